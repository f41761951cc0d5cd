# shellcheck shell=sh disable=SC2034,SC2154
# waiting.sh - what the tests of time and memory share; sourced behind tap.sh.

# What takes a size: the large one with SLOW=1 in the environment.
size() {
    if [ "${SLOW-}" = 1 ]; then echo "$1"; else echo "$2"; fi
}

# after SECONDS HELD ARGS...: interrupts the command, which has computed for some
# seconds and then was held still for some, once it has said something or tenths of
# a second pass, as many as $patience; $tmp/err, and $took, the milliseconds until
# it had ended.
after() {
    seconds=$1
    held=$2
    shift 2
    env --default-signal=INT "$bin" "$@" > "$tmp/out" 2> "$tmp/err" &
    pid=$!
    sleep "$seconds"
    kill -STOP "$pid"
    sleep "$held"
    kill -CONT "$pid"
    tenths=0
    while [ ! -s "$tmp/err" ] && [ $tenths -lt "$patience" ]; do
        sleep 0.1
        tenths=$((tenths + 1))
    done
    start=$(date +%s%N)
    kill -INT "$pid"
    status=0
    wait "$pid" || status=$?
    took=$((($(date +%s%N) - start) / 1000000))
}

# spends SECONDS ARGS...: the command is killed when it takes more CPU time.
spends() {
    seconds=$1
    shift
    (
        # shellcheck disable=SC3045
        ulimit -t "$seconds"
        exec "$bin" "$@"
    ) > "$tmp/out" 2> "$tmp/err"
    status=$?
}

# within KILOBYTES COMMAND...: of addresses; sanitizers take terabytes of them.
within() {
    # shellcheck disable=SC3045
    [ -n "${SAN-}" ] || ulimit -v "$1"
    shift
    exec "$@"
}
