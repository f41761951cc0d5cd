/* annihilator.c - the Lie algebra of the stabiliser, as a space of solutions.
 *
 * One equation for each basis vector that some root reaches from an entry of
 * the vevs. Entries v and their conjugates w are symbols of their own, as
 * phases are generic; w stands in the equations of x*, where E_alpha and
 * E_(-alpha) are exchanged. A real vev needs no second set: its x v = 0 is
 * real. The solutions split up by themselves into parts on each of which the
 * unbroken torus acts by one weight, as entries of vevs have none.
 */
#include "residual/stabiliser/annihilator.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/table.h"
#include "theory/group.h"
#include "theory/model.h"
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

static void set_columns(struct an_annihilator *a, const struct an_directions *d)
{
    const struct an_model *m = a->L->m;
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

/* The equations in the making. */
struct work {
    struct an_annihilator *a;
    const struct an_direction *x;
    struct an_table rows; /* numbers equations: the vev, v or w, a vector */
    int *key;             /* one of them */
    struct an_homogeneous h, t;
    fmpq *symbol; /* values; v and w of each */
};

static size_t row_of(struct work *w, const size_t *basis)
{
    for (size_t k = 0; k < w->x->nfactors; k++)
        w->key[2 + k] = (int)basis[k];
    return an_table_add(&w->rows, w->key);
}

/* The roots of factor k on one term of the vev, whose entry is `value`. */
static void add_roots(struct work *w, size_t k, const size_t *basis,
                      const fmpq_t value)
{
    const struct an_direction *x = w->x;
    struct an_action *action = x->action[k];
    size_t np = action->g->npositive, n = x->nfactors;
    size_t *moved = an_alloc(n, sizeof *moved);
    fmpq_t y;
    fmpq_init(y);
    memcpy(moved, basis, n * sizeof *moved);
    for (size_t r = 0; r < 2 * np; r++) {
        size_t s = w->key[1] ? (r + np) % (2 * np) : r;
        const struct an_combination *c = an_action_on(action, s, basis[k]);
        for (size_t j = 0; j < c->n; j++) {
            moved[k] = c->vector[j];
            fmpq_mul(y, value, c->by + j);
            an_homogeneous_add(&w->h, row_of(w, moved),
                               w->a->first[x->group[k]] + r, y);
        }
    }
    fmpq_clear(y);
    free(moved);
}

/* An entry times one Cartan generator, of which it has `charge`. */
static void add_charge(struct work *w, size_t row, size_t column,
                       const fmpq_t charge, const fmpq_t value)
{
    fmpq_t y;
    fmpq_init(y);
    fmpq_mul(y, charge, value);
    an_homogeneous_add(&w->h, row, column, y);
    an_homogeneous_add(&w->t, row, column, charge);
    fmpq_clear(y);
}

static void add_term(struct work *w, size_t term)
{
    const struct an_direction *x = w->x;
    const struct an_model *m = w->a->L->m;
    const size_t *basis = x->basis + term * x->nfactors;
    fmpq_t value, charge;
    fmpq_init(value);
    fmpq_init(charge);
    fmpq_mul(value, x->by + term,
             w->symbol + 2 * x->symbol[term] + (w->key[1] != 0));
    size_t row = row_of(w, basis);
    for (size_t k = 0; k < x->nfactors; k++) {
        const struct an_module *module = &x->action[k]->module;
        size_t g = x->group[k], rank = (size_t)module->rank;
        if (w->a->first[g] == AN_NO_ROOT)
            continue;
        add_roots(w, k, basis, value);
        for (size_t i = 0; i < rank; i++) {
            fmpq_set_si(charge, module->weight[basis[k] * rank + i], 1);
            add_charge(w, row,
                       w->a->first[g] + 2 * m->group[g].lie.npositive + i,
                       charge, value);
        }
    }
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_U1 && w->a->first[g] != AN_NO_ROOT)
            add_charge(
                w, row, w->a->first[g],
                m->field[x->field].group[g].charge[x->generation].constant,
                value);
    fmpq_clear(charge);
    fmpq_clear(value);
}

