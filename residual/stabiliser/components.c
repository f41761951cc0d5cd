/* components.c - the components of the stabiliser outside the torus.
 *
 * H permutes its maximal tori, all conjugate under H_0: each component has an
 * element that normalises the unbroken torus S, hence the centraliser of S in
 * L, which is T when no root of L vanishes on S, or T because masses of gauge
 * bosons single it out there (mass_form.h). So the element is n t, n over
 * some w in the Weyl group of L. It fixes the vevs v when n maps the part of
 * weight mu of each to a multiple c of the part of weight w mu and t turns the
 * latter by 1/c. As symbols are unrelated, |c| = 1 and c is the same for all
 * symbols at mu: c = 1 or -1, for parts and lifts are rational. Numbers t(w mu)
 * modulo 1 extend to all charges when every integer relation among the w mu
 * (and what is fixed, at no turn) holds for them, as Q/Z is divisible.
 *
 * The Weyl group of h is among the w. The others are products of its elements
 * and of those that permute the positive roots of h: only these are listed.
 *
 * Real fields have conjugate symbols at opposite weights. Where w mu = - mu the
 * number c is one of these over the other, of any phase: elements of T make the
 * symbols real first, which is possible when these weights are linearly
 * independent on what T is free to do. Otherwise, and where roots of L vanish
 * on S and masses do not tell, what is near special vacua is asked (special.h),
 * and what is known of SO(N) (orthogonal.h).
 */
#include "residual/stabiliser/components.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/stabiliser/mass_form.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/orthogonal.h"
#include "residual/stabiliser/special.h"
#include "residual/stabiliser/turns.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/stabiliser/weyl.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/functional.h"

void an_component_group_init(struct an_component_group *c)
{
    *c = (struct an_component_group){0};
}

static void clear_elements(struct an_component_group *c)
{
    for (size_t i = 0; i < c->n; i++) {
        free(c->element[i].image);
        free(c->element[i].half);
        an_functional_free(c->element[i].turn, (slong)c->nturn);
    }
    free(c->element);
    c->element = NULL;
    c->n = 0;
}

void an_component_group_clear(struct an_component_group *c)
{
    clear_elements(c);
    free(c->why);
    an_component_group_init(c);
}

struct search {
    struct an_component_group *c;
    const struct an_charges *L;
    const struct an_annihilator *a;
    const struct an_torus_weights *r;
    const struct an_vev_parts *p;
    struct an_turn_system turns;
    bool *minus; /* per place: c = -1 */
    int *weight; /* total_rank */
    size_t cap;
    const char *why; /* an element that cannot be judged */
    bool passes;     /* such elements are left out */
};

/* No part of what is fixed is turned by reflections? */
static bool is_fixed_neutral(const struct an_charges *L)
{
    for (slong i = 0; i < L->fixed.n; i++)
        for (size_t g = 0; g < L->m->ngroups; g++)
            for (int k = 0; k < L->m->group[g].lie.rank; k++)
                if (L->m->group[g].kind == AN_SIMPLE &&
                    !fmpz_is_zero(L->fixed.v + i * L->n +
                                  (slong)L->m->coordinate[g] + k))
                    return false;
    return true;
}

/* ---- one element of the Weyl group */

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
static bool keeps_chamber(const struct search *s, const int *image)
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
static const struct an_vev_part *
conjugate_part(struct search *s, const struct an_vev_part *from, size_t to)
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
static size_t place_of(const struct search *s, const int *image,
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
static bool moves_parts(const struct search *s, const int *image)
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
    const struct search *s = data;
    return moves_parts(s, image) && keeps_chamber(s, image);
}

/* Are there t for the weights of reversed[] places, whose symbols have phases
 * that nobody relates? Where the weights, opposite ones once, are dependent
 * there are none. */
static bool are_loose(struct search *s, const bool *reversed)
{
    const struct an_vev_parts *p = s->p;
    const struct an_rows *fixed = &s->L->fixed;
    struct an_rows r;
    if (s->turns.loose)
        return true;
    an_rows_init(&r, s->L->n);
    an_rows_copy(&r, fixed);
    slong rank = an_rows_rank(&r), count = 0;
    for (size_t i = 0; i < p->nplaces; i++) {
        size_t j = 0;
        while (j < i && (!reversed[j] || p->direction[j] != p->direction[i] ||
                         !an_vev_parts_opposite(p, i, j)))
            j++;
        if (!reversed[i] || j < i)
            continue;
        an_rows_add_copy(&r, s->turns.rows.v + (slong)i * s->L->n);
        count++;
    }
    if (count > 0 && an_rows_rank(&r) == rank + count)
        s->why = "phases of real fields cannot be made real";
    an_rows_clear(&r);
    return count == 0;
}

/* Does t with w t = 1 on all parts exist, as far as these alone tell? Sets
 * minus. */
static bool maps_parts(struct search *s, const struct an_weyl_element *w)
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
    struct search *s = data;
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

/* ---- all of them */

/* R (uninitialised) := the roots of L that vanish on the unbroken torus; are
 * there any? */
