/* neutral.c - the residual group by hand: neutral charges in units.
 *
 * N, the elements of A of which a multiple lies in R_v, is spanned by R_v and
 * the generators of the torsion of A / R_v. Units that are charges of vevs or
 * of fields are the ones to show: they are taken one by one, the simplest
 * first, as long as what is taken can be completed to a basis of N (the Smith
 * form of its coordinates has nothing but ones). Where the fields alone have no
 * basis, the Hermite basis of N serves.
 */

#include "residual/verdicts/neutral.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/math.h"
#include "algebra/normal.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "base/prose.h"
#include "theory/model.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/witness/leg.h"
#include "residual/witness/absorb.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"

/* Neutral components that are looked at. */
#define MAX_STATES 256

/* A unit with a longer name gets a short one. */
#define MAX_NAME 16

/* States that a product is made of. */
#define MAX_FACTORS 24

void an_neutral_init(struct an_neutral_charges *x)
{
    *x = (struct an_neutral_charges){0};
    fmpz_mat_init(x->M, 0, 0);
    fmpz_mat_init(x->U, 0, 0);
    fmpz_mat_init(x->V, 0, 0);
    fmpz_mat_init(x->S, 0, 0);
}

static void clear_charges(struct an_neutral_charge *v, size_t n, slong ncoord,
                          slong nunits)
{
    for (size_t i = 0; i < n; i++) {
        free(v[i].name);
        free(v[i].bare);
        free(v[i].example);
        an_functional_free(v[i].charge, ncoord);
        if (v[i].units)
            _fmpz_vec_clear(v[i].units, nunits);
    }
    free(v);
}

void an_neutral_clear(struct an_neutral_charges *x)
{
    slong n = (slong)x->ncoordinates, k = (slong)x->nunits;
    clear_charges(x->unit, x->nunits, n, k);
    clear_charges(x->relation, x->nrelations, n, k);
    clear_charges(x->state, x->nstates, n, k);
    fmpz_mat_clear(x->M);
    fmpz_mat_clear(x->U);
    fmpz_mat_clear(x->V);
    fmpz_mat_clear(x->S);
    an_neutral_init(x);
}

/* A list of charges under way: scaled vectors beside the names. */
struct list {
    struct an_neutral_charge **v;
    size_t *n, *cap;
    struct an_rows *x;
};

/* Takes names; x has F = 0. The same name with the same charges is listed once.
 */
static void list_add(struct list *l, const struct an_charges *L, char *name,
                     char *bare, bool order, const fmpz *x)
{
    for (size_t i = 0; i < *l->n; i++)
        if (strcmp((*l->v)[i].name, name) == 0 &&
            _fmpz_vec_equal(l->x->v + (slong)i * L->n, x, L->n)) {
            free(name);
            free(bare);
            return;
        }
    *l->v = an_grow(*l->v, l->cap, *l->n + 1, sizeof **l->v);
    struct an_neutral_charge *c = &(*l->v)[(*l->n)++];
    *c = (struct an_neutral_charge){.name = name,
                                    .bare = bare,
                                    .vev = bare != NULL,
                                    .order = order,
                                    .charge = an_functional_new(L->n)};
    for (slong k = 0; k < L->n; k++)
        fmpq_set_fmpz_frac(c->charge + k, x + k, &L->scale[k]);
    an_rows_add_copy(l->x, x);
}

static void list_item(struct list *l, const struct an_charges *L,
                      struct an_item t)
{
    fmpz *x = _fmpz_vec_init(L->n);
    t.power = 1;
    struct an_product p = {.v = &t, .n = 1};
    an_product_vector(x, L, &p);
    fmpz_zero(x + L->n - 1);
    char *name = an_product_prose(&p, L, AN_OF_COMPONENTS), *bare = NULL;
    if (t.vev) {
        t.vev = false;
        t.fermion = true; /* else "(scalar)" of a superfield */
        bare = an_product_prose(&p, L, AN_OF_COMPONENTS);
    }
    list_add(l, L, name, bare, false, x);
    _fmpz_vec_clear(x, L->n);
}

static void list_relations(struct list *l, const struct an_charges *L)
{
    struct an_product vevs = {0};
    an_vev_items(&vevs, L);
    for (size_t i = 0; i < vevs.n; i++)
        list_item(l, L, vevs.v[i]);
    an_product_clear(&vevs);
    fmpz *x = _fmpz_vec_init(L->n);
    for (slong j = 0; j < L->fixed.n; j++) {
        _fmpz_vec_set(x, L->fixed.v + j * L->n, L->n);
        fmpz_zero(x + L->n - 1);
        if (!_fmpz_vec_is_zero(x, L->n))
            list_add(l, L, an_fixed_name(L, &L->origin[j]), NULL,
                     L->origin[j].kind == AN_FIXED_ORDER, x);
    }
    _fmpz_vec_clear(x, L->n);
}

