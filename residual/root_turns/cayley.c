/* cayley.c - vevs turned until the unbroken torus is a maximal one.
 *
 * The unbroken algebra may hold elements of the SU(2) of a root, or of two that
 * commute, which quarter turns of these map into the torus. So the vectors of
 * all vevs are multiplied by q of one root or of two (root_turn.h), first by an
 * element of the torus or not, whenever more of the torus leaves the result
 * alone: its charges span less. Roots that do not vanish on the unbroken torus
 * would turn that away. Symbols that others can be turned to are left out first
 * where that helps (turning.h).
 */
#include "residual/root_turns/cayley.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/bracket.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/build/spec.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/root_turns/real_units.h"
#include "residual/rotated/replace.h"
#include "residual/root_turns/root_turn.h"
#include "residual/root_turns/terms.h"
#include "residual/rotated/turning.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/torus.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* Orders in which symbols are left out. */
#define MAX_ORDERS 8

/* Terms of all vevs, and roots to turn by, that one is willing to try. */
#define MAX_TERMS 400
#define MAX_ROOTS 60

/* Vevs of one vacuum. */
struct vacuum {
    struct an_directions d;
    struct an_vev_units u;
};

/* At most two roots whose SU(2)s commute; twisted: exp(i pi/4 (E + F)), which
 * an element of the torus turns q into. */
struct turn {
    const struct an_root_turn *q[2];
    bool twisted[2];
    size_t n;
};

struct work {
    struct an_model *m;
    size_t first;
    const struct an_charges *L; /* of the last vacuum */
    struct vacuum *v;           /* n of them, the last one has all vevs */
    size_t n;
    struct an_brackets *b;            /* per group */
    bool *turned;                     /* per group */
    const struct an_vev_parts *parts; /* of the last vacuum, and ... */
    const bool *on; /* ... which of its places are not left out; or NULL */
    struct an_root_turn *root;
    size_t nroots, cap;
};

/* ---- charges */

/* r (initialised by this call) := the charges of all terms, and of what is
 * fixed. */
static void charges_init(struct an_rows *r, const struct work *w,
                         const struct an_vev_units *u)
{
    int *weight = an_alloc(w->m->total_rank, sizeof *weight);
    an_rows_init(r, w->L->n);
    an_rows_copy(r, &w->L->fixed);
    for (size_t i = 0; i < u->n; i++) {
        const struct an_direction *d = &u->d->v[u->v[i].direction];
        for (size_t t = 0; t < u->v[i].x.n; t++) {
            an_vev_term_weight(weight, w->m, d, &u->v[i].x, t);
            an_charges_vector(an_rows_add(r), w->L, d->field, d->generation,
                              weight, false);
            an_rows_keep_new(r);
        }
    }
    free(weight);
}

static slong rank_of(const struct work *w, const struct an_vev_units *u)
{
    struct an_rows r;
    charges_init(&r, w, u);
    slong rank = an_rows_rank(&r);
    an_rows_clear(&r);
    return rank;
}

/* w->root := the roots that vanish on the unbroken torus and may turn vevs;
 * returns the rank of the charges. */
static slong find_roots(struct work *w)
{
    struct an_rows r;
    int *labels = an_alloc(w->m->total_rank, sizeof *labels);
    charges_init(&r, w, &w->v[w->n - 1].u);
    slong rank = an_rows_rank(&r);
    while (w->nroots > 0)
        an_root_turn_clear(&w->root[--w->nroots]);
    for (size_t g = 0; g < w->m->ngroups; g++) {
        const struct an_lie *lie = &w->m->group[g].lie;
        size_t width = (size_t)lie->rank;
        for (size_t k = 0; w->b[g].nroots && k < lie->npositive; k++) {
            memset(labels, 0, w->m->total_rank * sizeof *labels);
            memcpy(labels + w->m->first_label[g], lie->positive + k * width,
                   width * sizeof *labels);
            an_charges_difference(an_rows_add(&r), w->L, labels, NULL);
            bool vanishes = an_rows_rank(&r) == rank;
            an_rows_drop(&r);
            if (!vanishes || !an_root_may_turn(w->m, g, k))
                continue;
            w->root = an_grow(w->root, &w->cap, w->nroots + 1, sizeof *w->root);
            if (an_root_turn_init(&w->root[w->nroots], &w->b[g], g, k))
                w->nroots++;
            else
                an_root_turn_clear(&w->root[w->nroots]);
        }
    }
    an_rows_clear(&r);
    free(labels);
    return rank;
}

