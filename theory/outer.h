/* outer.h - elements of a vacuum's symmetry outside the maximal torus, as Z(n).
 *
 * Such an element is n t, n the lift of an element w of the Weyl group, t in
 * the torus. On components whose weight w leaves alone n is a number, a root of
 * unity: their charge under a further Z(n) that only this vacuum has.
 * Components that w moves have no charge of their own: products of them and
 * what they are turned into have all.
 */
#ifndef AN_THEORY_OUTER_H
#define AN_THEORY_OUTER_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

struct an_model;

/* The group of all components of a stabiliser. */
struct an_component_law {
    fmpz_t order; /* 0: nothing is said */
    bool known;   /* the products are: */
    bool abelian;
    char *name; /* "Dic3" (finite.h); NULL where it has none. Owned */
};

void an_component_law_clear(struct an_component_law *l);
void an_component_law_copy(struct an_component_law *to,
                           const struct an_component_law *l); /* to is zeroed */

/* Weights of fields. */
struct an_outer_places {
    size_t n, cap, cap_labels;
    size_t *field; /* n, and ... */
    int *labels;   /* ... n x total_rank; owned */
};

void an_outer_places_add(struct an_outer_places *p, size_t field,
                         const int *labels, size_t rank);
bool an_outer_places_have(const struct an_outer_places *p, size_t field,
                          const int *labels, size_t rank);

struct an_outer {
    size_t vacuum; /* index of the vacuum, which has no combined roots */
    bool global;   /* w acts on a global factor, and moves its Goldstone bosons;
                      else it moves massless gauge bosons, ... */
    bool still;    /* ... or it, or a product with others, leaves all alone */
    int *image;    /* of w, total_rank x total_rank: row j holds the labels of
                      the image of the j-th fundamental weight; owned */
    struct an_outer_places odd;   /* components of charge order/2 */
    struct an_outer_places split; /* bosons some of whose vectors have one
                                     charge and some the other: if there is a
                                     vev among them, that of `odd` is its */
    bool alone; /* of order 2, the only one, and no root of the factors that w
                   acts on is unbroken: */
    struct an_outer_places twice;  /* fermions that it moves, and that it
                                      multiplies by -1 when done twice */
    struct an_outer_places unsure; /* fermions that may or may not have the
                                      masses that their charges allow */
    bool moves_active;             /* w moves active neutrinos, */
    bool moves_quarks;             /* or quarks and leptons of processes */
    struct an_component_law law;   /* of all that is unbroken in the vacuum */
};

void an_outer_init(struct an_outer *o);
void an_outer_clear(struct an_outer *o);

/* The groups of the model proper: those that have `outer` come last. */
size_t an_groups_before_outer(const struct an_model *m);

/* out (rank labels) := the image of a weight under an element of the Weyl
 * group, given by those of the fundamental weights; no alias. */
void an_weyl_map(int *out, const int *image, const int *labels, size_t rank);
/* Does it leave the weight where it is? */
bool an_weyl_fixes(const int *image, const int *labels, size_t rank);

/* The charge of a component under a group that has `outer`. */
long an_outer_charge(const struct an_model *m, size_t group, size_t field,
                     const int *labels);

#endif
