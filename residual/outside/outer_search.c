/* outer_search.c - which elements of the Weyl group leave vevs alone.
 *
 * n over w fixes the vevs v, with some t, when it maps the part of weight mu of
 * each to a multiple c of the part of weight w mu and t turns the latter by
 * 1/c. As symbols are unrelated, |c| = 1 and c is the same for all symbols at
 * mu: c = 1 or -1, for parts and lifts are rational. Numbers t(w mu) modulo 1
 * extend to all charges when every integer relation among the w mu (and what is
 * fixed, at no turn) holds for them, as Q/Z is divisible.
 *
 * The Weyl group of h is among the w. The others are products of its elements
 * and of those that permute the positive roots of h: only these are listed.
 *
 * Real fields have conjugate symbols at opposite weights. Where w mu = - mu the
 * number c is one of these over the other, of any phase: there is a t where mu
 * is linearly independent of all other weights, on what T is free to do, and
 * for generic phases only there.
 */
#include "residual/outside/outer_search.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/torus.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/outside/weyl.h"
#include "residual/vacuum/charges.h"

/* Is a weight of h positive: a root of h whose first entry is? */
static bool is_positive(const struct an_torus_weights *r, const int *weight)
{
    size_t k = 0, rank = (size_t)r->other.width;
    while (k < rank && weight[k] == 0)
        k++;
    return k < rank && weight[k] > 0 &&
           an_table_find(&r->other, weight) < r->other.n;
}

/* Does w map positive roots of h to positive ones? */
static bool keeps_chamber(const struct an_outer_search *s, const int *image)
{
    const struct an_torus_weights *r = s->r;
    size_t rank = s->a->t.n;
    const struct an_model *m = s->L->m;
    int *labels = an_alloc(m->total_rank, sizeof *labels);
    int *weight = an_alloc(rank, sizeof *weight);
    bool keeps = true;
    for (size_t i = 0; i < r->other.n && keeps; i++) {
        const struct an_generator_column *c =
            &s->a->column[s->a->h.free[r->solution[i]]];
        size_t at = m->first_label[c->group];
        if (!is_positive(r, r->other.rows + i * rank))
            continue;
        memset(labels, 0, m->total_rank * sizeof *labels);
        an_root_labels(labels + at, &m->group[c->group].lie, c->root);
        an_weyl_map(s->weight, image, labels, m->total_rank);
        an_torus_weight_of(weight, r, s->a, c->group, s->weight + at);
        keeps = is_positive(r, weight);
    }
    free(labels);
    free(weight);
    return keeps;
}

static size_t symbols_at(const struct an_vev_parts *p, size_t place)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++)
        n += p->v[i].place == place;
    return n;
}

static size_t places_of(const struct an_vev_parts *p, size_t symbol)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++)
        n += p->v[i].symbol == symbol;
    return n;
}

/* The part of a real field onto which another one is turned whose symbol is the
 * conjugate; NULL when there is none. */
static const struct an_vev_part *conjugate_part(struct an_outer_search *s,
                                                const struct an_vev_part *from,
                                                size_t to)
{
    const struct an_vev_parts *p = s->p;
    const struct an_vev_part *part = NULL;
    for (size_t i = 0; i < p->n && !part; i++)
        if (p->v[i].place == to)
            part = &p->v[i];
    if (!p->d->v[from->direction].real)
        return NULL;
    if (symbols_at(p, from->place) > 1 || symbols_at(p, to) > 1 ||
        places_of(p, from->symbol) > 1 || places_of(p, part->symbol) > 1) {
        s->why = "symbols of real fields are tied to one another";
        return NULL;
    }
    return an_vev_parts_opposite(p, from->place, to) ? part : NULL;
}

/* The place to which w moves a part; as many as there are when it moves it to
 * where no vev is, or one of fewer or more symbols. */
static size_t place_of(const struct an_outer_search *s, const int *image,
                       const struct an_vev_part *part)
{
    const struct an_vev_parts *p = s->p;
    an_weyl_map(s->weight, image, part->weight, p->m->total_rank);
    size_t to = an_vev_parts_place(p, part->direction, s->weight);
    return to < p->nplaces && symbols_at(p, to) != symbols_at(p, part->place)
               ? p->nplaces
               : to;
}

/* Does w move parts to parts? Where it needs the conjugate of a symbol, the
 * visit tells. */
