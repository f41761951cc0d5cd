/* neutral.h - why the vevs leave this discrete group, on one blackboard.
 *
 * What is left besides continuous groups is seen by states that these do not
 * see: no colour, no electric charge, no charge under anything continuous that
 * is unbroken. Their charges are a lattice N of small rank, spanned by a few
 * units; the relations (vevs, orders of Z(n), explicit breaking) lie in it.
 * Written in units they are an integer matrix M, and N / (rows of M) is the
 * torsion of A / R_v: the residual discrete group is its dual, read off the
 * Smith form of M. F is left out throughout.
 */
#ifndef AN_RESIDUAL_VERDICTS_NEUTRAL_H
#define AN_RESIDUAL_VERDICTS_NEUTRAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

struct an_model;

/* A vev or something else that the vacuum absorbs; a neutral state. */
struct an_neutral_charge {
    char *name;    /* prose: "<H(q=0)>", "order of Z2", "nuR[1]"; a unit that
                      no field carries: "u1" */
    char *bare;    /* of a vev: "H(q=0)", prose; else NULL */
    char *example; /* of a unit named "u1": what carries it; NULL where no
                      neutral state or product of some does */
    bool made_up;  /* a unit with a name of ours, "u1" */
    bool vev;      /* of a relation */
    bool order;    /* the order of a Z(n), ditto; else a term that breaks by
                      hand */
    fmpq *charge;  /* ncoordinates true charges */
    fmpz *units;   /* nunits: charge = sum of units times their charges */
};

struct an_neutral_charges {
    size_t ncoordinates;
    struct an_neutral_charge *unit; /* a basis of N; `units` is NULL, a vev
                                       is named as its field */
    size_t nunits;
    struct an_neutral_charge *relation; /* without repetitions */
    size_t nrelations, cap_relations;
    struct an_neutral_charge *state; /* components of fields, ditto */
    size_t nstates, cap_states;
    fmpz_mat_t M;    /* nrelations x nunits: the relations in units */
    fmpz_mat_t U, V; /* unimodular, */
    fmpz_mat_t S;    /* U M V = S, the Smith form */
};

void an_neutral_init(struct an_neutral_charges *x);
void an_neutral_clear(struct an_neutral_charges *x);

/* x := the calculation for one vacuum of a finished model. False, with x empty,
 * where an_findings_check says that the vacuum is not known. x is initialised.
 */
bool an_neutral_find(struct an_neutral_charges *x, const struct an_model *model,
                     size_t vacuum);

#endif
