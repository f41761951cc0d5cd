/* filter.c - does a model meet its expectations? The cheap ones first. */
#include "verdict/filter.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/build/view.h"
#include "theory/model.h"
#include "residual/outside/extension.h"
#include "residual/findings.h"
#include "residual/question.h"
#include "verdict/check.h"
#include "verdict/expect.h"

static int cost(enum an_expect_what what)
{
    switch (what) {
    case AN_EXPECT_ALLOWED:
    case AN_EXPECT_FORBIDDEN:
        return 0;
    case AN_EXPECT_ANOMALY_FREE:
    case AN_EXPECT_ANOMALY:
    case AN_EXPECT_GREEN_SCHWARZ:
        return 1;
    default: /* verdicts on a vacuum come together */
        return 2;
    }
}

void an_filter_init(struct an_filter *f, const struct an_model *m)
{
    *f = (struct an_filter){.order = an_alloc(m->nexpects, sizeof *f->order)};
    for (int c = 0; c <= 2; c++)
        for (size_t i = 0; i < m->nexpects; i++)
            if (cost(m->expect[i].what) == c)
                f->order[f->n++] = i;
}

void an_filter_clear(struct an_filter *f)
{
    free(f->order);
    *f = (struct an_filter){0};
}

/* One vacuum: as the model has it, or where it is not decided in a view of the
 * model in which the vevs are turned, or that elements outside the torus
 * extend.
 */
struct vacuum_view {
    bool done, extended;
    struct an_model view;
};

/* What the expectations about a vacuum ask of it. */
static unsigned asked_of(const struct an_model *m, size_t p)
{
    unsigned asked = AN_ASK_RESIDUAL;
    for (size_t i = 0; i < m->nexpects; i++)
        if (cost(m->expect[i].what) == 2 &&
            an_expect_is_about(m, &m->expect[i], p))
            asked |= an_expect_asks(&m->expect[i]);
    return asked;
}

static void find_vacuum(struct an_check *c, struct vacuum_view *x, size_t p)
{
    struct an_findings *v = &c->vacuum[p];
    const struct an_question q = {.verdicts = asked_of(c->model, p)};
    an_findings_check(v, c->model, p, &q);
    x->done = true;
    if (!v->residual.undecided)
        return;
    an_model_view_init(&x->view, c->model, &c->model->vacuum[p]);
    an_model_take_vacua(&x->view, NULL);
    x->extended =
        x->view.ngroups > c->model->ngroups || x->view.vacuum->rotated;
    if (!x->extended) {
        an_model_view_clear(&x->view, c->model);
        return;
    }
    an_findings_clear(v);
    an_findings_check(v, &x->view, 0, &q);
    v->vacuum = p;
}

/* The vacua that an expectation is about. */
static void check_vacua(struct an_check *c, struct vacuum_view *x,
                        const struct an_expectation *e)
{
    for (size_t p = 0; p < c->nvacua; p++)
        if (!x[p].done && an_expect_is_about(c->model, e, p))
            find_vacuum(c, &x[p], p);
}

/* AN_UNKNOWN where the verdict is undecided. */
static enum an_answer met(const struct an_check *c,
                          const struct an_expect_verdict *e)
{
    if (e->has_vacuum && c->vacuum[e->vacuum].charge_breaking)
        return AN_NO;
    return e->undecided ? AN_UNKNOWN : e->holds;
}

enum an_answer an_filter_passes(const struct an_filter *f,
                                const struct an_model *m)
{
    struct an_check c;
    struct vacuum_view *x = an_alloc(m->nvacua, sizeof *x);
    bool sums = false;
    enum an_answer all = AN_YES;
    an_check_init(&c);
    an_check_begin(&c, m);
    c.nvacua = m->nvacua;
    c.vacuum = an_alloc(m->nvacua, sizeof *c.vacuum);
    c.residual_anomalies = an_alloc(m->nvacua, sizeof *c.residual_anomalies);
    for (size_t p = 0; p < m->nvacua; p++) {
        an_findings_init(&c.vacuum[p]);
        an_anomalies_init(&c.residual_anomalies[p]);
    }
    for (size_t i = 0; i < f->n && all != AN_NO; i++) {
        const struct an_expectation *e = &m->expect[f->order[i]];
        size_t before = c.nexpects;
        if (cost(e->what) == 2)
            check_vacua(&c, x, e);
        else if (cost(e->what) == 1 && !sums)
            an_anomaly_check(&c.anomalies, m);
        sums = sums || cost(e->what) == 1;
        an_expect_compare(&c, f->order[i]);
        for (size_t k = before; k < c.nexpects && all != AN_NO; k++) {
            enum an_answer one = met(&c, &c.expect[k]);
            all = one == AN_YES ? all : one;
        }
    }
    an_check_clear(&c);
    for (size_t p = 0; p < m->nvacua; p++)
        if (x[p].extended)
            an_model_view_clear(&x[p].view, m);
    free(x);
    return all;
}
