/* matter.h - what kind of matter a field is: vevs, ordinary particles, dark
 * matter. */
#ifndef AN_THEORY_MATTER_H
#define AN_THEORY_MATTER_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_vacuum;

/* Has the field a vev in a vacuum? In any? */
bool an_field_has_vev(const struct an_model *m, size_t vacuum, size_t field);
bool an_field_gets_vev(const struct an_model *m, size_t field);

/* Is it, or a component of it, ordinary matter, or declared light? */
bool an_field_is_light(const struct an_model *m, size_t field);

/* Has a generation, 0-based, a vev in a vacuum? */
bool an_generation_has_vev(const struct an_vacuum *p, size_t field,
                           size_t generation);

/* A generation of a new field, without a vev, that has a neutral, colourless
 * component? */
bool an_generation_may_be_dark(const struct an_model *m, size_t vacuum,
                               size_t field, size_t generation);

#endif
