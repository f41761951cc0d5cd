"""Makes the page: one file that needs nothing else.

usage: assemble.py PROGRAM WASM PAGE

The style sheet is that of the reports and what style.css adds. Modules are put
one after the other without their comments, each after those that it imports, in one
script. The policy of the page allows these scripts by their sums, workers from a Blob,
and no network at all.
"""
import base64
import gzip
import hashlib
import json
import os
import re
import shutil
import string
import subprocess
import sys
import tempfile
from glob import glob

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM, WASM, PAGE = sys.argv[1:4]
COMMENT = re.compile(r"^ *//.*\n", re.M)
IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([^"]+)";\n', re.M)


def read(*path):
    with open(os.path.join(HERE, *path), encoding="utf-8") as source:
        return source.read()


def variable(name):
    return "module_" + re.sub(r"\W", "_", name.removesuffix(".js"))


def packed(data):
    """As small as gzip's format allows where zopfli is installed: 5 % less."""
    if shutil.which("zopfli"):
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            small = subprocess.run(["zopfli", "-c", "--i5", file.name],
                                   capture_output=True, check=True).stdout
    else:
        small = gzip.compress(data, 9, mtime=0)
    return base64.b64encode(small).decode()


def module(name, seen):
    """A module after all that it imports, each once, as a value of its own name."""
    if name in seen:
        return ""
    seen.add(name)
    text = COMMENT.sub("", read(name))
    before = "".join(module(other, seen) for _, other in IMPORT.findall(text))
    body = IMPORT.sub(lambda m: "const {%s} = %s;\n" % (
        m[1].replace(" as ", ": "), variable(m[2])), text)
    exports = re.findall(r"^export (?:async )?(?:function|class|const) (\w+)", body, re.M)
    body, marks = re.subn(r"^export ", "", body, flags=re.M)
    if marks != len(exports):
        sys.exit("%s: exports one name a line, by function, class or const" % name)
    if not exports:
        return before + body
    wait = ("await ", "async ") if re.search(r"^(?!//)\S.*\bawait\b", body, re.M) else ("", "")
    return before + "const %s = %s(%s() => {\n%sreturn {%s};\n})();\n" % (
        variable(name), *wait, body, ", ".join(exports))


def models(folder):
    return {os.path.basename(path).removesuffix(".yaml"): read(path)
            for path in sorted(glob(os.path.join(HERE, folder, "*.yaml")))}


def report_style():
    page = subprocess.run([PROGRAM, "check", "standard-model", "--format", "html"],
                          encoding="utf-8", capture_output=True, check=True).stdout
    return re.search(r"<style>\n(.*?)</style>", page, re.S)[1]


def main():
    code = "\n" + module("app.js", set())
    worker = "\n" + module("worker.js", set())
    with open(WASM, "rb") as program:
        wasm = packed(program.read())
    data = json.dumps({"library": models("../models"), "exercises": models("exercises")})
    checksum = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = ("default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; "
              "script-src 'sha256-%s' 'wasm-unsafe-eval' blob:; worker-src blob:; "
              "base-uri 'none'; form-action 'none'" % checksum)
    version = re.search(r'AN_VERSION "(.*)"', read("../base/version.h"))[1]
    page = string.Template(read("page.html")).substitute(
        policy=policy, style=report_style() + read("style.css"), version=version,
        data=packed(data.encode()), wasm=wasm, worker=worker, script=code)
    os.makedirs(os.path.dirname(PAGE) or ".", exist_ok=True)
    with open(PAGE + ".new", "w", encoding="utf-8") as out:
        out.write(page)
    os.replace(PAGE + ".new", PAGE)


main()
