/* anomaly.c - every anomaly of a gauge theory, each with its reason.
 *
 * The list of conditions: which sums there are, of which kind, under which
 * name. The sums themselves are in sum.c, those of Z(n) in discrete.c.
 */
#include "anomaly/anomaly.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/algebra.h"
#include "algebra/rational.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "anomaly/discrete.h"
#include "anomaly/name.h"
#include "anomaly/sum.h"
#include "anomaly/universal.h"

void an_anomalies_init(struct an_anomalies *a)
{
    *a = (struct an_anomalies){.free = AN_YES};
}

static void anomaly_clear(struct an_anomaly *x, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < x->nparts; i++) {
        fmpq_clear(x->part[i].value);
        free(x->part[i].polynomial);
        free(x->part[i].said);
    }
    free(x->part);
    free(x->name);
    free(x->title);
    if (x->condition)
        fmpq_mpoly_clear(x->condition, ring);
    free(x->condition);
    free(x->polynomial);
    free(x->said);
    free(x->reason);
    fmpq_clear(x->value);
}

void an_anomalies_clear(struct an_anomalies *a)
{
    for (size_t i = 0; i < a->n; i++)
        anomaly_clear(&a->v[i], a->ring);
    if (a->symbolic)
        fmpq_mpoly_ctx_clear(a->ring);
    free(a->v);
    an_universals_clear(a);
    an_weyl_clear_all(a->weyl, a->nweyls, a->ngroups);
    an_anomalies_init(a);
}

/* The factors of a name, equal ones as a power: "Y^3", "Y^2 X", "SU2L^2 Y". */
static struct an_math name_of(const struct an_model *m, const size_t *group,
                              size_t n)
{
    struct an_math f = {0};
    for (size_t i = 0, k; i < n; i = k) {
        for (k = i + 1; k < n && group[k] == group[i];)
            k++;
        an_anomaly_group(&f, &m->group[group[i]], (long)(k - i));
    }
    return f;
}

/* "grav^2 Y", "Witten SU2L" */
static struct an_math word_of(const char *word, long power,
                              const struct an_group *g)
{
    struct an_math f = {0};
    an_anomaly_word(&f, word, power);
    an_anomaly_group(&f, g, 1);
    return f;
}

static enum an_anomaly_kind kind_of(const struct an_model *m,
                                    const size_t *group, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!m->group[group[i]].gauged)
            return AN_GLOBAL;
    return AN_GAUGE;
}

/* factor[i] := (D / dim under g) * what, the other dimensions times an index.
 */
static void index_factor(fmpq *factor, const struct an_weyls *w, size_t g)
{
    for (size_t i = 0; i < w->n; i++) {
        fmpq_div_fmpz(&factor[i], &w->v[i].index[g], &w->v[i].dim[g]);
        fmpq_mul_fmpz(&factor[i], &factor[i], w->v[i].dimension);
    }
}

static void cubic_factor(fmpq *factor, const struct an_weyls *w, size_t g)
{
    for (size_t i = 0; i < w->n; i++) {
        fmpq_set_fmpz(&factor[i], &w->v[i].cubic[g]);
        fmpq_div_fmpz(&factor[i], &factor[i], &w->v[i].dim[g]);
        fmpq_mul_fmpz(&factor[i], &factor[i], w->v[i].dimension);
    }
}

static void cubic_sums(struct an_anomalies *a, const struct an_weyls *w,
                       fmpq *factor)
{
    const struct an_model *m = w->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!an_lie_has_cubic(&m->group[g].lie))
            continue;
        cubic_factor(factor, w, g);
        struct an_math name = name_of(m, (size_t[]){g, g, g}, 3);
        struct an_anomaly *x =
            an_anomaly_add(a, &name, kind_of(m, &g, 1), AN_CUBIC);
        x->simple = g;
        an_anomaly_sum(x, w, factor, NULL, 0);
    }
}

static void mixed_sums(struct an_anomalies *a, const struct an_weyls *w,
                       fmpq *factor)
{
    const struct an_model *m = w->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        index_factor(factor, w, g);
        for (size_t u = AN_START; an_group_next(&u, m, AN_U1);) {
            const size_t all[] = {g, g, u};
            struct an_math name = name_of(m, all, 3);
            struct an_anomaly *x =
                an_anomaly_add(a, &name, kind_of(m, all, 3), AN_MIXED);
            x->simple = g;
            an_anomaly_sum(x, w, factor, &u, 1);
        }
    }
}

static void dimension_factor(fmpq *factor, const struct an_weyls *w)
{
    for (size_t i = 0; i < w->n; i++)
        fmpq_set_fmpz(&factor[i], w->v[i].dimension);
}

