/* markdown.c - a document in GitHub's Markdown, for notes and issues.
 *
 * Mathematics keeps its plain spelling, which reads the same in every viewer.
 * Displayed formulas are fenced, with a fence longer than any in them.
 */
#include "report/write/markdown.h"

#include "report/write/document.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/write/symbols.h"

/* `:word:` would become a picture. */
static bool is_emoji(const char *s, size_t n)
{
    size_t k = 1;
    while (k < n && (strchr("_+-", s[k]) || (s[k] >= '0' && s[k] <= '9') ||
                     (s[k] >= 'a' && s[k] <= 'z')))
        k++;
    return k > 1 && k < n && s[k] == ':';
}

/* One character. An empty comment parts signs that GitHub turns into links to
 * people and issues. */
static void add_character(struct an_text *out, const char *s, size_t n)
{
    static const char entities[] = "& &amp; < &lt; > &gt; $ <span>$</span>";
    struct an_symbol_row row;
    if (an_symbol_find(&row, entities, s, 1))
        an_text_add_n(out, row.value, row.nvalue);
    else if (*s == '@' || *s == '#')
        an_text_printf(out, "%s%c<!-- -->", *s == '#' ? "\\" : "", *s);
    else if (*s == '\n' || *s == '\r' || *s == '\t')
        an_text_add(out, " ");
    else if (*s == ':')
        an_text_add(out, is_emoji(s, n) ? ":<!-- -->" : ":");
    else if ((unsigned char)*s >= ' ' && *s != 0x7f)
        an_text_printf(out, strchr("\\`*_{}|~", *s) ? "\\%c" : "%c", *s);
}

/* Where a line starts, some signs begin a list, a heading or a rule: what they
 * need before them. Returns the bytes of s that are written already. */
static size_t add_start(struct an_text *out, const char *s)
{
    size_t digits = strspn(s, "0123456789");
    bool list = digits > 0 && (s[digits] == '.' || s[digits] == ')');
    if (list)
        an_text_add_n(out, s, digits);
    if (list || (*s && strchr("-+=", *s)))
        an_text_add(out, "\\");
    return list ? digits : 0;
}

/* Could its brackets be read as a link or a box to tick? */
static bool has_links(const char *s)
{
    return strstr(s, "](") || strstr(s, "][") || strstr(s, "]:") || s[0] == '[';
}

static void add_plain(struct an_text *out, const char *s, bool links)
{
    for (size_t n = strlen(s); n > 0; s++, n--) {
        bool no_break = n > 1 && memcmp(s, "\xc2\xa0", 2) == 0;
        if ((*s == '[' || *s == ']') && links)
            an_text_add(out, "\\");
        add_character(out, no_break ? " " : s, no_break ? 1 : n);
        s += no_break;
        n -= no_break;
    }
}

/* Terms are easier to read as code than with their stars escaped. */
static bool is_code(const char *s, size_t n)
{
    bool code = false;
    for (size_t i = 0; i < n; i++) {
        if (strchr("`|<\n", s[i]))
            return false;
        code = code || strchr("*_[", s[i]);
    }
    return code;
}

/* A text on one line. */
static void add_text(struct an_text *out, const char *text, bool starts)
{
    struct an_span span;
    bool links = has_links(text);
    text += strspn(text, " \t\r\n");
    while (an_span_next(&span, &text)) {
        char *plain = an_strndup(span.plain, span.n);
        bool code = span.latex && is_code(plain, span.n);
        size_t done = starts && !code ? add_start(out, plain) : 0;
        if (code)
            an_text_printf(out, "`%s`", plain);
        else
            add_plain(out, plain + done, links);
        free(plain);
        starts = false;
    }
}

static size_t longest_fence(const char *s)
{
    size_t longest = 0;
    for (; *s; s++) {
        size_t n = strspn(s, "`");
        if (n > longest)
            longest = n;
        s += n > 0 ? n - 1 : 0;
    }
    return longest;
}

/* Lines as they are, in a fence. */
static void add_fenced(struct an_text *out, const struct an_text *lines)
{
    const char *s = an_text_string(lines);
    size_t n = longest_fence(s) + 1;
    if (n < 3)
        n = 3;
    for (int end = 0; end < 2; end++) {
        for (size_t i = 0; i < n; i++)
            an_text_add(out, "`");
        an_text_add(out, "\n");
        if (end == 0)
            an_text_add(out, s);
        if (end == 0 && lines->n > 0 && s[lines->n - 1] != '\n')
            an_text_add(out, "\n");
    }
}

static void add_formulas(struct an_text *out, const struct an_block *b,
                         size_t n)
{
    struct an_text lines = {0};
    for (size_t i = 0; i < n; i++) {
        an_prose_plain(&lines, b[i].text);
        an_text_add(&lines, "\n");
    }
    add_fenced(out, &lines);
    an_text_clear(&lines);
}

static void add_table(struct an_text *out, const struct an_block *b)
{
    assert(b->columns > 0 && b->ncells % b->columns == 0);
    if (b->text) {
        add_text(out, b->text, true);
        an_text_add(out, "\n\n");
    }
    for (size_t i = 0; i < b->ncells; i++) {
        size_t j = i % b->columns;
        an_text_add(out, j ? " " : "| ");
        add_text(out, b->cell[i], false);
        an_text_add(out, " |");
        if (j + 1 < b->columns)
            continue;
        an_text_add(out, "\n");
        if (i >= b->columns)
            continue;
        for (size_t k = 0; k < b->columns; k++)
            an_text_add(out, b->align[k] == 'r'   ? "|---:"
                             : b->align[k] == 'c' ? "|:---:"
                                                  : "|---");
        an_text_add(out, "|\n");
    }
}

/* "- **label**: text"; what goes on with an entry is an item within. */
static void add_entry(struct an_text *out, const struct an_block *b)
{
    an_text_add(out, b->label[0] ? "- **" : "  - ");
    if (b->label[0]) {
        add_text(out, b->label, false);
        an_text_add(out, "**: ");
    }
    add_text(out, b->text, !b->label[0]);
    an_text_add(out, "\n");
}

/* A text on a line of its own. */
static void add_line(struct an_text *out, const char *before, const char *text)
{
    an_text_add(out, before);
    add_text(out, text, before[0] != '#');
    an_text_add(out, "\n");
}

/* A run of n blocks. */
static void add_blocks(struct an_text *out, const struct an_block *b, size_t n)
{
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        an_text_printf(out, "%.*s", b->level - 1, "#####");
        add_line(out, "# ", b->text);
        if (b->beside)
            add_line(out, "\n", b->beside);
        break;
    case AN_BLOCK_PARAGRAPH:
    case AN_BLOCK_LINE:
    case AN_BLOCK_PICTURE:
        add_line(out, "", b->text);
        break;
    case AN_BLOCK_ITEM:
    case AN_BLOCK_VERDICT:
        for (size_t i = 0; i < n; i++)
            add_line(out, "- ", b[i].text);
        break;
    case AN_BLOCK_ENTRY:
        for (size_t i = 0; i < n; i++)
            add_entry(out, &b[i]);
        break;
    case AN_BLOCK_FORMULA:
        add_formulas(out, b, n);
        break;
    case AN_BLOCK_TABLE:
        add_table(out, b);
        break;
    }
}

void an_document_markdown(struct an_text *out, const struct an_document *d)
{
    for (size_t i = 0, n; i < d->n; i += n) {
        n = an_document_run(d, i);
        an_text_add(out, i ? "\n" : "");
        add_blocks(out, &d->block[i], n);
    }
}
