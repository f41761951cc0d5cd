/* matrix.h - where the masses of neutral fermions come from.
 *
 * In a vacuum, each entry of the mass matrix of the neutral Weyl fermions that
 * no unbroken gauge group acts on is filled by terms of two of them and vevs;
 * the one of lowest dimension is found. An entry is filled when some invariant
 * contains these two components times these of the vevs with a coefficient that
 * is not zero (coefficient.c). Taking filled entries as generic numbers gives
 * the rank of the matrix, order by order in the dimension.
 */
#ifndef AN_MASSES_MATRIX_H
#define AN_MASSES_MATRIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theory/text/term.h"

struct an_singlets;
struct an_model;

/* Neutral left-handed Weyl states with the same charges. */
struct an_mass_state {
    size_t field;
    size_t block; /* of its generations with the same charges; internal */
    bool right;   /* the conjugate of a right-handed field */
    int *labels;  /* the component of the field; total_rank labels, owned */
    long n;       /* states, `multiplicity` of each generation */
    long multiplicity;
    bool active; /* the active neutrino */
    char *name;  /* "L", "nuR[1,2]^c"; owned */
    /* 1 + the state of opposite weight in one multiplet of an unbroken global
     * group, 0 where multiplets are not told apart by weights (singlets.h). */
    size_t opposite;
    bool pseudoreal; /* that multiplet */
};

/* Where a term comes from, the best first. */
enum an_origin {
    AN_ORIGIN_LISTED,  /* a coupling of the model, the mass of a dirac field, or
                          a gauge coupling */
    AN_ORIGIN_WRITTEN, /* a term of explicit_breaking as it is written */
    AN_ORIGIN_ALLOWED, /* allowed, but not listed */
    AN_ORIGIN_LIKE_WRITTEN, /* it violates what a term of explicit_breaking does
                             */
};

/* A vev that is not in the file: a scalar in a renormalisable term of vevs and
 * one component of it. */
struct an_induced {
    size_t field;
    char *term; /* that term, owned */
    int dimension;
    enum an_origin origin;
};

struct an_induced_list {
    struct an_induced *v;
    size_t n, cap;
};

/* 2^61 - 1. */
#define AN_MASS_PRIME ((UINT64_C(1) << 61) - 1)

struct an_mass_entry {
    size_t i, j;            /* states, i <= j */
    int dimension;          /* of the first term that fills it */
    char *term;             /* that term, prose; owned */
    struct an_term product; /* its factors; none of a gauge coupling */
    /* Antisymmetric in the generations of the one field of both states, so that
     * one of an odd number is lost; then a second entry of the same states may
     * follow that is not. */
    bool antisymmetric;
    bool crossed; /* the same of two fields of one representation: minus the
                     entry of the weights exchanged */
    /* A gauge coupling phi* T psi lambda of a superfield with a vev, which is
     * the same vector in generations for all gauginos; the state psi; T, in
     * units of each gaugino modulo AN_MASS_PRIME, 0 where it is no one number.
     */
    bool gauge;
    size_t psi;
    uint64_t strength;
    enum an_origin origin;
    size_t induced; /* 1 + index of the first induced vev in it; 0: none */
    /* False: weights and charges add up and the term may exist, but its
     * coefficient was not computed, as the representations are large or a
     * weight belongs to several components. */
    bool exact;
};

/* Does the term break a symmetry by hand? */
bool an_mass_by_hand(const struct an_mass_entry *e);

/* The matrix of all terms up to one dimension. */
struct an_mass_dimension {
    int dimension;
    long rank;     /* for generic entries */
    long massless; /* states less rank */
    bool massive;  /* each active state takes part in an entry */
    bool majorana; /* no lepton number is left: some chain of entries leads from
                      an active state to itself in an odd number of steps */
};

struct an_mass_matrix {
    struct an_mass_state *state;
    size_t nstates, cap_states;
    struct an_mass_entry *entry; /* by dimension */
    size_t nentries, cap_entries;
    struct an_mass_dimension *order; /* one for each dimension that fills an
                                    entry, ascending */
    size_t norders;
    struct an_induced_list induced; /* vevs besides those of the file */
    size_t nlabels;                 /* of each state */
    long total;                     /* states in all */
    long unpaired; /* of them, those that are massless by symmetry */
    int bound;     /* terms up to this dimension were searched */
    bool complete; /* false: a representation is too large to list, or there
                      are too many states or products of vevs */
};

void an_mass_matrix_init(struct an_mass_matrix *m);
void an_mass_matrix_clear(struct an_mass_matrix *m);

/* m := the mass matrix of these components in a vacuum of a finished model
 * without unknown charges, from terms up to a dimension. With the vevs of new
 * fields alone, what stays massless stays light where these vevs are large. m
 * is initialised. */
void an_mass_find(struct an_mass_matrix *m, const struct an_model *model,
                  size_t vacuum, const struct an_singlets *c, int dimension);

/* The entry of lowest dimension that holds an active state; with `majorana` on
 * the diagonal, else between two different states. NULL: there is none. */
const struct an_mass_entry *an_mass_active(const struct an_mass_matrix *m,
                                           bool majorana);

#endif
