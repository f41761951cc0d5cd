"""Library models exported and imported again: the same groups, fields, vacuum
and terms under other names, as `diff` says.

usage: round_trip.py PROGRAM FOLDER, in the root of the tree; FOLDER holds
NAME-sarah.m and NAME-pyrate.model. Prints TAP.

Marks are left out, which those files do not hold: ordinary matter, light
fields, what counts as quarks and leptons. One set of vevs is compared where
only one is held, and of terms those that are.
"""
import glob
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

try:
    import yaml
except ImportError:
    print("ok - terms come back # skip, no python3-yaml")
    sys.exit()

program, folder = sys.argv[1:]
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MARKS = ("sector", "visible", "light")


def output(*args):
    return subprocess.run([program, *args], check=False,
                          stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout.decode()


def plain(text, one_vacuum):
    data = yaml.load(text, LOADER)
    for field in data["fields"].values():
        for mark in MARKS:
            field.pop(mark, None)
    for key in ("active_neutrinos", "processes", "counting", "expect"):
        data.pop(key, None)
    steps = data.get("breaking")
    if one_vacuum and steps:
        data["breaking"] = [{"name": "vevs", "vevs": [
            v for s in steps for v in s["vevs"]]}]
    scenarios = data.get("scenarios")
    if scenarios: # one, which the file has as a state
        data["breaking"] = [{"name": "vevs", "vevs": list(*scenarios.values())}]
        del data["scenarios"]
    return data


def factors(term, fields):
    """Of a term in our spelling, or in that of an exported file: sorted."""
    found = []
    for word in term.split():
        base, _, power = word.partition("^")
        name, star = base.rstrip("*"), base.endswith("*") or power[-1:] == "*"
        name = re.sub(r"\[(\d+)\]", r"x\1", name).replace("+", "p")
        if name not in fields and name[:-1] in fields and name[-1] == "R":
            name = name[:-1]
        found += [name + "*" * star] * int(power.rstrip("*") or 1)
    return sorted(found)


def drop_terms(data, path):
    """Terms whose index structure the file leaves to its reader."""
    fields = data["fields"]
    with open(path, encoding="utf-8") as f:
        left = re.findall(r"^# (.*): its indices are yours to contract$|"
                          r"^# (.*): (?:not renormalisable|a tadpole)$", f.read(), re.M)
    left = [factors(a or b, fields) for a, b in left]
    for name, field in fields.items(): # its mass is a term like others
        if field["type"] == "majorana" and [name, name] in left:
            field["type"] = "left"
    kept = []
    for term in data.get("couplings") or []:
        text = term["term"] if isinstance(term, dict) else term
        if factors(text, fields) in left:
            left.remove(factors(text, fields))
        else:
            kept.append(term)
    data["couplings"] = kept
    return left


def add_gauginos(data, other):
    """Those of the other, which SARAH's superfields always have."""
    super_fields = any(f["type"] == "superfield"
                       for f in data["fields"].values())
    if super_fields and not any(f["type"] == "majorana"
                                for f in data["fields"].values()):
        names = dict(zip(other["groups"], data["groups"]))
        data["fields"].update({
            name: {names.get(k, k): v for k, v in f.items()}
            for name, f in other["fields"].items()
            if f["type"] == "majorana"})


def compare(path):
    name, _, to = os.path.basename(path).split(".")[0].rpartition("-")
    original, copy = (plain(text, to == "pyrate") for text in (
        output("show", "--resolved", f"models/{name}.yaml"),
        output("import", path)))
    lost = drop_terms(original, path)
    add_gauginos(original, copy)
    pair = [f"{path}.{i}.yaml" for i in range(2)]
    for file, data in zip(pair, (original, copy)):
        with open(file, "w", encoding="utf-8") as f:
            json.dump(data, f)
    report = json.loads(output("diff", "--json", *pair))
    return name, to, report.get("same") and not lost, report


with ThreadPoolExecutor() as pool:
    results = list(pool.map(compare, sorted(
        glob.glob(folder + "/*-sarah.m") +
        glob.glob(folder + "/*-pyrate.model"))))
for name, to, same, report in results:
    print("ok" if same else "not ok", f"- {name} comes back from {to}")
    if not same:
        print("#", report.get("why"), report.get("errors"),
              [d["name"] for d in report.get("differences", [])
               if d["what"] in ("sum", "verdict", "term", "vacuum")])
sys.exit(any(not same for _, _, same, _ in results))
