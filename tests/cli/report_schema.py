"""Is all JSON that the program prints what `anomalon schema --report` says?

usage: report_schema.py PROGRAM, in the root of the tree. Prints TAP.

The part of JSON Schema that the program uses is read here, without packages; a
keyword that is not known here is a failure. Beyond the schema: keys come in the
order of its properties, every key of it occurs in some report, and the
documentation names the same keys. SLOW=1 in the environment asks every command
about every model.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PROGRAM = os.path.abspath(sys.argv[1])
SLOW = os.environ.get("SLOW") == "1"
failures = 0


def is_test(holds, name, why=()):
    global failures
    print(("ok - " if holds else "not ok - ") + name)
    if not holds:
        failures += 1
        for line in list(why)[:12]:
            print("# " + str(line)[:300])


def output(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False,
                          stdin=subprocess.DEVNULL).stdout.decode("utf-8")


# ---- a validator: a schema becomes a function of a value that returns what is
# wrong with it, a list of (path, message)

TYPES = {"object": dict, "array": list, "string": str, "null": type(None),
         "boolean": bool, "integer": int}
seen = set()      # (properties, key) of what was right
compiled = {}


def is_type(name):
    def ask(value):
        right = isinstance(value, TYPES[name]) and not (
            name == "integer" and isinstance(value, bool))
        return [] if right else [((), "is no " + name)]
    return ask


def one_of(values):
    def same(a, b):
        return type(a) is type(b) and a == b

    def ask(value):
        return [] if any(same(value, v) for v in values) else [
            ((), "is none of %s" % values)]
    return ask


def matches(pattern):
    pattern = re.compile(pattern)

    def ask(value):
        return [] if not isinstance(value, str) or pattern.search(value) else [
            ((), "does not match " + pattern.pattern)]
    return ask


def any_of(schemas):
    parts = [compile_schema(s) for s in schemas]

    def ask(value):
        found = []
        for part in parts:
            found.append(part(value))
            if not found[-1]:
                return []
        return min(found, key=len)
    return ask


def all_of(schemas):
    parts = [compile_schema(s) for s in schemas]
    return lambda value: [e for part in parts for e in part(value)]


def if_then_else(test, yes, no):
    test, yes, no = map(compile_schema, (test, yes, no))
    return lambda value: no(value) if test(value) else yes(value)


def items(schema):
    part = compile_schema(schema)
    return lambda value: [((i,) + path, message)
                          for i, x in enumerate(value)
                          for path, message in part(x)] \
        if isinstance(value, list) else []


def required(keys):
    return lambda value: [((), "lacks " + k) for k in keys if k not in value] \
        if isinstance(value, dict) else []


def properties(parts, others, ordered):
    """Of an object with known keys, or with any."""
    parts = {key: compile_schema(s) for key, s in parts.items()}
    others = compile_schema(others)
    order = {key: i for i, key in enumerate(parts)}

    def ask(value):
        if not isinstance(value, dict):
            return []
        found = [((k,) + path, message) for k, x in value.items()
                 for path, message in parts.get(k, others)(x)]
        if ordered and not found:
            known = [order[k] for k in value if k in order]
            if known != sorted(known):
                found.append(((), "has keys in another order"))
        return found
    return ask


def compile_schema(schema):
    if isinstance(schema, bool):
        return lambda value: [] if schema else [((), "must not be there")]
    if "$ref" in schema:
        name = schema["$ref"].split("/")[-1]
        return lambda value: compiled[name](value)
    parts = []
    for key, x in schema.items():
        if key == "type":
            parts.append(is_type(x))
        elif key in ("const", "enum"):
            parts.append(one_of([x] if key == "const" else x))
        elif key == "pattern":
            parts.append(matches(x))
        elif key in ("anyOf", "allOf"):
            parts.append((any_of if key == "anyOf" else all_of)(x))
        elif key == "if":
            parts.append(if_then_else(x, schema["then"], schema["else"]))
        elif key == "items":
            parts.append(items(x))
        elif key == "required":
            parts.append(required(x))
        elif key in ("properties", "additionalProperties"):
            if key == "additionalProperties" or \
                    "additionalProperties" not in schema:
                parts.append(properties(
                    schema.get("properties", {}),
                    schema.get("additionalProperties", True),
                    "properties" in schema))
        elif key not in ("then", "else", "title", "description"):
            raise ValueError("unknown keyword " + key)

    def ask(value):
        for part in parts:
            found = part(value)
            if found:
                return found
        return []
    return ask


def compile_definition(name, schema):
    """Remembers which keys it has seen in what was right."""
    inner = compile_schema(schema)

    def ask(value):
        found = inner(value)
        if not found and isinstance(value, dict):
            seen.update((name, key) for key in value)
        return found
    return ask


def references(node):
    if isinstance(node, dict):
        for key, x in node.items():
            if key == "$ref":
                yield x
            else:
                yield from references(x)
    elif isinstance(node, list):
        for x in node:
            yield from references(x)


text = output("schema", "--report")
schema = json.loads(text)
DEFINITIONS = schema["definitions"]
names = {"#/definitions/" + name for name in DEFINITIONS}
used = set(references(schema))
is_test(used == names, "every definition is used and there", used ^ names)
for name, definition in DEFINITIONS.items():
    compiled[name] = compile_definition(name, definition)
REPORTS = [x["$ref"].split("/")[-1] for x in schema["anyOf"]]


def check(name, kinds, texts):
    """Every line of the texts is a report of one of these kinds."""
    bad, lines = [], 0
    for text in texts:
        for line in text.splitlines():
            lines += 1
            report = json.loads(line)
            found = [compiled[kind](report) for kind in kinds]
            if all(found):
                best = min(found, key=len)
                file = report.get("model", {}).get("file", "")
                bad += ["%s: %s %s" % (file, "/".join(map(str, path)), message)
                        for path, message in best[:3]]
    is_test(lines and not bad, "%s: %d reports" % (name, lines), bad)


# ---- what the program prints

LIBRARY = sorted(glob.glob("models/*.yaml"))
CASES = sorted(glob.glob("tests/cases/*.yaml") + glob.glob("tests/odd/*.yaml"))
BAD = sorted(glob.glob("tests/bad/*.yaml"))


def each(paths, *arguments):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda path: output(*arguments, path), paths))


def some(paths, n):
    return paths if SLOW else paths[n // 2::n]


# What no model of the library or of the cases has.
CONTRADICTION = """
extends: standard-model
groups: {X: U(1)}
parameters: {a: free}
fields: {S: {type: scalar, X: a}, U: {type: scalar, X: 1}}
couplings: [S U, S^2 U]
breaking: [{vevs: [H]}]
"""
DIRECTIONS = """
groups: {G: SU(5), S: SU(2), X: U(1)}
fields:
  p: {type: real-scalar, G: 75}
  b: {type: scalar, G: 5, S: 2}
  c: {type: scalar, G: 5, S: 2, X: 1}
