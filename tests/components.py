#!/usr/bin/env python3
"""components.py - the components of unbroken groups, by brute force.

usage: components.py ANOMALON COUNT [SEED]

Random elements of the compact group are led to ones that leave random vevs
alone, by Newton's method. Where the unbroken algebra is abelian and the program
has decided, all of them must lie in the torus; where it names elements outside,
they must permute weights in as many ways as it says. Where it has turned the
vevs and nothing continuous is left, they must be as many as it says; where
something is, they act on what that leaves alone in no more ways.
"""
import copy
import math
import os
import random
import sys
import tempfile

import vacua
from vacua import add, dagger, times

STARTS = 12  # where nothing is expected outside the torus
MORE = 60  # where something is
MOST = 300  # where it is not found
STEPS = 40
MEANS = 8  # elements of a connected group


class Vacuum(vacua.Vacuum):
    """Small representations, and often weight zero."""
    GROUPS = ["SU(2)", "SU(2)", "SU(3)", "Sp(4)"]
    PRODUCTS = [("SU(2)", "SU(2)")]

    def add_field(self, cache):
        super().add_field(cache)
        if not self.fields:
            return
        f = self.fields[-1]
        if math.prod(r.dimension() for r in f.reps) > 16:
            self.fields.pop()
            return
        zero = tuple(r.zero for r in f.reps)
        if f.vevs and all(z in r.weights for z, r in zip(zero, f.reps)) and \
                f.multiplicity(zero) == 1 and self.draw.random() < 0.6:
            f.vevs = [zero]


def exponential(m, keys):
    """exp of a small matrix."""
    one = {(k, k): 1 for k in keys}
    out, term = one, one
    for n in range(1, 30):
        term = {k: x / n for k, x in times(term, m).items()}
        if not term:
            break
        out = add((1, out), (1, term))
    return out


def apply(matrices, rep, vector, first):
    """A group element on the slots of one representation of a tensor."""
    for at, (kind, base) in enumerate(zip(rep.kinds, rep.base)):
        u = matrices[base]
        columns = {}
        for (r, c), x in u.items():
            columns.setdefault(c, []).append(
                (r, x.conjugate() if kind == "d" else x))
        out = {}
        for key, value in vector.items():
            slot = first + at
            for r, x in columns.get(key[slot], ()):
                k = key[:slot] + (r,) + key[slot + 1:]
                out[k] = out.get(k, 0) + x * value
        vector = out
    return vector


class Search:
    """The equations g v = v of one vacuum."""

    def __init__(self, vacuum, draw):
        self.v, self.draw = vacuum, draw
        self.targets = [(f, f.vector(draw)) for f in vacuum.fields
                        for _ in range(f.generations)]
        self.phases = any(f.charge for f in vacuum.fields)

    def move(self, g, step):
        """exp(step) g."""
        at, out = 0, []
        for group, element in zip(self.v.groups, g[0]):
            x = step[at:at + group.dim]
            at += group.dim
            new = {}
            for base, u in element.items():
                m = add(*zip(x, group.compact[base]))
                new[base] = times(exponential(m, group.label[base]), u)
            out.append(new)
        return out, g[1] + (step[at] if self.phases else 0)

    def images(self, g):
        out = []
        for f, vector in self.targets:
            at = 0
            for i, r in zip(f.slots, f.reps):
                vector = apply(g[0][i], r, vector, at)
                at += len(r.kinds)
            factor = complex(math.cos(f.charge * g[1]),
                             math.sin(f.charge * g[1]))
            out.append({k: factor * x for k, x in vector.items()})
        return out

    def columns(self, images):
        """Derivatives by all generators."""
        out = []
        for i, group in enumerate(self.v.groups):
            for n in range(group.dim):
                out.append([self.v.on(f, x, i, n)
                            for (f, _), x in zip(self.targets, images)])
        if self.phases:
            out.append([{k: 1j * f.charge * z for k, z in x.items()}
                        for (f, _), x in zip(self.targets, images)])
        return out

    def identity(self):
        return ([{base: {(k, k): 1 for k in group.label[base]}
                  for base in group.compact} for group in self.v.groups], 0.0)

    def solve(self):
        """An element that leaves all alone, or None."""
        g = self.identity()
        for _ in range(3):
            g = self.move(g, [self.draw.uniform(-2, 2) for _ in range(
                sum(x.dim for x in self.v.groups) + self.phases)])
        damping, last = 0.1, None
        for _ in range(STEPS):
            images = self.images(g)
            rest = [add((1, v), (-1, x))
                    for (f, v), x in zip(self.targets, images)]
            size = sum(abs(z) ** 2 for r in rest for z in r.values())
            if size < 1e-22:
                return g
            damping = damping * 0.3 if last is None or size < last \
                else min(damping * 4, 10)
            last = size
            g = self.move(g, self.step(self.columns(images), rest,
                                       damping * size))
        return None

    @staticmethod
    def step(columns, rest, damping):
        def dot(a, b):
            return sum((x.conjugate() * b[t].get(k, 0)).real
                       for t, v in enumerate(a) for k, x in
                       ((k, complex(x)) for k, x in v.items()))
        n = len(columns)
        rows = [[dot(a, b) + (i == j) * (damping + 1e-9)
                 for j, b in enumerate(columns)] + [dot(a, rest)]
                for i, a in enumerate(columns)]
        for i in range(n):
            p = max(range(i, n), key=lambda k: abs(rows[k][i]))
            rows[i], rows[p] = rows[p], rows[i]
            pivot = rows[i][i] or 1  # nothing to do in this direction
            rows[i] = [x / pivot for x in rows[i]]
            for k in range(n):
                if k != i and rows[k][i]:
                    f = rows[k][i]
                    rows[k] = [x - f * y for x, y in zip(rows[k], rows[i])]
        return [r[n] for r in rows]


