/* operators.c - a list of terms, as a document.
 *
 * One row a term, by dimension: how many independent components it has, which
 * of the counted numbers it violates, and how many of its factors have a vev in
 * the vacuum asked for.
 */
#include "report/lists/operators.h"

#include "base/prose.h"
#include "base/text.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "theory/text/term.h"
#include "terms/list.h"
#include "report/lists/scan.h"
#include "report/say/said.h"
#include "report/write/document.h"

/* "NAME = 2, NAME = 1", of totals that are not zero. */
static const char *violated(struct an_document *d, const struct an_model *m,
                            const struct an_operator_query *q,
                            const struct an_operator *op)
{
    const char *list = "";
    for (size_t i = q->by_group ? 0 : 1; i <= op->nnumbers; i++) {
        const char *name = i ? m->count[i - 1].name : m->group[q->group].name;
        const fmpq *total = i ? op->number + i - 1 : op->charge;
        struct an_math f = {0};
        an_math_name(&f, name, AN_NO_BRACKETS);
        name = an_said_math(d, &f);
        if (!fmpq_is_zero(total))
            list = an_said_next(
                d, list, ", ",
                an_said(d, "%s = %s", name, an_said_rational(d, total)));
    }
    return list;
}

static void add_row(struct an_document *d, const struct an_model *m,
                    const struct an_operator_query *q,
                    const struct an_operator *op)
{
    struct an_text term = {0};
    an_say_canonical(&term, &op->term, m);
    an_document_row(d, "%d|%s|%s|%s", op->dimension, an_said_text(d, &term),
                    op->counted   ? an_said_integer(d, op->components)
                    : op->decided ? "some"
                                  : "undecided",
                    op->self_conjugate ? "real" : "");
    if (q->has_vacuum)
        an_document_cell(d, "%zu", op->vev_insertions);
    an_document_cell(d, "%s", violated(d, m, q, op));
}

static const char *caption(struct an_document *d, const struct an_model *m,
                           const struct an_operator_query *q, size_t n)
{
    struct an_text t = {0};
    const char *with = "";
    for (size_t i = 0; q->contain && i < m->nfields; i++)
        if (q->contain[i])
            with =
                an_said_next(d, with, " and ", an_said_field(d, &m->field[i]));
    an_text_printf(&t, "%s up to dimension %d%s",
                   n ? an_said_count(d, n, "term") : "no term",
                   q->max_dimension, an_said_with(d, " with ", with, ""));
    if (q->by_number)
        an_text_printf(&t, " that violate%s %s", n < 2 ? "s" : "",
                       m->count[q->number].name);
    if (q->by_group)
        an_text_printf(&t, " that %s alone forbids", m->group[q->group].said);
    if (q->has_vacuum)
        an_text_printf(&t, ", with vevs of %s", m->vacuum[q->vacuum].name);
    if (m->condition)
        an_text_printf(&t, ", for %s%s", m->condition,
                       an_said_with(d, ": ", m->units, ""));
    else if (m->nunknowns > 0)
        an_text_add(&t, ", for every value of the unknowns");
    return an_said_text(d, &t);
}

void an_report_operators(struct an_document *d, const struct an_model *model,
                         const struct an_operator_query *query,
                         const struct an_operators *operators)
{
    const char *found = caption(d, model, query, operators->n);
    an_document_heading(d, 1, "%s", an_model_title(model));
    if (operators->n == 0) {
        an_document_paragraph(d, "%s", found);
        return;
    }
    an_document_table(d, query->has_vacuum ? "rlrlrl" : "rlrll",
                      query->has_vacuum
                          ? "dim|term|components|reality|vevs|violates"
                          : "dim|term|components|reality|violates");
    an_document_caption(d, found);
    for (size_t i = 0; i < operators->n; i++)
        add_row(d, model, query, &operators->v[i]);
}

void an_scan_row_operators(struct an_scan_row *row, const struct an_model *m,
                           const struct an_operator_query *q,
                           const struct an_operators *o)
{
    struct an_document *d = &row->found;
    struct an_text first = {0};
    an_document_columns(d, "", (size_t)q->max_dimension, "r", "l", "");
    for (int k = 1; k <= q->max_dimension; k++) {
        size_t n = 0;
        for (size_t i = 0; i < o->n; i++)
            n += o->v[i].dimension == k;
        an_document_cell(d, "%zu", n);
    }
    if (o->n > 0)
        an_say_canonical(&first, &o->v[0].term, m);
    an_document_cell(d, "%s", an_said_text(d, &first));
}
