"""Dark matter against the elements of the group, one after the other.

usage: elements.py PROGRAM [COUNT [SEED]]; prints TAP.

Random models with SU(2), two U(1)s and a Z(n), each gauged, imposed or absent.
The maximal torus is a grid, fine enough for all their charges: what leaves the
vevs alone, and of that what leaves all light states alone, is found by trying
every point. What such elements move is stable; those of gauged factors, of
imposed ones, of both, or with (-1)^F only, say what protects it. No lattice and
no normal form is used here.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from itertools import combinations, product
from math import gcd, lcm

FERMIONS = ("left", "right", "dirac", "majorana")
REAL = ("real-scalar", "majorana")
WEIGHTS = {1: [0], 2: [1, -1], 3: [2, 0, -2]}
ROOT = (2, 0, 0, 0, 0)
MOST = 20000


class TooLarge(Exception):
    """The grid has too many points."""


# ---- models

class Field:
    """A charge is (weight of S, X, Y, P, fermion)."""

    def __init__(self, name, m, r):
        self.name, self.kind = name, r.choice(
            ["left", "scalar", "scalar", "right", "real-scalar", "dirac",
             "majorana"])
        real = self.kind in REAL
        self.rep = r.choice([1, 1, 2, 3]) if m.how["S"] else 1
        if real and self.rep == 2:
            self.rep = 1
        self.generations = r.choice([1, 1, 1, 2])
        most = 3 if m.how["S"] or m.how["Y"] else 6
        self.charge = {g: [r.randint(-most, most) if m.how[g] and not real
                           else 0 for _ in range(self.generations)]
                       for g in "XY"}
        self.parity = r.randrange(m.order)
        if real:
            self.parity = r.choice([0, m.order // 2]) if m.order % 2 == 0 else 0
        self.visible = r.random() < .25
        self.light = not self.visible and r.random() < .1

    def vector(self, j, w):
        return (w, self.charge["X"][j], self.charge["Y"][j], self.parity,
                int(self.kind in FERMIONS))

    def states(self, highest=False):
        weights = WEIGHTS[self.rep][:1] if highest else WEIGHTS[self.rep]
        return [(j, w) for j in range(self.generations) for w in weights]

    def text(self, m):
        out = f"  {self.name}: {{type: {self.kind}, generations: " \
              f"{self.generations}"
        if m.how["S"]:
            out += f", S: {self.rep}"
        for g in "XY":
            if m.how[g] and self.kind not in REAL:
                out += f", {g}: {self.charge[g]}"
        out += f", P: {self.parity}" if m.order > 1 else ""
        out += ", sector: visible" if self.visible else ""
        return out + (", light: true}\n" if self.light else "}\n")


class Model:
    def __init__(self, r):
        some = ["gauged", "imposed"]
        self.how = {"S": r.choice([None, None] + some)}
        self.how["X"] = r.choice(some + [None] * bool(self.how["S"]))
        self.how["Y"] = r.choice([None, None] + some) if self.how["X"] else None
        self.order = r.choice([1, 2, 3, 4])
        self.how["P"] = r.choice(some) if self.order > 1 else None
        self.electric = self.how["X"] == "gauged" and r.random() < .4
        self.fields = [Field(f"f{i}", self, r)
                       for i in range(r.randint(3, 6))]
        self.fields[0].visible, self.fields[0].light = True, False
        self.vevs, self.broken = [], False
        for f in r.sample(self.fields, len(self.fields)):
            if len(self.vevs) < 2 and r.random() < .6 and self.may_have_vev(f):
                self.vevs.append((f, {1: 0, 2: 1, 3: 0}[f.rep]))
                self.broken = self.broken or f.rep > 1
        self.gluons = self.how["S"] == "gauged" and not self.broken

    def may_have_vev(self, f):
        return f.kind in ("scalar", "real-scalar") and f.generations == 1 and \
            not (self.electric and f.charge["X"][0]) and \
            not (self.broken and f.rep > 1) and \
            not (f.rep == 3 and (f.kind == "scalar" or f.parity))

    def text(self):
        groups = [f"{g}: {{group: {kind}, gauged: "
                  f"{'true' if self.how[g] == 'gauged' else 'false'}}}"
                  for g, kind in (("X", "U(1)"), ("Y", "U(1)"), ("S", "SU(2)"),
                                  ("P", f"Z({self.order})")) if self.how[g]]
        vevs = [f"{{field: {f.name}, component: [{w}]}}" if f.rep > 1
                else f.name for f, w in self.vevs]
        return ("electric_charge: X\n" if self.electric else "") + \
            f"groups: {{{', '.join(groups)}}}\nfields:\n" + \
            "".join(f.text(self) for f in self.fields) + \
            (f"breaking: [{{name: v, vevs: [{', '.join(vevs)}]}}]\n"
             if vevs else "")


# ---- the group, element by element

def det(rows):
    if len(rows) == 1:
        return rows[0][0]
    return sum((-1) ** j * x * det([r[:j] + r[j + 1:] for r in rows[1:]])
               for j, x in enumerate(rows[0]) if x)


def rank(rows):
    rows, n = [[Fraction(x) for x in r[:3]] for r in rows], 0
    for c in range(3):
        pivot = next((r for r in rows[n:] if r[c]), None)
        if pivot:
            rows.remove(pivot)
            rows = rows[:n] + [pivot] + [
                [a - b * r[c] / pivot[c] for a, b in zip(r, pivot)]
                for r in rows[n:]]
            n += 1
    return n


class Torus:
    """Angles in units of 1/n: fine enough where n is a multiple of four times
    every minor of the charges."""

    def __init__(self, m, charges):
        axes = [i for i, g in enumerate("SXY") if m.how[g]]
        rows, n = sorted({tuple(v[i] for i in axes) for v in charges}), 1
        for k in range(1, len(axes) + 1):
            for some in combinations(rows, k):
                for c in combinations(range(len(axes)), k):
                    n = lcm(n, det([[r[i] for i in c] for r in some]) or 1)
        n *= 2 * lcm(m.order, 2)
        if n ** len(axes) * m.order * 2 > MOST:
            raise TooLarge
        self.unit = n * lcm(m.order, 2)     # one turn
        self.weight = (self.unit // n,) * 3 + (self.unit // m.order,
                                               self.unit // 2)
        self.points = list(product(
            *[range(n if i in axes else 1) for i in range(3)],
            range(m.order), range(2)))

    def turn(self, g, v):
        return sum(a * b * w for a, b, w in zip(g, v, self.weight)) % self.unit

    def fixing(self, points, charges):
        return [g for g in points if not any(self.turn(g, v) for v in charges)]


class Verdicts:
    def __init__(self, m):
        self.m = m
        states = [f.vector(j, w) for f in m.fields for j, w in f.states()]
        if m.how["S"] == "gauged":
            states += [ROOT, (-2, 0, 0, 0, 0)]
        vevs = [f.vector(0, w) for f, w in m.vevs]
        self.torus = Torus(m, states + [ROOT] * bool(m.how["S"]))
        self.left = self.torus.fixing(self.torus.points, vevs)
        self.signature = {}
        light = [ROOT] if m.gluons else []
        for f in m.fields:
            if f.visible or f.light:
                light += [f.vector(j, w) for j, w in f.states()]
        light += self.massless() + self.goldstones()
        self.stable = self.torus.fixing(self.left, light)
        self.physical = self.hadrons(states)
        self.seen = self.hadrons(light)
        self.guarding = self.torus.fixing(self.left, self.seen)
        self.free = rank(self.physical + vevs + light) - rank(vevs + light)

    def hadrons(self, states):
        """What these make up: pairs of what confinement hides."""
        if not self.m.gluons:
            return states
        odd = [v for v in states if v[0] % 2]
        return [v for v in states if v[0] % 2 == 0] + [
            tuple(a + s * b for a, b in zip(u, v))
            for u in odd for v in odd for s in (1, -1)]

    def sign(self, v):
        """How all that the vevs leave acts on v."""
        if v not in self.signature:
            self.signature[v] = tuple(self.torus.turn(g, v) for g in self.left)
        return self.signature[v]

    def unbroken(self):
        return self.m.how["S"] and not self.m.broken

    def conjugate(self, v):
        """Of an irreducible representation, by its highest weight."""
        w = v[0] if self.unbroken() else -v[0]
        return (w, -v[1], -v[2], -v[3], v[4])

    def is_real(self, v):
        return self.sign(v) == self.sign(self.conjugate(v)) and \
            not (self.unbroken() and v[0] % 2)

    def is_neutral_singlet(self, v):
        return not (self.m.gluons and v[0]) and \
            not (self.m.electric and v[1])

    def irreps(self):
        return [(f, j, f.vector(j, w)) for f in self.m.fields
                for j, w in f.states(self.unbroken())]

    def massless(self):
        """Neutral fermions without enough partners of the opposite charge."""
        of, out = {}, []
        for f, j, v in self.irreps():
            if f.kind in FERMIONS and self.is_neutral_singlet(v):
                both = {"right": [-1], "dirac": [1, -1]}.get(f.kind, [1])
                for s in both:
                    x = v if s > 0 else self.conjugate(v)
                    of.setdefault(self.sign(x), []).append((f, j, v, x))
        for members in of.values():
            x = members[0][3]
            other = self.sign(self.conjugate(x))
            n = len(members) - len(of.get(other, []))
            if other == self.sign(x) and not self.is_real(x):
                n = len(members) % 2
            if n > 0:
                out += [f.vector(j, w) for f, j, v, _ in members
                        for w in (WEIGHTS[f.rep] if self.unbroken()
                                  else [v[0]])]
        return out

    def goldstones(self):
        if self.m.how["S"] != "imposed":
            return []
        return [f.vector(0, u) for f, w in self.m.vevs
                for u in WEIGHTS[f.rep] if abs(u - w) == 2]

    def is_eaten(self, f, v):
        if f.kind in FERMIONS or self.m.gluons or self.m.how["S"] != "gauged":
            return False
        bosons = [self.sign(ROOT), self.sign((-2, 0, 0, 0, 0))]
        scalars = [self.sign(u) for f, _, x in self.irreps()
                   if f.kind not in FERMIONS
                   for u in ([x] if f.kind in REAL else [x, self.conjugate(x)])]
        return 0 < bosons.count(self.sign(v)) >= scalars.count(self.sign(v))

    def guard(self, v):
        """Of physical states: a symmetry need not leave others alone."""
        spin = any(x[4] % 2 for x in self.seen)
        some = [g for g in self.guarding if spin or not g[4]]
        for word, other in (("gauge", "imposed"), ("imposed", "gauged")):
            off = [i for i, k in enumerate("SXYP") if self.m.how[k] == other]
            if any(self.torus.turn(g, v) for g in some
                   if not any(g[i] for i in off)):
                return word
        if any(self.torus.turn(g, v) for g in some):
            return "mixed"
        return "spin" if any(self.torus.turn(g, v) for g in self.guarding) \
            else None

    def candidates(self):
        out = set()
        for f, j, v in self.irreps():
            guard = self.guard(v)
            if guard and self.is_neutral_singlet(v) and \
                    not self.is_eaten(f, v):
                words = ("Majorana", "Dirac") if v[4] else ("real", "complex")
                out.add((f.name, j + 1, words[not self.is_real(v)], guard))
        if self.m.how["S"] == "gauged" and self.m.broken and self.guard(ROOT):
            out.add(("gauge S", 0, "vector", self.guard(ROOT)))
        return out

    def torsion(self):
        """How many elements of the stability group q kills, for each q."""
        image = {tuple(self.torus.turn(g, v) for v in self.physical)
                 for g in self.stable}
        return [sum(all(q * x % self.torus.unit == 0 for x in e)
                    for e in image) for q in range(1, 13)] + [len(image)]


# ---- what the program says

def said(dark, names):
    group, n, size = dark["group"], [], 1
    for q in list(range(1, 13)) + [0]:
        size = 1
        for k in group:
            size *= gcd(k, q)
        n.append(size)
    return {"free": group.count(0), "torsion": None if 0 in group else n,
            "candidates": {(c["field"], j, c["nature"], c["protected_by"])
                           for c in dark["candidates_detail"]
                           for j in c["generations"] or [0]
                           if c["field"] in names and
                           c["protected_by"] not in ("accidental", "none")}}


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    models = []
    while len(models) < count:
        m = Model(random.Random(seed))
        seed += 1
        try:
            v = Verdicts(m)
        except TooLarge:
            continue
        models.append((m, {"free": v.free,
                           "torsion": None if v.free else v.torsion(),
                           "candidates": v.candidates()}))
    failed, protected = [], set()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, (m, _) in enumerate(models):
            paths.append(os.path.join(folder, f"{i}.yaml"))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.write(m.text())
        run = subprocess.run([sys.argv[1], "check", "--json"] + paths,
                             check=False, text=True, capture_output=True)
    reports = [json.loads(line) for line in run.stdout.splitlines()]
    for (m, want), report in zip(models, reports):
        got = said(report["phases"][-1]["dark_matter"],
                   [f.name for f in m.fields] + ["gauge S"])
        protected |= {c[3] for c in want["candidates"]}
        if got != want:
            failed.append(f"{m.text()}want {want}\ngot  {got}\n")
    print("ok" if not failed and len(reports) == count else "not ok",
          f"- dark matter of {count} models, element by element")
    for line in "".join(failed).splitlines():
        print("#", line)
    words = {"gauge", "imposed", "mixed", "spin"}
    print("ok" if protected == words else "not ok",
          "- among them all that may protect it")
    sys.exit(bool(failed) or len(reports) != count or protected != words)


main()
