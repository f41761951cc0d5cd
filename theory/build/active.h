/* active.h - which components are light neutrinos. */
#ifndef AN_THEORY_BUILD_ACTIVE_H
#define AN_THEORY_BUILD_ACTIVE_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_model;

/* Is a component of the field (conjugate: of its right-handed part, conjugated)
 * a light neutrino? */
bool an_model_is_active(const struct an_model *m, size_t field, bool conjugate,
                        const int *labels);
/* Is any component of the field? */
bool an_model_has_active(const struct an_model *m, size_t field);

/* Resolves the active neutrinos and adds the fields that count with them. */
void an_active_finish(struct an_model *m, struct an_diags *diags);

#endif
