#!/bin/sh
# rooms.sh - every include goes up the list of rooms, every library stays in its
# room, only cli/ talks to the outside, and no files know each other in circles.
# BUILD is the build folder.
set -u
cd "$(dirname "$0")/.." || exit 1
: "${BUILD:=build}"
LC_ALL=C
export LC_ALL
# Tests are the ends of pipes: what fails is kept in a file.
failures=$(mktemp)
trap 'rm -f "$failures"' EXIT

# result NAME: the test fails when there is something on stdin, and shows it.
result() {
    found=$(cat)
    if [ -z "$found" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        printf '%s\n' "$found" | sed 's/^/# /'
        echo "$1" >> "$failures"
    fi
}

# The arrows: a room, and the rooms whose headers it may include.
arrows='
base      base
algebra   base algebra
theory    base algebra theory
yaml      base algebra theory yaml
anomaly   base algebra theory anomaly
terms     base algebra theory terms
residual  base algebra theory terms residual
masses    base algebra theory terms residual masses
breaking  base algebra theory terms residual breaking
import    base algebra theory terms residual import
solve     base algebra theory anomaly terms solve
search    base algebra theory anomaly terms solve search
content   base algebra theory anomaly solve search content
verdict   base algebra theory anomaly terms residual masses solve verdict
diff      base algebra theory anomaly terms residual masses solve verdict diff
report    base algebra theory anomaly terms residual masses breaking solve search content verdict diff report
json      base algebra theory anomaly terms residual masses breaking solve search content verdict diff report json
campaign  base algebra theory yaml anomaly terms residual masses breaking import solve search content verdict diff report json campaign
api       base algebra theory yaml anomaly terms residual masses breaking import solve search content verdict diff report json campaign api
cli       base algebra theory yaml anomaly terms residual masses breaking import solve search content verdict diff report json campaign cli
'

printf '%s\n' "$arrows" | while read -r room allowed; do
    [ -d "${room:-/nowhere}" ] || continue
    find "$room" -name '*.[ch]' -exec grep -Hn '^ *# *include *"' {} + |
        while IFS= read -r line; do
            target=${line#*\"}
            target=${target%%\"*}
            from=${line%%:*}
            case " $allowed " in
            *" ${target%%/*} "*) ;;
            *) echo "$line: $room/ may not know ${target%%/*}/" ;;
            esac
            [ -f "$target" ] || echo "$line: $target does not exist ($from)"
            case $from in
            "$target") echo "$line: a header includes itself" ;;
            esac
        done
done | result "includes follow the arrows"

# only ROOM(S as a grep pattern) PATTERN: lines of code elsewhere. Comments and
# strings may say anything, so comment lines are dropped first.
rooms=$(printf '%s\n' "$arrows" | sed 's/ .*//')
there=
for r in $rooms; do
    [ ! -d "$r" ] || there="$there $r"
done
elsewhere() {
    others=
    for r in $there; do
        case " $1 " in *" $r "*) ;; *) others="$others $r" ;; esac
    done
    # shellcheck disable=SC2086
    find $others -name '*.[ch]' -exec grep -HnE "$2" {} + |
        grep -vE '^[^:]*:[0-9]*: *(/\*|\*)'
}

elsewhere yaml '<yaml\.h>|\byaml_[a-z_]+ *\(' | result "libyaml in yaml/ only"
elsewhere json '<jansson\.h>' | result "jansson in json/ only"
elsewhere '' '<mpi\.h>|\bMPI_' | grep -v '^search/run/mpi\.c:' |
    result "MPI in search/run/mpi.c only"
elsewhere algebra \
    '\bfmp[zq]_mat_(hnf|snf|lll|rref|solve|inv|det|nullspace|rank|fflu)' |
    result "matrix algorithms in algebra/ only"
elsewhere cli \
    '\b(printf|fprintf|puts|fputs|putchar|exit|_exit|getenv|setlocale) *\(' |
    grep -v '^base/mem\.c:' | result "output, exit and environment in cli/ only"
