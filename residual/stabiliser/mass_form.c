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
 * that phases do not matter: those that are not zero have no products with each
 * other, and real fields have opposite weights of equal length. Numbers are
 * residues modulo a prime: polynomials without a common factor there have none
 * over Q.
 */
#include "residual/stabiliser/mass_form.h"

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

/* Turns on the symbol of a part, and of a real field that of the opposite
 * weight, unless its products with others have phases. */
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
            good = !(own[j] || w->on[j]) || are_separate(w, i, j);
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

/* M += by times the products of the images of parts with in[], of one
 * direction; by is over the length^2 of the parts where `unit`. */
static void add_products(struct work *w, size_t direction, const bool *in,
                         ulong by, bool unit)
{
    struct an_expansion *y = an_alloc(w->n, sizeof *y);
    struct an_expansion u;
    fmpq_t q;
    fmpq_init(q);
    for (int conjugate = 0; conjugate < 2; conjugate++) {
        an_expansion_init(&u, w->p->d->v[direction].nfactors);
        for (size_t c = 0; c < w->n; c++) {
            an_expansion_init(&y[c], u.width);
            for (size_t i = 0; i < w->p->n; i++)
                if (in[i])
                    add_image(&y[c], w, &w->column[c], &w->p->v[i], conjugate);
        }
        ulong scale = by;
        for (size_t i = 0; i < w->p->n && unit; i++)
            if (in[i]) {
                an_expansion_product(q, w->p->d, w->form, direction,
                                     &w->p->v[i].x, &w->p->v[i].x);
                fmpq_inv(q, q);
                scale = nmod_mul(by, reduced(w, q), w->M->mod);
            }
        for (size_t a = 0; a < w->n; a++)
            for (size_t b = 0; b < w->n; b++) {
                ulong *to = &nmod_mat_entry(w->M, (slong)a, (slong)b);
                an_expansion_product(q, w->p->d, w->form, direction, &y[a],
                                     &y[b]);
                *to = nmod_add(*to, nmod_mul(scale, reduced(w, q), w->M->mod),
                               w->M->mod);
            }
        for (size_t c = 0; c < w->n; c++)
            an_expansion_clear(&y[c]);
        an_expansion_clear(&u);
    }
    fmpq_clear(q);
    free(y);
}

/* M := the form at some lengths of the symbols that are on. */
static void set_form(struct work *w)
{
    const struct an_vev_parts *p = w->p;
    bool *in = an_alloc(p->n, sizeof *in), *done = an_alloc(p->n, sizeof *done);
    ulong state = 1;
    nmod_mat_zero(w->M);
    for (size_t i = 0; i < p->n; i++) {
        const struct an_vev_part *x = &p->v[i];
        if (!w->on[i] || done[i])
            continue;
        state = state * 6364136223846793005u + 1442695040888963407u;
        ulong by = 1 + (state >> 33) % 1000000;
        size_t terms = 0;
        for (size_t k = 0; k < p->n; k++) {
            in[k] = p->v[k].symbol == x->symbol;
            done[k] = done[k] || in[k];
            terms += in[k];
        }
        add_products(w, x->direction, in, by, terms == 1);
        if (!p->d->v[x->direction].real || terms > 1)
            continue;
        for (size_t k = i + 1; k < p->n; k++)
            if (!done[k] && p->v[k].direction == x->direction &&
                an_vev_parts_opposite(p, x->place, p->v[k].place)) {
                memset(in, 0, p->n * sizeof *in);
                in[k] = done[k] = true;
                add_products(w, x->direction, in, by, true);
            }
    }
    free(done);
    free(in);
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
