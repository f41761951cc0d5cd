#!/bin/sh
# build.sh - the program as WebAssembly: build/web/anomalon.wasm, and what runs it.
#
# The rules of the Makefile compile and link it, in build/wasm/program, with
# another compiler; what was made before is made again only when it changed. JOBS
# says how many compilers run at once.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=emscripten.sh
. web/emscripten.sh
unset MAKEFLAGS MAKELEVEL MFLAGS
export JOBS="${JOBS:-$(nproc)}"

home=$(sh web/libraries.sh)
"${MAKE:-make}" -j"$JOBS" B=build/wasm/program CC="$home/cc" AR=llvm-ar-14 \
    OPENMP= MODELDIR=/models CFLAGS="-Oz -fno-pic" \
    CPPFLAGS="-isystem $home/include" pkg= LINK="sh web/link.sh $home" \
    LIBS="-lyaml -ljansson" build/wasm/program/anomalon

npm=build/web/npm
mkdir -p "$npm"
cp build/wasm/program/anomalon.wasm web/host.js build/web/
cp build/web/anomalon.wasm web/host.js web/npm/index.js web/npm/README.md LICENSE \
    "$npm"
version=$(sed -n 's/.*AN_VERSION "\(.*\)"/\1/p' base/version.h)
sed "s/0\.0\.0/$version/" web/npm/package.json > "$npm/package.json"
python3 - "$npm/models.json" << 'END'
import glob, json, os, sys
with open(sys.argv[1], "w", encoding="utf-8") as out:
    json.dump({os.path.basename(path)[:-5]: open(path, encoding="utf-8").read()
               for path in sorted(glob.glob("models/*.yaml"))}, out)
END
