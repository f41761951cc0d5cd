/* sum.c - sums over Weyl fermions of products of charges.
 *
 * All perturbative anomalies are sums of sign * (dimensions, indices) * product
 * of up to three charges. Charges that depend on unknowns are polynomials; then
 * the sum is one too, and it is known after all when the unknowns drop out.
 */
#include "anomaly/sum.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/algebra.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/expression.h"
#include "theory/text/symbol.h"
#include "anomaly/anomaly.h"

static void weyl_init(struct an_weyl *x, const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    x->field = field;
    x->sign = f->type == AN_RIGHT ? -1 : 1;
    x->dim = an_alloc(m->ngroups, sizeof *x->dim);
    x->cubic = an_alloc(m->ngroups, sizeof *x->cubic);
    x->index = an_alloc(m->ngroups, sizeof *x->index);
    fmpz_init(x->dimension);
    fmpz_one(x->dimension);
    for (size_t g = 0; g < m->ngroups; g++) {
        fmpz_init_set_ui(&x->dim[g], 1);
        fmpz_init(&x->cubic[g]);
        fmpq_init(&x->index[g]);
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        const int *labels = f->group[g].labels;
        an_rep_dimension(&x->dim[g], lie, labels);
        if (fmpz_is_one(&x->dim[g]))
            continue;
        an_rep_index(&x->index[g], lie, labels);
        an_rep_cubic(&x->cubic[g], lie, labels);
        fmpz_mul(x->dimension, x->dimension, &x->dim[g]);
    }
}

void an_weyls_init(struct an_weyls *w, const struct an_model *model)
{
    *w = (struct an_weyls){.model = model, .ring = NULL};
    w->v = an_alloc(model->nfields, sizeof *w->v);
    for (size_t i = 0; i < model->nfields; i++) {
        const struct an_field *f = &model->field[i];
        if (an_field_has_fermion(f) && f->type != AN_DIRAC)
            weyl_init(&w->v[w->n++], model, i);
    }
}

void an_weyl_clear_all(struct an_weyl *v, size_t n, size_t ngroups)
{
    for (size_t i = 0; i < n; i++) {
        struct an_weyl *x = &v[i];
        for (size_t g = 0; g < ngroups; g++) {
            fmpz_clear(&x->dim[g]);
            fmpz_clear(&x->cubic[g]);
            fmpq_clear(&x->index[g]);
        }
        fmpz_clear(x->dimension);
        free(x->dim);
        free(x->cubic);
        free(x->index);
    }
    free(v);
}

void an_weyls_give(struct an_anomalies *a, struct an_weyls *w)
{
    if (!a->weyl) {
        a->weyl = w->v;
        a->nweyls = w->n;
        a->ngroups = w->model->ngroups;
        w->v = NULL;
        w->n = 0;
    }
    an_weyls_clear(w);
}

void an_weyls_clear(struct an_weyls *w)
{
    an_weyl_clear_all(w->v, w->n, w->model->ngroups);
    *w = (struct an_weyls){0};
}

const struct an_assignment *an_weyl_under(const struct an_weyls *w, size_t i,
                                          size_t group)
{
    return &w->model->field[w->v[i].field].group[group];
}

struct an_anomaly *an_anomaly_add(struct an_anomalies *a, struct an_math *name,
                                  enum an_anomaly_kind kind,
                                  enum an_anomaly_form form)
{
    a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
    struct an_anomaly *x = &a->v[a->n++];
    *x = (struct an_anomaly){
        .name = an_strdup(an_text_string(&name->plain)),
        .title = an_math_take(name),
        .kind = kind,
        .form = form,
        .simple = AN_NO_GROUP,
        .known = true,
        .counts = kind == AN_GAUGE,
        .defined = true,
    };
    fmpq_init(x->value);
    return x;
}

struct an_contribution *an_part_add(struct an_anomaly *x, size_t field)
{
    x->part = an_grow(x->part, &x->cap, x->nparts + 1, sizeof *x->part);
    struct an_contribution *c = &x->part[x->nparts++];
    *c = (struct an_contribution){.field = field, .known = true};
    fmpq_init(c->value);
    return c;
}

/* Do the charges of a Weyl field under these groups depend on generation? */
static bool one_charge(const struct an_weyls *w, size_t i, const size_t *group,
                       size_t n)
{
    const struct an_field *f = &w->model->field[w->v[i].field];
    for (size_t k = 0; k < n; k++) {
        const struct an_linear *q = an_weyl_under(w, i, group[k])->charge;
        for (size_t j = 1; j < f->generations; j++)
            if (!fmpq_equal(q[j].constant, q[0].constant))
                return false;
    }
    return true;
}

