/* columns.h - the coordinates of charges, as columns and in sums. */
#ifndef AN_REPORT_EXPLAIN_COLUMNS_H
#define AN_REPORT_EXPLAIN_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_document;
struct an_model;

/* Which coordinates of charge vectors a table shows, each in
 * a column of its own while they fit, else all in one. */
struct an_columns {
    const struct an_model *m;
    bool *shown; /* ncoordinates */
    size_t n;
    size_t room; /* columns that fit */
};

void an_columns_init(struct an_columns *c, const struct an_model *m,
                     size_t room);
void an_columns_clear(struct an_columns *c);

/* Shows the coordinates where x is not zero. */
void an_columns_need(struct an_columns *c, const fmpq *x);

/* Appends a table with these columns between others, by their letters; the
 * cells of one vector, or for NULL their headers. */
void an_columns_table(struct an_document *d, const char *before,
                      const struct an_columns *c, const char *after);
void an_columns_cells(struct an_document *d, const struct an_columns *c,
                      const fmpq *x);

/* The sum of angles a, b, c, ... times the charges x, or times the names of the
 * charges (x NULL). */
const char *an_said_angles(struct an_document *d, const struct an_columns *c,
                           const fmpq *x);

/* f . x, not reduced. */
void an_explain_exponent(fmpq_t value, const struct an_model *m, const fmpq *f,
                         const fmpq *x);

/* f . x as a sum of products: "1/3 × (-1)"; "" when there is none. */
const char *an_said_product_of(struct an_document *d, const struct an_model *m,
                               const fmpq *functional, const fmpq *x);

#endif
