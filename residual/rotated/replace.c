/* replace.c - vacua in the place of those of a model, if they help. */
#include "residual/rotated/replace.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "theory/build/spec.h"
#include "theory/model.h"
#include "theory/vacuum.h"

void an_vacuum_copy(struct an_vacuum *to, const struct an_vacuum *p,
                    const struct an_model *m)
{
    *to = *p;
    to->cap = p->nvevs;
    to->vev = an_alloc(p->nvevs, sizeof *to->vev);
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_copy(&to->vev[i], &p->vev[i], m);
}

struct an_vev *an_vacuum_new_vev(struct an_vacuum *to)
{
    to->vev = an_grow(to->vev, &to->cap, to->nvevs + 1, sizeof *to->vev);
    return &to->vev[to->nvevs++];
}

void an_vacuum_drop_vevs(struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_clear(&p->vev[i]);
    free(p->vev);
}

bool an_vacua_replace(struct an_model *m, size_t first, size_t n,
                      const struct an_vacuum *to,
                      const struct an_replacement *why)
{
    struct an_vacuum *p = &m->vacuum[first];
    struct an_vacuum *old = an_alloc(n, sizeof *old);
    memcpy(old, p, n * sizeof *old);
    memcpy(p, to, n * sizeof *p);
    bool good = why->helps(m, first, n, why->data);
    for (size_t i = 0; i < n; i++) {
        an_vacuum_drop_vevs(good ? &old[i] : &p[i]);
        if (!good)
            p[i] = old[i];
    }
    free(old);
    return good;
}
