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
    for (size_t i = 0; i < L->m->total_rank; i++)
        label[i] = (int)fmpz_get_si(x + L->coordinate[i]);
}

void an_conjugate_irrep(fmpz *y, const struct an_charges *L, const fmpz *x)
{
    size_t n = L->m->total_rank;
    int *label = an_alloc(n, sizeof *label);
    _fmpz_vec_neg(y, x, L->n);
    fmpz_set(y + L->n - 1, x + L->n - 1);
    labels_of(label, L, y);
    for (size_t p = 0; p < L->nparts; p++)
        an_subalgebra_highest(label + L->part[p].first, &L->part[p].h);
    an_charges_difference(y, L, label, NULL);
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
    labels_of(label, L, x);
    bool same = an_charges_class_is_zero(&L->C, z);
    while (!same && an_charges_turn(z, L, label))
        same = an_charges_class_is_zero(&L->C, z);
    labels_of(label + m->total_rank, L, y);
    for (size_t i = 0; i < m->total_rank; i++)
        label[i] -= label[m->total_rank + i];
    for (size_t p = 0; p < L->nparts && same; p++)
        if (!global_only || !L->part[p].gauged)
            same =
                an_subalgebra_neutral(&L->part[p].h, label + L->part[p].first);
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
    int *label = an_alloc(m->total_rank, sizeof *label), own[AN_MAX_RANK];
    bool pseudoreal = false;
    an_conjugate_irrep(y, L, x);
    labels_of(label, L, x);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_part *part = &L->part[p];
        if (part->gauged)
            continue;
        an_subalgebra_labels(own, &part->h, label + part->first);
        pseudoreal ^= an_subalgebra_pseudoreal(&part->h, own);
    }
    bool real = !pseudoreal && agree(L, x, y, true);
    free(label);
    _fmpz_vec_clear(y, L->n);
    return real;
}
