/* content.h - groups and fields of a file of SARAH. */
#ifndef AN_IMPORT_SARAH_CONTENT_H
#define AN_IMPORT_SARAH_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/limits.h"

struct an_expr;
struct an_sarah;

/* A field of the draft as the file has it. */
struct an_sarah_field {
    const char *name;                 /* borrowed, as the next */
    const struct an_expr *components; /* the list, or one component; NULL of a
                                         gaugino */
    bool negative[AN_MAX_GROUPS];     /* the dimension has a minus sign */
};

/* The fields of a file, as many as the draft has, and the gauge bosons. */
struct an_sarah_content {
    struct an_sarah_field *field; /* owned */
    size_t cap;
    const char **boson; /* nbosons; the array is owned */
    size_t nbosons;
};

void an_sarah_content_clear(struct an_sarah_content *c);

/* draft := groups, parameters and fields, and the model of its groups. 0, or -1
 * with errors. */
int an_sarah_read_content(struct an_sarah_content *c, struct an_sarah *f);

#endif
