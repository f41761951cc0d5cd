/* operators.c - a list of terms, for programs. */
#include "json/operators.h"

#include "json/keys.h"
#include "json/lagrangian.h"
#include "json/model.h"
#include "json/value.h"
#include "terms/list.h"
#include "theory/model.h"

AN_JSON_KEYS(operator, "term: string", "dimension: integer",
             "components: whole?", "...: uncounted", "self_conjugate: boolean",
             "superpotential: true where it is one", "vev_insertions: integer",
             "violates: {rational}");

AN_JSON_KEYS(operators, "format: 1", "values: {string} of a point of a scan",
             "model: model", "max_dimension: integer",
             "phase: string where one was asked for",
             "condition: string where parameters are free",
             "units: string where parameters are free",
             "operators: [operator]");

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

void an_report_operators_json(struct an_text *out, const char *const *name,
                              const char *const *value, size_t n,
                              const struct an_model *model,
                              const struct an_operator_query *query,
                              const struct an_operators *operators)
{
    const char *vacuum =
        query->has_vacuum ? model->vacuum[query->vacuum].name : NULL;
    AN_JSON_EACH(list, struct an_operator, op, operators->v, operators->n,
                 AN_JSON(operator, op->term.text, op->dimension,
                         op->counted ? op->components : NULL,
                         an_json_uncounted(op->decided), op->self_conjugate,
                         op->superpotential, op->vev_insertions,
                         violates_value(model, query, op)));
    an_json_print(out, AN_JSON(operators, 1,
                               n > 0 ? an_json_values(name, value, n) : NULL,
                               an_json_model(model), query->max_dimension,
                               vacuum, model->condition, model->units, list));
}