/* ---- turns */

/* The sum of H of twisted roots. */
static int twist_of(const struct turn *t, const struct an_direction *d,
                    const struct an_expansion *x, size_t term)
{
    int sum = 0;
    for (size_t k = 0; k < t->n; k++)
        if (t->twisted[k])
            sum += an_root_turn_height(t->q[k], d, x, term);
    return sum;
}

/* to (initialised) := x turned, up to a number; *twist: the H of a term whose
 * phase is left out. False where it is not rational. */
static bool turn_vector(struct an_expansion *to, const struct turn *t,
                        const struct an_direction *d,
                        const struct an_expansion *x, int twist)
{
    struct an_expansion part[4];
    bool good = true, even = false, odd = false;
    fmpq_t by;
    fmpq_init(by);
    for (size_t i = 0; i < 4; i++)
        an_expansion_init(&part[i], x->width);
    for (size_t k = 0; k < x->n && good; k++) {
        int phase = twist_of(t, d, x, k) - twist;
        size_t parity = 0;
        for (size_t i = 0; i < t->n; i++)
            if (an_root_turn_height(t->q[i], d, x, k) % 2 != 0)
                parity |= (size_t)1 << i;
        good = phase % 4 == 0;
        fmpq_set(by, x->by + k);
        if (phase % 8 != 0)
            fmpq_neg(by, by);
        an_expansion_add(&part[parity], x->basis + k * x->width, by);
    }
    for (size_t i = 0; i < 4; i++) {
        for (size_t k = 0; k < t->n && good; k++)
            an_root_turn_apply(&part[i], t->q[k], d);
        fmpq_set_si(by, 1, i == 3 ? 2 : 1);
        an_expansion_add_all(to, &part[i], by);
        odd = odd || (part[i].n > 0 && (i == 1 || i == 2));
        even = even || (part[i].n > 0 && (i == 0 || i == 3));
        an_expansion_clear(&part[i]);
    }
    fmpq_clear(by);
    return good && !(even && odd);
}

/* to (uninitialised) := u turned, to be cleared in any case. */
static bool turn_units(struct an_vev_units *to, const struct turn *t,
                       const struct an_vev_units *u)
{
    bool good = true;
    *to = (struct an_vev_units){.d = u->d};
    to->v = an_alloc(u->n, sizeof *to->v);
    for (size_t i = 0, first = 0; i < u->n && good; i++) {
        const struct an_direction *d = &u->d->v[u->v[i].direction];
        if (!d->real || u->v[i].direction != u->v[first].direction)
            first = i;
        to->v[i].direction = u->v[i].direction;
        an_expansion_init(&to->v[i].x, u->v[i].x.width);
        to->n++;
        good = turn_vector(&to->v[i].x, t, d, &u->v[i].x,
                           twist_of(t, d, &u->v[first].x, 0));
    }
    return good;
}

/* Turns all vacua where more of the torus is unbroken then. */
static bool try_turn(struct work *w, const struct turn *t, slong rank)
{
    struct an_vev_units *to = an_alloc(w->n, sizeof *to);
    bool good = true;
    for (size_t i = w->n; i-- > 0;) {
        good = good && turn_units(&to[i], t, &w->v[i].u) &&
               (i + 1 < w->n || rank_of(w, &to[i]) < rank);
    }
    for (size_t i = 0; i < w->n; i++) {
        struct an_vev_units old = w->v[i].u;
        if (good)
            w->v[i].u = to[i];
        an_vev_units_clear(good ? &old : &to[i]);
    }
    for (size_t k = 0; k < t->n && good; k++)
        w->turned[t->q[k]->group] = true;
    free(to);
    return good;
}

/* Do the SU(2)s of two roots commute? */
static bool commute(const struct work *w, const struct an_root_turn *a,
                    const struct an_root_turn *b)
{
    const struct an_brackets *x = &w->b[a->group];
    size_t minus = w->m->group[a->group].lie.npositive;
    return a->group != b->group ||
           (a->root != b->root &&
            x->sum[a->root * x->nroots + b->root] == x->nroots &&
            x->sum[a->root * x->nroots + b->root + minus] == x->nroots);
}

