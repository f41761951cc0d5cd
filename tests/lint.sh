#!/bin/sh
# lint.sh - layout, and what static tools see; tools that are absent are skipped.
cd "$(dirname "$0")/.." || exit 1
failed=0
rooms='base algebra theory yaml anomaly terms residual masses breaking import solve
    search verdict diff report campaign api cli'
sources=$(for r in $rooms; do find "$r" -name '*.c' 2> /dev/null; done)
files=$(for r in $rooms tests; do find "$r" -name '*.[ch]' 2> /dev/null; done)

if command -v clang-format > /dev/null; then
    # shellcheck disable=SC2086
    clang-format --dry-run -Werror $files || failed=1
fi
if command -v cppcheck > /dev/null; then
    # shellcheck disable=SC2086
    cppcheck --quiet --error-exitcode=1 --std=c11 -I. \
        --enable=warning,performance,portability \
        --suppress=missingIncludeSystem --suppress=uninitvar \
        --suppress=legacyUninitvar --inline-suppr \
        $sources || failed=1
fi
if command -v shellcheck > /dev/null; then
    shellcheck -x -P SCRIPTDIR tests/*.sh tests/cli/*.sh tests/bench/*.sh .ci/run || failed=1
fi
long=$(for f in $files; do
    n=$(wc -l < "$f")
    [ "$n" -le 600 ] || echo "$f: $n lines, split it by subject"
done)
[ -z "$long" ] || { echo "$long"; failed=1; }
exit $failed
