# emscripten.sh - sets what Debian's emscripten needs: where its own JavaScript
# finds acorn, a cache that can be written, and a node without the option that
# newer ones refuse. For scripts that stand at the root.
# shellcheck shell=sh
work=$PWD/build/wasm
export NODE_PATH=/usr/share/nodejs
export EM_CACHE="$work/cache" EM_FROZEN_CACHE=
export EM_NODE_JS="$work/node"
export EMSDK_PYTHON=/usr/bin/python3
mkdir -p "$work"
cat > "$work/node" << 'END'
#!/bin/sh
[ "$1" != --experimental-wasm-bigint ] || shift
exec node "$@"
END
chmod +x "$work/node"
# 64 bits for C, lowered to what every browser has; no C++, no OpenGL.
# shellcheck disable=SC2034
emcc="emcc -sMEMORY64=2 -O2 -sDEFAULT_TO_CXX=0 -sAUTO_NATIVE_LIBRARIES=0"
