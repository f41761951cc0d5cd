#!/usr/bin/env python3
"""quaternion_brute.py - verdicts beside a real quintuplet, by all its elements.

usage: quaternion_brute.py ANOMALON COUNT [SEED]

A real quintuplet of SU(2) along m = 2 leaves the quaternion group Q8 alone; a
U(1) beside it is broken by a singlet of charge n, and a triplet with a charge
may tie the two together. All elements that leave the vevs alone are listed.
Irreducible representations in new fermions, their reality and numbers tell
which stay massless; a process is allowed exactly when no element that leaves
its final states alone moves what decays (Peter, Weyl). Verdicts of random
models must be these, or undecided; how often they are is said.
"""
import cmath
import json
import os
import random
import subprocess
import sys
import tempfile

I2 = ((1, 0), (0, 1))
UNITS = {"1": I2, "i": ((1j, 0), (0, -1j)), "j": ((0, 1), (-1, 0)),
         "k": ((0, 1j), (1j, 0))}
# by the sign of the unit and its letter; integer isospin does not see the sign
Q8 = [(s, u) for s in (1, -1) for u in "1ijk"]
ONE = {"0": "1ijk", "z": "1i", "y": "1j", "x": "1k"}  # where it is +1


def times(a, b):
    (s, u), (t, v) = a, b
    m = [[s * t * sum(UNITS[u][r][k] * UNITS[v][k][c] for k in (0, 1))
          for c in (0, 1)] for r in (0, 1)]
    for x in Q8:
        if all(abs(m[r][c] - x[0] * UNITS[x[1]][r][c]) < 1e-9
               for r in (0, 1) for c in (0, 1)):
            return x
    raise ValueError


def phase(turn):
    return cmath.exp(2j * cmath.pi * turn)


def dot(a, b):
    return round((sum(x * y.conjugate() for x, y in zip(a, b)) /
                  len(a)).real)


