#!/bin/sh
# test_cli_names.sh - names that are words of our sentences: of fields called
# `turns` and `and` every format says what it says of fields with other names,
# which are as long and have the same symbols.
. "$(dirname "$0")/tap.sh"

named() {
    sed "s/F1xxx/turns/g; s/F2xxxx/leaves/g; s/F3x/and/g; s/F4xxx/times/g
         s/F5x/Z2x/g"
}

cat > "$tmp/plain.yaml" << 'END'
name: Names
extends: standard-model
groups:
  X: U(1)
fields:
  F1xxx:  {type: left, generations: 2, X: [1, 1], latex: 'a_1'}
  F2xxxx: {type: left, generations: 2, X: [-1, -1], latex: 'a_2'}
  F3x:    {type: scalar, X: 4, latex: 'a_3'}
  F4xxx:  {type: scalar, X: 1, SU2L: 2, Y: 1/2, latex: 'a_4'}
  F5x:    {type: scalar, X: 2, latex: 'a_5'}
breaking:
  - {name: broken, vevs: [F3x]}
couplings: [L eR* H*, F1xxx F2xxxx, 'F4xxx* H F5x', F1xxx L eR*]
END
named < "$tmp/plain.yaml" > "$tmp/words.yaml"

for command in check 'check -v' explain breaking; do
    for format in text latex html markdown; do
        # shellcheck disable=SC2086
        run $command --format $format "$tmp/plain.yaml"
        sed 's/plain\.yaml/words.yaml/g' "$tmp/out" | named > "$tmp/wanted"
        # shellcheck disable=SC2086
        run $command --format $format "$tmp/words.yaml"
        is "$command --format $format has every word and every name" \
            cmp "$tmp/wanted" "$tmp/out"
    done
done
run check --format latex "$tmp/words.yaml"
is "a verb that a field is named after stays" \
    has out "leaves every light particle fixed and turns [$]a_{1}[$] by 1/4"
finish
