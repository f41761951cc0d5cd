/* html.c - a document as one page that needs nothing else.
 *
 * No network, no script. Colours follow the reader's preference for light or
 * dark; tables scroll on narrow screens and are printed whole.
 */
#include "report/write/html.h"

#include "report/write/document.h"
#include "report/write/html_text.h"
#include "report/write/mathml.h"

#include <assert.h>
#include <string.h>

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1b1d22;--paper:#fff;--soft:#555b66;"
    "--line:#c9ced6;--shade:#f3f5f8;--good:#116329;--bad:#b3151f;"
    "--warn:#7d4e00;--mark:#0b5cad;--edge:#0003}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#e6e8ec;--paper:#14161a;"
    "--soft:#a3abb8;--line:#3a404a;--shade:#1e2127;--good:#5fd07f;"
    "--bad:#ff8a87;--warn:#e8b34a;--mark:#7cb8ff;--edge:#fff5}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "
    "system-ui,sans-serif}\n"
    "main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem 3rem}\n"
    "h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}\n"
    "h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;"
    "border-bottom:1px solid var(--line)}\n"
    "h3{font-size:1.05rem;margin:1.4rem 0 .4rem}h4{font-size:1rem;"
    "margin:1.2rem 0 .3rem}\n"
    "h1,h2,h3,h4,p,li,td,th{overflow-wrap:break-word}\n"
    "p{margin:.6rem 0}ul{margin:.6rem 0;padding-left:1.3rem}"
    "li{margin:.25rem 0}\n"
    "nav{max-width:56rem;margin:0 auto;padding:.6rem 1rem 0;"
    "font-size:.9rem}nav ul{columns:14rem}"
    "summary{cursor:pointer;color:var(--soft)}a{color:var(--mark)}\n"
    /* shadows at the edges beyond which there is more */
    ".scroll{overflow-x:auto;margin:.8rem 0;background:"
    "linear-gradient(to right,var(--paper) 40%,transparent) left/3rem 100% "
    "local,linear-gradient(to left,var(--paper) 40%,transparent) right/3rem "
    "100% local,linear-gradient(to right,var(--edge),transparent) left/1rem "
    "100% scroll,linear-gradient(to left,var(--edge),transparent) right/1rem "
    "100% scroll;background-repeat:no-repeat}\n"
    "table{border-collapse:collapse;font-size:.93rem;"
    "border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}\n"
    "caption{text-align:left;color:var(--soft);padding:.2rem 0 .4rem}\n"
    "th,td{padding:.28rem .7rem .28rem 0;text-align:left;vertical-align:top;"
    "min-width:2rem}\n"
    "th{font-weight:600}tbody th{font-weight:400}\n"
    "thead tr{border-bottom:1px solid var(--ink)}\n"
    "tbody tr+tr{border-top:1px solid var(--line)}\n"
    ".c{text-align:center}.r{text-align:right;font-variant-numeric:tabular-"
    "nums}\n"
    ".w{white-space:nowrap}.formula{margin:.6rem 0 .6rem "
    "1.2rem;overflow-x:auto}.formula "
    "p{margin:.3rem 0;"
    "padding-left:2rem;text-indent:-2rem}\n"
    ".good{color:var(--good);font-weight:700}"
    ".bad{color:var(--bad);font-weight:700}"
    ".open{color:var(--warn);font-weight:700}\n"
    "dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;"
    "gap:.15rem 1.2rem;align-items:baseline;margin:.6rem "
    "0}dt{color:var(--soft)}"
    "dd{grid-column:2;margin:0;min-width:0}dt,dd{overflow-wrap:break-word}\n"
    "@media(max-width:40rem){dl{display:block}dt{margin-top:.5rem}"
    "dd{margin-left:1rem}}\n"
    "pre{background:var(--shade);padding:.7rem .9rem;overflow-x:auto;"
    "font-size:.88rem}\n"
    "figure{margin:1rem 0}figure svg{max-width:100%;height:auto;"
    "display:block}\n"
    "svg text{font:15px system-ui,sans-serif;fill:var(--ink)}\n"
    "svg .box{fill:var(--shade);stroke:var(--line)}"
    "svg .arrow{fill:none;stroke:var(--soft);stroke-width:1.5}"
    "svg .head{fill:var(--soft)}svg .ring,svg .lead{fill:none;"
    "stroke:var(--line)}svg .lead{stroke:var(--soft)}"
    "svg .point{fill:var(--ink)}svg .loose{fill:var(--paper);"
    "stroke:var(--ink);stroke-width:1.5}svg .dark{fill:var(--mark)}\n"
    ".lattice text{font-size:13px}.lattice .soft{fill:var(--soft)}"
    ".lattice .box.own{stroke:var(--mark);stroke-width:3}"
    ".lattice .dirac{fill:var(--mark);font-weight:600}"
    ".lattice .majorana{fill:var(--warn);font-weight:600}"
    ".lattice .good{fill:var(--good);font-weight:600}"
    "svg:has(.lattice){max-width:none}\n"
    ":focus-visible{outline:2px solid var(--mark);outline-offset:2px}\n"
    "@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;"
    "--soft:#333;--line:#999;--shade:#fff;--good:#000;--bad:#000;"
    "--warn:#000;--mark:#000}body{font-size:10pt}nav{display:none}main{max-"
    "width:none;"
    "padding:0}.scroll{overflow:visible}pre{white-space:pre-wrap}"
    "h1,h2,h3,h4{break-after:avoid}tr,figure{break-inside:avoid}"
    "thead{display:table-header-group}}\n";

