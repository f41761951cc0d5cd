# head.sh - what the benchmarks of single checks have in common; to be sourced.
# shellcheck shell=sh
#
# Medians of whole processes.
set -u
build=${BUILD:-build}
# shellcheck disable=SC2034 # for those that source this
bin=$build/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
# shellcheck disable=SC2034
failed=0

# measure RUNS COMMAND...: sets $us, $kib and $cpu, microseconds of a processor
measure() {
    result=$("$build/tests/bench/median" "$@") || exit 1
    # shellcheck disable=SC2034
    us=${result%% *} cpu=${result##* } kib=${result#* }
    kib=${kib% *}
}
