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

struct an_model;

struct an_outer {
    size_t vacuum; /* index of the vacuum, which has no combined roots */
    int *image;    /* of w, total_rank x total_rank: row j holds the labels of
                      the image of the j-th fundamental weight; owned */
    size_t n, cap, cap_labels;
    size_t *field; /* n: fields with a component of charge order/2, and ... */
    int *labels;   /* ... n x total_rank: its weight; owned */
};

void an_outer_init(struct an_outer *o);
void an_outer_clear(struct an_outer *o);

/* The groups of the model proper: those that have `outer` come last. */
size_t an_groups_before_outer(const struct an_model *m);

/* A component of charge order/2. */
void an_outer_add(struct an_outer *o, size_t field, const int *labels,
                  size_t rank);
/* Does w move the weight (total_rank labels)? */
bool an_outer_moves(const struct an_outer *o, const int *labels, size_t rank);

/* The charge of a component under a group that has `outer`. */
long an_outer_charge(const struct an_model *m, size_t group, size_t field,
                     const int *labels);

#endif
