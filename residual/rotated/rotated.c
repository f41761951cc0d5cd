/* rotated.c - vevs turned to fewer components, all by one element of the group.
 *
 * Symbols are left out one after another as long as the rest suffice
 * (turning.h), first of the vevs as they are, then of others that stand for
 * them (widened.h). In a chain the first vevs of a step are those of the step
 * before: what is left out there is left out here, and nothing else of them.
 */
#include "residual/rotated/rotated.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/spec.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/axes.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/turning.h"
#include "residual/rotated/widened.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/known.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/decided.h"

/* Orders in which they are left out. */
#define MAX_ORDERS 16

/* What a vacuum has left: one flag for each place. */
struct kept {
    size_t nplaces;
    size_t *field, *generation; /* of each place, ... */
    int *weight;                /* ... nplaces x total_rank */
    bool *on;
    bool fewer; /* not all are on */
    bool known; /* what these leave alone */
};

static void kept_clear(struct kept *k)
{
    free(k->field);
    free(k->generation);
    free(k->weight);
    free(k->on);
    *k = (struct kept){0};
}

/* ---- vacua */

/* The place of k with a field, generation and weight; k->nplaces: none. */
static size_t find_place(const struct kept *k, const struct an_model *m,
                         size_t field, size_t generation, const int *weight)
{
    size_t i = 0, r = m->total_rank;
    while (i < k->nplaces &&
           (k->field[i] != field || k->generation[i] != generation ||
            memcmp(k->weight + i * r, weight, r * sizeof *weight) != 0))
        i++;
    return i;
}

/* k := the places of a search, all of them on. */
static void set_places(struct kept *k, const struct an_turning *s)
{
    const struct an_vev_parts *p = &s->parts;
    size_t n = p->nplaces, r = s->m->total_rank;
    *k = (struct kept){.nplaces = n};
    k->field = an_alloc(n, sizeof *k->field);
    k->generation = an_alloc(n, sizeof *k->generation);
    k->weight = an_alloc(n * r, sizeof *k->weight);
    k->on = an_alloc(n, sizeof *k->on);
    for (size_t i = 0; i < n; i++) {
        k->field[i] = p->d->v[p->direction[i]].field;
        k->generation[i] = p->d->v[p->direction[i]].generation;
        memcpy(k->weight + i * r, p->weight[i], r * sizeof *k->weight);
        k->on[i] = true;
    }
}

/* v, of one generation or with the same places in all, := those of its weights
 * that are on. */
static void restrict_vev(struct an_vev *v, size_t generation,
                         const struct kept *k, const struct an_model *m)
{
    size_t r = m->total_rank, n = 0;
    for (size_t i = 0; i < v->nweights; i++) {
        size_t at = find_place(k, m, v->field, generation, v->weights + i * r);
        if (at < k->nplaces && !k->on[at])
            continue;
        memmove(v->weights + n++ * r, v->weights + i * r,
                r * sizeof *v->weights);
    }
    v->nweights = n;
}

static bool is_restricted(const struct an_vev *v, const struct kept *k)
{
    for (size_t i = 0; i < k->nplaces; i++)
        if (k->field[i] == v->field && !k->on[i] &&
            an_generation_is(v->generation, k->generation[i]))
            return !an_vev_is_direction(v);
    return false;
}

/* to (uninitialised) := the vevs of p in the places that are on, one for each
 * generation where some are off. */
static void restrict_vacuum(struct an_vacuum *to, const struct an_vacuum *p,
                            const struct kept *k, const struct an_model *m)
{
    *to = *p;
    to->vev = NULL;
    to->nvevs = to->cap = 0;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        bool some = is_restricted(v, k);
        size_t n = m->field[v->field].generations;
        for (size_t j = 0; j < (some ? n : 1); j++) {
            if (some && !an_generation_is(v->generation, j))
                continue;
            struct an_vev *new = an_vacuum_new_vev(to);
            an_vev_copy(new, v, m);
            if (some && n > 1)
                new->generation = j;
            if (some)
                restrict_vev(new, j, k, m);
            if (some && new->nweights == 0) {
                an_vev_clear(new);
                to->nvevs--;
            }
        }
    }
    to->rotated = true;
}

