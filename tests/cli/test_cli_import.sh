#!/bin/sh
# Model files of SARAH and PyR@TE: a small input for each rule, with the model
# that it becomes and verdicts that follow from it; commands on such files.
. "$(dirname "$0")/tap.sh"
cases=$root/tests/import

# What is expected was written from the rules, not from the program.
for f in "$cases"/*.m "$cases"/*.model; do
    run import "$f"
    is "${f##*/}: the model" cmp -s "$tmp/out" "$f.yaml"
    # and that is the model that is read
    "$bin" check -v - < "$tmp/out" > "$tmp/written" 2> /dev/null
    run check -v "$f"
    is "${f##*/}: read directly, it is the model that import writes" \
        cmp -s "$tmp/out" "$tmp/written"
done
while IFS= read -r line; do
    f=${line%%: *}
    [ "$f" = "${last-}" ] || run check "$cases/$f"
    last=$f
    is "$f: ${line#*: }" grep -qF -e "${line#*: }" "$tmp/out"
done < "$cases/verdicts"
for f in "$cases"/bad/*; do
    run import "$f"
    wanted=$(sed -n '1s/^[(#]\** expect: \([^*]*[^ *]\).*/\1/p' "$f")
    is "bad/${f##*/}: $wanted" \
        grep -qF -e "${f##*/}:${wanted%%: *}: error: ${wanted#*: }" "$tmp/err"
    is "bad/${f##*/} ends with 2" [ "$status" = 2 ]
done

# Places are those of the original.
cat > "$tmp/places.m" << 'END'
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};

FermionFields[[1]] = {Psi, 1, {a, b}, 1/2, 2};
FermionFields[[2]] = {Psi1, 1, {c, d}, -1/2, 2};
ScalarFields[[1]] = {Bad, 1, x, 0, 7777777};
END
run check "$tmp/places.m"
is "an error points at the field" has err 'places.m:6:36: error:'

# Every error of a stage, once.
cat > "$tmp/errors.m" << 'END'
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {a, 1, a, 1/0};
FermionFields[[2]] = {b, none, b, 1};
ScalarFields[[1]] = {s, 1, s, "one"};
ScalarFields[[2]] = {t, 1, t, 1, 2};
END
cat > "$tmp/errors.model" << 'END'
Groups: {Y: U1, W: SU2}
Fermions: {a: {Qnb: {Y: 1/0, W: 1/2}}, b: {Gen: 0}, c: {Qnb: {Z: 1}}}
RealScalars: {s: {Qnb: {W: x}}}
END
places() {
    run import "$1"
    sed -n 's/^[^:]*errors[^:]*:\([0-9:]*\): error.*/\1/p' "$tmp/err" | tr '\n' ' '
}
is "every error of a file of SARAH" \
    [ "$(places "$tmp/errors.m")" = '2:34 3:26 4:31 5:21 ' ]
is "every error of a file of PyR@TE" \
    [ "$(places "$tmp/errors.model")" = '2:25 2:33 2:49 2:63 3:28 ' ]
awk 'BEGIN { print "Groups: {Y: U1}\nFermions: {"
    for (i = 0; i < 1100; i++) print "f" i ": {Qnb: {Y: 0}},"
    print "}" }' > "$tmp/many.model"
awk 'BEGIN { print "Gauge[[1]] = {B, U[1], hypercharge, g1, False};"
    for (i = 1; i < 1100; i++) print "ScalarFields[[" i "]] = {s" i ", 1, c, 0};"
    }' > "$tmp/many.m"
for many in many.m many.model; do
    run import "$tmp/$many"
    is "$many: too many fields are one error" \
        [ "$(grep -c 'error: more than 1024 fields' "$tmp/err")" = 1 ]
done
cp "$cases/example.m" "$tmp/wrong.txt"
run check "$tmp/wrong.txt"
is "a wrong name is recognised" has err 'wrong.txt:4:14: warning: no field'
is "and the file is read" exits 1
"$bin" check - < "$cases/leftright.m" > "$tmp/out" 2> "$tmp/err"
is "from standard input as well" has out "^free of anomalies"
run explain "$cases/leftright.m"
is "explain reads such a file" exits 0
run operators "$cases/leftright.m" --max-dim 4
is "operators reads such a file" exits 0
run show "$cases/leftright.m" --resolved
is "show --resolved writes the model" has out '^electric_charge:'
run check "$cases/charges.m" --set a=2
is "--set changes what was read" has out 'forbidden'

# Folders.
mkdir -p "$tmp/d/sub"
cp "$cases/example.m" "$cases/names.m" "$tmp/d"
cp "$cases/example.model" "$tmp/d/sub/quark.model"
printf 'ParameterDefinitions = {{g1, {}}};\n' > "$tmp/d/parameters.m"
printf 'nothing\n' > "$tmp/d/other.model"
run check "$tmp/d"
is "a folder: models of all programs, and no other files" \
    has out '^3 models: '
run import "$tmp/d"
is "import of a folder needs -o" has err 'is a folder'
run import "$tmp/d" -o "$tmp/made"
is "import of a folder writes each file" \
    [ "$(cd "$tmp/made" && echo *)" = 'example.yaml names.yaml quark.yaml' ]
cp "$cases/names.m" "$tmp/d/sub/example.m"
run import "$tmp/d" -o "$tmp/made"
is "two files never become one" exits 2

# first N FILE...: the first files go to one folder
first() {
    n=$1
    shift
    for name in "$@"; do
        [ "$n" = 0 ] || cp "$name" "$tmp/twenty"
        n=$((n > 0 ? n - 1 : 0))
    done
}
mkdir "$tmp/twenty"
first 6 models/*.yaml
first 10 "$cases"/*.m
first 4 "$cases"/*.model
run check "$tmp/twenty"
is "twenty files of three programs in one command" has out '^20 models: '
run check "$tmp/twenty" --format csv
is "each has its row" [ "$(wc -l < "$tmp/out")" = 21 ]
run check "$tmp/twenty" --where neutrinos=Majorana
is "rows can be kept" has out '^✓ *.*/leftright.m'

run import "$cases/example.m" --from pyrate
is "--from decides" exits 2
run import "$root/models/standard-model.yaml"
is "a file of ours is not imported" has err 'no model file of SARAH or PyR@TE'
run import "$tmp/nowhere.m"
is "a file that is not there" exits 2
finish
