/* expect_anomalies.c - expectations about sums, compared with them. */
#include "verdict/expect_anomalies.h"

#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/comparison.h"

static enum an_answer answer(bool yes)
{
    return yes ? AN_YES : AN_NO;
}

static const char *truth(enum an_answer a)
{
    return a == AN_YES ? "true" : a == AN_NO ? "false" : "undetermined";
}

void an_expect_free(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    enum an_answer found = c->anomalies.free, holds = AN_UNKNOWN;
    if (found != AN_UNKNOWN)
        holds = answer((found == AN_YES) == (strcmp(e->value, "true") == 0));
    an_expect_add(c, i, NULL, an_strdup("anomaly_free"), an_strdup(e->value),
                  an_strdup(truth(found)), holds);
}

/* Are the mixed anomalies of all symmetries universal that have such? */
static enum an_answer are_universal(const struct an_anomalies *a)
{
    enum an_answer all = AN_YES;
    for (size_t i = 0; i < a->nuniversals && all != AN_NO; i++)
        if (!a->universal[i].known)
            all = AN_UNKNOWN;
        else if (!a->universal[i].holds)
            all = AN_NO;
    return all;
}

void an_expect_universal(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    enum an_answer found = are_universal(&c->anomalies), holds = AN_UNKNOWN;
    if (found != AN_UNKNOWN)
        holds = answer((found == AN_YES) == (strcmp(e->value, "true") == 0));
    an_expect_add(c, i, NULL, an_strdup("green_schwarz"), an_strdup(e->value),
                  an_strdup(truth(found)), holds);
}

/* Both names are canonical: theory/text/anomaly_name.h. */
static const struct an_anomaly *find(const struct an_anomalies *all,
                                     const char *name)
{
    for (size_t i = 0; i < all->n; i++)
        if (strcmp(name, all->v[i].name) == 0)
            return &all->v[i];
    return NULL;
}

void an_expect_anomaly(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    const struct an_anomaly *a = find(&c->anomalies, e->key);
    struct an_text what = {0};
    an_text_printf(&what, "anomalies: %s", a ? a->title : e->key);
    enum an_answer holds = AN_NO;
    char *found;
    if (!a) {
        found = an_strdup("no such anomaly");
    } else if (!a->defined) {
        found = an_strdup("not defined");
    } else if (!a->known) {
        found = an_strdup(a->polynomial);
        holds = AN_UNKNOWN;
    } else {
        found = an_rational_text(a->value);
        holds = answer(fmpq_equal(a->value, e->number));
    }
    an_expect_add(c, i, NULL, an_text_take(&what), an_rational_text(e->number),
                  found, holds);
}
