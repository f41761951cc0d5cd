#!/bin/sh
# packages.sh - Debian packages: built, clean by lintian, and used where nothing
# else is installed. Minutes; `make check-all` runs it. What this machine lacks
# is skipped.
cd "$(dirname "$0")/.." || exit 1
failed=0

# is NAME COMMAND...
is() {
    name=$1
    shift
    if "$@" > build/packages.log 2>&1; then
        echo "ok - $name"
    else
        echo "not ok - $name"
        sed 's/^/# /' build/packages.log | tail -n 20
        failed=$((failed + 1))
    fi
}

for tool in dpkg-buildpackage dh dh_python3 lintian; do
    command -v $tool > /dev/null && continue
    echo "ok - Debian packages # skip, no $tool"
    exit 0
done

mkdir -p build
unset MAKEFLAGS MAKELEVEL MFLAGS CC SAN
is "make deb builds them" "${MAKE:-make}" deb DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)"
# It asks for the number of a wish at Debian's: these are packages of our own.
is "lintian finds nothing" lintian --fail-on warning,error \
    --suppress-tags initial-upload-closes-no-bugs build/deb/*.changes

root=build/deb/root
if [ "$(id -u)" != 0 ] || ! command -v debootstrap > /dev/null; then
    echo "ok - they are used in a fresh system # skip, no debootstrap or not root"
    exit "$failed"
fi
# shellcheck disable=SC1091
release=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
if ! debootstrap --variant=minbase "$release" "$root" > build/packages.log 2>&1; then
    echo "ok - they are used in a fresh system # skip, debootstrap $release failed"
    exit "$failed"
fi
# shellcheck disable=SC2317
inside() { chroot "$root" env LC_ALL=C.UTF-8 "$@"; }
cp build/deb/*.deb "$root"
cp tests/cli/consumer.c "$root"
rm -f "$root"/*dbgsym*
is "they install by themselves" inside sh -c \
    'apt-get install -y --no-install-recommends /*.deb gcc libc6-dev pkg-config'
is "the program checks a library model" inside anomalon check -q b-l-one-loop-z6
is "it has its manual" inside sh -c \
    'zcat /usr/share/man/man1/anomalon-check.1.gz | grep -q "anomalon check"'
is "the manual of the model file is there" \
    [ -f "$root/usr/share/man/man5/anomalon-model.5.gz" ]
is "bash has its completion" inside bash -n \
    /usr/share/bash-completion/completions/anomalon
is "zsh has its completion" [ -s "$root/usr/share/zsh/vendor-completions/_anomalon" ]
is "fish has its completion" \
    [ -s "$root/usr/share/fish/vendor_completions.d/anomalon.fish" ]
is "Python checks a model" inside python3 -c \
    'import anomalon; assert anomalon.check("b-l-one-loop-z6").passed'
# shellcheck disable=SC2016
is "a program links the shared library" inside sh -c \
    'cc -o /consumer /consumer.c $(pkg-config --cflags --libs anomalon) &&
     /consumer /usr/share/anomalon/models/standard-model.yaml'
is "they leave without a trace" inside sh -c \
    'apt-get purge -y anomalon libanomalon0 libanomalon-dev python3-anomalon &&
     ! find /usr -name "*anomalon*" | grep .'
rm -rf "$root"
exit "$failed"
