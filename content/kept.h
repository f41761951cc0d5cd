/* kept.h - families of charges that are kept, one of each that are the same.
 *
 * Permutations of identical multiplets, and of scalars that only their names
 * tell apart, and S -> S* make the same from a family.
 */
#ifndef AN_CONTENT_KEPT_H
#define AN_CONTENT_KEPT_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mpoly.h>

struct an_content_frame;
struct an_solution_family;

struct an_content_kept {
    const struct an_content_frame *frame; /* borrowed */
    const fmpq_mpoly_ctx_struct *ring;    /* borrowed */
    struct an_solution_family *v;
    size_t n, cap;
};

/* Is f, a point in order (record.h) or a family, part of one that is kept? */
bool an_content_is_kept(const struct an_content_kept *k,
                        const struct an_solution_family *f);

/* Takes f. */
void an_content_keep(struct an_content_kept *k, struct an_solution_family *f);
void an_content_kept_clear(struct an_content_kept *k);

#endif
