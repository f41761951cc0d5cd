/* rep.h - irreducible representations of a simple Lie algebra.
 *
 * A representation is its highest weight: `rank` non-negative Dynkin labels.
 * Closed formulas (dimension, indices) work at any size; listing weights is
 * refused above AN_MAX_WEIGHTS.
 */
#ifndef AN_ALGEBRA_REP_H
#define AN_ALGEBRA_REP_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_lie;

enum an_reality { AN_REAL, AN_PSEUDOREAL, AN_COMPLEX };

/* d := dimension (Weyl). */
void an_rep_dimension(fmpz_t d, const struct an_lie *g, const int *labels);

/* T := Dynkin index (dim R / dim g) (lambda, lambda + 2 rho) / 2: 1/2 for the
 * fundamental of SU(N) and Sp(2N), 1 for the vector of SO(N >= 5). */
void an_rep_index(fmpq_t T, const struct an_lie *g, const int *labels);

/* A := cubic index, sum over weights of (h.w)^3 normalised to 1 for the
 * fundamental [1,0,...] of A_n (n >= 2); for D_3 normalised to 1 for [0,0,1]
 * (SO(6) = SU(4)); 0 for every other algebra. Closed formula, no weights. */
void an_rep_cubic(fmpz_t A, const struct an_lie *g, const int *labels);

/* out := the labels of the conjugate representation; out may alias labels. */
void an_rep_conjugate(int *out, const struct an_lie *g, const int *labels);

enum an_reality an_rep_reality(const struct an_lie *g, const int *labels);

/* Congruence class ("N-ality") vector: z . labels mod 1 is the phase of the
 * k-th generator of the centre. Returns their number: 1, 2 for D_even, 0 when
 * the centre is trivial. z[k*rank + i] in [0, 1); room for 2 * rank initialised
 * rationals. */
int an_lie_centre(fmpq *z, const struct an_lie *g);

/* The weights of a representation with multiplicity: highest first (by level,
 * then labels descending). */
struct an_weights {
    size_t n;          /* distinct weights */
    int rank;          /* labels of each */
    int *labels;       /* n x rank */
    int *multiplicity; /* n */
};

void an_weights_init(struct an_weights *w);
void an_weights_clear(struct an_weights *w);

/* w := all weights (Freudenthal on the dominant ones, then Weyl orbits). False
 * when the dimension exceeds AN_MAX_WEIGHTS. w is initialised. */
bool an_rep_weights(struct an_weights *w, const struct an_lie *g,
                    const int *labels);

/* A list of representations, labels n x rank. */
struct an_reps {
    size_t n, cap;
    int rank;
    int *labels;
};

void an_reps_init(struct an_reps *r);
void an_reps_clear(struct an_reps *r);

/* r := every irreducible representation with dimension in [low, high], by
 * dimension, then index, then labels with larger entries at the left first.
 * high <= 10^9, and at most AN_MAX_WEIGHTS representations: false past that. */
bool an_reps_find(struct an_reps *r, const struct an_lie *g, unsigned long low,
                  unsigned long high);

/* The name physicists use, for the caller to free: "3", "3bar", "15'", "8v",
 * "27"; unbarred is the one that docs/model-format.md fixes. A representation
 * without a fixed name is written by its dimension and labels: "15[2,1]". */
char *an_rep_name(const struct an_lie *g, const int *labels);

#endif
