#!/usr/bin/env python3
"""orthogonal.py - vectors and tensors of SO(N) by their eigenspaces.

usage: orthogonal.py ANOMALON COUNT [SEED]

Random vevs of vectors and symmetric tensors, written as real vectors and
matrices in floating point. Where the matrices commute, O(N - r) of what is left
of each common eigenspace when r projections of vectors are taken off it leaves
them alone: the program must find as many generators and, where it has decided,
as many components.
"""
import math
import os
import random
import sys
import tempfile

import vacua

TINY = 1e-7


class Vacuum(vacua.Vacuum):
    """Vectors and symmetric tensors of one SO(N) alone."""
    GROUPS = ["SO(%d)" % n for n in range(5, 11)]
    PRODUCTS = [("SO(7)",)]

    def add_field(self, cache):
        super().add_field(cache)
        if self.fields and (self.fields[-1].reps[0].kinds not in ("v", "vv") or
                            self.fields[-1].reps[0].symmetry == "anti" or
                            self.fields[-1].charge):
            self.fields.pop()


def axes_of(size):
    """The real basis x_1 .. x_N over the weights."""
    root = math.sqrt(0.5)
    out = []
    for i in range(size - size % 2):
        k = i // 2 + 1
        out.append({k: root, -k: root} if i % 2 == 0 else
                   {k: -1j * root, -k: 1j * root})
    return out + [{0: 1}] * (size % 2)


def entries(vector, axes):
    """Complex entries in the real basis: a list, or a list of lists."""
    def along(v, x):
        out = {}
        for key, z in v.items():
            y = complex(x.get(key[0], 0)).conjugate()
            out[key[1:]] = out.get(key[1:], 0) + y * z
        return out
    first = [along(vector, x) for x in axes]
    if all(k == () for v in first for k in v):
        return [v.get((), 0) for v in first]
    return [[along(v, x).get((), 0) for x in axes] for v in first]


def parts(z, real):
    """The real and imaginary parts that are not zero; a real vector times a
    phase may stand for a real one."""
    flat = sum(z, []) if isinstance(z[0], list) else z
    if real:
        big = max(flat, key=abs)
        flat = [x * abs(big) / big for x in flat]
    out = []
    for part in ([x.real for x in map(complex, flat)],
                 [x.imag for x in map(complex, flat)]):
        if max(map(abs, part)) > TINY:
            n = len(z)
            out.append([part[i * n:i * n + n] for i in range(n)]
                       if isinstance(z[0], list) else part)
    return out


def product(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


def eigenvectors(m):
    """(eigenvalue, vector) of a symmetric matrix, by Jacobi's rotations."""
    n = len(m)
    m = [r[:] for r in m]
    u = [[float(i == j) for j in range(n)] for i in range(n)]
    for _ in range(100):
        if sum(m[i][j] ** 2 for i in range(n) for j in range(i)) < 1e-22:
            break
        for p in range(n):
            for q in range(p):
                if abs(m[p][q]) < 1e-300:
                    continue
                t = (m[q][q] - m[p][p]) / (2 * m[p][q])
                t = (1 if t >= 0 else -1) / (abs(t) + math.hypot(t, 1))
                c = 1 / math.hypot(t, 1)
                s = t * c
                for k in range(n):
                    m[k][p], m[k][q] = (c * m[k][p] - s * m[k][q],
                                        s * m[k][p] + c * m[k][q])
                for k in range(n):
                    m[p][k], m[q][k] = (c * m[p][k] - s * m[q][k],
                                        s * m[p][k] + c * m[q][k])
                    u[p][k], u[q][k] = (c * u[p][k] - s * u[q][k],
                                        s * u[p][k] + c * u[q][k])
    return sorted(((m[i][i], u[i]) for i in range(n)), key=lambda x: x[0])


def expected(vacuum):
    """(dimension of the algebra, components); None: tensors do not commute."""
    group = vacuum.groups[0]
    axes = axes_of(len(group.label["v"]))
    n = len(axes)
    vectors, tensors = [], []
    for f in vacuum.fields:
        for _ in range(f.generations):
            z = entries(f.vector(vacuum.draw), axes)
            (tensors if isinstance(z[0], list) else vectors).extend(
                parts(z, f.real))
    for a in tensors:
        for b in tensors:
            x, y = product(a, b), product(b, a)
            if any(abs(p - q) > 1e-6 for r, s in zip(x, y)
                   for p, q in zip(r, s)):
                return None
    total = [[0.0] * n for _ in range(n)]
    for t in tensors:
        c = vacuum.draw.uniform(0.5, 1.5) / max(abs(x) for r in t for x in r)
        total = [[x + c * y for x, y in zip(r, s)] for r, s in zip(total, t)]
    spaces = []
    for value, u in eigenvectors(total):
        if spaces and abs(spaces[-1][0] - value) < 1e-6:
            spaces[-1][1].append(u)
        else:
            spaces.append((value, [u]))
    left = []
    for _, us in spaces:
        rows = [[sum(x * y for x, y in zip(u, v)) for u in us]
                for v in vectors]
        left.append(len(us) - vacua.rank_and_null(rows, len(us))[0])
    odd = any(m % 2 for m in left)
    left = [m for m in left if m]
    order = 2 ** max(0, len(left) - 1)
    # -1 is 1 on tensors, and on f0 an element of W
    if n % 2 == 0 and odd and \
            not any(f.reps[0].kinds == "v" for f in vacuum.fields):
        order //= 2
    return sum(m * (m - 1) // 2 for m in left), order


def main():
    tool, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    cache, compared, decided, failed = {}, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "v.yaml")
        while compared < count:
            v = Vacuum(draw, cache)
            want = expected(v)
            if want is None:
                continue
            report = vacua.ask(tool, v, path)
            if not report:
                continue
            residual = report["phases"][-1]["residual"]
            if not residual["unbroken"]:
                continue
            compared += 1
            found = (vacua.dimensions(residual["unbroken"])[0] - 1, want[1])
            if "components" in residual:
                found = (found[0], residual["components"]["order"])
            elif residual["decided"]:
                found = (found[0], math.prod(residual["discrete"]))
            decided += residual["decided"] or "components" in residual
            if found != want:
                failed += 1
                print("not ok - %s, not %s\n# %s" %
                      (found, want, v.text().replace("\n", "\n# ")))
    print("# %d vacua, of %d the components are known" % (compared, decided))
    if failed == 0:
        print("ok - %d random vacua of SO(N) are those of their eigenspaces" %
              count)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