static bool find_vanishing(struct an_centraliser *R,
                           const struct an_centraliser *L,
                           const struct an_annihilator *a,
                           const struct an_torus_weights *r)
{
    int *weight = an_alloc(a->t.n, sizeof *weight);
    an_centraliser_copy(R, L);
    for (size_t g = 0; g < L->m->ngroups; g++) {
        const struct an_lie *lie = &L->m->group[g].lie;
        for (size_t k = 0; L->root[g] && k < lie->npositive; k++) {
            if (!L->root[g][k])
                continue;
            an_torus_weight_of(weight, r, a, g,
                               lie->positive + k * (size_t)lie->rank);
            size_t i = 0;
            while (i < a->t.n && weight[i] == 0)
                i++;
            R->root[g][k] = i == a->t.n;
        }
    }
    free(weight);
    return an_centraliser_size(R) > 0;
}

void an_component_group_set_identity(struct an_component_group *c,
                                     const struct an_charges *L)
{
    size_t rank = L->m->total_rank;
    clear_elements(c);
    c->nturn = (size_t)L->n;
    c->n = 1;
    c->element = an_alloc(1, sizeof *c->element);
    c->element->image = an_alloc(rank * rank, sizeof *c->element->image);
    for (size_t i = 0; i < rank; i++)
        c->element->image[i * rank + i] = 1;
    c->element->half = an_alloc(rank, sizeof *c->element->half);
    c->element->turn = an_functional_new((slong)c->nturn);
}

/* Lists what can be judged of the Weyl group of L; false: it is too large. */
static bool visit_all(struct search *s, const struct an_centraliser *L)
{
    s->minus = an_alloc(s->p->nplaces, sizeof *s->minus);
    s->weight = an_alloc(s->p->m->total_rank, sizeof *s->weight);
    bool few = an_weyl_each(L, s->p, may, visit, s);
    free(s->weight);
    free(s->minus);
    return few;
}

/* Are the elements that can be judged as many as there can be? R: the roots of
 * factors of which there might be others. */
static bool are_as_many(struct search *s, const struct an_centraliser *L,
                        const struct an_centraliser *R)
{
    struct an_orthogonal_bound b;
    bool all = an_orthogonal_bound_init(&b, R, s->p, s->a);
    if (all) {
        clear_elements(s->c);
        s->cap = 0;
        s->why = NULL;
        s->passes = true;
        all = visit_all(s, L) && an_orthogonal_bound_reached(&b, s->c, s->p);
    }
    an_orthogonal_bound_clear(&b);
    return all;
}

/* Why the elements are not known; NULL: they are. */
static const char *list_elements(struct an_component_group *c,
                                 const struct an_charges *L,
                                 const struct an_annihilator *a,
                                 const struct an_torus_weights *r,
                                 const struct an_vev_parts *p)
{
    struct search s = {.c = c, .L = L, .a = a, .r = r, .p = p};
    struct an_centraliser theorems, centraliser, vanishing;
    an_centraliser_init(&theorems, p, L->vacuum);
    an_centraliser_copy(&centraliser, &theorems);
    an_centraliser_shrink(&centraliser, p, NULL);
    an_turn_system_init(&s.turns, L, p);
    bool parted = !find_vanishing(&vanishing, &centraliser, a, r) ||
                  an_masses_part(&vanishing, p, a);
    if (!parted)
        s.why = "roots vanish on the unbroken torus";
    else if (!is_fixed_neutral(L))
        s.why = "what is broken by hand is charged under non-abelian factors";
    else if (!visit_all(&s, &centraliser))
        s.why = "the Weyl group is too large";
    if (s.why && is_fixed_neutral(L)) {
        const char *why = s.why;
        if (an_special_vacuum_shows(&theorems, p, &s.turns.rows, a,
                                    r->other.n)) {
            an_component_group_set_identity(c, L);
            why = NULL;
        } else if (are_as_many(&s, &centraliser,
                               parted ? &centraliser : &vanishing)) {
            why = NULL;
        }
        s.why = why;
    }
    an_turn_system_clear(&s.turns);
    an_centraliser_clear(&vanishing);
    an_centraliser_clear(&centraliser);
    an_centraliser_clear(&theorems);
    return s.why;
}

/* Is h spanned by the unbroken torus and the roots of the parts? */
static bool is_plain(const struct an_annihilator *a)
{
    const struct an_charges *L = a->L;
    size_t roots = 0;
    for (size_t p = 0; p < L->nparts; p++)
        if (p >= L->m->ngroups || a->first[p] != AN_NO_ROOT)
            roots += 2 * L->part[p].h.npositive;
    return a->h.n == a->t.n + roots;
}

static const char *find(struct an_component_group *c, struct an_charges *L)
{
    const struct an_vacuum_algebra *u = an_vacuum_algebra_of(L);
    if (u->why)
        return u->why;
    c->aligned = an_is_aligned(&u->w, &u->a);
    c->plain = is_plain(&u->a);
    if (!c->aligned)
        return "the unbroken torus is not a maximal one";
    if (u->d.turned)
        return "entries of a vector are irrational";
    struct an_vev_parts p;
    an_vev_parts_init(&p, L->m, &u->d);
    const char *why = list_elements(c, L, &u->a, &u->w, &p);
    an_vev_parts_clear(&p);
    return why;
}

void an_component_group_find(struct an_component_group *c, struct an_charges *L)
{
    an_component_group_clear(c);
    c->nturn = (size_t)L->n;
    const char *why = find(c, L);
    c->decided = !why;
    c->why = why ? an_strdup(why) : NULL;
}

bool an_component_group_is_torus(const struct an_component_group *c)
{
    return c->decided && c->n == 1 && c->plain;
}
