#!/bin/sh
# search.sh - time and memory of searches, against the targets.
#
# Wall-clock time of whole processes, the best of RUNS; the load of the machine
# stands beside, since others' work counts in. LONG=1 adds Q = 30, minutes.
set -u
cd "$(dirname "$0")/../.." || exit 1
bin=${BUILD:-build}/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0

# measure TARGET_MS NAME COMMAND...: a line, and $result, its last output line
measure() {
    target=$1 name=$2
    shift 2
    best=
    i=0
    while [ $i -lt "${RUNS:-3}" ]; do
        t=$(date +%s%N)
        result=$("$@" 2> /dev/null | tail -1)
        t=$((($(date +%s%N) - t) / 1000000))
        if [ -z "$best" ] || [ "$t" -lt "$best" ]; then
            best=$t
        fi
        i=$((i + 1))
    done
    load=$(cut -d' ' -f1 /proc/loadavg 2> /dev/null)
    printf '%-34s %7s ms (target %s, load %s)\n' "$name" "$best" "$target" \
        "${load:-unknown}"
    [ "$best" -le "$target" ] || failed=1
}

# expect NUMBER: what the command just measured must have printed
expect() {
    [ "$result" = "$1" ] && return
    echo "  found '$result', not $1"
    failed=1
}

# All of N = 5..12, one process each.
# shellcheck disable=SC2317 # called through measure
sets() {
    for n in 5 6 7 8 9 10 11 12; do
        "$bin" search --chiral-set "$n" --max 30 "$@"
    done
}

peak() {
    [ -x /usr/bin/time ] || return
    kib=$(/usr/bin/time -f %M "$@" 2>&1 > /dev/null | tail -1)
    echo "  peak memory $((kib / 1024)) MiB"
}

# shellcheck disable=SC2086 # $atlas is words
# shards of Q = 10, 390 MB, put together: from memory to a device
merging() {
    for i in 1 2; do
        $atlas 10 --format binary --shard $i/2 -o "$tmp/part.$i"
    done
    measure 400 'merge all of Q = 10 (1 GB/s)' \
        "$bin" merge "$tmp/part.1" "$tmp/part.2" -o /dev/null
    rm -f "$tmp"/part.*
}

# shellcheck disable=SC2086 # $atlas is words
# The same count by 2 threads and by 2 ranks, which mpirun takes 0.5 s to start.
ranks() {
    if [ -z "${RANKED-}" ] || ! command -v mpirun > /dev/null; then
        echo "2 ranks: skipped, no mpicc or mpirun"
        return
    fi
    measure 1500 'count SM + 3 nuR, Q = 16, 2 threads' $atlas 16 --count \
        --threads 2
    measure 2500 'the same by 2 ranks, started too' mpirun --oversubscribe \
        --allow-run-as-root -n 2 "$RANKED" ${atlas#* } 16 --count
    expect 1002483711
}

# contents N FERMIONS: of lepton number, whatever their electric charges
# shellcheck disable=SC2317 # measure calls it
contents() {
    "$bin" content lepton-number-neutrinos --add "$1" --fermions "$2" \
        --any-charge --format csv
}

atlas="$bin search --atlas sm+nu --max"
# shellcheck disable=SC2086
{
    measure 100 'count SM + 3 nuR, Q = 10' $atlas 10 --count
    expect 21546920
    measure 500 'visit all of Q = 10' $atlas 10 --format binary -o /dev/null
    measure 1000 'write all of Q = 10' $atlas 10 --format binary -o "$tmp/out"
    peak $atlas 10 --format binary -o "$tmp/out"
    rm -f "$tmp/out"
    merging
    measure 2000 'count chiral sets, Q = 30' sets --count
    measure 500 'count chiral sets, N = 14, Q = 40' \
        "$bin" search --chiral-set 14 --max 40 --count
    expect 609355317
    measure 6000 'list chiral sets, Q = 30' sets -o /dev/null
    nine='SU2L=1,2,3 Y=-2..2:1/2 ell=?'
    measure 1000 'contents of 4, 27 types' contents 4 "$nine"
    measure 60000 'contents of 6, 27 types' contents 6 "$nine"
    measure 60000 'contents of 6 with colour, 81 types' contents 6 \
        'SU3c=1,3,3bar SU2L=1,2,3 Y=-2..2:1/2 ell=?'
    measure 1000 'contents of 4 with colour, 225 types' contents 4 \
        'SU3c=1,3,3bar SU2L=1,2,3 Y=-2..2:1/6 ell=?'
    measure 60000 'contents of 5 with colour, 225 types' contents 5 \
        'SU3c=1,3,3bar SU2L=1,2,3 Y=-2..2:1/6 ell=?'
    ranks
    RUNS=1
    measure 5000 'count SM + 3 nuR, Q = 20' $atlas 20 --count
    expect 6465226975
    if [ -n "${LONG-}" ]; then
        measure 180000 'count SM + 3 nuR, Q = 30' $atlas 30 --count
        expect 212873568135
    fi
}
exit $failed
