/* layout.h - which charges of which fields a solution stands for. */
#ifndef AN_SEARCH_LAYOUT_H
#define AN_SEARCH_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "theory/text/expression.h"

struct an_search_atlas;
struct an_text;

/* A field, with one charge per generation as a function of the solution: in
 * units, symbol i is the i-th charge of a record. */
struct an_search_field {
    char *name;
    struct an_linear *charge;
    size_t n;
};

struct an_search_layout {
    struct an_search_field *field;
    size_t nfields, cap;
    char **known; /* names of fields that have no unknown charge */
    size_t nknown, cap_known;
    char *group;     /* the U(1) or Z(n) of a model; NULL when there is none */
    int modulus;     /* n of a Z(n), else 0 */
    bool ranges;     /* n is one of several, and said with each solution */
    fmpq_t unit;     /* what a charge of 1 stands for */
    bool by_size;    /* one list of charges, shown by absolute value */
    bool both_signs; /* then: as it is, else with the first one positive */
};

void an_search_layout_init(struct an_search_layout *l);
void an_search_layout_clear(struct an_search_layout *l);

/* A new field with n charges 0, at the end; its name is copied. */
struct an_search_field *an_search_layout_add(struct an_search_layout *l,
                                             const char *name, size_t n);

/* Its name is copied. */
void an_search_layout_add_known(struct an_search_layout *l, const char *name);

/* l (initialised) := the fields of an_search_atlas. */
void an_search_layout_atlas(struct an_search_layout *l,
                            const struct an_search_atlas *atlas);

/* l (initialised) := the n charges of the part of an_search_chiral with p
 * charges of one sign. */
void an_search_layout_chiral(struct an_search_layout *l, size_t n, size_t p);

/* q := the charge for one solution, in units. */
void an_search_charge(fmpq_t q, const struct an_linear *charge,
                      const int16_t *record);

/* Appends all of it, in a line: equal layouts have equal texts. */
void an_search_layout_describe(struct an_text *out,
                               const struct an_search_layout *l);

#endif
