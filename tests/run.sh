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
key=$f
while [ "$key" != "${key#*/}" ]; do key=${key%%/*}_${key#*/}; done
case $f in
*.sh) sh "$f" ;;
*/replay_check | */replay_rewrite) "$f" tests/odd ;;
*/replay_yaml) "$f" $(ls -d tests/fuzz/yaml tests/bad tests/odd models 2> /dev/null) ;;
*/replay_sarah | */replay_pyrate) "$f" tests/import tests/import/bad ;;
*/test_*) if [ -x "$f" ]; then "$f"; else echo "ok - $f # skip, no cmocka"; fi ;;
*/replay_*) "$f" "tests/fuzz/${f##*/replay_}" ;;
*) "$f" ;;
esac > "$2/$key.out" 2>&1 < /dev/null
echo $? > "$2/$key.status"
'
# What takes longest begins first; then scripts, which wait more than they compute.
long='/\(docs\|test_cli_\(install\|schema\|waiting\|scan\|content\|ranks\|formats\|resume\)\)\.sh$'
{
    printf '%s\n' "$@" | grep "$long"
    printf '%s\n' "$@" | grep '\.sh$' | grep -v "$long"
    printf '%s\n' "$@" | grep -v '\.sh$'
} |
    xargs -P "$(($(nproc 2> /dev/null || echo 2) * 2))" -I{} \
        sh -c "$one" sh {} "$out"

printf '%s\n' "$@" | awk -v out="$out" '
{
    key = $0
    gsub("/", "_", key)
    print "# " $0
    good = left = bad = 0
    status = "none"
    while ((getline line < (out "/" key ".out")) > 0) {
        print line
        good += line ~ /^ok/
        left += tolower(line) ~ /^ok.*# skip/
        bad += line ~ /^not ok/
    }
    getline status < (out "/" key ".status")
    if (status != "0" && bad == 0) {
        print "not ok - " $0 " ended with status " status
        bad = 1
    }
    close(out "/" key ".out")
    close(out "/" key ".status")
    passed += good - left
    skipped += left
    failed += bad
}
END {
    more = skipped ? ", " skipped " skipped" : ""
    print passed + 0 " passed, " failed + 0 " failed" more
    exit failed > 0
}'
