/* find.h - looking things up in a model: names, what acts on what, unknowns. */
#ifndef AN_THEORY_FIND_H
#define AN_THEORY_FIND_H

#include <stdbool.h>
#include <stddef.h>

struct an_assignment;
struct an_group;
struct an_linear;
struct an_model;

/* Indices by name; false when there is none. */
bool an_model_find_group(size_t *index, const struct an_model *m,
                         const char *name);
bool an_model_find_field(size_t *index, const struct an_model *m,
                         const char *name);

/* The group of the gauge bosons that a file calls "gauge SU2D"; false of any
 * other text. */
bool an_model_find_boson(size_t *group, const struct an_model *m,
                         const char *text);

/* Does the group act on the field: no singlet, or a charge that is not 0? */
bool an_field_is_charged(const struct an_model *m, size_t field, size_t group);

/* Is any field, or component of one, ordinary matter? */
bool an_model_has_visible(const struct an_model *m);

/* Is the unknown a free parameter, not a charge written `?`? */
bool an_model_is_parameter(const struct an_model *m, size_t unknown);

/* Does any field's charge depend on an unknown? Under this group? On this
 * unknown? */
bool an_model_has_unknown_charges(const struct an_model *m);
bool an_group_has_unknown_charges(const struct an_model *m, size_t group);
bool an_model_depends_on(const struct an_model *m, size_t unknown);

/* The group that a coordinate belongs to; NULL for F. */
const struct an_group *an_model_group_at(const struct an_model *m,
                                         size_t coordinate);

/* The charges as the file has them, one per generation. */
const struct an_linear *an_assignment_written(const struct an_assignment *a);

#endif
