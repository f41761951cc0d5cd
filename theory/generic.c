/* generic.c - free parameters at generic points of what the couplings ask for.
 *
 * Every listed coupling has to be neutral: linear conditions on the parameters,
 * solved one after another by substitution. If the charges of each U(1) are
 * then multiples of one expression, the vacuum depends on these multiples
 * alone, wherever the expression is not zero: they are taken for the charges.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build.h"

/* x := x with one symbol replaced. */
static void substitute(struct an_linear *x, size_t symbol,
                       const struct an_linear *by)
{
    struct an_linear old;
    fmpq_t c;
    size_t i = 0;
    while (i < x->n && x->symbol[i] != symbol)
        i++;
    if (i == x->n)
        return;
    fmpq_init(c);
    an_linear_init(&old);
    fmpq_set(c, &x->coefficient[i]);
    an_linear_symbol(&old, symbol);
    an_linear_add(x, c, by);
    fmpq_neg(c, c);
    an_linear_add(x, c, &old);
    an_linear_clear(&old);
    fmpq_clear(c);
}

static bool same_linear(const struct an_linear *x, const struct an_linear *y)
{
    bool same = x->n == y->n && fmpq_equal(x->constant, y->constant);
    for (size_t i = 0; i < x->n && same; i++)
        same = x->symbol[i] == y->symbol[i] &&
               fmpq_equal(&x->coefficient[i], &y->coefficient[i]);
    return same;
}

/* sum := the charge of a term under a U(1); false when generations that the
 * term leaves open have different ones. */
static bool term_charge(struct an_linear *sum, const struct an_model *m,
                        const struct an_term *t, size_t group)
{
    fmpq_t power;
    bool one = true;
    fmpq_init(power);
    for (size_t i = 0; i < t->n && one; i++) {
        const struct an_factor *f = &t->factor[i];
        const struct an_linear *x = m->field[f->field].group[group].charge;
        size_t g = f->generation ? f->generation - 1 : 0;
        for (size_t k = 0; k < m->field[f->field].generations; k++)
            one = one && (f->generation || same_linear(&x[k], &x[0]));
        fmpq_set_si(power, f->conjugate ? -f->power : f->power, 1);
        an_linear_add(sum, power, &x[g]);
    }
    fmpq_clear(power);
    return one;
}

/* Solutions found so far. */
struct solved {
    const struct an_model *m;
    struct an_linear *value; /* one per unknown */
    bool *is;                /* which unknowns are solved for */
};

/* Solves x = 0; false when it has no solution. */
static bool solve_one(struct solved *s, struct an_linear *x)
{
    for (size_t u = 0; u < s->m->nunknowns; u++)
        if (s->is[u])
            substitute(x, u, &s->value[u]);
    if (x->n == 0)
        return fmpq_is_zero(x->constant);
    size_t u = x->symbol[0];
    struct an_linear own;
    fmpq_t c;
    fmpq_init(c);
    an_linear_init(&own);
    fmpq_inv(c, &x->coefficient[0]);
    fmpq_neg(c, c);
    an_linear_add(&s->value[u], c, x);
    an_linear_symbol(&own, u);
    fmpq_one(c);
    an_linear_add(&s->value[u], c, &own);
    s->is[u] = true;
    for (size_t k = 0; k < s->m->nunknowns; k++)
        if (s->is[k] && k != u)
            substitute(&s->value[k], u, &s->value[u]);
    an_linear_clear(&own);
    fmpq_clear(c);
    return true;
}

static void put_solution(struct an_model *m, const struct solved *s)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t g = 0; g < m->ngroups; g++)
            for (size_t k = 0; k < m->field[f].generations; k++)
                for (size_t u = 0;
                     m->group[g].kind == AN_U1 && u < m->nunknowns; u++)
                    if (s->is[u])
                        substitute(&m->field[f].group[g].charge[k], u,
                                   &s->value[u]);
}

static void say_solution(struct an_text *t, const struct solved *s)
{
    for (size_t u = 0; u < s->m->nunknowns; u++) {
        if (!s->is[u])
            continue;
        char *value = an_linear_text(&s->value[u], s->m);
        an_text_printf(t, "%s%s = %s", t->n ? ", " : "", s->m->unknown[u],
                       value);
        free(value);
    }
}

