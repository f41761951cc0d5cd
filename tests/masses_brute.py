#!/usr/bin/env python3
"""masses_brute.py - fermion masses of random vacua, by brute force.

usage: masses_brute.py ANOMALON COUNT [SEED]

Elements of the group that leave the vevs alone are found from random starts by
Newton's method, and act on all fermions. Masses to all orders are a generic
symmetric form that they leave invariant: its kernel are the massless states,
and an active neutrino is Majorana, Dirac or massless by the representation of
these elements that it lies in and by the multiplicity of the conjugate one.
Compared are the counts of neutrinos, and of massless states where no
non-abelian group is unbroken; the rank of a mass matrix is not above that of
the form. VERBOSE=1 shows files that are refused.
"""
import cmath
import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile

TINY = 1e-6
# starts of the search for elements; more where too few are found to tell, or
# they forbid less than the program says
STARTS = 16, 80, 320

# ---- matrices: lists of rows


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(r, c)) for c in columns] for r in a]


def kron(a, b):
    return [[x * y for x in r for y in s] for r in a for s in b]


def conjugate(a):
    return [[complex(x).conjugate() for x in r] for r in a]


def identity(n):
    return [[complex(i == j) for j in range(n)] for i in range(n)]


def exponential(x):
    if max(abs(y) for r in x for y in r) > 0.5:
        half = exponential([[y / 2 for y in r] for r in x])
        return product(half, half)
    out = term = identity(len(x))
    for n in range(1, 24):
        term = [[y / n for y in r] for r in product(term, x)]
        out = [[y + z for y, z in zip(*r)] for r in zip(out, term)]
    return out


def null_space(rows, n):
    rows = [list(r) for r in rows]
    pivots = []
    for column in range(n):
        at = len(pivots)
        best = max(range(at, len(rows)),
                   key=lambda i: abs(rows[i][column]), default=None)
        if best is None or abs(rows[best][column]) < TINY:
            continue
        rows[at], rows[best] = rows[best], rows[at]
        p = [x / rows[at][column] for x in rows[at]]
        rows[at] = p
        for i, r in enumerate(rows):
            f = r[column]
            if i != at and abs(f) > 1e-12:
                rows[i] = [x - f * y for x, y in zip(r, p)]
        pivots.append(column)
    out = []
    for column in set(range(n)) - set(pivots):
        v = [0j] * n
        v[column] = 1
        for p, r in zip(pivots, rows):
            v[p] = -r[column]
        out.append(v)
    return out


# ---- representations


class Simple:
    """SU(n) or Sp(4): generators of the defining representation."""

    def __init__(self, text):
        self.text = text
        n = self.n = int(text[3:-1])
        unit = [tuple((j == i) - (j == i - 1) for j in range(n - 1))
                for i in range(n)]
        self.labels = unit
        units = [(i, j) for i in range(n) for j in range(i)]
        basis = []
        for i, j in units:
            for z in (1, 1j):
                x = [[0j] * n for _ in range(n)]
                x[i][j], x[j][i] = z / 2, -complex(z).conjugate() / 2
                basis.append(x)
        for i in range(n - 1):
            x = [[0j] * n for _ in range(n)]
            x[i][i], x[i + 1][i + 1] = 0.5j, -0.5j
            basis.append(x)
        self.form = None
        if text == "Sp(4)":
            # weights e1, e2, -e2, -e1
            self.labels = [(1, 0), (-1, 1), (1, -1), (-1, 0)]
            w = self.form = [[0] * 4 for _ in range(4)]
            for i, s in ((0, 1), (1, 1), (2, -1), (3, -1)):
                w[i][3 - i] = s
            basis = self.symplectic(basis + [
                [[1j * (i == j) for j in range(4)] for i in range(4)]])
        self.basis = basis
        k = 2 if n == 2 else 1
        self.specs = {"SU(2)": [(k, "s") for k in range(1, 7)],
                      "SU(3)": [(1, "s"), (-1, "s"), (2, "s"), (3, "s"),
                                (0, "a")],
                      "Sp(4)": [(1, "s"), (2, "s"), (2, "a")]}[text]

    def symplectic(self, basis):
        """Combinations with x^T w + w x = 0."""
        w, n = self.form, 4
        columns = []
        for x in basis:
            xt = [list(c) for c in zip(*x)]
            a, b = product(xt, w), product(w, x)
            columns.append([f(p + q) for r, s in zip(a, b)
                            for p, q in zip(r, s)
                            for f in (lambda z: z.real, lambda z: z.imag)])
        out = []
        for v in null_space(list(zip(*columns)), len(basis)):
            out.append([[sum(complex(c).real * x[i][j]
                             for c, x in zip(v, basis)) for j in range(n)]
                        for i in range(n)])
        assert len(out) == 10
        return out

    def draw(self, rng):
        u = identity(self.n)
        for _ in range(3):
            u = product(self.step([rng.gauss(0, 3) for _ in self.basis]), u)
        return u

    def step(self, x):
        n = self.n
        return exponential([[sum(c * b[i][j] for c, b in zip(x, self.basis))
                             for j in range(n)] for i in range(n)])


