/* widened.c - vevs that stand for all components of some fields.
 *
 * Let S be the space of the symbols of all vevs, S'' a larger one, with all
 * components of some fields, and K the generators that map S'' into itself. If
 * K p + S = S'' at one p in S, generic vevs in S'' are those of S, turned: what
 * fewer components of S'' leave alone if they suffice (turning.h), S does.
 */
#include "residual/rotated/widened.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/turning.h"

void an_vacuum_drop_vevs(struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_clear(&p->vev[i]);
    free(p->vev);
}

/* v (uninitialised) := all neutral components of the field of a vev; false when
 * they are too many. */
static bool set_all(struct an_vev *v, const struct an_model *m,
                    const struct an_vev *old)
{
    const struct an_field *f = &m->field[old->field];
    size_t r = m->total_rank;
    struct an_components c;
    fmpq_t q;
    fmpq_init(q);
    an_components_init(&c);
    *v = (struct an_vev){.field = old->field,
                         .generation = old->generation,
                         .form = AN_VEV_ALL,
                         .at = old->at};
    bool few = an_components_list(&c, m, f);
    v->weights = an_alloc(few ? c.n * r : 0, sizeof *v->weights);
    for (size_t i = 0; few && i < c.n; i++) {
        an_component_charge(q, m, f, 0, c.labels + i * r);
        if (fmpq_is_zero(q))
            memcpy(v->weights + v->nweights++ * r, c.labels + i * r,
                   r * sizeof *v->weights);
    }
    an_components_clear(&c);
    fmpq_clear(q);
    return few;
}

/* A vev of the same field and generation, or of all generations where one of
 * the two has these; NULL: none. */
static const struct an_vev *same_vev(const struct an_vacuum *p,
                                     const struct an_vev *v)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == v->field &&
            (p->vev[i].generation == v->generation ||
             p->vev[i].generation == AN_EVERY || v->generation == AN_EVERY))
            return &p->vev[i];
    return NULL;
}

/* to (uninitialised) := p with all components of a field; false when it cannot
 * be, or has them. */
static bool set_vevs(struct an_vacuum *to, const struct an_model *m,
                     const struct an_vacuum *p, size_t field)
{
    bool good = true, new = false;
    *to = *p;
    to->vev = NULL;
    to->nvevs = to->cap = 0;
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs && good; i++) {
        const struct an_vev *v = &p->vev[i];
        bool wide = field == AN_EVERY || field == v->field;
        const struct an_vev *own = wide ? same_vev(to, v) : NULL;
        if (own) {
            good = own->generation == v->generation;
            continue;
        }
        to->vev = an_grow(to->vev, &to->cap, to->nvevs + 1, sizeof *to->vev);
        struct an_vev *x = &to->vev[to->nvevs++];
        if (!wide) {
            an_vev_copy(x, v, m);
            continue;
        }
        good = set_all(x, m, v);
        new = new || v->form != AN_VEV_ALL;
    }
    return good && new;
}

bool an_vacuum_widen(struct an_vacuum *to, const struct an_model *m,
                     const struct an_vacuum *p, size_t field)
{
    struct an_turning s;
    struct an_directions old;
    char *why = NULL;
    bool good = set_vevs(to, m, p, field);
    an_directions_init(&old);
    if (good) {
        good = an_directions_set(&old, m, p, &why) && !old.turned;
        good = good && an_turning_init(&s, m, to);
        good = good && an_turning_reaches(&s, &old);
        an_turning_clear(&s);
    }
    if (!good)
        an_vacuum_drop_vevs(to);
    an_directions_clear(&old);
    free(why);
    return good;
}
