/* check_document.c - the check of a model as a document.
 *
 * The order is that of the text report: verdicts first, each with its reason,
 * then what they rest on. The sentences are the text report's own.
 */
#include "report/check_document.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/prose.h"
#include "base/version.h"
#include "report/check_tables.h"
#include "report/picture/chain.h"
#include "report/picture/circle.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/say/reason_vacuum.h"
#include "report/say/reasons.h"
#include "report/say/symbol.h"
#include "report/say/spell.h"
#include "report/say/symbol_vevs.h"
#include "report/text.h"
#include "report/text_anomaly.h"
#include "report/write/document.h"
#include "report/write/style.h"
#include "theory/component.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

static const struct an_style no_style = {0};

/* Items from labelled sentences, which are cleared; a label of the heading
 * itself is left out. */
static void items(struct an_document *d, struct an_reasons *list,
                  const char *heading)
{
    for (size_t i = 0; i < list->n; i++) {
        struct an_text t = {0};
        const char *label = list->v[i].label;
        if (*label && strcmp(label, heading) != 0)
            an_text_printf(&t, "%s: ", label);
        an_text_add(&t, list->v[i].text);
        an_document_put_item(d, &t);
    }
    an_reasons_clear(list);
}

/* ---- the title, and the verdicts with a reason each */

static void add_title(struct an_document *d, const struct an_model *m)
{
    struct an_text t = {0};
    an_document_heading(d, 1, "%s", an_model_title(m));
    an_word_list(&t, m->reference, m->nreferences);
    an_document_put_paragraph(d, &t);
}

/* "free of anomalies ✓ (13 sums vanish)", "anomalous ✗ (SU2L^2 ell)". */
static void verdict_anomalies(struct an_document *d, const struct an_check *c)
{
    struct an_text t = {0}, which = {0};
    size_t n = 0;
    an_print_free(&t, c, &no_style);
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        bool vanishes = a->known && a->cancels;
        n += vanishes && a->defined;
        if (a->counts && !vanishes)
            an_text_printf(&which, "%s" AN_SAY_ANOMALY("%s"),
                           which.n ? ", " : "", a->name);
    }
    if (c->anomalies.free == AN_YES && n > 0) {
        an_word_count(&which, n, "sum");
        an_text_add(&which, n == 1 ? " vanishes" : " vanish");
    }
    if (which.n > 0)
        an_text_printf(&t, " (%s)", an_text_string(&which));
    an_document_put_item(d, &t);
    an_text_clear(&which);
}

static void verdict_vacuum(struct an_document *d, const struct an_check *c,
                           size_t vacuum)
{
    const struct an_findings *v = &c->vacuum[vacuum];
    struct an_text t = {0};
    if (c->model->condition)
        an_text_printf(&t, "for %s: ", c->model->condition);
    an_word_breaking(&t, c->model, v);
    for (size_t i = 0; i < v->residual.discrete.n; i++) {
        an_text_add(&t, i                            ? " and "
                        : v->residual.discrete.n > 1 ? "; generators "
                                                     : "; generator ");
        an_word_symmetry(&t, v->residual.generator[i].text);
    }
    an_document_put_item(d, &t);
    if (an_word_neutrinos(&t, &v->neutrinos)) {
        an_text_add(&t,
                    v->neutrinos.witness.type == AN_WITNESS_NONE ? "" : "; ");
        an_say_nature(&t, &v->neutrinos, false);
        an_document_put_item(d, &t);
    }
    an_word_dark_matter(&t, &v->dark_matter);
    if (v->dark_matter.witness.type != AN_WITNESS_NONE) {
        an_text_add(&t, "; ");
        an_say_decay(&t, &v->dark_matter, false);
    }
    an_document_put_item(d, &t);
    if (v->nmassless > 0)
        an_document_item(d, "massless charged matter ✗");
}

static void add_verdicts(struct an_document *d, const struct an_check *c)
{
    struct an_text t = {0};
    size_t final = an_check_first_final(c);
    verdict_anomalies(d, c);
    if (an_check_finals(c) == 1) {
        if (c->vacuum[final].known)
            verdict_vacuum(d, c, final);
        else
            an_document_item(d, c->vacuum[final].charge_breaking
                                    ? "charge breaking ✗"
                                    : "vacuum undetermined");
    }
    an_print_failures(&t, c, &no_style);
    if (t.n > 0) {
        struct an_text rest = {0};
        an_text_add(&rest, an_text_string(&t) + strlen(" · "));
        an_document_put_item(d, &rest);
    }
    an_text_clear(&t);
    if (an_check_finals(c) > 1)
        an_table_scenarios(d, c);
}

/* ---- vacua */

static void add_final(struct an_document *d, const struct an_check *c, size_t i,
                      bool verbose)
{
    const struct an_findings *v = &c->vacuum[i];
    struct an_reasons list;
    an_reasons_init(&list);
    if (v->nmassless > 0) {
        an_document_heading(d, 3, "Massless charged matter ✗");
        an_reason_massless(&list, v, false);
        items(d, &list, "MASSLESS ✗");
    }
    an_reason_neutrinos(&list, v, false);
    an_reason_mechanism(&list, c, i);
    if (list.n > 0)
        an_document_heading(d, 3, "Neutrinos");
    items(d, &list, "neutrinos");
    an_document_heading(d, 3, "Dark matter");
    an_reason_dark_matter(&list, c, i, false);
    an_reason_stability(&list, c, i);
    items(d, &list, "dark matter");
    an_reason_processes(&list, c, i, false);
    if (list.n > 0) {
        an_document_heading(d, 3, "Processes");
        an_table_processes(d, c, i);
    }
    an_reasons_clear(&list);
    if (verbose && c->residual_anomalies[i].n > 0) {
        an_document_heading(d, 3, "Anomalies of the residual group");
        an_table_anomalies(d, c->model, &c->residual_anomalies[i],
                           "Discrete conditions of the residual group");
    }
}

