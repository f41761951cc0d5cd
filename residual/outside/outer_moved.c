/* outer_moved.c - vevs and bosons that an element outside the torus moves.
 *
 * n t leaves alone all vevs, and those whose weight mu w moves too. t = 1 on
 * these where n alone turns them into one another. Where w reverses the weights
 * of real fields this can be had: with n t conjugated by an element u of the
 * torus, which multiplies t by u^2 on weights that w reverses and changes
 * nothing on those that w leaves alone; where the former are independent u has
 * any values there. What n t is on multiplets that it leaves where they are
 * does not change.
 *
 * Multiplets of weights mu and w mu that T and H_0 do not tell apart are turned
 * into one another. With t(w mu - mu) = 1 and n twice 1 they are two multiplets
 * with signs 1 and -1, as where n has both signs at one weight.
 */
#include "residual/outside/outer_moved.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/outside/outer.h"
#include "residual/outside/outer_fermions.h"
#include "residual/outside/components.h"
#include "residual/vacuum/charges.h"

int an_outer_twisted(const struct an_charges *L, const int *twist,
                     const int *labels)
{
    int sum = 0;
    for (size_t i = 0; i < L->m->total_rank; i++)
        sum += twist[i] * labels[i];
    return sum;
}

bool an_outer_same_charge(const struct an_charges *L, const int *a,
                          const int *b)
{
    fmpz *y = _fmpz_vec_init(L->n);
    fmpz *c = _fmpz_vec_init(L->T.nfactors);
    bool same = true;
    an_charges_difference(y, L, a, b);
    an_charges_class(c, &L->T, y);
    for (slong k = L->T.ntorsion; k < L->T.nfactors; k++)
        same = same && fmpz_is_zero(c + k);
    _fmpz_vec_clear(c, L->T.nfactors);
    _fmpz_vec_clear(y, L->n);
    return same;
}

bool an_outer_moves_torus(const struct an_charges *L,
                          const struct an_outer_element *e)
{
    size_t r = L->m->total_rank;
    int *labels = an_alloc(2 * r, sizeof *labels);
    bool moves = false;
    for (size_t i = 0; i < r && !moves; i++) {
        memset(labels, 0, r * sizeof *labels);
        labels[i] = 1;
        an_weyl_map(labels + r, e->image, labels, r);
        moves = !an_outer_same_charge(L, labels + r, labels);
    }
    free(labels);
    return moves;
}

/* Has a component charge under the unbroken torus? */
static bool is_charged(const struct an_charges *L, size_t field,
                       const int *labels)
{
    fmpz *y = _fmpz_vec_init(L->n);
    fmpz *c = _fmpz_vec_init(L->T.nfactors);
    bool charged = true;
    for (size_t b = 0; b < L->field[field].nblocks && charged; b++) {
        an_charges_vector(y, L, field, L->field[field].block[b].first, labels,
                          false);
        an_charges_class(c, &L->T, y);
        charged = !_fmpz_vec_is_zero(c + L->T.ntorsion,
                                     L->T.nfactors - L->T.ntorsion);
    }
    _fmpz_vec_clear(c, L->T.nfactors);
    _fmpz_vec_clear(y, L->n);
    return charged;
}

bool an_outer_vev_is_odd(const struct an_charges *L,
                         const struct an_outer_element *e, const int *twist,
                         const struct an_vev *v, const int *labels,
                         const int *from)
{
    fmpz *y = _fmpz_vec_init(L->n);
    fmpq_t turn;
    int halves = 0;
    fmpq_init(turn);
    an_charges_vector(y, L, v->field, an_generation_first(v->generation),
                      labels, false);
    an_vector_dot_integers(turn, e->turn, y, L->n);
    for (size_t i = 0; i < L->m->total_rank; i++)
        halves += e->half[i] * from[i];
    bool odd = !fmpz_is_one(fmpq_denref(turn));
    fmpq_clear(turn);
    _fmpz_vec_clear(y, L->n);
    return odd != ((halves + an_outer_twisted(L, twist, from)) % 2 != 0);
}

/* Are labels those of a row, or their opposites? */
static bool is_row(const fmpz *row, const int *labels, size_t r)
{
    bool same = true, opposite = true;
    for (size_t i = 0; i < r; i++) {
        same = same && fmpz_cmp_si(row + i, labels[i]) == 0;
        opposite = opposite && fmpz_cmp_si(row + i, -labels[i]) == 0;
    }
    return same || opposite;
}

/* Are two weights opposite? */
static bool are_opposite(const int *a, const int *b, size_t r)
{
    size_t i = 0;
    while (i < r && a[i] == -b[i])
        i++;
    return i == r;
}

bool an_outer_vevs_stay(const struct an_charges *L,
                        const struct an_outer_element *e, const int *twist)
{
    const struct an_model *m = L->m;
    const struct an_vacuum *p = L->vacuum;
    size_t r = m->total_rank;
    int *image = an_alloc(r, sizeof *image);
    bool stay = true, reversed = true;
    struct an_rows moved;
    an_rows_init(&moved, (slong)r);
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t k = 0; k < p->vev[i].nweights; k++) {
            const int *labels = p->vev[i].weights + k * r;
            if (an_weyl_fixes(e->image, labels, r))
                continue;
            an_weyl_map(image, e->image, labels, r);
            stay = stay &&
                   !an_outer_vev_is_odd(L, e, twist, &p->vev[i], labels, image);
            reversed = reversed &&
                       m->field[p->vev[i].field].type == AN_REAL_SCALAR &&
                       are_opposite(labels, image, r);
            size_t known = 0;
            while (known < (size_t)moved.n &&
                   !is_row(moved.v + known * r, labels, r))
                known++;
            if (known < (size_t)moved.n)
                continue;
            fmpz *row = an_rows_add(&moved);
            for (size_t l = 0; l < r; l++)
                fmpz_set_si(row + l, labels[l]);
        }
    reversed = reversed && an_rows_rank(&moved) == moved.n;
    stay = (stay || reversed) && (moved.n == 0 || an_outer_order(e, m) == 2);
    an_rows_clear(&moved);
    free(image);
    return stay;
}

bool an_outer_bosons_part(const struct an_charges *L,
                          const struct an_outer_element *e, const int *twist,
                          const struct an_outer *charges)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    int *image = an_alloc(r, sizeof *image);
    fmpz *x = _fmpz_vec_init(L->n + 1);
    struct an_lattice N;
    bool part = true;
    an_outer_absorbed(&N, L, charges, false);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t i = 0; i < L->field[f].npieces && part; i++) {
            const int *labels = L->field[f].piece[i].labels;
            an_weyl_map(image, e->image, labels, r);
            if (!an_field_has_boson(&m->field[f]) ||
                an_weyl_fixes(e->image, labels, r) ||
                !an_outer_same_charge(L, image, labels) ||
                is_charged(L, f, labels))
                continue;
            an_charges_difference(x, L, image, labels);
            part = an_outer_order(e, m) == 2 &&
                   !an_outer_is_odd_twice(L, e, twist, labels) &&
                   an_lattice_contains(NULL, &N, x);
        }
    an_lattice_clear(&N);
    _fmpz_vec_clear(x, L->n + 1);
    free(image);
    return part;
}
