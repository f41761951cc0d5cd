#!/usr/bin/env python3
"""reference.py - the reference vacua: algebra, dimension and group.

usage: reference.py ANOMALON

Each row was computed by an independent program: the dimension of the unbroken
algebra as a null space over the compact real form, without a U(1) that no vev is
charged under, and, by brute force over the group, how what is unbroken acts on
the states that the algebra leaves alone. The program must find all dimensions,
and the groups.
"""
import json
import os
import subprocess
import sys
import tempfile

import vacua

# Fermions that make all of each group act.
SU2 = ("D: SU(2), X: U(1)", "f: {type: dirac, D: 2}, n: {type: dirac, X: 1}")
SU22 = ("D: SU(2), E: SU(2), X: U(1)",
        "f: {type: dirac, D: 2}, g: {type: dirac, E: 2}, "
        "n: {type: dirac, X: 1}")
SU3 = ("G: SU(3), X: U(1)", "f: {type: dirac, G: 3}, n: {type: dirac, X: 1}")
SU33 = ("G: SU(3), K: SU(3), X: U(1)",
        "f: {type: dirac, G: 3}, g: {type: dirac, K: 3}, "
        "n: {type: dirac, X: 1}")
SU5 = ("G: SU(5), X: U(1)", "f: {type: dirac, G: 5}, n: {type: dirac, X: 1}")
SO10 = ("G: SO(10)", "f: {type: left, G: 16}")
PS = "{field: p, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}, "
Q126 = "{field: q, component: [0, 0, 0, 0, 2]}"
TWO = "p: {type: scalar, G: 3, K: 3bar%s}"


def at(field, *weights):
    return ", ".join("{field: %s, component: [%s]}" % (field, w)
                     for w in weights)


def along(numbers, field="p"):
    return "{field: %s, diagonal: [%s]}" % (field, numbers)


def scalar(text, name="p"):
    return "%s: {type: scalar, %s}" % (name, text)


def real(text, name="p"):
    return "%s: {type: real-scalar, %s}" % (name, text)


