/* equations.c - anomalies as conditions on the unknown charges.
 *
 * Each anomaly that contains X once, twice or three times is a weighted sum of
 * first, second or third powers of the charges of X; the weights are
 * dimensions, indices and the charges of the other U(1)s. Right-handed fields
 * enter with a minus sign, dirac fields cancel.
 */
#include "solve/equations.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/expression.h"

void an_equations_init(struct an_equations *e, const struct an_model *m,
                       size_t group, const fmpq *unit)
{
    *e = (struct an_equations){
        .m = m,
        .group = group,
        .unit = unit,
        .modulus = m->group[group].kind == AN_ZN ? m->group[group].order : 0,
        .n = m->nunknowns,
    };
}

void an_equation_list_clear(struct an_equation_list *r, size_t n)
{
    for (size_t i = 0; i < r->n; i++)
        _fmpq_vec_clear(r->v[i].c, (slong)n + 1);
    free(r->v);
    *r = (struct an_equation_list){0};
}

void an_equations_clear(struct an_equations *e)
{
    for (int k = 1; k <= 3; k++)
        an_equation_list_clear(&e->power[k], e->n);
    for (size_t i = 0; i < e->nchoices; i++)
        an_equation_list_clear(&e->choice[i], e->n);
    free(e->choice);
    an_equation_list_clear(&e->sums, e->n);
    *e = (struct an_equations){0};
}

struct an_equation *an_equation_new(struct an_equation_list *r, size_t n)
{
    r->v = an_grow(r->v, &r->cap, r->n + 1, sizeof *r->v);
    struct an_equation *row = &r->v[r->n++];
    row->c = _fmpq_vec_init((slong)n + 1);
    return row;
}

bool an_equation_has_unknowns(const struct an_equation *r, size_t n)
{
    return !an_vector_is_zero(r->c, (slong)n);
}

void an_equation_reduce(struct an_equation *r, size_t n)
{
    size_t first = 0;
    while (first < n && fmpq_is_zero(&r->c[first]))
        first++;
    fmpq_t factor;
    fmpq_init(factor);
    an_vector_primitive_factor(factor, r->c, (slong)n + 1);
    if (fmpq_sgn(&r->c[first]) < 0)
        fmpq_neg(factor, factor);
    an_vector_scale(r->c, factor, (slong)n + 1);
    fmpq_clear(factor);
}

void an_equations_reduce(const struct an_equations *e, struct an_equation *r)
{
    if (e->modulus == 0) {
        an_equation_reduce(r, e->n);
        return;
    }
    for (size_t u = 0; u <= e->n; u++) {
        assert(fmpz_is_one(fmpq_denref(&r->c[u])));
        fmpz_mod_ui(fmpq_numref(&r->c[u]), fmpq_numref(&r->c[u]),
                    (ulong)e->modulus);
    }
}

bool an_equation_add_power(struct an_equation *row,
                           const struct an_equations *e, const fmpq_t weight,
                           const struct an_linear *charge, int power)
{
    fmpq_t x;
    if (fmpq_is_zero(weight))
        return true;
    if (power > 1 && charge->n > 0 &&
        (charge->n > 1 || !fmpq_is_zero(charge->constant)))
        return false;
    fmpq_init(x);
    fmpq_pow_si(x, charge->constant, power);
    fmpq_addmul(&row->c[e->n], weight, x);
    for (size_t i = 0; i < charge->n; i++) {
        fmpq_mul(x, &charge->coefficient[i], e->unit);
        fmpq_pow_si(x, x, power);
        fmpq_addmul(&row->c[charge->symbol[i]], weight, x);
    }
    fmpq_clear(x);
    return true;
}

/* The groups beside X that an anomaly contains: a simple one twice, U(1)s
 * once each; NONE for nothing. */
struct legs {
    size_t simple, a, b;
};
#define NONE SIZE_MAX

/* weight := sign * dimensions, with the index of legs.simple. */
static void field_weight(fmpq_t weight, const struct an_model *m,
                         const struct an_field *f, const struct legs *legs)
{
    fmpz_t d;
    fmpq_t index;
    fmpz_init(d);
    fmpq_init(index);
    fmpq_set_si(weight, f->type == AN_RIGHT ? -1 : 1, 1);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        an_rep_dimension(d, lie, f->group[g].labels);
        if (g == legs->simple)
            an_rep_index(index, lie, f->group[g].labels);
        else
            fmpq_set_fmpz(index, d);
        fmpq_mul(weight, weight, index);
    }
    fmpq_clear(index);
    fmpz_clear(d);
}

static int mixed_charge(const struct an_equations *e, const struct an_field *f,
                        struct an_diags *diags)
{
    const struct an_assignment *x = &f->group[e->group];
    an_error(diags, x->at,
             "a search takes fixed charges, `?` and multiples of one "
             "parameter for a fermion such as %s",
             f->name);
    return an_expected(diags, "its charge without a constant beside an "
                              "unknown, and with one unknown only");
}

