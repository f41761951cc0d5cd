/* latex.c - a document in LaTeX, with amsmath, amssymb and booktabs.
 *
 * A whole document compiles as it stands. A fragment is its tables alone, as
 * floats, for \input into a paper. Tables wider than a page get columns of text
 * that wrap; tables longer than a page are cut, with their header repeated.
 * Tables of a whole document do not float: they stay under their headings, and
 * no number of them is too many.
 */
#include "report/write/latex.h"

#include "report/write/document.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/write/latex_text.h"

#define PAGE_WIDTH 84 /* characters of a table that surely fit */
#define PAGE_LINES 38 /* lines of a table that surely fit */
#define LINE_WIDTH 70 /* characters of a displayed formula */
#define WRAPS_FROM 24 /* characters: narrower columns do not wrap */

static const char preamble[] = "\\documentclass[a4paper]{article}\n"
                               "\\usepackage{amsmath}\n"
                               "\\usepackage{amssymb}\n"
                               "\\usepackage{booktabs}\n"
                               "\\setlength{\\textwidth}{16cm}\n"
                               "\\setlength{\\oddsidemargin}{-0.04cm}\n"
                               "\\setlength{\\textheight}{23cm}\n"
                               "\\setlength{\\topmargin}{-1cm}\n"
                               "\\setlength{\\parindent}{0pt}\n"
                               "\\setlength{\\parskip}{4pt plus 2pt}\n"
                               "\\allowdisplaybreaks\n"
                               "\\renewcommand{\\labelitemi}{$\\bullet$}\n"
                               "\\begin{document}\n"
                               "\\sloppy\n";

static const char fragment_head[] =
    "% for \\input; needs \\usepackage{amsmath,amssymb,booktabs}\n";

/* ---- texts */

/* A text outside mathematics. */
static void add_text(struct an_text *out, const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text)) {
        if (span.latex)
            an_text_printf(out, "$%.*s$", (int)span.nlatex, span.latex);
        else
            an_latex_text(out, span.plain, span.n);
    }
}

/* A text behind \\ or \item, where a bracket or star would be an argument. */
static void add_cell(struct an_text *out, const char *text)
{
    if (text[0] == '[' || text[0] == '*')
        an_text_add(out, "{}");
    add_text(out, text);
}

/* ---- displayed formulas */

/* Is it mathematics from end to end? */
static bool is_math(const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        for (size_t i = 0; !span.latex && i < span.n; i++)
            if (!strchr(" ,.;", span.plain[i]))
                return false;
    return true;
}

/* One line of align*: aligned at its first relation, broken before a sign of
 * the outermost level where it grows too long. */
