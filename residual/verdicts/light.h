/* light.h - charges of final states. */
#ifndef AN_RESIDUAL_VERDICTS_LIGHT_H
#define AN_RESIDUAL_VERDICTS_LIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/witness/product.h"

struct an_charges;
struct an_rows;
struct an_fermions;

/* A light particle: what decays may end in. */
struct an_light {
    size_t field, generation; /* as in an_turn */
    bool fermion;
    int *labels;
    bool visible; /* ordinary matter; else marked light, a massless neutral
                     fermion, or one that pairs with active neutrinos */
};

/* A generator of light charges: an allowed final state. */
struct an_light_item {
    struct an_item item[2]; /* a component, or a difference of two */
    int nitems;
    bool meson; /* a difference of quarks, as a particle */
    bool alone; /* a component of this very generation, a Goldstone boson; else
                   one of all generations of its charges */
};

struct an_light_states {
    struct an_light_item *v;
    size_t n, cap;
};

/* Does a component of the field get a vev? */
bool an_has_vev(const struct an_charges *L, size_t field);
/* Of a visible field: is its fermion (or boson) an ordinary particle? */
bool an_half_is_visible(const struct an_charges *L, size_t field, bool fermion);
void an_light_add(struct an_light_states *l, struct an_item item);
void an_light_add_all(struct an_light_states *l,
                      const struct an_light_states *from);
void an_light_add_difference(struct an_light_states *l, struct an_item a,
                             struct an_item b);
/* V of dark matter: visible components and the new light states. */
void an_light_states(struct an_light_states *l, const struct an_charges *L,
                     const struct an_fermions *s);
/* Fields marked light, neutral fermions that stay massless or pair with active
 * neutrinos, Goldstone bosons of global factors. */
void an_light_new_states(struct an_light_states *l, const struct an_charges *L,
                         const struct an_fermions *s);
void an_light_clear(struct an_light_states *l);
/* Is generation j of the item's field light where the item is? */
bool an_light_has(const struct an_light_item *l, const struct an_charges *L,
                  size_t j);
/* Is the component itself light? */
bool an_light_holds(const struct an_light_states *l, const struct an_charges *L,
                    const struct an_item *t);
/* Where elements outside the torus turn light states, is a pair of such among
 * the light charges, for each element that does? If not, more may be absorbed
 * than they say. */
bool an_light_pairs_are_known(const struct an_light_states *l,
                              const struct an_charges *L);
/* rows gets a row for each light item. */
void an_light_rows(struct an_rows *rows, const struct an_charges *L,
                   const struct an_light_states *l);

#endif
