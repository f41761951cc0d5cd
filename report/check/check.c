/* check.c - the check of a model as a document.
 *
 * Verdicts first; then what they rest on, in the order in which a physicist
 * would ask: the sums, the vacuum, the neutrinos, dark matter, the processes;
 * the table of fields; the author's own terms and expectations.
 */
#include "report/check/check.h"

#include <stdlib.h>

#include "report/check/anomalies.h"
#include "report/check/fields.h"
#include "report/check/lagrangian.h"
#include "report/check/vacuum.h"
#include "report/check/verdicts.h"
#include "report/picture/chain.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

static void add_expectations(struct an_document *d, const struct an_check *c)
{
    size_t met = 0, many = an_check_finals(c) > 1;
    for (size_t i = 0; i < c->nexpects; i++)
        met += c->expect[i].holds == AN_YES;
    bool all = met == c->nexpects;
    if (c->nexpects == 0)
        return;
    an_document_heading(d, 2, "Expectations");
    an_document_beside(d,
                       all ? AN_SAY_GOOD("%zu of %zu met ✓")
                           : AN_SAY_BAD("%zu of %zu met ✗"),
                       met, c->nexpects);
    an_document_table(d, "lllll", "|expected of|in|expected|found");
    for (size_t i = 0; i < c->nexpects; i++) {
        const struct an_expect_verdict *e = &c->expect[i];
        if (e->holds == AN_YES && !d->verbose)
            continue;
        an_document_row(d, "%s|%s|%s|%s|%s", an_word_mark(e->holds), e->what,
                        many && e->has_vacuum ? c->model->vacuum[e->vacuum].name
                                              : "",
                        e->expected, e->found);
    }
}

static void add_notes(struct an_document *d, const struct an_check *c)
{
    if (c->nwarnings + c->nnotes > 0)
        an_document_heading(d, 2, "Notes");
    for (size_t i = 0; i < c->nwarnings; i++) {
        char *text = an_check_warning_text(c, i);
        an_document_item(d, AN_SAY_OPEN("warning:") " %s", text);
        free(text);
    }
    for (size_t i = 0; i < c->nnotes; i++)
        an_document_item(d, "%s", c->note[i]);
}

void an_report_document(struct an_document *d, const struct an_check *c,
                        size_t number)
{
    an_say_title(d, c->model);
    an_add_verdicts(d, c, false);
    if (d->pictures)
        an_picture_chain(d, c, number);
    if (c->model->description && *c->model->description)
        an_document_paragraph(d, "%s", c->model->description);
    an_add_anomalies(d, c);
    for (size_t i = 0; i < c->nvacua; i++)
        an_add_vacuum(d, c, i, number);
    an_add_fields(d, c);
    an_add_lagrangian(d, c);
    add_expectations(d, c);
    add_notes(d, c);
    an_document_prune(d);
}