static bool is_decided(const struct an_model *m, const struct an_vacuum *p)
{
    size_t field;
    return an_vacuum_is_decided(&field, m, p);
}

static bool is_known(const struct an_model *m, const struct an_vacuum *p,
                     const struct kept *k)
{
    struct an_vacuum fewer;
    restrict_vacuum(&fewer, p, k, m);
    bool known = an_vacuum_components(m, &fewer) > 0;
    an_vacuum_drop_vevs(&fewer);
    return known;
}

/* on, bound := what the step before, NULL for none, has left of its places. */
static void follow(bool *on, bool *bound, const struct kept *before,
                   const struct an_turning *s)
{
    const struct an_vev_parts *p = &s->parts;
    for (size_t i = 0; i < p->nplaces; i++) {
        const struct an_direction *x = &p->d->v[p->direction[i]];
        size_t at = before ? find_place(before, s->m, x->field, x->generation,
                                        p->weight[i])
                           : 0;
        bound[i] = before && at < before->nplaces;
        on[i] = !bound[i] || before->on[at];
    }
}

/* Leaves out what can be, in one order after another, until it helps. */
static void try_orders(struct kept *k, struct an_turning *s,
                       const struct kept *before)
{
    bool *on = an_alloc(k->nplaces, sizeof *on),
         *bound = an_alloc(k->nplaces, sizeof *bound);
    for (size_t i = 0; i < MAX_ORDERS && !k->known; i++) {
        struct an_turning_order order = {i % (MAX_ORDERS / 2) / 2, i % 2 == 0,
                                         i >= MAX_ORDERS / 2};
        if (order.first >= k->nplaces)
            continue;
        follow(on, bound, before, s);
        if (!an_turning_leave_out(on, s, bound, order))
            break;
        bool *old = k->on;
        k->on = on;
        k->known = is_known(s->m, s->vacuum, k);
        k->on = old;
        if (k->known) {
            memcpy(k->on, on, k->nplaces * sizeof *on);
            k->fewer = true;
        }
    }
    free(bound);
    free(on);
}

/* k := the places of a vacuum, some of them off where that helps. False when
 * it cannot be turned as the step before was. */
static bool find_kept(struct kept *k, const struct an_model *m,
                      const struct an_vacuum *p, const struct kept *before)
{
    struct an_turning s;
    bool good = true;
    *k = (struct kept){.known = is_decided(m, p)};
    if (!an_turning_init(&s, m, p)) {
        an_turning_clear(&s);
        return !before || !before->fewer;
    }
    set_places(k, &s);
    if (before && before->fewer) {
        bool *bound = an_alloc(k->nplaces, sizeof *bound);
        follow(k->on, bound, before, &s);
        free(bound);
        good = an_turning_suffices(&s, k->on);
        k->fewer = true;
        k->known = k->known || is_known(m, p, k);
    }
    if (good)
        try_orders(k, &s, before);
    an_turning_clear(&s);
    return good;
}

/* Are there places that may be left out, or none because a theorem covers the
 * vacuum? */
static bool may_help(const struct an_model *m, const struct an_vacuum *p)
{
    size_t most = 0;
    for (size_t i = 0; i < p->nvevs; i++) {
        size_t n = 0;
        for (size_t k = 0; k < p->nvevs; k++)
            if (p->vev[k].field == p->vev[i].field &&
                !an_vev_is_direction(&p->vev[k]))
                n += p->vev[k].nweights;
        if (n > most)
            most = n;
    }
    return most > 1 && !p->charged && !is_decided(m, p);
}

/* Has a simple factor charges of expressions in free parameters? */
static bool is_split(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].split)
            return true;
    return false;
}

/* The chain, or the one scenario, of n vacua: which places are left in each.
 * False when they do not agree. */
static bool find_all(struct kept *k, const struct an_model *m,
                     const struct an_vacuum *p, size_t n)
{
    const struct kept *before = NULL;
    bool good = true;
    for (size_t i = 0; i < n && good; i++) {
        if (p[i].charged)
            continue;
        good = find_kept(&k[i], m, &p[i], before);
        before = &k[i];
    }
    return good;
}

