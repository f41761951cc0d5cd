"""Text, Markdown, LaTeX and HTML hold the same statements.

usage: statements.py PROGRAM COMMAND...; prints TAP. A COMMAND is a line such as
"check FILE".

Of each command the four reports, with and without --verbose, are reduced to their
letters and digits in the order in which they stand. Markdown has those of the
text, and so has HTML, of mathematics where it is copied. LaTeX has them outside
mathematics; where that stands, the text has something, of at most WIDEST
characters.
"""
import html.parser
import os
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import count

tool, commands = sys.argv[1], sys.argv[2:]
SLOW = os.environ.get("SLOW") == "1"
WIDEST = 120
MATH = "\0"
# what is said of the program, where it is
FOOTER = re.compile(r"Decided exactly by anomalon [0-9.]+\.")


def letters(text):
    """ASCII letters, digits and marks of mathematics; U+2086 is a 6."""
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if c.isascii() and c.isalnum() or c == MATH)


def of_markdown(text):
    text = re.sub(r"<!-- -->|</?span>", "", text)
    return letters(re.sub(r"&(amp|lt|gt);", " ", text))


# The letters that LaTeX's commands stand for.
LETTERS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø",
           "O": "Ø", "aa": "a", "AA": "A", "l": "ł", "L": "Ł", "i": "i",
           "j": "j"}


def of_latex(text):
    text = text[text.index(r"\sloppy"):]
    # a table of several pages has its header on each of them
    parts = re.split(r"(?<=\\end\{center\}\n)(?=\\begin\{center\})", text)
    header = re.compile(r"(\\toprule\n.*\n)\\midrule")
    for i in range(len(parts) - 1, 0, -1):
        a, b = (header.findall(x) for x in (parts[i - 1], parts[i]))
        if a and b and a[-1] == b[0]:
            parts[i] = header.sub("", parts[i], count=1)
    text = "".join(parts)
    text = re.sub(r"\\begin\{align\*\}(.*?)\\end\{align\*\}",
                  lambda m: MATH * (1 + m[1].count("\\\\")), text, flags=re.S)
    text = re.sub(r"\\begin\{tabular\}\{(?:[lrc]|p\{[^}]*\})*\}|"
                  r"\\(begin|end)\{\w+\}|\\setlength\{[^}]*\}\{[^}]*\}|"
                  r"\\renewcommand\{[^}]*\}\{[^}]*\}|\\\\\*?\[\w+\]", " ", text)
    text = re.sub(r"\$[^$]*\$", MATH, text)
    return letters(re.sub(r"\\([A-Za-z]+)", lambda m: LETTERS.get(m[1], " "),
                          text))


class Page(html.parser.HTMLParser):
    """The words of a page, but those of pictures and of its contents; of
    mathematics what is copied."""
    SKIPPED = {"head", "nav", "figure", "footer", "template"}
    VOID = {"meta", "wbr", "br"}

    def __init__(self):
        super().__init__()
        self.text, self.open = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data):
        if not self.SKIPPED.intersection(self.open):
            self.text.append(data)


def of_html(text):
    page = Page()
    page.feed(text)
    return letters("".join(page.text))


def fits(pattern, text):
    """None, or the first piece of the pattern that the text does not have."""
    ends, room = {0}, 0
    for k, piece in enumerate(pattern.split(MATH)):
        room += WIDEST if k > 0 else 0
        if not piece:
            continue
        found, last = set(), max(ends)
        at = text.find(piece, min(ends))
        while 0 <= at <= last + room:
            if any(at - room <= e <= at for e in ends):
                found.add(at + len(piece))
            at = text.find(piece, at + 1)
        if not found:
            return f"{piece[:60]!r} where the text has {text[last:][:60]!r}"
        ends, room = found, 0
    if any(len(text) - e <= room for e in ends):
        return None
    return f"nothing where the text has {text[max(ends):][:60]!r}"


def run(*args):
    env = {**os.environ, "COLUMNS": "9999", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([tool, *args], check=False, env=env,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return FOOTER.sub("", done.stdout.decode())


def differences(i, command):
    bad, words = [], command.split()
    # Without SLOW=1 in the environment, each at one length.
    lengths = [[], ["--verbose"]]
    for more in lengths if SLOW else [lengths[i % 2]]:
        text = letters(run(*words, *more))
        for name, read in (("markdown", of_markdown), ("latex", of_latex),
                           ("html", of_html)):
            said = read(run(*words, "--format", name, *more))
            why = fits(said, text)
            if why:
                bad.append(f"{' '.join([name, *more])} has {why}")
    return bad


# a statement that is missing, one too many, and one too long for mathematics
assert fits("onetwothree", "onetwothree") is None
assert fits("onethree", "onetwothree") and fits("onetwothree", "onethree")
assert fits(f"one{MATH}three", "one" + "x" * WIDEST + "three") is None
assert fits(f"one{MATH}three", "one" + "x" * WIDEST + "xthree")
assert fits("one", "onetwo") and fits("onetwo", "one")

failures = 0
with ThreadPoolExecutor() as pool:
    for command, bad in zip(commands, pool.map(differences, count(), commands)):
        failures += bool(bad)
        if bad:
            print(f"not ok - {command}: all formats hold the same statements")
            print("".join(f"# {x}\n" for x in bad), end="")
print(f"{'not ok' if failures else 'ok'} - all formats hold the same "
      f"statements: {len(commands) - failures} of {len(commands)} reports")
sys.exit(bool(failures))
