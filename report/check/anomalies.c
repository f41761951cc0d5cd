/* anomalies.c - which sums vanish, which do not, and what contributes.
 *
 * What vanishes is one line; what does not is a row with its contributions.
 * Names of sums stay as `expect` reads them, ready to paste.
 */
#include "report/check/anomalies.h"

#include <flint/fmpq.h>

#include "algebra/math.h"
#include "algebra/rational.h"
#include "base/prose.h"
#include "base/text.h"
#include "anomaly/universal.h"
#include "report/write/document.h"
#include "report/write/style.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "verdict/check.h"
#include "verdict/words.h"

static void add_parts(struct an_text *t, const struct an_model *m,
                      const struct an_anomaly *a)
{
    const char *sep = "";
    for (size_t i = 0; i < a->nparts; i++) {
        const struct an_contribution *p = &a->part[i];
        struct an_text item = {0};
        if (p->known && fmpq_is_zero(p->value))
            continue;
        an_say_field(&item, &m->field[p->field]);
        an_text_add(&item, " ");
        if (p->known)
            an_say_number(&item, p->value);
        else
            an_text_add(&item, p->polynomial);
        an_text_add(t, sep);
        an_style_unbroken(t, an_text_string(&item));
        an_text_clear(&item);
        sep = ", ";
    }
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

void an_say_exact(struct an_text *t, const struct an_check *c)
{
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        if (a->defined && a->known && !a->cancels && is_exact(c->model, a))
            an_text_printf(t, "%s%s",
                           t->n ? ", "
                                : AN_SAY_OPEN("exact conditions fail:") " ",
                           a->title);
    }
    if (t->n > 0)
        an_text_add(t, AN_SAY_OPEN(" ✗"));
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
static void add_why(struct an_document *d, const struct an_model *m,
                    const struct an_anomaly *a)
{
    struct an_text t = {0};
    if (!a->known)
        an_text_add(&t, a->polynomial);
    else if (a->reason)
        an_text_add(&t, a->reason);
    if (a->nparts > 0 && (a->known || d->verbose)) {
        an_text_add(&t, t.n ? ": " : "");
        add_parts(&t, m, a);
    }
    an_document_put_cell(d, &t);
}

static bool vanishes(const struct an_anomaly *a)
{
    return a->known && a->defined && a->cancels;
}

void an_add_sums(struct an_document *d, const struct an_model *m,
                 const struct an_anomalies *all)
{
    bool begun = false;
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        struct an_text t = {0};
        if (vanishes(a) && !d->verbose)
            continue;
        if (!begun) {
            an_document_table(d, "lrll", "anomaly|sum||contributions");
        }
        begun = true;
        an_document_cell(d, "%s", a->title);
        if (a->known && a->defined)
            an_say_number(&t, a->value);
        an_document_put_cell(d, &t);
        an_document_cell(d, "%s", status(m, a));
        add_why(d, m, a);
    }
}

/* "12 sums vanish: SU3c^3, ..." */
static void add_vanishing(struct an_document *d, const struct an_anomalies *all)
{
    struct an_text t = {0}, line = {0};
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        if (!vanishes(&all->v[i]))
            continue;
        an_text_add(&line, n++ ? ", " : "");
        an_style_unbroken(&line, all->v[i].title);
    }
    if (n > 0) {
        an_word_count(&t, n, "sum");
        an_document_line(d, "%s vanish%s: %s", an_text_string(&t),
                         n == 1 ? "es" : "", an_text_string(&line));
    }
    an_text_clear(&line);
    an_text_clear(&t);
}

/* What the 't Hooft vertex of one gauge group changes: "l by 3". */
static void add_violated(struct an_text *t, const struct an_model *m,
                         const struct an_instanton *w)
{
    const char *sep = " change ";
    an_text_printf(t, "%s instantons", m->group[w->group].said);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind == AN_SIMPLE)
            continue;
        const fmpq *x = &w->violates[m->coordinate[g]];
        if (fmpq_is_zero(x))
            continue;
        an_text_printf(t, "%s%s by ", sep, m->group[g].said);
        an_rational_append(t, x);
        sep = ", ";
    }
}

static void say_instantons(struct an_text *t, const struct an_check *c)
{
    const struct an_instantons *all = &c->instantons;
    if (!all->has_global)
        return;
    for (size_t i = 0; i < all->n; i++) {
        an_text_add(t, i ? "; " : "");
        add_violated(t, c->model, &all->v[i]);
    }
    if (all->n == 0)
        an_text_add(t, "no instanton breaks the global symmetries");
    an_text_add(t, "; what survives: ");
    an_word_orders(t, &all->discrete, true);
    an_text_add(t, all->selective ? " of selection rules" : "");
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

static void say_unknowns(struct an_text *t, const struct an_check *c)
{
    const struct an_model *m = c->model;
    const char *before = "unknown: ";
    bool open = an_model_has_unknown_charges(m);
    for (size_t i = 0; i < c->anomalies.n; i++)
        open = open || (c->anomalies.v[i].defined && !c->anomalies.v[i].known);
    for (size_t i = 0; i < m->nunknowns && open; i++)
        if (is_written(m, i)) {
            an_text_printf(t, "%s%s", before, m->symbol[i]);
            before = ", ";
        }
}

void an_add_anomalies(struct an_document *d, const struct an_check *c)
{
    struct an_text t = {0};
    an_document_heading(d, 2, "Anomalies");
    an_add_sums(d, c->model, &c->anomalies);
    if (c->anomalies.n == 0)
        an_document_line(d, "no anomaly is possible for these groups");
    if (!d->verbose)
        add_vanishing(d, &c->anomalies);
    say_instantons(&t, c);
    an_document_put_line(d, &t);
    for (size_t i = 0; i < c->anomalies.nuniversals; i++) {
        an_say_universal(&t, c->model, &c->anomalies.universal[i]);
        an_document_put_line(d, &t);
    }
    say_unknowns(&t, c);
    if (t.n > 0)
        an_text_add(
            &t, "; `anomalon solve` finds what cancels all sums, --set "
                "FIELD.GROUP=VALUE,... and --set PARAMETER=VALUE fill them in");
    an_document_put_line(d, &t);
}
