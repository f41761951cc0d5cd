/* lattice.h - sublattices of Z^n, their quotients, and the duals of those.
 *
 * Vectors are rows. A quotient A/R of two lattices is a finitely generated
 * abelian group; its dual Hom(A/R, Q/Z) consists of the rational functionals
 * on Z^n that are integers on R. Everything is exact; each object can be
 * multiplied out.
 */
#ifndef AN_ALGEBRA_LATTICE_H
#define AN_ALGEBRA_LATTICE_H

#include <stdbool.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_mat.h>

/* The lattice spanned by some rows: `basis` is their Hermite form without zero
 * rows, r x n. */
struct an_lattice {
    fmpz_mat_t basis;
};

/* The zero lattice of Z^n. */
void an_lattice_init(struct an_lattice *L, slong n);
void an_lattice_clear(struct an_lattice *L);

/* L := span of the rows of A (m x n). */
void an_lattice_span(struct an_lattice *L, const fmpz_mat_t A);

/* L := A + the span of m rows of n integers, one after the other; L may be A.
 */
void an_lattice_sum(struct an_lattice *L, const struct an_lattice *A,
                    const fmpz *rows, slong m);

/* L += the span of m rows of n integers, one after the other. */
void an_lattice_add(struct an_lattice *L, const fmpz *rows, slong m);

/* L += another one. */
void an_lattice_join(struct an_lattice *L, const struct an_lattice *other);

/* L := from, another one. */
void an_lattice_set(struct an_lattice *L, const struct an_lattice *from);

/* Does x (n integers) lie in L? Then coordinates (r integers, or NULL) := y
 * with y basis = x; else they are undefined. */
bool an_lattice_contains(fmpz *coordinates, const struct an_lattice *L,
                         const fmpz *x);

/* order := the least n > 0 with n x in L; 0 when there is none. */
void an_lattice_order(fmpz_t order, const struct an_lattice *L, const fmpz *x);

/* L := A intersected with the kernel of the rational functionals given as rows
 * of F (k x n) *modulo* the rows of M (l x k): the x in A with F x in the
 * integer span of M (M may have no rows: F x = 0). L is initialised, aliases
 * nothing. */
void an_lattice_preimage(struct an_lattice *L, const struct an_lattice *A,
                         const fmpq_mat_t F, const fmpq_mat_t M);

/* A/R for R inside A. Factors with invariant 1 are dropped; torsion factors
 * come first with n_1 | n_2 | ..., then the free ones with order 0. */
struct an_quotient {
    struct an_lattice whole; /* A */
    slong nfactors;          /* cyclic factors left */
    slong ntorsion;          /* those of finite order, at the front */
    fmpz *order;             /* nfactors orders; 0 means Z */
    fmpz_mat_t generators;   /* nfactors x n, in A: they generate the factors */
    fmpz_mat_t project;      /* r x nfactors: coordinates in A -> factors */
};

/* The trivial quotient. */
void an_quotient_init(struct an_quotient *q, slong n);
void an_quotient_clear(struct an_quotient *q);

/* q := span(A) / span(R); asserts that every row of R lies in span(A). */
void an_quotient_set(struct an_quotient *q, const fmpz_mat_t A,
                     const fmpz_mat_t R);

/* q := A / R; asserts that R lies in A. Neither is q->whole. */
void an_quotient_of(struct an_quotient *q, const struct an_lattice *A,
                    const struct an_lattice *R);

/* q := from, another one. */
void an_quotient_copy(struct an_quotient *q, const struct an_quotient *from);

/* class (nfactors integers) := the class of x, coordinates of finite order
 * reduced to [0, order). False, and class untouched, when x is not in A. */
bool an_quotient_class(fmpz *class_of_x, const struct an_quotient *q,
                       const fmpz *x);

/* f (n entries) := a rational functional on Z^n with f . x = (coordinate i of
 * the class of x) mod order_i, divided by order_i, for every x in A: mod 1 it
 * generates the dual of factor i. For a free factor f . x is the coordinate. */
void an_quotient_functional(fmpq *f, const struct an_quotient *q, slong i);

/* Rows of L (k x k', k' <= k) := a basis of the group of rational vectors a
 * (length k) with M a^T in Z^m, where M (m x k) is rational. Needs full column
 * rank: returns false otherwise and leaves L alone. L is LLL-reduced (shortest
 * vectors first) and initialised by this call when true is returned. */
bool an_rational_dual(fmpq_mat_t L, const fmpq_mat_t M);

#endif
