/* direction.h - vevs as vectors of representations.
 *
 * A vev of one generation of a field is a vector in a product of modules, one
 * for each simple factor that acts. Its entries have magnitudes and phases that
 * nobody relates: each term has a number that multiplies a symbol of its own.
 */
#ifndef AN_RESIDUAL_STABILISER_DIRECTION_H
#define AN_RESIDUAL_STABILISER_DIRECTION_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/action.h"

struct an_form;
struct an_model;
struct an_vacuum;

struct an_direction {
    size_t field, generation; /* 0-based */
    bool real;                /* of a real field */
    size_t nfactors;
    size_t *group;             /* nfactors: the simple factors that act */
    struct an_action **action; /* nfactors; borrowed from the list */
    size_t nterms, cap, cap_by, cap_symbol;
    size_t *basis;  /* nterms x nfactors: a basis vector of each module */
    fmpq *by;       /* nterms */
    size_t *symbol; /* nterms: terms of one symbol belong together */
};

/* The action of one simple factor on one representation. */
struct an_direction_action {
    size_t group;
    const int *labels; /* borrowed from a field */
    struct an_action *action;
};

struct an_directions {
    struct an_direction *v;
    size_t n, cap;
    size_t nsymbols;
    bool turned; /* some by the complexified torus: lengths are not those of the
                    vevs, but the algebra is as much turned */
    struct an_direction_action *action;
    size_t nactions, cap_actions;
};

/* Appends a term; basis: nfactors basis vectors. */
void an_direction_add_term(struct an_direction *x, const size_t *basis,
                           const fmpq_t by, size_t symbol);

/* Which factor of x is the group; nfactors: none. */
size_t an_direction_factor(const struct an_direction *x, size_t group);

void an_directions_init(struct an_directions *d);
void an_directions_clear(struct an_directions *d);

/* d (initialised) := the vevs of a resolved phase. False with *why, owned by
 * the caller, when a representation is too large or a weight has several
 * vectors that the file does not choose from. */
bool an_directions_set(struct an_directions *d, const struct an_model *m,
                       const struct an_vacuum *p, char **why);

/* The invariant form of the representation that `action`, one of d, acts on. It
 * is found once and kept in form, one for each action of d, zero at first; the
 * caller clears each. */
const struct an_form *an_directions_form(struct an_form *form,
                                         const struct an_directions *d,
                                         const struct an_action *action);

#endif
