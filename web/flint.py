"""Compiles the files of FLINT that something of ours reaches, and no others.

usage: flint.py HOME PROGRAM_OBJECTS...

HOME is the folder of libraries.sh; lib/libflint.a is made anew. Undefined symbols
are those of objects; where one is defined is guessed from the text of FLINT's
sources (words of lines that begin at the margin, templates filled in) and the
names of files. Too many guesses only cost time, one that is missing makes the
linker fail.
"""
import glob
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HOME, OBJECTS = sys.argv[1], sys.argv[2:]
FLINT = HOME + "/flint"
OUT = FLINT + "/objects"
# Where the time goes; the rest, which factors polynomials, is made small.
QUICK = re.compile(r"(fmp[zq](_vec|_mat)?|nmod(_vec|_mat)?|ulong_extras|mpn_extras)/|[^/]*$")
JOBS = int(os.environ.get("JOBS", "1"))


def read(path):
    with open(path, encoding="utf-8", errors="replace") as source:
        return source.read()


def text_of(path):
    """A file, or the template that it includes with T and its kin filled in."""
    text = read(path)
    values = dict(re.findall(r"^#define (\w*T) (\w+)$", text, re.M))
    for part in re.findall(r'^#include "(\w+_templates/\w+\.c)"', text, re.M):
        text, found = text + read(FLINT + "/" + part), 1
        while found: # they lie in each other
            text, found = re.subn(r"TEMPLATE\d?\(([^()]*)\)", lambda m: "_".join(
                values.get(word.strip(), word.strip()) for word in m[1].split(",")), text)
    return text


def sources():
    modules = {os.path.basename(h)[:-2] for h in glob.glob(FLINT + "/*.h")}
    for path in sorted(glob.glob(FLINT + "/*.c") + glob.glob(FLINT + "/*/*.c")):
        module = os.path.dirname(os.path.relpath(path, FLINT))
        if (module in modules or not module) and not module.endswith("_templates"):
            yield path


def definitions():
    """{symbol: files that may define it}"""
    homes = {}
    for path in sources():
        named = os.path.relpath(path, FLINT)[:-2].replace("/", "_")
        homes.setdefault(named, set()).add(path)
        for line in re.findall(r"^(?:#define FUNC_HEAD )?[A-Za-z_].*", text_of(path), re.M):
            for word in re.findall(r"\w+(?=\s*(?:\(|\)|\[|=|;))", line):
                homes.setdefault(word, set()).add(path)
    return homes


def symbols(objects):
    """(defined, undefined) by the objects."""
    defined, undefined = set(), set()
    for i in range(0, len(objects), 500):
        listed = subprocess.run(["llvm-nm-14", "-g", "-P", *objects[i:i + 500]],
                                encoding="utf-8", capture_output=True, check=True)
        for name, kind in re.findall(r"^(\w+) (\w)\b", listed.stdout, re.M):
            (undefined if kind == "U" else defined).add(name)
    return defined, undefined


def compiled(path):
    o = OUT + "/" + os.path.relpath(path, FLINT).replace("/", "_")[:-1] + "o"
    size = "-O2" if QUICK.match(os.path.relpath(path, FLINT)) else "-Oz"
    if not os.path.exists(o):
        subprocess.run([HOME + "/cc", size, "-w", "-I" + FLINT, "-I" + HOME + "/include",
                        "-c", "-o", o + ".new", path], check=True)
        os.rename(o + ".new", o)
    return o


def main():
    os.makedirs(OUT, exist_ok=True)
    homes = definitions()
    objects, known = [], symbols(OBJECTS)
    defined, wanted = known
    done = set()
    while True:
        new = sorted({path for name in wanted - defined for path in homes.get(name, ())} - done)
        if not new:
            break
        done.update(new)
        with ThreadPoolExecutor(JOBS) as pool:
            made = list(pool.map(compiled, new))
        objects += made
        more = symbols(made)
        defined |= more[0]
        wanted |= more[1]
    library = HOME + "/lib/libflint.a"
    if os.path.exists(library):
        os.remove(library)
    for i in range(0, len(objects), 500):
        subprocess.run(["llvm-ar-14", "qcs", library, *objects[i:i + 500]], check=True)


main()
