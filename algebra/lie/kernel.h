/* kernel.h - the solutions of sparse homogeneous systems over Q. */
#ifndef AN_ALGEBRA_LIE_KERNEL_H
#define AN_ALGEBRA_LIE_KERNEL_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/module.h"

struct an_homogeneous_entry {
    size_t row, column;
    fmpq by;
};

/* sum over the entries of one row, by x[column] = 0. Entries of the same place
 * add up. */
struct an_homogeneous {
    size_t columns;
    struct an_homogeneous_entry *v;
    size_t n, cap;
};

/* A basis of all solutions. Solution k has 1 in the column free[k], where all
 * others have 0: the coordinates of a solution are its entries there. Each
 * lies within a set of columns that no equation joins to another one. */
struct an_kernel {
    size_t n, cap;
    struct an_combination *v; /* of columns */
    size_t *free;
};

void an_homogeneous_init(struct an_homogeneous *s, size_t columns);
void an_homogeneous_clear(struct an_homogeneous *s);
void an_homogeneous_add(struct an_homogeneous *s, size_t row, size_t column,
                        const fmpq_t by);

void an_kernel_init(struct an_kernel *k);
void an_kernel_clear(struct an_kernel *k);
/* k (initialised) := the solutions; s is sorted by row. */
void an_kernel_set(struct an_kernel *k, struct an_homogeneous *s);

#endif
