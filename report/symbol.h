/* symbol.h - groups and roots of unity as mathematics.
 *
 * Each function appends a piece of mathematics (document.h).
 */
#ifndef AN_REPORT_SYMBOL_H
#define AN_REPORT_SYMBOL_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "base/text.h"

/* Appends omega to the power q: 1, \omega, \omega^{2/3}. */
void an_symbol_root(struct an_text *t, const fmpq_t q);

/* Appends the invariant factors of a group, 0 for U(1). */
void an_symbol_factors(struct an_text *t, const fmpz *factor, size_t n);

#endif
