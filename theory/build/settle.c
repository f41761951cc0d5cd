/* settle.c - what the listed couplings ask of free parameters.
 *
 * Every listed coupling has to be neutral under every U(1): linear conditions
 * on the parameters, solved one after another by substitution. Where they have
 * no common solution, conditions are left out one by one as long as the rest
 * has none: what stays contradicts itself only as a whole. A coupling that no
 * value at all makes neutral is forbidden by itself, and asks for nothing.
 *
 * A coupling that leaves open generations of different charges has a choice.
 * When the others are solved, some choice has to be neutral, or none can be;
 * else the solutions have several branches, and none is taken.
 */
#include "theory/build/settle.h"

#include <stdlib.h>

#include "base/base.h"
#include "theory/build/coupling.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/parameter.h"
#include "theory/rsymmetry.h"

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

/* ---- conditions */

struct condition {
    size_t coupling, group;
    struct an_linear charge; /* which must vanish */
    bool left_out;
};

struct conditions {
    struct condition *v;
    size_t n, cap;
};

static void add_conditions(struct conditions *c, const struct an_model *m,
                           size_t coupling)
{
    size_t before = c->n;
    bool hopeless = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
        struct condition *x = &c->v[c->n++];
        *x = (struct condition){.coupling = coupling, .group = g};
        an_linear_init(&x->charge);
        if (an_term_total(&x->charge, &m->coupling[coupling], m, g))
            x->left_out = true;
        else if (x->charge.n == 0)
            hopeless = hopeless || !fmpq_is_zero(x->charge.constant);
    }
    for (size_t i = before; i < c->n && hopeless; i++)
        c->v[i].left_out = true;
}

static void conditions_clear(struct conditions *c)
{
    for (size_t i = 0; i < c->n; i++)
        an_linear_clear(&c->v[i].charge);
    free(c->v);
}

/* ---- their solution */

struct solved {
    const struct an_model *m;
    struct an_linear *value; /* one per unknown */
    bool *is;                /* which unknowns are solved for */
};

static void solved_init(struct solved *s, const struct an_model *m)
{
    s->m = m;
    s->value = an_alloc(m->nunknowns, sizeof *s->value);
    s->is = an_alloc(m->nunknowns, sizeof *s->is);
    for (size_t u = 0; u < m->nunknowns; u++)
        an_linear_init(&s->value[u]);
}

static void solved_clear(struct solved *s)
{
    for (size_t u = 0; u < s->m->nunknowns; u++)
        an_linear_clear(&s->value[u]);
    free(s->value);
    free(s->is);
}

enum outcome { NEW, IMPLIED, IMPOSSIBLE };

/* Solves charge = 0 for its first parameter that is left. */
static enum outcome solve_one(struct solved *s, const struct an_linear *charge)
{
    struct an_linear own, x;
    fmpq_t c;
    an_linear_init(&x);
    an_linear_set(&x, charge);
    for (size_t u = 0; u < s->m->nunknowns; u++)
        if (s->is[u])
            substitute(&x, u, &s->value[u]);
    enum outcome what = x.n > 0                    ? NEW
                        : fmpq_is_zero(x.constant) ? IMPLIED
                                                   : IMPOSSIBLE;
    if (x.n > 0) {
        size_t u = x.symbol[0];
        fmpq_init(c);
        an_linear_init(&own);
        fmpq_inv(c, &x.coefficient[0]);
        fmpq_neg(c, c);
        an_linear_add(&s->value[u], c, &x);
        an_linear_symbol(&own, u);
        fmpq_one(c);
        an_linear_add(&s->value[u], c, &own);
        s->is[u] = true;
        for (size_t k = 0; k < s->m->nunknowns; k++)
            if (s->is[k] && k != u)
                substitute(&s->value[k], u, &s->value[u]);
        an_linear_clear(&own);
        fmpq_clear(c);
    }
    an_linear_clear(&x);
    return what;
}

/* Solves all conditions that are not left out, and leaves out those that others
 * imply; false when they contradict each other. *last: the one that does not go
 * with those before. */
static bool solve(struct solved *s, struct conditions *c, size_t *last)
{
    for (size_t i = 0; i < c->n; i++) {
        struct condition *x = &c->v[i];
        enum outcome what = x->left_out ? IMPLIED : solve_one(s, &x->charge);
        if (what == IMPOSSIBLE) {
            *last = i;
            return false;
        }
        x->left_out = what == IMPLIED;
    }
    return true;
}

