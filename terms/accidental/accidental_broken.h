/* accidental_broken.h - what breaks accidental symmetries: instantons, and the
 * terms that the imposed symmetries allow. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_BROKEN_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_BROKEN_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "algebra/rows.h"
#include "terms/accidental/accidental.h"

struct an_accidental;
struct an_accidental_group;
struct an_accidentals;
struct an_characters;
struct an_numbers;
struct an_rows;

/* Terms of one class in N / E, up to a sign. */
struct an_violation {
    char *term;          /* the first one; NULL: none that surely exists */
    int dimension;       /* of that one */
    char *doubt;         /* the first one too large to tell whether it exists */
    int doubt_dimension; /* of that one */
};

struct an_violations {
    struct an_rows classes; /* in N / E, torsion first */
    struct an_rows numbers; /* the field numbers of one such term */
    struct an_violation *v; /* one for each row */
    slong n;
    size_t cap;
    slong *level; /* independent ones of terms that exist, by dimension: each
                     takes one U(1) away */
    size_t nlevels;
    int bound; /* terms up to this dimension were searched */
};

/* What violates the symmetries of a group, until nothing is left of
 * it. v is initialised; the numbers of g have products. */
void an_violations_init(struct an_violations *v);
void an_violations_clear(struct an_violations *v);
void an_violations_find(struct an_violations *v,
                        struct an_characters *characters,
                        const struct an_accidental_group *g,
                        struct an_accidental_limits limits);

/* Does a vector of numbers turn the symmetry? */
bool an_accidental_turns(const struct an_accidental *s, const fmpz *numbers,
                         size_t n);

/* Adds for each group of the model by how much its instantons violate the
 * numbers; zeros where it has none. */
void an_instantons(struct an_rows *rows, const struct an_numbers *x);

/* Which of them are anomalous, and what breaks them. */
void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_rows *instantons);
void an_accidental_breakers(struct an_accidentals *a,
                            const struct an_violations *v);

#endif
