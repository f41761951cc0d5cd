/* vacuum_vectors.c - the vectors of a vacuum's vevs, worked out once. */
#include "residual/stabiliser/vacuum_vectors.h"

#include <stdlib.h>

#include "base/base.h"

void an_vacuum_vectors_init(struct an_vacuum_vectors *v)
{
    *v = (struct an_vacuum_vectors){0};
    an_directions_init(&v->d);
}

void an_vacuum_vectors_clear(struct an_vacuum_vectors *v)
{
    free(v->reason);
    an_directions_clear(&v->d);
    an_vacuum_vectors_init(v);
}

void an_vacuum_vectors_find(struct an_vacuum_vectors *v,
                            const struct an_model *m, const struct an_vacuum *p)
{
    if (!v->found)
        an_directions_set(&v->d, m, p, &v->reason);
    v->found = true;
}

struct an_vacuum_vectors *an_vacuum_vectors_new(size_t n)
{
    struct an_vacuum_vectors *v = an_alloc(n, sizeof *v);
    for (size_t i = 0; i < n; i++)
        an_vacuum_vectors_init(&v[i]);
    return v;
}

void an_vacuum_vectors_free(struct an_vacuum_vectors *v, size_t n)
{
    for (size_t i = 0; v && i < n; i++)
        an_vacuum_vectors_clear(&v[i]);
    free(v);
}
