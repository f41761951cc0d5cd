/* list.h - every term that the symmetries allow, up to a dimension.
 *
 * Terms are products without derivatives, invariant under the Lorentz group and
 * all groups of the model, up to Hermitian conjugation. Of a term and its
 * conjugate the one with fewer `*` is listed, then the one whose first field
 * with unequal powers is unstarred. Superfields form superpotential terms among
 * themselves, and with conjugates Kaehler terms, two factors of either kind or
 * more (AN_KAEHLER); products of superfields with other fields are not terms.
 * In a model with unknown charges a term is listed when it is allowed for every
 * value.
 */
#ifndef AN_TERMS_LIST_H
#define AN_TERMS_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "theory/text/term.h"

struct an_model;
struct an_products;

/* A mass dimension past which nobody asks. */
#define AN_MAX_DIMENSION 30

struct an_operator {
    struct an_term term; /* canonical; term.text is its text */
    int dimension;       /* mass dimension */
    bool decided;        /* false: it may not exist, as it is too large to
                            count */
    bool counted;        /* `components` is set: not too much to count */
    fmpz_t components; /* independent complex flavour components, real ones when
                          self-conjugate */
    bool self_conjugate;
    bool superpotential;
    size_t vev_insertions; /* factors that have a vev in the vacuum asked for */
    fmpq *number;          /* total of each entry of `counting`; ncounts */
    size_t nnumbers;
    fmpq_t charge; /* under the group that may be violated, of the first
                      choice of generations */
};

struct an_operators {
    struct an_operator *v; /* by dimension, then by fields */
    size_t n, cap;
    bool complete; /* false: too many products to list, nothing is */
};

/* What is asked for. {.max_dimension = 4} asks for every renormalisable term.
 */
struct an_operator_query {
    int max_dimension;   /* at most AN_MAX_DIMENSION */
    const bool *field;   /* per field: terms of these alone; NULL: all */
    const bool *contain; /* per field: terms with each of these; NULL: any */
    bool by_number;      /* terms that violate the entry `number` of
                            `counting` */
    size_t number;
    bool by_group; /* terms that only the abelian group `group` forbids */
    size_t group;
    size_t words;    /* how far to search (an_range); 0: as far as there is
                        memory */
    bool has_vacuum; /* count the vev insertions of a vacuum */
    size_t vacuum;
    /* Told how many products have been looked at; may be NULL. */
    void (*progress)(void *context, uint64_t done, uint64_t total);
    void *context;
    struct an_products *products; /* of the model (products.h), for terms of
                                     every field that no group violates;
                                     borrowed, or NULL */
};

void an_operators_init(struct an_operators *o);
void an_operators_clear(struct an_operators *o);

/* o := the terms of a finished model. o is initialised. */
void an_operators_find(struct an_operators *o, const struct an_model *model,
                       const struct an_operator_query *query);

#endif
