#!/usr/bin/env python3
"""stable_brute.py - what cannot decay in random vacua, by brute force.

usage: stable_brute.py ANOMALON COUNT [SEED]

A state decays into light ones, to all orders, exactly when every element of
the unbroken group that leaves all light states alone leaves it alone, too: the
irreducible representations of the group that acts on light states are those in
their products (Peter, Weyl). Such elements are found from random starts by
Newton's method, with (-1)^F or without: they leave vevs, visible components (and so
their partners), neutral massless fermions, Goldstone bosons of global factors and massless gauge
bosons alone. New fields of which they move a neutral component must be those
that the program calls protected; isolated elements are easily missed.
"""
import cmath
import json
import math
import os
import random
import subprocess
import sys
import tempfile

import masses_brute as mb

STARTS, MORE = 10, 60
CLOSE = 1e-5


class Target:
    """project(matrix(g) start - end) = 0."""

    def __init__(self, field, start, end, away=()):
        self.field, self.start, self.end, self.away = field, start, end, away

    def project(self, v):
        """Without the part along the orthonormal real vectors `away`."""
        for b in self.away:
            c = sum((x * y.conjugate()).real for x, y in zip(v, b))
            v = [x - c * y for x, y in zip(v, b)]
        return v


class Adjoint:
    """A matrix of one simple factor, flattened."""
    charges = ()

    def __init__(self, at):
        self.name, self.at = "adjoint%d" % at, at

    def matrix(self, theory, g):
        u = g[0][self.at]
        return mb.kron(u, mb.conjugate(u))

    def generators(self, theory):
        out = []
        for i, group in enumerate(theory.simple):
            one = mb.identity(group.n)
            for x in group.basis:
                out.append([[a + b for a, b in zip(*r)] for r in zip(
                    mb.kron(x, one), mb.kron(one, mb.conjugate(x)))]
                    if i == self.at else None)
        return out + [None] * theory.nu1


def times(m, v):
    return [sum(x * y for x, y in zip(r, v)) for r in m] if m else [0] * len(v)


def orthonormal(vectors):
    """Of real directions in a complex space."""
    out = []
    for v in vectors:
        for b in out:
            c = sum((complex(x) * y.conjugate()).real for x, y in zip(v, b))
            v = [x - c * y for x, y in zip(v, b)]
        size = math.sqrt(sum(abs(x) ** 2 for x in v))
        if size > CLOSE:
            out.append([complex(x) / size for x in v])
    return out


def algebra(theory):
    """Null vectors: the unbroken algebra, over all generators."""
    table = theory.generators()
    start = ([mb.identity(s.n) for s in theory.simple],
             [0] * len(theory.abelian))
    columns = theory.derivatives(table, theory.images(start))
    return [[complex(x).real for x in v] for v in
            mb.null_space(list(zip(*columns)), len(columns))]


def gauged_part(theory, null):
    """Those combinations that have no part along global generators."""
    dark, at = [], 0
    for s, ungauged in zip(theory.simple, theory.ungauged):
        dark += range(at, at + len(s.basis)) if ungauged else ()
        at += len(s.basis)
    if not dark or not null:
        return null
    rows = [[complex(v[i]) for v in null] for i in dark]
    return [[sum(complex(c).real * v[i] for c, v in zip(cs, null))
             for i in range(len(null[0]))]
            for cs in mb.null_space(rows, len(null))]


def massless_gauge_bosons(theory, gauged):
    """Each part of them in a simple factor is left alone."""
    out, at = [], 0
    for i, s in enumerate(theory.simple):
        for v in gauged:
            x = [[sum(v[at + k] * b[p][q] for k, b in enumerate(s.basis))
                  for q in range(s.n)] for p in range(s.n)]
            flat = [complex(y) for r in x for y in r]
            if any(abs(y) > CLOSE for y in flat):
                out.append(Target(Adjoint(i), flat, flat))
        at += len(s.basis)
    return out


