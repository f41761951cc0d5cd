/* leading.h - the terms of lowest dimension behind a process.
 *
 * A process is asked for as vectors that must lie in the span of what the
 * vacuum and the final states absorb and of the terms' field numbers. Terms
 * join dimension by dimension, all that the symmetries allow; the first
 * dimension at which the answer is yes is that of the leading operator. Terms
 * have no derivatives and no field strengths, which may act below that.
 */
#ifndef AN_RESIDUAL_ONSET_LEADING_H
#define AN_RESIDUAL_ONSET_LEADING_H

#include <stdbool.h>
#include <stddef.h>

struct an_numbers;
struct an_rows;

/* Rows are field numbers, one per block of generations, and any coordinates
 * that terms leave alone (weights) behind them. */
struct an_leading_question {
    const struct an_rows *absorbed; /* real fields (an_numbers_real) included;
                                       borrowed */
    const struct an_rows *wanted;   /* each must lie in the span; borrowed */
    bool by_number; /* terms that violate no entry of `counting` need not be
                       told */
};

struct an_leading_term {
    char *text;  /* prose; owned */
    bool *holds; /* by field of the model: it is a factor; owned */
    int dimension;
};

struct an_leading_terms {
    struct an_leading_term *v;
    size_t n, cap;
};

/* What it takes: any one of `either`, with all of `need`; none of these is
 * idle. Renormalisable terms are taken for granted where the dimension is
 * higher; where not and if asked so, those that violate no entry of `counting`,
 * if these alone do not do. */
struct an_leading {
    bool found;    /* false: no terms up to the bound do it */
    int dimension; /* the first at which terms do it; 0: it takes none */
    struct an_leading_terms either; /* of that dimension; empty: it takes
                                       several of that dimension */
    struct an_leading_terms need;   /* by dimension */
};

/* How far to search. */
struct an_leading_limits {
    int dimension;
    size_t words; /* parts of products to write down for one dimension */
};

void an_leading_init(struct an_leading *a);
void an_leading_clear(struct an_leading *a);

/* answer[i] := the leading operators of question[i], n of each, all of one
 * width. Returns the bound: terms of every dimension up to it were tried, or
 * all was answered before. The answers are initialised. */
int an_leading_find(struct an_leading *answer,
                    const struct an_leading_question *question, size_t n,
                    const struct an_numbers *x,
                    struct an_leading_limits limits);

#endif
