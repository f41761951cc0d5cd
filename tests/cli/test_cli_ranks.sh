#!/bin/sh
# Searches that mpirun starts: the same bytes whatever the ranks, and good order
# when one of them is killed. RANKED is the program with MPI.
. "$(dirname "$0")/tap.sh"

if [ -z "${RANKED-}" ] || ! command -v mpirun > /dev/null; then
    echo "ok - searches by several ranks # skip, no mpicc or mpirun"
    finish
fi
ranked=$root/$RANKED
# MPI itself never gives back all of its memory.
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS

# ranks N ARGS...: runs the search by N ranks
ranks() {
    n=$1
    shift
    status=0
    timeout 100 mpirun --allow-run-as-root --oversubscribe -n "$n" \
        "$ranked" "${command:-search}" "$@" \
        > "$tmp/out" 2> "$tmp/err" < /dev/null || status=$?
}

# same N WHAT ARGS...: as one process without MPI writes it
same() {
    n=$1 what=$2
    shift 2
    "$bin" "${command:-search}" "$@" -o "$tmp/whole" > /dev/null 2>&1
    ranks "$n" "$@" -o "$tmp/ranked"
    is "$what by $n ranks: the same bytes" cmp -s "$tmp/whole" "$tmp/ranked"
    if [ -e "$tmp/whole.json" ]; then
        is "$what by $n ranks: the same JSON" \
            cmp -s "$tmp/whole.json" "$tmp/ranked.json"
    fi
    is "$what by $n ranks: nothing else is left" \
        [ "$(find "$tmp" -name 'ranked*' ! -name '*.json' | wc -l)" = 1 ]
    rm -f "$tmp"/whole* "$tmp"/ranked*
}
same 2 "binary" --atlas sm+nu --max 5 --format binary
same 3 "a count" --chiral-set 10 --max 20 --count
run search --atlas sm --max 4 --shard 1/2 -o "$tmp/shard"
ranks 2 --atlas sm --max 4 --shard 1/2 -o "$tmp/shard" --resume
is "ranks leave a complete shard as it is" exits 0
same 4 "a shard, with threads," --atlas sm+nu --max 5 --format csv \
    --shard 2/2 --threads 2

run search --atlas sm --max 4
cp "$tmp/out" "$tmp/whole"
"$ranked" search --atlas sm --max 4 > "$tmp/out"
is "without mpirun it is an ordinary program" cmp -s "$tmp/whole" "$tmp/out"

# once PATTERN: is there exactly one such line on stderr?
# shellcheck disable=SC2317 # called through is
once() {
    [ "$(grep -c -e "$1" "$tmp/err")" = 1 ]
}
if [ "$ranked" != "$bin" ]; then
    mpirun --allow-run-as-root --oversubscribe -n 2 "$bin" search --atlas sm \
        --max 3 -o "$tmp/never" > "$tmp/out" 2> "$tmp/err"
    is "a program without MPI refuses to do the same twice" \
        once 'built without MPI'
    is "it says what to do" has err 'make MPI=1'
    is "it writes nothing" [ ! -e "$tmp/never" ]
fi
ranks 2 - --max 3
is "a model on the standard input is refused" has err 'standard input'
is "one rank says so" once 'error:'

# The rest waits for ranks to die, and computes meanwhile.
[ "${SLOW-}" = 1 ] || finish

# start N ARGS...: in the background, with the process ids in $tmp/pid.RANK
start() {
    n=$1
    shift
    rm -f "$tmp"/pid.* "$tmp"/killed*
    # shellcheck disable=SC2016 # the inner shell expands it
    mpirun --allow-run-as-root --oversubscribe -n "$n" sh -c '
        echo $$ > "$0/pid.$OMPI_COMM_WORLD_RANK"
        exec "$@"' "$tmp" "$ranked" search "$@" -o "$tmp/killed" \
        > /dev/null 2> "$tmp/err" &
    job=$!
}
command=content
same 3 "contents" lepton-number-neutrinos --add 5 --any-charge --verdicts \
    --where neutrinos=Dirac --fermions 'SU2L=1,2,3 Y=-2..2:1/2 ell=?'
same 2 "a shard of contents" lepton-number-neutrinos --add 5 --any-charge \
    --fermions 'SU2L=1,2,3 Y=-2..2:1/2 ell=?' --shard 2/3
command=

# await: until a checkpoint counts ten units and more. All ranks work by then:
# one that dies takes units with it that the others do not have.
await() {
    i=0
    while ! grep -qs '^next [1-9][0-9]' "$tmp/killed.checkpoint" &&
        [ $i -lt 500 ] &&
        kill -0 $job 2> /dev/null; do
        sleep 0.02
        i=$((i + 1))
    done
}
# From the warning to the end mpirun gives as many seconds; of its one second a
# busy machine may leave nothing.
OMPI_MCA_odls_base_sigkill_timeout=5
export OMPI_MCA_odls_base_sigkill_timeout
# A search that is over before the kill proves nothing: then a longer one.
for size in 7 8 9; do
    start 3 --atlas sm+nu --max "$size" --format csv
    await
    kill -KILL "$(cat "$tmp/pid.1")"
    wait $job
    status=$?
    [ -e "$tmp/killed" ] || break
done
is "a rank that is killed ends the search" [ $status != 0 ]
is "it says how to go on" has err '--resume'
is "nothing has the name" [ ! -e "$tmp/killed" ]
is "there is a checkpoint" [ -e "$tmp/killed.checkpoint" ]
before=$(sed -n 's/^next \([0-9]*\) .*/\1/p' "$tmp/killed.checkpoint")
is "it counts what has been done" [ "$before" -gt 0 ]
ranks 2 --atlas sm+nu --max "$size" --format csv -o "$tmp/killed" --resume
"$bin" search -q --atlas sm+nu --max "$size" --format csv -o "$tmp/whole"
is "other ranks go on to the same end" cmp -s "$tmp/whole" "$tmp/killed"

# Rank 0 gets no processor while the other one dies.
start 2 --atlas sm+nu --max "$size" --format csv
await
kill -STOP "$(cat "$tmp/pid.0")"
sleep 2.5
kill -KILL "$(cat "$tmp/pid.1")"
wait $job
is "held up meanwhile, it says so" has err 'held up for [2-9] s; .*--resume'
is "and how to go on when it is ended" has err 'expected: .*--resume'
rm -f "$tmp"/killed*

# The others are killed at once, not seconds later: till then they compute.
OMPI_MCA_odls_base_sigkill_timeout=0
start 2 --atlas sm+nu --max "$size" --format csv
await
kill -KILL "$(cat "$tmp/pid.0")"
wait $job
[ -e "$tmp/killed" ] || # by now it may be complete
    run search --atlas sm+nu --max "$size" --format csv -o "$tmp/killed" --resume
is "rank 0 killed: a single process goes on to the same end" \
    cmp -s "$tmp/whole" "$tmp/killed"
finish