class Rep:
    """Tensors of the defining representation: symmetric ones, the
    antisymmetric one of Sp(4) and the adjoint of SU(3)."""

    def __init__(self, group, spec):
        self.group, (power, kind) = group, spec
        n = group.n
        self.kinds = [1] * power if power > 0 else [-1] * -power
        if kind == "a" and group.text == "SU(3)":
            self.kinds = [1, -1]
        sums = {}
        for key in itertools.product(range(n), repeat=len(self.kinds)):
            if self.kinds == [1, -1] and key[0] == key[1]:
                continue
            if kind == "a" and self.kinds == [1, 1]:
                if key[0] >= key[1] or sum(key) == 3:
                    continue
                sums[key] = {key: 1, key[::-1]: -1}
                continue
            name = key if self.kinds == [1, -1] else tuple(sorted(key))
            sums.setdefault(name, {})[key] = 1
        if self.kinds == [1, -1]:
            sums["h1"] = {(0, 0): 1, (1, 1): -1}
            sums["h2"] = {(0, 0): 1, (1, 1): 1, (2, 2): -2}
        elif kind == "a":
            sums["0"] = {(0, 3): 1, (3, 0): -1, (1, 2): -1, (2, 1): 1}
        self.basis, self.weights = [], []
        for v in sums.values():
            norm = math.sqrt(sum(x * x for x in v.values()))
            self.basis.append({k: x / norm for k, x in v.items()})
            key = next(iter(v))
            self.weights.append(tuple(
                sum(s * group.labels[i][a] for s, i in zip(self.kinds, key))
                for a in range(len(group.labels[0]))))
        self.dim = len(self.basis)
        self.zero = (0,) * len(group.labels[0])
        self.highest = max(w for w in self.weights if min(w) >= 0)
        self.reality = 0
        if group.text == "SU(2)":
            self.reality = 1 if power % 2 == 0 else -1
        elif group.text == "Sp(4)":
            self.reality = 1 if power == 2 else -1
        elif self.kinds == [1, -1]:
            self.reality = 1
        self.algebra = [self.differential(x) for x in group.basis]

    def read(self, tensors):
        return [[sum(x * t.get(k, 0) for k, x in b.items()) for t in tensors]
                for b in self.basis]

    def of(self, u):
        """The matrix of a group element."""
        bar = conjugate(u)
        out = []
        for t in self.basis:
            for at, s in enumerate(self.kinds):
                m, new = (u if s > 0 else bar), {}
                for key, x in t.items():
                    for i in range(self.group.n):
                        y = m[i][key[at]]
                        if y:
                            k = key[:at] + (i,) + key[at + 1:]
                            new[k] = new.get(k, 0) + x * y
                t = new
            out.append(t)
        return self.read(out)

    def differential(self, x):
        bar = conjugate(x)
        out = []
        for t in self.basis:
            new = {}
            for at, s in enumerate(self.kinds):
                m = x if s > 0 else bar
                for key, y in t.items():
                    for i in range(self.group.n):
                        k = key[:at] + (i,) + key[at + 1:]
                        new[k] = new.get(k, 0) + y * m[i][key[at]]
            out.append(new)
        return self.read(out)


CACHE = {}


def simple(text):
    if text not in CACHE:
        CACHE[text] = Simple(text)
    return CACHE[text]


