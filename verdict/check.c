/* check.c - the whole check of one model: every verdict, and whether it passes.
 *
 * Asks each room once and keeps its answers side by side. Instantons come
 * second: what they violate is handed to the vacuum as further relations, so
 * that a verdict which rests on an anomalous symmetry can be told apart.
 */
#include "verdict/check.h"

#include <stdlib.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/build/generic.h"
#include "theory/build/settle.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/products.h"
#include "residual/outside/extension.h"
#include "residual/question.h"
#include "residual/stabiliser/vacuum_vectors.h"
#include "verdict/consequences.h"
#include "verdict/expect.h"
#include "verdict/lagrangian.h"
#include "verdict/notes.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

void an_check_init(struct an_check *c)
{
    *c = (struct an_check){0};
    an_anomalies_init(&c->anomalies);
    an_instantons_init(&c->instantons);
    an_lagrangian_init(&c->lagrangian);
    an_structure_init(&c->structure);
}

void an_check_clear(struct an_check *c)
{
    if (c->products)
        an_products_clear(c->products);
    free(c->products);
    an_check_consequences_clear(c);
    an_lagrangian_clear(&c->lagrangian);
    an_anomalies_clear(&c->anomalies);
    an_instantons_clear(&c->instantons);
    for (size_t i = 0; i < c->nvacua; i++) {
        an_anomalies_clear(&c->residual_anomalies[i]);
        an_findings_clear(&c->vacuum[i]);
        if (c->instanton_vacuum)
            an_findings_clear(&c->instanton_vacuum[i]);
    }
    an_structure_clear(&c->structure);
    an_vacuum_vectors_free(c->vectors, c->nvacua);
    free(c->residual_anomalies);
    free(c->vacuum);
    free(c->instanton_vacuum);
    for (size_t i = 0; i < c->ncouplings; i++)
        an_term_verdict_clear(&c->coupling[i]);
    an_names_clear(c->coupling_as, c->ncouplings);
    free(c->coupling);
    for (size_t i = 0; i < c->nexpects; i++) {
        free(c->expect[i].what);
        free(c->expect[i].expected);
        free(c->expect[i].found);
    }
    free(c->expect);
    for (size_t i = 0; i < c->nwarnings; i++)
        free(c->warning[i].text);
    free(c->warning);
    an_names_clear(c->note, c->nnotes);
    free(c->unsettled);
    an_check_init(c);
}

static void check_residual_anomalies(struct an_anomalies *a,
                                     const struct an_model *model,
                                     const struct an_residual *r)
{
    for (size_t i = 0; i < r->discrete.n; i++) {
        const struct an_residual_generator *g = &r->generator[i];
        if (!g->lift)
            continue;
        struct an_text name = {0};
        an_say_order(&name, g->field_order, false);
        an_anomaly_residual(a, model, g->lift, g->lift_skip,
                            an_text_string(&name));
        an_text_clear(&name);
    }
}

static void check_vacua(struct an_check *c, const struct an_model *model,
                        unsigned asked)
{
    size_t n = model->nvacua, nextra = c->instantons.n;
    c->nvacua = n;
    c->vacuum = an_alloc(n, sizeof *c->vacuum);
    c->residual_anomalies = an_alloc(n, sizeof *c->residual_anomalies);
    const fmpq **extra = an_instantons_relations(&c->instantons);
    struct an_question alone = {.verdicts = asked};
    struct an_question with = {
        .verdicts = AN_ASK_NEUTRINOS | AN_ASK_DARK_MATTER | AN_ASK_PROCESSES,
        .extra = extra,
        .nextra = nextra};
    if (nextra > 0)
        c->instanton_vacuum = an_alloc(n, sizeof *c->instanton_vacuum);
    for (size_t i = 0; i < n; i++) {
        alone.vectors = with.vectors = &c->vectors[i];
        an_findings_init(&c->vacuum[i]);
        an_findings_check(&c->vacuum[i], model, i, &alone);
        an_anomalies_init(&c->residual_anomalies[i]);
        if (c->vacuum[i].known)
            check_residual_anomalies(&c->residual_anomalies[i], model,
                                     &c->vacuum[i].residual);
        if (nextra == 0)
            continue;
        an_findings_init(&c->instanton_vacuum[i]);
        an_findings_check(&c->instanton_vacuum[i], model, i, &with);
    }
    free(extra);
}

