/* phases.c - what the residual group does to every field, where it
 * comes from, and what one U(1) read alone would say. */
#include "report/explain/phases.h"

#include "base/prose.h"
#include "report/explain/explanation.h"
#include "report/explain/turns.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "verdict/words.h"

static void add_phases_of(struct an_explanation *e, size_t i, bool canonical)
{
    const struct an_residual *r = &e->v->residual;
    struct an_turn_table turns;
    an_turn_table_init(&turns, e->c->model, r->generator[i].functional);
    turns.r = r;
    turns.silent = !canonical;
    for (size_t k = 0; k < r->ncharges; k++) {
        const struct an_residual_charge *q = &r->charge[k];
        if (q->canonical == canonical)
            an_turn_table_component(&turns, q->field, q->generation, q->labels,
                                    q->fermion);
    }
    struct an_text t = {0};
    if (turns.n > 0 && canonical) {
        an_text_add(&t, "Neutral fields under the generator of ");
        an_word_order(&t, &r->discrete.v[i], true);
        an_text_add(&t, ":");
    } else if (turns.n > 0) {
        an_text_add(&t, "Charged and coloured fields (their phases are defined "
                        "only up to an unbroken transformation):");
    }
    an_document_put_paragraph(e->d, &t);
    an_explain_turns(e, &turns);
    an_turn_table_clear(&turns);
}

static void add_phases(struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    if (r->discrete.n > 0)
        an_document_heading(e->d, 3, "The phase of each field");
    for (size_t i = 0; i < r->discrete.n; i++) {
        add_phases_of(e, i, true);
        add_phases_of(e, i, false);
    }
}

/* ---- origin of the group, and one U(1) alone */

static void add_origin(struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    struct an_text t = {0};
    bool mixed = an_word_is_mixture(r);
    if (r->imposed.n == 0 && !mixed)
        return;
    if (r->imposed.n > 0) {
        an_text_add(&t, "Imposed symmetries alone make ");
        an_word_orders(&t, &r->imposed, true);
        an_text_add(&t, " of it");
    }
    if (r->gauged.n > 0) {
        an_text_add(&t, t.n ? ", gauge transformations alone "
                            : "Gauge transformations alone make ");
        an_word_orders(&t, &r->gauged, true);
        an_text_add(&t, r->imposed.n > 0 ? "" : " of it");
    }
    if (mixed)
        an_text_add(&t, t.n ? "; the rest takes both at once"
                            : "It takes gauge transformations and imposed "
                              "symmetries at once");
    an_text_add(&t, ".");
    an_document_put_paragraph(e->d, &t);
}

/* "B-L: 3 / (1/6) = 18" */
static void add_quotient(struct an_explanation *e, const struct an_alone *a)
{
    struct an_math f = {0};
    bool whole = fmpz_is_one(fmpq_denref(a->unit));
    an_math_words(&f, e->c->model->group[a->group].name);
    an_math_colon(&f);
    an_math_number(&f, a->absorbed);
    an_math_add(&f, whole ? " / " : " / (", NULL);
    an_math_number(&f, a->unit);
    an_math_add(&f, whole ? " = " : ") = ", NULL);
    an_math_integer(&f, a->order);
    an_document_put_equation(e->d, &f);
}

/* "B-L would read Z18" */
static void add_reading(struct an_text *t, const struct an_explanation *e,
                        const struct an_alone *a)
{
    struct an_math f = {0};
    an_math_words(&f, e->c->model->group[a->group].name);
    an_math_put(t, &f);
    if (fmpz_is_one(a->order)) {
        an_text_add(t, " would read nothing");
        return;
    }
    an_text_add(t, " would read ");
    an_word_order(t, a->order, true);
}

static void add_alone(struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    struct an_text t = {0};
    bool differs = false;
    if (r->nalone == 0)
        return;
    an_document_paragraph(e->d,
                          "Reading one U(1) alone is quicker: divide the "
                          "charge of which those of the vevs are multiples by "
                          "the one of which those of all fields are.");
    for (size_t i = 0; i < r->nalone; i++) {
        add_quotient(e, &r->alone[i]);
        an_text_add(&t, i ? ", " : "Alone, ");
        add_reading(&t, e, &r->alone[i]);
        differs = differs || r->alone[i].differs;
    }
    if (differs) {
        an_text_add(&t, "; the full lattice, with all charges, says ");
        an_word_orders(&t, &r->discrete, true);
        an_text_add(
            &t,
            ". What an unbroken continuous group does as well does not count, "
            "and other charges may have to help to leave the vevs alone.");
    } else {
        an_text_add(&t, ", and so says the full lattice with all charges.");
    }
    an_document_put_paragraph(e->d, &t);
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
