/* widening.c - all vevs that the sure part of the unbroken algebra allows.
 *
 * Vectors of weight zero under the unbroken torus, then those that all
 * solutions annihilate. A vector's coordinates are its entries where one of
 * these has 1 and the others 0 (kernel.h), the first of their entries. The
 * algebra contains x* with x where a vev has a conjugate, so that conjugates
 * may have the same basis.
 */
#include "residual/draws/widening.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/kernel.h"
#include "algebra/lie/table.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/vacuum/charges.h"

/* Basis vectors of one field that one is willing to list. */
#define MAX_VECTORS 4000

/* Those of one vev. */
struct work {
    const struct an_annihilator *a;
    const struct an_direction *x;
    struct an_table basis; /* zero and a basis vector of weight zero */
    struct an_table rows;  /* a solution and a basis vector */
    int *key;              /* a row of either */
};

/* x := what a Cartan generator has on a basis vector, a row of w->basis. */
static void find_charge(fmpq_t x, const struct work *w,
                        const struct an_generator_column *c, const int *row)
{
    const struct an_model *m = w->a->L->m;
    const struct an_direction *v = w->x;
    fmpq_zero(x);
    if (m->group[c->group].kind == AN_U1)
        fmpq_set(
            x,
            m->field[v->field].group[c->group].charge[v->generation].constant);
    for (size_t k = 0; k < v->nfactors; k++) {
        const struct an_module *module = &v->action[k]->module;
        size_t at = (size_t)row[1 + k] * (size_t)module->rank + c->cartan;
        if (v->group[k] == c->group)
            fmpq_set_si(x, module->weight[at], 1);
    }
}

/* Has a basis vector, a row of w->basis, weight zero? */
static bool is_neutral(const struct work *w, const int *row)
{
    fmpq_t sum, y;
    bool neutral = true;
    fmpq_init(sum);
    fmpq_init(y);
    for (size_t i = 0; i < w->a->t.n && neutral; i++) {
        const struct an_combination *t = &w->a->t.v[i];
        fmpq_zero(sum);
        for (size_t j = 0; j < t->n; j++) {
            find_charge(y, w, &w->a->column[t->vector[j]], row);
            fmpq_addmul(sum, t->by + j, y);
        }
        neutral = fmpq_is_zero(sum);
    }
    fmpq_clear(y);
    fmpq_clear(sum);
    return neutral;
}

/* False when there are too many. */
static bool list_neutral(struct work *w)
{
    size_t n = w->x->nfactors, all = 1;
    for (size_t k = 0; k < n && all <= MAX_VECTORS; k++)
        all *= w->x->action[k]->module.dim;
    if (all > MAX_VECTORS)
        return false;
    w->key[0] = 0;
    for (size_t i = 0; i < all; i++) {
        size_t rest = i;
        for (size_t k = 0; k < n; k++) {
            size_t dim = w->x->action[k]->module.dim;
            w->key[1 + k] = (int)(rest % dim);
            rest /= dim;
        }
        if (is_neutral(w, w->key))
            an_table_add(&w->basis, w->key);
    }
    return true;
}

/* What solution i makes of basis vector b. */
static void add_images(struct work *w, struct an_homogeneous *s, size_t i,
                       size_t b)
{
    const struct an_combination *h = &w->a->h.v[i];
    size_t n = w->x->nfactors;
    fmpq_t y;
    fmpq_init(y);
    for (size_t j = 0; j < h->n; j++) {
        const struct an_generator_column *c = &w->a->column[h->vector[j]];
        const int *row = w->basis.rows + b * (n + 1);
        memcpy(w->key, row, (n + 1) * sizeof *w->key);
        w->key[0] = (int)i;
        if (c->root == AN_NO_ROOT) {
            find_charge(y, w, c, row);
            fmpq_mul(y, y, h->by + j);
            an_homogeneous_add(s, an_table_add(&w->rows, w->key), b, y);
        }
        for (size_t k = 0; k < n && c->root != AN_NO_ROOT; k++) {
            if (w->x->group[k] != c->group)
                continue;
            memcpy(w->key + 1, row + 1, n * sizeof *w->key);
            const struct an_combination *e =
                an_action_on(w->x->action[k], c->root, (size_t)w->key[1 + k]);
            for (size_t l = 0; l < e->n; l++) {
                w->key[1 + k] = (int)e->vector[l];
                fmpq_mul(y, h->by + j, e->by + l);
                an_homogeneous_add(s, an_table_add(&w->rows, w->key), b, y);
            }
        }
    }
    fmpq_clear(y);
}