/* Plain text, with the signs of verdicts coloured. */
static void add_plain(struct an_text *out, const char *s, size_t n)
{
    static const struct {
        const char *sign, *class;
    } signs[] = {{"✓", "good"}, {"✗", "bad"}};
    while (n > 0) {
        size_t k = 0, found = 2;
        for (; k < n && found == 2; k += found == 2)
            for (size_t i = 0; i < 2; i++)
                if (strlen(signs[i].sign) <= n - k &&
                    memcmp(s + k, signs[i].sign, strlen(signs[i].sign)) == 0)
                    found = i;
        an_html_text(out, s, k);
        if (found < 2) {
            an_text_printf(out, "<span class=\"%s\">%s</span>",
                           signs[found].class, signs[found].sign);
            k += strlen(signs[found].sign);
        }
        s += k;
        n -= k;
    }
}

/* Mathematics of so many letters stays on one line. */
#define SHORT 24

/* Mathematics in the shadow of its plain text, which is what is copied, found
 * and shown by browsers that know no shadows. */
static void add_math(struct an_text *out, const struct an_span *span)
{
    struct an_text math = {0};
    an_text_add(out, "<span>");
    if (an_mathml(&math, span->latex, span->nlatex, span->n <= SHORT))
        an_text_printf(out,
                       "<template shadowrootmode=\"open\">%s<slot "
                       "style=\"font-size:0;white-space:nowrap\" "
                       "aria-hidden=\"true\"></slot></template>",
                       an_text_string(&math));
    an_html_text(out, span->plain, span->n);
    an_text_add(out, "</span>");
    an_text_clear(&math);
}

/* What stands between blanks: around mathematics a line could end. */
struct word {
    struct an_text html;
    bool has_math, has_more;
};

static void end_word(struct an_text *out, struct word *w)
{
    bool joined = w->has_math && w->has_more;
    an_text_printf(out, joined ? "<span class=\"w\">%s</span>" : "%s",
                   an_text_string(&w->html));
    an_text_clear(&w->html);
    *w = (struct word){0};
}

/* Words that no-break blanks join are taken apart where they are many. */
static void add_words(struct an_text *out, struct word *w, const char *s,
                      size_t n)
{
    while (n > 0) {
        const char *blank = memchr(s, ' ', n);
        size_t k = blank ? (size_t)(blank - s) : n, gap = blank != NULL;
        for (size_t i = 0; k > SHORT && i + 1 < k; i++)
            if (memcmp(s + i, "\xc2\xa0", 2) == 0) {
                k = i;
                gap = 2;
            }
        add_plain(&w->html, s, k);
        w->has_more = w->has_more || k > 0;
        if (gap > 0) {
            end_word(out, w);
            an_text_add(out, " ");
            k += gap;
        }
        s += k;
        n -= k;
    }
}

