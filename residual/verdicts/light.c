/* light.c - the charges of light states: what decays may end in.
 *
 * Visible components, fields marked `light`, neutral fermions that no mass term
 * can pair up, or that pair with active neutrinos, all of them, and the
 * Goldstone bosons of broken global groups. Of a visible superfield
 * the scalar is visible when it has a vev, else the fermion; the active
 * neutrino's fermion is visible in any case.
 */

#include "residual/verdicts/light.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/build/active.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/species.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"

void an_light_add(struct an_light_states *l, struct an_item item)
{
    l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
    l->v[l->n++] = (struct an_light_item){.item = {item}, .nitems = 1};
}

void an_light_add_all(struct an_light_states *l,
                      const struct an_light_states *from)
{
    l->v = an_grow(l->v, &l->cap, l->n + from->n, sizeof *l->v);
    for (size_t i = 0; i < from->n; i++)
        l->v[l->n++] = from->v[i];
}

void an_light_add_difference(struct an_light_states *l, struct an_item a,
                             struct an_item b)
{
    b.power = -b.power;
    l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
    l->v[l->n++] = (struct an_light_item){.item = {a, b}, .nitems = 2};
}

void an_light_clear(struct an_light_states *l)
{
    free(l->v);
    *l = (struct an_light_states){0};
}

/* The weight among the components; NULL when it is none. */
static const int *find_weight(const struct an_components *c, const int *w)
{
    for (size_t i = 0; i < c->n; i++)
        if (memcmp(c->labels + i * c->rank, w, c->rank * sizeof *w) == 0)
            return c->labels + i * c->rank;
    return NULL;
}

/* The same, or where parts of combinations act a weight of its class. */
static const int *find_class(const struct an_charges *L,
                             const struct an_components *c, const int *w)
{
    const int *found = find_weight(c, w);
    for (size_t i = 0; i < c->n && !found && L->nparts > L->m->ngroups; i++)
        if (an_same_class(L, c->labels + i * c->rank, w))
            found = c->labels + i * c->rank;
    return found;
}

bool an_has_vev(const struct an_charges *L, size_t field)
{
    for (size_t i = 0; i < L->vacuum->nvevs; i++)
        if (L->vacuum->vev[i].field == field)
            return true;
    return false;
}

bool an_half_is_visible(const struct an_charges *L, size_t field, bool fermion)
{
    const struct an_model *m = L->m;
    if (m->field[field].type != AN_SUPERFIELD)
        return true;
    if (!fermion)
        return an_has_vev(L, field);
    return !an_has_vev(L, field) || an_model_has_active(m, field);
}

static void add_half(struct an_light_states *l, const struct an_charges *L,
                     size_t field, bool fermion, bool all)
{
    const struct an_model *m = L->m;
    const struct an_field_charges *d = &L->field[field];
    for (size_t w = 0; w < d->component.n; w++) {
        const int *labels = d->component.labels + w * d->component.rank;
        if (!all && !an_component_visible(m, &m->field[field], labels))
            continue;
        for (size_t b = 0; b < d->nblocks; b++)
            an_light_add(l, (struct an_item){.field = field,
                                             .generation = d->block[b].first,
                                             .labels = labels,
                                             .fermion = fermion,
                                             .power = 1});
    }
}

static void add_halves(struct an_light_states *l, const struct an_charges *L,
                       size_t field, bool all)
{
    const struct an_field *f = &L->m->field[field];
    if (an_field_has_fermion(f) && (all || an_half_is_visible(L, field, true)))
        add_half(l, L, field, true, all);
    if (an_field_has_boson(f) && (all || an_half_is_visible(L, field, false)))
        add_half(l, L, field, false, all);
}

static void add_marked(struct an_light_states *l, const struct an_charges *L)
{
    for (size_t i = 0; i < L->m->nfields; i++)
        if (L->m->field[i].light)
            add_halves(l, L, i, true);
}

/* A component of a multiplet of an unbroken global factor is as light as the
 * others: those one simple root below tell all charges. */
