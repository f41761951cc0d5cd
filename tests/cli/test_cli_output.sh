#!/bin/sh
# -o FILE: whole or not at all; a closed pipe is silent; new never overwrites.
. "$(dirname "$0")/tap.sh"

run check standard-model
cp "$tmp/out" "$tmp/expected"
run check standard-model -o "$tmp/report.txt"
is "-o writes the report" cmp -s "$tmp/report.txt" "$tmp/expected"
is "-o leaves stdout alone" empty out
is "-o leaves nothing else behind" \
    [ "$(find "$tmp" -name 'report.txt*' | wc -l)" = 1 ]
run check standard-model -o "$tmp/no/such/folder/x"
is "-o into a folder that is not there is an error" exits 2
is "the error names the file" has err 'no/such/folder/x'
ln -s report.txt "$tmp/link"
run check standard-model --json -o "$tmp/link"
is "-o keeps a link a link" [ -L "$tmp/link" ]
is "-o writes what the link names" grep -q '^{"format"' "$tmp/report.txt"
run check standard-model -o /dev/null
is "-o to a device leaves it a device" [ -c /dev/null ]
run check standard-model -o -
is "-o - is stdout" cmp -s "$tmp/out" "$tmp/expected"

{
    "$bin" check models/b-l-*.yaml 2> "$tmp/err"
    echo $? > "$tmp/status"
} | :
is "a closed pipe is silent" empty err
is "a closed pipe keeps the status" grep -qx 0 "$tmp/status"
if [ -e /dev/full ]; then
    status=0
    "$bin" check standard-model > /dev/full 2> "$tmp/err" || status=$?
    is "a full disk is an error" exits 2
    is "a full disk is named" has err 'cannot write standard output'
fi

# -o is never a file that is read, whatever it is called.
sed '/^name:/d' models/b-l-445.yaml > "$tmp/m.yaml"
cp "$tmp/m.yaml" "$tmp/before"
printf 'extends: m.yaml\n' > "$tmp/child.yaml"
ln -s m.yaml "$tmp/soft.yaml"
ln "$tmp/m.yaml" "$tmp/hard.yaml"
# spared WHAT ARGS...: is writing refused, and the file as it was?
spared() {
    what=$1
    shift
    status=0
    "$bin" "$@" > "$tmp/out" 2> "$tmp/err" < "$tmp/m.yaml" || status=$?
    is "$what: refused" exits 2
    is "$what: it says why" has err 'would write over .*, which is read'
    is "$what: untouched" cmp "$tmp/m.yaml" "$tmp/before"
}
for command in check explain operators breaking show; do
    spared "$command" $command "$tmp/m.yaml" -o "$tmp/m.yaml"
done
spared "a link" check "$tmp/m.yaml" -o "$tmp/soft.yaml"
spared "the model through a link" check "$tmp/soft.yaml" -o "$tmp/m.yaml"
spared "a second name" check "$tmp/m.yaml" -o "$tmp/hard.yaml"
spared "another spelling" check "$tmp/m.yaml" -o "$tmp/../${tmp##*/}/./m.yaml"
spared "a parent" check "$tmp/child.yaml" -o "$tmp/m.yaml"
spared "one of many" check --json standard-model "$tmp/child.yaml" \
    -o "$tmp/m.yaml"
spared "standard input" check - -o "$tmp/m.yaml"
for resume in "" --resume; do
    # shellcheck disable=SC2086
    spared "search $resume" search "$tmp/m.yaml" --set 'nuR.B-L=?,?,?' \
        --max 3 -o "$tmp/m.yaml" $resume
done
cp "$tmp/m.yaml" "$tmp/s.part"
"$bin" search - --set 'nuR.B-L=?,?,?' --max 3 -o "$tmp/s" < "$tmp/s.part" \
    > "$tmp/out" 2> "$tmp/err"
