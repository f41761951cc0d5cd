/* charges.h - the charges of one vacuum: a lattice, and what the vacuum
 * absorbs. */
#ifndef AN_RESIDUAL_VACUUM_CHARGES_H
#define AN_RESIDUAL_VACUUM_CHARGES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/component.h"
#include "terms/blocks.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/part.h"

struct an_model;
struct an_vacuum;
struct an_vacuum_algebra;
struct an_vacuum_vectors;

/* An irreducible piece of a field under the unbroken algebra. */
struct an_field_piece {
    const int *labels; /* highest weight, total_rank labels */
    long multiplicity;
    bool singlet; /* of the gauged part of the unbroken algebra */
};

struct an_field_charges {
    size_t like; /* the first field of this representation, which owns what is
                    found of it: */
    struct an_components component; /* every weight */
    int *piece_labels;              /* npieces x total_rank */
    struct an_field_piece *piece;
    size_t npieces;
    const struct an_generations *block; /* those of the field, borrowed */
    size_t nblocks;
    const size_t *block_of; /* of each generation, among blocks.v; borrowed */
};

/* Where a row of `fixed` comes from. */
enum an_fixed_kind {
    AN_FIXED_ORDER,
    AN_FIXED_EXTRA,
    AN_FIXED_TERM,
    AN_FIXED_DIFFERENCE
};

struct an_fixed_row {
    enum an_fixed_kind kind;
    size_t index;      /* group, extra relation, or explicit term */
    size_t factor;     /* AN_FIXED_DIFFERENCE: of the term, ... */
    size_t generation; /* ... this generation against the first; 0-based */
};

/* One vacuum. Vectors are integers: U(1) charge k is multiplied by scale[k]. */
struct an_charges {
    const struct an_model *m;
    const struct an_vacuum *vacuum;
    slong n;                 /* coordinates */
    fmpz *scale;             /* n */
    fmpq *electric;          /* n: electric charge on scaled vectors */
    struct an_blocks blocks; /* generations with the same charges */
    struct an_field_charges *field;
    struct an_part *part; /* per group, empty for abelian ones, and
                             after these parts of combinations */
    size_t nparts;
    int *no_labels;              /* total_rank zeros */
    size_t *coordinate;          /* total_rank: of each label */
    struct an_rows A;            /* generators of all charges */
    struct an_rows fixed;        /* relations without vevs and roots: n e_Z,
                                 explicit breaking, extra */
    struct an_fixed_row *origin; /* one per row of `fixed` */
    size_t cap_origin;
    const fmpq *const *extra; /* nextra of them, borrowed from the caller */
    size_t nextra;
    struct an_rows vevs;    /* vev components */
    struct an_rows roots;   /* simple unbroken roots of gauged factors: the
                            charges of massless gauge bosons */
    struct an_rows flavour; /* those of global factors: absorbed by nothing */
    struct an_rows R;       /* all relations, 2 e_F included */
    struct an_quotient C;   /* A / R */
    struct an_quotient I;   /* A / (R + flavour): what all components of one
                               multiplet have in common */
    struct an_quotient T;   /* A / (vevs + fixed) with F dropped */
    struct an_bosons boson; /* broken roots */
    bool decided; /* a theorem says that the torus and the parts are all of the
                     stabiliser; else ... */
    bool joined;  /* ... are the parts all of its algebra, the unbroken torus a
                     Cartan subalgebra of it? */
    struct an_vacuum_vectors
        *vectors; /* borrowed, or NULL: algebra owns them */
    struct an_vacuum_algebra *algebra; /* owned; see vacuum_algebra.h */
    size_t undecided_field; /* a field with a vev that no theorem covers */
    bool bare;              /* verdicts without witnesses */
};

/* Is the group a Z(n) of elements of this very vacuum outside the torus? */
bool an_outer_applies(const struct an_charges *L, size_t group);
/* Is any? */
bool an_outer_is_there(const struct an_charges *L);
/* Do such elements leave all massless gauge bosons alone, one of them or a
 * product of some? */
bool an_outer_is_still(const struct an_charges *L);
/* The only one, up to the torus; NULL: there is none, or another one. */
const struct an_outer *an_outer_alone(const struct an_charges *L);

/* Has a component of this weight no phase under a symmetry, a functional, that
 * turns it into others or acts differently on vectors of the weight? */
bool an_outer_mixes(const struct an_charges *L, const fmpq *f, size_t field,
                    const int *labels);

/* Elements outside the torus that move a weight turn its multiplet into others,
 * so that together they have all charges under these elements. x, charges of
 * the multiplet, := the next ones; false after the last, back at zero. */
bool an_charges_turn(fmpz *x, const struct an_charges *L, const int *labels);

/* x (n entries) := the scaled vector of one component; generation 0-based. */
void an_charges_vector(fmpz *x, const struct an_charges *L, size_t field,
                       size_t generation, const int *labels, bool fermion);

/* x (n entries, zero elsewhere) := the labels of a weight less those of another
 * one, or of none (NULL). */
void an_charges_difference(fmpz *x, const struct an_charges *L, const int *a,
                           const int *b);

/* class_of_x (nfactors of q) := class; x must be in A. */
void an_charges_class(fmpz *class_of_x, const struct an_quotient *q,
                      const fmpz *x);
bool an_charges_class_is_zero(const struct an_quotient *q, const fmpz *x);

#endif
