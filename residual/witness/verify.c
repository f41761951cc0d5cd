/* verify.c - checks of witnesses by plain substitution.
 *
 * Nothing here knows of lattices, scales or normal forms: charges are read from
 * the model, multiplied and added. A witness that fails is a bug of the
 * program, and is never printed as verified.
 */

#include "residual/witness/verify.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"
#include "residual/witness/product.h"

/* total += power * (true charges of a component, or of a root). */
static void add_item(fmpq *total, const struct an_model *m,
                     const struct an_item *t)
{
    slong n = (slong)m->ncoordinates;
    fmpq *x = _fmpq_vec_init(n);
    if (t->field != AN_GAUGE_BOSON)
        an_component_vector(x, m, &m->field[t->field], t->generation, t->labels,
                            t->fermion);
    for (size_t g = 0; t->field == AN_GAUGE_BOSON && g < m->ngroups; g++)
        for (int k = 0; k < an_group_rank(&m->group[g]); k++)
            fmpq_set_si(x + m->coordinate[g] + k,
                        t->labels[m->first_label[g] + (size_t)k], 1);
    if (t->field == AN_GAUGE_BOSON && t->generation > 0)
        fmpq_set_si(x + m->coordinate[t->generation - 1],
                    m->group[t->generation - 1].order / 2, 1);
    fmpq_t power;
    fmpq_init(power);
    fmpq_set_fmpz(power, &t->power);
    an_vector_addmul(total, power, x, n);
    fmpq_clear(power);
    _fmpq_vec_clear(x, n);
}

/* phase := f . (charges of the items). */
static void phase_of(fmpq_t phase, const struct an_model *m, const fmpq *f,
                     const struct an_item *item, size_t n)
{
    fmpq *x = _fmpq_vec_init((slong)m->ncoordinates);
    for (size_t i = 0; i < n; i++)
        add_item(x, m, &item[i]);
    an_vector_dot(phase, f, x, (slong)m->ncoordinates);
    _fmpq_vec_clear(x, (slong)m->ncoordinates);
}

static bool turns_by_zero(const struct an_model *m, const fmpq *f,
                          const struct an_item *item, size_t n)
{
    fmpq_t phase;
    fmpq_init(phase);
    phase_of(phase, m, f, item, n);
    bool zero = fmpz_is_one(fmpq_denref(phase));
    fmpq_clear(phase);
    return zero;
}

/* n * f_k is an integer: for the order of a Z(n), and F. */
static bool respects_order(const fmpq_t f, long order)
{
    fmpq_t x;
    fmpq_init(x);
    fmpq_mul_si(x, f, order);
    bool ok = fmpz_is_one(fmpq_denref(x));
    fmpq_clear(x);
    return ok;
}

static bool respects_roots(const struct an_charges *L, const fmpq *f)
{
    bool ok = true;
    fmpq_t x, term;
    fmpq_init(x);
    fmpq_init(term);
    for (size_t p = 0; p < L->nparts && ok; p++) {
        const struct an_part *part = &L->part[p];
        const size_t *at = L->coordinate + part->first;
        for (int i = 0; part->gauged && i < part->h.rank && ok; i++) {
            fmpq_zero(x);
            for (int k = 0; k < part->h.width; k++) {
                fmpq_mul_si(term, f + at[k],
                            part->h.simple[i * part->h.width + k]);
                fmpq_add(x, x, term);
            }
            ok = fmpz_is_one(fmpq_denref(x));
        }
    }
    fmpq_clear(x);
    fmpq_clear(term);
    return ok;
}

static bool respects_vevs(const struct an_charges *L, const fmpq *f)
{
    const struct an_model *m = L->m;
    for (size_t i = 0; i < L->vacuum->nvevs; i++) {
        const struct an_vev *v = &L->vacuum->vev[i];
        size_t n = m->field[v->field].generations;
        for (size_t j = 0; j < n; j++) {
            if (!an_generation_is(v->generation, j))
                continue;
            for (size_t w = 0; w < v->nweights; w++) {
                struct an_item t = {.field = v->field,
                                    .generation = j,
                                    .labels = v->weights + w * m->total_rank,
                                    .power = 1};
                if (!turns_by_zero(m, f, &t, 1))
                    return false;
            }
        }
    }
    return true;
}

/* The term for one choice of generations: the first of each factor, except
 * factor `other`, which takes generation j. */
static bool respects_term(const struct an_model *m, const fmpq *f,
                          const struct an_term *term, size_t other, size_t j)
{
    fmpq_t phase, x;
    fmpq_init(phase);
    fmpq_init(x);
    for (size_t k = 0; k < term->n; k++) {
        const struct an_factor *a = &term->factor[k];
        size_t gen = an_generation_first(a->generation);
        if (k == other && a->generation == AN_EVERY)
            gen = j;
        for (size_t g = AN_START; an_abelian_next(&g, m);) {
            fmpq_mul(x, f + m->coordinate[g],
                     m->field[a->field].group[g].charge[gen].constant);
            fmpq_mul_si(x, x, a->conjugate ? -a->power : a->power);
            fmpq_add(phase, phase, x);
        }
    }
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        if (!m->group[g].r_symmetry)
            continue;
        fmpq_mul_si(x, f + m->coordinate[g], 2 * an_term_theta(m, term));
        fmpq_sub(phase, phase, x);
    }
    bool ok = fmpz_is_one(fmpq_denref(phase));
    fmpq_clear(phase);
    fmpq_clear(x);
    return ok;
}

