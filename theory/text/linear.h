/* linear.h - linear expressions in the unknowns of a model. */
#ifndef AN_THEORY_TEXT_LINEAR_H
#define AN_THEORY_TEXT_LINEAR_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

struct an_model;
struct an_math;

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
/* Appends "2 a - 1/3"; the same, for the caller to free. */
void an_linear_write(struct an_math *f, const struct an_linear *x,
                     const struct an_model *model);
char *an_linear_text(const struct an_linear *x, const struct an_model *model);

#endif
