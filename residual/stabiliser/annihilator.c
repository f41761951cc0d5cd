/* annihilator.c - the Lie algebra of the stabiliser, as a space of solutions.
 *
 * One equation for each basis vector that some root reaches from an entry of
 * the vevs. Entries v and their conjugates w are symbols of their own, as
 * phases are generic; w stands in the equations of x*, where E_alpha and
 * E_(-alpha) are exchanged. A real vev needs no second set: its x v = 0 is
 * real. The solutions split up by themselves into parts on each of which the
 * unbroken torus acts by one weight, as entries of vevs have none.
 *
 * What leaves every term alone is unbroken for all symbols. Where several terms
 * of one vev have symbols of their own there may be more, which numbers for the
 * symbols show; whether these are special, generic.h tells.
 */
#include "residual/stabiliser/annihilator.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/draws/generic.h"
#include "residual/draws/vev_action.h"
#include "residual/draws/widening.h"
#include "residual/stabiliser/direction.h"
#include "residual/vacuum/charges.h"

void an_annihilator_init(struct an_annihilator *a)
{
    *a = (struct an_annihilator){0};
    an_kernel_init(&a->h);
    an_kernel_init(&a->t);
    an_kernel_init(&a->nowhere);
}

void an_annihilator_clear(struct an_annihilator *a)
{
    free(a->column);
    free(a->first);
    an_kernel_clear(&a->h);
    an_kernel_clear(&a->t);
    an_kernel_clear(&a->nowhere);
    an_annihilator_init(a);
}

static bool acts_on_vev(const struct an_directions *d, size_t group)
{
    for (size_t i = 0; i < d->n; i++)
        for (size_t k = 0; k < d->v[i].nfactors; k++)
            if (d->v[i].group[k] == group)
                return true;
    return false;
}

void an_annihilator_columns(struct an_annihilator *a, const struct an_model *m,
                            const struct an_directions *d)
{
    size_t cap = 0;
    a->first = an_alloc(m->ngroups, sizeof *a->first);
    for (size_t g = 0; g < m->ngroups; g++) {
        bool simple = m->group[g].kind == AN_SIMPLE;
        size_t nroots = simple ? 2 * m->group[g].lie.npositive : 0;
        size_t rank = simple ? (size_t)m->group[g].lie.rank : 1;
        a->first[g] = AN_NO_ROOT;
        if (m->group[g].kind == AN_ZN || (a->gauged && !m->group[g].gauged) ||
            (simple && !acts_on_vev(d, g)))
            continue;
        a->first[g] = a->ncolumns;
        a->column = an_grow(a->column, &cap, a->ncolumns + nroots + rank,
                            sizeof *a->column);
        for (size_t k = 0; k < nroots; k++)
            a->column[a->ncolumns++] = (struct an_generator_column){g, k, 0};
        for (size_t k = 0; k < rank; k++)
            a->column[a->ncolumns++] =
                (struct an_generator_column){g, AN_NO_ROOT, k};
    }
}

/* Systems of one draw. */
struct work {
    struct an_annihilator *a;
    const struct an_vev_action *x;
    const fmpq *value; /* per symbol; NULL: each has equations of its own */
    struct an_homogeneous h, t, nowhere;
};

static void add_moved(struct work *w)
{
    fmpq_t y;
    fmpq_init(y);
    for (size_t i = 0; i < w->x->moved.n; i++) {
        const struct an_vev_entry *e = &w->x->moved.v[i];
        size_t own = e->row * w->x->nsymbols + e->symbol;
        if (w->value)
            fmpq_mul(y, &e->by, w->value + e->symbol);
        an_homogeneous_add(&w->h, w->value ? e->row : own, e->column,
                           w->value ? y : &e->by);
        if (w->a->column[e->column].root == AN_NO_ROOT)
            an_homogeneous_add(&w->t, own, e->column, &e->by);
    }
    fmpq_clear(y);
}

/* U(1) charges that explicit breaking and other relations absorb; returns the
 * next free row. */
static size_t add_relations(struct work *w)
{
    const struct an_charges *L = w->a->L;
    size_t row = w->x->nrows * w->x->nsymbols;
    fmpq_t y;
    fmpq_init(y);
    for (slong i = 0; i < L->fixed.n; i++, row++)
        for (size_t g = AN_START; an_group_next(&g, L->m, AN_U1);) {
            size_t k = L->m->coordinate[g], c = w->a->first[g];
            if (c == AN_NO_ROOT)
                continue;
            fmpq_set_fmpz(y, L->fixed.v + i * L->n + k);
            fmpq_div_fmpz(y, y, L->scale + k);
            an_homogeneous_add(&w->h, row, c, y);
            an_homogeneous_add(&w->t, row, c, y);
            an_homogeneous_add(&w->nowhere, row, c, y);
        }
    fmpq_clear(y);
    return row;
}

/* The charges of all fields: what vanishes on them acts on nothing. Roots are
 * not in the torus, and no simple factor acts on nothing. */
