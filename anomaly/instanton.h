/* instanton.h - what instantons leave of the global symmetries. */
#ifndef AN_ANOMALY_INSTANTON_H
#define AN_ANOMALY_INSTANTON_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/orders.h"

struct an_model;

struct an_instanton {
    size_t group;   /* gauged simple factor */
    fmpq *violates; /* ncoordinates: the charge of its 't Hooft vertex: global
                       U(1) and Z(n) charges, and F; zero elsewhere */
};

struct an_instantons {
    struct an_instanton *v; /* those that violate something */
    size_t n, cap;
    bool has_global;           /* a global U(1) or Z(n) under which a field is
                                  charged exists */
    struct an_orders discrete; /* surviving group, 0 for U(1) */
    bool selective; /* it takes parts of a U(1) with charges of independent
                       expressions: the selection rules that all terms and
                       instantons obey, more than the elements of that U(1) */
    size_t ncoordinates;
};

void an_instantons_init(struct an_instantons *s);
void an_instantons_clear(struct an_instantons *s);

/* s := the instantons of all gauged simple factors. False, with s empty, when a
 * global charge is unknown. */
bool an_anomaly_instantons(struct an_instantons *s,
                           const struct an_model *model);

/* What they absorb, as further relations of a vacuum (residual/question.h):
 * s->n functionals' worth, borrowed from s; the list is the caller's to free.
 */
const fmpq **an_instantons_relations(const struct an_instantons *s);

#endif
