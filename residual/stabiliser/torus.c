/* torus.c - the unbroken Lie algebra by weights of the unbroken torus. */
#include "residual/stabiliser/torus.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/vacuum/charges.h"

/* K := a basis of the unbroken torus in integers, one row for each element and
 * one column for each generator. */
static fmpz *torus_basis(const struct an_annihilator *a)
{
    fmpz *K = an_alloc(a->t.n * a->ncolumns, sizeof *K);
    fmpz_t den;
    fmpz_init(den);
    for (size_t i = 0; i < a->t.n; i++) {
        const struct an_combination *y = &a->t.v[i];
        fmpz_one(den);
        for (size_t k = 0; k < y->n; k++)
            fmpz_lcm(den, den, fmpq_denref(y->by + k));
        for (size_t k = 0; k < y->n; k++) {
            fmpz *x = K + i * a->ncolumns + y->vector[k];
            fmpz_divexact(x, den, fmpq_denref(y->by + k));
            fmpz_mul(x, x, fmpq_numref(y->by + k));
        }
    }
    fmpz_clear(den);
    return K;
}

void an_torus_weight_of(int *weight, const struct an_torus_weights *w,
                        const struct an_annihilator *a, size_t group,
                        const int *labels)
{
    const struct an_lie *g = &a->L->m->group[group].lie;
    fmpz_t sum;
    fmpz_init(sum);
    for (size_t i = 0; i < a->t.n; i++) {
        const fmpz *y =
            w->basis + i * a->ncolumns + a->first[group] + 2 * g->npositive;
        fmpz_zero(sum);
        for (int k = 0; k < g->rank; k++)
            if (labels[k] < 0)
                fmpz_submul_ui(sum, y + k, (ulong)-labels[k]);
            else
                fmpz_addmul_ui(sum, y + k, (ulong)labels[k]);
        weight[i] = (int)fmpz_get_si(sum);
    }
    fmpz_clear(sum);
}

/* weight (t.n numbers) := that of the generator `column`. */
static void find_weight(int *weight, const struct an_torus_weights *w,
                        const struct an_annihilator *a, size_t column)
{
    const struct an_generator_column *c = &a->column[column];
    int labels[AN_MAX_RANK];
    memset(weight, 0, a->t.n * sizeof *weight);
    if (c->root == AN_NO_ROOT)
        return;
    an_root_labels(labels, &a->L->m->group[c->group].lie, c->root);
    an_torus_weight_of(weight, w, a, c->group, labels);
}

void an_torus_weights_init(struct an_torus_weights *w,
                           const struct an_annihilator *a)
{
    size_t rank = a->t.n;
    int *weight = an_alloc(rank, sizeof *weight);
    int *none = an_alloc(rank, sizeof *none);
    w->basis = torus_basis(a);
    w->zero = an_alloc(a->h.n, sizeof *w->zero);
    w->solution = an_alloc(a->h.n, sizeof *w->solution);
    w->nzero = 0;
    w->single = true;
    an_table_init(&w->other, (int)rank);
    for (size_t i = 0; i < a->h.n; i++) {
        find_weight(weight, w, a, a->h.free[i]);
        if (memcmp(weight, none, rank * sizeof *weight) == 0) {
            w->zero[w->nzero++] = i;
            continue;
        }
        if (an_table_find(&w->other, weight) < w->other.n)
            w->single = false;
        else
            w->solution[an_table_add(&w->other, weight)] = i;
    }
    free(none);
    free(weight);
}

void an_torus_weights_clear(struct an_torus_weights *w,
                            const struct an_annihilator *a)
{
    for (size_t i = 0; i < a->t.n * a->ncolumns; i++)
        fmpz_clear(w->basis + i);
    free(w->basis);
    free(w->zero);
    free(w->solution);
    an_table_clear(&w->other);
}

bool an_is_aligned(const struct an_torus_weights *w,
                   const struct an_annihilator *a)
{
    return w->nzero == a->t.n && w->single;
}
