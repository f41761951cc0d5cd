/* terminal.c - a document on a terminal.
 *
 * Texts of entries stand in one column; a table among them does, too. Verdicts
 * are one line, which is broken between them where it can be.
 *
 * Cells of a table are brought into their final spelling first (ASCII may be
 * wider), then measured in columns of the display, not in bytes. A table that
 * is too wide for the page takes room from its last column, or else from its
 * widest ones, down to their longest words and, where that is not enough,
 * below.
 */
#include "report/write/terminal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/names.h"
#include "report/write/document.h"

/* ---- tables */

#define MOST_COLUMNS 192
#define GAP 2
/* What the last column keeps while the others keep all of theirs. */
#define LAST 18

/* A table as it is spelled. */
struct grid {
    size_t columns, n;
    const char *align; /* a letter for each column, 'r' for flush right */
    char **cell;
};

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Columns of the widest cell, word and piece of a word of each column; 0 for
 * columns without any text. */
struct widths {
    size_t cell[MOST_COLUMNS], word[MOST_COLUMNS], piece[MOST_COLUMNS];
};

static void measure(struct widths *w, const struct grid *g, bool header)
{
    *w = (struct widths){0};
    for (size_t j = 0; j < g->columns; j++) {
        bool used = false;
        for (size_t i = header; i < g->n / g->columns && !used; i++)
            used = an_style_width(g->cell[i * g->columns + j]) > 0;
        for (size_t i = j; i < g->n && used; i += g->columns) {
            w->cell[j] = larger(w->cell[j], an_style_width(g->cell[i]));
            w->word[j] = larger(w->word[j], an_style_word(g->cell[i], false));
            w->piece[j] = larger(w->piece[j], an_style_piece(g->cell[i]));
        }
    }
}

/* What a column is given when none has more than `most`. */
static size_t share(size_t width, size_t least, size_t most)
{
    size_t w = larger(least, most);
    return w < width ? w : width;
}

/* Columns of the display that all take, gaps included. */
static size_t total(const size_t *width, const size_t *least, size_t n,
                    size_t most)
{
    size_t sum = 0;
    for (size_t j = 0; j < n; j++)
        if (width[j] > 0)
            sum += share(width[j], least[j], most) + (sum > 0 ? GAP : 0);
    return sum;
}

/* Makes the columns fit into `room`: the last one if it keeps LAST, else all as
 * evenly as possible, words cut only where there is no other way. */
static void fit(struct widths *w, size_t n, size_t room)
{
    size_t *width = w->cell, *least = w->word;
    size_t most = room, last = width[n - 1];
    size_t others = total(width, least, n - 1, room);
    others += others > 0 ? GAP : 0;
    if (last > 0 && others + LAST <= room && others + least[n - 1] <= room) {
        width[n - 1] = last < room - others ? last : room - others;
        return;
    }
    if (total(width, least, n, 0) > room)
        least = w->piece;
    if (total(width, least, n, 0) > room)
        memset(least, 0, n * sizeof *least);
    while (most > 1 && total(width, least, n, most) > room)
        most--;
    for (size_t j = 0; j < n; j++)
        width[j] = share(width[j], least[j], most);
}

/* One line of a row: rest[j] is what is left of each cell. */
static void print_line(struct an_text *out, const struct grid *g,
                       const char **rest, const size_t *width,
                       const struct an_style *s, size_t indent, enum an_ink ink)
{
    size_t pending = indent;
    for (size_t j = 0; j < g->columns; j++) {
        if (width[j] == 0)
            continue;
        size_t n = an_style_line(rest[j], width[j], false);
        char *piece = an_strndup(rest[j], n);
        size_t w = an_style_width(piece);
        size_t left = w < width[j] ? width[j] - w : 0;
        bool right = j < g->columns - 1 && g->align[j] == 'r';
        if (w > 0) {
            pending += right ? left : 0;
            an_text_printf(out, "%*s", (int)pending, "");
            an_style_ink(out, s, ink, piece);
            pending = GAP + (right ? 0 : left);
        } else {
            pending += GAP + width[j];
        }
        rest[j] = an_style_next(rest[j] + n);
        free(piece);
    }
    an_text_add(out, "\n");
}

static void print_row(struct an_text *out, const struct grid *g, size_t row,
                      const size_t *width, const struct an_style *s,
                      size_t indent, bool header)
{
    const char *rest[MOST_COLUMNS];
    bool more = true;
    for (size_t j = 0; j < g->columns; j++)
        rest[j] = g->cell[row * g->columns + j];
    while (more) {
        print_line(out, g, rest, width, s, indent,
                   header && row == 0 ? AN_DIM : AN_PLAIN);
        more = false;
        for (size_t j = 0; j < g->columns; j++)
            more |= width[j] > 0 && *rest[j];
    }
}

