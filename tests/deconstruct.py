#!/usr/bin/env python3
"""deconstruct.py - a group taken apart and put together again.

usage: deconstruct.py ANOMALON MODELS COUNT [SEED]

One factor SU(2) of a library model becomes two, each field that it acts on is
given to one of them, and a real bidoublet along the identity breaks them to the
diagonal one. At low energies nothing has changed: the residual group, the
unbroken algebra and all verdicts must be those of the model itself.
"""
import glob
import json
import os
import random
import subprocess
import sys
import tempfile

NEW = "SU2new"


def report(program, path):
    run = subprocess.run([program, "check", "--json", path],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = json.loads(run.stdout) if run.stdout else {}
    return out, (run.stdout + run.stderr).decode()


def fields_of(phase, factor):
    """Highest label of each field on which the factor acts, and its look."""
    labels, look = {}, {}
    for c in phase["residual"].get("charges", []):
        w = c["weight"]
        if factor in w:
            f = c["field"]
            labels[f] = max(labels.get(f, 0), w[factor][0])
            look[f] = tuple(sorted(set(look.get(f, ())) | {
                (c["electric_charge"], "SU3c" in w)}))
    return labels, look


def verdicts(phase):
    """None where the vacuum is not known."""
    r, n, d = (phase[k] for k in ("residual", "neutrinos", "dark_matter"))
    if r is None:
        return None
    algebras = sorted(a["algebra"] for a in r.get("nonabelian", []))
    return {
        "residual": r["discrete"], "unbroken": r["unbroken"],
        "algebras": algebras, "continuous": len(r["continuous"]),
        "neutrinos": [n.get(k) for k in
                      ("nature", "dirac", "majorana", "massless")],
        "dark matter": [d.get(k) for k in
                        ("verdict", "group", "neutral_group")],
        "candidates": sorted(d.get("candidates", [])),
        "processes": {k: v.get("allowed")
                      for k, v in phase["processes"].items()},
        "massless": len(phase.get("massless_matter", [])),
    }


def moved(weights, moves, factor):
    return {NEW if moves and g == factor else g: w for g, w in weights.items()}


def spell(vev, move, factor):
    generation = "[%d]" % vev["generation"] if vev.get("generation") else ""
    name = vev["field"] + generation
    direction = {k: vev[k] for k in ("diagonal", "matrix", "invariant")
                 if k in vev}
    if direction:
        return [dict(direction, field=name)]
    return [{"field": name, "component": moved(w, vev["field"] in move, factor)}
            if w else name for w in vev.get("weights", [{}])]


def child(name, whole, factor, rng):
    final = [p for p in whole["phases"] if p.get("final")]
    labels, look = fields_of(final[0], factor)
    place = {}
    for f in labels:
        place.setdefault(look[f], rng.random() < 0.5)
    move = {f for f in labels if place[look[f]]}
    em = [c["text"] for c in final[0]["residual"]["continuous"]
          if c["name"] == "U(1)_em"]
    t3 = "T3[%s]" % factor
    if not em or t3 not in em[0] or not labels:
        return None, 0
    out = {"format": 1, "name": "deconstructed", "extends": name,
           "groups": {NEW: "SU(2)"},
           "electric_charge": em[0].replace(t3, t3 + " + T3[%s]" % NEW),
           "fields": {f: {factor: [0], NEW: [labels[f]]} for f in move},
           "breaking": [], "scenarios": {}, "expect": {}}
    out["fields"]["Sigma0"] = {"type": "real-scalar", factor: 2, NEW: 2}
    for p in final:
        vevs = ["Sigma0"]
        for v in p["vevs"]:
            vevs += spell(v, move, factor)
        out["scenarios"][p["name"]] = vevs
    return out, len(move)


def main():
    program, models, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    files = sorted(glob.glob(os.path.join(models, "*.yaml")))
    rng.shuffle(files)
    done, bad, skipped = 0, [], []
    for path in files:
        if done == count:
            break
        name = os.path.basename(path)[:-5]
        with open(path) as f:
            if "\ngauginos: true" in f.read():
                continue  # a second factor has some of its own
        whole, _ = report(program, path)
        factor = "SU2L"
        if not any(factor in c["weight"] for p in whole["phases"]
                   for c in p["residual"].get("charges", [])):
            continue
        made, n = child(name, whole, factor, rng)
        if made is None:
            continue
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "deconstructed.yaml")
            with open(file, "w") as f:
                json.dump(made, f)
            parts, text = report(program, file)
        if "phases" not in parts:
            skipped.append((name, text[:300]))
            continue
        done += 1
        new = {p["name"]: p for p in parts["phases"]}
        for p in whole["phases"]:
            if not p.get("final"):
                continue
            a, b = verdicts(p), verdicts(new[p["name"]])
            if a is None:
                continue
            if b is None:
                bad.append("%s, %s: becomes unknown" % (name, p["name"]))
                continue
            for k in a:
                if a[k] != b[k]:
                    bad.append("%s, %s: %s is %s and becomes %s" %
                               (name, p["name"], k, a[k], b[k]))
    for b in bad:
        print("#", b)
    for s in skipped:
        print("# not built:", *s)
    print("%s - a factor taken apart and put together changes no verdict "
          "(%d models)" % ("not ok" if bad or not done else "ok", done))


main()