def rep(group, spec):
    if (group.text, spec) not in CACHE:
        CACHE[group.text, spec] = Rep(group, spec)
    return CACHE[group.text, spec]


# ---- theories


class Field:
    def __init__(self, name, kind, reps, charges, generations):
        self.name, self.kind, self.reps = name, kind, reps
        self.charges, self.generations = charges, generations
        self.dim = math.prod(r.dim for r in reps.values())
        self.weights = list(itertools.product(
            *(r.weights for r in reps.values())))
        self.active = None

    def component(self, names, weight):
        return "{%s}" % ", ".join(
            "%s: [%s]" % (names[i], ", ".join(map(str, w)))
            for i, w in zip(self.reps, weight))

    def phase(self, theory, g):
        turns = sum(q * t for q, t in zip(self.charges, g[1]))
        return cmath.exp(2j * math.pi * turns)

    def matrix(self, theory, g):
        m = [[self.phase(theory, g)]]
        for i, r in self.reps.items():
            m = kron(m, r.of(g[0][i]))
        return m

    def generators(self, theory):
        """One matrix for each generator of the group; None: zero."""
        out = []
        for i, group in enumerate(theory.simple):
            for n in range(len(group.basis)):
                m = None
                if i in self.reps:
                    m = [[1]]
                    for k, r in self.reps.items():
                        m = kron(m, r.algebra[n] if k == i else
                                 identity(r.dim))
                out.append(m)
        for q in self.charges[:theory.nu1]:
            out.append([[2j * math.pi * q * (i == j) for j in range(self.dim)]
                        for i in range(self.dim)] if q else None)
        return out


