/* generators.h - the gauge bosons that vevs may make massive.
 *
 * Root vectors and Cartan generators of gauged simple factors that act on a
 * vev, and the charges of gauged U(1)s. Cartan generators of one factor are
 * orthogonal; a generator x of norm n couples as x / sqrt(n) does, where the
 * invariant form has Tr x x^+ = n/2 in a fundamental of SU(N): T3 and charges
 * have norm 1.
 */
#ifndef AN_RESIDUAL_BOSONS_GENERATORS_H
#define AN_RESIDUAL_BOSONS_GENERATORS_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "theory/text/symbol.h"

struct an_directions;
struct an_model;

struct an_gauge_generator {
    size_t group;
    size_t root;   /* its number in action.h; AN_NO_ROOT for a Cartan one */
    size_t cartan; /* the number of that; 0 for a U(1) */
    fmpq norm;
};

struct an_gauge_generators {
    const struct an_model *m; /* borrowed */
    size_t n;
    struct an_gauge_generator *v;
    size_t *first; /* per group: its first one, roots before Cartan generators;
                      AN_NO_ROOT where it has none */
    fmpq **cartan; /* per group: rank x rank: row k holds Cartan generator k on
                      simple coroots; NULL of others */
};

/* s := those of the vevs d; initialises s. */
void an_gauge_generators_init(struct an_gauge_generators *s,
                              const struct an_model *m,
                              const struct an_directions *d);
void an_gauge_generators_clear(struct an_gauge_generators *s);

/* The root opposite to one. */
size_t an_gauge_generator_opposite(const struct an_gauge_generators *s,
                                   size_t i);

/* Appends "T3[SU2L]", "sqrt(3) T8[SU3L]", "L1,2[SO10]", "Y", "W",
 * "SU5[1,0,0,1]"; the same alone, prose, for the caller to free. */
void an_gauge_generator_write(struct an_math *f,
                              const struct an_gauge_generators *s, size_t i,
                              enum an_brackets brackets);
char *an_gauge_generator_name(const struct an_gauge_generators *s, size_t i);

/* q := the electric charge of one. */
void an_gauge_generator_charge(fmpq_t q, const struct an_gauge_generators *s,
                               size_t i);

#endif
