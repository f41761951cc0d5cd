/* pieces.h - irreducible pieces of a representation of all simple factors under
 * the unbroken algebra. */
#ifndef AN_RESIDUAL_VACUUM_PIECES_H
#define AN_RESIDUAL_VACUUM_PIECES_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;

/* Pieces by the highest weights: where parts of combinations act, by a weight
 * of the representation that has its class. */
struct an_pieces {
    size_t n;
    int *labels;        /* n x total_rank */
    long *multiplicity; /* n, all positive */
};

void an_pieces_init(struct an_pieces *p);
void an_pieces_clear(struct an_pieces *p);

/* p (initialised) := the pieces of the representation with this highest weight
 * (total_rank labels); with `torus` only the torus of global factors counts.
 * False when it has too many weights. L has its parts, and T where there are
 * parts of combinations. */
bool an_pieces_set(struct an_pieces *p, const struct an_charges *L,
                   const int *highest, bool torus);

/* Has the weight (total_rank labels) no label under any gauged part? */
bool an_is_gauge_singlet(const struct an_charges *L, const int *labels);

#endif