static void clear_all(struct kept *k, size_t n)
{
    for (size_t i = 0; i < n; i++)
        kept_clear(&k[i]);
}

/* Takes other vevs for n vacua p, with more components of some fields, where
 * these decide them. */
static bool take_wider(struct an_vacuum *p, const struct an_model *m, size_t n,
                       const bool *field, bool within)
{
    struct kept *k = an_alloc(n, sizeof *k);
    struct an_vacuum *to = an_alloc(n, sizeof *to);
    size_t made = 0;
    while (made < n && !p[made].charged &&
           an_vacuum_widen(&to[made], m, &p[made], field, within))
        made++;
    bool good = made == n && find_all(k, m, to, n);
    for (size_t i = 0; i < n && good; i++)
        good = k[i].known || an_vacuum_components(m, &to[i]) > 0;
    for (size_t i = 0; i < made; i++) {
        if (good) {
            an_vacuum_drop_vevs(&p[i]);
            restrict_vacuum(&p[i], &to[i], &k[i], m);
        }
        an_vacuum_drop_vevs(&to[i]);
    }
    clear_all(k, n);
    free(k);
    free(to);
    return good;
}

/* How many fields have a vev. */
static size_t count_fields(const struct an_vacuum *p)
{
    size_t n = 0;
    for (size_t i = 0; i < p->nvevs; i++) {
        size_t k = 0;
        while (p->vev[k].field != p->vev[i].field)
            k++;
        n += k == i;
    }
    return n;
}

/* The same with all fields, each by itself, or all others. */
static bool take_any(struct an_vacuum *p, const struct an_model *m, size_t n,
                     bool within)
{
    bool *one = an_alloc(m->nfields, sizeof *one),
         *rest = an_alloc(m->nfields, sizeof *rest);
    size_t nvevs = p[n - 1].nvevs, fields = count_fields(&p[n - 1]);
    for (size_t f = 0; f < m->nfields; f++)
        rest[f] = true;
    bool taken = !within && take_wider(p, m, n, rest, within);
    for (size_t i = 0; i < nvevs && !taken; i++) {
        const struct an_vev *v = p[n - 1].vev;
        size_t before = 0, f = v[i].field;
        while (v[before].field != f)
            before++;
        if (before < i)
            continue;
        one[f] = true;
        rest[f] = false;
        taken = take_wider(p, m, n, one, within) ||
                (fields > 2 && take_wider(p, m, n, rest, within));
        one[f] = false;
        rest[f] = true;
    }
    free(rest);
    free(one);
    return taken;
}

/* In a chain a field has the same components in all steps: all of them, as what
 * others leave alone differs. */
bool an_vacua_widen(struct an_model *m, size_t first, size_t n)
{
    struct an_vacuum *p = &m->vacuum[first];
    return p[n - 1].nvevs > 0 && !is_split(m) &&
           (take_any(p, m, n, false) || (n == 1 && take_any(p, m, n, true)));
}

size_t an_vacua_of_chain(const struct an_model *m, size_t first)
{
    size_t n = 1;
    while (!m->vacuum[first].scenario && first + n < m->nvacua &&
           !m->vacuum[first + n].scenario)
        n++;
    return n;
}

void an_vacua_rotate(struct an_model *m, size_t first, size_t n)
{
    bool help = false;
    if (is_split(m))
        return;
    struct kept *k = an_alloc(n, sizeof *k);
    an_turn_axes(m, first, n, false);
    for (size_t i = 0; i < n && !help; i++)
        help = may_help(m, &m->vacuum[first + i]);
    bool good = help && find_all(k, m, &m->vacuum[first], n);
    for (size_t i = 0; i < n && help; i++) {
        struct an_vacuum *old = &m->vacuum[first + i], new;
        if (good && k[i].fewer) {
            restrict_vacuum(&new, old, &k[i], m);
            an_vacuum_drop_vevs(old);
            *old = new;
        }
    }
    clear_all(k, n);
    free(k);
}

void an_model_rotate_vevs(struct an_model *m)
{
    for (size_t p = 0, n; p < m->nvacua; p += n) {
        n = an_vacua_of_chain(m, p);
        an_vacua_rotate(m, p, n);
    }
}
