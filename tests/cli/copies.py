"""Copies of a model that differ in what the physics does not see.

Each function of COPIES takes a Model and returns another, or raises CannotCopy.
"""
import functools
import itertools
import json
import re
import subprocess
import sys
from fractions import Fraction

tool = sys.argv[1]
KEYS = {"type", "generations", "sector", "visible", "light", "components",
        "latex", "description", "mass"}
MOST_TERMS = 200


class CannotCopy(Exception):
    """The copy would need more than this test understands."""


# ---- linear expressions of the model file, as {symbol: coefficient}

def linear(text, symbols):
    """'1/2 (B-L) + Y' over the given names; '' is the symbol of numbers."""
    names = sorted(symbols, key=len, reverse=True)
    code, rest, after = "", text.strip(), False
    while rest:
        name = next((n for n in names if rest.startswith(n)), None)
        number = re.match(r"\d+(\.\d+)?", rest)
        if name is not None:
            token, piece = name, f"V[{name!r}]"
        elif number:
            token, piece = number[0], f"V[Fraction({number[0]!r})]"
        elif rest[0] in "+-*/()":
            token, piece = rest[0], rest[0]
        else:
            raise CannotCopy(f"expression {text}")
        if after and (name is not None or number or token == "("):
            code += "*"
        after = name is not None or bool(number) or token == ")"
        code, rest = code + piece, rest[len(token):].lstrip()
    try:
        return eval(code, {"V": Symbols(), "Fraction": Fraction}).terms
    except (SyntaxError, TypeError, ZeroDivisionError, AttributeError) as why:
        raise CannotCopy(f"expression {text}") from why


class Symbols:
    def __getitem__(self, x):
        return Linear({"": x} if isinstance(x, Fraction) else {x: Fraction(1)})


class Linear:
    def __init__(self, terms):
        self.terms = {k: v for k, v in terms.items() if v}

    def number(self):
        if set(self.terms) - {""}:
            raise TypeError("no number")
        return self.terms.get("", Fraction(0))

    def scaled(self, k):
        return Linear({x: k * v for x, v in self.terms.items()})

    def __add__(self, other):
        return Linear({x: self.terms.get(x, 0) + other.terms.get(x, 0)
                       for x in {**self.terms, **other.terms}})

    def __mul__(self, other):
        if set(self.terms) <= {""}:
            return other.scaled(self.number())
        return self.scaled(other.number())

    def __truediv__(self, other):
        return self.scaled(1 / other.number())

    def __neg__(self):
        return self.scaled(-1)

    def __pos__(self):
        return self

    def __sub__(self, other):
        return self + -other


def spelled(terms):
    parts = [(x, v) for x, v in terms.items() if v]
    text = " + ".join(f"{v} {x}".strip() if v > 0 else f"- {-v} {x}".strip()
                      for x, v in parts)
    text = text.replace("+ - ", "- ")
    return re.sub(r"^- ", "-", text) or "0"


# ---- a model

def kind(group):
    return group["group"] if isinstance(group, dict) else group


def is_u1(group):
    return kind(group) == "U(1)"


def is_cyclic(group):
    return kind(group).startswith("Z")


def is_r(group):
    return isinstance(group, dict) and group.get("r_symmetry") == "true"


def gauged(group):
    if isinstance(group, dict) and "gauged" in group:
        return group["gauged"] == "true"
    return not is_cyclic(group)


class Model:
    def __init__(self, data):
        self.data = data
        self.groups = data.get("groups") or {}
        self.fields = data.get("fields") or {}
        self.u1 = [g for g in self.groups if is_u1(self.groups[g])]
        self.charge = data.get("electric_charge")

    def copy(self):
        return Model(json.loads(json.dumps(self.data)))

    def parameters(self):
        return list(self.data.get("parameters") or {})

    def each_charge(self, change):
        """Every U(1) charge of every field := change(field, group, charge)."""
        for f in self.fields.values():
            for g in self.u1:
                q = f.get(g, "0")
                many = isinstance(q, list)
                new = [change(f, g, self.known(x)) for x in (q if many else [q])]
                f[g] = [spelled(x) for x in new] if many else spelled(new[0])

    def known(self, q):
        if q in ("?", "unknown"):
            raise CannotCopy("unknown charges")
        return linear(q, self.parameters())

    def charge_map(self, change):
        """The electric charge with the coefficients {group: ...} changed."""
        q = self.charge
        if q is None or q == "0":
            return
        if isinstance(q, dict):
            coefficient = {g: Fraction(q[g]) for g in self.u1 if g in q}
            change(coefficient)
            self.data["electric_charge"] = {
                **{g: v for g, v in q.items() if g not in coefficient},
                **{g: str(v) for g, v in coefficient.items()}}
        else:
            t3 = [f"T3[{g}]" for g in self.groups]
            terms = linear(q, self.u1 + t3)
            change(terms)
            self.data["electric_charge"] = spelled(terms)


