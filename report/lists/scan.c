/* scan.c - one model at many values: a row of verdicts for each. */
#include "report/lists/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/prose.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "verdict/check.h"
#include "verdict/notes.h"

void an_scan_row_clear(struct an_scan_row *row)
{
    an_document_clear(&row->found);
    free(row->value);
    *row = (struct an_scan_row){0};
}

static const char *residual(struct an_document *d, const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    if (!v->known)
        return v->charge_breaking ? AN_SAY_BAD("charge breaking")
                                  : AN_SAY_OPEN("undetermined");
    return an_said(d, "%s%s",
                   r->undecided ? AN_SAY_OPEN("undecided")
                                : an_said_orders(d, &r->discrete, true),
                   v->nmassless > 0 ? ", " AN_SAY_BAD("massless charged matter")
                                    : "");
}

/* "Dirac"; the other vacua that count are numbered. */
static void add_vacuum(struct an_document *d, const struct an_check *c,
                       size_t i, size_t others)
{
    const struct an_findings *v = &c->vacuum[i];
    const struct an_mass_entry *first =
        c->lagrangian.asked ? c->lagrangian.vacuum[i].first : NULL;
    an_document_cell(d, others > 0 ? "%s (+%zu)" : "%s", residual(d, v),
                     others);
    an_document_cell(d, "%s",
                     v->known && v->neutrinos.active > 0
                         ? an_said_neutrinos(d, &v->neutrinos)
                         : "");
    an_document_cell(d, "%s",
                     v->known ? an_said_dark_matter(d, &v->dark_matter) : "");
    an_document_cell(d, "%s",
                     v->known && first
                         ? an_said(d, "%s (%d)", first->term, first->dimension)
                         : "");
}

const struct an_scan_heads an_scan_verdicts = {
    "lllll", "anomalies|residual|neutrinos|dark matter|first operator", NULL};

void an_scan_row_set(struct an_scan_row *row, const struct an_check *c)
{
    static const char *const words[] = {
        [AN_YES] = AN_SAY_GOOD("cancel"),
        [AN_NO] = AN_SAY_BAD("do not cancel"),
        [AN_UNKNOWN] = AN_SAY_OPEN("undetermined"),
    };
    size_t i = an_check_first_final(c), n = an_check_finals(c);
    row->outcome = an_outcome_of(c);
    an_document_table(&row->found, an_scan_verdicts.columns, "");
    an_document_cell(&row->found, "%s", words[c->anomalies.free]);
    if (i < c->nvacua)
        add_vacuum(&row->found, c, i, n - 1);
    else
        an_document_header(&row->found, "|||");
}

void an_report_scan(struct an_document *d, const struct an_scan_heads *heads,
                    const char *const *name, size_t n,
                    const struct an_scan_row *row, size_t nrows, size_t npoints)
{
    size_t ncells = strlen(heads->columns);
    size_t passed = 0;
    for (size_t i = 0; i < nrows; i++)
        passed += row[i].outcome == AN_PASSES;
    const char *points = nrows < npoints
                             ? an_said(d, "%zu of %zu points", nrows, npoints)
                             : an_said_count(d, npoints, "point");
    an_document_heading(d, 1, "%s, %s", points,
                        heads->what ? heads->what
                                    : an_said(d, "%zu passed", passed));
    if (nrows == 0)
        return;
    an_document_columns(d, heads->what ? "" : "l", n, "r", heads->columns, "");
    if (!heads->what)
        an_document_cell(d, "result");
    for (size_t k = 0; k < n; k++)
        an_document_cell(d, "%s", name[k]);
    an_document_header(d, heads->titles);
    for (size_t i = 0; i < nrows; i++) {
        const char *mark = an_outcome_marks[row[i].outcome];
        if (!heads->what)
            an_document_cell(d, "%s", mark);
        for (size_t k = 0; k < n; k++)
            an_document_cell(d, "%s", row[i].value[k]);
        const struct an_block *found = row[i].found.block;
        for (size_t k = 0; k < ncells; k++)
            an_document_cell(d, "%s",
                             found                            ? found->cell[k]
                             : heads->what && k + 1 == ncells ? mark
                                                              : "");
    }
}
