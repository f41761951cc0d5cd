#!/bin/sh
# operators.sh - time to list terms, against the targets.
#
# Wall-clock time of whole processes, the best of RUNS.
set -u
cd "$(dirname "$0")/../.." || exit 1
bin=${BUILD:-build}/anomalon
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0

# measure TARGET_MS NAME ARGS...: a line
measure() {
    target=$1 name=$2
    shift 2
    best=
    i=0
    while [ $i -lt "${RUNS:-5}" ]; do
        t=$(date +%s%N)
        found=$("$bin" operators "$@" 2> /dev/null | sed -n 's/ terms up.*//p')
        t=$((($(date +%s%N) - t) / 1000000))
        if [ -z "$best" ] || [ "$t" -lt "$best" ]; then
            best=$t
        fi
        i=$((i + 1))
    done
    printf '%-34s %7s ms (target %s), %s terms\n' "$name" "$best" "$target" \
        "$found"
    [ "$best" -le "$target" ] && [ -n "$found" ] || failed=1
}

cat > "$tmp/twenty.yaml" << 'EOF'
extends: standard-model
groups: {Z3: Z(3)}
fields:
  H2:    {type: scalar, SU2L: 2, Y: 1/2}
  eta:   {type: scalar, SU2L: 2, Y: 1/2, Z3: 1}
  s:     {type: real-scalar}
  Delta: {type: scalar, SU2L: 3, Y: 1}
  h+:    {type: scalar, Y: 1}
  k++:   {type: scalar, Y: 2}
  S1:    {type: scalar, SU3c: 3bar, Y: 1/3}
  S3:    {type: scalar, SU3c: 3bar, SU2L: 3, Y: 1/3}
  R2:    {type: scalar, SU3c: 3, SU2L: 2, Y: 7/6}
  N:     {type: right, generations: 3}
  T:     {type: left, generations: 2, SU2L: 3}
  chi:   {type: dirac, Z3: 1}
  phi:   {type: scalar, Z3: 1}
  D:     {type: dirac, SU3c: 3, Y: -1/3}
EOF
measure 20 "20 fields, to dimension 4" "$tmp/twenty.yaml"
measure 1000 "Standard Model, to dimension 8" standard-model --max-dim 8
measure 3000 "Standard Model, to dimension 18" standard-model --max-dim 18
exit $failed
