/* tally.h - integer rows with an integer each. */
#ifndef AN_ALGEBRA_TALLY_H
#define AN_ALGEBRA_TALLY_H

#include <stddef.h>

#include <flint/fmpz.h>

/* Integer rows of one width, each with an integer: the multiplicities of
 * highest weights, or a set of rows. Rows keep the order of their arrival. */
struct an_tally {
    size_t width;  /* entries of a row */
    size_t n, cap; /* rows held, rows allocated */
    int *rows;     /* n x width; moves when the tally grows */
    fmpz *value;   /* n; may be 0 */
    size_t nslots; /* a power of two, or 0 */
    size_t *slots; /* 1 + number of the row; 0 for a free slot */
};

void an_tally_init(struct an_tally *t, size_t width);
void an_tally_clear(struct an_tally *t);

/* value of the row += c; the row is appended with value c when absent. */
void an_tally_add(struct an_tally *t, const int *row, const fmpz_t c);

/* The number of the row; t->n when it is absent. */
size_t an_tally_find(const struct an_tally *t, const int *row);

#endif
