/* grid.c - a table of texts with aligned columns.
 *
 * Cells are brought into their final spelling first (ASCII may be wider), then
 * measured in columns of the display, not in bytes. A table that is too wide
 * for the page takes room from its last column, or else from its widest ones,
 * down to their longest words and, where that is not enough, below.
 */
#include "report/write/grid.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "report/write/document.h"
#include "report/write/style.h"

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
    size_t cell[AN_GRID_COLUMNS], word[AN_GRID_COLUMNS], piece[AN_GRID_COLUMNS];
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
    const char *rest[AN_GRID_COLUMNS];
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

void an_grid_print(struct an_text *out, const struct an_block *table,
                   const struct an_style *s, size_t indent, bool header)
{
    struct widths w;
    struct grid g = {table->columns, table->ncells, table->align, NULL};
    assert(g.columns <= AN_GRID_COLUMNS && g.n % g.columns == 0);
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