/* N := R_v and what is torsion modulo it. */
static void neutral_lattice(struct an_lattice *N, const struct an_charges *L,
                            const struct an_rows *relations)
{
    struct an_rows all;
    an_rows_init(&all, L->n);
    an_rows_copy(&all, relations);
    for (slong i = 0; i < L->T.ntorsion; i++)
        an_rows_add_copy(&all, fmpz_mat_entry(L->T.generators, i, 0));
    an_lattice_init(N, L->n);
    an_rows_span(N, &all);
    an_rows_clear(&all);
}

/* Every component of every field that has its charge in N. */
static void list_states(struct list *l, const struct an_charges *L,
                        const struct an_lattice *N)
{
    const struct an_model *m = L->m;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field_charges *d = &L->field[f];
        for (size_t w = 0; w < d->component.n; w++)
            for (size_t b = 0; b < d->nblocks && *l->n < MAX_STATES; b++) {
                struct an_item t = {
                    .field = f,
                    .generation = d->block[b].first,
                    .labels = d->component.labels + w * d->component.rank,
                    .fermion = an_field_has_fermion(&m->field[f])};
                an_charges_vector(x, L, f, t.generation, t.labels, false);
                if (!_fmpz_vec_is_zero(x, L->n) &&
                    an_lattice_contains(NULL, N, x))
                    list_item(l, L, t);
            }
    }
    _fmpz_vec_clear(x, L->n);
}

/* Can the rows be completed to a basis of Z^k? */
static bool is_primitive(const struct an_rows *y)
{
    fmpz_mat_t A, S;
    an_rows_matrix(A, y);
    fmpz_mat_init(S, y->n, y->width);
    an_smith_form(S, NULL, NULL, A);
    bool yes = y->n <= y->width;
    for (slong i = 0; i < y->n && yes; i++)
        yes = fmpz_is_one(fmpz_mat_entry(S, i, i));
    fmpz_mat_clear(A);
    fmpz_mat_clear(S);
    return yes;
}

/* Few charges before many, then small ones before large ones; scaled charges
 * only serve to compare. */
static bool is_simpler(const fmpz *a, const fmpz *b, slong n)
{
    slong na = 0, nb = 0;
    fmpz_t sa, sb;
    fmpz_init(sa);
    fmpz_init(sb);
    for (slong k = 0; k < n; k++) {
        na += !fmpz_is_zero(a + k);
        nb += !fmpz_is_zero(b + k);
        fmpz_addmul(sa, a + k, a + k);
        fmpz_addmul(sb, b + k, b + k);
    }
    int c = fmpz_cmp(sa, sb);
    fmpz_clear(sa);
    fmpz_clear(sb);
    return na != nb ? na < nb : c < 0;
}

/* Positions of the states, simplest first (insertion: there are few). */
static size_t *by_simplicity(const struct an_rows *x)
{
    size_t n = (size_t)x->n;
    size_t *order = an_alloc(n, sizeof *order);
    for (size_t i = 0; i < n; i++) {
        size_t j = i;
        for (; j > 0 &&
               is_simpler(x->v + (slong)i * x->width,
                          x->v + (slong)order[j - 1] * x->width, x->width);
             j--)
            order[j] = order[j - 1];
        order[j] = i;
    }
    return order;
}

/* What a basis is chosen from. */
struct choosing {
    const struct an_lattice *N;
    struct an_rows taken; /* in coordinates of N */
    struct an_rows x;     /* scaled charges */
    struct an_neutral_charges *out;
};

/* "u1" */
static char *alias_of(size_t number)
{
    struct an_math f = {0};
    an_text_printf(&f.plain, "u%zu", number);
    an_text_printf(&f.latex, "u_{%zu}", number);
    return an_math_take(&f);
}

