/* mass_form.c - does the form of gauge boson masses single out the torus?
 *
 * Let m be spanned by the Cartan generators and the roots R: the centraliser of
 * the unbroken torus S. On m the form (<x v, y v> + <y* v, x* v>) / 2 and the
 * invariant one give an operator, P, and elements g of H that normalise S map m
 * into itself and commute with P. Where no two weights of a vev differ by a
 * root of R, P maps the Cartan generators t among themselves; if it has no
 * eigenvalue on t that it has on the root vectors, g maps t into itself.
 *
 * As that is so for generic symbols if it is so for some, one looks at such
 * that have no products with each other, but for one of a real field with that
 * of the opposite weight, its conjugate: s e + s* J e, of equal length. A
 * symbol and its conjugate are unrelated numbers, residues modulo a prime:
 * polynomials without a common factor there have none over Q.
 */
#include "residual/bosons/mass_form.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/nmod.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_poly.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/form.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"

/* A prime below 2^60. */
#define PRIME 1152921504606846883u

/* Root vectors, and sets of symbols, that one is willing to look at. */
#define MAX_ROOTS 60
#define MAX_STARTS 40

struct work {
    const struct an_centraliser *R;
    const struct an_vev_parts *p;
    struct an_generator_column *column; /* root vectors first */
    int *labels;                        /* of these, total_rank each */
    size_t n, nroots;
    struct an_form *form; /* one per action of the directions, where known */
    bool *on;             /* per part */
    nmod_mat_t M;         /* n x n: the form of masses */
    bool good;            /* no denominator was zero */
};

static ulong reduced(struct work *w, const fmpq_t x)
{
    nmod_t mod = w->M->mod;
    ulong den = fmpz_fdiv_ui(fmpq_denref(x), PRIME);
    w->good = w->good && den != 0;
    return den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(x), PRIME), den, mod) : 0;
}

static size_t npositive(const struct work *w, size_t group)
{
    return w->p->m->group[group].lie.npositive;
}

/* ---- which symbols are on */

/* Is a - b the difference of two roots of R, or of a root and zero where `one`?
 */
static bool is_difference(const struct work *w, const int *a, const int *b,
                          bool one)
{
    size_t r = w->p->m->total_rank;
    for (size_t i = 0; i < w->nroots; i++)
        for (size_t j = 0; j < (one ? 1 : w->nroots); j++) {
            size_t k = 0;
            while (k < r && a[k] - b[k] == w->labels[i * r + k] -
                                               (one ? 0 : w->labels[j * r + k]))
                k++;
            if (k == r)
                return true;
        }
    return false;
}

static bool are_separate(const struct work *w, size_t i, size_t j)
{
    const struct an_vev_part *a = &w->p->v[i], *b = &w->p->v[j];
    return a->direction != b->direction || a->symbol == b->symbol ||
           !is_difference(w, a->weight, b->weight, false);
}

static size_t count_parts(const struct work *w, size_t symbol)
{
    size_t n = 0;
    for (size_t i = 0; i < w->p->n; i++)
        n += w->p->v[i].symbol == symbol;
    return n;
}

/* Are two parts s e and s* J e of a real field, s of no other part? */
static bool are_conjugate(const struct work *w, size_t i, size_t j)
{
    const struct an_vev_parts *p = w->p;
    const struct an_vev_part *a = &p->v[i], *b = &p->v[j];
    return a->direction == b->direction && p->d->v[a->direction].real &&
           a->symbol != b->symbol &&
           an_vev_parts_opposite(p, a->place, b->place) &&
           count_parts(w, a->symbol) == 1 && count_parts(w, b->symbol) == 1;
}

/* Turns on the symbol of a part, and of a real field that of the opposite
 * weight, unless it has products with others. */
