/* accidental_flavours.h - what a number counts, and its parts that the terms
 * keep apart.
 */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_FLAVOURS_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_FLAVOURS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_accidental_group;
struct an_accidentals;
struct an_count;

/* A counted number and its flavours. */
struct an_flavours {
    const struct an_count *count; /* borrowed */
    fmpq *value; /* one per field: the number's, and that of ordinary matter
                    like what it names */
    size_t nfields;
    size_t *part;  /* per column: its part, from 1; 0 where it counts nothing */
    char **name;   /* nparts: "L_e", "L_Lmu"; owned */
    size_t nparts; /* 0: nothing keeps flavours apart */
    bool used;     /* it is in some symmetry already */
};

void an_flavours_set(struct an_flavours *x, const struct an_count *count,
                     const struct an_accidentals *a,
                     const struct an_accidental_group *g);
void an_flavours_clear(struct an_flavours *x);

/* q := a times one part of a number plus b times one of another, 0 for the
 * whole number; y may be NULL. */
void an_flavours_combine(fmpq *q, const struct an_accidental_group *g, int a,
                         const struct an_flavours *x, size_t part_x, int b,
                         const struct an_flavours *y, size_t part_y);

/* Have fermions x and y the same quantum numbers (1), or conjugate
 * ones (-1)? 0: neither, or both. */
int an_column_relation(const struct an_accidental_group *g, size_t x, size_t y);

#endif
