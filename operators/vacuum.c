/* vacuum.c - what a set of terms conserves in a vacuum, in field numbers.
 *
 * A vev absorbs the number of its field. A set of terms turns one state into
 * others, with any number of gauge bosons, exactly when the difference of their
 * numbers lies in the span of the terms' vectors and of the absorbed ones.
 */
#include "operators/impl.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "theory/component.h"
#include "theory/model.h"

void an_rows_copy(struct an_rows *to, const struct an_rows *from)
{
    for (size_t i = 0; i < from->n; i++)
        _fmpz_vec_set(an_rows_add(to), from->v + i * from->width,
                      (slong)from->width);
}

bool an_rows_span(const struct an_rows *r, const fmpz *x)
{
    struct an_lattice L;
    fmpz_mat_t M, e;
    an_rows_matrix(M, r);
    fmpz_mat_init(e, 1, (slong)r->width);
    for (size_t k = 0; k < r->width; k++)
        fmpz_set(fmpz_mat_entry(e, 0, (slong)k), x + k);
    an_lattice_init(&L, (slong)r->width);
    an_lattice_span(&L, M);
    bool inside = an_lattice_contains(NULL, &L, e);
    an_lattice_clear(&L);
    fmpz_mat_clear(e);
    fmpz_mat_clear(M);
    return inside;
}

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

void an_numbers_vevs(struct an_rows *rows, const struct an_numbers *x,
                     size_t phase)
{
    const struct an_phase *p = &x->model->phase[phase];
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        size_t first = v->generation ? v->generation - 1 : 0;
        size_t end = v->generation ? v->generation
                                   : x->model->field[v->field].generations;
        for (size_t g = first; g < end; g++)
            fmpz_one(an_rows_add(rows) + x->blocks.of[v->field][g]);
    }
}

bool an_numbers_couplings(struct an_rows *rows, const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    struct an_characters characters;
    bool complete = x->blocks.n <= AN_MAX_BLOCKS;
    an_characters_init(&characters);
    an_rows_init(rows, x->blocks.n);
    for (size_t i = 0; i < m->ncouplings && complete; i++)
        complete =
            an_numbers_term(rows, &characters, x, &m->coupling[i], false);
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

void an_numbers_light(struct an_rows *rows, const struct an_numbers *x)
{
    for (size_t k = 0; k < x->blocks.n; k++)
        if (an_field_is_light(x->model, x->blocks.v[k].field))
            fmpz_one(an_rows_add(rows) + k);
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
