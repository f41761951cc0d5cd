"""Does the JSON Schema of model files say what the program says?

usage: schema.py PROGRAM SCHEMA, in the root of the tree. Prints TAP.

A file is read in two ways: as text, every scalar a string as the format has it,
and as an editor does, by the core schema of YAML 1.2, which makes numbers and
truth values of what looks like them. Words, keys and limits are asked of the
program and of base/limits.h, so that the schema cannot drift from either.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

PROGRAM, SCHEMA = sys.argv[1:3]
SLOW = os.environ.get("SLOW") == "1"
failures = 0


BASE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(BASE):
    """Every scalar is text, and only an unquoted null is none."""


class Editor(BASE):
    """The core schema of YAML 1.2."""


NULL = ("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])
CORE = [
    ("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"),
     ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"),
     list("tTfF")),
    ("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789")),
    ("tag:yaml.org,2002:float",
     re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
     list("-+.0123456789")),
]
for loader, resolvers in (Text, [NULL]), (Editor, CORE):
    loader.yaml_implicit_resolvers = {}
    for tag, pattern, first in resolvers:
        loader.add_implicit_resolver(tag, pattern, first)
Editor.add_constructor("tag:yaml.org,2002:int",
                       lambda self, node: int(node.value))
Editor.add_constructor("tag:yaml.org,2002:float",
                       lambda self, node: float(node.value))


def text_keys(node):
    """JSON has text keys only."""
    if isinstance(node, dict):
        return {"null" if k is None else str(k): text_keys(v)
                for k, v in node.items()}
    return [text_keys(v) for v in node] if isinstance(node, list) else node


def read(text, loader):
    return text_keys(yaml.load(text, Loader=loader))


def is_test(holds, name, why=""):
    global failures
    print(("ok - " if holds else "not ok - ") + name)
    if not holds:
        failures += 1
        for line in str(why).splitlines()[:12]:
            print("# " + line)


def errors_by_file(texts):
    """What the program finds wrong with each model: lists of diagnostics."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(os.path.join(folder, "%05d.yaml" % i))
            with open(paths[-1], "w", encoding="utf-8") as out:
                out.write(text)
        run = subprocess.run([PROGRAM, "check", "--json", folder],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             check=False)
    found = {}
    for line in run.stdout.decode("utf-8").splitlines():
        report = json.loads(line)
        found[report["model"]["file"]] = report.get("errors", [])
    return [found[path] for path in paths]


with open(SCHEMA, encoding="ascii") as source:
    schema = json.load(source)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)


def faults(tree):
    """One line for each thing that the schema finds wrong."""
    return ["%s: %s" % ("/".join(map(str, e.absolute_path)), e.message[:200])
            for e in validator.iter_errors(tree)]


# ---- models that are right

def check_good():
    # Without SLOW=1 in the environment, every fourth model of the library.
    for pattern in ["models/*.yaml"] + ["../shared/published/*.yaml"] * SLOW:
        paths = sorted(glob.glob(pattern))[::1 if SLOW else 4]
        if not paths:
            print("ok - %s # skip, no such files" % pattern)
            continue
        for loader in Text, Editor:
            bad = []
            for path in paths:
                with open(path, encoding="utf-8") as source:
                    bad += [path + ": " + f
                            for f in faults(read(source.read(), loader))]
            is_test(not bad, "%d files %s are accepted, read by %s"
                    % (len(paths), pattern, loader.__name__), "\n".join(bad))
    subprocess.run([PROGRAM, "new", "mine"], cwd=TEMP, check=True,
                   stdout=subprocess.PIPE)
    with open(os.path.join(TEMP, "mine.yaml"), encoding="utf-8") as source:
        text = source.read()
    is_test(not faults(read(text, Editor)), "`anomalon new` is accepted")
    with open("docs/model-format.md", encoding="utf-8") as source:
        blocks = re.findall(r"^```yaml.*?\n(.*?)^```", source.read(),
                            re.M | re.S)
    bad = [f for b in blocks for f in faults(read(b, Editor))]
    is_test(blocks and not bad, "the model of the manual is accepted", bad)


def keys_of(node, found):
    """Every key of every mapping in a tree, with the key above it."""
    if isinstance(node, dict):
        for key, value in node.items():
            found.add(key)
            keys_of(value, found)
    elif isinstance(node, list):
        for value in node:
            keys_of(value, found)


