/* diff.c - what differs between two models, or how they are the same. */
#include "report/lists/diff.h"

#include "diff/diff.h"
#include "report/write/document.h"

static void add_map(struct an_document *d, const struct an_renamed *v, size_t n,
                    const char *a, const char *b)
{
    if (n == 0)
        return;
    an_document_table(d, "ll", "");
    an_document_row(d, "%s|%s", a, b);
    for (size_t i = 0; i < n; i++)
        an_document_row(d, "%s|%s", v[i].a, v[i].b);
}

void an_report_diff(struct an_document *d, const struct an_diff *x,
                    const char *a, const char *b)
{
    an_document_heading(d, 1, "%s and %s", a, b);
    if (x->identical)
        an_document_line(d, "the same");
    else if (x->same == AN_YES)
        an_document_line(d, "the same under other names");
    else if (x->why)
        an_document_line(d, "undecided whether they are the same: %s", x->why);
    else
        an_document_line(d, "%zu difference%s", x->list.n,
                         x->list.n == 1 ? "" : "s");
    add_map(d, x->group, x->ngroups, a, b);
    add_map(d, x->field, x->nfields, a, b);
    an_document_table(d, "llll", "");
    an_document_row(d, "what||%s|%s", a, b);
    for (size_t i = 0; i < x->list.n; i++) {
        const struct an_difference *y = &x->list.v[i];
        an_document_row(d, "%s|%s|%s|%s", y->what, y->name, y->a ? y->a : "–",
                        y->b ? y->b : "–");
    }
}
