/* expect_terms.c - expectations about terms, compared with what was found. */
#include "verdict/expect_terms.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "verdict/check.h"
#include "verdict/comparison.h"
#include "verdict/lagrangian.h"

/* What the terms say is found where somebody asks for it. */
static const struct an_lagrangian *lagrangian(struct an_check *c)
{
    if (!c->lagrangian.asked)
        an_lagrangian_find(&c->lagrangian, c, false);
    return &c->lagrangian;
}

/* The number of U(1)s that no term breaks as far as was searched. */
static void compare_unbroken(struct an_check *c, size_t i,
                             const struct an_accidentals *a)
{
    const struct an_expectation *e = &c->model->expect[i];
    struct an_text found = {0};
    size_t n = 0;
    bool decided = a->complete;
    for (size_t k = 0; k < a->n; k++) {
        n += fmpz_is_zero(a->v[k].order) && !a->v[k].breaker;
        decided = decided && (a->v[k].breaker || !a->v[k].doubt);
    }
    an_text_printf(&found, "%zu", n);
    char *text = decided ? an_text_take(&found) : an_strdup("undecided");
    enum an_answer holds = strcmp(text, e->value) == 0 ? AN_YES : AN_NO;
    an_expect_add(c, i, NULL, an_strdup("accidental_unbroken"),
                  an_strdup(e->value), text, decided ? holds : AN_UNKNOWN);
    an_text_clear(&found);
}

void an_expect_accidental(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    const struct an_accidentals *a = &lagrangian(c)->accidental;
    if (e->what == AN_EXPECT_ACCIDENTAL_UNBROKEN) {
        compare_unbroken(c, i, a);
        return;
    }
    char **name = an_alloc(a->n, sizeof *name);
    size_t n = 0;
    for (size_t k = 0; k < a->n; k++)
        if (a->v[k].named)
            name[n++] = a->v[k].name;
    bool same = true;
    for (size_t k = 0; k < n; k++)
        same = same && an_expect_lists(name[k], e->list, e->nlist);
    for (size_t k = 0; k < e->nlist; k++)
        same = same && an_expect_lists(e->list[k], name, n);
    enum an_answer holds = same ? AN_YES : AN_NO;
    an_expect_add(
        c, i, NULL, an_strdup("accidental"), an_expect_join(e->list, e->nlist),
        a->complete ? an_expect_join(name, n) : an_strdup("undecided"),
        a->complete ? holds : AN_UNKNOWN);
    free(name);
}

/* The canonical text of the conjugate of a term. */
static char *conjugate_text(const struct an_model *m, const struct an_term *t)
{
    struct an_term other = {.n = t->n};
    other.factor = an_alloc(t->n, sizeof *other.factor);
    for (size_t i = 0; i < t->n; i++) {
        other.factor[i] = t->factor[i];
        other.factor[i].conjugate =
            m->field[t->factor[i].field].type != AN_REAL_SCALAR &&
            !t->factor[i].conjugate;
    }
    char *text = an_term_text(&other, m);
    an_term_clear(&other);
    return text;
}

/* Are the terms of the chain, or their conjugates, those expected? */
static bool same_chain(const struct an_vacuum_terms *p,
                       const struct an_model *m, const struct an_expectation *e)
{
    bool *met = an_alloc(e->nlist, sizeof *met), same = true;
    for (size_t k = 0; k < p->nchain; k++) {
        char *conjugate = conjugate_text(m, &p->entry[k]->product);
        bool found = false;
        for (size_t i = 0; i < e->nlist; i++) {
            bool here = an_prose_reads(p->chain[k], e->list[i]) ||
                        strcmp(conjugate, e->list[i]) == 0;
            met[i] = met[i] || here;
            found = found || here;
        }
        same = same && found;
        free(conjugate);
    }
    for (size_t i = 0; i < e->nlist; i++)
        same = same && met[i];
    free(met);
    return same;
}

void an_expect_mechanism(struct an_check *c, size_t i, size_t vacuum)
{
    const struct an_model *m = c->model;
    const struct an_expectation *e = &m->expect[i];
    const struct an_vacuum_terms *p = &lagrangian(c)->vacuum[vacuum];
    bool same = p->known && p->nchain == e->nlist && same_chain(p, m, e);
    enum an_answer holds = same ? AN_YES : p->known ? AN_NO : AN_UNKNOWN;
    an_expect_add(c, i, &vacuum, an_strdup("mechanism"),
                  an_expect_terms(m, e->list, e->nlist),
                  an_expect_join(p->chain, p->nchain), holds);
}

/* The verdicts that a missing term changes. */
static char *changes_text(const struct an_missing *x)
{
    struct an_text t = {0};
    for (int k = 0; k < AN_NCHANGES; k++)
        if (x->changes[k])
            an_text_printf(&t, "%s%s", t.n ? ", " : "",
                           an_change_key((enum an_change)k));
    if (t.n == 0)
        an_text_add(&t, "none");
    return an_text_take(&t);
}

/* The first three exactly; of the others, those that are named. */
static bool same_changes(const struct an_missing *x,
                         const struct an_expectation *e)
{
    bool same = true;
    for (int k = 0; k < AN_NCHANGES; k++) {
        bool named = an_expect_lists(an_change_key((enum an_change)k), e->list,
                                     e->nlist);
        if (named || k <= AN_CHANGES_PROTON)
            same = same && x->changes[k] == named;
    }
    return same;
}

void an_expect_missing(struct an_check *c, size_t i)
{
    const struct an_model *m = c->model;
    const struct an_expectation *e = &m->expect[i];
    const struct an_missing_terms *all = &lagrangian(c)->listed.missing;
    const struct an_missing *x = NULL;
    char *term[] = {an_term_text(&e->term, m), conjugate_text(m, &e->term)};
    for (size_t k = 0; k < all->n && !x; k++)
        if (an_expect_lists(all->v[k].term, term, 2))
            x = &all->v[k];
    enum an_answer holds = AN_NO;
    char *found;
    if (x && x->decided && all->judged) {
        found = changes_text(x);
        holds = same_changes(x, e) ? AN_YES : AN_NO;
    } else if (x || !all->complete) {
        found = an_strdup("undecided");
        holds = AN_UNKNOWN;
    } else {
        found = an_strdup(all->asked ? "not missing" : "no coupling is listed");
    }
    struct an_text what = {0};
    an_text_add(&what, "missing: ");
    an_say_canonical(&what, &e->term, m);
    an_expect_add(c, i, NULL, an_text_take(&what),
                  an_expect_join(e->list, e->nlist), found, holds);
    free(term[1]);
    free(term[0]);
}
