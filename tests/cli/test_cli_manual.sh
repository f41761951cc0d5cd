#!/bin/sh
# The manual: a page for every command, an option in the page for every option
# in the help text and the other way round, and no command shown that fails.
. "$(dirname "$0")/tap.sh"

# The literal lines of the pages.
grep -h '^anomalon ' docs/*.1 | sort -u > "$tmp/commands"
is "there are commands to run" [ -s "$tmp/commands" ]
mkdir "$tmp/bin"
ln -s "$bin" "$tmp/bin/anomalon"
PATH=$tmp/bin:$PATH

# Each in a folder of its own with models, a new one and the shards of a search,
# several at once.
mkdir "$tmp/models"
cp models/b-l-[4u]*.yaml "$tmp/models"
# shellcheck disable=SC2016
try='
dir=$(mktemp -d "$2/try.XXXXXX")
cp "$2/mymodel.yaml" "$2"/sm.[12] "$dir"
ln -s "$2/models" "$dir/models"
cd "$dir" || exit 1
case $1 in "anomalon new "*) rm mymodel.yaml ;; esac
# --set to another charge may well fail the expectations of the model
if sh -c "$1" > out 2> err < /dev/null || [ $? -lt 2 ]; then
    echo "ok - $1"
else
    echo "not ok - $1"
    sed "s/^/# /" err
fi
'
(cd "$tmp" && "$bin" new mymodel > "$tmp/new" 2>&1)
for i in 1 2; do
    "$bin" search --atlas sm --max 6 --shard $i/2 -o "$tmp/sm.$i"
done
tr '\n' '\0' < "$tmp/commands" |
    xargs -0 -P "$(nproc)" -I{} sh -c "$try" sh {} "$tmp" > "$tmp/tap"
cat "$tmp/tap"
failures=$(grep -c '^not ok' "$tmp/tap")
is "every command was run" \
    [ "$(grep -cE '^(not )?ok' "$tmp/tap")" = "$(wc -l < "$tmp/commands")" ]

# Options, one a line: of a help text, and of a page. Those that every command
# has stand in the overview.
in_help() {
    "$bin" help "$1" 2> "$tmp/err" | grep -oE '(^|[^a-z0-9-])--?[a-zA-Z][a-z-]*' |
        sed 's/^[^-]*//' | sort -u
}
in_page() {
    tr ' ' '\n' < "$1" |
        awk 'last == "Fl" && /[a-zA-Z]/ {print "-" $0} {last = $0}' | sort -u
}

run help
sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' "$tmp/out" | sort > "$tmp/in_help"
{
    echo help
    printf '%s\n' docs/anomalon-*.1 | sed 's,.*anomalon-\(.*\)\.1,\1,'
} | sort > "$tmp/in_docs"
is "every command has a page, every page a command" \
    diff "$tmp/in_help" "$tmp/in_docs"
in_help help > "$tmp/everywhere"
in_page docs/anomalon.1 | diff "$tmp/everywhere" - > "$tmp/err"
status=$?
is "help and anomalon.1 name the same options" exits 0
while read -r command; do
    [ "$command" != help ] || continue
    page=docs/anomalon-$command.1
    in_help "$command" | comm -23 - "$tmp/everywhere" > "$tmp/a"
    in_page "$page" | comm -23 - "$tmp/everywhere" > "$tmp/b"
    is "help $command and its page name the same options" \
        diff "$tmp/a" "$tmp/b"
    diff "$tmp/a" "$tmp/b" | sed -n 's/^[<>]/# &/p'
    is "the overview names $command" \
        grep -q "^\.It Xr anomalon-$command 1$" docs/anomalon.1
done < "$tmp/in_help"

for page in docs/*.1; do
    if command -v mandoc > /dev/null; then
        is "$page has no fault" mandoc -Tlint -Wwarning "$page"
    else
        echo "ok - $page has no fault # skip, no mandoc"
    fi
done
finish
