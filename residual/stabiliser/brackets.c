/* brackets.c - the roots of an unbroken algebra from its brackets.
 *
 * The brackets of solutions are those of root vectors (bracket.h); the place
 * where a solution has 1 and all others 0 shows its part in one.
 */
#include "residual/stabiliser/brackets.h"

#include <stdlib.h>
#include <string.h>

#include <flint/nmod.h>
#include <flint/nmod_vec.h>
#include <flint/ulong_extras.h>

#include "base/base.h"
#include "algebra/lie/bracket.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/splitting.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/vacuum/charges.h"

/* Primes to try: a number is a square modulo every other one. */
#define FIRST_PRIME (1ul << 60)
#define MAX_PRIMES 20

/* Roots of one factor that one is willing to list all pairs of. */
#define MAX_FACTOR_ROOTS 600

/* Brackets of the algebra modulo a prime. */
struct brackets {
    const struct an_annihilator *a;
    nmod_t mod;
    ulong **number; /* per group: x of an_bracket for each pair of roots */
    ulong **by;     /* per solution: its coefficients */
    size_t *place;  /* per column: the solution that it shows, or their number
                     */
    ulong *on;      /* ncolumns x solutions: what one does to each generator */
    bool good;      /* no denominator is a multiple of the prime */
};

static ulong reduce(struct brackets *b, const fmpq *x)
{
    ulong den = fmpz_fdiv_ui(fmpq_denref(x), b->mod.n);
    if (den == 0) {
        b->good = false;
        return 0;
    }
    return nmod_div(fmpz_fdiv_ui(fmpq_numref(x), b->mod.n), den, b->mod);
}

static void brackets_init(struct brackets *b, const struct an_annihilator *a,
                          struct an_brackets *group, ulong prime)
{
    const struct an_model *m = a->L->m;
    *b = (struct brackets){.a = a, .good = true};
    nmod_init(&b->mod, prime);
    b->on = an_alloc(a->ncolumns * a->h.n, sizeof *b->on);
    b->place = an_alloc(a->ncolumns, sizeof *b->place);
    for (size_t c = 0; c < a->ncolumns; c++)
        b->place[c] = a->h.n;
    for (size_t i = 0; i < a->h.n; i++)
        b->place[a->h.free[i]] = i;
    b->number = an_alloc(m->ngroups, sizeof *b->number);
    b->by = an_alloc(a->h.n, sizeof *b->by);
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t n = group[g].nroots;
        b->number[g] = an_alloc(n * n, sizeof **b->number);
        for (size_t i = 0; i < n * n; i++)
            if (group[g].sum[i] != n)
                b->number[g][i] =
                    reduce(b, an_bracket(&group[g], i / n, i % n));
    }
    for (size_t i = 0; i < a->h.n; i++) {
        const struct an_combination *x = &a->h.v[i];
        b->by[i] = an_alloc(x->n, sizeof **b->by);
        for (size_t k = 0; k < x->n; k++)
            b->by[i][k] = reduce(b, x->by + k);
    }
}

static void brackets_clear(struct brackets *b)
{
    for (size_t g = 0; g < b->a->L->m->ngroups; g++)
        free(b->number[g]);
    for (size_t i = 0; i < b->a->h.n; i++)
        free(b->by[i]);
    free(b->number);
    free(b->by);
    free(b->place);
    free(b->on);
}

/* The entry of a column in `to` += by x, x a small number; other columns do not
 * count. */
static void add_to(ulong *to, const struct brackets *b, size_t column, ulong by,
                   int x)
{
    size_t k = b->place[column];
    if (k == b->a->h.n)
        return;
    ulong size = (ulong)(x < 0 ? -x : x);
    ulong y = nmod_mul(by, size, b->mod);
    to[k] = x < 0 ? nmod_sub(to[k], y, b->mod) : nmod_add(to[k], y, b->mod);
}

/* to += by [x, y] of two root vectors of one factor, which is not zero. */
static void add_root_bracket(ulong *to, const struct brackets *b,
                             const struct an_brackets *group,
                             const struct an_generator_column *x,
                             const struct an_generator_column *y, ulong by)
{
    const struct an_lie *g = &group->small.g;
    size_t n = group->nroots, at = x->root * n + y->root;
    size_t sum = group->sum[at], first = b->a->first[x->group];
    by = nmod_mul(by, b->number[x->group][at], b->mod);
    if (sum < n) {
        add_to(to, b, first + sum, by, 1);
        return;
    }
    int coroot[AN_MAX_RANK];
    bool negative = x->root >= g->npositive;
    an_lie_coroot(coroot, g, x->root - (negative ? g->npositive : 0));
    for (int i = 0; i < g->rank; i++)
        add_to(to, b, first + n + (size_t)i, by,
               negative ? -coroot[i] : coroot[i]);
}

