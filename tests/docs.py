"""Runs what the documents show, compares what they say comes out, and follows
their links.

usage: docs.py PROGRAM [--accept] FILE.md ... ; prints TAP.

    ```console              each line after "$ " is run by sh, in order, in a
    $ anomalon check a      folder of the document's own; what follows it until
    ...                     the next one is its output, errors included; a line
    ```                     "..." stands for any lines; no output: not compared

    ```console error        the same, and the last command ends with status 2

    ```yaml file=a.yaml     writes the file first

--accept writes what really came out into the document; what "..." left out
stays left out.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ANY = "..."


def blocks(lines):
    """(info, first, last): the lines between two fences, as indices."""
    start = info = None
    for i, line in enumerate(lines):
        fence = re.match(r"^```(.*)$", line)
        if fence and start is None:
            start, info = i + 1, fence.group(1).strip()
        elif fence:
            yield info, start, i
            start = None


def commands(lines, first, last):
    """(command, first, last): each command, and the lines of its output."""
    starts = [i for i in range(first, last) if lines[i].startswith("$ ")]
    for i, end in zip(starts, starts[1:] + [last]):
        yield lines[i][2:], i + 1, end


# As in life.sed.
LIFE = re.compile(r"anomalon [a-z]+: working, \d+ s$|[a-z]+ing( [a-z ]+)?: \d")


def matches(shown, real):
    """Do the lines have the pattern, whose ANY stands for any lines?"""
    chunks = [[]]
    for line in shown:
        if line == ANY:
            chunks.append([])
        else:
            chunks[-1].append(line)
    if len(chunks) == 1:
        return shown == real
    head, tail = chunks[0], chunks[-1]
    end = len(real) - len(tail)
    if end < len(head) or real[:len(head)] != head or real[end:] != tail:
        return False
    at = len(head)
    for chunk in chunks[1:-1]:
        while at + len(chunk) <= end and real[at:at + len(chunk)] != chunk:
            at += 1
        at += len(chunk)
    return at <= end


def elide(shown, real):
    """The real lines, without those that ANY left out in the shown ones."""
    out = []
    # Columns may have become wider.
    match = difflib.SequenceMatcher(None, [" ".join(x.split()) for x in shown],
                                    [" ".join(x.split()) for x in real],
                                    autojunk=False)
    for tag, i, j, k, m in match.get_opcodes():
        old, new = shown[i:j], real[k:m]
        if ANY in old:
            before = old.index(ANY)
            after = len(old) - 1 - old[::-1].index(ANY)
            tail = max(0, min(len(old) - after - 1, len(new) - before))
            out += new[:before] + [ANY] + new[len(new) - tail:]
        elif tag != "delete":
            out += new
    return out


def anchors(text):
    """The anchors of the headings, as GitHub makes them."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    return {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-")
            for h in re.findall(r"^#+ (.*)$", text, re.M)}


class Document:
    """What was found in one file: TAP lines, and the file as it should be."""

    def __init__(self, path, program):
        self.path, self.program = path, program
        self.tap, self.failed, self.shown = [], 0, 0
        with open(path, encoding="utf-8") as source:
            self.lines = source.read().split("\n")
        self.edits = []

    def say(self, holds, line, what, why=()):
        self.tap.append("%s - %s:%d: %s" % ("ok" if holds else "not ok",
                                            self.path, line, what))
        self.tap += ["# " + w for w in list(why)[:40]]
        self.failed += not holds

    def run_one(self, folder, command, first, last, wrong):
        env = dict(os.environ, LC_ALL="C.UTF-8", TERM="dumb", COLUMNS="80",
                   PATH=folder + "/.bin:" + os.environ["PATH"])
        env.pop("NO_COLOR", None)
        env.pop("ANOMALON_MODELS", None)
        run = subprocess.run(["sh", "-c", command], cwd=folder, env=env,
                             stdin=subprocess.DEVNULL, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        real = run.stdout.decode("utf-8").split("\n")
        if real[-1] == "":
            real.pop()
        # signs of life are there only where something takes its time
        real = [line.rstrip() for line in real if not LIFE.match(line)]
        shown = self.lines[first:last]
        good = run.returncode == 2 if wrong else run.returncode < 2
        same = not shown or matches(shown, real)
        if not same:
            self.edits.append((first, last, elide(shown, real)))
        why = [] if good else ["status %d" % run.returncode] + real[:5]
        if not same:
            why += difflib.unified_diff(shown, real, "shown", "real", n=1,
                                        lineterm="")
        self.shown += bool(shown)
        self.say(good and same, first, command, why)

    def follow_links(self):
        text = "\n".join(self.lines)
        plain = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
        wrong = []
        for path, anchor in re.findall(r"\]\(([^)#\s]*)#?([^)\s]*)\)", plain):
            if "://" in path:
                continue
            target = os.path.join(os.path.dirname(self.path), path)
            if not path:
                found = text
            elif not os.path.exists(target):
                wrong.append(path)
                continue
            elif anchor:
                with open(target, encoding="utf-8") as source:
                    found = source.read()
            if anchor and anchor not in anchors(found):
                wrong.append(path + "#" + anchor)
        self.say(not wrong, 1, "links", wrong)

    def run(self):
        self.follow_links()
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(folder + "/.bin")
            os.symlink(self.program, folder + "/.bin/anomalon")
            for info, first, last in blocks(self.lines):
                name = re.match(r"^\w+ file=([\w.-]+)$", info)
                if name:
                    path = os.path.join(folder, name.group(1))
                    with open(path, "w", encoding="utf-8") as out:
                        out.write("\n".join(self.lines[first:last]) + "\n")
                elif info in ("console", "console error"):
                    all_ = list(commands(self.lines, first, last))
                    if not all_:
                        self.say(False, first, "a block without a command")
                    for command in all_:
                        wrong = info != "console" and command is all_[-1]
                        self.run_one(folder, *command, wrong)
                elif any(line.startswith("$ anomalon")
                         for line in self.lines[first:last]):
                    self.say(False, first, "commands in a block that is no "
                                           "```console")
        return self

    def accept(self):
        for first, last, real in reversed(self.edits):
            self.lines[first:last] = real
        if self.edits:
            with open(self.path, "w", encoding="utf-8") as out:
                out.write("\n".join(self.lines))
            print("%s: %d outputs taken" % (self.path, len(self.edits)))


def main():
    program = os.path.abspath(sys.argv[1])
    accept = "--accept" in sys.argv[2:]
    paths = [a for a in sys.argv[2:] if a != "--accept"]
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        found = list(pool.map(lambda p: Document(p, program).run(), paths))
    for document in found:
        if accept:
            document.accept()
        elif document.tap:
            print("\n".join(document.tap))
    return not accept and any(d.failed for d in found)


if __name__ == "__main__":
    sys.exit(main())