static void add_text(struct an_text *out, const char *text)
{
    struct word w = {0};
    struct an_span span;
    while (an_span_next(&span, &text)) {
        const char *class = span.kind == '+'   ? "good"
                            : span.kind == '-' ? "bad"
                            : span.kind == '?' ? "open"
                                               : NULL;
        if (span.latex) {
            add_math(&w.html, &span);
            w.has_more = w.has_more || w.has_math;
            w.has_math = true;
        } else if (class) {
            end_word(out, &w);
            an_text_printf(out, "<span class=\"%s\">", class);
            an_html_text(out, span.plain, span.n);
            an_text_add(out, "</span>");
        } else {
            add_words(out, &w, span.plain, span.n);
        }
    }
    end_word(out, &w);
}

/* ---- tables */

/* The column that names its row: the first one that has a header. */
static size_t naming_column(const struct an_block *b)
{
    size_t j = 0;
    while (j < b->columns && b->cell[j][0] == '\0')
        j++;
    return j;
}

static void add_cell(struct an_text *out, const struct an_block *b, size_t i,
                     size_t naming)
{
    size_t j = i % b->columns;
    bool header = i < b->columns && b->cell[i][0];
    bool names = i >= b->columns && j == naming && b->cell[i][0];
    const char *element = header || names ? "th" : "td";
    an_text_printf(out, "<%s%s%s>", element,
                   header  ? " scope=\"col\""
                   : names ? " scope=\"row\""
                           : "",
                   b->right[j]    ? " class=\"r\""
                   : b->centre[j] ? " class=\"c\""
                                  : "");
    add_text(out, b->cell[i]);
    an_text_printf(out, "</%s>", element);
}

static void add_table(struct an_text *out, const struct an_block *b)
{
    assert(b->columns > 0 && b->ncells % b->columns == 0);
    if (b->ncells == 0)
        return;
    size_t naming = naming_column(b);
    an_text_add(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\""
                     " aria-label=\"");
    an_html_plain(out, b->text ? b->text : "table");
    an_text_add(out, "\">\n<table>\n");
    if (b->text) {
        an_text_add(out, "<caption>");
        add_text(out, b->text);
        an_text_add(out, "</caption>\n");
    }
    for (size_t i = 0; i < b->ncells; i++) {
        bool first = i % b->columns == 0;
        bool last = i % b->columns == b->columns - 1;
        if (first)
            an_text_add(out, i == 0            ? "<thead><tr>"
                             : i == b->columns ? "<tbody>\n<tr>"
                                               : "<tr>");
        add_cell(out, b, i, naming);
        if (last)
            an_text_add(out, i < b->columns ? "</tr></thead>\n" : "</tr>\n");
    }
    an_text_add(out, b->ncells > b->columns ? "</tbody>\n" : "");
    an_text_add(out, "</table>\n</div>\n");
}

/* ---- blocks */

static void add_element(struct an_text *out, const char *element,
                        const char *text)
{
    an_text_printf(out, "<%s>", element);
    add_text(out, text);
    an_text_printf(out, "</%s>\n", element);
}

/* A run of blocks in an element. */
static void add_group(struct an_text *out, const struct an_block *b, size_t n,
                      const char *opening, const char *element,
                      const char *closing)
{
    an_text_add(out, opening);
    for (size_t i = 0; i < n; i++)
        add_element(out, element, b[i].text);
    an_text_add(out, closing);
}

static void add_entries(struct an_text *out, const struct an_block *b, size_t n)
{
    an_text_add(out, "<dl>\n");
    for (size_t i = 0; i < n; i++) {
        if (b[i].label[0] || i == 0)
            add_element(out, "dt", b[i].label);
        add_element(out, "dd", b[i].text);
    }
    an_text_add(out, "</dl>\n");
}

/* In place of an index: a heading that no link leads to. */
#define NO_NAME ((size_t)-1)

