/* direction.c - how a file would write the direction of a vev. */
#include "theory/text/direction.h"

#include <stdlib.h>

#include "base/text.h"
#include "algebra/rational.h"
#include "theory/phase.h"

static void add_row(struct an_text *t, const fmpq *number, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        an_text_add(t, j ? ", " : "[");
        an_rational_append(t, &number[j]);
    }
    an_text_add(t, "]");
}

void an_direction_add(struct an_text *t, const struct an_vev *v)
{
    if (!v->number)
        return;
    an_text_add(t, v->rows == 1 ? "diagonal: " : "matrix: [");
    for (size_t i = 0; i < v->rows; i++) {
        an_text_add(t, i ? ", " : "");
        add_row(t, &v->number[i * v->columns], v->columns);
    }
    an_text_add(t, v->rows == 1 ? "" : "]");
}
