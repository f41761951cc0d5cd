/* equation.h - names, products of fields and groups in formulas. */
#ifndef AN_REPORT_SAY_EQUATION_H
#define AN_REPORT_SAY_EQUATION_H

#include <stdbool.h>

#include "algebra/math.h"

struct an_document;
struct an_model;

/* The name of a group or number, upright. */
void an_equation_name(struct an_math *f, const char *name);

/* A product of fields, components and vevs: "L^2 H*^2", "L(q=0) <H(q=0)>*";
 * also one field alone. */
void an_equation_product(struct an_math *f, const struct an_model *m,
                         const char *text);

/* A cyclic group by its order; with `dual` order 0 reads U(1), else Z. */
void an_equation_order(struct an_math *f, const fmpz_t order, bool dual);

/* Appends the formula as a cell to a table, and empties it. */
void an_math_put_cell(struct an_document *d, struct an_math *f);

#endif
