/* component_law.c - how the components of the stabiliser multiply.
 *
 * Each component has an element n_w s d: w maps positive roots of h to positive
 * ones, s(mu) = t(w mu) for the t of components.h with the signs of its lift,
 * and d in T in H up to its identity component, a character of the torsion of
 * the charges. (n_w s d)(n_w' s' d') is n_w n_w' times w'^-1(s d) s' d', where
 * w'^-1 f is the functional f(w' mu), and n_w n_w' is n_(w w') times signs
 * (lifted.h).
 */
#include "residual/outside/component_law.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/finite.h"
#include "algebra/vector.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/outside/components.h"
#include "residual/outside/lifted.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

/* Components whose products one is willing to list. */
#define MAX_COMPONENTS 200

struct law {
    const struct an_component_group *c;
    const struct an_charges *L;
    slong n;       /* torsion factors of the charges in the torus */
    fmpq **s;      /* per element: s, a functional on scaled vectors */
    fmpq **factor; /* n: a generator of the characters of each factor, the
                    * value of which at the generator of the factor is 1/order
                    * and at the others 0, mod 1 */
    size_t *order; /* n: of the factors */
    size_t torus;  /* the number of characters */
};

/* f(w y) for a functional and the vector of a generator of factor k. */
static void value_at(fmpq_t x, const struct law *l, const fmpq *f,
                     const int *image, slong k)
{
    const struct an_charges *L = l->L;
    size_t r = L->m->total_rank;
    const fmpz *y = fmpz_mat_entry(L->T.generators, k, 0);
    fmpz *z = _fmpz_vec_init(L->n);
    _fmpz_vec_set(z, y, L->n);
    for (size_t i = 0; i < r; i++)
        fmpz_zero(z + L->coordinate[i]);
    for (size_t j = 0; j < r; j++)
        for (size_t i = 0; i < r; i++) {
            fmpz *to = z + L->coordinate[i];
            int by = image[j * r + i];
            if (by < 0)
                fmpz_submul_ui(to, y + L->coordinate[j], (ulong)-by);
            else
                fmpz_addmul_ui(to, y + L->coordinate[j], (ulong)by);
        }
    an_vector_dot_integers(x, f, z, L->n);
    _fmpz_vec_clear(z, L->n);
}

fmpq *an_outer_functional(const struct an_outer_element *e,
                          const struct an_charges *L)
{
    size_t r = L->m->total_rank;
    fmpq *s = an_functional_new(L->n);
    fmpq_t x;
    fmpq_init(x);
    an_vector_set(s, e->turn, L->n);
    for (size_t j = 0; j < r; j++) {
        fmpq *to = s + L->coordinate[j];
        fmpq_set_si(to, e->half[j], 2);
        for (size_t i = 0; i < r; i++) {
            fmpq_set_si(x, e->image[j * r + i], 1);
            fmpq_addmul(to, x, e->turn + L->coordinate[i]);
        }
    }
    fmpq_clear(x);
    return s;
}

static void law_init(struct law *l, const struct an_component_group *c,
                     const struct an_charges *L)
{
    *l = (struct law){.c = c, .L = L, .n = L->T.ntorsion};
    l->s = an_alloc(c->n, sizeof *l->s);
    l->factor = an_alloc((size_t)l->n, sizeof *l->factor);
    l->order = an_alloc((size_t)l->n, sizeof *l->order);
    for (size_t i = 0; i < c->n; i++)
        l->s[i] = an_outer_functional(&c->element[i], L);
    l->torus = 1;
    for (slong k = 0; k < l->n; k++) {
        l->factor[k] = an_functional_new(L->n);
        an_quotient_functional(l->factor[k], &L->T, k);
        l->order[k] = fmpz_get_ui(L->T.order + k);
        l->torus *= l->order[k];
    }
}

static void law_clear(struct law *l)
{
    for (size_t i = 0; i < l->c->n; i++)
        an_functional_free(l->s[i], l->L->n);
    for (slong k = 0; k < l->n; k++)
        an_functional_free(l->factor[k], l->L->n);
    free(l->s);
    free(l->factor);
    free(l->order);
}

/* to (n) := the values x at the generators, fractions of their orders, as whole
 * numbers from 0 to the order: a character of the torus. */
static void set_character(size_t *to, const struct law *l, const fmpq *x)
{
    fmpz_t y;
    fmpz_init(y);
    for (slong k = 0; k < l->n; k++) {
        const fmpz *order = l->L->T.order + k;
        fmpz_mul(y, order, fmpq_numref(x + k));
        assert(fmpz_divisible(y, fmpq_denref(x + k)));
        fmpz_divexact(y, y, fmpq_denref(x + k));
        fmpz_mod(y, y, order);
        to[k] = fmpz_get_ui(y);
    }
    fmpz_clear(y);
}

