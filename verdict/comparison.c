/* comparison.c - what was expected beside what was found. */
#include "verdict/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/orders.h"
#include "theory/expect.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "verdict/check.h"
#include "verdict/words.h"

void an_expect_add(struct an_check *c, size_t expect, const size_t *vacuum,
                   char *what, char *expected, char *found,
                   enum an_answer holds)
{
    c->expect = an_grow(c->expect, &c->cap, c->nexpects + 1, sizeof *c->expect);
    c->expect[c->nexpects++] = (struct an_expect_verdict){
        .expect = expect,
        .vacuum = vacuum ? *vacuum : 0,
        .has_vacuum = vacuum != NULL,
        .what = what,
        .expected = expected,
        .found = found,
        .holds = holds,
    };
}

bool an_expect_lists(const char *name, char *const *list, size_t n)
{
    struct an_text plain = {0};
    bool found = false;
    an_prose_plain(&plain, name);
    for (size_t i = 0; i < n; i++)
        found = found || an_prose_reads(list[i], an_text_string(&plain));
    an_text_clear(&plain);
    return found;
}

void an_expect_say(struct an_text *t, const struct an_model *m,
                   const char *name)
{
    size_t group;
    if (an_model_find_boson(&group, m, name))
        an_text_printf(t, "gauge %s", m->group[group].said);
    else
        an_say_term_of(t, m, name);
}

char *an_expect_terms(const struct an_model *m, char *const *list, size_t n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++) {
        an_text_add(&t, i ? ", " : "");
        an_expect_say(&t, m, list[i]);
    }
    if (n == 0)
        an_text_add(&t, "none");
    return an_text_take(&t);
}

char *an_expect_group(const struct an_expectation *e)
{
    struct an_text t = {0}, latex = {0};
    fmpz_t n;
    fmpz_init(n);
    for (size_t i = 0; i < e->nfactors; i++) {
        fmpz_set_si(n, e->factors[i]);
        an_text_add(&latex, i ? " \\times " : "");
        an_order_latex(&latex, n, false);
    }
    if (e->nfactors > 0)
        an_math(&t, e->value, an_text_string(&latex));
    else
        an_text_add(&t, e->value);
    fmpz_clear(n);
    an_text_clear(&latex);
    return an_text_take(&t);
}

char *an_expect_join(char *const *list, size_t n)
{
    struct an_text t = {0};
    an_word_list(&t, list, n);
    if (n == 0)
        an_text_add(&t, "none");
    return an_text_take(&t);
}
