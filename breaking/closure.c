/* closure.c - what a set of vevs absorbs, and which vevs add nothing to it.
 *
 * All verdicts of a vacuum are functions of three things: the span of its
 * relations, the roots it leaves unbroken, and which superfields have a vev.
 * Each grows (or shrinks) with the set of vevs, and each of a union is the join
 * of those of its parts. A vev adds nothing when its charges lie in the span,
 * it breaks none of the roots that are left, and its superfield has a vev; a
 * direction of several weights, of which charges and roots do not tell all,
 * always counts.
 */

#include "breaking/closure.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "theory/option.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/broken.h"
#include "residual/vacuum/relations.h"
#include "breaking/patterns.h"

static bool has_bit(uint64_t set, size_t i)
{
    return set >> i & 1;
}

/* keep (nroots flags) := the roots that a vev leaves unbroken. */
static void find_kept(bool *keep, const struct an_model *m,
                      const struct an_vev *v)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        for (size_t k = 0; k < lie->npositive; k++)
            *keep++ =
                an_vev_keeps(m, v, g, lie->positive + k * (size_t)lie->rank);
    }
}

static void find_base(struct an_closure *c, const struct an_pattern_query *q)
{
    const struct an_vev_options *o = q->options;
    c->base = (struct an_phase){.final = true};
    c->base.vev = an_alloc(o->n, sizeof *c->base.vev);
    for (size_t i = 0; i < o->n; i++)
        if (has_bit(q->always, i))
            c->base.vev[c->base.nvevs++] = o->v[i].vev; /* borrowed */
}

bool an_closure_init(struct an_closure *c, const struct an_model *m,
                     const struct an_pattern_query *q, char **why)
{
    const struct an_vev_options *o = q->options;
    *c = (struct an_closure){.options = o, .tried = q->tried};
    find_base(c, q);
    if (!an_charges_init(&c->L, m, &c->base, NULL, 0, why))
        return false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        c->nroots += m->group[g].lie.npositive;
    for (size_t i = 0; i < o->n; i++) {
        const struct an_vev *v = &o->v[i].vev;
        if (!has_bit(c->tried, i))
            continue;
        an_rows_init(&c->vevs[i], c->L.n);
        an_vev_rows(&c->vevs[i], &c->L, v);
        c->keeps[i] = an_alloc(c->nroots, sizeof *c->keeps[i]);
        find_kept(c->keeps[i], m, v);
        for (size_t j = 0; j < o->n; j++)
            if (o->v[j].vev.field == v->field &&
                m->field[v->field].type == AN_SUPERFIELD)
                c->same_super[i] |= UINT64_C(1) << j;
    }
    return true;
}

void an_closure_clear(struct an_closure *c)
{
    for (size_t i = 0; i < 64; i++) {
        if (c->keeps[i])
            an_rows_clear(&c->vevs[i]);
        free(c->keeps[i]);
    }
    an_charges_clear(&c->L);
    free(c->base.vev);
}

static bool keeps_all(const bool *keep, const bool *left, size_t n)
{
    for (size_t k = 0; k < n; k++)
        if (left[k] && !keep[k])
            return false;
    return true;
}

static bool spans_all(const struct an_lattice *span, const struct an_rows *r)
{
    bool all = true;
    for (slong i = 0; i < r->n && all; i++)
        all = an_rows_inside(span, r, i);
    return all;
}

/* s->closed := the options that add nothing to s. `closed`: some of them. */
static void close_under(struct an_absorbed_set *s, const struct an_closure *c,
                        uint64_t closed)
{
    s->closed = closed;
    for (size_t i = 0; i < c->options->n; i++) {
        if (!has_bit(c->tried, i) || has_bit(closed, i))
            continue;
        const struct an_vev *v = &c->options->v[i].vev;
        bool idle = !(an_vev_is_direction(v) && v->nweights > 1) &&
                    (!c->same_super[i] || has_bit(s->supers, i)) &&
                    keeps_all(c->keeps[i], s->keeps, c->nroots) &&
                    spans_all(&s->span, &c->vevs[i]);
        s->closed |= (uint64_t)idle << i;
    }
}

void an_absorbed_set_start(struct an_absorbed_set *s,
                           const struct an_closure *c)
{
    const struct an_model *m = c->L.m;
    struct an_rows r;
    *s = (struct an_absorbed_set){0};
    an_vacuum_relations(&r, &c->L);
    an_lattice_init(&s->span, c->L.n);
    an_rows_span(&s->span, &r);
    an_rows_clear(&r);
    s->keeps = an_alloc(c->nroots, sizeof *s->keeps);
    memset(s->keeps, true, c->nroots * sizeof *s->keeps);
    bool *keep = an_alloc(c->nroots, sizeof *keep);
    for (size_t i = 0; i < c->base.nvevs; i++) {
        const struct an_vev *v = &c->base.vev[i];
        find_kept(keep, m, v);
        for (size_t k = 0; k < c->nroots; k++)
            s->keeps[k] = s->keeps[k] && keep[k];
        for (size_t j = 0; j < c->options->n; j++)
            if (has_bit(c->tried, j) && c->same_super[j] &&
                c->options->v[j].vev.field == v->field)
                s->supers |= UINT64_C(1) << j;
    }
    free(keep);
    close_under(s, c, 0);
}

void an_absorbed_set_join(struct an_absorbed_set *t, const struct an_closure *c,
                          const struct an_absorbed_set *s, size_t option)
{
    struct an_rows r;
    *t = (struct an_absorbed_set){.supers = s->supers | c->same_super[option]};
    an_rows_init(&r, c->L.n);
    an_rows_add_matrix(&r, s->span.basis);
    an_rows_copy(&r, &c->vevs[option]);
    an_lattice_init(&t->span, c->L.n);
    an_rows_span(&t->span, &r);
    an_rows_clear(&r);
    t->keeps = an_alloc(c->nroots, sizeof *t->keeps);
    for (size_t k = 0; k < c->nroots; k++)
        t->keeps[k] = s->keeps[k] && c->keeps[option][k];
    close_under(t, c, s->closed | UINT64_C(1) << option);
}

void an_absorbed_set_clear(struct an_absorbed_set *s)
{
    if (s->keeps)
        an_lattice_clear(&s->span);
    free(s->keeps);
    *s = (struct an_absorbed_set){0};
}
