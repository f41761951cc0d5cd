/* universal.c - are the mixed anomalies of a symmetry universal?
 *
 * rho has to lie in the coset A_G / k_G + (m_G / k_G) Z of each gauge group.
 * Cosets of cyclic subgroups of Q have a common element when any two of them
 * have one: their differences and moduli lie in one cyclic group, where this is
 * the Chinese remainder theorem.
 */
#include "anomaly/universal.h"

#include <stdlib.h>

#include "algebra/math.h"
#include "base/mem.h"
#include "algebra/rational.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "anomaly/anomaly.h"
#include "anomaly/sum.h"

void an_universals_clear(struct an_anomalies *a)
{
    for (size_t i = 0; i < a->nuniversals; i++) {
        for (size_t k = 0; k < a->universal[i].nsums; k++) {
            fmpq_clear(a->universal[i].sum[k].value);
            fmpq_clear(a->universal[i].sum[k].modulus);
        }
        free(a->universal[i].sum);
    }
    free(a->universal);
    a->universal = NULL;
    a->nuniversals = 0;
}

static bool has_level(const struct an_group *g)
{
    return g->gauged && g->kind != AN_ZN && !fmpq_is_zero(g->level);
}

/* weight := sign * 2 T, or sign * 2 D Y^2, of one generation. */
static void weight_of(fmpq_t weight, const struct an_weyls *w, size_t i,
                      size_t gauge, size_t generation)
{
    const struct an_weyl *v = &w->v[i];
    if (w->model->group[gauge].kind == AN_SIMPLE) {
        fmpq_mul_fmpz(weight, &v->index[gauge], v->dimension);
        fmpq_div_fmpz(weight, weight, &v->dim[gauge]);
    } else {
        const fmpq *y = an_weyl_under(w, i, gauge)->charge[generation].constant;
        fmpq_mul(weight, y, y);
        fmpq_mul_fmpz(weight, weight, v->dimension);
    }
    fmpq_mul_si(weight, weight, 2 * v->sign);
}

static void add_sum(struct an_universal *u, const struct an_weyls *w,
                    size_t gauge)
{
    const struct an_model *m = w->model;
    const struct an_group *symmetry = &m->group[u->group];
    struct an_universal_sum *s = &u->sum[u->nsums++];
    fmpq_t weight, q;
    s->group = gauge;
    fmpq_init(s->value);
    fmpq_init(s->modulus);
    fmpq_init(weight);
    fmpq_init(q);
    for (size_t i = 0; i < w->n; i++) {
        const struct an_field *f = &m->field[w->v[i].field];
        for (size_t j = 0; j < f->generations; j++) {
            weight_of(weight, w, i, gauge, j);
            an_component_abelian(q, m, f, j, u->group, true);
            fmpq_addmul(s->value, weight, q);
            fmpq_gcd(s->modulus, s->modulus, weight);
        }
    }
    if (m->group[gauge].kind == AN_SIMPLE)
        fmpq_one(s->modulus);
    fmpq_mul_si(s->modulus, s->modulus,
                symmetry->kind == AN_ZN ? symmetry->order : 0);
    fmpq_div(s->value, s->value, m->group[gauge].level);
    fmpq_div(s->modulus, s->modulus, m->group[gauge].level);
    fmpq_clear(q);
    fmpq_clear(weight);
}

/* Is x a multiple of the modulus, or 0 where that is? */
static bool divides(const fmpq_t modulus, const fmpq_t x)
{
    fmpq_t q;
    if (fmpq_is_zero(x) || fmpq_is_zero(modulus))
        return fmpq_is_zero(x);
    fmpq_init(q);
    fmpq_div(q, x, modulus);
    bool whole = fmpz_is_one(fmpq_denref(q));
    fmpq_clear(q);
    return whole;
}

static void judge(struct an_universal *u)
{
    fmpq_t difference, modulus;
    fmpq_init(difference);
    fmpq_init(modulus);
    u->holds = u->cancel = true;
    for (size_t i = 0; i < u->nsums; i++) {
        const struct an_universal_sum *x = &u->sum[i];
        u->cancel = u->cancel && divides(x->modulus, x->value);
        for (size_t k = 0; k < i; k++) {
            const struct an_universal_sum *y = &u->sum[k];
            fmpq_sub(difference, x->value, y->value);
            fmpq_gcd(modulus, x->modulus, y->modulus);
            u->holds = u->holds && divides(modulus, difference);
        }
    }
    fmpq_clear(modulus);
    fmpq_clear(difference);
}

/* Are charges under the symmetry, or the U(1)s with a level, unknown? */
static bool is_unknown(const struct an_model *m, size_t symmetry)
{
    bool unknown = an_group_has_unknown_charges(m, symmetry);
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        unknown = unknown || (has_level(&m->group[g]) &&
                              an_group_has_unknown_charges(m, g));
    return unknown;
}

void an_universals_find(struct an_anomalies *a, const struct an_weyls *w)
{
    const struct an_model *m = w->model;
    size_t levels = 0, cap = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        levels += has_level(&m->group[g]);
    for (size_t z = AN_START; levels > 1 && an_abelian_next(&z, m);) {
        const struct an_group *group = &m->group[z];
        if (group->kind != AN_ZN && !group->r_symmetry)
            continue;
        a->universal = an_grow(a->universal, &cap, a->nuniversals + 1,
                               sizeof *a->universal);
        struct an_universal *u = &a->universal[a->nuniversals++];
        *u = (struct an_universal){.group = z, .known = !is_unknown(m, z)};
        if (!u->known)
            continue;
        u->sum = an_alloc(levels, sizeof *u->sum);
        for (size_t g = 0; g < m->ngroups; g++)
            if (has_level(&m->group[g]))
                add_sum(u, w, g);
        judge(u);
    }
}

void an_say_universal(struct an_text *t, const struct an_model *m,
                      const struct an_universal *u)
{
    if (!u->known || u->cancel)
        return;
    an_text_printf(t, "Green-Schwarz: sums of %s over levels, ",
                   m->group[u->group].said);
    for (size_t k = 0; k < u->nsums; k++) {
        const struct an_universal_sum *s = &u->sum[k];
        an_text_printf(t, "%s%s ", k ? ", " : "", m->group[s->group].said);
        an_say_number(t, s->value);
        if (fmpq_is_zero(s->modulus))
            continue;
        an_text_add(t, " mod ");
        an_say_number(t, s->modulus);
    }
    an_text_add(t, u->holds ? ": universal" : ": not universal");
}
