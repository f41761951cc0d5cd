/* direction.c - vevs as vectors of representations.
 *
 * Where a weight has several vectors the vev lies along the one that colour
 * leaves alone, when there is one; `component: all` has a symbol for each. The
 * diagonal of an adjoint is found in its module by e_i D = - alpha_i(D) e_i,
 * other matrices and vectors as tensors (natural.h).
 */
#include "residual/stabiliser/direction.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/form.h"
#include "algebra/lie/kernel.h"
#include "algebra/lie/lie.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/invariant.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vev/real_basis.h"
#include "theory/vacuum.h"
#include "residual/stabiliser/natural.h"

void an_directions_init(struct an_directions *d)
{
    *d = (struct an_directions){0};
}

void an_directions_clear(struct an_directions *d)
{
    for (size_t i = 0; i < d->n; i++) {
        struct an_direction *x = &d->v[i];
        for (size_t k = 0; k < x->nterms; k++)
            fmpq_clear(x->by + k);
        free(x->group);
        free(x->action);
        free(x->basis);
        free(x->by);
        free(x->symbol);
    }
    for (size_t i = 0; i < d->nactions; i++) {
        an_action_clear(d->action[i].action);
        free(d->action[i].action);
    }
    free(d->v);
    free(d->action);
    an_directions_init(d);
}

/* The action of a factor on the field; NULL when it is too large. */
static struct an_action *find_action(struct an_directions *d,
                                     const struct an_model *m, size_t g,
                                     const int *labels)
{
    const struct an_lie *lie = &m->group[g].lie;
    for (size_t i = 0; i < d->nactions; i++)
        if (d->action[i].group == g &&
            memcmp(d->action[i].labels, labels,
                   (size_t)lie->rank * sizeof *labels) == 0)
            return d->action[i].action;
    struct an_action *a = an_alloc(1, sizeof *a);
    an_action_init(a);
    if (!an_action_set(a, lie, labels)) {
        free(a);
        return NULL;
    }
    d->action =
        an_grow(d->action, &d->cap_actions, d->nactions + 1, sizeof *d->action);
    d->action[d->nactions++] = (struct an_direction_action){g, labels, a};
    return a;
}

void an_direction_add_term(struct an_direction *x, const size_t *basis,
                           const fmpq_t by, size_t symbol)
{
    size_t n = x->nterms, k = x->nfactors;
    x->basis =
        an_grow(x->basis, &x->cap, n + 1, (k ? k : 1) * sizeof *x->basis);
    x->by = an_grow(x->by, &x->cap_by, n + 1, sizeof *x->by);
    x->symbol = an_grow(x->symbol, &x->cap_symbol, n + 1, sizeof *x->symbol);
    memcpy(x->basis + n * k, basis, k * sizeof *basis);
    fmpq_init(x->by + n);
    fmpq_set(x->by + n, by);
    x->symbol[n] = symbol;
    x->nterms++;
}

size_t an_direction_factor(const struct an_direction *x, size_t group)
{
    size_t k = 0;
    while (k < x->nfactors && x->group[k] != group)
        k++;
    return k;
}

/* One weight: its vectors under each factor. */
struct spaces {
    size_t *first, *n; /* nfactors */
    size_t total;      /* their product */
};

static void find_spaces(struct spaces *s, const struct an_model *m,
                        const struct an_direction *x, const int *weight)
{
    s->total = 1;
    for (size_t k = 0; k < x->nfactors; k++) {
        s->n[k] = an_module_space(&s->first[k], &x->action[k]->module,
                                  weight + m->first_label[x->group[k]]);
        s->total *= s->n[k];
    }
}

/* basis := the i-th product of basis vectors of a weight. */
static void product_of(size_t *basis, const struct spaces *s, size_t nfactors,
                       size_t i)
{
    for (size_t k = 0; k < nfactors; k++) {
        basis[k] = s->first[k] + i % s->n[k];
        i /= s->n[k];
    }
}