class Sum:
    """All fields with a vev at once."""
    name = "sum"

    def __init__(self, theory):
        self.parts = [f for f, _ in theory.targets]

    def spread(self, parts):
        n = sum(len(p) for p in parts)
        out = [[0j] * n for _ in range(n)]
        at = 0
        for p in parts:
            for i, r in enumerate(p):
                out[at + i][at:at + len(r)] = r
            at += len(p)
        return out

    def matrix(self, theory, g):
        return self.spread([f.matrix(theory, g) for f in self.parts])

    def generators(self, theory):
        tables = [f.generators(theory) for f in self.parts]
        zero = [[[0j] * f.dim] * f.dim for f in self.parts]
        return [self.spread([t[a] or z for t, z in zip(tables, zero)])
                for a in range(len(tables[0]))]


def massless_bosons(theory):
    """What gauge bosons eat, and Goldstone bosons: what generators make of the
    vevs, global ones up to what is eaten; orthonormal."""
    every = Sum(theory)
    v = [x for _, y in theory.targets for x in y]
    moved = [times(m, v) for m in every.generators(theory)]
    eaten, free, at = [], [], 0
    for s, ungauged in zip(theory.simple, theory.ungauged):
        (free if ungauged else eaten).extend(moved[at:at + len(s.basis)])
        at += len(s.basis)
    eaten = orthonormal(eaten + moved[at:])
    return eaten, orthonormal(eaten + free)[len(eaten):]


def goldstone_bosons(theory):
    every = Sum(theory)
    eaten, bosons = massless_bosons(theory)
    return [Target(every, x, x, eaten) for x in bosons]


def without_eaten(theory, f, vector, eaten):
    """A vector of a field, among all with vevs where it is one of these, without
    what gauge bosons eat; of several generations they leave some. Basis vectors
    of a real field are complex combinations of real ones."""
    fields = [g for g, _ in theory.targets]
    if f.generations > 1 or not any(g is f for g in fields):
        return vector
    v = [x for g in fields for x in (vector if g is f else [0] * g.dim)]
    for b in eaten:
        c = sum(complex(x) * y.conjugate() for x, y in zip(v, b))
        if f.kind != "real-scalar":
            c = c.real
        v = [x - c * y for x, y in zip(v, b)]
    return v


def charge(theory, f, k):
    """Electric charge of a component."""
    return sum(f.weights[k][list(f.reps).index(i)][0] / 2
               for i in f.reps if "T3[%s]" % theory.names[i]
               in theory.electric)


def unit(n, k):
    return [complex(i == k) for i in range(n)]


def light_fermions(theory, elements):
    """Visible components, and massless neutral states."""
    out = []
    for f in theory.fermions:
        if f.name[0] == "L":
            out += [(f, unit(f.dim, k)) for k in range(f.dim)]
    masses = mb.Masses(theory, elements)
    blocks = masses.kinds
    big, first = masses.generic()
    for v in mb.null_space(big, len(big)):
        for a, (f, _, p) in enumerate(blocks):
            for i in range(p):
                part = v[first[a] + i * f.dim:first[a] + (i + 1) * f.dim]
                part = [x if abs(charge(theory, f, k)) < CLOSE else 0
                        for k, x in enumerate(part)]
                if max(abs(x) for x in part) < CLOSE:
                    continue
                # a right-handed field enters with its conjugate
                bar = blocks[a][1] is not blocks[[b[0] for b in blocks].index(
                    f)][1] or f.kind == "right"
                out.append((f, [x.conjugate() if bar else x
                                for x in map(complex, part)]))
    return out


class Search:
    def __init__(self, theory, targets):
        self.theory, self.targets = theory, targets
        self.table = {id(t.field): t.field.generators(theory)
                      for t in targets}

    def element(self):
        theory, rng = self.theory, self.theory.rng
        g = ([s.draw(rng) for s in theory.simple],
             [rng.random() for _ in range(theory.nu1)] +
             [rng.randrange(k) / k for k in theory.orders])
        damping, last = 0.1, None
        for _ in range(60):
            ms = {id(t.field): t.field.matrix(theory, g)
                  for t in self.targets}
            images = [times(ms[id(t.field)], t.start) for t in self.targets]
            rest = [x for t, im in zip(self.targets, images)
                    for x in t.project([a - b for a, b in zip(t.end, im)])]
            size = sum(abs(x) ** 2 for x in rest)
            if size < 1e-20:
                return g
            damping = damping * 0.2 if last is None or size < last \
                else min(damping * 4, 10)
            last = size
            g = theory.move(g, self.step(images, rest, damping * size))
        return None

    def step(self, images, rest, damping):
        n = sum(len(s.basis) for s in self.theory.simple) + self.theory.nu1
        columns = []
        for a in range(n):
            column = []
            for t, im in zip(self.targets, images):
                column += t.project(times(self.table[id(t.field)][a], im))
            columns.append([p for z in column for p in (
                complex(z).real, complex(z).imag)])
        flat = [p for z in rest for p in (complex(z).real, complex(z).imag)]
        rows = [[sum(x * y for x, y in zip(a, b)) +
                 (i == j) * (damping + 1e-9) for j, b in enumerate(columns)] +
                [sum(x * y for x, y in zip(a, flat))]
                for i, a in enumerate(columns)]
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


