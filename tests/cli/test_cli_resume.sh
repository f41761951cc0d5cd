#!/bin/sh
# A search that is killed at random moments and resumed ends as if it had not
# been; files that do not fit are refused.
#
# KILLS (1), of each search; SEED (1); MAX (21), which makes it long. `make kills`
# takes more of each, and all formats.
. "$(dirname "$0")/tap.sh"

seed=${SEED:-1}
max=${MAX:-21}
# wait_a_bit: for 20 to 90 ms, or longer when searches take longer
wait_a_bit() {
    seed=$(((seed * 1103515245 + 12345) % 2147483648))
    ms=$(((20 + seed / 65536 % 70) * (max - 20) / 2))
    sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
}

# await NAME: until there is a checkpoint, while the job runs
await() {
    while [ ! -e "$tmp/$1.checkpoint" ] && kill -0 "$job" 2> /dev/null; do
        sleep 0.01
    done
}

# signed: standard input, a checkpoint, with the checksum that it should have
signed() {
    sed '/^checksum/d' > "$tmp/unsigned"
    cat "$tmp/unsigned"
    echo "checksum $(cksum < "$tmp/unsigned" | cut -d' ' -f1)"
}

resumed=0
# killed WHAT ARGS...: the search with -o, killed again and again
killed() {
    what=$1
    shift
    rm -f "$tmp"/killed* "$tmp"/whole*
    "$bin" search "$@" --threads 2 -o "$tmp/whole" 2> /dev/null
    k=0
    while [ $k -lt "${KILLS:-1}" ]; do
        k=$((k + 1))
        "$bin" search "$@" -o "$tmp/killed" --resume --threads $((k % 2 + 1)) \
            2> /dev/null &
        job=$!
        # every other time it has something to go on with before
        [ $(((k + seed) % 2)) = 0 ] || await killed
        wait_a_bit
        kill -KILL $job 2> /dev/null
        { wait $job; } 2> /dev/null
        [ ! -e "$tmp/killed" ] || break
        [ ! -e "$tmp/killed.checkpoint" ] || resumed=$((resumed + 1))
    done
    [ -e "$tmp/killed" ] || run search "$@" -o "$tmp/killed" --resume
    is "$what: killed and resumed, it is the same" \
        cmp -s "$tmp/whole" "$tmp/killed"
    if [ -e "$tmp/whole.json" ]; then
        is "$what: so is the description" \
            cmp -s "$tmp/whole.json" "$tmp/killed.json"
        rm -f "$tmp/killed.json"
    fi
    # what was killed between the name and the checkpoint is found to be done
    [ ! -e "$tmp/killed.checkpoint" ] || run search "$@" -o "$tmp/killed" --resume
    is "$what: no other file is left" \
        [ "$(find "$tmp" -name 'killed*' | wc -l)" = 1 ]
}
killed "text" --chiral-set 11 --max "$max"
killed "CSV" --chiral-set 11 --max "$max" --format csv
[ -z "${KILLS-}" ] || killed "JSON lines" --chiral-set 11 --max "$max" --format jsonl
killed "binary" --chiral-set 11 --max "$max" --format binary
killed "a count" --atlas sm --max $((max - 3)) --count
killed "a shard" --chiral-set 11 --max "$max" --format csv --shard 2/2
killed "a shard of a count" --atlas sm --max $((max - 2)) --count --shard 1/2
is "some of them had something to go on with" [ "$resumed" -gt 0 ]

# stop ARGS...: a search that SIGTERM stops as soon as it has a checkpoint
stop() {
    rm -f "$tmp"/s.*
    "$bin" search "$@" -o "$tmp/s" --threads 2 2> "$tmp/err" &
    job=$!
    await s
    kill -TERM $job
    wait $job
    status=$?
}
# again WHAT ARGS...: is the search refused, and says what to do?
again() {
    what=$1
    shift
    run search "$@" -o "$tmp/s" --resume
    is "$what is refused" exits 2
    is "$what: it says what would be right" has err 'expected'
    is "$what: the checkpoint stays" [ -e "$tmp/s.checkpoint" ]
}
big="--atlas sm+nu --max 12"
# shellcheck disable=SC2086
{
    stop $big --format csv
    is "a search that is stopped exits with 130" exits 130
    is "it says how to go on" has err '--resume'
    is "the checkpoint counts no more than the part has" \
        [ "$(sed -n 's/.* bytes \([0-9]*\) .*/\1/p' "$tmp/s.checkpoint")" -le \
        "$(wc -c < "$tmp/s.part")" ]
    again "another bound" --atlas sm+nu --max 13 --format csv
    again "another atlas" --atlas sm --max 12 --format csv
    again "another format" $big --format jsonl
    again "a count" $big --count
    again "a shard" $big --format csv --shard 1/2
    cp "$tmp/s.checkpoint" "$tmp/keep"
    sed 's/^0\.[0-9.]*/0.0.1/' "$tmp/keep" > "$tmp/s.checkpoint"
    again "a checkpoint of another version" $big --format csv
    is "both versions are named" has err 'anomalon 0\.0\.1+.*, this is'
    sed 's/^\(0\.[0-9.]*\)+[0-9]*/\1+1/' "$tmp/keep" > "$tmp/s.checkpoint"
    again "a checkpoint of another build" $big --format csv
    is "both builds are named" has err 'anomalon 0\.[0-9.]*+1, this is'
    head -c 40 "$tmp/keep" > "$tmp/s.checkpoint"
    again "a truncated checkpoint" $big --format csv
    sed 's/^next [0-9]*/next 99999999/' "$tmp/keep" | signed > "$tmp/s.checkpoint"
    run search $big --format csv -o "$tmp/s" --resume
    is "a checkpoint beyond the end is refused" exits 2
    sed 's/^next.*/next x/' "$tmp/keep" > "$tmp/s.checkpoint"
    again "a damaged checkpoint" $big --format csv
    for what in next bytes found sum; do
        sed "s/$what \([0-9]*\)/$what 1\1/" "$tmp/keep" > "$tmp/s.checkpoint"
        again "a checkpoint with another $what" $big --format csv
        is "$what: it says why" has err 'is damaged'
    done
    cp "$tmp/keep" "$tmp/s.checkpoint"
    cp "$tmp/s.part" "$tmp/part"
    tr 1 2 < "$tmp/part" > "$tmp/s.part"
    again "a part with other digits" $big --format csv
    is "it says why" has err 's.part is damaged'
    cp "$tmp/part" "$tmp/s.part"
    head -c 100 "$tmp/s.part" > "$tmp/short"
    mv "$tmp/short" "$tmp/s.part"
    again "a truncated part" $big --format csv
    rm "$tmp/s.part"
    again "a part that is gone" $big --format csv
}

