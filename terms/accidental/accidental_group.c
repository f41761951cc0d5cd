/* accidental_group.c - the group N / E of accidental symmetries, and those
 * found so far. */
#include "terms/accidental/accidental_group.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/rows.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/space.h"

void an_accidental_given(struct an_rows *space,
                         const struct an_accidental_group *g)
{
    const fmpz_mat_struct *N = g->quotient.whole.basis;
    struct an_rows neutral;
    an_rows_init(&neutral, space->width);
    an_rows_add_matrix(&neutral, N);
    an_space_conserved(space, &neutral);
    an_rows_clear(&neutral);
}

struct an_accidental *an_accidental_add(struct an_accidentals *a, char *name)
{
    a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
    struct an_accidental *s = &a->v[a->n++];
    *s = (struct an_accidental){.name = name};
    s->charge = _fmpq_vec_init((slong)a->ncolumns);
    return s;
}

void an_accidental_drop(struct an_accidentals *a)
{
    struct an_accidental *s = &a->v[--a->n];
    fmpz_clear(s->order);
    free(s->name);
    free(s->breaker);
    free(s->doubt);
    _fmpq_vec_clear(s->charge, (slong)a->ncolumns);
}
