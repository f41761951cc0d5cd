/* generic.c - free parameters at generic points of what the couplings ask for.
 *
 * Every listed coupling has to be neutral: linear conditions on the parameters,
 * solved one after another by substitution. In what is left the charges under
 * one U(1) are rational combinations of independent expressions (a, and 1 where
 * a charge is a number). At a generic point these have no relation, so a term
 * is neutral when its coefficient of each is zero: the U(1) counts as one U(1)
 * for each expression. Row reduction finds them, parameters before numbers; the
 * coefficient of a reduced row is the one at its pivot.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build.h"
#include "theory/find.h"

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

static char *contradiction(const struct an_model *m, size_t coupling,
                           size_t group)
{
    struct an_text t = {0};
    an_text_printf(&t,
                   "the listed couplings contradict each other: no value of "
                   "the parameters makes %s neutral under %s as well",
                   m->coupling[coupling].text, m->group[group].name);
    return an_text_take(&t);
}

char *an_model_settle(struct an_model *m)
{
    struct solved s = {.m = m};
    char *why = NULL;
    if (!only_parameters(m))
        return NULL;
    s.value = an_alloc(m->nunknowns, sizeof *s.value);
    s.is = an_alloc(m->nunknowns, sizeof *s.is);
    for (size_t u = 0; u < m->nunknowns; u++)
        an_linear_init(&s.value[u]);
    for (size_t i = 0; i < m->ncouplings && !why; i++)
        for (size_t g = 0; g < m->ngroups && !why; g++) {
            struct an_linear x;
            if (m->group[g].kind != AN_U1)
                continue;
            an_linear_init(&x);
            if (term_charge(&x, m, &m->coupling[i], g) && !solve_one(&s, &x))
                why = contradiction(m, i, g);
            an_linear_clear(&x);
        }
    if (!why) {
        struct an_text t = {0};
        put_solution(m, &s);
        say_solution(&t, &s);
        m->condition = t.n ? an_text_take(&t) : NULL;
    }
    for (size_t u = 0; u < m->nunknowns; u++)
        an_linear_clear(&s.value[u]);
    free(s.value);
    free(s.is);
    return why;
}

/* ---- independent expressions */

#define NUMBER ((size_t)-1) /* the pivot of an expression that is a number */

/* Reduced rows: coefficient 1 at the own pivot, 0 at all others. */
struct basis {
    struct an_linear *v;
    size_t *pivot;
    size_t n, cap, cap_pivots;
};

/* c := the coefficient of a symbol, or the constant. */
static void coefficient(fmpq_t c, const struct an_linear *x, size_t symbol)
{
    size_t i = 0;
    while (i < x->n && x->symbol[i] != symbol)
        i++;
    if (symbol == NUMBER)
        fmpq_set(c, x->constant);
    else if (i < x->n)
        fmpq_set(c, &x->coefficient[i]);
    else
        fmpq_zero(c);
}

/* x -= (its coefficient at the pivot of y) y. */
static void reduce(struct an_linear *x, const struct an_linear *y, size_t pivot)
{
    fmpq_t c;
    fmpq_init(c);
    coefficient(c, x, pivot);
    fmpq_neg(c, c);
    an_linear_add(x, c, y);
    fmpq_clear(c);
}

static void add_to_basis(struct basis *b, const struct an_linear *charge)
{
    struct an_linear x, row;
    fmpq_t c;
    an_linear_init(&x);
    an_linear_init(&row);
    an_linear_set(&x, charge);
    for (size_t i = 0; i < b->n; i++)
        reduce(&x, &b->v[i], b->pivot[i]);
    if (x.n > 0 || !fmpq_is_zero(x.constant)) {
        size_t pivot = x.n > 0 ? x.symbol[0] : NUMBER;
        fmpq_init(c);
        coefficient(c, &x, pivot);
        fmpq_inv(c, c);
        an_linear_add(&row, c, &x);
        for (size_t i = 0; i < b->n; i++)
            reduce(&b->v[i], &row, pivot);
        b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
        b->pivot =
            an_grow(b->pivot, &b->cap_pivots, b->n + 1, sizeof *b->pivot);
        b->pivot[b->n] = pivot;
        b->v[b->n++] = row;
        an_linear_init(&row);
        fmpq_clear(c);
    }
    an_linear_clear(&row);
    an_linear_clear(&x);
}

static void basis_clear(struct basis *b)
{
    for (size_t i = 0; i < b->n; i++)
        an_linear_clear(&b->v[i]);
    free(b->v);
    free(b->pivot);
}

