#!/bin/sh
# FILE: an existing path wins, then a library name; folders, stdin, suggestions.
. "$(dirname "$0")/tap.sh"

model='groups: {X: U(1)}
fields: {a: {type: left, X: 1}, b: {type: left, X: -1}}'
mkdir -p "$tmp/d/sub" "$tmp/d/.hidden" "$tmp/lib" "$tmp/empty"
for f in d/b.yaml d/a.yml d/B.yaml d/sub/c.yaml d/.hidden/x.yaml d/.y.yaml \
    d/readme.txt lib/mine.yaml; do
    printf 'name: %s\n%s\n' "$f" "$model" > "$tmp/$f"
done

run check "$tmp/d"
is "a folder is checked" exits 0
sed "s|$tmp/d/||" "$tmp/out" | awk 'NF > 2 && !/models:/ {print $2}' \
    > "$tmp/order"
is "folders: recursive, *.yaml and *.yml, hidden skipped, bytewise" \
    [ "$(tr '\n' ' ' < "$tmp/order")" = 'B.yaml a.yml b.yaml sub/c.yaml ' ]
is "the summary line counts" has out '^4 models: 4 passed, 0 failed$'
run check --json "$tmp/d"
is "JSON: one line a file" [ "$(wc -l < "$tmp/out")" = 4 ]
is "JSON: in the order of the files" \
    [ "$(grep -o '"file": "[^"]*"' "$tmp/out" | head -1)" = \
    "\"file\": \"$tmp/d/B.yaml\"" ]
run check "$tmp/empty"
is "a folder without models is an error" exits 2

mkfifo "$tmp/pipe"
cat models/standard-model.yaml > "$tmp/pipe" &
run check "$tmp/pipe"
is "a pipe is read once, and is a model" has out '^Standard Model'

# The parent becomes a bad one when the second child begins to be read.
mkdir "$tmp/once"
printf 'extends: p\n' > "$tmp/once/a.yaml"
cp "$tmp/once/a.yaml" "$tmp/once/later.yaml"
printf '%s\n' "$model" > "$tmp/once/p.yaml"
mkfifo "$tmp/once/b.yaml"
{
    exec 3> "$tmp/once/b.yaml"
    mv "$tmp/once/later.yaml" "$tmp/once/b.yaml"
    echo 'no: model' > "$tmp/once/p.yaml"
    cat "$tmp/once/a.yaml" >&3
} &
OMP_NUM_THREADS=1
export OMP_NUM_THREADS
run check "$tmp/once/a.yaml" "$tmp/once/b.yaml"
unset OMP_NUM_THREADS
is "what several files extend is read once" exits 0
kill $! 2> "$tmp/err"
run check "$tmp/once/a.yaml" "$tmp/once/b.yaml"
is "and anew by the next run" exits 2
is "its errors are told for each of them" \
    [ "$(grep -c "once/p.yaml:1:1: error: unknown key" "$tmp/err")" = 2 ]

"$bin" check - < "$tmp/lib/mine.yaml" > "$tmp/out"
is "- is standard input" has out '^lib/mine.yaml'
run check standard-model
is "a library name is found" exits 0
run check standrad-model
is "an unknown model is an error" exits 2
is "an unknown model gets a suggestion" has err "did you mean 'standard-model'"
run check ./standard-model
is "a name with a slash is a path" exits 2
run check standard-model.yaml
is "a name with .yaml is a path" exits 2
run check mine
is "ANOMALON_MODELS is needed for other folders" exits 2
ANOMALON_MODELS=$tmp/nowhere:$tmp/lib
export ANOMALON_MODELS
run check mine
is "ANOMALON_MODELS adds folders" exits 0
run models
is "models lists them first and all others" has out 'lib/mine.yaml'
is "models lists the library" has out 'standard-model '
is "models leaves warnings to check" empty err
unset ANOMALON_MODELS
cd "$tmp/lib" || exit 1
run check mine
is "a name is looked for in the current folder" exits 0
printf 'name: shadow\n%s\n' "$model" > "$tmp/lib/standard-model"
run check standard-model
is "an existing path wins over a library name" has out '^shadow'
cd "$root" || exit 1
run check -- -nothing
is "after -- an operand may begin with -" has err "'-nothing'"

# What names no file stands in its place.
run check b-l-445 missing standard-model no.yaml
is "bad names among good ones have status 2" exits 2
is "the summary counts them" has out '^4 models: 2 passed, 2 not read$'
is "lines come in the order given" [ "$(cut -c1-9 "$tmp/out" | sed -n 2p)" = \
    "not read " ]
is "every one is said" [ "$(grep -c '^anomalon: error' "$tmp/err")" = 2 ]
run check --json missing b-l-445 no.yaml standard-model
is "so do objects in JSON" [ "$(grep -o '"file": "[^"][^"]*"' "$tmp/out" |
    sed 's/.*[/"]\([^"]*\)"/\1/' | tr '\n' ' ')" = \
    "missing b-l-445.yaml no.yaml standard-model.yaml " ]
run check --format markdown b-l-445 missing
is "a document has them in its table" has out '^| not read | missing |'

# Without SLOW=1 in the environment, the library is a part of itself.
models=models
if [ "${SLOW-}" != 1 ]; then
    models=$tmp/tree/models
    library models/standard-model*.yaml models/scotogenic*.yaml \
        models/b-l-[4o]*.yaml models/331-w-parity.yaml \
        models/lepton-number-dirac.yaml models/su2-quartet.yaml
fi
run models --json
is "models --json: one object a line" \
    [ "$(grep -c '^{"name": ' "$tmp/out")" = "$(wc -l < "$tmp/out")" ]
# Words: what each must give is asked of the reports.
# shellcheck disable=SC2317
named() {
    "$bin" models --json "$@" 2> "$tmp/err" |
        sed 's/^{"name": "\([^"]*\)".*/\1/' > "$tmp/named"
}
mkdir "$tmp/reports"
"$bin" check --json "$models" 2> "$tmp/err" | awk -v folder="$tmp/reports" '
    match($0, /"file": "[^"]*\.yaml"/) {
        path = substr($0, RSTART + 9, RLENGTH - 15)
        sub(/.*\//, "", path)
        print > folder "/" path
    }'
is "every model has a report" [ "$(find "$tmp/reports" -type f | wc -l)" = \
    "$(find "$models" -name '*.yaml' | wc -l)" ]
# shellcheck disable=SC2317
same() {
    named "$1"
    (cd "$tmp/reports" && grep -l "$2" -- *) | sort > "$tmp/wanted"
    [ -s "$tmp/wanted" ] && sort "$tmp/named" | diff "$tmp/wanted" -
}
is "models Dirac: those with Dirac neutrinos" same dIRAC '"neutrinos": {"nature": "Dirac"'
is "models Z6: those that leave it" same Z6 '"final": true.*"name": "Z6", "g'
is "models anomalous" same anomalous '"anomaly_free": false'
is "models of an arXiv number" same arXiv:1106.0343v3 'arXiv:1106.0343"'
named B-L stable Dirac
is "every word must hold" grep -qx b-l-one-loop-z6 "$tmp/named"
is "stable is no word of 'no stable dark matter'" lacks named one-loop-z3
named stable
(cd "$tmp/reports" && xargs grep -L '"verdict": "stable"') < "$tmp/named" \
    > "$tmp/wrong" 2>&1
is "models stable" empty wrong
run models seesaw nothing-like-this
is "no model with all words is status 1" exits 1
is "and said" has err 'no model'
run show 1305.0369
is "show finds a model by its arXiv number" \
    cmp -s "$tmp/out" models/331-w-parity.yaml
run show arXiv:1305.0369v2
is "with the archive's name and a version" \
    cmp -s "$tmp/out" models/331-w-parity.yaml
run show hep-ph/0601225
is "several models of one number are listed" \
    has err 'one of scotogenic, scotogenic-without-z2'
run check hep-ph/0601225
is "check takes them all" has out '^2 models: 2 passed'
run check 1305.036
is "no arXiv number" has err "called '1305.036'"
run check 1999.99999
is "an arXiv number without a model" has err "has the reference '1999.99999'"

run show standard-model
is "show prints the file itself" cmp -s "$tmp/out" models/standard-model.yaml
run show b-l-one-loop-z6 --resolved
is "show --resolved has no extends" lacks out '^extends'
is "and the electric charges of components" has out ' L: .*  # Q: 0, -1$'
cp "$tmp/out" "$tmp/resolved.yaml"
run check "$tmp/resolved.yaml"
is "what show --resolved prints stands alone" exits 0

run reps SU5 --max 50
is "reps reads SU5" has out '^  10  *\[0,1,0,0\]'
run reps 'SO(10)' --json --max 16
is "reps prints JSON" has out '"name": "16", "labels": \[0, 0, 0, 0, 1\]'
run reps 'U(1)'
is "reps of an abelian group is an error" exits 2
run reps 'SU(5)' --max 3
is "reps up to 3 is the singlet alone" [ "$(wc -l < "$tmp/out")" = 3 ]
finish
