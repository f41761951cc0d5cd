/* judge.c - the terms of a file, each with what the symmetries say of it. */
#include "import/judge.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"
#include "terms/allowed.h"
#include "terms/charge.h"
#include "terms/explicit.h"
#include "terms/singlet.h"
#include "import/draft.h"
#include "import/products.h"

struct judge {
    struct an_draft *d;
    struct an_model gauged; /* without imposed symmetries; when it is needed */
    bool has_gauged;
    struct an_characters characters;
};

/* t (initialised) := the term in a model; names are those of its fields. */
static void read_term(struct an_term *t, const struct an_model *m,
                      const char *text)
{
    struct an_diags unsaid;
    an_diags_init(&unsaid);
    an_term_read(t, m, text, (struct an_where){0}, &unsaid);
    an_diags_clear(&unsaid);
}

/* Is the term allowed, for some value of the parameters, by what is gauged? */
static bool is_gauge_invariant(struct judge *j, const char *text)
{
    struct an_term t;
    struct an_term_verdict v;
    if (!j->has_gauged)
        an_draft_gauged_model(&j->gauged, j->d);
    j->has_gauged = true;
    an_term_init(&t);
    an_term_verdict_init(&v);
    read_term(&t, &j->gauged, text);
    an_term_check(&v, &j->gauged, &t);
    bool fine = v.allowed != AN_TERM_FORBIDDEN;
    an_term_verdict_clear(&v);
    an_term_clear(&t);
    return fine;
}

/* "breaks NLep, Parity"; false when it breaks what is gauged, too. */
static bool name_broken(char **comment, const struct judge *j,
                        const struct an_term *term)
{
    struct an_explicit x;
    struct an_text t = {0};
    bool imposed = true;
    an_explicit_init(&x);
    an_explicit_check(&x, &j->d->model, term);
    for (size_t i = 0; i < x.n; i++) {
        const struct an_group *g = &j->d->model.group[x.v[i].group];
        imposed = imposed && !g->gauged;
        an_text_printf(&t, "%s%s", t.n ? ", " : "breaks ", g->name);
    }
    if (imposed && x.n > 0)
        an_draft_comment(comment, "%s", an_text_string(&t));
    imposed = imposed && x.n > 0;
    an_text_clear(&t);
    an_explicit_clear(&x);
    return imposed;
}

/* "asks for qS = 1/2", where a parameter decides. */
static void name_condition(char **comment, const struct an_model *m,
                           const struct an_term *term)
{
    struct an_linear q;
    fmpq_t value;
    an_linear_init(&q);
    fmpq_init(value);
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        if (!an_term_charge_is_definite(m, term, g))
            continue;
        an_term_charge(&q, m, term, g);
        if (an_charge_status(&q, &m->group[g]) != AN_CONDITIONAL)
            continue;
        if (q.n == 1) {
            fmpq_div(value, q.constant, &q.coefficient[0]);
            fmpq_neg(value, value);
            char *number = fmpq_get_str(NULL, 10, value);
            an_draft_comment(comment, "asks for %s = %s",
                             m->unknown[q.symbol[0]], number);
            flint_free(number);
        } else {
            char *sum = an_linear_text(&q, m);
            an_draft_comment(comment, "asks for %s = 0", sum);
            free(sum);
        }
    }
    fmpq_clear(value);
    an_linear_clear(&q);
}

static void judge(struct judge *j, struct an_draft_term *x)
{
    const struct an_model *m = &j->d->model;
    struct an_term t;
    struct an_term_verdict v;
    char *found = NULL;
    an_term_init(&t);
    an_term_verdict_init(&v);
    read_term(&t, m, x->text);
    an_term_check_with(&v, &j->characters, m, &t);
    if (v.allowed == AN_TERM_UNKNOWN)
        name_condition(&found, m, &t);
    else if (v.allowed == AN_TERM_FORBIDDEN)
        x->breaking =
            name_broken(&found, j, &t) && is_gauge_invariant(j, x->text);
    if (found && (x->breaking || v.allowed == AN_TERM_UNKNOWN)) {
        struct an_text line = {0};
        an_text_printf(&line, "%s: %s", x->comment, found);
        free(x->comment);
        x->comment = an_text_take(&line);
    }
    free(found);
    an_term_verdict_clear(&v);
    an_term_clear(&t);
}

static void add(struct judge *j, const struct an_written_product *m)
{
    struct an_draft_term *x = an_draft_add_term(j->d);
    x->text = an_written_product_text(m, j->d);
    x->name = an_strdup(m->name);
    x->at = m->at;
    if (m->owner)
        an_draft_comment(&x->comment, "%s, line %zu", m->owner, m->at.line);
    else
        an_draft_comment(&x->comment, "line %zu", m->at.line);
    judge(j, x);
}

int an_draft_add_terms(struct an_draft *d, struct an_written_sum *p,
                       struct an_diags *diags)
{
    struct judge j = {.d = d};
    const struct an_written_product *strange = NULL;
    size_t nstrange = 0;
    int rc = 0;
    an_characters_init(&j.characters);
    an_model_init(&j.gauged);
    an_written_sum_unique(p, d, true);
    for (size_t i = 0; rc == 0 && i < p->n; i++) {
        const struct an_written_product *m = &p->v[i];
        if (m->strange) {
            strange = strange ? strange : m;
            nstrange++;
        } else if (m->n > 0 && d->nterms == AN_MAX_TERMS) {
            rc = an_error(diags, m->at, "more than %d terms", AN_MAX_TERMS);
        } else if (m->n > 0) {
            add(&j, m);
        }
    }
    if (nstrange > 0)
        an_draft_note(d,
                      "line %zu: %zu term%s with what is no field (%s): "
                      "derivatives, gauge bosons and components",
                      strange->at.line, nstrange, nstrange == 1 ? "" : "s",
                      strange->strange);
    an_model_clear(&j.gauged);
    an_characters_clear(&j.characters);
    return rc;
}
