/* solve.c - unknown charges: every condition, and its exact solutions over Q.
 *
 * A stack of branches is worked off: what can be solved is solved, what is left
 * splits into alternatives, until a branch is a family. Branches that are equal
 * to an earlier one are dropped, families inside others at the end.
 */
#include "solve/solve.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/expression.h"
#include "solve/branch.h"
#include "solve/exchange.h"
#include "solve/family.h"
#include "solve/neutrality.h"
#include "solve/point.h"
#include "solve/solution.h"
#include "solve/split.h"

void an_solution_init(struct an_solution *s)
{
    *s = (struct an_solution){.complete = true};
    an_anomalies_init(&s->anomalies);
}

static void neutral_clear(struct an_neutrality *x, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < x->n; i++)
        an_system_clear(&x->choice[i], ring);
    free(x->choice);
    free(x->never);
}

void an_solution_clear(struct an_solution *s)
{
    for (size_t i = 0; i < s->nconditions; i++) {
        fmpq_mpoly_clear(s->condition[i].polynomial, s->ring);
        an_factored_clear(&s->condition[i].factors, s->ring);
    }
    for (size_t i = 0; i < s->nneutral; i++)
        neutral_clear(&s->neutral[i], s->ring);
    for (size_t i = 0; i < s->nfamilies + s->nfolded; i++)
        an_family_clear(&s->family[i], s->ring);
    for (size_t i = 0; i < s->nobstacles; i++)
        fmpq_mpoly_clear(s->obstacle[i].polynomial, s->ring);
    for (size_t i = 0; i < s->nexchanges; i++)
        free(s->exchange[i].image);
    free(s->exchange);
    free(s->condition);
    free(s->neutral);
    free(s->family);
    free(s->obstacle);
    free(s->used);
    an_anomalies_clear(&s->anomalies);
    an_solution_init(s);
}

/* ---- conditions */

static const struct an_where nowhere = {0};

/* used[i] := the number of charges that contain unknown i. Returns how many are
 * used. */
static size_t find_used(size_t *used, const struct an_model *m)
{
    size_t n = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
        for (size_t i = 0; i < m->nfields; i++)
            for (size_t j = 0; j < m->field[i].generations; j++) {
                const struct an_linear *q = &m->field[i].group[g].charge[j];
                for (size_t k = 0; k < q->n; k++)
                    n += used[q->symbol[k]]++ == 0;
            }
    return n;
}

static int check_size(size_t n, struct an_diags *diags)
{
    if (n == 0) {
        an_error(diags, nowhere,
                 "no charge is unknown: there is nothing to solve for");
        return an_expected(diags, "charges written \"?\" or with a parameter "
                                  "that is free, as in --set 'nuR.B-L=?,?,?'");
    }
    if (n > AN_SOLVE_MAX_UNKNOWNS)
        return an_error(diags, nowhere,
                        "%zu unknown charges and parameters, at most %d can be "
                        "solved for",
                        n, AN_SOLVE_MAX_UNKNOWNS);
    return 0;
}

void an_solution_demand(struct an_solution *s, const char *name,
                        const fmpq_mpoly_t p)
{
    s->condition = an_grow(s->condition, &s->cap_conditions, s->nconditions + 1,
                           sizeof *s->condition);
    struct an_condition *c = &s->condition[s->nconditions++];
    c->name = name;
    fmpq_mpoly_init(c->polynomial, s->ring);
    an_factored_init(&c->factors);
    fmpq_mpoly_set(c->polynomial, p, s->ring);
    an_polynomial_factor(&c->factors, c->polynomial, s->ring);
}

