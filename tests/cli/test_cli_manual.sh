#!/bin/sh
# The manual: a page for every command with the options that it reads, and no
# command shown that fails.
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
cp "$2"/mymodel.* "$2"/sm.[12] "$dir"
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
cp tests/import/names.m "$tmp/mymodel.m"
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

# The lists of options are those of the tables. Those that every command has
# stand in the overview.
mkdir "$tmp/docs"
cp docs/*.1 "$tmp/docs"
sh tests/cli/pages.sh "$bin" "$tmp"/docs/*.1
run help
sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' "$tmp/out" | sort > "$tmp/in_help"
{
    echo help
    printf '%s\n' docs/anomalon-*.1 | sed 's,.*anomalon-\(.*\)\.1,\1,'
} | sort > "$tmp/in_docs"
is "every command has a page, every page a command" \
    diff "$tmp/in_help" "$tmp/in_docs"
while read -r command; do
    [ "$command" != help ] || command=
    page=anomalon${command:+-$command}.1
    is "the options in $page are those that are read (or: make accept)" \
        cmp "$tmp/docs/$page" "docs/$page"
    is "the overview names $command" \
        grep -q "^\.It Xr anomalon-$command" docs/anomalon.1
done < "$tmp/in_help"

for page in docs/*.1; do
    if command -v mandoc > /dev/null; then
        is "$page has no fault" mandoc -Tlint -Wwarning "$page"
    else
        echo "ok - $page has no fault # skip, no mandoc"
    fi
done
finish
