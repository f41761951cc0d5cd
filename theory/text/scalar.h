/* scalar.h - names and numbers in the input of a model. */
#ifndef AN_THEORY_TEXT_SCALAR_H
#define AN_THEORY_TEXT_SCALAR_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_model;

/* A text and its place: one scalar of a file. */
struct an_scalar {
    const char *text;
    struct an_where at;
};

/* The place `offset` bytes into a text that begins at `at`. */
struct an_where an_where_inside(struct an_where at, size_t offset);

/* Asks whether a fraction was meant by the decimal s[0..n), which was read as
 * q: 0.333 is exact, but seldom what was meant. */
void an_decimal_warn(const fmpq_t q, const char *s, size_t n,
                     struct an_where at, struct an_diags *diags);

/* Is it a number as other programs write it, .5 or 1e-3? */
bool an_number_is_foreign(const char *s);

/* Appends the error of a text that is no number, with our spelling where it is
 * one elsewhere; returns -1. */
int an_number_refuse(struct an_scalar s, struct an_diags *diags);

enum an_name_kind { AN_NAME_FIELD, AN_NAME_GROUP, AN_NAME_PARAMETER };

/* Is `name` one that the kind of thing may have? 0, or -1 with one error. */
int an_name_check(const char *name, enum an_name_kind kind, struct an_where at,
                  struct an_diags *diags);

/* Appends the error that there is no such group (field), with the nearest name
 * that there is; returns -1. */
int an_group_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags);
int an_field_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags);

/* q := the number, k := the integer in [low, high], that a scalar holds. 0, or
 * -1 with one error. */
int an_scalar_number(fmpq_t q, struct an_scalar s, struct an_diags *diags);
int an_scalar_integer(long *k, struct an_scalar s, long low, long high,
                      struct an_diags *diags);

#endif