static void add_condition(struct an_solution *s, const struct an_anomaly *a)
{
    fmpq_mpoly_t p;
    fmpq_mpoly_init(p, s->ring);
    if (a->known && !a->cancels && fmpq_is_zero(a->value))
        fmpq_mpoly_one(p, s->ring); /* zero mod n, and yet fails */
    else if (a->known)
        fmpq_mpoly_set_fmpq(p, a->value, s->ring);
    else
        fmpq_mpoly_set(p, a->condition, s->ring);
    an_solution_demand(s, a->title, p);
    fmpq_mpoly_clear(p, s->ring);
}

/* Discrete conditions have no polynomial, and none depends on unknowns: one
 * that fails stands as a constant. */
static void find_conditions(struct an_solution *s)
{
    for (size_t i = 0; i < s->anomalies.n; i++) {
        const struct an_anomaly *a = &s->anomalies.v[i];
        if (!a->counts || !a->defined)
            continue;
        bool sum = a->form == AN_CUBIC || a->form == AN_MIXED ||
                   a->form == AN_ABELIAN || a->form == AN_GRAVITY;
        if (sum || !a->cancels)
            add_condition(s, a);
    }
}

static int find_neutral(struct an_solution *s, struct an_diags *diags)
{
    int rc = 0;
    s->neutral = an_alloc(s->model->ncouplings, sizeof *s->neutral);
    for (size_t i = 0; i < s->model->ncouplings; i++)
        if (an_neutrality_find(&s->neutral[s->nneutral++], s, i, diags) < 0)
            rc = -1;
    return rc;
}

/* ---- branches */

/* Texts of branches that were looked at. */
struct seen {
    struct {
        uint64_t hash;
        char *text;
    } * v;
    size_t n, cap;
};

/* Is the branch new? */
static bool seen_add(struct seen *seen, const struct an_branch *b,
                     const struct an_solution *s)
{
    struct an_text t = {0};
    an_branch_describe(&t, b, s);
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < t.n; i++)
        hash = (hash ^ (unsigned char)t.v[i]) * 1099511628211u;
    for (size_t i = 0; i < seen->n; i++)
        if (seen->v[i].hash == hash &&
            strcmp(seen->v[i].text, an_text_string(&t)) == 0) {
            an_text_clear(&t);
            return false;
        }
    seen->v = an_grow(seen->v, &seen->cap, seen->n + 1, sizeof *seen->v);
    seen->v[seen->n].hash = hash;
    seen->v[seen->n++].text = an_text_take(&t);
    return true;
}

static void seen_clear(struct seen *seen)
{
    for (size_t i = 0; i < seen->n; i++)
        free(seen->v[i].text);
    free(seen->v);
}

/* A branch that leaves no alternatives is a family; takes its values. */
static void add_family(struct an_solution *s, struct an_branch *b)
{
    struct an_solution_family f;
    an_family_copy(&f, &b->family, s->ring);
    for (size_t k = 0; k < b->n; k++) {
        an_system_add(&f.left, &b->clause[k].factor.v[0], s->ring);
        f.irreducible = f.irreducible && b->clause[k].irreducible;
    }
    f.verified = an_family_verify(&f, s);
    for (size_t i = 0; i < s->nfamilies; i++)
        if (an_family_inside(&f, &s->family[i], s->ring)) {
            an_family_clear(&f, s->ring);
            return;
        }
    /* Those inside the new one go. */
    size_t kept = 0;
    for (size_t i = 0; i < s->nfamilies; i++) {
        if (an_family_inside(&s->family[i], &f, s->ring))
            an_family_clear(&s->family[i], s->ring);
        else
            s->family[kept++] = s->family[i];
    }
    s->nfamilies = kept;
    s->family =
        an_grow(s->family, &s->cap_families, kept + 1, sizeof *s->family);
    s->family[s->nfamilies++] = f;
}

/* The alternatives are to be looked at in their order: last in, first out. */
static void reverse(struct an_branches *stack, size_t from)
{
    for (size_t i = from, j = stack->n; i + 1 < j; i++) {
        struct an_branch x = stack->v[i];
        stack->v[i] = stack->v[--j];
        stack->v[j] = x;
    }
}

