/* vev_norms.c - the lengths of vevs, and products of what generators make of
 * them.
 *
 * Products of two symbols of one vev have a phase. Phases of different vevs,
 * and of weights that are independent, are turned away by U(1)s of fields,
 * which change no mass, and by the torus, which conjugates the form; others
 * matter, and then nothing is said.
 */
#include "residual/bosons/vev_norms.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/form.h"
#include "algebra/lie/table.h"
#include "algebra/normal.h"
#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/bosons/generators.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"

/* What a generator makes of a symbol: `by` in a row of the action. */
struct image {
    size_t space; /* rows whose products may not vanish */
    size_t row, symbol, generator;
    fmpq by;
};

/* A symbol of the vevs. */
struct entry {
    size_t direction, length;
    size_t first, nterms; /* its terms in the direction, one after another */
    bool several;         /* of several weights */
    bool linked;          /* a product with another symbol does not vanish */
    bool paired;          /* of a real field, beside that of the opposite
                             weight: `length` is the same */
    fmpq norm;            /* of the sum of its terms, twice if paired */
};

struct work {
    struct an_vev_products *p;
    const struct an_gauge_generators *s;
    const struct an_directions *d;
    struct an_form *form; /* per action of d */
    struct entry *symbol;
    struct image *v;
    size_t n, cap;
    struct an_vev_action x;
};

/* <a, b> of two basis vectors of one vev; zero for different weights. */
static void multiply(fmpq_t q, const struct work *w, size_t direction,
                     const size_t *a, const size_t *b)
{
    const struct an_direction *x = &w->d->v[direction];
    fmpq_one(q);
    for (size_t k = 0; k < x->nfactors; k++) {
        size_t i = 0;
        while (w->d->action[i].action != x->action[k])
            i++;
        const struct an_form *f = &w->form[i];
        if (f->first[a[k]] != f->first[b[k]])
            fmpq_zero(q);
        else
            fmpq_mul(q, q, an_form_of(f, a[k], b[k]));
    }
}

/* weight (total_rank) := that of a term of a vev. */
static void find_weight(int *weight, const struct an_model *m,
                        const struct an_direction *x, size_t term)
{
    memset(weight, 0, m->total_rank * sizeof *weight);
    for (size_t k = 0; k < x->nfactors; k++) {
        const struct an_module *module = &x->action[k]->module;
        size_t rank = (size_t)module->rank;
        memcpy(weight + m->first_label[x->group[k]],
               module->weight + x->basis[term * x->nfactors + k] * rank,
               rank * sizeof *weight);
    }
}

static void set_norm(struct work *w, struct entry *e)
{
    const struct an_direction *x = &w->d->v[e->direction];
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = e->first; i < e->first + e->nterms; i++)
        for (size_t j = e->first; j < e->first + e->nterms; j++) {
            multiply(q, w, e->direction, x->basis + i * x->nfactors,
                     x->basis + j * x->nfactors);
            fmpq_mul(q, q, x->by + i);
            fmpq_addmul(&e->norm, q, x->by + j);
        }
    fmpq_clear(q);
}

/* The symbols of one vev. */
static void add_symbols(struct work *w, size_t direction)
{
    const struct an_direction *x = &w->d->v[direction];
    const struct an_model *m = w->s->m;
    int *a = an_alloc(m->total_rank, sizeof *a);
    int *b = an_alloc(m->total_rank, sizeof *b);
    for (size_t i = 0; i < x->nterms; i++) {
        struct entry *e = &w->symbol[x->symbol[i]];
        if (e->nterms == 0) {
            e->direction = direction;
            e->first = i;
        }
        e->nterms++;
        find_weight(a, m, x, e->first);
        find_weight(b, m, x, i);
        e->several = e->several || memcmp(a, b, m->total_rank * sizeof *a) != 0;
    }
    free(b);
    free(a);
}

/* Are two symbols of a real field the only ones, and of opposite weights? */
static bool are_opposite(const struct work *w, const struct entry *a,
                         const struct entry *b)
{
    const struct an_model *m = w->s->m;
    const struct an_direction *x = &w->d->v[a->direction];
    if (!x->real || a->direction != b->direction || a->several || b->several ||
        a->nterms + b->nterms != x->nterms)
        return false;
    int *u = an_alloc(m->total_rank, sizeof *u);
    int *v = an_alloc(m->total_rank, sizeof *v);
    bool yes = true;
    find_weight(u, m, x, a->first);
    find_weight(v, m, x, b->first);
    for (size_t i = 0; i < m->total_rank; i++)
        yes = yes && u[i] == -v[i];
    free(v);
    free(u);
    return yes;
}

