/* orders.h - abelian groups by the orders of their cyclic factors. */
#ifndef AN_ALGEBRA_ORDERS_H
#define AN_ALGEBRA_ORDERS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

struct an_text;

/* Z_n1 x Z_n2 x ..., n1 | n2 | ..., then a 0 for each Z. Zeroed, it is the
 * trivial group. */
struct an_orders {
    fmpz *v;
    size_t n;
};

void an_orders_clear(struct an_orders *o);

/* o, trivial, := a copy of n orders. */
void an_orders_set(struct an_orders *o, const fmpz *order, slong n);

bool an_orders_equal(const struct an_orders *a, const struct an_orders *b);

/* "Z2", "Z" for order 0, or "U(1)" with `dual`. For the caller to free. */
char *an_order_text(const fmpz_t order, bool dual);

/* Appends it as LaTeX. */
void an_order_latex(struct an_text *latex, const fmpz_t order, bool dual);

/* Appends it, and all of them, as prose. */
void an_say_order(struct an_text *t, const fmpz_t order, bool dual);
void an_say_orders(struct an_text *t, const struct an_orders *o, bool dual);

/* The same of all: "Z2 x Z6", "trivial", "Z2 x Z". */
char *an_orders_text(const struct an_orders *o, bool dual);

#endif
