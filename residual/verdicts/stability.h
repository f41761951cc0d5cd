/* stability.h - the stability group D of one vacuum. */
#ifndef AN_RESIDUAL_VERDICTS_STABILITY_H
#define AN_RESIDUAL_VERDICTS_STABILITY_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>

#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "residual/verdicts/guard.h"
#include "residual/verdicts/light.h"
#include "residual/witness/product.h"

struct an_charges;
struct an_fermions;

struct an_stability_group {
    const struct an_charges *L;
    struct an_light_states light;
    struct an_rows V;                 /* light charges and relations */
    struct an_lattice span;           /* of V */
    struct an_lattice light_physical; /* its part in A_0 */
    fmpq_mat_t labels;                /* labels under unbroken gauge factors */
    fmpq_mat_t root_labels;           /* those of their roots */
    struct an_lattice physical;       /* A_0 */
    struct an_quotient D;             /* (A_0 + V) / V */
    struct an_quotient neutral;       /* its part with neutral members */
    struct an_quotient outside;       /* A / (A_0 + V) */
    bool *confining;                  /* per part: a new confining force */
    struct an_guards guards;
    struct an_rows neutrals; /* charges of candidates */
    struct an_product first; /* the first candidate, for the witness */
    struct an_product kept;  /* the states of nonzero class */
};

void an_stability_init(struct an_stability_group *s, const struct an_charges *L,
                       const struct an_fermions *species,
                       const struct an_light_states *more);
void an_stability_clear(struct an_stability_group *s);
/* So many species are stable at least: the classes of stable multiplets make
 * D, up to the roots of unbroken global factors, which turn one component of a
 * multiplet into another. */
size_t an_fewest_species(const struct an_stability_group *s);
/* order := so many x light states can dress to something physical. */
void an_physical_order(fmpz_t order, const struct an_stability_group *s,
                       const fmpz *x);
/* y := x as many times. */
void an_make_physical(fmpz *y, const struct an_stability_group *s,
                      const fmpz *x);
bool an_is_neutral(const struct an_charges *L, const fmpz *x);
/* N (initialised by this call) := the elements of P with electric charge 0. */
void an_neutral_part(struct an_lattice *N, const struct an_lattice *P,
                     const struct an_charges *L);

#endif
