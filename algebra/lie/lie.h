/* lie.h - simple Lie algebras from their Cartan matrices.
 *
 * Nodes are numbered as Bourbaki does: B_n and C_n have the odd root last, D_n
 * its fork at the end, E_n node 2 on the branch (1-3-4-5-6.., 2 at 4), F_4
 * long-long-short-short, G_2 short-long. Weights are Dynkin labels. The inner
 * product gives long roots length^2 = 2.
 */
#ifndef AN_ALGEBRA_LIE_LIE_H
#define AN_ALGEBRA_LIE_LIE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mat.h>

struct an_lie {
    char series;       /* 'A' .. 'G'; 0 for none */
    int rank;          /* 1 .. AN_MAX_RANK */
    int *cartan;       /* rank x rank: cartan[i*rank+j] = <alpha_i, alpha_j^v>,
                          row i is alpha_i in Dynkin labels */
    int *norm;         /* rank: 6 (alpha_i, alpha_i) / 2 as an integer: long
                          roots 6, short ones 3 or 2 */
    size_t npositive;  /* positive roots */
    int *positive;     /* npositive x rank, in Dynkin labels, by height */
    int *coefficients; /* npositive x rank, in simple roots */
    fmpq_mat_t metric; /* rank x rank: (omega_i, omega_j), so that
                          (lambda, mu) = lambda metric mu^T */
    int *gram;         /* rank x rank: the metric times ... */
    int denominator;   /* ... its common denominator */
};

/* An empty object: series 0, rank 0. */
void an_lie_init(struct an_lie *g);
void an_lie_clear(struct an_lie *g);

/* g := the algebra X_n. True when it exists (A n>=1, B n>=2, C n>=2, D n>=3,
 * E 6..8, F 4, G 2, n <= AN_MAX_RANK); false and g untouched otherwise. */
bool an_lie_set(struct an_lie *g, char series, int rank);

/* dim g = 2 npositive + rank. */
size_t an_lie_dimension(const struct an_lie *g);

/* coroot (rank numbers) := positive root k's alpha^v in simple coroots:
 * <mu, alpha^v> = coroot . mu, integers on labels. */
void an_lie_coroot(int *coroot, const struct an_lie *g, size_t k);

/* Is it SU(2)? */
bool an_lie_is_su2(const struct an_lie *g);

/* Has it complex representations with a cubic invariant? SU(N >= 3) and
 * SO(6). */
bool an_lie_has_cubic(const struct an_lie *g);

/* Is pi_4(G) = Z_2? The symplectic groups, SU(2) and SO(5) among them. */
bool an_lie_has_witten(const struct an_lie *g);

/* w := s_i(w), the reflection of the labels w at simple root i. */
void an_lie_reflect(int *w, const struct an_lie *g, int i);

/* w := the dominant weight in its orbit under reflections. */
void an_lie_dominant(int *w, const struct an_lie *g);

/* (a, b) for two weights in labels. */
void an_lie_inner(fmpq_t p, const struct an_lie *g, const int *a, const int *b);

#endif