static void add_line(struct an_text *out, const char *s)
{
    int depth = 0;
    size_t width = 0;
    bool aligned = false;
    struct an_text line = {0};
    for (; *s; s++) {
        if (*s == '\\' && s[1]) {
            size_t n = 1 + strspn(s + 1, "abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            n += n == 1;
            an_text_add_n(&line, s, n);
            s += n - 1;
            width += 2;
            continue;
        }
        depth += (*s == '{') - (*s == '}');
        width += !strchr("{}^_ ", *s);
        if (depth == 0 && *s == '=' && !aligned) {
            an_text_add(&line, "&");
            aligned = true;
        } else if (depth == 0 && strchr("+-=", *s) && width > LINE_WIDTH) {
            an_text_add(&line, aligned ? "\\\\\n&\\quad{}" : "\\\\\n\\quad{}");
            width = 4;
        }
        an_text_add_n(&line, s, 1);
    }
    an_text_add(out, aligned ? "" : "&");
    an_text_add(out, an_text_string(&line));
    an_text_clear(&line);
}

static void add_display(struct an_text *out, const struct an_block *b, size_t n)
{
    an_text_add(out, "\\begin{align*}\n");
    for (size_t i = 0; i < n; i++) {
        struct an_text math = {0};
        struct an_span span;
        const char *text = b[i].text;
        while (an_span_next(&span, &text)) {
            if (span.latex)
                an_text_add_n(&math, span.latex, span.nlatex);
            else
                an_text_printf(&math, "%.*s", (int)span.n, span.plain);
        }
        add_line(out, an_text_string(&math));
        an_text_add(out, i + 1 < n ? "\\\\\n" : "\n");
        an_text_clear(&math);
    }
    an_text_add(out, "\\end{align*}\n");
}

/* Lines that mix words and mathematics. */
static void add_lines(struct an_text *out, const struct an_block *b, size_t n)
{
    an_text_add(out, "\\begin{quote}\\raggedright\n");
    for (size_t i = 0; i < n; i++) {
        add_cell(out, b[i].text);
        an_text_add(out, i + 1 < n ? "\\par\n" : "\n");
    }
    an_text_add(out, "\\end{quote}\n");
}

static void add_formulas(struct an_text *out, const struct an_block *b,
                         size_t n)
{
    bool math = true;
    for (size_t i = 0; i < n; i++)
        math = math && is_math(b[i].text) && b[i].text[0];
    if (math)
        add_display(out, b, n);
    else
        add_lines(out, b, n);
}

/* ---- tables */

/* How a table is laid out. */
struct layout {
    size_t *percent; /* of the line, for columns that wrap; 0: natural */
    bool wraps, small;
};

/* The longest word, as far as no line is broken in it; none is in mathematics.
 */
static size_t word_of(const char *text)
{
    struct an_text t = {0};
    struct an_span span;
    while (an_span_next(&span, &text)) {
        size_t from = t.n;
        an_text_add_n(&t, span.plain, span.n);
        for (; span.kind && from < t.n; from++)
            t.v[from] = t.v[from] == ' ' ? '_' : t.v[from];
    }
    size_t most = an_style_word(an_text_string(&t), false);
    an_text_clear(&t);
    return most < WRAPS_FROM ? most : WRAPS_FROM;
}

/* The letters that mathematics shows, about: a command is one where it has no
 * braces behind it. */
static size_t letters_of(const char *latex, size_t n)
{
    size_t letters = 0;
    for (size_t i = 0; i < n; i++) {
        if (latex[i] == '\\') {
            while (i + 1 < n && isalpha((unsigned char)latex[i + 1]))
                i++;
            letters += i + 1 == n || latex[i + 1] != '{';
        } else {
            letters += !strchr("{}_^ ", latex[i]);
        }
    }
    return letters;
}

/* The characters of a cell as it is set: mathematics may show more than a
 * terminal does, as SU(2)_L for SU2L. */
static size_t set_width(const char *cell)
{
    struct an_span span;
    size_t plain = 0, set = 0, width = an_math_width(cell);
    while (an_span_next(&span, &cell))
        if (span.nlatex > 0) {
            plain += span.n;
            set += letters_of(span.latex, span.nlatex);
        }
    return set > plain ? width + set - plain : width;
}

/* What columns of text need, in characters: least[j], and width[j] for no line
 * to break. */
static void measure_cells(size_t *least, size_t *width,
                          const struct an_block *b)
{
    for (size_t i = 0; i < b->ncells; i++) {
        size_t j = i % b->columns, w = set_width(b->cell[i]);
        size_t word = word_of(b->cell[i]);
        width[j] = w > width[j] ? w : width[j];
        least[j] = word > least[j] ? word : least[j];
    }
    for (size_t j = 0; j < b->columns; j++)
        if (b->align[j] != 'l' || width[j] < WRAPS_FROM)
            least[j] = width[j];
}

/* The room that is left when each column has its least width goes to those that
 * want more. */
static void measure(struct layout *y, const struct an_block *b)
{
    size_t *width = an_alloc(b->columns, sizeof *width);
    size_t *least = an_alloc(b->columns, sizeof *least);
    size_t needed = 3 * b->columns, wanted = 0;
    measure_cells(least, width, b);
    for (size_t j = 0; j < b->columns; j++) {
        needed += least[j];
        wanted += width[j] - least[j];
    }
    y->percent = an_alloc(b->columns, sizeof *y->percent);
    y->wraps = wanted > 0 && needed + wanted > PAGE_WIDTH;
    y->small = needed > PAGE_WIDTH || (y->wraps && needed > PAGE_WIDTH * 2 / 3);
    size_t page = y->small ? PAGE_WIDTH * 5 / 4 : PAGE_WIDTH;
    size_t room = needed < page ? page - needed : 0;
    for (size_t j = 0; j < b->columns && y->wraps; j++)
        if (width[j] > least[j])
            y->percent[j] =
                100 * (least[j] + room * (width[j] - least[j]) / wanted) / page;
    free(least);
    free(width);
}

/* The lines that a row takes when its texts wrap. */
static size_t lines_of(const struct an_block *b, size_t row,
                       const struct layout *y)
{
    size_t most = 1;
    for (size_t j = 0; j < b->columns; j++) {
        size_t room = PAGE_WIDTH * y->percent[j] / 100;
        size_t width = an_math_width(b->cell[row * b->columns + j]);
        if (room > 0 && (width + room - 1) / room > most)
            most = (width + room - 1) / room;
    }
    return most;
}

static void add_columns(struct an_text *out, const struct an_block *b,
                        const struct layout *y)
{
    an_text_add(out, "\\begin{tabular}{");
    for (size_t j = 0; j < b->columns; j++) {
        if (y->percent[j] > 0)
            an_text_printf(out, "p{0.%02zu\\linewidth}", y->percent[j]);
        else
            an_text_add_n(out, &b->align[j], 1);
    }
    an_text_add(out, "}\n\\toprule\n");
}

static void add_row(struct an_text *out, const struct an_block *b, size_t row,
                    const struct layout *y)
{
    for (size_t j = 0; j < b->columns; j++) {
        an_text_add(out, j ? " & " : "");
        if (y->percent[j] > 0)
            an_text_add(out, "\\raggedright ");
        add_cell(out, b->cell[row * b->columns + j]);
    }
    an_text_add(out, y->wraps ? " \\tabularnewline\n" : " \\\\\n");
}

static void add_caption(struct an_text *out, const struct an_block *b,
                        bool again, bool fragment)
{
    if (!b->text || (again && !fragment))
        return;
    an_text_add(out, fragment ? "\\caption{" : "{\\itshape ");
    add_text(out, b->text);
    an_text_add(out, again ? " (continued)" : "");
    an_text_add(out, fragment ? "}\n" : "}\\\\*[4pt]\n");
}

/* The rows [from, to), under a header. */
static void add_part(struct an_text *out, const struct an_block *b, size_t from,
                     size_t to, const struct layout *y, bool fragment)
{
    an_text_add(out, fragment ? "\\begin{table}[htbp]\n\\centering\n"
                              : "\\begin{center}\n");
    if (y->small)
        an_text_add(out, "\\footnotesize\\setlength{\\tabcolsep}{3pt}\n");
    add_caption(out, b, from > 1, fragment);
    an_text_add(out, "\\renewcommand{\\arraystretch}{1.25}\n");
    add_columns(out, b, y);
    add_row(out, b, 0, y);
    an_text_add(out, "\\midrule\n");
    for (size_t i = from; i < to; i++)
        add_row(out, b, i, y);
    an_text_add(out, "\\bottomrule\n\\end{tabular}\n");
    an_text_add(out, fragment ? "\\end{table}\n" : "\\end{center}\n");
}

static void add_table(struct an_text *out, const struct an_block *b,
                      bool fragment)
{
    struct layout y = {0};
    size_t rows = b->columns ? b->ncells / b->columns : 0;
    assert(b->columns > 0 && b->ncells % b->columns == 0);
    if (rows == 0)
        return;
    measure(&y, b);
    size_t from = 1, to = 1;
    do {
        size_t lines = to < rows ? lines_of(b, to, &y) : 0;
        for (; to < rows && lines <= PAGE_LINES; to++)
            lines += to + 1 < rows ? lines_of(b, to + 1, &y) : 0;
        to += to == from && to < rows; /* a row longer than a page */
        add_part(out, b, from, to, &y, fragment);
        from = to;
    } while (from < rows);
    free(y.percent);
}

/* ---- the document */

/* Items, verdicts or entries. */
static void add_items(struct an_text *out, const struct an_block *b, size_t n)
{
    bool entry = b->kind == AN_BLOCK_ENTRY;
    const char *list = entry ? "description" : "itemize";
    an_text_printf(out,
                   "\\begin{%s}\\setlength{\\itemsep}{0pt}"
                   "\\setlength{\\parskip}{0pt}\n",
                   list);
    for (size_t k = 0; k < n; k++) {
        if (entry && b[k].label[0]) {
            an_text_add(out, "\\item[{");
            add_text(out, b[k].label);
            an_text_add(out, "}] ");
        } else {
            an_text_add(out, !entry ? "\\item " : k ? "\\par " : "\\item[] ");
        }
        add_cell(out, b[k].text);
        an_text_add(out, "\n");
    }
    an_text_printf(out, "\\end{%s}\n", list);
}

static void add_heading(struct an_text *out, const struct an_block *b)
{
    static const char *const commands[] = {"section", "subsection",
                                           "subsubsection", "paragraph"};
    int level = b->level < 1 ? 1 : b->level > 4 ? 4 : b->level;
    an_text_printf(out, "\\%s*{", commands[level - 1]);
    add_text(out, b->text);
    an_text_add(out, "}\n");
    if (b->beside) {
        add_cell(out, b->beside);
        an_text_add(out, "\n");
    }
}

static void add_blocks(struct an_text *out, const struct an_block *b, size_t n)
{
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        add_heading(out, b);
        break;
    case AN_BLOCK_PARAGRAPH:
    case AN_BLOCK_LINE:
    case AN_BLOCK_PICTURE:
        add_text(out, b->text);
        an_text_add(out, "\n");
        break;
    case AN_BLOCK_ITEM:
    case AN_BLOCK_ENTRY:
    case AN_BLOCK_VERDICT:
        add_items(out, b, n);
        break;
    case AN_BLOCK_FORMULA:
        add_formulas(out, b, n);
        break;
    case AN_BLOCK_TABLE:
        add_table(out, b, false);
        break;
    }
}

