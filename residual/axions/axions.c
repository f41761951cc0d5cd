/* axions.c - Goldstone bosons with a colour anomaly.
 *
 * The number of walls is that of vacua which the group that colour instantons
 * leave has, within what all its elements reach: walls.h with the violation of
 * one instanton among what is absorbed, divided by the same without it.
 * Accidental symmetries are coordinates of their own.
 */
#include "residual/axions/axions.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/orders.h"
#include "algebra/rows.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/defects/walls.h"
#include "residual/goldstones/goldstones.h"
#include "residual/goldstones/place.h"
#include "residual/stabiliser/known.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

void an_axions_init(struct an_axions *x)
{
    *x = (struct an_axions){0};
    fmpz_init(x->walls);
}

void an_axions_clear(struct an_axions *x)
{
    for (size_t i = 0; i < x->n; i++) {
        fmpq_clear(x->v[i].N);
        fmpq_clear(x->v[i].E);
    }
    free(x->v);
    fmpz_clear(x->walls);
    an_axions_init(x);
}

/* ---- anomalies */

/* The sign of a fermion field's Weyl fermions; 0 where there are none, or both
 * chiralities. */
static int sign_of(const struct an_field *f)
{
    if (!an_field_has_fermion(f) || f->type == AN_DIRAC ||
        f->type == AN_MAJORANA)
        return 0;
    return f->type == AN_RIGHT ? -1 : 1;
}

/* T := the index of a factor that holds colour on one generation of a field. */
static void colour_index(fmpq_t T, const struct an_model *m,
                         const struct an_field *f, size_t group)
{
    const struct an_lie *g = &m->group[group].lie;
    fmpz_t d, own;
    fmpz_init(d);
    fmpz_init(own);
    an_rep_index(T, g, f->group[group].labels);
    an_field_dimension(d, m, f);
    an_rep_dimension(own, g, f->group[group].labels);
    fmpz_divexact(d, d, own);
    fmpq_mul_fmpz(T, T, d);
    fmpz_clear(own);
    fmpz_clear(d);
}

/* N += q s d T for charges q of the fields (place.h), of one factor that holds
 * colour. */
static void add_factor(fmpq_t N, const struct an_model *m, size_t group,
                       const fmpq *charge)
{
    fmpq_t T, q;
    fmpq_init(T);
    fmpq_init(q);
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field *x = &m->field[f];
        if (sign_of(x) == 0)
            continue;
        colour_index(T, m, x, group);
        fmpq_mul_si(T, T, sign_of(x));
        for (size_t j = 0; j < x->generations; j++) {
            an_goldstone_fermion(q, m, charge, f, j);
            fmpq_addmul(N, T, q);
        }
    }
    fmpq_clear(q);
    fmpq_clear(T);
}

/* N += the same for colour, whose index is the sum of those of its factors. */
static void add_colour(fmpq_t N, const struct an_model *m, const fmpq *charge)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_colour_is_in(m, g))
            add_factor(N, m, g, charge);
}

/* E += q s Q^2; false when a field has too many components. */
static bool add_electric(fmpq_t E, const struct an_model *m, const fmpq *charge)
{
    bool known = true;
    fmpq_t q, own;
    fmpq_init(q);
    fmpq_init(own);
    for (size_t f = 0; f < m->nfields && known; f++) {
        const struct an_field *x = &m->field[f];
        struct an_components c;
        if (sign_of(x) == 0)
            continue;
        an_components_init(&c);
        known = an_components_list(&c, m, x);
        for (size_t k = 0; k < c.n && known; k++)
            for (size_t j = 0; j < x->generations; j++) {
                an_component_charge(q, m, x, j, c.labels + k * c.rank);
                fmpq_mul(q, q, q);
                fmpq_mul_si(q, q, sign_of(x) * c.multiplicity[k]);
                an_goldstone_fermion(own, m, charge, f, j);
                fmpq_addmul(E, q, own);
            }
        an_components_clear(&c);
    }
    fmpq_clear(own);
    fmpq_clear(q);
    return known;
}

/* Is the index of colour in each of its factors 1: are its nodes long? */
static bool has_index_one(const struct an_model *m)
{
    bool one = true;
    for (size_t g = 0; g < m->ngroups; g++)
        for (int i = 0; i < m->group[g].lie.rank; i++)
            one = one && (!an_colour_has_node(m, g, (size_t)i) ||
                          m->group[g].lie.norm[i] == 6);
    return one;
}

/* ---- walls */

/* The charges under model coordinates and, after them, Goldstone bosons of
 * accidental symmetries, in integers. An imposed symmetry has walls to all
 * orders, where no accidental one is left. */
struct work {
    const struct an_charges *L;
    const struct an_goldstones *g;
    bool imposed;
    fmpz *scale; /* per Goldstone boson */
    slong width;
};

