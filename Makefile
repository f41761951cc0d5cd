# anomalon - exact symmetry checks of gauge models.  GNU make; see `make help`.
#
#   make deps demo                 a fresh Debian machine: install, build, show
#   make check-deps check          install what tests need, and every test
#   make check-all                 clang, sanitizers, the slow rest; ten minutes
#   make CC=clang, make SAN=1      other compilers and sanitizers, side by side
#   make MPI=1                     searches by several processes, in build/mpi
#   make static                    one file that needs no library at run time
#
# CC CFLAGS CPPFLAGS LDFLAGS PREFIX DESTDIR are the user's; ours are added.

# Ours are all the rules there are: make looks for no others.
MAKEFLAGS += -r

PREFIX  ?= /usr/local
CFLAGS  ?= -O2 -g
B       := build$(if $(findstring clang,$(CC)),/clang)$(if $(SAN),/san)$(if \
             $(MPI),/mpi)
# The MPI compiler calls ours.
MPICC   ?= mpicc
ifneq (,$(MPI))
export OMPI_CC := $(CC)
override CC := $(MPICC)
endif
VERSION := $(shell sed -n 's/.*AN_VERSION "\(.*\)"/\1/p' base/version.h)

# Floor first; cli/ alone is not in the library.
ROOMS   := base algebra theory yaml anomaly terms residual masses breaking import solve \
           search content verdict diff report json campaign api