is "the part of a search is spared too" cmp "$tmp/s.part" "$tmp/before"
run check standard-model -o ''
is "-o '' is an error" exits 2
is "it is said" has err 'empty name'
ln -s not-yet "$tmp/dangling"
run check standard-model -o "$tmp/dangling"
is "a link whose file is not there yet stays a link" [ -L "$tmp/dangling" ]
is "and the file is written" [ -s "$tmp/not-yet" ]
ln -s round "$tmp/round"
run check standard-model -o "$tmp/round"
is "a link to itself is an error" exits 2
for args in help --help --version 'help check' 'check --help'; do
    [ -e /dev/full ] || break
    status=0
    # shellcheck disable=SC2086
    "$bin" $args > /dev/full 2> "$tmp/err" || status=$?
    is "$args on a full disk is an error" exits 2
done
cp "$tmp/m.yaml" "$tmp/$(printf 'a\033b.yaml')"
run check "$tmp/$(printf 'a\033b.yaml')"
is "control characters in a file's name are not printed" has out '/a?b.yaml'

# Closed descriptors do not become files that are opened.
search() {
    rm -f "$tmp/found"
    "$bin" search b-l-445 --set 'nuR.B-L=?,?,?' --max 100 -o "$tmp/found"
}
search 2> "$tmp/err" > "$tmp/out"
cp "$tmp/found" "$tmp/expected"
search 2>&-
is "with stderr closed, solutions are whole" cmp "$tmp/found" "$tmp/expected"
search >&-
is "so they are with stdout closed" cmp "$tmp/found" "$tmp/expected"
search <&- >&- 2>&-
is "and with all three" cmp "$tmp/found" "$tmp/expected"
status=0
"$bin" check standard-model 2> "$tmp/err" >&- || status=$?
is "a report that leads nowhere is an error" exits 2
status=0
"$bin" check - 2> "$tmp/err" > "$tmp/out" <&- || status=$?
is "so is a model from nowhere" exits 2
for threads in 100000 0; do
    OMP_NUM_THREADS=$threads
    export OMP_NUM_THREADS
    run check standard-model b-l-445
    is "OMP_NUM_THREADS=$threads does no harm" exits 0
done
unset OMP_NUM_THREADS

cd "$tmp" || exit 1
run new "it's a model"
is "new gives a hint for the shell" has out "check 'it'.''s a model.yaml'\$"
run new "$(printf 'a\342\200\256b')"
is "new refuses what turns the direction of writing" exits 2
run new mine
is "new writes a file" [ -f mine.yaml ]
is "new succeeds" exits 0
run check mine.yaml
is "what new writes passes" exits 0
is "what new writes is commented" grep -q '^# ' mine.yaml
echo old > mine.yaml
run new mine
is "new refuses to overwrite" exits 2
is "the old file is untouched" grep -qx old mine.yaml
run new 'a "quoted" \name: # x'
is "new takes any name" exits 0
run check 'a "quoted" \name: # x.yaml'
is "and the file passes" exits 0
is "and bears that name" has out '^a "quoted" \\name: # x$'
run new scotogenic
is "a library model's name hides that model, and new says so" \
    has out 'that extend scotogenic now read this file'
rm -f scotogenic.yaml
run new ../outside
is "new stays in the folder" exits 2
run new
is "new wants a name" exits 2
run new one.yaml
is "new one.yaml writes one.yaml" [ -f one.yaml ]
for from in b-l dark-u1 left-right scotogenic susy zee b-l-one-loop-z6; do
    run new "of-$from" --from "$from"
    is "new --from $from" exits 0
    is "its first line is for editors" [ "$(head -n 1 "of-$from.yaml")" = \
        "# yaml-language-server: \$schema=$root/yaml/model.schema.json" ]
    run check "of-$from.yaml"
    is "new --from $from passes" exits 0
    is "new --from $from has the name" has out "^of-$from"
done
run diff zee of-zee.yaml
is "a model of the library is the same but for its name" exits 0
run new other --from scotogenik
is "a pattern that is none" has err "did you mean 'scotogenic'"
is "nothing is written then" [ ! -e other.yaml ]
run help format
is "help has the format" has out '^## Electric charge and colour'
finish
