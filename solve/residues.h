/* residues.h - unknown charges of a Z(n), solved exactly modulo n.
 *
 * Anomaly conditions (those of check that count: G^2 Z_n and grav^2 Z_n of a
 * gauged Z(n)) and couplings are linear modulo n, so the solutions are
 * families: one of them plus any combination of generators, each with its
 * order.
 */
#ifndef AN_SOLVE_RESIDUES_H
#define AN_SOLVE_RESIDUES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz_mat.h>

#include "algebra/congruence.h"

struct an_diags;
struct an_equation_list; /* equations.h */
struct an_equations;
struct an_math;
struct an_model;

/* A condition: one of the rows has to vanish modulo n. */
struct an_residue_demand {
    char *name; /* "SU3c^2 P", prose; of a coupling its text */
    bool coupling;
    bool always; /* whatever the unknowns */
    struct an_equation_list *row;
};

struct an_residue_family {
    size_t *choice; /* the row that vanishes, for each demand */
    struct an_congruence c;
    fmpz_t number;        /* of solutions */
    fmpz_mat_t generator; /* rows of residues, one entry for each unknown */
    fmpz *order;          /* of each: d_1 | d_2 | ... */
    bool verified;        /* put into every demand, it solves them */
};

struct an_residue_solution {
    const struct an_model *model; /* borrowed */
    size_t group;                 /* the Z(n) */
    unsigned long order;          /* n */
    bool linear;                  /* linear anomalies are conditions */
    size_t n;                     /* unknowns of the model */
    struct an_equations *equations;
    struct an_residue_demand *demand;
    size_t ndemands, cap_demands;
    struct an_residue_family *family; /* none within another */
    size_t nfamilies, cap_families;
};

void an_residue_solution_init(struct an_residue_solution *s);
void an_residue_solution_clear(struct an_residue_solution *s);

/* Appends what is to vanish modulo n, one of the rows: "3 uc.P + 3 dc.P". */
void an_residue_demand_write(struct an_math *f,
                             const struct an_residue_demand *x, size_t row,
                             const struct an_residue_solution *s);

/* Are charges of a Z(n) unknown? */
bool an_model_has_unknown_residues(const struct an_model *m);

/* What is asked of anomalies. */
enum an_residue_anomalies {
    AN_ANOMALIES_USUAL, /* linear ones of a gauged group, none of a global one
                         */
    AN_ANOMALIES_NONE,
    AN_ANOMALIES_LINEAR, /* G^2 Z_n and grav^2 Z_n */
};

/* s (initialised) := the conditions of a finished model and their solutions.
 * 0, or -1 with errors: other charges are unknown too, or the choices of
 * generations are too many. */
int an_solve_residues(struct an_residue_solution *s, const struct an_model *m,
                      enum an_residue_anomalies anomalies,
                      struct an_diags *diags);

#endif