static void add_fields(struct work *w, size_t row)
{
    const struct an_model *m = w->a->L->m;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations; j++, row++)
            for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
                if (w->a->first[g] != AN_NO_ROOT)
                    an_homogeneous_add(&w->nowhere, row, w->a->first[g],
                                       m->field[f].group[g].charge[j].constant);
    for (size_t c = 0; c < w->a->ncolumns; c++, row++) {
        if (m->group[w->a->column[c].group].kind != AN_U1)
            an_homogeneous_add(&w->nowhere, row, c, one);
        if (w->a->column[c].root != AN_NO_ROOT)
            an_homogeneous_add(&w->t, row, c, one);
    }
    fmpq_clear(one);
}

/* Has each vev one symbol at most? Then it multiplies whole equations. */
static bool has_single_symbols(const struct an_directions *d)
{
    for (size_t i = 0; i < d->n; i++)
        for (size_t k = 1; k < d->v[i].nterms; k++)
            if (d->v[i].symbol[k] != d->v[i].symbol[0])
                return false;
    return true;
}

/* Numbers for n symbols; NULL for range 0. */
static fmpq *draw_values(size_t n, ulong range, size_t number)
{
    fmpq *value = range ? _fmpq_vec_init((slong)n) : NULL;
    ulong state = range + number;
    for (size_t i = 0; i < n && value; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        fmpq_set_ui(value + i, 1 + (state >> 33) % range, 1);
    }
    return value;
}

/* a := the solutions, with a value for each symbol of x or NULL. */
static void solve(struct an_annihilator *a, const struct an_vev_action *x,
                  const fmpq *value)
{
    struct work w = {.a = a, .x = x, .value = value};
    an_homogeneous_init(&w.h, a->ncolumns);
    an_homogeneous_init(&w.t, a->ncolumns);
    an_homogeneous_init(&w.nowhere, a->ncolumns);
    add_moved(&w);
    add_fields(&w, add_relations(&w));
    an_kernel_set(&a->h, &w.h);
    an_kernel_set(&a->t, &w.t);
    an_kernel_set(&a->nowhere, &w.nowhere);
    an_homogeneous_clear(&w.nowhere);
    an_homogeneous_clear(&w.t);
    an_homogeneous_clear(&w.h);
}

/* Is the algebra a of d with values for its symbols the generic one? */
static bool is_generic(const struct an_annihilator *a,
                       const struct an_vev_action *x,
                       const struct an_annihilator *common,
                       const struct an_directions *d, const fmpq *value)
{
    if (an_draw_is_generic(a, x, value))
        return true;
    struct an_widening w;
    bool generic = false;
    if (an_widening_init(&w, common, d, value)) {
        struct an_vev_action wide;
        an_vev_action_init(&wide, a->L->m, &w.d, a->first);
        generic = an_draw_is_generic(a, &wide, w.value);
        an_vev_action_clear(&wide);
    }
    an_widening_clear(&w);
    return generic;
}

/* a, empty but for L, gauged, range and number := that draw. */
static void set(struct an_annihilator *a, const struct an_directions *d,
                const struct an_annihilator *common)
{
    struct an_vev_action x;
    an_annihilator_columns(a, a->L->m, d);
    an_vev_action_init(&x, a->L->m, d, a->first);
    fmpq *value = draw_values(x.nsymbols, a->range, a->number);
    solve(a, &x, value);
    if (!value)
        a->certain = has_single_symbols(d);
    else if (common)
        a->certain =
            a->h.n == common->h.n || is_generic(a, &x, common, d, value);
    if (value)
        _fmpq_vec_clear(value, (slong)x.nsymbols);
    an_vev_action_clear(&x);
}

void an_annihilator_common(struct an_annihilator *a, const struct an_charges *L,
                           const struct an_directions *d)
{
    an_annihilator_clear(a);
    a->L = L;
    set(a, d, NULL);
}

void an_annihilator_draw(struct an_annihilator *a,
                         const struct an_annihilator *common,
                         const struct an_directions *d, ulong range)
{
    an_annihilator_clear(a);
    a->L = common->L;
    a->range = range;
    a->number = common->number;
    set(a, d, common);
}

void an_annihilator_find(struct an_annihilator *a, const struct an_charges *L,
                         const struct an_directions *d, size_t number)
{
    /* small numbers keep the solutions short; those of several draws must not
     * meet */
    static const ulong range[] = {12, 1000, 1000000, 1000000000};
    struct an_annihilator drawn;
    an_annihilator_init(&drawn);
    an_annihilator_common(a, L, d);
    a->number = number;
    for (size_t i = number > 0 ? 2 : 0;
         i < sizeof range / sizeof *range && !a->certain; i++) {
        an_annihilator_draw(&drawn, a, d, range[i]);
        a->certain = drawn.certain && drawn.h.n == a->h.n;
        if (drawn.certain && !a->certain) {
            struct an_annihilator common = *a;
            *a = drawn;
            drawn = common;
        }
    }
    an_annihilator_clear(&drawn);
}

void an_annihilator_gauged(struct an_annihilator *g,
                           const struct an_annihilator *a,
                           const struct an_directions *d)
{
    an_annihilator_clear(g);
    g->L = a->L;
    g->gauged = true;
    g->range = a->range;
    g->number = a->number;
    set(g, d, NULL);
    g->certain = a->certain;
}
