/* widened.c - vevs that stand for more components of some fields.
 *
 * Let S be the space of the symbols of all vevs, S'' a larger one, with all
 * components of some fields, or those that roots reach which vevs of the others
 * leave unbroken, and K the generators that map S'' into itself. If
 * K p + S = S'' at one p in S, generic vevs in S'' are those of S, turned: what
 * fewer components of S'' leave alone if they suffice (turning.h), S does.
 */
#include "residual/rotated/widened.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/turning.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* ---- which components */

/* What one looks for: the fields whose vevs get more components, and, per
 * group, the roots that lead to these; NULL: all of the field. */
struct wide {
    const bool *field;
    bool **root; /* per group: 2 npositive */
};

static bool is_neutral(const struct an_model *m, const struct an_field *f,
                       const int *labels)
{
    fmpq_t q;
    fmpq_init(q);
    an_component_charge(q, m, f, 0, labels);
    bool neutral = fmpq_is_zero(q);
    fmpq_clear(q);
    return neutral;
}

static size_t find_weight(const struct an_components *c, const int *weight)
{
    size_t i = 0;
    while (i < c->n && memcmp(c->labels + i * c->rank, weight,
                              c->rank * sizeof *weight) != 0)
        i++;
    return i;
}

/* on[] := the components of a vev, of a real field also the opposite ones. */
static void begin_components(bool *on, const struct an_components *c,
                             const struct an_vev *v)
{
    int *opposite = an_alloc(c->rank, sizeof *opposite);
    for (size_t i = 0; i < v->nweights; i++) {
        const int *w = v->weights + i * c->rank;
        size_t at = find_weight(c, w);
        for (size_t k = 0; k < c->rank; k++)
            opposite[k] = -w[k];
        if (at < c->n)
            on[at] = true;
        at = find_weight(c, opposite);
        if (at < c->n)
            on[at] = true;
    }
    free(opposite);
}

/* on[] := those that roots reach from these, one after another. */
static void reach_components(bool *on, const struct an_components *c,
                             const struct an_model *m, bool **root)
{
    int *w = an_alloc(c->rank, sizeof *w), labels[AN_MAX_RANK];
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < c->n; i++)
            for (size_t g = 0; g < m->ngroups && on[i]; g++)
                for (size_t k = 0; root[g] && k < 2 * m->group[g].lie.npositive;
                     k++) {
                    if (!root[g][k])
                        continue;
                    memcpy(w, c->labels + i * c->rank, c->rank * sizeof *w);
                    an_root_labels(labels, &m->group[g].lie, k);
                    for (int l = 0; l < m->group[g].lie.rank; l++)
                        w[m->first_label[g] + (size_t)l] += labels[l];
                    size_t at = find_weight(c, w);
                    more = more || (at < c->n && !on[at]);
                    if (at < c->n)
                        on[at] = true;
                }
    }
    free(w);
}

/* v (uninitialised) := the neutral components of the field of a vev, all or
 * those that roots reach; false when they are too many. */
static bool set_all(struct an_vev *v, const struct an_model *m,
                    const struct an_vev *old, bool **root)
{
    const struct an_field *f = &m->field[old->field];
    size_t r = m->total_rank;
    struct an_components c;
    an_components_init(&c);
    *v = (struct an_vev){.field = old->field,
                         .generation = old->generation,
                         .form = AN_VEV_ALL,
                         .at = old->at};
    bool few = an_components_list(&c, m, f);
    bool *on = an_alloc(few ? c.n : 0, sizeof *on);
    v->weights = an_alloc(few ? c.n * r : 0, sizeof *v->weights);
    if (few && root) {
        begin_components(on, &c, old);
        reach_components(on, &c, m, root);
    }
    for (size_t i = 0; few && i < c.n; i++)
        if ((!root || on[i]) && is_neutral(m, f, c.labels + i * r))
            memcpy(v->weights + v->nweights++ * r, c.labels + i * r,
                   r * sizeof *v->weights);
    free(on);
    an_components_clear(&c);
    return few;
}

/* A vev of the same field and generation, or of all generations where one of
 * the two has these; NULL: none. */
static struct an_vev *same_vev(const struct an_vacuum *p,
                               const struct an_vev *v)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == v->field &&
            (p->vev[i].generation == v->generation ||
             p->vev[i].generation == AN_EVERY || v->generation == AN_EVERY))
            return &p->vev[i];
    return NULL;
}

