/* defects.h - strings, monopoles and walls that one step of breaking makes.
 *
 * Of G -> H, G what the step before leaves, or the whole group of the file with
 * simply connected simple factors: strings pi_1(G / H), monopoles pi_2(G / H),
 * walls pi_0(G / H). Global symmetries count as gauged ones do.
 */
#ifndef AN_RESIDUAL_DEFECTS_DEFECTS_H
#define AN_RESIDUAL_DEFECTS_DEFECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/orders.h"

struct an_charges;
struct an_model;
struct an_vacuum;

enum an_defect_kind { AN_STRING, AN_MONOPOLE, AN_WALL };

struct an_defect {
    enum an_defect_kind kind;
    struct an_orders group; /* not trivial */
    bool bounded; /* walls, all bounded by strings of an earlier step: the whole
                     group has no vacua beside this one */
};

struct an_defects {
    char *why;     /* not known, and why; or NULL */
    size_t before; /* the step before, a vacuum of the model; their number for
                      none */
    struct an_defect v[3]; /* at most one of each kind */
    size_t n;
};

void an_defects_init(struct an_defects *x);
void an_defects_clear(struct an_defects *x);

/* x (initialised) := those of a vacuum of a finished model. */
void an_defects_find(struct an_defects *x, const struct an_model *m,
                     size_t vacuum);

/* Those of the whole group breaking to a vacuum at once; components:
 * an_vacuum_components of it. */
void an_defects_of_all(struct an_defects *x, const struct an_model *m,
                       const struct an_vacuum *vacuum, size_t components);

/* The same, of the vacuum whose charges L are. */
void an_defects_of_charges(struct an_defects *x, struct an_charges *L,
                           size_t components);

/* "string", "monopole", "wall". */
const char *an_defect_word(enum an_defect_kind kind);

#endif
