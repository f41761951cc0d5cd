/* quarter.c - vevs turned by a quarter of a turn in the SU(2) of a root.
 *
 * q (root_turn.h) maps a weight vector e to a combination. Where that is one
 * weight vector again, e may be replaced. A real field has s e + s* J e; an
 * element of the torus gives s any phase, for several such vevs if their
 * weights are linearly independent, so that one may turn e + J e, or i e - i J
 * e, instead.
 */
#include "residual/root_turns/quarter.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_mat.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/bracket.h"
#include "algebra/lie/form.h"
#include "algebra/lie/lie.h"
#include "algebra/normal.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/replace.h"
#include "residual/root_turns/root_turn.h"
#include "residual/rotated/turning.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"

/* Components, and those that one root moves. */
#define MAX_PLACES 100
#define MAX_MOVED 6

struct work {
    const struct an_model *m;
    struct an_model *change; /* the same one; its vacua, nvacua from first on */
    size_t first, nvacua;
    const struct an_replacement *why;
    struct an_directions d;
    struct an_vev_parts p;
    struct an_form *form; /* one per action of d, where known */
    size_t group;
    struct an_root_turn q;
    int **weight;  /* per place: what becomes of its weight */
    size_t *moved; /* parts that q moves, of opposite ones the first, ... */
    size_t nmoved;
    unsigned minus; /* ... a bit each: i e - i J e is turned */
};

/* x := q x, up to a number. False when some H are even and others odd. */
static bool turn(struct an_expansion *x, const struct work *w, size_t direction)
{
    const struct an_direction *d = &w->d.v[direction];
    bool even = false, odd = false;
    an_root_turn_apply(x, &w->q, d);
    for (size_t t = 0; t < x->n; t++) {
        bool is_odd = an_root_turn_height(&w->q, d, x, t) % 2 != 0;
        even = even || !is_odd;
        odd = odd || is_odd;
    }
    return !(even && odd);
}

/* ---- which weights become which */

static const int *weight_of(const struct work *w, size_t direction,
                            const size_t *basis, int *to)
{
    const struct an_direction *x = &w->d.v[direction];
    memset(to, 0, w->m->total_rank * sizeof *to);
    for (size_t k = 0; k < x->nfactors; k++) {
        const struct an_module *V = &x->action[k]->module;
        memcpy(to + w->m->first_label[x->group[k]],
               V->weight + basis[k] * (size_t)V->rank,
               (size_t)V->rank * sizeof *to);
    }
    return to;
}

/* Is a basis vector the only one of its weight? */
static bool is_single(const struct work *w, size_t direction,
                      const size_t *basis)
{
    const struct an_direction *x = &w->d.v[direction];
    bool single = true;
    for (size_t k = 0; k < x->nfactors && single; k++) {
        const struct an_module *V = &x->action[k]->module;
        size_t first;
        single = an_module_space(&first, V,
                                 V->weight + basis[k] * (size_t)V->rank) == 1;
    }
    return single;
}

/* The place of the opposite weight; the number of places: none. */
static size_t opposite_place(const struct work *w, size_t place)
{
    size_t k = 0;
    while (k < w->p.nplaces && (w->p.direction[k] != w->p.direction[place] ||
                                !an_vev_parts_opposite(&w->p, k, place)))
        k++;
    return k;
}

static const struct an_vev_part *part_at(const struct work *w, size_t place)
{
    size_t i = 0;
    while (w->p.v[i].place != place)
        i++;
    return &w->p.v[i];
}

/* x += c J e, e of one place, as long as e. False when c is irrational. */
static bool add_opposite(struct an_expansion *x, struct work *w,
                         const struct an_vev_part *part, size_t place,
                         bool minus)
{
    const struct an_vev_part *other = part_at(w, place);
    fmpq_t c;
    fmpq_init(c);
    bool good = an_vev_parts_ratio(c, &w->p, w->form, part, other);
    if (good) {
        if (minus)
            fmpq_neg(c, c);
        an_expansion_add_all(x, &other->x, c);
    }
    fmpq_clear(c);
    return good;
}

/* The weights of a part, and of the opposite one of a real field, := that to
 * which q maps them; false when they are several. */