/* to += sign by [H, E]. */
static void add_cartan_bracket(ulong *to, const struct brackets *b,
                               const struct an_generator_column *H,
                               const struct an_generator_column *E, ulong by,
                               int sign)
{
    int labels[AN_MAX_RANK];
    an_root_labels(labels, &b->a->L->m->group[E->group].lie, E->root);
    add_to(to, b, b->a->first[E->group] + E->root, by,
           sign * labels[H->cartan]);
}

/* to += by [p, q] of two generators. */
static void add_bracket(ulong *to, const struct brackets *b,
                        const struct an_brackets *group,
                        const struct an_generator_column *p,
                        const struct an_generator_column *q, ulong by)
{
    const struct an_brackets *g = &group[p->group];
    if (p->group != q->group)
        return;
    if (p->root == AN_NO_ROOT && q->root != AN_NO_ROOT)
        add_cartan_bracket(to, b, p, q, by, 1);
    else if (p->root != AN_NO_ROOT && q->root == AN_NO_ROOT)
        add_cartan_bracket(to, b, q, p, by, -1);
    else if (p->root != AN_NO_ROOT &&
             g->sum[p->root * g->nroots + q->root] != g->nroots)
        add_root_bracket(to, b, g, p, q, by);
}

/* b->on := the brackets of solution i with each generator. */
static void set_on(struct brackets *b, const struct an_brackets *group,
                   size_t i)
{
    const struct an_annihilator *a = b->a;
    const struct an_combination *x = &a->h.v[i];
    memset(b->on, 0, a->ncolumns * a->h.n * sizeof *b->on);
    for (size_t c = 0; c < a->ncolumns; c++)
        for (size_t k = 0; k < x->n; k++)
            add_bracket(b->on + c * a->h.n, b, group, &a->column[x->vector[k]],
                        &a->column[c], b->by[i][k]);
}

/* t (table for the caller to free) := all brackets; false when the prime will
 * not do. */
static bool set_brackets(struct an_bracket_table *t,
                         const struct an_annihilator *a,
                         struct an_brackets *group, ulong prime)
{
    size_t n = a->h.n;
    struct brackets b;
    brackets_init(&b, a, group, prime);
    *t = (struct an_bracket_table){n, prime,
                                   an_alloc(n * n * n, sizeof *t->table)};
    for (size_t i = 0; i < n; i++) {
        set_on(&b, group, i);
        for (size_t j = 0; j < i; j++) {
            ulong *to = t->table + (i * n + j) * n;
            const struct an_combination *y = &a->h.v[j];
            for (size_t l = 0; l < y->n; l++)
                _nmod_vec_scalar_addmul_nmod(to, b.on + y->vector[l] * n,
                                             (slong)n, b.by[j][l], b.mod);
            _nmod_vec_neg(t->table + (j * n + i) * n, to, (slong)n, b.mod);
        }
    }
    bool good = b.good;
    brackets_clear(&b);
    return good;
}

bool an_roots_by_brackets(struct an_root_system *s, size_t *rank,
                          const struct an_annihilator *a, const size_t *part,
                          size_t npart)
{
    const struct an_model *m = a->L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (a->first[g] != AN_NO_ROOT &&
            2 * m->group[g].lie.npositive > MAX_FACTOR_ROOTS)
            return false;
    struct an_brackets *group = an_alloc(m->ngroups, sizeof *group);
    bool split = false;
    ulong prime = FIRST_PRIME;
    for (size_t g = 0; g < m->ngroups; g++) {
        an_brackets_init(&group[g]);
        if (m->group[g].kind == AN_SIMPLE && a->first[g] != AN_NO_ROOT)
            an_brackets_set(&group[g], &m->group[g].lie);
    }
    for (int i = 0; i < MAX_PRIMES && !split; i++) {
        struct an_bracket_table t;
        prime = n_nextprime(prime, 1);
        split = set_brackets(&t, a, group, prime) &&
                an_split(s, rank, &t, part, npart);
        free(t.table);
    }
    for (size_t g = 0; g < m->ngroups; g++)
        an_brackets_clear(&group[g]);
    free(group);
    return split;
}
