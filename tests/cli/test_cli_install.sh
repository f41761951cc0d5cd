#!/bin/sh
# make install: a program outside the tree links the library with pkg-config;
# the installed tool finds its models; uninstall leaves nothing.
. "$(dirname "$0")/tap.sh"

dest=$tmp/dest
: "${MAKE:=make}" "${CC:=cc}" "${SAN:=}"
version=$(sed -n 's/.*AN_VERSION "\(.*\)"/\1/p' base/version.h)
is "Python has the same version" grep -q "\"$version\"" python/anomalon/_version.py
is "so has the citation" grep -q "^version: $version\$" CITATION.cff
[ ! -d debian ] || is "so have the Debian packages" \
    grep -q "^anomalon ($version-" debian/changelog
is "so have the changes" grep -q "^## $version " CHANGELOG.md
# The prefix stays what it was: another one would compile again, under the feet
# of the tests that run beside this one.
is "make install" "$MAKE" -s install DESTDIR="$dest" CC="$CC" SAN="$SAN"
prefix=$(dirname "$(dirname "$(find "$dest" -path '*/bin/anomalon')")")
for page in anomalon anomalon-check anomalon-search; do
    is "the page of $page is installed" \
        [ -s "$prefix/share/man/man1/$page.1" ]
done
is "the page of the model file is installed" \
    grep -q 'ANOMALON-MODEL 5' "$prefix/share/man/man5/anomalon-model.5"
if command -v mandoc > /dev/null; then
    is "it has no fault" mandoc -Tlint -Wwarning \
        "$prefix/share/man/man5/anomalon-model.5"
fi
for page in manual model-format coming-from tutorial/0-first-model; do
    is "docs/$page.md is installed" \
        cmp "docs/$page.md" "$prefix/share/doc/anomalon/docs/$page.md"
done
is "the models are installed" \
    [ -f "$prefix/share/anomalon/models/standard-model.yaml" ]
is "the schema is installed" \
    cmp yaml/model.schema.json "$prefix/share/anomalon/model.schema.json"
is "completion for bash is installed" \
    [ -s "$prefix/share/bash-completion/completions/anomalon" ]
is "completion for zsh is installed" \
    [ -s "$prefix/share/zsh/site-functions/_anomalon" ]
is "completion for fish is installed" \
    [ -s "$prefix/share/fish/vendor_completions.d/anomalon.fish" ]

PKG_CONFIG_PATH=$prefix/lib/pkgconfig
export PKG_CONFIG_PATH
# flags OPTION...: what pkg-config says of the library where it was installed.
flags() {
    pkg-config --define-variable=prefix="$prefix" "$@" anomalon
}
# linked NAME FLAGS...: a program with this library checks what it should.
linked() {
    library=$1
    shift
    # shellcheck disable=SC2086
    is "a program links the $library library" \
        $CC -o consumer consumer.o "$@"
    LD_LIBRARY_PATH=$prefix/lib ./consumer standard-model.yaml > out 2> err
    status=$?
    is "$library: it runs" exits 0
    is "$library: it checks a model built in C" \
        has out '^in C: free of anomalies$'
    is "$library: it checks a model read from YAML" \
        has out '^from YAML: free of anomalies$'
    # (1, 5, -7, -8, 9) and (2, 4, -7, -9, 10): sums and sums of cubes vanish.
    is "$library: it searches" has out '^chiral sets of 5 charges: 2$'
}
sanitize=
[ -z "$SAN" ] || sanitize=-fsanitize=address,undefined
cp tests/cli/consumer.c tests/cli/consumer.cc "$tmp"
cp "$prefix/share/anomalon/models/standard-model.yaml" "$tmp"
cd "$tmp" || exit 1
# shellcheck disable=SC2046,SC2086
is "a program includes the library" $CC -std=c11 -Wall -Wextra -Werror \
    -c consumer.c $(flags --cflags) $sanitize
