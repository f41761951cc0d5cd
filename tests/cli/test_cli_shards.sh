#!/bin/sh
# Shards and merge: the output of a whole search, byte by byte, or a refusal.
. "$(dirname "$0")/tap.sh"

# shards N NAME ARGS...: the files NAME.1 ... NAME.N
shards() {
    n=$1 name=$2
    shift 2
    i=0
    while [ $i -lt "$n" ]; do
        i=$((i + 1))
        "$bin" search "$@" --shard $i/"$n" -o "$tmp/$name.$i" \
            --threads $((i % 2 + 1)) 2> "$tmp/err" || echo "shard $i fails"
    done
}

# merges N WHAT ARGS...: is the merged output that of the whole search?
merges() {
    n=$1 what=$2
    shift 2
    "$bin" search "$@" -o "$tmp/whole" > /dev/null 2>&1
    shards "$n" part "$@"
    # any order: the last one first
    files=$(find "$tmp" -name 'part.*' ! -name '*.json' | sort -r)
    # shellcheck disable=SC2086
    run merge $files -o "$tmp/merged"
    is "$what in $n shards: merged, they are the whole" \
        cmp -s "$tmp/whole" "$tmp/merged"
    if [ -e "$tmp/whole.json" ]; then
        is "$what in $n shards: the JSON too" \
            cmp -s "$tmp/whole.json" "$tmp/merged.json"
    fi
    rm -f "$tmp"/part.* "$tmp"/whole* "$tmp"/merged*
}
# Without SLOW=1 in the environment, many shards are those of one format.
for format in text csv jsonl binary; do
    merges 3 "$format" --atlas sm --max 6 --format $format
    [ "${SLOW-}" = 1 ] || [ $format = jsonl ] || continue
    merges 7 "chiral sets as $format" --chiral-set 8 --max 20 --format $format
done
printf 'extends: standard-model-b-l\nfields:\n  nuR: %s\n' \
    "{type: right, generations: 3, B-L: ['?', '?', '?']}" > "$tmp/bl.yaml"
merges 2 "a model" "$tmp/bl.yaml" --max 30 --unit 1/3
merges 3 "one solution" --chiral-set 2 --max 3
merges 4 "a count" --atlas sm+nu --max 5 --count
merges 9 "a count of chiral sets" --chiral-set 10 --max 20 --count
merges 3 "judged models" b-l-one-loop-z6 --set 'nuR.B-L=?,?,?' --max 20 \
    --where neutrinos=Dirac
cat > "$tmp/undecided.yaml" << 'END'
extends: standard-model
groups: {D: SU(2), X: U(1)}
fields:
  S: {type: scalar, D: 3, X: 0}
  T: {type: scalar, D: 3, X: '?'}
  n: {type: right, generations: 3, X: ['?', '?', '?']}
scenarios: {zero: [{field: T, component: {D: [0]}}, H]}
couplings: ['S T n[1] n[1]']
END
for format in text jsonl binary; do
    merges 2 "undecided models as $format" "$tmp/undecided.yaml" --max 4 \
        --where neutrinos=Majorana --format $format
done
merges 2 "all orders" --atlas sm --max 2 --all-orders --count
merges 1 "a single shard" --atlas sm --max 4

# What is merged goes to stdout too, without a closing line under -q.
shards 2 s --atlas sm --max 4
run search --atlas sm --max 4
cp "$tmp/out" "$tmp/whole"
run merge "$tmp/s.1" "$tmp/s.2"
is "merge writes to stdout" cmp -s "$tmp/whole" "$tmp/out"
is "merge succeeds where there are solutions" exits 0
run merge "$tmp/s.1" "$tmp/s.2" -q
is "merge -q leaves out the closing line" [ "$(wc -l < "$tmp/out")" = 251 ]
"$bin" search --atlas sm --max 4 --shard 1/2 > "$tmp/p.1"
is "a shard on stdout is one too" cmp -s "$tmp/p.1" "$tmp/s.1"
shards 2 none --chiral-set 4 --max 5
run merge "$tmp/none.1" "$tmp/none.2"
is "merge exits with 1 where there is no solution" exits 1
run search --chiral-set 4 --max 5 --shard 1/2
is "a shard without solutions succeeds all the same" exits 0

