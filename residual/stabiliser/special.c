/* special.c - vacua near special ones, of which all that is unbroken is known.
 *
 * Let some symbols be zero, so that the moment maps of the others lie in the
 * torus: their centraliser L_0 is spanned by T and roots. For all symbols near
 * such numbers the same elements, now out of the torus, have a centraliser L'
 * that contains the stabiliser H, is connected and conjugate, by an element g
 * near 1, to a group of T and some of these roots. When L_0 has as many roots
 * as the Lie algebra of H, whose semisimple part lies in L', they are the same:
 * H = H_0 (T' in H), T' = g T g^-1. Weights of the symbols that are not zero
 * still occur in g^-1 v. When their charges span those of all, T' in H has as
 * many components as T in H, which has no more than H (docs/derivations/
 * beyond.md, "Near a special vacuum").
 */
#include "residual/stabiliser/special.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>
#include <flint/nmod.h>
#include <flint/nmod_mat.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/charges.h"

/* A prime below 2^60. */
#define PRIME 1152921504606846883u

/* Orders of the symbols that one is willing to try. */
#define MAX_ORDERS 40

/* unit[i] := a number that parts which are on or off together share: those of
 * one symbol, and those of real fields at opposite weights. */
static void find_units(size_t *unit, const struct an_vev_parts *p)
{
    for (size_t i = 0; i < p->n; i++)
        unit[i] = i;
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t i = 0; i < p->n; i++)
            for (size_t j = 0; j < p->n; j++) {
                const struct an_vev_part *a = &p->v[i], *b = &p->v[j];
                if (unit[j] <= unit[i] || a->direction != b->direction ||
                    (a->symbol != b->symbol &&
                     (!p->d->v[a->direction].real ||
                      !an_vev_parts_opposite(p, a->place, b->place))))
                    continue;
                unit[j] = unit[i];
                moved = true;
            }
    }
}

struct trial {
    const struct an_centraliser *L;
    const struct an_vev_parts *p;
    const struct an_rows *rows;
    const struct an_annihilator *a;
    const size_t *unit;        /* per part */
    bool *on;                  /* per part */
    struct an_centraliser now; /* of those, ... */
    size_t size;               /* ... and its roots */
    struct an_vev_action x;
    ulong *value; /* per symbol of x, modulo PRIME: 0 where it is off */
};

static void turn(struct trial *t, size_t unit, bool on)
{
    for (size_t i = 0; i < t->p->n; i++)
        if (t->unit[i] == unit)
            t->on[i] = on;
}

/* The roots of the centraliser of what is on, `now`. */
static size_t size_of(struct trial *t)
{
    an_centraliser_clear(&t->now);
    an_centraliser_copy(&t->now, t->L);
    an_centraliser_shrink(&t->now, t->p, t->on);
    return an_centraliser_size(&t->now);
}

/* ---- which weights occur */

static ulong reduced(bool *good, const fmpq *x, nmod_t mod)
{
    ulong den = fmpz_fdiv_ui(fmpq_denref(x), mod.n);
    *good = *good && den != 0;
    return den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(x), mod.n), den, mod) : 0;
}

/* at[c] := 1 + the place among them of a root vector whose root is, up to
 * charges of N, that of row `row` and which moves what is on; returns how many.
 */
static slong find_columns(size_t *at, const struct trial *t,
                          const struct an_lattice *N, slong row)
{
    const struct an_annihilator *a = t->a;
    const struct an_charges *L = a->L;
    int *labels = an_alloc(L->m->total_rank, sizeof *labels);
    fmpz *x = _fmpz_vec_init(L->n);
    slong n = 0;
    for (size_t c = 0; c < a->ncolumns; c++) {
        size_t g = a->column[c].group, root = a->column[c].root;
        const struct an_lie *lie = &L->m->group[g].lie;
        at[c] = 0;
        if (root == AN_NO_ROOT || t->now.root[g][root % lie->npositive] ||
            !t->L->root[g][root % lie->npositive])
            continue;
        an_root_labels(labels, lie, root);
        _fmpz_vec_neg(x, t->rows->v + row * L->n, L->n);
        for (int k = 0; k < lie->rank; k++) {
            fmpz *y = x + L->coordinate[L->m->first_label[g] + (size_t)k];
            if (labels[k] < 0)
                fmpz_sub_ui(y, y, (ulong)-labels[k]);
            else
                fmpz_add_ui(y, y, (ulong)labels[k]);
        }
        if (an_lattice_contains(NULL, N, x))
            at[c] = (size_t)++n;
    }
    _fmpz_vec_clear(x, L->n);
    free(labels);
    return n;
}

/* Does a symbol that is off, of charge row `row`, move v out of what roots do
 * to it, at numbers modulo a prime? */
