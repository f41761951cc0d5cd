/* sums.c - the anomaly conditions on what is added to a model. */
#include "content/sums.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "content/box.h"

/* Sums of so many of these stay in 64 bits. */
#define MAX_BITS 56

void an_content_sums_init(struct an_content_sums *s)
{
    *s = (struct an_content_sums){0};
}

void an_content_sums_clear(struct an_content_sums *s)
{
    for (size_t i = 0; i < s->n; i++) {
        free(s->v[i].name);
        fmpq_clear(s->v[i].value);
        _fmpq_vec_clear(s->v[i].weight, (slong)s->ntypes);
    }
    free(s->v);
    free(s->target);
    free(s->part);
    free(s->parity);
    an_content_sums_init(s);
}

/* w := dimensions, or the index under x->simple times the others. */
static void add_factor(fmpq_t w, const struct an_anomaly *x,
                       const struct an_multiplet *y, const struct an_model *m)
{
    fmpz_t a;
    fmpq_t t;
    fmpz_init(a);
    fmpq_init(t);
    fmpq_one(w);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        const int *labels = y->labels + m->first_label[g];
        if (g != x->simple) {
            an_rep_dimension(a, lie, labels);
            fmpq_mul_fmpz(w, w, a);
        } else if (x->form == AN_CUBIC) {
            an_rep_cubic(a, lie, labels);
            fmpq_mul_fmpz(w, w, a);
        } else {
            an_rep_index(t, lie, labels);
            fmpq_mul(w, w, t);
        }
    }
    if (x->form == AN_WITTEN)
        fmpq_mul_ui(w, w, 2);
    fmpq_clear(t);
    fmpz_clear(a);
}

static void add_sum(struct an_content_sums *s, const struct an_anomaly *x,
                    const struct an_content_box *b)
{
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    struct an_content_sum *y = &s->v[s->n++];
    *y = (struct an_content_sum){
        .name = an_strdup(x->title),
        .weight = _fmpq_vec_init((slong)b->ntypes),
        .parity = x->form == AN_WITTEN,
    };
    fmpq_init(y->value);
    fmpq_set(y->value, x->value);
    bool known[3] = {true, true, true};
    for (size_t k = 0; k < x->nabelian; k++)
        for (size_t u = 0; u < b->nunknown; u++)
            if (b->unknown[u] == x->abelian[k]) {
                y->factor[y->degree++] = u;
                known[k] = false;
            }
    for (size_t i = 0; i < b->ntypes; i++) {
        fmpq *w = &y->weight[i];
        add_factor(w, x, &b->type[i], b->model);
        for (size_t k = 0; k < x->nabelian; k++)
            if (known[k])
                fmpq_mul(w, w, &b->type[i].charge[x->abelian[k]]);
    }
}

/* s->target and s->part := the sum times the least common denominator. */
static bool scale(struct an_content_sums *s, const struct an_content_sum *x,
                  size_t column)
{
    bool fits = true;
    fmpz_t unit, y;
    fmpz_init_set(unit, fmpq_denref(x->value));
    fmpz_init(y);
    for (size_t i = 0; i < s->ntypes; i++)
        fmpz_lcm(unit, unit, fmpq_denref(&x->weight[i]));
    for (size_t i = 0; i <= s->ntypes && fits; i++) {
        const fmpq *q = i < s->ntypes ? &x->weight[i] : x->value;
        fmpz_divexact(y, unit, fmpq_denref(q));
        fmpz_mul(y, y, fmpq_numref(q));
        fits = fmpz_bits(y) <= MAX_BITS;
        if (!fits)
            break;
        if (i < s->ntypes)
            s->part[i * s->width + column] = fmpz_get_si(y);
        else
            s->target[column] = -fmpz_get_si(y);
    }
    fmpz_clear(y);
    fmpz_clear(unit);
    return fits;
}

