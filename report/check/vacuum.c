/* vacuum.c - one vacuum: vevs, residual group, charges, verdicts. */
#include "report/check/vacuum.h"

#include "algebra/math.h"
#include "base/text.h"
#include "report/check/anomalies.h"
#include "report/check/lagrangian.h"
#include "report/picture/circle.h"
#include "report/say/bosons.h"
#include "residual/alike.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/say/reason_vacuum.h"
#include "theory/text/vevs.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* In units of 1/n of a turn where they are whole numbers. */
static void add_units(struct an_document *d, const struct an_residual_charge *q,
                      size_t i)
{
    struct an_text t = {0};
    fmpq_t x;
    fmpq_init(x);
    if (q->integral[i])
        fmpz_set(fmpq_numref(x), q->units + i);
    else
        fmpq_set(x, &q->turns[i]);
    an_say_number(&t, x);
    an_text_add(&t, q->integral[i] ? "" : " turn");
    an_document_put_cell(d, &t);
    fmpq_clear(x);
}

static void add_charges(struct an_document *d, const struct an_model *m,
                        const struct an_residual *r)
{
    struct an_charge_rows rows;
    struct an_text t = {0};
    if (r->discrete.n == 0 || r->undecided)
        return;
    an_document_columns(d, "r", r->discrete.n, "r", "ll", "");
    an_document_cell(d, "charge");
    for (size_t i = 0; i < r->discrete.n; i++) {
        an_word_order(&t, &r->discrete.v[i], true);
        an_document_put_cell(d, &t);
    }
    an_document_row(d, "|fields");
    an_charge_rows_find(&rows, m, r, d->verbose);
    for (size_t i = 0; i < rows.n; i++) {
        const struct an_residual_charge *q = rows.v[i].charge;
        an_say_number(&t, q->electric);
        an_document_put_cell(d, &t);
        for (size_t k = 0; k < r->discrete.n; k++)
            add_units(d, q, k);
        an_document_cell(d, "%s", q->fermion ? "fermion" : "boson");
        an_document_cell(d, "%s", rows.v[i].fields);
    }
    an_charge_rows_clear(&rows);
}

static void add_heading(struct an_document *d, const struct an_check *c,
                        size_t i)
{
    struct an_text t = {0};
    an_document_heading(d, 2, "%s", c->model->vacuum[i].name);
    an_say_vevs(&t, c->model, &c->model->vacuum[i]);
    an_document_beside(d, "%s", t.n ? an_text_string(&t) : "no vevs");
    an_text_clear(&t);
}

void an_add_vacuum(struct an_document *d, const struct an_check *c, size_t i,
                   size_t number)
{
    const struct an_findings *v = &c->vacuum[i];
    bool final = c->model->vacuum[i].final;
    add_heading(d, c, i);
    an_reason_group(d, c->model, v);
    if (!v->known || (!final && !d->verbose))
        return;
    for (size_t k = 0; k < v->residual.discrete.n && d->pictures; k++)
        an_picture_circle(d, c, i, k, number);
    add_charges(d, c->model, &v->residual);
    an_reason_anomalies(d, &c->residual_anomalies[i]);
    if (d->verbose)
        an_add_sums(d, c->model, &c->residual_anomalies[i]);
    an_reason_bosons(d, c, i, d->verbose);
    an_reason_goldstones(d, c, i, d->verbose);
    if (d->verbose)
        an_reason_defects(d, c, i);
    if (!final)
        return;
    an_reason_massless(d, v);
    an_reason_neutrinos(d, v);
    an_reason_mechanism(d, c, i);
    if (d->verbose)
        an_add_mass_matrix(d, c, i);
    an_reason_dark_matter(d, c, i);
    an_reason_stability(d, c, i);
    an_reason_processes(d, c, i);
}
