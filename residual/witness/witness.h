/* witness.h - witnesses that forbid: a symmetry. */
#ifndef AN_RESIDUAL_WITNESS_WITNESS_H
#define AN_RESIDUAL_WITNESS_WITNESS_H
#include <flint/fmpq.h>
#include <stdbool.h>
#include <stddef.h>

struct an_witness;
struct an_charges;
struct an_light_states;
struct an_product;

/* The phase of one component of one field under one symmetry. */
struct an_turn {
    size_t field;
    size_t generation; /* AN_EVERY: the same for all generations */
    bool fermion;      /* tells the two halves of a superfield apart */
    int *labels;       /* the component, total_rank labels; owned */
    fmpq_t turns;      /* in [0, 1) */
};

/* A factor of an operator, or what takes up the charge of one. */
struct an_leg {
    char *name;   /* prose: "Q(q=2/3)", "<H(q=0)>"; "roots of SU3c", "order of
                     Z2",   "s^2", "instantons" */
    bool absorbs; /* no factor: it only takes up charge */
    fmpz_t power; /* negative: conjugates */
    fmpq *charge; /* ncoordinates: true charges of one of them */
};

enum an_witness_type {
    AN_WITNESS_NONE,
    AN_WITNESS_SYMMETRY, /* forbids: relations turn by 0, the operator does not
                          */
    AN_WITNESS_OPERATOR, /* allows: total class zero */
};

struct an_witness {
    enum an_witness_type type;
    /* Symmetry: */
    fmpq *functional; /* ncoordinates; NULL for an operator */
    char *symmetry;   /* "exp(2 pi i (B-L))": the functional, simplified up
                         to unbroken gauge symmetry, F as (-1)^F */
    char *said;       /* the same, prose */
    char *centre;     /* prose: the part left out of `symmetry`: "the centre of
                         SU3c", or NULL */
    struct an_turn *turn; /* one for each component of every field */
    size_t nturns, cap;
    fmpq_t forbidden; /* phase of the forbidden operator, nonzero */
    char *what;       /* prose: the forbidden or allowed operator, "L(q=0)^2" */
    char *brief;      /* the same without parentheses, "L^2" */
    /* Operator, prose: */
    char *term;         /* "L^2 H^2": fields and vevs, canonical order */
    char *detail;       /* with components: "L.nu^2 <H>^2" */
    char *absorbed;     /* explicit breaking terms ("s^2") and "instantons"
                           that take up the rest, or NULL */
    bool meson;         /* what decays has turned one of its quarks into another
                           by a meson of u, d, s; else the term holds all of it
                         */
    struct an_leg *leg; /* of `what`, or of the whole operator with what
                           absorbs the rest: its charges add up to zero, F to
                           an even number */
    size_t nlegs, cap_legs;
    bool verified; /* by plain substitution */
};

/* w := a symmetry under which every relation (and every light item, l may be
 * NULL) has phase 0 and the product `what` has not. Type NONE when there is no
 * such symmetry, or L is bare. */
void an_witness_symmetry(struct an_witness *w, const struct an_charges *L,
                         const struct an_light_states *l,
                         const struct an_product *what);

/* The same, preferring one that turns all components of a multiplet of an
 * unbroken global factor alike, and so forbids every component of `what`. */
void an_witness_flavour(struct an_witness *w, const struct an_charges *L,
                        const struct an_product *what);

#endif