static bool take_unit(struct choosing *c, const struct an_charges *L,
                      const struct an_neutral_charge *from, const fmpz *x)
{
    slong rank = fmpz_mat_nrows(c->N->basis);
    if (c->taken.n == rank)
        return false;
    an_lattice_contains(an_rows_add(&c->taken), c->N, x);
    if (!is_primitive(&c->taken)) {
        _fmpz_vec_zero(c->taken.v + --c->taken.n * rank, rank);
        return false;
    }
    an_rows_add_copy(&c->x, x);
    struct an_neutral_charge *u = &c->out->unit[c->out->nunits++];
    struct an_text plain = {0};
    an_prose_plain(&plain, from->name);
    bool is_long = plain.n > MAX_NAME;
    an_text_clear(&plain);
    *u = (struct an_neutral_charge){
        .name = an_strdup(from->vev ? from->bare : from->name),
        .vev = from->vev,
        .order = from->order,
        .charge = an_functional_new(L->n)};
    if (is_long) {
        u->example = u->name;
        u->name = alias_of(c->out->nunits);
    }
    u->made_up = is_long;
    for (slong k = 0; k < L->n; k++)
        fmpq_set_fmpz_frac(u->charge + k, x + k, &L->scale[k]);
    return true;
}

/* A product of two states, or one with the conjugate of the other. */
struct pair {
    size_t i, j;
    int sign;
};

/* Tries the products of two states, simplest first, as units. */
static void take_pairs(struct choosing *c, const struct an_charges *L,
                       const struct an_rows *states)
{
    struct an_neutral_charges *out = c->out;
    size_t few = out->nstates < MAX_FACTORS ? out->nstates : MAX_FACTORS, n = 0;
    struct pair *pair = an_alloc(few * few, sizeof *pair);
    struct an_rows x;
    an_rows_init(&x, L->n);
    for (size_t i = 0; i < few; i++)
        for (size_t j = 0; j < i; j++)
            for (int sign = -1; sign <= 1; sign += 2) {
                an_rows_add_copy(&x, states->v + (slong)i * L->n);
                _fmpz_vec_scalar_addmul_si(x.v + (slong)n * L->n,
                                           states->v + (slong)j * L->n, L->n,
                                           sign);
                pair[n++] = (struct pair){i, j, sign};
            }
    size_t *order = by_simplicity(&x);
    for (size_t k = 0; k < n; k++) {
        const struct pair *p = &pair[order[k]];
        struct an_math example = {0};
        struct an_neutral_charge as = {.name = alias_of(out->nunits + 1)};
        if (take_unit(c, L, &as, x.v + (slong)order[k] * L->n)) {
            const fmpz one = 1, sign = p->sign;
            an_math_factor(&example, out->state[p->i].name, &one);
            an_math_factor(&example, out->state[p->j].name, &sign);
            out->unit[out->nunits - 1].made_up = true;
            out->unit[out->nunits - 1].example = an_math_take(&example);
        }
        free(as.name);
    }
    free(order);
    free(pair);
    an_rows_clear(&x);
}

/* "sig S*^2": a product of states with the charges x; NULL if there is none. */
static char *product_of_states(const struct an_neutral_charges *out,
                               const struct an_rows *states, const fmpz *x)
{
    struct an_rows few;
    struct an_math t = {0};
    an_rows_init(&few, states->width);
    for (slong i = 0; i < states->n && i < MAX_FACTORS; i++)
        an_rows_add_copy(&few, states->v + i * states->width);
    fmpz *y = _fmpz_vec_init(few.n), *minus = _fmpz_vec_init(few.width);
    _fmpz_vec_neg(minus, x, few.width);
    bool found = an_absorb(y, &few, minus, few.n);
    for (slong i = 0; i < few.n && found; i++) {
        if (!fmpz_is_zero(y + i))
            an_math_factor(&t, out->state[i].name, y + i);
    }
    _fmpz_vec_clear(y, few.n);
    _fmpz_vec_clear(minus, few.width);
    an_rows_clear(&few);
    return t.plain.n ? an_math_take(&t) : NULL;
}

/* The Hermite basis of N instead. */
static void take_hermite(struct choosing *c, const struct an_charges *L,
                         const struct an_rows *states)
{
    struct an_neutral_charges *out = c->out;
    slong rank = fmpz_mat_nrows(c->N->basis);
    for (size_t i = 0; i < out->nunits; i++) {
        free(out->unit[i].name);
        free(out->unit[i].example);
        an_functional_free(out->unit[i].charge, L->n);
    }
    an_rows_clear(&c->x);
    an_rows_init(&c->x, L->n);
    out->nunits = (size_t)rank;
    for (slong i = 0; i < rank; i++) {
        fmpz *x = an_rows_add(&c->x);
        out->unit[i] =
            (struct an_neutral_charge){.name = alias_of((size_t)i + 1),
                                       .made_up = true,
                                       .charge = an_functional_new(L->n)};
        for (slong k = 0; k < L->n; k++) {
            fmpz_set(x + k, fmpz_mat_entry(c->N->basis, i, k));
            fmpq_set_fmpz_frac(out->unit[i].charge + k, x + k, &L->scale[k]);
        }
        out->unit[i].example = product_of_states(out, states, x);
    }
}