def rename_term(term, change):
    """A term with change(name, [generation], star) for each factor."""
    pattern = re.compile(r"^(.+?)(\.[LR])?(\[\d+\])?(\*?)(\^\d+)?(\*?)$")
    out = []
    for factor in term.split():
        m = pattern.match(factor)
        name, chirality, generation, star, power, late = m.groups("")
        out.append(change(name, chirality, generation, star or late, power))
    return " ".join(out)


def terms_of(model, key):
    for x in model.data.get(key) or []:
        yield (x["term"], x) if isinstance(x, dict) else (x, None)


def map_terms(model, change):
    for key in "couplings", "explicit_breaking":
        new = []
        for term, whole in terms_of(model, key):
            for t in change(term):
                new.append(t if whole is None else dict(whole, term=t))
        if key in model.data:
            model.data[key] = new


def vev_lists(model):
    for step in model.data.get("breaking") or []:
        yield step, "vevs"
    scenarios = model.data.get("scenarios") or {}
    for name in scenarios:
        yield scenarios, name


def map_vevs(model, change):
    for holder, key in vev_lists(model):
        holder[key] = [y for x in holder.get(key) or [] for y in change(x)]


# ---- copies

def permuted(model):
    m = model.copy()
    m.data["fields"] = dict(reversed(list(m.fields.items())))
    if m.data.get("couplings"):
        m.data["couplings"] = m.data["couplings"][::-1]
    return m


def rescaled(model):
    m = model.copy()
    factor = {g: Fraction([6, -2, Fraction(3, 5)][i % 3])
              for i, g in enumerate(g for g in m.u1 if not is_r(m.groups[g]))}
    m.each_charge(lambda f, g, q: {x: v * factor.get(g, 1)
                                   for x, v in q.items()})
    m.charge_map(lambda c: c.update({g: c[g] / factor[g] for g in factor
                                     if g in c}))
    m.factor = factor
    return m


def rebased(model):
    m = model.copy()
    u1 = [g for g in m.u1 if not is_r(m.groups[g]) and gauged(m.groups[g])]
    if len(u1) < 2:
        raise CannotCopy("one U(1)")
    for x, y, c in (u1[-1], u1[0], 2), (u1[0], u1[-1], -1):
        for f in m.fields.values():
            mix(m, f, x, y, c)
        m.charge_map(lambda e, x=x, y=y, c=c: e.update(
            {y: e.get(y, Fraction(0)) - c * e.get(x, Fraction(0))}))
        m.charge = m.data.get("electric_charge")
    return m


def add(p, c, q):
    return {x: p.get(x, 0) + c * q.get(x, 0) for x in {**p, **q}}


def mix(m, f, x, y, c):
    """x := x + c y for one field."""
    p, q = f.get(x, "0"), f.get(y, "0")
    n = next((len(v) for v in (p, q) if isinstance(v, list)), None)
    pairs = zip(p if isinstance(p, list) else [p] * (n or 1),
                q if isinstance(q, list) else [q] * (n or 1))
    new = [spelled(add(m.known(a), c, m.known(b))) for a, b in pairs]
    f[x] = new if n else new[0]


