/* neutrality.c - a coupling as a condition on the unknowns.
 *
 * A factor without a generation stands for any of them. Each choice of
 * generations is a term of its own, which check's rules must allow apart from
 * charges that depend on unknowns (L[1] L[1] h+ vanishes by symmetry); it is
 * neutral when its charges under all abelian factors vanish together. Choices
 * with the same charges count once.
 */
#include "solve/neutrality.h"

#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/expression.h"
#include "terms/terms.h"
#include "solve/couplings.h"
#include "solve/solution.h"

/* Choices of generations of one coupling. */
#define MAX_CHOICES 10000
/* Different systems among them, each compared with every other. */
#define MAX_SYSTEMS 1000

/* One field of the coupling. */
struct leg {
    size_t factor, count; /* of the term; its generations that are open */
    size_t at;            /* 0-based */
};

struct legs {
    struct leg *v;
    size_t n, cap;
    struct an_term term; /* the choice, one factor a leg */
};

static void legs_make(struct legs *l, const struct an_model *m,
                      const struct an_term *t)
{
    *l = (struct legs){0};
    an_term_init(&l->term);
    for (size_t i = 0; i < t->n; i++)
        for (int k = 0; k < t->factor[i].power; k++) {
            const struct an_factor *f = &t->factor[i];
            bool fixed = f->generation != AN_EVERY;
            l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
            l->v[l->n++] = (struct leg){
                .factor = i,
                .count = fixed ? 1 : m->field[f->field].generations,
            };
        }
    struct an_term *x = &l->term;
    x->factor = an_grow(x->factor, &x->cap, l->n, sizeof *x->factor);
    for (size_t i = 0; i < l->n; i++) {
        x->factor[i] = t->factor[l->v[i].factor];
        x->factor[i].power = 1;
    }
    x->n = l->n;
    x->text = an_strdup(t->text);
    x->at = t->at;
}

static void legs_clear(struct legs *l)
{
    an_term_clear(&l->term);
    free(l->v);
}

/* The generations of the choice, in the term. */
static void legs_choose(struct legs *l, const struct an_term *t)
{
    for (size_t i = 0; i < l->n; i++) {
        size_t fixed = t->factor[l->v[i].factor].generation;
        l->term.factor[i].generation = fixed != AN_EVERY ? fixed : l->v[i].at;
    }
}

/* The next choice; legs of one factor stay in ascending order. */
static bool legs_advance(struct legs *l)
{
    for (size_t i = l->n; i-- > 0;) {
        if (l->v[i].at + 1 == l->v[i].count)
            continue;
        size_t at = ++l->v[i].at;
        for (size_t j = i + 1; j < l->n; j++)
            l->v[j].at = l->v[j].factor == l->v[i].factor ? at : 0;
        return true;
    }
    return false;
}

/* q := what must vanish of the charge of a term of single fields, generations
 * named. */
static void total_charge(struct an_linear *q, const struct an_model *m,
                         const struct an_term *t, size_t group)
{
    fmpq_t sign;
    fmpq_init(sign);
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *f = &t->factor[i];
        fmpq_set_si(sign, f->conjugate ? -1 : 1, 1);
        an_linear_add(q, sign,
                      &m->field[f->field].group[group].charge[f->generation]);
    }
    an_linear_less_theta(q, &m->group[group], an_term_theta(m, t));
    fmpq_clear(sign);
}

/* system := what must vanish; false when it cannot. */
static bool find_system(struct an_system *system, const struct an_solution *s,
                        const struct an_term *t)
{
    const struct an_model *m = s->model;
    bool possible = true;
    fmpq_mpoly_t p;
    fmpz_t order;
    fmpq_mpoly_init(p, s->ring);
    fmpz_init(order);
    for (size_t g = AN_START; possible && an_abelian_next(&g, m);) {
        struct an_linear q;
        an_linear_init(&q);
        total_charge(&q, m, t, g);
        fmpz_set_si(order, m->group[g].order);
        if (!an_linear_is_constant(&q)) {
            an_linear_polynomial(p, &q, s->ring);
            an_polynomial_primitive(p, s->ring);
            if (!an_system_has(system, p, s->ring))
                an_system_add(system, p, s->ring);
        } else if (m->group[g].kind == AN_ZN) {
            possible = fmpz_divisible(fmpq_numref(q.constant), order);
        } else {
            possible = fmpq_is_zero(q.constant);
        }
        an_linear_clear(&q);
    }
    fmpz_clear(order);
    fmpq_mpoly_clear(p, s->ring);
    return possible;
}

static bool same_system(const struct an_system *a, const struct an_system *b,
                        const fmpq_mpoly_ctx_t ring)
{
    bool same = a->n == b->n;
    for (size_t i = 0; i < a->n && same; i++)
        same = fmpq_mpoly_equal(&a->v[i], &b->v[i], ring);
    return same;
}

/* Do rules beyond the unknown charges allow the term? */
static bool may_be_allowed(const struct an_model *m, const struct an_term *t)
{
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    an_term_check(&v, m, t);
    bool allowed = v.allowed != AN_TERM_FORBIDDEN;
    an_term_verdict_clear(&v);
    return allowed;
}

/* Takes system; of too many all but one that always holds are left out. */
static void add_choice(struct an_neutrality *x, struct an_system *system,
                       const struct an_solution *s, const struct an_term *t)
{
    bool known = x->always || (x->n > MAX_SYSTEMS && system->n > 0);
    for (size_t i = 0; i < x->n && !known; i++)
        known = same_system(&x->choice[i], system, s->ring);
    if (known || !may_be_allowed(s->model, t)) {
        an_system_clear(system, s->ring);
        return;
    }
    x->always = system->n == 0;
    x->choice = an_grow(x->choice, &x->cap, x->n + 1, sizeof *x->choice);
    x->choice[x->n++] = *system;
}

static int count_choices(const struct legs *l, const struct an_term *t,
                         struct an_diags *diags)
{
    size_t choices = 1;
    int rc = 0;
    for (size_t i = 0; i < l->n && rc == 0; i++)
        rc =
            an_coupling_choices(&choices, l->v[i].count, MAX_CHOICES, t, diags);
    return rc;
}

int an_neutrality_find(struct an_neutrality *x, const struct an_solution *s,
                       size_t coupling, struct an_diags *diags)
{
    const struct an_term *t = &s->model->coupling[coupling];
    struct an_term_verdict v;
    struct legs l;
    x->coupling = coupling;
    legs_make(&l, s->model, t);
    an_term_verdict_init(&v);
    an_term_check(&v, s->model, t);
    int rc = 0;
    if (v.allowed == AN_TERM_FORBIDDEN) {
        x->never = an_strdup(v.reason);
    } else if (v.allowed == AN_TERM_ALLOWED) {
        x->always = true;
    } else if (count_choices(&l, t, diags) < 0) {
        rc = -1;
    } else {
        do {
            struct an_system system = {0};
            legs_choose(&l, t);
            if (find_system(&system, s, &l.term))
                add_choice(x, &system, s, &l.term);
            else
                an_system_clear(&system, s->ring);
        } while (!x->always && legs_advance(&l));
        if (!x->always && x->n > MAX_SYSTEMS)
            rc = an_error(diags, t->at,
                          "more than %d ways to make the coupling '%s' "
                          "neutral: name some generations with [i]",
                          MAX_SYSTEMS, t->text);
    }
    an_term_verdict_clear(&v);
    legs_clear(&l);
    return rc;
}
