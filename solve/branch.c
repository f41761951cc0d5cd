/* branch.c - conditions that are solved one after the other.
 *
 * What remains of each condition is a clause: irreducible factors one of which
 * must vanish. A clause of one linear factor gives an unknown; one with few
 * rational zeros gives linear clauses, or ends the branch. Every step solves an
 * unknown or lowers the degree of a clause, so there is an end.
 */
#include "solve/branch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/zeros.h"
#include "theory/find.h"
#include "theory/model.h"
#include "solve/family.h"
#include "solve/solution.h"

/* Obstacles that are kept. */
#define MAX_OBSTACLES 64

static void clause_clear(struct an_clause *c, const fmpq_mpoly_ctx_t ring)
{
    an_system_clear(&c->factor, ring);
}

void an_branch_clear(struct an_branch *b, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < b->n; i++)
        clause_clear(&b->clause[i], ring);
    free(b->clause);
    free(b->open);
    an_family_clear(&b->family, ring);
    *b = (struct an_branch){0};
}

void an_branch_copy(struct an_branch *copy, const struct an_branch *b,
                    const struct an_solution *s)
{
    *copy = (struct an_branch){0};
    an_family_copy(&copy->family, &b->family, s->ring);
    copy->clause = an_grow(NULL, &copy->cap, b->n, sizeof *copy->clause);
    for (; copy->n < b->n; copy->n++) {
        copy->clause[copy->n] = b->clause[copy->n];
        an_system_copy(&copy->clause[copy->n].factor,
                       &b->clause[copy->n].factor, s->ring);
    }
    copy->open = an_alloc(s->nneutral, sizeof *copy->open);
    memcpy(copy->open, b->open, s->nneutral * sizeof *copy->open);
}

void an_branch_drop(struct an_branch *b, size_t i, const fmpq_mpoly_ctx_t ring)
{
    clause_clear(&b->clause[i], ring);
    for (b->n--; i < b->n; i++)
        b->clause[i] = b->clause[i + 1];
}

/* Adds the factors of p that may vanish; false when p is zero. */
static bool clause_add(struct an_clause *c, const fmpq_mpoly_t p,
                       const struct an_system *nonzero,
                       const fmpq_mpoly_ctx_t ring)
{
    if (fmpq_mpoly_is_zero(p, ring))
        return false;
    struct an_factored f;
    an_factored_init(&f);
    an_polynomial_factor(&f, p, ring);
    c->irreducible = c->irreducible && f.complete;
    for (size_t i = 0; i < f.n; i++)
        if (!an_system_has(nonzero, f.v[i].base, ring) &&
            !an_system_has(&c->factor, f.v[i].base, ring))
            an_system_add(&c->factor, f.v[i].base, ring);
    an_factored_clear(&f, ring);
    return true;
}

void an_branch_demand(struct an_branch *b, const fmpq_mpoly_t p, size_t from,
                      const fmpq_mpoly_ctx_t ring)
{
    struct an_clause c = {.irreducible = true, .from = from};
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    an_family_evaluate(q, p, &b->family, ring);
    if (clause_add(&c, q, &b->family.nonzero, ring)) {
        b->clause = an_grow(b->clause, &b->cap, b->n + 1, sizeof *b->clause);
        b->clause[b->n++] = c;
    }
    fmpq_mpoly_clear(q, ring);
}

void an_branch_init(struct an_branch *b, const struct an_solution *s)
{
    *b = (struct an_branch){0};
    an_family_init(&b->family, s->model->nunknowns, s->ring);
    for (size_t i = 0; i < s->nconditions; i++)
        an_branch_demand(b, s->condition[i].polynomial, i, s->ring);
    b->open = an_alloc(s->nneutral, sizeof *b->open);
    for (size_t i = 0; i < s->nneutral; i++)
        b->open[i] = !s->neutral[i].always;
}