static bool has_solution(struct conditions *c, const struct an_model *m)
{
    struct solved s;
    size_t last;
    solved_init(&s, m);
    bool good = solve(&s, c, &last);
    solved_clear(&s);
    return good;
}

static void put_solution(struct an_model *m, const bool *is,
                         const struct an_linear *value)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
            for (size_t k = 0; k < m->field[f].generations; k++)
                for (size_t u = 0; u < m->nunknowns; u++)
                    if (is[u])
                        substitute(&m->field[f].group[g].charge[k], u,
                                   &value[u]);
}

void an_model_put_values(struct an_model *m, const bool *is,
                         const struct an_linear *value)
{
    put_solution(m, is, value);
    for (size_t u = 0; u < m->nunknowns; u++)
        if (!an_model_is_parameter(m, u)) {
            struct an_parameter p = {.free = true, .unknown = u};
            fmpq_init(p.value);
            p.name = an_strdup(m->unknown[u]);
            m->parameter = an_grow(m->parameter, &m->cap_parameters,
                                   m->nparameters + 1, sizeof *m->parameter);
            m->parameter[m->nparameters++] = p;
        }
}

/* "qS = 1/2, qn = -qS"; NULL when nothing is solved for. */
static char *solution_text(const struct solved *s)
{
    struct an_text t = {0};
    for (size_t u = 0; u < s->m->nunknowns; u++) {
        if (!s->is[u])
            continue;
        char *value = an_linear_text(&s->value[u], s->m);
        an_text_printf(&t, "%s%s = %s", t.n ? ", " : "", s->m->unknown[u],
                       value);
        free(value);
    }
    return t.n ? an_text_take(&t) : NULL;
}

/* ---- contradictions */

static char *asked(const struct an_model *m, const struct an_linear *charge)
{
    struct solved s;
    solved_init(&s, m);
    solve_one(&s, charge);
    char *text = solution_text(&s);
    solved_clear(&s);
    return text;
}

/* m->clash := conditions of which none can be left out. */
static void find_clash(struct an_model *m, struct conditions *c, size_t last)
{
    for (size_t i = last + 1; i < c->n; i++)
        c->v[i].left_out = true;
    for (size_t i = 0; i <= last; i++) {
        struct condition *x = &c->v[i];
        if (x->left_out)
            continue;
        x->left_out = true;
        if (has_solution(c, m))
            x->left_out = false;
    }
    m->clash = an_alloc(last + 1, sizeof *m->clash);
    for (size_t i = 0; i <= last; i++)
        if (!c->v[i].left_out)
            m->clash[m->nclashes++] =
                (struct an_clash){.coupling = c->v[i].coupling,
                                  .group = c->v[i].group,
                                  .asks = asked(m, &c->v[i].charge)};
}

static char *contradiction(const struct an_model *m)
{
    struct an_text t = {0};
    an_text_add(&t, "the listed couplings contradict each other, no value of "
                    "the parameters allows all of them:");
    for (size_t i = 0; i < m->nclashes; i++) {
        const struct an_clash *x = &m->clash[i];
        an_text_printf(&t, "%s %s asks for %s (%s)", i ? "," : "",
                       m->coupling[x->coupling].text, x->asks,
                       m->group[x->group].name);
    }
    return an_text_take(&t);
}

/* ---- couplings with a choice of generations */

/* Generations that a term leaves open, tried one combination after another;
 * more factors and more combinations than this are not. */
#define MAX_OPEN 32
#define MAX_CHOICES 100000

struct choice {
    size_t field[MAX_OPEN], generation[MAX_OPEN];
    bool conjugate[MAX_OPEN], open[MAX_OPEN];
    size_t n;
    int theta; /* an_term_theta */
};

/* c := the first combination; false when there are too many factors. */
static bool first_choice(struct choice *c, const struct an_model *m,
                         const struct an_term *t)
{
    c->n = 0;
    c->theta = an_term_theta(m, t);
    for (size_t i = 0; i < t->n; i++)
        for (int k = 0; k < t->factor[i].power; k++) {
            if (c->n == MAX_OPEN)
                return false;
            c->field[c->n] = t->factor[i].field;
            c->conjugate[c->n] = t->factor[i].conjugate;
            c->open[c->n] = t->factor[i].generation == AN_EVERY;
            c->generation[c->n] = an_generation_first(t->factor[i].generation);
            c->n++;
        }
    return true;
}

