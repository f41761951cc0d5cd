/* generator.h - combinations of generators: T3[SU2L] + (B-L)/2. */
#ifndef AN_THEORY_TEXT_GENERATOR_H
#define AN_THEORY_TEXT_GENERATOR_H

#include <flint/fmpq.h>

#include "base/diag.h"
#include "theory/text/symbol.h"

struct an_model;

/* f (one rational per coordinate of the model, initialised) := the generator
 * written in text: a rational combination of T3[an SU(2)] and U(1) names, with
 * parentheses and products or quotients by numbers; names are matched longest
 * first. "0" and "0 X" are fine. 0, or -1 with errors. */
int an_generator_read(fmpq *f, const struct an_model *model, const char *text,
                      struct an_where at, struct an_diags *diags);

/* Appends the inverse: "T3[SU2L] + 1/2 (B-L)"; Dynkin labels of groups other
 * than SU(2) appear as h1[SU5], Z(n) charges by their name, F as "F". What is
 * added comes first where the sum would begin with a minus sign. "0" for the
 * zero functional. */
void an_generator_write(struct an_math *t, const fmpq *f,
                        const struct an_model *model,
                        enum an_brackets brackets);

/* The same as it is read, "T3[SU2L] + 1/2 B-L"; for the caller to free. */
char *an_generator_text(const fmpq *f, const struct an_model *model);

#endif
