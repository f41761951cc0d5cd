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
    "$bin" check models 2> "$tmp/err"
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
for threads in 100000 0 -1 many; do
    OMP_NUM_THREADS=$threads
    export OMP_NUM_THREADS
    run check standard-model b-l-445
    is "OMP_NUM_THREADS=$threads does no harm" exits 0
done
unset OMP_NUM_THREADS

cd "$tmp" || exit 1
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
run new ../outside
is "new stays in the folder" exits 2
run new
is "new wants a name" exits 2
run new one.yaml
is "new one.yaml writes one.yaml" [ -f one.yaml ]
finish