static bool next_choice(struct choice *c, const struct an_model *m)
{
    for (size_t i = 0; i < c->n; i++) {
        if (!c->open[i])
            continue;
        if (++c->generation[i] < m->field[c->field[i]].generations)
            return true;
        c->generation[i] = 0;
    }
    return false;
}

enum neutrality { NEVER, PERHAPS, ALWAYS }; /* for the values that are left */

static enum neutrality is_neutral(const struct choice *c,
                                  const struct an_model *m)
{
    enum neutrality all = ALWAYS;
    fmpq_t one;
    fmpq_init(one);
    for (size_t g = AN_START; all != NEVER && an_group_next(&g, m, AN_U1);) {
        struct an_linear sum;
        an_linear_init(&sum);
        for (size_t i = 0; i < c->n; i++) {
            fmpq_set_si(one, c->conjugate[i] ? -1 : 1, 1);
            an_linear_add(
                &sum, one,
                &m->field[c->field[i]].group[g].charge[c->generation[i]]);
        }
        an_linear_less_theta(&sum, &m->group[g], c->theta);
        if (sum.n > 0)
            all = PERHAPS;
        else if (!fmpq_is_zero(sum.constant))
            all = NEVER;
        an_linear_clear(&sum);
    }
    fmpq_clear(one);
    return all;
}

/* Is it open which choice, if any, the values that are left make neutral? */
static bool has_branches(const struct an_model *m, const struct an_term *t)
{
    struct choice c;
    bool possible = false;
    long tried = 0;
    if (!first_choice(&c, m, t))
        return true;
    do {
        enum neutrality neutral = is_neutral(&c, m);
        if (neutral == ALWAYS)
            return false;
        possible = possible || neutral == PERHAPS;
    } while (++tried < MAX_CHOICES && next_choice(&c, m));
    return possible || tried == MAX_CHOICES;
}

/* Does the term leave open generations of different charges? */
static bool has_choice(const struct an_model *m, const struct an_term *t)
{
    bool varies = false;
    for (size_t g = AN_START; !varies && an_group_next(&g, m, AN_U1);) {
        struct an_linear sum;
        an_linear_init(&sum);
        varies = an_term_total(&sum, t, m, g);
        an_linear_clear(&sum);
    }
    return varies;
}

/* NULL, or which coupling leaves several branches. */
static char *branches(const struct an_model *m)
{
    for (size_t i = 0; i < m->ncouplings; i++) {
        const struct an_term *t = &m->coupling[i];
        struct an_text why = {0};
        if (!has_choice(m, t) || !has_branches(m, t))
            continue;
        an_text_printf(&why,
                       "which generations %s joins depends on the parameters, "
                       "so that its condition on them is not one: --set "
                       "PARAMETER=VALUE chooses",
                       t->text);
        return an_text_take(&why);
    }
    return NULL;
}

bool an_model_only_parameters(const struct an_model *m)
{
    for (size_t u = 0; u < m->nunknowns; u++)
        if (!an_model_is_parameter(m, u))
            return false;
    return m->nunknowns > 0 && an_model_has_unknown_charges(m);
}

/* Why a Z(n) with unknown charges decides nothing; NULL without one. */
static char *open_residues(const struct an_model *m)
{
    struct an_text why = {0};
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        if (!an_group_has_unknown_charges(m, g))
            continue;
        an_text_printf(&why,
                       "charges of %s, a Z(%ld), are unknown: `anomalon "
                       "solve` and `anomalon search` find them, --set "
                       "FIELD.%s=VALUE chooses",
                       m->group[g].name, m->group[g].order, m->group[g].name);
        return an_text_take(&why);
    }
    return NULL;
}

char *an_model_settle(struct an_model *m)
{
    struct solved s;
    struct conditions c = {0};
    char *why = NULL;
    size_t last = 0;
    if (!an_model_only_parameters(m))
        return open_residues(m);
    solved_init(&s, m);
    for (size_t i = 0; i < m->ncouplings; i++)
        add_conditions(&c, m, i);
    if (solve(&s, &c, &last)) {
        put_solution(m, s.is, s.value);
        m->condition = solution_text(&s);
        why = branches(m);
    } else {
        find_clash(m, &c, last);
        why = contradiction(m);
    }
    conditions_clear(&c);
    solved_clear(&s);
    return why;
}
