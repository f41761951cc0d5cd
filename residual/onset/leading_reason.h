/* leading_reason.h - few terms that make a process happen. */
#ifndef AN_RESIDUAL_ONSET_LEADING_REASON_H
#define AN_RESIDUAL_ONSET_LEADING_REASON_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/rows.h"

struct an_lattice;
struct an_leading;
struct an_leading_question;
struct an_leading_term;
struct an_numbers;

/* Terms with their field numbers. */
struct an_batch {
    struct an_rows numbers;
    struct an_leading_term *v; /* one for each row */
    size_t cap;
};

/* Do all terms together make it happen? L is the span of what is absorbed and
 * of the terms before `first`, and of all afterwards. */
bool an_leading_suffices(struct an_lattice *L, const struct an_batch *terms,
                         slong first, const struct an_leading_question *q);

/* a->either and a->need := terms that do, a->dimension being known; those of
 * this dimension begin with `first`. */
void an_leading_explain(struct an_leading *a, const struct an_numbers *x,
                        const struct an_batch *terms,
                        const struct an_leading_question *q, slong first);

#endif
