#!/bin/sh
# bench.sh - time and memory of checks, against the targets.
#
# Beside times stands that of /bin/true in the same run: what a process costs
# here without any work. BASE=path names an older anomalon to compare with, such
# as one built from commit 4677fea, before vevs in any direction: models with
# vevs along extremal weights must not cost more.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/head.sh

# line WHAT VALUE UNIT TARGET
line() {
    verdict=ok
    [ "$2" -le "$4" ] || verdict='TOO MUCH' failed=1
    printf '%-24s %6d %-3s  target %6d  %s\n' "$1" "$2" "$3" "$4" "$verdict"
}

# shellcheck disable=SC2046 # file names without blanks
# Library models along weights alone that both check, one process for all of
# them, in turns; processor time.
# shellcheck disable=SC2086,SC2153 # numbers apart by blanks; BASE is the user's
ratio() {
    for f in models/*.yaml; do
        grep -qE 'diagonal:|matrix:|invariant:|component: all' "$f" ||
            ! "$BASE" check -q "$f" > /dev/null 2>&1 || echo "$f"
    done > "$tmp/extremal"
    i=0 ours='' theirs=''
    while [ $i -lt 9 ]; do
        measure 3 "$bin" check $(cat "$tmp/extremal")
        ours="$ours $cpu"
        measure 3 "$BASE" check $(cat "$tmp/extremal")
        theirs="$theirs $cpu"
        i=$((i + 1))
    done
    best=$(printf '%s\n' $ours | sort -n | head -1)
    base=$(printf '%s\n' $theirs | sort -n | head -1)
    line "$(wc -l < "$tmp/extremal") models, to BASE" $((best * 100 / base)) % 105
}

measure 200 /bin/true
printf '%-24s %6d us   nothing but a process\n' /bin/true "$us"
measure 200 "$bin" check b-l-one-loop-z6
line "one library model" "$us" us 5000
line "its peak memory" "$kib" KiB 20480

{
    cat tests/import/super.m
    i=0
    while [ $i -lt 280 ]; do
        i=$((i + 1))
        echo "DEFINITION[EWSB][MatterSector][[$i]] = {{{Su$i}, {SU$i, ZU$i}}};"
    done
} > "$tmp/lines.m"
measure 100 "$bin" import "$tmp/lines.m"
line "import of 300 lines" "$us" us 10000

mkdir "$tmp/models"
i=0
while [ $i -lt 1000 ]; do
    cp models/b-l-one-loop-z6.yaml "$tmp/models/m$i.yaml"
    i=$((i + 1))
done
measure 5 "$bin" check "$tmp/models"
line "folder of 1,000 models" $((us / 1000)) ms 1000
if [ -x "${BASE-}" ]; then
    ratio
else
    echo 'models, to BASE: skipped, BASE names no older anomalon'
fi
exit $failed
