/* expect_consequences.c - expectations about Goldstone bosons and axions,
 * compared with what was found. */
#include "verdict/expect_consequences.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/comparison.h"
#include "verdict/consequences.h"

/* What was found, a text for the caller, and whether it is the value. */
struct found {
    char *text;
    enum an_answer holds;
};

static struct found undecided(void)
{
    return (struct found){an_strdup("undecided"), AN_UNKNOWN};
}

static struct found compare_count(const struct an_expectation *e,
                                  const struct an_goldstones *g)
{
    struct an_text t = {0};
    if (g->why)
        return undecided();
    an_text_printf(&t, "%zu", g->count);
    enum an_answer holds =
        strcmp(an_text_string(&t), e->value) == 0 ? AN_YES : AN_NO;
    return (struct found){an_text_take(&t), holds};
}

/* q := the ratio of an axion, or the number of walls; false: not known. */
static bool find_number(fmpq_t q, const struct an_axions *x, size_t i,
                        bool ratio)
{
    if (ratio ? !x->has_ratio : !x->has_walls)
        return false;
    if (ratio)
        fmpq_div(q, x->v[i].E, x->v[i].N);
    else
        fmpq_set_fmpz(q, x->walls);
    return true;
}

/* Of the axion that is named, or of all of them. */
static struct found compare_axions(const struct an_expectation *e,
                                   const struct an_consequences *x)
{
    bool ratio = e->what == AN_EXPECT_AXION_RATIO, all = true, known = true;
    struct an_text t = {0};
    if (x->goldstones.why)
        return undecided();
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < x->axions.n; i++) {
        if (e->key && !an_prose_reads(x->axions.v[i].of->symmetry, e->key))
            continue;
        bool one = find_number(q, &x->axions, i, ratio);
        char *text = one ? an_rational_text(q) : an_strdup("undecided");
        an_text_printf(&t, "%s%s", t.n ? ", " : "", text);
        known = known && one;
        all = all && one &&
              (ratio ? fmpq_equal(q, e->number) : strcmp(text, e->value) == 0);
        free(text);
    }
    fmpq_clear(q);
    if (t.n == 0)
        return (struct found){an_strdup("no axion"), AN_NO};
    return (struct found){an_text_take(&t), !known ? AN_UNKNOWN
                                            : all  ? AN_YES
                                                   : AN_NO};
}

void an_expect_consequence(struct an_check *c, size_t i, size_t vacuum)
{
    const struct an_expectation *e = &c->model->expect[i];
    const char *word = e->what == AN_EXPECT_GOLDSTONES     ? "goldstones"
                       : e->what == AN_EXPECT_DOMAIN_WALLS ? "domain_walls"
                                                           : "E/N";
    struct found f = {NULL, AN_UNKNOWN};
    struct an_text what = {0};
    an_text_printf(&what, e->key ? "%s: %s" : "%s", word, e->key);
    if (c->vacuum[vacuum].charge_breaking) {
        f.text = an_strdup("undetermined");
    } else {
        an_check_consequences(c, false);
        const struct an_consequences *x = &c->consequence[vacuum];
        f = e->what == AN_EXPECT_GOLDSTONES ? compare_count(e, &x->goldstones)
                                            : compare_axions(e, x);
    }
    an_expect_add(c, i, &vacuum, an_text_take(&what), an_strdup(e->value),
                  f.text, f.holds);
    c->expect[c->nexpects - 1].undecided =
        f.holds == AN_UNKNOWN && !c->vacuum[vacuum].charge_breaking;
}
