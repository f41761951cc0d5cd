#!/bin/sh
# Every command in README.md and in the manual runs; README shows real output.
. "$(dirname "$0")/tap.sh"

# Lines of fenced blocks of README.md that begin with "$ anomalon", and the
# literal lines of the manual.
{
    sed -n 's/^\$ \(anomalon .*\)/\1/p' README.md
    grep '^anomalon ' docs/anomalon.1
} > "$tmp/commands"
is "there are commands to run" [ -s "$tmp/commands" ]
mkdir "$tmp/bin"
ln -s "$bin" "$tmp/bin/anomalon"
PATH=$tmp/bin:$PATH
cp -r models "$tmp/models"
cd "$tmp" || exit 1
while read -r line; do
    status=0
    sh -c "$line" > out 2> err < /dev/null || status=$?
    # --set to another charge may well fail the model's own expectations
    is "$line" [ "$status" -lt 2 ]
done < "$tmp/commands"
cd "$root" || exit 1

# The block after "$ anomalon check NAME" is what that prints.
name=$(sed -n 's/^\$ anomalon check \([a-z0-9-]*\)$/\1/p' README.md | head -1)
awk -v cmd="$ anomalon check $name" '
    $0 == cmd {on = 1; next} on && /^```/ {exit} on' README.md > "$tmp/shown"
run check "$name"
is "README shows the real report of $name" cmp -s "$tmp/shown" "$tmp/out"

if command -v mandoc > /dev/null; then
    is "the manual has no fault" mandoc -Tlint -Wwarning docs/anomalon.1
fi
for option in --format --json --output --set --verbose --color --ascii --quiet \
    --resolved --max --help --version; do
    is "the manual explains $option" grep -q -e "Fl -${option#--}" \
        docs/anomalon.1
done
finish
