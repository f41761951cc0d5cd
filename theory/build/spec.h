/* spec.h - a component of a field, as vevs and active_neutrinos name it. */
#ifndef AN_THEORY_BUILD_SPEC_H
#define AN_THEORY_BUILD_SPEC_H

#include <stddef.h>

#include "base/diag.h"
#include "theory/text/scalar.h"

struct an_model;
struct an_vev;

/* A component of a field, as vevs and active_neutrinos name it. */
struct an_component_spec {
    struct an_scalar field;     /* NAME or NAME[i] */
    struct an_scalar component; /* a component's name or "all"; text NULL
                                   when absent */
    /* labels by group: ngiven entries; group.text NULL for the bare list */
    struct an_label_spec {
        struct an_scalar group;
        const struct an_scalar *labels;
        size_t n;
        struct an_where at;
    } * labels;
    size_t nlabels;
    const struct an_scalar *diagonal; /* its entries, or NULL */
    size_t ndiagonal;
    struct an_label_spec *row; /* the rows of a matrix; no group */
    size_t nrows;
    struct an_where numbers_at;      /* of the diagonal or the matrix */
    struct an_label_spec *invariant; /* nodes by group */
    size_t ninvariants;
    const struct an_scalar *of; /* the factors of its indices, or NULL */
    size_t nof;
    struct an_where at;
};

/* v (uninitialised) := the component that a file names. 0, or -1 with errors
 * and v empty. */
int an_spec_read(struct an_vev *v, const struct an_model *m,
                 const struct an_component_spec *spec, struct an_diags *diags);

void an_vev_clear(struct an_vev *v);
/* v (uninitialised) := a copy of other, a vev of the same model. */
void an_vev_copy(struct an_vev *v, const struct an_vev *other,
                 const struct an_model *m);

#endif
