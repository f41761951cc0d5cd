/* charge.h - the U(1) and Z(n) charges of a term. */
#ifndef AN_TERMS_CHARGE_H
#define AN_TERMS_CHARGE_H

#include <stdbool.h>
#include <stddef.h>

struct an_choices;
struct an_group;
struct an_linear;
struct an_model;
struct an_term;

/* q (initialised) := what must vanish for a row to be allowed under a U(1) or
 * Z(n): its total charge, less that of the superpotential (rsymmetry.h) if it
 * is one of its terms. */
void an_choices_charge(struct an_linear *q, const struct an_choices *c,
                       const struct an_model *model, const int *row,
                       size_t group);

bool an_linear_equal(const struct an_linear *x, const struct an_linear *y);

/* Does the charge differ by generation? False for a simple group. */
bool an_charge_is_split(const struct an_model *model, size_t field,
                        size_t group);

/* Have two generations of a field the same charges under every U(1) and Z(n)?
 */
bool an_generations_charged_alike(const struct an_model *model, size_t field,
                                  size_t i, size_t j);

/* What a total charge means: zero (for Z(n) zero mod n), zero for some values
 * of the unknowns, or not zero. */
enum an_status { AN_VANISHES, AN_CONDITIONAL, AN_FAILS };

enum an_status an_charge_status(const struct an_linear *q,
                                const struct an_group *group);

/* Is the total charge of the term one and the same for all generations? */
bool an_term_charge_is_definite(const struct an_model *model,
                                const struct an_term *term, size_t group);

/* q (initialised) := that charge, less that of the superpotential. */
void an_term_charge(struct an_linear *q, const struct an_model *model,
                    const struct an_term *term, size_t group);

/* The text of the charge itself of which such an excess is left, for
 * an_term_theta = theta; the caller frees it. */
char *an_charge_total(const struct an_linear *excess,
                      const struct an_model *model, size_t group, int theta);

/* Reasons, each for the caller to free. The first: "B-L: 1 + 0 - 4 = -3", where
 * `totals` are the charges that the choices add up to, "-3 or 6", or NULL when
 * they are too many to show; it is not used when the charge is definite. */
char *an_reason_charge(const struct an_model *model, const struct an_term *term,
                       size_t group, const char *totals);

#endif