def guards(theory, count):
    """Elements that leave all light states alone, as (g, sign of F)."""
    elements = theory.elements(mb.STARTS[0])
    if not elements:
        return None
    light = light_fermions(theory, elements)
    fixed = [Target(f, v, v) for f, v in theory.targets]
    fixed += massless_gauge_bosons(theory, gauged_part(theory,
                                                       algebra(theory)))
    if any(theory.ungauged):
        fixed += goldstone_bosons(theory)
    out = []
    for sign in (1, -1):
        targets = fixed + [Target(f, v, [sign * x for x in v])
                           for f, v in light]
        search = Search(theory, targets)
        for _ in range(count):
            g = search.element()
            if g:
                out.append((g, sign))
    return out


def moved(theory, found):
    """Names of new fields with a neutral component that is moved."""
    out, eaten = set(), massless_bosons(theory)[0]
    for f in theory.fermions + theory.scalars:
        if f.name[0] == "L":
            continue
        for g, sign in found:
            m = f.matrix(theory, g)
            s = 1 if f in theory.scalars else sign
            for k in range(f.dim):
                change = [s * m[i][k] - (i == k) for i in range(f.dim)]
                if abs(charge(theory, f, k)) < CLOSE and any(
                        abs(x) > 1e-4 for y in (1, 1j) for x in
                        without_eaten(theory, f, [y * z for z in change],
                                      eaten)):
                    out.add(f.name)
    return out


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    tally = {"compared": 0, "stable": 0, "unseen": 0, "bounded": 0, "outer": 0,
             "skipped": 0}
    failed = n = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "v.yaml")
        while tally["compared"] < count:
            n += 1
            theory = mb.Theory(random.Random(seed * 7919 + n))
            if not theory.scalars or not theory.active():
                continue
            with open(path, "w") as f:
                f.write(theory.text())
            run = subprocess.run([tool, "check", "--json", path],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, check=False)
            report = json.loads(run.stdout.decode() or "{}")
            phase = report.get("phases", [{}])[-1]
            dark = phase.get("dark_matter") or {}
            if not dark.get("decided") or \
                    phase["residual"].get("nonabelian", [0]):
                tally["skipped"] += 1
                continue
            found = guards(theory, STARTS)
            if found is None:
                continue
            said = {x.split("[")[0] for x in dark["candidates"]
                    if not x.startswith("gauge ")}
            brute = moved(theory, found)
            if said - brute:
                found += guards(theory, MORE) or []
                brute = moved(theory, found)
            tally["compared"] += 1
            tally["stable"] += bool(brute)
            tally["bounded"] += not phase["residual"]["decided"]
            tally["outer"] += any(
                "reflection" in x["text"] or "Weyl" in x["text"] or
                "exchange" in x["text"]
                for x in phase["residual"].get("generators", []))
            tally["unseen"] += bool(said - brute)
            # where not all is known, more may be stable than is said
            if brute - said and dark["group"] is not None:
                failed += 1
                print("not ok - candidates %s, brute force %s\n# theory %d\n# %s"
                      % (sorted(said), sorted(brute), n,
                         theory.text().replace("\n", "\n# ")))
                sys.stdout.flush()
    print("# %s" % ", ".join("%s %d" % x for x in tally.items()))
    if tally["unseen"] * 2 > tally["stable"] + 2:
        failed += 1
        print("not ok - most of what is stable is seen to be so")
    if failed == 0:
        print("ok - what cannot decay in %d random vacua is what brute force "
              "finds" % count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
