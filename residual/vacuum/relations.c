/* relations.c - what spans the charges of a vacuum, and what it absorbs.
 *
 * A: the highest weight of each field and the simple roots. Relations: vevs,
 * n e_Z for each Z(n), explicit breaking terms, extra ones of the caller, and
 * the simple unbroken roots of gauged factors.
 */

#include "residual/vacuum/relations.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "residual/vacuum/charges.h"

void an_highest_labels(int *labels, const struct an_model *m,
                       const struct an_field *f)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        memcpy(labels + m->first_label[g], f->group[g].labels,
               (size_t)m->group[g].lie.rank * sizeof *labels);
}

/* A zero row of `fixed`, and where it comes from. */
static fmpz *fixed_add(struct an_charges *L, struct an_fixed_row origin)
{
    size_t n = (size_t)L->fixed.n;
    L->origin = an_grow(L->origin, &L->cap_origin, n + 1, sizeof *L->origin);
    L->origin[n] = origin;
    return an_rows_add(&L->fixed);
}

static void put_orders(struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (!m->group[g].outer || an_outer_applies(L, g))
            fmpz_set_si(
                fixed_add(L, (struct an_fixed_row){AN_FIXED_ORDER, g, 0, 0}) +
                    m->coordinate[g],
                m->group[g].order);
}

static void put_extra(struct an_charges *L, const fmpq *const *extra,
                      size_t nextra)
{
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < nextra; i++) {
        fmpz *row =
            fixed_add(L, (struct an_fixed_row){AN_FIXED_EXTRA, i, 0, 0});
        for (slong k = 0; k < L->n; k++) {
            fmpq_mul_fmpz(q, &extra[i][k], &L->scale[k]);
            fmpz_set(&row[k], fmpq_numref(q));
        }
    }
    fmpq_clear(q);
}

/* total += power * charges of one generation. Labels and F stay 0, and so do
 * charges under elements outside the torus: a term is a singlet of the factors
 * that these are in. */
static void add_charges(fmpz *total, const struct an_charges *L,
                        const struct an_factor *f, size_t generation)
{
    fmpz *x = _fmpz_vec_init(L->n);
    int *zero = an_alloc(L->m->total_rank, sizeof *zero);
    an_charges_vector(x, L, f->field, generation, zero, false);
    for (size_t g = AN_START; an_group_next(&g, L->m, AN_ZN);)
        if (an_outer_applies(L, g))
            fmpz_zero(x + L->m->coordinate[g]);
    _fmpz_vec_scalar_addmul_si(total, x, L->n,
                               f->conjugate ? -f->power : f->power);
    _fmpz_vec_clear(x, L->n);
    free(zero);
}

/* An explicit breaking term absorbs its charge; a factor without [i] stands for
 * every generation, so differences of generations are absorbed too. */
static void put_explicit(struct an_charges *L)
{
    for (size_t t = 0; t < L->m->nexplicit; t++) {
        const struct an_term *term = &L->m->explicit_term[t];
        slong base = L->fixed.n;
        fmpz *total =
            fixed_add(L, (struct an_fixed_row){AN_FIXED_TERM, t, 0, 0});
        int theta = an_term_theta(L->m, term);
        for (size_t g = AN_START; an_abelian_next(&g, L->m);)
            if (L->m->group[g].r_symmetry)
                fmpz_submul_si(total + L->m->coordinate[g],
                               L->scale + L->m->coordinate[g], 2 * theta);
        for (size_t k = 0; k < term->n; k++) {
            const struct an_factor *f = &term->factor[k];
            const struct an_field_charges *d = &L->field[f->field];
            size_t first = an_generation_first(f->generation);
            add_charges(L->fixed.v + base * L->n, L, f, first);
            struct an_factor plus = *f, minus = *f;
            plus.power = minus.power = 1;
            plus.conjugate = !(minus.conjugate = true);
            for (size_t b = 1; f->generation == AN_EVERY && b < d->nblocks;
                 b++) {
                fmpz *row =
                    fixed_add(L, (struct an_fixed_row){AN_FIXED_DIFFERENCE, t,
                                                       k, d->block[b].first});
                add_charges(row, L, &plus, d->block[b].first);
                add_charges(row, L, &minus, first);
            }
        }
    }
}