/* Adds what another vev of the same field has. */
static void merge(struct an_vev *to, const struct an_vev *from, size_t r)
{
    for (size_t i = 0; i < from->nweights; i++) {
        const int *w = from->weights + i * r;
        size_t k = 0;
        while (k < to->nweights &&
               memcmp(to->weights + k * r, w, r * sizeof *w) != 0)
            k++;
        if (k < to->nweights)
            continue;
        int *all = an_alloc((to->nweights + 1) * r, sizeof *all);
        memcpy(all, to->weights, to->nweights * r * sizeof *all);
        memcpy(all + to->nweights++ * r, w, r * sizeof *all);
        free(to->weights);
        to->weights = all;
    }
}

/* to (uninitialised) := p with more components; false when it cannot be. */
static bool set_vevs(struct an_vacuum *to, const struct an_model *m,
                     const struct an_vacuum *p, const struct wide *wide)
{
    bool good = true;
    *to = *p;
    to->vev = NULL;
    to->nvevs = to->cap = 0;
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs && good; i++) {
        const struct an_vev *v = &p->vev[i];
        struct an_vev x, *own = wide->field[v->field] ? same_vev(to, v) : NULL;
        if (!wide->field[v->field])
            an_vev_copy(&x, v, m);
        else
            good = set_all(&x, m, v, wide->root);
        if (own) {
            good = good && own->generation == v->generation;
            merge(own, &x, m->total_rank);
            an_vev_clear(&x);
            continue;
        }
        *an_vacuum_new_vev(to) = x;
    }
    return good;
}

/* ---- what vevs of other fields leave alone */

/* wide->root[] := the roots in the algebra of L; false when that is not known.
 */
static bool add_roots(struct wide *wide, struct an_charges *L)
{
    const struct an_vacuum_algebra *u = an_vacuum_algebra_of(L);
    const struct an_model *m = L->m;
    for (size_t g = AN_START; !u->why && an_group_next(&g, m, AN_SIMPLE);) {
        size_t n = 2 * m->group[g].lie.npositive;
        wide->root[g] = an_alloc(n, sizeof **wide->root);
        for (size_t k = 0; k < n; k++)
            wide->root[g][k] = u->a.first[g] == AN_NO_ROOT;
    }
    for (size_t i = 0; !u->why && i < u->a.h.n; i++)
        for (size_t j = 0; j < u->a.h.v[i].n; j++) {
            const struct an_generator_column *c =
                &u->a.column[u->a.h.v[i].vector[j]];
            if (c->root != AN_NO_ROOT)
                wide->root[c->group][c->root] = true;
        }
    return !u->why;
}

/* wide->root (uninitialised) := the roots in what the vevs of p of other fields
 * leave alone; false when that is not known. */
static bool find_roots(struct wide *wide, const struct an_model *m,
                       const struct an_vacuum *p)
{
    struct an_vacuum others = *p;
    struct an_charges L;
    char *why = NULL;
    others.nvevs = 0;
    others.vev = an_alloc(p->nvevs, sizeof *others.vev);
    for (size_t i = 0; i < p->nvevs; i++)
        if (!wide->field[p->vev[i].field])
            others.vev[others.nvevs++] = p->vev[i];
    wide->root = an_alloc(m->ngroups, sizeof(bool *));
    bool known = others.nvevs > 0 && others.nvevs < p->nvevs;
    if (known) {
        known = an_charges_init(&L, m, &others, NULL, 0, &why) &&
                add_roots(wide, &L);
        an_charges_clear(&L);
    }
    free(why);
    free(others.vev);
    return known;
}

static void clear_roots(struct wide *wide, const struct an_model *m)
{
    for (size_t g = 0; wide->root && g < m->ngroups; g++)
        free(wide->root[g]);
    free(wide->root);
}

/* Has it more components than `old`, or more symbols? */
static bool is_wider(const struct an_turning *s,
                     const struct an_directions *old)
{
    struct an_vev_parts p;
    an_vev_parts_init(&p, s->m, old);
    bool wider = s->parts.nplaces > p.nplaces || s->d.nsymbols > old->nsymbols;
    an_vev_parts_clear(&p);
    return wider;
}

bool an_vacuum_widen(struct an_vacuum *to, const struct an_model *m,
                     const struct an_vacuum *p, const bool *field, bool within)
{
    struct wide wide = {.field = field};
    struct an_turning s;
    struct an_directions old;
    char *why = NULL;
    bool good = (!within || find_roots(&wide, m, p)), made = good;
    good = good && set_vevs(to, m, p, &wide);
    an_directions_init(&old);
    if (good) {
        good = an_directions_set(&old, m, p, &why) && !old.turned;
        bool begun = good;
        good = good && an_turning_init(&s, m, to);
        good = good && is_wider(&s, &old) && an_turning_reaches(&s, &old);
        if (begun)
            an_turning_clear(&s);
    }
    if (made && !good)
        an_vacuum_drop_vevs(to);
    an_directions_clear(&old);
    clear_roots(&wide, m);
    free(why);
    return good;
}
