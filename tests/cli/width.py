"""No line of text is wider than the page.

usage: width.py PROGRAM FILE...; prints TAP.

Measures what the commands print for every model of the library, every case and
every bad input, and what `check` prints for each FILE, in UTF-8 and in ASCII, as a terminal would: in columns, not in
bytes. Without SLOW=1 in the environment each file meets one command in one
spelling; which one, a hash of its name says. The table of all models is then
as wide as 40 columns only. Bad inputs meet it all at once.
"""
import glob
import hashlib
import os
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

tool, slow = sys.argv[1], os.environ.get("SLOW") == "1"

ON_A_MODEL = [
    ["check"], ["check", "-v"], ["explain"], ["operators"], ["breaking"],
    ["solve"], ["operators", "--max-dim", "5", "--violates", "L"],
]
ON_NONE = [
    ["help"], ["check", "tests/bad"],
    ["reps", "SU3", "--max", "100"], ["reps", "E8", "--max", "200000"],
    ["reps", "SO(10)"], ["search", "--atlas", "sm+nu", "--max", "6", "--count"],
    ["solve", "b-l-one-loop-z6", "--set", "nuR.B-L=?,?,?", "--set", "xi.B-L=?"],
    ["solve", "b-l-445", "--set", "Q.B-L=?,?,?", "--set", "nuR.B-L=?,?,?"],
    ["search", "b-l-445", "--set", "nuR.B-L=?,?,?", "--max", "5"],
    ["chekc", "standard-model"], ["check", "a-model-that-is-not-there"],
    ["check", "/" + "long/" * 40], ["explain", "--frobnicate"],
    ["check", "b-l-445", "--set", "nuR.B-L=1/2,1/3"],
    ["search", "standard-model", "--max", "x"], ["completion", "tcsh"],
]
if slow:
    ON_NONE += [["models"], ["check", "models"]]
COMMANDS = ["check", "explain", "operators", "breaking", "models", "show", "new",
            "reps", "solve", "search", "merge", "schema", "completion", "help"]


def columns(line):
    if line.isascii():
        return len(line)
    n = 0
    for c in line:
        if unicodedata.category(c) not in ("Mn", "Me", "Cf"):
            n += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return n


def widest(job):
    words, width = job
    env = dict(os.environ, LC_ALL="C.UTF-8", COLUMNS=str(width))
    if width == 80:
        del env["COLUMNS"]
    try:
        run = subprocess.run([tool] + words, env=env, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             timeout=20)
    except subprocess.TimeoutExpired:  # others test how long it takes
        return 0, width, "", words
    text = run.stdout.decode("utf-8", "replace")
    lines = [x for x in text.splitlines() if not x.startswith("--set ")]
    line = max(lines, key=columns, default="")
    return columns(line), width, line, words


def chosen(i, n, name):
    digest = hashlib.sha256(name.encode()).digest()
    return slow or i == int.from_bytes(digest[:4], "big") % n


jobs = [(c + s, 80) for c in ON_NONE for i, s in enumerate(([], ["--ascii"]))
        if chosen(i, 2, " ".join(c))]
jobs += [(["help", c], 80) for c in COMMANDS]
jobs += [(["check", path], 80) for path in sys.argv[2:]]
jobs += [(["models"], 40), (["check", "mssm", "-v"], 50)]
ways = [(c, s, w) for c in ON_A_MODEL for s in ([], ["--ascii"])
        for w in (80, 60)]
for path in sorted(glob.glob("models/*.yaml") +
                   glob.glob("tests/cases/*.yaml"))[::1 if slow else 9]:
    jobs += [(c + s + [path], w) for i, (c, s, w) in enumerate(ways)
             if chosen(i, len(ways), path)]
if slow: # else all at once, above
    for path in sorted(glob.glob("tests/bad/*.yaml")):
        jobs += [(["check", path] + s, 80) for s in (["--ascii"], [])]

with ThreadPoolExecutor() as pool:
    results = list(pool.map(widest, jobs))
wide = [r for r in results if r[0] > r[1]]
for n, width, line, words in wide:
    print(f"# anomalon {' '.join(words)}: {n} columns of {width}:\n# {line}")
print(f"{'not ok' if wide else 'ok'} - no line is wider than the page: "
      f"{len(jobs)} texts")
sys.exit(bool(wide))