# groups, fields, vevs, dimension (an uncharged X not counted), group
ROWS = [
    (SU2, scalar("D: 3, X: 2"), at("p", 0), 1, "Z4"),
    (SU2, scalar("D: 3"), at("p", 0), 1, "trivial"),
    (SU2, real("D: 5"), at("p", 0), 1, "Z2"),
    (SU2, real("D: 5"), at("p", 4), 0, "Q8"),
    (SU2, real("D: 5"), at("p", 2), 0, "Q8"),
    (SU2, scalar("D: 5"), at("p", 4), 0, "Z4"),
    (SU2, scalar("D: 5"), at("p", 2), 0, "Z2"),
    (SU2, real("D: 5"), "{field: p, component: all}", 0, "Q8"),
    (SU2, scalar("D: 5, X: 2"), at("p", 0), 1, "Z2 x Z2"),
    (SU2, scalar("D: 2, X: 1"), "{field: p, component: all}", 1, "trivial"),
    (SU2, scalar("D: 2, X: 1"), at("p", 1), 1, "trivial"),
    (("D: SU(2), Z: Z(4)", "f: {type: dirac, D: 2}, n: {type: dirac, Z: 1}"),
     real("D: 3, Z: 2"), at("p", 0), 1, "Z4"),
    (("D: SU(2), Z: Z(4)", "f: {type: dirac, D: 2}, n: {type: dirac, Z: 1}"),
     scalar("D: 3, Z: 1"), at("p", 0), 1, "Z2"),
    (("D: SU(2), Z: Z(8)", "f: {type: dirac, D: 2}, n: {type: dirac, Z: 1}"),
     scalar("D: 3, Z: 2"), at("p", 0), 1, "Z4"),
    (SU2, scalar("D: 3, X: 2") + ", " + scalar("X: 3", "q"),
     at("p", 0) + ", q", 1, "trivial"),
    (SU2, real("D: 3") + ", " + real("D: 3", "q"),
     at("p", 0) + ", {field: q, component: all}", 0, "Z2"),
    (SU2, real("D: 3"), "{field: p, component: all}", 1, "trivial"),
    (SU2, scalar("D: 3, X: 1"), at("p", 2), 1, "trivial"),
    (SU2, scalar("D: 2, X: 1") + ", " + scalar("D: 2, X: 1", "q"),
     at("p", 1) + ", " + at("q", -1), 0, "Z2"),
    (SU2, scalar("D: 2, X: 1") + ", " + scalar("D: 3, X: 2", "q"),
     at("p", -1) + ", " + at("q", -2), 1, "trivial"),
    (SU2, scalar("D: 2, X: 1") + ", " + real("D: 3", "q"),
     at("p", -1) + ", " + at("q", 0), 1, "trivial"),
    (SU2, scalar("D: 2, X: 1") + ", " + scalar("D: 7, X: 4", "q"),
     at("p", -1) + ", " + at("q", -4), 1, "trivial"),
    (SU3, scalar("G: 8, X: 2"), along("1, 0, -1"), 2, "Z4"),
    (SU3, scalar("G: 8, X: 2"), along("2, -1, -1"), 4, "Z2"),
    (SU3, scalar("G: 8, X: 2"), along("1, 2, -3"), 2, "Z2"),
    (SU3, real("G: 8"), along("1, 0, -1"), 2, "trivial"),
    (SU3, scalar("G: 10"), at("p", "0, 0"), 2, "Z3"),
    (SU3, scalar("G: 10, X: 2"), at("p", "0, 0"), 2, "Dic3"),
    (SU3, scalar("G: 3, X: 1"), at("p", "1, 0"), 4, "trivial"),
    (SU3, scalar("G: 3, X: 1"), "{field: p, component: all}", 4, "trivial"),
    (SU3, real("G: 8, generations: 2"), "{field: p, component: all}", 0, "Z3"),
    (SU3, scalar("G: 6"), along("1, 1, 1"), 3, "trivial"),
    (SU3, scalar("G: 3, X: -1") + ", " + scalar("G: 3, X: 2", "q"),
     at("p", "0, -1") + ", " + at("q", "-1, 1"), 1, "trivial"),
    (SU22, real("D: 2, E: 2"), along("1, 1"), 3, "trivial"),
    (SU22, real("D: 2, E: 2"), along("1, -1"), 3, "trivial"),
    (SU22, scalar("D: 2, E: 2"), along("1, 2"), 1, "trivial"),
    (SU22, scalar("D: 2, E: 2"), along("1, 0"), 1, "trivial"),
    (SU22, scalar("D: 2, E: 2"), "{field: p, matrix: [[0, 1], [1, 0]]}", 3,
     "trivial"),
    (SU22, scalar("D: 2, E: 2"), "{field: p, matrix: [[1, 2], [3, 5]]}", 1,
     "trivial"),
    (SU22, scalar("D: 2, E: 2, X: 1"), along("1, 1"), 3, "Z2"),
    (SU22, scalar("D: 2, E: 2, X: 1"), along("1, -1"), 3, "Z2"),
    (SU22, scalar("D: 2, E: 2, X: 1"), along("1, 2"), 1, "Z2"),
    (SU22, scalar("D: 2, E: 2, X: 1"), along("1, 0"), 2, "trivial"),
    (SU22, scalar("D: 2, E: 2, X: 1"), "{field: p, matrix: [[0, 1], [1, 0]]}",
     3, "Z2"),
    (SU22, scalar("D: 2, E: 2, X: 1"), "{field: p, matrix: [[1, 2], [3, 5]]}",
     1, "Z2"),
    (SU33, TWO % "", along("1, 1, 1"), 8, "trivial"),
    (SU33, TWO % "", along("1, 1, 2"), 4, "trivial"),
    (SU33, TWO % "", along("1, 2, 3"), 2, "trivial"),
    (SU33, TWO % "", along("0, 0, 1"), 7, "trivial"),
    (SU33, TWO % "", along("1, 1, 0"), 4, "trivial"),
    (SU33, TWO % ", X: 1", along("1, 1, 1"), 8, "Z3"),
    (SU33, TWO % ", X: 1", along("1, 1, 2"), 4, "Z3"),
    (SU33, TWO % ", X: 1", along("1, 2, 3"), 2, "Z3"),
    (SU33, TWO % ", X: 1", along("0, 0, 1"), 8, "trivial"),
    (SU33, TWO % ", X: 1", along("1, 1, 0"), 5, "trivial"),
    # colour and flavour locked, custodial SU(2)
    (("C: SU(3), F3: {group: SU(3), gauged: false}, "
      "X: {group: U(1), gauged: false}",
      "f: {type: dirac, C: 3, F3: 3, X: 1}, n: {type: dirac, X: 1}"),
     scalar("C: 3bar, F3: 3bar, X: 2"), along("1, 1, 1"), 8, "Z6"),
    (("L2: SU(2), R2: {group: SU(2), gauged: false}",
      "f: {type: dirac, L2: 2}, g: {type: dirac, R2: 2}"),
     real("L2: 2, R2: 2"), along("1, 1"), 3, "trivial"),
    (("L2: {group: SU(2), gauged: false}, R2: {group: SU(2), gauged: false}",
      "f: {type: dirac, L2: 2}, g: {type: dirac, R2: 2}"),
     real("L2: 2, R2: 2"), along("1, 1"), 3, "trivial"),
    (SU5, real("G: 24"), along("2, 2, 2, -3, -3"), 12, "trivial"),
    (SU5, real("G: 24"), along("1, 1, 1, 1, -4"), 16, "trivial"),
    (SU5, real("G: 24"), along("1, 1, 0, -1, -1"), 8, "trivial"),
    (SU5, real("G: 24"), along("1, 2, 0, -2, -1"), 4, "trivial"),
    (SU5, real("G: 24"), along("3, 1, -4, 1, -1"), 6, "trivial"),
    (SU5, real("G: 75"), "{field: p, invariant: {G: [1, 2, 4]}}", 12,
     "trivial"),
    (SU5, scalar("G: 75, X: 2"), "{field: p, invariant: {G: [1, 2, 4]}}", 12,
     "Z2"),
    (SU5, scalar("G: 5, X: 1"), at("p", "1, 0, 0, 0"), 16, "trivial"),
    (SO10, real("G: 54"), PS[:-2], 21, "Z2"),
    (SO10, real("G: 54"), along("1, 1, 1, 1, 1, 1, 1, 1, -4, -4"), 29, "Z2"),
    (SO10, real("G: 54"), along("1, 1, 1, 1, 0, 0, -1, -1, -1, -1"), 13,
     "Z2 x Z2"),
    (SO10, real("G: 54"), along("3, 3, 1, 1, -4, -4, 1, 1, -1, -1"), 9,
     "Z2 x Z2 x Z2"),
    (SO10, scalar("G: 16"), at("p", "0, 0, 0, 0, 1"), 24, "trivial"),
    (SO10, scalar("G: [0, 0, 0, 0, 2]"), at("p", "0, 0, 0, 0, 2"), 24, "Z2"),
    (SO10, real("G: 10"), at("p", "1, 0, 0, 0, 0"), 36, "trivial"),
    (SO10, scalar("G: 10"), at("p", "1, 0, 0, 0, 0"), 28, "trivial"),
    (SO10, real("G: 54") + ", " + scalar("G: [0, 0, 0, 0, 2]", "q"),
     PS + Q126, 12, "Z2"),
    (SO10, real("G: 54") + ", " + scalar("G: [0, 0, 0, 0, 2]", "q") + ", " +
     scalar("G: 10", "r"), PS + Q126 + ", " + at("r", "0, 0, 0, -1, 1"), 9,
     "Z2"),
    (SO10, real("G: 54") + ", " + scalar("G: [0, 0, 0, 0, 2]", "q") + ", " +
     scalar("G: 10", "r"), PS + Q126 + ", " +
     at("r", "0, 0, 0, -1, 1", "0, 0, 0, 1, -1"), 9, "Z2"),
    (("G: Sp(4)", "f: {type: dirac, G: 4}"), real("G: 5"), at("p", "0, 0"), 6,
     "trivial"),
    (("G: G2", "f: {type: dirac, G: 7}"), real("G: 7"), at("p", "0, 0"), 8,
     "trivial"),
    (("G: SO(7)", "f: {type: dirac, G: 8}"), real("G: 7"), at("p", "0, 0, 0"),
     15, "trivial"),
    (("G: SO(7)", "f: {type: dirac, G: 8}"), real("G: 7"), at("p", "1, 0, 0"),
     15, "trivial"),
    (("A: SU(2), B: SU(2), C: SU(4)",
      "f: {type: left, A: 2, C: 4}, g: {type: left, B: 2, C: 4bar}, "
      "h: {type: left, A: 2}"), scalar("C: [0, 0, 2], B: 3"),
     "{field: p, component: {C: [0, 0, 2], B: [2]}}", 12, "Z2"),
    (("G: E6", "f: {type: left, G: 27}"), scalar("G: 27"),
     at("p", "1, 0, 0, 0, 0, 0"), 45, "trivial"),
    # The group was found for other relative lengths and phases: not asked.
    (SU2, scalar("D: 5, X: 2"), at("p", 4, -4), 0, None),
    (SU2, scalar("D: 5, X: 2"), at("p", 4, -2), 0, None),
    (SU2, scalar("D: 3, X: 2") + ", " + real("D: 3", "q"),
     at("p", 0) + ", {field: q, component: all}", 0, None),
]