/* A run of n blocks, of which the first is the index-th. */
static void add_blocks(struct an_text *out, const struct an_block *b, size_t n,
                       size_t index)
{
    static const char *const headings[] = {"h1", "h2", "h3", "h4"};
    int level = b->level < 1 ? 1 : b->level > 4 ? 4 : b->level;
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        an_text_printf(out, "<%s", headings[level - 1]);
        if (index != NO_NAME)
            an_text_printf(out, " id=\"s%zu\"", index);
        an_text_add(out, ">");
        add_text(out, b->text);
        an_text_printf(out, "</%s>\n", headings[level - 1]);
        if (b->beside)
            add_element(out, "p", b->beside);
        break;
    case AN_BLOCK_PARAGRAPH:
    case AN_BLOCK_LINE:
        add_element(out, "p", b->text);
        break;
    case AN_BLOCK_PICTURE: /* ours, and says itself what it shows */
        an_text_printf(out, "<figure class=\"scroll\">\n%s\n</figure>\n",
                       b->svg);
        break;
    case AN_BLOCK_ENTRY:
        add_entries(out, b, n);
        break;
    case AN_BLOCK_ITEM:
    case AN_BLOCK_VERDICT:
        add_group(out, b, n, "<ul>\n", "li", "</ul>\n");
        break;
    case AN_BLOCK_FORMULA:
        add_group(out, b, n, "<div class=\"formula\">\n", "p", "</div>\n");
        break;
    case AN_BLOCK_TABLE:
        add_table(out, b);
        break;
    }
}

/* Links to the headings of level 2, where there are several. */
static void add_contents(struct an_text *out, const struct an_document *d)
{
    size_t n = 0;
    for (size_t i = 0; i < d->n; i++)
        n += d->block[i].kind == AN_BLOCK_HEADING && d->block[i].level == 2;
    if (n < 3)
        return;
    an_text_add(out, "<nav aria-label=\"Contents\">\n<details>\n"
                     "<summary>Contents</summary>\n<ul>\n");
    for (size_t i = 0; i < d->n; i++) {
        if (d->block[i].kind != AN_BLOCK_HEADING || d->block[i].level != 2)
            continue;
        an_text_printf(out, "<li><a href=\"#s%zu\">", i);
        an_html_plain(out, d->block[i].text);
        an_text_add(out, "</a></li>\n");
    }
    an_text_add(out, "</ul>\n</details>\n</nav>\n");
}

static const char *title_of(const struct an_document *d)
{
    for (size_t i = 0; i < d->n; i++)
        if (d->block[i].kind == AN_BLOCK_HEADING)
            return d->block[i].text;
    return "anomalon";
}

/* The style sheet for what is inside of one element, by nesting: the page and
 * its body are that element. Named twice it goes before what a notebook says of
 * lists, whose columns it undoes. */
static void add_nested_style(struct an_text *out)
{
    static const char *const page[] = {":root", "body{"};
    const char *s = style;
    an_text_add(out, "<style>\n.anomalon.anomalon{\n");
    while (*s) {
        size_t found = 0;
        for (size_t i = 0; i < 2 && found == 0; i++)
            if (strncmp(s, page[i], strlen(page[i])) == 0)
                found = strcspn(page[i], "{");
        /* not the end of tbody */
        if (found > 0 && (s == style || s[-1] != 't')) {
            an_text_add(out, "&");
            s += found;
        } else {
            an_text_add_n(out, s++, 1);
        }
    }
    an_text_add(out, "dt,dd{float:none;width:auto;padding:0;font-weight:400}\n"
                     "}\n</style>\n");
}

static void add_page_head(struct an_text *out, const struct an_document *d)
{
    an_text_add(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                     "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width, initial-scale=1\">\n"
                     "<title>");
    an_html_plain(out, title_of(d));
    an_text_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n",
                   style);
    add_contents(out, d);
    an_text_add(out, "<main>\n");
}

void an_document_html(struct an_text *out, const struct an_document *d,
                      bool fragment)
{
    if (fragment) {
        an_text_add(out, "<div class=\"anomalon\">\n");
        add_nested_style(out);
    } else {
        add_page_head(out, d);
    }
    for (size_t i = 0, n; i < d->n; i += n) {
        n = an_document_run(d, i);
        add_blocks(out, &d->block[i], n, fragment ? NO_NAME : i);
    }
    an_text_add(out, fragment ? "</div>\n" : "</main>\n</body>\n</html>\n");
}