static void note(struct an_solution *s, enum an_dead_end kind, size_t from,
                 const fmpq_mpoly_t p)
{
    for (size_t i = 0; i < s->nobstacles; i++)
        if (s->obstacle[i].kind == kind &&
            fmpq_mpoly_equal(s->obstacle[i].polynomial, p, s->ring) &&
            (s->obstacle[i].from == from || kind == AN_END_ROOT ||
             kind == AN_END_FORM))
            return;
    if (s->nobstacles == MAX_OBSTACLES)
        return;
    s->obstacle = an_grow(s->obstacle, &s->cap_obstacles, s->nobstacles + 1,
                          sizeof *s->obstacle);
    struct an_obstacle *x = &s->obstacle[s->nobstacles++];
    *x = (struct an_obstacle){.kind = kind, .from = from};
    fmpq_mpoly_init(x->polynomial, s->ring);
    fmpq_mpoly_set(x->polynomial, p, s->ring);
}

/* A clause without factors: its condition is a nonzero constant, or what may
 * not vanish here, which another branch looks at. */
static void note_constant(const struct an_branch *b, size_t from,
                          struct an_solution *s)
{
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, s->ring);
    if (from >= s->nconditions) {
        note(s, AN_END_COUPLING, from, q);
    } else {
        an_family_evaluate(q, s->condition[from].polynomial, &b->family,
                           s->ring);
        if (fmpq_mpoly_is_fmpq(q, s->ring))
            note(s, AN_END_CONSTANT, from, q);
    }
    fmpq_mpoly_clear(q, s->ring);
}

static bool is_part(const struct an_clause *c, const struct an_clause *of,
                    const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < c->factor.n; i++)
        if (!an_system_has(&of->factor, &c->factor.v[i], ring))
            return false;
    return true;
}

/* Takes off clauses that others imply; false when one cannot be satisfied. */
static bool tidy(struct an_branch *b, struct an_solution *s)
{
    for (size_t i = 0; i < b->n; i++)
        if (b->clause[i].factor.n == 0) {
            note_constant(b, b->clause[i].from, s);
            return false;
        }
    for (size_t i = 0; i < b->n; i++)
        for (size_t j = b->n; j-- > 0;) {
            if (j == i || !is_part(&b->clause[i], &b->clause[j], s->ring))
                continue;
            an_branch_drop(b, j, s->ring);
            i -= j < i;
        }
    return true;
}

/* What must not vanish, again irreducible. */
static void renew_nonzero(struct an_branch *b, const fmpq_mpoly_ctx_t ring)
{
    struct an_system old = b->family.nonzero;
    struct an_clause c = {.irreducible = true};
    struct an_system none = {0};
    for (size_t i = 0; i < old.n; i++)
        clause_add(&c, &old.v[i], &none, ring);
    b->family.nonzero = c.factor;
    an_system_clear(&old, ring);
}

bool an_branch_assign(struct an_branch *b, size_t i, const fmpq_mpoly_t num,
                      const fmpq_mpoly_t den, const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t q;
    if (!an_family_solve(&b->family, i, num, den, ring))
        return false;
    renew_nonzero(b, ring);
    fmpq_mpoly_init(q, ring);
    for (size_t k = b->n; k-- > 0;) {
        struct an_clause *c = &b->clause[k];
        struct an_clause renewed = {.irreducible = true, .from = c->from};
        bool open = true;
        for (size_t j = 0; j < c->factor.n && open; j++) {
            an_polynomial_substitute(q, &c->factor.v[j], (slong)i, num, den,
                                     ring);
            open = clause_add(&renewed, q, &b->family.nonzero, ring);
        }
        clause_clear(c, ring);
        *c = renewed;
        if (!open)
            an_branch_drop(b, k, ring);
    }
    fmpq_mpoly_clear(q, ring);
    return true;
}

/* ---- linear clauses */

/* How well the unknown with coefficient c reads as a function of the others:
 * `?` before parameters, coefficients 1 and -1 before others, and of two
 * parameters the one that stands with a plus: l1 = l2 - 3. */
