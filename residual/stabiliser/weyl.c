/* weyl.c - the Weyl group of a centraliser, acting on vevs.
 *
 * Breadth first, by the reflections at the simple roots of L on the left; an
 * element is known by the image of a regular weight, the sum of all
 * fundamental ones.
 */
#include "residual/stabiliser/weyl.h"

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

struct walk {
    const struct an_vev_parts *p;
    size_t rank; /* total_rank */
    struct reflection *generator;
    size_t ngenerators, cap_generators;
    struct an_lift *lift; /* one per action of the directions */
    struct an_table seen; /* images of the regular weight */
    struct an_weyl_element *now, *next;
    size_t nnow, nnext, cap_now, cap_next;
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

static struct an_weyl_element *push(struct walk *w)
{
    w->next = an_grow(w->next, &w->cap_next, w->nnext + 1, sizeof *w->next);
    struct an_weyl_element *e = &w->next[w->nnext++];
    e->x = an_alloc(w->p->n, sizeof *e->x);
    return e;
}

static void copy(struct an_expansion *to, const struct an_expansion *x)
{
    an_expansion_init(to, x->width);
    for (size_t k = 0; k < x->n; k++)
        an_expansion_add(to, x->basis + k * x->width, x->by + k);
}

static void push_identity(struct walk *w)
{
    struct an_weyl_element *e = push(w);
    an_lifted_init(&e->n, w->rank);
    for (size_t k = 0; k < w->p->n; k++)
        copy(&e->x[k], &w->p->v[k].x);
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

/* Is the product of a reflection and an element new? */
static bool is_new(struct walk *w, const struct reflection *s,
                   const struct an_weyl_element *e)
{
    const struct an_model *m = w->p->m;
    int *regular = an_alloc(w->rank, sizeof *regular);
    for (size_t j = 0; j < w->rank; j++)
        for (size_t i = 0; i < w->rank; i++)
            regular[i] += e->n.image[j * w->rank + i];
    for (size_t k = 0; k < s->n; k++)
        an_lie_reflect(regular + m->first_label[s->group],
                       &m->group[s->group].lie, s->node[k]);
    size_t before = w->seen.n;
    an_table_add(&w->seen, regular);
    free(regular);
    return w->seen.n > before;
}

static void push_product(struct walk *w, const struct reflection *s,
                         const struct an_weyl_element *e)
{
    const struct an_vev_parts *p = w->p;
    struct an_weyl_element *f = push(w);
    an_lifted_copy(&f->n, &e->n, w->rank);
    for (size_t k = 0; k < s->n; k++)
        an_lifted_reflect(&f->n, p->m, s->group, s->node[k]);
    for (size_t i = 0; i < p->n; i++) {
        const struct an_direction *x = &p->d->v[p->v[i].direction];
        copy(&f->x[i], &e->x[i]);
        for (size_t k = 0; k < x->nfactors; k++)
            for (size_t j = 0; x->group[k] == s->group && j < s->n; j++)
                reflect(&f->x[i], lift_of(w, x->action[k]), k, s->node[j]);
    }
}

/* The elements one reflection further; those of before are dropped. */
static void advance(struct walk *w)
{
    for (size_t i = 0; i < w->nnow; i++)
        element_clear(&w->now[i], w->p);
    free(w->now);
    w->now = w->next;
    w->nnow = w->nnext;
    w->next = NULL;
    w->nnext = w->cap_next = 0;
    for (size_t i = 0; i < w->nnow; i++)
        for (size_t k = 0; k < w->ngenerators; k++)
            if (w->seen.n <= AN_MAX_WEYL &&
                is_new(w, &w->generator[k], &w->now[i]))
                push_product(w, &w->generator[k], &w->now[i]);
}

bool an_weyl_each(const struct an_centraliser *L, const struct an_vev_parts *p,
                  an_weyl_visit *visit, void *data)
{
    struct walk w = {.p = p, .rank = p->m->total_rank};
    int *regular = an_alloc(w.rank, sizeof *regular);
    bool more = true;
    w.lift = an_alloc(p->d->nactions, sizeof *w.lift);
    an_table_init(&w.seen, (int)w.rank);
    for (size_t j = 0; j < w.rank; j++)
        regular[j] = 1;
    an_table_add(&w.seen, regular);
    free(regular);
    add_generators(&w, L);
    push_identity(&w);
    while (more && w.nnext > 0 && w.seen.n <= AN_MAX_WEYL) {
        for (size_t i = 0; i < w.nnext && more; i++)
            more = visit(&w.next[i], data);
        if (more)
            advance(&w);
    }
    bool few = w.seen.n <= AN_MAX_WEYL;
    for (size_t i = 0; i < w.nnow; i++)
        element_clear(&w.now[i], p);
    for (size_t i = 0; i < w.nnext; i++)
        element_clear(&w.next[i], p);
    free(w.now);
    free(w.next);
    for (size_t k = 0; k < w.ngenerators; k++)
        free(w.generator[k].node);
    free(w.generator);
    for (size_t k = 0; k < p->d->nactions; k++)
        an_lift_clear(&w.lift[k]);
    free(w.lift);
    an_table_clear(&w.seen);
    return few;
}