class Theory:
    def __init__(self, rng):
        self.rng = rng
        self.texts = rng.choice([
            ["SU(2)"], ["SU(2)"], ["SU(2)"], ["SU(3)"], ["Sp(4)"],
            ["SU(2)", "SU(2)"], ["SU(2)", "SU(2)"]])
        self.simple = [simple(t) for t in self.texts]
        self.nu1 = rng.choice((0, 1, 1, 1, 2))
        self.orders = [rng.choice((2, 3, 4, 6, 8))
                       for _ in range(rng.choice((0, 0, 1)))]
        if not self.nu1 + len(self.orders):
            self.nu1 = 1
        self.names = "GK"[:len(self.texts)]
        self.abelian = ["X", "Y"][:self.nu1] + ["Z"] * len(self.orders)
        self.vevs, self.scalars, self.targets = [], [], []
        self.ungauged = [rng.random() < 0.1 for _ in self.simple]
        for n in range(rng.choice((1, 1, 2))):
            self.add_scalar(n)
        # all weights of SU(2)s with a vev are often neutral under this
        self.electric = rng.choice((
            "0", "0", "T3[G]", " + ".join("T3[%s]" % x for x in self.names))) \
            if set(self.texts) == {"SU(2)"} else "0"
        self.fermions = [f for n in range(rng.choice((1, 2, 3)))
                         for f in self.neutral(n)]
        for n in range(rng.choice((0, 1, 2, 3))):
            self.add_fermion(n)

    def charges(self, most):
        rng = self.rng
        return [rng.choice((0, 1, 1, 2, 2, 3, 4, -1, -2)[:most])
                for _ in range(self.nu1)] + \
            [rng.randrange(n) for n in self.orders]

    def add_scalar(self, n):
        rng = self.rng
        reps = self.reps(16)
        real = math.prod(r.reality for r in reps.values()) == 1 and \
            rng.random() < 0.35
        charges = self.charges(7)
        if real:
            charges = [0] * self.nu1 + [
                rng.choice((0, k // 2)) if k % 2 == 0 else 0
                for k in self.orders]
        f = Field("p%d" % n, "real-scalar" if real else "scalar", reps,
                  charges, 2 if rng.random() < 0.1 else 1)
        if self.give_vev(f):
            self.scalars.append(f)

    def reps(self, most):
        rng = self.rng
        while True:
            reps = {}
            for i, g in enumerate(self.simple):
                if len(self.simple) > 1 and rng.random() < 0.35:
                    continue
                small = len(self.simple) > 1
                specs = g.specs[:3] if small else g.specs
                reps[i] = rep(g, rng.choice(specs))
            if reps and math.prod(r.dim for r in reps.values()) <= most:
                return reps

    def give_vev(self, f):
        rng = self.rng
        one = [k for k, w in enumerate(f.weights) if f.weights.count(w) == 1]
        zero = [k for k in one
                if all(w == r.zero for w, r in
                       zip(f.weights[k], f.reps.values()))]
        kinds = [r.kinds for r in f.reps.values()]
        pair = len(f.reps) == 2 and kinds == [[1], [1]]
        octet = kinds == [[1, -1]]
        if pair and rng.random() < 0.7:
            d = rng.choice(([1, 1], [1, 1], [1, 2], [1, 0], [1, -1]))
            if f.kind == "real-scalar":
                d = [1, 1]
            # rows up, down; the second index lowered
            self.vev(f, {1: d[0], 2: -d[1]}, "diagonal: %s" % d)
        elif octet:
            d = rng.choice(([1, 0, -1], [2, -1, -1], [1, 2, -3], [1, 1, -2]))
            self.vev(f, {6: (d[0] - d[1]) / math.sqrt(2),
                         7: (d[0] + d[1] - 2 * d[2]) / math.sqrt(6)},
                     "diagonal: %s" % d)
        elif zero and (rng.random() < 0.7 or f.kind == "real-scalar"):
            self.vev(f, {zero[0]: 1}, None, [zero[0]])
        elif one and f.kind == "scalar":
            ks = rng.sample(one, min(len(one), rng.choice((1, 1, 1, 2))))
            self.vev(f, {k: None for k in ks}, None, ks)
        else:
            return False
        return True

    def vev(self, f, entries, direction, components=()):
        rng = self.rng
        only = f.generations > 1 and rng.random() < 0.5
        name = '"%s[1]"' % f.name if only else f.name
        if direction:
            self.vevs.append("{field: %s, %s}" % (name, direction))
        for k in components:
            self.vevs.append("{field: %s, component: %s}" % (
                name, f.component(self.names, f.weights[k])))
        for _ in range(1 if only else f.generations):
            c = complex(rng.uniform(0.6, 1.4), rng.uniform(-1, 1))
            v = [0j] * f.dim
            for k, x in entries.items():
                v[k] = c * x if x is not None else complex(
                    rng.uniform(0.6, 1.4), rng.uniform(-1, 1))
            if f.kind == "real-scalar":
                size = abs(c)
                v = [x / c * size for x in v]
            self.targets.append((f, v))

    def neutral(self, n):
        f = Field("L%d" % n, "left", {}, self.charges(9),
                  self.rng.choice((1, 1, 2, 3)))
        if self.rng.random() < 0.25:
            reps = self.reps(6)
            f = Field("L%d" % n, "left", reps, self.charges(9), 1)
            f.active = self.rng.choice(
                [k for k, w in enumerate(f.weights)
                 if f.weights.count(w) == 1] or [None])
            if f.active is None:
                return []
        return [f]

    def add_fermion(self, n):
        self.fermions.append(Field(
            "f%d" % n, self.rng.choice(("left", "left", "right", "dirac")),
            self.reps(8), self.charges(9), self.rng.choice((1, 1, 1, 2, 3))))

    def active(self):
        return [f for f in self.fermions if f.name[0] == "L"]

    def light(self, f):
        """States of f that are light neutrinos: the named one and those of a
        horizontal group, which no charged boson turns into each other."""
        if f.active is None:
            return [0]
        named = f.weights[f.active]
        return [k for k, w in enumerate(f.weights)
                if all(a == b for i, a, b in zip(f.reps, w, named)
                       if self.electric == "0" or
                       "[%s]" % self.names[i] in self.electric)]

    def text(self):
        def group(text, ungauged):
            return "{group: %s, gauged: false}" % text if ungauged else text
        groups = ["%s: %s" % (n, group(t, u)) for n, t, u in
                  zip(self.names, self.texts, self.ungauged)]
        groups += ["%s: U(1)" % n for n in self.abelian[:self.nu1]]
        groups += ["Z: Z(%d)" % k for k in self.orders]
        lines = []
        for f in self.scalars + self.fermions:
            items = ["type: " + f.kind]
            if f.name[0] == "L":
                items.append("sector: visible")
            items += ["%s: [%s]" % (self.names[i],
                                    ", ".join(map(str, r.highest)))
                      for i, r in f.reps.items()]
            items += ["%s: %d" % x for x in zip(self.abelian, f.charges)
                      if x[1]]
            if f.generations > 1:
                items.append("generations: %d" % f.generations)
            lines.append("  %s: {%s}" % (f.name, ", ".join(items)))
        active = [f.name if f.active is None else
                  "{field: %s, component: %s}" % (
                      f.name, f.component(self.names, f.weights[f.active]))
                  for f in self.active()]
        return ("groups: {%s}\nelectric_charge: %s\nfields:\n%s\nbreaking:\n  - vevs: [%s]\n"
                "active_neutrinos: [%s]\n" % (
                    ", ".join(groups), self.electric, "\n".join(lines),
                    ", ".join(self.vevs), ", ".join(active)))

    # ---- the stabiliser

    def generators(self):
        return {f.name: f.generators(self) for f, _ in self.targets}

    def images(self, g):
        ms = {f.name: f.matrix(self, g) for f, _ in self.targets}
        return [[sum(x * y for x, y in zip(r, v)) for r in ms[f.name]]
                for f, v in self.targets]

    def element(self, table):
        """One that leaves all vevs alone, or None."""
        rng = self.rng
        g = ([s.draw(rng) for s in self.simple],
             [rng.random() for _ in range(self.nu1)] +
             [rng.randrange(k) / k for k in self.orders])
        damping, last = 0.1, None
        for _ in range(40):
            images = self.images(g)
            rest = [x - y for (_, v), im in zip(self.targets, images)
                    for x, y in zip(v, im)]
            size = sum(abs(x) ** 2 for x in rest)
            if size < 1e-22:
                return g
            damping = damping * 0.2 if last is None or size < last \
                else min(damping * 4, 10)
            last = size
            g = self.move(g, self.newton(table, images, rest,
                                         damping * size))
        return None

    def derivatives(self, table, images):
        """Of all vevs by each generator, as real numbers."""
        columns = []
        n = sum(len(s.basis) for s in self.simple) + self.nu1
        for a in range(n):
            column = []
            for (f, _), im in zip(self.targets, images):
                m = table[f.name][a]
                column += [sum(x * y for x, y in zip(r, im)) for r in m] \
                    if m else [0] * len(im)
            columns.append([p for z in column for p in (
                complex(z).real, complex(z).imag)])
        return columns

    def newton(self, table, images, rest, damping):
        columns = self.derivatives(table, images)
        n = len(columns)
        flat = [p for z in rest for p in (z.real, z.imag)]
        rows = []
        for i, a in enumerate(columns):
            rows.append([sum(x * y for x, y in zip(a, b)) +
                         (i == j) * (damping + 1e-9)
                         for j, b in enumerate(columns)] +
                        [sum(x * y for x, y in zip(a, flat))])
        for i in range(n):
            p = max(range(i, n), key=lambda k: abs(rows[k][i]))
            rows[i], rows[p] = rows[p], rows[i]
            pivot = rows[i][i] or 1
            rows[i] = [x / pivot for x in rows[i]]
            for k in range(n):
                f = rows[k][i]
                if k != i and f:
                    rows[k] = [x - f * y for x, y in zip(rows[k], rows[i])]
        return [r[n] for r in rows]

    def move(self, g, step):
        out, at = [], 0
        for s, u in zip(self.simple, g[0]):
            k = len(s.basis)
            out.append(product(s.step(step[at:at + k]), u))
            at += k
        angles = [t + step[at + i] if i < self.nu1 else t
                  for i, t in enumerate(g[1])]
        return out, angles

    def connected(self, table, count):
        """Some of those that are exponentials of the unbroken algebra."""
        start = ([identity(s.n) for s in self.simple],
                 [0] * len(self.abelian))
        columns = self.derivatives(table, self.images(start))
        null = null_space(list(zip(*columns)), len(columns))
        return [self.move(start, [sum(c * complex(v[a]).real for c, v in
                                      zip(cs, null))
                                  for a in range(len(columns))])
                for cs in ([self.rng.gauss(0, 3) for _ in null]
                           for _ in range(count if null else 0))]

    def elements(self, count):
        """Empty where too few are found to tell."""
        table, found = self.generators(), []
        for _ in range(count):
            g = self.element(table)
            if g:
                found.append(g)
        return self.connected(table, 4) + found if len(found) > 3 else []


# ---- masses


class Masses:
    """Left-handed fermions as representations of elements."""

    def __init__(self, theory, elements):
        self.theory, rng = theory, theory.rng
        self.sums = [[complex(rng.gauss(0, 1), rng.gauss(0, 1)) for _ in
                      elements] for _ in range(4)]
        self.kinds = []  # (field, matrices, generations)
        for f in theory.fermions:
            ms = [f.matrix(theory, g) for g in elements]
            if f.kind != "right":
                self.kinds.append((f, ms, f.generations))
            if f.kind != "left":
                self.kinds.append((f, [conjugate(m) for m in ms],
                                   f.generations))

    def combined(self, ms):
        n = len(ms[0])
        return [[[sum(c * m[i][j] for c, m in zip(cs, ms)) for j in range(n)]
                 for i in range(n)] for cs in self.sums]

    def intertwiners(self, a, b):
        """All T with a T = T b, as lists of rows."""
        n, m = len(a[0]), len(b[0])
        rows = []
        for x, y in zip(self.combined(a), self.combined(b)):
            for i in range(n):
                for j in range(m):
                    r = [0j] * (n * m)
                    for k in range(n):
                        r[k * m + j] += x[i][k]
                    for k in range(m):
                        r[i * m + k] -= y[k][j]
                    rows.append(r)
        return [[v[i * m:(i + 1) * m] for i in range(n)]
                for v in null_space(rows, n * m)]

    def span(self, ms, k):
        """The representation that component k generates, as its first vector.
        """
        n = len(ms[0])
        basis = []

        def take(v):
            for b in basis:
                c = sum(x * y.conjugate() for x, y in zip(v, b))
                v = [x - c * y for x, y in zip(v, b)]
            size = math.sqrt(sum(abs(x) ** 2 for x in v))
            if size > 1e-5:
                basis.append([x / size for x in v])
        take([complex(i == k) for i in range(n)])
        at = 0
        while at < len(basis):
            for m in ms:
                take([sum(x * y for x, y in zip(r, basis[at])) for r in m])
            at += 1
        out = []
        for m in ms:
            columns = [[sum(x * y for x, y in zip(r, b)) for r in m]
                       for b in basis]
            out.append([[sum(x * y.conjugate() for x, y in zip(c, b))
                         for c in columns] for b in basis])
        return out

    def count(self, v):
        return sum(n * len(self.intertwiners(ms, v))
                   for _, ms, n in self.kinds)

    def neutrinos(self):
        """(dirac, majorana, massless) of active states, None: no irreducible
        representation."""
        # of visible fields all singlets of an electroweak SU(2) count
        if self.theory.electric != "0" and any(
                f.dim > 1 for f in self.theory.active()):
            return None
        classes = []  # [representation, active]
        for f, ms, n in self.kinds:
            if f.name[0] != "L":
                continue
            states = self.theory.light(f)
            for k in states:
                v = self.span(ms, k)
                if len(self.intertwiners(v, v)) != 1 or len(v[0]) > 1 and \
                        (len(states) > 1 or any(self.theory.ungauged)):
                    return None
                for c in classes:
                    if self.intertwiners(v, c[0]):
                        c[1] += n
                        break
                else:
                    classes.append([v, n])
        out = [0, 0, 0]
        for v, active in classes:
            bar = [conjugate(m) for m in v]
            own = self.intertwiners(bar, v)
            if own:
                t = own[0]
                # a mass with itself, not with what it is turned into
                if abs(t[0][0]) > TINY * 100:
                    out[1] += active
                    continue
                even = all(abs(x - t[j][i]) < TINY * 100
                           for i, r in enumerate(t) for j, x in enumerate(r))
                left = 0 if even else self.count(v) % 2
            else:
                left = max(0, self.count(v) - self.count(bar))
            left = min(active, left)
            out[2] += left
            out[0] += active - left
        return tuple(out)

    def kernel(self):
        """Dimension of the kernel of a generic mass matrix."""
        big, _ = self.generic()
        return len(null_space(big, len(big)))

    def generic(self):
        """A generic mass matrix, and where each kind begins in it."""
        rng = self.theory.rng
        first, n = [], 0
        for _, ms, k in self.kinds:
            first.append(n)
            n += k * len(ms[0])
        big = [[0j] * n for _ in range(n)]
        for a, (_, x, p) in enumerate(self.kinds):
            bar = [conjugate(m) for m in x]
            for b, (_, y, q) in enumerate(self.kinds[:a + 1]):
                for t in self.intertwiners(bar, y):
                    for i in range(p):
                        for j in range(q):
                            c = complex(rng.gauss(0, 1), rng.gauss(0, 1))
                            for k, r in enumerate(t):
                                for l, z in enumerate(r):
                                    u = first[a] + i * len(t) + k
                                    w = first[b] + j * len(r) + l
                                    big[u][w] += c * z
                                    big[w][u] += c * z
        return big, first


def massless_states(phase):
    """Those that the report names, None where it does not say how many."""
    if phase["residual"]["nonabelian"]:
        return None
    total = sum(x["count"] for k in ("confined_matter", "massless_matter")
                for x in phase[k])
    return total + sum(c["massless"] for c in phase["neutrinos"].get(
        "classes", []))


def too_massive(phase, masses):
    """Does a mass matrix of all fermions have a rank that none can have?"""
    orders = (phase["neutrinos"].get("mass_matrix") or {}).get("orders")
    if not orders or masses.theory.electric != "0":
        return False
    last = orders[-1]
    total = sum(n * len(ms[0]) for _, ms, n in masses.kinds)
    return last["rank"] + last["massless"] == total and \
        last["massless"] < masses.kernel()


def differences(phase, masses):
    x = phase["neutrinos"]
    out = []
    brute = masses.neutrinos()
    said = tuple(x[k] for k in ("dirac", "majorana", "massless"))
    if brute is None:
        return []
    if said != brute:
        out.append("neutrinos (dirac, majorana, massless): %s, brute force %s"
                   % (said, brute))
    if too_massive(phase, masses):
        out.append("the mass matrix has more massive states than brute force")
    if phase["residual"].get("decided", True):
        left = massless_states(phase)
        kernel = left if left is None else masses.kernel()
        if left != kernel:
            out.append("massless states: %s, brute force %s" % (left, kernel))
    return out


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    tally = {"decided": 0, "undecided": 0, "bounded": 0, "outer": 0,
             "compared": 0, "skipped": 0}
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "v.yaml")
        done = n = 0
        while done < count:
            n += 1
            theory = Theory(random.Random(seed * 1000003 + n))
            if not theory.scalars or not theory.active():
                continue
            with open(path, "w") as f:
                f.write(theory.text())
            run = subprocess.run([tool, "check", "--json", path],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, check=False)
            report = json.loads(run.stdout.decode() or "{}")
            if "phases" not in report:
                if run.returncode not in (0, 1, 2):
                    failed += 1
                    print("not ok - status %d\n%s" % (run.returncode,
                                                      theory.text()))
                tally["skipped"] += 1
                if os.environ.get("VERBOSE"):
                    print(theory.text(), report)
                continue
            phase = report["phases"][-1]
            nature = phase["neutrinos"]["nature"]
            if nature in ("undecided", "none"):
                tally["undecided" if nature == "undecided" else
                      "skipped"] += 1
                done += nature == "undecided"
                continue
            done += 1
            residual = phase["residual"]
            tally["decided"] += 1
            tally["bounded"] += not residual.get("decided", True)
            tally["outer"] += any(
                "reflection" in x["text"] or "Weyl" in x["text"] or
                "exchange" in x["text"]
                for x in residual.get("generators", []))
            wrong, elements = [], []
            for starts in STARTS:
                if elements and not wrong:
                    break
                elements = theory.elements(starts)
                wrong = elements and differences(
                    phase, Masses(theory, elements))
            tally["compared"] += bool(elements)
            if wrong:
                failed += 1
                print("not ok - %s\n# seed %d, theory %d\n# %s" % (
                    "; ".join(wrong), seed, n,
                    theory.text().replace("\n", "\n# ")))
                sys.stdout.flush()
    print("# %s" % ", ".join("%s %d" % x for x in tally.items()))
    if failed == 0:
        print("ok - neutrinos and massless states of %d random vacua are those "
              "of brute force" % count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
