/* shape.c - a model without its names: pieces of fields and their terms. */
#include "diff/shape.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/text/linear.h"

/* ---- weights */

int *an_marked_add(struct an_marked *w, size_t rank)
{
    w->v = an_grow(w->v, &w->cap, (w->n + 1) * rank + 1, sizeof *w->v);
    return w->v + rank * w->n++;
}

void an_marked_clear(struct an_marked *w)
{
    free(w->v);
    *w = (struct an_marked){0};
}

static int order(const int *a, const int *b, size_t rank)
{
    for (size_t k = 0; k < rank; k++)
        if (a[k] != b[k])
            return a[k] < b[k] ? -1 : 1;
    return 0;
}

/* By insertion: a vev has few weights. */
void an_marked_sort(struct an_marked *w, size_t rank)
{
    int *one = an_alloc(rank, sizeof *one);
    size_t kept = 0;
    for (size_t i = 0; i < w->n; i++) {
        size_t k = kept;
        memcpy(one, w->v + i * rank, rank * sizeof *one);
        while (k > 0 && order(w->v + (k - 1) * rank, one, rank) > 0)
            k--;
        if (k > 0 && order(w->v + (k - 1) * rank, one, rank) == 0)
            continue;
        memmove(w->v + (k + 1) * rank, w->v + k * rank,
                (kept - k) * rank * sizeof *one);
        memcpy(w->v + k * rank, one, rank * sizeof *one);
        kept++;
    }
    w->n = kept;
    free(one);
}

bool an_marked_equal(const struct an_marked *a, const struct an_marked *b,
                     size_t rank)
{
    return a->n == b->n &&
           (a->n == 0 || memcmp(a->v, b->v, a->n * rank * sizeof *a->v) == 0);
}

/* Appends the weight, or of a conjugate minus it. */
static void add_weight(struct an_marked *w, const int *weight, size_t rank,
                       bool conjugate)
{
    int *to = an_marked_add(w, rank);
    for (size_t k = 0; k < rank; k++)
        to[k] = conjugate ? -weight[k] : weight[k];
}

/* ---- pieces */

static void find_groups(struct an_shape *s)
{
    const struct an_model *m = s->m;
    s->simple = an_alloc(m->ngroups, sizeof *s->simple);
    s->abelian = an_alloc(m->ngroups, sizeof *s->abelian);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        s->simple[s->nsimple++] = g;
    for (int global = 0; global < 2; global++) {
        for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
            if (m->group[g].gauged == !global)
                s->abelian[s->nabelian++] = g;
        if (!global)
            s->ngauged = s->nabelian;
    }
    s->nu1 = s->nabelian;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        s->abelian[s->nabelian++] = g;
}

static void add_pieces(struct an_shape *s, size_t *cap, size_t field,
                       bool conjugate)
{
    const struct an_field *f = &s->m->field[field];
    for (size_t i = 0, n = 1; i < f->generations; i += n, n = 1) {
        while (i + n < f->generations &&
               an_generations_alike(s->m, field, i, i + n))
            n++;
        s->piece = an_grow(s->piece, cap, s->npieces + 1, sizeof *s->piece);
        s->piece[s->npieces++] = (struct an_piece){field, i, n, conjugate};
    }
}

static void find_pieces(struct an_shape *s)
{
    size_t cap = 0;
    for (size_t i = 0; i < s->m->nfields; i++) {
        enum an_field_type type = s->m->field[i].type;
        if (type != AN_RIGHT)
            add_pieces(s, &cap, i, false);
        if (type == AN_RIGHT || type == AN_DIRAC)
            add_pieces(s, &cap, i, true);
    }
}

static enum an_shape_kind kind_of(enum an_field_type type)
{
    return type == AN_SCALAR        ? AN_SHAPE_SCALAR
           : type == AN_REAL_SCALAR ? AN_SHAPE_REAL
           : type == AN_SUPERFIELD  ? AN_SHAPE_SUPER
           : type == AN_VECTOR      ? AN_SHAPE_VECTOR
                                    : AN_SHAPE_FERMION;
}

static bool is_among(const struct an_doublets *d, size_t field)
{
    for (size_t i = 0; i < d->n; i++)
        if (d->v[i].field == field)
            return true;
    return false;
}

static void find_seen(struct an_shape_piece *x, const struct an_model *m,
                      const struct an_piece *p)
{
    const struct an_field *f = &m->field[p->field];
    struct an_components c;
    an_components_init(&c);
    if (f->component_visible && an_components_list(&c, m, f))
        for (size_t k = 0; k < c.n; k++)
            if (an_component_visible(m, f, c.labels + k * c.rank))
                add_weight(&x->seen, c.labels + k * c.rank, c.rank,
                           p->conjugate);
    an_components_clear(&c);
    an_marked_sort(&x->seen, m->total_rank);
}