/* One root, or two that commute. */
static bool try_roots(struct work *w, slong rank)
{
    bool done = false;
    for (size_t n = 1; n <= 2; n++)
        for (size_t i = 0; i < w->nroots && !done; i++)
            for (size_t j = n == 1 ? i : 0; j < (n == 1 ? i + 1 : i); j++) {
                struct turn t = {.q = {&w->root[i], &w->root[j]}, .n = n};
                if (n == 2 && !commute(w, t.q[0], t.q[1]))
                    continue;
                for (size_t k = 0; k < (size_t)1 << n && !done; k++) {
                    t.twisted[0] = k & 1;
                    t.twisted[1] = k & 2;
                    done = try_turn(w, &t, rank);
                }
            }
    return done;
}

/* ---- vacua */

static bool is_turned(const struct work *w, size_t field)
{
    bool turned = w->on != NULL;
    for (size_t g = 0; g < w->m->ngroups; g++)
        turned = turned || (w->turned[g] &&
                            an_field_transforms(w->m, &w->m->field[field], g));
    return turned;
}

/* to (uninitialised) := the vacuum p with turned vevs. */
static void set_vacuum(struct an_vacuum *to, const struct work *w,
                       const struct an_vacuum *p, const struct vacuum *v)
{
    *to = *p;
    to->vev = NULL;
    to->nvevs = to->cap = 0;
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs; i++) {
        size_t f = p->vev[i].field, before = 0;
        while (p->vev[before].field != f)
            before++;
        if (!is_turned(w, f))
            an_vev_copy(an_vacuum_new_vev(to), &p->vev[i], w->m);
        for (size_t k = 0; k < v->d.n && before == i && is_turned(w, f); k++) {
            if (v->d.v[k].field != f || v->d.v[k].nterms == 0)
                continue;
            struct an_vev *new = an_vacuum_new_vev(to);
            *new = (struct an_vev){.field = f,
                                   .generation = v->d.v[k].generation,
                                   .at = p->vev[i].at};
            an_vev_set_terms(new, w->m, &v->u, k);
        }
    }
}

/* Takes the turned vevs where they help. */
static bool take(const struct work *w, const struct an_replacement *why)
{
    struct an_vacuum *to = an_alloc(w->n, sizeof *to);
    for (size_t i = 0; i < w->n; i++)
        set_vacuum(&to[i], w, &w->m->vacuum[w->first + i], &w->v[i]);
    bool taken = an_vacua_replace(w->m, w->first, w->n, to, why);
    free(to);
    return taken;
}

/* Has each vev of a its terms in b, too? */
static bool is_part(const struct an_directions *a,
                    const struct an_directions *b)
{
    for (size_t i = 0; i < a->n; i++) {
        const struct an_direction *x = &a->v[i], *y = NULL;
        for (size_t k = 0; k < b->n && !y; k++)
            if (b->v[k].field == x->field &&
                b->v[k].generation == x->generation)
                y = &b->v[k];
        for (size_t t = 0; t < x->nterms && y; t++) {
            size_t k = 0, size = x->nfactors * sizeof *x->basis;
            while (k < y->nterms &&
                   memcmp(x->basis + t * x->nfactors,
                          y->basis + k * x->nfactors, size) != 0)
                k++;
            if (k == y->nterms)
                y = NULL;
        }
        if (!y)
            return false;
    }
    return true;
}

/* Leaves out the terms of d that are off. */
static void restrict_directions(struct an_directions *d, const struct work *w)
{
    int *weight = an_alloc(w->m->total_rank, sizeof *weight);
    for (size_t i = 0; i < d->n; i++) {
        struct an_direction *x = &d->v[i];
        size_t n = 0, width = x->nfactors;
        for (size_t t = 0; t < x->nterms; t++) {
            struct an_expansion one = {
                .width = width, .n = 1, .basis = x->basis + t * width};
            an_vev_term_weight(weight, w->m, x, &one, 0);
            if (!w->on[an_vev_parts_place(w->parts, i, weight)])
                continue;
            memmove(x->basis + n * width, x->basis + t * width,
                    width * sizeof *x->basis);
            fmpq_swap(x->by + n, x->by + t);
            x->symbol[n++] = x->symbol[t];
        }
        while (x->nterms > n)
            fmpq_clear(x->by + --x->nterms);
    }
    free(weight);
}