elsewhere '' '\babort *\(' | grep -v '^base/mem\.c:' |
    result "nothing aborts but base/mem.c"
elsewhere '' '\b(float|double)\b' | grep -vE '"[^"]*(float|double)[^"]*"' |
    result "no floating point"
elsewhere '' '\b(alloca|gets|strcpy|strcat|sprintf|atoi|strtok) *\(' |
    result "no function that cannot know its limits"
# shellcheck disable=SC2086
{
    find $there tests -name '*.[ch]' -exec awk -f tests/flint_names.awk {} +
    for x in '\<nmod_(add|sub|mul|div|neg|inv|init|pow_ui)\( nmod' \
        '\<n_(gcd|jacobi|invmod|is_prime|nextprime)\( ulong_extras'; do
        header="flint/${x##* }.h"
        grep -rlE --include='*.c' "${x% *}" $there tests |
            xargs grep -L "include <$header>" |
            sed "s|\$|: does not include <$header>|"
    done
} | result "names of FLINT come with their headers"
# shellcheck disable=SC2086
{
    find $there -name impl.h
    find $there -name '*.h' -exec awk 'FNR == 151 {print FILENAME}' {} +
    find $there -name '*.c' -exec awk 'FNR == 601 {print FILENAME}' {} +
} | result "headers of 150 lines and files of 600 at most, no impl.h"
elsewhere '' '\b(TODO|FIXME|XXX)\b' | result "no unfinished business"

# shellcheck disable=SC2086
find $there -name '*.c' -exec awk '
    { folder = FILENAME; sub("/[^/]*$", "", folder); n[folder]++ }
    END { for (d in n) if (n[d] > 4500) print d ": " n[d] " lines" }' {} + |
    result "no folder above 4,500 lines of C"

# What the objects of the build know of each other. Those without a source are
# of an older tree.
# shellcheck disable=SC2086
objects=$( (cd "$BUILD" && find $there -name '*.o') 2> /dev/null |
    while read -r o; do
        [ ! -f "${o%.o}.c" ] || echo "$BUILD/$o"
    done)
if [ -z "$objects" ] || ! command -v nm > /dev/null; then
    echo "ok - objects # skip, no build or no nm"
    [ ! -s "$failures" ]
    exit
fi
# FILE TYPE NAME for each global symbol, defined or not (U).
# shellcheck disable=SC2086
symbols=$(nm -A -g $objects | awk -v build="$BUILD/" '{
    file = substr($1, length(build) + 1)
    sub(/\.o:.*/, ".c", file)
    print file, $(NF - 1), $NF
}')

# Compilers and sanitizers begin theirs with a dot or underscores, or DW.ref.
printf '%s\n' "$symbols" | awk '
    $2 !~ /^[Uwv]$/ && $3 !~ /^(an_|[._]|DW\.ref\.)/ && $3 != "main" {
        print $1 ": " $3
    }' | result "every global name begins with an_"

# A file that knows no other of its room, or that no other knows, is in no
# circle; without it others are. What remains is circles, and what lies between.
printf '%s\n' "$symbols" | awk '
    { split($1, path, "/"); room[$1] = path[1] }
    $2 ~ /^[TDBRC]$/ { home[$3] = $1 }
    $2 == "U" { user[++n] = $1; used[n] = $3 }
    END {
        for (i = 1; i <= n; i++) {
            from = user[i]
            to = home[used[i]]
            if (to != "" && from != to && room[from] == room[to])
                arrow[from " -> " to] = 1
        }
        do {
            split("", out)
            split("", into)
            removed = 0
            for (a in arrow) {
                split(a, end, " -> ")
                out[end[1]] = into[end[2]] = 1
            }
            for (a in arrow) {
                split(a, end, " -> ")
                if (!(end[1] in into) || !(end[2] in out)) {
                    delete arrow[a]
                    removed = 1
                }
            }
        } while (removed)
        for (a in arrow)
            print a
    }' | sort | result "no files of a room know each other in a circle"
[ ! -s "$failures" ]