static void turn_on(struct work *w, size_t part)
{
    const struct an_vev_parts *p = w->p;
    const struct an_vev_part *x = &p->v[part];
    bool *own = an_alloc(p->n, sizeof *own), good = true;
    for (size_t i = 0; i < p->n; i++) {
        const struct an_vev_part *y = &p->v[i];
        own[i] = y->direction == x->direction &&
                 (y->symbol == x->symbol ||
                  (p->d->v[x->direction].real &&
                   an_vev_parts_opposite(p, x->place, y->place)));
    }
    for (size_t i = 0; i < p->n; i++)
        for (size_t j = 0; j < p->n && own[i] && good; j++)
            good = !(own[j] || w->on[j]) || are_separate(w, i, j) ||
                   are_conjugate(w, i, j);
    for (size_t i = 0; i < p->n && good; i++)
        w->on[i] = w->on[i] || own[i];
    free(own);
}

/* ---- the form */

/* y (initialised) += a generator, or its conjugate, on a part. */
static void add_image(struct an_expansion *y, const struct work *w,
                      const struct an_generator_column *c,
                      const struct an_vev_part *part, bool conjugate)
{
    const struct an_model *m = w->p->m;
    const struct an_direction *x = &w->p->d->v[part->direction];
    size_t k = an_direction_factor(x, c->group), width = part->x.width;
    fmpq_t q;
    fmpq_init(q);
    size_t *basis = an_alloc(width, sizeof *basis);
    for (size_t t = 0; t < part->x.n; t++) {
        memcpy(basis, part->x.basis + t * width, width * sizeof *basis);
        if (m->group[c->group].kind != AN_SIMPLE) {
            const fmpq *charge = m->field[x->field]
                                     .group[c->group]
                                     .charge[x->generation]
                                     .constant;
            fmpq_mul(q, part->x.by + t, charge);
            an_expansion_add(y, basis, q);
            continue;
        }
        if (k == x->nfactors)
            break;
        if (c->root == AN_NO_ROOT) {
            fmpq_mul_si(q, part->x.by + t,
                        part->weight[m->first_label[c->group] + c->cartan]);
            an_expansion_add(y, basis, q);
            continue;
        }
        size_t np = npositive(w, c->group);
        const struct an_combination *e = an_action_on(
            x->action[k], conjugate ? (c->root + np) % (2 * np) : c->root,
            basis[k]);
        for (size_t i = 0; i < e->n; i++) {
            basis[k] = e->vector[i];
            fmpq_mul(q, part->x.by + t, e->by + i);
            an_expansion_add(y, basis, q);
        }
    }
    free(basis);
    fmpq_clear(q);
}

/* A sum of parts of one direction, times a symbol. */
struct summand {
    size_t first;        /* its first part, ... */
    bool tied;           /* ... and all of the same symbol, whose scale does not
                            matter; alone it has length 1 */
    ulong by, conjugate; /* the symbol and its conjugate */
};

/* y (w->n each, uninitialised) := the images of a summand under all columns. */
static void set_images(struct an_expansion *y, const struct work *w,
                       const struct summand *s, bool conjugate)
{
    const struct an_vev_part *x = &w->p->v[s->first];
    for (size_t c = 0; c < w->n; c++) {
        an_expansion_init(&y[c], w->p->d->v[x->direction].nfactors);
        for (size_t i = 0; i < w->p->n; i++)
            if (i == s->first || (s->tied && w->p->v[i].symbol == x->symbol))
                add_image(&y[c], w, &w->column[c], &w->p->v[i], conjugate);
    }
}

/* q := 1 over the product of the lengths of two summands, where they have one;
 * false: it is irrational. */
static bool set_scale(fmpq_t q, struct work *w, const struct summand *a,
                      const struct summand *b)
{
    const struct an_vev_part *x = &w->p->v[a->first], *y = &w->p->v[b->first];
    fmpq_t z;
    bool square = true;
    fmpq_one(q);
    if (a->tied || b->tied)
        return true;
    an_expansion_product(q, w->p->d, w->form, x->direction, &x->x, &x->x);
    if (x != y) {
        fmpq_init(z);
        an_expansion_product(z, w->p->d, w->form, y->direction, &y->x, &y->x);
        fmpq_mul(q, q, z);
        fmpq_clear(z);
        square = an_rational_sqrt(q, q);
    }
    fmpq_inv(q, q);
    return square;
}

/* M += the products of the images of two summands, of a with its conjugate
 * symbol. */
