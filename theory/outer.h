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

struct an_outer {
    size_t vacuum; /* index of the vacuum, which has no combined roots */
    int *image;    /* of w, total_rank x total_rank: row j holds the labels of
                      the image of the j-th fundamental weight; owned */
    size_t n, cap, cap_labels;
    size_t *field; /* n: fields with a component of charge order/2, and ... */
    int *labels;   /* ... n x total_rank: its weight; owned */
    struct an_component_law law; /* of all that is unbroken in the vacuum */
};

void an_outer_init(struct an_outer *o);
void an_outer_clear(struct an_outer *o);

/* The groups of the model proper: those that have `outer` come last. */
size_t an_groups_before_outer(const struct an_model *m);

/* A component of charge order/2. */
void an_outer_add(struct an_outer *o, size_t field, const int *labels,
                  size_t rank);
/* out (rank labels) := the image of a weight under an element of the Weyl
 * group, given by those of the fundamental weights; no alias. */
void an_weyl_map(int *out, const int *image, const int *labels, size_t rank);
/* Does it leave the weight where it is? */
bool an_weyl_fixes(const int *image, const int *labels, size_t rank);

/* The charge of a component under a group that has `outer`. */
long an_outer_charge(const struct an_model *m, size_t group, size_t field,
                     const int *labels);

#endif
