/* goldstones.h - Goldstone bosons of one vacuum: eaten ones, and physical ones.
 *
 * Broken gauged generators are eaten. Broken generators beyond these are
 * massless scalars: of imposed symmetries, and of U(1)s that all renormalisable
 * terms leave by accident, which terms of higher dimension lift.
 */
#ifndef AN_RESIDUAL_GOLDSTONES_GOLDSTONES_H
#define AN_RESIDUAL_GOLDSTONES_GOLDSTONES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_accidental;
struct an_accidentals;
struct an_model;

struct an_goldstone {
    char *symmetry; /* "PQ", "L", "U(1)'" */
    size_t count;   /* as many; 1 of a U(1) */
    bool imposed;
    fmpq *charge; /* of a U(1): one for each field and generation of the model,
                     in order, and that of theta; else NULL */
    size_t ncharges;
    fmpq *still; /* nstill x ncharges: of a basis of the U(1)s that leave the
                    vevs alone, up to the algebra, and survive as long */
    size_t nstill;
    size_t instantons; /* the gauged simple factor whose instantons lift it; the
                          number of groups: none do */
    char *breaker;     /* the term that lifts it at the first dimension at
                          which all terms together do, or the first of
                          several that do; NULL: none up to `bound` */
    int dimension;     /* of that term */
    char *doubt;       /* a term of lower dimension that may break it, too
                          large to tell whether it exists; or NULL */
    int doubt_dimension;     /* of that term */
    char *potential;         /* of an accidental one: the first term of vevs
                                alone that breaks it; NULL: none was found */
    int potential_dimension; /* of that term */
};

struct an_goldstones {
    char *why;    /* physical ones are not known, and why; or NULL */
    bool counted; /* eaten ones are known */
    size_t eaten;
    struct an_goldstone *v; /* physical ones */
    size_t n, cap;
    size_t count;              /* how many */
    int bound;                 /* terms up to this dimension were asked */
    struct an_goldstone *more; /* further ones of the listed terms alone, each
                                  with the renormalisable term that lifts it */
    size_t nmore, cap_more;
};

void an_goldstones_init(struct an_goldstones *x);
void an_goldstones_clear(struct an_goldstones *x);

/* Which ones of U(1)s a vacuum may have, as far as is seen at once. */
struct an_goldstones_possible {
    bool phases; /* some phase of the vevs gauged Cartan generators do not undo
                  */
    bool any; /* nor do renormalisable terms of vevs alone fix all of these */
};
struct an_goldstones_possible an_goldstones_possible(const struct an_model *m,
                                                     size_t vacuum);

/* x (initialised) := those of a vacuum. all: what renormalisable terms
 * conserve, or NULL where there can be none of U(1)s;
 * listed: what the listed ones do, or NULL. */
void an_goldstones_find(struct an_goldstones *x, const struct an_model *m,
                        size_t vacuum, const struct an_accidentals *all,
                        const struct an_accidentals *listed);

#endif
