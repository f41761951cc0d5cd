#!/bin/sh
# breaking.sh - time to find every vacuum of a model, against the targets.
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
        found=$("$bin" breaking "$@" 2>&1 | grep -oE '[0-9]+ (different )?vac' |
            head -1)
        t=$((($(date +%s%N) - t) / 1000000))
        if [ -z "$best" ] || [ "$t" -lt "$best" ]; then
            best=$t
        fi
        i=$((i + 1))
    done
    printf '%-34s %7s ms (target %s), %s vacua\n' "$name" "$best" "$target" \
        "${found%% *}"
    [ "$best" -le "$target" ] && [ -n "$found" ] || failed=1
}

cat > "$tmp/twelve.yaml" << 'EOM'
extends: standard-model
groups: {A: U(1), B: U(1), C: U(1), Z: Z(6)}
fields:
  nuR: {type: right, generations: 3, A: 1}
  N:   {type: dirac, A: 1/2, B: 1}
  a:   {type: scalar, A: 1}
  b:   {type: scalar, A: 2}
  c:   {type: scalar, A: 3}
  d:   {type: scalar, B: 2}
  e:   {type: scalar, B: 3}
  f:   {type: scalar, C: 2, Z: 1}
  g:   {type: scalar, C: 3, Z: 2}
  h:   {type: scalar, A: 1, B: 1}
  i:   {type: scalar, A: 1, B: -1}
  j:   {type: scalar, B: 1, C: 1}
  k:   {type: scalar, A: 2, C: 1}
  l:   {type: scalar, SU2L: 2, Y: 1/2, Z: 3}
EOM
measure 20 "a library model" b-l-one-loop-z6
measure 2000 "12 scalars, 4096 sets" "$tmp/twelve.yaml"
exit $failed
