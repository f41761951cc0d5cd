/* components.c - the components of the stabiliser outside the torus.
 *
 * H permutes its maximal tori, all conjugate under H_0: each component has an
 * element that normalises the unbroken torus S, hence the centraliser of S in
 * L, which is T when no root of L vanishes on S, or T because masses of gauge
 * bosons single it out there (mass_form.h). So the element is n t, n over
 * some w in the Weyl group of L (outer_search.h). Where roots of L vanish on S
 * and masses do not tell, or some w cannot be judged, what is near special
 * vacua is asked (special.h), and what is known of SO(N) (orthogonal.h).
 */
#include "residual/outside/components.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/covariants/covariant_centraliser.h"
#include "residual/bosons/mass_form.h"
#include "residual/stabiliser/moment.h"
#include "residual/outside/orthogonal.h"
#include "residual/outside/outer_search.h"
#include "residual/stabiliser/special.h"
#include "residual/outside/turns.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

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

/* Are the elements that can be judged as many as there can be? R: the roots of
 * factors of which there might be others. */
static bool are_as_many(struct an_outer_search *s,
                        const struct an_centraliser *L,
                        const struct an_centraliser *R)
{
    struct an_orthogonal_bound b;
    bool all = an_orthogonal_bound_init(&b, R, s->p, s->a);
    if (all) {
        clear_elements(s->c);
        s->cap = 0;
        s->why = NULL;
        s->passes = true;
        all = an_outer_search_all(s, L) &&
              an_orthogonal_bound_reached(&b, s->c, s->p);
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
    struct an_outer_search s = {.c = c, .L = L, .a = a, .r = r, .p = p};
    struct an_centraliser theorems, centraliser, vanishing;
    an_centraliser_init(&theorems, p, L->vacuum);
    an_centraliser_copy(&centraliser, &theorems);
    an_centraliser_shrink(&centraliser, p, NULL);
    an_turn_system_init(&s.turns, L, p);
    bool parted = !find_vanishing(&vanishing, &centraliser, a, r) ||
                  an_masses_part(&vanishing, p, a);
    while (!parted && c->plain &&
           an_centraliser_use_covariants(&centraliser, p, L)) {
        an_centraliser_shrink(&centraliser, p, NULL);
        an_centraliser_clear(&vanishing);
        parted = !find_vanishing(&vanishing, &centraliser, a, r) ||
                 an_masses_part(&vanishing, p, a);
    }
    if (!parted)
        s.why = "roots vanish on the unbroken torus";
    else if (!is_fixed_neutral(L))
        s.why = "what is broken by hand is charged under non-abelian factors";
    else if (!an_outer_search_all(&s, &centraliser))
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
    if (u->d->turned)
        return "entries of a vector are irrational";
    struct an_vev_parts p;
    an_vev_parts_init(&p, L->m, u->d);
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
