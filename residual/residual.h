/* residual.h - what a vacuum leaves: discrete group, neutrinos, dark matter.
 *
 * Every verdict comes from one lattice, the charges of the vacuum
 * (docs/derivations.md), and carries a witness that a reader can check by hand
 * and that the program has checked by plain substitution (verify.c, which
 * shares nothing with the lattice code).
 *
 * A *functional* is one rational per coordinate of the model (model.h), acting
 * on true charges; mod 1 it is an element of the symmetry group, which turns a
 * component x by f . x of a full circle.
 */
#ifndef AN_RESIDUAL_RESIDUAL_H
#define AN_RESIDUAL_RESIDUAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_model;
struct an_phase;

/* The phase of one component of one field under one symmetry. */
struct an_turn {
    size_t field;
    size_t generation; /* 1-based; 0: the same for all generations */
    bool fermion;      /* tells the two halves of a superfield apart */
    int *labels;       /* the component, total_rank labels; owned */
    fmpq_t turns;      /* in [0, 1) */
};

/* A factor of an operator, or what takes up the charge of one. */
struct an_leg {
    char *name;   /* "Q(q=2/3)", "<H(q=0)>"; "roots of SU3c", "order of Z2",
                     "s^2", "instantons" */
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
    fmpq *functional;     /* ncoordinates; NULL for an operator */
    char *symmetry;       /* "exp(2 pi i (B-L))": the functional, simplified up
                             to unbroken gauge symmetry, F as (-1)^F */
    char *centre;         /* the part left out of `symmetry`: "the centre of
                             SU3c", or NULL */
    struct an_turn *turn; /* one for each component of every field */
    size_t nturns, cap;
    fmpq_t forbidden; /* phase of the forbidden operator, nonzero */
    char *what;       /* the forbidden or allowed operator: "L[nu]^2", "N" */
    /* Operator: */
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

/* One generator of the residual discrete group. */
struct an_residual_generator {
    fmpz_t order;
    fmpq *functional;    /* ncoordinates */
    char *text;          /* "exp(2 pi i (B-L)/3)" */
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

/* One component's charge under the residual group. */
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
    char *name; /* "U(1)_em", "U(1)_B-L", "U(1)'" */
    fmpq *functional;
    char *text;  /* "T3[SU2L] + Y" */
    bool gauged; /* inside the gauge group */
};

/* A broken U(1) with charges of independent expressions, of which a selection
 * rule remains. */
struct an_selection_rule {
    size_t group;  /* the U(1) of the file */
    bool cyclic;   /* the elements that remain make an infinite cyclic group, */
    char *text;    /* "exp(2 pi i n X/2)"; else NULL */
    bool identity; /* nothing remains but the identity */
};

struct an_unbroken {
    size_t group; /* the factor it lies in */
    bool whole;
    char series;
    int rank;
    bool gauged;
    char *name; /* "SU3c", or "SU(3) in SU4" */
};

struct an_residual {
    fmpz *factor; /* residual discrete group, n_1 | n_2 | ... */
    size_t nfactors;
    struct an_residual_generator *generator; /* one per factor */
    fmpz *gauged; /* the part made of gauge transformations alone */
    size_t ngauged;
    fmpz *imposed; /* the part made of imposed symmetries alone */
    size_t nimposed;
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
    fmpz *beside;   /* where the only selection is cyclic: the discrete group
                       that other symmetries leave beside its elements */
    size_t nbeside;
    struct an_unbroken *nonabelian;
    size_t nnonabelian;
    struct an_alone *alone;
    size_t nalone;
    bool undecided; /* nothing of the above is set; the vacuum says why */
};

enum an_nature {
    AN_NO_NEUTRINOS, /* active_neutrinos not named, or confined */
    AN_DIRAC_NATURE,
    AN_MAJORANA_NATURE,
    AN_MASSLESS_NATURE,
    AN_MIXED_NATURE,
    AN_UNDECIDED_NATURE, /* nothing else is set; the vacuum says why */
};

/* Neutral Weyl states of one class c and of the class -c. */
struct an_neutral_class {
    bool self;            /* 2c = 0: Majorana masses allowed */
    bool pseudoreal;      /* self, but a mass needs two different multiplets */
    fmpq *turns;          /* of c, one per generator of the residual group */
    fmpq *charge;         /* of c, one per unbroken U(1) */
    long states;          /* n_c, left-handed Weyl */
    long multiplets;      /* of the unbroken global group that they make */
    long partners;        /* n_-c (0 when self) */
    long active;          /* active states in class c */
    long active_partners; /* and in class -c */
    char **member;        /* "L.nu", "nuR[3]^c": fields in class c */
    size_t nmembers;
    char **partner; /* fields in class -c */
    size_t npartners;
};

struct an_neutrinos {
    enum an_nature nature;
    char *confined; /* "SU2D": the unbroken gauged factors under which an active
                       neutrino is charged, so that it is no free particle and
                       there is no verdict; NULL: none is */
    long active, dirac, majorana, massless; /* of active Weyl states */
    struct an_neutral_class *neutral;
    size_t nneutral;
    struct an_witness witness; /* of the nature (mixed: of the first kind) */
    struct an_witness mass_witness; /* Dirac: an operator for the mass term */
};

/* A light particle: what decays may end in. */
struct an_light {
    size_t field, generation; /* as in an_turn */
    bool fermion;
    int *labels;
    bool visible; /* ordinary matter; else marked light, a massless neutral
                     fermion, or one that pairs with active neutrinos */
};

/* What keeps a state of nonzero class from decaying: the first of these kinds
 * that does so by itself. */
enum an_guard {
    AN_GUARD_GAUGE,   /* gauge transformations */
    AN_GUARD_IMPOSED, /* global symmetries */
    AN_GUARD_MIXED,   /* products of both only */
    AN_GUARD_SPIN,    /* nothing lighter has half-integer spin */
};

/* What kind of particle a state makes. */
enum an_particle_kind {
    AN_MAJORANA_PARTICLE, /* a fermion in a real representation */
    AN_DIRAC_PARTICLE,
    AN_REAL_PARTICLE, /* a scalar in a real representation */
    AN_COMPLEX_PARTICLE,
    AN_VECTOR_PARTICLE,
};

/* A neutral singlet of nonzero class. */
struct an_candidate {
    char *name;   /* "N", "gauge SU2D", or a composite, "q^3" */
    char *text;   /* the same, "N[1]" where only some generations carry it */
    size_t field; /* AN_NO_FIELD for gauge bosons and composites */
    bool *generation; /* of a field: flags of those that carry it; or NULL */
    size_t ngenerations;
    bool fermion; /* tells the two halves of a superfield apart */
    enum an_particle_kind kind;
    enum an_guard guard;
};

#define AN_NO_FIELD ((size_t)-1)

/* Fields, one generation after the other. */
struct an_states {
    struct an_state {
        size_t field, generation; /* 0-based */
        bool eaten;               /* by gauge bosons: no particle */
    } * v;
    size_t n, cap;
};

struct an_dark_matter {
    bool asked; /* something is ordinary matter; else there is no verdict, and
                   nothing else is set */
    bool undecided; /* nothing else is set; the vacuum says why */
    bool stable;    /* group not trivial and a neutral candidate */
    fmpz *group;    /* stability group D: torsion, then 0s for Z */
    size_t ngroup;
    size_t nspecies; /* so many species, each a multiplet of what is unbroken,
                        are stable at least */
    fmpz *neutral_group; /* its subgroup with neutral members */
    size_t nneutral_group;
    char **protected_name; /* fields with a component of nonzero class, gauge
                              bosons as "gauge SU2D"; "N[1]" where only some
                              generations have one */
    size_t nprotected;
    char **candidate; /* neutral singlets among them, composites as
                         "q^3" */
    size_t ncandidates;
    struct an_candidate *detail; /* the same, one for each half of a field, kind
                                    and guard */
    size_t ndetails, cap_details;
    struct an_states kept; /* of nonzero class, */
    struct an_states dark; /* and neutral singlets among them */
    size_t constituents;   /* of the composites that are candidates; 0: none */
    bool one_of_many;      /* only one of these composites is named */
    bool charged_relic;    /* neutral candidates do not make all of the group: a
                              charged or coloured species is stable as well */
    char **relic;          /* the fields it may be of */
    size_t nrelics;
    bool exotic_charge_only; /* D only from unusual electric charge */
    bool no_candidate;       /* D not trivial, but nothing neutral carries it */
    struct an_light *light;
    size_t nlight, cap_light;
    struct an_witness witness;
};

enum an_process_name {
    AN_PROTON_DECAY,
    AN_NEUTRON_ANTINEUTRON,
    AN_DOUBLE_BETA,    /* neutrinoless */
    AN_QUADRUPLE_BETA, /* neutrinoless */
    AN_NPROCESSES,
};

/* "proton_decay", ... as in the JSON report. */
const char *an_process_key(enum an_process_name process);

struct an_process {
    bool asked;     /* the fields it needs are named */
    bool undecided; /* neither allowed nor forbidden; the vacuum says why */
    bool allowed;
    bool exchange; /* one massive gauge boson does it: dimension 6 */
    struct an_witness witness;
};

/* Matter that stays massless although a force of its own would show it. */
struct an_massless_matter {
    char *what; /* "eR[2]", "Q.u": fields of the class */
    long count; /* Weyl multiplets left over */
    fmpq_t electric;
    bool charged; /* some component has an electric charge */
    bool coloured;
    char *under; /* "SO(10)": the unbroken gauged factors that it feels, "" if
                    none */
};

/* All verdicts of one phase. */
struct an_vacuum {
    size_t phase;        /* index into the model; its number of phases for
                            one that is not the model's */
    size_t ncoordinates; /* of the model: length of every functional */
    bool known;          /* false: `unknown` says why, nothing else is set */
    char *unknown;
    bool charge_breaking; /* a vev breaks electromagnetism or colour: the
                             verdict; not known */
    char *why;            /* why verdicts are undecided, or NULL */
    struct an_residual residual;
    struct an_neutrinos neutrinos; /* only in final phases */
    struct an_dark_matter dark_matter;
    struct an_process process[AN_NPROCESSES];
    struct an_massless_matter *massless; /* charged or coloured: wrong, in a
                                            vacuum that the file states */
    size_t nmassless;
    struct an_massless_matter *confined; /* neither, but charged under other
                                            non-abelian factors */
    size_t nconfined;
    struct an_massless_matter *awaited; /* what a vacuum has to make massive,
                                           where the file states none */
    size_t nawaited;
    struct an_states unpaired; /* fermions, active neutrinos aside, some or all
                                  of whose states have no mass */
    bool final;
};

void an_vacuum_init(struct an_vacuum *v);
void an_vacuum_clear(struct an_vacuum *v);

/* v := the verdicts of a phase of a finished model. extra: nextra functionals'
 * worth of further relations (charges that instantons absorb), each
 * ncoordinates rationals, or NULL. Unknown charges, and representations whose
 * weights cannot be listed, give known = false. v is initialised. */
void an_vacuum_check(struct an_vacuum *v, const struct an_model *model,
                     size_t phase, const fmpq *const *extra, size_t nextra);

/* The same for vevs that need not be a phase of the model, resolved ones of its
 * fields (option.h). A further relation may also stand for the vev of a singlet
 * scalar that the model does not have. */
void an_vacuum_check_vevs(struct an_vacuum *v, const struct an_model *model,
                          const struct an_phase *phase,
                          const fmpq *const *extra, size_t nextra);

/* "Z2 x Z6", "trivial", "Z2 x Z": invariant factors as a name (torsion first,
 * then Z for each 0); with `dual`, 0 reads U(1). For the caller to free. */
char *an_factors_text(const fmpz *factor, size_t n, bool dual);

#endif