# refused WHY PATTERN FILES...
refused() {
    why=$1 pattern=$2
    shift 2
    run merge "$@" -o "$tmp/never"
    is "$why is refused" exits 2
    is "$why: the message says so" has err "$pattern"
    is "$why: nothing is written" [ ! -e "$tmp/never" ]
}
# signed FILE: with the checksum that it should have (its last line has one)
signed() {
    sed '$s/ checksum .*//' "$1" | head -c -1 > "$tmp/unsigned"
    cat "$tmp/unsigned"
    echo " checksum $(cksum < "$tmp/unsigned" | cut -d' ' -f1)"
}
s=$tmp/s
signed "$s.1" > "$tmp/same"
is "the checksum of a shard is that of cksum" cmp "$s.1" "$tmp/same"
refused "no file" 'needs the files'
refused "a missing shard" 'shard 2 of 2 is missing' "$s.1"
refused "a shard twice" 'both shard 1' "$s.1" "$s.1"
refused "a file that is no shard" 'is no shard' "$tmp/whole" "$s.2"
refused "a file that is not there" 'cannot read' "$tmp/absent" "$s.2"
refused "a folder" 'is no shard' "$tmp" "$s.2"
shards 3 t --atlas sm --max 4
refused "another number of shards" 'one of 3' "$s.1" "$tmp/t.2"
refused "several missing shards" 'shards 1, 2 of 3 are missing' "$tmp/t.3"
shards 2 u --atlas sm --max 5
refused "another bound" 'different searches' "$s.1" "$tmp/u.2"
shards 2 v --atlas sm --max 4 --format csv
refused "another format" 'different formats' "$s.1" "$tmp/v.2"
shards 2 w --atlas sm --max 4 --count
refused "a count among lists" 'different formats' "$s.1" "$tmp/w.2"
sed 's/^version .*/version 9.9.9/' "$s.2" > "$tmp/other"
signed "$tmp/other" > "$tmp/version"
refused "another version" 'by anomalon .*9\.9\.9' "$s.1" "$tmp/version"
sed 's/^\(version .*+\).*/\1 1/' "$s.2" > "$tmp/other"
signed "$tmp/other" > "$tmp/version"
refused "another build" 'by anomalon .*+ 1$' "$s.1" "$tmp/version"
head -c 2000 "$s.1" > "$tmp/cut"
refused "a shard that is cut off" 'not complete' "$tmp/cut" "$s.2"
sed '/^solutions$/,/^$/s/[12]/3/' "$s.1" > "$tmp/digit"
refused "a shard with other digits" 'is damaged' "$tmp/digit" "$s.2"
sed 's/found [0-9]*/found 7/' "$s.2" > "$tmp/digit"
refused "a shard with another number of solutions" 'is damaged' "$s.1" \
    "$tmp/digit"
sed 10d "$s.2" > "$tmp/line"
refused "a shard that lacks a line" 'not complete' "$s.1" "$tmp/line"
head -c 100 "$s.2" > "$tmp/head"
refused "a damaged header" 'damaged header' "$s.1" "$tmp/head"
: > "$tmp/empty"
refused "an empty file" 'is no shard' "$s.1" "$tmp/empty"
sed 's/share [^ ]*/share 1\/3/' "$tmp/w.2" > "$tmp/other"
signed "$tmp/other" > "$tmp/half"
refused "a number that is none" 'do not add up' "$tmp/w.1" "$tmp/half"
mv "$s.2" "$tmp/never.part"
refused "a shard where the output grows" 'would write over' "$s.1" \
    "$tmp/never.part"
is "it is still there" [ -s "$tmp/never.part" ]
rm "$tmp/never.part"
shards 2 b --atlas sm --max 4 --format binary
run merge "$tmp/b.1" "$tmp/b.2"
is "binary solutions are not written to stdout" exits 2
cp "$tmp/b.2" "$tmp/never.part"
: > "$tmp/x.part"
refused "a shard that has not ended" 'not there\|x.part is there' "$s.1" \
    "$tmp/x"
run merge "$s.1" --count
is "merge has no options of search" exits 2
run search --atlas sm --max 3 --first 2 --shard 1/2
is "--first of a shard is refused" exits 2
for bad in 0/2 3/2 1 1/ /2 1/2/3 a/b 1/100001 -1/2; do
    run search --atlas sm --max 3 --shard=$bad
    is "--shard $bad is refused" exits 2
done

# A shard goes on with --resume; a complete one is left as it is.
args="--chiral-set 8 --max 20 --shard 2/3"
# shellcheck disable=SC2086
{
    run search $args -o "$tmp/r"
    before=$(ls -i "$tmp/r")
    run search $args -o "$tmp/r" --resume
    is "a complete shard is not searched again" exits 0
    is "it says so" has err 'is complete'
    is "the file stays" [ "$(ls -i "$tmp/r")" = "$before" ]
    run search --chiral-set 8 --max 20 --shard 1/3 -o "$tmp/r" --resume
    is "another shard under that name is refused" exits 2
    run search --chiral-set 8 --max 21 --shard 2/3 -o "$tmp/r" --resume
    is "a shard of another search under that name is refused" exits 2
}
run merge --help
is "merge --help succeeds" exits 0
finish
