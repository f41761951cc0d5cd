/* rotated.c - vevs turned to fewer components, all by one element of the group.
 *
 * Let S be the space of the symbols of all vevs, S' that of some of them, and K
 * the generators that map S into itself. If K p + S' = S at one p in S', the
 * map (k, s) -> k s from exp(K) x S' to S is a submersion at (1, p), so that
 * generic vevs in S are those of S', turned by one k. That is a rank, as in
 * generic.h. Symbols are left out one after another as long as it is full.
 *
 * The torus leaves the weights of vevs alone; root vectors are used only where
 * they have no electric charge and the file names nothing that their factor
 * turns. In a chain the first vevs of a step are those of the step before: what
 * is left out there is left out here, and nothing else of them.
 */
#include "residual/rotated/rotated.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "algebra/vector.h"
#include "theory/build/frame.h"
#include "theory/build/spec.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/draws/moves.h"
#include "residual/draws/vev_action.h"
#include "residual/rotated/axes.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/known.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/decided.h"

/* Places, a weight of a vev each, that one is willing to leave out one by one.
 */
#define MAX_PLACES 100

/* Orders in which they are left out. */
#define MAX_ORDERS 8

struct search {
    const struct an_model *m;
    const struct an_vacuum *vacuum;
    struct an_directions d;
    struct an_annihilator a; /* its columns alone */
    struct an_vev_action x;
    struct an_vev_parts parts;
    struct an_symbol_moves moves;
    fmpq *value; /* per symbol of x */
};

/* What a vacuum has left: one flag for each place. */
struct kept {
    size_t nplaces;
    size_t *field, *generation; /* of each place, ... */
    int *weight;                /* ... nplaces x total_rank */
    bool *on;
    bool fewer; /* not all are on */
};

static void kept_clear(struct kept *k)
{
    free(k->field);
    free(k->generation);
    free(k->weight);
    free(k->on);
    *k = (struct kept){0};
}

/* ---- what may turn the vevs */

static bool is_neutral_root(const struct an_model *m, size_t g, size_t root)
{
    int labels[AN_MAX_RANK];
    fmpq_t q, y;
    fmpq_init(q);
    fmpq_init(y);
    an_root_labels(labels, &m->group[g].lie, root);
    for (int i = 0; i < m->group[g].lie.rank && m->has_charge; i++) {
        fmpq_set_si(y, labels[i], 1);
        fmpq_addmul(q, y, &m->electric_charge[m->coordinate[g] + (size_t)i]);
    }
    bool neutral = fmpq_is_zero(q);
    fmpq_clear(y);
    fmpq_clear(q);
    return neutral;
}

/* use := the columns that may turn the vevs; is there a root vector? */
static bool find_columns(bool *use, const struct search *s)
{
    const struct an_model *m = s->m;
    bool any = false;
    for (size_t c = 0; c < s->a.ncolumns; c++) {
        const struct an_generator_column *x = &s->a.column[c];
        if (x->root == AN_NO_ROOT) {
            use[c] = true;
            continue;
        }
        use[c] = !an_factor_is_named(x->group, m) &&
                 !an_factor_turns_neutrinos(x->group, m) &&
                 is_neutral_root(m, x->group, x->root);
        any = any || use[c];
    }
    return any;
}

/* ---- which components are needed */

/* Are the entries of the vev of one generation free of relations? */
static bool is_free(const struct an_vacuum *p, const struct an_direction *x)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == x->field &&
            an_generation_is(p->vev[i].generation, x->generation) &&
            an_vev_is_direction(&p->vev[i]))
            return false;
    return true;
}

/* Do the places that are on suffice? */
static bool suffice(struct search *s, const bool *on)
{
    const struct an_vev_parts *p = &s->parts;
    ulong state = 1;
    for (size_t i = 0; i < s->x.nsymbols; i++)
        fmpq_zero(s->value + i);
    for (size_t i = 0; i < p->n; i++)
        for (size_t c = 0; c < 2 && on[p->v[i].place]; c++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            fmpq_set_ui(s->value + p->v[i].symbol + c * s->d.nsymbols,
                        1 + (state >> 33) % 1000, 1);
        }
    return an_symbols_suffice(&s->moves, s->value);
}

/* A place and, of a real field, the opposite one. */
static void put(bool *on, const struct an_vev_parts *p, size_t place,
                bool value)
{
    on[place] = value;
    for (size_t k = 0; k < p->nplaces; k++)
        if (p->direction[k] == p->direction[place] &&
            p->d->v[p->direction[k]].real && an_vev_parts_opposite(p, k, place))
            on[k] = value;
}

/* Leaves out what can be, weights other than zero before weight zero; from one
 * place on to the last one, or to the first. */
static bool leave_out(bool *on, struct search *s, const bool *bound,
                      size_t first, bool backwards)
{
    const struct an_vev_parts *p = &s->parts;
    size_t n = p->nplaces, r = s->m->total_rank;
    bool fewer = false;
    for (int zero = 0; zero < 2; zero++)
        for (size_t i = 0; i < n; i++) {
            size_t k = (first + (backwards ? n - 1 - i : i)) % n, l = 0;
            while (l < r && p->weight[k][l] == 0)
                l++;
            if (!on[k] || bound[k] || (l == r) != (zero == 1) ||
                !is_free(s->vacuum, &p->d->v[p->direction[k]]))
                continue;
            put(on, p, k, false);
            if (suffice(s, on))
                fewer = true;
            else
                put(on, p, k, true);
        }
    return fewer;
}

