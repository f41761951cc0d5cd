/* irrep.c - irreducible representations of the unbroken group, by the charges
 * of their highest weights. */

#include "residual/vacuum/irrep.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

/* label (the model's total rank) := x's Dynkin labels. */
static void labels_of(int *label, const struct an_charges *L, const fmpz *x)
{
    const struct an_model *m = L->m;
    for (size_t g = 0; g < m->ngroups; g++)
        for (int k = 0; k < an_group_rank(&m->group[g]); k++)
            label[m->first_label[g] + (size_t)k] =
                (int)fmpz_get_si(x + m->coordinate[g] + k);
}

void an_conjugate_irrep(fmpz *y, const struct an_charges *L, const fmpz *x)
{
    const struct an_model *m = L->m;
    int *label = an_alloc(m->total_rank, sizeof *label);
    _fmpz_vec_neg(y, x, L->n);
    fmpz_set(y + L->n - 1, x + L->n - 1);
    labels_of(label, L, y);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        int *own = label + m->first_label[g];
        an_subalgebra_highest(own, &L->h[g]);
        for (int k = 0; k < m->group[g].lie.rank; k++)
            fmpz_set_si(y + m->coordinate[g] + k, own[k]);
    }
    free(label);
}

/* Are the classes the same, and the labels under the groups that count? */
static bool agree(const struct an_charges *L, const fmpz *x, const fmpz *y,
                  bool global_only)
{
    const struct an_model *m = L->m;
    fmpz *z = _fmpz_vec_init(L->n);
    int *label = an_alloc(2 * m->total_rank, sizeof *label);
    _fmpz_vec_sub(z, x, y, L->n);
    bool same = an_charges_class_is_zero(&L->C, z, L->n);
    labels_of(label, L, x);
    labels_of(label + m->total_rank, L, y);
    for (size_t g = AN_START; same && an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_subalgebra *h = &L->h[g];
        if (global_only && m->group[g].gauged)
            continue;
        const int *a = label + m->first_label[g], *b = a + m->total_rank;
        for (int i = 0, r = m->group[g].lie.rank; i < h->rank && same; i++) {
            int c = 0;
            for (int k = 0; k < r; k++)
                c += h->coroot[i * r + k] * (a[k] - b[k]);
            same = c == 0;
        }
    }
    free(label);
    _fmpz_vec_clear(z, L->n);
    return same;
}

bool an_same_irrep(const struct an_charges *L, const fmpz *x, const fmpz *y)
{
    return agree(L, x, y, false);
}

bool an_is_real_particle(const struct an_charges *L, const fmpz *x)
{
    const struct an_model *m = L->m;
    fmpz *y = _fmpz_vec_init(L->n);
    int *label = an_alloc(2 * m->total_rank + 1, sizeof *label);
    int *own = label + m->total_rank;
    bool pseudoreal = false;
    an_conjugate_irrep(y, L, x);
    labels_of(label, L, x);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (m->group[g].gauged)
            continue;
        an_subalgebra_labels(own, &L->h[g], label + m->first_label[g]);
        pseudoreal ^= an_subalgebra_pseudoreal(&L->h[g], own);
    }
    bool real = !pseudoreal && agree(L, x, y, true);
    free(label);
    _fmpz_vec_clear(y, L->n);
    return real;
}
