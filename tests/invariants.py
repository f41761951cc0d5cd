#!/usr/bin/env python3
"""invariants.py - Majorana masses by explicit invariants beyond SU(2).

usage: invariants.py ANOMALON COUNT DEGREE [SEED]

Polynomials of vevs v and their conjugates that are invariant under a group are
linear functionals on symmetric tensors of weight zero that vanish on all that
simple root vectors make. Some of them does not vanish at v exactly when the
tensor of v is not among what these make: linear algebra, modulo a prime, with
random numbers for symbols. A singlet n of charge q has a Majorana mass exactly
when 2 q is a combination of charges of such invariants; those up to DEGREE are
found here. The program must say so where it decides, but for charges that no
product of so many components of weight zero has.
"""
import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile

P = 2 ** 31 - 1
CHARGES = (1, 2, 3)  # of n
MOST = 4000  # tensors of one weight that one is willing to compare

# A module of SU(N) is spanned by monomials in x_i and y_i, y dual to x; of
# Sp(4) likewise, in SU(4). The key of a basis vector is a pair of tuples.


def raisings(text):
    """Simple root vectors of a factor as lists of (i, j, factor): x_i d/dx_j
    and - y_j d/dy_i."""
    n = int(text[3:-1])
    if text.startswith("Sp"):  # weights e1, e2, -e2, -e1
        return [[(0, 1, 1), (2, 3, -1)], [(1, 2, 1)]]
    return [[(i, i + 1, 1)] for i in range(n - 1)]


def weights(text):
    n = int(text[3:-1])
    if text.startswith("Sp"):
        return [(1, 0), (-1, 1), (1, -1), (-1, 0)]
    return [tuple((j == i) - (j == i - 1) for j in range(n - 1))
            for i in range(n)]


class Field:
    """factors: for each simple factor (upper, lower, symmetry), powers of x and
    y: 's' symmetric, 'a' antisymmetric, not symmetrised otherwise."""

    def __init__(self, labels, charge, real, vector, direction, kinds):
        self.labels, self.charge, self.real = labels, charge, real
        self.vector, self.direction, self.kinds = vector, direction, kinds


def lift(key, step):
    """Root vector `step` = (slot kind +-1, i, j, c) on one index tuple."""
    out = {}
    up, down = key
    for i, j, c in step:
        for at, k in enumerate(up):
            if k == j:
                new = (up[:at] + (i,) + up[at + 1:], down)
                out[new] = out.get(new, 0) + c
        for at, k in enumerate(down):
            if k == i:
                new = (up, down[:at] + (j,) + down[at + 1:])
                out[new] = out.get(new, 0) - c
    return out


class Module:
    """Tensors of one representation of all simple factors."""

    def __init__(self, groups, kinds):
        self.groups, self.kinds = groups, kinds
        tables = []
        for text, (up, down, how) in zip(groups, kinds):
            n = int(text[3:-1])
            ups = [k for k in itertools.product(range(n), repeat=up)
                   if how != "s" or list(k) == sorted(k)]
            downs = [k for k in itertools.product(range(n), repeat=down)
                     if how != "s" or list(k) == sorted(k)]
            tables.append(list(itertools.product(ups, downs)))
        self.keys = list(itertools.product(*tables))

    def sort(self, key):
        return tuple((tuple(sorted(u)), tuple(sorted(d)))
                     if k[2] == "s" else (u, d)
                     for (u, d), k in zip(key, self.kinds))

    def raised(self, g, step, key):
        """A symmetric tensor stands for the monomial of its indices."""
        out = {}
        for new, c in lift(key[g], step).items():
            k = self.sort(key[:g] + (new,) + key[g + 1:])
            out[k] = out.get(k, 0) + c
        return out

    def weight(self, key):
        out = ()
        for text, (up, down) in zip(self.groups, key):
            w = weights(text)
            out += tuple(sum(w[i][a] for i in up) - sum(w[i][a] for i in down)
                         for a in range(len(w[0])))
        return out


