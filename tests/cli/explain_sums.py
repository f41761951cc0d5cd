#!/usr/bin/env python3
"""Redoes every calculation of `anomalon explain --json`.

usage: explain_sums.py ANOMALON MODEL...

A reader with a pencil, in exact fractions and knowing nothing of the program:
every sum and product is worked out, every matrix multiplied, every phase found
by substituting charges, every column of an operator added up; the results are
compared with what `anomalon check --json` says. Prints TAP.

Without SLOW=1 in the environment a sixth of the models is redone, those whose
names have a hash that divides.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from fractions import Fraction

TOKEN = re.compile(r"\s*(\d+/\d+|\d+|[-+×^()/]|[A-Za-z][\w\[\].]*)")


class Sum:
    """A number from text: sums of products, powers, names by substitution."""

    def __init__(self, text, names=None):
        self.text, self.names, self.at, self.tokens = text, names or {}, 0, []
        while text.strip():
            for name in sorted(self.names, key=len, reverse=True):
                if text.lstrip().startswith(name):
                    self.tokens.append(name)
                    text = text.lstrip()[len(name):]
                    break
            else:
                m = TOKEN.match(text)
                if not m:
                    raise ValueError(f"no arithmetic: {self.text!r}")
                self.tokens.append(m.group(1))
                text = text[m.end():]

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def atom(self):
        t = self.take()
        if t == "(":
            value = self.sum()
            if self.take() != ")":
                raise ValueError(self.text)
        elif t in self.names:
            value = Fraction(self.names[t])
        else:
            value = Fraction(t)
        if self.peek() == "^":
            self.take()
            value = value ** int(self.take())
        return value

    def product(self):
        value = self.atom()
        while self.peek() not in (None, "+", "-", ")"):
            if self.peek() in ("×", "/"):
                divide = self.take() == "/"
                other = self.atom()
                value = value / other if divide else value * other
            else:
                value *= self.atom()
        return value

    def sum(self):
        value, sign = Fraction(0), 1
        if self.peek() in ("+", "-"):
            sign = -1 if self.take() == "-" else 1
        value += sign * self.product()
        while self.peek() in ("+", "-"):
            sign = -1 if self.take() == "-" else 1
            value += sign * self.product()
        return value

    def value(self):
        value = self.sum()
        if self.peek() is not None:
            raise ValueError(self.text)
        return value


def number(text, names=None):
    return Sum(text, names).value()


def matrix(text):
    rows = text.strip("()").split("; ")
    return [[int(x) for x in r.split()] for r in rows if r]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


def determinant(a):
    a = [[Fraction(x) for x in r] for r in a]
    n, d = len(a), Fraction(1)
    for i in range(n):
        p = next((k for k in range(i, n) if a[k][i]), None)
        if p is None:
            return 0
        if p != i:
            a[i], a[p], d = a[p], a[i], -d
        d *= a[i][i]
        for k in range(i + 1, n):
            f = a[k][i] / a[i][i]
            a[k] = [x - f * y for x, y in zip(a[k], a[i])]
    return d


def columns(header):
    """The names of charge columns, whether in columns or in one."""
    if header and header[0].startswith("("):
        return header[0].strip("()").split(", "), True
    return header, False


def charges(header, cells):
    names, merged = columns(header)
    if merged:
        cells = cells[0].strip("()").split(", ")
    return dict(zip(names, map(Fraction, cells)))


class Model:
    def __init__(self, tool, path):
        self.path, self.wrong, self.done = path, [], 0
        self.steps = self.run(tool, "explain", path)["steps"]
        self.check = self.run(tool, "check", path)
        finals = {}
        for p in self.check["phases"]:
            finals[p["name"]] = p
        self.phases = finals
        self.last = [p for p in self.check["phases"] if p["final"]]

    @staticmethod
    def run(tool, command, path):
        out = subprocess.run([tool, command, "--json", path],
                             stdout=subprocess.PIPE, check=False).stdout
        return json.loads(out)

    def expect(self, what, ok):
        self.done += 1
        if not ok:
            self.wrong.append(what)

    # ---- formulas

    def formula(self, text):
        """Every side of an equation has the same value. True for arithmetic."""
        body = text.split(": ", 1)[-1]
        body = re.sub(r", (even|odd)$", "", body)
        modulo = body.endswith(" mod 1")
        sides = re.sub(r" mod 1$", "", body).split(" = ")
        try:
            values = [number(s) for s in sides]
        except (ValueError, IndexError, ZeroDivisionError):
            return False
        for i, v in enumerate(values[1:], 1):
            same = v - values[0]
            if modulo and i == len(values) - 1:
                self.expect(text, same.denominator == 1 and 0 <= v < 1)
            else:
                self.expect(text, same == 0)
        if text.endswith(", even") or text.endswith(", odd"):
            self.expect(text, values[-1] % 2 == text.endswith("odd"))
        return len(values) > 1

    def sums(self):
        """Each sum is that of its terms, and what check says."""
        known = {a["name"]: a for a in self.check["anomalies"]}
        seen = set()
        for step in self.steps:
            a = known.get(step.get("title"))
            if not a or step["level"] != 3:
                continue
            seen.add(a["name"])
            terms = {}
            for b in step["blocks"]:
                f = b.get("formula", "")
                if f.startswith("sum: ") and " = " in f:
                    total = re.sub(r", (even|odd)$", "", f.split(" = ")[-1])
                    if all(v is not None for v in terms.values()):
                        self.expect(f, sum(terms.values()) == number(total))
                    if a["value"] is not None and a["kind"] != "discrete" and \
                            not re.search("even|odd", f):
                        self.expect(f, number(total) == Fraction(a["value"]))
                elif ": " in f:
                    try:
                        terms[f.split(": ")[0]] = number(f.split(" = ")[-1])
                    except ValueError:
                        terms[f.split(": ")[0]] = None
            for c in a.get("contributions", []):
                if c["value"] is not None and a["value"] is not None:
                    self.expect(f"{a['name']} of {c['field']}",
                                terms.get(c["field"]) == Fraction(c["value"]))
        for a in self.check["anomalies"]:
            if a.get("contributions"):
                self.expect(f"{a['name']} is shown", a["name"] in seen)

    # ---- tables

    def turns(self, table, x):
        """x and its rest mod 1 by substitution of the charges of the row."""
        head, rows = table[0], table[1:]
        for row in rows:
            names = charges(head[:-3], row[:-3])
            value = number(x.split(" = ", 1)[1], names)
            self.expect(f"{row[-1]}: x = {row[-3]}", value == Fraction(row[-3]))
            self.expect(f"{row[-1]} turns by {row[-2]}",
                        value % 1 == Fraction(row[-2]))

    def operator(self, table):
        head, rows = table[0], table[1:]
        total = charges(head[1:-1], rows[-1][1:-1])
        for name in total:
            s = sum(int(r[0]) * charges(head[1:-1], r[1:-1])[name]
                    for r in rows[:-1])
            self.expect(f"{name} of {rows[0][-1]} ...", s == total[name] == 0)

    def combination(self, text, units):
        """The coefficients of a combination of units."""
        rest, c = " " + text.replace("-", " - ", 1) if text[:1] == "-" \
            else " + " + text, {}
        pattern = "|".join(re.escape(u) for u in
                           sorted(units, key=len, reverse=True))
        for m in re.finditer(rf" ?([-+]) (?:(\d+) × )?({pattern})(?= |$)",
                             rest):
            c[m.group(3)] = int(m.group(2) or 1) * \
                (1 if m.group(1) == "+" else -1)
        return c

    def discrete(self, blocks, conditions, phase):
        """Units, relations in units, the matrix and the group."""
        tables = [b["table"] for b in blocks if "table" in b]
        head, rows = tables[0][0], tables[0][1:]
        units = {r[0]: charges(head[1:], r[1:]) for r in rows}
        chead, crows = conditions[0], conditions[1:]
        given = [(r[0], charges(chead[1:], r[1:])) for r in crows]
        formulas = [b["formula"] for b in blocks if "formula" in b]
        m = {f[0]: matrix(f[4:]) for f in formulas
             if re.match(r"[MUVS] = \(", f)}
        relations = [f for f in formulas if not re.match(r"[MUVS] = \(", f)]
        in_units = []
        for f, (name, q) in zip(relations, given):
            self.expect(f"{name} in units", f.startswith(name + " = "))
            c = self.combination(f[len(name) + 3:], units)
            in_units.append([c.get(u, 0) for u in units])
            for k in set(q) | {k for u in units.values() for k in u}:
                s = sum(n * units[u].get(k, 0) for u, n in c.items())
                self.expect(f"{name}: {k} in units", s == q.get(k, 0))
        self.expect("M has the relations as rows", m["M"] == in_units)
        self.expect("U M V = S", multiply(multiply(m["U"], m["M"]), m["V"]) ==
                    m["S"])
        for name in "UV":
            self.expect(f"{name} is unimodular", abs(determinant(m[name])) == 1)
        diagonal = [m["S"][i][i] for i in range(len(m["S"][0]))]
        self.expect("S is diagonal", all(
            x == 0 for i, r in enumerate(m["S"]) for j, x in enumerate(r)
            if i != j))
        self.expect("S gives the group",
                    [s for s in diagonal if s != 1] ==
                    phase["residual"]["discrete"])
        charged = [(name, q) for name, q in given if any(q.values())]
        self.expect("a condition each", len(self.angles) == len(charged))
        for f, (name, q) in zip(self.angles, charged):
            letters = dict(zip(list("abcdefgh") +
                               [f"t{i}" for i in range(9, 40)],
                               columns(chead[1:])[0]))
            self.expect(f"condition {f}", f.startswith(name + ": "))
            text = f[len(name) + 2:].replace(" is a whole number", "")
            for letter, charge in letters.items():
                one = {a: int(a == letter) for a in letters}
                self.expect(f"{f}: {letter}", number(text, one) == q[charge])

    def phases_table(self, table, phase):
        """The same phases as check has, field by field."""
        said = set()
        for row in table[1:]:
            for name in row[-1].split(", "):
                base = re.sub(r"(\[\d+\])?(\..*)?(\(scalar\))?$", "", name)
                said.add((base, Fraction(row[-2])))
        have = set()
        for q in phase["residual"]["charges"]:
            for t in q["turns"]:
                have.add((q["field"], Fraction(t)))
        return said, have

    # ---- everything

    def walk(self):
        formulas, conditions, phase, x = 0, None, None, None
        self.angles, self.found = [], {}
        finals = list(self.last)
        for step in self.steps:
            title = step.get("title", "")
            if "What the vevs leave" in title:
                phase = finals.pop(0)
                conditions, self.angles = None, []
            if title == "The discrete part":
                self.discrete(step["blocks"], conditions, phase)
            for b in step["blocks"]:
                f = b.get("formula")
                if f:
                    formulas += self.formula(f)
                    x = f if f.startswith("x = ") else x
                    if f.endswith("is a whole number"):
                        self.angles.append(f)
                if "table" not in b:
                    continue
                t = b["table"]
                if t[0][0] == "what":
                    conditions = t
                if t[0][-3:] == ["x", "turn", "what"]:
                    self.turns(t, x)
                    if title == "The phase of each field":
                        said, have = self.phases_table(t, phase)
                        self.expect("phases are those of check", said <= have)
                        self.found.setdefault(phase["name"], set()).update(said)
                    if title.endswith("stable?") or "stable? (" in title:
                        for r in t[1:]:
                            self.expect(f"{r[-1]} is light: whole turns",
                                        r[-2] == "0")
                if t[0][-1] == "factor":
                    self.operator(t)
        for p in self.last:
            have = {(q["field"], Fraction(t)) for q in p["residual"]["charges"]
                    for t in q["turns"]} if p.get("residual") else set()
            self.expect("every phase is shown",
                        have <= self.found.get(p["name"], set()))
            n = p.get("neutrinos")
            if n and n.get("dirac") is not None and n["nature"] != "none":
                want = (f"{n['dirac']} Dirac + {n['majorana']} Majorana + "
                        f"{n['massless']} massless = {n['active']}")
                self.expect(want, any(b.get("formula") == want
                                      for s in self.steps
                                      for b in s["blocks"]))
        self.sums()
        return formulas


def main():
    tool, slow = sys.argv[1], os.environ.get("SLOW") == "1"
    models = [p for p in sys.argv[2:] if slow or
              hashlib.sha256(p.encode()).digest()[0] % 6 == 0]
    formulas = calculations = 0
    for path in models:
        m = Model(tool, path)
        formulas += m.walk()
        calculations += m.done
        word = "not ok" if m.wrong else "ok"
        print(f"{word} - {path}: the steps can be redone")
        for w in m.wrong[:10]:
            print(f"# {w}")
    print(f"# {formulas} equations, {calculations} comparisons")
    return 0


if __name__ == "__main__":
    sys.exit(main())