static bool is_allowed(const struct an_check *c, const struct an_term *term)
{
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    an_term_check_with(&v, &c->products->characters, c->model, term);
    bool allowed = v.allowed == AN_TERM_ALLOWED && v.counted &&
                   !fmpz_is_zero(v.components);
    an_term_verdict_clear(&v);
    return allowed;
}

/* Factors whose conjugates are tried. */
#define MAX_TRIED 5

/* The term with as few conjugates changed as make it allowed. */
static char *allowed_as(const struct an_check *c, const struct an_term *term)
{
    struct an_term other = *term;
    char *text = NULL;
    if (term->n > MAX_TRIED)
        return NULL;
    other.factor = an_alloc(term->n, sizeof *other.factor);
    for (size_t most = 1; most <= term->n / 2 && !text; most++)
        for (unsigned mask = 1; mask < 1u << term->n && !text; mask++) {
            size_t flips = 0;
            for (size_t i = 0; i < term->n; i++) {
                bool flip = mask >> i & 1;
                other.factor[i] = term->factor[i];
                other.factor[i].conjugate = term->factor[i].conjugate != flip;
                flips += flip;
            }
            if (flips == most && is_allowed(c, &other))
                text = an_term_prose(&other, c->model);
        }
    free(other.factor);
    return text;
}

/* "asks for qS = -2, but S^2 n n for qS = -1"; NULL when it contradicts none.
 */
static char *clash_text(const struct an_model *m, size_t coupling)
{
    struct an_text own = {0}, others = {0};
    for (size_t i = 0; i < m->nclashes; i++) {
        const struct an_clash *x = &m->clash[i];
        if (x->coupling == coupling)
            an_text_printf(&own, "%s%s", own.n ? ", " : "asks for ", x->asks);
        else {
            an_text_add(&others, others.n ? ", " : ", but ");
            an_say_written(&others, &m->coupling[x->coupling], m);
            an_text_printf(&others, " for %s", x->asks);
        }
    }
    if (own.n > 0)
        an_text_add(&own, an_text_string(&others));
    an_text_clear(&others);
    return own.n > 0 ? an_text_take(&own) : NULL;
}

static void check_couplings(struct an_check *c, const struct an_model *model)
{
    c->ncouplings = model->ncouplings;
    c->coupling = an_alloc(c->ncouplings, sizeof *c->coupling);
    c->coupling_as = an_alloc(c->ncouplings, sizeof *c->coupling_as);
    for (size_t i = 0; i < c->ncouplings; i++) {
        an_term_verdict_init(&c->coupling[i]);
        an_term_check_with(&c->coupling[i], &c->products->characters, model,
                           &model->coupling[i]);
        char *clash = clash_text(model, i);
        if (clash) {
            free(c->coupling[i].reason);
            c->coupling[i].reason = clash;
            c->coupling[i].allowed = AN_TERM_FORBIDDEN;
        } else if (c->coupling[i].allowed == AN_TERM_FORBIDDEN)
            c->coupling_as[i] = allowed_as(c, &model->coupling[i]);
    }
}

/* The worse of two answers: no, then unknown, then yes. */
static enum an_answer both(enum an_answer a, enum an_answer b)
{
    if (a == AN_NO || b == AN_NO)
        return AN_NO;
    return a == AN_UNKNOWN || b == AN_UNKNOWN ? AN_UNKNOWN : AN_YES;
}

static bool expects_anomalies(const struct an_model *model)
{
    for (size_t i = 0; i < model->nexpects; i++) {
        const struct an_expectation *e = &model->expect[i];
        if (e->what == AN_EXPECT_ANOMALY_FREE && e->value[0] == 'f')
            return true;
    }
    return false;
}

