#!/usr/bin/env python3
"""equal_orbits.py - vevs that an element of the group turns into each other.

usage: equal_orbits.py ANOMALON COUNT [SEED]

Random vevs along matrices, diagonals and vectors of SU(N) and SO(N) are turned
by random rational rotations and signed permutations (Weyl images), the same for
all vevs that a factor acts on. Vectors of SO(6) are written as matrices of
SU(4). What is unbroken and the residual group must be the same; for one image in a hundred it may be decided or known for one of the
two alone.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

# (group, label of a field, shape): what the file says of its vev, and how a
# matrix R of the group acts. Fields of products have two indices.
FIELDS = {
    "SU(3)": [("3", None), ("6", "symmetric"), ("8", "adjoint")],
    "SU(4)": [("4", None), ("10", "symmetric"), ("6", "antisymmetric"),
              ("15", "adjoint")],
    "SU(5)": [("5", None), ("10", "antisymmetric"), ("15", "symmetric")],
    "SO(5)": [("[0, 1]", None), ("5", "vector"), ("14", "tensor"),
              ("10", "planes")],
    "SO(6)": [("[0, 0, 1]", None), ("[1, 0, 0]", "vector"),
              ("[2, 0, 0]", "tensor"), ("[0, 1, 1]", "planes")],
    "SO(7)": [("[0, 0, 1]", None), ("7", "vector"), ("27", "tensor"),
              ("21", "planes")],
    "SO(8)": [("[0, 0, 0, 1]", None), ("[1, 0, 0, 0]", "vector"),
              ("[2, 0, 0, 0]", "tensor")],
}
def size(group):
    return int(group[3:-1])


def times(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)]
            for row in a]


def transposed(a):
    return [list(r) for r in zip(*a)]


def rotation(draw, n):
    """A rational one with determinant 1."""
    out = [[Fraction(i == j) for j in range(n)] for i in range(n)]
    weyl = draw.random() < 0.4
    for _ in range(draw.choice((1, 2, 3))):
        i, j = draw.sample(range(n), 2)
        c, s = (Fraction(0), Fraction(1)) if weyl else draw.choice(
            ((Fraction(3, 5), Fraction(4, 5)),
             (Fraction(5, 13), Fraction(12, 13))))
        g = [[Fraction(a == b) for b in range(n)] for a in range(n)]
        g[i][i] = g[j][j] = c
        g[i][j], g[j][i] = s, -s
        out = times(g, out)
    return out


class Field:
    def __init__(self, draw, name, groups, kinds, charge, real):
        self.name, self.kinds = name, kinds  # {factor: (label, shape)}
        self.charge, self.real, self.matrix = charge, real, None
        shapes = [s for _, s in kinds.values()]
        self.shape = "product" if len(kinds) == 2 else shapes[0]
        self.factors = sorted(kinds)
        self.sizes = [size(groups[k]) for k in self.factors]
        if self.shape:
            self.draw_matrix(draw)

    def draw_matrix(self, draw):
        n, m = self.sizes[0], self.sizes[-1]

        def number():
            return draw.choice((1, 1, 2, 3, 0, -1))
        if self.shape == "vector":
            self.matrix = [[Fraction(draw.choice((0, 0, 1, 2)))]
                           for _ in range(n)]
        elif self.shape in ("antisymmetric", "planes"):
            self.matrix = [[Fraction(0)] * n for _ in range(n)]
            for i in range(0, n - 1, 2):
                x = Fraction(number())
                self.matrix[i][i + 1], self.matrix[i + 1][i] = x, -x
        else:
            d = [number() for _ in range(min(n, m))]
            if self.shape in ("adjoint", "tensor"):
                d = [n * x - sum(d) for x in d]
            self.matrix = [[Fraction(d[i] if i == j else 0) for j in range(m)]
                           for i in range(n)]

    def vanishes(self):
        return not any(map(any, self.matrix))

    def turned(self, turns):
        """The matrix in another basis."""
        left = turns[self.factors[0]]
        if self.shape == "vector":
            return times(left, self.matrix)
        return times(times(left, self.matrix),
                     transposed(turns[self.factors[-1]]))

    def vev(self, matrix):
        def row(x):
            return "[%s]" % ", ".join(map(str, x))
        if self.shape == "vector":
            return "{field: %s, diagonal: %s}" % (
                self.name, row([r[0] for r in matrix]))
        return "{field: %s, matrix: [%s]}" % (self.name,
                                              ", ".join(map(row, matrix)))

    def text(self, names):
        items = ["type: " + ("real-scalar" if self.real else "scalar")]
        for k in self.factors:
            items.append("%s: %s" % (names[k], self.kinds[k][0]))
        if self.charge:
            items.append("X: %d" % self.charge)
        return "  %s: {%s}\n" % (self.name, ", ".join(items))


class Vacuum:
    def __init__(self, draw):
        self.draw = draw
        self.groups = [draw.choice(list(FIELDS))]
        if draw.random() < 0.25:
            self.groups = [draw.choice(("SU(2)", "SU(3)")), "SU(3)"]
        self.charged = draw.random() < 0.5
        self.fields = []
        count = draw.choice((1, 1, 2, 2))
        while len(self.with_vev()) < count:
            self.add_field()
        if draw.random() < 0.4:
            self.add_field(False)

    def with_vev(self):
        return [f for f in self.fields if f.matrix]

    def add_field(self, vev=True):
        draw = self.draw
        if len(self.groups) == 2 and draw.random() < 0.6:
            kinds = {0: ("2" if self.groups[0] == "SU(2)" else "3", None),
                     1: ("3bar", None)}
        else:
            k = len(self.groups) - 1
            kinds = {k: draw.choice(FIELDS[self.groups[k]])}
        shape = "product" if len(kinds) == 2 else list(kinds.values())[0][1]
        real = shape in ("adjoint", "vector", "tensor", "planes") and draw.random() < 0.7
        charge = draw.choice((0, 1, 2)) if self.charged and not real else 0
        if vev and not shape:
            return
        f = Field(draw, "p%d" % len(self.fields), self.groups, kinds, charge,
                  real)
        if not vev:
            f.matrix = None
        elif f.vanishes():
            return
        self.fields.append(f)

    def text(self, turns=None):
        names = "GK"
        one = [[[Fraction(i == j) for j in range(size(g))]
                for i in range(size(g))] for g in self.groups]
        groups = ["%s: %s" % x for x in zip(names, self.groups)] + ["W: U(1)"]
        if self.charged:
            groups.append("X: U(1)")
        out = "groups: {%s}\nelectric_charge: W\nfields:\n" % ", ".join(groups)
        for i, g in enumerate(self.groups):
            small = FIELDS.get(g, [("2", None)])[0][0]
            out += "  f%d: {type: left, %s: %s, W: 1}\n" % (i, names[i], small)
        if self.charged:
            out += "  e: {type: left, X: 1, W: 1}\n"
        for f in self.fields:
            out += f.text(names)
        return out + "breaking:\n  - vevs: [%s]\n" % ", ".join(
            f.vev(f.turned(turns or one)) for f in self.with_vev())

    def images(self, count):
        return [self.text([rotation(self.draw, size(g)) for g in self.groups])
                for _ in range(count)]


class Twin:
    """Vectors of SO(6), as such and as matrices of SU(4)."""

    def __init__(self, draw):
        self.types = [draw.choice(("real-scalar", "scalar"))
                      for _ in range(draw.choice((1, 2, 2, 3)))]
        self.vectors = []
        while len(self.vectors) < len(self.types):
            v = [draw.choice((0, 0, 1, 2, -1)) for _ in range(3)]
            if any(v):
                self.vectors.append(v)

    def write(self, group, spinor, vector, vevs):
        fields = "".join("  p%d: {type: %s, G: %s}\n" % (i, t, vector)
                         for i, t in enumerate(self.types))
        return ("groups: {G: %s, W: U(1)}\nelectric_charge: W\nfields:\n"
                "  f: {type: left, G: %s, W: 1}\n%sbreaking:\n  - vevs: [%s]\n"
                % (group, spinor, fields, ", ".join(
                    "{field: p%d, %s}" % (i, v) for i, v in enumerate(vevs))))

    def text(self):
        return self.write("SO(6)", "[0, 0, 1]", "[1, 0, 0]",
                          ["diagonal: [%d, 0, %d, 0, %d, 0]" % tuple(v)
                           for v in self.vectors])

    def images(self, count):
        return [self.write("SU(4)", "4", "6", [
            "matrix: %s" % [[0, a, b, c], [-a, 0, c, -b], [-b, -c, 0, a],
                            [-c, b, -a, 0]] for a, b, c in self.vectors])
                ] * count


def said(report):
    assert "phases" in report, report["errors"]
    r = report["phases"][-1]["residual"]
    # a group without elements is a text, as what is not known is None
    return [r.get("unbroken"), r["decided"],
            r["decided"] and str(r["discrete"])]


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    vacua = [Twin(draw) if i % 16 == 15 else Vacuum(draw)
             for i in range(count)]
    texts = [[v.text()] + v.images(2) for v in vacua]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, row in enumerate(texts):
            for k, text in enumerate(row):
                paths.append(os.path.join(folder, "v%03d-%d.yaml" % (i, k)))
                with open(paths[-1], "w") as f:
                    f.write(text)
        run = subprocess.run([tool, "check", "--json"] + paths,
                             stdout=subprocess.PIPE, check=False)
    reports = [said(json.loads(x)) for x in run.stdout.decode().splitlines()]
    assert len(reports) == len(paths), run.returncode
    failed = undecided = 0
    apart = []
    for i, row in enumerate(texts):
        first, *others = reports[3 * i:3 * i + 3]
        undecided += first[1] is False
        for image, text in zip(others, row[1:]):
            if image == first:
                continue
            words = "%s, but %s turned\n# %s\n# %s" % (
                first, image, row[0].replace("\n", "\n# "),
                text.splitlines()[-1])
            if all(a == b or not a or not b for a, b in zip(first, image)):
                apart.append(words)
                continue
            failed += 1
            print("not ok - " + words)
    if 100 * len(apart) > 2 * count:
        failed += 1
        print("not ok - " + "\n# ".join(apart))
    print("# %d vacua, %d undecided, %d of %d images known for one alone" %
          (count, undecided, len(apart), 2 * count))
    if failed == 0:
        print("ok - %d random vacua and their images are read alike" % count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
