/* grid.h - a table of texts with aligned columns. */
#ifndef AN_REPORT_WRITE_GRID_H
#define AN_REPORT_WRITE_GRID_H

#include <stdbool.h>
#include <stddef.h>

struct an_block;
struct an_style;
struct an_text;

/* Appends the rows of a table, of which AN_GRID_COLUMNS columns at most,
 * indented, two blanks between columns; where they are too wide for the line,
 * texts are broken at blanks within their columns. With `header` the first row
 * is dimmed. Columns without any text are left out. */
#define AN_GRID_COLUMNS 192
void an_grid_print(struct an_text *out, const struct an_block *table,
                   const struct an_style *s, size_t indent, bool header);

#endif
