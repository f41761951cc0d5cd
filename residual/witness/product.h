/* product.h - operators of the broken phase. */
#ifndef AN_RESIDUAL_WITNESS_PRODUCT_H
#define AN_RESIDUAL_WITNESS_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

struct an_charges;
struct an_label;

/* A component to some power, as part of an operator. Only a product owns its
 * powers, which have any size; elsewhere they are 1, -1 and so on. */
struct an_item {
    size_t field, generation; /* generation 0-based */
    const int *labels;        /* borrowed */
    bool fermion;
    fmpz power; /* negative: conjugates */
    bool vev;
};

struct an_product {
    struct an_item *v;
    size_t n, cap;
};

/* As `field` of an item: a gauge boson, labels are its root; generation 0, or
 * of a massless one without labels, a Goldstone boson if that group acts on
 * global factors, 1 + the group of elements outside the torus that change its
 * sign. */
#define AN_GAUGE_BOSON ((size_t)-1)

/* Appends a copy; returns its power. */
fmpz *an_product_add(struct an_product *p, struct an_item item);
/* p := p times item^power, one factor where p has the item already. */
void an_product_times(struct an_product *p, const struct an_charges *L,
                      const struct an_item *item, const fmpz_t power);
void an_product_clear(struct an_product *p);
/* x (n) := scaled vector of a product. */
void an_product_vector(fmpz *x, const struct an_charges *L,
                       const struct an_product *p);

/* How a product is written: "L^2 H*", "L(q=0)^2 <H(q=0)>*", "L^2 <H>*". */
enum an_detail { AN_OF_FIELDS, AN_OF_COMPONENTS, AN_OF_BRIEF_COMPONENTS };

/* The product as prose, for the caller to free. */
char *an_product_prose(const struct an_product *p, const struct an_charges *L,
                       enum an_detail detail);
/* l (uninitialised) := "L(q=0)", "nuR[1]", "l.nu": by `components`, by electric
 * charge, or by labels; list names generations, "1", "1,2", or is NULL. */
void an_component_label(struct an_label *l, const struct an_charges *L,
                        size_t field, size_t generation, const char *list,
                        const int *labels);

#endif
