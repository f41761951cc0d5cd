/* html.c - a document as one page that needs nothing else.
 *
 * No network, no script. Colours follow the reader's preference for light or
 * dark; tables scroll on narrow screens and are printed whole.
 */
#include "report/write/html.h"

#include <assert.h>
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "report/write/document.h"
#include "report/write/mathml.h"
#include "report/write/symbols.h"

/* ---- texts */

void an_html_text(struct an_text *out, const char *s, size_t n)
{
    static const char entities[] = "& &amp; < &lt; > &gt; \" &quot; ' &#39;";
    struct an_symbol_row row;
    for (size_t i = 0; i < n;) {
        unsigned long point = 0;
        size_t used = an_unicode_decode(&point, s + i, n - i);
        bool blank = s[i] == '\n' || s[i] == '\t' || s[i] == '\r';
        if (an_symbol_find(&row, entities, s + i, 1))
            an_text_add_n(out, row.value, row.nvalue);
        else if (used > 0 && (blank || an_unicode_is_printable(point)))
            an_text_add_n(out, s + i, used);
        else
            an_text_add(out, "\xef\xbf\xbd");
        i += used ? used : 1;
    }
}

void an_html_plain(struct an_text *out, const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        an_html_text(out, span.plain, span.n);
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
        an_html_text(&w->html, s, k);
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
                   b->align[j] == 'r'   ? " class=\"r\""
                   : b->align[j] == 'c' ? " class=\"c\""
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
    const char *s = an_html_style;
    an_text_add(out, "<style>\n.anomalon.anomalon{\n");
    while (*s) {
        size_t found = 0;
        for (size_t i = 0; i < 2 && found == 0; i++)
            if (strncmp(s, page[i], strlen(page[i])) == 0)
                found = strcspn(page[i], "{");
        /* not the end of tbody */
        if (found > 0 && (s == an_html_style || s[-1] != 't')) {
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
                   an_html_style);
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
