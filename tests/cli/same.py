"""Text and JSON say the same of a model.

usage: same.py PROGRAM [FILE ...]; prints TAP.

Of every library model and of every case the two reports are read by their
fixed labels, and what they say is compared: the exit status, the headline,
residual groups, neutrinos, dark matter with its candidates, processes,
couplings, accidental symmetries, missing terms with what they change, met
expectations, and the keys of warnings. Without SLOW=1 in the environment a
twelfth of the models is read, those whose names have a hash that divides.
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

tool, slow = sys.argv[1], os.environ.get("SLOW") == "1"

SECTIONS = {"Anomalies", "Couplings", "Accidental symmetries", "Missing terms",
            "Explicit breaking", "Expectations", "Notes", "Fields"}
PROCESSES = {"proton decay": "proton_decay", "n–nbar": "neutron_antineutron",
             "0ν2β": "neutrinoless_double_beta",
             "0ν4β": "neutrinoless_quadruple_beta"}
CHANGES = {"dark matter: ": "dark_matter", "neutrinos: ": "neutrinos",
           "proton decay: ": "proton_decay",
           "n–nbar: ": "neutron_antineutron",
           "0ν2β: ": "neutrinoless_double_beta",
           "0ν4β: ": "neutrinoless_quadruple_beta",
           " a mass": "masses", " masses": "masses", "relics: ": "relics"}
ANSWERS = {True: "free of anomalies", False: "anomalous",
           None: "anomalies undetermined"}
LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


# ---- what the JSON says

def factors(orders, dual=True):
    names = [f"Z{n}" if n else "U(1)" if dual else "Z" for n in orders]
    return " × ".join(names) or "trivial"


def neutrinos_of(n):
    if n["nature"] == "undecided":
        return "undecided"
    counts = [f"{n[k]} {w}" for k, w in
              (("dirac", "Dirac"), ("majorana", "Majorana"),
               ("massless", "massless")) if n.get(k)]
    return ", ".join(counts) if n["nature"] != "none" else None


def dark_of(d):
    if d["verdict"] == "undecided":
        return "undecided", []
    if d["verdict"] == "none":
        return "no verdict", []
    if not (d["group"] or d.get("group_at_least")):
        return "none", []
    if d["verdict"] == "unstable":
        return "charged", []
    return "stable", d["candidates"]


def onset(process):
    """ "allowed from dimension 6"; without the dimension where none is known."""
    if process["allowed"] is None:
        return "undecided"
    leading = process.get("leading") or {}
    word = "allowed" if process["allowed"] else "forbidden"
    n = leading.get("dimension")
    return f"{word} from dimension {n}" if n else word


BREAKING = re.compile("broken by |unbroken, |left by ")

# Ends the unbroken algebra where the residual group is undecided.
ALGEBRA = ", as a Lie algebra"


def phase_json(p):
    r = p["residual"]
    if r is None:
        return {"known": False,
                "charge breaking": p.get("verdict") == "charge breaking"}
    out = {"known": True, "unbroken": [], "residual": "undecided"}
    if not r["decided"] and r["unbroken"]:
        gauged = r.get("unbroken_gauged")
        algebra = r["unbroken"] + (f"; gauged: {gauged}" if gauged else "")
        out["unbroken"] = [algebra.replace(" x ", " × ") + ALGEBRA]
    elif r["decided"]:
        out["residual"] = factors(r["discrete"])
        out["unbroken"] = [x["name"] + " (global)" * (not x["gauged"])
                           for x in r["nonabelian"] + r["continuous"]]
        if r["name"].translate(LOW) != out["residual"].replace("×", "x"):
            out["residual"] += f" called {r['name']}"
        if r.get("selective"):
            out["residual"] += " of selection rules"
    if p["final"]:
        d = p["dark_matter"]
        out["neutrinos"] = neutrinos_of(p["neutrinos"])
        out["nature"] = p["neutrinos"]["nature"]
        out["dark matter"], out["candidates"] = dark_of(d)
        least = d.get("group_at_least")
        group = d.get("group") or least
        out["stability group"] = group and \
            factors(group, False) + " at least" * bool(least)
        out["processes"] = {k: onset(x) for k, x in p["processes"].items()
                            if x["asked"]}
        out["massless"] = bool(p["massless_matter"])
    return out


def changes_json(x):
    known = x["changes"] is not None
    return sorted(x["changes"]) if known else None, x.get("decided", True)


def of_json(report):
    accidental, missing = (report.get("accidental_symmetries"),
                           report.get("missing_terms"))
    couplings, expect = report["couplings"], report["expect"]
    out = {"free": ANSWERS[report["anomaly_free"]],
           "status": 0 if report["passed"] is True else 1,
           "phases": {p["name"]: phase_json(p) for p in report["phases"]},
           "warnings": sorted(w["key"] for w in report["warnings"]
                              if "key" in w),
           "missing": [(x["dimension"], x["term"], *changes_json(x))
                       for x in missing or []]}
    if couplings:
        n = sum(x["allowed"] is True for x in couplings)
        unknown = sum(x["allowed"] is None for x in couplings)
        out["couplings"] = f"{n} of {len(couplings)} allowed" + \
            f", {unknown} undetermined" * bool(unknown)
    if expect:
        n = sum(x["holds"] is True for x in expect)
        out["expect"] = f"{n} of {len(expect)} met"
    if "accidental_symmetries" in report:
        out["accidental"] = None if accidental is None else sorted(
            (f"U(1)_{x['name']}" if x["name"] else
             re.sub(r"Z\((\d+)\)", r"Z\1", x["group"]), x.get("anomaly", ""))
            for x in accidental)
        out["accidental R"] = report.get("accidental_r_symmetry")
    return out


# ---- what people read

def listed(names):
    """Candidates, of which there may be others."""
    return names.removesuffix(" or others").split(", ")


def dark_item(line):
    group = re.search(r"\(stability group ((?:U\(1\)|[^,:()])*)", line)
    out = {"stability group": group[1] if group else None, "candidates": []}
    for start, word in (("undecided", "undecided"), ("no verdict", "no verdict"), ("none: no sym", "none"),
                        ("none: what is", "charged"), ("stable: ", "stable")):
        if line.startswith(start):
            out["dark matter"] = word
    if out["dark matter"] == "stable":
        names = re.match(r"stable: (?:the lightest of )?(.*?) \(stability", line)
        out["candidates"] = listed(names[1])
    return out


def item(out, label, line):
    """One labelled sentence of a vacuum."""
    if label == "residual group":
        out["known"] = True
        out["residual"] = re.split(r", generated|; gauged| \(imposed|: ",
                                   line)[0]
    elif label == "unbroken":
        out["unbroken"] = [line] if line.endswith(ALGEBRA) \
            else line.split(";")[0].split(" × ")
    elif label in ("charge breaking", "undetermined", "undecided"):
        out["known"] = False
        out["charge breaking"] = label == "charge breaking"
    elif label == "neutrinos" and "confined" not in line:
        out["neutrinos"] = line
    elif label == "dark matter":
        out.update(dark_item(line))
    elif label in PROCESSES:
        out["processes"][PROCESSES[label]] = \
            re.match(r"\w+( from dimension \d+)?", line)[0]
    elif label == "MASSLESS ✗":
        out["massless"] = True


def changes_of(words):
    return (sorted({v for k, v in CHANGES.items() if k in words}),
            "undecided" not in words)


def scenario(out, neutrinos, dark, rest):
    """Of a vacuum in the table of scenarios."""
    out["nature"] = "mixed" if re.match(r"\d", neutrinos) else \
        "none" if neutrinos in ("", "confined") else neutrinos
    group = re.search(r" \(([^()]*|.*U\(1\).*)\)$", dark)
    names = dark[:group.start()] if group else ""
    out["headline"] = "stable" if group else \
        {"charged relics only": "charged"}.get(dark, dark)
    if ", +" not in names:
        out["headline candidates"] = listed(names) if group else []
    out["headline massless"] = "massless charged matter ✗" in rest


def headline(out, words):
    """Of a final vacuum: " · " between the words."""
    if "charge breaking ✗" in words or "vacuum undetermined" in words:
        return
    natures = [m[1] for m in re.finditer(
        r"(?:^| · )(\w+) neutrinos(?: \(.*?\))?(?= · |$|;)", words)]
    if "neutrinos undecided" in words:
        natures = ["undecided"]
    out["nature"] = natures[0] if natures else "none"
    if " neutrinos confined by" in " " + words:
        out["nature"] = "none"
    for text, word in (("no verdict on dark", "no verdict"),
                       ("no dark matter (only", "charged"),
                       ("no stable dark", "none"),
                       ("dark matter undecided", "undecided"),
                       ("dark matter stable: ", "stable")):
        if text in words:
            out["headline"] = word
    stable = re.search(r"dark matter stable: (.*?)(?= · |; |$)", words)
    out["headline candidates"] = listed(stable[1]) if stable else []
    out["headline massless"] = "massless charged matter ✗" in words


def agree_headline(p):
    """The headline repeats the items; returns the phase without it."""
    pairs = (("headline", "dark matter"), ("headline candidates", "candidates"),
             ("headline massless", "massless"))
    for a, b in pairs:
        if a in p:
            if p[a] != p.get(b):
                p[b] = f"{p.get(b)} but in the headline {p[a]}"
            del p[a]
    return p


def new_phase():
    return {"unbroken": [], "processes": {}, "massless": False,
            "neutrinos": None}


def cut(p, final):
    """What a report has of a vacuum that is not the last, or not known."""
    if not p["known"]:
        return {k: p[k] for k in ("known", "charge breaking")}
    return p if final else {k: p[k] for k in ("known", "residual", "unbroken")}


def warning_keys(text):
    return re.findall(r"warning: .* \[([a-z0-9-]+)\]$", text, re.M)


def not_judged(said, missing):
    """What missing terms change is None where the report does not know."""
    if "what they change is not known" not in said:
        return missing
    return [(n, term, found or None, decided)
            for n, term, found, decided in missing]


# ---- text

def sections(text):
    """[(title, the rest of that line, lines)]: title at the left margin."""
    out = []
    for line in text.split("\n"):
        if line and line[0] != " ":
            title, _, rest = line.partition("  ")
            out.append((title, rest, []))
        elif line and out:
            out[-1][2].append(line)
    return out


def of_text(text, errors, finals):
    """finals: the names of vacua where the breaking ends."""
    parts = sections(text)
    title, verdicts, parts = parts[0], parts[1], parts[2:]
    top = " ".join(x for x in [verdicts[0], verdicts[1]] if x)
    out = {"free": re.sub(" [✓✗]$", "", top.split(" · ")[0]), "phases": {},
           "missing": [],
           "warnings": sorted(warning_keys(text) + warning_keys(errors))}
    assert title
    for name, rest, lines in parts:
        if name == "Couplings":
            out["couplings"] = rest
        elif name == "Expectations":
            out["expect"] = re.sub(" [✓✗]$", "", rest)
        elif name == "Accidental symmetries":
            at = next((i for i, x in enumerate(lines)
                       if x.startswith("  U(1) R-symmetry")), len(lines))
            told = " ".join(x.strip() for x in lines[at:]).partition(": ")[2]
            out["accidental R"] = dict(
                x.rsplit(" ", 1) for x in told.split(", ") if x) or None
            rows = [re.split(r"  +", x.strip()) for x in lines[:at]
                    if not x.startswith("  free of anomalies:")][1:]
            out["accidental"] = None if rest.startswith("not known") else \
                sorted((r[0], "" if BREAKING.match(r[1]) else r[1])
                       for r in rows)
        elif name == "Missing terms":
            for row in lines:
                if not row.strip()[0].isdigit():
                    continue
                n, term, *words = re.split(r"  +", row.strip())
                out["missing"].append((int(n), term,
                                       *changes_of(" ".join(words))))
        elif name in finals.every:
            p = out["phases"][name] = new_phase()
            for line in lines:
                m = re.match(r"  (\S.*?)(?:  +|(?<=.{15}) )(\S.*)", line)
                if m:
                    item(p, m[1], m[2])
    table = {row[0]: row[1:] for row in columns(verdicts[2], "vacuum")}
    for name, p in out["phases"].items():
        if p["known"] and name in finals:
            if name in table:
                scenario(p, *table[name][1:])
            else:
                headline(p, top)
        out["phases"][name] = agree_headline(cut(p, name in finals))
    return out


def columns(lines, first):
    """The rows of the table whose header begins with this title."""
    head = next((x for x in lines if x.split()[:1] == [first]), None)
    if head is None:
        return
    starts = [m.start() for m in re.finditer(r"(?<=  )\S", head)]
    ends = starts[1:] + [head.index("dark matter") + len("dark matter")]
    for line in lines[lines.index(head) + 1:]:
        row = [line[i:j].strip() for i, j in zip(starts, ends)]
        last = re.split(r"   *", line[starts[-1]:].strip(), maxsplit=1)
        yield row[:-1] + [last[0], last[1] if last[1:] else ""]


# ---- comparing

def run(*args):
    env = {**os.environ, "COLUMNS": "1000", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([tool, "check", *args], check=False, env=env,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Finals(set):
    """Names of final vacua; .every: of every vacuum."""


def differences(path):
    status, text, _ = run("--json", "--verbose", path)
    report = json.loads(text)
    if "errors" in report:
        codes = {status, run(path)[0]}
        return [] if codes == {2} else [f"statuses {codes} for a broken model"]
    finals = Finals(p["name"] for p in report["phases"] if p["final"])
    finals.every = [p["name"] for p in report["phases"]]
    want, bad = of_json(report), []
    if status != want["status"]:
        bad.append(f"JSON: status {status}, passed {report['passed']}")
    code, said, errors = run(path, "--verbose")
    try:
        found = {**of_text(said.translate(LOW), errors, finals), "status": code}
        found["missing"] = not_judged(said, found["missing"])
    except (LookupError, TypeError, AttributeError, StopIteration) as e:
        return [*bad, f"text cannot be read: {type(e).__name__} {e}"]
    if code and not re.search("✗|undetermined|undecided",
                              said.split("\n\nFields")[0]):
        bad.append(f"status {code}, and no verdict says why")
    bad += [f"{key}: {found.get(key)} against {want.get(key)}"
            for key in {**want, **found} if key != "phases"
            and found.get(key) != want.get(key)]
    for phase in {**want["phases"], **found["phases"]}:
        a = want["phases"].get(phase, {})
        b = found["phases"].get(phase, {})
        bad += [f"{phase}: {key}: {b.get(key)} against {a.get(key)}"
                for key in {**a, **b} if b.get(key) != a.get(key)]
    return bad


def chosen(path):
    return slow or hashlib.sha256(path.encode()).digest()[2] % 12 == 0


paths = sys.argv[2:] or [p for p in sorted(glob.glob("models/*.yaml") +
                                           glob.glob("tests/cases/*.yaml"))
                         if chosen(p)]
failures = 0
with ThreadPoolExecutor() as pool:
    for path, bad in zip(paths, pool.map(differences, paths)):
        failures += bool(bad)
        if bad:
            print(f"not ok - {path}: text and JSON say the same")
            print("".join(f"# {x}\n" for x in bad), end="")
print(f"{'not ok' if failures else 'ok'} - text and JSON say the "
      f"same: {len(paths) - failures} of {len(paths)} models")
sys.exit(bool(failures))
