/* rootsystem.h - the simple algebras of a root system given by its sums. */
#ifndef AN_ALGEBRA_LIE_ROOTSYSTEM_H
#define AN_ALGEBRA_LIE_ROOTSYSTEM_H

#include <stdbool.h>
#include <stddef.h>

/* A simple algebra, series 'A' .. 'G'. */
struct an_simple_type {
    char series;
    int rank;
};

/* A finite set of roots, and which sums of two are roots again: sum[i n + j] is
 * the number of root i + root j, n when it is no root, n + 1 when it is zero.
 */
struct an_root_system {
    size_t n;
    size_t *sum; /* n x n; owned */
};

void an_root_system_init(struct an_root_system *s, size_t n);
void an_root_system_clear(struct an_root_system *s);

/* *type (for the caller to free) := the simple algebras, *ntypes of them, in
 * no special order. False when this is not the root system of an algebra of
 * rank at most AN_MAX_RANK. */
bool an_root_system_types(struct an_simple_type **type, size_t *ntypes,
                          const struct an_root_system *s);

#endif