def split(model):
    m = model.copy()
    many = {}
    fields = {}
    for name, f in m.fields.items():
        n = int(f.get("generations", "1"))
        if n == 1:
            fields[name] = f
            continue
        many[name] = [f"{name}_{i + 1}" for i in range(n)]
        if any(x in m.fields for x in many[name]):
            raise CannotCopy("names")
        for i, x in enumerate(many[name]):
            one = {k: v[i] if isinstance(v, list) and len(v) == n and k in
                   m.groups and (is_u1(m.groups[k]) or is_cyclic(m.groups[k]))
                   else v for k, v in f.items()}
            one["generations"] = "1"
            fields[x] = one
    if not many:
        raise CannotCopy("single generations")
    m.data["fields"] = m.fields = fields

    def expand(term):
        return one_each(term, many)
    map_terms(m, expand)
    map_vevs(m, lambda v: split_vev(v, many))
    for group in (m.data.get("counting") or {}).values():
        for name in [x for x in group if x in many]:
            q = group.pop(name)
            for i, x in enumerate(many[name]):
                group[x] = q[i] if isinstance(q, list) else q
    split_marks(m, many)
    return m


@functools.lru_cache
def takes_lists():
    model = {"extends": "standard-model", "active_neutrinos": ["L"]}
    run = subprocess.run([tool, "check", "--json", "-"], check=False,
                         input=json.dumps(model).encode(),
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return b'"errors"' not in run.stdout


def one_each(term, many):
    choices = []
    for factor in term.split():
        name = re.match(r"^(.+?)(\.[LR])?(\[\d+\])?\*?(\^\d+)?\*?$", factor)
        base, _, generation, power = name.groups()
        rest = factor[len(base):]
        if base not in many:
            choices.append([factor])
        elif generation:
            i = int(generation[1:-1]) - 1
            choices.append([many[base][i] + rest.replace(generation, "")])
        else:
            k = int(power[1:]) if power else 1
            rest = rest.replace(power, "") if power else rest
            choices.append([" ".join(x + rest for x in c) for c in
                            itertools.combinations_with_replacement(
                                many[base], k)])
    out = [" ".join(c) for c in itertools.product(*choices)]
    if len(out) > MOST_TERMS:
        raise CannotCopy("too many terms")
    return out


def split_vev(vev, many):
    name = vev["field"] if isinstance(vev, dict) else vev
    base = re.sub(r"\[\d+\]$", "", name)
    if base not in many:
        return [vev]
    i = re.search(r"\[(\d+)\]$", name)
    names = [many[base][int(i[1]) - 1]] if i else many[base]
    return [dict(vev, field=x) if isinstance(vev, dict) else x for x in names]


def split_marks(m, many):
    active = m.data.get("active_neutrinos")
    name = active["field"] if isinstance(active, dict) else active
    if name in many and not takes_lists():
        raise CannotCopy("active_neutrinos takes no list yet")
    if isinstance(active, str) and active in many:
        m.data["active_neutrinos"] = many[active]
    elif isinstance(active, dict) and active["field"] in many:
        m.data["active_neutrinos"] = [dict(active, field=x)
                                      for x in many[active["field"]]]
    elif isinstance(active, list):
        raise CannotCopy("a list of neutrinos")
    processes = m.data.get("processes") or {}
    for key, name in processes.items():
        if isinstance(name, str) and name in many:
            processes[key] = many[name]
        elif isinstance(name, list):
            raise CannotCopy("a list of quarks")


# conjugation: what a representation becomes, from the program's own table

reps = {}


def conjugate_rep(group, rep):
    if isinstance(rep, list):
        return conjugate_labels(group, rep)
    if group not in reps:
        run = subprocess.run([tool, "reps", group, "--max", "1000", "--json"],
                             stdout=subprocess.PIPE, check=True)
        reps[group] = {r["name"]: r["conjugate"]
                       for r in json.loads(run.stdout)["representations"]}
    name = re.sub(r"^-(.*)", r"\1bar", rep)
    if name not in reps[group]:
        raise CannotCopy(f"the {rep} of {group}")
    return reps[group][name]


def conjugate_labels(group, labels):
    name, n = re.match(r"([A-Za-z]+)\(?(\d+)\)?$", group).groups()
    if name == "SU":
        return labels[::-1]
    if name in ("SO", "Spin") and int(n) % 4 == 2:
        if n == "6":
            return [labels[0], labels[2], labels[1]]
        return labels[:-2] + labels[:-3:-1]
    if name == "E" and n == "6":
        a, b, c, d, e, f = labels
        return [f, b, e, d, c, a]
    return labels


def negated_weights(component):
    if isinstance(component, list):
        return [str(-int(x)) for x in component]
    if isinstance(component, dict):
        return {g: negated_weights(w) for g, w in component.items()}
    return component  # a name, or "all"


def conjugate_field(m, f, change_type):
    types = {"left": "right", "right": "left"}
    if change_type:
        f["type"] = types.get(f["type"], f["type"])
    for g, q in list(f.items()):
        if g in KEYS or g not in m.groups:
            continue
        if is_u1(m.groups[g]) or is_cyclic(m.groups[g]):
            if not (is_r(m.groups[g]) and not change_type):
                f[g] = [negative(m, x) for x in q] if isinstance(q, list) \
                    else negative(m, q)
        else:
            f[g] = conjugate_rep(kind(m.groups[g]), q)
    if "components" in f:
        f["components"] = f["components"][::-1]


def negative(m, q):
    if q in ("even", "odd"):
        return q
    return spelled({x: -v for x, v in m.known(q).items()})


def neutral_component(m, active, changed):
    """The neutrino named by its component, conjugated where its field is."""
    if isinstance(active, list):
        return [neutral_component(m, x, changed) for x in active]
    if isinstance(active, str):
        active = {"field": active, "component": {"SU2L": ["1"]}}
        if "SU2L" not in m.groups:
            raise CannotCopy("which component is the neutrino")
    if active["field"] not in changed:
        return active
    return dict(active, component=negated_weights(active["component"]))


def conjugate_vev(m, vev, changed):
    if isinstance(vev, str) or "component" not in vev:
        if isinstance(vev, dict) and set(vev) & {"matrix", "invariant"}:
            raise CannotCopy("a vev with a matrix")
        if isinstance(vev, dict) and "diagonal" in vev:
            name = re.sub(r"\[\d+\]$", "", vev["field"])
            if name in changed and len(set(vev["diagonal"])) > 1:
                reps_of = [g for g in m.fields[name] if g in m.groups]
                if len(reps_of) != 1 or sum(
                        map(Fraction, vev["diagonal"])) != 0:
                    raise CannotCopy("a diagonal vev of no adjoint")
        return [vev]
    name = re.sub(r"\[\d+\]$", "", vev["field"])
    if name not in changed:
        return [vev]
    return [dict(vev, component=negated_weights(vev["component"]))]


def conjugated(model):
    """Each field replaced by its conjugate."""
    m = model.copy()
    keep = {"majorana", "real-scalar", "superfield"}
    changed = {x for x, f in m.fields.items() if f["type"] not in keep}
    map_vevs(m, lambda v: conjugate_vev(m, v, changed))
    for name in changed:
        conjugate_field(m, m.fields[name], True)

    def star(name, chirality, generation, s, power):
        if name in changed:
            s = "" if s else "*"
            chirality = chirality.translate(str.maketrans("LR", "RL"))
        return name + chirality + generation + s + power
    map_terms(m, lambda t: [rename_term(t, star)])
    for group in (m.data.get("counting") or {}).values():
        for name in changed & set(group):
            q = group[name]
            group[name] = [negative(m, x) for x in q] if isinstance(q, list) \
                else negative(m, q)
    if m.data.get("active_neutrinos"):
        m.data["active_neutrinos"] = neutral_component(
            m, m.data["active_neutrinos"], changed)
    return m


def barred(model):
    """The groups conjugated: every representation barred, charges negated."""
    m = model.copy()
    every = set(m.fields)
    map_vevs(m, lambda v: conjugate_vev(m, v, every))
    for f in m.fields.values():
        conjugate_field(m, f, False)
    q = m.charge
    if isinstance(q, dict):
        m.data["electric_charge"] = {
            g: {"labels": [str(-Fraction(x)) for x in v["labels"]]}
            if isinstance(v, dict) else
            [str(-Fraction(x)) for x in v] if isinstance(v, list) else
            str(-Fraction(v)) for g, v in q.items()}
    elif q not in (None, "0"):
        t3 = [f"T3[{g}]" for g in m.groups]
        terms = linear(q, m.u1 + t3)
        m.data["electric_charge"] = spelled({x: -v for x, v in terms.items()})
    if m.data.get("active_neutrinos"):
        m.data["active_neutrinos"] = neutral_component(
            m, m.data["active_neutrinos"], every)
    return m


COPIES = [permuted, split, rescaled, rebased, conjugated, barred]