breaking:
  - vevs: [{field: p, invariant: {G: [1, 2, 4]}}]
  - vevs:
      - {field: b, matrix: [[1, 0], [0, 1], [0, 0], [0, 0], [0, 0]]}
      - {field: c, matrix: [[1, 1], [0, 1], [0, 0], [0, 0], [0, 0]]}
"""
FORBIDDEN = """
extends: standard-model
groups: {X: U(1)}
parameters: {a: free, b: free}
fields: {S: {type: scalar, X: a}, n: {type: right, X: b}}
couplings: [L H n, S S n]
"""
FIVE = """
groups: {X: U(1)}
parameters: {a: free, b: free, c: free, d: free, e: free}
fields:
""" + "".join("  n%s: {type: left, X: %s}\n" % (a, a) for a in "abcde")
PAIR = """
groups: {X: %s}
fields: {%s: {type: left, X: %s}, %s: {type: left, X: %s}}
"""
# Keys that none of the reports below has, and why.
UNSEEN = {
    ("block", "caption"): "the argument has no table with a caption",
    ("block", "picture"): "nor a picture",
    ("vev_option", "component"): "the name of an option holds it",
    ("condition", "factored"): "takes too many terms for a test",
    ("remainder", "more_points"): "takes 200 points, no two of them alike",
    ("family", "nonzero"): "remainders alone were found to have it",
    ("instantons", "selective"): "takes free charges that instantons violate",
    ("with_instantons", "selective"): "the same",
    ("search_undecided", "undecided"): "takes an undecided search",
    ("content", "stopped"): "takes an interrupt",
    ("content_count", "candidates"): "the same",
    ("content_count", "tried"): "the same",
    ("goldstone", "decided"): "takes a term too large to count",
    ("goldstone", "may_be_broken_by"): "the same",
    ("goldstone", "why"): "the same",
}

os.environ["ANOMALON_MODELS"] = "models"
TEMPORARY = tempfile.TemporaryDirectory()
TEMP = TEMPORARY.name


def model(name, text):
    path = os.path.join(TEMP, name + ".yaml")
    with open(path, "w", encoding="ascii") as out:
        out.write(text)
    return path


ODD = [model("contradiction", CONTRADICTION), model("directions", DIRECTIONS),
       model("forbidden", FORBIDDEN)]
check("check", ["check", "errors"],
      [output("check", "--json", *some(LIBRARY, 16), *some(CASES, 16), *ODD)])
check("check of one model, which asks for more", ["check", "errors"],
      each(some(LIBRARY, 26) + some(CASES, 32) + ODD, "check", "--json"))
check("bad files", ["errors"], [output("check", "--json", *some(BAD, 6))])
check("scans", ["scan_point", "scan_errors"],
      [output("check", "--json", "b-l-one-loop-z6", "--scan",
              "chi.B-L=1..4; x", "--scan", "nuR.B-L=-4,-4,5; -1; ?")])
check("diff", ["diff"],
      [output("diff", "--json", "b-l-one-loop-z6", *more)
       for more in (["scotogenic"], ["--set", "chi.B-L=2"],
                    ["--set", "xi.B-L=?"], ["b-l-one-loop-z6"])]
      + [output("diff", "--json", "tests/import/example.m", model(
          "renamed", subprocess.run(
              ["sed", "s/DarkParity/P/"], check=False, capture_output=True,
              stdin=open("tests/import/example.m.yaml", "rb"))
          .stdout.decode()))]
      + [output("diff", "--json", model("ab", PAIR % ("U(1)", "a", 1, "b", 2)),
                model("cd", PAIR % ("U(1)", "d", 2, "c", 1)))])
check("models", ["entry"], [output("models", "--json")])
check("explain", ["explanation"], each(some(LIBRARY, 26), "explain", "--json"))
check("operators", ["operators", "errors"],
      each(some(LIBRARY + CASES, 32), "operators", "--json", "--max-dim", "4")
      + [output("operators", "--json", "models/mssm.yaml", "--phase",
                "electroweak"),
         output("operators", "--json", "tests/cases/pseudoreal-too-large.yaml"),
         output("operators", "--json", "b-l-one-loop-z6", "--scan",
                "chi.B-L=1..2")])
BOX = ["--json", "lepton-number-neutrinos", "--add", "6", "--fermions",
       "SU2L=1,2,3 Y=-1..1:1/2 ell=?"]
HEAVY = ["--scalars", "S: ell=?, vev", "--where", "heavy=S"]
check("content", ["content", "errors"],
      [output("content", *BOX, *more)
       for more in [HEAVY + ["--verdicts"], ["--any-charge", "--max", "2"],
                    ["--any-charge", "--max", "1000"],
                    HEAVY + ["--where", "dark_matter=unstable"]
                    ][:4 if SLOW else 1]])
check("breaking", ["breaking", "errors"],
      each(some(LIBRARY, 26) + some(CASES, 32) + ODD
           + ["tests/cases/global-su3-species.yaml"], "breaking", "--json"))
check("breaking --table of a model", ["rule_model", "errors"],
      each(some(LIBRARY, 26) + ["models/dirac-neutrinos.yaml"],
           "breaking", "--json", "--table", "2"))
check("breaking --table", ["rule"],
      [output("breaking", "--json", "--table", "3")])
check("solve", ["solution", "errors"],
      each(LIBRARY[::8 if SLOW else 16] + some(CASES, 16) + ODD, "solve", "--json")
      + [output("solve", "--json", "b-l-445", "--set", "nuR.B-L=" + charges)
         for charges in ("?,?,?", "?,0,0")]
      + [output("solve", "--json", "--max", "1000" if SLOW else "6",
                model("five", FIVE))])
RESIDUES = ["mssm-baryon-triality", "--set", "Hu.Z3=?", "--set", "dc.Z3=?"]
check("solve for a Z(n)", ["residue_solution"],
      [output("solve", "--json", *RESIDUES),
       output("solve", "--json",
              model("z3", PAIR % ("Z(3)", "a", "'?'", "b", "'?'")))])
check("search for a Z(n)", ["search_solution"],
      [output("search", *RESIDUES, "--format", "jsonl")])
check("reps", ["representations"],
      [output("reps", "--json", g) for g in ("SU(3)", "E6", "G2", "Sp(4)")])
SEARCH = ["search", "--chiral-set", "5", "--max", "10", "--format"]
check("search", ["search_solution"], [output(*SEARCH, "jsonl")])
output(*SEARCH, "binary", "-o", os.path.join(TEMP, "found"))
with open(os.path.join(TEMP, "found.json"), encoding="ascii") as source:
    check("search binary", ["search_binary"], [source.read()])

# ---- does the schema see what is wrong, and do others read it alike?

def changed(node):
    """Copies, each with one value that no report has."""
    if isinstance(node, dict):
        yield dict(node, zzz=1.5)
        for key, x in node.items():
            yield from (dict(node, **{key: y}) for y in changed(x))
    elif isinstance(node, list):
        yield node + [1.5]
        for i, x in enumerate(node[:1]):
            yield from ([y] + node[1:] for y in changed(x))
    else:
        yield 1.5


def without(report, definition):
    """Copies, each without one key that is always there."""
    for key in DEFINITIONS[definition]["required"]:
        yield {k: x for k, x in report.items() if k != key}


report = json.loads(output("check", "--json", "models/scotogenic.yaml"))
wrong = list(changed(report)) + list(without(report, "check"))
residual = report["phases"][-1]["residual"]
wrong += [dict(report, phases=[dict(report["phases"][-1], residual=r)])
          for r in without(residual, "residual")]
wrong.append(dict(reversed(report.items())))
is_test(len(wrong) > 100, "%d reports are changed" % len(wrong))
some_wrong = wrong[:-1:1 if SLOW else 8] + wrong[-1:]
taken = [r for r in some_wrong if not compiled["check"](r)]
is_test(not taken, "and refused", taken)
try:
    import jsonschema
except ImportError:
    print("ok - jsonschema says the same # skip, no python3-jsonschema")
else:
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(
        dict(schema, anyOf=[{"$ref": "#/definitions/check"}]))
    is_test(validator.is_valid(report) and
            not any(map(validator.is_valid,
                        some_wrong[:-1:1 if SLOW else 12])),
            "jsonschema says the same")

# ---- what is documented: before the part on documents for people

with open("docs/report-format.md", encoding="utf-8") as source:
    manual = source.read().split("\n# The report as a document")[0]


def words(node):
    """Keys, and words that are values."""
    if isinstance(node, dict):
        yield from node.get("properties", {})
        for key, x in node.items():
            if key in ("const", "enum"):
                yield from (w for w in (x if key == "enum" else [x])
                            if isinstance(w, str))
            else:
                yield from words(x)
    elif isinstance(node, list):
        for x in node:
            yield from words(x)


quoted = re.findall(r"^```.*?^```|`[^`]*`", manual, re.M | re.S)
named = {w for q in quoted for w in re.findall(r"[A-Za-z_0-9/]+", q)}
keys = {key for d in DEFINITIONS.values() for key in d.get("properties", {})}
is_test(keys <= named, "every key is documented", sorted(keys - named))
alone = {q[1:-1] for q in quoted if re.fullmatch(r"`[a-z]+(_[a-z]+)*`", q)}
alone -= set(words(DEFINITIONS)) | {"null", "true", "false"}
alone -= {"breaking", "reps", "search", "visible"}  # commands, a sector
is_test(not alone, "every documented key is one", sorted(alone))

# Single verdicts are of the library: tests/python/test_python.py asks for them.
every = {(name, key) for name, d in DEFINITIONS.items()
         for key in d.get("properties", {}) if not name.startswith("asked")}
if SLOW:
    is_test(every - seen == set(UNSEEN), "every key was seen",
            sorted(every - seen ^ set(UNSEEN)))
TEMPORARY.cleanup()
sys.exit(failures > 0)
