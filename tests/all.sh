#!/bin/sh
# all.sh - all that takes longer than `make check`; `make check-all` runs it.
#
# Each part is a command of its own with a log in build/all; what the machine
# cannot do is skipped with a line. The last line adds up the tests of all
# parts: "N passed, N failed, N skipped". A part without tests of its own counts
# as one. SLOW=1 tells tests to leave nothing out.
set -u
cd "$(dirname "$0")/.." || exit 1
make=${MAKE:-make}
logs=build/all
jobs=-j$(nproc 2> /dev/null || echo 2)
passed=0 failed=0 skipped=0
rm -rf "$logs"
mkdir -p "$logs"
unset MAKEFLAGS MAKELEVEL MFLAGS

# part NAME SECONDS COMMAND...
part() {
    name=$1
    log=$logs/$(printf %s "$name" | tr -c 'a-z0-9\n' -)
    limit=$2
    shift 2
    echo "== $name"
    status=0
    timeout "$limit" "$@" > "$log" 2>&1 < /dev/null || status=$?
    grep -A12 '^not ok' "$log"
    sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
    if [ -z "$sum" ]; then
        sum="1 passed, 0 failed"
        [ "$status" = 0 ] || sum="0 passed, 1 failed"
    fi
    echo "   $sum"
    # shellcheck disable=SC2046
    set -- $(printf %s "$sum" | tr -cs 0-9 ' ') 0
    if [ "$status" != 0 ]; then
        [ "$2" != 0 ] || set -- "$1" 1 "$3"
        tail -n 20 "$log"
        echo "   $name ended with status $status: $log"
    fi
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

skip() {
    echo "== $1"
    echo "   skipped: $2"
    skipped=$((skipped + 1))
}

# Does the C compiler make programs that run, with these flags?
works() {
    echo 'int main(void) { return 0; }' > "$logs/try.c"
    "$@" -o "$logs/try" "$logs/try.c" > /dev/null 2>&1 && "$logs/try"
}

if works gcc; then
    part "gcc" 900 "$make" "$jobs" CC=gcc WERROR=1 check
else
    skip "gcc" "no gcc"
fi
# With the C tests that were built for it.
export SLOW=1
ranked=build/tests/cli/anomalon-mpi
[ ! -x "$ranked" ] || export RANKED="$ranked"
# shellcheck disable=SC2046 # a name a line
part "every copy, every width, every report" 1500 \
    sh tests/run.sh tests/cli/test_cli_agree.sh tests/cli/test_cli_width.sh \
        tests/cli/test_cli_same.sh tests/cli/test_cli_where.sh \
        tests/cli/test_cli_explain.sh tests/cli/test_cli_schema.sh \
        tests/cli/test_cli_formats.sh tests/cli/test_cli_elements.sh \
        tests/cli/test_cli_solve.sh tests/cli/test_cli_ranks.sh \
        tests/cli/test_cli_files.sh tests/cli/test_cli_parameters.sh \
        tests/cli/test_cli_shards.sh tests/cli/test_cli_diff.sh tests/vacua.sh \
        tests/cli/test_cli_statements.sh tests/cli/test_cli_export.sh \
        tests/cli/test_cli_waiting.sh tests/cli/test_cli_every_format.sh \
        $(grep -El 'is_(slow|left_out)\(' tests/*/test_*.c |
            sed 's,\(.*\)\.c$,build/\1,')
part "pip, every notebook in jupyter" 900 sh tests/run.sh \
    tests/cli/test_cli_python.sh tests/python/notebooks.sh
unset SLOW RANKED
if works clang; then
    part "clang" 900 "$make" "$jobs" CC=clang WERROR=1 check
else
    skip "clang" "no clang"
fi
if works "${CC:-cc}" -fsanitize=address,undefined; then
    part "sanitizers" 1800 "$make" "$jobs" SAN=1 check
else
    skip "sanitizers" "the compiler has none"
fi
# The oldest and the newest FLINT: FLINT3 is where another one is installed.
flint=${FLINT3:-/usr/local}
if pkg-config --atleast-version=3 flint 2> /dev/null; then
    echo "== FLINT 3"
    echo "   all parts have it"
elif grep -qs '__FLINT_VERSION 3' "$flint/include/flint/flint.h"; then
    part "FLINT 3" 900 "$make" "$jobs" WERROR=1 B=build/flint3 \
        CPPFLAGS="-I$flint/include" \
        LDFLAGS="-L$flint/lib -Wl,-rpath,$flint/lib" check
else
    skip "FLINT 3" "not installed; FLINT3=PREFIX says where it is"
fi
part "searches that are killed" 600 env KILLS=6 MAX=26 SEED=1 BUILD=build \
    sh tests/run.sh tests/cli/test_cli_resume.sh
part "packages" 1200 sh tests/run.sh tests/packages.sh
part "site" 600 sh tests/run.sh tests/cli/site.sh
part "program for the web" 3600 sh tests/run.sh tests/web/program.sh
part "page" 900 sh tests/run.sh tests/web/page.sh
part "lint" 600 "$make" lint
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
