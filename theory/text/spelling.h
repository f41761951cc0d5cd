/* spelling.h - what people write where we write L* H* nuR. */
#ifndef AN_THEORY_TEXT_SPELLING_H
#define AN_THEORY_TEXT_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "theory/text/factor.h"

struct an_model;

/* Appends the error that says what is wrong with the factor s[0..n) of a term
 * (of which it is the first or not), and how we write what was meant; returns
 * -1. */
int an_factor_refuse(enum an_factor_fault fault, const struct an_model *model,
                     const char *s, size_t n, bool is_first, struct an_where at,
                     struct an_diags *diags);

#endif