static void add_products(struct work *w, const struct summand *a,
                         const struct summand *b)
{
    struct an_expansion *y = an_alloc(w->n, sizeof *y),
                        *z = an_alloc(w->n, sizeof *z);
    size_t direction = w->p->v[a->first].direction;
    nmod_t mod = w->M->mod;
    fmpq_t q;
    fmpq_init(q);
    w->good = set_scale(q, w, a, b) && w->good;
    ulong scale =
        nmod_mul(reduced(w, q), nmod_mul(a->conjugate, b->by, mod), mod);
    for (int conjugate = 0; conjugate < 2; conjugate++) {
        set_images(y, w, conjugate ? b : a, conjugate);
        set_images(z, w, conjugate ? a : b, conjugate);
        for (size_t i = 0; i < w->n; i++)
            for (size_t j = 0; j < w->n; j++) {
                ulong *to = &nmod_mat_entry(w->M, (slong)i, (slong)j);
                an_expansion_product(q, w->p->d, w->form, direction, &y[i],
                                     &z[j]);
                *to = nmod_add(*to, nmod_mul(scale, reduced(w, q), mod), mod);
            }
        for (size_t c = 0; c < w->n; c++) {
            an_expansion_clear(&y[c]);
            an_expansion_clear(&z[c]);
        }
    }
    fmpq_clear(q);
    free(z);
    free(y);
}

static ulong draw(ulong *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return 1 + (*state >> 33) % 1000000;
}

/* M := the form at some values of the symbols that are on. */
static void set_form(struct work *w)
{
    const struct an_vev_parts *p = w->p;
    bool *done = an_alloc(p->n, sizeof *done);
    ulong state = 1;
    nmod_mat_zero(w->M);
    for (size_t i = 0; i < p->n; i++) {
        if (!w->on[i] || done[i])
            continue;
        struct summand a = {.first = i,
                            .tied = count_parts(w, p->v[i].symbol) > 1,
                            .by = draw(&state),
                            .conjugate = draw(&state)};
        for (size_t k = i; k < p->n; k++)
            done[k] = done[k] || p->v[k].symbol == p->v[i].symbol;
        add_products(w, &a, &a);
        for (size_t k = i + 1; k < p->n; k++) {
            if (done[k] || !are_conjugate(w, i, k))
                continue;
            struct summand b = {
                .first = k, .by = a.conjugate, .conjugate = a.by};
            done[k] = true;
            add_products(w, &b, &b);
            if (!are_separate(w, i, k)) {
                add_products(w, &a, &b);
                add_products(w, &b, &a);
            }
        }
    }
    free(done);
}

/* ---- eigenvalues */

/* q := the trace of x* y in the smallest representation that a vev has. */
static void trace(fmpq_t q, const struct work *w,
                  const struct an_generator_column *x,
                  const struct an_generator_column *y)
{
    const struct an_directions *d = w->p->d;
    struct an_action *a = NULL;
    size_t np = npositive(w, x->group);
    for (size_t i = 0; i < d->nactions; i++)
        if (d->action[i].group == x->group &&
            (!a || d->action[i].action->module.dim < a->module.dim))
            a = d->action[i].action;
    assert(a); /* columns are of groups that act on a vev */
    size_t rank = (size_t)a->module.rank;
    fmpq_t z;
    fmpq_init(z);
    fmpq_zero(q);
    for (size_t b = 0; b < a->module.dim; b++) {
        if (x->root == AN_NO_ROOT) {
            const int *weight = a->module.weight + b * rank;
            fmpq_set_si(z, (slong)weight[x->cartan] * weight[y->cartan], 1);
            fmpq_add(q, q, z);
            continue;
        }
        const struct an_combination *e = an_action_on(a, x->root, b);
        for (size_t i = 0; i < e->n; i++) {
            const struct an_combination *f =
                an_action_on(a, (x->root + np) % (2 * np), e->vector[i]);
            for (size_t k = 0; k < f->n; k++)
                if (f->vector[k] == b) {
                    fmpq_mul(z, e->by + i, f->by + k);
                    fmpq_add(q, q, z);
                }
        }
    }
    fmpq_clear(z);
}