static void set_symbols(struct work *w)
{
    struct an_vev_products *p = w->p;
    size_t n = w->d->nsymbols;
    w->symbol = an_alloc(n, sizeof *w->symbol);
    p->length = an_alloc(n, sizeof *p->length);
    for (size_t i = 0; i < n; i++)
        fmpq_init(&w->symbol[i].norm);
    for (size_t i = 0; i < w->d->n; i++)
        add_symbols(w, i);
    for (size_t i = 0; i < n; i++) {
        struct entry *e = &w->symbol[i];
        if (e->nterms == 0)
            continue;
        set_norm(w, e);
        if (i > 0 && are_opposite(w, e - 1, e)) {
            e->paired = e[-1].paired = true;
            e->length = e[-1].length;
            fmpq_mul_2exp(&e->norm, &e->norm, 1);
            fmpq_mul_2exp(&e[-1].norm, &e[-1].norm, 1);
            continue;
        }
        e->length = p->nlengths;
        p->length[p->nlengths++] = (struct an_vev_length){e->direction, i};
    }
}

/* ---- images */

static void add_image(struct work *w, size_t space,
                      const struct an_vev_entry *e, size_t generator,
                      const fmpq_t by)
{
    if (fmpq_is_zero(by))
        return;
    w->v = an_grow(w->v, &w->cap, w->n + 1, sizeof *w->v);
    struct image *x = &w->v[w->n++];
    *x = (struct image){space, e->row, e->symbol, generator, {0, 1}};
    fmpq_init(&x->by);
    fmpq_set(&x->by, by);
}

static int by_space(const void *a, const void *b)
{
    const struct image *x = a, *y = b;
    return (x->space > y->space) - (x->space < y->space);
}

/* The number of the space of a row: the vev, whether of a conjugate, and the
 * weight under each factor. */
static size_t space_of(struct an_table *spaces, int *key, const struct work *w,
                       size_t row)
{
    const int *r = w->x.row.rows + row * (size_t)w->x.row.width;
    const struct an_direction *x = &w->d->v[r[0]];
    memcpy(key, r, (size_t)w->x.row.width * sizeof *key);
    for (size_t k = 0; k < x->nfactors; k++) {
        size_t first;
        const struct an_module *module = &x->action[k]->module;
        an_module_space(&first, module,
                        module->weight +
                            (size_t)r[2 + k] * (size_t)module->rank);
        key[2 + k] = (int)first;
    }
    return an_table_add(spaces, key);
}

/* Simple coroots become the Cartan generators that consist of them. */
static void set_images(struct work *w)
{
    const struct an_gauge_generators *s = w->s;
    struct an_table spaces;
    fmpq_t y;
    fmpq_init(y);
    an_table_init(&spaces, w->x.row.width);
    int *key = an_alloc((size_t)w->x.row.width, sizeof *key);
    for (size_t i = 0; i < w->x.moved.n; i++) {
        const struct an_vev_entry *e = &w->x.moved.v[i];
        const struct an_gauge_generator *x = &s->v[e->column];
        size_t space = space_of(&spaces, key, w, e->row);
        const fmpq *cartan = s->cartan[x->group];
        if (x->root != AN_NO_ROOT || !cartan) {
            add_image(w, space, e, e->column, &e->by);
            continue;
        }
        size_t rank = (size_t)s->m->group[x->group].lie.rank;
        for (size_t k = 0; k < rank; k++) {
            fmpq_mul(y, &e->by, cartan + k * rank + x->cartan);
            add_image(w, space, e, e->column - x->cartan + k, y);
        }
    }
    if (w->n > 0)
        qsort(w->v, w->n, sizeof *w->v, by_space);
    free(key);
    an_table_clear(&spaces);
    fmpq_clear(y);
}

/* ---- products */

static void add_product(struct work *w, const struct image *a,
                        const struct image *b, const fmpq_t by)
{
    struct an_vev_products *p = w->p;
    size_t n = w->d->nsymbols;
    size_t s = a->symbol % n, t = b->symbol % n;
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    struct an_vev_product *x = &p->v[p->n++];
    *x = (struct an_vev_product){
        a->generator, b->generator, s < t ? s : t, s < t ? t : s, {0, 1}};
    fmpq_init(&x->by);
    fmpq_set(&x->by, by);
}

/* All products within one space, in pairs of generators x <= y: of the
 * conjugates, what x^+ makes stands in the column of x, and <y^+ v, x^+ v> is
 * real. */
static void multiply_space(struct work *w, size_t from, size_t to)
{
    size_t width = (size_t)w->x.row.width;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = from; i < to; i++)
        for (size_t j = from; j < to; j++) {
            const struct image *a = &w->v[i], *b = &w->v[j];
            const int *r = w->x.row.rows + a->row * width;
            const int *c = w->x.row.rows + b->row * width;
            size_t x[AN_MAX_GROUPS], y[AN_MAX_GROUPS];
            const struct an_direction *d = &w->d->v[r[0]];
            if (a->generator > b->generator)
                continue;
            for (size_t k = 0; k < d->nfactors; k++) {
                x[k] = (size_t)r[2 + k];
                y[k] = (size_t)c[2 + k];
            }
            multiply(q, w, (size_t)r[0], x, y);
            fmpq_mul(q, q, &a->by);
            fmpq_mul(q, q, &b->by);
            if (!d->real)
                fmpq_div_2exp(q, q, 1);
            if (!fmpq_is_zero(q))
                add_product(w, a, b, q);
        }
    fmpq_clear(q);
}