/* c := the vectors of one weight space that colour leaves alone. */
static void find_colourless(struct an_kernel *c, const struct an_model *m,
                            size_t group, const struct an_action *a,
                            size_t first, size_t n)
{
    const struct an_module *module = &a->module;
    size_t rank = (size_t)module->rank;
    struct an_homogeneous s;
    an_homogeneous_init(&s, n);
    for (size_t b = 0; b < n; b++)
        for (size_t i = 0; i < rank; i++) {
            if (!an_colour_has_node(m, group, i))
                continue;
            const struct an_combination *up =
                &module->raise[(first + b) * rank + i];
            for (size_t k = 0; k < up->n; k++)
                an_homogeneous_add(&s, up->vector[k] * rank + i, b, up->by + k);
        }
    an_kernel_set(c, &s);
    an_homogeneous_clear(&s);
}

/* Adds the vector of a weight of several vectors that colour leaves alone;
 * false when it is not the only one. */
static bool add_colourless(struct an_directions *d, struct an_direction *x,
                           const struct an_model *m, const struct spaces *s,
                           size_t *basis)
{
    size_t at = 0;
    while (at < x->nfactors && !an_colour_is_in(m, x->group[at]))
        at++;
    if (at == x->nfactors || s->n[at] != s->total)
        return false;
    struct an_kernel c;
    an_kernel_init(&c);
    find_colourless(&c, m, x->group[at], x->action[at], s->first[at], s->n[at]);
    bool single = c.n == 1;
    for (size_t i = 0; single && i < c.v[0].n; i++) {
        product_of(basis, s, x->nfactors, 0);
        basis[at] = s->first[at] + c.v[0].vector[i];
        an_direction_add_term(x, basis, c.v[0].by + i, d->nsymbols);
    }
    d->nsymbols++;
    an_kernel_clear(&c);
    return single;
}

static bool add_weight(struct an_directions *d, struct an_direction *x,
                       const struct an_model *m, const int *weight, bool all)
{
    size_t *basis = an_alloc(x->nfactors, sizeof *basis);
    struct spaces s = {an_alloc(x->nfactors, sizeof *s.first),
                       an_alloc(x->nfactors, sizeof *s.n), 0};
    fmpq_t one;
    bool known = true;
    fmpq_init(one);
    fmpq_one(one);
    find_spaces(&s, m, x, weight);
    if (s.total > 1 && !all)
        known = add_colourless(d, x, m, &s, basis);
    else
        for (size_t i = 0; i < s.total; i++) {
            product_of(basis, &s, x->nfactors, i);
            an_direction_add_term(x, basis, one, d->nsymbols++);
        }
    fmpq_clear(one);
    free(s.first);
    free(s.n);
    free(basis);
    return known;
}

/* scale[i] u_i := e_i, u_i the basis vector of weight alpha_i, for one common
 * factor of all e_i: h_i = - scale[i] f_i u_i, and e_j h_i = - <alpha_j, h_i>
 * e_j. One node after another along the diagram. */
static void find_scales(fmpq *scale, size_t *u, const struct an_action *a)
{
    const struct an_lie *g = &a->g;
    size_t r = (size_t)g->rank;
    fmpq_t x;
    fmpq_init(x);
    for (size_t i = 0; i < r; i++)
        an_module_space(&u[i], &a->module, g->cartan + i * r);
    fmpq_one(scale);
    for (size_t done = 1; done < r;)
        for (size_t i = 0; i < r; i++)
            for (size_t j = 0; j < r && !fmpq_is_zero(scale + i); j++) {
                if (g->cartan[j * r + i] == 0 || !fmpq_is_zero(scale + j))
                    continue;
                const struct an_combination *h = &a->module.lower[u[i] * r + i];
                for (size_t k = 0; k < h->n; k++) {
                    const struct an_combination *e =
                        &a->module.raise[h->vector[k] * r + j];
                    for (size_t l = 0; l < e->n; l++) {
                        fmpq_mul(x, h->by + k, e->by + l);
                        fmpq_add(scale + j, scale + j, x);
                    }
                }
                fmpq_mul(scale + j, scale + j, scale + i);
                fmpq_set_si(x, g->cartan[j * r + i], 1);
                fmpq_div(scale + j, scale + j, x);
                done++;
            }
    fmpq_clear(x);
}

