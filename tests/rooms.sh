#!/bin/sh
# rooms.sh - every include goes up the list of rooms, every library stays in its
# room, and only cli/ talks to the outside.
set -u
cd "$(dirname "$0")/.." || exit 1
failed=0

# result NAME: the test fails when there is something on stdin, and shows it.
result() {
    found=$(cat)
    if [ -z "$found" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        printf '%s\n' "$found" | sed 's/^/# /'
        failed=1
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
solve     base algebra theory anomaly terms solve
search    base algebra theory anomaly terms solve search
verdict   base algebra theory anomaly terms residual masses verdict
report    base algebra theory anomaly terms residual masses breaking solve search verdict report
campaign  base algebra theory yaml anomaly terms residual masses breaking solve search verdict report campaign
cli       base algebra theory yaml anomaly terms residual masses breaking solve search verdict report campaign cli
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
            case $target in
            "$room"/impl.h) ;;
            */impl.h) echo "$line: impl.h is private to its room" ;;
            esac
            [ -f "$target" ] || echo "$line: $target does not exist ($from)"
        done
done | result "includes follow the arrows"

# only ROOM(S as a grep pattern) PATTERN: lines of code elsewhere. Comments and
# strings may say anything, so comment lines are dropped first.
rooms=$(printf '%s\n' "$arrows" | sed 's/ .*//')
elsewhere() {
    for r in $rooms; do
        case " $1 " in *" $r "*) continue ;; esac
        [ -d "$r" ] || continue
        find "$r" -name '*.[ch]' -exec grep -HnE "$2" {} +
    done | grep -vE '^[^:]*:[0-9]*: *(/\*|\*)'
}

elsewhere yaml '<yaml\.h>|\byaml_[a-z_]+ *\(' | result "libyaml in yaml/ only"
elsewhere report '<jansson\.h>' | result "jansson in report/ only"
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
elsewhere '' '\b(TODO|FIXME|XXX)\b' | result "no unfinished business"
exit $failed
