/* entries.h - bifundamentals along unrelated entries, with as few as do. */
#ifndef AN_THEORY_BUILD_ENTRIES_H
#define AN_THEORY_BUILD_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

/* How many filled entries of a matrix, rows x columns, can be chosen in
 * different rows and columns? */
size_t an_entries_independent(const bool *filled, size_t rows, size_t columns);

/* Turns the vevs of complex bifundamentals of SU(N)s along components, whose
 * magnitudes nothing relates, to a basis in which each row and column has one
 * at most, and takes the others out. Only where no other boson feels the
 * rotation and nothing in the model names what it mixes; where neutrinos feel
 * it, the entries that are left must be the only ones possible. */
void an_entries_reduce(struct an_model *m);

#endif
