/* residual.c - what a vacuum leaves, for programs (docs/report-format.md). */
#include "report/json/residual.h"

#include <stdlib.h>

#include "report/json/model.h"
#include "report/json/value.h"
#include "report/json/witness.h"
#include "residual/findings.h"
#include "residual/vacuum/numbers.h"
#include "theory/model.h"
#include "verdict/words.h"

static const struct an_json_key generator_keys[] = {
    {"order", "whole", "always"},
    {"text", "string", "always"},
    {"generator", "functional", "where it is made of the model's groups"},
    {"fermion_parity", "boolean", "always"},
    {"field_order", "whole", "always"},
};

static const struct an_json_key continuous_keys[] = {
    {"name", "string", "always"},
    {"generator", "functional", "always"},
    {"text", "string", "always"},
    {"gauged", "boolean", "always"},
};

static const struct an_json_key rational_values_keys[] = {
    {"factor", "whole", "always"},
    {"denominator_of", "[string]", "always"},
};

static const struct an_json_key selection_rule_keys[] = {
    {"group", "string", "always"},
    {"cyclic", "boolean", "always"},
    {"identity", "boolean", "always"},
    {"elements", "string?", "always"},
    {"rational_values", "rational_values", "where it is one formula"},
};

static const struct an_json_key nonabelian_keys[] = {
    {"name", "string", "always"},
    {"algebra", "string", "always"},
    {"whole", "boolean", "always"},
    {"gauged", "boolean", "always"},
};

static const struct an_json_key charge_keys[] = {
    {"...", "component", "always"},
    {"electric_charge", "rational", "always"},
    {"turns", "[rational]", "always"},
    {"units", "[whole?]", "always"},
    {"canonical", "boolean", "always"},
};

static const struct an_json_key alone_keys[] = {
    {"group", "string", "always"},
    {"order", "whole", "always"},
    {"differs", "boolean", "always"},
};

static const struct an_json_key components_keys[] = {
    {"order", "whole", "always"},
    {"abelian", "boolean?", "always"},
    {"name", "string?", "always"},
};

static const struct an_json_key residual_keys[] = {
    {"discrete", "group", "always"},
    {"name", "string", "always"},
    {"gauged", "group", "always"},
    {"imposed", "group", "always"},
    {"generators", "[generator]", "always"},
    {"unbroken", "string?", "always"},
    {"continuous", "[continuous]", "always"},
    {"selective", "true", "where it is of selection rules"},
    {"selection_rules", "[selection_rule]",
     "where charges of a U(1) have independent parameters"},
    {"nonabelian", "[nonabelian]", "always"},
    {"charges", "[charge]", "always"},
    {"anomalies", "[anomaly]", "where it is of a check"},
    {"alone", "[alone]", "always"},
    {"components", "components", "where it has some outside the torus"},
    {"decided", "true", "always"},
};

static const struct an_json_key undecided_residual_keys[] = {
    {"discrete", "null", "always"},
    {"decided", "false", "always"},
    {"why", "string", "always"},
    {"unbroken", "string?", "always"},
    {"unbroken_gauged", "string", "where it is another one"},
    {"components", "components",
     "where it is known to have some outside the torus"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(generator),       AN_JSON_TABLE(continuous),
    AN_JSON_TABLE(rational_values), AN_JSON_TABLE(selection_rule),
    AN_JSON_TABLE(nonabelian),      AN_JSON_TABLE(charge),
    AN_JSON_TABLE(alone),           AN_JSON_TABLE(components),
    AN_JSON_TABLE(residual),        AN_JSON_TABLE(undecided_residual),
};
const struct an_json_objects an_json_residual_objects = {
    tables, sizeof tables / sizeof *tables};

static json_t *charge_value(const struct an_model *m,
                            const struct an_residual *r,
                            const struct an_residual_charge *q)
{
    json_t *turns = json_array(), *units = json_array();
    for (size_t k = 0; k < r->discrete.n; k++) {
        json_array_append_new(turns, an_json_rational(&q->turns[k]));
        json_array_append_new(units, q->integral[k]
                                         ? an_json_integer(q->units + k)
                                         : json_null());
    }
    return AN_JSON(
        charge,
        an_json_component(m, q->field, q->generation, q->fermion, q->labels),
        an_json_rational(q->electric), turns, units,
        json_boolean(q->canonical));
}

static json_t *charges_value(const struct an_model *m,
                             const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->ncharges; i++)
        json_array_append_new(list, charge_value(m, r, &r->charge[i]));
    return list;
}