static int rank(const struct an_model *m, size_t unknown, const fmpq_t c)
{
    bool parameter = an_model_is_parameter(m, unknown);
    bool unit = fmpz_is_one(fmpq_denref(c)) && fmpz_is_pm1(fmpq_numref(c));
    return (parameter ? 0 : 4) + (unit ? 2 : 0) +
           (parameter && unit && fmpq_sgn(c) > 0 ? 1 : 0);
}

/* The unknown to solve a linear polynomial for, the last of equal rank; c :=
 * its coefficient. */
static size_t find_pivot(fmpq_t c, const fmpq_mpoly_t p,
                         const struct an_solution *s)
{
    size_t pivot = 0;
    int best = -1;
    fmpq_mpoly_t q;
    fmpq_t x;
    fmpq_mpoly_init(q, s->ring);
    fmpq_init(x);
    for (size_t i = 0; i < s->model->nunknowns; i++) {
        an_polynomial_coefficient(q, p, (slong)i, 1, s->ring);
        fmpq_mpoly_get_fmpq(x, q, s->ring);
        if (fmpq_is_zero(x) || rank(s->model, i, x) < best)
            continue;
        best = rank(s->model, i, x);
        pivot = i;
        fmpq_set(c, x);
    }
    fmpq_clear(x);
    fmpq_mpoly_clear(q, s->ring);
    return pivot;
}

static bool solve_linear(struct an_branch *b, size_t k,
                         const struct an_solution *s)
{
    fmpq_mpoly_t num, den, x;
    fmpq_t c;
    fmpq_mpoly_init(num, s->ring);
    fmpq_mpoly_init(den, s->ring);
    fmpq_mpoly_init(x, s->ring);
    fmpq_init(c);
    const fmpq_mpoly_struct *p = &b->clause[k].factor.v[0];
    size_t i = find_pivot(c, p, s);
    fmpq_mpoly_gen(x, (slong)i, s->ring);
    fmpq_mpoly_scalar_div_fmpq(num, p, c, s->ring);
    fmpq_mpoly_sub(num, x, num, s->ring);
    fmpq_mpoly_one(den, s->ring);
    bool good = an_branch_assign(b, i, num, den, s->ring);
    fmpq_clear(c);
    fmpq_mpoly_clear(x, s->ring);
    fmpq_mpoly_clear(den, s->ring);
    fmpq_mpoly_clear(num, s->ring);
    return good;
}

/* ---- couplings */

bool an_branch_choice(struct an_system *forms, const struct an_branch *b,
                      const struct an_system *choice,
                      const fmpq_mpoly_ctx_t ring)
{
    bool possible = true;
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    for (size_t j = 0; j < choice->n && possible; j++) {
        an_family_evaluate(q, &choice->v[j], &b->family, ring);
        if (fmpq_mpoly_is_zero(q, ring))
            continue;
        possible = !fmpq_mpoly_is_fmpq(q, ring);
        an_system_add(forms, q, ring);
    }
    fmpq_mpoly_clear(q, ring);
    return possible;
}

/* Looks at one coupling that is open: closes it when some choice is neutral, or
 * only one is left, which becomes clauses. False when none is left. */
static bool look_at(struct an_branch *b, size_t k, struct an_solution *s)
{
    const struct an_neutrality *x = &s->neutral[k];
    struct an_system only = {0};
    size_t left = 0;
    bool neutral = false;
    for (size_t i = 0; i < x->n && !neutral; i++) {
        struct an_system forms = {0};
        if (an_branch_choice(&forms, b, &x->choice[i], s->ring)) {
            neutral = forms.n == 0;
            left++;
            an_system_clear(&only, s->ring);
            an_system_copy(&only, &forms, s->ring);
        }
        an_system_clear(&forms, s->ring);
    }
    if (left == 0) {
        fmpq_mpoly_t zero;
        fmpq_mpoly_init(zero, s->ring);
        note(s, AN_END_COUPLING, s->nconditions + k, zero);
        fmpq_mpoly_clear(zero, s->ring);
    }
    b->open[k] = !neutral && left > 1;
    for (size_t i = 0; i < only.n && !neutral && left == 1; i++)
        an_branch_demand(b, &only.v[i], s->nconditions + k, s->ring);
    an_system_clear(&only, s->ring);
    return left > 0;
}

