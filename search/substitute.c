/* substitute.c - what equations of charges say of single ones.
 *
 * An equation of one charge fixes it, one of two without a value makes one a
 * multiple of the other. What is known is put into the other equations, until
 * nothing more comes of it.
 */
#include "search/substitute.h"

#include "theory/text/expression.h"
#include "search/problem.h"

struct substitution {
    struct an_linear *x; /* borrowed */
    const struct an_search *s;
    bool contradicts;
};

/* Everywhere: symbol := c * other, or c when other is no symbol. */
static void substitute(struct substitution *w, size_t symbol, const fmpq_t c,
                       size_t other)
{
    for (size_t i = 0; i < w->s->width; i++) {
        struct an_linear *x = &w->x[i];
        if (x->n == 0 || x->symbol[0] != symbol)
            continue;
        fmpq_mul(&x->coefficient[0], &x->coefficient[0], c);
        x->symbol[0] = other;
        if (other == w->s->width) {
            fmpq_set(x->constant, &x->coefficient[0]);
            x->n = 0;
        }
    }
}

/* Takes an equation out, if it fixes a charge or makes it a multiple. */
static bool apply(struct substitution *w, size_t e)
{
    const struct an_search_sum *sum = &w->s->equation[e];
    struct an_linear left;
    fmpq_t c;
    bool used = false;
    an_linear_init(&left);
    fmpq_init(c);
    for (size_t i = 0; i < w->s->width; i++) {
        fmpq_set_si(c, sum->weight[i], 1);
        an_linear_add(&left, c, &w->x[i]);
    }
    fmpq_set_si(c, sum->value, 1);
    fmpq_sub(c, c, left.constant);
    if (left.n == 0) {
        used = true;
        if (!fmpq_is_zero(c))
            w->contradicts = true;
    } else if (left.n == 1) {
        used = true;
        fmpq_div(c, c, &left.coefficient[0]);
        substitute(w, left.symbol[0], c, w->s->width);
    } else if (left.n == 2 && fmpq_is_zero(c)) {
        used = true;
        fmpq_div(c, &left.coefficient[0], &left.coefficient[1]);
        fmpq_neg(c, c);
        substitute(w, left.symbol[1], c, left.symbol[0]);
    }
    fmpq_clear(c);
    an_linear_clear(&left);
    return used;
}

bool an_search_substitute(struct an_linear *x, bool *done,
                          const struct an_search *s)
{
    struct substitution w = {x, s, false};
    bool changed = true;
    for (size_t i = 0; i < s->width; i++)
        an_linear_symbol(&x[i], i);
    while (changed) {
        changed = false;
        for (size_t e = 0; e < s->nequations; e++)
            if (!done[e] && apply(&w, e))
                done[e] = changed = true;
    }
    return !w.contradicts;
}
