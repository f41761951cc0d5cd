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

# against RUNS GOAL WHAT: the least processor time of $ours over that of $theirs,
# in turns of $block, once each where it is not set; times $times. Commands end
# well, or with $ends.
# shellcheck disable=SC2034,SC2086 # words; failed is for those that source this
against() {
    runs=$1 a='' b='' what=$3
    while [ "$runs" -gt 0 ]; do
        measure "${block:-1}" $theirs
        [ -n "$b" ] && [ "$b" -le "$cpu" ] || b=$cpu
        measure "${block:-1}" $ours
        [ -n "$a" ] && [ "$a" -le "$cpu" ] || a=$cpu
        [ "$status" -le 1 ] || [ "$status" = "${ends-}" ] ||
            failed=1 what="$3 (ended with $status)"
        runs=$((runs - 1))
    done
    line "$what" $((a * times / b)) "$2" ''
}

# units WHAT GOAL COMMAND...: processor time in units; words without blanks
units() {
    unit_what=$1 unit_goal=$2
    shift 2
    ours="$*" theirs="$build/tests/bench/unit" times=10000
    against "${RUNS:-5}" $((unit_goal * 100)) "$unit_what"
}

# starts WHAT GOAL COMMAND...: the same in starts of the program, for what hardly
# takes longer: machines that add at one speed start programs at others.
starts() {
    starts_what=$1 starts_goal=$2
    shift 2
    ours="$*" theirs="$bin --version" times=100 block=10
    against 6 "$starts_goal" "$starts_what"
    block=
}
