/* splitting.h - the roots of a reductive Lie algebra from its brackets. */
#ifndef AN_ALGEBRA_LIE_SPLITTING_H
#define AN_ALGEBRA_LIE_SPLITTING_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/flint.h>

struct an_root_system;

/* Brackets of a basis, modulo a prime below 2^62: [b_i, b_j] is the sum over k
 * of table[(i n + j) n + k] b_k. */
struct an_bracket_table {
    size_t n;
    ulong prime;
    ulong *table; /* n x n x n */
};

/* s (initialised by this call when true) := its roots, *rank its rank. `part`:
 * npart basis elements that span a subalgebra with a Cartan subalgebra of the
 * whole. False when no Cartan subalgebra was found whose roots have values in
 * the prime field. */
bool an_split(struct an_root_system *s, size_t *rank,
              const struct an_bracket_table *t, const size_t *part,
              size_t npart);

#endif
