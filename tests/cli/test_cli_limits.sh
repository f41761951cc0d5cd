#!/bin/sh
# Large searches begin at once, in bounded memory, or are refused with numbers.
. "$(dirname "$0")/tap.sh"
. "$(dirname "$0")/waiting.sh"

# bounded ARGS...: within three gigabytes of addresses, an interrupt after half a
# second.
bounded() {
    (within 3000000 env --default-signal=INT "$bin" "$@") \
        > "$tmp/out" 2> "$tmp/err" &
    pid=$!
    sleep 0.5
    start=$(date +%s%N)
    kill -INT "$pid"
    status=0
    wait "$pid" || status=$?
    took=$((($(date +%s%N) - start) / 1000000))
}

for search in "mssm --max 80" "sm+nu --max 80" "sm+nu --max 127"; do
    # shellcheck disable=SC2086
    bounded search --atlas $search -o "$tmp/list" --threads 1
    is "$search: a list begins and can be stopped" exits 130
    is "$search: within a second" [ "$took" -lt 1000 ]
done
bounded search --atlas mssm+nu --max 127 --count --threads 1
is "ten million settings of the sums can be stopped" exits 130
is "ten million settings of the sums: within a second" [ "$took" -lt 1000 ]

printf '%s\n' 'groups: {Z: Z(6)}' 'fields:' "  a: {type: scalar, Z: '?'}" \
    "  b: {type: scalar, Z: '?'}" "  c: {type: scalar, Z: '?'}" > "$tmp/residues.yaml"
bounded search "$tmp/residues.yaml" --order 1000 --count
is "a billion charges of a Z(1000) can be stopped" exits 130
is "a billion charges of a Z(1000): within a second" [ "$took" -lt 1000 ]

spends 5 search --chiral-set 16 --max 33 -o "$tmp/list"
is "lists that pass the memory are refused" [ "$status" -eq 2 ]
is "with their size" grep -q 'lists of [0-9]* megabytes' "$tmp/err"
is "and what to do" has err '(--count)'
is "nothing is left behind" [ ! -e "$tmp/list.part" ]
if [ "${SLOW-}" = 1 ]; then
    spends 60 search --chiral-set 16 --max 33 --count
    is "they are counted" [ "$status" -eq 0 ]
fi

# A thousand fields in the sums of many U(1)s: what is said of each field must
# not be what is said of all of them before.
awk -v n="$(size 16 8)" 'BEGIN {
    printf "groups: {X0: U(1)"
    for (i = 1; i < n; i++) printf ", X%d: U(1)", i
    print "}\nfields:"
    for (k = 0; k < 1000; k++) {
        printf "  f%d: {type: left", k
        for (i = 0; i < n; i++)
            printf ", X%d: %d", i, (k * 31 + i * 17 + k * k * i) % 9 - 4
        print "}"
    }
}' > "$tmp/sums.yaml"
for command in check explain; do
    (within 700000 "$bin" $command "$tmp/sums.yaml") \
        > "$tmp/out" 2> /dev/null
    is "$command: a thousand fields are added in bounded memory" \
        has out 'f999'
done

# 5,000 sums to which nothing contributes: a list of their names, one of which
# must not be a copy of all before it.
awk 'BEGIN {
    printf "groups: {X0: U(1)"
    for (i = 1; i < 30; i++) printf ", X%d: U(1)", i
    print "}\nfields:\n  s: {type: scalar, X0: 1}"
}' > "$tmp/empty.yaml"
(within 300000 "$bin" explain "$tmp/empty.yaml") > "$tmp/out" 2> /dev/null
is "5,000 empty sums are named in bounded memory" has out 'X29\.'

# 13,000 weights with vevs: no matrix is as wide as it is long.
printf '%s\n' 'groups: {G: E8}' 'fields:' \
    '  s: {type: scalar, G: [0, 0, 0, 0, 0, 0, 1, 0]}' \
    'breaking: [{name: all, vevs: [{field: s, component: all}]}]' \
    > "$tmp/weights.yaml"
(within 500000 "$bin" check "$tmp/weights.yaml") > "$tmp/out" 2> /dev/null
is "vevs of 30,380 components are checked in bounded memory" \
    has out 'residual group'
finish