static size_t count_left(const struct an_solution *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->nfamilies; i++)
        n += s->family[i].left.n > 0;
    return n;
}

static void explore(struct an_solution *s, const struct an_solve_run *run)
{
    struct an_branches stack = {0};
    struct seen seen = {0};
    stack.v = an_grow(NULL, &stack.cap, 1, sizeof *stack.v);
    an_branch_init(&stack.v[stack.n++], s);
    for (size_t count = 0; stack.n > 0; count++) {
        struct an_branch b = stack.v[--stack.n];
        size_t from = stack.n;
        s->complete =
            count < AN_SOLVE_MAX_BRANCHES && count_left(s) < AN_SOLVE_MAX_LEFT;
        if (run->progress)
            run->progress(run->context, count, stack.n);
        if (run->stop && run->stop(run->context))
            s->complete = false;
        if (s->complete && an_branch_solve(&b, s) && seen_add(&seen, &b, s)) {
            if (an_branch_split(&stack, &b, s))
                reverse(&stack, from);
            else
                add_family(s, &b);
        }
        an_branch_clear(&b, s->ring);
        if (!s->complete)
            break;
    }
    while (stack.n > 0)
        an_branch_clear(&stack.v[--stack.n], s->ring);
    free(stack.v);
    seen_clear(&seen);
}

/* ---- */

static bool is_possible(const struct an_solution *s)
{
    for (size_t i = 0; i < s->nneutral; i++)
        if (s->neutral[i].never ||
            (!s->neutral[i].always && s->neutral[i].n == 0))
            return false;
    return true;
}

void an_solution_find(struct an_solution *s, const struct an_solve_run *run)
{
    if (is_possible(s))
        explore(s, run);
    an_exchanges_fold(s);
}

int an_solve_model(struct an_solution *s, const struct an_model *model,
                   const struct an_solve_run *run, struct an_diags *diags)
{
    an_solution_clear(s);
    s->model = model;
    s->used = an_alloc(model->nunknowns, sizeof *s->used);
    if (check_size(find_used(s->used, model), diags) < 0)
        return -1;
    an_anomaly_check(&s->anomalies, model);
    s->ring = s->anomalies.ring;
    find_conditions(s);
    if (find_neutral(s, diags) < 0)
        return -1;
    an_exchanges_find(s);
    an_solution_find(s, run);
    for (size_t i = 0; i < s->nfamilies; i++)
        if (s->family[i].left.n > 0)
            an_family_points(&s->family[i], s, run->bound);
    return 0;
}

/* ---- conditions of the caller */

void an_solution_begin(struct an_solution *s, const struct an_model *unknowns)
{
    an_solution_clear(s);
    s->model = unknowns;
    s->anomalies.symbolic = true;
    fmpq_mpoly_ctx_init(s->anomalies.ring, (slong)unknowns->nunknowns,
                        AN_MONOMIAL_ORDER);
    s->ring = s->anomalies.ring;
}

void an_solution_choose(struct an_solution *s, const struct an_system *choice,
                        size_t n)
{
    struct an_neutrality x = {0};
    x.choice = an_grow(NULL, &x.cap, n, sizeof *x.choice);
    for (; x.n < n; x.n++)
        an_system_copy(&x.choice[x.n], &choice[x.n], s->ring);
    size_t cap = s->nneutral;
    s->neutral = an_grow(s->neutral, &cap, s->nneutral + 1, sizeof *s->neutral);
    s->neutral[s->nneutral++] = x;
}

/* ---- */

enum an_solved an_solution_verdict(const struct an_solution *s)
{
    for (size_t i = 0; i < s->nfamilies; i++)
        if (an_family_is_explicit(&s->family[i]) || s->family[i].npoints > 0)
            return AN_SOLVED_SOME;
    return s->nfamilies == 0 && s->complete ? AN_SOLVED_NONE : AN_SOLVED_OPEN;
}