def conjugate_kinds(kinds):
    return [(down, up, how) for up, down, how in kinds]


class Ring:
    """Polynomials in the components of some modules, each of one degree."""

    def __init__(self, groups, modules):
        self.groups, self.modules = groups, modules
        self.steps = [(g, s) for g, text in enumerate(groups)
                      for s in raisings(text)]
        self.table = {}
        self.of = {}
        for m, module in enumerate(modules):
            for key in module.keys:
                self.of[m, key] = module.weight(key)

    def raised(self, s, variable):
        if (s, variable) not in self.table:
            m, key = variable
            g, step = self.steps[s]
            self.table[s, variable] = [
                ((m, k), c) for k, c in
                self.modules[m].raised(g, step, key).items() if c % P]
        return self.table[s, variable]

    def by_weight(self, m, degree):
        """Monomials of one module."""
        out = {}
        keys = [(m, k) for k in self.modules[m].keys]
        for mono in itertools.combinations_with_replacement(keys, degree):
            w = tuple(map(sum, zip(*(self.of[v] for v in mono)))) if mono \
                else self.zero()
            out.setdefault(w, []).append(mono)
        return out

    def zero(self):
        return tuple(0 for g in self.groups for _ in weights(g)[0])

    def monomials(self, degrees, weight):
        """All of these degrees and this weight; None: too many."""
        parts = [self.by_weight(m, d) for m, d in enumerate(degrees)]
        lists = {self.zero(): [()]}
        for i, part in enumerate(parts):
            new = {}
            for (w, a), (x, b) in itertools.product(lists.items(),
                                                    part.items()):
                total = tuple(map(sum, zip(w, x)))
                if i == len(parts) - 1 and total != weight:
                    continue
                if len(a) * len(b) + len(new.get(total, ())) > 40 * MOST:
                    return None
                new.setdefault(total, []).extend(p + q for p in a for q in b)
            lists = new
        return lists.get(weight, [])

    def target(self, degrees, vectors):
        """The part of weight zero of the symmetric tensor of vectors."""
        zero = self.zero()
        target = {(): 1}
        for m, d in enumerate(degrees):
            for _ in range(d):
                new = {}
                for mono, c in target.items():
                    for key, x in vectors[m].items():
                        k = tuple(sorted(mono + ((m, key),)))
                        new[k] = (new.get(k, 0) + c * x) % P
                target = new
        return {k: c for k, c in target.items() if c and
                tuple(map(sum, zip(*(self.of[v] for v in k)))) == zero}

    def has_invariant(self, degrees, target):
        """Is some invariant of these degrees not zero there? None: too large.
        """
        zero = self.zero()
        rows = []
        for s, (g, step) in enumerate(self.steps):
            i, j = step[0][:2]
            w = weights(self.groups[g])
            at = sum(len(weights(t)[0]) for t in self.groups[:g])
            root = [0] * len(zero)
            for a in range(len(w[0])):
                root[at + a] = w[j][a] - w[i][a]
            below = self.monomials(degrees, tuple(root))
            if below is None or len(below) > MOST:
                return None
            for mono in below:
                row = {}
                for n, v in enumerate(mono):
                    for new, c in self.raised(s, v):
                        k = tuple(sorted(mono[:n] + (new,) + mono[n + 1:]))
                        row[k] = (row.get(k, 0) + c) % P
                rows.append({k: c for k, c in row.items() if c})
        return not is_in_span(target, rows)


def reduce(row, pivots):
    row = dict(row)
    while row:
        hit = next((k for k in row if k in pivots), None)
        if hit is None:
            return row
        c = row[hit]
        for k, x in pivots[hit].items():
            y = (row.get(k, 0) - c * x) % P
            if y:
                row[k] = y
            else:
                row.pop(k, None)
    return row


