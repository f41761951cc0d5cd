/* turns.h - elements of the torus that change signs of vevs. */
#ifndef AN_RESIDUAL_OUTSIDE_TURNS_H
#define AN_RESIDUAL_OUTSIDE_TURNS_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

#include "algebra/rows.h"

struct an_charges;
struct an_vev_parts;

struct an_turn_system {
    const struct an_charges *L;   /* borrowed */
    const struct an_vev_parts *p; /* borrowed */
    struct an_rows rows;  /* charges of the places, then what is fixed */
    fmpz_mat_t relations; /* a basis of the integer ones among them */
    bool loose; /* the weights of real fields, opposite ones once, are linearly
                   independent modulo what is fixed: elements of the torus give
                   their symbols any phases */
};

/* t (initialised by this call) := the torus as it acts on the parts. */
void an_turn_system_init(struct an_turn_system *t, const struct an_charges *L,
                         const struct an_vev_parts *p);
void an_turn_system_clear(struct an_turn_system *t);

/* Does an element of the torus exist that multiplies the places with minus[] by
 * -1 and leaves the others and what is fixed alone? */
bool an_turn_system_exist(const struct an_turn_system *t, const bool *minus);

/* One of those, which exist: a functional on scaled vectors, modulo 1; for the
 * caller to free with an_functional_free. */
fmpq *an_turn_system_find(const struct an_turn_system *t, const bool *minus);

#endif
