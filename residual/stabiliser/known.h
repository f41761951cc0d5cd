/* known.h - vacua of which all that is unbroken is known. */
#ifndef AN_RESIDUAL_STABILISER_KNOWN_H
#define AN_RESIDUAL_STABILISER_KNOWN_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_component_group;
struct an_model;
struct an_vacuum;

/* The elements of the Weyl group that the stabiliser of a resolved vacuum has
 * beside those of its identity component: 1 where T, unbroken roots and nothing
 * else are unbroken, by a theorem (decided.h) or because the component group
 * says so; 0: not known. */
size_t an_vacuum_components(const struct an_model *m,
                            const struct an_vacuum *p);

/* c (initialised) := these elements, for the charges of a vacuum; false: they
 * are not known. */
bool an_vacuum_component_group(struct an_component_group *c,
                               struct an_charges *L);

#endif