def is_in_span(target, rows):
    pivots = {}
    for row in sorted(rows, key=len):
        row = reduce(row, pivots)
        if not row:
            continue
        p = min(row)
        inverse = pow(row[p], P - 2, P)
        row = {k: x * inverse % P for k, x in row.items()}
        for q, other in pivots.items():
            c = other.get(p)
            if c:
                for k, x in row.items():
                    y = (other.get(k, 0) - c * x) % P
                    if y:
                        other[k] = y
                    else:
                        other.pop(k, None)
        pivots[p] = row
    return not reduce(target, pivots)


def unit_of(groups, fields, draw, degree):
    """The common divisor of the charges of invariants that are not zero, or
    None where it is not known, and that of products of weight zero."""
    modules, vectors, charges = [], [], []
    for f in fields:
        a, b = draw.randrange(1, P), draw.randrange(1, P)
        v = {k: x(draw) * a % P for k, x in f.vector.items()}
        modules.append(Module(groups, f.kinds))
        vectors.append(v)
        charges.append(f.charge)
        if not f.real:
            modules.append(Module(groups, conjugate_kinds(f.kinds)))
            vectors.append({tuple((d, u) for u, d in k): x(draw) * b % P
                            for k, x in f.vector.items()})
            charges.append(-f.charge)
    ring = Ring(groups, modules)
    unit, most, sure = 0, 0, True
    for total in range(1, degree + 1):
        for degrees in itertools.product(range(total + 1),
                                         repeat=len(modules)):
            q = sum(d * c for d, c in zip(degrees, charges))
            if sum(degrees) != total or q <= 0 or \
                    (unit and q % unit == 0):
                continue
            target = ring.target(degrees, vectors)
            if not target:
                continue
            most = math.gcd(most, q)
            has = ring.has_invariant(degrees, target)
            sure = sure and has is not None
            if has:
                unit = math.gcd(unit, q)
    return unit if sure else None, most


def number(x):
    return lambda draw: x


def symbol(draw):
    return draw.randrange(1, P)


# name: modules, labels, dimension of each factor
KINDS = {
    "3": ([(1, 0, "s")], "[1, 0]"), "3bar": ([(0, 1, "s")], "[0, 1]"),
    "6": ([(2, 0, "s")], "[2, 0]"), "10": ([(3, 0, "s")], "[3, 0]"),
    "8": ([(1, 1, "t")], "[1, 1]"),
    "4": ([(1, 0, "s")], "[1, 0]"), "10s": ([(2, 0, "s")], "[2, 0]"),
    "5": ([(2, 0, "t")], "[0, 1]"),
    "2,2": ([(1, 0, "s")] * 2, "[1]"), "3,2": ([(2, 0, "s"), (1, 0, "s")],
                                              ("[2]", "[1]")),
    "3,3": ([(2, 0, "s")] * 2, "[2]"), "3,1": ([(2, 0, "s"), (0, 0, "s")],
                                              ("[2]", "[0]")),
    "1,2": ([(0, 0, "s"), (1, 0, "s")], ("[0]", "[1]")),
    "3,3bar": ([(1, 0, "s"), (0, 1, "s")], ("[1, 0]", "[0, 1]")),
}
NAMES = {"SU(3)": ("3", "3bar", "6", "10"), "Sp(4)": ("4", "10s"),
         "SU(2)": ("2,2", "3,2", "3,3", "3,1", "1,2")}


def components(groups, kinds):
    """Basis vectors by weight, where one has a weight for itself."""
    module, out = Module(groups, kinds), {}
    for key in module.keys:
        out.setdefault(module.weight(key), []).append(key)
    return {w: keys[0] for w, keys in out.items() if len(keys) == 1}


def labels_text(groups, labels):
    each = labels if isinstance(labels, tuple) else (labels,) * len(groups)
    return ", ".join("%s: %s" % x for x in zip("GK", each))


