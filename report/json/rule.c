/* rule.c - tables of what one vev decides (docs/report-format.md). */
#include "report/json/rule.h"

#include "algebra/rational.h"
#include "breaking/rule.h"
#include "report/json/model.h"
#include "report/json/vacuum.h"
#include "report/json/value.h"
#include "report/rule.h"
#include "theory/model.h"
#include "theory/option.h"
#include "verdict/words.h"

static json_t *entry_value(const struct an_rule *r)
{
    json_t *o = json_object();
    an_json_put(o, "vev", json_integer(r->vev));
    an_json_put(o, "neutrino", json_integer(r->neutrino));
    an_json_put(o, "partner",
                r->has_partner ? json_integer(r->partner) : json_null());
    json_t *discrete = json_array();
    if (fmpz_cmp_ui(r->order, 1) > 0)
        json_array_append_new(discrete, an_json_integer(r->order));
    an_json_put(o, "discrete", discrete);
    an_json_put_bool(o, "unbroken", fmpz_is_zero(r->order));
    an_json_put(o, "turns", an_json_rational(r->turns));
    an_json_put_string(o, "nature", an_word_nature(r->nature));
    return o;
}

void an_report_rule_json(struct an_text *out, const struct an_rule_table *t)
{
    json_t *o = json_object(), *table = json_array();
    for (long n = 0; n <= t->most; n++)
        for (long l = t->first; l <= t->last; l++)
            json_array_append_new(table,
                                  entry_value(an_rule_table_entry(t, n, l)));
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "table", table);
    an_json_print(out, o);
}

void an_report_rule_model_json(struct an_text *out,
                               const struct an_rule_subject *s)
{
    const struct an_model *m = s->model;
    json_t *o = json_object(), *table = json_array(), *always = json_array();
    for (size_t i = 0; i < s->vevs->n && i < 64; i++)
        if (s->always >> i & 1)
            json_array_append_new(always, an_json_string(s->vevs->v[i].name));
    for (size_t i = 0; i < s->n; i++) {
        const struct an_rule_row *row = &s->row[i];
        json_t *x = an_json_append(table);
        an_json_put(x, "vev", an_json_rational(row->charge));
        an_json_vacuum(x, m, &row->vacuum);
        if (row->with_instantons.known)
            an_json_put(x, "with_instantons",
                        an_json_instantons(&row->with_instantons));
    }
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", an_json_model(m));
    an_json_put_string(o, "group", m->group[s->group].name);
    an_json_put(o, "always", always);
    an_json_put(o, "table", table);
    an_json_print(out, o);
}