/* x (n) times the character of number d whose generators are turned: they have
 * become the rows of turned (n x n). */
static void multiply_turned(size_t *x, const struct law *l, size_t d,
                            const size_t *turned)
{
    for (slong k = 0; k < l->n; k++) {
        for (slong i = 0; i < l->n; i++)
            x[i] =
                (x[i] + d % l->order[k] * turned[k * l->n + i]) % l->order[i];
        d /= l->order[k];
    }
}

/* The number of the character x times that of number e. */
static size_t times(const struct law *l, const size_t *x, size_t e)
{
    size_t number = 0, unit = 1;
    for (slong k = 0; k < l->n; k++) {
        number += (x[k] + e) % l->order[k] * unit;
        unit *= l->order[k];
        e /= l->order[k];
    }
    return number;
}

/* x (n) += f(w mu) at the generators, times a sign. */
static void add_values(fmpq *x, const struct law *l, const fmpq *f,
                       const int *image, int sign)
{
    fmpq_t y;
    fmpq_init(y);
    for (slong k = 0; k < l->n; k++) {
        value_at(y, l, f, image, k);
        if (sign < 0)
            fmpq_sub(x + k, x + k, y);
        else
            fmpq_add(x + k, x + k, y);
    }
    fmpq_clear(y);
}

/* Rows of turned (n x n): the generators of the characters, turned by w. */
static void set_turned(size_t *turned, const struct law *l, const int *image)
{
    for (slong k = 0; k < l->n; k++) {
        fmpq *value = _fmpq_vec_init(l->n);
        add_values(value, l, l->factor[k], image, 1);
        set_character(turned + k * l->n, l, value);
        _fmpq_vec_clear(value, l->n);
    }
}

static size_t find_image(const struct law *l, const int *image)
{
    size_t r = l->L->m->total_rank, k = 0;
    while (memcmp(image, l->c->element[k].image, r * r * sizeof *image) != 0)
        k++;
    return k;
}

/* Products of the elements i and j with all characters. */
static void set_products(struct an_finite_group *g, const struct law *l,
                         size_t i, size_t j)
{
    const struct an_outer_element *a = &l->c->element[i],
                                  *b = &l->c->element[j];
    const struct an_model *m = l->L->m;
    size_t r = m->total_rank;
    struct an_lifted x = {a->image, a->half}, y, z, one;
    an_lifted_init(&one, r);
    an_lifted_init(&y, r);
    memcpy(y.image, b->image, r * r * sizeof *y.image);
    an_lifted_multiply(&z, &x, &y, m);
    size_t to = find_image(l, z.image);
    fmpq *signs = an_functional_new(l->L->n);
    fmpq *value = _fmpq_vec_init(l->n);
    size_t n = (size_t)l->n;
    size_t *base = an_alloc(n, sizeof *base), *x_d = an_alloc(n, sizeof *x_d),
           *turned = an_alloc(n * n, sizeof *turned);
    for (size_t k = 0; k < r; k++)
        fmpq_set_si(signs + l->L->coordinate[k], z.half[k], 2);
    add_values(value, l, l->s[i], b->image, 1);
    add_values(value, l, l->s[j], one.image, 1);
    add_values(value, l, signs, one.image, 1);
    add_values(value, l, l->s[to], one.image, -1);
    set_character(base, l, value);
    set_turned(turned, l, b->image);
    for (size_t d = 0; d < l->torus; d++) {
        memcpy(x_d, base, n * sizeof *base);
        multiply_turned(x_d, l, d, turned);
        for (size_t e = 0; e < l->torus; e++)
            g->product[(i * l->torus + d) * g->n + j * l->torus + e] =
                to * l->torus + times(l, x_d, e);
    }
    free(turned);
    free(x_d);
    free(base);
    _fmpq_vec_clear(value, l->n);
    an_functional_free(signs, l->L->n);
    an_lifted_clear(&z);
    an_lifted_clear(&y);
    an_lifted_clear(&one);
}

void an_component_law_find(struct an_component_law *x,
                           const struct an_component_group *c,
                           const struct an_charges *L)
{
    fmpz_set_ui(x->order, c->n);
    for (slong k = 0; k < L->T.ntorsion; k++)
        fmpz_mul(x->order, x->order, L->T.order + k);
    if (fmpz_cmp_ui(x->order, MAX_COMPONENTS) > 0)
        return;
    struct law l;
    law_init(&l, c, L);
    struct an_finite_group g = {.n = c->n * l.torus};
    g.product = an_alloc(g.n * g.n, sizeof *g.product);
    for (size_t i = 0; i < c->n; i++)
        for (size_t j = 0; j < c->n; j++)
            set_products(&g, &l, i, j);
    x->known = true;
    x->abelian = an_finite_group_is_abelian(&g);
    x->name = an_finite_group_name(&g);
    free(g.product);
    law_clear(&l);
}
