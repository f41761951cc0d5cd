/* exact.h - the charges of one content. */
#ifndef AN_CONTENT_EXACT_H
#define AN_CONTENT_EXACT_H

#include <flint/fmpq.h>

#include "content/solution.h"

struct an_content_box;
struct an_content_sums;
struct an_model;

/* Remainders: charges that are tried. */
struct an_charge_box {
    const fmpq *unit;            /* multiples of it, ... */
    int max;                     /* ... of so many at most */
    bool (*stop)(void *context); /* is a search to end? NULL: never */
    void *context;
};

struct an_content_question {
    const struct an_content_box *box;
    const struct an_content_sums *sums;
    const struct an_model *names; /* of the unknowns: at least
                                     AN_CONTENT_MAX_NAMES */
    struct an_charge_box charges;
    bool heavy; /* some scalars have to give masses */
};
#define AN_CONTENT_MAX_NAMES 40

/* Appends the irreducible solutions of a content that meets the conditions
 * without unknown charges, to an empty list; *linear := the linear conditions
 * can hold. Some of them where charges.stop ends it. May be called by several
 * threads. */
void an_content_solve(struct an_content_list *out, bool *linear,
                      const struct an_content_question *q, const size_t *type,
                      size_t size);

#endif
