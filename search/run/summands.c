/* summands.c - the number of solutions as a sum of simpler numbers.
 *
 * Let F(s) be the number of tuples of multisets that satisfy the conditions of
 * s. Then
 *   multiples  with gcd 1: sum over d of mu(d) F(s / d), charges being d times
 *              those of s / d; the trivial solution is taken out and put back;
 *   sign       X ~ -X: (F + number of solutions equal to their negative) / 2
 *              (Burnside); cells come in pairs, so only one of each is counted;
 *   chirality  every solution is a chiral one and some pairs (z, -z), which
 *              gives F(x, y) = C(x, y) (1 - x y)^-V as generating functions in
 *              the numbers of positive and negative charges, V the number of
 *              values: C(p, q) = sum over j of (-1)^j binomial(V, j)
 *              F(p - j, q - j). A solution that equals its exchange is not
 *              chiral, so those with p = q are twice as many as asked for.
 * All of it becomes one list of counts with weights, doubled to stay integral.
 */
#include "search/run/summands.h"

#include <stdlib.h>

#include "base/mem.h"
#include "search/lists/plan.h"
#include "search/problem.h"

void an_summands_init(struct an_summands *t)
{
    *t = (struct an_summands){0};
    fmpz_init(t->constant);
}

void an_summands_clear(struct an_summands *t)
{
    for (size_t i = 0; i < t->n; i++) {
        an_search_clear(&t->v[i].s);
        fmpz_clear(t->v[i].weight);
        an_plan_clear(&t->v[i].plan);
    }
    free(t->v);
    fmpz_clear(t->constant);
}

static struct an_search *
add_term(struct an_summands *t, const struct an_search *s, const fmpz_t weight)
{
    t->v = an_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
    struct an_summand *x = &t->v[t->n++];
    an_search_init(&x->s);
    an_search_copy(&x->s, s);
    fmpz_init_set(x->weight, weight);
    an_plan_init(&x->plan);
    return &x->s;
}

/* The charges that are multiples of d, divided by d. */
static void divide_ranges(struct an_search *s, int d)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        int low = s->group[g].low, high = s->group[g].high;
        s->group[g].low = low >= 0 ? (low + d - 1) / d : -(-low / d);
        s->group[g].high = high >= 0 ? high / d : -((-high + d - 1) / d);
    }
}

static bool is_empty(const struct an_search *s)
{
    for (size_t g = 0; g < s->ngroups; g++)
        if (s->group[g].low > s->group[g].high)
            return true;
    return false;
}

/* Inclusion and exclusion of pairs (z, -z); s is chiral, without multiples. */
static void add_chiral(struct an_summands *t, const struct an_search *s, int mu)
{
    size_t p = s->group[0].size, q = s->group[1].size;
    unsigned long values =
        (unsigned long)(s->group[0].high - s->group[0].low + 1);
    fmpz_t weight;
    fmpz_init(weight);
    for (size_t j = 0; j <= p && j <= q; j++) {
        fmpz_bin_uiui(weight, values, j);
        fmpz_mul_si(weight, weight, j % 2 ? -mu : mu);
        /* Weights stand for arranged pairs: with exchange, those with p = q
         * count twice. */
        if (p != q || !s->exchange)
            fmpz_mul_ui(weight, weight, 2);
        if (j == p && j == q)
            fmpz_add(t->constant, t->constant, weight);
        if (j == p || j == q)
            continue; /* positive charges do not add up to nothing */
        struct an_search *x = add_term(t, s, weight);
        x->group[0].size -= j;
        x->group[1].size -= j;
        x->width -= 2 * j;
        x->chiral = false;
    }
    fmpz_clear(weight);
}

static int moebius(int d)
{
    int mu = 1;
    for (int p = 2; p * p <= d; p++) {
        if (d % p == 0) {
            d /= p;
            mu = -mu;
        }
        if (d % p == 0)
            return 0;
    }
    return d > 1 ? -mu : mu;
}

static bool has_trivial(const struct an_search *s)
{
    for (size_t g = 0; g < s->ngroups; g++)
        if (s->group[g].low > 0 || s->group[g].high < 0)
            return false;
    return true;
}

static int largest_charge(const struct an_search *s)
{
    int max = 1;
    for (size_t g = 0; g < s->ngroups; g++) {
        max = s->group[g].high > max ? s->group[g].high : max;
        max = -s->group[g].low > max ? -s->group[g].low : max;
    }
    return max;
}

void an_summands_add(struct an_summands *t, const struct an_search *s)
{
    int top = s->primitive ? largest_charge(s) : 1;
    bool trivial = s->primitive && has_trivial(s);
    fmpz_t weight;
    fmpz_init(weight);
    if (trivial)
        fmpz_add_ui(t->constant, t->constant, 2);
    for (int d = 1; d <= top; d++) {
        int mu = moebius(d);
        struct an_search x;
        an_search_init(&x);
        an_search_copy(&x, s);
        divide_ranges(&x, d);
        if (mu != 0 && !is_empty(&x) && s->chiral) {
            add_chiral(t, &x, mu);
        } else if (mu != 0 && !is_empty(&x)) {
            fmpz_set_si(weight, mu);
            fmpz_mul_ui(weight, weight, s->sign ? 1 : 2);
            add_term(t, &x, weight);
        }
        if (trivial && !is_empty(&x))
            fmpz_sub_si(t->constant, t->constant, 2L * mu);
        an_search_clear(&x);
    }
    fmpz_clear(weight);
}