/* Is it expected that charged matter stays massless in the vacuum? */
static bool expects_massless(const struct an_model *model, size_t vacuum)
{
    for (size_t i = 0; i < model->nexpects; i++) {
        const struct an_expectation *e = &model->expect[i];
        if (e->what == AN_EXPECT_MASSLESS_CHARGED && e->value[0] == 't' &&
            an_expect_is_about(model, e, vacuum))
            return true;
    }
    return false;
}

static enum an_answer passed(const struct an_check *c)
{
    enum an_answer all = AN_YES;
    if (!expects_anomalies(c->model))
        all = both(all, c->anomalies.free);
    for (size_t i = 0; i < c->nexpects; i++)
        all = both(all, c->expect[i].holds);
    for (size_t i = 0; i < c->ncouplings; i++)
        all = both(all, an_word_allowed(&c->coupling[i]));
    for (size_t i = 0; i < c->nvacua; i++) {
        if (!c->vacuum[i].known)
            all = both(all, c->vacuum[i].charge_breaking ? AN_NO : AN_UNKNOWN);
        else if (!an_expect_undecided(c, i))
            all = AN_NO;
        if (c->vacuum[i].nmassless > 0 && !expects_massless(c->model, i))
            all = AN_NO;
    }
    return all;
}

void an_check_begin(struct an_check *c, const struct an_model *model)
{
    c->model = model;
    c->products = an_alloc(1, sizeof *c->products);
    an_products_init(c->products, model);
}

/* Free parameters: the couplings are conditions, sums stay polynomials in what
 * is left, and the vacuum is that of a generic point. */
static void settle(struct an_check *c, struct an_model *model, bool sums)
{
    c->unsettled = an_model_settle(model);
    if (sums)
        an_anomaly_check(&c->anomalies, model);
    if (c->unsettled)
        an_check_note(c, "%s", c->unsettled);
    else
        an_model_take_generic(model);
    c->vectors = an_vacuum_vectors_new(model->nvacua);
    an_model_take_vacua(model, c->vectors);
    bool gauged = false;
    for (size_t g = 0; g < model->ngroups; g++)
        gauged = gauged || (model->group[g].split && model->group[g].gauged);
    if (model->units)
        an_check_note(c,
                      "at generic values of free parameters a term is neutral "
                      "when it is so for each expression by itself: %s%s",
                      model->units,
                      gauged ? "; each U(1) has one gauge boson, massive "
                               "unless a combination of all its parts is "
                               "unbroken"
                             : "");
}

void an_check_model(struct an_check *c, struct an_model *model, unsigned asked,
                    const struct an_diags *read)
{
    an_check_clear(c);
    an_check_begin(c, model);
    c->read = read;
    settle(c, model, true);
    an_anomaly_instantons(&c->instantons, model);
    check_vacua(c, model, asked);
    check_couplings(c, model);
    an_check_warnings(c);
    an_check_expect(c);
    an_check_notes(c);
    c->passed = passed(c);
}

void an_check_asked(struct an_check *c, struct an_model *model, unsigned asked,
                    bool sums)
{
    struct an_question question = {.verdicts = asked};
    an_check_clear(c);
    an_check_begin(c, model);
    settle(c, model, sums);
    c->nvacua = model->nvacua;
    c->vacuum = an_alloc(c->nvacua, sizeof *c->vacuum);
    c->residual_anomalies = an_alloc(c->nvacua, sizeof *c->residual_anomalies);
    for (size_t i = 0; i < c->nvacua; i++) {
        an_findings_init(&c->vacuum[i]);
        an_anomalies_init(&c->residual_anomalies[i]);
        question.vectors = &c->vectors[i];
        if (asked & AN_ASK_RESIDUAL || (asked && model->vacuum[i].final))
            an_findings_check(&c->vacuum[i], model, i, &question);
    }
}
