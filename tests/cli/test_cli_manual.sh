#!/bin/sh
# The manual: a page for every command, with the options that it reads, and no
# command shown that fails.
. "$(dirname "$0")/tap.sh"

# The pages, and what they show to be typed.
run help
cp "$tmp/out" "$tmp/overview"
sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' "$tmp/overview" | grep -vx help > "$tmp/names"
mkdir "$tmp/docs"
sh docs/page.sh "$bin" > "$tmp/docs/anomalon.1"
while read -r command; do
    sh docs/page.sh "$bin" "$command" > "$tmp/docs/anomalon-$command.1"
done < "$tmp/names"
cat "$tmp"/docs/*.1 | sed 's/\\-/-/g' | grep '^anomalon ' | sort -u \
    > "$tmp/commands"
is "there are commands to run" [ -s "$tmp/commands" ]
# The program with a library of what is named, and what that extends: `models`
# checks all of it.
shown=$(cat "$tmp/commands")
# shellcheck disable=SC2046
library $({
    for model in models/*.yaml; do
        name=${model##*/}
        case $shown in *"${name%.yaml}"*) echo "$model" ;; esac
    done
    grep -lF -e "$(grep -oE '[0-9]{4}\.[0-9]{4,5}' "$tmp/commands")" models/*.yaml
} | sort -u)
for _ in 1 2 3; do
    sed -n 's,^extends: \([^ ]*\).*,models/\1.yaml,p' "$tmp"/tree/models/* |
        sort -u | xargs -I{} cp {} "$tmp/tree/models"
done
PATH=$tmp/tree/build:$PATH

# Each in a folder of its own with models, a new one and the shards of a search,
# several at once.
mkdir "$tmp/fresh" "$tmp/fresh/models"
cp models/b-l-[4u]*.yaml "$tmp/fresh/models"
# shellcheck disable=SC2016
try='
cp -R "$2/fresh" "$2/try.$$" && cd "$2/try.$$" || exit 1
case $1 in "anomalon new "*) rm mymodel.yaml ;; esac
# --set to another charge may well fail the expectations of the model
if (eval "$1") > out 2> err < /dev/null || [ $? -lt 2 ]; then
    echo "ok - $1"
else
    echo "not ok - $1"
    sed "s/^/# /" err
fi
'
cp tests/import/names.m "$tmp/fresh/mymodel.m"
(cd "$tmp/fresh" && "$bin" new mymodel > "$tmp/new" 2>&1)
for i in 1 2; do
    "$bin" search --atlas sm --max 6 --shard $i/2 -o "$tmp/fresh/sm.$i"
done
tr '\n' '\0' < "$tmp/commands" |
    xargs -0 -P "$(nproc)" -I{} sh -c "$try" sh {} "$tmp" > "$tmp/tap"
cat "$tmp/tap"
failures=$(grep -c '^not ok' "$tmp/tap")
is "every command was run" \
    [ "$(grep -cE '^(not )?ok' "$tmp/tap")" = "$(wc -l < "$tmp/commands")" ]

# Every option of the help text stands in the page, every command has one.
while read -r command; do
    page=$tmp/docs/anomalon-$command.1
    run help "$command"
    grep -oE '^  -[^ ]*' "$tmp/out" | tr -d ' ,' | sort > "$tmp/in_help"
    sed -n 's/^\.It Fl \([^ ]*\).*/-\1/p' "$page" | sort > "$tmp/in_page"
    is "help $command and its page name the same options" \
        cmp "$tmp/in_help" "$tmp/in_page"
    is "the overview names $command" \
        grep -q "^\.It Xr anomalon-$command 1" "$tmp/docs/anomalon.1"
done < "$tmp/names"
is "the options of all stand in anomalon.1" \
    grep -q '^.It Fl o , Fl -output Ar FILE' "$tmp/docs/anomalon.1"

for page in "$tmp"/docs/*.1; do
    if command -v mandoc > /dev/null; then
        is "${page##*/} has no fault" mandoc -Tlint -Wwarning "$page"
    else
        echo "ok - ${page##*/} has no fault # skip, no mandoc"
    fi
done
finish
