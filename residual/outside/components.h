/* components.h - the components of the stabiliser outside the torus.
 *
 * H is the stabiliser of all vevs, h its Lie algebra, T the maximal torus with
 * the Z(n)s. Where the unbroken torus is a maximal one of H and no root of a
 * centraliser that contains H vanishes on it, each component of H has an
 * element n t, n the lift of an element w of the Weyl group and t in T.
 * (docs/derivations/vacuum.md, "Components".)
 */
#ifndef AN_RESIDUAL_OUTSIDE_COMPONENTS_H
#define AN_RESIDUAL_OUTSIDE_COMPONENTS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_charges;

/* t n; w maps positive roots of h to positive ones. */
struct an_outer_element {
    int *image; /* of w, total_rank x total_rank: row j holds the labels of the
                   image of the j-th fundamental weight */
    int *half;  /* total_rank, 0 or 1: n is n_w times the sign of half their sum
                   with the labels (lifted.h) */
    fmpq *turn; /* of t: a functional on scaled vectors, modulo 1 */
};

struct an_component_group {
    bool aligned; /* the unbroken torus is a maximal one of H */
    bool decided; /* the elements below are all that there are, ... */
    char *why;    /* ... or why they are not known */
    bool plain;   /* h is spanned by the unbroken torus and the parts of L */
    size_t n;     /* the order of H / (T in H) H_0 as a set: the number of w */
    struct an_outer_element *element; /* n; the identity first */
    size_t nturn;                     /* length of each `turn` */
};

void an_component_group_init(struct an_component_group *c);
void an_component_group_clear(struct an_component_group *c);

/* c (initialised) := that of a vacuum; L keeps what was worked out. */
void an_component_group_find(struct an_component_group *c,
                             struct an_charges *L);

/* c (initialised) lists the identity alone. */
void an_component_group_set_identity(struct an_component_group *c,
                                     const struct an_charges *L);

/* Are T, the roots of the parts of simple factors and nothing else unbroken:
 * H = (T in H) H_0, and h is spanned by these? */
bool an_component_group_is_torus(const struct an_component_group *c);

#endif
