/* problem.c - the conditions of a search, put together.
 *
 * A search owns its weights; every array has one entry per group, but for the
 * forms of couplings, which have one per charge.
 */
#include "search/problem.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void an_search_init(struct an_search *s)
{
    *s = (struct an_search){0};
}

static void sums_clear(struct an_search_sum *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(v[i].weight);
    free(v);
}

void an_search_clear(struct an_search *s)
{
    for (size_t i = 0; i < s->nchoices; i++)
        sums_clear(s->choice[i].form, s->choice[i].n);
    free(s->choice);
    sums_clear(s->equation, s->nequations);
    sums_clear(s->nonzero, s->nnonzero);
    free(s->residues.sum.weight);
    free(s->residues.cubes.weight);
    free(s->residues.parity);
    free(s->modulo);
    sums_clear(s->linear, s->nlinear);
    sums_clear(s->quadratic, s->nquadratic);
    free(s->cubic.weight);
    free(s->group);
    an_search_init(s);
}

static struct an_search_sum sum_make(const int64_t *weight, size_t n,
                                     int64_t value)
{
    struct an_search_sum x = {an_alloc(n, sizeof *weight), value};
    memcpy(x.weight, weight, n * sizeof *weight);
    return x;
}

void an_search_add_group(struct an_search *s, size_t size, int low, int high)
{
    s->group =
        an_grow(s->group, &s->cap_groups, s->ngroups + 1, sizeof *s->group);
    s->group[s->ngroups++] = (struct an_search_group){size, low, high};
    s->width += size;
}