def check_examples():
    """The manual uses every key, and models that the schema accepts."""
    blocks = []
    for path in ["docs/manual.md"] + sorted(glob.glob("docs/tutorial/*.md")):
        with open(path, encoding="utf-8") as source:
            blocks += re.findall(r"^```yaml file=(\S+)\n(.*?)^```",
                                 source.read(), re.M | re.S)
    found, bad = set(), []
    for name, text in blocks:
        tree = read(text, Editor)
        if name != "wrong.yaml":
            bad += ["%s: %s" % (name, f) for f in faults(tree)]
        keys_of(tree, found)
    is_test(len(blocks) > 10 and not bad, "the models of the documents are "
            "accepted", "\n".join(bad))
    every = set(at("properties")) | set(at("properties", "expect", "properties"))
    for part in "field", "vev", "namedGroup", "term":
        every |= set(at("definitions", part, "properties"))
    is_test(every <= found, "the manual has an example of every key",
            sorted(every - found))


# ---- models that are wrong

# What a schema cannot see in a file of tests/bad, and why.
NAMES = "whether a name is declared is no matter of shape"
FIT = "whether a representation or a charge fits its group needs the group"
PARENT = "the mistake is in another file, or lies between two files"
PHYSICS = "needs weights and charges"
SUPER = "whether there is a superfield needs all fields"
SYNTAX = "an editor's YAML reader takes it, ours does not"
SIZE = "how much there is of it in all needs arithmetic"
UNSEEN = {
    "anomalies_too_many": SIZE,
    "charges_without_unit": SIZE,
    "components_in_vacua": SIZE,
    "colour_two_groups": FIT,
    "charge_unknown_group": NAMES,
    "coupling_unknown_field": NAMES,
    "electric_charge_call": NAMES,
    "electric_charge_i3": NAMES,
    "electric_charge_map": NAMES,
    "electric_charge_t3l": NAMES,
    "field_shortened": PARENT,
    "field_twin": PARENT,
    "vev_inherited": PARENT,
    "electric_charge_half": PHYSICS,
    "expect_unknown_scenario": NAMES,
    "vev_unknown_field": NAMES,
    "charge_wrong_count": FIT,
    "charge_z2": FIT,
    "cubes_too_long": "how long a sum of cubes gets needs the charges",
    "dimension_none": FIT,
    "dimension_several": FIT,
    "field_components": FIT,
    "field_majorana_charge": FIT,
    "field_type_inherited": PARENT,
    "labels_wrong_count": FIT,
    "extends_cycle_a": PARENT,
    "extends_cycle_b": PARENT,
    "extends_itself": PARENT,
    "extends_missing_path": PARENT,
    "extends_unknown": PARENT,
    "parent_broken": PARENT,
    "parent_nothing_to_remove": PARENT,
    "parent_removed_group": PARENT,
    "parent_removed_vev": PARENT,
    "invariant_large": FIT,
    "processes_no_colour": PHYSICS,
    "processes_no_quark": PHYSICS,
    "vev_ambiguous": PHYSICS,
    "vev_charged": PHYSICS,
    "vev_directions": PHYSICS,
    "vev_real_root": PHYSICS,
    "gaugino_twice": NAMES,
    "gauginos_alone": SUPER,
    "level_global": FIT,
    "r_symmetry_electric": FIT,
    "r_symmetry_gauged": FIT,
    "r_symmetry_simple": FIT,
    "r_symmetry_without_superfields": SUPER,
    "key_duplicate": SYNTAX,
    "yaml_directive": SYNTAX,
    "yaml_tag": SYNTAX,
}
# The same for an editor, which has made a number or a truth value of a text.
CONVERTED = {"charge_exponent"}


def refusal(text, loader):
    """'yaml', 'schema', or None where nothing is wrong."""
    try:
        tree = read(text, loader)
    except (yaml.YAMLError, TypeError, RecursionError):
        return "yaml"
    return None if validator.is_valid(tree) else "schema"


def check_bad():
    for path in sorted(glob.glob("tests/bad/*.yaml")):
        name = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding="utf-8", newline="") as source:
            text = source.read()
        found = refusal(text, Text), refusal(text, Editor)
        expected = [name not in UNSEEN,
                    name not in UNSEEN and name not in CONVERTED]
        is_test([bool(f) for f in found] == expected,
                "bad/%s is %s" % (name, "refused" if expected[0] else
                                  "no matter of a schema: " + UNSEEN[name]),
                "as text: %s, in an editor: %s" % found)