def along_weights(groups, name, charge, weights_):
    kinds, labels = KINDS[name]
    at = components(groups, kinds)
    ranks = [len(weights(t)[0]) for t in groups]
    texts = []
    for w in weights_:
        parts, a = [], 0
        for g, r in zip("GK", ranks):
            parts.append("%s: %s" % (g, list(w[a:a + r])))
            a += r
        texts.append("component: {%s}" % ", ".join(parts))
    return Field(labels_text(groups, labels), charge, False,
                 {at[w]: symbol for w in weights_}, texts, kinds)


def along_diagonal(groups, name, charge, numbers, real=False):
    kinds, labels = KINDS[name]
    if name == "8":
        vector = {(((i,), (i,)),): number(x % P)
                  for i, x in enumerate(numbers) if x}
    elif name == "6":
        vector = {(((i, i), ()),): number(x) for i, x in enumerate(numbers)
                  if x}
    elif name == "3,3bar":
        vector = {(((i,), ()), ((), (i,))): number(x)
                  for i, x in enumerate(numbers) if x}
    elif name == "2,2":
        a, b = numbers
        vector = {(((0,), ()), ((1,), ())): number(a),
                  (((1,), ()), ((0,), ())): number(-b % P)}
    return Field(labels_text(groups, labels), charge, real,
                 {k: x for k, x in vector.items()},
                 ["diagonal: %s" % list(numbers)], kinds)


def five(charge, real):
    """The 5 of Sp(4) along its weight 0."""
    vector = {(((0, 3), ()),): number(1), (((3, 0), ()),): number(P - 1),
              (((1, 2), ()),): number(P - 1), (((2, 1), ()),): number(1)}
    return Field("G: [0, 1]", charge, real, vector,
                 ["component: {G: [0, 0]}"], KINDS["5"][0])


def singlet(groups, charge):
    kinds = [(0, 0, "s")] * len(groups)
    return Field("", charge, False,
                 {Module(groups, kinds).keys[0]: number(1)}, [""], kinds)


SU3, SP4, SU22 = ["SU(3)"], ["Sp(4)"], ["SU(2)", "SU(2)"]
SU33 = ["SU(3)", "SU(3)"]


def rows():
    """What ../shared/vacua.md lists, with charges, and a few more."""
    yield SU3, [along_diagonal(SU3, "8", 2, (1, 0, -1))]
    yield SU3, [along_diagonal(SU3, "8", 2, (2, -1, -1))]
    yield SU3, [along_diagonal(SU3, "8", 2, (1, 2, -3))]
    yield SU3, [along_weights(SU3, "10", 2, [(0, 0)])]
    yield SU3, [along_weights(SU3, "10", 1, [(0, 0)]),
                along_weights(SU3, "3", 1, [(1, 0)])]
    yield SU3, [along_weights(SU3, "3", 1, [(1, 0)])]
    yield SU3, [along_weights(SU3, "3", 1, [(1, 0), (0, -1)])]
    yield SU3, [along_diagonal(SU3, "6", 1, (1, 1, 1))]
    yield SU3, [along_diagonal(SU3, "6", 2, (1, 2, 0)),
                along_weights(SU3, "3", 1, [(0, -1)])]
    yield SU3, [along_diagonal(SU3, "8", 2, (1, 0, -1)), singlet(SU3, 3)]
    yield SP4, [five(2, False)]
    yield SP4, [five(1, False), along_weights(SP4, "4", 1, [(1, 0)])]
    yield SP4, [along_weights(SP4, "10s", 2, [(2, 0)])]
    yield SP4, [along_weights(SP4, "10s", 1, [(0, 1)])]
    yield SP4, [five(0, True), along_weights(SP4, "10s", 1, [(0, 1)])]
    for d in ((1, 1), (1, -1), (1, 2), (1, 0)):
        yield SU22, [along_diagonal(SU22, "2,2", 1, d)]
    for d in ((1, 1, 1), (1, 1, 2), (1, 2, 3), (0, 0, 1), (1, 1, 0)):
        yield SU33, [along_diagonal(SU33, "3,3bar", 1, d)]
    yield SU22, [along_weights(SU22, "3,3", 1, [(0, 0)])]
    yield SU22, [along_weights(SU22, "3,3", 2, [(2, 0), (0, 2)])]
    yield SU22, [along_weights(SU22, "3,2", 1, [(2, -1), (0, 1)])]
    yield SU22, [along_diagonal(SU22, "2,2", 0, (1, 1), True),
                 along_weights(SU22, "3,1", 1, [(0, 0)])]