/* D in the zero weight space: the solution of e_i D = - alpha_i(D) e_i, as the
 * one-dimensional kernel in (D, factor). */
static void add_diagonal(struct an_directions *d, struct an_direction *x,
                         const struct an_vev *v)
{
    const struct an_action *a = x->action[0];
    size_t r = (size_t)a->g.rank, first = 0;
    size_t *u = an_alloc(r, sizeof *u);
    int *zero = an_alloc(r, sizeof *zero);
    fmpq *scale = an_alloc(r, sizeof *scale);
    fmpq_t value, y;
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_init(value);
    fmpq_init(y);
    for (size_t i = 0; i < r; i++)
        fmpq_init(scale + i);
    find_scales(scale, u, a);
    size_t n = an_module_space(&first, &a->module, zero);
    an_homogeneous_init(&s, n + 1);
    an_kernel_init(&k);
    for (size_t i = 0; i < r; i++) {
        for (size_t b = 0; b < n; b++) {
            const struct an_combination *up =
                &a->module.raise[(first + b) * r + i];
            for (size_t l = 0; l < up->n; l++)
                an_homogeneous_add(&s, i, b, up->by + l);
        }
        fmpq_zero(value);
        for (size_t j = 0; j < r; j++) {
            fmpq_set_si(y, a->g.cartan[i * r + j], 1);
            fmpq_addmul(value, y, &v->diagonal[j]);
        }
        fmpq_mul(value, value, scale + i);
        an_homogeneous_add(&s, i, n, value);
    }
    an_kernel_set(&k, &s);
    for (size_t i = 0; k.n > 0 && i < k.v[0].n; i++) {
        size_t basis = first + k.v[0].vector[i];
        if (k.v[0].vector[i] < n)
            an_direction_add_term(x, &basis, k.v[0].by + i, d->nsymbols);
    }
    d->nsymbols++;
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    for (size_t i = 0; i < r; i++)
        fmpq_clear(scale + i);
    fmpq_clear(y);
    fmpq_clear(value);
    free(scale);
    free(zero);
    free(u);
}

/* ---- matrices */

/* Of two factors: each index by itself. */
static void add_product(struct an_direction *x, const struct an_vev *v,
                        const struct an_indices *indices, size_t symbol)
{
    const struct an_index *index = indices->index;
    struct an_combination *c[2];
    fmpq_t y;
    fmpq_init(y);
    for (size_t k = 0; k < 2; k++) {
        size_t n = index[k].size;
        fmpq *one = _fmpq_vec_init((slong)n);
        struct an_tensor t = {1, {index[k].lowered, false}, one};
        c[k] = an_alloc(n, sizeof *c[k]);
        for (size_t i = 0; i < n; i++) {
            fmpq_one(&one[i]);
            an_natural_vector(&c[k][i], x->action[k], &t);
            fmpq_zero(&one[i]);
        }
        _fmpq_vec_clear(one, (slong)n);
    }
    for (size_t i = 0; i < index[0].size; i++)
        for (size_t j = 0; j < index[1].size; j++) {
            const size_t basis[2] = {c[0][i].vector[0], c[1][j].vector[0]};
            an_matrix_entry(y, v, i, j);
            fmpq_mul(y, y, c[0][i].by);
            fmpq_mul(y, y, c[1][j].by);
            if (!fmpq_is_zero(y))
                an_direction_add_term(x, basis, y, symbol);
        }
    for (size_t k = 0; k < 2; k++) {
        for (size_t i = 0; i < index[k].size; i++)
            an_combination_clear(&c[k][i]);
        free(c[k]);
    }
    fmpq_clear(y);
}

