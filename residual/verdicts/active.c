/* active.c - the multiplets that named components of active neutrinos lie in.
 *
 * A component of highest weight, up to the unbroken Weyl group, belongs to the
 * piece of this weight. Where none has it, all its multiplets are larger: a
 * root raises it to another weight of the field, and so on until a piece is
 * found. Where roots combine, weights that differ by what the vevs absorb are
 * the same, and a component is a sum of states of all of them: the smallest
 * multiplet counts.
 */
#include "residual/verdicts/active.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/active.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

void an_make_highest(int *w, const struct an_charges *L)
{
    for (size_t p = 0; p < L->nparts; p++)
        an_subalgebra_highest(w + L->part[p].first, &L->part[p].h);
}

static bool has_combined_roots(const struct an_charges *L)
{
    return L->nparts > L->m->ngroups;
}

static bool is_same(const struct an_charges *L, const int *a, const int *b)
{
    return memcmp(a, b, L->m->total_rank * sizeof *a) == 0 ||
           (has_combined_roots(L) && an_same_class(L, a, b));
}

/* w += a simple root of the unbroken algebra that leads to a weight of the
 * field; false when there is none. */
static bool raise_weight(int *w, const struct an_charges *L, size_t field)
{
    const struct an_components *c = &L->field[field].component;
    size_t r = L->m->total_rank;
    int *up = an_alloc(r, sizeof *up);
    bool raised = false;
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        for (int i = 0; i < h->rank && !raised; i++) {
            memcpy(up, w, r * sizeof *up);
            for (int k = 0; k < h->width; k++)
                up[L->part[p].first + (size_t)k] += h->simple[i * h->width + k];
            for (size_t j = 0; j < c->n && !raised; j++)
                raised = is_same(L, up, c->labels + j * r);
        }
    }
    if (raised)
        memcpy(w, up, r * sizeof *w);
    free(up);
    return raised;
}

/* The piece that the component belongs to; w is overwritten. */
static size_t piece_of(int *w, const struct an_charges *L, size_t field)
{
    const struct an_field_charges *d = &L->field[field];
    for (bool more = true; more; more = raise_weight(w, L, field)) {
        an_make_highest(w, L);
        for (size_t i = 0; i < d->npieces; i++)
            if (is_same(L, w, d->piece[i].labels))
                return i;
    }
    return d->npieces;
}

long an_active_multiplets(const struct an_charges *L, size_t field,
                          bool conjugate, size_t piece)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    int *w = an_alloc(r, sizeof *w);
    long all = L->field[field].piece[piece].multiplicity, n = 0;
    for (size_t i = 0; i < m->nactive; i++) {
        const struct an_active *a = &m->active[i];
        if (a->vev.field != field || a->conjugate != conjugate)
            continue;
        for (size_t k = 0; k < a->vev.nweights; k++) {
            memcpy(w, a->vev.weights + k * r, r * sizeof *w);
            n += piece_of(w, L, field) == piece;
        }
    }
    free(w);
    /* without combined roots a piece holds one weight, with its multiplicity */
    return n > 0 && (n > all || !has_combined_roots(L)) ? all : n;
}
