"""Exact symmetry checks of gauge models beyond the Standard Model.

    >>> import anomalon
    >>> report = anomalon.check("b-l-one-loop-z6")
    >>> report.neutrinos.nature
    'Dirac'
    >>> anomalon.check("b-l-445", set={"nuR.B-L": "-1,-1,-1"}).anomaly_free
    True

A model is the name of a library model, a path, the text of a model file, or a
dict of what such a file holds. Reports are those of docs/report-format.md, with
their keys as attributes; in a notebook they show themselves.
"""
import itertools as _itertools
import json as _json
import os as _os
import queue as _queue
import threading as _threading
import warnings as _warnings

from . import _library, types
from ._node import Document, Node
from ._table import Table
from ._version import VERSION as __version__

__all__ = ["check", "check_all", "scan", "explain", "breaking", "operators",
           "solve", "content", "search", "count", "models", "Report", "Document", "Node",
           "Table", "ModelError", "types"]


class ModelError(ValueError):
    """What is wrong with a model or an option: `diagnostics` are the errors of
    the report, each with file, line, column, message, expected, suggestion."""

    def __init__(self, diagnostics):
        self.diagnostics = [Node(d) for d in diagnostics]
        super().__init__("\n".join(map(_diagnostic, self.diagnostics)))


def _diagnostic(d):
    where = d.get("file") or ""
    if d.get("line"):
        where += ":%d:%d" % (d["line"], d["column"])
    text = (where + ": " if where else "") + d["message"]
    if d.get("expected"):
        text += "; expected " + d["expected"]
    if d.get("suggestion"):
        text += "; did you mean '%s'?" % d["suggestion"]
    return text


class Report(Document, types.Check):
    """What `check` says of a model. Keys that only phases have (residual,
    neutrinos, dark_matter, ...) are those of the last final phase."""
    residual: "types.Residual"
    neutrinos: "types.Neutrinos"
    dark_matter: "types.DarkMatter"
    processes: "types.Processes"

    @property
    def final(self):
        """The last final phase; None where nothing breaks."""
        phases = [p for p in self.get("phases", []) if p.get("final")]
        return phases[-1] if phases else None

    def __getattr__(self, key):
        if key not in self and self.final is not None and key in self.final:
            return self.final[key]
        return super().__getattr__(key)

    def __repr__(self):
        verdict = {True: ": passed", False: ": not passed"}
        return "<report on %s%s>" % (self.model.get("name") or self.model.file,
                                     verdict.get(self.get("passed"), ""))


class Argument(Document, types.Explanation):
    """What `explain` says, step by step."""

    def __repr__(self):
        return "<argument of %d steps>" % len(self.steps)


class Breaking(Document, types.Breaking):
    """What every set of vevs leaves."""


class Operators(Document, types.Operators):
    """Terms that the symmetries allow."""


class Solution(Document, types.Solution):
    """Families of charges; of a Z(n), what types.ResidueSolution says."""


class Content(Document, types.Content):
    """Fields that complete a model."""


def models():
    """Names of library models -> their paths."""
    found = {}
    for folder in _library.model_folders():
        for name in sorted(_os.listdir(folder)):
            if name.endswith(".yaml"):
                found.setdefault(name[:-5], _os.path.join(folder, name))
    return found


def _library_path(name):
    for folder in _library.model_folders():
        path = _os.path.join(folder, name + ".yaml")
        if _os.path.isfile(path):
            return path
    raise ModelError([{"message": "there is no model '%s'" % name}])


def _is_path(model):
    return "\n" not in model and (
        _os.path.isfile(model) or "/" in model or
        model.endswith((".yaml", ".yml", ".m", ".model")))


def _source(model):
    """Text, name, and whether it is a file."""
    if isinstance(model, dict):
        return _json.dumps(model).encode(), None, False
    if isinstance(model, bytes):
        return model, None, False
    path = _os.fspath(model)
    if isinstance(model, str) and not _is_path(model):
        if "\n" in model or ":" in model:
            return model.encode(), None, False
        path = _library_path(model)
    with open(path, "rb") as source:
        return source.read(), path, True


def _value(value):
    if isinstance(value, (list, tuple)):
        return ",".join(map(_value, value))
    if isinstance(value, float):
        raise TypeError("%r is not exact: give a fraction or a text such as "
                        "'1/3'" % value)
    return str(value)


def _list(value):
    """None, a text, or several of them with commas between."""
    return ",".join(value) if isinstance(value, (list, tuple)) else value


def _asker(function, model, set, **options):
    """A function that asks the library, each time in another format if wanted,
    and returns the report's text."""
    text, name, beside = _source(model) if model is not None else \
        (None, None, False)
    options.update(name=name, beside=beside, folder=_library.model_folders(),
                   set=["%s=%s" % (k, _value(v))
                        for k, v in (set or {}).items()])

    def ask(**more):
        status, report = _library.call(function, text, **{**options, **more})
        if status == 2:
            raise ModelError(_json.loads(report)["errors"])
        return report
    return ask


def _document(kind, ask):
    return kind(_json.loads(ask(), object_hook=Node), ask)


