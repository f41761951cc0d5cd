/* cursor.h - a position in a source. */
#ifndef AN_YAML_TREE_CURSOR_H
#define AN_YAML_TREE_CURSOR_H

#include <stddef.h>

#include "base/diag.h"

/* A position in a source; starts as {source, 0, 0, 1, 0}. */
struct an_cursor {
    const struct an_source *source;
    size_t character, byte; /* from 0 */
    size_t line;            /* from 1 */
    size_t line_start;      /* its first byte */
};
/* The place of a character, counted from 0; past the end: the end. */
struct an_where an_cursor_place(struct an_cursor *c, size_t character);

#endif
