/* turns.c - elements of the torus that change signs of vevs.
 *
 * Numbers modulo 1 for the rows, 1/2 or 0, come from an element of T =
 * Hom(A, Q/Z) exactly when each integer relation among the rows holds for them:
 * Q/Z is divisible, so that homomorphisms extend from sublattices.
 */
#include "residual/outside/turns.h"

#include <assert.h>

#include <flint/fmpz_vec.h>

#include "algebra/normal.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

/* Z(n)s that stand for elements outside the torus are none of the group. */
static void leave_out_outer(struct an_rows *rows, const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        for (slong i = 0; m->group[g].outer && i < rows->n; i++)
            fmpz_zero(rows->v + i * rows->width + (slong)m->coordinate[g]);
}

static void set_rows(struct an_turn_system *t)
{
    const struct an_charges *L = t->L;
    const struct an_vev_parts *p = t->p;
    an_rows_init(&t->rows, L->n);
    for (size_t i = 0; i < p->nplaces; i++) {
        const struct an_direction *d = &p->d->v[p->direction[i]];
        an_charges_vector(an_rows_add(&t->rows), L, d->field, d->generation,
                          p->weight[i], false);
    }
    an_rows_copy(&t->rows, &L->fixed);
    leave_out_outer(&t->rows, L->m);
}

static void set_relations(struct an_turn_system *t)
{
    fmpz_mat_t M = {{0}};
    an_rows_matrix(M, &t->rows);
    an_left_kernel(t->relations, M);
    fmpz_mat_clear(M);
}

/* Of two opposite weights, is it the one that counts? */
static bool is_first(const int *weight, size_t n)
{
    size_t k = 0;
    while (k < n && weight[k] == 0)
        k++;
    return k < n && weight[k] > 0;
}

/* Are the weights of real fields, opposite ones once, linearly independent
 * modulo what is fixed? */
static bool are_independent(const struct an_turn_system *t)
{
    const struct an_vev_parts *p = t->p;
    struct an_rows r;
    an_rows_init(&r, t->L->n);
    an_rows_copy(&r, &t->L->fixed);
    slong fixed = an_rows_rank(&r), count = 0;
    for (size_t i = 0; i < p->nplaces; i++)
        if (p->d->v[p->direction[i]].real &&
            is_first(p->weight[i], p->m->total_rank)) {
            an_rows_add_copy(&r, t->rows.v + (slong)i * t->L->n);
            count++;
        }
    bool yes = an_rows_rank(&r) == fixed + count;
    an_rows_clear(&r);
    return yes;
}

void an_turn_system_init(struct an_turn_system *t, const struct an_charges *L,
                         const struct an_vev_parts *p)
{
    *t = (struct an_turn_system){.L = L, .p = p};
    set_rows(t);
    set_relations(t);
    t->loose = are_independent(t);
}

void an_turn_system_clear(struct an_turn_system *t)
{
    fmpz_mat_clear(t->relations);
    an_rows_clear(&t->rows);
}

bool an_turn_system_exist(const struct an_turn_system *t, const bool *minus)
{
    for (slong i = 0; i < fmpz_mat_nrows(t->relations); i++) {
        bool odd = false;
        for (size_t k = 0; k < t->p->nplaces; k++)
            if (minus[k] &&
                fmpz_is_odd(fmpz_mat_entry(t->relations, i, (slong)k)))
                odd = !odd;
        if (odd)
            return false;
    }
    return true;
}

/* An integer on the span of what it leaves alone and of sums of two rows that
 * it multiplies by -1, which is of index two, and half an integer on the rest.
 */
fmpq *an_turn_system_find(const struct an_turn_system *t, const bool *minus)
{
    slong n = t->L->n, odd = -1;
    fmpq *turn = an_functional_new(n);
    struct an_rows even;
    an_rows_init(&even, n);
    for (slong i = 0; i < t->rows.n; i++) {
        fmpz *row = an_rows_add(&even);
        _fmpz_vec_set(row, t->rows.v + i * n, n);
        if (i >= (slong)t->p->nplaces || !minus[i])
            continue;
        if (odd < 0)
            odd = i;
        _fmpz_vec_add(row, row, t->rows.v + odd * n, n);
    }
    if (odd >= 0) {
        bool found =
            an_functional_separate(turn, t->L, &even, t->rows.v + odd * n);
        assert(found);
        (void)found;
    }
    an_rows_clear(&even);
    return turn;
}