static void find_basis(struct basis *b, const struct an_model *m, size_t group)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t k = 0; k < m->field[f].generations; k++)
            add_to_basis(b, &m->field[f].group[group].charge[k]);
}

/* The charges of one field under part `to` are the coefficients at a pivot. */
static void put_part(struct an_field *f, size_t from, size_t to, size_t pivot)
{
    const struct an_linear *x = f->group[from].written;
    for (size_t k = 0; k < f->generations; k++) {
        struct an_linear *y = &f->group[to].charge[k];
        y->n = 0;
        coefficient(y->constant, &x[k], pivot);
    }
}

static void keep_written(struct an_assignment *a, size_t generations)
{
    a->written = a->charge;
    a->charge = an_alloc(generations, sizeof *a->charge);
    for (size_t k = 0; k < generations; k++)
        an_linear_init(&a->charge[k]);
}

/* "X_a", or with more underscores where a group is called so. */
static char *part_name(const struct an_model *m, size_t group, size_t pivot)
{
    struct an_text t = {0};
    size_t other;
    const char *sep = "_";
    do {
        an_text_printf(&t, "%s%s", t.n ? "" : m->group[group].name, sep);
        size_t bare = t.n;
        an_text_add(&t, pivot == NUMBER ? "1" : m->unknown[pivot]);
        if (!an_model_find_group(&other, m, an_text_string(&t)))
            return an_text_take(&t);
        t.n = bare;
    } while (true);
}

/* "X = a X_a + X_1" */
static void say_part(struct an_text *t, const char *group, const char *unit,
                     const char *name, bool first)
{
    if (first)
        an_text_printf(t, "%s%s = ", t->n ? "; " : "", group);
    bool sum = strpbrk(unit, "+-") != NULL;
    an_text_add(t, first ? "" : " + ");
    if (strcmp(unit, "1") != 0)
        an_text_printf(t, sum ? "(%s) " : "%s ", unit);
    an_text_add(t, name);
}

static void split(struct an_text *t, struct an_model *m, size_t group,
                  const struct basis *b)
{
    for (size_t f = 0; f < m->nfields; f++)
        keep_written(&m->field[f].group[group], m->field[f].generations);
    m->group[group].split = b->n > 1;
    for (size_t i = 0; i < b->n; i++) {
        char *unit = an_linear_text(&b->v[i], m);
        size_t part = group;
        if (b->n > 1) {
            part =
                an_model_add_part(m, group, part_name(m, group, b->pivot[i]));
            say_part(t, m->group[group].name, unit, m->group[part].name,
                     i == 0);
            m->group[part].part = true;
            m->group[part].whole = group;
            m->group[part].unit = an_alloc(1, sizeof *b->v);
            an_linear_init(m->group[part].unit);
            an_linear_set(m->group[part].unit, &b->v[i]);
        } else {
            an_text_printf(t, "%s%s is given in units of %s", t->n ? "; " : "",
                           m->group[group].name, unit);
        }
        for (size_t f = 0; f < m->nfields; f++)
            put_part(&m->field[f], group, part, b->pivot[i]);
        free(unit);
    }
}

/* "qS = 1/2, generic a, b" */
static void add_generic(struct an_model *m)
{
    struct an_text t = {0};
    bool first = true;
    an_text_printf(&t, "%s", m->condition ? m->condition : "");
    for (size_t u = 0; u < m->nunknowns; u++)
        if (an_model_depends_on(m, u)) {
            an_text_printf(&t, "%s%s%s", t.n ? ", " : "",
                           first ? "generic " : "", m->unknown[u]);
            first = false;
        }
    free(m->condition);
    m->condition = an_text_take(&t);
}

void an_model_take_generic(struct an_model *m)
{
    struct an_text t = {0};
    size_t ngroups = m->ngroups, parts = 0;
    if (!only_parameters(m))
        return;
    for (size_t g = 0; g < ngroups; g++)
        if (an_group_has_unknown_charges(m, g)) {
            struct basis b = {0};
            find_basis(&b, m, g);
            parts += b.n > 1 ? b.n : 0;
            basis_clear(&b);
            if (!fmpq_is_zero(&m->electric_charge[m->coordinate[g]]) ||
                ngroups + parts > AN_MAX_GROUPS)
                return;
        }
    add_generic(m);
    for (size_t g = 0; g < ngroups; g++)
        if (an_group_has_unknown_charges(m, g)) {
            struct basis b = {0};
            find_basis(&b, m, g);
            split(&t, m, g, &b);
            basis_clear(&b);
        }
    m->units = an_text_take(&t);
}