static void set_scales(struct work *w)
{
    w->scale = _fmpz_vec_init((slong)w->g->n);
    for (size_t i = 0; i < w->g->n; i++) {
        fmpz_one(w->scale + i);
        for (size_t k = 0; k < w->g->v[i].ncharges; k++)
            fmpz_lcm(w->scale + i, w->scale + i,
                     fmpq_denref(w->g->v[i].charge + k));
    }
}

static bool is_coordinate(const struct an_goldstone *g, bool imposed)
{
    return !imposed && !g->imposed && g->charge;
}

/* Adds a row with the coordinates of the model. */
static fmpz *add_row(struct an_rows *r, const struct work *w, const fmpz *x)
{
    fmpz *row = an_rows_add(r);
    _fmpz_vec_set(row, x, w->L->n);
    return row;
}

/* The charges of the vevs. */
static void add_vevs(struct an_rows *r, const struct work *w)
{
    const struct an_charges *L = w->L;
    size_t rank = L->m->total_rank;
    fmpz *x = _fmpz_vec_init(L->n);
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < L->vacuum->nvevs; i++) {
        const struct an_vev *v = &L->vacuum->vev[i];
        for (size_t j = 0; j < L->m->field[v->field].generations; j++) {
            if (!an_generation_is(v->generation, j))
                continue;
            for (size_t k = 0; k < v->nweights; k++) {
                an_charges_vector(x, L, v->field, j, v->weights + k * rank,
                                  false);
                fmpz *row = add_row(r, w, x);
                for (size_t a = 0; a < w->g->n; a++) {
                    if (!is_coordinate(&w->g->v[a], w->imposed))
                        continue;
                    size_t at = an_goldstone_place(L->m, v->field, j);
                    fmpq_mul_fmpz(q, w->g->v[a].charge + at, w->scale + a);
                    fmpz_set(row + L->n + (slong)a, fmpq_numref(q));
                }
            }
        }
    }
    fmpq_clear(q);
    _fmpz_vec_clear(x, L->n);
}

/* What one instanton of a factor that holds colour violates. */
static void add_instanton(struct an_rows *r, const struct work *w, size_t group)
{
    const struct an_charges *L = w->L;
    const struct an_model *m = L->m;
    size_t places = an_goldstone_place(m, m->nfields, 0) + 1;
    fmpq *charge = an_alloc(places, sizeof *charge);
    fmpz *row = an_rows_add(r);
    fmpq_t N;
    fmpq_init(N);
    for (size_t i = 0; i < places; i++)
        fmpq_init(charge + i);
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        slong at = (slong)m->coordinate[g];
        for (size_t f = 0; f < m->nfields; f++)
            for (size_t j = 0; j < m->field[f].generations; j++)
                fmpq_set(charge + an_goldstone_place(m, f, j),
                         m->field[f].group[g].charge[j].constant);
        fmpq_set_si(charge + places - 1, m->group[g].r_symmetry, 1);
        if (m->group[g].outer)
            continue;
        fmpq_zero(N);
        add_factor(N, m, group, charge);
        fmpq_mul_2exp(N, N, 1);
        fmpq_mul_fmpz(N, N, L->scale + at);
        fmpz_set(row + at, fmpq_numref(N));
    }
    for (size_t a = 0; a < w->g->n; a++) {
        if (!is_coordinate(&w->g->v[a], w->imposed))
            continue;
        fmpq_zero(N);
        add_factor(N, m, group, w->g->v[a].charge);
        fmpq_mul_2exp(N, N, 1);
        fmpq_mul_fmpz(N, N, w->scale + a);
        fmpz_set(row + L->n + (slong)a, fmpq_numref(N));
    }
    for (size_t i = 0; i < places; i++)
        fmpq_clear(charge + i);
    fmpq_clear(N);
    free(charge);
}

static void order_of(fmpz_t n, const struct an_rows *R, const struct an_rows *B)
{
    struct an_orders o = {0};
    an_walls_find(&o, R, B, NULL, 0);
    fmpz_one(n);
    for (size_t i = 0; i < o.n; i++)
        fmpz_mul(n, n, o.v + i);
    an_orders_clear(&o);
}

static void count_walls(struct an_axions *x, const struct an_charges *L,
                        const struct an_goldstones *g, bool imposed)
{
    struct work w = {
        .L = L, .g = g, .imposed = imposed, .width = L->n + (slong)g->n};
    struct an_rows R, B;
    fmpz_t before;
    fmpz_init(before);
    set_scales(&w);
    an_rows_init(&R, w.width);
    an_rows_init(&B, w.width);
    for (slong i = 0; i < L->fixed.n; i++) {
        add_row(&B, &w, L->fixed.v + i * L->n);
        add_row(&R, &w, L->fixed.v + i * L->n);
    }
    add_vevs(&R, &w);
    order_of(before, &R, &B);
    for (size_t f = 0; f < w.L->m->ngroups; f++)
        if (an_colour_is_in(w.L->m, f))
            add_instanton(&B, &w, f);
    order_of(x->walls, &R, &B);
    x->has_walls = fmpz_divisible(x->walls, before);
    if (x->has_walls)
        fmpz_divexact(x->walls, x->walls, before);
    _fmpz_vec_clear(w.scale, (slong)g->n);
    an_rows_clear(&B);
    an_rows_clear(&R);
    fmpz_clear(before);
}

