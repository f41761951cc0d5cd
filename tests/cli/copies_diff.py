"""`diff` of a model and its copies: the same.

usage: copies_diff.py PROGRAM, in the root of the tree. Prints TAP.

A copy differs in what the physics does not see (copies.py): names, order,
conjugates, chirality, units and basis of U(1)s, generations as fields of their
own. SLOW=1 makes every copy of every model, else every fifth one is copied.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

try:
    import yaml
except ImportError:
    print("ok - diff of copies # skip, no python3-yaml")
    sys.exit()
from copies import COPIES, CannotCopy, Model, tool

SLOW = os.environ.get("SLOW") == "1"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def resolved(path):
    run = subprocess.run([tool, "show", "--resolved", path], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    data = yaml.load(run.stdout.decode(), LOADER)
    data.pop("expect", None)
    return Model(data)


def write(folder, name, model):
    path = os.path.join(folder, name + ".yaml")
    with open(path, "w", encoding="utf-8") as f:
        json.dump(model.data, f, ensure_ascii=False)
    return path


def without_forbidden(model):
    """A term of a field is one of those generations that are allowed."""
    run = subprocess.run([tool, "check", "--json", "-"], check=False,
                         input=json.dumps(model.data).encode(),
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    forbidden = {c["as_written"]
                 for c in json.loads(run.stdout).get("couplings", [])
                 if c["allowed"] is False}
    terms = model.data.get("couplings") or []
    model.data["couplings"] = [
        t for t in terms
        if (t["term"] if isinstance(t, dict) else t) not in forbidden]
    return model


def diff(job):
    run = subprocess.run([tool, "diff", "--json", *job[2:]], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    report = json.loads(run.stdout)
    if "errors" in report:
        return job, "error", report["errors"][0]["message"]
    if run.returncode != (0 if report["same"] else 1):
        return job, "status", run.returncode
    return job, report["same"], report.get("why") or report["differences"][:4]


with tempfile.TemporaryDirectory() as folder:
    jobs = []
    paths = sorted(glob.glob("models/*.yaml"))[::1 if SLOW else 5]
    for i, path in enumerate(paths):
        original = resolved(path)
        if not original.fields:
            continue
        first = write(folder, f"{i:03}-0", original)
        kinds = COPIES if SLOW else [COPIES[i % len(COPIES)]]
        for copy in kinds:
            try:
                made = copy(original)
            except CannotCopy:
                continue
            if copy.__name__ == "split":
                made = without_forbidden(made)
            jobs.append((path, copy.__name__, first, write(
                folder, f"{i:03}-{copy.__name__}", made)))
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(diff, jobs))

counts = Counter((job[1], same) for job, same, _ in results)
for (name, same), n in sorted(counts.items(), key=str):
    print(f"# {name}: {n} {same}")
# Other names are not tried where there are R-symmetries, and it says so.
bad = [r for r in results if r[1] is not True and not (
    r[1] is None and r[2].startswith("there are R-symmetries"))]
for job, same, why in bad:
    print(f"# {job[0]} {job[1]}: {same} {why}")
print("not ok" if bad else "ok", f"- {len(jobs)} copies are the same")
sys.exit(bool(bad))