class Group:
    """Elements (quaternion, number of n-th parts of a turn) that leave the
    vevs alone."""

    def __init__(self, n, triplet):
        self.n = n
        self.g = [(u, k) for u in Q8 for k in range(n)
                  if triplet is None or abs(
                      self.sign("z", u) * phase(triplet * k / n) - 1) < 1e-9]
        self.turned = any(u[1] in "jk" for u, _ in self.g)

    @staticmethod
    def sign(kind, u):
        return 1 if u[1] in ONE[kind] else -1

    def square(self, g):
        return times(g[0], g[0]), 2 * g[1] % self.n

    def one(self, kind, charge, elements=None):
        return [self.sign(kind, u) * phase(charge * k / self.n)
                for u, k in elements or self.g]

    def pieces(self, dim, charge):
        """Irreducible characters, as functions of lists of elements."""
        out = []
        if dim % 2:
            j = (dim - 1) // 2
            # characters of isospin j on Q8: 2j + 1 on +-1, (-1)^j on the rest
            def chi(kind):
                return (dim + (-1) ** j *
                        sum(self.sign(kind, (1, u)) for u in "ijk")) // 4
            for kind in ONE:
                out += [lambda e, kind=kind: self.one(kind, charge, e)] * \
                    chi(kind)
            return out
        for _ in range(dim // 2):
            if self.turned:
                out.append(lambda e: [
                    u[0] * (2 if u[1] == "1" else 0) *
                    phase(charge * k / self.n) for u, k in e])
            else:
                out += [lambda e, s=s: [
                    u[0] * (1 if u[1] == "1" else s * 1j) *
                    phase(charge * k / self.n) for u, k in e]
                    for s in (1, -1)]
        return out

    def massless(self, fermions):
        """The pieces of which some stay massless, of (dim, charge, number)."""
        classes = []  # [piece, character, number]
        for dim, charge, number in fermions:
            for p in self.pieces(dim, charge):
                x = p(self.g)
                for c in classes:
                    if dot(c[1], x):
                        c[2] += number
                        break
                else:
                    classes.append([p, x, number])
        out = []
        for p, x, number in classes:
            real = round((sum(p([self.square(g) for g in self.g])) /
                          len(self.g)).real)
            if real == 1:
                continue
            others = sum(c[2] for c in classes
                         if dot(c[1], [y.conjugate() for y in x]))
            if number % 2 if real == -1 else number > others:
                out.append(p)
        return out


class Model:
    def __init__(self, rng):
        self.n = rng.choice((1, 2, 3, 4, 6))
        self.q, self.l = rng.randint(0, 3), rng.randint(-3, 3)
        self.triplet = rng.choice((None, None, 1, 2, 3, 6))
        self.fermions = [(rng.choice(("left", "left", "dirac")),
                          rng.randint(1, 5), rng.randint(-3, 3))
                         for _ in range(rng.randint(1, 3))]
        self.light = [(rng.choice((1, 2, 3)), rng.randint(-3, 3))
                      for _ in range(rng.choice((0, 0, 1)))]

    def text(self):
        lines = ["extends: standard-model", "groups: {D: SU(2), X: U(1)}",
                 "fields:"]
        lines += ["  %s: {X: %d}" % (f, self.q) for f in ("Q", "uR", "dR")]
        lines += ["  %s: {X: %d}" % (f, self.l) for f in ("L", "eR")]
        lines += ["  S: {type: real-scalar, D: 5}",
                  "  chi: {type: scalar, X: %d}" % self.n]
        vevs = ["{field: S, component: {D: [4]}}", "chi", "H"]
        if self.triplet is not None:
            lines.append("  T: {type: scalar, D: 3, X: %d}" % self.triplet)
            vevs.append("{field: T, component: {D: [0]}}")
        lines += ["  f%d: {type: %s, D: [%d], X: %d}" % (i, t, d - 1, x)
                  for i, (t, d, x) in enumerate(self.fermions)]
        lines += ["  s%d: {type: scalar, D: [%d], X: %d, light: true}" %
                  (i, d - 1, x) for i, (d, x) in enumerate(self.light)]
        return "\n".join(lines + ["breaking: [{vevs: [%s]}]" %
                                  ", ".join(vevs), ""])

    def verdicts(self):
        """By process, and whether dark matter is stable."""
        h = Group(self.n, self.triplet)
        weyl = [(1, self.l, 3)]
        for kind, dim, x in self.fermions:
            weyl.append((dim, x, 1))
            if kind == "dirac":
                weyl.append((dim, -x, 1))
        massless = h.massless(weyl)
        out = {k: True for k in (
            "proton_decay", "neutron_antineutron", "neutrinoless_double_beta",
            "neutrinoless_quadruple_beta")}
        stable = False
        for g in h.g:
            k = g[1] / self.n
            for f in (0, .5):  # (-1)^F
                still = self.is_one(self.l * k + f) and all(
                    self.fixes(p, g, f) for p in massless) and all(
                        self.fixes(p, g, 0) for d, x in self.light
                        for p in h.pieces(d, x))
                moved = not self.is_one(3 * self.q * k + f)
                if still and moved:
                    out["proton_decay"] = False
                # quarks alone, up to the centre of colour
                if still and not moved:
                    stable = stable or self.moves_new(h, g, f)
            for process, x in (("neutron_antineutron", 6 * self.q),
                               ("neutrinoless_double_beta", 2 * self.l),
                               ("neutrinoless_quadruple_beta", 4 * self.l)):
                if not self.is_one(x * k):
                    out[process] = False
        return out, stable

    @staticmethod
    def is_one(turn):
        return abs(phase(turn) - 1) < 1e-9

    @staticmethod
    def fixes(piece, g, f):
        x, dim = piece([g])[0] * phase(f), piece([((1, "1"), 0)])[0]
        return abs(x - dim) < 1e-9

    def moves_new(self, h, g, f):
        new = [(5, 0, 0), (3, 0, 0), (1, self.n, 0)]
        new += [(d, x, f) for _, d, x in self.fermions]
        new += [] if self.triplet is None else [(3, self.triplet, 0)]
        return any(not self.fixes(p, g, turn) for d, x, turn in new
                   for p in h.pieces(d, x))


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    asked, undecided, failed = {}, {}, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "q.yaml")
        for number in range(count):
            model = Model(rng)
            with open(path, "w") as f:
                f.write(model.text())
            run = subprocess.run([tool, "check", "--json", path],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, check=False)
            phase_ = json.loads(run.stdout.decode())["phases"][-1]
            processes, stable = model.verdicts()
            said = {k: x["allowed"] for k, x in phase_["processes"].items()}
            true = dict(processes)
            dark = phase_["dark_matter"]["verdict"]
            said["dark_matter"] = None if dark == "undecided" else \
                dark == "stable"
            true["dark_matter"] = stable
            for k, x in said.items():
                asked[k] = asked.get(k, 0) + 1
                undecided[k] = undecided.get(k, 0) + (x is None)
                if x is not None and x != true[k]:
                    failed += 1
                    print("not ok - %s: %s, by all elements %s\n# model %d\n# %s"
                          % (k, x, true[k], number,
                             model.text().replace("\n", "\n# ")))
    print("# undecided: %s" % ", ".join(
        "%s %d of %d" % (k, undecided[k], asked[k]) for k in asked))
    if not failed:
        print("ok - what Q8 forbids and protects in %d models is told so" %
              count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