static=$(flags --libs --static | sed "s|-lanomalon|$prefix/lib/libanomalon.a|")
# shellcheck disable=SC2086
linked static $static $sanitize
shared=$prefix/lib/libanomalon.so.0
# The programs of the manual: manual1.c, manual2.c.
awk '/^```c$/ {out = "manual" ++n ".c"; next} /^```$/ {out = ""}
    out {print > out}' "$root/docs/library.md"
if [ -f "$shared" ]; then
    for i in 1 2; do
        # shellcheck disable=SC2046,SC2086
        is "program $i of the manual is built" $CC -std=c11 -Wall -Wextra \
            -Werror -o manual$i manual$i.c $(flags --cflags --libs)
    done
    LD_LIBRARY_PATH=$prefix/lib ./manual1 > out 2> err
    is "it checks a model" has out '^free of anomalies'
    LD_LIBRARY_PATH=$prefix/lib ./manual2 > out 2> err
    is "it searches until it has enough" [ "$(grep -c charges out)" = 3 ]
    # shellcheck disable=SC2046
    linked shared $(flags --libs)
    is "a program asks for the library by its version" \
        eval 'objdump -p consumer | grep -q "NEEDED *libanomalon.so.0$"'
    nm -D --defined-only "$shared" | awk '$3 !~ /^an_/ {print $3}' > names
    is "the library shows no names but its own" [ ! -s names ]
else
    echo "ok - the shared library # skip, none with sanitizers"
fi
flags="$(flags --cflags) $sanitize"

# All headers are reached from <anomalon.h>, which is C and C++.
echo '#include <anomalon.h>' > all.c
# shellcheck disable=SC2086
$CC -std=c11 -M all.c $flags | tr ' ' '\n' | grep "^$prefix/include/" |
    sort -u > reached
find "$prefix/include" -name '*.h' | sort > there
is "what is installed is public" cmp reached there
case $CC in *clang*) cxx=clang++ ;; *) cxx=g++ ;; esac
# (1, 5, -7, -8, 9) and (2, 4, -7, -9, 10), as above.
cat > wanted << 'END'
from text: free of anomalies
{"charges": {"z": [1, 5, -7, -8, 9]}, "unit": "1"}
{"charges": {"z": [2, 4, -7, -9, 10]}, "unit": "1"}
groups: 1
END
# in_cxx NAME FLAGS...
in_cxx() {
    library=$1
    shift
    is "a C++ program links the $library library" \
        $cxx -o consumer_cxx consumer_cxx.o "$@"
    LD_LIBRARY_PATH=$prefix/lib ./consumer_cxx > out 2> err
    is "$library: it checks, searches and builds" cmp wanted out
}
if command -v $cxx > /dev/null; then
    # shellcheck disable=SC2086
    is "a C++ program includes the library" $cxx -Wall -Wextra -Werror \
        -o consumer_cxx.o -c consumer.cc $flags
    # shellcheck disable=SC2086
    in_cxx static $static $sanitize
    # shellcheck disable=SC2046
    [ ! -f "$shared" ] || in_cxx shared $(pkg-config \
        --define-variable=prefix="$prefix" --libs anomalon)
else
    echo "ok - C++ programs link the installed library # skip, no $cxx"
fi

# The installed tool, moved as a whole: models are found from where it lies.
bin=$prefix/bin/anomalon
run check standard-model
is "the installed tool finds its library" exits 0
cd "$root" || exit 1

# An archive keeps two functions of one name silently, and callers get either.
nm "$prefix/lib/libanomalon.a" 2> /dev/null | awk '$2 ~ /^[TDBR]$/ {print $3}' |
    sort | uniq -d > "$tmp/twice"
is "the library defines each name once" [ ! -s "$tmp/twice" ]
is "make uninstall" "$MAKE" -s uninstall DESTDIR="$dest"
is "uninstall leaves no file" [ -z "$(find "$dest" -type f)" ]
finish
