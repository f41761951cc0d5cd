"""The Python package: what it gives is what the program prints.

usage: test_python.py ANOMALON  (ANOMALON_LIBRARY names the library)
"""
import ast
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
        report._repr_html_().startswith('<div class="anomalon">')
        and "<svg" in report._repr_html_()
        and "# " in report._repr_markdown_())
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


# ---- some verdicts alone: what the whole report has, without what terms say

TERMS = ("mechanism", "mechanism_text", "mechanism_terms", "induced_vevs",
         "light_singlets", "from_couplings", "mass_matrix", "decays")
PHASE = ("residual", "neutrinos", "dark_matter", "massless_matter",
         "confined_matter")


def bare(value, key):
    """Without what rests on terms."""
    if not isinstance(value, dict):
        return value
    value = {k: v for k, v in value.items() if k not in TERMS}
    if key == "residual":
        value.pop("anomalies", None)
    return value


for model in ("b-l-one-loop-z6", "scotogenic", "su5", "mssm"):
    whole = anomalon.check(model)
    for key in PHASE:
        one = anomalon.check(model, verdicts=[key])
        is_test("%s alone of %s" % (key, model),
                bare(one.final[key], key) == bare(whole.final[key], key)
                and "anomalies" not in one and "passed" not in one,
                (bare(one.final[key], key), bare(whole.final[key], key)))
    one = anomalon.check(model, verdicts=["anomaly_free"])
    is_test("sums alone of %s" % model, one.anomalies == whole.anomalies
            and one.anomaly_free == whole.anomaly_free)
    one = anomalon.check(model, verdicts=["proton_decay"])
    is_test("one process of %s" % model, list(one.processes) == ["proton_decay"]
            and one.processes.proton_decay.get("allowed")
            == whole.processes.proton_decay.get("allowed"))

try:
    import jsonschema
    asked = {**json.loads(printed("schema", "--report")),
             "$ref": "#/definitions/asked"}
    del asked["anyOf"]
    everything = PHASE + ("anomalies", "processes")
    # With SLOW=1 in the environment, of a larger model as well.
    models = ["b-l-one-loop-z6", "su5"] + ["so10-54-126"] * (
        os.environ.get("SLOW") == "1")
    wrong = [(model, key) for model in models
             for key in everything
             if not jsonschema.Draft7Validator(asked).is_valid(
                 json.loads(json.dumps(anomalon.check(model, verdicts=[key]))))]
    is_test("verdicts alone are what the schema says", not wrong, wrong)
except ImportError:
    print("ok - verdicts alone are what the schema says # skip, no jsonschema")

# ---- searches, vacua, tables

# x + y + z = -3 = x^3 + y^3 + z^3
found = [s.charges.b for s in anomalon.search(
    CHIRAL, set={"b.X": "?,?,?"}, max=10)]
is_test("search finds -4, -4, 5 and -1, -1, -1",
        found == [[-4, -4, 5], [-1, -1, -1]], found)
endless = anomalon.search(chiral_set=8, max=60)
next(endless)
endless.close()
is_test("a search ends when nobody reads on", True)
# 1, 5, -7, -8, 9 and 2, 4, -7, -9, 10
is_test("solutions are counted", anomalon.count(chiral_set=5, max=10) == 2)
refused("a search needs a bound", "--max", list,
        anomalon.search(CHIRAL, set={"b.X": "?,?,?"}))
vacua = anomalon.breaking("b-l-one-loop-z6", vevs=["H", "chi"])
is_test("breaking is the program's JSON", vacua == json.loads(printed(
    "breaking", "--json", "--with", "H,chi",
    anomalon.models()["b-l-one-loop-z6"])))
BOX = "SU2L=1,2,3 Y=-1..1:1/2 ell=?"
completed = anomalon.content("lepton-number-neutrinos", add=4, fermions=BOX)
is_test("content is the program's JSON", completed == json.loads(printed(
    "content", "--json", "--add", "4", "--fermions", BOX,
    anomalon.models()["lepton-number-neutrinos"])))
