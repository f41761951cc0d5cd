/* model.h - a gauge theory: groups, fields, charges, vevs, terms.
 *
 * Built with build.h, by yaml/ from a file or by a C program, then finished
 * once (an_model_finish) and only read afterwards. A *coordinate* of the model
 * is a Dynkin label of a simple factor, a U(1) charge, a Z(n) charge, or F (1
 * for a fermion, 0 for a boson); groups come in the order of declaration, F is
 * last.
 */
#ifndef AN_THEORY_MODEL_H
#define AN_THEORY_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/subalgebra.h"
#include "base/diag.h"
#include "theory/expression.h"
#include "theory/group.h"
#include "theory/term.h"

enum an_field_type {
    AN_LEFT,
    AN_RIGHT,
    AN_DIRAC,    /* left and right with the same charges */
    AN_MAJORANA, /* one left-handed Weyl field, real representation */
    AN_SCALAR,
    AN_REAL_SCALAR,
    AN_VECTOR,
    AN_SUPERFIELD, /* left-handed fermion and complex scalar */
};

/* What one field does under one group. */
struct an_assignment {
    bool given;                /* named in the file */
    int *labels;               /* simple: rank Dynkin labels, zeros = singlet */
    struct an_linear *charge;  /* U(1), Z(n): one per generation; Z(n) charges
                                  are constants, in [0, n) after finish */
    struct an_linear *written; /* those of the file, where `charge` is no longer
                                  what it says (generic.c); else NULL */
    struct an_where at;
};

struct an_field {
    char *name;
    enum an_field_type type;
    size_t generations;
    bool visible;                /* ordinary matter (sector: visible) */
    bool light;                  /* a new field that decays may end in */
    struct an_assignment *group; /* one per group of the model */
    /* `components`: names of the weights of a fundamental of one factor. */
    char **component; /* ncomponents names, highest weight first */
    size_t ncomponents;
    size_t component_group; /* the factor they belong to */
    struct an_where components_at;
    /* `visible: [names]`: NULL, or ncomponents flags (visible is false then).
     */
    bool *component_visible;
    char *latex, *description, *mass; /* kept for reports; NULL if absent */
    bool faulty; /* it had an error: what depends on its charges
                    is not judged, to report each error once */
    struct an_where at, type_at;
};

enum an_vev_form {
    AN_VEV_NEUTRAL,   /* the neutral, colour-singlet component(s) */
    AN_VEV_COMPONENT, /* a given weight */
    AN_VEV_ALL,       /* every component */
    AN_VEV_DIAGONAL,  /* an adjoint, along the given diagonal matrix */
};

struct an_vev {
    size_t field;
    size_t generation; /* 1-based; 0: every generation */
    enum an_vev_form form;
    /* As given (AN_VEV_COMPONENT): a component name, or labels per group. */
    char *component;    /* name, or NULL */
    int *labels;        /* total rank, or NULL; bare lists are resolved */
    bool *labels_given; /* one per group */
    /* AN_VEV_DIAGONAL: the simple factor and its eigenvalues as a functional on
     * its Dynkin labels. */
    size_t diagonal_group;
    fmpq *diagonal; /* rank numbers: alpha(diagonal) = sum c_i x_i */
    size_t ndiagonal;
    /* Resolved by an_model_finish: the weights that get a vev. */
    size_t nweights;
    int *weights; /* nweights x total rank */
    struct an_where at;
};

/* Light neutrinos: some components of one field. */
struct an_active {
    struct an_vev vev; /* field and component as a vev has them; `weights` are
                          all components that colour, the electroweak groups
                          and electric charge do not tell apart */
    bool conjugate;    /* the field's right-handed part, conjugated */
};