# Two searches must not write one file.
# shellcheck disable=SC2086
"$bin" search $big -o "$tmp/two" 2> /dev/null &
job=$!
i=0
while [ ! -e "$tmp/two.part" ] && [ $i -lt 100 ]; do
    sleep 0.02
    i=$((i + 1))
done
# shellcheck disable=SC2086
run search $big -o "$tmp/two"
kill -KILL $job
{ wait $job; } 2> /dev/null
is "a second search into the same file is refused" exits 2
is "it says that another process writes" has err 'another process'

# After completion there is nothing to resume.
run search --atlas sm --max 4 -o "$tmp/done"
cp "$tmp/done" "$tmp/whole"
run search --atlas sm --max 4 -o "$tmp/done" --resume
is "--resume of a complete file is refused" exits 2
is "the complete file stays" cmp -s "$tmp/done" "$tmp/whole"
# Killed between the last checkpoint and the name, or just after it.
run search --atlas sm --max 4 --format csv -o "$tmp/done"
cp "$tmp/done" "$tmp/whole"
sed -n 1,2p "$tmp/keep" > "$tmp/subject"
"$bin" search --atlas sm --max 18 --format csv -o "$tmp/other" 2> /dev/null &
job=$!
await other
kill -KILL $job 2> /dev/null
{ wait $job; } 2> /dev/null
sed -e 's/ max 18 / max 4 /' -e 's/\[-18, 18\]/[-4, 4]/g' \
    -e "s/^next.*/next 9 bytes $(wc -c < "$tmp/whole") checksum $(cksum \
        < "$tmp/whole" | cut -d' ' -f1) found 251 undecided 0 sum 0 complete/" \
    "$tmp/other.checkpoint" | signed > "$tmp/done.checkpoint"
cp "$tmp/done.checkpoint" "$tmp/last"
mv "$tmp/done" "$tmp/done.part"
run search --atlas sm --max 4 --format csv -o "$tmp/done" --resume
is "a complete part only gets its name" cmp -s "$tmp/done" "$tmp/whole"
is "its checkpoint goes" [ ! -e "$tmp/done.checkpoint" ]
cp "$tmp/last" "$tmp/done.checkpoint"
run search --atlas sm --max 4 --format csv -o "$tmp/done" --resume
is "a complete file only loses its checkpoint" exits 0
is "the file is the same" cmp -s "$tmp/done" "$tmp/whole"
is "the checkpoint goes" [ ! -e "$tmp/done.checkpoint" ]
cp "$tmp/last" "$tmp/done.checkpoint"
tr 1 2 < "$tmp/whole" > "$tmp/done"
run search --atlas sm --max 4 --format csv -o "$tmp/done" --resume
is "a complete file with other digits is refused" exits 2

# Disks that are full.
run search --atlas sm --max 4 -o /dev/full
is "a full device is an error" exits 2
is "it is named" has err '/dev/full'
run search --atlas sm --max 4 --count -o /dev/full
is "a full device is an error of a count" exits 2
(
    ulimit -f 100
    exec "$bin" search --chiral-set 11 --max 20 --format csv -o "$tmp/full" \
        2> "$tmp/err"
)
status=$?
is "a file that becomes too large is an error" exits 2
is "it says how to go on" has err '--resume'
is "nothing has the name" [ ! -e "$tmp/full" ]
run search --chiral-set 11 --max 20 --format csv -o "$tmp/full" --resume
run search --chiral-set 11 --max 20 --format csv
is "with room again, it goes on to the same end" cmp -s "$tmp/out" "$tmp/full"
for target in /dev/null -; do
    run search --atlas sm --max 3 --resume -o $target
    is "--resume into $target is refused" exits 2
done
finish