static bool only_parameters(const struct an_model *m)
{
    for (size_t u = 0; u < m->nunknowns; u++)
        if (!an_model_is_parameter(m, u))
            return false;
    return m->nunknowns > 0 && an_model_has_unknown_charges(m);
}

char *an_model_settle(struct an_model *m, bool *solvable)
{
    struct an_text t = {0};
    struct solved s = {.m = m};
    *solvable = true;
    if (!only_parameters(m))
        return an_text_take(&t);
    s.value = an_alloc(m->nunknowns, sizeof *s.value);
    s.is = an_alloc(m->nunknowns, sizeof *s.is);
    for (size_t u = 0; u < m->nunknowns; u++)
        an_linear_init(&s.value[u]);
    for (size_t i = 0; i < m->ncouplings && *solvable; i++)
        for (size_t g = 0; g < m->ngroups && *solvable; g++) {
            struct an_linear x;
            if (m->group[g].kind != AN_U1)
                continue;
            an_linear_init(&x);
            if (term_charge(&x, m, &m->coupling[i], g) && !solve_one(&s, &x)) {
                *solvable = false;
                an_text_clear(&t);
                an_text_printf(&t,
                               "the listed couplings contradict each other: "
                               "no value of the parameters makes %s neutral "
                               "under %s as well",
                               m->coupling[i].text, m->group[g].name);
            }
            an_linear_clear(&x);
        }
    if (*solvable) {
        put_solution(m, &s);
        say_solution(&t, &s);
    }
    for (size_t u = 0; u < m->nunknowns; u++)
        an_linear_clear(&s.value[u]);
    free(s.value);
    free(s.is);
    return an_text_take(&t);
}

/* ---- multiples of one expression */

/* *by := x / unit; false when x is no multiple of it. */
static bool find_multiple(fmpq_t by, const struct an_linear *x,
                          const struct an_linear *unit)
{
    struct an_linear rest;
    fmpq_t minus;
    fmpq_zero(by);
    if (x->n == 0)
        return fmpq_is_zero(x->constant);
    fmpq_init(minus);
    an_linear_init(&rest);
    fmpq_div(by, &x->coefficient[0], &unit->coefficient[0]);
    fmpq_neg(minus, by);
    an_linear_set(&rest, x);
    an_linear_add(&rest, minus, unit);
    bool yes = rest.n == 0 && fmpq_is_zero(rest.constant);
    an_linear_clear(&rest);
    fmpq_clear(minus);
    return yes;
}

/* unit := the first charge under a U(1) with a parameter in it, its first
 * coefficient 1; false when there is none. */
static bool find_unit(struct an_linear *unit, const struct an_model *m,
                      size_t group)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t k = 0; k < m->field[f].generations; k++) {
            const struct an_linear *x = &m->field[f].group[group].charge[k];
            if (x->n == 0)
                continue;
            fmpq_t c;
            fmpq_init(c);
            fmpq_inv(c, &x->coefficient[0]);
            an_linear_add(unit, c, x);
            fmpq_clear(c);
            return true;
        }
    return false;
}

/* Are all charges under the U(1) multiples of the unit? With `put` they become
 * them. */
static bool in_units(struct an_model *m, size_t group,
                     const struct an_linear *unit, bool put)
{
    bool all = fmpq_is_zero(&m->electric_charge[m->coordinate[group]]);
    fmpq_t by;
    fmpq_init(by);
    for (size_t f = 0; f < m->nfields && all; f++)
        for (size_t k = 0; k < m->field[f].generations && all; k++) {
            struct an_linear *x = &m->field[f].group[group].charge[k];
            all = find_multiple(by, x, unit);
            if (all && put) {
                x->n = 0;
                fmpq_set(x->constant, by);
            }
        }
    fmpq_clear(by);
    return all;
}

char *an_model_take_units(struct an_model *m)
{
    struct an_text t = {0};
    bool all = only_parameters(m);
    for (int put = 0; put < 2 && all; put++)
        for (size_t g = 0; g < m->ngroups && all; g++) {
            struct an_linear unit;
            an_linear_init(&unit);
            if (m->group[g].kind == AN_U1 && find_unit(&unit, m, g)) {
                all = in_units(m, g, &unit, put);
                char *text = an_linear_text(&unit, m);
                if (put && !strstr(an_text_string(&t), text))
                    an_text_printf(&t, "%sgeneric %s", t.n ? ", " : "", text);
                free(text);
            }
            an_linear_clear(&unit);
        }
    return an_text_take(&t);
}
