#!/bin/sh
# search: presets, unknown charges of a file, formats, files, refusals.
. "$(dirname "$0")/tap.sh"

count() {
    run search "$@" --count
    tail -1 "$tmp/out"
}

is "--atlas sm: 626 solutions up to 5" \
    [ "$(count --atlas sm --max 5)" = 626 ]
is "--atlas sm+nu: 4116 solutions up to 3" \
    [ "$(count --atlas sm+nu --max 3)" = 4116 ]
is "sm with three singlets is sm+nu" \
    [ "$(count --atlas sm --singlets 3 --max 3)" = 4116 ]
is "--families changes singlets too" \
    [ "$(count --atlas sm+nu --families 2 --max 3)" = \
    "$(count --atlas sm --families 2 --singlets 2 --max 3)" ]
is "--chiral-set 12: 268 sets up to 10" \
    [ "$(count --chiral-set 12 --max 10)" = 268 ]

run search --chiral-set 5 --max 10
is "a search that finds something succeeds" exits 0
is "chiral sets are printed by size" has out '^(1, 5, -7, -8, 9)$'
is "the text ends with the number" has out '^2 solutions with charges up to 10'
run search --chiral-set 4 --max 10
is "a search that finds nothing exits with 1" exits 1

run search b-l-445 --set 'nuR.B-L=?,?,?' --max 10
is "B-L: (-4,-4,5) is printed as an option" \
    has out '^--set nuR.B-L=-4,-4,5$'
is "B-L: there is one other solution" \
    [ "$(grep -c '^--set' "$tmp/out")" = 2 ]
grep '^--set' "$tmp/out" > "$tmp/options"
while read -r options; do
    # shellcheck disable=SC2086
    run check --json b-l-445 $options
    is "$options cancels all anomalies" has out '"anomaly_free": true'
done < "$tmp/options"
printf 'extends: standard-model-b-l\nfields:\n  nuR: %s\n' \
    "{type: right, generations: 3, B-L: ['?', '?', '?']}" > "$tmp/bl.yaml"
run search "$tmp/bl.yaml" --max 10 --format jsonl
is "JSON lines: one solution a line" [ "$(wc -l < "$tmp/out")" = 2 ]
is "JSON lines: charges and unit" \
    has out '^{"charges": {"nuR": \[-4, -4, 5\]}, "unit": "1"}$'
run search "$tmp/bl.yaml" --max 15 --unit 1/3 --format jsonl
is "units: charges count them" \
    has out '^{"charges": {"nuR": \[-12, -12, 15\]}, "unit": "1/3"}$'
run search "$tmp/bl.yaml" --max 15 --unit 1/3
is "units: --set has the charges themselves" \
    has out '^--set nuR.B-L=-4,-4,5$'
"$bin" search - --max 10 --count < "$tmp/bl.yaml" > "$tmp/out" 2> "$tmp/err"
is "- is standard input" [ "$(cat "$tmp/out")" = 2 ]
run search "$tmp/bl.yaml" --max 10 --format csv
is "CSV has a header" [ "$(head -1 "$tmp/out")" = 'nuR[1],nuR[2],nuR[3]' ]
is "CSV has a line a solution" [ "$(sed 1d "$tmp/out" | wc -l)" = 2 ]

run search --atlas sm --max 5 --format csv --threads 1
cp "$tmp/out" "$tmp/one"
run search --atlas sm --max 5 --format csv --threads 4
is "the order does not depend on the threads" cmp -s "$tmp/one" "$tmp/out"
run search --atlas sm --max 5 --format binary -o "$tmp/bytes"
is "binary: one byte a charge" \
    [ "$(wc -c < "$tmp/bytes")" = $((626 * 15)) ]
is "binary: FILE.json describes it" \
    grep -q '"solutions": 626, "undecided": 0, "bytes_per_solution": 15' "$tmp/bytes.json"
sed 1d "$tmp/one" | tr , '\n' > "$tmp/numbers"
od -An -v -t d1 -w1 "$tmp/bytes" | tr -d ' ' > "$tmp/decoded"
is "binary: the bytes are the charges" cmp -s "$tmp/numbers" "$tmp/decoded"
is "no other file is left" \
    [ "$(find "$tmp" -name 'bytes*' | wc -l)" = 2 ]

# The rows of a document are the lines of a listing.
rows() {
    run search "$@" --format markdown
    sed -n 's/^| \(-*[0-9].*\) |$/\1/p' "$tmp/out" | sed 's/ | /,/g; s/, /,/g'
}
rows --atlas sm --max 5 > "$tmp/rows"
is "a document says how many there are" \
    has out '^- 626 solutions with charges up to 5, and there are no others'
is "a document counts those that it leaves out" has out '^[.]* 526 more,'
sed 1d "$tmp/one" | head -100 > "$tmp/first"
is "a document lists the first 100" cmp -s "$tmp/rows" "$tmp/first"
rows --atlas sm --max 5 --verbose > "$tmp/rows"
sed 1d "$tmp/one" > "$tmp/all"
is "--verbose: a document lists them all" cmp -s "$tmp/rows" "$tmp/all"
is "--verbose: none is left out" lacks out ' more,'
rows --atlas sm --max 5 --first 101 > "$tmp/rows"
is "--first of a document: there may be more" \
    has out '^- 101 solutions with charges up to 5; there may be more'