static void find_vevs(struct an_shape_piece *x, const struct an_model *m,
                      const struct an_piece *p)
{
    x->vev = an_alloc(m->nvacua, sizeof *x->vev);
    for (size_t k = 0; k < m->nvacua; k++) {
        const struct an_vacuum *vacuum = &m->vacuum[k];
        struct an_shape_vev *to = &x->vev[k];
        for (size_t i = 0; i < vacuum->nvevs; i++) {
            const struct an_vev *v = &vacuum->vev[i];
            if (v->field != p->field ||
                !an_generation_is(v->generation, p->first))
                continue;
            to->vev = v;
            for (size_t w = 0; w < v->nweights; w++)
                add_weight(&to->weights, v->weights + w * m->total_rank,
                           m->total_rank, p->conjugate);
        }
        an_marked_sort(&to->weights, m->total_rank);
    }
}

static void describe(struct an_shape *s, size_t i)
{
    const struct an_model *m = s->m;
    const struct an_piece *p = &s->piece[i];
    const struct an_field *f = &m->field[p->field];
    struct an_shape_piece *x = &s->is[i];
    x->member = an_alloc(1, sizeof *x->member);
    x->member[x->nmembers++] = (struct an_shape_member){i, false};
    x->generations = p->n;
    x->kind = kind_of(f->type);
    x->visible = f->visible;
    x->light = f->light;
    x->quark = is_among(&m->quarks, p->field);
    x->lepton = is_among(&m->leptons, p->field);
    x->labels = an_alloc(m->total_rank, sizeof *x->labels);
    for (size_t k = 0; k < s->nsimple; k++) {
        size_t g = s->simple[k];
        int *to = x->labels + m->first_label[g];
        memcpy(to, f->group[g].labels,
               (size_t)m->group[g].lie.rank * sizeof *to);
        if (p->conjugate)
            an_rep_conjugate(to, &m->group[g].lie, to);
    }
    x->charge = _fmpq_vec_init((slong)s->nabelian);
    for (size_t k = 0; k < s->nabelian; k++) {
        const struct an_linear *q = f->group[s->abelian[k]].charge;
        fmpq_set(x->charge + k, q[p->first].constant);
        if (p->conjugate)
            fmpq_neg(x->charge + k, x->charge + k);
    }
    find_seen(x, m, p);
    find_vevs(x, m, p);
    for (size_t k = 0; k < m->nactive; k++) {
        const struct an_active *a = &m->active[k];
        for (size_t w = 0; a->vev.field == p->field &&
                           a->conjugate == p->conjugate && w < a->vev.nweights;
             w++)
            add_weight(&x->active, a->vev.weights + w * m->total_rank,
                       m->total_rank, p->conjugate);
    }
    an_marked_sort(&x->active, m->total_rank);
}

/* ---- terms */

static void add_products(struct an_shape_products *to,
                         const struct an_piece_terms *t)
{
    for (size_t i = 0; i < t->n; i++) {
        struct an_shape_product *x = an_shape_products_add(to, t->v[i].n);
        for (size_t k = 0; k < x->n; k++)
            x->factor[k] = 2 * t->v[i].piece[k] + t->v[i].star[k];
    }
}

static int find_products(struct an_shape *s, bool by_hand,
                         struct an_diags *diags)
{
    const struct an_model *m = s->m;
    const struct an_term *term = by_hand ? m->explicit_term : m->coupling;
    size_t n = by_hand ? m->nexplicit : m->ncouplings;
    struct an_piece_terms t = {0};
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++)
        rc = an_piece_terms_add(&t, m, s->piece, s->npieces, &term[i], diags);
    if (!by_hand)
        an_piece_terms_masses(&t, m, s->piece, s->npieces);
    add_products(&s->products[by_hand], &t);
    an_shape_products_settle(&s->products[by_hand], s);
    an_piece_terms_clear(&t);
    return rc;
}

int an_shape_find(struct an_shape *s, const struct an_model *m,
                  struct an_diags *diags)
{
    *s = (struct an_shape){.m = m};
    find_groups(s);
    find_pieces(s);
    s->is = an_alloc(s->npieces, sizeof *s->is);
    for (; s->n < s->npieces; s->n++)
        describe(s, s->n);
    int rc = find_products(s, false, diags);
    return rc < 0 ? rc : find_products(s, true, diags);
}

void an_shape_piece_clear(struct an_shape_piece *x, const struct an_shape *s)
{
    for (size_t k = 0; k < s->m->nvacua; k++)
        an_marked_clear(&x->vev[k].weights);
    an_marked_clear(&x->seen);
    an_marked_clear(&x->active);
    _fmpq_vec_clear(x->charge, (slong)s->nabelian);
    free(x->labels);
    free(x->vev);
    free(x->member);
}

void an_shape_clear(struct an_shape *s)
{
    for (size_t i = 0; i < s->n; i++)
        an_shape_piece_clear(&s->is[i], s);
    an_shape_products_clear(&s->products[0]);
    an_shape_products_clear(&s->products[1]);
    free(s->simple);
    free(s->abelian);
    free(s->piece);
    free(s->is);
    *s = (struct an_shape){0};
}
