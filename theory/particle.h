/* particle.h - the quarks and leptons that `processes` names. */
#ifndef AN_THEORY_PARTICLE_H
#define AN_THEORY_PARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct an_model;

/* A component of one field that stands for a particle. */
struct an_particle {
    size_t field, generation; /* generation 0-based */
    bool conjugate;           /* it is the antiparticle that the field holds */
    int *labels;              /* total_rank labels; NULL: there is none */
};

/* Fields that `processes` names, and their generations in order. */
struct an_doublets {
    struct an_named_field {
        size_t field;
        struct an_where at;
    } * v;
    size_t n, cap;
    /* Set by an_model_finish: of the first and the second generation; of quarks
     * u, d and (none), s; of leptons (none) and e. */
    struct an_particle up[2], down[2];
};

/* The quarks and leptons that `processes` means: 0, or -1 with errors. Where
 * charges are unknown there are none. */
int an_particles_finish(struct an_model *m, struct an_diags *diags);

#endif
