# tap.sh - what the tests of the program share; sourced, not run.
# shellcheck shell=sh
#
#   run ARGS...         runs anomalon: $status, $tmp/out, $tmp/err (without signs
#                       of life)
#   is NAME TEST...     one test: does the command TEST hold?
#   has FILE PATTERN    does a line of $tmp/FILE match?
#   library FILE...     from now on the program knows these models by name, and
#                       no others
#   finish              ends the script

cd "$(dirname "$0")/../.." || exit 1
root=$PWD
bin=$root/${BUILD:-build}/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failures=0
LC_ALL=C.UTF-8 COLUMNS=1000 # a message on one line, for `has`
export LC_ALL COLUMNS
unset NO_COLOR ANOMALON_MODELS || :

run() {
    status=0
    "$bin" "$@" > "$tmp/out" 2> "$tmp/said" < /dev/null || status=$?
    : > "$tmp/err"
    [ ! -s "$tmp/said" ] ||
        sed -E -f "$root/tests/life.sed" "$tmp/said" > "$tmp/err"
}

is() {
    is_name=$1 # the caller has names of its own
    shift
    if "$@" > /dev/null 2>&1; then
        echo "ok - $is_name"
    else
        echo "not ok - $is_name"
        echo "# status ${status-}: $(head -c 400 "$tmp/err" 2> /dev/null)"
        failures=$((failures + 1))
    fi
}

has() {
    grep -q -e "$2" "$tmp/$1"
}

lacks() {
    ! has "$@"
}

empty() {
    [ ! -s "$tmp/$1" ]
}

exits() {
    [ "$status" = "$1" ]
}

library() {
    mkdir "$tmp/tree" "$tmp/tree/build" "$tmp/tree/models"
    cp "$bin" "$tmp/tree/build"
    cp "$@" "$tmp/tree/models"
    bin=$tmp/tree/build/anomalon
}

finish() {
    [ "$failures" = 0 ]
    exit
}
