/* matrix.h - mass matrices for the tests of masses/. */
#ifndef AN_TESTS_MASSES_MATRIX_H
#define AN_TESTS_MASSES_MATRIX_H

#include "tests/model.h"

#include "masses/matrix.h"
#include "residual/verdicts/singlets.h"

/* x (initialised) := the matrix of the vevs of all fields or of new ones. */
static inline void find_matrix(struct an_mass_matrix *x, const struct model *m,
                               size_t vacuum, bool all, int dimension)
{
    struct an_singlets c;
    an_singlets_init(&c);
    an_singlets_find(&c, &m->m, vacuum, all);
    an_mass_find(x, &m->m, vacuum, &c, dimension);
    an_singlets_clear(&c);
}

#endif
