/* remainder.h - the charges of a content in a box, where it is not solved. */
#ifndef AN_CONTENT_REMAINDER_H
#define AN_CONTENT_REMAINDER_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_charge_box;
struct an_content_frame;
struct an_diags;

/* Points, each `width` charges. */
struct an_content_points {
    fmpq *v;
    size_t n, cap, width;
};

/* p (zeroes) := every solution of the conditions of a content without scalars,
 * with charges of one unknown group in the box; identical multiplets ascend. 0,
 * or -1 with an error: the search is too large. */
int an_content_search(struct an_content_points *p,
                      const struct an_content_frame *f,
                      const struct an_charge_box *charges,
                      struct an_diags *diags);
void an_content_points_clear(struct an_content_points *p);

#endif