is "--first of a document: 100 and one" has out '^[.]* 1 more,'
is "--count of a document: no list" [ -z "$(rows --atlas sm --max 5 --count)" ]
run search --atlas sm --max 5 --count --format markdown
is "--count of a document: the number" has out '^- 626 solutions with'
is "units: a document has the charges themselves" \
    [ "$(rows "$tmp/bl.yaml" --max 15 --unit 1/3 | tr '\n' ' ')" = \
    "-4,-4,5 -1,-1,-1 " ]
run search --chiral-set 5 --max 10 --where 'z[1]=1' --format markdown
is "a document says what was asked for" has out '^- \*\*where\*\*: z\[1\]=1$'
run search --chiral-set 4 --max 10 --format html -o "$tmp/none.html"
is "a document of no solution exits with 1" exits 1
is "a document goes to a file" \
    grep -q '0 solutions with charges up to 10' "$tmp/none.html"
is "and no other file is left" \
    [ "$(find "$tmp" -name 'none.html*' | wc -l)" = 1 ]
run search --atlas sm+nu --max 60 --format html -o "$tmp/nowhere/x.html"
is "a file that cannot be written is no search" exits 2
mkdir "$tmp/stopped"
"$bin" search --atlas sm+nu --max 60 --format html \
    -o "$tmp/stopped/x.html" 2> "$tmp/err" &
job=$!
i=0
while [ -z "$(ls "$tmp/stopped")" ] && [ $i -lt 500 ]; do
    sleep 0.02
    i=$((i + 1))
done
sleep 0.1
kill -TERM $job
wait $job
status=$?
is "a document that is stopped exits with 130" exits 130
is "and leaves nothing" [ -z "$(ls "$tmp/stopped")" ]
run search --atlas sm --max 5 --format html --shard 1/2 -o "$tmp/half"
is "a shard is no document" exits 2
run search --atlas sm --max 5 --format html --resume -o "$tmp/half"
is "--resume is for listings" has err 'resume is for listings'

# A search that is stopped leaves no file under the name, but can go on.
big="--atlas sm+nu --max 16 --format binary -o $tmp/never"
# shellcheck disable=SC2086
"$bin" search $big 2> "$tmp/err" &
job=$!
i=0
while [ ! -e "$tmp/never.checkpoint" ] && [ $i -lt 100 ]; do
    sleep 0.1
    i=$((i + 1))
done
kill -TERM $job
wait $job
status=$?
is "a search that is stopped exits with 130" exits 130
is "it says how to go on" has err '--resume'
is "it leaves no file under the name" [ ! -e "$tmp/never" ]
is "it leaves a part" [ -e "$tmp/never.part" ]
is "it leaves a checkpoint" [ -e "$tmp/never.checkpoint" ]
run search --atlas sm --max 3 -o "$tmp/never" --resume
is "--resume of another search is refused" exits 2
rm -f "$tmp"/never*

run search --atlas sm --max 3 --resume
is "--resume without a file is refused" exits 2

refused() {
    what=$1
    shift
    run search "$@"
    is "$what is refused" exits 2
}
refused "no --max" --atlas sm
refused "an unknown atlas" --atlas smm --max 3
is "an unknown atlas gets a suggestion" has err "did you mean 'sm'"
refused "nothing to search for" --max 3
refused "two things to search for" --atlas sm --chiral-set 5 --max 3
refused "a model without unknown charges" standard-model --max 3
refused "binary on a terminal" --atlas sm --max 3 --format binary
refused "binary beyond a byte" --atlas sm --max 128 --format binary -o "$tmp/x"
refused "a unit of 0" "$tmp/bl.yaml" --max 3 --unit 0
refused "families without an atlas" --chiral-set 5 --families 2 --max 3
refused "charges whose sums may overflow" --atlas sm --max 30000
q='["?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?"]'
{
    echo 'groups: {X: U(1)}'
    echo 'fields:'
    for i in 0 1 2; do
        echo "  s$i: {type: scalar, generations: 11, X: $q}"
    done
    echo 'couplings: [s0 s1 s2]'
} > "$tmp/choices.yaml"
refused "a coupling that 1331 conditions allow" "$tmp/choices.yaml" --max 2
is "and it says which" has err "ways to make the coupling 's0 s1 s2' neutral"
run check standard-model --count
is "options of search are refused elsewhere" exits 2
run check standard-model --format jsonl
is "formats of search are refused elsewhere" exits 2
run search --help
is "search --help succeeds" exits 0
# A document is cited by the checksum of its solutions as JSON lines, those that
# it does not list included.
for what in "--atlas sm --max 5" "b-l-445 --set nuR.B-L=?,?,? --max 10"; do
    # shellcheck disable=SC2086
    sum=$("$bin" search $what --format jsonl | cksum | cut -d' ' -f1)
    # shellcheck disable=SC2086
    run search $what --format html --threads 2
    is "$what: the checksum" has out "checksum $sum"
    is "$what: the version" has out "anomalon $("$bin" --version | cut -d' ' -f2)"
done
is "the box" has out 'charges from -10 to 10'
is "the conditions" has out 'B.L<sup>3</sup>\|B-L^3\|grav'
finish
