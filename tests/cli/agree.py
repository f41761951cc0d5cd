"""A model and its copies get the same verdicts.

usage: agree.py PROGRAM [FILE ...]; prints TAP.

Copies of every library model and of every case: fields in another order, each
generation a field of its own, every U(1) rescaled, U(1)s mixed unimodularly,
every field replaced by its conjugate, every representation and charge
conjugated. What the physics does not see must not change the anomalies, the
residual group, neutrinos, dark matter, processes or massless matter.

Without SLOW=1 in the environment each model has one copy; which one, a hash of
its name says. A line `# differs: COPY WHY` in a model excuses one copy.
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

try:
    import yaml
except ImportError:
    print("ok - copies of models # skip, no python3-yaml")
    sys.exit()

from copies import COPIES, CannotCopy, Model, barred, rebased

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
tool, slow = sys.argv[1], os.environ.get("SLOW") == "1"


# ---- what must agree

def power_of(name, model):
    """How often each U(1) stands in an anomaly's name, and the sign that
    conjugating the groups gives its sum."""
    count, odd = {}, 0
    for word in name.split():
        base, _, power = word.partition("^")
        if base in model.u1:
            count[base] = int(power or 1)
            odd += count[base]
        elif base in model.groups and power == "3":
            odd += 3
    return count, -1 if odd % 2 else 1


def anomalies(report, model, copy):
    out = {"anomaly_free": report["anomaly_free"]}
    for a in report["anomalies"]:
        if copy is rebased or a["kind"] == "discrete":
            if copy is not rebased:
                out[a["name"]] = a["cancels"]
            continue
        if a["value"] is None:
            out[a["name"]] = None
            continue
        value, (count, sign) = Fraction(a["value"]), power_of(a["name"], model)
        for g, k in getattr(model, "factor", {}).items():
            value /= k ** count.get(g, 0)
        out[a["name"]] = str(value * (sign if copy is barred else 1))
    return out


def base_names(names, model):
    """Candidates without the generation, or the name of a split one."""
    known = set(model.fields)
    out = set()
    for x in names:
        x = re.sub(r"\[[\d,]*\]$", "", x)
        m = re.match(r"(.*)_\d+$", x)
        out.add(m[1] if m and x not in known and m[1] in known else x)
    return sorted(out)


def phase(p, model):
    r, n, d = p["residual"], p.get("neutrinos") or {}, p.get("dark_matter") or {}
    if r is None:
        return {"residual": None}
    out = {"discrete": r["discrete"], "decided": r.get("decided", True),
           "gauged": r.get("gauged"), "imposed": r.get("imposed"),
           "continuous": sorted(x.get("gauged", True)
                              for x in r.get("continuous", [])),
           "nonabelian": sorted((x["algebra"], x.get("gauged", True))
                                for x in r.get("nonabelian", []))}
    for key in "nature", "active", "dirac", "majorana", "massless":
        out["neutrinos " + key] = n.get(key)
    for key in "verdict", "group", "neutral_group":
        out["dark matter " + key] = d.get(key)
    names = d.get("candidates") or []
    if not any(" " in x.replace("gauge ", "") for x in names):
        out["candidates"] = base_names(names, model)
    for key, value in (p.get("processes") or {}).items():
        out[key] = value.get("allowed")
    out["massless matter"] = bool(p.get("massless_matter"))
    return out


def verdicts(report, model, original, copy):
    if "errors" in report:
        return {"error": report["errors"][0]["message"]}
    out = anomalies(report, model, copy)
    for p in report["phases"]:
        for key, value in phase(p, original).items():
            out[f"{p['name']}: {key}"] = value
    return out


# ---- running

def resolved(path):
    run = subprocess.run([tool, "show", "--resolved", path], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode:
        return None
    data = yaml.load(run.stdout.decode(), LOADER)
    data.pop("expect", None)
    return Model(data)


def excused(path):
    with open(path, encoding="utf-8") as f:
        return dict(re.findall(r"^# differs: (\w+) (.*)$", f.read(), re.M))


def chosen(path):
    """The copies of one model: all, or the first possible from its hash on."""
    start = hashlib.sha256(path.encode()).digest()[0] % len(COPIES)
    return COPIES[start:] + COPIES[:start]


def write(folder, name, model):
    path = os.path.join(folder, name + ".yaml")
    with open(path, "w", encoding="utf-8") as f:
        json.dump(model.data, f, ensure_ascii=False)
    return path


def prepare(folder, i, path):
    """[(path, copy, original, changed model, its file)], the original first."""
    original = resolved(path)
    if original is None or not original.fields:
        return []
    jobs = [(path, None, original, original,
             write(folder, f"{i:03}-0", original))]
    for copy in chosen(path):
        try:
            m = copy(original)
        except CannotCopy:
            continue
        jobs.append((path, copy, original, m,
                     write(folder, f"{i:03}-{copy.__name__}", m)))
        if not slow:
            break
    return jobs


def check(jobs):
    """The reports of all jobs: of one run of the program, a line each."""
    run = subprocess.run([tool, "check", "--json"] + [j[-1] for j in jobs],
                         check=False, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL)
    reports = [json.loads(line) for line in run.stdout.splitlines()]
    if [r["model"]["file"] for r in reports] != [j[-1] for j in jobs]:
        sys.exit(f"not ok - copies of models: {len(reports)} of {len(jobs)} "
                 f"reports, status {run.returncode}")
    return reports


def judge(jobs, reports):
    bad = 0
    for (path, copy, original, m, _), report in zip(jobs, reports):
        if copy is None:
            plain = report
            continue
        if "errors" in plain:
            continue
        first = verdicts(plain, original, original,
                         rebased if copy is rebased else None)
        second = verdicts(report, m, original, copy)
        differ = [k for k in {**first, **second}
                  if first.get(k) != second.get(k)]
        why = excused(path).get(copy.__name__)
        if differ and why:
            print(f"ok - {path} {copy.__name__} # differs: {why}")
        elif differ or why:
            bad += 1
            print(f"not ok - {path} {copy.__name__}")
            for k in ["error"] if "error" in second else differ:
                print(f"# {k}: {first.get(k)} against {second.get(k)}")
        elif slow:
            print(f"ok - {path} {copy.__name__}")
    return bad


paths = sys.argv[2:] or [p for p in sorted(glob.glob("models/*.yaml") +
                                           glob.glob("tests/cases/*.yaml"))
                         if slow or hashlib.sha256(p.encode()).digest()[1] % 12
                         == 0]
with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor() as pool:
    jobs = [j for js in pool.map(lambda x: prepare(home, *x), enumerate(paths))
            for j in js]
    bad = judge(jobs, check(jobs))
copies = sum(j[1] is not None for j in jobs)
print(f"{'not ok' if bad else 'ok'} - copies of models get the same verdicts: "
      f"{copies - bad} of {copies}")
sys.exit(bool(bad))
