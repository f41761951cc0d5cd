#!/usr/bin/env python3
"""elements.py - reference vacua by random elements of the group.

usage: elements.py ANOMALON COUNT [SEED]

Random elements of the compact group are led to ones that leave the vevs of a row
of reference.py alone, by Newton's method (components.py), COUNT of them at most:
each lies in a proper subgroup with a chance of a half. On a singlet
of charge 1 they act by phases: the order of these is that of the residual group
on it. On each eigenspace of a tensor of SO(N) they have a determinant: there are
as many patterns of signs as components. Rows of representations that have no
tensors here, and groups that are not abelian, are left out; so is SO(10), whose
tensors orthogonal.py has.
"""
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

import components
import reference
import vacua

SPECS = {  # of a representation, by its dimension or labels in the file
    "SU(2)": {"2": "v", "3": "vv", "4": "vvv", "5": "vvvv", "7": "vvvvvv"},
    "SU(3)": {"3": "v", "3bar": "d", "6": "vv", "8": "vd", "10": "vvv"},
    "SU(5)": {"5": "v", "24": "vd"},
    "SO(7)": {"7": "v"},
    "Sp(4)": {"4": "v"}, "G2": {"7": "v"},
}


class Row(vacua.Vacuum):
    """A row as a vacuum of vacua.py; None of its fields where it has none."""

    def __init__(self, row, cache, draw):
        self.draw, self.fields = draw, []
        groups, self.names = [], []
        for name, text in re.findall(r"(\w+): (?:{group: )?([^,{} ]+\))",
                                     row[0][0] + ","):
            if text[:2] in ("U(", "Z("):
                continue
            self.names.append(name)
            groups.append(text)
        self.groups = [cache.setdefault(t, None) or cache.update(
            {t: vacua.Group(t)}) or cache[t] for t in groups]
        self.charged = "X: U(1)" in row[0][0]
        self.good = bool(self.groups) and "Z(" not in row[0][0] and all(
            self.add(x, row[2], cache) for x in
            re.findall(r"(\w+): {(type: [^}]*)}", row[1]))

    def add(self, match, vevs, cache):
        name, text = match
        items = dict(re.findall(r"(\w+): (\[[^]]*\]|[^,]+)", text))
        reps, slots = [], []
        for i, g in enumerate(self.names):
            if g not in items:
                continue
            kinds = SPECS.get(self.groups[i].text, {}).get(items[g])
            if not kinds:
                return False
            so = self.groups[i].text.startswith("SO")
            spec = (kinds, "sym" if len(set(kinds)) == 1 and len(kinds) > 1
                    else "one", kinds == "vd" or (so and kinds == "vv"))
            key = (self.groups[i].text, spec)
            if key not in cache:
                cache[key] = vacua.Rep(self.groups[i], spec)
            reps.append(cache[key])
            slots.append(i)
        f = vacua.Field(name, reps, items["type"] == "real-scalar",
                        int(items.get("X", 0)),
                        int(items.get("generations", 1)))
        f.slots = slots
        if not reps:  # a singlet with a vev
            self.singlets = getattr(self, "singlets", []) + [f.charge]
            return name in vevs
        for entry in re.findall(r"{field: %s, ([^{}]*(?:{[^}]*})?)}" % name,
                                vevs):
            self.direct(f, entry)
        self.fields.append(f)
        return bool(f.vevs or f.diagonal or f.matrix or f.axes)

    def direct(self, f, entry):
        numbers = [int(x) for x in re.findall(r"-?\d+", entry)]
        if "all" in entry:
            f.vevs = [None]
        elif entry.startswith("component"):
            at, w = 0, []
            for r in f.reps:
                w.append(tuple(numbers[at:at + len(r.zero)]))
                at += len(r.zero)
            f.vevs.append(tuple(w))
        elif entry.startswith("matrix"):
            f.matrix = [numbers[:2], numbers[2:]]
        elif f.shape() == "adjoint":
            f.diagonal = numbers
        elif f.shape() == "axes":
            f.axes = numbers
        else:
            n = len(numbers)
            f.matrix = [[x * (i == j) for j in range(n)]
                        for i, x in enumerate(numbers)]


