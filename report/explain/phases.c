/* phases.c - what the residual group does to every field, where it
 * comes from, and what one U(1) read alone would say. */
#include "base/prose.h"
#include "report/explain/phases.h"
#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

static void add_phases_of(struct an_explanation *e, size_t i, bool canonical)
{
    struct an_turn_table turns;
    an_turn_table_init(&turns, e->m, e->r->generator[i].functional);
    turns.r = e->r;
    turns.silent = !canonical;
    for (size_t k = 0; k < e->r->ncharges; k++) {
        const struct an_residual_charge *q = &e->r->charge[k];
        if (q->canonical == canonical)
            an_turn_table_component(&turns, q->field, q->generation, q->labels,
                                    q->fermion);
    }
    if (turns.n > 0 && canonical)
        an_document_paragraph(e->d, "Neutral fields under the generator of %s:",
                              an_said_order(e->d, &e->r->discrete.v[i], true));
    else if (turns.n > 0)
        an_document_paragraph(
            e->d, "Charged and coloured fields (their phases are defined only "
                  "up to an unbroken transformation):");
    an_explain_turns(e, &turns);
    an_turn_table_clear(&turns);
}

static void add_phases(struct an_explanation *e)
{
    if (e->r->discrete.n > 0)
        an_document_heading(e->d, 3, "The phase of each field");
    for (size_t i = 0; i < e->r->discrete.n; i++) {
        add_phases_of(e, i, true);
        add_phases_of(e, i, false);
    }
}

/* ---- origin of the group, and one U(1) alone */

static void add_origin(struct an_explanation *e)
{
    const char *text = "";
    if (e->r->imposed.n > 0)
        text = an_said(e->d, "Imposed symmetries alone make %s of it",
                       an_said_orders(e->d, &e->r->imposed, true));
    else if (e->r->gauged.n > 0 && an_word_is_mixture(e->r))
        text = an_said(e->d, "Gauge transformations alone make %s of it",
                       an_said_orders(e->d, &e->r->gauged, true));
    if (e->r->imposed.n > 0 && e->r->gauged.n > 0)
        text = an_said(e->d, "%s, gauge transformations alone %s", text,
                       an_said_orders(e->d, &e->r->gauged, true));
    if (an_word_is_mixture(e->r))
        text = *text ? an_said(e->d, "%s; the rest takes both at once", text)
                     : "It takes gauge transformations and imposed symmetries "
                       "at once";
    an_document_paragraph(e->d, "%s", an_said_with(e->d, "", text, "."));
}

static void add_alone(struct an_explanation *e)
{
    const char *read = "";
    bool differs = false;
    if (e->r->nalone == 0)
        return;
    an_document_paragraph(e->d,
                          "Reading one U(1) alone is quicker: divide the "
                          "charge of which those of the vevs are multiples by "
                          "the one of which those of all fields are.");
    for (size_t i = 0; i < e->r->nalone; i++) {
        const struct an_alone *a = &e->r->alone[i];
        bool whole = fmpz_is_one(fmpq_denref(a->unit));
        const char *name = an_said_word(e->d, e->m->group[a->group].name);
        /* "B-L: 3 / (1/6) = 18", "B-L would read Z18" */
        an_document_equation(e->d, "%s: %s / %s%s%s = %s", name,
                             an_said_number(e->d, a->absorbed),
                             whole ? "" : "(", an_said_number(e->d, a->unit),
                             whole ? "" : ")", an_said_integer(e->d, a->order));
        read = an_said_next(e->d, read, ", ",
                            an_said(e->d, "%s would read %s", name,
                                    fmpz_is_one(a->order)
                                        ? "nothing"
                                        : an_said_order(e->d, a->order, true)));
        differs = differs || a->differs;
    }
    if (differs)
        an_document_paragraph(
            e->d,
            "Alone, %s; the full lattice, with all charges, says %s. What an "
            "unbroken continuous group does as well does not count, and other "
            "charges may have to help to leave the vevs alone.",
            read, an_said_orders(e->d, &e->r->discrete, true));
    else
        an_document_paragraph(
            e->d, "Alone, %s, and so says the full lattice with all charges.",
            read);
}

/* ---- anomalies of the residual group */

static void add_residual_anomalies(struct an_explanation *e)
{
    const struct an_anomalies *all = &e->c->residual_anomalies[e->v->vacuum];
    if (all->n == 0)
        return;
    an_document_heading(e->d, 3, "Its discrete anomalies, as a cross-check");
    an_document_paragraph(
        e->d, "The generator, made to commute with the unbroken non-abelian "
              "groups, turns each left-handed component by s/n; n is its order "
              "on all fields, charged ones too.");
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        an_document_item(e->d, "%s: %s, %s", a->title,
                         a->reason ? a->reason : "no condition",
                         !a->defined  ? "so there is no condition"
                         : a->cancels ? "holds"
                                      : "does not hold");
    }
    e->cited[AN_CITE_IBANEZ_ROSS] = e->cited[AN_CITE_HSIEH] = true;
}

void an_explain_phases(struct an_explanation *e)
{
    add_origin(e);
    add_alone(e);
    add_phases(e);
    add_residual_anomalies(e);
}
