#!/bin/sh
# bench.sh - time and memory, against the targets.
#
# Medians of whole processes, beside that of /bin/true in the same run: what a
# process costs here without any work.
set -u
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
bin=$build/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0

# measure RUNS COMMAND...: sets $us and $kib
measure() {
    result=$("$build/tests/bench/median" "$@") || exit 1
    us=${result% *} kib=${result#* }
}

# line WHAT VALUE UNIT TARGET
line() {
    verdict=ok
    [ "$2" -le "$4" ] || verdict='TOO MUCH' failed=1
    printf '%-24s %6d %-3s  target %6d  %s\n' "$1" "$2" "$3" "$4" "$verdict"
}

measure 200 /bin/true
printf '%-24s %6d us   nothing but a process\n' /bin/true "$us"
measure 200 "$bin" check b-l-one-loop-z6
line "one library model" "$us" us 5000
line "its peak memory" "$kib" KiB 20480

mkdir "$tmp/models"
i=0
while [ $i -lt 1000 ]; do
    cp models/b-l-one-loop-z6.yaml "$tmp/models/m$i.yaml"
    i=$((i + 1))
done
measure 5 "$bin" check "$tmp/models"
line "folder of 1,000 models" $((us / 1000)) ms 1000
exit $failed
