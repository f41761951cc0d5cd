/* diff.c - what differs between two models, or how they are the same. */
#include "report/lists/diff.h"

#include "base/text.h"
#include "diff/diff.h"
#include "report/json/keys.h"
#include "report/json/value.h"
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

/* ---- JSON */

AN_JSON_KEYS(diff, "format: 1", "models: [string]", "same: boolean?",
             "identical: boolean",
             "why: string where it is not decided whether they are the same",
             "groups: [renamed]", "fields: [renamed]",
             "differences: [difference]");

AN_JSON_KEYS(renamed, "first: string", "second: string");

AN_JSON_KEYS(difference,
             "what: 'group'|'field'|'vacuum'|'term'|'sum'|'verdict'",
             "name: string", "first: string?", "second: string?");

static json_t *map_value(const struct an_renamed *v, size_t n)
{
    AN_JSON_LIST(list, i, n, AN_JSON(renamed, v[i].a, v[i].b));
    return list;
}

void an_report_diff_json(struct an_text *out, const struct an_diff *x,
                         const char *a, const char *b)
{
    AN_JSON_EACH(list, struct an_difference, y, x->list.v, x->list.n,
                 AN_JSON(difference, y->what, y->name, y->a, y->b));
    an_json_print(
        out, AN_JSON(diff, 1,
                     json_pack("[oo]", an_json_string(a), an_json_string(b)),
                     an_json_answer(x->same), x->identical, x->why,
                     map_value(x->group, x->ngroups),
                     map_value(x->field, x->nfields), list));
}
