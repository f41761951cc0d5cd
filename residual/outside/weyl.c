/* weyl.c - the Weyl group of a centraliser, acting on vevs.
 *
 * Breadth first, by the reflections at the simple roots of L on the left; an
 * element is known by the image of a regular weight, the sum of all
 * fundamental ones. Most elements move a vev to where there is none: only the
 * others are lifted, from the element before if that is, or from the identity.
 */
#include "residual/outside/weyl.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/lift.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/lie/table.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"

/* A reflection as a product of simple ones of its factor, the same read from
 * both ends. */
struct reflection {
    size_t group, n, cap;
    int *node;
};

/* Elements equally far from the identity. */
struct level {
    size_t first, n; /* the number of the first one, and how many there are */
    size_t cap_image, cap_lift;
    int *image;                    /* n x rank x rank, as of an_lifted */
    struct an_weyl_element **lift; /* n; NULL where it was not asked for */
};

/* An element is a generator times one found before. */
struct step {
    size_t before, generator;
};

struct walk {
    const struct an_vev_parts *p;
    size_t rank; /* total_rank */
    struct reflection *generator;
    size_t ngenerators, cap_generators;
    struct an_lift *lift; /* one per action of the directions */
    struct an_table seen; /* images of the regular weight, per element */
    struct step *step;    /* per element, the identity first */
    size_t cap_steps;
    struct level before, now;
};

/* ---- generators */

/* Adds the reflection at a positive root: s_i of the lower root s_i(root) is
 * conjugate to it, while the root is not simple. */
static void add_generator(struct walk *w, size_t group, const int *root)
{
    const struct an_lie *g = &w->p->m->group[group].lie;
    size_t r = (size_t)g->rank;
    int *x = an_alloc(r, sizeof *x);
    struct reflection s = {.group = group};
    memcpy(x, root, r * sizeof *x);
    for (bool simple = false; !simple;) {
        int i = 0;
        while (x[i] <= 0)
            i++;
        for (size_t k = 0; k < r && !simple; k++) {
            simple = memcmp(x, g->cartan + k * r, r * sizeof *x) == 0;
            i = simple ? (int)k : i;
        }
        s.node = an_grow(s.node, &s.cap, 2 * s.n + 2, sizeof *s.node);
        s.node[s.n++] = i;
        an_lie_reflect(x, g, i);
    }
    for (size_t k = s.n - 1; k-- > 0;)
        s.node[s.n++] = s.node[k];
    free(x);
    w->generator = an_grow(w->generator, &w->cap_generators, w->ngenerators + 1,
                           sizeof *w->generator);
    w->generator[w->ngenerators++] = s;
}

static void add_generators(struct walk *w, const struct an_centraliser *L)
{
    for (size_t g = 0; g < L->m->ngroups; g++) {
        struct an_subalgebra h;
        if (!L->root[g])
            continue;
        an_subalgebra_init(&h);
        an_subalgebra_set(&h, &L->m->group[g].lie, L->root[g]);
        for (int i = 0; i < h.rank; i++)
            add_generator(w, g, h.simple + i * h.width);
        an_subalgebra_clear(&h);
    }
}

/* ---- elements */

static void element_clear(struct an_weyl_element *e,
                          const struct an_vev_parts *p)
{
    for (size_t k = 0; k < p->n; k++)
        an_expansion_clear(&e->x[k]);
    free(e->x);
    an_lifted_clear(&e->n);
}

static void copy(struct an_expansion *to, const struct an_expansion *x)
{
    an_expansion_init(to, x->width);
    for (size_t k = 0; k < x->n; k++)
        an_expansion_add(to, x->basis + k * x->width, x->by + k);
}

static struct an_weyl_element *identity(const struct walk *w)
{
    struct an_weyl_element *e = an_alloc(1, sizeof *e);
    e->x = an_alloc(w->p->n, sizeof *e->x);
    an_lifted_init(&e->n, w->rank);
    for (size_t k = 0; k < w->p->n; k++)
        copy(&e->x[k], &w->p->v[k].x);
    return e;
}

static struct an_weyl_element *duplicate(const struct walk *w,
                                         const struct an_weyl_element *e)
{
    struct an_weyl_element *f = an_alloc(1, sizeof *f);
    f->x = an_alloc(w->p->n, sizeof *f->x);
    an_lifted_copy(&f->n, &e->n, w->rank);
    for (size_t k = 0; k < w->p->n; k++)
        copy(&f->x[k], &e->x[k]);
    return f;
}

/* x := s_i of factor k of its direction on it. */
static void reflect(struct an_expansion *x, struct an_lift *lift, size_t k,
                    int i)
{
    size_t n = x->width;
    size_t *moved = an_alloc(n, sizeof *moved);
    struct an_expansion y;
    fmpq_t by;
    fmpq_init(by);
    an_expansion_init(&y, n);
    for (size_t t = 0; t < x->n; t++) {
        memcpy(moved, x->basis + t * n, n * sizeof *moved);
        const struct an_combination *c = an_lift_on(lift, i, moved[k]);
        for (size_t j = 0; j < c->n; j++) {
            moved[k] = c->vector[j];
            fmpq_mul(by, x->by + t, c->by + j);
            an_expansion_add(&y, moved, by);
        }
    }
    an_expansion_clear(x);
    *x = y;
    fmpq_clear(by);
    free(moved);
}

static struct an_lift *lift_of(struct walk *w, const struct an_action *action)
{
    const struct an_directions *d = w->p->d;
    size_t k = 0;
    while (d->action[k].action != action)
        k++;
    if (!w->lift[k].m)
        an_lift_init(&w->lift[k], &action->module);
    return &w->lift[k];
}

