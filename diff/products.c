/* products.c - terms as products of a shape's pieces, each in one form. */
#include "diff/products.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "diff/shape.h"

static int by_size(const void *x, const void *y)
{
    const size_t *a = x, *b = y;
    return *a < *b ? -1 : *a > *b;
}

static int by_factors(const void *x, const void *y)
{
    const struct an_shape_product *a = x, *b = y;
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    for (size_t i = 0; i < a->n; i++)
        if (a->factor[i] != b->factor[i])
            return a->factor[i] < b->factor[i] ? -1 : 1;
    return 0;
}

void an_shape_product_settle(struct an_shape_product *p,
                             const struct an_shape *s)
{
    struct an_shape_product other = {p->n,
                                     an_alloc(p->n, sizeof *other.factor)};
    for (size_t i = 0; i < p->n; i++) {
        bool real = s->is[p->factor[i] / 2].kind == AN_SHAPE_REAL;
        if (real)
            p->factor[i] &= ~(size_t)1;
        other.factor[i] = real ? p->factor[i] : p->factor[i] ^ 1;
    }
    qsort(p->factor, p->n, sizeof *p->factor, by_size);
    qsort(other.factor, p->n, sizeof *p->factor, by_size);
    if (by_factors(&other, p) < 0)
        memcpy(p->factor, other.factor, p->n * sizeof *p->factor);
    free(other.factor);
}

struct an_shape_product *an_shape_products_add(struct an_shape_products *p,
                                               size_t n)
{
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    struct an_shape_product *x = &p->v[p->n++];
    *x = (struct an_shape_product){n, an_alloc(n, sizeof *x->factor)};
    return x;
}

void an_shape_products_settle(struct an_shape_products *p,
                              const struct an_shape *s)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->n; i++)
        an_shape_product_settle(&p->v[i], s);
    if (p->n > 0)
        qsort(p->v, p->n, sizeof *p->v, by_factors);
    for (size_t i = 0; i < p->n; i++)
        if (kept > 0 && by_factors(&p->v[kept - 1], &p->v[i]) == 0)
            free(p->v[i].factor);
        else
            p->v[kept++] = p->v[i];
    p->n = kept;
}

bool an_shape_products_have(const struct an_shape_products *p,
                            const struct an_shape_product *q)
{
    return p->n > 0 && bsearch(q, p->v, p->n, sizeof *q, by_factors) != NULL;
}

void an_shape_products_clear(struct an_shape_products *p)
{
    for (size_t i = 0; i < p->n; i++)
        free(p->v[i].factor);
    free(p->v);
    *p = (struct an_shape_products){0};
}
