#!/bin/sh
# The JSON Schema of model files: what the command prints, and that the schema
# and the program accept the same (schema.py). That of reports: that all JSON is
# valid (report_schema.py).
. "$(dirname "$0")/tap.sh"

run schema
is "schema succeeds" exits 0
is "it prints the file that is installed" \
    cmp "$tmp/out" yaml/model.schema.json
run schema -o "$tmp/model.schema.json"
is "-o writes it" cmp "$tmp/model.schema.json" yaml/model.schema.json
run schema standard-model
is "schema takes no operand" exits 2
run schema --json
is "schema has one form only" exits 2

run schema --report
is "schema --report succeeds" exits 0
is "it is another schema" has out '"search_undecided"'
run show --report standard-model
is "no other command has --report" exits 2
if command -v python3 > /dev/null; then
    python3 tests/cli/report_schema.py "$bin" > "$tmp/tap" 2> "$tmp/err"
    status=$?
    cat "$tmp/tap"
    failures=$((failures + $(grep -c '^not ok' "$tmp/tap")))
    is "reports are what their schema says" exits 0
else
    echo "ok - reports are what their schema says # skip, no python3"
fi

python=
for p in python3 /usr/bin/python3; do
    [ -n "$python" ] || ! "$p" -c 'from importlib.util import find_spec as found
raise SystemExit(not (found("jsonschema") and found("yaml")))' 2> /dev/null ||
        python=$p
done
if [ -z "$python" ]; then
    echo "ok - the schema says what the program says # skip, no python3-jsonschema"
    finish
fi
run schema
"$python" -W ignore tests/cli/schema.py "$bin" "$tmp/out" \
    > "$tmp/tap" 2> "$tmp/err"
status=$?
cat "$tmp/tap"
failures=$((failures + $(grep -c '^not ok' "$tmp/tap")))
is "the schema says what the program says" exits 0
finish