/* e := a reflection times e. */
static void multiply(struct an_weyl_element *e, struct walk *w,
                     const struct reflection *s)
{
    const struct an_vev_parts *p = w->p;
    for (size_t k = 0; k < s->n; k++)
        an_lifted_reflect(&e->n, p->m, s->group, s->node[k]);
    for (size_t i = 0; i < p->n; i++) {
        const struct an_direction *x = &p->d->v[p->v[i].direction];
        for (size_t k = 0; k < x->nfactors; k++)
            for (size_t j = 0; x->group[k] == s->group && j < s->n; j++)
                reflect(&e->x[i], lift_of(w, x->action[k]), k, s->node[j]);
    }
}

/* The lift of an element of this level. */
static const struct an_weyl_element *lifted(struct walk *w, size_t i)
{
    size_t at = w->now.first + i, n = 0;
    size_t *word = an_alloc(at + 1, sizeof *word);
    const struct an_weyl_element *known = NULL;
    for (; at > 0 && !known; at = w->step[at].before) {
        word[n++] = w->step[at].generator;
        if (at >= w->now.first)
            known = w->before.lift[w->step[at].before - w->before.first];
    }
    struct an_weyl_element *e = known ? duplicate(w, known) : identity(w);
    while (n-- > 0)
        multiply(e, w, &w->generator[word[n]]);
    free(word);
    w->now.lift[i] = e;
    return e;
}

/* ---- levels */

static void level_clear(struct level *l, const struct an_vev_parts *p)
{
    for (size_t i = 0; i < l->n; i++)
        if (l->lift[i]) {
            element_clear(l->lift[i], p);
            free(l->lift[i]);
        }
    free(l->lift);
    free(l->image);
    *l = (struct level){0};
}

/* Room for one more element; its image is for the caller to set. */
static int *push(struct walk *w, size_t before, size_t generator)
{
    struct level *l = &w->now;
    size_t r2 = w->rank * w->rank, at = l->first + l->n;
    w->step = an_grow(w->step, &w->cap_steps, at + 1, sizeof *w->step);
    w->step[at] = (struct step){before, generator};
    l->image =
        an_grow(l->image, &l->cap_image, l->n + 1, r2 * sizeof *l->image);
    l->lift = an_grow(l->lift, &l->cap_lift, l->n + 1, sizeof *l->lift);
    l->lift[l->n] = NULL;
    return l->image + l->n++ * r2;
}

static void push_identity(struct walk *w, int *regular)
{
    for (size_t j = 0; j < w->rank; j++)
        regular[j] = 1;
    an_table_add(&w->seen, regular);
    int *image = push(w, 0, 0);
    memset(image, 0, w->rank * w->rank * sizeof *image);
    for (size_t j = 0; j < w->rank; j++)
        image[j * w->rank + j] = 1;
}

/* Pushes the product of a generator and an element of the level before, if it
 * is new. */
static void push_product(struct walk *w, size_t generator, size_t i,
                         int *regular)
{
    const struct reflection *s = &w->generator[generator];
    const struct an_model *m = w->p->m;
    const struct an_lie *g = &m->group[s->group].lie;
    size_t r = w->rank, at = m->first_label[s->group];
    size_t element = w->before.first + i, had = w->seen.n;
    memcpy(regular, w->seen.rows + element * r, r * sizeof *regular);
    for (size_t k = 0; k < s->n; k++)
        an_lie_reflect(regular + at, g, s->node[k]);
    an_table_add(&w->seen, regular);
    if (w->seen.n == had)
        return;
    int *image = push(w, element, generator);
    memcpy(image, w->before.image + i * r * r, r * r * sizeof *image);
    /* Other factors have no labels here. */
    for (size_t j = at; j < at + (size_t)g->rank; j++)
        for (size_t k = 0; k < s->n; k++)
            an_lie_reflect(image + j * r + at, g, s->node[k]);
}

/* The elements one reflection further; those of before are dropped. */
static void advance(struct walk *w, int *regular)
{
    level_clear(&w->before, w->p);
    w->before = w->now;
    w->now = (struct level){.first = w->seen.n};
    for (size_t i = 0; i < w->before.n; i++)
        for (size_t k = 0; k < w->ngenerators; k++)
            if (w->seen.n <= AN_MAX_WEYL)
                push_product(w, k, i, regular);
}

/* Visits the elements of this level; false when a visit said so. */
static bool visit_level(struct walk *w, an_weyl_question *may,
                        an_weyl_visit *visit, void *data)
{
    bool more = true;
    for (size_t i = 0; i < w->now.n && more; i++)
        if (may(w->now.image + i * w->rank * w->rank, data))
            more = visit(lifted(w, i), data);
    return more;
}

bool an_weyl_each(const struct an_centraliser *L, const struct an_vev_parts *p,
                  an_weyl_question *may, an_weyl_visit *visit, void *data)
{
    struct walk w = {.p = p, .rank = p->m->total_rank};
    int *regular = an_alloc(w.rank, sizeof *regular);
    bool more = true;
    w.lift = an_alloc(p->d->nactions, sizeof *w.lift);
    an_table_init(&w.seen, (int)w.rank);
    add_generators(&w, L);
    push_identity(&w, regular);
    while (more && w.now.n > 0 && w.seen.n <= AN_MAX_WEYL) {
        more = visit_level(&w, may, visit, data);
        if (more)
            advance(&w, regular);
    }
    bool few = w.seen.n <= AN_MAX_WEYL;
    level_clear(&w.before, p);
    level_clear(&w.now, p);
    for (size_t k = 0; k < w.ngenerators; k++)
        free(w.generator[k].node);
    free(w.generator);
    for (size_t k = 0; k < p->d->nactions; k++)
        an_lift_clear(&w.lift[k]);
    free(w.lift);
    free(w.step);
    free(regular);
    an_table_clear(&w.seen);
    return few;
}
