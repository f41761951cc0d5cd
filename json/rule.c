/* rule.c - tables of what the charge of one vev decides, for programs. */
#include "json/rule.h"

#include "breaking/rule.h"
#include "json/breaking.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/vacuum.h"
#include "json/value.h"
#include "report/breaking/rule.h"
#include "theory/model.h"
#include "verdict/words.h"

AN_JSON_KEYS(rule_entry, "vev: integer", "neutrino: integer",
             "partner: integer?", "discrete: group", "unbroken: boolean",
             "turns: rational", "nature: nature");

AN_JSON_KEYS(rule, "format: 1", "table: [rule_entry]");

AN_JSON_KEYS(
    rule_row, "vev: rational", "...: vacuum",
    "with_instantons: with_instantons where instantons violate a symmetry");

AN_JSON_KEYS(rule_model, "format: 1", "model: model", "group: string",
             "always: [string]", "table: [rule_row]");

static json_t *entry_value(const struct an_rule *r)
{
    json_t *discrete = json_array();
    if (fmpz_cmp_ui(r->order, 1) > 0)
        json_array_append_new(discrete, an_json_integer(r->order));
    return AN_JSON(rule_entry, json_integer(r->vev), json_integer(r->neutrino),
                   r->has_partner ? json_integer(r->partner) : json_null(),
                   discrete, json_boolean(fmpz_is_zero(r->order)),
                   an_json_rational(r->turns),
                   an_json_string(an_word_nature(r->nature)));
}

void an_report_rule_json(struct an_text *out, const struct an_rule_table *t)
{
    json_t *table = json_array();
    for (long n = 0; n <= t->most; n++)
        for (long l = t->first; l <= t->last; l++)
            json_array_append_new(table,
                                  entry_value(an_rule_table_entry(t, n, l)));
    an_json_print(out, AN_JSON(rule, json_integer(1), table));
}

void an_report_rule_model_json(struct an_text *out,
                               const struct an_rule_subject *s)
{
    const struct an_model *m = s->model;
    AN_JSON_EACH(table, struct an_rule_row, row, s->row, s->n,
                 AN_JSON(rule_row, an_json_rational(row->charge),
                         an_json_findings(m, &row->vacuum),
                         row->with_instantons.known
                             ? an_json_instantons(&row->with_instantons)
                             : NULL));
    an_json_print(out, AN_JSON(rule_model, json_integer(1), an_json_model(m),
                               an_json_string(m->group[s->group].name),
                               an_json_options(s->vevs, s->always), table));
}