/* The vectors of all vacua; false when they are not known, or too many. */
static bool find_vectors(struct work *w)
{
    const struct an_vacuum *p = &w->m->vacuum[w->first];
    bool good = true;
    for (size_t i = w->n; i-- > 0;) {
        struct vacuum *v = &w->v[i];
        char *why = NULL;
        size_t terms = 0;
        an_directions_init(&v->d);
        good = good && an_directions_set(&v->d, w->m, &p[i], &why) &&
               !v->d.turned && is_part(&v->d, &w->v[w->n - 1].d);
        if (good && w->on)
            restrict_directions(&v->d, w);
        for (size_t k = 0; k < v->d.n; k++)
            terms += v->d.v[k].nterms;
        good =
            good && terms <= MAX_TERMS && an_vev_units_init(&v->u, w->L, &v->d);
        free(why);
    }
    return good;
}

/* One way. */
static bool turn_all(struct work *w, const struct an_replacement *why)
{
    const struct an_model *m = w->m;
    bool good = find_vectors(w), some = w->on != NULL;
    w->b = an_alloc(m->ngroups, sizeof *w->b);
    w->turned = an_alloc(m->ngroups, sizeof *w->turned);
    for (size_t g = 0; g < m->ngroups; g++) {
        an_brackets_init(&w->b[g]);
        if (good && m->group[g].kind == AN_SIMPLE)
            an_brackets_set(&w->b[g], &m->group[g].lie);
    }
    for (bool more = good; more;) {
        slong rank = find_roots(w);
        more = w->nroots <= MAX_ROOTS && try_roots(w, rank);
        some = some || more;
    }
    some = good && some && take(w, why);
    while (w->nroots > 0)
        an_root_turn_clear(&w->root[--w->nroots]);
    for (size_t g = 0; g < m->ngroups; g++)
        an_brackets_clear(&w->b[g]);
    for (size_t i = 0; i < w->n; i++) {
        an_vev_units_clear(&w->v[i].u);
        an_directions_clear(&w->v[i].d);
    }
    free(w->root);
    w->root = NULL;
    w->cap = 0;
    free(w->turned);
    free(w->b);
    return some;
}

/* The same with fewer symbols, of one vacuum. */
static bool turn_fewer(struct work *w, const struct an_replacement *why)
{
    struct an_turning s;
    bool turned = false, more = true;
    if (an_turning_init(&s, w->m, &w->m->vacuum[w->first])) {
        size_t n = s.parts.nplaces;
        w->parts = &s.parts;
        bool *on = an_alloc(n, sizeof *on), *bound = an_alloc(n, sizeof *on);
        for (size_t i = 0; i < MAX_ORDERS && i / 2 < n && more && !turned;
             i++) {
            struct an_turning_order order = {i / 2, i % 2 == 0, true};
            for (size_t k = 0; k < n; k++)
                on[k] = true;
            more = an_turning_leave_out(on, &s, bound, order);
            w->on = on;
            turned = more && turn_all(w, why);
        }
        free(bound);
        free(on);
    }
    an_turning_clear(&s);
    return turned;
}

bool an_vacua_turn_torus(struct an_model *m, size_t first, size_t n,
                         const struct an_replacement *why)
{
    struct work w = {.m = m, .first = first, .n = n};
    struct an_charges L;
    char *reason = NULL;
    bool turned = false;
    if (an_charges_init(&L, m, &m->vacuum[first + n - 1], NULL, 0, &reason)) {
        const struct an_vacuum_algebra *u = an_vacuum_algebra_of(&L);
        w.L = &L;
        w.v = an_alloc(n, sizeof *w.v);
        turned = !u->why && !an_is_aligned(&u->w, &u->a) &&
                 (turn_all(&w, why) || (n == 1 && turn_fewer(&w, why)));
        free(w.v);
    }
    an_charges_clear(&L);
    free(reason);
    return turned;
}
