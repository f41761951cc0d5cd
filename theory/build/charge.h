/* charge.h - building a model: electric charge and colour. */
#ifndef AN_THEORY_BUILD_CHARGE_H
#define AN_THEORY_BUILD_CHARGE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "theory/text/scalar.h"

struct an_group;
struct an_model;

/* e := n numbers, eigenvalues on the fundamental: N for SU(N), the rank for SO
 * and Sp; for an exceptional group coefficients of its Dynkin labels. */
int an_eigenvalues_read(fmpq *e, const struct an_group *g,
                        const struct an_scalar *value, size_t n,
                        struct an_where at, struct an_diags *diags);
/* q (rank numbers) := the functional on Dynkin labels that belongs to them. */
void an_eigenvalues_functional(fmpq *q, const struct an_group *g,
                               const fmpq *e);

/* e := n numbers, diagonal entries under g; an error when `traceless` and their
 * sum is not zero. */
int an_entries_read(fmpq *e, const struct an_group *g, bool traceless,
                    const struct an_scalar *value, size_t n, struct an_where at,
                    struct an_diags *diags);

/* Is group g colour as a whole? Before the model is finished, a simple factor
 * named SU3c stands in when no colour was given. */
bool an_group_is_colour(const struct an_model *m, size_t g);

#endif