/* ---- vacua */

static bool search_init(struct search *s, const struct an_model *m,
                        const struct an_vacuum *p)
{
    char *why = NULL;
    *s = (struct search){.m = m, .vacuum = p};
    an_directions_init(&s->d);
    an_annihilator_init(&s->a);
    bool known = an_directions_set(&s->d, m, p, &why);
    free(why);
    if (!known)
        return false;
    an_annihilator_columns(&s->a, m, &s->d);
    bool *use = an_alloc(s->a.ncolumns, sizeof *use);
    an_vev_parts_init(&s->parts, m, &s->d);
    known =
        s->parts.nplaces <= MAX_PLACES && !s->d.turned && find_columns(use, s);
    if (known) {
        an_vev_action_init(&s->x, m, &s->d, s->a.first);
        an_symbol_moves_init(&s->moves, &s->x, s->a.ncolumns, use);
        s->value = _fmpq_vec_init((slong)s->x.nsymbols);
    }
    free(use);
    return known;
}

static void search_clear(struct search *s)
{
    if (s->value) {
        _fmpq_vec_clear(s->value, (slong)s->x.nsymbols);
        an_symbol_moves_clear(&s->moves);
        an_vev_action_clear(&s->x);
    }
    an_vev_parts_clear(&s->parts);
    an_annihilator_clear(&s->a);
    an_directions_clear(&s->d);
}

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
static void set_places(struct kept *k, const struct search *s)
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
            to->vev =
                an_grow(to->vev, &to->cap, to->nvevs + 1, sizeof *to->vev);
            struct an_vev *new = &to->vev[to->nvevs];
            an_vev_copy(new, v, m);
            if (some && n > 1)
                new->generation = j;
            if (some)
                restrict_vev(new, j, k, m);
            if (some && new->nweights == 0)
                an_vev_clear(new);
            else
                to->nvevs++;
        }
    }
    to->rotated = true;
}

static void drop_vevs(struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_clear(&p->vev[i]);
    free(p->vev);
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
    drop_vevs(&fewer);
    return known;
}

/* on, bound := what the step before, NULL for none, has left of its places. */
static void follow(bool *on, bool *bound, const struct kept *before,
                   const struct search *s)
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

/* k := the places of a vacuum, some of them off where that helps. False when
 * it cannot be turned as the step before was. */
static bool find_kept(struct kept *k, const struct an_model *m,
                      const struct an_vacuum *p, const struct kept *before)
{
    struct search s;
    bool good = true;
    bool *on, *bound;
    *k = (struct kept){0};
    if (!search_init(&s, m, p)) {
        good = !before || !before->fewer;
        search_clear(&s);
        return good;
    }
    set_places(k, &s);
    on = an_alloc(k->nplaces, sizeof *on);
    bound = an_alloc(k->nplaces, sizeof *bound);
    bool known = is_decided(m, p);
    if (before && before->fewer) {
        follow(k->on, bound, before, &s);
        good = suffice(&s, k->on);
        k->fewer = true;
        known = known || is_known(m, p, k);
    }
    for (size_t order = 0; order < MAX_ORDERS && good && !known; order++) {
        if (order / 2 >= k->nplaces)
            break;
        follow(on, bound, before, &s);
        if (!leave_out(on, &s, bound, order / 2, order % 2 == 0))
            break;
        bool *old = k->on;
        k->on = on;
        known = is_known(m, p, k);
        k->on = old;
        if (known) {
            memcpy(k->on, on, k->nplaces * sizeof *on);
            k->fewer = true;
        }
    }
    free(bound);
    free(on);
    search_clear(&s);
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

/* The chain, or the one scenario, of vacua from first on: which places are left
 * in each. False when they do not agree. */
static bool find_all(struct kept *k, const struct an_model *m, size_t first,
                     size_t n)
{
    const struct kept *before = NULL;
    bool good = true;
    for (size_t i = 0; i < n && good; i++) {
        if (m->vacuum[first + i].charged)
            continue;
        good = find_kept(&k[i], m, &m->vacuum[first + i], before);
        before = &k[i];
    }
    return good;
}

void an_model_rotate_vevs(struct an_model *m)
{
    struct kept *k = an_alloc(m->nvacua, sizeof *k);
    for (size_t p = 0, n; p < m->nvacua && !is_split(m); p += n) {
        n = 1;
        while (!m->vacuum[p].scenario && p + n < m->nvacua &&
               !m->vacuum[p + n].scenario)
            n++;
        an_turn_axes(m, p, n);
        bool good = false;
        for (size_t i = 0; i < n && !good; i++)
            good = may_help(m, &m->vacuum[p + i]);
        good = good && find_all(k, m, p, n);
        for (size_t i = 0; i < n; i++) {
            struct an_vacuum *old = &m->vacuum[p + i], new;
            if (good && k[i].fewer) {
                restrict_vacuum(&new, old, &k[i], m);
                drop_vevs(old);
                *old = new;
            }
            kept_clear(&k[i]);
        }
    }
    free(k);
}
