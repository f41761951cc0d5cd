/* impl.h - what the files of algebra/ share; not installed. */
#ifndef AN_ALGEBRA_IMPL_H
#define AN_ALGEBRA_IMPL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

struct an_lie;
struct an_subalgebra;

/* B := an LLL-reduced basis of the lattice that its linearly independent rows
 * span, shortest rows first, the first entry of each that is not zero
 * positive. Exact: no floating point decides anything. */
void an_lll_reduce(fmpz_mat_t B);

/* Rows of K := any basis of the integer left kernel of A. K is initialised by
 * this call. */
void an_kernel_basis(fmpz_mat_t K, const fmpz_mat_t A);

/* A set of integer rows of one width, numbered in order of arrival. */
struct an_table {
    int width;     /* entries of a row */
    size_t n, cap; /* rows held, rows allocated */
    int *rows;     /* n x width; moves when the table grows */
    size_t nslots; /* a power of two, or 0 */
    size_t *slots; /* 1 + number of the row, 0 for a free slot */
};

void an_table_init(struct an_table *t, int width);
void an_table_clear(struct an_table *t);

/* The number of the row; t->n when it is absent. */
size_t an_table_find(const struct an_table *t, const int *row);

/* The number of the row, which is appended when it is absent. */
size_t an_table_add(struct an_table *t, const int *row);

/* The node that takes the place of node i (from 0) in the conjugate
 * representation. */
int an_node_conjugate(char series, int rank, int i);

/* Is 2 <omega_i, rho^v> odd, rho^v half the sum of the positive coroots? A
 * self-conjugate representation is pseudoreal exactly when the labels at such
 * nodes (from 0) have an odd sum. */
bool an_node_is_odd(char series, int rank, int i);

/* True when the dimension is at most cap; d is then the dimension. */
bool an_dimension_within(unsigned long *d, const struct an_lie *g,
                         const int *labels, unsigned long cap);

/* c := (lambda, lambda + 2 rho). */
void an_rep_casimir(fmpq_t c, const struct an_lie *g, const int *labels);

/* Fills h's simple factors from its simple roots. */
void an_subalgebra_factors(struct an_subalgebra *h);

#endif
