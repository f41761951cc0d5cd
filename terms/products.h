/* products.h - the neutral products of a model, found once for all who ask.
 *
 * Accidental symmetries, missing terms and the onset of processes look at the
 * same products again and again, dimension by dimension. What one of them found
 * is kept for the next, and whether each has a component, as long as the same
 * generations are told apart and there is room (AN_MAX_KEPT_LETTERS).
 */
#ifndef AN_TERMS_PRODUCTS_H
#define AN_TERMS_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>

#include "terms/alphabet.h"
#include "terms/neutral_words.h"
#include "terms/singlet.h"

struct an_blocks;
struct an_kept_product;
struct an_model;
struct an_products;

/* The products of one sector, up to a dimension. */
struct an_sector_products {
    struct an_products *owner; /* borrowed */
    struct an_alphabet alphabet;
    struct an_words words; /* its */
    int high;              /* twice the dimension up to which all are there */
    struct an_kept_product *v; /* in the order of an_spellings_visit */
    size_t n, cap;
    int *letter; /* of one product after the other, as they were found */
    size_t nletters, cap_letters;
    size_t *fits; /* high + 1: an_words.fits */
    size_t cap_fits;
};

/* Those of one partition of generations into blocks. */
struct an_partition {
    size_t *block; /* of each generation of each field */
    struct an_sector_products sector[AN_SECTORS];
};

struct an_products {
    const struct an_model *model; /* borrowed */
    struct an_partition **v;
    size_t n, cap;
    size_t nletters;                 /* of all that is kept */
    struct an_characters characters; /* of its fields: what has been counted */
};

/* p does not move until it is cleared. Who asks has the same model. */
void an_products_init(struct an_products *p, const struct an_model *model);
void an_products_clear(struct an_products *p);

/* The partition of these blocks of the model; owned by p. */
struct an_partition *an_products_of(struct an_products *p,
                                    const struct an_blocks *blocks);

/* As an_spellings_visit of the sector's words does, in the same order and
 * refusing the same. A visit may not search the same sector. */
bool an_products_visit(struct an_sector_products *s, struct an_range range,
                       an_spelling_visit *visit, void *data);

#endif
