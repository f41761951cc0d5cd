/* frame.h - one content: its unknown charges, and its conditions in them.
 *
 * Unknowns are the charges of the multiplets under the first unknown group,
 * then under the next one, then those of the scalars.
 */
#ifndef AN_CONTENT_FRAME_H
#define AN_CONTENT_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq_mpoly.h>

#include "solve/equations.h"

struct an_content_box;
struct an_content_sums;
struct an_content_sum;

struct an_content_frame {
    const struct an_content_box *box;
    const struct an_content_sums *sums;
    const size_t *type; /* ascending */
    size_t size;
    size_t nunknowns;
    size_t *scalar; /* by scalar and unknown group of the box: its unknown, or
                       AN_NO_UNKNOWN where the charge is known */
};
#define AN_NO_UNKNOWN ((size_t)-1)

void an_content_frame_init(struct an_content_frame *f,
                           const struct an_content_box *box,
                           const struct an_content_sums *sums,
                           const size_t *type, size_t size);
void an_content_frame_clear(struct an_content_frame *f);

/* The unknown that is the charge of a multiplet under an unknown group. */
size_t an_content_unknown(const struct an_content_frame *f, size_t multiplet,
                          size_t group);

/* p := the sum over the multiplets in the set (bit i: multiplet i); with
 * `model` and its value. */
void an_content_polynomial(fmpq_mpoly_t p, const struct an_content_frame *f,
                           const struct an_content_sum *s, uint64_t set,
                           bool model, const fmpq_mpoly_ctx_t ring);

/* Appends the linear conditions. */
void an_content_linear(struct an_equation_list *e,
                       const struct an_content_frame *f);

/* Can all equations hold, of both lists (NULL: none)? */
bool an_content_consistent(const struct an_equation_list *a,
                           const struct an_equation_list *b, size_t n);

#endif