static void rational_part(fmpq_t total, const struct an_weyls *w, size_t i,
                          const fmpq_t factor, const size_t *group, size_t n)
{
    size_t ngen = w->model->field[w->v[i].field].generations;
    bool same = one_charge(w, i, group, n);
    const struct an_field *f = &w->model->field[w->v[i].field];
    fmpq_t product, q;
    fmpq_init(product);
    fmpq_init(q);
    fmpq_zero(total);
    for (size_t j = 0; j < (same ? 1 : ngen); j++) {
        fmpq_set(product, factor);
        for (size_t k = 0; k < n && !fmpq_is_zero(product); k++) {
            an_component_abelian(q, w->model, f, j, group[k], true);
            fmpq_mul(product, product, q);
        }
        fmpq_add(total, total, product);
    }
    fmpq_clear(q);
    if (same)
        fmpq_mul_ui(total, total, (unsigned long)ngen);
    if (w->v[i].sign < 0)
        fmpq_neg(total, total);
    fmpq_clear(product);
}

static void symbolic_part(fmpq_mpoly_t total, const struct an_weyls *w,
                          size_t i, const fmpq_t factor, const size_t *group,
                          size_t n)
{
    fmpq_mpoly_t product, q;
    fmpq_mpoly_init(product, w->ring);
    fmpq_mpoly_init(q, w->ring);
    fmpq_mpoly_zero(total, w->ring);
    const struct an_field *f = &w->model->field[w->v[i].field];
    for (size_t j = 0; j < f->generations; j++) {
        fmpq_mpoly_set_fmpq(product, factor, w->ring);
        for (size_t k = 0; k < n; k++) {
            an_linear_polynomial(q, &an_weyl_under(w, i, group[k])->charge[j],
                                 w->ring);
            if (an_fermion_is_shifted(f, &w->model->group[group[k]]))
                fmpq_mpoly_sub_si(q, q, 1, w->ring);
            fmpq_mpoly_mul(product, product, q, w->ring);
        }
        fmpq_mpoly_add(total, total, product, w->ring);
    }
    if (w->v[i].sign < 0)
        fmpq_mpoly_neg(total, total, w->ring);
    fmpq_mpoly_clear(product, w->ring);
    fmpq_mpoly_clear(q, w->ring);
}

/* value := p when p is constant; otherwise the texts := p, and false. */
static bool settle(fmpq_t value, char **text, char **said, const fmpq_mpoly_t p,
                   const struct an_weyls *w)
{
    if (fmpq_mpoly_is_fmpq(p, w->ring)) {
        fmpq_mpoly_get_fmpq(value, p, w->ring);
        return true;
    }
    struct an_math f = {0};
    struct an_unknowns names = an_model_unknowns(w->model);
    an_product_write(&f, p, &names, w->ring);
    *text = an_math_take(&f);
    names.blank = true;
    an_product_write(&f, p, &names, w->ring);
    *said = an_math_take(&f);
    return false;
}

static bool uses_unknowns(const struct an_weyls *w, const size_t *group,
                          size_t n)
{
    for (size_t i = 0; i < w->n && w->ring; i++) {
        size_t ngen = w->model->field[w->v[i].field].generations;
        for (size_t k = 0; k < n; k++)
            for (size_t j = 0; j < ngen; j++)
                if (an_weyl_under(w, i, group[k])->charge[j].n > 0)
                    return true;
    }
    return false;
}

static void symbolic_sum(struct an_anomaly *x, const struct an_weyls *w,
                         const fmpq *factor, const size_t *group, size_t n)
{
    fmpq_mpoly_t total, part;
    fmpq_mpoly_init(total, w->ring);
    fmpq_mpoly_init(part, w->ring);
    for (size_t i = 0; i < w->n; i++) {
        if (fmpq_is_zero(&factor[i]))
            continue;
        symbolic_part(part, w, i, &factor[i], group, n);
        if (fmpq_mpoly_is_zero(part, w->ring))
            continue;
        struct an_contribution *c = an_part_add(x, w->v[i].field);
        c->known = settle(c->value, &c->polynomial, &c->said, part, w);
        fmpq_mpoly_add(total, total, part, w->ring);
    }
    x->known = settle(x->value, &x->polynomial, &x->said, total, w);
    x->cancels = x->known && fmpq_is_zero(x->value);
    if (!x->known) {
        x->condition = an_alloc(1, sizeof *x->condition);
        fmpq_mpoly_init(x->condition, w->ring);
        fmpq_mpoly_swap(x->condition, total, w->ring);
    }
    fmpq_mpoly_clear(total, w->ring);
    fmpq_mpoly_clear(part, w->ring);
}

void an_anomaly_sum(struct an_anomaly *x, const struct an_weyls *w,
                    const fmpq *factor, const size_t *group, size_t n)
{
    x->nabelian = n;
    for (size_t k = 0; k < n; k++)
        x->abelian[k] = group[k];
    if (uses_unknowns(w, group, n)) {
        symbolic_sum(x, w, factor, group, n);
        return;
    }
    fmpq_t value;
    fmpq_init(value);
    for (size_t i = 0; i < w->n; i++) {
        if (fmpq_is_zero(&factor[i]))
            continue;
        rational_part(value, w, i, &factor[i], group, n);
        if (fmpq_is_zero(value))
            continue;
        fmpq_set(an_part_add(x, w->v[i].field)->value, value);
        fmpq_add(x->value, x->value, value);
    }
    x->cancels = fmpq_is_zero(x->value);
    fmpq_clear(value);
}
