/* light.c - the charges of light states: what decays may end in.
 *
 * Visible components, fields marked `light`, and neutral fermions that no mass
 * term can pair up, or that pair with active neutrinos. Of a visible superfield
 * the scalar is visible when it has a vev, else the fermion; the active
 * neutrino's fermion is visible in any case.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "residual/impl.h"

void light_add(struct light *l, struct item item)
{
    l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
    l->v[l->n++] = (struct light_item){{item}, 1};
}

void light_add_difference(struct light *l, struct item a, struct item b)
{
    b.power = -b.power;
    l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
    l->v[l->n++] = (struct light_item){{a, b}, 2};
}

void light_clear(struct light *l)
{
    free(l->v);
    *l = (struct light){0};
}

bool has_vev(const struct lattice *L, size_t field)
{
    for (size_t i = 0; i < L->phase->nvevs; i++)
        if (L->phase->vev[i].field == field)
            return true;
    return false;
}

bool half_is_visible(const struct lattice *L, size_t field, bool fermion)
{
    const struct an_model *m = L->m;
    if (m->field[field].type != AN_SUPERFIELD)
        return true;
    if (!fermion)
        return has_vev(L, field);
    return !has_vev(L, field) || an_model_has_active(m, field);
}

static void add_half(struct light *l, const struct lattice *L, size_t field,
                     bool fermion, bool all)
{
    const struct an_model *m = L->m;
    const struct field_data *d = &L->field[field];
    for (size_t w = 0; w < d->component.n; w++) {
        const int *labels = d->component.labels + w * d->component.rank;
        if (!all && !an_component_visible(m, &m->field[field], labels))
            continue;
        for (size_t b = 0; b < d->nblocks; b++)
            light_add(l, (struct item){.field = field,
                                       .generation = d->block[b].first,
                                       .labels = labels,
                                       .fermion = fermion,
                                       .power = 1});
    }
}

static void add_halves(struct light *l, const struct lattice *L, size_t field,
                       bool all)
{
    const struct an_field *f = &L->m->field[field];
    if (an_field_has_fermion(f) && (all || half_is_visible(L, field, true)))
        add_half(l, L, field, true, all);
    if (an_field_has_boson(f) && (all || half_is_visible(L, field, false)))
        add_half(l, L, field, false, all);
}

static void add_marked(struct light *l, const struct lattice *L)
{
    for (size_t i = 0; i < L->m->nfields; i++)
        if (L->m->field[i].light)
            add_halves(l, L, i, true);
}

void light_new_states(struct light *l, const struct lattice *L,
                      const struct species_list *s)
{
    add_marked(l, L);
    for (size_t i = 0; i < s->n; i++)
        if (s->v[i].neutral && s->v[i].singlet && species_massless(s, i) > 0)
            light_add(l, s->v[i].item);
}

/* Active neutrinos and what pairs with them: of a class that holds active ones
 * these are light, whatever the order of the fields. */
static bool is_active(const struct species_list *s, const struct species *x)
{
    return x->active > 0 || (x->partner >= 0 && s->v[x->partner].active > 0);
}

void light_states(struct light *l, const struct lattice *L,
                  const struct species_list *s)
{
    for (size_t i = 0; i < L->m->nfields; i++)
        if (!L->m->field[i].light)
            add_halves(l, L, i, false);
    add_marked(l, L);
    for (size_t i = 0; i < s->n; i++) {
        const struct species *x = &s->v[i];
        if (x->neutral && x->singlet &&
            (species_massless(s, i) > 0 || is_active(s, x)))
            light_add(l, x->active > 0 ? x->active_item : x->item);
    }
}

bool light_holds(const struct light *l, const struct item *t, size_t rank)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct item *x = &l->v[i].item[0];
        if (x->field == t->field && x->fermion == t->fermion &&
            x->generation == t->generation &&
            memcmp(x->labels, t->labels, rank * sizeof *t->labels) == 0)
            return true;
    }
    return false;
}

void light_rows(struct rows *rows, const struct lattice *L,
                const struct light *l)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct light_item *x = &l->v[i];
        struct item copy[2] = {x->item[0], x->item[1]};
        struct product p = {.v = copy, .n = (size_t)x->nitems};
        product_vector(rows_add(rows), L, &p);
    }
}