static void add_multiplet(struct an_light_states *l, const struct an_charges *L,
                          const struct an_item *t)
{
    const struct an_model *m = L->m;
    const struct an_components *c = &L->field[t->field].component;
    size_t first = l->n;
    if (!an_light_holds(l, L, t))
        an_light_add(l, *t);
    int *w = an_alloc(m->total_rank, sizeof *w);
    for (size_t at = first; at < l->n; at++)
        for (size_t p = 0; p < L->nparts; p++) {
            const struct an_subalgebra *h = &L->part[p].h;
            for (int i = 0; !L->part[p].gauged && i < h->rank; i++) {
                struct an_item lower = l->v[at].item[0];
                int label[AN_MAX_RANK], *own = w + L->part[p].first;
                memcpy(w, lower.labels, m->total_rank * sizeof *w);
                an_subalgebra_labels(label, h, own);
                for (int k = 0; k < h->width; k++)
                    own[k] -= h->simple[i * h->width + k];
                lower.labels = find_class(L, c, w);
                if (label[i] > 0 && lower.labels &&
                    !an_light_holds(l, L, &lower))
                    an_light_add(l, lower);
            }
        }
    free(w);
}

/* Adds what the broken roots of one global factor make of one vev's component:
 * its Goldstone bosons. */
static void add_goldstones_of(struct an_light_states *l,
                              const struct an_charges *L, struct an_item vev,
                              size_t g)
{
    const struct an_model *m = L->m;
    const struct an_lie *lie = &m->group[g].lie;
    size_t rank = (size_t)lie->rank;
    const struct an_components *c = &L->field[vev.field].component;
    int *w = an_alloc(m->total_rank, sizeof *w);
    for (size_t i = 0; i < 2 * lie->npositive; i++) {
        const int *root = lie->positive + (i / 2) * rank;
        struct an_item t = vev;
        if (an_is_unbroken_root(L, g, root) || an_root_is_eaten(L, g, root))
            continue;
        memcpy(w, vev.labels, m->total_rank * sizeof *w);
        for (size_t k = 0; k < rank; k++)
            w[m->first_label[g] + k] += i % 2 ? -root[k] : root[k];
        t.labels = find_weight(c, w);
        if (!t.labels || an_light_holds(l, L, &t))
            continue;
        an_light_add(l, t);
        l->v[l->n - 1].alone = true;
    }
    free(w);
}

static void add_goldstones(struct an_light_states *l,
                           const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_product vevs = {0};
    an_vev_items(&vevs, L);
    for (size_t i = 0; i < vevs.n; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            struct an_item t = vevs.v[i];
            t.vev = false;
            t.power = 1;
            if (m->group[g].kind == AN_SIMPLE && !m->group[g].gauged)
                add_goldstones_of(l, L, t, g);
        }
    an_product_clear(&vevs);
}

/* Does a state pair with active neutrinos, or stay massless? Where Majorana
 * masses are allowed the active neutrinos are light by themselves. */
static bool is_light_class(const struct an_fermions *s, size_t i)
{
    const struct an_fermion_species *x = &s->v[i];
    if (!x->neutral || !x->singlet)
        return false;
    if (an_fermions_massless(s, i) > 0)
        return true;
    if (x->self && !x->pseudoreal)
        return false;
    return x->active > 0 || (x->partner >= 0 && s->v[x->partner].active > 0);
}

static void add_neutral(struct an_light_states *l, const struct an_charges *L,
                        const struct an_fermions *s)
{
    for (size_t i = 0; i < s->n; i++) {
        const struct an_fermion_species *x = &s->v[i];
        if (x->neutral && x->singlet && x->active > 0)
            add_multiplet(l, L, &x->active_item);
        for (size_t k = 0; k < x->all.n && is_light_class(s, i); k++)
            add_multiplet(l, L, &x->all.v[k]);
    }
}

/* Does an element outside the torus turn it into another one, or is it known to
 * have both signs on it? */
static bool turns(const struct an_outer *o, const struct an_item *t, size_t r)
{
    return !an_outer_places_have(&o->unsure, t->field, t->labels, r) &&
           (!an_weyl_fixes(o->image, t->labels, r) ||
            an_outer_places_have(&o->split, t->field, t->labels, r));
}

/* Do all but one of the elements outside the torus multiply the vectors of the
 * weight by one number? */
