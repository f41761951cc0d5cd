/* scan.c - one model at many values: a row of verdicts for each. */
#include "report/lists/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/json/json.h"
#include "report/json/keys.h"
#include "report/json/value.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "verdict/check.h"
#include "verdict/words.h"
#include "verdict/notes.h"

void an_scan_row_clear(struct an_scan_row *row)
{
    for (size_t k = 0; k < row->ncells; k++)
        free(row->cell[k]);
    free(row->cell);
    free(row->value);
    *row = (struct an_scan_row){0};
}

static void add_residual(struct an_text *t, const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    if (!v->known)
        an_text_add(t, v->charge_breaking ? AN_SAY_BAD("charge breaking")
                                          : AN_SAY_OPEN("undetermined"));
    else if (r->undecided)
        an_text_add(t, AN_SAY_OPEN("undecided"));
    else
        an_word_orders(t, &r->discrete, true);
    if (v->known && v->nmassless > 0)
        an_text_add(t, ", " AN_SAY_BAD("massless charged matter"));
}

/* "Dirac"; the other vacua that count are numbered. */
static void add_vacuum(struct an_text *cell, const struct an_check *c, size_t i,
                       size_t others)
{
    const struct an_findings *v = &c->vacuum[i];
    const struct an_vacuum_terms *p =
        c->lagrangian.asked ? &c->lagrangian.vacuum[i] : NULL;
    add_residual(&cell[0], v);
    if (others > 0)
        an_text_printf(&cell[0], " (+%zu)", others);
    if (!v->known)
        return;
    struct an_document scratch = {0};
    if (v->neutrinos.active > 0)
        an_text_add(&cell[1], an_said_neutrinos(&scratch, &v->neutrinos));
    an_text_add(&cell[2], an_said_dark_matter(&scratch, &v->dark_matter));
    an_document_clear(&scratch);
    if (p && p->first)
        an_text_printf(&cell[3], "%s (%d)", p->first->term,
                       p->first->dimension);
}

void an_scan_row_take(struct an_scan_row *row, struct an_text *cell, size_t n)
{
    row->cell = an_alloc(n, sizeof *row->cell);
    for (; row->ncells < n; row->ncells++)
        row->cell[row->ncells] = an_text_take(&cell[row->ncells]);
}

#define VERDICTS 5

const struct an_scan_heads an_scan_verdicts = {
    "lllll", "anomalies|residual|neutrinos|dark matter|first operator", NULL};

void an_scan_row_set(struct an_scan_row *row, const struct an_check *c)
{
    static const char *const words[] = {
        [AN_YES] = AN_SAY_GOOD("cancel"),
        [AN_NO] = AN_SAY_BAD("do not cancel"),
        [AN_UNKNOWN] = AN_SAY_OPEN("undetermined"),
    };
    struct an_text cell[VERDICTS] = {0};
    size_t i = an_check_first_final(c), n = an_check_finals(c);
    row->outcome = an_outcome_of(c);
    an_text_add(&cell[0], words[c->anomalies.free]);
    if (i < c->nvacua)
        add_vacuum(cell + 1, c, i, n - 1);
    an_scan_row_take(row, cell, VERDICTS);
}

void an_report_scan(struct an_document *d, const struct an_scan_heads *heads,
                    const char *const *name, size_t n,
                    const struct an_scan_row *row, size_t nrows, size_t npoints)
{
    size_t ncells = strlen(heads->columns);
    size_t passed = 0;
    for (size_t i = 0; i < nrows; i++)
        passed += row[i].outcome == AN_PASSES;
    struct an_text t = {0};
    if (nrows < npoints)
        an_text_printf(&t, "%zu of %zu points, ", nrows, npoints);
    else
        an_text_printf(&t, "%zu point%s, ", npoints, npoints == 1 ? "" : "s");
    if (heads->what)
        an_document_heading(d, 1, "%s%s", an_text_string(&t), heads->what);
    else
        an_document_heading(d, 1, "%s%zu passed", an_text_string(&t), passed);
    an_text_clear(&t);
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
        for (size_t k = 0; k < ncells; k++)
            an_document_cell(d, "%s",
                             row[i].ncells > 0                ? row[i].cell[k]
                             : heads->what && k + 1 == ncells ? mark
                                                              : "");
    }
}

/* ---- JSON */

AN_JSON_KEYS(scan_point, "format: 1", "values: {string}", "passed: boolean?",
             "anomaly_free: boolean?", "phases: [entry_phase]");

AN_JSON_KEYS(scan_errors, "format: 1", "values: {string}",
             "errors: [diagnostic]");

void an_report_scan_json(struct an_text *out, const char *const *name,
                         const char *const *value, size_t n,
                         const struct an_check *c)
{
    an_json_print(out, AN_JSON(scan_point, 1, an_json_values(name, value, n),
                               an_json_answer(c->passed),
                               an_json_answer(c->anomalies.free),
                               an_json_entry_vacua(c)));
}

void an_report_scan_json_errors(struct an_text *out, const char *const *name,
                                const char *const *value, size_t n,
                                const struct an_diags *diags)
{
    an_json_print(out, AN_JSON(scan_errors, 1, an_json_values(name, value, n),
                               an_json_errors(diags)));
}
