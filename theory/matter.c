/* matter.c - what kind of matter a field is: vevs, ordinary particles, dark
 * matter. */
#include "theory/matter.h"

#include <flint/fmpq.h>

#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/vacuum.h"

bool an_field_has_vev(const struct an_model *m, size_t vacuum, size_t field)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == field)
            return true;
    return false;
}

bool an_field_is_light(const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    bool visible = f->visible || f->light;
    for (size_t i = 0; f->component_visible && i < f->ncomponents; i++)
        visible = visible || f->component_visible[i];
    return visible;
}

bool an_field_gets_vev(const struct an_model *m, size_t field)
{
    for (size_t k = 0; k < m->nvacua; k++)
        for (size_t i = 0; i < m->vacuum[k].nvevs; i++)
            if (m->vacuum[k].vev[i].field == field)
                return true;
    return false;
}

bool an_generation_has_vev(const struct an_vacuum *p, size_t field,
                           size_t generation)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == field &&
            an_generation_is(p->vev[i].generation, generation))
            return true;
    return false;
}

/* Has the generation a component without electric charge and colour? */
static bool has_neutral_component(const struct an_model *m, size_t field,
                                  size_t generation)
{
    const struct an_field *f = &m->field[field];
    struct an_components c;
    an_components_init(&c);
    bool found = !an_components_list(&c, m, f); /* too large to say no */
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < c.n && !found; i++) {
        const int *labels = c.labels + i * c.rank;
        an_component_charge(q, m, f, generation, labels);
        found = fmpq_is_zero(q) && !an_component_coloured(m, labels);
    }
    fmpq_clear(q);
    an_components_clear(&c);
    return found;
}

bool an_generation_may_be_dark(const struct an_model *m, size_t vacuum,
                               size_t field, size_t generation)
{
    return !an_field_is_light(m, field) &&
           !an_generation_has_vev(&m->vacuum[vacuum], field, generation) &&
           has_neutral_component(m, field, generation);
}