void an_vev_rows(struct an_rows *r, const struct an_charges *L,
                 const struct an_vev *v)
{
    const struct an_field_charges *d = &L->field[v->field];
    for (size_t b = 0; b < (v->generation != AN_EVERY ? 1 : d->nblocks); b++) {
        size_t gen =
            v->generation != AN_EVERY ? v->generation : d->block[b].first;
        for (size_t w = 0; w < v->nweights; w++)
            an_charges_vector(an_rows_add(r), L, v->field, gen,
                              v->weights + w * L->m->total_rank, false);
    }
}

static void put_vevs(struct an_charges *L)
{
    for (size_t i = 0; i < L->vacuum->nvevs; i++)
        an_vev_rows(&L->vevs, L, &L->vacuum->vev[i]);
}

bool an_simple_acts(const struct an_model *m, size_t group)
{
    bool acts = m->group[group].gauged;
    for (size_t i = 0; i < m->nfields && !acts; i++)
        acts = !an_rep_is_trivial(&m->group[group].lie,
                                  m->field[i].group[group].labels);
    return acts;
}

/* A global factor under which nothing transforms is no charge of anything. */
static void put_roots(struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!an_simple_acts(m, g))
            continue;
        int rank = m->group[g].lie.rank;
        for (int i = 0; i < rank; i++) {
            fmpz *row = an_rows_add(&L->A);
            for (int k = 0; k < rank; k++)
                fmpz_set_si(row + m->coordinate[g] + k,
                            m->group[g].lie.cartan[i * rank + k]);
        }
    }
    for (size_t p = 0; p < L->nparts; p++)
        if (p >= m->ngroups ||
            (m->group[p].kind == AN_SIMPLE && an_simple_acts(m, p)))
            an_part_add_roots(L->part[p].gauged ? &L->roots : &L->flavour, L,
                              &L->part[p]);
}

static void put_fields(struct an_charges *L)
{
    const struct an_model *m = L->m;
    int *labels = an_alloc(m->total_rank, sizeof *labels);
    for (size_t i = 0; i < m->nfields; i++) {
        an_highest_labels(labels, m, &m->field[i]);
        for (size_t b = 0; b < L->field[i].nblocks; b++) {
            size_t gen = L->field[i].block[b].first;
            if (an_field_has_fermion(&m->field[i]))
                an_charges_vector(an_rows_add(&L->A), L, i, gen, labels, true);
            if (an_field_has_boson(&m->field[i]))
                an_charges_vector(an_rows_add(&L->A), L, i, gen, labels, false);
        }
    }
    free(labels);
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (an_outer_applies(L, g))
            fmpz_one(an_rows_add(&L->A) + m->coordinate[g]);
}

void an_relations_find(struct an_charges *L, const fmpq *const *extra,
                       size_t nextra)
{
    put_orders(L);
    put_extra(L, extra, nextra);
    put_explicit(L);
    put_vevs(L);
}

void an_states_span(struct an_charges *L)
{
    put_roots(L);
    put_fields(L);
}

void an_vacuum_relations(struct an_rows *r, const struct an_charges *L)
{
    an_rows_init(r, L->n);
    an_rows_copy(r, &L->vevs);
    an_rows_copy(r, &L->fixed);
}

void an_residual_relations(struct an_rows *r, const struct an_charges *L)
{
    an_rows_copy(r, &L->vevs);
    an_rows_copy(r, &L->fixed);
    an_rows_copy(r, &L->roots);
    an_rows_copy(r, &L->flavour);
}