/* ---- everything that needs no choice */

enum step { NOTHING, CHANGED, DEAD };

/* A clause of one factor that has few zeros. */
static enum step solve_few(struct an_branch *b, size_t k, struct an_solution *s)
{
    const struct an_clause *c = &b->clause[k];
    if (c->factor.n != 1 || !c->irreducible)
        return NOTHING;
    struct an_system forms = {0};
    size_t from = c->from;
    enum an_zeros zeros = an_polynomial_zeros(&forms, &c->factor.v[0], s->ring);
    if (zeros == AN_ZEROS_NONE) {
        bool *uses = an_alloc(s->model->nunknowns, sizeof *uses);
        size_t n = an_polynomial_unknowns(uses, &c->factor.v[0], s->ring);
        note(s, n == 1 ? AN_END_ROOT : AN_END_FORM, from, &c->factor.v[0]);
        free(uses);
    }
    if (zeros == AN_ZEROS_COMMON)
        an_branch_drop(b, k, s->ring);
    for (size_t i = 0; i < forms.n; i++)
        an_branch_demand(b, &forms.v[i], from, s->ring);
    an_system_clear(&forms, s->ring);
    return zeros == AN_ZEROS_NONE     ? DEAD
           : zeros == AN_ZEROS_COMMON ? CHANGED
                                      : NOTHING;
}

static bool is_linear(const struct an_clause *c, const fmpq_mpoly_ctx_t ring)
{
    return c->factor.n == 1 && an_polynomial_degree(&c->factor.v[0], ring) == 1;
}

/* Linear clauses first, then couplings, which may bring more. */
static enum step solve_one(struct an_branch *b, struct an_solution *s)
{
    for (size_t k = 0; k < b->n; k++)
        if (is_linear(&b->clause[k], s->ring))
            return solve_linear(b, k, s) ? CHANGED : DEAD;
    for (size_t k = 0; k < s->nneutral; k++) {
        if (!b->open[k])
            continue;
        if (!look_at(b, k, s))
            return DEAD;
        if (!b->open[k])
            return CHANGED;
    }
    enum step step = NOTHING;
    for (size_t k = 0; k < b->n && step == NOTHING; k++)
        step = solve_few(b, k, s);
    return step;
}

bool an_branch_solve(struct an_branch *b, struct an_solution *s)
{
    enum step step = CHANGED;
    while (step == CHANGED)
        step = tidy(b, s) ? solve_one(b, s) : DEAD;
    return step != DEAD;
}

/* ---- text */

static void describe_system(struct an_text *t, const struct an_system *system,
                            const struct an_solution *s)
{
    struct an_unknowns names = {(const char *const *)s->model->unknown, false};
    for (size_t i = 0; i < system->n; i++) {
        struct an_math f = {0};
        an_polynomial_write(&f, &system->v[i], &names, s->ring);
        an_text_printf(t, "%s,", an_text_string(&f.plain));
        an_math_clear(&f);
    }
    an_text_add(t, ";");
}

void an_branch_describe(struct an_text *t, const struct an_branch *b,
                        const struct an_solution *s)
{
    struct an_unknowns names = {(const char *const *)s->model->unknown, false};
    for (size_t i = 0; i < b->family.n; i++) {
        struct an_math f = {0};
        an_quotient_write(&f, &b->family.num[i], &b->family.den[i], &names,
                          s->ring);
        an_text_printf(t, "%s,", an_text_string(&f.plain));
        an_math_clear(&f);
    }
    describe_system(t, &b->family.nonzero, s);
    for (size_t i = 0; i < b->n; i++)
        describe_system(t, &b->clause[i].factor, s);
    for (size_t i = 0; i < s->nneutral; i++)
        an_text_add(t, b->open[i] ? "1" : "0");
}
