/* module.h - an irreducible representation as matrices.
 *
 * Chevalley generators e_i, f_i of the simple roots in a basis of weight
 * vectors; h_i multiplies a vector by the i-th label of its weight. The basis
 * consists of products of f's on the highest weight vector, so that all
 * entries are rational.
 */
#ifndef AN_ALGEBRA_LIE_MODULE_H
#define AN_ALGEBRA_LIE_MODULE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/table.h"

struct an_lie;

/* Matrices of this dimension take 20 ms. */
#define AN_MAX_MODULE 1000

/* A combination of basis vectors. */
struct an_combination {
    size_t n, cap;
    size_t *vector; /* n numbers of basis vectors */
    fmpq *by;       /* n coefficients, not zero */
};

/* c := an empty combination with room for n vectors. */
void an_combination_room(struct an_combination *c, size_t n);
/* Appends a vector unless q = 0; there is room. */
void an_combination_add(struct an_combination *c, size_t vector,
                        const fmpq_t q);
void an_combination_clear(struct an_combination *c);

struct an_module {
    int rank;
    size_t dim;
    struct an_table weights; /* all that occur, highest first */
    size_t *first;           /* per weight and one more: its first vector */
    int *weight;             /* dim x rank labels, highest first */
    struct an_combination *raise; /* dim x rank: e_i on vector k at k rank + i
                                   */
    struct an_combination *lower; /* the same for f_i */
};

void an_module_init(struct an_module *m);
void an_module_clear(struct an_module *m);

/* m := the representation with highest weight `labels`. False when its
 * dimension exceeds AN_MAX_MODULE. m is initialised. */
bool an_module_set(struct an_module *m, const struct an_lie *g,
                   const int *labels);

/* How many basis vectors have a weight: *first and those after it. */
size_t an_module_space(size_t *first, const struct an_module *m,
                       const int *weight);

#endif
