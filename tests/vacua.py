#!/usr/bin/env python3
"""vacua.py - the unbroken Lie algebra of random vacua, computed a second way.

usage: vacua.py ANOMALON COUNT [SEED]

Generators are antihermitian matrices of the compact group, representations are
tensors and spinors, vevs random complex (or real) vectors along the weights
or the matrices that the model file names. The algebra is the null space of all generators on
all vevs, in floating point; its dimension and that of its derived algebra must
be those of `anomalon check`. A reflection of the Weyl group on all vevs changes
neither the algebra nor the residual group.
"""
import itertools
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

TINY = 1e-8

# Matrices are {(row, column): entry}, vectors {tuple of indices: entry}.


def add(*terms):
    """The sum of (factor, matrix) pairs."""
    out = {}
    for factor, matrix in terms:
        for k, x in matrix.items():
            out[k] = out.get(k, 0) + factor * x
    return {k: x for k, x in out.items() if abs(x) > 1e-14}


def dagger(m):
    return {(c, r): x.conjugate() for (r, c), x in m.items()}


def times(a, b):
    out = {}
    rows = {}
    for (r, c), x in b.items():
        rows.setdefault(r, []).append((c, x))
    for (r, c), x in a.items():
        for d, y in rows.get(c, ()):
            out[r, d] = out.get((r, d), 0) + x * y
    return {k: x for k, x in out.items() if abs(x) > 1e-14}


def rank_and_null(rows, n, want_null=False):
    """Rank of real rows of length n, and a basis of the null space."""
    rows = [r[:] for r in rows]
    pivots = []
    for col in range(n):
        best = max(range(len(pivots), len(rows)),
                   key=lambda i: abs(rows[i][col]), default=None)
        if best is None or abs(rows[best][col]) < TINY:
            continue
        at = len(pivots)
        rows[at], rows[best] = rows[best], rows[at]
        p = rows[at]
        inverse = 1 / p[col]
        p = rows[at] = [x * inverse for x in p]
        for i, r in enumerate(rows):
            if i != at and abs(r[col]) > 1e-13:
                f = r[col]
                rows[i] = [x - f * y for x, y in zip(r, p)]
        pivots.append(col)
    null = []
    for col in range(n) if want_null else ():
        if col in pivots:
            continue
        x = [0.0] * n
        x[col] = 1.0
        for i, p in enumerate(pivots):
            x[p] = -rows[i][col]
        null.append(x)
    return len(pivots), null