/* The numbers are a matrix, those of a tensor of SO(N) its diagonal. */
static void add_matrix(struct an_directions *d, struct an_direction *x,
                       const struct an_model *m, const struct an_vev *v)
{
    struct an_indices indices = {.shape = AN_SYMMETRIC};
    size_t symbol = d->nsymbols++;
    if (v->form == AN_VEV_MATRIX)
        an_field_indices(&indices, m, &m->field[v->field]);
    if (indices.shape == AN_BIFUNDAMENTAL) {
        add_product(x, v, &indices, symbol);
        return;
    }
    struct an_combination c;
    size_t n = an_natural_size(&x->action[0]->g), size = n * n;
    fmpq *T = _fmpq_vec_init((slong)size);
    struct an_tensor t = {indices.shape == AN_COLUMN ? 1 : 2,
                          {indices.index[0].lowered, indices.index[1].lowered},
                          T};
    if (v->form == AN_VEV_DIAGONAL)
        an_real_squares(T, v);
    else if (an_is_real_tensor(&indices))
        an_real_entries(T, v, n);
    else if (indices.shape == AN_COLUMN)
        an_real_column(T, v);
    else
        for (size_t i = 0; i < size; i++)
            an_matrix_entry(&T[i], v, i / n, i % n);
    an_natural_vector(&c, x->action[0], &t);
    for (size_t i = 0; i < c.n; i++)
        an_direction_add_term(x, &c.vector[i], c.by + i, symbol);
    an_combination_clear(&c);
    _fmpq_vec_clear(T, (slong)size);
}

/* What the nodes and colour leave alone of the weights of the vev. */
static void add_invariant(struct an_directions *d, struct an_direction *x,
                          const struct an_model *m, const struct an_vev *v)
{
    struct an_invariants s;
    an_invariants_init(&s);
    if (an_invariants_begin(&s, m, &m->field[v->field], v->weights,
                            v->nweights))
        an_invariants_find(&s, v->node, v->nnodes);
    for (size_t i = 0; s.k.n == 1 && i < s.k.v[0].n; i++)
        an_direction_add_term(x, s.basis + s.k.v[0].vector[i] * s.nfactors,
                              s.k.v[0].by + i, d->nsymbols);
    d->nsymbols++;
    an_invariants_clear(&s);
}

/* Each number with its symbol. */
static void add_terms(struct an_directions *d, struct an_direction *x,
                      const struct an_vev *v)
{
    size_t *basis = an_alloc(x->nfactors, sizeof *basis), symbols = 0;
    for (size_t t = 0; t < v->rows; t++) {
        const int *term = v->term + t * (1 + x->nfactors);
        size_t symbol = (size_t)term[0];
        for (size_t k = 0; k < x->nfactors; k++)
            basis[k] = (size_t)term[1 + k];
        an_direction_add_term(x, basis, v->number + t, d->nsymbols + symbol);
        symbols = symbol + 1 > symbols ? symbol + 1 : symbols;
    }
    d->nsymbols += symbols;
    free(basis);
}

/* May the torus turn planes for this vev alone? Others must have entries that
 * nothing relates, and it must be along real vectors: x v = 0 is then all there
 * is to say of a complex field too. */
static bool may_turn(struct an_directions *d, struct an_direction *x,
                     const struct an_model *m, const struct an_vacuum *p,
                     const struct an_vev *v)
{
    size_t own = 0, others = 0;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *u = &p->vev[i];
        own += u->field == v->field &&
               an_generation_is(u->generation, x->generation);
        others += u != v && an_vev_is_direction(u) &&
                  an_field_transforms(m, &m->field[u->field], x->group[0]);
    }
    x->real = own == 1 || x->real;
    d->turned = true;
    return x->real && others == 0;
}

/* Is the opposite of weight i listed as well? */
static bool has_opposite(const struct an_vev *v, size_t i, size_t rank)
{
    for (size_t j = 0; j < v->nweights; j++) {
        size_t k = 0;
        while (k < rank &&
               v->weights[i * rank + k] + v->weights[j * rank + k] == 0)
            k++;
        if (k == rank)
            return true;
    }
    return false;
}

/* A real field has the opposite of each weight as well. False with *why where
 * the vector is not known. */