static int make_integers(struct an_content_sums *s, struct an_diags *diags)
{
    static const struct an_where nowhere = {0};
    size_t column = 0, bit = 0;
    for (size_t k = 0; k < s->n; k++)
        s->width += s->v[k].degree == 0 && !s->v[k].parity;
    s->target = an_alloc(s->width, sizeof *s->target);
    s->part = an_alloc(s->width * s->ntypes, sizeof *s->part);
    s->parity = an_alloc(s->ntypes, sizeof *s->parity);
    for (size_t k = 0; k < s->n; k++) {
        const struct an_content_sum *x = &s->v[k];
        if (x->degree > 0)
            continue;
        if (!x->parity) {
            if (!scale(s, x, column++))
                return an_error(diags, nowhere,
                                "the numbers in %s are too large", x->name);
            continue;
        }
        s->odd |= (uint64_t)(fmpz_is_odd(fmpq_numref(x->value)) != 0) << bit;
        for (size_t i = 0; i < s->ntypes; i++)
            s->parity[i] |=
                (uint64_t)(fmpz_is_odd(fmpq_numref(&x->weight[i])) != 0) << bit;
        bit++;
    }
    return 0;
}

int an_content_sums_find(struct an_content_sums *s,
                         const struct an_content_box *b, struct an_diags *diags)
{
    static const struct an_where nowhere = {0};
    an_content_sums_clear(s);
    if (an_model_has_unknown_charges(b->model)) {
        an_error(diags, nowhere, "the model has unknown charges itself");
        return an_expected(diags, "a model with known ones, to which fields "
                                  "are added");
    }
    s->ntypes = b->ntypes;
    struct an_anomalies a;
    an_anomalies_init(&a);
    an_anomaly_check(&a, b->model);
    int rc = 0;
    for (size_t i = 0; i < a.n && rc == 0; i++)
        if (a.v[i].kind == AN_GAUGE) {
            add_sum(s, &a.v[i], b);
        } else if (a.v[i].counts && a.v[i].defined && !a.v[i].cancels) {
            rc = an_error(diags, nowhere,
                          "%s of the model does not cancel, and new fields are "
                          "neutral under it",
                          a.v[i].name);
            an_expected(diags, "a model whose discrete anomalies cancel");
        }
    an_anomalies_clear(&a);
    return rc == 0 ? make_integers(s, diags) : rc;
}

bool an_content_sums_vanish(const struct an_content_sums *s, const size_t *type,
                            size_t n)
{
    uint64_t parity = 0;
    for (size_t i = 0; i < n; i++)
        parity ^= s->parity[type[i]];
    bool zero = parity == 0;
    for (size_t k = 0; k < s->width && zero; k++) {
        int64_t sum = 0;
        for (size_t i = 0; i < n; i++)
            sum += s->part[type[i] * s->width + k];
        zero = sum == 0;
    }
    return zero;
}

bool an_content_sums_cancel(const struct an_content_sums *s, const size_t *type,
                            size_t n, uint64_t set, const fmpq *charge)
{
    size_t part[AN_CONTENT_MAX_MULTIPLETS], m = 0;
    for (size_t i = 0; i < n; i++)
        if (set >> i & 1)
            part[m++] = type[i];
    bool zero = an_content_sums_vanish(s, part, m);
    fmpq_t sum, x;
    fmpq_init(sum);
    fmpq_init(x);
    for (size_t k = 0; k < s->n && zero; k++) {
        const struct an_content_sum *y = &s->v[k];
        fmpq_zero(sum);
        for (size_t i = 0; i < n && y->degree > 0; i++) {
            if ((set >> i & 1) == 0)
                continue;
            fmpq_set(x, &y->weight[type[i]]);
            for (size_t j = 0; j < y->degree; j++)
                fmpq_mul(x, x, &charge[y->factor[j] * n + i]);
            fmpq_add(sum, sum, x);
        }
        zero = fmpq_is_zero(sum);
    }
    fmpq_clear(x);
    fmpq_clear(sum);
    return zero;
}

bool an_content_sums_reduce(const struct an_content_sums *s, const size_t *type,
                            size_t n, const fmpq *charge)
{
    bool found = false;
    for (uint64_t set = 1; set + 1 < UINT64_C(1) << n && !found; set++)
        found = an_content_sums_cancel(s, type, n, set, charge);
    return found;
}