static json_t *generators_value(const struct an_model *m,
                                const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; r->generator && i < r->discrete.n; i++) {
        const struct an_residual_generator *g = &r->generator[i];
        json_array_append_new(
            list,
            AN_JSON(generator, an_json_integer(g->order),
                    an_json_string(g->text),
                    g->functional ? an_json_functional(m, g->functional) : NULL,
                    json_boolean(g->fermion_parity),
                    an_json_integer(g->field_order)));
    }
    return list;
}

static json_t *continuous_value(const struct an_model *m,
                                const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->ncontinuous; i++) {
        const struct an_continuous *u = &r->continuous[i];
        json_array_append_new(
            list, AN_JSON(continuous, an_json_string(u->name),
                          an_json_functional(m, u->functional),
                          an_json_string(u->text), json_boolean(u->gauged)));
    }
    return list;
}

json_t *an_json_numbers(const struct an_model *m,
                        const struct an_numbers_rule *x)
{
    if (!x)
        return NULL;
    json_t *of = json_array();
    for (size_t i = 0; i < x->n; i++) {
        char *text = an_linear_text(&x->of[i], m);
        json_array_append_new(of, an_json_string(text));
        free(text);
    }
    return AN_JSON(rational_values, an_json_integer(x->factor), of);
}

/* NULL where there is none. */
static json_t *selection_value(const struct an_model *m,
                               const struct an_residual *r)
{
    if (r->nselections == 0)
        return NULL;
    json_t *list = json_array();
    for (size_t i = 0; i < r->nselections; i++) {
        const struct an_selection_rule *s = &r->selection[i];
        json_array_append_new(
            list,
            AN_JSON(selection_rule, an_json_string(m->group[s->group].name),
                    json_boolean(s->cyclic), json_boolean(s->identity),
                    an_json_string(s->text), an_json_numbers(m, s->numbers)));
    }
    return list;
}

static json_t *nonabelian_value(const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->nnonabelian; i++) {
        const struct an_unbroken *u = &r->nonabelian[i];
        json_array_append_new(
            list, AN_JSON(nonabelian, an_json_string(u->name),
                          json_sprintf("%c%d", u->series, u->rank),
                          json_boolean(u->whole), json_boolean(u->gauged)));
    }
    return list;
}

static json_t *alone_value(const struct an_model *m,
                           const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->nalone; i++) {
        const struct an_alone *a = &r->alone[i];
        json_array_append_new(
            list, AN_JSON(alone, an_json_string(m->group[a->group].name),
                          an_json_integer(a->order), json_boolean(a->differs)));
    }
    return list;
}

/* NULL where there is none. */
static json_t *components_value(const struct an_component_law *l)
{
    if (fmpz_is_zero(l->order))
        return NULL;
    return AN_JSON(components, an_json_integer(l->order),
                   l->known ? json_boolean(l->abelian) : json_null(),
                   an_json_string(l->name));
}

json_t *an_json_residual(const struct an_model *m, const struct an_findings *v,
                         const struct an_anomalies *anomalies)
{
    const struct an_residual *r = &v->residual;
    char *text = an_word_unbroken(r);
    json_t *unbroken = an_json_string(text);
    free(text);
    if (r->undecided)
        return AN_JSON(undecided_residual, json_null(), json_false(),
                       an_json_string(v->why), unbroken,
                       an_json_known(r->gauged_algebra),
                       components_value(&r->components));
    text = an_orders_text(&r->discrete, false);
    json_t *name = an_json_string(text);
    free(text);
    return AN_JSON(
        residual, an_json_orders(&r->discrete), name,
        an_json_orders(&r->gauged), an_json_orders(&r->imposed),
        generators_value(m, r), unbroken, continuous_value(m, r),
        an_json_true(r->selective), selection_value(m, r), nonabelian_value(r),
        charges_value(m, r), anomalies ? an_json_anomalies(m, anomalies) : NULL,
        alone_value(m, r), components_value(&r->components), json_true());
}
