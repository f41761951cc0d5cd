/* diff.c - what differs between two models, for programs. */
#include "json/diff.h"

#include "diff/diff.h"
#include "json/keys.h"
#include "json/value.h"

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
