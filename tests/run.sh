#!/bin/sh
# run.sh - runs test programs and scripts, all at once, and adds up their lines.
#
# usage: tests/run.sh FILE...
#
# Each file prints TAP: "ok ..." or "not ok ..."; "# skip" behind it is counted
# apart. A test program that was not built lacks cmocka. A file that ends with a status
# other than 0 without such a line (a crash) counts as one failure. Output is
# shown in the order of the arguments. BUILD is the build folder.
set -u
out=${BUILD:-build}/results
rm -rf "$out"
mkdir -p "$out"
export CMOCKA_MESSAGE_OUTPUT=TAP
export ASAN_OPTIONS="${ASAN_OPTIONS-detect_leaks=1}"
# Threads that wait for others leave the processors to the other tests.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY-passive}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS-print_stacktrace=1}"

# One file: its output and status under a name without slashes.
# shellcheck disable=SC2016
one='
f=$1
key=$(printf %s "$f" | tr / _)
case $f in
*.sh) sh "$f" ;;
*/replay_yaml) "$f" $(ls -d tests/fuzz/yaml tests/bad tests/odd models 2> /dev/null) ;;
*/test_*) if [ -x "$f" ]; then "$f"; else echo "ok - $f # skip, no cmocka"; fi ;;
*/replay_*) "$f" "tests/fuzz/${f##*/replay_}" ;;
*) "$f" ;;
esac > "$2/$key.out" 2>&1 < /dev/null
echo $? > "$2/$key.status"
'
# What takes longest begins first; then scripts, which wait more than they compute.
long='/test_cli_\(ranks\|formats\|resume\)\.sh$'
{
    printf '%s\n' "$@" | grep "$long"
    printf '%s\n' "$@" | grep '\.sh$' | grep -v "$long"
    printf '%s\n' "$@" | grep -v '\.sh$'
} |
    xargs -P "$(($(nproc 2> /dev/null || echo 2) * 2))" -I{} \
        sh -c "$one" sh {} "$out"

passed=0 failed=0 skipped=0
for f in "$@"; do
    key=$(printf %s "$f" | tr / _)
    echo "# $f"
    cat "$out/$key.out"
    good=$(grep -c '^ok' "$out/$key.out")
    left=$(grep -ci '^ok.*# skip' "$out/$key.out")
    bad=$(grep -c '^not ok' "$out/$key.out")
    status=$(cat "$out/$key.status")
    if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
        echo "not ok - $f ended with status $status"
        bad=1
    fi
    passed=$((passed + good - left))
    skipped=$((skipped + left))
    failed=$((failed + bad))
done
[ "$skipped" = 0 ] && more='' || more=", $skipped skipped"
echo "$passed passed, $failed failed$more"
[ "$failed" = 0 ]
