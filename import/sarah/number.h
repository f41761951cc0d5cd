/* number.h - charges as SARAH's files write them. */
#ifndef AN_IMPORT_SARAH_NUMBER_H
#define AN_IMPORT_SARAH_NUMBER_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_expr;
struct an_sarah;

/* A sum of terms: coefficient * Sqrt[root] * symbol. */
struct an_surd {
    struct an_surd_term {
        fmpq_t coefficient; /* not 0 */
        unsigned long root; /* without squares; 1 for a rational number */
        const char *symbol; /* borrowed from the file; NULL for none */
    } * v;
    size_t n, cap;
};

void an_surd_init(struct an_surd *x);
void an_surd_clear(struct an_surd *x);

/* x (initialised) := the value of an expression, linear in the symbols that the
 * file assigns nothing to. 0, or -1 with an error. */
int an_surd_read(struct an_surd *x, struct an_sarah *f,
                 const struct an_expr *e);

/* *k := the integer that an expression is. */
int an_sarah_integer(long *k, struct an_sarah *f, const struct an_expr *e);

/* turns (initialised) := x where the expression is exp(2 pi i x): 1, -1, I,
 * Exp[2 Pi I k/n], their products, quotients and powers. */
int an_sarah_phase(fmpq_t turns, struct an_sarah *f, const struct an_expr *e);

#endif