# ---- tables of the program

def words(expected):
    """The words of 'one of a, b, c' or 'key: a, b or c'."""
    expected = re.sub(r"^(one of|[a-z_]+:) ", "", expected)
    return set(re.split(r", | or ", expected))


HEAD = "groups: {Y: U(1)}\n"
FIELD = HEAD + "fields: {f: {type: scalar, Y: 1}}\n"


def at(*path):
    """The part of the schema behind a path, references followed."""
    node = schema
    for step in path:
        node = node[step]
        while isinstance(node, dict) and "$ref" in node:
            node = schema["definitions"][node["$ref"].split("/")[-1]]
    return node


def check_tables():
    keys = [
        ("keys of a model", "zzz: 1\n", ("properties",)),
        ("keys of a group", "groups: {Y: {group: U(1), zzz: 1}}\n",
         ("definitions", "namedGroup", "properties")),
        ("keys of a field", "fields: {f: {type: scalar, zzz: 1}}\n",
         ("definitions", "field", "properties")),
        ("keys of a vev", FIELD + "breaking: [{vevs: [{field: f, zzz: 1}]}]\n",
         ("definitions", "vev", "properties")),
        ("keys of a step", FIELD + "breaking: [{vevs: [], zzz: 1}]\n",
         ("properties", "breaking", "items", "properties")),
        ("keys of a term", FIELD + "couplings: [{term: f f*, zzz: 1}]\n",
         ("definitions", "term", "properties")),
        ("keys of processes", "processes: {zzz: Q}\n",
         ("properties", "processes", "properties")),
        ("keys of expect", "expect: {zzz: 1}\n",
         ("properties", "expect", "properties")),
        ("keys of a charge's part",
         HEAD + "electric_charge: {Y: {labels: [1], zzz: 1}}\n",
         ("properties", "electric_charge", "additionalProperties",
          "properties")),
        ("expected processes", "expect: {processes: {zzz: allowed}}\n",
         ("definitions", "fateByProcess", "properties")),
        ("counts of neutrinos",
         FIELD + "breaking: [{name: a, vevs: []}]\n"
         "expect: {neutrinos: {a: {zzz: 1}}}\n",
         ("definitions", "counts", "properties")),
    ]
    values = [
        ("types", "fields: {f: {type: zzz}}\n",
         ("definitions", "field", "properties", "type", "enum")),
        ("sectors", "fields: {f: {type: scalar, sector: zzz}}\n",
         ("definitions", "field", "properties", "sector", "enum")),
        ("natures", "expect: {neutrinos: zzz}\n",
         ("definitions", "nature", "enum")),
        ("stabilities", "expect: {dark_matter: zzz}\n",
         ("properties", "expect", "properties", "dark_matter", "anyOf", 0,
          "enum")),
        ("fates", "expect: {processes: {proton_decay: zzz}}\n",
         ("definitions", "fate", "enum")),
        ("truths", "expect: {anomaly_free: zzz}\n",
         ("properties", "expect", "properties", "anomaly_free", "enum")),
    ]
    reports = errors_by_file([probe[1] for probe in keys + values])
    for (name, _, path), errors in zip(keys + values, reports):
        listed = set()
        for e in errors:
            if "zzz" in e["message"]:
                listed |= words(e.get("expected") or "")
        ours = {w for w in at(*path) if isinstance(w, str)}
        is_test(listed == ours, name + " are those of the program",
                "program: %s\nschema: %s" % (sorted(listed), sorted(ours)))


# ---- limits