static bool map_part(struct work *w, size_t part, bool minus)
{
    const struct an_vev_part *v = &w->p.v[part];
    size_t other =
        w->d.v[v->direction].real ? opposite_place(w, v->place) : w->p.nplaces;
    bool pair = other < w->p.nplaces && other != v->place, good = true;
    size_t r = w->m->total_rank;
    struct an_expansion x;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    an_expansion_init(&x, v->x.width);
    an_expansion_add_all(&x, &v->x, one);
    if (pair)
        good = add_opposite(&x, w, v, other, minus);
    good = good && turn(&x, w, v->direction) && x.n >= 1 && x.n <= 1u + pair;
    for (size_t t = 0; t < x.n && good; t++)
        good = is_single(w, v->direction, x.basis + t * x.width);
    if (good)
        weight_of(w, v->direction, x.basis, w->weight[v->place]);
    if (good && x.n == 2) {
        weight_of(w, v->direction, x.basis + x.width, w->weight[other]);
        for (size_t i = 0; i < r; i++)
            good = good && w->weight[other][i] == -w->weight[v->place][i];
    } else if (good && pair) {
        memcpy(w->weight[other], w->weight[v->place], r * sizeof **w->weight);
        for (size_t i = 0; i < r; i++)
            good = good && w->weight[other][i] == 0;
    } else if (good && w->d.v[v->direction].real) {
        for (size_t i = 0; i < r; i++)
            good = good && w->weight[v->place][i] == 0;
    }
    an_expansion_clear(&x);
    fmpq_clear(one);
    return good;
}

/* Are the labels under the group of some weights, of real fields, linearly
 * independent? weight: per place. */
static bool are_independent(const struct work *w, int **weight)
{
    int rank = w->m->group[w->group].lie.rank;
    size_t at = w->m->first_label[w->group];
    slong n = 0;
    fmpz_mat_t M;
    fmpz_mat_init(M, (slong)w->nmoved, rank);
    for (size_t i = 0; i < w->nmoved; i++) {
        const struct an_vev_part *v = &w->p.v[w->moved[i]];
        bool zero = true;
        for (size_t k = 0; k < w->m->total_rank; k++)
            zero = zero && weight[v->place][k] == 0;
        if (!w->d.v[v->direction].real || zero)
            continue;
        for (int k = 0; k < rank; k++)
            fmpz_set_si(fmpz_mat_entry(M, n, k),
                        weight[v->place][at + (size_t)k]);
        n++;
    }
    bool independent = an_rank(M) == n;
    fmpz_mat_clear(M);
    return independent;
}

/* Do different places become different ones, of a pair perhaps zero? */
static bool are_distinct(const struct work *w)
{
    size_t r = w->m->total_rank;
    for (size_t i = 0; i < w->p.nplaces; i++)
        for (size_t j = 0; j < i; j++)
            if (w->p.direction[i] == w->p.direction[j] &&
                memcmp(w->weight[i], w->weight[j], r * sizeof(int)) == 0 &&
                !(w->d.v[w->p.direction[i]].real &&
                  an_vev_parts_opposite(&w->p, i, j)))
                return false;
    return true;
}

/* w->weight := what becomes of all weights; is that something else? */
static bool map_all(struct work *w)
{
    size_t r = w->m->total_rank;
    bool good = true, other = false;
    for (size_t i = 0; i < w->p.nplaces; i++)
        memcpy(w->weight[i], w->p.weight[i], r * sizeof(int));
    for (size_t i = 0; i < w->nmoved && good; i++)
        good = map_part(w, w->moved[i], w->minus >> i & 1);
    for (size_t i = 0; i < w->p.nplaces; i++)
        other =
            other || memcmp(w->weight[i], w->p.weight[i], r * sizeof(int)) != 0;
    return good && other && are_distinct(w) &&
           are_independent(w, w->p.weight) && are_independent(w, w->weight);
}

/* moved := the parts that E or F of the root move; false when they are too
 * many, or one of several at one weight, or of one symbol. */
static bool find_moved(struct work *w)
{
    bool good = true;
    w->nmoved = 0;
    for (size_t i = 0; i < w->p.n && good; i++) {
        const struct an_vev_part *v = &w->p.v[i];
        const struct an_direction *d = &w->d.v[v->direction];
        if (an_direction_factor(d, w->group) == d->nfactors)
            continue;
        for (size_t j = 0; j < w->p.n && good; j++)
            good = j == i || (w->p.v[j].symbol != v->symbol &&
                              w->p.v[j].place != v->place);
        size_t other = d->real ? opposite_place(w, v->place) : w->p.nplaces;
        if (!an_root_turn_moves(&w->q, d, &v->x) || other < v->place)
            continue;
        w->moved[w->nmoved++] = i;
    }
    return good && w->nmoved > 0 && w->nmoved <= MAX_MOVED;
}

/* ---- vacua */

/* Appends the weight of a vev, turned, unless it is there. False when the vev
 * is not one of those of w. */
static bool add_weight(struct an_vev *to, const struct work *w, const int *old)
{
    size_t r = w->m->total_rank, d = 0, k = 0;
    while (d < w->d.n &&
           (w->d.v[d].field != to->field ||
            !an_generation_is(to->generation, w->d.v[d].generation)))
        d++;
    size_t place =
        d < w->d.n ? an_vev_parts_place(&w->p, d, old) : w->p.nplaces;
    if (place == w->p.nplaces)
        return false;
    while (k < to->nweights &&
           memcmp(to->weights + k * r, w->weight[place], r * sizeof *old) != 0)
        k++;
    if (k == to->nweights)
        memcpy(to->weights + to->nweights++ * r, w->weight[place],
               r * sizeof *old);
    return true;
}

