/* expression.h - charges: linear expressions in parameters, and combinations of
 * generators such as T3[SU2L] + (B-L)/2. */
#ifndef AN_THEORY_EXPRESSION_H
#define AN_THEORY_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

#include "base/diag.h"

struct an_model;

/* constant + sum coefficient * symbol. Symbols are the model's unknowns: free
 * parameters and charges written `?`. */
struct an_linear {
    fmpq_t constant;
    size_t n, cap;     /* symbols with a nonzero coefficient */
    size_t *symbol;    /* index into model->unknowns, ascending */
    fmpq *coefficient; /* cap initialised numbers */
};

void an_linear_init(struct an_linear *x);
void an_linear_clear(struct an_linear *x);
void an_linear_set(struct an_linear *x, const struct an_linear *y);
/* x += c * y; x and y distinct. */
void an_linear_add(struct an_linear *x, const fmpq_t c,
                   const struct an_linear *y);
/* x := one symbol. */
void an_linear_symbol(struct an_linear *x, size_t symbol);
bool an_linear_is_constant(const struct an_linear *x);
/* p := x, in a ring of the model's unknowns. */
void an_linear_polynomial(fmpq_mpoly_t p, const struct an_linear *x,
                          const fmpq_mpoly_ctx_t ring);
/* "2 a - 1/3"; the caller frees it. */
char *an_linear_text(const struct an_linear *x, const struct an_model *model);

/* x := the charge written in text: a number, `?`/`unknown` is NOT handled here,
 * or a linear expression in the model's parameters: "a", "2a - 1/3", "-3 - a",
 * "a/2", "2*(a-1)". Parameters with values are substituted. 0, or -1 with one
 * error that names the place inside the text (column moves with it). */
int an_linear_read(struct an_linear *x, const struct an_model *model,
                   const char *text, struct an_where at,
                   struct an_diags *diags);

/* f (one rational per coordinate of the model, initialised) := the generator
 * written in text: a rational combination of T3[an SU(2)] and U(1) names, with
 * parentheses and products or quotients by numbers; names are matched longest
 * first. "0" and "0 X" are fine. 0, or -1 with errors. */
int an_generator_read(fmpq *f, const struct an_model *model, const char *text,
                      struct an_where at, struct an_diags *diags);

/* The inverse: "T3[SU2L] + 1/2 B-L"; Dynkin labels of groups other than SU(2)
 * appear as h1[SU5], Z(n) charges by their name, F as "F". For the caller to
 * free. "0" for the zero functional. */
char *an_generator_text(const fmpq *f, const struct an_model *model);

#endif