/* A table without a caption has that of the heading above. */
static void add_fragment(struct an_text *out, const struct an_document *d)
{
    const struct an_block *heading = NULL;
    an_text_add(out, fragment_head);
    for (size_t i = 0; i < d->n; i++) {
        struct an_block table = d->block[i];
        struct an_text caption = {0};
        if (table.kind == AN_BLOCK_HEADING)
            heading = &d->block[i];
        if (table.kind != AN_BLOCK_TABLE)
            continue;
        if (!table.text && heading) {
            an_text_add(&caption, heading->text);
            if (heading->beside)
                an_text_printf(&caption, ": %s", heading->beside);
            table.text = (char *)an_text_string(&caption);
        }
        add_table(out, &table, true);
        an_text_clear(&caption);
    }
}

void an_document_latex(struct an_text *out, const struct an_document *d,
                       bool fragment)
{
    if (fragment) {
        add_fragment(out, d);
        return;
    }
    an_text_add(out, preamble);
    for (size_t i = 0, n; i < d->n; i += n) {
        n = an_document_run(d, i);
        an_text_add(out, "\n");
        add_blocks(out, &d->block[i], n);
    }
    if (d->n == 0)
        an_text_add(out, "\\mbox{}\n");
    an_text_add(out, "\n\\end{document}\n");
}