static int add_field(struct an_equation *row, const struct an_equations *e,
                     const struct an_field *f, const struct legs *legs,
                     int power, struct an_diags *diags)
{
    fmpq_t weight, each;
    fmpq_init(weight);
    fmpq_init(each);
    field_weight(weight, e->m, f, legs);
    bool good = true;
    bool shifted = an_fermion_is_shifted(f, &e->m->group[e->group]);
    assert(!shifted || power == 1);
    for (size_t j = 0; j < f->generations && good; j++) {
        fmpq_set(each, weight);
        if (legs->a != NONE)
            fmpq_mul(each, each, f->group[legs->a].charge[j].constant);
        if (legs->b != NONE)
            fmpq_mul(each, each, f->group[legs->b].charge[j].constant);
        good = an_equation_add_power(row, e, each,
                                     &f->group[e->group].charge[j], power);
        /* Fermions of superfields: q - 1. */
        if (shifted)
            fmpq_sub(&row->c[e->n], &row->c[e->n], each);
    }
    fmpq_clear(each);
    fmpq_clear(weight);
    return good ? 0 : mixed_charge(e, f, diags);
}

/* row := the sum with these legs and X to the given power. */
static int add_up(struct an_equation *row, const struct an_equations *e,
                  struct legs legs, int power, struct an_diags *diags)
{
    const struct an_model *m = e->m;
    int rc = 0;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        if (an_field_has_fermion(f) && f->type != AN_DIRAC &&
            (f->type != AN_MAJORANA || e->modulus > 0) &&
            add_field(row, e, f, &legs, power, diags) < 0)
            rc = -1;
    }
    return rc;
}

/* The condition with these legs and X to the given power. */
static int add_condition(struct an_equations *e, struct legs legs, int power,
                         struct an_diags *diags)
{
    struct an_equation *row = an_equation_new(&e->power[power], e->n);
    int rc = add_up(row, e, legs, power, diags);
    an_equation_reduce(row, e->n);
    return rc;
}

/* The condition that twice a sum vanishes modulo n: 2T s, or 2 s, which is s
 * modulo n/2 for even n. */
static void add_twice(struct an_equations *e, struct legs legs)
{
    struct an_equation *row = an_equation_new(&e->power[1], e->n);
    add_up(row, e, legs, 1, NULL);
    for (size_t u = 0; u <= e->n; u++)
        fmpq_mul_2exp(&row->c[u], &row->c[u], 1);
    an_equations_reduce(e, row);
}

void an_equations_residues(struct an_equations *e, bool linear)
{
    const struct an_model *m = e->m;
    const struct legs gravity = {NONE, NONE, NONE};
    bool r = m->group[e->group].r_symmetry;
    for (int power = 1; power <= (r ? 1 : 3); power += 2)
        add_up(an_equation_new(&e->sums, e->n), e, gravity, power, NULL);
    for (size_t g = AN_START; linear && an_gauged_next(&g, m, AN_SIMPLE);)
        add_twice(e, (struct legs){g, NONE, NONE});
    if (linear && !r)
        add_twice(e, gravity);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        for (size_t j = 0; j < f->generations; j++) {
            const struct an_linear *q = &f->group[e->group].charge[j];
            if ((f->type != AN_MAJORANA && f->type != AN_REAL_SCALAR) ||
                an_linear_is_constant(q))
                continue;
            struct an_equation *row = an_equation_new(&e->power[1], e->n);
            fmpq_set_si(&row->c[q->symbol[0]], 2, 1);
            an_equations_reduce(e, row);
        }
    }
}

static bool is_other(const struct an_equations *e, size_t g)
{
    return g != e->group && e->m->group[g].kind == AN_U1 &&
           e->m->group[g].gauged;
}

int an_equations_anomalies(struct an_equations *e, struct an_diags *diags)
{
    const struct an_model *m = e->m;
    struct legs gravity = {NONE, NONE, NONE};
    /* The cube first: it refuses what is no power sum, once. */
    if (add_condition(e, gravity, 3, diags) < 0)
        return -1;
    int rc = add_condition(e, gravity, 1, diags);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind == AN_SIMPLE && m->group[g].gauged)
            rc |= add_condition(e, (struct legs){g, NONE, NONE}, 1, diags);
        if (!is_other(e, g))
            continue;
        rc |= add_condition(e, (struct legs){NONE, g, NONE}, 2, diags);
        for (size_t h = g; h < m->ngroups; h++)
            if (is_other(e, h))
                rc |= add_condition(e, (struct legs){NONE, g, h}, 1, diags);
    }
    return rc;
}