/* x (uninitialised) := a vev of the same field as w->x, with a symbol for each
 * solution of k. */
static void set_direction(struct an_direction *x, const struct work *w,
                          const struct an_kernel *k, size_t symbol)
{
    const struct an_direction *old = w->x;
    size_t n = old->nfactors;
    size_t *basis = an_alloc(n, sizeof *basis);
    *x = (struct an_direction){.field = old->field,
                               .generation = old->generation,
                               .real = old->real,
                               .nfactors = n};
    x->group = an_alloc(n, sizeof *x->group);
    x->action = an_alloc(n, sizeof(struct an_action *));
    memcpy(x->group, old->group, n * sizeof *x->group);
    memcpy(x->action, old->action, n * sizeof(struct an_action *));
    for (size_t i = 0; i < k->n; i++)
        for (size_t j = 0; j < k->v[i].n; j++) {
            const int *row = w->basis.rows + k->v[i].vector[j] * (n + 1);
            for (size_t f = 0; f < n; f++)
                basis[f] = (size_t)row[1 + f];
            an_direction_add_term(x, basis, k->v[i].by + j, symbol + i);
        }
    free(basis);
}

/* Appends to `to` what replaces one vev. */
static bool widen(struct an_directions *to, const struct an_annihilator *a,
                  const struct an_direction *old)
{
    struct work w = {.a = a, .x = old};
    struct an_kernel k;
    struct an_homogeneous s;
    an_kernel_init(&k);
    an_table_init(&w.basis, (int)old->nfactors + 1);
    an_table_init(&w.rows, (int)old->nfactors + 1);
    w.key = an_alloc(old->nfactors + 1, sizeof *w.key);
    bool few = list_neutral(&w);
    an_homogeneous_init(&s, w.basis.n);
    for (size_t b = 0; b < w.basis.n; b++)
        for (size_t i = 0; i < a->h.n; i++)
            add_images(&w, &s, i, b);
    an_kernel_set(&k, &s);
    to->v = an_grow(to->v, &to->cap, to->n + 1, sizeof *to->v);
    set_direction(&to->v[to->n++], &w, &k, to->nsymbols);
    to->nsymbols += k.n;
    an_homogeneous_clear(&s);
    an_kernel_clear(&k);
    free(w.key);
    an_table_clear(&w.rows);
    an_table_clear(&w.basis);
    return few;
}

/* to[] += the coordinates of a vev along the first terms of new symbols. */
static void add_values(fmpq *to, const struct an_direction *x,
                       const struct an_direction *old, const fmpq *value)
{
    size_t n = x->nfactors;
    for (size_t i = 0; i < x->nterms; i++)
        for (size_t j = 0; j < old->nterms; j++)
            if ((i == 0 || x->symbol[i] != x->symbol[i - 1]) &&
                memcmp(x->basis + i * n, old->basis + j * n,
                       n * sizeof *x->basis) == 0)
                fmpq_addmul(to + x->symbol[i], old->by + j,
                            value + old->symbol[j]);
}

bool an_widening_init(struct an_widening *w,
                      const struct an_annihilator *common,
                      const struct an_directions *d, const fmpq *value)
{
    bool few = true;
    an_directions_init(&w->d);
    for (size_t i = 0; i < d->n; i++)
        few = widen(&w->d, common, &d->v[i]) && few;
    w->value = _fmpq_vec_init((slong)(2 * w->d.nsymbols));
    for (size_t i = 0; i < d->n; i++) {
        add_values(w->value, &w->d.v[i], &d->v[i], value);
        add_values(w->value + w->d.nsymbols, &w->d.v[i], &d->v[i],
                   value + d->nsymbols);
    }
    return few;
}

void an_widening_clear(struct an_widening *w)
{
    _fmpq_vec_clear(w->value, (slong)(2 * w->d.nsymbols));
    an_directions_clear(&w->d);
}
