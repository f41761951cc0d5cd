/* form.c - the invariant Hermitian form of an irreducible representation.
 *
 * A basis vector is f_i a for one, a, that stands before it, and <f_i a, b> =
 * <a, e_i b>: products follow from those of the weight above.
 */
#include "algebra/lie/form.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"

static void set_spaces(struct an_form *f)
{
    const struct an_module *m = f->m;
    size_t rank = (size_t)m->rank;
    for (size_t b = 0; b < m->dim; b++) {
        size_t first = b == 0 ? 0 : f->first[b - 1];
        if (memcmp(m->weight + b * rank, m->weight + first * rank,
                   rank * sizeof *m->weight) != 0)
            first = b;
        f->first[b] = first;
        f->n[first]++;
    }
    for (size_t b = 0; b < m->dim; b++)
        f->n[b] = f->n[f->first[b]];
}

/* above[b], node[b]: b = f_node above. */
static void find_above(size_t *above, size_t *node, const struct an_module *m)
{
    size_t rank = (size_t)m->rank;
    for (size_t a = m->dim; a-- > 0;)
        for (size_t i = 0; i < rank; i++) {
            const struct an_combination *c = &m->lower[a * rank + i];
            if (c->n != 1 || !fmpq_is_one(c->by))
                continue;
            above[c->vector[0]] = a;
            node[c->vector[0]] = i;
        }
}

void an_form_init(struct an_form *f, const struct an_module *m)
{
    size_t rank = (size_t)m->rank;
    size_t *above = an_alloc(m->dim, sizeof *above);
    size_t *node = an_alloc(m->dim, sizeof *node);
    *f = (struct an_form){.m = m};
    f->first = an_alloc(m->dim, sizeof *f->first);
    f->n = an_alloc(m->dim, sizeof *f->n);
    f->by = an_alloc(m->dim, sizeof *f->by);
    set_spaces(f);
    find_above(above, node, m);
    for (size_t a = 0; a < m->dim; a++) {
        f->by[a] = _fmpq_vec_init((slong)f->n[a]);
        if (a == 0)
            fmpq_one(f->by[a]);
        for (size_t k = 0; a > 0 && k < f->n[a]; k++) {
            const struct an_combination *up =
                &m->raise[(f->first[a] + k) * rank + node[a]];
            for (size_t j = 0; j < up->n; j++)
                fmpq_addmul(f->by[a] + k, up->by + j,
                            an_form_of(f, above[a], up->vector[j]));
        }
    }
    free(above);
    free(node);
}

void an_form_clear(struct an_form *f)
{
    for (size_t b = 0; f->m && b < f->m->dim; b++)
        _fmpq_vec_clear(f->by[b], (slong)f->n[b]);
    free(f->by);
    free(f->n);
    free(f->first);
    *f = (struct an_form){0};
}

const fmpq *an_form_of(const struct an_form *f, size_t a, size_t b)
{
    assert(f->first[a] == f->first[b]);
    return f->by[a] + (b - f->first[a]);
}
