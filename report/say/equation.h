/* equation.h - mathematics in two spellings at once, for documents.
 *
 * Whatever is appended goes to both: `plain` for a terminal, `latex` for LaTeX
 * in math mode. Names of fields and groups are escaped there.
 */
#ifndef AN_REPORT_SAY_EQUATION_H
#define AN_REPORT_SAY_EQUATION_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

#include "base/text.h"

struct an_document;
struct an_model;

struct an_equation {
    struct an_text plain, latex;
};

void an_equation_clear(struct an_equation *f);

/* Appends the two spellings; latex NULL: they are the same. */
void an_equation_add(struct an_equation *f, const char *plain,
                     const char *latex);

/* "-3/2". */
void an_equation_number(struct an_equation *f, const fmpq *q);
void an_equation_integer(struct an_equation *f, const fmpz_t n);
void an_equation_count(struct an_equation *f, long n);

/* A number to multiply with: a negative one in parentheses. */
void an_equation_multiplier(struct an_equation *f, const fmpq *q);

/* A number as a summand: "3", " + 3", " - 3"; the first one unsigned. */
void an_equation_summand(struct an_equation *f, const fmpq *q, bool first);

/* Appends " = 1/3 mod 1", unless that is the number itself. */
void an_equation_mod1(struct an_equation *f, const fmpq *q);

/* The name of a group or number, upright. */
void an_equation_name(struct an_equation *f, const char *name);

/* Sums and products of names and numbers as other rooms write them:
 * "T3[SU2L] + 1/2 B-L", "3*a^2 - 1", "exp(2 pi i (B-L)/3) (-1)^F". */
void an_equation_expression(struct an_equation *f, const struct an_model *m,
                            const char *text);

/* A product of fields, components and vevs: "L^2 H*^2", "L(q=0) <H(q=0)>*";
 * also one field alone. */
void an_equation_product(struct an_equation *f, const struct an_model *m,
                         const char *text);

/* "(0 -6; 1 0)", rows apart by semicolons. */
void an_equation_matrix(struct an_equation *f, const fmpz_mat_t A);

/* A cyclic group by its order; with `dual` order 0 reads U(1), else Z. */
void an_equation_order(struct an_equation *f, const fmpz_t order, bool dual);

/* Appends the equation to a text as mathematics, or as a cell to a table, and
 * empties it. */
void an_equation_put(struct an_text *t, struct an_equation *f);
void an_equation_put_cell(struct an_document *d, struct an_equation *f);

#endif
