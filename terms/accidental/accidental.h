/* accidental.h - symmetries that nobody asked for.
 *
 * Of a set of terms: the rephasings of fields that leave them all invariant, up
 * to gauge and imposed symmetries. They are dual to N / E, where N are the
 * vectors of field numbers that gauge and imposed symmetries allow, and E those
 * of the terms (docs/derivations.md); the free part gives U(1)s, the torsion
 * Z(n)s. Charges are uniform over generations that nothing tells apart.
 *
 * What terms up to some dimension d leave of these is dual to N / E_d, with the
 * allowed terms up to d in E_d. Z(n)s of its torsion that are no products of
 * those found, as these survive d, are listed with d.
 *
 * The U(1)s are a basis adapted to what breaks them: those that survive to the
 * highest dimension first, and of those that no term breaks the ones without
 * instantons before the others. They are given modulo gauge symmetries, such
 * that fields with vevs are neutral where that can be.
 */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_model;
struct an_products;

/* Generations of one field that rotate alike. */
struct an_accidental_column {
    size_t field;
    char *name;       /* "L", "L[2]", "nuR[1,2]"; owned */
    char *said;       /* the same, prose; owned */
    bool whole;       /* all generations of the field */
    bool *generation; /* per generation of the field: is it one of these? owned
                       */
};

struct an_accidental {
    fmpz_t order;        /* n of Z(n); 0: U(1) */
    char *name;          /* "B", "L_mu", "Z2"; owned */
    bool named;          /* an entry of `counting`, one flavour of it, or sums
                            and differences of these */
    fmpq *charge;        /* one per column; of Z(n) in units of 1/n turn, in
                            [0, n) */
    int from;            /* of Z(n): terms up to this dimension leave it of
                            others that they break; 0: it is one of the set of
                            terms itself */
    bool anomalous;      /* violated by instantons of a gauged simple group */
    size_t group;        /* the first such group */
    char *breaker;       /* the first term that breaks it, or NULL: none up to
                            the bound */
    int dimension;       /* of that term */
    char *doubt;         /* a term of lower dimension that breaks it if it
                            exists, which is too large to count; or NULL */
    int doubt_dimension; /* of that term */
};

/* A term that breaks some of them: one for each way to violate their charges.
 */
struct an_breaking_term {
    char *text; /* owned */
    int dimension;
    fmpq *charge; /* n: of the term under each U(1), 0 under Z(n)s; owned */
};

struct an_accidentals {
    struct an_accidental *v; /* U(1)s first */
    size_t n, cap;
    struct an_breaking_term *breaking;
    size_t nbreaking;
    struct an_accidental_column *column;
    size_t ncolumns;
    bool listed; /* of the listed couplings; else of all renormalisable terms */
    bool complete; /* false: too many terms, fields or symmetries; nothing is
                      listed */
    int bound; /* every term up to this dimension was asked whether it breaks
                  them */
    char *
        *exact; /* prose: combinations of anomalous ones, and of symmetries that
                   the model has anyway, that no instanton violates: "B-L", or
                   "P 1, S -2" where one without a name takes part */
    size_t nexact, cap_exact;
    fmpq *r_charge; /* ncolumns, of superfields that of the scalar: a U(1)
                       R-symmetry of the listed couplings that is not imposed
                       (accidental_r.h); NULL: there is none */
};

/* How far to go. */
struct an_accidental_limits {
    int dimension; /* breaking terms up to this one */
    size_t words;  /* parts of products to write down for one dimension */
};

void an_accidentals_init(struct an_accidentals *a);
void an_accidentals_clear(struct an_accidentals *a);

/* a := the accidental symmetries of the listed couplings, or of every
 * renormalisable term that the symmetries allow. The model is finished; a is
 * initialised. products: those of the model (products.h), or NULL. */
void an_accidental_find(struct an_accidentals *a, const struct an_model *model,
                        bool listed, struct an_accidental_limits limits,
                        struct an_products *products);

#endif