static bool others_leave(const struct an_charges *L, size_t group, size_t field,
                         const int *labels)
{
    size_t r = L->m->total_rank;
    bool leave = true;
    for (size_t g = 0; g < L->m->ngroups && leave; g++) {
        const struct an_outer *o = L->m->group[g].outer;
        leave = g == group || !an_outer_applies(L, g) ||
                (an_weyl_fixes(o->image, labels, r) &&
                 !an_outer_places_have(&o->split, field, labels, r) &&
                 !an_outer_places_have(&o->unsure, field, labels, r));
    }
    return leave;
}

/* What the element of a group does to light states. */
struct turned {
    bool some, alone; /* it turns some; one that no other turns */
};

static struct turned turned_by(const struct an_light_states *l,
                               const struct an_charges *L, size_t group)
{
    size_t r = L->m->total_rank;
    const struct an_outer *o = L->m->group[group].outer;
    int *image = an_alloc(r, sizeof *image);
    struct turned t = {false, false};
    for (size_t i = 0; i < l->n && !t.alone; i++) {
        const struct an_light_item *x = &l->v[i];
        for (int k = 0; k < x->nitems && (x->nitems == 1 || x->meson); k++) {
            const struct an_item *item = &x->item[k];
            if (!turns(o, item, r))
                continue;
            an_weyl_map(image, o->image, item->labels, r);
            t.some = true;
            t.alone =
                t.alone || (others_leave(L, group, item->field, item->labels) &&
                            others_leave(L, group, item->field, image));
        }
    }
    free(image);
    return t;
}

bool an_light_pairs_are_known(const struct an_light_states *l,
                              const struct an_charges *L)
{
    bool known = true;
    for (size_t g = 0; g < L->m->ngroups && known && an_outer_is_still(L); g++)
        if (an_outer_applies(L, g)) {
            struct turned t = turned_by(l, L, g);
            known = t.alone || !t.some;
        }
    return known;
}

/* Massless gauge bosons without charges whose sign elements outside the torus
 * change; or, with either sign as well, pairs of light states that one of them
 * turns into each other and all others leave alone. */
static void add_massless(struct an_light_states *l, const struct an_charges *L)
{
    size_t n = L->m->ngroups;
    bool *add = an_alloc(n, sizeof *add);
    for (size_t g = 0; g < n; g++)
        add[g] = an_outer_applies(L, g) &&
                 (!an_outer_is_still(L) || turned_by(l, L, g).alone);
    for (size_t g = 0; g < n; g++)
        if (add[g])
            an_light_add(l, (struct an_item){.field = AN_GAUGE_BOSON,
                                             .generation = g + 1,
                                             .labels = L->no_labels,
                                             .power = 1});
    free(add);
}

void an_light_new_states(struct an_light_states *l, const struct an_charges *L,
                         const struct an_fermions *s)
{
    add_marked(l, L);
    add_neutral(l, L, s);
    add_goldstones(l, L);
    add_massless(l, L);
}

void an_light_states(struct an_light_states *l, const struct an_charges *L,
                     const struct an_fermions *s)
{
    for (size_t i = 0; i < L->m->nfields; i++)
        if (!L->m->field[i].light)
            add_halves(l, L, i, false);
    an_light_new_states(l, L, s);
}

bool an_light_has(const struct an_light_item *l, const struct an_charges *L,
                  size_t j)
{
    const struct an_item *t = &l->item[0];
    const size_t *block_of = L->field[t->field].block_of;
    return l->alone ? j == t->generation
                    : block_of[j] == block_of[t->generation];
}

bool an_light_holds(const struct an_light_states *l, const struct an_charges *L,
                    const struct an_item *t)
{
    size_t size = L->m->total_rank * sizeof *t->labels;
    for (size_t i = 0; i < l->n; i++) {
        const struct an_item *x = &l->v[i].item[0];
        if (x->field == t->field && x->fermion == t->fermion &&
            an_light_has(&l->v[i], L, t->generation) &&
            memcmp(x->labels, t->labels, size) == 0)
            return true;
    }
    return false;
}

void an_light_rows(struct an_rows *rows, const struct an_charges *L,
                   const struct an_light_states *l)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct an_light_item *x = &l->v[i];
        struct an_item copy[2] = {x->item[0], x->item[1]};
        struct an_product p = {.v = copy, .n = (size_t)x->nitems};
        an_product_vector(an_rows_add(rows), L, &p);
    }
}