static bool add_vev(struct an_directions *d, struct an_direction *x,
                    const struct an_model *m, const struct an_vacuum *p,
                    const struct an_vev *v, const char **why)
{
    size_t r = m->total_rank;
    bool known = true, all = v->form == AN_VEV_ALL;
    if (v->form == AN_VEV_MATRIX && v->rows == 1 && x->nfactors == 1 &&
        m->group[x->group[0]].family == AN_SO && an_real_is_turned(v) &&
        !may_turn(d, x, m, p, v)) {
        *why = "several directions within one plane";
        return false;
    }
    if (!an_real_is_rational(m, v)) {
        *why = "real and imaginary entries";
        return false;
    }
    if (v->form == AN_VEV_MATRIX || v->tensor)
        add_matrix(d, x, m, v);
    else if (v->form == AN_VEV_DIAGONAL)
        add_diagonal(d, x, v);
    if (v->form == AN_VEV_INVARIANT)
        add_invariant(d, x, m, v);
    if (v->form == AN_VEV_TERMS)
        add_terms(d, x, v);
    if (an_vev_is_direction(v))
        return true;
    int *opposite = an_alloc(r, sizeof *opposite);
    for (size_t i = 0; i < v->nweights; i++) {
        const int *w = v->weights + i * r;
        for (size_t k = 0; k < r; k++)
            opposite[k] = -w[k];
        known = known && add_weight(d, x, m, w, all);
        if (x->real && !has_opposite(v, i, r))
            known = known && add_weight(d, x, m, opposite, all);
    }
    free(opposite);
    *why = "several vectors";
    return known;
}

/* The field's factors and what they do to it; false when one is too large. */
static bool begin(struct an_direction *x, struct an_directions *d,
                  const struct an_model *m, size_t field, size_t generation)
{
    const struct an_field *f = &m->field[field];
    bool known = true;
    *x = (struct an_direction){.field = field,
                               .generation = generation,
                               .real = f->type == AN_REAL_SCALAR};
    x->group = an_alloc(m->ngroups, sizeof *x->group);
    x->action = an_alloc(m->ngroups, sizeof(struct an_action *));
    for (size_t g = AN_START; known && an_group_next(&g, m, AN_SIMPLE);) {
        if (!an_field_transforms(m, f, g))
            continue;
        x->group[x->nfactors] = g;
        x->action[x->nfactors] = find_action(d, m, g, f->group[g].labels);
        known = x->action[x->nfactors++] != NULL;
    }
    return known;
}

static bool add_direction(struct an_directions *d, const struct an_model *m,
                          const struct an_vacuum *p, size_t field,
                          size_t generation, char **why)
{
    struct an_direction *x = NULL;
    const char *several = NULL;
    bool known = true;
    struct an_text t = {0};
    for (size_t i = 0; i < p->nvevs && known; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->field != field || !an_generation_is(v->generation, generation))
            continue;
        if (!x) {
            d->v = an_grow(d->v, &d->cap, d->n + 1, sizeof *d->v);
            x = &d->v[d->n++];
            known = begin(x, d, m, field, generation);
            if (!known)
                an_text_printf(&t, "the representation of %s is larger than %d",
                               m->field[field].name, AN_MAX_MODULE);
        }
        if (known && !add_vev(d, x, m, p, v, &several)) {
            known = false;
            an_text_printf(&t, "the weight of the vev of %s has %s",
                           m->field[field].name, several);
        }
    }
    if (!known)
        *why = an_text_take(&t);
    return known;
}

bool an_directions_set(struct an_directions *d, const struct an_model *m,
                       const struct an_vacuum *p, char **why)
{
    bool known = true;
    an_directions_clear(d);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations && known; j++)
            known = add_direction(d, m, p, f, j, why);
    return known;
}

const struct an_form *an_directions_form(struct an_form *form,
                                         const struct an_directions *d,
                                         const struct an_action *action)
{
    size_t k = 0;
    while (d->action[k].action != action)
        k++;
    if (!form[k].m)
        an_form_init(&form[k], &action->module);
    return &form[k];
}
