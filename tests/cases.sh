#!/bin/sh
# cases.sh - models of one question each, every one with the answer that is
# right under `expect` and the reason in its first line.
#
# A case that cannot pass for now says so in a line `# waits: WHY`; it is then
# a failure that it passes.
set -u
cd "$(dirname "$0")/.." || exit 1
tool=${BUILD:-build}/anomalon
failed=0
waiting=$(grep -l '^# waits: ' tests/cases/*.yaml)
asked=$(grep -l '^expect:' tests/cases/*.yaml)
others=$(printf '%s\n' "$asked" | grep -vxF -e "${waiting:-none}")

# All at once; one by one only to say which fails.
# shellcheck disable=SC2086
if [ -n "$others" ] && "$tool" check -q $others > /dev/null 2>&1; then
    printf '%s\n' "$others" | sed 's,.*/\(.*\)\.yaml$,ok - \1,'
    asked=$waiting
fi
for f in $asked; do
    name=${f##*/}
    said=$("$tool" check -q "$f" 2>&1) && status=0 || status=$?
    why=$(sed -n 's/^# waits: //p' "$f")
    if [ -n "$why" ] && [ "$status" = 0 ]; then
        echo "not ok - ${name%.yaml} passes: take out '# waits: $why'"
        failed=1
    elif [ -n "$why" ]; then
        echo "ok - ${name%.yaml} waits for $why"
    elif [ "$status" = 0 ]; then
        echo "ok - ${name%.yaml}"
    else
        echo "not ok - ${name%.yaml}: status $status"
        printf '%s\n' "$said" | sed 's/^/# /'
        failed=1
    fi
done
exit $failed