def check_limits():
    limit = {}
    with open("base/limits.h", encoding="utf-8") as source:
        for name, value in re.findall(r"#define AN_MAX_(\w+) (\d+)",
                                      source.read()):
            limit[name] = int(value)
    pairs = [
        ("GROUPS", at("properties", "groups", "maxProperties")),
        ("FIELDS", at("properties", "fields", "maxProperties")),
        ("PARAMETERS", at("properties", "parameters", "maxProperties")),
        ("VACUA", at("properties", "scenarios", "maxProperties")),
        ("VACUA", at("properties", "breaking", "maxItems")),
        ("VEVS", at("definitions", "vevs", "maxItems")),
        ("TERMS", at("properties", "couplings", "maxItems")),
        ("TERMS", at("properties", "explicit_breaking", "maxItems")),
        ("GENERATIONS", at("definitions", "field", "properties", "generations",
                           "maximum")),
        ("GENERATIONS", at("definitions", "assignment", "maxItems")),
        ("RANK", at("properties", "colour", "additionalProperties", "items",
                    "maximum")),
        ("WEIGHTS", at("definitions", "count", "maximum")),
    ]
    for name, value in pairs:
        is_test(limit[name] == value, "AN_MAX_%s is %d" % (name, value),
                limit[name])
    digits = limit["DIGITS"]
    for n in digits, digits + 1:
        tree = {"parameters": {"a": "1" * n}}
        is_test((not faults(tree)) == (n == digits), "%d digits" % n)
    factors = limit["FACTORS"]
    for n in factors, factors + 1:
        tree = {"couplings": [" ".join("f" * n)]}
        is_test((not faults(tree)) == (n == factors), "%d factors" % n)


# ---- texts: the program and the schema accept the same

def agree(name, template, texts):
    """Each text takes the place of %s, quoted; the program sees them on lines
    of their own in few files, the schema one by one."""
    quoted = [json.dumps(t, ensure_ascii=False) for t in texts]
    blocks = [quoted[i:i + 60] for i in range(0, len(quoted), 60)]
    first, each, last = template
    # With an error at the end no verdict is computed.
    models = [first + "".join(each % (i, q) for i, q in enumerate(b)) + last
              + "zzz: 1\n" for b in blocks]
    line = first.count("\n") + 1
    differ = []
    for block, errors in zip(blocks, errors_by_file(models)):
        wrong = {e["line"] for e in errors}
        for i, q in enumerate(block):
            accepted = validator.is_valid(
                read(first + each % (i, q) + last, Text))
            if accepted != (line + i not in wrong):
                differ.append("%s: the schema %s it"
                              % (q, "accepts" if accepted else "refuses"))
    is_test(not differ, "%d %s" % (len(texts), name), "\n".join(differ))


NUMBERS = ["0", "1", "-1", "+1", "1/2", "-3/6", "0.5", "-0.25", "007", "1/02",
           "", " ", "1.", ".5", "1e3", "5e-1", "1/0", "1/00", "1/-2", "--1",
           "+-1", "1/2/3", "1 2", "one", "0x10", "1_000", "1,5", "½", "1/2.5",
           "0.0/1", "~", "null"]
CHARGES = ["a", "2a", "-a", "2 a", "2*a", "a*2", "a/2", "a/2/3", "2a - 1/3",
           "-3 - a", "(a + b)/2", "2(a+1)", "-(a)", "((a))", "a+b", "a b",
           "a a", "a +", "+ a", "()", "a**2", "a^2", "1/2 a",
           "1/2a", "?", "unknown", "??", "a?", "2?", "one half", "a-b", "a - b",
           "a--b", "- 1", "-+1", "(-a)", "(a)(2)", "2 3", "a.b", "a_1"]
# Without SLOW=1 in the environment, numbers about where ranks, digits and the
# tens of a pattern end.
NEAR = [n for n in range(0, 141) if SLOW or n < 4 or
        n in (9, 10, 11, 19, 20, 37, 62, 63, 64, 65, 66, 68, 69, 99, 100,
              119, 120, 126, 127, 128, 129, 130, 131, 132)]
GROUPS = (["%s(%d)" % (f, n) for f in ("U", "SU", "SO", "Sp", "Z", "USp")
           for n in NEAR]
          + ["%s%d" % (f, n) for f in "EFGZU" for n in range(0, 12)]
          + ["Z_2", "Z_0", "Z(1000000)", "Z(1000001)", "Z1000000", "Z_999999",
             "Z9999999", "SU3", "su(3)", "SU_3", "SU (3)", "SU(03)", "E(6)",
             "Spin(10)", "", "SU", "U(1) ", "Z(2", "G2 x G2", "SU(3)xSU(2)"])
TERMS = ["f", "f*", "f f*", "f  f*", " f f* ", "f[1]", "f[1]*", "f*[1]", "f^2",
         "f^2*", "f*^2", "f[1]*^2", "h++ f", "h+", "N.L f", "N.R* f", "5 f",
         "x' f", "f * f", "*f", "f*f", "f,f", "f + f", "(f f)", "f[x]", "f[]",
         "f^", "f^x", "f.", "f.X", "2.5 f", "fbar()", "f~", "f^c", "f^dagger",
         "conj[f]", "", " ", "f[1][", "é"]
