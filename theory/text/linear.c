/* linear.c - linear expressions in the unknowns of a model. */
#include "theory/text/linear.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/math.h"
#include "algebra/rational.h"
#include "theory/model.h"

void an_linear_init(struct an_linear *x)
{
    *x = (struct an_linear){0};
    fmpq_init(x->constant);
}

void an_linear_clear(struct an_linear *x)
{
    for (size_t i = 0; i < x->cap; i++)
        fmpq_clear(&x->coefficient[i]);
    free(x->coefficient);
    free(x->symbol);
    fmpq_clear(x->constant);
    an_linear_init(x);
}

static void reserve(struct an_linear *x, size_t need)
{
    size_t cap = x->cap, same = x->cap;
    x->symbol = an_grow(x->symbol, &cap, need, sizeof *x->symbol);
    x->coefficient =
        an_grow(x->coefficient, &same, need, sizeof *x->coefficient);
    for (; x->cap < cap; x->cap++)
        fmpq_init(&x->coefficient[x->cap]);
}

void an_linear_set(struct an_linear *x, const struct an_linear *y)
{
    if (x == y)
        return;
    reserve(x, y->n);
    fmpq_set(x->constant, y->constant);
    for (size_t i = 0; i < y->n; i++) {
        x->symbol[i] = y->symbol[i];
        fmpq_set(&x->coefficient[i], &y->coefficient[i]);
    }
    x->n = y->n;
}

static void insert(struct an_linear *x, size_t i, size_t symbol)
{
    reserve(x, x->n + 1);
    for (size_t j = x->n++; j > i; j--) {
        x->symbol[j] = x->symbol[j - 1];
        fmpq_swap(&x->coefficient[j], &x->coefficient[j - 1]);
    }
    x->symbol[i] = symbol;
    fmpq_zero(&x->coefficient[i]);
}

static void drop(struct an_linear *x, size_t i)
{
    x->n--;
    for (size_t j = i; j < x->n; j++) {
        x->symbol[j] = x->symbol[j + 1];
        fmpq_swap(&x->coefficient[j], &x->coefficient[j + 1]);
    }
}

void an_linear_add(struct an_linear *x, const fmpq_t c,
                   const struct an_linear *y)
{
    fmpq_addmul(x->constant, c, y->constant);
    for (size_t i = 0, j = 0; j < y->n; j++) {
        while (i < x->n && x->symbol[i] < y->symbol[j])
            i++;
        if (i == x->n || x->symbol[i] != y->symbol[j])
            insert(x, i, y->symbol[j]);
        fmpq_addmul(&x->coefficient[i], c, &y->coefficient[j]);
        if (fmpq_is_zero(&x->coefficient[i]))
            drop(x, i);
    }
}

void an_linear_symbol(struct an_linear *x, size_t symbol)
{
    reserve(x, 1);
    fmpq_zero(x->constant);
    x->n = 1;
    x->symbol[0] = symbol;
    fmpq_one(&x->coefficient[0]);
}

void an_linear_polynomial(fmpq_mpoly_t p, const struct an_linear *x,
                          const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t term;
    fmpq_mpoly_init(term, ring);
    fmpq_mpoly_set_fmpq(p, x->constant, ring);
    for (size_t i = 0; i < x->n; i++) {
        fmpq_mpoly_gen(term, (slong)x->symbol[i], ring);
        fmpq_mpoly_scalar_mul_fmpq(term, term, &x->coefficient[i], ring);
        fmpq_mpoly_add(p, p, term, ring);
    }
    fmpq_mpoly_clear(term, ring);
}

bool an_linear_is_constant(const struct an_linear *x)
{
    return x->n == 0;
}

void an_linear_write(struct an_math *f, const struct an_linear *x,
                     const struct an_model *model)
{
    struct an_math sum = {0};
    for (size_t i = 0; i < x->n; i++)
        an_math_term(&sum, &x->coefficient[i], model->symbol[x->symbol[i]]);
    an_math_term(&sum, x->constant, NULL);
    if (sum.plain.n == 0)
        an_math_count(&sum, 0);
    an_math_join(f, &sum);
}

char *an_linear_text(const struct an_linear *x, const struct an_model *model)
{
    struct an_math f = {0};
    an_linear_write(&f, x, model);
    return an_math_plain(&f);
}