def fraction(angle):
    """Of a circle, where it is a simple one."""
    x = Fraction(angle / (2 * math.pi) % 1).limit_denominator(48)
    return x if abs(float(x) - angle / (2 * math.pi) % 1) < 1e-5 or x == 1 \
        else None


def order_on_singlet(found, singlets):
    """None: a continuous group."""
    parts = [fraction(g[1]) for g in found
             if all(abs(math.sin(q * g[1] / 2)) < 1e-6 for q in singlets)]
    if not parts or None in parts:
        return None
    return math.lcm(*(p.denominator for p in parts))


def said_of_singlet(phase, q):
    """The order of the phases that the report gives n, of charge q."""
    turns = [t for c in phase["residual"].get("charges", ())
             if c["field"] == "n" for t in c["turns"]]
    return math.lcm(1, *(Fraction(t).denominator for t in turns))


def determinant(m):
    m, out = [list(map(complex, r)) for r in m], 1
    for i in range(len(m)):
        p = max(range(i, len(m)), key=lambda k: abs(m[k][i]))
        if abs(m[p][i]) < 1e-9:
            return 0
        if p != i:
            m[i], m[p], out = m[p], m[i], -out
        out *= m[i][i]
        for k in range(i + 1, len(m)):
            f = m[k][i] / m[i][i]
            m[k] = [x - f * y for x, y in zip(m[k], m[i])]
    return out


def signs(vacuum, g):
    """Of the determinants on the eigenspaces of the tensor."""
    axes = vacuum.fields[0].axes
    u, n = g[0][0]["v"], len(vacuum.fields[0].axes)
    root = math.sqrt(0.5)

    def axis(i):
        k = i // 2 + 1
        if i == n - 1 and i % 2 == 0:
            return {0: 1}
        return {k: root, -k: root} if i % 2 == 0 else \
            {k: -1j * root, -k: 1j * root}
    out = []
    for value in sorted(set(axes)):
        at = [axis(i) for i in range(n) if axes[i] == value]
        m = [[sum(complex(a[r]).conjugate() * u.get((r, c), 0) * b[c]
                  for r in a for c in b) for b in at] for a in at]
        out.append(determinant(m).real > 0)
    return tuple(out)


def find(vacuum, draw, tensor, said, count):
    """Elements, and the order of what they show; few where that is as many as
    is said already. None: a continuous group, or none is found."""
    search = components.Search(vacuum, draw)
    found, brute = [], None
    for _ in range(4 * count):
        g = search.solve()
        if not g:
            continue
        found.append(g)
        brute = len({signs(vacuum, g) for g in found}) if tensor else \
            order_on_singlet(found, getattr(vacuum, "singlets", []))
        if brute is None or len(found) >= (4 if brute == said else count):
            break
    return found, brute


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    cache, compared, failed = {}, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "v.yaml")
        for row in reference.ROWS:
            v = Row(row, cache, draw)
            tensor = v.good and len(v.fields) == 1 and v.fields[0].axes and \
                len(v.fields[0].reps[0].kinds) == 2
            if "SO(10)" in row[0][0]:
                continue
            if not v.good or not (tensor or any(
                    f.charge for f in v.fields)):
                continue
            with open(path, "w") as f:
                f.write("groups: {%s}\nfields: {%s, %s}\n"
                        "breaking: [{vevs: [%s]}]\n" %
                        (row[0][0], row[1], row[0][1], row[2]))
            run = subprocess.run([tool, "check", "--json", path],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, check=False)
            phase = json.loads(run.stdout.decode())["phases"][-1]
            if not phase["residual"]["decided"]:
                continue
            said = math.prod(phase["residual"]["discrete"]) if tensor else \
                said_of_singlet(phase, 1)
            found, brute = find(v, draw, tensor, said, count)
            if brute is None:
                continue
            compared += 1
            if brute != said:
                failed += 1
                print("not ok - %s | %s | %s: order %d, by %d elements %d" %
                      (row[0][0], row[1], row[2], said, len(found), brute))
    print("# %d rows compared" % compared)
    if failed == 0:
        print("ok - reference vacua have the groups that random elements show")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