void an_terminal_table(struct an_text *out, const struct an_block *table,
                       const struct an_style *s, size_t indent, bool header)
{
    struct widths w;
    struct grid g = {table->columns, table->ncells, table->align, NULL};
    assert(g.columns <= MOST_COLUMNS && g.n % g.columns == 0);
    g.cell = an_alloc(g.n, sizeof *g.cell);
    for (size_t i = 0; i < g.n; i++) {
        struct an_text t = {0};
        an_text_add(&t, table->cell[i]);
        an_style_spell(&t, s);
        g.cell[i] = an_text_take(&t);
    }
    measure(&w, &g, header);
    if (s->width > indent)
        fit(&w, g.columns, s->width - indent);
    for (size_t i = 0; i < g.n / g.columns; i++)
        print_row(out, &g, i, w.cell, s, indent, header);
    an_names_clear(g.cell, g.n);
}

/* ---- blocks */

#define LABEL 17 /* column in which the text of an entry starts */

static void print_heading(struct an_text *out, const struct an_block *b,
                          const char *text, const struct an_style *s)
{
    struct an_text beside = {0};
    an_style_ink(out, s, AN_BOLD, text);
    an_style_prose(&beside, s, b->beside ? b->beside : "");
    if (beside.n > 0)
        an_text_printf(out, b->level == 1 ? "  (%s)" : "  %s",
                       an_text_string(&beside));
    an_text_add(out, "\n");
    an_text_clear(&beside);
}

static void print_entry(struct an_text *out, const struct an_block *b,
                        const char *text, const struct an_style *s)
{
    struct an_text t = {0};
    an_text_printf(&t, "  %s", b->label);
    an_style_finish(&t, s); /* ASCII may be longer */
    size_t width = an_style_width(an_text_string(&t));
    an_style_ink(out, s, AN_DIM, an_text_string(&t));
    an_text_clear(&t);
    size_t column = width < LABEL ? LABEL : width + 1;
    an_text_printf(out, "%*s", (int)(column - width), "");
    an_style_wrap(out, s, column, LABEL, text);
}

size_t an_terminal_verdicts(struct an_text *out, const struct an_block *b,
                            size_t n, const struct an_style *s, size_t first,
                            size_t indent)
{
    struct an_text line = {0};
    size_t k = 0;
    for (; k < n && b[k].kind == AN_BLOCK_VERDICT; k++) {
        struct an_text part = {0};
        an_style_prose(&part, s, b[k].text);
        an_style_part(&line, an_text_string(&part),
                      s->width > first ? s->width - first : 0);
        an_text_clear(&part);
    }
    an_style_wrap(out, s, first, indent, an_text_string(&line));
    an_text_clear(&line);
    return k;
}

/* The blocks from b on that belong together, of which `above` is the one
 * before, or NULL; returns how many. */
static size_t print_blocks(struct an_text *out, const struct an_block *b,
                           size_t n, const struct an_block *above,
                           const struct an_style *s)
{
    struct an_text prose = {0};
    size_t used = 1;
    an_style_prose(&prose, s, b->text ? b->text : "");
    const char *text = an_text_string(&prose);
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        print_heading(out, b, text, s);
        break;
    case AN_BLOCK_PARAGRAPH:
    case AN_BLOCK_PICTURE:
        an_style_wrap(out, s, 0, 0, text);
        break;
    case AN_BLOCK_LINE:
        an_text_add(out, "  ");
        an_style_wrap(out, s, 2, 4, text);
        break;
    case AN_BLOCK_ITEM:
        an_text_add(out, "  – ");
        an_style_wrap(out, s, 4, 4, text);
        break;
    case AN_BLOCK_ENTRY:
        print_entry(out, b, text, s);
        break;
    case AN_BLOCK_VERDICT:
        used = an_terminal_verdicts(out, b, n, s, 0, 2);
        break;
    case AN_BLOCK_FORMULA:
        an_text_add(out, "    ");
        an_style_wrap(out, s, 4, 8, text);
        break;
    case AN_BLOCK_TABLE:
        if (b->text)
            an_style_wrap(out, s, 0, 0, text);
        an_terminal_table(out, b, s,
                          above && above->kind == AN_BLOCK_ENTRY ? LABEL : 2,
                          true);
        break;
    }
    an_text_clear(&prose);
    return used;
}

/* Does b stand close below a? */
static bool joined(const struct an_block *a, const struct an_block *b)
{
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        return false;
    case AN_BLOCK_LINE:
    case AN_BLOCK_ENTRY:
        return true;
    case AN_BLOCK_ITEM:
    case AN_BLOCK_FORMULA:
        return a->kind == b->kind || a->kind == AN_BLOCK_HEADING ||
               (a->kind == AN_BLOCK_ENTRY && b->kind == AN_BLOCK_FORMULA);
    case AN_BLOCK_TABLE:
        return a->kind == AN_BLOCK_HEADING || a->kind == AN_BLOCK_LINE ||
               a->kind == AN_BLOCK_ENTRY || a->kind == AN_BLOCK_VERDICT;
    default:
        return a->kind == AN_BLOCK_HEADING;
    }
}

void an_document_text(struct an_text *out, const struct an_document *d,
                      const struct an_style *s)
{
    struct an_text t = {0};
    for (size_t i = 0; i < d->n;) {
        const struct an_block *b = &d->block[i], *above = i ? b - 1 : NULL;
        if (above && !joined(above, b))
            an_text_add(&t, "\n");
        i += print_blocks(&t, b, d->n - i, above, s);
    }
    an_style_put(out, &t, s);
}
