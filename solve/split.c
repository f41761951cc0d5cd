/* split.c - the alternatives that a branch leaves.
 *
 * Tried in this order, what is simplest to go on with first: a clause whose
 * factors are all linear, the choices of generations of a coupling, any other
 * clause of several factors. Two clauses in two unknowns (or homogeneous in
 * three) have a resultant in one unknown fewer, whose rational zeros are few.
 * At last A x + B = 0 is solved for x, apart from where A and B both vanish.
 */
#include "solve/split.h"

#include <stdlib.h>

#include "base/mem.h"
#include "solve/branch.h"
#include "solve/solution.h"

/* Terms of a polynomial that is still solved for an unknown, products that
 * putting it in may take, and terms of all clauses together that come out. */
#define MAX_TERMS 200
#define MAX_PRODUCTS 10000
#define MAX_TERMS_AFTER 600

static struct an_branch *add_copy(struct an_branches *out,
                                  const struct an_branch *b,
                                  const struct an_solution *s)
{
    out->v = an_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
    struct an_branch *copy = &out->v[out->n++];
    an_branch_copy(copy, b, s);
    return copy;
}

static bool is_linear(const struct an_clause *c, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < c->factor.n; i++)
        if (an_polynomial_degree(&c->factor.v[i], ring) > 1)
            return false;
    return true;
}

/* One branch for each factor of the clause with the fewest. */
static bool split_clause(struct an_branches *out, const struct an_branch *b,
                         bool linear, const struct an_solution *s)
{
    const struct an_clause *best = NULL;
    for (size_t k = 0; k < b->n; k++) {
        const struct an_clause *c = &b->clause[k];
        if (c->factor.n > 1 && (!linear || is_linear(c, s->ring)) &&
            (!best || c->factor.n < best->factor.n))
            best = c;
    }
    for (size_t i = 0; best && i < best->factor.n; i++)
        an_branch_demand(add_copy(out, b, s), &best->factor.v[i], best->from,
                         s->ring);
    return best != NULL;
}

/* The number of choices that may still be neutral. */
static size_t count_choices(const struct an_branch *b,
                            const struct an_neutrality *x,
                            const fmpq_mpoly_ctx_t ring)
{
    size_t n = 0;
    for (size_t i = 0; i < x->n; i++) {
        struct an_system forms = {0};
        n += an_branch_choice(&forms, b, &x->choice[i], ring);
        an_system_clear(&forms, ring);
    }
    return n;
}

/* One branch for each choice of the coupling with the fewest. */
static bool split_coupling(struct an_branches *out, const struct an_branch *b,
                           const struct an_solution *s)
{
    size_t best = s->nneutral, fewest = 0;
    for (size_t k = 0; k < s->nneutral; k++) {
        if (!b->open[k])
            continue;
        size_t n = count_choices(b, &s->neutral[k], s->ring);
        if (best < s->nneutral && n >= fewest)
            continue;
        best = k;
        fewest = n;
    }
    if (best == s->nneutral)
        return false;
    const struct an_neutrality *x = &s->neutral[best];
    for (size_t i = 0; i < x->n; i++) {
        struct an_system forms = {0};
        if (an_branch_choice(&forms, b, &x->choice[i], s->ring)) {
            struct an_branch *copy = add_copy(out, b, s);
            copy->open[best] = false;
            for (size_t j = 0; j < forms.n; j++)
                an_branch_demand(copy, &forms.v[j], s->nconditions + best,
                                 s->ring);
        }
        an_system_clear(&forms, s->ring);
    }
    return true;
}

/* *unknown := one that two polynomials share, when they contain two together,
 * or three and are homogeneous. */
static bool may_eliminate(slong *unknown, const fmpq_mpoly_t p,
                          const fmpq_mpoly_t q, size_t n,
                          const fmpq_mpoly_ctx_t ring)
{
    bool *in_p = an_alloc(n, sizeof *in_p), *in_q = an_alloc(n, sizeof *in_q);
    bool shared = false;
    size_t together = 0;
    an_polynomial_unknowns(in_p, p, ring);
    an_polynomial_unknowns(in_q, q, ring);
    for (size_t i = 0; i < n; i++) {
        together += in_p[i] || in_q[i];
        if (in_p[i] && in_q[i]) {
            shared = true;
            *unknown = (slong)i;
        }
    }
    free(in_q);
    free(in_p);
    return shared && (together == 2 ||
                      (together == 3 && an_polynomial_is_homogeneous(p, ring) &&
                       an_polynomial_is_homogeneous(q, ring)));
}

/* Adds the resultant of two clauses. */
static bool eliminate(struct an_branches *out, const struct an_branch *b,
                      const struct an_solution *s)
{
    bool found = false;
    slong unknown = 0;
    fmpq_mpoly_t r;
    fmpq_mpoly_init(r, s->ring);
    for (size_t i = 0; i < b->n && !found; i++)
        for (size_t j = i + 1; j < b->n && !found; j++) {
            const fmpq_mpoly_struct *p = &b->clause[i].factor.v[0];
            const fmpq_mpoly_struct *q = &b->clause[j].factor.v[0];
            found = may_eliminate(&unknown, p, q, b->family.n, s->ring) &&
                    fmpq_mpoly_resultant(r, p, q, unknown, s->ring) &&
                    !fmpq_mpoly_is_zero(r, s->ring);
            if (found)
                an_branch_demand(add_copy(out, b, s), r, b->clause[i].from,
                                 s->ring);
        }
    fmpq_mpoly_clear(r, s->ring);
    return found;
}