FIELD_NAMES = ["a", "A1", "_a", "1", "h++", "x'", "a-b", "a+b-", "-a", "+a",
               "'a", "a*", "a.b", "a b", "a(1)", "é", "a,b", "a/b", "a?"]
GROUP_NAMES = FIELD_NAMES[:-1] + [
    "B-L", "U(1)x", "(a)", "type", "sector", "mass", "grav", "Witten", "new",
    "T3", "F", "em", "grave", "12", "1a", "light", "visible", "generations",
    "components", "latex", "description"]
PARAMETERS = ["a", "A1", "_a", "1", "a1", "a-b", "a'", "unknown", "free", "é"]
RESIDUALS = ["Z6", "Z_6", "Z(6)", "trivial", "Z1", "Z2 x Z6", "Z2 x Z2 x Z6",
             "Z2xZ6", "Z2 \u00d7 Z6", "Z0", "Z", "z6", "Z06", "Z2 x", "x Z2",
             "Z(6", "Z2 Z6", "", "none", "U(1)", "Z1234567890"]
DIMENSIONS = ["3", "3bar", "-3", "1", "8", "3 bar", "-3bar", "bar", "3*", "03",
              "+3", "3.0", "triplet", "[1,0]", "", "3'bar'", "1/2"]


def check_texts():
    agree("numbers", ("fields: {f: {type: scalar}}\ncounting:\n",
                      "  c%d: {f: %s}\n", ""), NUMBERS)
    agree("parameters", ("parameters:\n", "  a%d: %s\n", ""),
          NUMBERS + ["free", "a", "?"])
    agree("charges", (HEAD + "parameters: {a: 1, b: 2, a_1: 3}\nfields:\n",
                      "  f%d: {type: scalar, Y: %s}\n", ""), CHARGES)
    agree("charges in lists",
          (HEAD + "parameters: {a: 1, b: 2, a_1: 3}\nfields:\n",
           "  f%d: {type: scalar, Y: [%s]}\n", ""), CHARGES)
    agree("groups", ("groups:\n", "  g%d: %s\n", ""), GROUPS)
    agree("groups in the long form",
          ("groups:\n", "  g%d: {group: %s, gauged: true}\n", ""),
          [g for g in GROUPS if "Z" not in g][::7])
    more = ("fields:\n  f: {type: scalar, generations: 2}\n  h++: {type: scalar}\n"
            "  h+: {type: scalar}\n  N: {type: dirac}\n  5: {type: scalar}\n"
            "  x': {type: scalar}\n")
    agree("terms", (more + "couplings:\n", "  - {name: c%d, term: %s}\n", ""),
          TERMS)
    agree("names of fields", ("fields:\n", "%.0s  %s: {type: scalar}\n", ""),
          FIELD_NAMES)
    agree("names of groups", ("groups:\n", "%.0s  %s: U(1)\n", ""), GROUP_NAMES)
    agree("names of parameters", ("parameters:\n", "%.0s  %s: 1\n", ""),
          PARAMETERS)
    agree("generations",
          ("fields:\n", "  f%d: {type: scalar, generations: %s}\n", ""),
          ["1", "3", "1000", "1001", "0", "-1", "03", "1.5", "", "three", "2 "])
    truths = ["true", "false", "True", "yes", "no", "on", "1", "", "TRUE"]
    agree("truth values",
          ("groups:\n", "  g%d: {group: U(1), gauged: %s}\n", ""), truths)
    agree("truth values of light",
          ("fields:\n", "  f%d: {type: scalar, light: %s}\n", ""), truths)
    steps = "breaking:\n" + "".join(
        "  - {name: p%d, vevs: []}\n" % i for i in range(60))
    agree("residual groups",
          (steps + "expect:\n  residual:\n", "    p%d: %s\n", ""), RESIDUALS)
    agree("dimensions", ("groups: {C: SU(3)}\nfields:\n",
                         "  f%d: {type: scalar, C: %s}\n", ""),
          [d for d in DIMENSIONS if d not in ("+3", "1/2", "03", "3.0", "3 bar",
                                              "bar", "triplet")])


with tempfile.TemporaryDirectory() as TEMP:
    PROGRAM = os.path.abspath(PROGRAM)
    check_good()
    check_examples()
    check_bad()
    check_tables()
    check_limits()
    check_texts()
sys.exit(failures > 0)