/* May a vev that is not along extremal weights be turned back by more than the
 * torus, when an accidental symmetry turns it? */
static bool is_plain(const struct an_model *m, size_t vacuum,
                     const struct an_goldstones *g, bool imposed)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t a = 0; a < g->n; a++) {
            const struct an_vev *v = &p->vev[i];
            size_t at = an_goldstone_place(m, v->field,
                                           an_generation_first(v->generation));
            if (is_coordinate(&g->v[a], imposed) && an_vev_is_direction(v) &&
                !fmpq_is_zero(g->v[a].charge + at))
                return false;
        }
    return true;
}

/* Does a U(1) have this anomaly that leaves the vevs alone and survives as long
 * as that of a Goldstone boson? It can be added to this one: with an anomaly of
 * colour there is no axion, as massless quarks make theta vanish, and with the
 * electric one no E. */
static bool is_still_anomalous(const struct an_model *m,
                               const struct an_goldstone *g, bool colour)
{
    bool anomalous = false;
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t i = 0; i < g->nstill && !anomalous; i++) {
        const fmpq *charge = g->still + i * g->ncharges;
        fmpq_zero(sum);
        if (colour)
            add_colour(sum, m, charge);
        anomalous =
            (!colour && !add_electric(sum, m, charge)) || !fmpq_is_zero(sum);
    }
    fmpq_clear(sum);
    return anomalous;
}

/* Is E the same multiple of N for all Goldstone bosons? */
static bool is_one_ratio(const struct an_model *m,
                         const struct an_goldstones *g)
{
    fmpq_t N, E, N0, E0;
    bool same = true;
    fmpq_init(N);
    fmpq_init(E);
    fmpq_init(N0);
    fmpq_init(E0);
    for (size_t i = 0; i < g->n && same; i++) {
        if (!g->v[i].charge)
            continue;
        fmpq_zero(N);
        fmpq_zero(E);
        add_colour(N, m, g->v[i].charge);
        same = add_electric(E, m, g->v[i].charge);
        if (fmpq_is_zero(N0) && !fmpq_is_zero(N)) {
            fmpq_set(N0, N);
            fmpq_set(E0, E);
            i = (size_t)-1; /* those before it again */
            continue;
        }
        fmpq_mul(N, N, E0);
        fmpq_mul(E, E, N0);
        same = same && (fmpq_is_zero(N0) || fmpq_equal(N, E));
    }
    fmpq_clear(E0);
    fmpq_clear(N0);
    fmpq_clear(E);
    fmpq_clear(N);
    return same;
}

void an_axions_find(struct an_axions *x, const struct an_model *m,
                    size_t vacuum, const struct an_goldstones *g)
{
    an_axions_clear(x);
    if (g->why || !m->has_colour || !has_index_one(m))
        return;
    x->v = an_alloc(g->n, sizeof *x->v);
    for (size_t i = 0; i < g->n; i++) {
        struct an_axion *a = &x->v[x->n];
        if (!g->v[i].charge || is_still_anomalous(m, &g->v[i], true))
            continue;
        a->of = &g->v[i];
        fmpq_init(a->N);
        fmpq_init(a->E);
        add_colour(a->N, m, g->v[i].charge);
        add_electric(a->E, m, g->v[i].charge);
        if (fmpq_sgn(a->N) < 0) {
            fmpq_neg(a->N, a->N);
            fmpq_neg(a->E, a->E);
        }
        x->n++;
        if (!fmpq_is_zero(a->N))
            continue;
        fmpq_clear(a->N);
        fmpq_clear(a->E);
        x->n--;
    }
    if (x->n == 0)
        return;
    x->has_ratio = m->has_charge && is_one_ratio(m, g);
    for (size_t i = 0; i < x->n && x->has_ratio; i++)
        x->has_ratio = !is_still_anomalous(m, x->v[i].of, false);
    struct an_charges L;
    char *why = NULL;
    bool known = an_charges_init(&L, m, &m->vacuum[vacuum], NULL, 0, &why);
    bool imposed = x->v[0].of->imposed;
    if (known && an_vacuum_components(m, &m->vacuum[vacuum]) == 1 &&
        is_plain(m, vacuum, g, imposed))
        count_walls(x, &L, g, imposed);
    an_charges_clear(&L);
    free(why);
}