class Group:
    """label: Dynkin labels of the basis vectors of the defining
    representation; roots: raising operators, one for each positive root and
    representation 'v' or spinor; cartan: coroots."""

    def __init__(self, text):
        self.text = text
        self.spinors = []
        if text == "G2":
            self.make_g2()
        else:
            kind, n = text[:2], int(text[3:-1])
            {"SU": self.make_su, "SO": self.make_so, "Sp": self.make_sp}[kind](n)

    def finish(self, roots, cartan, labels):
        """Compact generators of each representation from its root vectors."""
        self.roots, self.label = roots, labels
        self.compact = {}
        for rep in roots:
            list_ = []
            for e in roots[rep]:
                f = dagger(e)
                list_ += [add((1, e), (-1, f)), add((1j, e), (1j, f))]
            list_ += [add((1j, h)) for h in cartan[rep]]
            self.compact[rep] = list_
        self.dim = len(self.compact["v"])
        self.conjugate = {rep: self.find_conjugation(rep) for rep in roots}

    def cartan_matrix(self):
        """Row i: the labels of simple root i, a difference of weights."""
        if self.text == "G2":
            return [(2, -1), (-3, 2)]
        n = len(next(iter(self.label["v"].values())))
        rows = [[2 * (i == j) - (abs(i - j) == 1) for j in range(n)]
                for i in range(n)]
        series = getattr(self, "series", "A")
        if series == "B":
            rows[-2][-1] = -2
        elif series == "C":
            rows[-1][-2] = -2
        elif series == "D":
            rows[-1][-2] = rows[-2][-1] = 0
            rows[-1][-3] = rows[-3][-1] = -1
        return rows

    def find_conjugation(self, rep):
        """J e_i = J[i] = (j, sign), antilinear and invariant: J E = - E* J."""
        images = {}
        edges = {}
        for e in self.roots[rep]:
            for m, n in ((e, dagger(e)), (dagger(e), e)):
                for (r, c), x in m.items():
                    if sum(k[1] == c for k in m) > 1:
                        return None
                    edges.setdefault(c, []).append((r, x, n))
        start = min(self.label[rep])
        for last in self.label[rep]:
            if all(a == -b for a, b in
                   zip(self.label[rep][start], self.label[rep][last])):
                images[start] = (last, 1)
        if not images:
            return None
        todo = [start]
        while todo:
            i = todo.pop()
            j, s = images[i]
            for r, x, n in edges.get(i, ()):
                if r in images:
                    continue
                hit = [(k[0], y) for k, y in n.items() if k[1] == j]
                if len(hit) != 1:
                    return None
                images[r] = (hit[0][0],
                             -hit[0][1] * s / complex(x).conjugate())
                todo.append(r)
        return images if len(images) == len(self.label[rep]) else None

    def make_su(self, n):
        unit = [tuple((j == i) - (j == i - 1) for j in range(n - 1))
                for i in range(n)]
        roots = [{(i, j): 1} for i in range(n) for j in range(i + 1, n)]
        cartan = [{(i, i): 1, (i + 1, i + 1): -1} for i in range(n - 1)]
        self.finish({"v": roots}, {"v": cartan}, {"v": dict(enumerate(unit))})
        self.trace = {(i, i): 1 for i in range(n)}
        self.reps = [("v", "one", False), ("d", "one", False)]
        self.reps += [("vv", "sym", False), ("vd", "one", True)]
        self.reps += [("vv", "anti", False)] if n > 3 else []
        self.reps += [("vvv", "sym", False), ("vvvv", "sym", False)] * (n == 2)
        if n == 2:
            self.reps.remove(("d", "one", False))
            self.reps.remove(("vd", "one", True))

    def labels_of(self, weight):
        """Labels of a weight in orthogonal coordinates (SO and Sp)."""
        n = len(weight)
        out = [weight[i] - weight[i + 1] for i in range(n - 1)]
        out.append({"B": 2 * weight[-1], "C": weight[-1],
                    "D": weight[-2] + weight[-1]}[self.series])
        return tuple(round(x) for x in out)

    def make_so(self, size):
        n = size // 2
        self.series = "B" if size % 2 else "D"
        index = [s * k for k in range(1, n + 1) for s in (1, -1)]
        index += [0] * (size % 2)

        def unit(a):
            return [(a == k) - (a == -k) for k in range(1, n + 1)]

        # Clifford matrices on occupation numbers
        def gamma(a):
            out = {}
            for state in itertools.product((0, 1), repeat=n):
                k = abs(a)
                sign = (-1) ** sum(state[:k - 1]) if k else (-1) ** sum(state)
                if k == 0:
                    out[state, state] = sign
                elif state[k - 1] == (a < 0):
                    moved = state[:k - 1] + (1 - state[k - 1],) + state[k:]
                    out[moved, state] = sign * math.sqrt(2)
            return out

        def vector(a, b):
            return add((1, {(a, -b): 1}), (-1, {(b, -a): 1}))

        def spin(a, b):
            x, y = gamma(a), gamma(b)
            return add((0.25, times(x, y)), (-0.25, times(y, x)))

        pairs = [(a, b) for i, a in enumerate(index) for b in index[i + 1:]
                 if a != -b and self.positive(unit(a), unit(b))]
        roots = {"v": [vector(a, b) for a, b in pairs]}
        cartan = {"v": [vector(k, -k) for k in range(1, n + 1)]}
        labels = {"v": {a: self.labels_of(unit(a)) for a in index}}
        chiral = {"s": None} if size % 2 else {"s": 0, "t": 1}
        for name, parity in chiral.items():
            def part(m):
                return {k: x for k, x in m.items()
                        if parity is None or sum(k[0]) % 2 == parity}
            roots[name] = [part(spin(a, b)) for a, b in pairs]
            cartan[name] = [part(spin(k, -k)) for k in range(1, n + 1)]
            labels[name] = {
                s: self.labels_of([x - 0.5 for x in s])
                for s in itertools.product((0, 1), repeat=n)
                if parity is None or sum(s) % 2 == parity}
        self.finish(roots, cartan, labels)
        self.trace = {(a, -a): 1 for a in index}
        self.reps = [("v", "one", False), ("vv", "anti", False),
                     ("vv", "sym", True)]
        self.reps += [(name, "one", False) for name in chiral]

    @staticmethod
    def positive(x, y):
        return next(z for z in (a + b for a, b in zip(x, y)) if z) > 0

    def make_sp(self, size):
        n = size // 2
        self.series = "C"
        index = [s * k for k in range(1, n + 1) for s in (1, -1)]

        def unit(a):
            return [(a == k) - (a == -k) for k in range(1, n + 1)]

        def omega(a, b):
            return (a == -b) * (1 if a > 0 else -1)

        def generator(a, b):
            first = {(a, c): omega(b, c) for c in index}
            second = {(b, c): omega(a, c) for c in index}
            return add((1, first), (1, second))

        pairs = [(a, b) for i, a in enumerate(index) for b in index[i:]
                 if a != -b and self.positive(unit(a), unit(b))]
        self.finish({"v": [generator(a, b) for a, b in pairs]},
                    {"v": [generator(k, -k) for k in range(1, n + 1)]},
                    {"v": {a: self.labels_of(unit(a)) for a in index}})
        self.trace = {(a, -a): (1 if a > 0 else -1) for a in index}
        self.reps = [("v", "one", False), ("vv", "anti", True),
                     ("vv", "sym", False)]

    def make_g2(self):
        """What leaves a three-form in seven dimensions alone."""
        so7 = Group("SO(7)")
        form = {}
        parts = [((1, 2, 3), 1), ((-1, -2, -3), 1)]
        parts += [((k, -k, 0), 1j / math.sqrt(2)) for k in (1, 2, 3)]
        for abc, x in parts:
            for p in itertools.permutations(range(3)):
                sign = (-1) ** sum(p[i] > p[j] for i in range(3)
                                   for j in range(i + 1, 3))
                form[tuple(abc[i] for i in p)] = sign * x
        images = [act(m, form, (0, 1, 2), "vvv") for m in so7.compact["v"]]
        keys = sorted({k for v in images for k in v})
        rows = [[f(v.get(k, 0)) for v in images] for k in keys
                for f in (lambda z: complex(z).real, lambda z: complex(z).imag)]
        _, null = rank_and_null(rows, len(images), True)
        assert len(null) == 14
        self.compact = {"v": [add(*zip(x, so7.compact["v"])) for x in null]}
        self.dim = 14
        self.label = {"v": {}}
        for a in so7.label["v"]:
            e = [(a == k) - (a == -k) for k in (1, 2, 3)]
            self.label["v"][a] = (2 * e[1] - e[0] - e[2], e[0] - e[1])
        self.conjugate = {"v": so7.conjugate["v"]}
        self.trace = so7.trace
        self.reps = [("v", "one", False), ("vv", "sym", True)]


