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
import html as _html
import json as _json
import os as _os

from . import _library
from ._version import VERSION as __version__

__all__ = ["check", "explain", "operators", "solve", "models", "Report",
           "Argument", "ModelError"]


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


class Node(dict):
    """An object of a report; its keys are attributes as well."""

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError("the report has no '%s' here; it has %s" % (
                key, ", ".join(self))) from None

    def __dir__(self):
        return sorted(set(super().__dir__()) | set(self))


class Report(Node):
    """What `check` says of a model. Keys that only phases have (residual,
    neutrinos, dark_matter, ...) are those of the last final phase."""

    def __init__(self, keys, ask):
        super().__init__(keys)
        self.__dict__["_ask"] = ask

    @property
    def final(self):
        """The last final phase; None where nothing breaks."""
        phases = [p for p in self.get("phases", []) if p.get("final")]
        return phases[-1] if phases else None

    def __getattr__(self, key):
        if key not in self and self.final is not None and key in self.final:
            return self.final[key]
        return super().__getattr__(key)

    def text(self, format="text", **options):
        """The same as text, markdown, latex or html."""
        return self._ask(format=format, **options)

    def __str__(self):
        return self.text()

    def __repr__(self):
        return "<report on %s: %s>" % (
            self.model.get("name") or self.model.file,
            "passed" if self.passed else "not passed")

    def _repr_markdown_(self):
        return self.text("markdown")

    def _repr_html_(self):
        return _frame(self.text("html"))


class Argument(Node):
    """What `explain` says: `steps`, and itself in other formats."""

    def __init__(self, keys, ask):
        super().__init__(keys)
        self.__dict__["_ask"] = ask

    text = Report.text
    __str__ = Report.__str__
    _repr_markdown_ = Report._repr_markdown_
    _repr_html_ = Report._repr_html_

    def __repr__(self):
        return "<argument of %d steps>" % len(self.steps)


def _frame(page):
    """A page inside a notebook, with its own style sheet."""
    return ('<iframe srcdoc="%s" style="width: 100%%; height: 40em; border: 0">'
            "</iframe>" % _html.escape(page, quote=True))


def models():
    """Names of library models -> their paths."""
    found = {}
    for folder in _library.model_folders():
        for name in sorted(_os.listdir(folder)):
            if name.endswith(".yaml"):
                found.setdefault(name[:-5], _os.path.join(folder, name))
    return found


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
        known = models()
        if model not in known:
            raise ModelError([{"message": "there is no model '%s'" % model}])
        path = known[model]
    with open(path, "rb") as source:
        return source.read(), path, True


def _value(value):
    if isinstance(value, (list, tuple)):
        return ",".join(map(_value, value))
    if isinstance(value, float):
        raise TypeError("%r is not exact: give a fraction or a text such as "
                        "'1/3'" % value)
    return str(value)


def _asker(function, model, set, options):
    text, name, beside = _source(model)
    common = {
        "name": name, "beside": beside, "folders": _library.model_folders(),
        "assignments": ["%s=%s" % (k, _value(v))
                        for k, v in (set or {}).items()],
    }

    def ask(**more):
        status, report = _library.call(function, text,
                                       **{**common, **options, **more})
        if status == 2:
            raise ModelError(_json.loads(report)["errors"])
        return report
    return ask


def _json_of(ask):
    return _json.loads(ask(), object_hook=Node)


def check(model, set=None, verbose=False):
    """Every verdict on a model, with its reason: a Report. `set` changes
    charges and parameters: {"nuR.B-L": [-4, -4, 5], "a": Fraction(1, 2)}."""
    ask = _asker("check", model, set, {"verbose": verbose})
    return Report(_json_of(ask), ask)


def explain(model, set=None, phase=None):
    """The argument behind the verdicts, step by step."""
    ask = _asker("explain", model, set, {"phase": phase})
    return Argument(_json_of(ask), ask)


def operators(model, max_dimension=4, set=None, phase=None):
    """The terms that the symmetries allow, up to a dimension."""
    return _json_of(_asker("operators", model, set, {
        "max_dimension": max_dimension, "phase": phase}))


def solve(model, set=None, max=0):
    """Unknown charges, exactly; `max` bounds small integer solutions of what
    no formula solves."""
    return _json_of(_asker("solve", model, set, {"max": max}))