/* One stage of symmetry breaking, with every vev it has. */
struct an_phase {
    char *name;
    struct an_vev *vev; /* chain steps: those of earlier steps included */
    size_t nvevs, cap;
    bool final; /* last step of a chain, or a scenario */
    bool scenario;
    char *charged; /* of a scenario with a vev that breaks electromagnetism or
                      colour: which, a clause; it is not judged. Else NULL */
    bool unsaid;   /* `symmetric`: the file states no vacuum at all */
    struct an_where at;
};

struct an_count { /* one entry of `counting` */
    char *name;   /* "B" */
    fmpq *value;  /* one per field of the model */
};

enum an_expect_what {
    AN_EXPECT_ANOMALY_FREE,
    AN_EXPECT_ANOMALY,      /* key: its name; value: a rational */
    AN_EXPECT_RESIDUAL,     /* value: "Z2 x Z6", "trivial" */
    AN_EXPECT_NEUTRINOS,    /* value: nature; or key "dirac" etc. and a count */
    AN_EXPECT_DARK_MATTER,  /* stable | unstable */
    AN_EXPECT_CANDIDATES,   /* list */
    AN_EXPECT_NATURE,       /* key: a candidate; value: Majorana ... vector */
    AN_EXPECT_PROTECTED_BY, /* key: a candidate; value: gauge ... none */
    AN_EXPECT_STABLE_SPECIES, /* value: a number */
    AN_EXPECT_ALLOWED,        /* one term each */
    AN_EXPECT_FORBIDDEN,
    AN_EXPECT_PROCESS,             /* key: process; value allowed | forbidden */
    AN_EXPECT_ACCIDENTAL,          /* list of names */
    AN_EXPECT_ACCIDENTAL_UNBROKEN, /* value: a number */
    AN_EXPECT_MECHANISM,           /* list of terms, in canonical form */
    AN_EXPECT_WARNINGS, /* list of keys, base/warning.h; empty: none occurs */
    AN_EXPECT_MASSLESS_CHARGED, /* true | false */
    AN_EXPECT_UNBROKEN,         /* value: "SU(3) x U(1)", canonical */
    AN_EXPECT_UNDECIDED,        /* list: verdicts that are out of reach */
    AN_EXPECT_MISSING, /* key: a term; list: the verdicts that it changes */
};

struct an_expectation {
    enum an_expect_what what;
    char *phase;   /* scenario it is for; NULL: the plain rule */
    char *key;     /* see above; NULL where there is none */
    char *value;   /* as text, validated */
    fmpq_t number; /* AN_EXPECT_ANOMALY */
    long *factors; /* AN_EXPECT_RESIDUAL: invariant factors, each
                      divides the next; 0 = Z */
    size_t nfactors;
    char **list; /* of expectations that are lists */
    size_t nlist;
    struct an_term term; /* AN_EXPECT_ALLOWED, FORBIDDEN and MISSING */
    struct an_where at;
};

/* A component of one field that stands for a particle. */
struct an_particle {
    size_t field, generation; /* generation 0-based */
    bool conjugate;           /* it is the antiparticle that the field holds */
    int *labels;              /* total_rank labels; NULL: there is none */
};

/* Fields that `processes` names, and their generations in order. */
struct an_doublets {
    struct an_named_field {
        size_t field;
        struct an_where at;
    } * v;
    size_t n, cap;
    /* Set by an_model_finish: of the first and the second generation; of quarks
     * u, d and (none), s; of leptons (none) and e. */
    struct an_particle up[2], down[2];
};

struct an_parameter {
    char *name;
    bool free;      /* stays symbolic */
    fmpq_t value;   /* when not free */
    size_t unknown; /* when free: index into unknowns */
    struct an_where at;
};

struct an_model {
    char *file;                     /* as given, or NULL */
    const struct an_source *source; /* of that file, not of what it extends;
                                       borrowed, or NULL */
    char *title; /* the name, else the file's as it can be shown; NULL: none */
    char *name, *description; /* NULL if absent */
    char **reference;
    size_t nreferences;