# arXiv:2406.06866 and arXiv:1403.8029
is_test("two contents complete lepton number",
        [c.states for c in completed.contents] == [6, 8], completed.contents)
heavy = anomalon.content("lepton-number-neutrinos", "4", [BOX],
                         scalars="S: ell=?, vev", where=["heavy=S"], threads=1)
is_test("with a scalar", len(heavy.contents) == 2 and "S" in str(heavy), heavy)
refused("a box of what is no group", "there is no group 'Z'", anomalon.content,
        "lepton-number-neutrinos", 4, "Z=1 ell=?")
# A vev of n units of the charge 1/2 leaves Z(2n).
table = anomalon.scan("b-l-one-loop-z6", {"chi.B-L": range(1, 4)},
                      verdicts=["residual", "neutrinos"])
is_test("a scan is a table", [list(r.values()) for r in table.rows()] == [
    [1, "Z2", "Majorana"], [2, "Z4", "Majorana"], [3, "Z6", "Dirac"]],
    table.rows())
is_test("it shows itself", "<td>Z6</td>" in table._repr_html_()
        and "| 3 | Z6 | Dirac |" in table._repr_markdown_())
folder = anomalon.check_all(os.path.join(ROOT, "models"),
                            verdicts=["anomaly_free"])
is_test("a folder is a table", [p["model"] for p in folder.points]
        == sorted(anomalon.models().values()), folder.points)
# What each file says of itself.
lies = [p["model"] for p, r in zip(folder.points, folder)
        if ("anomaly_free: false" in open(p["model"]).read())
        == r.anomaly_free]
is_test("sums are as the files say", lies == [], lies)
wrong = anomalon.check_all([CHIRAL, "b-m"], verdicts=["anomaly_free"])
is_test("a model that is none is a row", wrong.rows() == [
    {"model": "model 1", "anomaly_free": True},
    {"model": "b-m", "error": "there is no model 'b-m'"}], wrong.rows())
try:
    import pandas
    frame = table.to_dataframe()
    is_test("a table is a data frame", isinstance(frame, pandas.DataFrame)
            and list(frame["neutrinos"]) == ["Majorana", "Majorana", "Dirac"])
except ImportError:
    print("ok - a table is a data frame # skip, no pandas")

# ---- types

sys.path.insert(0, os.path.join(ROOT, "python"))
import make_types  # noqa: E402


def annotated(text):
    """Each attribute of each class, with its type."""
    return {(c.name, ast.unparse(a)) for c in ast.parse(text).body
            if isinstance(c, ast.ClassDef) for a in c.body
            if isinstance(a, ast.AnnAssign)}


# A key that is new comes with the next `make accept`.
with open(os.path.join(ROOT, "python", "anomalon", "types.py")) as source:
    wrong = annotated(source.read()) - annotated(make_types.written(
        json.loads(printed("schema", "--report"))))
is_test("types are those of the schema (make accept writes them)", not wrong,
        wrong)

with ThreadPoolExecutor(4) as pool:
    same = list(pool.map(lambda _: anomalon.check(CHIRAL), range(64)))
is_test("threads do not meet", all(r == same[0] for r in same))

with open(os.path.join(ROOT, "docs", "library.md")) as source:
    examples = doctest.DocTestParser().get_doctest(
        source.read().replace("```", ""), {}, "library.md", None, 0)
manual = doctest.DocTestRunner(
    optionflags=doctest.IGNORE_EXCEPTION_DETAIL).run(examples)
is_test("the manual's examples do what it says",
        manual.attempted > 5 and not manual.failed, manual)


def grown(n):
    """KiB that n checks add to what the process has ever had at once."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(n):
        anomalon.check(CHIRAL)
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before


grown(60)
kib = grown(200)
is_test("memory does not grow with the number of checks", kib < 192, kib)
sys.exit(failures > 0)
