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
run check "$tmp/wide.yaml"
# shellcheck disable=SC2317
seen() {
    python3 - "$tmp/out" << 'END'
import sys, unicodedata
for line in open(sys.argv[1], encoding="utf-8"):
    n = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1
            for c in line.rstrip("\n"))
    assert n <= 80, line
END
}
if command -v python3 > /dev/null; then
    is "wide characters, long names and long numbers fit" seen
    python3 tests/cli/width.py "$bin" || failures=$((failures + 1))
else
    echo "ok - widths # skip, no python3"
fi
finish
