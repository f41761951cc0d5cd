/* products.c - sums of products of fields, as Lagrangians are written. */
#include "import/products.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "import/draft.h"

/* Sums are made unique when they have become so long. */
#define LONG_SUM 512

void an_written_sum_init(struct an_written_sum *p)
{
    *p = (struct an_written_sum){0};
}

void an_written_sum_clear(struct an_written_sum *p)
{
    for (size_t i = 0; i < p->n; i++)
        free(p->v[i].factor);
    free(p->v);
    an_written_sum_init(p);
}

static struct an_written_product *add(struct an_written_sum *p)
{
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    p->v[p->n] = (struct an_written_product){0};
    return &p->v[p->n++];
}

static void append(struct an_written_product *m, struct an_draft_factor factor)
{
    m->factor = an_grow(m->factor, &m->cap, m->n + 1, sizeof *m->factor);
    m->factor[m->n++] = factor;
}

void an_written_sum_one(struct an_written_sum *p, struct an_where at,
                        const char *owner)
{
    an_written_sum_clear(p);
    struct an_written_product *m = add(p);
    m->at = at;
    m->owner = owner;
}

void an_written_sum_factor(struct an_written_sum *p,
                           struct an_draft_factor factor)
{
    for (size_t i = 0; i < p->n; i++)
        append(&p->v[i], factor);
}

int an_written_sum_add(struct an_written_sum *p, struct an_written_sum *q)
{
    for (size_t i = 0; i < q->n; i++)
        *add(p) = q->v[i];
    free(q->v);
    an_written_sum_init(q);
    if (p->n > LONG_SUM)
        an_written_sum_unique(p, NULL, false);
    return p->n > AN_MAX_TERMS ? -1 : 0;
}

static void multiply(struct an_written_sum *out,
                     const struct an_written_product *a,
                     const struct an_written_product *b)
{
    struct an_written_product *m = add(out);
    *m = a->n > 0 || a->strange ? *a : *b;
    m->factor = NULL;
    m->n = m->cap = 0;
    m->strange = a->strange ? a->strange : b->strange;
    for (size_t i = 0; i < a->n; i++)
        append(m, a->factor[i]);
    for (size_t i = 0; i < b->n; i++)
        append(m, b->factor[i]);
}

int an_written_sum_multiply(struct an_written_sum *p,
                            const struct an_written_sum *q)
{
    struct an_written_sum out;
    int rc = 0;
    an_written_sum_init(&out);
    if (q->n > 0 && p->n > AN_MAX_TERMS / q->n)
        return -1;
    for (size_t i = 0; rc == 0 && i < p->n; i++)
        for (size_t j = 0; rc == 0 && j < q->n; j++)
            if (p->v[i].n + q->v[j].n > AN_MAX_FACTORS)
                rc = -1;
            else
                multiply(&out, &p->v[i], &q->v[j]);
    an_written_sum_clear(p);
    *p = out;
    return rc;
}

void an_written_sum_conjugate(struct an_written_sum *p)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->v[i].n; k++)
            p->v[i].factor[k].conjugate = !p->v[i].factor[k].conjugate;
}

/* ---- equal products */

/* A product's factors in a fixed order, and where it stands. */
struct key {
    struct an_draft_factor *factor; /* owned */
    size_t n, index;
};

static int by_factor(const void *a, const void *b)
{
    const struct an_draft_factor *x = a, *y = b;
    if (x->field != y->field)
        return x->field < y->field ? -1 : 1;
    if (x->generation != y->generation)
        return x->generation < y->generation ? -1 : 1;
    return (x->conjugate > y->conjugate) - (x->conjugate < y->conjugate);
}

static int compare(const struct an_draft_factor *a,
                   const struct an_draft_factor *b, size_t n)
{
    int order = 0;
    for (size_t i = 0; order == 0 && i < n; i++)
        order = by_factor(&a[i], &b[i]);
    return order;
}

static int by_key(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? -1 : 1;
    int order = compare(x->factor, y->factor, x->n);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static struct an_draft_factor *sorted(const struct an_written_product *m,
                                      const struct an_draft *d, bool conjugate)
{
    struct an_draft_factor *f = an_alloc(m->n, sizeof *f);
    for (size_t i = 0; i < m->n; i++) {
        const char *type = d ? d->field[m->factor[i].field].type : "";
        bool real =
            strcmp(type, "real-scalar") == 0 || strcmp(type, "majorana") == 0;
        f[i] = m->factor[i];
        f[i].conjugate = !real && f[i].conjugate != conjugate;
    }
    if (m->n > 0)
        qsort(f, m->n, sizeof *f, by_factor);
    return f;
}

static struct key make_key(const struct an_written_sum *p, size_t i,
                           const struct an_draft *d, bool conjugates)
{
    struct key key = {sorted(&p->v[i], d, false), p->v[i].n, i};
    if (!conjugates)
        return key;
    struct an_draft_factor *other = sorted(&p->v[i], d, true);
    if (compare(other, key.factor, key.n) < 0) {
        free(key.factor);
        key.factor = other;
    } else {
        free(other);
    }
    return key;
}

void an_written_sum_unique(struct an_written_sum *p, const struct an_draft *d,
                           bool conjugates)
{
    struct key *key = an_alloc(p->n, sizeof *key);
    bool *again = an_alloc(p->n, sizeof *again);
    size_t kept = 0;
    for (size_t i = 0; i < p->n; i++)
        key[i] = make_key(p, i, d, conjugates);
    if (p->n > 0)
        qsort(key, p->n, sizeof *key, by_key);
    for (size_t i = 1; i < p->n; i++)
        again[key[i].index] =
            key[i].n == key[i - 1].n &&
            !p->v[key[i].index].strange == !p->v[key[i - 1].index].strange &&
            compare(key[i].factor, key[i - 1].factor, key[i].n) == 0;
    for (size_t i = 0; i < p->n; i++) {
        free(key[i].factor);
        if (again[i])
            free(p->v[i].factor);
        else
            p->v[kept++] = p->v[i];
    }
    p->n = kept;
    free(again);
    free(key);
}

char *an_written_product_text(const struct an_written_product *m,
                              const struct an_draft *d)
{
    struct an_text t = {0};
    for (size_t i = 0; i < m->n; i++) {
        const struct an_draft_factor *f = &m->factor[i];
        size_t power = 0, before = 0;
        for (size_t k = 0; k < m->n; k++)
            if (by_factor(f, &m->factor[k]) == 0) {
                power++;
                before += k < i;
            }
        if (before > 0)
            continue;
        an_text_printf(&t, "%s%s", t.n ? " " : "", d->field[f->field].name);
        if (f->generation != AN_EVERY)
            an_text_printf(&t, "[%zu]", f->generation + 1);
        an_text_add(&t, f->conjugate ? "*" : "");
        if (power > 1)
            an_text_printf(&t, "^%zu", power);
    }
    return an_text_take(&t);
}
