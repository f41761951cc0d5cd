#!/bin/sh
# libraries.sh - the compiler and the libraries for WebAssembly, in
# build/wasm/libraries-SUM.
#
# The sources are Debian's source packages of the sums in web/sources.sha256,
# which apt-get fetches with lists of its own (build/wasm/apt): no setting of the
# machine is changed. SUM is that of all that decides what comes out, so that
# nothing is built twice. The folder holds cc (clang for WebAssembly), include/,
# lib/ (GMP, MPFR, libyaml, jansson) and flint/, of which web/flint.py compiles
# what is needed. Prints the folder's path.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=emscripten.sh
. web/emscripten.sh
apt=$work/apt

sum=$({ emcc --version; cat web/libraries.sh web/emscripten.sh web/flint.py \
    web/sources.sha256; } | sha256sum | cut -c1-12)
home=$work/libraries-$sum
echo "$home"
[ ! -f "$home/done" ] || exit 0
exec >&2

# The source lines of the machine's own lists.
fetch() {
    mkdir -p "$apt/parts" "$apt/lists/partial" "$apt/cache" "$work/sources"
    for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$f" ] || sed -n 's/^deb /deb-src /p' "$f"
    done > "$apt/parts/machine.list"
    for f in /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$f" ] || sed 's/^Types:.*/Types: deb-src/' "$f" > \
            "$apt/parts/${f##*/}"
    done
    set -- -o Dir::Etc::sourcelist=/dev/null \
        -o Dir::Etc::sourceparts="$apt/parts" -o Dir::Cache="$apt/cache" \
        -o Dir::State::lists="$apt/lists" -o APT::Sandbox::User=root
    apt-get -q "$@" update
    packages=$(sed -n 's/.*  \(.*\)_\(.*\)\.dsc$/\1=\2/p' web/sources.sha256 |
        sed 's/^gmp=/&2:/')
    # shellcheck disable=SC2086
    (cd "$work/sources" && apt-get -q "$@" source --download-only $packages)
    rm -rf "$apt"
}
sums() {
    (cd "$work/sources" && sha256sum --quiet -c ../../../web/sources.sha256)
}
sums 2> /dev/null || fetch
sums

rm -rf "$home"
mkdir -p "$home/include/flint" "$home/lib"
for dsc in "$work"/sources/*.dsc; do
    name=${dsc##*/}
    dpkg-source --no-check -x "$dsc" "$home/${name%%_*}" > /dev/null
done

# clang as emcc would call it, which takes a second for each file; and a linker for
# what configure asks, which knows the C library and what that itself imports, and
# optimises nothing.
echo 'int main(void) { return 0; }' > "$home/none.c"
$emcc -v "$home/none.c" -o "$home/none.js" 2>&1 |
    sed -n 's/^ "\([^"]*clang[^"]*\)" \(-target .*\) -v .*/\1 \2/p' |
    head -n 1 > "$home/flags"
[ -s "$home/flags" ]
libc=$EM_CACHE/sysroot/lib/wasm64-emscripten
llvm-nm-14 -u "$libc/libc.a" | sed -n 's/^ *U //p' | sort -u > "$home/imports"
cat > "$home/cc" << END
#!/bin/sh
for o; do
    case \$o in -c | -E | -S) exec $(cat "$home/flags") -Qunused-arguments "\$@" ;; esac
done
exec $(cat "$home/flags") -nostdlib -Wl,-e,main -L$libc -lc -ldlmalloc -lcompiler_rt \\
    -Wl,--allow-undefined-file="$home/imports" "\$@" -O0
END
chmod +x "$home/cc"

# configured NAME OPTION...: configures for WebAssembly.
configured() {
    cd "$home/$1"
    shift
    CC="$home/cc" AR=llvm-ar-14 RANLIB=llvm-ranlib-14 NM=llvm-nm-14 \
        CC_FOR_BUILD=gcc ./configure --build x86_64-pc-linux-gnu \
        --disable-shared CFLAGS=-O2 "$@" > configured.log
}
mkdir "$home/gmp/doc"
: > "$home/gmp/doc/Makefile.in"
(export gmp_cv_c_double_format="IEEE little endian"
    configured gmp --disable-assembly --host none
    make SUBDIRS="mpn mpz mpq mpf printf scanf rand" > made.log
    cp gmp.h ../include/ && cp .libs/libgmp.a ../lib/)
(configured mpfr4 --host wasm32-unknown-emscripten --disable-thread-safe \
    --with-gmp-include="$home/include" --with-gmp-lib="$home/lib"
    make -C src > made.log
    cp src/mpfr.h ../include/ && cp src/.libs/libmpfr.a ../lib/)

# archive NAME FLAG...: lib/libNAME.a of NAME/src/*.c.
archive() {
    name=$1
    shift
    for c in "$home/lib$name"/src/*.c; do
        "$home/cc" -O2 "$@" -c -o "${c%.c}.o" "$c"
    done
    llvm-ar-14 rcs "$home/lib/lib$name.a" "$home/lib$name"/src/*.o
}
cp "$home/libyaml/include/yaml.h" "$home/include/"
archive yaml -I"$home/include" -DYAML_VERSION_STRING='"0.2.5"' \
    -DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=2 -DYAML_VERSION_PATCH=5

mv "$home/jansson" "$home/libjansson"
cat > "$home/include/jansson_config.h" << 'END'
#define JSON_INLINE inline
#define JSON_INTEGER_IS_LONG_LONG 1
#define JSON_HAVE_LOCALECONV 1
#define JSON_HAVE_ATOMIC_BUILTINS 1
#define JSON_HAVE_SYNC_BUILTINS 1
#define JSON_PARSER_MAX_DEPTH 2048
END
cp "$home/libjansson/src/jansson.h" "$home/include/"
cat > "$home/include/jansson_private_config.h" << 'END'
#define HAVE_STDINT_H 1
#define HAVE_LOCALE_H 1
#define HAVE_SETLOCALE 1
#define HAVE_UNISTD_H 1
#define HAVE_SYS_TIME_H 1
#define HAVE_GETTIMEOFDAY 1
#define INITIAL_HASHTABLE_ORDER 3
END
archive jansson -DHAVE_CONFIG_H -I"$home/include"

# FLINT: what its configure would write, for one thread. Conway
# polynomials, for finite fields of a given name, are 2 MB that nothing here asks
# for: an empty table says so.
cd "$home/flint"
cp fmpz-conversions-single.in fmpz-conversions.h
cp fft_tuning64.in fft_tuning.h
cp fmpz/link/fmpz_single.c fmpz/fmpz.c
: > qadic/CPimport.h
cat > flint-config.h << 'END'
#define FLINT_USES_BLAS 0
#define FLINT_USES_TLS 0
#define FLINT_USES_FENV 0
#define FLINT_USES_PTHREAD 0
#define FLINT_BIG_ENDIAN 0
#define FLINT_USES_GC 0
#define FLINT_USES_CPUSET 0
#define FLINT_REENTRANT 0
#define FLINT_WANT_ASSERT 0
#define FLINT_DLL
END
cp ./*.h "$home/include/flint/"
touch "$home/done"
