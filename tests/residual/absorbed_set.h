/* absorbed_set.h - which charges a vacuum absorbs, from the model alone: it
 * shares nothing with the room, so that tests of witnesses may rest on it. */
#ifndef TESTS_RESIDUAL_ABSORBED_SET_H
#define TESTS_RESIDUAL_ABSORBED_SET_H

#include "tests/model.h"
#include "theory/colour.h"
#include "theory/field.h"

/* f . x, of ncoordinates entries. */
static inline void apply(fmpq_t value, const fmpq *f, const fmpq *x, size_t n)
{
    fmpq_zero(value);
    for (size_t i = 0; i < n; i++)
        fmpq_addmul(value, f + i, x + i);
}

static inline bool is_integer(const fmpq_t q)
{
    return fmpz_is_one(fmpq_denref(q));
}

static inline fmpq *vector_new(const struct an_model *m)
{
    fmpq *x = an_alloc(m->ncoordinates, sizeof *x);
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_init(&x[i]);
    return x;
}

static inline void vector_free(fmpq *x, const struct an_model *m)
{
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_clear(&x[i]);
    free(x);
}

/* Is w + sign * root, root of group g, among the weights? */
static inline bool moves(const struct an_components *c, const int *w,
                         const struct an_model *m, size_t g, const int *root,
                         int sign)
{
    size_t first = m->first_label[g], r = (size_t)m->group[g].lie.rank;
    for (size_t i = 0; i < c->n; i++) {
        const int *v = c->labels + i * c->rank;
        bool same = true;
        for (size_t k = 0; k < c->rank && same; k++) {
            int shift =
                k >= first && k < first + r ? sign * root[k - first] : 0;
            same = v[k] == w[k] + shift;
        }
        if (same)
            return true;
    }
    return false;
}

/* Both ladder operators of an unbroken root annihilate every vev. */
static inline bool root_is_unbroken(const struct an_model *m, size_t vacuum,
                                    size_t g, const int *root)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    bool kept = true;
    for (size_t i = 0; i < p->nvevs && kept; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->form == AN_VEV_DIAGONAL) {
            fmpq_t sum, term;
            fmpq_init(sum);
            fmpq_init(term);
            for (size_t k = 0; k < v->ndiagonal && v->diagonal_group == g;
                 k++) {
                fmpq_mul_si(term, &v->diagonal[k], root[k]);
                fmpq_add(sum, sum, term);
            }
            kept = fmpq_is_zero(sum);
            fmpq_clear(sum);
            fmpq_clear(term);
            continue;
        }
        struct an_components c;
        an_components_init(&c);
        assert_true(an_components_list(&c, m, &m->field[v->field]));
        for (size_t w = 0; w < v->nweights; w++) {
            const int *weight = v->weights + w * m->total_rank;
            kept = kept && !moves(&c, weight, m, g, root, 1) &&
                   !moves(&c, weight, m, g, root, -1);
        }
        an_components_clear(&c);
    }
    return kept;
}

/* Everything that the vacuum absorbs: vevs, unbroken roots, explicit terms.
 * (n e_Z and 2 e_F are checked apart.) */
struct an_absorbed_set {
    const struct an_model *m;
    size_t vacuum;
    size_t n, cap;
    fmpq **v;
};

static inline fmpq *absorbed_add(struct an_absorbed_set *a)
{
    a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
    return a->v[a->n++] = vector_new(a->m);
}

static inline void add_vevs(struct an_absorbed_set *a, size_t vacuum)
{
    const struct an_model *m = a->m;
    const struct an_vacuum *p = &m->vacuum[vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t j = 0; j < m->field[p->vev[i].field].generations; j++)
            for (size_t w = 0; w < p->vev[i].nweights; w++)
                if (an_generation_is(p->vev[i].generation, j))
                    an_component_vector(
                        absorbed_add(a), m, &m->field[p->vev[i].field], j,
                        p->vev[i].weights + w * m->total_rank, false);
}

static inline void add_roots(struct an_absorbed_set *a, size_t vacuum)
{
    const struct an_model *m = a->m;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        for (size_t k = 0; m->group[g].kind == AN_SIMPLE &&
                           m->group[g].gauged && k < lie->npositive;
             k++) {
            const int *root = lie->positive + k * (size_t)lie->rank;
            if (!root_is_unbroken(m, vacuum, g, root))
                continue;
            fmpq *x = absorbed_add(a);
            for (int i = 0; i < lie->rank; i++)
                fmpq_set_si(&x[m->coordinate[g] + (size_t)i], root[i], 1);
        }
    }
}

/* Gluons of colour in several factors: the root of one of them is that of the
 * others, as vevs have charges under both. */
static inline void add_gluons(struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    for (size_t g = 0; g < m->ngroups && an_colour_factors(m) > 1; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        for (int i = 0; m->group[g].kind == AN_SIMPLE && i < lie->rank; i++) {
            if (!an_colour_has_node(m, g, (size_t)i))
                continue;
            fmpq *x = absorbed_add(a);
            for (int k = 0; k < lie->rank; k++)
                fmpq_set_si(&x[m->coordinate[g] + (size_t)k],
                            lie->cartan[i * lie->rank + k], 1);
        }
    }
}

/* The library's explicit terms name no generations with different charges. */
static inline void add_terms(struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    fmpq_t q;
    fmpq_init(q);
    for (size_t t = 0; t < m->nexplicit; t++) {
        fmpq *x = absorbed_add(a);
        for (size_t k = 0; k < m->explicit_term[t].n; k++) {
            const struct an_factor *f = &m->explicit_term[t].factor[k];
            size_t j = an_generation_first(f->generation);
            for (size_t g = 0; g < m->ngroups; g++) {
                if (m->group[g].kind == AN_SIMPLE)
                    continue;
                fmpq_mul_si(q, m->field[f->field].group[g].charge[j].constant,
                            f->conjugate ? -f->power : f->power);
                fmpq_add(&x[m->coordinate[g]], &x[m->coordinate[g]], q);
            }
        }
    }
    fmpq_clear(q);
}

static inline void absorbed_init(struct an_absorbed_set *a,
                                 const struct an_model *m, size_t vacuum)
{
    *a = (struct an_absorbed_set){.m = m, .vacuum = vacuum};
    add_vevs(a, vacuum);
    add_roots(a, vacuum);
    add_gluons(a);
    add_terms(a);
}

static inline void an_absorbed_set_clear(struct an_absorbed_set *a)
{
    for (size_t i = 0; i < a->n; i++)
        vector_free(a->v[i], a->m);
    free(a->v);
}

#endif
