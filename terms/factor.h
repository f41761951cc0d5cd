/* factor.h - what one factor of a term may be: its spin, its conjugate. */
#ifndef AN_TERMS_FACTOR_H
#define AN_TERMS_FACTOR_H

#include <stdbool.h>
#include <stddef.h>

struct an_factor;
struct an_model;

enum an_spin { AN_SPIN_ZERO, AN_SPIN_LEFT, AN_SPIN_RIGHT, AN_SPIN_ONE };

/* Is the factor a conjugate that differs from the field itself? */
bool an_factor_is_conjugate(const struct an_model *model,
                            const struct an_factor *f);

/* Does the factor stand for either chirality? */
bool an_factor_is_either(const struct an_model *model,
                         const struct an_factor *f);

/* The spin of a factor, conjugation included; `right` chooses the chirality of
 * a dirac field. */
enum an_spin an_factor_spin(const struct an_model *model,
                            const struct an_factor *f, bool right);

/* Do F and F* mean the same in a term? Those of a real scalar are equal; a
 * majorana field stands for either chirality. */
bool an_is_own_conjugate(const struct an_model *model, size_t field);

#endif