/* to (uninitialised) := p, turned; false when it has other vevs. */
static bool turn_vacuum(struct an_vacuum *to, const struct work *w,
                        const struct an_vacuum *p)
{
    size_t r = w->m->total_rank;
    bool good = true;
    *to = *p;
    to->nvevs = to->cap = p->nvevs;
    to->vev = an_alloc(p->nvevs, sizeof *to->vev);
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        struct an_vev *new = &to->vev[i];
        if (!an_field_transforms(w->m, &w->m->field[v->field], w->group)) {
            an_vev_copy(new, v, w->m);
            continue;
        }
        *new = (struct an_vev){.field = v->field,
                               .generation = v->generation,
                               .form = AN_VEV_COMPONENT,
                               .at = v->at};
        new->weights = an_alloc(v->nweights * r, sizeof *new->weights);
        for (size_t k = 0; k < v->nweights && good; k++)
            good = !an_vev_is_direction(v) &&
                   add_weight(new, w, v->weights + k * r);
    }
    return good;
}

/* Takes the turned vevs where they help. */
static bool take(struct work *w)
{
    struct an_vacuum *to = an_alloc(w->nvacua, sizeof *to);
    size_t made = 0;
    bool good = true;
    while (made < w->nvacua && good) {
        good = turn_vacuum(&to[made], w, &w->change->vacuum[w->first + made]);
        made++;
    }
    if (good)
        good = an_vacua_replace(w->change, w->first, made, to, w->why);
    else
        while (made > 0)
            an_vacuum_drop_vevs(&to[--made]);
    free(to);
    return good;
}

/* All ways to turn by one root. */
static bool try_root(struct work *w)
{
    bool taken = false;
    unsigned real = 0;
    if (!find_moved(w))
        return false;
    for (size_t i = 0; i < w->nmoved; i++)
        if (w->d.v[w->p.v[w->moved[i]].direction].real)
            real |= 1u << i;
    for (w->minus = 0; w->minus < 1u << w->nmoved && !taken; w->minus++)
        taken = (w->minus & ~real) == 0 && map_all(w) && take(w);
    return taken;
}

/* All roots of one factor whose vectors have rational normal form. */
static bool try_factor(struct work *w)
{
    const struct an_lie *g = &w->m->group[w->group].lie;
    struct an_brackets b;
    bool taken = false;
    an_brackets_init(&b);
    an_brackets_set(&b, g);
    for (size_t root = 0; root < g->npositive && !taken; root++) {
        taken = an_root_turn_init(&w->q, &b, w->group, root) &&
                an_root_may_turn(w->m, w->group, root) && try_root(w);
        an_root_turn_clear(&w->q);
    }
    an_brackets_clear(&b);
    return taken;
}

static bool work_init(struct work *w, const struct an_model *m,
                      const struct an_vacuum *p)
{
    char *why = NULL;
    *w = (struct work){.m = m};
    an_directions_init(&w->d);
    bool known = an_directions_set(&w->d, m, p, &why) && !w->d.turned;
    free(why);
    if (!known)
        return false;
    an_vev_parts_init(&w->p, m, &w->d);
    w->form = an_alloc(w->d.nactions, sizeof *w->form);
    w->moved = an_alloc(w->p.n, sizeof *w->moved);
    w->weight = an_alloc(w->p.nplaces, sizeof(int *));
    for (size_t i = 0; i < w->p.nplaces; i++)
        w->weight[i] = an_alloc(m->total_rank, sizeof(int));
    return w->p.nplaces > 0 && w->p.nplaces <= MAX_PLACES;
}

static void work_clear(struct work *w)
{
    for (size_t i = 0; i < w->p.nplaces && w->weight; i++)
        free(w->weight[i]);
    for (size_t i = 0; i < w->d.nactions && w->form; i++)
        an_form_clear(&w->form[i]);
    free(w->weight);
    free(w->moved);
    free(w->form);
    if (w->weight)
        an_vev_parts_clear(&w->p);
    an_directions_clear(&w->d);
}

bool an_vacua_turn_quarter(struct an_model *m, size_t first, size_t n,
                           const struct an_replacement *why)
{
    struct work w;
    bool taken = false;
    if (work_init(&w, m, &m->vacuum[first + n - 1])) {
        w.change = m;
        w.first = first;
        w.nvacua = n;
        w.why = why;
        for (w.group = 0; w.group < m->ngroups && !taken; w.group++)
            taken = m->group[w.group].kind == AN_SIMPLE && try_factor(&w);
    }
    work_clear(&w);
    return taken;
}
