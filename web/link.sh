#!/bin/sh
# link.sh - links the program: FLINT's files that it reaches, then emcc.
#
# usage: link.sh HOME -o OUT OBJECT... -lLIBRARY...
#
# Emscripten's own JavaScript is not used; web/host.js runs the program.
set -eu
# shellcheck source=emscripten.sh
. web/emscripten.sh
home=$1
shift
objects=
for o in "$@"; do
    case $o in *.o | *.a) objects="$objects $o" ;; esac
done
# shellcheck disable=SC2086
python3 web/flint.py "$home" $objects
"$home/cc" -O2 -c -o "$home/numbers.o" web/numbers.c
$emcc "$@" "$home/numbers.o" -L"$home/lib" -lflint -lmpfr -lgmp \
    -sALLOW_MEMORY_GROWTH=1 -sINVOKE_RUN=0 -sEXIT_RUNTIME=1 \
    -sSTACK_OVERFLOW_CHECK=2 -sINITIAL_MEMORY=16MB -sTOTAL_STACK=4MB \
    -Wl,--fatal-warnings
wasm-opt -Oz "$2.wasm" -o "$2.wasm"
