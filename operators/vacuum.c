/* vacuum.c - vectors of sets of terms, and what fields are in a vacuum. */
#include "operators/impl.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/component.h"
#include "theory/model.h"

bool an_field_has_vev(const struct an_model *m, size_t phase, size_t field)
{
    const struct an_phase *p = &m->phase[phase];
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

bool an_numbers_terms(struct an_rows *rows, const struct an_numbers *x,
                      const struct an_term *const *term, size_t n)
{
    struct an_characters characters;
    bool complete = true;
    an_characters_init(&characters);
    for (size_t i = 0; i < n; i++) {
        an_rows_init(&rows[i], x->blocks.n);
        complete = complete &&
                   (!term[i] ||
                    an_numbers_term(&rows[i], &characters, x, term[i], false));
    }
    an_characters_clear(&characters);
    return complete;
}

bool an_numbers_explicit(struct an_rows *rows, const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    bool complete = true;
    for (size_t i = 0; i < m->nexplicit && complete; i++)
        complete = an_numbers_term(rows, NULL, x, &m->explicit_term[i], true);
    return complete;
}

/* Is the colour part of the representation trivial? Inside a larger group:
 * does the component's weight vanish under colour? */
bool an_component_is_colourless(const struct an_model *m, const int *labels)
{
    if (!m->has_colour)
        return true;
    return an_subalgebra_neutral(&m->colour,
                                 labels + m->first_label[m->colour_group]);
}

/* Has the field a component without electric charge and colour? */
static bool has_neutral_component(const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    struct an_components c;
    an_components_init(&c);
    bool found = !an_components_list(&c, m, f); /* too large to say no */
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < c.n && !found; i++) {
        const int *labels = c.labels + i * c.rank;
        for (size_t g = 0; g < f->generations && !found; g++) {
            an_component_charge(q, m, f, g, labels);
            found = fmpq_is_zero(q) && an_component_is_colourless(m, labels);
        }
    }
    fmpq_clear(q);
    an_components_clear(&c);
    return found;
}

bool an_field_may_be_dark(const struct an_model *m, size_t phase, size_t field)
{
    return !an_field_is_light(m, field) && !an_field_has_vev(m, phase, field) &&
           has_neutral_component(m, field);
}