/* U(1) charges that explicit breaking and other relations absorb. */
static void add_relations(struct work *w, struct an_homogeneous *nowhere)
{
    const struct an_charges *L = w->a->L;
    fmpq_t y;
    fmpq_init(y);
    w->key[0] = -1;
    for (slong i = 0; i < L->fixed.n; i++) {
        w->key[1] = (int)i;
        size_t row = an_table_add(&w->rows, w->key);
        for (size_t g = 0; g < L->m->ngroups; g++) {
            size_t k = L->m->coordinate[g];
            if (L->m->group[g].kind != AN_U1 || w->a->first[g] == AN_NO_ROOT)
                continue;
            fmpq_set_fmpz(y, L->fixed.v + i * L->n + k);
            fmpq_div_fmpz(y, y, L->scale + k);
            an_homogeneous_add(&w->h, row, w->a->first[g], y);
            an_homogeneous_add(&w->t, row, w->a->first[g], y);
            an_homogeneous_add(nowhere, row, w->a->first[g], y);
        }
    }
    fmpq_clear(y);
}

/* The charges of all fields: what vanishes on them acts on nothing. */
static void add_fields(struct work *w, struct an_homogeneous *nowhere)
{
    const struct an_model *m = w->a->L->m;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    size_t row = w->rows.n;
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations; j++, row++)
            for (size_t g = 0; g < m->ngroups; g++)
                if (m->group[g].kind == AN_U1 && w->a->first[g] != AN_NO_ROOT)
                    an_homogeneous_add(nowhere, row, w->a->first[g],
                                       m->field[f].group[g].charge[j].constant);
    for (size_t c = 0; c < w->a->ncolumns; c++)
        if (m->group[w->a->column[c].group].kind != AN_U1)
            an_homogeneous_add(nowhere, row++, c, one);
    fmpq_clear(one);
}

static void set_symbols(struct work *w, const struct an_directions *d,
                        ulong prime)
{
    size_t n = 2 * d->nsymbols;
    w->symbol = an_alloc(n, sizeof *w->symbol);
    for (size_t i = 0; i < n; i++) {
        prime = n_nextprime(prime, 1);
        fmpq_init(w->symbol + i);
        fmpq_set_ui(w->symbol + i, prime, 1);
    }
}

void an_annihilator_set(struct an_annihilator *a, const struct an_charges *L,
                        struct an_directions *d, bool gauged, ulong prime)
{
    struct work w = {.a = a};
    struct an_homogeneous nowhere;
    size_t width = 2;
    an_annihilator_clear(a);
    a->L = L;
    a->gauged = gauged;
    set_columns(a, d);
    for (size_t i = 0; i < d->n; i++)
        if (width < 2 + d->v[i].nfactors)
            width = 2 + d->v[i].nfactors;
    an_table_init(&w.rows, (int)width);
    w.key = an_alloc(width, sizeof *w.key);
    set_symbols(&w, d, prime);
    an_homogeneous_init(&w.h, a->ncolumns);
    an_homogeneous_init(&w.t, a->ncolumns);
    an_homogeneous_init(&nowhere, a->ncolumns);
    for (size_t i = 0; i < d->n; i++) {
        w.x = &d->v[i];
        memset(w.key, 0, width * sizeof *w.key);
        w.key[0] = (int)i;
        for (w.key[1] = 0; w.key[1] < (w.x->real ? 1 : 2); w.key[1]++)
            for (size_t k = 0; k < w.x->nterms; k++)
                add_term(&w, k);
    }
    memset(w.key, 0, width * sizeof *w.key);
    add_relations(&w, &nowhere);
    add_fields(&w, &nowhere);
    fmpq_t unit;
    fmpq_init(unit);
    fmpq_one(unit);
    for (size_t c = 0; c < a->ncolumns; c++)
        if (a->column[c].root != AN_NO_ROOT)
            an_homogeneous_add(&w.t, w.rows.n + c, c, unit);
    fmpq_clear(unit);
    an_kernel_set(&a->h, &w.h);
    an_kernel_set(&a->t, &w.t);
    an_kernel_set(&a->nowhere, &nowhere);
    an_homogeneous_clear(&nowhere);
    an_homogeneous_clear(&w.t);
    an_homogeneous_clear(&w.h);
    for (size_t i = 0; i < 2 * d->nsymbols; i++)
        fmpq_clear(w.symbol + i);
    free(w.symbol);
    free(w.key);
    an_table_clear(&w.rows);
}

/* From one lot of primes to the next: hundreds lie between. */
#define LOT 10000

void an_annihilator_find(struct an_annihilator *a, const struct an_charges *L,
                         struct an_directions *d, bool gauged, size_t number)
{
    static const ulong prime[] = {100, 1000000};
    struct an_annihilator other;
    an_annihilator_set(a, L, d, gauged, prime[0] + LOT * number);
    an_annihilator_init(&other);
    an_annihilator_set(&other, L, d, gauged, prime[1] + LOT * number);
    if (other.h.n < a->h.n) {
        struct an_annihilator less = other;
        other = *a;
        *a = less;
    }
    an_annihilator_clear(&other);
}
