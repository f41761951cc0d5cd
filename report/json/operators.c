/* operators.c - lists of terms, for programs (docs/report-format.md). */
#include "report/json/operators.h"

#include "report/json/keys.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "terms/list.h"
#include "theory/model.h"

AN_JSON_KEYS(operator, {"term", "string"}, {"dimension", "integer"},
             {"components", "whole?"},
             {"decided", "false where it is too large to count"},
             {"why", "string if decided=false"}, {"self_conjugate", "boolean"},
             {"superpotential", "true where it is one"},
             {"vev_insertions", "integer"}, {"violates", "{rational}"});

AN_JSON_KEYS(operators, {"format", "1"},
             {"values", "{string} of a point of a scan"}, {"model", "model"},
             {"max_dimension", "integer"},
             {"phase", "string where one was asked for"},
             {"condition", "string where parameters are free"},
             {"units", "string where parameters are free"},
             {"operators", "[operator]"});

static json_t *violates_value(const struct an_model *m,
                              const struct an_operator_query *q,
                              const struct an_operator *op)
{
    json_t *o = json_object();
    if (q->by_group)
        an_json_put(o, m->group[q->group].name, an_json_rational(op->charge));
    for (size_t i = 0; i < op->nnumbers; i++)
        if (!fmpq_is_zero(op->number + i))
            an_json_put(o, m->count[i].name, an_json_rational(op->number + i));
    return o;
}

static json_t *operator_value(const struct an_model *m,
                              const struct an_operator_query *q,
                              const struct an_operator *op)
{
    return AN_JSON(operator, an_json_string(op->term.text),
                   json_integer(op->dimension),
                   op->counted ? an_json_integer(op->components) : json_null(),
                   an_json_false(!op->decided), an_json_too_large(!op->decided),
                   json_boolean(op->self_conjugate),
                   an_json_true(op->superpotential),
                   an_json_count(op->vev_insertions), violates_value(m, q, op));
}

void an_report_operators_json(struct an_text *out, const char *const *name,
                              const char *const *value, size_t n,
                              const struct an_model *model,
                              const struct an_operator_query *query,
                              const struct an_operators *operators)
{
    const char *vacuum =
        query->has_vacuum ? model->vacuum[query->vacuum].name : NULL;
    json_t *values = n > 0 ? json_object() : NULL;
    for (size_t k = 0; k < n; k++)
        an_json_put(values, name[k], an_json_string(value[k]));
    AN_JSON_LIST(list, i, operators->n,
                 operator_value(model, query, &operators->v[i]));
    an_json_print(
        out, AN_JSON(operators, json_integer(1), values, an_json_model(model),
                     json_integer(query->max_dimension), an_json_known(vacuum),
                     an_json_known(model->condition),
                     an_json_known(model->units), list));
}
