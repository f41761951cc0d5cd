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

#include "base/diag.h"
#include "algebra/lie/subalgebra.h"
#include "theory/expect.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/parameter.h"
#include "theory/particle.h"
#include "theory/vacuum.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"

struct an_clash;

struct an_count { /* one entry of `counting` */
    char *name;   /* "B" */
    fmpq *value;  /* one per field of the model */
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
    char **symbol;  /* the same as mathematics, prose */
    size_t nunknowns, cap_unknowns;
    struct an_field *field;
    size_t nfields, cap_fields;
    bool faulty; /* an error in a group, the electric charge or
                    colour: vevs are not judged */

    bool has_charge;       /* an electric charge is defined and nonzero */
    fmpq *electric_charge; /* ncoordinates, on true (unscaled) charges */
    struct an_where charge_at;

    bool colourless; /* the file says that there is no colour */
    bool has_colour;
    size_t *colour_node; /* total_rank: 1 + the simple root of colour that a
                            node belongs to, 0 for none (colour.h) */
    struct an_subalgebra colour; /* on all labels; set by an_model_finish */

    /* active_neutrinos: what the file names, and after finish the visible
     * fields that count with it (active.c). */
    struct an_active *active;
    size_t nactive, cap_active;
    bool active_listed; /* the file lists all of them */

    struct an_doublets quarks, leptons; /* processes: */

    struct an_vacuum *vacuum; /* breaking steps in order, then scenarios; at
                               least one ("symmetric") after finish */
    size_t nvacua, cap_vacua;
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
    struct an_clash *clash; /* conditions that have no common solution, though
                               without any one of them they would */
    size_t nclashes;
    char *units; /* what charges then are: "X = X[1] + a X[a]"; or NULL */
};

void an_model_init(struct an_model *m);
void an_model_clear(struct an_model *m);

/* Walks over some of the groups, in the model's order:
 *
 *     for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
 *
 * all groups of a kind, the gauged ones, all U(1)s and Z(n)s. */
#define AN_START ((size_t)-1)
bool an_group_next(size_t *g, const struct an_model *m,
                   enum an_group_kind kind);
bool an_gauged_next(size_t *g, const struct an_model *m,
                    enum an_group_kind kind);
bool an_abelian_next(size_t *g, const struct an_model *m);

/* What a report calls the model. */
const char *an_model_title(const struct an_model *m);

#endif
