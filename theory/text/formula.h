/* formula.h - linear expressions: 2a - 1/3, T3[SU2L] + (B-L)/2, L[1] - L[2].
 *
 * The arithmetic is the same everywhere; what the symbols are differs.
 */
#ifndef AN_THEORY_TEXT_FORMULA_H
#define AN_THEORY_TEXT_FORMULA_H

#include <stddef.h>

#include "base/diag.h"
#include "theory/text/linear.h"

/* What the symbols of a formula are. `names` is what the reader is given: where
 * they are looked up. */
struct an_formula {
    /* The length of the longest symbol that s begins with, and x := its
     * value; 0 when there is none. */
    size_t (*match)(struct an_linear *x, const void *names, const char *s);
    /* Appends the error that says why s, somewhere in text, begins with no
     * symbol although it looks like one; returns -1. */
    int (*refuse)(const void *names, const char *text, const char *s,
                  struct an_where at, struct an_diags *diags);
    const char *what;   /* the text as a whole: "a charge" */
    const char *symbol; /* one symbol: "a parameter" */
    const char *linear; /* why a product of symbols is refused */
};

/* x (initialised) := the value of text: sums and differences of products of
 * numbers and symbols, with parentheses; `*` may be left out, division is by
 * numbers. Linear: two symbols are never multiplied, whatever their values.
 * 0, or -1 with one error at its place in the text; x is then unspecified. */
int an_formula_read(struct an_linear *x, const struct an_formula *formula,
                    const void *names, const char *text, struct an_where at,
                    struct an_diags *diags);

#endif
