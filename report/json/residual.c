/* residual.c - what a vacuum leaves, for programs (docs/report-format.md). */
#include "report/json/residual.h"

#include <stdlib.h>

#include "report/json/keys.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "report/json/witness.h"
#include "residual/findings.h"
#include "residual/vacuum/numbers.h"
#include "theory/model.h"
#include "verdict/words.h"

AN_JSON_KEYS(generator, {"order", "whole", "always"},
             {"text", "string", "always"},
             {"generator", "functional",
              "where it is made of the model's groups"},
             {"fermion_parity", "boolean", "always"},
             {"field_order", "whole", "always"});

AN_JSON_KEYS(continuous, {"name", "string", "always"},
             {"generator", "functional", "always"},
             {"text", "string", "always"}, {"gauged", "boolean", "always"});

AN_JSON_KEYS(rational_values, {"factor", "whole", "always"},
             {"denominator_of", "[string]", "always"});

AN_JSON_KEYS(selection_rule, {"group", "string", "always"},
             {"cyclic", "boolean", "always"}, {"identity", "boolean", "always"},
             {"elements", "string?", "always"},
             {"rational_values", "rational_values", "where it is one formula"});

AN_JSON_KEYS(nonabelian, {"name", "string", "always"},
             {"algebra", "string", "always"}, {"whole", "boolean", "always"},
             {"gauged", "boolean", "always"});

AN_JSON_KEYS(charge, {"...", "component", "always"},
             {"electric_charge", "rational", "always"},
             {"turns", "[rational]", "always"}, {"units", "[whole?]", "always"},
             {"canonical", "boolean", "always"});

AN_JSON_KEYS(alone, {"group", "string", "always"}, {"order", "whole", "always"},
             {"differs", "boolean", "always"});

AN_JSON_KEYS(components, {"order", "whole", "always"},
             {"abelian", "boolean?", "always"}, {"name", "string?", "always"});

AN_JSON_KEYS(
    residual, {"discrete", "group", "always"}, {"name", "string", "always"},
    {"gauged", "group", "always"}, {"imposed", "group", "always"},
    {"generators", "[generator]", "always"}, {"unbroken", "string?", "always"},
    {"continuous", "[continuous]", "always"},
    {"selective", "true", "where it is of selection rules"},
    {"selection_rules", "[selection_rule]",
     "where charges of a U(1) have independent parameters"},
    {"nonabelian", "[nonabelian]", "always"}, {"charges", "[charge]", "always"},
    {"anomalies", "[anomaly]", "where it is of a check"},
    {"alone", "[alone]", "always"},
    {"components", "components", "where it has some outside the torus"},
    {"decided", "true", "always"});

AN_JSON_KEYS(undecided_residual, {"discrete", "null", "always"},
             {"decided", "false", "always"}, {"why", "string", "always"},
             {"unbroken", "string?", "always"},
             {"unbroken_gauged", "string", "where it is another one"},
             {"components", "components",
              "where it is known to have some outside the torus"});

static json_t *charge_value(const struct an_model *m,
                            const struct an_residual *r,
                            const struct an_residual_charge *q)
{
    AN_JSON_LIST(turns, k, r->discrete.n, an_json_rational(&q->turns[k]));
    AN_JSON_LIST(units, k, r->discrete.n,
                 q->integral[k] ? an_json_integer(q->units + k) : json_null());
    return AN_JSON(
        charge,
        an_json_component(m, q->field, q->generation, q->fermion, q->labels),
        an_json_rational(q->electric), turns, units,
        json_boolean(q->canonical));
}

static json_t *charges_value(const struct an_model *m,
                             const struct an_residual *r)
{
    AN_JSON_LIST(list, i, r->ncharges, charge_value(m, r, &r->charge[i]));
    return list;
}

static json_t *generators_value(const struct an_model *m,
                                const struct an_residual *r)
{
    AN_JSON_EACH(
        list, struct an_residual_generator, g, r->generator,
        r->generator ? r->discrete.n : 0,
        AN_JSON(generator, an_json_integer(g->order), an_json_string(g->text),
                g->functional ? an_json_functional(m, g->functional) : NULL,
                json_boolean(g->fermion_parity),
                an_json_integer(g->field_order)));
    return list;
}

static json_t *continuous_value(const struct an_model *m,
                                const struct an_residual *r)
{
    AN_JSON_EACH(list, struct an_continuous, u, r->continuous, r->ncontinuous,
                 AN_JSON(continuous, an_json_string(u->name),
                         an_json_functional(m, u->functional),
                         an_json_string(u->text), json_boolean(u->gauged)));
    return list;
}

json_t *an_json_numbers(const struct an_model *m,
                        const struct an_numbers_rule *x)
{
    if (!x)
        return NULL;
    AN_JSON_LIST(of, i, x->n, an_json_taken(an_linear_text(&x->of[i], m)));
    return AN_JSON(rational_values, an_json_integer(x->factor), of);
}

/* NULL where there is none. */
static json_t *selection_value(const struct an_model *m,
                               const struct an_residual *r)
{
    if (r->nselections == 0)
        return NULL;
    AN_JSON_EACH(
        list, struct an_selection_rule, s, r->selection, r->nselections,
        AN_JSON(selection_rule, an_json_string(m->group[s->group].name),
                json_boolean(s->cyclic), json_boolean(s->identity),
                an_json_string(s->text), an_json_numbers(m, s->numbers)));
    return list;
}

static json_t *nonabelian_value(const struct an_residual *r)
{
    AN_JSON_EACH(list, struct an_unbroken, u, r->nonabelian, r->nnonabelian,
                 AN_JSON(nonabelian, an_json_string(u->name),
                         json_sprintf("%c%d", u->series, u->rank),
                         json_boolean(u->whole), json_boolean(u->gauged)));
    return list;
}

static json_t *alone_value(const struct an_model *m,
                           const struct an_residual *r)
{
    AN_JSON_EACH(list, struct an_alone, a, r->alone, r->nalone,
                 AN_JSON(alone, an_json_string(m->group[a->group].name),
                         an_json_integer(a->order), json_boolean(a->differs)));
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
    json_t *unbroken = an_json_taken(an_word_unbroken(r));
    if (r->undecided)
        return AN_JSON(undecided_residual, json_null(), json_false(),
                       an_json_string(v->why), unbroken,
                       an_json_known(r->gauged_algebra),
                       components_value(&r->components));
    return AN_JSON(
        residual, an_json_orders(&r->discrete),
        an_json_taken(an_orders_text(&r->discrete, false)),
        an_json_orders(&r->gauged), an_json_orders(&r->imposed),
        generators_value(m, r), unbroken, continuous_value(m, r),
        an_json_true(r->selective), selection_value(m, r), nonabelian_value(r),
        charges_value(m, r), anomalies ? an_json_anomalies(m, anomalies) : NULL,
        alone_value(m, r), components_value(&r->components), json_true());
}
