/* match.h - is one model another one under other names?
 *
 * A match sends pieces of fields to pieces of as many generations, some scalars
 * to conjugates, so that representations, charges up to a change of basis of
 * the U(1)s (gauged ones among themselves), vevs, marks and terms are the same.
 */
#ifndef AN_DIFF_MATCH_H
#define AN_DIFF_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "diff/frame.h"

enum an_matched { AN_MATCH_NONE, AN_MATCH_FOUND, AN_MATCH_GIVEN_UP };

struct an_match {
    struct an_frame frame; /* of the match */
    size_t *to;            /* of each piece of a: which one of b; owned */
    bool *conjugate;       /* its conjugate; owned */
};

/* x := a match of two shapes, which it borrows, found by trying all; given up
 * past a bound, or where there are ways that are not tried. To be cleared. */
enum an_matched an_match_find(struct an_match *x, const struct an_shape *a,
                              const struct an_shape *b);
void an_match_clear(struct an_match *x);

#endif
