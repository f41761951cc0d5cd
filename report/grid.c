/* grid.c - a table of texts with aligned columns.
 *
 * Cells are brought into their final spelling first (ASCII may be wider), then
 * measured in columns of the display, not in bytes.
 */
#include "report/grid.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "report/style.h"

#define GAP 2
/* Room for the last cell: a wide table is better than a word on each line. */
#define LAST 18

void an_grid_init(struct an_grid *g, size_t columns)
{
    assert(columns > 0 && columns <= AN_GRID_COLUMNS);
    *g = (struct an_grid){.columns = columns};
}

void an_grid_clear(struct an_grid *g)
{
    for (size_t i = 0; i < g->n; i++)
        free(g->cell[i]);
    free(g->cell);
    an_grid_init(g, g->columns);
}

void an_grid_add(struct an_grid *g, const char *fmt, ...)
{
    struct an_text t = {0};
    va_list ap;
    va_start(ap, fmt);
    an_text_vprintf(&t, fmt, ap);
    va_end(ap);
    g->cell = an_grow(g->cell, &g->cap, g->n + 1, sizeof *g->cell);
    g->cell[g->n++] = an_text_take(&t);
}

static void spell(struct an_grid *g, const struct an_style *s)
{
    struct an_style plain = *s;
    for (size_t i = 0; i < g->n; i++) {
        /* The last column may still be broken at its blanks. */
        if (i % g->columns == g->columns - 1)
            continue;
        struct an_text t = {0};
        an_text_add(&t, g->cell[i]);
        an_style_finish(&t, &plain);
        free(g->cell[i]);
        g->cell[i] = an_text_take(&t);
    }
}

static void measure(size_t *width, const struct an_grid *g, bool header)
{
    size_t rows = g->n / g->columns;
    for (size_t j = 0; j < g->columns; j++) {
        bool used = false;
        width[j] = 0;
        for (size_t i = 0; i < rows; i++) {
            size_t w = an_style_width(g->cell[i * g->columns + j]);
            used |= w > 0 && !(header && i == 0);
            if (w > width[j])
                width[j] = w;
        }
        if (!used)
            width[j] = 0;
    }
}

static void print_row(struct an_text *out, const struct an_grid *g, size_t row,
                      const size_t *width, const struct an_style *s,
                      size_t indent, bool header)
{
    size_t column = indent, pending = indent;
    char *const *cell = g->cell + row * g->columns;
    enum an_ink ink = header && row == 0 ? AN_DIM : AN_PLAIN;
    for (size_t j = 0; j < g->columns; j++) {
        if (width[j] == 0)
            continue;
        size_t w = an_style_width(cell[j]);
        bool last = j == g->columns - 1;
        if (g->right[j] && !last)
            pending += width[j] - w;
        if (w > 0) {
            an_text_printf(out, "%*s", (int)pending, "");
            pending = 0;
        }
        if (last && w > 0) {
            struct an_style room = *s;
            if (s->width >= 2 * LAST && s->width < column + LAST)
                room.width = column + LAST;
            an_style_wrap(out, &room, column, column, cell[j]);
            return;
        }
        an_style_ink(out, s, w > 0 ? ink : AN_PLAIN, cell[j]);
        pending += GAP + (g->right[j] ? 0 : width[j] - w);
        column += width[j] + GAP;
    }
    an_text_add(out, "\n");
}

void an_grid_print(struct an_text *out, struct an_grid *g,
                   const struct an_style *s, size_t indent, bool header)
{
    size_t width[AN_GRID_COLUMNS];
    assert(g->n % g->columns == 0);
    spell(g, s);
    measure(width, g, header);
    for (size_t i = 0; i < g->n / g->columns; i++)
        print_row(out, g, i, width, s, indent, header);
}