    struct an_group *group;
    size_t ngroups, cap_groups;
    struct an_parameter *parameter;
    size_t nparameters, cap_parameters;
    char **unknown; /* names of unknowns: free parameters, then
                       "nuR[1].B-L" for charges written `?` */
    size_t nunknowns, cap_unknowns;
    struct an_field *field;
    size_t nfields, cap_fields;
    bool faulty; /* an error in a group, the electric charge or
                    colour: vevs are not judged */

    bool has_charge;       /* an electric charge is defined and nonzero */
    fmpq *electric_charge; /* ncoordinates, on true (unscaled) charges */
    struct an_where charge_at;

    bool has_colour;
    size_t colour_group;
    bool *colour_node;           /* rank flags: nodes of its Dynkin diagram */
    struct an_subalgebra colour; /* set by an_model_finish */

    /* active_neutrinos: what the file names, and after finish the visible
     * fields that count with it (active.c). */
    struct an_active *active;
    size_t nactive, cap_active;
    bool active_listed; /* the file lists all of them */

    struct an_doublets quarks, leptons; /* processes: */

    struct an_phase *phase; /* breaking steps in order, then scenarios; at
                               least one ("symmetric") after finish */
    size_t nphases, cap_phases;
    struct an_term *coupling;
    size_t ncouplings, cap_couplings;
    struct an_term *explicit_term; /* explicit_breaking */
    size_t nexplicit, cap_explicit;
    struct an_count *count;
    size_t ncounts, cap_counts;
    struct an_expectation *expect;
    size_t nexpects, cap_expects;
    bool uncompared; /* its expectations were dropped: an_model_drop_expects */

    /* Valid as soon as all groups are added. */
    size_t total_rank;   /* Dynkin labels of all simple factors */
    size_t ncoordinates; /* total_rank + U(1)s + Z(n)s + 1 */
    size_t *coordinate;  /* first coordinate of each group */
    size_t *first_label; /* of each simple group, into total_rank labels;
                            unused for others */
    bool finished;       /* by an_model_finish */
    char *condition;     /* on free parameters, for which all that follows from
                            the charges holds: "qS = 1/2, generic a"; NULL
                            without (an_model_take_generic) */
    char *units;         /* what charges then are: "X = X_1 + a X_a"; or NULL */
};

void an_model_init(struct an_model *m);
void an_model_clear(struct an_model *m);

/* What a report calls the model. */
const char *an_model_title(const struct an_model *m);

/* Indices by name; false when there is none. */
bool an_model_find_group(size_t *index, const struct an_model *m,
                         const char *name);
bool an_model_find_field(size_t *index, const struct an_model *m,
                         const char *name);

/* Does the field hold fermions (bosons)? A superfield holds both. */
bool an_field_has_fermion(const struct an_field *f);
bool an_field_has_boson(const struct an_field *f);

/* Does the group act on the field: no singlet, or a charge that is not 0? */
bool an_field_is_charged(const struct an_model *m, size_t field, size_t group);

/* Is a component of the field (conjugate: of its right-handed part, conjugated)
 * a light neutrino? */
bool an_model_is_active(const struct an_model *m, size_t field, bool conjugate,
                        const int *labels);
/* Is any component of the field? */
bool an_model_has_active(const struct an_model *m, size_t field);

/* Is any field, or component of one, ordinary matter? */
bool an_model_has_visible(const struct an_model *m);

/* Is the unknown a free parameter, not a charge written `?`? */
bool an_model_is_parameter(const struct an_model *m, size_t unknown);

/* Does any field's charge depend on an unknown? Under this group? On this
 * unknown? */
bool an_model_has_unknown_charges(const struct an_model *m);
bool an_group_has_unknown_charges(const struct an_model *m, size_t group);
bool an_model_depends_on(const struct an_model *m, size_t unknown);

/* The charges as the file has them, one per generation. */
const struct an_linear *an_assignment_written(const struct an_assignment *a);

#endif
