/* vacuum.c - one vacuum: vevs, residual group, charges, verdicts. */
#include "report/check/vacuum.h"

#include "report/check/anomalies.h"
#include "report/check/lagrangian.h"
#include "report/say/bosons.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/say/reason_vacuum.h"
#include "report/picture/circle.h"
#include "residual/alike.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"

static void add_charges(struct an_document *d, const struct an_model *m,
                        const struct an_residual *r)
{
    struct an_charge_rows rows;
    if (r->discrete.n == 0 || r->undecided)
        return;
    an_document_columns(d, "r", r->discrete.n, "r", "ll", "charge");
    for (size_t i = 0; i < r->discrete.n; i++)
        an_document_cell(d, "%s", an_said_order(d, &r->discrete.v[i], true));
    an_document_row(d, "|fields");
    an_charge_rows_find(&rows, m, r, d->verbose);
    for (size_t i = 0; i < rows.n; i++) {
        const struct an_residual_charge *q = rows.v[i].charge;
        an_document_cell(d, "%s", an_said_number(d, q->electric));
        /* In units of 1/n of a turn where they are whole numbers. */
        for (size_t k = 0; k < r->discrete.n; k++)
            if (q->integral[k])
                an_document_cell(d, "%s", an_said_whole(d, q->units + k));
            else
                an_document_cell(d, "%s turn", an_said_number(d, &q->turns[k]));
        an_document_row(d, "%s|%s", q->fermion ? "fermion" : "boson",
                        rows.v[i].fields);
    }
    an_charge_rows_clear(&rows);
}

void an_add_vacuum(struct an_document *d, const struct an_check *c, size_t i,
                   size_t number)
{
    const struct an_findings *v = &c->vacuum[i];
    bool final = c->model->vacuum[i].final;
    an_document_heading(d, 2, "%s", c->model->vacuum[i].name);
    an_document_beside(d, "%s", an_said_vevs(d, c->model, i, "no vevs"));
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
