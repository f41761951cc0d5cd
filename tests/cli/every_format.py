"""CSV, HTML, JSON and LaTeX of what commands report are read by what will.

usage: every_format.py PROGRAM TEX COMMAND...; prints TAP, writes the LaTeX of
all to the file TEX. A COMMAND is a line such as "reps SU5".

HTML closes what it opens, CSV has full rows and says nothing but what Markdown
says, JSON parses.
"""
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

VOID = {"meta", "wbr", "path", "circle", "line", "rect", "polygon", "polyline",
        "mspace"}
TABLES = ("operators", "reps", "breaking", "models", "check")


class Page(html.parser.HTMLParser):
    """Elements that are closed in another order than they were opened."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong = [], []

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.wrong.append(tag)


def words(text):
    """How often each word and number occurs."""
    return Counter(re.findall(r"[^\W_]+", text))


def run(tool, command, form):
    env = {**os.environ, "COLUMNS": "9999", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([tool, *command.split(), "--format", form], env=env,
                          capture_output=True, check=False)
    return done.stdout.decode() if done.returncode < 2 else ""


def check_html(tool, command):
    page = Page()
    page.feed(run(tool, command, "html"))
    page.close()
    return not page.wrong and not page.open


def check_csv(tool, command):
    """Every row is full; every cell is in the document at length, but for
    headers of columns without any text, which are left out there."""
    table = list(csv.reader(io.StringIO(run(tool, command, "csv")),
                            strict=True))
    said = words(run(tool, command + " --verbose", "markdown"))
    empty = [row[0] for row in zip(*table) if not any(row[1:])]
    missing = words(" ".join(map(" ".join, table))) - said
    missing -= words(" ".join(empty))
    return len({len(row) for row in table}) == 1 and not missing


def check_json(tool, command):
    return all(map(json.loads, run(tool, command, "json").splitlines()))


def report(tool, command):
    """The lines of TAP of one command, and its LaTeX."""
    tap = []
    for name, check in (("html", check_html), ("json", check_json),
                        ("csv", check_csv)):
        if name != "csv" or command.split()[0] in TABLES:
            tap.append(f"{'ok' if check(tool, command) else 'not ok'} - "
                       f"{command} --format {name} is read")
    return tap, run(tool, command, "latex")


def main():
    tool, tex, *commands = sys.argv[1:]
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda c: report(tool, c), commands))
    end = "\\end{document}\n"
    latex = [text.removesuffix(end) for _, text in done]
    with open(tex, "w", encoding="ascii") as out:
        out.write(latex[0])
        for text in latex[1:]:
            out.write(text.split("\\begin{document}")[1])
        out.write(end)
    for lines, _ in done:
        print("\n".join(lines))
    sys.exit(any(line.startswith("not") for lines, _ in done for line in lines))


main()
