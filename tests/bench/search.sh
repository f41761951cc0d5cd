#!/bin/sh
# search.sh - what searches take; those that write solutions with their memory.
#
# LONG=1 adds Q = 30, minutes.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/head.sh
RUNS=${RUNS:-3}

# expect NUMBER COMMAND...: what the command must print last
expect() {
    number=$1
    shift
    found=$("$@" 2> /dev/null | tail -1)
    [ "$found" = "$number" ] && return
    echo "  found '$found', not $number"
    failed=1
}

# All of N = 5..12, one process each.
cat > "$tmp/sets.sh" << END
for n in 5 6 7 8 9 10 11 12; do
    $bin search --chiral-set \$n --max 30 "\$@"
done
END

atlas="$bin search --atlas sm+nu --max"
# shellcheck disable=SC2086 # $atlas is words
{
    units 'count SM + 3 nuR, Q = 10' 100 $atlas 10 --count
    expect 21546920 $atlas 10 --count
    units 'visit all of Q = 10' 1600 $atlas 10 --format binary -o /dev/null
    units 'write all of Q = 10' 2000 $atlas 10 --format binary -o "$tmp/out"
    line 'its peak memory' $((kib * 100 / 1024)) 30000 MiB
    rm -f "$tmp/out"
    # shards, 390 MB, put together
    for i in 1 2; do
        $atlas 10 --format binary --shard $i/2 -o "$tmp/part.$i" 2> /dev/null
    done
    units 'merge all of Q = 10' 1000 "$bin" merge "$tmp/part.1" "$tmp/part.2" \
        -o /dev/null
    rm -f "$tmp"/part.*
    # eight starts are much of it
    starts 'count chiral sets, Q = 30 : a start' 4000 sh "$tmp/sets.sh" --count
    units 'list chiral sets, Q = 30' 5000 sh "$tmp/sets.sh" -o /dev/null
}

# contents N FERMIONS: of lepton number, whatever their electric charges
contents() {
    echo "$bin content lepton-number-neutrinos --add $1 --any-charge" \
        "--threads 1 --format csv --fermions '$2'" > "$tmp/content.sh"
}
nine='SU2L=1,2,3 Y=-2..2:1/2 ell=?'
contents 4 "$nine"
units 'contents of 4, 27 types' 30 sh "$tmp/content.sh"
contents 6 "$nine"
units 'contents of 6, 27 types' 1500 sh "$tmp/content.sh"
coloured='SU3c=1,3,3bar SU2L=1,2,3'
contents 6 "$coloured Y=-2..2:1/2 ell=?"
units 'contents of 6 with colour, 81 types' 20000 sh "$tmp/content.sh"
contents 4 "$coloured Y=-2..2:1/6 ell=?"
units 'contents of 4 with colour, 225 types' 300 sh "$tmp/content.sh"
contents 5 "$coloured Y=-2..2:1/6 ell=?"
units 'contents of 5 with colour, 225 types' 3000 sh "$tmp/content.sh"

# The same count by 2 threads and by 2 ranks, which mpirun takes time to start:
# whole processes.
RUNS=1
# shellcheck disable=SC2086
if [ -z "${RANKED-}" ] || ! command -v mpirun > /dev/null; then
    echo '2 ranks: skipped, no mpicc or mpirun'
else
    ranked="mpirun --oversubscribe --allow-run-as-root -n 2 $RANKED"
    measure 3 $atlas 20 --count --threads 2
    threads=$us
    measure 3 $ranked ${atlas#* } 20 --count
    line 'count SM + 3 nuR, Q = 20: 2 ranks : 2 threads' \
        $((us * 100 / threads)) 175 ''
    expect 6465226975 $ranked ${atlas#* } 20 --count
fi
# shellcheck disable=SC2086
for work in '20 6000 6465226975' "${LONG:+30 250000 212873568135}"; do
    [ -n "$work" ] || continue
    set -- $work
    units "count SM + 3 nuR, Q = $1" "$2" $atlas "$1" --count
    expect "$3" $atlas "$1" --count
done
exit $failed