static void add_vacuum(struct an_document *d, const struct an_check *c,
                       size_t i, size_t number, bool verbose)
{
    const struct an_findings *v = &c->vacuum[i];
    const struct an_vacuum *p = &c->model->vacuum[i];
    struct an_reasons list;
    struct an_text t = {0};
    an_reasons_init(&list);
    an_text_printf(&t, "Vacuum: %s", p->name);
    if (p->nvevs > 0)
        an_text_add(&t, ", ");
    an_symbol_vevs(&t, c->model, p);
    an_document_heading(d, 2, "%s", an_text_string(&t));
    an_text_clear(&t);
    an_reason_group(&list, c->model, v);
    if (v->known && (p->final || verbose))
        an_reason_anomalies(&list, &c->residual_anomalies[i]);
    items(d, &list, "");
    if (!v->known || (!p->final && !verbose))
        return;
    for (size_t k = 0; k < v->residual.discrete.n; k++)
        an_picture_circle(d, c, i, k, number);
    an_table_charges(d, c, i, verbose);
    if (p->final)
        add_final(d, c, i, verbose);
}

/* ---- anomalies, terms, expectations, notes */

static void add_anomalies(struct an_document *d, const struct an_check *c)
{
    struct an_text t = {0};
    an_document_heading(d, 2, "Anomalies");
    if (c->anomalies.n > 0)
        an_table_anomalies(
            d, c->model, &c->anomalies,
            "Contributions to the anomalies; right-handed fields "
            "enter with a minus sign");
    else
        an_document_paragraph(d, "No anomaly is possible for these groups.");
    an_say_instantons(&t, c);
    an_document_put_paragraph(d, &t);
    an_say_unknowns(&t, c);
    an_document_put_paragraph(d, &t);
}

static void add_accidental(struct an_document *d, const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    an_document_heading(d, 2, "Accidental symmetries");
    if (!a->complete)
        an_document_paragraph(d,
                              "not known: too many terms, or too large ones");
    else if (a->n == 0)
        an_document_paragraph(d, "none of %s",
                              a->listed ? "the listed couplings"
                                        : "all renormalisable terms");
    else
        an_table_accidental(d, c);
    struct an_text t = {0};
    for (size_t i = 0; i < a->nexact; i++)
        an_text_printf(&t, "%s%s",
                       i ? "; " : "Free of anomalies: ", a->exact[i]);
    an_document_put_paragraph(d, &t);
}

static void add_terms(struct an_document *d, const struct an_check *c)
{
    const struct an_missing_terms *x = &c->lagrangian.listed.missing;
    if (c->ncouplings > 0) {
        an_document_heading(d, 2, "Couplings");
        an_table_couplings(d, c);
    }
    if (!c->lagrangian.asked)
        return;
    add_accidental(d, c);
    if (!x->asked || x->n == 0)
        return;
    an_document_heading(d, 2, "Missing terms");
    an_table_missing(d, c);
}

static void add_expectations(struct an_document *d, const struct an_check *c,
                             bool verbose)
{
    size_t met = 0;
    for (size_t i = 0; i < c->nexpects; i++)
        met += c->expect[i].holds == AN_YES;
    if (c->nexpects == 0)
        return;
    an_document_heading(d, 2, "Expectations");
    an_document_paragraph(d, "%zu of %zu met %s", met, c->nexpects,
                          met == c->nexpects ? "✓" : "✗");
    if (verbose || met < c->nexpects)
        an_table_expectations(d, c, verbose);
}

static void add_notes(struct an_document *d, const struct an_check *c)
{
    if (c->nwarnings + c->nnotes > 0)
        an_document_heading(d, 2, "Notes");
    for (size_t i = 0; i < c->nwarnings; i++) {
        struct an_text t = {0};
        char *text = an_check_warning_text(c, i);
        an_text_printf(&t, "warning: %s", text);
        free(text);
        an_document_put_item(d, &t);
    }
    for (size_t i = 0; i < c->nnotes; i++) {
        struct an_text t = {0};
        an_text_add(&t, c->note[i]);
        an_document_put_item(d, &t);
    }
}

void an_report_document(struct an_document *d, const struct an_check *c,
                        size_t number, bool verbose)
{
    add_title(d, c->model);
    add_verdicts(d, c);
    an_picture_chain(d, c, number);
    if (c->model->description && *c->model->description)
        an_document_paragraph(d, "%s", c->model->description);
    an_document_heading(d, 2, "Fields");
    an_table_fields(d, c);
    add_anomalies(d, c);
    for (size_t i = 0; i < c->nvacua; i++)
        add_vacuum(d, c, i, number, verbose);
    add_terms(d, c);
    add_expectations(d, c, verbose);
    add_notes(d, c);
    an_document_paragraph(d, "Decided exactly by anomalon %s.", AN_VERSION);
    an_spell_document(d, c->model);
}
