/* equation.h - names and groups in formulas. */
#ifndef AN_REPORT_SAY_EQUATION_H
#define AN_REPORT_SAY_EQUATION_H

#include <stdbool.h>

#include "algebra/math.h"

struct an_document;
struct an_model;

/* Appends prose, words and names of groups upright. */
void an_equation_name(struct an_math *f, const char *prose);

/* A cyclic group by its order; with `dual` order 0 reads U(1), else Z. */
void an_equation_order(struct an_math *f, const fmpz_t order, bool dual);

/* Appends the formula as a cell to a table, and empties it. */
void an_math_put_cell(struct an_document *d, struct an_math *f);

#endif
