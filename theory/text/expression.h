/* expression.h - charges as they are written: linear expressions in parameters.
 */
#ifndef AN_THEORY_TEXT_EXPRESSION_H
#define AN_THEORY_TEXT_EXPRESSION_H

#include "base/diag.h"
#include "theory/text/linear.h"

struct an_model;

/* x := the charge written in text: a number, `?`/`unknown` is NOT handled here,
 * or a linear expression in the model's parameters: "a", "2a - 1/3", "-3 - a",
 * "a/2", "2*(a-1)". Parameters with values are substituted. 0, or -1 with one
 * error that names the place inside the text (column moves with it). */
int an_linear_read(struct an_linear *x, const struct an_model *model,
                   const char *text, struct an_where at,
                   struct an_diags *diags);

#endif
