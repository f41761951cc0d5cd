/* grid.h - a table of texts with aligned columns. */
#ifndef AN_REPORT_WRITE_GRID_H
#define AN_REPORT_WRITE_GRID_H

#include <stdbool.h>
#include <stddef.h>

struct an_style;
struct an_text;

#define AN_GRID_COLUMNS 192

struct an_grid {
    size_t columns;              /* 1 .. AN_GRID_COLUMNS */
    bool right[AN_GRID_COLUMNS]; /* columns flush right, but the last */
    char **cell;                 /* row by row; owned */
    size_t n, cap;
};

void an_grid_init(struct an_grid *g, size_t columns);
void an_grid_clear(struct an_grid *g);

/* Fills the next cell; a row is full after `columns` of them. */
__attribute__((format(printf, 2, 3))) void an_grid_add(struct an_grid *g,
                                                       const char *fmt, ...);

/* The same of a text, which is emptied. */
void an_grid_put(struct an_grid *g, struct an_text *t);

/* Appends the rows, indented, two blanks between columns; where they are too
 * wide for the line, texts are broken at blanks within their columns. With
 * `header` the first row is dimmed. Columns without any text are left out.
 * Clears the grid. */
void an_grid_print(struct an_text *out, struct an_grid *g,
                   const struct an_style *s, size_t indent, bool header);

#endif