def pattern(g):
    """How an element permutes the weights of the defining representations;
    None if it does not."""
    out = []
    for element in g[0]:
        big = {k: abs(x) for k, x in element["v"].items() if abs(x) > 1e-6}
        if any(abs(x - 1) > 1e-6 for x in big.values()):
            return None
        out.append(tuple(sorted(big)))
    return tuple(out)


def in_torus(vacuum):
    """Is the unbroken algebra part of the torus, in the directions of the file?
    The program may turn a vev that nothing else could feel, and a matrix to its
    singular values; where nothing is unbroken it cannot be seen."""
    if not vacuum.unbroken and any(f.matrix for f in vacuum.fields):
        return False
    for x in vacuum.unbroken:
        at = 0
        for g in vacuum.groups:
            roots = 2 * len(g.roots["v"])
            if any(abs(y) > 1e-6 for y in x[at:at + roots]):
                return False
            at += g.dim
    return True


def expected(phase):
    """How many ways there are, at least and at most; None: no answer."""
    residual = phase["residual"]
    outer = vacua.outer_components({"phases": [phase]})
    if outer:
        n = int(outer[0][0]) // int(outer[0][1])
        return n, n
    if not residual["decided"]:
        return None
    if any("reflection" in g["text"] or "Weyl group" in g["text"]
           for g in residual["generators"]):
        return 2, math.inf
    return 1, 1


def find_patterns(vacuum, draw, least):
    search = Search(vacuum, draw)
    found = set()
    for n in range(MOST):
        if n >= STARTS and len(found) >= least:
            break
        g = search.solve()
        if g:
            found.add(pattern(g))
    return found


def is_turned(report):
    """Are all vevs read in another basis?"""
    return any("one element of the group turns all" in n
               for n in report["notes"])


def key(g, probes):
    """How an element acts on all components of scalars and, up to the phase of
    W, on fermions: equal for equal ones."""
    entries = [(k, complex(x)) for element in g[0]
               for k, x in sorted(element["v"].items()) if abs(x) > 0.1]
    turn = entries[0][1].conjugate() / abs(entries[0][1])
    out = [(k, x * turn) for k, x in entries]
    out += [x for v in probes.images(g) for x in sorted(v.items())]
    return tuple((k, round(complex(x).real, 2) + 0.0,
                  round(complex(x).imag, 2) + 0.0) for k, x in out
                 if abs(x) > 0.1)


def find_elements(vacuum, draw, order):
    """The elements of a finite group, as far as fields feel them."""
    search = Search(vacuum, draw)
    probes = Search(vacuum, draw)
    probes.targets = []
    for f in vacuum.fields:
        f = copy.copy(f)
        f.vevs, f.matrix, f.axes, f.diagonal = [None], None, None, None
        probes.targets.append((f, f.vector(draw)))
    found = []
    for n in range(MOST):
        if n >= MORE and len(found) >= order:
            break
        g = search.solve()
        new = key(g, probes) if g else None
        if new and not any(is_near(new, old) for old in found):
            found.append(new)
        if len(found) > order:
            break
    return found


