/* phases.c - which U(1)s beside an algebra move vevs as it does.
 *
 * The equations are those of the stabiliser (annihilator.h) with a column for
 * each U(1). For numbers in place of symbols there are at least as many
 * solutions as for entries that nobody relates; Cartan generators that give
 * each weight the phase of its vev are solutions for all. Where both say the
 * same, it is so. (docs/derivations/bosons.md, "Goldstone bosons".)
 */
#include "residual/goldstones/phases.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/lie/kernel.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/charges.h"

/* Numbers drawn for symbols are below this. */
#define RANGE 1000000000u

struct work {
    const struct an_vacuum_algebra *u;
    const struct an_phase *phase;
    size_t n;
    struct an_vev_action x;
    size_t *direction; /* per symbol */
    fmpq *value;       /* per symbol and that of its conjugate */
};

/* Is a column of the annihilator in the algebra? */
static bool is_inside(const struct work *w, size_t column)
{
    const struct an_annihilator *a = &w->u->a;
    const struct an_group *g = &a->L->m->group[a->column[column].group];
    return g->gauged || g->kind == AN_SIMPLE;
}

static size_t count_inside(const struct work *w)
{
    size_t n = 0;
    for (size_t c = 0; c < w->u->a.ncolumns; c++)
        n += is_inside(w, c);
    return n;
}

/* The equations of x v = 0 with numbers for symbols, or, `torus`, those of
 * Cartan generators alone for each symbol. */
static void add_equations(struct an_homogeneous *s, const struct work *w,
                          bool torus)
{
    const struct an_annihilator *a = &w->u->a;
    size_t nsymbols = w->u->d->nsymbols;
    fmpq_t y;
    fmpq_init(y);
    for (size_t i = 0; i < w->x.moved.n; i++) {
        const struct an_vev_entry *e = &w->x.moved.v[i];
        if (!is_inside(w, e->column) ||
            (torus && a->column[e->column].root != AN_NO_ROOT))
            continue;
        fmpq_mul(y, &e->by, w->value + e->symbol);
        an_homogeneous_add(s,
                           torus ? e->row * w->x.nsymbols + e->symbol : e->row,
                           e->column, torus ? &e->by : y);
    }
    for (size_t i = 0; i < w->x.vev.n; i++) {
        const struct an_vev_entry *e = &w->x.vev.v[i];
        for (size_t k = 0; k < w->n; k++) {
            fmpq_mul(y, &e->by,
                     w->phase[k].charge + w->direction[e->symbol % nsymbols]);
            if (!torus)
                fmpq_mul(y, y, w->value + e->symbol);
            an_homogeneous_add(
                s, torus ? e->row * w->x.nsymbols + e->symbol : e->row,
                a->ncolumns + k, y);
        }
    }
    fmpq_clear(y);
}

/* Columns that are left out are zero; *row is the first free one. */
static void leave_out(struct an_homogeneous *s, const struct work *w,
                      bool torus)
{
    const struct an_annihilator *a = &w->u->a;
    size_t row = w->x.nrows * w->x.nsymbols;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    for (size_t c = 0; c < a->ncolumns; c++)
        if (!is_inside(w, c) || (torus && a->column[c].root != AN_NO_ROOT))
            an_homogeneous_add(s, row++, c, one);
    fmpq_clear(one);
}

/* r += the parts of solutions in the columns of the U(1)s, without the zero
 * ones; *zero := how many of those there are once the others are reduced. */
static void solve(struct an_rows *r, size_t *nsolutions, const struct work *w,
                  bool torus)
{
    size_t first = w->u->a.ncolumns;
    struct an_homogeneous s;
    struct an_kernel k;
    fmpz_t den;
    fmpz_init(den);
    an_homogeneous_init(&s, first + w->n);
    an_kernel_init(&k);
    add_equations(&s, w, torus);
    leave_out(&s, w, torus);
    an_kernel_set(&k, &s);
    *nsolutions = k.n;
    for (size_t i = 0; i < k.n; i++) {
        fmpz *row = an_rows_add(r);
        fmpz_one(den);
        for (size_t j = 0; j < k.v[i].n; j++)
            fmpz_lcm(den, den, fmpq_denref(k.v[i].by + j));
        for (size_t j = 0; j < k.v[i].n; j++) {
            size_t c = k.v[i].vector[j];
            if (c < first)
                continue;
            fmpz_divexact(row + (c - first), den, fmpq_denref(k.v[i].by + j));
            fmpz_mul(row + (c - first), row + (c - first),
                     fmpq_numref(k.v[i].by + j));
        }
    }
    fmpz_clear(den);
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
}

static void draw(struct work *w)
{
    size_t n = w->x.nsymbols;
    ulong state = 20;
    w->value = an_alloc(n, sizeof *w->value);
    for (size_t i = 0; i < n; i++) {
        fmpq_init(w->value + i);
        state = state * 6364136223846793005u + 1442695040888963407u;
        fmpq_set_ui(w->value + i, 1 + (state >> 33) % RANGE, 1);
    }
}

/* How many solutions the certain algebra has without U(1)s that are beside. */
static size_t certain_solutions(const struct work *w)
{
    const struct an_annihilator *a = &w->u->a;
    struct an_rows outside;
    size_t n = 0;
    an_rows_init(&outside, (slong)a->ncolumns);
    fmpz_t den;
    fmpz_init(den);
    for (size_t i = 0; i < a->h.n; i++) {
        fmpz *row = an_rows_add(&outside);
        fmpz_one(den);
        for (size_t j = 0; j < a->h.v[i].n; j++)
            fmpz_lcm(den, den, fmpq_denref(a->h.v[i].by + j));
        for (size_t j = 0; j < a->h.v[i].n; j++) {
            size_t c = a->h.v[i].vector[j];
            if (is_inside(w, c))
                continue;
            fmpz_divexact(row + c, den, fmpq_denref(a->h.v[i].by + j));
            fmpz_mul(row + c, row + c, fmpq_numref(a->h.v[i].by + j));
        }
    }
    n = a->h.n - (size_t)an_rows_rank(&outside);
    fmpz_clear(den);
    an_rows_clear(&outside);
    return n;
}

void an_undone_init(struct an_undone *x, const struct an_vacuum_algebra *u,
                    const struct an_phase *phase, size_t n)
{
    struct work w = {.u = u, .phase = phase, .n = n};
    struct an_rows torus;
    size_t solutions = 0, ignored = 0;
    an_vev_action_init(&w.x, u->a.L->m, u->d, u->a.first);
    w.direction = an_alloc(u->d->nsymbols, sizeof *w.direction);
    for (size_t i = 0; i < u->d->n; i++)
        for (size_t k = 0; k < u->d->v[i].nterms; k++)
            w.direction[u->d->v[i].symbol[k]] = i;
    draw(&w);
    an_rows_init(&x->undone, (slong)n);
    an_rows_init(&torus, (slong)n);
    solve(&torus, &ignored, &w, true);
    solve(&x->undone, &solutions, &w, false);
    size_t rank = (size_t)an_rows_rank(&x->undone);
    size_t certain = certain_solutions(&w);
    x->moved = count_inside(&w) - certain;
    x->known =
        solutions - rank == certain && (size_t)an_rows_rank(&torus) == rank;
    an_rows_clear(&torus);
    for (size_t i = 0; i < w.x.nsymbols; i++)
        fmpq_clear(w.value + i);
    free(w.value);
    free(w.direction);
    an_vev_action_clear(&w.x);
}

void an_undone_clear(struct an_undone *x)
{
    an_rows_clear(&x->undone);
}
