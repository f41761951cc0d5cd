"""The notebooks of the tutorial, without jupyter: every code cell runs, reports
show themselves, and a last line "# -> VALUE" says what comes out.

usage: notebooks.py FILE...  (ANOMALON_LIBRARY names the library). Prints TAP.
"""
import ast
import contextlib
import io
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "python"))
failures = 0


def value_of(source, namespace):
    """Runs a cell; the value of its last line, if that is an expression."""
    body = ast.parse(source).body
    last = None
    if isinstance(body[-1], ast.Expr):
        last = ast.Expression(body.pop().value)
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(ast.Module(body, []), "cell", "exec"), namespace)
        return eval(compile(last, "cell", "eval"), namespace) if last else None


def faults(cell, namespace):
    """What is wrong with a cell."""
    source = "".join(cell["source"])
    if cell["outputs"] or cell["execution_count"] is not None:
        yield "it has outputs"
    try:
        value = value_of(source, namespace)
        for show in ("_repr_html_", "_repr_markdown_"):
            if hasattr(value, show) and not getattr(value, show)():
                yield show + " is empty"
    except Exception as error:
        yield "%s: %s" % (type(error).__name__, error)
        return
    last = source.split("\n")[-1]
    if last.startswith("# -> ") and repr(value) != last[5:]:
        yield "it gives %r, not %s" % (value, last[5:])


def run(path):
    global failures
    with open(path, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    namespace, found, told = {}, [], 0
    for i, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            found += ["cell %d: %s" % (i + 1, f)
                      for f in faults(cell, namespace)]
            told += "\n# -> " in "".join(cell["source"])
    if told < 3:
        found.append("only %d cells say what comes out" % told)
    print(("not ok - " if found else "ok - ") + os.path.basename(path))
    for line in found:
        print("# " + line)
    failures += len(found)


for name in sys.argv[1:]:
    run(name)
sys.exit(failures > 0)