static int by_place(const void *a, const void *b)
{
    const struct an_vev_product *x = a, *y = b;
    if (x->x != y->x)
        return x->x < y->x ? -1 : 1;
    if (x->y != y->y)
        return x->y < y->y ? -1 : 1;
    if (x->s != y->s)
        return x->s < y->s ? -1 : 1;
    return (x->t > y->t) - (x->t < y->t);
}

static void merge(struct an_vev_products *p)
{
    size_t n = 0;
    if (p->n > 0)
        qsort(p->v, p->n, sizeof *p->v, by_place);
    for (size_t i = 0; i < p->n; i++) {
        if (n > 0 && by_place(&p->v[n - 1], &p->v[i]) == 0) {
            fmpq_add(&p->v[n - 1].by, &p->v[n - 1].by, &p->v[i].by);
            fmpq_clear(&p->v[i].by);
        } else {
            if (n > 0 && fmpq_is_zero(&p->v[n - 1].by))
                fmpq_clear(&p->v[--n].by);
            p->v[n++] = p->v[i];
        }
    }
    if (n > 0 && fmpq_is_zero(&p->v[n - 1].by))
        fmpq_clear(&p->v[--n].by);
    p->n = n;
}

/* Symbols become lengths. False where a coefficient is no rational. */
static bool set_lengths(struct work *w)
{
    bool rational = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < w->p->n; i++) {
        struct an_vev_product *x = &w->p->v[i];
        struct entry *s = &w->symbol[x->s], *t = &w->symbol[x->t];
        s->linked = s->linked || s != t;
        t->linked = t->linked || s != t;
        fmpq_mul(q, &s->norm, &t->norm);
        rational = an_rational_sqrt(q, q) && rational;
        fmpq_div(&x->by, &x->by, q);
        x->s = s->length;
        x->t = t->length;
    }
    fmpq_clear(q);
    return rational;
}

/* Are the phases of linked symbols independent under the U(1)s of complex
 * fields and the torus? */
static bool are_loose(const struct work *w)
{
    const struct an_model *m = w->s->m;
    size_t nd = w->d->n, n = 0;
    int *weight = an_alloc(m->total_rank, sizeof *weight);
    fmpz_mat_t M;
    fmpz_mat_init(M, (slong)w->d->nsymbols, (slong)(nd + m->total_rank));
    bool loose = true;
    for (size_t i = 0; i < w->d->nsymbols && loose; i++) {
        const struct entry *e = &w->symbol[i];
        if (!e->linked ||
            (i > 0 && e->paired && e[-1].paired && e[-1].length == e->length))
            continue;
        const struct an_direction *x = &w->d->v[e->direction];
        loose = !e->several && (!x->real || e->paired);
        find_weight(weight, m, x, e->first);
        if (!x->real)
            fmpz_one(fmpz_mat_entry(M, (slong)n, (slong)e->direction));
        for (size_t k = 0; k < m->total_rank; k++)
            fmpz_set_si(fmpz_mat_entry(M, (slong)n, (slong)(nd + k)),
                        weight[k]);
        n++;
    }
    loose = loose && (size_t)an_rank(M) == n;
    fmpz_mat_clear(M);
    free(weight);
    return loose;
}

void an_vev_products_init(struct an_vev_products *p,
                          const struct an_gauge_generators *s,
                          const struct an_directions *d)
{
    struct work w = {.p = p, .s = s, .d = d};
    *p = (struct an_vev_products){0};
    w.form = an_alloc(d->nactions, sizeof *w.form);
    for (size_t i = 0; i < d->nactions; i++)
        an_form_init(&w.form[i], &d->action[i].action->module);
    an_vev_action_init(&w.x, s->m, d, s->first);
    set_symbols(&w);
    set_images(&w);
    for (size_t i = 0, k; i < w.n; i = k) {
        for (k = i; k < w.n && w.v[k].space == w.v[i].space; k++)
            ;
        multiply_space(&w, i, k);
    }
    merge(p);
    if (!set_lengths(&w))
        p->why = an_strdup("a coefficient is not rational");
    else if (!are_loose(&w))
        p->why = an_strdup("they depend on relative phases of vevs");
    merge(p);
    for (size_t i = 0; i < w.n; i++)
        fmpq_clear(&w.v[i].by);
    free(w.v);
    for (size_t i = 0; i < d->nsymbols; i++)
        fmpq_clear(&w.symbol[i].norm);
    free(w.symbol);
    an_vev_action_clear(&w.x);
    for (size_t i = 0; i < d->nactions; i++)
        an_form_clear(&w.form[i]);
    free(w.form);
}

void an_vev_products_clear(struct an_vev_products *p)
{
    for (size_t i = 0; i < p->n; i++)
        fmpq_clear(&p->v[i].by);
    free(p->v);
    free(p->length);
    free(p->why);
    *p = (struct an_vev_products){0};
}
