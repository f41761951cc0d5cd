/* shared_axes.h - axes of factors in which matrices have few entries.
 *
 * Real matrices M are turned to R M R'^T by orthogonal R. Each factor's space
 * is divided into common eigenspaces of symmetric matrices: those of vevs that
 * are symmetric, else M P M^T, P the projection on a part of the space on its
 * right. When nothing more is divided M maps each part to one or none, as a
 * rotation times a number: axes of one part become those of the other. A
 * vector's projection on each part is then an axis of its own.
 */
#ifndef AN_RESIDUAL_ROTATED_SHARED_AXES_H
#define AN_RESIDUAL_ROTATED_SHARED_AXES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mat.h>

#include "algebra/division.h"
#include "theory/matrix.h"

struct an_model;
struct an_vev;

/* A vev along numbers. */
struct an_shared_link {
    const struct an_vev *v;
    struct an_indices x;
    size_t group[2]; /* of rows and columns; a vector has no columns */
    bool symmetric;  /* M is, or Hermitian: its own axes are diagonal */
    fmpq_mat_t M;
};

struct an_shared_axes {
    const struct an_model *m;
    struct an_division *axes; /* per group, where used[] */
    bool *used, *fixed;       /* fixed: it cannot be turned */
    bool **set;               /* per group and part: its axes are chosen */
    struct an_shared_link *link;
    size_t nlinks;
    bool pairs; /* products of two links divide spaces, too */
};

/* Divides all spaces; false when that is not possible over Q, or vevs do not
 * agree. */
bool an_shared_axes_divide(struct an_shared_axes *w);

/* Chooses the axes of each part; false when vevs do not agree. */
bool an_shared_axes_choose(struct an_shared_axes *w);

#endif
