/* turning.h - which components of vevs one element of the group makes zero.
 *
 * Let S be the space of the symbols of all vevs, S' that of some of them, and K
 * the generators that map S into itself. If K p + S' = S at one p in S', the
 * map (k, s) -> k s from exp(K) x S' to S is a submersion at (1, p), so that
 * generic vevs in S are those of S', turned by one k. That is a rank, as in
 * generic.h. Only root vectors without electric charge take part, of factors
 * under which the file names nothing.
 */
#ifndef AN_RESIDUAL_ROTATED_TURNING_H
#define AN_RESIDUAL_ROTATED_TURNING_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "residual/draws/moves.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"

struct an_model;
struct an_vacuum;

/* May a root vector turn vevs: does nothing that the file names feel it? */
bool an_root_may_turn(const struct an_model *m, size_t group, size_t root);

struct an_turning {
    const struct an_model *m;
    const struct an_vacuum *vacuum;
    struct an_directions d;
    struct an_annihilator a; /* its columns alone */
    struct an_vev_action x;
    struct an_vev_parts parts;
    struct an_symbol_moves moves;
    fmpq *value; /* per symbol of x */
};

/* s (initialised by this call) := what turns the vevs of a vacuum. False when
 * nothing does, or it is too large; s is to be cleared all the same. */
bool an_turning_init(struct an_turning *s, const struct an_model *m,
                     const struct an_vacuum *p);
void an_turning_clear(struct an_turning *s);

/* Do the places that are on suffice? */
bool an_turning_suffices(struct an_turning *s, const bool *on);

/* Are generic vevs of s generic ones of `old`, turned, the same fields with
 * fewer of its components? */
bool an_turning_reaches(struct an_turning *s, const struct an_directions *old);

/* An order in which places are tried: from `first` on, to the last one or to
 * the first; weights other than zero before weight zero, or after it. */
struct an_turning_order {
    size_t first;
    bool backwards, zero_first;
};

/* on[] := false for what can be left out of places that are not bound, one
 * after another; was there any? */
bool an_turning_leave_out(bool *on, struct an_turning *s, const bool *bound,
                          struct an_turning_order order);

#endif