def act(matrix, vector, slots, kinds):
    """A generator on the given slots of a tensor; a dual slot takes - M^T."""
    out = {}
    by_column, by_row = {}, {}
    for (r, c), x in matrix.items():
        by_column.setdefault(c, []).append((r, x))
        by_row.setdefault(r, []).append((c, -x))
    for key, value in vector.items():
        for slot, kind in zip(slots, kinds):
            table = by_row if kind == "d" else by_column
            for r, x in table.get(key[slot], ()):
                k = key[:slot] + (r,) + key[slot + 1:]
                out[k] = out.get(k, 0) + x * value
    return out


class Rep:
    """A representation of one group: tensors of some symmetry."""

    def __init__(self, group, spec):
        self.group, (self.kinds, self.symmetry, self.traceless) = group, spec
        self.weights = {}  # labels -> vectors that span it
        base = [k if k in group.label else "v" for k in self.kinds]
        self.base = base
        seen = set()
        for key in itertools.product(*(group.label[b] for b in base)):
            vector = {}
            for p in itertools.permutations(range(len(key))):
                if self.symmetry == "one" and p != tuple(range(len(key))):
                    continue
                k = tuple(key[i] for i in p)
                sign = -1 if self.symmetry == "anti" and p != (0, 1) else 1
                vector[k] = vector.get(k, 0) + sign
            vector = {k: x for k, x in vector.items() if x}
            if not vector or frozenset(vector) in seen:
                continue
            seen.add(frozenset(vector))
            self.weights.setdefault(self.weight(key), []).append(vector)
        self.zero = tuple(0 for _ in next(iter(self.weights)))
        if self.traceless:
            self.drop_trace()
        self.highest = next(w for w in sorted(self.weights, reverse=True)
                            if min(w) >= 0 and self.is_highest(w))

    def weight(self, key):
        out = [0] * len(next(iter(self.group.label["v"].values())))
        for k, b, kind in zip(key, self.base, self.kinds):
            for i, x in enumerate(self.group.label[b][k]):
                out[i] += -x if kind == "d" else x
        return tuple(out)

    def is_highest(self, w):
        """Does every root that raises kill it? All of G2's largest do."""
        g = self.group
        if g.text == "G2":
            return sum(w) == len(self.kinds)
        v = self.weights[w][0]
        slots = range(len(self.kinds))
        return not any(
            abs(x) > TINY for i in range(len(g.roots["v"]))
            for x in self.raised(i, v, slots).values())

    def raised(self, i, v, slots):
        """Root vector i on a tensor."""
        out = {}
        for slot in slots:
            m = self.group.roots[self.base[slot]][i]
            for k, x in act(m, v, (slot,), self.kinds[slot]).items():
                out[k] = out.get(k, 0) + x
        return out

    def drop_trace(self):
        trace = self.group.trace
        norm = sum(abs(x) ** 2 for x in trace.values())
        for v in self.weights[self.zero]:
            part = sum(x * trace.get(k, 0) for k, x in v.items()) / norm
            for k, x in trace.items():
                v[k] = v.get(k, 0) - part * x

    def multiplicity(self, w):
        return len(self.weights[w]) - (self.traceless and w == self.zero)

    def dimension(self):
        return sum(self.multiplicity(w) for w in self.weights)

    def reality(self):
        """1 real, -1 pseudoreal, 0 neither (as far as J is known)."""
        if self.kinds == "vd":
            return 1
        out = 1
        for b in self.base:
            j = self.group.conjugate[b]
            if not j:
                return 0
            i = next(iter(j))
            k, s = j[i]
            out *= round((s * complex(j[k][1]).conjugate()).real)
        return out

    def conjugate(self, key):
        """J of a basis tensor: (key, factor)."""
        if self.kinds == "vd":
            return (key[1], key[0]), 1
        out, factor = [], 1
        for k, b in zip(key, self.base):
            j, s = self.group.conjugate[b][k]
            out.append(j)
            factor *= s
        return tuple(out), factor

    def is_adjoint(self):
        return self.dimension() == self.group.dim and self.reality() == 1


