/* axes.h - values of groups, as texts give them: "SU2L=1,2,3 Y=-1..1:1/2". */
#ifndef AN_CONTENT_AXES_H
#define AN_CONTENT_AXES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_model;

/* GROUP=VALUE,VALUE: one word of a text. */
struct an_axis {
    size_t group;
    bool unknown; /* "?" */
    int *labels;  /* of a simple group: n times its rank */
    fmpq *charge; /* of a U(1): n */
    size_t n;
};

struct an_axes {
    struct an_axis *v;
    size_t n, cap;
};

/* a (zeroes) := the words of the text, which any of the characters of `between`
 * parts; *vev := the word "vev" is among them, NULL: that is no word. 0, or -1
 * with errors; an_axes_clear in any case. */
int an_axes_read(struct an_axes *a, const struct an_model *m, const char *text,
                 const char *between, bool *vev, struct an_where at,
                 struct an_diags *diags);
void an_axes_clear(struct an_axes *a);

#endif
