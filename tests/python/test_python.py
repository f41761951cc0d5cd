"""The Python package: what it gives is what the program prints.

usage: test_python.py ANOMALON  (ANOMALON_LIBRARY names the library)
"""
import doctest
import gc
import json
import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "python"))
import anomalon  # noqa: E402

PROGRAM = sys.argv[1]
failures = 0
CHIRAL = {"groups": {"X": "U(1)"},
          "fields": {"a": {"type": "left", "generations": 3, "X": 1},
                     "b": {"type": "left", "generations": 3,
                           "X": [-4, -4, 5]}}}


def is_test(name, holds, why=""):
    global failures
    print("ok - " + name if holds else "not ok - %s\n# %s" % (name, why))
    failures += not holds


def printed(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False).stdout.decode()


def refused(name, message, function, *arguments, **more):
    try:
        function(*arguments, **more)
        is_test(name, False, "nothing was refused")
    except anomalon.ModelError as error:
        is_test(name, message in str(error), str(error))


for model in ("b-l-one-loop-z6", "su5", "e6"):
    path = anomalon.models()[model]
    is_test("check(%s) is the program's JSON" % model,
            anomalon.check(path) == json.loads(printed("check", "--json", path)))
report = anomalon.check("b-l-one-loop-z6")
is_test("keys are attributes", report.anomaly_free is True
        and report.phases[-1].residual.name == "Z6")
is_test("verdicts are those of the final phase",
        report.neutrinos.nature == "Dirac")
try:
    report.nature
    is_test("what is not there is an AttributeError", False)
except AttributeError:
    is_test("what is not there is an AttributeError", True)
is_test("a report is text", "Dirac neutrinos" in str(report))
is_test("a report shows itself in a notebook",
        "&lt;svg" in report._repr_html_() and "# " in report._repr_markdown_())
is_test("a dict is a model", anomalon.check(CHIRAL).anomaly_free)
is_test("a text is a model",
        anomalon.check("groups: {X: U(1)}\nfields: {a: {type: left, X: 1}}"
                       ).anomaly_free is False)
is_test("charges can be set", not anomalon.check(
    CHIRAL, set={"b.X": [-4, -4, 6]}).anomaly_free)
# x + y + z = -3 = x^3 + y^3 + z^3
left = anomalon.solve(CHIRAL, set={"b.X": "?,?,?"}, max=5).remainders[0]
points = sorted(sorted(p.solution.values()) for p in left.points)
is_test("solve finds -1, -1, -1 and -4, -4, 5",
        points == [["-1", "-1", "-1"], ["-4", "-4", "5"]], points)
terms = [o.term for o in anomalon.operators(
    "standard-model", max_dimension=5)["operators"]]
is_test("operators lists the Weinberg operator", "L^2 H^2" in terms, terms)
is_test("explain has steps", len(anomalon.explain(CHIRAL).steps) > 1)
refused("an unknown model is an error", "there is no model 'b-m'",
        anomalon.check, "b-m")
refused("errors have places and suggestions",
        "model:2:20: there is no type 'lfet'", anomalon.check,
        "groups: {X: U(1)}\nfields: {a: {type: lfet}}\n")
try:
    anomalon.check(CHIRAL, set={"b.X": 0.5})
    is_test("floating-point charges are refused", False)
except TypeError:
    is_test("floating-point charges are refused", True)

with ThreadPoolExecutor(4) as pool:
    same = list(pool.map(lambda _: anomalon.check(CHIRAL), range(64)))
is_test("threads do not meet", all(r == same[0] for r in same))

manual = doctest.testfile(os.path.join(ROOT, "docs", "library.md"), False,
                          optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
is_test("the manual's examples do what it says",
        manual.attempted > 5 and not manual.failed, manual)


def grown(n):
    """KiB that n checks add to what the process has ever had at once."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(n):
        anomalon.check(CHIRAL)
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before


grown(200)
kib = grown(1000)
is_test("memory does not grow with the number of checks", kib < 512, kib)
sys.exit(failures > 0)
