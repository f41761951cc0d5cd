/* products.h - terms as products of a shape's pieces, each in one form.
 *
 * Of a product and its conjugate the lesser one stands for both; a real scalar
 * has no conjugate.
 */
#ifndef AN_DIFF_PRODUCTS_H
#define AN_DIFF_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>

struct an_shape;

/* Factors, sorted: twice the piece, and one more for a conjugate. */
struct an_shape_product {
    size_t n, *factor; /* owned */
};

struct an_shape_products {
    struct an_shape_product *v;
    size_t n, cap;
};

/* Sorts factors; of the product and its conjugate the lesser one stays. */
void an_shape_product_settle(struct an_shape_product *p,
                             const struct an_shape *s);

/* Appends a product of n factors, for the caller to fill. */
struct an_shape_product *an_shape_products_add(struct an_shape_products *p,
                                               size_t n);

/* Settles each and keeps one of equal ones, in order: p may be searched. */
void an_shape_products_settle(struct an_shape_products *p,
                              const struct an_shape *s);

/* Is q, which is settled, one of them? */
bool an_shape_products_have(const struct an_shape_products *p,
                            const struct an_shape_product *q);
void an_shape_products_clear(struct an_shape_products *p);

#endif
