/* closure.c - what a set of vevs absorbs, and which vevs add nothing to it.
 *
 * All verdicts of a vacuum are functions of three things: the span of its
 * relations, the algebra it leaves unbroken, and which superfields have a vev.
 * Each grows (or shrinks) with the set of vevs, and each of a union is the join
 * of those of its parts. A vev adds nothing when its charges lie in the span,
 * it breaks nothing of the algebra that is left, and its superfield has a vev.
 * A vev whose algebra is not known always counts where it might break what
 * combines roots.
 */

#include "breaking/closure.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "theory/option.h"
#include "theory/vacuum.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/relations.h"
#include "breaking/patterns.h"

static bool has_bit(uint64_t set, size_t i)
{
    return set >> i & 1;
}

static void find_base(struct an_closure *c, const struct an_pattern_query *q)
{
    const struct an_vev_options *o = q->options;
    c->base = (struct an_vacuum){.final = true};
    c->base.vev = an_alloc(o->n, sizeof *c->base.vev);
    for (size_t i = 0; i < o->n; i++)
        if (has_bit(q->always, i))
            c->base.vev[c->base.nvevs++] = o->v[i].vev; /* borrowed */
}

bool an_closure_init(struct an_closure *c, const struct an_model *m,
                     const struct an_pattern_query *q, char **why)
{
    const struct an_vev_options *o = q->options;
    *c = (struct an_closure){
        .options = o, .always = q->always, .tried = q->tried};
    find_base(c, q);
    if (!an_charges_init(&c->L, m, &c->base, NULL, 0, why))
        return false;
    struct an_vev_algebra *algebra[64];
    size_t n = 0;
    for (size_t i = 0; i < o->n; i++) {
        const struct an_vev *v = &o->v[i].vev;
        if (!has_bit(c->always | c->tried, i))
            continue;
        an_rows_init(&c->vevs[i], c->L.n);
        an_vev_rows(&c->vevs[i], &c->L, v);
        an_vev_algebra_find(&c->algebra[i], &c->L, v, i);
        algebra[n++] = &c->algebra[i];
        for (size_t j = 0; j < o->n; j++)
            if (o->v[j].vev.field == v->field &&
                m->field[v->field].type == AN_SUPERFIELD)
                c->same_super[i] |= UINT64_C(1) << j;
    }
    an_joined_generators_find(&c->joined, &c->L, algebra, n);
    return true;
}

void an_closure_clear(struct an_closure *c)
{
    an_joined_generators_clear(&c->joined);
    for (size_t i = 0; i < 64; i++) {
        if (c->algebra[i].keeps)
            an_rows_clear(&c->vevs[i]);
        an_vev_algebra_clear(&c->algebra[i]);
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

/* Does the vev leave alone all of the algebra that is left? */
static bool leaves_all(const struct an_absorbed_set *s,
                       const struct an_closure *c, size_t option)
{
    const struct an_vev_algebra *a = &c->algebra[option];
    const struct an_vev *v = &c->options->v[option].vev;
    bool single = !(an_vev_is_direction(v) && v->nweights > 1);
    return (a->known || (c->joined.n == 0 && single)) &&
           keeps_all(a->keeps, s->keeps, c->joined.nroots) &&
           an_vev_leaves(a, &s->left);
}

/* s->closed := the options that add nothing to s. `closed`: some of them. */
static void close_under(struct an_absorbed_set *s, const struct an_closure *c,
                        uint64_t closed)
{
    s->closed = closed;
    for (size_t i = 0; i < c->options->n; i++) {
        if (!has_bit(c->tried, i) || has_bit(closed, i))
            continue;
        bool idle = (!c->same_super[i] || has_bit(s->supers, i)) &&
                    spans_all(&s->span, &c->vevs[i]) && leaves_all(s, c, i);
        s->closed |= (uint64_t)idle << i;
    }
}

/* s->keeps, s->left := what all members leave alone. */
static void find_left(struct an_absorbed_set *s, const struct an_closure *c)
{
    struct an_homogeneous h;
    size_t row = 0;
    s->keeps = an_alloc(c->joined.nroots, sizeof *s->keeps);
    memset(s->keeps, true, c->joined.nroots * sizeof *s->keeps);
    an_homogeneous_init(&h, c->joined.n);
    for (size_t i = 0; i < c->options->n; i++) {
        const struct an_vev_algebra *a = &c->algebra[i];
        if (!has_bit(s->members, i))
            continue;
        for (size_t k = 0; k < c->joined.nroots; k++)
            s->keeps[k] = s->keeps[k] && a->keeps[k];
        for (size_t k = 0; k < a->equations.n; k++, row++)
            for (size_t j = 0; j < a->equations.v[k].n; j++)
                an_homogeneous_add(&h, row, a->equations.v[k].vector[j],
                                   a->equations.v[k].by + j);
    }
    an_kernel_init(&s->left);
    an_kernel_set(&s->left, &h);
    an_homogeneous_clear(&h);
}

void an_absorbed_set_start(struct an_absorbed_set *s,
                           const struct an_closure *c)
{
    struct an_rows r;
    *s = (struct an_absorbed_set){.members = c->always};
    an_vacuum_relations(&r, &c->L);
    an_lattice_init(&s->span, c->L.n);
    an_rows_span(&s->span, &r);
    an_rows_clear(&r);
    for (size_t i = 0; i < c->options->n; i++)
        if (has_bit(c->always, i))
            s->supers |= c->same_super[i];
    find_left(s, c);
    close_under(s, c, 0);
}

void an_absorbed_set_join(struct an_absorbed_set *t, const struct an_closure *c,
                          const struct an_absorbed_set *s, size_t option)
{
    const struct an_rows *vevs = &c->vevs[option];
    *t = (struct an_absorbed_set){.members = s->members | UINT64_C(1) << option,
                                  .supers = s->supers | c->same_super[option]};
    an_lattice_init(&t->span, c->L.n);
    an_lattice_set(&t->span, &s->span);
    an_lattice_add(&t->span, vevs->v, vevs->n);
    find_left(t, c);
    close_under(t, c, s->closed | UINT64_C(1) << option);
}

void an_absorbed_set_clear(struct an_absorbed_set *s)
{
    if (s->keeps)
        an_lattice_clear(&s->span);
    an_kernel_clear(&s->left);
    free(s->keeps);
    *s = (struct an_absorbed_set){0};
}
