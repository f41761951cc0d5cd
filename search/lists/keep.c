/* keep.c - conditions on a solution that the join does not see.
 *
 * A second quadratic, the choices of generations that a coupling leaves, one of
 * X and -X, chirality, one of several arrangements, one of X + c Y: one
 * solution at a time, the cheap ones first.
 */
#include "search/lists/keep.h"

#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/modulo.h"
#include "search/arrangement.h"
#include "search/problem.h"

/* What takes a walk through arrangements or multiples of Y, in sums. */
#define MANY_SUMS 64

static bool quadratic_holds(const struct an_search *s,
                            const struct an_search_sum *sum, const int16_t *x)
{
    int64_t total = -sum->value;
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t i = 0; i < s->group[g].size; i++, x++)
            total += sum->weight[g] * *x * *x;
    return total == 0;
}

static bool form_holds(const struct an_search_sum *form, const int16_t *x,
                       size_t n)
{
    int64_t total = -form->value;
    for (size_t i = 0; i < n; i++)
        total += form->weight[i] * x[i];
    return total == 0;
}

static bool choice_holds(const struct an_search_choice *c, const int16_t *x,
                         size_t n)
{
    for (size_t i = 0; i < c->n; i++)
        if (form_holds(&c->form[i], x, n))
            return true;
    return false;
}

/* The first group that differs from its negative, sorted again, is the larger
 * of the two. */
static bool is_canonical_sign(const struct an_search *s, const int16_t *x)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        size_t n = s->group[g].size;
        for (size_t i = 0; i < n; i++)
            if (x[i] != -x[n - 1 - i])
                return x[i] > -x[n - 1 - i];
        x += n;
    }
    return true;
}

/* No charge in both groups; of equal sizes that may be exchanged, the first is
 * the larger one. */
static bool is_chiral(const struct an_search *s, const int16_t *x)
{
    size_t m = s->group[0].size, n = s->group[1].size;
    const int16_t *y = x + m;
    for (size_t i = 0, j = 0; i < m && j < n;) {
        if (x[i] == y[j])
            return false;
        if (x[i] < y[j])
            i++;
        else
            j++;
    }
    return m != n || !s->exchange || x[0] > y[0];
}

bool an_solution_is_plain(const struct an_plan *p, bool zero)
{
    const struct an_search *s = p->whole;
    return s->nquadratic <= 1 && s->nchoices == 0 && s->nnonzero == 0 &&
           !s->modulo && !s->chiral && !p->reduced.ambiguous &&
           !(p->s->sign && zero);
}

uint64_t an_solution_effort(const struct an_plan *p)
{
    const struct an_search *s = p->whole;
    uint64_t sums = s->nquadratic + s->nnonzero;
    for (size_t i = 0; i < s->nchoices; i++)
        sums += s->choice[i].n;
    if (s->modulo || p->reduced.ambiguous)
        sums += MANY_SUMS;
    return AN_PATIENCE_ELEMENT + sums * s->width;
}

bool an_solution_keep(const struct an_plan *p, const int16_t *joined,
                      const int16_t *record, bool zero)
{
    const struct an_search *s = p->whole;
    for (size_t i = 1; i < s->nquadratic; i++)
        if (!quadratic_holds(s, &s->quadratic[i], record))
            return false;
    for (size_t i = 0; i < s->nchoices; i++)
        if (!choice_holds(&s->choice[i], record, s->width))
            return false;
    for (size_t i = 0; i < s->nnonzero; i++)
        if (form_holds(&s->nonzero[i], record, s->width))
            return false;
    if (p->s->sign && zero && !is_canonical_sign(p->s, joined))
        return false;
    if (s->chiral && !is_chiral(s, record))
        return false;
    if (s->modulo && !an_modulo_is_least(s, record))
        return false;
    return !p->reduced.ambiguous ||
           an_arrangement_is_least(&p->reduced, s, record);
}