static bool moves_away(const struct trial *t, const struct an_lattice *N,
                       slong row, size_t symbol)
{
    size_t *at = an_alloc(t->a->ncolumns, sizeof *at);
    slong n = find_columns(at, t, N, row);
    nmod_mat_t M;
    bool good = true;
    nmod_mat_init(M, (slong)t->x.nrows, n + 1, PRIME);
    for (size_t i = 0; i < t->x.moved.n; i++) {
        const struct an_vev_entry *e = &t->x.moved.v[i];
        if (at[e->column] == 0 || t->value[e->symbol] == 0)
            continue;
        ulong y = nmod_mul(reduced(&good, &e->by, M->mod), t->value[e->symbol],
                           M->mod);
        ulong *to = &nmod_mat_entry(M, (slong)e->row, (slong)at[e->column] - 1);
        /* generators act on conjugates with the opposite sign */
        *to = e->symbol < t->x.nsymbols / 2 ? nmod_add(*to, y, M->mod)
                                            : nmod_sub(*to, y, M->mod);
    }
    for (size_t i = 0; i < t->x.vev.n; i++) {
        const struct an_vev_entry *e = &t->x.vev.v[i];
        ulong *to = &nmod_mat_entry(M, (slong)e->row, n);
        if (e->symbol == symbol)
            *to = nmod_add(*to, reduced(&good, &e->by, M->mod), M->mod);
    }
    good = good && nmod_mat_rank(M) == n + 1;
    nmod_mat_clear(M);
    free(at);
    return good;
}

/* Have all parts of a symbol the same charges up to those of N? */
static bool is_of_one_class(const struct trial *t, const struct an_lattice *N,
                            const struct an_vev_part *part)
{
    slong n = t->rows->width;
    fmpz *x = _fmpz_vec_init(n);
    bool one = true;
    for (size_t i = 0; i < t->p->n && one; i++) {
        if (t->p->v[i].symbol != part->symbol)
            continue;
        _fmpz_vec_sub(x, t->rows->v + (slong)t->p->v[i].place * n,
                      t->rows->v + (slong)part->place * n, n);
        one = an_lattice_contains(NULL, N, x);
    }
    _fmpz_vec_clear(x, n);
    return one;
}

static void set_values(struct trial *t)
{
    ulong state = 1;
    size_t half = t->x.nsymbols / 2;
    memset(t->value, 0, t->x.nsymbols * sizeof *t->value);
    for (size_t i = 0; i < t->p->n; i++)
        for (size_t k = 0; k < 2 && t->on[i]; k++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            t->value[t->p->v[i].symbol + k * half] = 1 + (state >> 8) % 999983;
        }
}

/* Do the charges of the weights that occur, and what is fixed, span those of
 * all places? */
static bool spans_all(struct trial *t)
{
    struct an_rows some;
    struct an_lattice N;
    const struct an_vev_parts *p = t->p;
    bool all = true, more = true;
    an_rows_init(&some, t->rows->width);
    an_lattice_init(&N, t->rows->width);
    set_values(t);
    for (slong i = (slong)p->nplaces; i < t->rows->n; i++)
        an_rows_add_copy(&some, t->rows->v + i * some.width);
    for (size_t i = 0; i < p->n; i++)
        if (t->on[i])
            an_rows_add_copy(&some,
                             t->rows->v + (slong)p->v[i].place * some.width);
    an_rows_span(&N, &some);
    while (more) {
        more = false;
        for (size_t i = 0; i < p->n; i++) {
            slong row = (slong)p->v[i].place;
            if (t->on[i] || an_rows_inside(&N, t->rows, row) ||
                !is_of_one_class(t, &N, &p->v[i]) ||
                !moves_away(t, &N, row, p->v[i].symbol))
                continue;
            an_rows_add_copy(&some, t->rows->v + row * some.width);
            an_rows_span(&N, &some);
            more = true;
        }
    }
    for (slong i = 0; i < t->rows->n && all; i++)
        all = an_rows_inside(&N, t->rows, i);
    an_lattice_clear(&N);
    an_rows_clear(&some);
    return all;
}

/* ---- which symbols are zero */

/* One symbol after another, from part `first` on, that adds no root again. */
static bool try_order(struct trial *t, size_t first, size_t nroots)
{
    size_t n = t->p->n;
    memset(t->on, 0, n * sizeof *t->on);
    t->size = an_centraliser_size(t->L);
    for (size_t i = 0; i < n; i++) {
        size_t part = (first + i) % n, unit = t->unit[part];
        if (unit != part)
            continue;
        turn(t, unit, true);
        size_t size = size_of(t);
        if (size <= t->size)
            t->size = size;
        else
            turn(t, unit, false);
    }
    return t->size == nroots && size_of(t) == nroots && spans_all(t);
}

bool an_special_vacuum_shows(const struct an_centraliser *L,
                             const struct an_vev_parts *p,
                             const struct an_rows *rows,
                             const struct an_annihilator *a, size_t nroots)
{
    size_t *unit = an_alloc(p->n, sizeof *unit);
    struct trial t = {.L = L, .p = p, .rows = rows, .a = a, .unit = unit};
    bool shows = false;
    an_vev_action_init(&t.x, p->m, p->d, a->first);
    t.value = an_alloc(t.x.nsymbols, sizeof *t.value);
    t.on = an_alloc(p->n, sizeof *t.on);
    find_units(unit, p);
    for (size_t i = 0, orders = 0; i < p->n && orders < MAX_ORDERS && !shows;
         i++)
        if (unit[i] == i) {
            shows = try_order(&t, i, nroots);
            orders++;
        }
    an_centraliser_clear(&t.now);
    free(t.on);
    free(t.value);
    an_vev_action_clear(&t.x);
    free(unit);
    return shows;
}