class Field:
    def __init__(self, name, reps, real, charge, generations):
        self.name, self.reps, self.real = name, reps, real
        self.charge, self.generations = charge, generations
        self.vevs = []  # weights, or None for all
        self.diagonal = None  # of an adjoint of SU(N), instead
        self.matrix = None  # of two indices of SU(N), rows
        self.axes = None  # numbers in the real basis of SO(N)

    def multiplicity(self, weight):
        return math.prod(r.multiplicity(w) for r, w in zip(self.reps, weight))

    def shape(self):
        """What kind of direction a file can give."""
        su = all(r.group.text.startswith("SU(") for r in self.reps)
        kinds = [r.kinds for r in self.reps]
        if len(kinds) == 2 and su and all(len(k) == 1 for k in kinds):
            return "product"
        if len(kinds) == 1 and su and len(kinds[0]) == 2:
            return "adjoint" if kinds[0] == "vd" or \
                self.reps[0].group.text == "SU(2)" else self.reps[0].symmetry
        if len(kinds) == 1 and self.reps[0].group.text.startswith("SO(") and \
                (kinds[0] == "v" or self.reps[0].symmetry == "sym"):
            return "axes"
        return None

    def draw_matrix(self, draw):
        """A random direction of this shape; is there one?"""
        shape = self.shape()
        if shape is None or shape == "adjoint":
            return False
        if shape == "axes":
            n = len(self.reps[0].group.label["v"])
            d = [draw.choice((0, 0, 1, 2)) for _ in range(n)]
            if self.reps[0].kinds == "v":
                d[1::2] = [0] * (n // 2)
            else:
                d = [n * x - sum(d) for x in d]
            self.axes = d
            return any(d)
        n, m = (len(r.group.label["v"]) for r in (self.reps * 2)[:2])
        self.matrix = [[draw.choice((0, 0, 1, 1, 2, -1)) for _ in range(m)]
                       for _ in range(n)]
        if self.real and shape == "product":
            (a, b), _ = self.matrix
            self.matrix = [[a, b], [-b, a]]
        elif self.real:
            a = self.matrix[0]
            self.matrix = [[0, a[1], a[2], a[3]], [-a[1], 0, a[3], -a[2]],
                           [-a[2], -a[3], 0, a[1]], [-a[3], a[2], -a[1], 0]]
        elif shape != "product":
            sign = -1 if shape == "anti" else 1
            self.matrix = [[x + sign * y for x, y in zip(*pair)]
                           for pair in zip(self.matrix, zip(*self.matrix))]
        return any(map(any, self.matrix))

    def direction(self):
        """As the file writes it, or None."""
        if self.matrix:
            return "matrix: %s" % self.matrix
        numbers = self.diagonal or self.axes
        return numbers and "diagonal: %s" % numbers

    def along_matrix(self):
        """The second of two doublets has its index lowered."""
        out = {}
        lowered = all(r.group.text == "SU(2)" for r in self.reps)
        for i, row in enumerate(self.matrix):
            for j, x in enumerate(row):
                if x and lowered and len(self.reps) == 2:
                    out[i, 1 - j] = x if j else -x
                elif x:
                    out[i, j] = x
        return out

    def along_axes(self):
        out = {}
        for i, x in enumerate(self.axes):
            k, root = i // 2 + 1, math.sqrt(0.5)
            axis = {k: root, -k: root} if i % 2 == 0 else \
                {k: -1j * root, -k: 1j * root}
            if i == len(self.axes) - 1 and i % 2 == 0:
                axis = {0: 1}
            for key in itertools.product(axis,
                                         repeat=len(self.reps[0].kinds)):
                y = x * math.prod(axis[a] for a in key)
                out[key] = out.get(key, 0) + y
        return {k: x for k, x in out.items() if abs(x) > 1e-14}

    def reflect(self, at, i):
        """The direction, reflected at simple root i of one factor."""
        if self.axes:
            d = self.axes[:]
            if 2 * i + 3 < len(d):
                d[2 * i:2 * i + 4] = d[2 * i + 2:2 * i + 4] + d[2 * i:2 * i + 2]
            elif len(d) % 2 == 0:
                d[-4:] = d[-2:] + d[-4:-2]
            elif len(self.reps[0].kinds) == 1:
                d[-1] = -d[-1]
            self.axes = d
        if self.matrix:
            def turn(rows):
                rows = list(rows)
                rows[i:i + 2] = [[-x for x in rows[i + 1]], list(rows[i])]
                return rows

            def across(rows):
                return [list(x) for x in zip(*turn(zip(*rows)))]
            both = len(self.reps) == 1
            if both or at == 0:
                self.matrix = turn(self.matrix)
            if both or at == 1:
                self.matrix = across(self.matrix)

    def vector(self, draw):
        """A random vector along the weights with a vev."""
        if self.matrix or self.axes:
            c = complex(draw.uniform(0.5, 1.5), 1)
            v = self.along_matrix() if self.matrix else self.along_axes()
            return {k: c * x for k, x in v.items()}
        if self.diagonal:
            c = 1 if self.real else complex(draw.uniform(0.5, 1.5), 1)
            return {(i, i): c * d for i, d in enumerate(self.diagonal) if d}
        weights = set()
        for v in self.vevs:
            weights |= set(itertools.product(*(r.weights for r in self.reps))
                           if v is None else [v])
        out = {}
        for w in sorted(weights):
            spans = (r.weights[x] for r, x in zip(self.reps, w))
            for vectors in itertools.product(*spans):
                c = complex(draw.uniform(0.5, 1.5), draw.uniform(-1, 1))
                for parts in itertools.product(*(v.items() for v in vectors)):
                    key = sum((p[0] for p in parts), ())
                    value = c * math.prod(p[1] for p in parts)
                    out[key] = out.get(key, 0) + value
        return self.make_real(out) if self.real else out

    def make_real(self, vector):
        out = dict(vector)
        for key, value in vector.items():
            new, factor, at = (), 1, 0
            for r in self.reps:
                k, f = r.conjugate(key[at:at + len(r.kinds)])
                at += len(r.kinds)
                new += k
                factor *= f
            out[new] = out.get(new, 0) + factor * complex(value).conjugate()
        return out


class Vacuum:
    """A random model with one vacuum."""

    GROUPS = ["SU(2)", "SU(3)", "SU(4)", "SU(5)", "SO(5)", "SO(6)", "SO(7)",
              "SO(8)", "SO(9)", "SO(10)", "Sp(4)", "G2"]
    PRODUCTS = [("SU(2)", "SU(2)"), ("SU(2)", "SU(3)"), ("SU(3)", "SU(3)"),
                ("SU(2)", "Sp(4)"), ("SU(2)", "SO(7)"), ("SU(2)", "G2"),
                ("SU(4)", "SU(2)")]

    def __init__(self, draw, cache):
        self.draw = draw
        texts = draw.choice(self.PRODUCTS) if draw.random() < 0.4 \
            else (draw.choice(self.GROUPS),)
        self.groups = []
        for t in texts:
            if t not in cache:
                cache[t] = Group(t)
            self.groups.append(cache[t])
        self.charged = draw.random() < 0.5
        self.fields = []
        while len(self.fields) < draw.choice((1, 1, 2, 2, 3)):
            self.add_field(cache)

    def add_field(self, cache):
        draw = self.draw
        reps = []
        for g in self.groups:
            if len(self.groups) > 1 and draw.random() < 0.4:
                reps.append(None)
                continue
            spec = draw.choice(g.reps[:3] if len(self.groups) > 1 else g.reps)
            if (g.text, spec) not in cache:
                cache[g.text, spec] = Rep(g, spec)
            reps.append(cache[g.text, spec])
        acting = [r for r in reps if r]
        if not acting or math.prod(r.dimension() for r in acting) > 60:
            return
        real = math.prod(r.reality() for r in acting) == 1 and \
            draw.random() < 0.6
        charge = draw.choice((0, 1, 2)) if self.charged and not real else 0
        f = Field("p%d" % len(self.fields), acting, real, charge,
                  2 if draw.random() < 0.15 else 1)
        f.slots = [i for i, r in enumerate(reps) if r]
        single = [w for w in itertools.product(*(r.weights for r in acting))
                  if f.multiplicity(w) == 1]
        if real and len(acting) == 1 and acting[0].is_adjoint():
            single = [w for w in single if w == (acting[0].zero,)]
        if len(acting) == 1 and acting[0].kinds == "vd" and \
                draw.random() < 0.7:
            numbers = [draw.choice((-1, 1, 2)) for _ in acting[0].group.trace]
            f.diagonal = [len(numbers) * x - sum(numbers) for x in numbers]
            if not any(f.diagonal):
                return
        elif draw.random() < 0.4 and f.shape() not in (None, "adjoint"):
            if not f.draw_matrix(draw):
                return
        elif draw.random() < 0.15 or not single:
            f.vevs = [None]
        else:
            count = min(len(single), draw.choice((1, 1, 2, 3)))
            f.vevs = draw.sample(single, count)
        self.fields.append(f)

    def text(self):
        """The model file. W keeps the fermions, which are there for the sake
        of their labels, from having masses, which would take time."""
        names = "GK"
        groups = ["%s: %s" % x for x in
                  zip(names, (g.text for g in self.groups))]
        fields, vevs = [], []
        for f in self.fields:
            items = ["type: " + ("real-scalar" if f.real else "scalar")]
            for i, r in zip(f.slots, f.reps):
                items.append("%s: [%s]" % (names[i],
                                           ", ".join(map(str, r.highest))))
            if f.charge:
                items.append("X: %d" % f.charge)
            if f.generations > 1:
                items.append("generations: %d" % f.generations)
            fields.append("  %s: {%s}" % (f.name, ", ".join(items)))
            if f.direction():
                vevs.append("{field: %s, %s}" % (f.name, f.direction()))
            for v in f.vevs:
                what = "all" if v is None else "{%s}" % ", ".join(
                    "%s: [%s]" % (names[i], ", ".join(map(str, w)))
                    for i, w in zip(f.slots, v))
                vevs.append("{field: %s, component: %s}" % (f.name, what))
        if self.charged:
            groups.append("X: U(1)")
        groups.append("W: U(1)")
        for i in range(len(self.groups)):
            label = ", ".join(map(str, self.groups_first(i)))
            fields.append("  f%d: {type: left, %s: [%s], W: 1}" %
                          (i, names[i], label))
        return "groups: {%s}\nelectric_charge: W\nfields:\n%s\nbreaking:\n  - vevs: [%s]\n" % (
            ", ".join(groups), "\n".join(fields), ", ".join(vevs))

    def reflected(self):
        """The text with all vevs reflected at a simple root of one group."""
        g = self.draw.randrange(len(self.groups))
        cartan = self.groups[g].cartan_matrix()
        i = self.draw.randrange(len(cartan))
        old = [(f.vevs, f.diagonal, f.matrix, f.axes) for f in self.fields]
        for f in self.fields:
            if g not in f.slots:
                continue
            at = f.slots.index(g)
            if f.diagonal:
                d = f.diagonal[:]
                d[i], d[i + 1] = d[i + 1], d[i]
                f.diagonal = d
            f.reflect(at, i)
            f.vevs = [v and tuple(
                tuple(x - w[i] * a for x, a in zip(w, cartan[i]))
                if k == at else w for k, w in enumerate(v)) for v in f.vevs]
        text = self.text()
        for f, directions in zip(self.fields, old):
            f.vevs, f.diagonal, f.matrix, f.axes = directions
        return text

    def groups_first(self, i):
        g = self.groups[i]
        return max(w for w in g.label["v"].values() if min(w) >= 0)

    def algebra(self):
        """Dimensions of the unbroken algebra and of its derived algebra."""
        columns = []
        targets = [(f, f.vector(self.draw)) for f in self.fields
                   for _ in range(f.generations)]
        for i, g in enumerate(self.groups):
            for n in range(g.dim):
                column = []
                for f, v in targets:
                    column.append(self.on(f, v, i, n))
                columns.append(column)
        if any(f.charge for f in self.fields):
            columns.append([{k: 1j * f.charge * x for k, x in v.items()}
                            for f, v in targets])
        rows = []
        for t in range(len(targets)):
            for k in {k for c in columns for k in c[t]}:
                z = [complex(c[t].get(k, 0)) for c in columns]
                rows += [[x.real for x in z], [x.imag for x in z]]
        _, null = rank_and_null(rows, len(columns), True)
        self.unbroken = null
        return len(null), self.derived(null)

    @staticmethod
    def slot_range(f, group):
        at = 0
        for i, r in zip(f.slots, f.reps):
            if i == group:
                return r, range(at, at + len(r.kinds))
            at += len(r.kinds)
        return None, ()

    def on(self, f, vector, group, n):
        rep, slots = self.slot_range(f, group)
        if not rep:
            return {}
        matrices = self.groups[group].compact
        return act(matrices[rep.base[0]][n], vector, slots, rep.kinds)

    def derived(self, null):
        def matrices(x):
            out, at = [], 0
            for g in self.groups:
                out.append(add(*zip(x[at:at + g.dim], g.compact["v"])))
                at += g.dim
            return out
        basis = [matrices(x) for x in null]
        brackets = []
        for _ in range(2):
            c = [self.draw.uniform(-1, 1) for _ in null]
            y = [add(*((a, b[i]) for a, b in zip(c, basis)))
                 for i in range(len(self.groups))]
            for b in basis:
                brackets.append({
                    (i,) + k: z for i in range(len(self.groups))
                    for k, z in add((1, times(y[i], b[i])),
                                    (-1, times(b[i], y[i]))).items()})
        keys = sorted({k for b in brackets for k in b}, key=repr)
        rows = [[f(complex(b.get(k, 0))) for k in keys
                 for f in (lambda z: z.real, lambda z: z.imag)]
                for b in brackets]
        return rank_and_null(rows, 2 * len(keys))[0]


def dimensions(text):
    """Of "SU(3) x SO(7) x U(1)": the whole and its derived algebra."""
    whole = derived = 0
    for name in text.split(" x ") if text != "trivial" else ():
        if name == "U(1)":
            whole += 1
            continue
        n = int(name[3:-1]) if "(" in name else 0
        d = {"SU": n * n - 1, "SO": n * (n - 1) // 2, "Sp": n * (n + 1) // 2,
             "G2": 14, "F4": 52}[name[:2]]
        whole += d
        derived += d
    return whole, derived


def ask(tool, vacuum, path):
    """The report on one vacuum, whose file is written to path; None when it has
    no phases."""
    with open(path, "w") as f:
        f.write(vacuum.text())
    run = subprocess.run([tool, "check", "--json", path],
                         stdout=subprocess.PIPE, check=False)
    report = json.loads(run.stdout.decode())
    return report if "phases" in report else None


def outer_components(report):
    """How many components there are, and how many of them in the torus, where
    elements outside it keep the vacuum undecided."""
    return re.findall(r"components number (\d+), not (\d+)",
                      json.dumps(report["phases"][-1]))


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    cache, failed, unnamed, undecided, unproved = {}, 0, 0, 0, 0
    vacua = [Vacuum(draw, cache) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, v in enumerate(vacua):
            for k, text in enumerate((v.text(), v.reflected())):
                paths.append(os.path.join(folder, "v%03d-%d.yaml" % (i, k)))
                with open(paths[-1], "w") as f:
                    f.write(text)
        run = subprocess.run([tool, "check", "--json"] + paths,
                             stdout=subprocess.PIPE, check=False)
    reports = [json.loads(x) for x in run.stdout.decode().splitlines()]
    assert len(reports) == 2 * count, run.returncode
    for v, report, image in zip(vacua, reports[::2], reports[1::2]):
        what = [[x["phases"][-1]["residual"].get(k) for k in
                 ("unbroken", "decided", "discrete")] + outer_components(x)
                if "phases" in x else x for x in (report, image)]
        if what[0] != what[1]:
            failed += 1
            print("not ok - %s, but %s for a Weyl image\n# %s" %
                  (*what, v.text().replace("\n", "\n# ")))
        want = v.algebra()
        if "phases" not in report:
            found = report.get("errors")
        else:
            residual = report["phases"][-1]["residual"]
            text = residual["unbroken"]
            undecided += not residual["decided"]
            if text and text.startswith("an algebra of dimension "):
                unnamed += 1
                found = (int(text.split()[-1]), want[1])
            else:
                found = dimensions(text) if text else None
            if found:  # W acts on no vev
                found = (found[0] - 1, found[1])
        if "for certain" in json.dumps(report, ensure_ascii=False):
            unproved += 1  # no draw was proved generic
        elif found != want:
            failed += 1
            print("not ok - %s, not %s\n# %s" %
                  (found, want, v.text().replace("\n", "\n# ")))
    print("# %d vacua, %d undecided, %d without a type, %d unproved" %
          (count, undecided, unnamed, unproved))
    if unproved * 20 > count:
        failed += 1
        print("not ok - the algebra of 19 in 20 vacua is proved")
    if failed == 0:
        print("ok - %d random vacua have the algebra of a second computation"
              % count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
