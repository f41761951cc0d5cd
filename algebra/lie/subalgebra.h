/* subalgebra.h - subalgebras spanned by roots, and branching to them.
 *
 * h is given by a closed set of roots of a simple g that contains -alpha with
 * alpha (all the roots that a vacuum leaves unbroken), or by simple roots and
 * coroots where combinations of root vectors span it. A representation of g
 * splits into irreducible ones of h times charges under what commutes with h;
 * each is named by its highest weight, as a weight of g.
 *
 * Method (Racah-Speiser): sum over the weights mu of R of m(mu) det(w), where
 * w(mu + rho_h) is dominant; no Weyl group is listed.
 */
#ifndef AN_ALGEBRA_LIE_SUBALGEBRA_H
#define AN_ALGEBRA_LIE_SUBALGEBRA_H

#include <stdbool.h>
#include <stddef.h>

struct an_lie;
struct an_weights;

/* A simple ideal of h. */
struct an_ideal {
    char series; /* 'A' .. 'G' */
    int rank;
    int *node; /* rank indices into `simple`, in Bourbaki order */
};

struct an_subalgebra {
    int width;   /* labels of a weight of g */
    bool whole;  /* h = g */
    int rank;    /* number of simple roots of h */
    int *simple; /* rank x width, in labels of g; positive roots of g, where h
                    is spanned by roots of g */
    int *coroot; /* rank x width: <mu, beta_i^v> = coroot_i . mu, integers on
                    labels */
    size_t npositive;
    int *positive; /* npositive x width, in labels of g; none where h is not
                      spanned by roots of g */
    int nideals;
    struct an_ideal *ideal;
};

void an_subalgebra_init(struct an_subalgebra *h);
void an_subalgebra_clear(struct an_subalgebra *h);

/* h := the subalgebra whose positive roots are those i with keep[i] (g's
 * npositive flags). The set must be closed (sums of kept roots and their
 * negatives that are roots are kept); asserted. h is initialised. */
void an_subalgebra_set(struct an_subalgebra *h, const struct an_lie *g,
                       const bool *keep);

/* h := the subalgebra of the Dynkin diagram's nodes with use[i] (colour inside
 * a larger group). */
void an_subalgebra_nodes(struct an_subalgebra *h, const struct an_lie *g,
                         const bool *use);

/* h := the subalgebra with these simple roots and coroots, rank x width each;
 * a root is the weight of one of the root vectors that its vector combines. h
 * is initialised. */
void an_subalgebra_join(struct an_subalgebra *h, int width, int rank,
                        const int *simple, const int *coroot);

/* The irreducible pieces of a representation under h. */
struct an_branching {
    size_t n, cap;
    int rank;          /* width of h */
    int *highest;      /* n x rank: highest weights of h, as weights of g */
    int *multiplicity; /* n, all positive */
};

void an_branching_init(struct an_branching *b);
void an_branching_clear(struct an_branching *b);

/* b := R restricted to h, from R's weights; sorted as the weights are. */
void an_branch(struct an_branching *b, const struct an_subalgebra *h,
               const struct an_weights *w);

/* out := h-labels <mu, beta_i^v> of a weight of g, h->rank of them. */
void an_subalgebra_labels(int *out, const struct an_subalgebra *h,
                          const int *mu);

/* mu := the dominant weight of its orbit under the Weyl group of h. */
void an_subalgebra_highest(int *mu, const struct an_subalgebra *h);

/* Is mu a singlet of h (all its h-labels zero)? */
bool an_subalgebra_neutral(const struct an_subalgebra *h, const int *mu);

/* dual := h-labels of the conjugate of the irreducible representation of h with
 * h-labels `labels`; may alias. */
void an_subalgebra_conjugate(int *dual, const struct an_subalgebra *h,
                             const int *labels);

/* Is the irreducible representation with h-labels `labels`, if self-conjugate,
 * pseudoreal? */
bool an_subalgebra_pseudoreal(const struct an_subalgebra *h, const int *labels);

#endif
