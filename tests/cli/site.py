"""Reads every page of the site as a reader could come to it; prints TAP.

usage: site.py FOLDER
"""
import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote


class Page(HTMLParser):
    """What a page has and where it leads."""

    def __init__(self, path):
        super().__init__()
        self.path, self.ids, self.leads, self.loads = path, [], [], []
        self.h1 = self.main = 0
        self.language = self.width = False
        with open(path, encoding="utf-8") as source:
            self.feed(source.read())

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if "id" in has:
            self.ids.append(has["id"])
        self.h1 += tag == "h1"
        self.main += tag == "main"
        self.language = self.language or (tag == "html" and "lang" in has)
        self.width = self.width or has.get("name") == "viewport"
        if tag == "a" and "href" in has:
            self.leads.append(has["href"])
        elif "href" in has and not has["href"].startswith(("#", "data:")):
            self.loads.append(has["href"])
        if "src" in has:
            self.loads.append(has["src"])

    def target(self, link):
        return os.path.normpath(os.path.join(os.path.dirname(self.path), unquote(link)))


def say(what, wrong):
    print("%s - %s" % ("not ok" if wrong else "ok", what))
    for w in wrong[:40]:
        print("# " + w)
    return bool(wrong)


def main(folder):
    files = {os.path.join(d, f) for d, _, names in os.walk(folder) for f in names}
    pages = {f: Page(f) for f in sorted(files) if f.endswith(".html")}
    dead, strange, shape, count = [], [], [], 0
    reached, todo = set(), [os.path.join(folder, "index.html")]
    for page in pages.values():
        if page.h1 < 1 or page.main != 1:
            shape.append("%s: %d h1, %d main" % (page.path, page.h1, page.main))
        if not (page.language and page.width):
            shape.append(page.path + ": no language or no width")
        if len(set(page.ids)) != len(page.ids):
            shape.append(page.path + ": an id occurs twice")
        strange += ["%s loads %s" % (page.path, load) for load in page.loads
                    if page.target(load) not in files]
        for link in page.leads:
            if link.startswith("https://"):
                continue
            path, _, anchor = link.partition("#")
            target = page.target(path) if path else page.path
            count += 1
            if target not in files or (anchor and "=" not in anchor and
                                       unquote(anchor) not in pages[target].ids + [""]):
                dead.append("%s: %s" % (page.path, link))
    while todo:
        at = todo.pop()
        reached.add(at)
        if at in pages:
            page = pages[at]
            todo += {page.target(link.partition("#")[0]) for link in
                     page.leads + page.loads if link[:1] != "#"} & files - reached
    failed = say("%d links of %d pages lead somewhere" % (count, len(pages)),
                 dead or ([] if count > 1000 else ["so few"]))
    failed |= say("every page has a heading, a language and unique ids", shape)
    failed |= say("no page loads what is not in the folder", strange)
    failed |= say("every file can be reached", sorted(files - reached))
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
