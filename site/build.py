"""Makes the site: a page for each document, and the library as a gallery.

usage: build.py PROGRAM FOLDER

Documents become pages as they are (pandoc): a link to x.md is one to x.html, to
README.md one to index.html, to another file of ours one to a page with its text,
to a folder one to a list of its files. Each model has what `check` and `explain`
write as HTML; verdicts in the index are those of `check --json`. The style sheet
is the one of these reports and what site.css adds. The page of `make web` is a part
of the site where it was made. FOLDER is made anew.
"""
import json
import os
import re
import shutil
import string
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from glob import glob
from html import escape

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM, FOLDER = (os.path.abspath(a) for a in sys.argv[1:3])
NEW = FOLDER + ".new"
PLAY = "web/index.html"


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as source:
        return source.read()


def write(page, text):
    os.makedirs(os.path.dirname(os.path.join(NEW, page)), exist_ok=True)
    with open(os.path.join(NEW, page), "w", encoding="utf-8") as out:
        out.write(text)


def run(*command):
    done = subprocess.run(command, encoding="utf-8", capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit("%s\n%s" % (" ".join(command), done.stderr))
    return done.stdout


def menu(page, label, entries):
    """A list of links from a page; the one to itself says so."""
    items = ('<li><a href="%s"%s>%s</a></li>' % (
        os.path.relpath(to, os.path.dirname(page) or "."),
        ' aria-current="page"' if to == page else "", name) for to, name in entries)
    return '<nav aria-label="%s"><ul>%s</ul></nav>' % (label, "".join(items))


def put(page, title, body, part=""):
    """Writes a page: its body, beneath what all have and a menu of its part."""
    items = ['<li><a href="#%s">%s</a></li>' % found for found in
             re.findall(r'<h2 id="([^"]+)">(.*?)</h2>', body, re.S)]
    contents = ('<nav aria-label="Contents"><details><summary>Contents</summary>\n'
                "<ul>%s</ul></details></nav>\n" % "".join(items))
    write(page, TEMPLATE.substitute(
        title=title, body=body, part=part, contents=contents if items[2:] else "",
        root="../" * page.count("/"), site=menu(page, "Site", HEAD),
        all=menu(page, "All pages", HEAD + REST)))


# ---- documents

def page_of(source):
    if os.path.isdir(source):
        return source + "/index.html"
    return re.sub(r"\bREADME.md$", "index.md", source).removesuffix(".md") + ".html"


def document(source):
    """Writes the page of a document; returns the files of ours that it leads to."""
    named = set()

    def link(match):
        target = os.path.normpath(os.path.join(os.path.dirname(source), match[1]))
        if not os.path.exists(target):
            sys.exit("%s: there is no %s" % (source, target))
        if os.path.exists(target + "/README.md"):
            target += "/README.md"
        named.add(target)
        return 'href="%s%s"' % (os.path.relpath(
            page_of(target), os.path.dirname(source) or "."), match[2] or "")

    body = run("pandoc", "-t", "html5", "--columns=9999", "--no-highlight", "-f",
               "gfm-raw_html-emoji-tex_math_dollars-yaml_metadata_block", source)
    body = re.sub(r'href="([^"#:]+)(#[^"]*)?"', link, body)
    for old, new in (("<table>", '<div class="scroll" tabindex="0" role="group" '
                      'aria-label="table">\n<table>'), ("</table>", "</table>\n</div>"),
                     ("<th>", '<th scope="col">'), ("<pre", '<pre tabindex="0"')):
        body = body.replace(old, new)
    title = re.sub("<[^>]*>", "", re.search("<h1.*?</h1>", body, re.S)[0])
    put(page_of(source), title, body)
    return named


def text_page(source, part=""):
    put(page_of(source), source, '<h1>%s</h1>\n<pre tabindex="0"><code>%s</code></pre>' % (
        source, escape(read(source))), part)


def folder_page(source):
    shutil.copytree(source, os.path.join(NEW, source))
    files = ('<li><a href="%s">%s</a>' % (f, f) for f in sorted(os.listdir(source)))
    put(page_of(source), source, "<h1>%s</h1>\n<ul>%s</ul>" % (source, "".join(files)))


# ---- the gallery

def model(source):
    """Three pages: the verdicts, the whole argument, the file."""
    stem = source[:-5]
    pages = [(stem + ".html", "Verdicts"), (stem + ".explain.html", "The whole argument"),
             (page_of(source), "Model file"), (source, "Download")]
    if os.path.exists("build/" + PLAY):
        pages.append((PLAY + "#model=" + os.path.basename(stem), "Change it"))
    parts = ['<div class="part">%s</div>\n' % menu(p, "Model", pages) for p, _ in pages]
    for (page, _), part, command in zip(pages, parts, ("check", "explain")):
        report = run(PROGRAM, command, "--format", "html", source)
        title, body = re.search("<title>(.*)</title>.*<main>\n(.*)</main>", report,
                                re.S).groups()
        put(page, title, body, part)
    shutil.copy(source, os.path.join(NEW, source))
    text_page(source, parts[2])


def verdicts(report):
    """Of each final phase the name, and {key: (as one asks for it, in words)}."""
    free = "cancel" if report["anomaly_free"] else "do not cancel"
    for p in (p for p in report["phases"] if p["final"]):
        group = (p["residual"] or {}).get("name") or "undecided"
        more = [c["name"] for c in (p["residual"] or {}).get("continuous", ())
                if c["name"] != "U(1)_em"]
        nature = (p["neutrinos"] or {}).get("nature", "undecided")
        dark = p["dark_matter"] or {"verdict": "undecided"}
        candidates = ", ".join(dark.get("candidates") or ())
        yield p["name"], {
            "anomalies": (free, free), "residual": (group, ", ".join([group] + more)),
            "neutrinos": (nature, nature),
            "dark_matter": (dark["verdict"], dark["verdict"] + (
                candidates and ": " + candidates))}


def rows(report):
    """A model in the table: its name, and a row for each of its vacua."""
    name = os.path.basename(report["model"]["file"])[:-5]
    title, refs = report["model"]["name"], report["model"]["reference"]
    links = (re.sub(r"^arXiv:(\S+)$", r'<a href="https://arxiv.org/abs/\1">\g<0></a>',
                    escape(r)) for r in refs)
    found = list(verdicts(report))
    first = ('<th scope="rowgroup" role="rowheader" rowspan="%d"><a href="%s.html">%s</a>'
             "<small>%s</small></th>" % (len(found), name, escape(title),
                                         "<br>".join([name, *links])))
    out = '<tbody role="rowgroup" data-words="%s">\n' % escape(" ".join(
        [name, title, *refs]).lower())
    for phase, values in found:
        cells = [phase] + [words for _, words in values.values()]
        out += '<tr role="row" %s>%s%s</tr>\n' % (
            " ".join('data-%s="%s"' % (k, v[0]) for k, v in values.items()), first,
            "".join('<td role="cell">%s</td>' % escape(words) for words in cells))
        first = ""
    return out + "</tbody>\n"


def gallery(sources):
    found = run(PROGRAM, "check", "--json", *sources).splitlines()
    reports = list(map(json.loads, found))
    options = {}
    for _, values in (v for report in reports for v in verdicts(report)):
        for key, (value, _) in values.items():
            options.setdefault(key, set()).add(value)
    asked = {key: "".join("<option>" + escape(v) for v in sorted(
        values, key=lambda v: (len(v), v))) for key, values in options.items()}
    put("models/index.html", "Models", string.Template(read(HERE, "gallery.html"))
        .substitute(asked, rows="".join(map(rows, reports)), n=len(reports)))
    shutil.copy(os.path.join(HERE, "gallery.js"), os.path.join(NEW, "models"))


def main():
    shutil.rmtree(NEW, ignore_errors=True)
    documents = glob("*.md") + glob("docs/**/*.md", recursive=True)
    sources = sorted(glob("models/*.yaml"))
    gallery(sources)
    report = run(PROGRAM, "check", "--format", "html", sources[0])
    style = re.search("<style>\n(.*)</style>", report, re.S)[1]
    write("style.css", style + read(HERE, "site.css"))
    if os.path.exists("build/" + PLAY):
        os.makedirs(os.path.join(NEW, os.path.dirname(PLAY)))
        shutil.copy("build/" + PLAY, os.path.join(NEW, PLAY))
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        named = set().union(*pool.map(document, documents))
        list(pool.map(model, sources))
        for source in named - set(documents) - set(sources):
            (folder_page if os.path.isdir(source) else text_page)(source)
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.rename(NEW, FOLDER)


os.chdir(os.path.dirname(HERE))
TEMPLATE = string.Template(read(HERE, "page.html"))
HEAD, REST = ([line.split(" ", 1) for line in part.splitlines()]
              for part in read(HERE, "menu").split("\n\n"))
if os.path.exists("build/" + PLAY):
    HEAD.insert(1, [PLAY, "Try"])
main()
