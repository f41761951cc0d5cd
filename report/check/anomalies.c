/* anomalies.c - which sums vanish, which do not, and what contributes.
 *
 * What vanishes is one line; what does not is a row with its contributions.
 * Names of sums stay as `expect` reads them, ready to paste.
 */
#include "report/check/anomalies.h"

#include <stdlib.h>

#include "algebra/math.h"
#include "anomaly/universal.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "report/write/style.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* In one text: what is said of each field would be a thousand times what is
 * said of all. */
static const char *parts(struct an_document *d, const struct an_model *m,
                         const struct an_anomaly *a)
{
    struct an_text all = {0}, item = {0};
    for (size_t i = 0; i < a->nparts; i++) {
        const struct an_contribution *p = &a->part[i];
        struct an_math number = {0};
        if (p->known && fmpq_is_zero(p->value))
            continue;
        if (p->known)
            an_math_number(&number, p->value);
        char *text = an_math_take(&number);
        item.n = 0;
        an_say_field(&item, &m->field[p->field]);
        an_text_printf(&item, " %s", p->known ? text : p->polynomial);
        an_text_add(&all, all.n > 0 ? ", " : "");
        an_style_unbroken(&all, an_text_string(&item));
        free(text);
    }
    an_text_clear(&item);
    return an_said_text(d, &all);
}

bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a)
{
    return a->kind == AN_DISCRETE && a->nabelian > 0 &&
           !m->group[a->abelian[0]].gauged;
}

/* A condition on a gauged Z(n) that does not enter the verdict: the cubic one
 * and the exact one on fermions. */
static bool is_exact(const struct an_model *m, const struct an_anomaly *a)
{
    return a->kind == AN_DISCRETE && !a->counts && a->nabelian > 0 &&
           m->group[a->abelian[0]].gauged;
}

void an_add_exact(struct an_document *d, const struct an_check *c)
{
    const char *all = "";
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        if (a->defined && a->known && !a->cancels && is_exact(c->model, a))
            all = an_said_next(d, all, ", ", a->title);
    }
    if (*all)
        an_document_verdict(
            d, AN_SAY_OPEN("exact conditions fail:") " %s" AN_SAY_OPEN(" ✗"),
            all);
}

static const char *status(const struct an_model *m, const struct an_anomaly *a)
{
    if (!a->defined)
        return "not defined";
    if (!a->known)
        return "0 =";
    if (a->cancels)
        return AN_SAY_GOOD("✓");
    if (a->counts)
        return AN_SAY_BAD("✗");
    if (is_exact(m, a))
        return AN_SAY_BAD("✗") " exact";
    if (an_is_of_global(m, a))
        return an_word_kind(AN_GLOBAL);
    return an_word_kind(a->kind);
}

/* What a sum adds up, or the factors of what must vanish. */
static const char *why(struct an_document *d, const struct an_model *m,
                       const struct an_anomaly *a)
{
    const char *text = !a->known ? a->polynomial : a->reason ? a->reason : "";
    if (a->nparts > 0 && (a->known || d->verbose))
        return an_said_next(d, text, ": ", parts(d, m, a));
    return text;
}

static bool vanishes(const struct an_anomaly *a)
{
    return a->known && a->defined && a->cancels;
}

void an_add_sums(struct an_document *d, const struct an_model *m,
                 const struct an_anomalies *all)
{
    an_document_table(d, "lrll", "anomaly|sum||contributions");
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        if (!vanishes(a) || d->verbose)
            an_document_row(d, "%s|%s|%s|%s", a->title,
                            a->known && a->defined ? an_said_number(d, a->value)
                                                   : "",
                            status(m, a), why(d, m, a));
    }
}

/* "12 sums vanish: SU3c^3, ..." */
static void add_vanishing(struct an_document *d, const struct an_anomalies *all)
{
    struct an_text list = {0};
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++)
        if (vanishes(&all->v[i])) {
            an_text_add(&list, n++ > 0 ? ", " : "");
            an_style_unbroken(&list, all->v[i].title);
        }
    if (n > 0)
        an_document_line(d, "%s vanish%s: %s", an_said_count(d, n, "sum"),
                         n == 1 ? "es" : "", an_text_string(&list));
    an_text_clear(&list);
}

/* What the 't Hooft vertex of one gauge group changes: "l by 3". */
static const char *violated(struct an_document *d, const struct an_model *m,
                            const struct an_instanton *w)
{
    const char *all = "";
    for (size_t g = 0; g < m->ngroups; g++) {
        const fmpq *x = &w->violates[m->coordinate[g]];
        if (m->group[g].kind != AN_SIMPLE && !fmpq_is_zero(x))
            all = an_said_next(d, all, ", ",
                               an_said(d, "%s by %s", m->group[g].said,
                                       an_said_rational(d, x)));
    }
    return an_said(d, "%s instantons%s", m->group[w->group].said,
                   an_said_with(d, " change ", all, ""));
}

static void add_instantons(struct an_document *d, const struct an_check *c)
{
    const struct an_instantons *x = &c->instantons;
    if (!x->has_global)
        return;
    AN_SAID_EACH(all, d, "; ", i, x->n, violated(d, c->model, &x->v[i]));
    an_document_line(d, "%s; what survives: %s%s",
                     *all ? all : "no instanton breaks the global symmetries",
                     an_said_orders(d, &x->discrete, true),
                     x->selective ? " of selection rules" : "");
}

/* Does the file write a charge with it? */
static bool is_written(const struct an_model *m, size_t unknown)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t g = 0; g < m->ngroups; g++) {
            const struct an_linear *x =
                an_assignment_written(&m->field[f].group[g]);
            for (size_t k = 0; x && k < m->field[f].generations; k++)
                for (size_t i = 0; i < x[k].n; i++)
                    if (x[k].symbol[i] == unknown)
                        return true;
        }
    return false;
}

static void add_unknowns(struct an_document *d, const struct an_check *c)
{
    const struct an_model *m = c->model;
    bool open = an_model_has_unknown_charges(m);
    for (size_t i = 0; i < c->anomalies.n; i++)
        open = open || (c->anomalies.v[i].defined && !c->anomalies.v[i].known);
    AN_SAID_EACH(all, d, ", ", i, m->nunknowns,
                 open && is_written(m, i) ? m->symbol[i] : "");
    if (*all)
        an_document_line(
            d,
            "unknown: %s; `anomalon solve` finds what cancels all sums, --set "
            "FIELD.GROUP=VALUE,... and --set PARAMETER=VALUE fill them in",
            all);
}

void an_add_anomalies(struct an_document *d, const struct an_check *c)
{
    an_document_heading(d, 2, "Anomalies");
    an_add_sums(d, c->model, &c->anomalies);
    if (c->anomalies.n == 0)
        an_document_line(d, "no anomaly is possible for these groups");
    if (!d->verbose)
        add_vanishing(d, &c->anomalies);
    add_instantons(d, c);
    for (size_t i = 0; i < c->anomalies.nuniversals; i++) {
        struct an_text t = {0};
        an_say_universal(&t, c->model, &c->anomalies.universal[i]);
        an_document_line(d, "%s", an_said_text(d, &t));
    }
    add_unknowns(d, c);
}
