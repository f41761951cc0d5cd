#!/bin/sh
# Options: every one, misspelt ones, and what they do to text.
. "$(dirname "$0")/tap.sh"

run --version
is "--version prints the version" has out '^anomalon [0-9]*\.[0-9]*\.[0-9]'
commit=$(cat "${bin%/*}/commit" 2>/dev/null)
is "and the commit of a checkout" has out "(${commit:+$commit, }FLINT [0-9.]*)$"
is "--version succeeds" exits 0
for c in check models show new reps help; do
    run "$c" --help
    is "$c --help succeeds" exits 0
    is "$c --help shows how it is used" has out 'usage: anomalon'
    run help "$c"
    is "help $c succeeds" exits 0
done
run --help
is "--help succeeds" exits 0
run check --jsn standard-model
is "an unknown option is refused" exits 2
is "an unknown option gets a suggestion" has err "did you mean '--json'"
run chek standard-model
is "an unknown command is refused" exits 2
is "an unknown command gets a suggestion" has err "did you mean 'check'"
run some/model.yaml
is "a file without a command is refused with the command" \
    has err 'anomalon check some/model.yaml'
run check --format yaml standard-model
is "an unknown format is refused" exits 2
is "its choices are shown" has err 'text, json'
run check --json=yes standard-model
is "a flag with a value is refused" exits 2
run check -o
is "an option without its value is refused" exits 2
run check --set nuR.bl=-1 b-l-one-loop-z6
is "--set of a group's letters suggests its name" has err "did you mean 'B-L'"
run check --set nuR=-4 b-l-one-loop-z6
is "--set of a field suggests its charge" has err "did you mean 'nuR.B-L'"
run check --wth x standard-model
is "an option of another command is no suggestion" lacks err 'did you mean'
run solve --wher x standard-model
is "that it is one of another command is said" \
    has err '\--where is an option of check, search'
is "and it is none to take" lacks err 'did you mean'
run breaking --wth x standard-model
is "one of its own is" has err "did you mean '--with'"
run check --set Q standard-model
is "--set without = is refused" exits 2
run check --max 10x standard-model
is "--max wants a number" exits 2
run check --max 10 standard-model
is "which commands have an option is said" has err '\--max only with .*search'
run --max 3 search --atlas sm --count
is "options may stand before their command" exits 0
run search --max 3 --chiral-set 4 --families 2
is "what an option goes with is said" has err '\--families goes with --atlas'
run check --fragment --format html standard-model
is "a format, too" has err '\--fragment goes with --format=latex'
run chek --max 3 standard-model
is "an unknown command comes before its options" has err "did you mean 'check'"
for c in "operators standard-model" "explain standard-model" "reps SU3" \
    "breaking --table 2" "solve b-l-445 --set nuR.B-L=?,?,?"; do
    # shellcheck disable=SC2086
    run $c -v
    is "${c%% *} takes -v" exits 0
done
run show --json standard-model
is "show has no JSON and says so" exits 2

run check --json standard-model
is "--json prints one line" [ "$(wc -l < "$tmp/out")" = 1 ]
is "--json begins with the format" has out '^{"format": 1, "passed": true'
run check --format=json standard-model
is "--format=json is the same" has out '^{"format": 1, "passed": true'
run check --format json standard-model
is "--format json is the same" has out '^{"format": 1, "passed": true'

esc=$(printf '\033')
run check standard-model
is "no colour where stdout is no terminal" lacks out "$esc"
run check --color=always standard-model
is "--color=always colours" has out "$esc"
run check --color never standard-model
is "--color never does not" lacks out "$esc"
export NO_COLOR=1
run check --color=always standard-model
is "--color=always wins over NO_COLOR" has out "$esc"
unset NO_COLOR

# shellcheck disable=SC2317
ascii() {
    ! LC_ALL=C grep -q '[^ -~]' "$tmp/$1"
}
run check standard-model
is "a UTF-8 locale gets UTF-8" has out '✓'
run check --ascii b-l-one-loop-z6
is "--ascii prints nothing but ASCII" ascii out
LC_ALL=C
run check b-l-one-loop-z6
is "LC_ALL=C prints nothing but ASCII" ascii out
LC_ALL='' LC_CTYPE='' LANG=de_DE.UTF-8
export LC_CTYPE LANG
run check standard-model
is "LANG decides when LC_ALL and LC_CTYPE are empty" has out '✓'
LC_ALL=C.UTF-8

run check -q standard-model
is "-q prints nothing" empty out
is "-q keeps the status" exits 0
run check standard-model --verbose
is "--verbose lists every sum" has out '^  SU3c^3 '
run help check solve
is "help explains one command" has err 'help takes one command'
finish
