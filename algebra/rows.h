/* rows.h - lists of integer vectors, such as the field numbers of terms. */
#ifndef AN_ALGEBRA_ROWS_H
#define AN_ALGEBRA_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz_mat.h>

struct an_lattice;
struct an_quotient;

/* Rows of integers, as many as come. */
struct an_rows {
    fmpz *v; /* n x width; moves when it grows */
    slong n, width;
    size_t cap;
    /* A table of the first nhashed rows, which an_rows_keep_new compares with:
     * 1 + the last row of each slot, and of each row the one before it. */
    slong *slot, *before, nhashed;
    size_t nslots, cap_before;
};

void an_rows_init(struct an_rows *r, slong width);
void an_rows_clear(struct an_rows *r);

/* A zero row at the end; borrowed until the next one. */
fmpz *an_rows_add(struct an_rows *r);
void an_rows_add_copy(struct an_rows *r, const fmpz *x);

/* The rows of a matrix at the end. */
void an_rows_add_matrix(struct an_rows *r, const fmpz_mat_t M);

/* Removes the last row. */
void an_rows_drop(struct an_rows *r);

/* Removes the last row when an earlier one equals it; the index of that one, or
 * its own. Rows that were compared must not change afterwards. */
slong an_rows_merge(struct an_rows *r);

/* The same; true when the row is new. */
bool an_rows_keep_new(struct an_rows *r);

/* M (initialised by this call) := the rows. */
void an_rows_matrix(fmpz_mat_t M, const struct an_rows *r);

/* The rank of the rows. */
slong an_rows_rank(const struct an_rows *r);

/* L (initialised) := what the rows span; q (initialised) := the span of the
 * rows a divided by that of b, which lies in it. */
void an_rows_span(struct an_lattice *L, const struct an_rows *r);
void an_rows_quotient(struct an_quotient *q, const struct an_rows *a,
                      const struct an_rows *b);

/* Appends copies of the rows. */
void an_rows_copy(struct an_rows *to, const struct an_rows *from);

/* out (initialised by this call) := the rows, of at most as many entries as L
 * has columns, modulo the basis of L where its pivots are 1, without the
 * columns of these. A linear map whose kernel lies in L, so that sums of L and
 * others contain what their images contain. */
void an_rows_project(struct an_rows *out, const struct an_lattice *L,
                     const struct an_rows *r);

/* Does row i lie in the lattice? */
bool an_rows_inside(const struct an_lattice *L, const struct an_rows *r,
                    slong i);

#endif