def main():
    tool = sys.argv[1]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, (group, fields, vevs, _, _) in enumerate(ROWS):
            paths.append(os.path.join(folder, "%03d.yaml" % i))
            with open(paths[-1], "w") as f:
                f.write("groups: {%s}\nfields: {%s, %s}\n"
                        "breaking: [{vevs: [%s]}]\n" %
                        (group[0], fields, group[1], vevs))
        run = subprocess.run([tool, "check", "--json"] + paths,
                             stdout=subprocess.PIPE, check=False)
    reports = [json.loads(x) for x in run.stdout.decode().splitlines()]
    for row, report in zip(ROWS, reports):
        what = "%s | %s | %s" % (row[0][0], row[1], row[2])
        if "phases" not in report:
            failed += 1
            print("not ok - %s: %s" % (what, report["errors"][0]["message"]))
            continue
        residual = report["phases"][-1]["residual"]
        found = vacua.dimensions(residual["unbroken"])[0]
        charged = "X: " in row[1]
        found -= "X: U(1)" in row[0][0] and not charged
        if found != row[3]:
            failed += 1
            print("not ok - %s: dimension %d, not %d" % (what, found, row[3]))
        name = residual.get("components", {}).get("name") or \
            residual.get("name")
        if row[4] is not None and name != row[4]:
            failed += 1
            print("not ok - %s: %s, not %s" % (what, name, row[4]))
    if failed == 0:
        print("ok - %d reference vacua" % len(ROWS))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
