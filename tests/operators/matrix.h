/* matrix.h - mass matrices for the tests of operators/. */
#ifndef AN_TESTS_OPERATORS_MATRIX_H
#define AN_TESTS_OPERATORS_MATRIX_H

#include "tests/model.h"

#include "operators/mechanism.h"
#include "residual/singlets.h"

/* x (initialised) := the matrix of the vevs of all fields or of new ones. */
static inline void find_matrix(struct an_mass_matrix *x, const struct model *m,
                               size_t phase, bool all, int dimension)
{
    struct an_mass_components c;
    an_mass_components_init(&c);
    an_singlets_find(&c, &m->m, phase, all);
    an_mass_find(x, &m->m, phase, &c, dimension);
    an_mass_components_clear(&c);
}

#endif