/* f := the characteristic polynomial of P on the columns from..to. */
static bool find_polynomial(nmod_poly_t f, struct work *w, size_t from,
                            size_t to)
{
    slong n = (slong)(to - from);
    nmod_mat_t K, M, P;
    fmpq_t q;
    fmpq_init(q);
    nmod_mat_init(K, n, n, PRIME);
    nmod_mat_init(M, n, n, PRIME);
    nmod_mat_init(P, n, n, PRIME);
    for (size_t i = from; i < to; i++)
        for (size_t j = from; j < to; j++) {
            const struct an_generator_column *x = &w->column[i],
                                             *y = &w->column[j];
            slong a = (slong)(i - from), b = (slong)(j - from);
            nmod_mat_entry(M, a, b) = nmod_mat_entry(w->M, (slong)i, (slong)j);
            if (x->group != y->group || (x->root != AN_NO_ROOT && i != j))
                continue;
            if (w->p->m->group[x->group].kind == AN_SIMPLE)
                trace(q, w, x, y);
            else
                fmpq_one(q);
            nmod_mat_entry(K, a, b) = reduced(w, q);
        }
    bool good = nmod_mat_solve(P, K, M) && w->good;
    if (good)
        nmod_mat_charpoly(f, P);
    nmod_mat_clear(P);
    nmod_mat_clear(M);
    nmod_mat_clear(K);
    fmpq_clear(q);
    return good;
}

/* Do the symbols that are on show it? */
static bool do_part(struct work *w)
{
    nmod_poly_t roots, torus, common;
    nmod_poly_init(roots, PRIME);
    nmod_poly_init(torus, PRIME);
    nmod_poly_init(common, PRIME);
    set_form(w);
    bool part = find_polynomial(roots, w, 0, w->nroots) &&
                find_polynomial(torus, w, w->nroots, w->n);
    if (part)
        nmod_poly_gcd(common, roots, torus);
    part = part && nmod_poly_degree(common) == 0;
    nmod_poly_clear(common);
    nmod_poly_clear(torus);
    nmod_poly_clear(roots);
    return part;
}

/* The root vectors of R, then Cartan generators. */
static void set_columns(struct work *w, const struct an_annihilator *a)
{
    const struct an_model *m = w->p->m;
    size_t r = m->total_rank;
    w->column = an_alloc(a->ncolumns, sizeof *w->column);
    w->labels = an_alloc(a->ncolumns * r, sizeof *w->labels);
    for (int cartan = 0; cartan < 2; cartan++)
        for (size_t c = 0; c < a->ncolumns; c++) {
            const struct an_generator_column *x = &a->column[c];
            if ((x->root == AN_NO_ROOT) != (cartan == 1) ||
                (!cartan &&
                 !w->R->root[x->group][x->root % npositive(w, x->group)]))
                continue;
            if (!cartan)
                an_root_labels(w->labels + w->n * r + m->first_label[x->group],
                               &m->group[x->group].lie, x->root);
            w->column[w->n++] = *x;
            w->nroots += !cartan;
        }
}

bool an_masses_part(const struct an_centraliser *R,
                    const struct an_vev_parts *p,
                    const struct an_annihilator *a)
{
    struct work w = {.R = R, .p = p, .good = true};
    bool part = false, diagonal;
    set_columns(&w, a);
    w.form = an_alloc(p->d->nactions, sizeof *w.form);
    w.on = an_alloc(p->n, sizeof *w.on);
    nmod_mat_init(w.M, (slong)w.n, (slong)w.n, PRIME);
    diagonal = w.nroots <= MAX_ROOTS;
    for (size_t i = 0; i < p->n && diagonal; i++)
        for (size_t j = 0; j < p->n && diagonal; j++)
            diagonal = p->v[i].direction != p->v[j].direction ||
                       !is_difference(&w, p->v[i].weight, p->v[j].weight, true);
    for (size_t i = 0; i < p->n && i < MAX_STARTS && diagonal && !part; i++) {
        memset(w.on, 0, p->n * sizeof *w.on);
        for (size_t k = 0; k < p->n; k++)
            turn_on(&w, (i + k) % p->n);
        part = do_part(&w);
    }
    nmod_mat_clear(w.M);
    for (size_t i = 0; i < p->d->nactions; i++)
        an_form_clear(&w.form[i]);
    free(w.form);
    free(w.on);
    free(w.labels);
    free(w.column);
    return part;
}
