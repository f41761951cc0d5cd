/* operators.c - lists of terms, for programs (docs/report-format.md). */
#include "report/json/operators.h"

#include "report/json/model.h"
#include "report/json/value.h"
#include "terms/list.h"
#include "theory/model.h"

static json_t *operator_value(const struct an_model *m,
                              const struct an_operator_query *q,
                              const struct an_operator *op)
{
    json_t *o = json_object(), *violates = json_object();
    if (q->by_group)
        an_json_put(violates, m->group[q->group].name,
                    an_json_rational(op->charge));
    for (size_t i = 0; i < op->nnumbers; i++)
        if (!fmpq_is_zero(op->number + i))
            an_json_put(violates, m->count[i].name,
                        an_json_rational(op->number + i));
    an_json_put_string(o, "term", op->term.text);
    an_json_put(o, "dimension", json_integer(op->dimension));
    an_json_put(o, "components",
                op->counted ? an_json_integer(op->components) : json_null());
    if (!op->decided) {
        an_json_put(o, "decided", json_false());
        an_json_put_string(o, "why", "too large to count");
    }
    an_json_put_bool(o, "self_conjugate", op->self_conjugate);
    an_json_put_true(o, "superpotential", op->superpotential);
    an_json_put(o, "vev_insertions",
                json_integer((json_int_t)op->vev_insertions));
    an_json_put(o, "violates", violates);
    return o;
}

void an_report_operators_json(struct an_text *out, const struct an_model *model,
                              const struct an_operator_query *query,
                              const struct an_operators *operators)
{
    json_t *o = json_object(), *list = json_array();
    for (size_t i = 0; i < operators->n; i++)
        json_array_append_new(list,
                              operator_value(model, query, &operators->v[i]));
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", an_json_model(model));
    an_json_put(o, "max_dimension", json_integer(query->max_dimension));
    if (query->has_phase)
        an_json_put_string(o, "phase", model->phase[query->phase].name);
    an_json_condition(o, model);
    an_json_put(o, "operators", list);
    an_json_print(out, o);
}
