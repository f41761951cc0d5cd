/* order.h - orders of one solution. */
#ifndef AN_SEARCH_ORDER_H
#define AN_SEARCH_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_search;
struct an_reduced;

/* Of all orders of the record's charges (with s->sign, of their negatives too)
 * that meet the equations, is this the one to keep? */
bool an_order_is_least(const struct an_reduced *r, const struct an_search *s,
                       const int16_t *record);

/* Where every order is a solution (s->ordered), a record stands for all orders
 * of the charges that no equation names; r may be empty. If it is its own
 * negative, orders come in pairs of X and -X: those are listed that
 * an_order_is_positive. */
bool an_orders_are_halved(const struct an_reduced *r, const struct an_search *s,
                          const int16_t *record);
bool an_order_is_positive(const int16_t *x, size_t n);

/* n := how many of them are listed. */
void an_orders_count(fmpz_t n, const struct an_reduced *r,
                     const struct an_search *s, const int16_t *record);

/* x, a record to begin with, := the next order; false, and x the record again,
 * after the last one. */
bool an_order_next(int16_t *x, const struct an_reduced *r,
                   const struct an_search *s);

#endif