/* Appends a sum over n weights. */
static void push(struct an_search_sum **v, size_t *n, size_t *cap,
                 const int64_t *weight, size_t nweights, int64_t value)
{
    *v = an_grow(*v, cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = sum_make(weight, nweights, value);
}

void an_search_add_linear(struct an_search *s, const int64_t *weight,
                          int64_t value)
{
    push(&s->linear, &s->nlinear, &s->cap_linear, weight, s->ngroups, value);
}

void an_search_add_quadratic(struct an_search *s, const int64_t *weight,
                             int64_t value)
{
    push(&s->quadratic, &s->nquadratic, &s->cap_quadratic, weight, s->ngroups,
         value);
}

void an_search_set_cubic(struct an_search *s, const int64_t *weight,
                         int64_t value)
{
    free(s->cubic.weight);
    s->cubic = sum_make(weight, s->ngroups, value);
}

void an_search_add_form(struct an_search *s, bool first, const int64_t *weight,
                        int64_t value)
{
    if (first) {
        s->choice = an_grow(s->choice, &s->cap_choices, s->nchoices + 1,
                            sizeof *s->choice);
        s->choice[s->nchoices++] = (struct an_search_choice){0};
    }
    struct an_search_choice *c = &s->choice[s->nchoices - 1];
    push(&c->form, &c->n, &c->cap, weight, s->width, value);
}

void an_search_add_equation(struct an_search *s, const int64_t *weight,
                            int64_t value)
{
    push(&s->equation, &s->nequations, &s->cap_equations, weight, s->width,
         value);
}

void an_search_add_nonzero(struct an_search *s, const int64_t *weight,
                           int64_t value)
{
    push(&s->nonzero, &s->nnonzero, &s->cap_nonzero, weight, s->width, value);
}

void an_search_set_modulo(struct an_search *s, const int64_t *charge)
{
    free(s->modulo);
    s->modulo = an_alloc(s->ngroups, sizeof *s->modulo);
    memcpy(s->modulo, charge, s->ngroups * sizeof *charge);
}

void an_search_set_residues(struct an_search *s,
                            const struct an_search_residues *z)
{
    size_t n = s->width;
    struct an_search_residues *own = &s->residues;
    free(own->sum.weight);
    free(own->cubes.weight);
    free(own->parity);
    *own = *z;
    own->sum = sum_make(z->sum.weight, n, z->sum.value);
    own->cubes = sum_make(z->cubes.weight, n, z->cubes.value);
    own->parity = an_alloc(n, 1);
    memcpy(own->parity, z->parity, n);
}

void an_search_copy(struct an_search *copy, const struct an_search *s)
{
    an_search_clear(copy);
    for (size_t g = 0; g < s->ngroups; g++)
        an_search_add_group(copy, s->group[g].size, s->group[g].low,
                            s->group[g].high);
    for (size_t i = 0; i < s->nlinear; i++)
        an_search_add_linear(copy, s->linear[i].weight, s->linear[i].value);
    for (size_t i = 0; i < s->nquadratic; i++)
        an_search_add_quadratic(copy, s->quadratic[i].weight,
                                s->quadratic[i].value);
    if (s->cubic.weight)
        an_search_set_cubic(copy, s->cubic.weight, s->cubic.value);
    for (size_t i = 0; i < s->nchoices; i++)
        for (size_t j = 0; j < s->choice[i].n; j++)
            an_search_add_form(copy, j == 0, s->choice[i].form[j].weight,
                               s->choice[i].form[j].value);
    for (size_t i = 0; i < s->nequations; i++)
        an_search_add_equation(copy, s->equation[i].weight,
                               s->equation[i].value);
    for (size_t i = 0; i < s->nnonzero; i++)
        an_search_add_nonzero(copy, s->nonzero[i].weight, s->nonzero[i].value);
    if (s->modulo)
        an_search_set_modulo(copy, s->modulo);
    if (s->residues.n > 0)
        an_search_set_residues(copy, &s->residues);
    copy->sign = s->sign;
    copy->primitive = s->primitive;
    copy->chiral = s->chiral;
    copy->exchange = s->exchange;
    copy->arranged = s->arranged;
    copy->split = s->split;
    copy->positive = s->positive;
    copy->signs = s->signs;
}

static void describe_sum(struct an_text *out, const char *name,
                         const struct an_search_sum *sum, size_t n)
{
    an_text_add(out, name);
    for (size_t i = 0; i < n && sum->weight; i++)
        an_text_printf(out, " %lld", (long long)sum->weight[i]);
    an_text_printf(out, " = %lld;", (long long)sum->value);
}

static void describe_residues(struct an_text *out, const struct an_search *s)
{
    const struct an_search_residues *z = &s->residues;
    an_text_printf(out,
                   "modulo %d, conditions %d, classes %d, any order %d, fixed "
                   "%d;",
                   z->n, (int)z->conditions, (int)z->classes, z->any_order,
                   z->fixed);
    describe_sum(out, " sum", &z->sum, s->width);
    describe_sum(out, " cubes", &z->cubes, s->width);
    an_text_printf(out, " graded %d", z->graded);
    for (size_t i = 0; i < s->width && z->parity; i++)
        an_text_printf(out, " %d", z->parity[i]);
    an_text_add(out, ";");
}

void an_search_describe(struct an_text *out, const struct an_search *s)
{
    size_t n = s->ngroups;
    an_text_printf(
        out, "sign %d, primitive %d, chiral %d, exchange %d, arranged %d;",
        s->sign, s->primitive, s->chiral, s->exchange, s->arranged);
    if (s->residues.n > 0)
        describe_residues(out, s);
    if (s->split)
        an_text_printf(out, " positive %zu %llx;", s->positive,
                       (unsigned long long)s->signs);
    for (size_t g = 0; g < n; g++)
        an_text_printf(out, " %zu in [%d, %d]", s->group[g].size,
                       s->group[g].low, s->group[g].high);
    for (size_t i = 0; i < s->nlinear; i++)
        describe_sum(out, " linear", &s->linear[i], n);
    for (size_t i = 0; i < s->nquadratic; i++)
        describe_sum(out, " quadratic", &s->quadratic[i], n);
    describe_sum(out, " cubic", &s->cubic, n);
    for (size_t i = 0; i < s->nchoices; i++)
        for (size_t j = 0; j < s->choice[i].n; j++)
            describe_sum(out, j ? " or" : " choice", &s->choice[i].form[j],
                         s->width);
    for (size_t i = 0; i < s->nequations; i++)
        describe_sum(out, " equation", &s->equation[i], s->width);
    for (size_t i = 0; i < s->nnonzero; i++)
        describe_sum(out, " nonzero", &s->nonzero[i], s->width);
    struct an_search_sum y = {s->modulo, 0};
    if (s->modulo)
        describe_sum(out, " modulo", &y, n);
}
