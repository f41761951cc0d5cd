/* finite.h - finite groups by their multiplication tables. */
#ifndef AN_ALGEBRA_FINITE_H
#define AN_ALGEBRA_FINITE_H

#include <stdbool.h>
#include <stddef.h>

struct an_finite_group {
    size_t n;        /* elements, the identity the first */
    size_t *product; /* n x n; owned by the caller */
};

bool an_finite_group_is_abelian(const struct an_finite_group *g);

/* "Z2 x Z4", "S3", "D4", "Q8", "Dic3", "A4"; D_n has 2n elements, Dic_n 4n.
 * NULL where the group is none of these. For the caller to free. */
char *an_finite_group_name(const struct an_finite_group *g);

#endif
