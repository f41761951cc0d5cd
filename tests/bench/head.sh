# head.sh - what the benchmarks have in common; to be sourced.
# shellcheck shell=sh
#
# What work takes is compared with other work in the same run, or with a unit, of
# which tests/bench/unit takes a hundred: about a millisecond. A goal is missed
# when the figure is more than 20 % above it.
set -u
build=${BUILD:-build}
# shellcheck disable=SC2034 # for those that source this
bin=$build/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck disable=SC2034
failed=0

# measure RUNS COMMAND...: sets $us, $kib, $cpu and $status: medians of the time
# of whole processes and of what they take of a processor, in microseconds
# shellcheck disable=SC2034
measure() {
    result=$("$build/tests/bench/median" "$@") || exit 1
    read -r us kib cpu status << END
$result
END
}

# line WHAT VALUE GOAL UNIT: hundredths; too large is bad
line() {
    verdict=ok
    [ "$2" -le $(($3 * 120 / 100)) ] || verdict='MISSED' failed=1
    printf '%-52s %5d.%02d  goal %4d.%02d %-3s  %s\n' "$1" $(($2 / 100)) \
        $(($2 % 100)) $(($3 / 100)) $(($3 % 100)) "$4" "$verdict"
}

# units WHAT GOAL COMMAND...: processor time in units; of one that ends well, or
# with $ends
# shellcheck disable=SC2034
units() {
    what=$1 goal=$2
    shift 2
    measure 3 "$build/tests/bench/unit"
    hundred=$cpu
    measure "${RUNS:-5}" "$@"
    [ "$status" -le 1 ] || [ "$status" = "${ends-}" ] ||
        failed=1 what="$what (ended with $status)"
    line "$what" $((cpu * 10000 / hundred)) $((goal * 100)) ''
}
