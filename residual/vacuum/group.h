/* group.h - the residual group of a vacuum. */
#ifndef AN_RESIDUAL_VACUUM_GROUP_H
#define AN_RESIDUAL_VACUUM_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>
#include <flint/fmpq.h>

#include "algebra/orders.h"
#include "theory/outer.h"

struct an_charges;
struct an_numbers_rule;
struct an_residual;
struct an_rows;

/* One generator of the residual discrete group. */
struct an_residual_generator {
    fmpz_t order;
    fmpq *functional;    /* ncoordinates */
    char *text;          /* "exp(2 pi i (B-L)/3)" */
    char *said;          /* the same, prose */
    bool fermion_parity; /* equals (-1)^F on every neutral state */
    fmpz_t field_order;  /* order on all fields of a lift that commutes with the
                            unbroken non-abelian group: Z_9 behind a Z_3 */
    fmpq *lift;          /* that lift */
    bool *lift_skip;     /* per group: the lift has Dynkin-label parts there */
};

/* One extra U(1) read alone, as papers do. */
struct an_alone {
    size_t group;    /* the U(1) */
    fmpz_t order;    /* of what its vevs leave, on the charges of all fields:
                        absorbed / unit */
    fmpq_t absorbed; /* the charges of vevs and other relations are multiples
                        of this, */
    fmpq_t unit;     /* and those of all fields multiples of this */
    bool differs;    /* from the true residual group or its generator; never of
                        a part of a U(1) */
};

/* One component's charge under the residual group. The two halves of a
 * superfield have one each where an R-symmetry tells them apart, the fermion
 * first. */
struct an_residual_charge {
    size_t field, generation; /* as in an_turn */
    bool fermion;
    int *labels;
    fmpq_t electric;
    fmpq *turns;    /* one per generator */
    bool *integral; /* per generator: turns * order is an integer */
    fmpz *units;    /* turns * order where it is */
    bool canonical; /* neutral under the unbroken torus: the phase does not
                       depend on the choice of generator's lift */
};

struct an_continuous {
    char *name; /* "U(1)_em", "U(1)_B-L", "U(1)'", prose */
    fmpq *functional;
    char *text;    /* "T3[SU2L] + Y" */
    bool gauged;   /* inside the gauge group */
    bool electric; /* electromagnetism */
    bool own;      /* one U(1) of the model by itself: */
    size_t group;
};

/* A broken U(1) with charges of independent expressions, of which a selection
 * rule remains. */
struct an_selection_rule {
    size_t group;  /* the U(1) of the file */
    bool cyclic;   /* the elements that remain make an infinite cyclic group, */
    char *text;    /* "exp(2 pi i n X/2)"; else NULL */
    char *said;    /* the same, prose */
    bool identity; /* nothing remains but the identity */
    struct an_numbers_rule *numbers; /* what remains where parameters are
                                        rational numbers; owned, or NULL where
                                        that is no one formula */
};

struct an_unbroken {
    size_t group; /* the factor it lies in; the number of groups when it
                     combines root vectors of which none is unbroken alone */
    bool whole;
    char series;
    int rank;
    bool gauged;
    bool colour; /* is it colour, or what a larger group leaves of it? */
    char *name;  /* "SU3c", or "SU(3) in SU4", prose */
};

struct an_residual {
    struct an_orders discrete;               /* residual discrete group */
    struct an_residual_generator *generator; /* one per order */
    struct an_orders gauged;  /* the part made of gauge transformations alone */
    struct an_orders imposed; /* the part made of imposed symmetries alone */
    struct an_residual_charge *charge;
    size_t ncharges, cap_charges;
    struct an_continuous *continuous;
    size_t ncontinuous;
    struct an_continuous *direction; /* the same, and where a U(1) was taken in
                                        parts, parts that only select terms */
    size_t ndirections;
    struct an_selection_rule *selection; /* what remains of such U(1)s */
    size_t nselections;
    bool selective; /* the discrete group takes parts of such U(1)s: not every
                       element of it is a transformation that leaves the vevs
                       alone, but all terms conserve it */
    struct an_orders beside; /* where the only selection is cyclic: the discrete
                                group that other symmetries leave beside its
                                elements */
    struct an_unbroken *nonabelian;
    size_t nnonabelian;
    struct an_alone *alone;
    size_t nalone;
    struct an_component_law components; /* of all that is unbroken, where there
                                           are elements outside the torus */
    bool undecided; /* the group is not known, or not abelian: of the above read
                       `components` alone; the vacuum says why, ... */
    bool named;     /* is it undecided because it is not abelian: it has a name,
                       and charges of components tell the verdicts? */
    char *algebra;  /* ... and this is the Lie algebra of all unbroken
                       transformations, "SU(4) x SU(2) x SU(2)"; NULL when it is
                       not known, ... */
    char *gauged_algebra; /* ... and that of the gauge transformations among
                             them where it is another one */
};

void an_residual_find(struct an_residual *r, const struct an_charges *L);
/* The part made of gauge transformations, and that of imposed symmetries. */
void an_residual_parts_find(struct an_residual *r, const struct an_charges *L);
void an_residual_charges_find(struct an_residual *r,
                              const struct an_charges *L);

#endif