def random_row(draw):
    groups = draw.choice((SU3, SU3, SP4, SU22, SU22))
    fields = []
    for _ in range(draw.choice((1, 2, 2))):
        name = draw.choice(NAMES[groups[0]])
        at = sorted(components(groups, KINDS[name][0]))
        some = draw.sample(at, min(len(at), draw.choice((1, 1, 2))))
        fields.append(along_weights(groups, name, draw.choice((0, 1, 1, 2)),
                                    some))
    return groups, fields


def text(groups, fields, q):
    lines, vevs = [], []
    for i, f in enumerate(fields):
        items = ["type: " + ("real-scalar" if f.real else "scalar")]
        items += [f.labels] if f.labels else []
        items += ["X: %d" % f.charge] if f.charge else []
        lines.append("  p%d: {%s}" % (i, ", ".join(items)))
        vevs += ["{field: p%d, %s}" % (i, d) if d else "p%d" % i
                 for d in f.direction]
    names = ["%s: %s" % x for x in zip("GK", groups)] + ["X: U(1)"]
    return ("groups: {%s}\nfields:\n%s\n"
            "  n: {type: left, sector: visible, X: %d}\n"
            "breaking: [{vevs: [%s]}]\nactive_neutrinos: n\n" %
            (", ".join(names), "\n".join(lines), q, ", ".join(vevs)))


def main():
    tool, count, degree = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    draw = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    vacua = list(rows()) + [random_row(draw) for _ in range(count)]
    units = [unit_of(g, f, draw, degree) for g, f in vacua]
    asked = [(v, u, q) for v, u in zip(vacua, units) for q in CHARGES]
    decided = short = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, (v, _, q) in enumerate(asked):
            paths.append(os.path.join(folder, "%03d.yaml" % i))
            with open(paths[-1], "w") as f:
                f.write(text(*v, q))
        run = subprocess.run([tool, "check", "--json"] + paths,
                             stdout=subprocess.PIPE, check=False)
    reports = [json.loads(x) for x in run.stdout.decode().splitlines()]
    assert len(reports) == len(asked), run.returncode
    for (v, (unit, most), q), report in zip(asked, reports):
        what = text(*v, q).replace("\n", "\n# ")
        if "phases" not in report:
            failed += 1
            print("not ok - %s\n# %s" % (report["errors"][0]["message"], what))
            continue
        nature = report["phases"][-1]["neutrinos"]["nature"]
        if nature == "undecided" or unit is None:
            continue
        decided += 1
        want = "Majorana" if unit and 2 * q % unit == 0 else "massless"
        if nature != want == "massless" and \
                not (most and 2 * q % most == 0):
            want = nature  # more components are needed
            short += 1
        if nature != want:
            failed += 1
            print("not ok - %s, but by invariants %s (unit %d)\n# %s" %
                  (nature, want, unit, what))
    print("# %d masses in %d vacua, %d of them decided, %d of high degree" %
          (len(asked), len(vacua), decided, short))
    if decided < len(asked) * 3 // 4:
        failed += 1
        print("not ok - three in four are decided")
    if failed == 0:
        print("ok - masses in %d vacua are those of invariants to degree %d" %
              (len(vacua), degree))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