static bool moves_parts(const struct an_outer_search *s, const int *image)
{
    const struct an_vev_parts *p = s->p;
    for (size_t i = 0; i < p->n; i++) {
        size_t to = place_of(s, image, &p->v[i]);
        if (to == p->nplaces)
            return false;
        if (!an_vev_parts_at(p, to, p->v[i].symbol))
            return true;
    }
    return true;
}

static bool may(const int *image, void *data)
{
    const struct an_outer_search *s = data;
    return moves_parts(s, image) && keeps_chamber(s, image);
}

/* Is the weight of a place linearly independent of all others, opposite ones
 * of the same direction apart, and of what is fixed? */
static bool is_independent(const struct an_outer_search *s, size_t place)
{
    const struct an_vev_parts *p = s->p;
    struct an_rows r;
    an_rows_init(&r, s->L->n);
    an_rows_copy(&r, &s->L->fixed);
    for (size_t i = 0; i < p->nplaces; i++)
        if (i != place && (p->direction[i] != p->direction[place] ||
                           !an_vev_parts_opposite(p, i, place)))
            an_rows_add_copy(&r, s->turns.rows.v + (slong)i * s->L->n);
    slong rank = an_rows_rank(&r);
    an_rows_add_copy(&r, s->turns.rows.v + (slong)place * s->L->n);
    bool independent = an_rows_rank(&r) > rank;
    an_rows_clear(&r);
    return independent;
}

/* Are there t for the weights of reversed[] places, whose symbols have phases
 * that nobody relates? A relation with others, whose turns are 0 or 1/2, does
 * not hold for these phases; where there is none, elements of T make the
 * symbol real and leave all others alone. */
static bool are_loose(const struct an_outer_search *s, const bool *reversed)
{
    bool loose = true;
    for (size_t i = 0; i < s->p->nplaces && loose; i++)
        loose = !reversed[i] || is_independent(s, i);
    return loose;
}

/* Does t with w t = 1 on all parts exist, as far as these alone tell? Sets
 * minus. */
static bool maps_parts(struct an_outer_search *s,
                       const struct an_weyl_element *w)
{
    const struct an_vev_parts *p = s->p;
    bool good = true;
    fmpq_t c;
    fmpq_init(c);
    int *sign = an_alloc(p->nplaces, sizeof *sign);
    bool *reversed = an_alloc(p->nplaces, sizeof *reversed);
    for (size_t i = 0; i < p->n && good; i++) {
        const struct an_vev_part *part = &p->v[i], *image;
        size_t to = place_of(s, w->n.image, part);
        good = to < p->nplaces;
        if (!good)
            break;
        image = an_vev_parts_at(p, to, part->symbol);
        bool conjugate = !image;
        if (conjugate)
            image = conjugate_part(s, part, to);
        good = image && an_expansion_ratio(c, &w->x[i], &image->x) &&
               (conjugate || fmpq_is_pm1(c)) &&
               (sign[to] == 0 || sign[to] == fmpq_sgn(c));
        if (good)
            sign[to] = fmpq_sgn(c);
        if (good)
            s->minus[to] = fmpq_sgn(c) < 0;
        reversed[part->place] = conjugate;
    }
    good = good && are_loose(s, reversed);
    free(reversed);
    free(sign);
    fmpq_clear(c);
    return good;
}

static bool visit(const struct an_weyl_element *w, void *data)
{
    struct an_outer_search *s = data;
    struct an_component_group *c = s->c;
    size_t r = s->p->m->total_rank;
    memset(s->minus, 0, s->p->nplaces * sizeof *s->minus);
    if (!maps_parts(s, w) || !an_turn_system_exist(&s->turns, s->minus)) {
        if (s->passes)
            s->why = NULL;
        return s->why == NULL;
    }
    c->element = an_grow(c->element, &s->cap, c->n + 1, sizeof *c->element);
    struct an_outer_element *e = &c->element[c->n++];
    e->image = an_alloc(r * r, sizeof *e->image);
    memcpy(e->image, w->n.image, r * r * sizeof *e->image);
    e->half = an_alloc(r, sizeof *e->half);
    memcpy(e->half, w->n.half, r * sizeof *e->half);
    e->turn = an_turn_system_find(&s->turns, s->minus);
    return true;
}

bool an_outer_search_all(struct an_outer_search *s,
                         const struct an_centraliser *L)
{
    s->minus = an_alloc(s->p->nplaces, sizeof *s->minus);
    s->weight = an_alloc(s->p->m->total_rank, sizeof *s->weight);
    bool few = an_weyl_each(L, s->p, may, visit, s);
    free(s->weight);
    free(s->minus);
    return few;
}