SOURCES := $(wildcard $(ROOMS:%=%/*.c) $(ROOMS:%=%/*/*.c))
HEADERS := $(wildcard $(ROOMS:%=%/*.h) $(ROOMS:%=%/*/*.h))
TESTS   := $(wildcard tests/*/test_*.c)
FUZZERS := $(wildcard tests/fuzz/fuzz_*.c)

LIB     := $B/libanomalon.a
# Sanitizers and MPI are for our own tests: no library of theirs is installed.
SONAME  := libanomalon.so.0
SHARED  := $(if $(SAN)$(MPI),,$B/$(SONAME))
TOOL    := $B/anomalon
# Sources that are made, in $B.
MADE    := yaml/schema.c report/write/page.c json/objects.c
LIB_O   := $(SOURCES:%.c=$B/%.o) $(MADE:%.c=$B/%.o)
CLI_O   := $(patsubst %.c,$B/%.o,$(wildcard cli/*.c cli/*/*.c)) $B/cli/format.o
TEST_P  := $(TESTS:%.c=$B/%)
REPLAY  := $(FUZZERS:tests/fuzz/fuzz_%.c=$B/tests/fuzz/replay_%)
BENCHES := $(patsubst %.c,$B/%,$(wildcard tests/bench/*.c))
OBJECTS := $(LIB_O) $(CLI_O) $(TEST_P:=.o) $(FUZZERS:%.c=$B/%.o) \
           $B/tests/fuzz/replay.o $(BENCHES:=.o)

comma   := ,
# Prerequisites: pkg-config where it knows them, plain names where not.
pkg      = $(shell pkg-config $1 $2 2>/dev/null || echo $3)
links    = $(shell echo 'int main(void) { return 0; }' | $(CC) $1 -x c \
             - -o /dev/null 2>/dev/null && echo $1)
OPENMP  := $(call links,-fopenmp)
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wundef -Wvla \
           -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes \
           $(if $(WERROR),-Werror)
ifneq (,$(SAN))
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
            -fno-omit-frame-pointer
# gcc takes FLINT's context[1] arguments for arrays where it instruments them.
SANITIZE += $(if $(findstring clang,$(CC)),,-Wno-stringop-overread)
endif
OUR_C   := -std=c11 $(WARN) -I. -D_XOPEN_SOURCE=700 -MMD -MP $(SANITIZE) \
           -fPIC -fno-semantic-interposition \
           $(or $(OPENMP),-Wno-unknown-pragmas) $(if $(MPI),-DAN_MPI) \
           $(call pkg,--cflags,flint,) $(call pkg,--cflags,yaml-0.1 jansson,)
# Asked once, when something is linked.
OUR_LD   = $(eval OUR_LD := $(SANITIZE) $(OPENMP) \
             $(call links,-Wl$(comma)--as-needed) \
             $(call links,-Wl$(comma)-O1))$(OUR_LD)
# Numbers in our headers are FLINT's; the rest nobody outside sees.
NUMBERS := $(call pkg,--libs,flint,-lflint) -lgmp
LIBS    := $(NUMBERS) $(call pkg,--libs,yaml-0.1 jansson,-lyaml -ljansson)
CMOCKA  := $(call pkg,--libs,cmocka,-lcmocka)
HAVE_CMOCKA = $(shell printf '\043include <%s.h>\n' setjmp stdarg stddef \
             stdint cmocka | $(CC) $(CPPFLAGS) $(CFLAGS) -fsyntax-only -x c - \
             2>/dev/null && echo yes)
COMPILE  = $(CC) $(OUR_C) $(CPPFLAGS) $(CFLAGS)
LINK     = $(CC) $(OUR_LD) $(CFLAGS) $(LDFLAGS)

BINDIR  := $(PREFIX)/bin
LIBDIR  := $(PREFIX)/lib
INCDIR  := $(PREFIX)/include/anomalon
DATADIR := $(PREFIX)/share/anomalon
MODELDIR := $(DATADIR)/models
MANDIR  := $(PREFIX)/share/man/man1
FORMATDIR := $(PREFIX)/share/man/man5
DOCDIR  := $(PREFIX)/share/doc/anomalon
DOCS    := README.md CHANGELOG.md LICENSE $(filter-out docs/architecture.md, \
             $(wildcard docs/*.md docs/*/*.md docs/*/*.ipynb))
ZSHDIR  := $(PREFIX)/share/zsh/site-functions
COMPLETE := $(PREFIX)/share/bash-completion/completions/anomalon \
            $(ZSHDIR)/_anomalon \
            $(PREFIX)/share/fish/vendor_completions.d/anomalon.fish
PCDIR   := $(LIBDIR)/pkgconfig
COMMANDS := $(filter-out help,$(shell \
              sed -n 's/^    \.name = "\(.*\)",/\1/p' cli/commands/*.c))
PAGES   := $B/docs/anomalon.1 $(COMMANDS:%=$B/docs/anomalon-%.1)
INSTALL ?= install

DEPS    := libgmp-dev libflint-dev libyaml-dev libjansson-dev pkg-config
CHECK_DEPS := libcmocka-dev mandoc python3-jsonschema python3-yaml zsh fish \
           texlive-latex-base texlive-latex-recommended chromium pandoc \
           libopenmpi-dev openmpi-bin
WEB_DEPS := emscripten binaryen node-acorn dpkg-dev python3 zopfli
SUDO     = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: all static check check-all headers lint fuzz kills bench dist deb demo site \
        web deps check-deps web-deps install uninstall accept clean help FORCE
.DELETE_ON_ERROR:
.SECONDARY:

all: $(TOOL) $(LIB)

$(TOOL): $(CLI_O) $(LIB)
	$(LINK) -o $@ $^ $(LIBS)

$(LIB): $(LIB_O)
	@rm -f $@.new
	$(AR) rcs $@.new $^ && mv $@.new $@

# One file, where every library has an archive (FLINT's own installation makes
# one; Debian 12 has none of FLINT 2.9).
STATIC_LIBS = $(call pkg,--static --libs,flint,-lflint -lmpfr) -lgmp \
              $(call pkg,--static --libs,yaml-0.1 jansson,-lyaml -ljansson) -lm
static: $B/static/anomalon
$B/static/anomalon: $(CLI_O) $(LIB)
	@mkdir -p $(@D)
	@for l in $(filter -l%,$(STATIC_LIBS)); do \
	  echo 'int main(void) { return 0; }' | $(CC) -static $(LDFLAGS) -x c - \
	    -o /dev/null $$l 2>/dev/null || missing="$$missing lib$${l#-l}.a"; \
	done; [ -z "$$missing" ] || { echo "make static: no$$missing; a static" \
	  "program needs an archive of each library" >&2; exit 1; }
	$(LINK) -static -o $@ $^ $(STATIC_LIBS)

# Names of ours are seen from outside, and no others.
$B/$(SONAME): $(LIB_O)
	@echo '{ global: an_*; local: *; };' > $B/names.map
	$(LINK) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=$B/names.map \
	  -o $@ $^ $(LIBS)

$B/%.o: %.c $B/flags
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

# A search goes on with what the same sources have written.
SOURCES_SUM = $(shell cat $(sort $(SOURCES) $(HEADERS)) | cksum | cut -d' ' -f1)
$B/campaign/build.o: $(SOURCES) $(HEADERS)
$B/campaign/build.o: OUR_C += -DAN_SOURCES='"$(SOURCES_SUM)"'

# The JSON Schema of a model file, as bytes of a C array.
$B/yaml/schema.c: yaml/model.schema.json
	@mkdir -p $(@D)
	@{ echo '#include "yaml/yaml.h"'; echo 'const char an_yaml_schema[] = {'; \
	   od -An -v -tu1 $< | sed 's/\([0-9]\{1,\}\) */\1, /g'; \
	   echo '0};'; } > $@

# The style of pages.
$B/report/write/page.c: report/write/page.css
	@mkdir -p $(@D)
	@{ echo '#include "report/write/html.h"'; \
	   echo 'const char an_html_style[] = {'; \
	   od -An -v -tu1 $< | sed 's/\([0-9]\{1,\}\) */\1, /g'; \
	   echo '0};'; } > $@

# All tables of keys of JSON objects.
$B/json/objects.c: $(wildcard json/*.c)
	@mkdir -p $(@D)
	@{ echo '#include "json/keys.h"'; \
	   tables=$$(cat $^ | tr -d '\n ' | grep -o 'AN_JSON_KEYS([a-z_]*' | \
	             sed 's/.*(\(.*\)/an_json_\1_table/'); \
	   printf 'extern const struct an_json_object %s;\n' $$tables; \
	   echo 'const struct an_json_object *const an_json_objects[] = {'; \
	   printf '&%s, ' $$tables; echo '0};'; } > $@
$(MADE:%.c=$B/%.o): %.o: %.c $B/flags
	$(COMPILE) -c -o $@ $<

# The description of a model file, for `help format`.
$B/cli/format.c: docs/model-format.md
	@mkdir -p $(@D)
	@{ echo '#include "cli/commands/help.h"'; \
	   echo 'const char an_help_format[] = {'; \
	   od -An -v -tu1 $< | sed 's/\([0-9]\{1,\}\) */(char)\1, /g'; \
	   echo '0};'; } > $@
$B/cli/format.o: $B/cli/format.c $B/flags
	$(COMPILE) -c -o $@ $<

# Other flags, another compiler or another prefix: compile again.
$B/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(COMPILE)' | cmp -s - $@ || echo '$(COMPILE)' > $@
$B/modeldir: FORCE
	@mkdir -p $(@D)
	@echo '$(MODELDIR)' | cmp -s - $@ || echo '$(MODELDIR)' > $@
$B/cli/library.o: OUR_C += -DAN_MODELDIR='"$(MODELDIR)"'
$B/cli/library.o: $B/modeldir

# `anomalon --version` names the commit of a checkout.
COMMIT := $(shell [ ! -e .git ] || git rev-parse --short HEAD 2>/dev/null)
$B/commit: FORCE
	@mkdir -p $(@D)
	@echo '$(COMMIT)' | cmp -s - $@ || echo '$(COMMIT)' > $@
$B/cli/main.o: private OUR_C += -DAN_COMMIT='"$(COMMIT)"'
$B/cli/main.o: $B/commit

# The manual, from what the program says of its commands.
$(PAGES): $B/docs/%.1: docs/page.sh docs/anomalon.1 $(TOOL)
	@mkdir -p $(@D)
	sh docs/page.sh $(TOOL) $(patsubst anomalon-%,%,$(filter-out anomalon,$*)) > $@

# `make deps demo` under -j: nothing compiles before the packages are there.
ifneq (,$(filter deps,$(MAKECMDGOALS)))
$(OBJECTS): | deps
endif

# ---- tests

$B/tests/%: $B/tests/%.o $(LIB)
	$(LINK) -o $@ $^ $(CMOCKA) $(LIBS)

$B/tests/cli/test_cli_internal: $B/cli/internal.o

$B/tests/fuzz/replay_%: $B/tests/fuzz/fuzz_%.o $B/tests/fuzz/replay.o $(LIB)
	$(LINK) -o $@ $^ $(LIBS)

# The program with MPI, for its tests: one object is another.
RANKED  := $(if $(MPI),$(TOOL),$(if $(shell command -v $(MPICC)), \
             $B/tests/cli/anomalon-mpi))
$B/tests/cli/mpi.o: search/run/mpi.c search/run/mpi.h search/run/ranks.h $B/flags
	@mkdir -p $(@D)
	OMPI_CC='$(CC)' $(MPICC) $(OUR_C) $(CPPFLAGS) $(CFLAGS) -DAN_MPI -c -o $@ $<
$B/tests/cli/anomalon-mpi: $(CLI_O) $(LIB_O) $B/tests/cli/mpi.o
	OMPI_CC='$(CC)' $(MPICC) $(OUR_LD) $(CFLAGS) $(LDFLAGS) -o $@ \
	  $(filter-out $B/search/run/mpi.o,$^) $(LIBS)

# Without cmocka no C test is built, and each says that it is skipped. What
# check-deps installs is there for a second make.
ifneq (,$(filter check-deps,$(MAKECMDGOALS)))
check: check-deps
	@$(MAKE) check
else
check: all headers $(SHARED) $(REPLAY) $(RANKED) $(if $(filter check,$(MAKECMDGOALS)), \
         $(if $(HAVE_CMOCKA),$(TEST_P)))
	@CC='$(CC)' SAN='$(SAN)' BUILD='$B' MAKE='$(MAKE)' RANKED='$(strip \
	  $(RANKED))' \
	  sh tests/run.sh $(TEST_P) $(REPLAY) \
	    tests/rooms.sh tests/golden.sh tests/docs.sh tests/cases.sh \
	    tests/vacua.sh \
	    $(wildcard tests/cli/test_*.sh)
endif

# All that takes longer than `make check`: other compilers, sanitizers, every
# copy of every model; ten minutes. What the machine cannot do is skipped.
check-all: all
	@MAKE='$(MAKE)' sh tests/all.sh

# Every header compiles alone.
headers: $B/headers.ok
$B/headers.ok: $(HEADERS) $B/flags
	@printf '%s\n' $(HEADERS) | xargs -P 4 -I{} sh -c \
	  'printf "#include \"{}\"\nextern int an_here;\n" | \
	  $(filter-out -MMD -MP,$(COMPILE)) -fsyntax-only -x c -'
	@touch $@

accept: all
	if command -v python3 > /dev/null; then $(TOOL) schema --report | \
	  python3 python/make_types.py > $B/types.py && \
	  mv $B/types.py python/anomalon/types.py; fi
	BUILD='$B' sh tests/golden.sh --accept
	BUILD='$B' sh tests/docs.sh --accept

lint:
	sh tests/rooms.sh
	sh tests/lint.sh

TARGET    ?= yaml
FUZZ_TIME ?= 60
FUZZ_O    := $(SOURCES:%.c=build/fuzz/%.o) $(MADE:%.c=build/fuzz/made/%.o)
FUZZ_C     = @mkdir -p $(@D); clang $(filter-out $(OPENMP),$(OUR_C)) \
             $(CPPFLAGS) -O1 -g \
             -fsanitize=fuzzer-no-link,address,undefined -c -o $@ $<
build/fuzz/made/%.o: $B/%.c
	$(FUZZ_C)
build/fuzz/%.o: %.c
	$(FUZZ_C)
fuzz: $(FUZZ_O) build/fuzz/tests/fuzz/fuzz_$(TARGET).o
	clang -fsanitize=fuzzer,address,undefined -o build/fuzz/fuzz_$(TARGET) \
	  $^ $(LDFLAGS) $(LIBS)
	@mkdir -p build/fuzz/corpus/$(TARGET) build/fuzz/found
	build/fuzz/fuzz_$(TARGET) -max_total_time=$(FUZZ_TIME) -timeout=60 \
	  -artifact_prefix=build/fuzz/found/$(TARGET)- \
	  build/fuzz/corpus/$(TARGET) $(wildcard tests/fuzz/$(TARGET)) \
	  $(if $(filter yaml check rewrite,$(TARGET)),tests/bad tests/odd models) \
	  $(if $(filter sarah pyrate,$(TARGET)),tests/import tests/import/bad)

# Searches that are killed again and again; minutes.
kills: all
	@for seed in 1 2 3; do KILLS=12 MAX=28 SEED=$$seed BUILD='$B' \
	  sh tests/cli/test_cli_resume.sh || exit 1; done

bench: all $(BENCHES) $(RANKED)
	@failed=; for b in ratios bench search; do \
	  BUILD='$B' RANKED='$(strip $(RANKED))' sh tests/bench/$$b.sh || \
	  failed=1; done; [ -z "$$failed" ]

# ---- releases

# The sources as a tarball; of what is committed, where there is a history.
DIST := anomalon-$(VERSION)
dist:
	@mkdir -p build
	if [ -e .git ]; then \
	  git archive --prefix=$(DIST)/ -o build/$(DIST).tar.gz HEAD; else \
	  tar -czf build/$(DIST).tar.gz --exclude=./build --exclude=./debian --exclude=__pycache__ \
	    --transform='s,^\.,$(DIST),' .; fi

# Debian packages, in build/deb.
deb: dist
	rm -rf build/deb
	@mkdir -p build/deb
	cp build/$(DIST).tar.gz build/deb/anomalon_$(VERSION).orig.tar.gz
	tar -C build/deb -xzf build/$(DIST).tar.gz
	cp -r debian build/deb/$(DIST)
	cd build/deb/$(DIST) && dpkg-buildpackage -us -uc

# ---- people

demo: all
	$(TOOL) check b-l-one-loop-z6

# Documents and library as pages in build/site; needs pandoc and python3.
site: $(TOOL)
	python3 site/build.py $(TOOL) $B/site

# The program as WebAssembly and a page around it, in build/web; ten minutes at
# first, for libraries, of which Debian has the sources (web/libraries.sh).
web: $(TOOL) $(if $(filter web-deps,$(MAKECMDGOALS)),web-deps)
	MAKE='$(MAKE)' sh web/build.sh
	python3 web/assemble.py $(TOOL) build/web/anomalon.wasm build/web/index.html

check-deps: DEPS += $(CHECK_DEPS)
web-deps: DEPS := $(WEB_DEPS)
deps check-deps web-deps:
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get update
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y \
	  --no-install-recommends $(DEPS)

$B/anomalon.pc: base/version.h FORCE
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include/anomalon' \
	  'libdir=$(LIBDIR:$(PREFIX)/%=$${prefix}/%)' 'modeldir=$${prefix}/share/anomalon/models' '' \
	  'Name: anomalon' 'Description: exact symmetry checks of gauge models' \
	  'Version: $(VERSION)' \
	  'Cflags: -I$${includedir} $(call pkg,--cflags,flint,)' \
	  'Libs: -L$${libdir} -lanomalon $(NUMBERS)' \
	  'Libs.private: $(LIBS) $(OPENMP)' > $@

# Public is what the main headers of the rooms include; asked once, when needed.
MAIN     := $(wildcard $(foreach r,$(ROOMS),$r/$r.h))
PUBLIC    = $(eval PUBLIC := $(sort $(filter %.h,$(shell \
              printf '\043include "%s"\n' $(MAIN) | \
              $(filter-out -MMD -MP,$(COMPILE)) -MM -x c -))))$(PUBLIC)

# <anomalon.h>: all of them, for C and C++. Headers of other libraries come first:
# they know themselves whether they speak C.
$B/anomalon.h: $(HEADERS) Makefile
	@mkdir -p $(@D)
	@{ echo '/* anomalon.h - all of libanomalon. */'; \
	   echo '#ifndef ANOMALON_H'; echo '#define ANOMALON_H'; \
	   sed -n 's/^#include <.*/&/p' $(PUBLIC) | sort -u; \
	   echo '#ifdef __cplusplus'; echo 'extern "C" {'; echo '#endif'; \
	   printf '#include "%s"\n' $(MAIN); \
	   echo '#ifdef __cplusplus'; echo '}'; echo '#endif'; \
	   echo '#endif'; } > $@

$B/docs/anomalon-model.5: docs/format.sh docs/model-format.md docs/anomalon.1
	@mkdir -p $(@D)
	sh docs/format.sh docs/model-format.md > $@

install: all $(SHARED) $(PAGES) $B/docs/anomalon-model.5 $B/anomalon.pc $B/anomalon.h
	$(INSTALL) -d $(addprefix $(DESTDIR),$(BINDIR) $(PCDIR) $(MODELDIR) \
	  $(MANDIR) $(FORMATDIR) $(sort $(dir $(DOCS:%=$(DOCDIR)/%))) \
	  $(sort $(dir $(PUBLIC:%=$(INCDIR)/%))) $(dir $(COMPLETE)))
	$(INSTALL) -m 755 $(TOOL) $(DESTDIR)$(BINDIR)/anomalon
	$(INSTALL) -m 644 $(LIB) $(DESTDIR)$(LIBDIR)
	$(if $(SHARED),$(INSTALL) -m 644 $(SHARED) $(DESTDIR)$(LIBDIR) && \
	  ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libanomalon.so)
	$(INSTALL) -m 644 $B/anomalon.pc $(DESTDIR)$(PCDIR)
	$(INSTALL) -m 644 $B/anomalon.h $(DESTDIR)$(INCDIR)
	for h in $(PUBLIC); do $(INSTALL) -m 644 $$h $(DESTDIR)$(INCDIR)/$$h; done
	$(INSTALL) -m 644 $(wildcard models/*.yaml) $(DESTDIR)$(MODELDIR)
	$(INSTALL) -m 644 yaml/model.schema.json $(DESTDIR)$(DATADIR)
	$(INSTALL) -m 644 $(PAGES) $(DESTDIR)$(MANDIR)
	$(INSTALL) -m 644 $B/docs/anomalon-model.5 $(DESTDIR)$(FORMATDIR)
	for f in $(DOCS); do $(INSTALL) -m 644 $$f $(DESTDIR)$(DOCDIR)/$$f; done
	for f in $(COMPLETE); do case $$f in *bash*) s=bash ;; *zsh*) s=zsh ;; \
	  *) s=fish ;; esac; $(TOOL) completion $$s > $(DESTDIR)$$f; done

uninstall:
	rm -f $(addprefix $(DESTDIR),$(BINDIR)/anomalon \
	  $(addprefix $(LIBDIR)/,libanomalon.a libanomalon.so $(SONAME)) \
	  $(PCDIR)/anomalon.pc $(PAGES:$B/docs/%=$(MANDIR)/%) \
	  $(FORMATDIR)/anomalon-model.5 $(COMPLETE))
	rm -rf $(DESTDIR)$(INCDIR) $(DESTDIR)$(DATADIR) $(DESTDIR)$(DOCDIR)

clean:
	rm -rf build

help:
	@echo 'all static check check-all headers lint fuzz kills bench dist deb demo'
	@echo 'site web deps check-deps web-deps install uninstall'
	@echo 'accept (take new golden reports and outputs) clean'
	@echo 'CC=clang SAN=1 MPI=1 WERROR=1 PREFIX=/usr/local DESTDIR= \
	TARGET=yaml FUZZ_TIME=60'

-include $(OBJECTS:.o=.d) $(FUZZ_O:.o=.d)