def check(model, set=None, verbose=False, verdicts=None):
    """Every verdict on a model, with its reason: a Report. `set` changes
    charges and parameters: {"nuR.B-L": [-4, -4, 5], "a": Fraction(1, 2)}.

    `verdicts` asks for some alone, many times as fast: any of anomalies,
    anomaly_free, residual, neutrinos, dark_matter, processes or one of those,
    massless_matter, confined_matter.
    """
    ask = _asker("check", model, set, verbose=verbose)
    if verdicts is None:
        return _document(Report, ask)
    return Report(_json.loads(ask(verdicts=list(verdicts)), object_hook=Node),
                  ask)


def _checked(model, set, verdicts):
    try:
        return check(model, set, verdicts=verdicts)
    except ModelError as error:
        return error


def check_all(models, set=None, verdicts=None):
    """A Table of reports: of a list of models, or of every model file in a
    folder, in the order of their names."""
    if isinstance(models, (str, _os.PathLike)):
        models = sorted(
            _os.path.join(folder, name)
            for folder, _, names in _os.walk(models) for name in names
            if name.endswith((".yaml", ".yml")) and not name.startswith("."))
    models = list(models)
    names = [m if isinstance(m, (str, _os.PathLike)) and "\n" not in str(m)
             else "model %d" % (i + 1) for i, m in enumerate(models)]
    return Table([{"model": str(name)} for name in names],
                 [_checked(m, set, verdicts) for m in models])


def scan(model, values, set=None, verdicts=None):
    """A Table of reports on one model with every combination of values:
    {"chi.B-L": range(1, 7), "a": [Fraction(1, 2), 1]}."""
    points = [dict(zip(values, point))
              for point in _itertools.product(*values.values())]
    return Table(points, [_checked(model, {**(set or {}), **point}, verdicts)
                          for point in points])


def explain(model, set=None, phase=None):
    """The argument behind the verdicts, step by step."""
    return _document(Argument, _asker("explain", model, set, phase=phase))


def breaking(model, set=None, vevs=None, fields=None, all=False):
    """What every set of vevs leaves. `vevs` are always there (unless given,
    those of ordinary matter that the model has; none with `all`); `fields` are
    those that are tried."""
    return _document(Breaking, _asker(
        "breaking", model, set, fields=_list(fields), all=all,
        **{"with": _list(vevs)}))


def operators(model, max_dimension=4, set=None, phase=None):
    """The terms that the symmetries allow, up to a dimension."""
    return _document(Operators, _asker(
        "operators", model, set, max_dimension=max_dimension, phase=phase))


def solve(model, set=None, max=0):
    """Unknown charges, exactly; `max` bounds small integer solutions of what
    no formula solves."""
    return _document(Solution, _asker("solve", model, set, max=max))


def content(model, add=None, fermions=(), scalars=(), where=(), set=None,
            max=0, **options):
    """Which new fields complete a model: `add` multiplets, 4 or "2..4", from
    boxes such as "SU2L=1,2,3 Y=-1..1:1/2 ell=?", with new scalars such as
    "S: ell=?, vev" if wanted; what is not given is as the model's section
    `content` says. The other options are those of `anomalon content`: unit,
    any_charge, verdicts, threads.
    """
    options.update(
        add=str(add) if add else None,
        **{key: [value] if isinstance(value, str) else list(value)
           for key, value in (("fermions", fermions), ("scalars", scalars),
                              ("where", where))})
    return _document(Content, _asker("content", model, set, max=max,
                                     completing=options))


def count(model=None, max=0, where=(), set=None, **options):
    """The number of solutions that `search` would find, sooner."""
    ask = _asker("search", model, set, max=max)
    return int(ask(search=dict(options, where=list(where), count=True)))


def search(model=None, max=0, where=(), set=None, **options):
    """Every set of charges that cancels all anomalies, one after another while
    they are found: a generator of objects with `charges` and `unit`.

    Unknown are charges "?" of the model; without one, `atlas="sm+nu"` or
    `chiral_set=5` say what is searched for. `where` lists conditions:
    ["neutrinos=Dirac", "Q = 0"]. The other options are those of
    `anomalon search`: unit, order, anomalies, up_to, modulo, families, singlets,
    all_orders, all_multiples, both_signs, first, threads.
    """
    ask = _asker("search", model, set, max=max)
    return _solutions(ask, dict(options, where=list(where)))


def _solutions(ask, options):
    """The search runs in a thread of its own, never far ahead of its reader."""
    found, ended = _queue.Queue(1000), _threading.Event()

    def put(item):
        while not ended.is_set():
            try:
                found.put(item, timeout=0.05)
                return True
            except _queue.Full:
                pass
        return False

    def run():
        try:
            ask(search=dict(options, take=take, stop=stop))
            put(None)
        except Exception as error:  # for the reader
            put(error)
        finally:
            _library.end_thread()

    take = _library.TAKE(lambda _, line: put(line))
    stop = _library.STOP(lambda _: ended.is_set())
    thread = _threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        for item in iter(found.get, None):
            if isinstance(item, Exception):
                raise item
            solution = _json.loads(item, object_hook=Node)
            if "charges" in solution:
                yield solution
            else:
                _warnings.warn("%d solutions are undecided" %
                               solution.undecided, stacklevel=2)
    finally:
        ended.set()
        thread.join()
