/* explanation.h - what the steps of an argument are made of, each a file. */
#ifndef AN_REPORT_EXPLAIN_EXPLANATION_H
#define AN_REPORT_EXPLAIN_EXPLANATION_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/prose.h"

struct an_anomalies;
struct an_check;
struct an_document;
struct an_findings;
struct an_model;
struct an_residual;

#define AN_FERMION_PARITY AN_SAY_MATH("(-1)^F", "(-1)^{F}")

enum an_citation {
    AN_CITE_WITTEN,
    AN_CITE_NEW_SU2,
    AN_CITE_IBANEZ_ROSS,
    AN_CITE_HSIEH,
    AN_CITE_PETERSEN,
    AN_CITE_HIRSCH,
    AN_NCITATIONS,
};

struct an_explanation {
    struct an_document *d;
    const struct an_check *c;
    const struct an_model *m;        /* of c */
    const struct an_anomalies *sums; /* of c */
    const struct an_findings *v;     /* of the vacuum at hand */
    const struct an_residual *r;     /* of v */
    int step;                        /* numbers the headings */
    bool several;                    /* vacua: headings name theirs */
    bool ruled_neutrinos, ruled_dark_matter, ruled_terms; /* said already */
    bool cited[AN_NCITATIONS];
};

/* "3. What the vevs leave (electroweak)". */
void an_explain_step(struct an_explanation *e, const char *title, bool vacuum);

/* Why a verdict is undecided; NULL: for the reason of the vacuum. */
void an_explain_undecided(struct an_explanation *e, const char *why);

/* Which coordinates of charge vectors a table shows. */
struct an_columns {
    const struct an_model *m;
    bool *shown; /* ncoordinates */
    size_t n;
};

void an_columns_init(struct an_columns *c, const struct an_model *m);
void an_columns_clear(struct an_columns *c);

/* Shows the coordinates where x is not zero. */
void an_columns_need(struct an_columns *c, const fmpq *x);

/* Leaves out the k-th coordinate; is anything of x shown? */
void an_columns_hide(struct an_columns *c, size_t k);
bool an_columns_show(const struct an_columns *c, const fmpq *x);

/* Appends a table with these columns, or one for all, between others, by their
 * letters, and its first titles; the cells of one vector, or for NULL their
 * headers. */
void an_columns_table(struct an_document *d, const char *before,
                      const struct an_columns *c, const char *after,
                      const char *titles);
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