static bool respects_explicit(const struct an_model *m, const fmpq *f)
{
    for (size_t t = 0; t < m->nexplicit; t++) {
        const struct an_term *term = &m->explicit_term[t];
        for (size_t k = 0; k < term->n; k++)
            for (size_t j = 0; j < m->field[term->factor[k].field].generations;
                 j++)
                if (!respects_term(m, f, term, k, j))
                    return false;
    }
    return true;
}

bool an_verify_symmetry(const struct an_charges *L, const fmpq *f,
                        const struct an_light_states *l,
                        const struct an_product *what)
{
    const struct an_model *m = L->m;
    if (!respects_order(f + m->ncoordinates - 1, 2) || !respects_roots(L, f) ||
        !respects_vevs(L, f) || !respects_explicit(m, f))
        return false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (!respects_order(f + m->coordinate[g], m->group[g].order))
            return false;
    for (size_t i = 0; l && i < l->n; i++)
        if (!turns_by_zero(m, f, l->v[i].item, (size_t)l->v[i].nitems))
            return false;
    return !turns_by_zero(m, f, what->v, what->n);
}

/* x += power * (abelian charges of one generation of a field). */
static void add_charges(fmpq *x, const struct an_model *m, size_t field,
                        size_t generation, const fmpz_t power)
{
    fmpq_t q;
    fmpq_init(q);
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        fmpq_mul_fmpz(q, m->field[field].group[g].charge[generation].constant,
                      power);
        fmpq_add(x + m->coordinate[g], x + m->coordinate[g], q);
    }
    fmpq_clear(q);
}

/* x += power * what a fixed relation absorbs; orders of Z(n) are left to the
 * final comparison. */
static void add_fixed(fmpq *x, const struct an_charges *L,
                      const struct an_fixed_row *r, const fmpz_t power)
{
    const struct an_model *m = L->m;
    fmpq_t q;
    fmpz_t p;
    fmpq_init(q);
    fmpz_init(p);
    fmpq_set_fmpz(q, power);
    if (r->kind == AN_FIXED_EXTRA)
        an_vector_addmul(x, q, L->extra[r->index], (slong)m->ncoordinates);
    const struct an_term *t =
        r->kind == AN_FIXED_TERM || r->kind == AN_FIXED_DIFFERENCE
            ? &m->explicit_term[r->index]
            : NULL;
    for (size_t g = AN_START;
         r->kind == AN_FIXED_TERM && an_abelian_next(&g, m);) {
        if (!m->group[g].r_symmetry)
            continue;
        fmpz_mul_si(p, power, -2 * an_term_theta(m, t));
        fmpq_add_fmpz(x + m->coordinate[g], x + m->coordinate[g], p);
    }
    for (size_t k = 0; r->kind == AN_FIXED_TERM && k < t->n; k++) {
        const struct an_factor *f = &t->factor[k];
        size_t first = an_generation_first(f->generation);
        fmpz_mul_si(p, power, f->conjugate ? -f->power : f->power);
        add_charges(x, m, f->field, first, p);
    }
    if (r->kind == AN_FIXED_DIFFERENCE) {
        size_t field = t->factor[r->factor].field;
        fmpz_neg(p, power);
        add_charges(x, m, field, r->generation, power);
        add_charges(x, m, field, 0, p);
    }
    fmpq_clear(q);
    fmpz_clear(p);
}

bool an_verify_operator(const struct an_charges *L,
                        const struct an_product *all, const fmpz *root_power,
                        const fmpz *fixed_power)
{
    const struct an_model *m = L->m;
    slong n = (slong)m->ncoordinates, r = 0;
    fmpq *x = _fmpq_vec_init(n);
    fmpq_t term;
    fmpq_init(term);
    for (slong j = 0; j < L->fixed.n; j++)
        if (!fmpz_is_zero(fixed_power + j))
            add_fixed(x, L, &L->origin[j], fixed_power + j);
    for (size_t i = 0; i < all->n; i++)
        add_item(x, m, &all->v[i]);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_part *part = &L->part[p];
        const size_t *at = L->coordinate + part->first;
        for (int i = 0; part->gauged && i < part->h.rank; i++, r++)
            for (int k = 0; k < part->h.width; k++) {
                fmpq_set_fmpz(term, root_power + r);
                fmpq_mul_si(term, term, part->h.simple[i * part->h.width + k]);
                fmpq_add(x + at[k], x + at[k], term);
            }
    }
    bool ok = true;
    for (size_t g = 0; g < m->ngroups; g++) {
        const fmpq *at = x + m->coordinate[g];
        int rank = (int)an_group_width(&m->group[g]);
        if (m->group[g].outer && !an_outer_applies(L, g))
            continue;
        for (int k = 0; k < rank; k++)
            if (m->group[g].kind == AN_ZN)
                ok = ok &&
                     fmpz_divisible_si(fmpq_numref(at + k), m->group[g].order);
            else
                ok = ok && fmpq_is_zero(at + k);
    }
    ok = ok && fmpz_is_even(fmpq_numref(x + n - 1));
    fmpq_clear(term);
    _fmpq_vec_clear(x, n);
    return ok;
}
