#!/bin/sh
# test_cli_width.sh - what the commands print fits the page.
. "$(dirname "$0")/tap.sh"
unset COLUMNS
# what counts is what is seen: a wide title, a hundred digits, long names
cat > "$tmp/wide.yaml" << 'END'
name: 右手型ニュートリノを持つ標準模型と荷電レプトンの世代に依存するゲージ対称性についての覚え書き
extends: standard-model
groups: {X: U(1)}
fields:
  a_field_whose_name_goes_on_and_on_and_on_until_it_is_longer_than_a_page_of_paper_is_wide: {type: left, X: 1234567890123456789012345678901234567890123456789012345678901234567890123456789}
  S: {type: scalar, X: 2}
END
if command -v python3 > /dev/null; then
    python3 tests/cli/width.py "$bin" "$tmp/wide.yaml" || failures=$((failures + 1))
else
    echo "ok - widths # skip, no python3"
fi
finish