/* a x + b = 0: where it is cheapest. */
struct solving {
    size_t clause, unknown;
    fmpq_mpoly_t a, b;
    bool constant; /* a is */
    slong terms;
};

/* Would other clauses be too large with unknown i from clause k put in? */
static bool is_dear(const struct an_branch *b, size_t k, size_t i, slong terms,
                    const fmpq_mpoly_ctx_t ring)
{
    slong products = 0;
    for (size_t j = 0; j < b->n; j++) {
        const fmpq_mpoly_struct *p = &b->clause[j].factor.v[0];
        slong n = fmpq_mpoly_length(p, ring);
        slong d = j == k ? 0 : fmpq_mpoly_degree_si(p, (slong)i, ring);
        for (; d > 0 && n <= MAX_PRODUCTS; d--)
            n *= terms;
        products += j == k ? 0 : n;
    }
    return products > MAX_PRODUCTS;
}

static bool find_unknown(struct solving *x, const struct an_branch *b,
                         const struct an_solution *s)
{
    bool found = false;
    fmpq_mpoly_t a;
    fmpq_mpoly_init(a, s->ring);
    for (size_t k = 0; k < b->n; k++)
        for (size_t i = 0; i < b->family.n; i++) {
            const fmpq_mpoly_struct *p = &b->clause[k].factor.v[0];
            slong terms = fmpq_mpoly_length(p, s->ring);
            if (fmpq_mpoly_degree_si(p, (slong)i, s->ring) != 1 ||
                terms > MAX_TERMS || is_dear(b, k, i, terms, s->ring))
                continue;
            an_polynomial_coefficient(a, p, (slong)i, 1, s->ring);
            bool constant = fmpq_mpoly_is_fmpq(a, s->ring);
            if (found && (x->constant > constant ||
                          (x->constant == constant && x->terms < terms)))
                continue;
            found = true;
            x->clause = k;
            x->unknown = i;
            x->constant = constant;
            x->terms = terms;
        }
    fmpq_mpoly_clear(a, s->ring);
    return found;
}

static slong count_terms(const struct an_branch *b, const fmpq_mpoly_ctx_t ring)
{
    slong n = 0;
    for (size_t k = 0; k < b->n; k++)
        for (size_t i = 0; i < b->clause[k].factor.n; i++)
            n += fmpq_mpoly_length(&b->clause[k].factor.v[i], ring);
    return n;
}

/* Adds x = -b / a with a not zero, and a = b = 0. */
static bool add_solutions(struct an_branches *out, const struct an_branch *b,
                          struct solving *x, const struct an_solution *s)
{
    const struct an_clause *c = &b->clause[x->clause];
    const fmpq_mpoly_struct *p = &c->factor.v[0];
    an_polynomial_coefficient(x->a, p, (slong)x->unknown, 1, s->ring);
    an_polynomial_coefficient(x->b, p, (slong)x->unknown, 0, s->ring);
    struct an_branch *copy = add_copy(out, b, s);
    struct an_factored f;
    an_factored_init(&f);
    an_polynomial_factor(&f, x->a, s->ring);
    for (size_t i = 0; i < f.n; i++)
        if (!an_system_has(&copy->family.nonzero, f.v[i].base, s->ring))
            an_system_add(&copy->family.nonzero, f.v[i].base, s->ring);
    an_factored_clear(&f, s->ring);
    fmpq_mpoly_t minus;
    fmpq_mpoly_init(minus, s->ring);
    fmpq_mpoly_neg(minus, x->b, s->ring);
    bool good = an_branch_assign(copy, x->unknown, minus, x->a, s->ring);
    fmpq_mpoly_clear(minus, s->ring);
    if (!good || count_terms(copy, s->ring) > MAX_TERMS_AFTER) {
        an_branch_clear(copy, s->ring);
        out->n--;
        if (good)
            return false;
    }
    if (!x->constant) {
        copy = add_copy(out, b, s);
        an_branch_drop(copy, x->clause, s->ring);
        an_branch_demand(copy, x->a, c->from, s->ring);
        an_branch_demand(copy, x->b, c->from, s->ring);
    }
    return true;
}

static bool solve_for_unknown(struct an_branches *out,
                              const struct an_branch *b,
                              const struct an_solution *s)
{
    struct solving x;
    if (!find_unknown(&x, b, s))
        return false;
    fmpq_mpoly_init(x.a, s->ring);
    fmpq_mpoly_init(x.b, s->ring);
    bool solved = add_solutions(out, b, &x, s);
    fmpq_mpoly_clear(x.b, s->ring);
    fmpq_mpoly_clear(x.a, s->ring);
    return solved;
}

bool an_branch_split(struct an_branches *out, const struct an_branch *b,
                     const struct an_solution *s)
{
    return split_clause(out, b, true, s) || split_coupling(out, b, s) ||
           split_clause(out, b, false, s) || eliminate(out, b, s) ||
           solve_for_unknown(out, b, s);
}