def act(search, g, vectors, matrices):
    """An element on vectors of all fields and on matrices of all factors."""
    search.targets = [(f, x) for (f, _), x in zip(search.targets, vectors)]
    return search.images(g), [times(times(e["v"], m), dagger(e["v"]))
                              for e, m in zip(g[0], matrices)]


def invariant(search, start, algebra, draw):
    """Random vectors and matrices that the connected group leaves alone: means
    over some of its elements, again and again."""
    elements = []
    for _ in range(MEANS if algebra else 0):
        by = [draw.uniform(-1, 1) for _ in algebra]
        step = [sum(b * x[i] for b, x in zip(by, algebra))
                for i in range(len(algebra[0]))]
        size = draw.uniform(1, 3) / max(1, math.hypot(*step))
        elements.append(search.move(start, [size * y for y in step]))
    x = [y for _, y in search.targets], [
        {(a, b): complex(draw.uniform(-1, 1), draw.uniform(-1, 1))
         for a in g.label["v"] for b in g.label["v"]}
        for g in search.v.groups]
    for _ in range(5 * MEANS if algebra else 0):
        images = [act(search, g, *x) for g in elements] + [x]
        x = tuple([add(*((1 / len(images), y[k][i]) for y in images))
                   for i in range(len(x[k]))] for k in range(2))
    return x


def null_space(search):
    """The algebra of what leaves the vectors of a search alone."""
    columns = search.columns([x for _, x in search.targets])
    rows = []
    for t in range(len(search.targets)):
        for k in {k for c in columns for k in c[t]}:
            z = [complex(c[t].get(k, 0)) for c in columns]
            rows += [[x.real for x in z], [x.imag for x in z]]
    return vacua.rank_and_null(rows, len(columns), True)[1]


def find_actions(vacuum, draw, most):
    """The actions of elements on what the connected group leaves alone, as many
    as there are components, or fewer: products of these make up all."""
    search, probes = Search(vacuum, draw), Search(vacuum, draw)
    probes.targets = []
    for f in vacuum.fields:
        f = copy.copy(f)
        f.vevs, f.matrix, f.axes, f.diagonal = [None], None, None, None
        probes.targets.append((f, f.vector(draw)))
    start = search.identity()
    x = invariant(probes, start, null_space(search), draw)
    found = []
    for n in range(STARTS):
        g = search.solve()
        y = act(probes, g, *x) if g else None
        if y and not any(all(abs(z) < 0.05 for a, b in zip(y[0] + y[1], old)
                             for z in add((1, a), (-1, b)).values())
                         for old in found):
            found.append(y[0] + y[1])
        if len(found) > most:
            break
    return found


def is_near(a, b):
    return len(a) == len(b) and all(
        x[0] == y[0] and abs(x[1] - y[1]) + abs(x[2] - y[2]) < 0.05
        for x, y in zip(a, b))


def check(found, least, most):
    """What is wrong, or an empty string."""
    if None in found or len(found) > most:
        return "an element that is not among those"
    return "" if len(found) >= least else "%d, not %d ways" % (len(found),
                                                              least)


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    cache, compared, outer, turned, failed = {}, 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "v.yaml")
        while compared < count:
            v = Vacuum(draw, cache)
            report = vacua.ask(tool, v, path)
            if not report:
                continue
            ways = expected(report["phases"][-1])
            if not ways or v.algebra()[1]:
                continue
            if is_turned(report):
                residual = report["phases"][-1]["residual"]
                if not residual["decided"] or (not v.unbroken and
                                               ways != (1, 1)):
                    continue
                order = math.prod(residual["discrete"])
                ways = (1 if v.unbroken else order, order)
                found = (find_actions if v.unbroken else find_elements)(
                    v, draw, order)
                turned += 1
            elif in_torus(v):
                found = find_patterns(v, draw, ways[0])
            else:
                continue
            if not found:
                continue
            compared += 1
            outer += ways[0] > 1 and not is_turned(report)
            wrong = check(found, *ways)
            if wrong:
                failed += 1
                print("not ok - %s\n# %s" %
                      (wrong, v.text().replace("\n", "\n# ")))
    print("# %d vacua, %d with elements outside the torus, %d of turned vevs" %
          (count, outer, turned))
    if failed == 0:
        print("ok - %d random vacua have the components that brute force finds"
              % count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