/* Units: vevs where they serve, then the simplest neutral states, then products
 * of two, then what else the vacuum absorbs. */
static void choose_units(struct choosing *c, const struct an_charges *L,
                         const struct an_rows *relations,
                         const struct an_rows *states)
{
    struct an_neutral_charges *out = c->out;
    slong rank = fmpz_mat_nrows(c->N->basis);
    out->unit = an_alloc((size_t)rank, sizeof *out->unit);
    for (size_t i = 0; i < out->nrelations; i++)
        if (out->relation[i].vev)
            take_unit(c, L, &out->relation[i], relations->v + (slong)i * L->n);
    size_t *order = by_simplicity(states);
    for (size_t i = 0; i < out->nstates; i++)
        take_unit(c, L, &out->state[order[i]],
                  states->v + (slong)order[i] * L->n);
    if ((slong)out->nunits < rank)
        take_pairs(c, L, states);
    for (size_t i = 0; i < out->nrelations; i++)
        take_unit(c, L, &out->relation[i], relations->v + (slong)i * L->n);
    free(order);
    if ((slong)out->nunits < rank)
        take_hermite(c, L, states);
}

/* units := x in the units; they are a basis, so this has one solution. */
static void set_units(struct an_neutral_charge *c, const struct an_rows *units,
                      const fmpz *x)
{
    fmpz *minus = _fmpz_vec_init(units->width);
    c->units = _fmpz_vec_init(units->n);
    _fmpz_vec_neg(minus, x, units->width);
    an_absorb(c->units, units, minus, 0);
    _fmpz_vec_clear(minus, units->width);
}

static void find_matrix(struct an_neutral_charges *x)
{
    slong m = (slong)x->nrelations, n = (slong)x->nunits;
    fmpz_mat_clear(x->M);
    fmpz_mat_clear(x->U);
    fmpz_mat_clear(x->V);
    fmpz_mat_clear(x->S);
    fmpz_mat_init(x->M, m, n);
    fmpz_mat_init(x->U, m, m);
    fmpz_mat_init(x->V, n, n);
    fmpz_mat_init(x->S, m, n);
    for (slong i = 0; i < m; i++)
        for (slong j = 0; j < n; j++)
            fmpz_set(fmpz_mat_entry(x->M, i, j), x->relation[i].units + j);
    an_smith_form(x->S, x->U, x->V, x->M);
}

static void find(struct an_neutral_charges *out, const struct an_charges *L)
{
    struct an_rows relations, states;
    struct an_lattice N;
    struct choosing c = {.N = &N, .out = out};
    an_rows_init(&relations, L->n);
    an_rows_init(&states, L->n);
    out->ncoordinates = (size_t)L->n;
    list_relations(&(struct list){&out->relation, &out->nrelations,
                                  &out->cap_relations, &relations},
                   L);
    neutral_lattice(&N, L, &relations);
    list_states(
        &(struct list){&out->state, &out->nstates, &out->cap_states, &states},
        L, &N);
    an_rows_init(&c.taken, fmpz_mat_nrows(N.basis));
    an_rows_init(&c.x, L->n);
    choose_units(&c, L, &relations, &states);
    for (size_t i = 0; i < out->nrelations; i++)
        set_units(&out->relation[i], &c.x, relations.v + (slong)i * L->n);
    for (size_t i = 0; i < out->nstates; i++)
        set_units(&out->state[i], &c.x, states.v + (slong)i * L->n);
    find_matrix(out);
    an_rows_clear(&c.taken);
    an_rows_clear(&c.x);
    an_lattice_clear(&N);
    an_rows_clear(&relations);
    an_rows_clear(&states);
}

bool an_neutral_find(struct an_neutral_charges *x, const struct an_model *model,
                     size_t vacuum)
{
    struct an_charges L;
    char *why = NULL;
    bool known =
        an_charges_init(&L, model, &model->vacuum[vacuum], NULL, 0, &why);
    an_neutral_clear(x);
    if (known)
        find(x, &L);
    an_charges_clear(&L);
    free(why);
    return known;
}
