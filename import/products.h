/* products.h - sums of products of fields, as Lagrangians are written.
 *
 * Numbers, couplings and index tensors are no fields and leave no trace; signs
 * and coefficients do not matter, so that equal products are one.
 */
#ifndef AN_IMPORT_PRODUCTS_H
#define AN_IMPORT_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct an_draft;

struct an_written_product {
    struct an_draft_factor {
        size_t field;
        bool conjugate;
        size_t generation; /* or AN_EVERY */
    } * factor;            /* as written */
    size_t n, cap;
    const char *strange; /* it holds this, which is no field: a derivative, a
                            gauge boson, a component; borrowed, or NULL */
    const char *owner;   /* the name that it is part of; borrowed, or NULL */
    const char *name;    /* of the coupling; borrowed, or NULL */
    struct an_where at;
};

struct an_written_sum {
    struct an_written_product *v;
    size_t n, cap;
};

void an_written_sum_init(struct an_written_sum *p);
void an_written_sum_clear(struct an_written_sum *p);

/* p := 1 at a place, part of `owner`. */
void an_written_sum_one(struct an_written_sum *p, struct an_where at,
                        const char *owner);

/* p (1) := one factor. */
void an_written_sum_factor(struct an_written_sum *p,
                           struct an_draft_factor factor);

/* p += q, emptying q; p *= q. -1 when there are too many terms or factors (no
 * diagnostic). */
int an_written_sum_add(struct an_written_sum *p, struct an_written_sum *q);
int an_written_sum_multiply(struct an_written_sum *p,
                            const struct an_written_sum *q);

/* Every factor conjugated. */
void an_written_sum_conjugate(struct an_written_sum *p);

/* Keeps one of equal products, the first; with `conjugates` also one of a
 * product and its conjugate. */
void an_written_sum_unique(struct an_written_sum *p, const struct an_draft *d,
                           bool conjugates);

/* "S* N^2", for the caller to free. */
char *an_written_product_text(const struct an_written_product *m,
                              const struct an_draft *d);

#endif