static void abelian_sums(struct an_anomalies *a, const struct an_weyls *w,
                         fmpq *factor)
{
    const struct an_model *m = w->model;
    dimension_factor(factor, w);
    for (size_t i = AN_START; an_group_next(&i, m, AN_U1);)
        for (size_t j = i - 1; an_group_next(&j, m, AN_U1);)
            for (size_t k = j - 1; an_group_next(&k, m, AN_U1);) {
                const size_t g[] = {i, j, k};
                struct an_math name = name_of(m, g, 3);
                an_anomaly_sum(
                    an_anomaly_add(a, &name, kind_of(m, g, 3), AN_ABELIAN), w,
                    factor, g, 3);
            }
    for (size_t u = AN_START; an_group_next(&u, m, AN_U1);) {
        struct an_math name = word_of("grav", 2, &m->group[u]);
        an_anomaly_sum(an_anomaly_add(a, &name, kind_of(m, &u, 1), AN_GRAVITY),
                       w, factor, &u, 1);
    }
}

/* A sum of counts that matters mod 2: signs play no part. */
static void parity_sum(struct an_anomaly *x, const struct an_weyls *w,
                       const fmpq *factor)
{
    fmpq_t total;
    fmpq_init(total);
    for (size_t i = 0; i < w->n; i++) {
        if (fmpq_is_zero(&factor[i]))
            continue;
        struct an_contribution *c = an_part_add(x, w->v[i].field);
        size_t ngen = w->model->field[w->v[i].field].generations;
        fmpq_mul_ui(c->value, &factor[i], (unsigned long)ngen);
        fmpq_add(total, total, c->value);
    }
    bool odd = fmpz_is_odd(fmpq_numref(total));
    fmpq_set_si(x->value, odd, 1);
    x->cancels = !odd;
    struct an_text t = {0};
    an_rational_append(&t, total);
    an_text_add(&t, odd ? " is odd" : " is even");
    x->reason = an_text_take(&t);
    fmpq_clear(total);
}

static void witten_sums(struct an_anomalies *a, const struct an_weyls *w,
                        fmpq *factor)
{
    const struct an_model *m = w->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!an_lie_has_witten(&m->group[g].lie))
            continue;
        index_factor(factor, w, g);
        for (size_t i = 0; i < w->n; i++)
            fmpq_mul_ui(&factor[i], &factor[i], 2);
        struct an_math name = word_of("Witten", 1, &m->group[g]);
        struct an_anomaly *x =
            an_anomaly_add(a, &name, kind_of(m, &g, 1), AN_WITTEN);
        x->simple = g;
        parity_sum(x, w, factor);
    }
}

/* Isospin 4r + 3/2 is the Dynkin label 8r + 3. */
static void new_su2_sums(struct an_anomalies *a, const struct an_weyls *w,
                         fmpq *factor)
{
    const struct an_model *m = w->model;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!an_lie_is_su2(&m->group[g].lie))
            continue;
        for (size_t i = 0; i < w->n; i++) {
            fmpq_zero(&factor[i]);
            if (an_weyl_under(w, i, g)->labels[0] % 8 == 3) {
                fmpq_set_fmpz(&factor[i], w->v[i].dimension);
                fmpq_div_fmpz(&factor[i], &factor[i], &w->v[i].dim[g]);
            }
        }
        struct an_math name = word_of("new", 1, &m->group[g]);
        struct an_anomaly *x =
            an_anomaly_add(a, &name, AN_INFORMATIONAL, AN_NEW_SU2);
        x->simple = g;
        parity_sum(x, w, factor);
    }
}

static enum an_answer freedom(const struct an_anomalies *a,
                              const struct an_model *m)
{
    enum an_answer answer = AN_YES;
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_ZN);)
        if (an_group_has_unknown_charges(m, g))
            answer = AN_UNKNOWN;
    for (size_t i = 0; i < a->n; i++) {
        if (!a->v[i].counts || !a->v[i].defined)
            continue;
        if (!a->v[i].known)
            answer = AN_UNKNOWN;
        else if (!a->v[i].cancels)
            return AN_NO;
    }
    return answer;
}

void an_anomaly_check(struct an_anomalies *a, const struct an_model *model)
{
    struct an_weyls w;
    an_weyls_init(&w, model);
    an_anomalies_clear(a);
    a->symbolic = an_model_has_unknown_charges(model);
    if (a->symbolic) {
        fmpq_mpoly_ctx_init(a->ring, (slong)model->nunknowns,
                            AN_MONOMIAL_ORDER);
        w.ring = a->ring;
    }
    fmpq *factor = _fmpq_vec_init((slong)w.n);
    cubic_sums(a, &w, factor);
    mixed_sums(a, &w, factor);
    abelian_sums(a, &w, factor);
    witten_sums(a, &w, factor);
    for (size_t z = AN_START; an_group_next(&z, model, AN_ZN);)
        if (!an_group_has_unknown_charges(model, z))
            an_anomaly_imposed(a, &w, z);
    new_su2_sums(a, &w, factor);
    an_universals_find(a, &w);
    a->free = freedom(a, model);
    _fmpq_vec_clear(factor, (slong)w.n);
    an_weyls_give(a, &w);
}
