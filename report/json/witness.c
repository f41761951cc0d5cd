/* witness.c - what a verdict rests on, for programs (docs/report-format.md). */
#include "report/json/witness.h"

#include "report/json/keys.h"
#include "report/json/value.h"
#include "residual/witness/witness.h"
#include "theory/component.h"
#include "theory/model.h"

AN_JSON_KEYS(component, {"field", "string"},
             {"generation", "integer where generations differ"},
             {"component", "string where it has a name"}, {"weight", "weight"},
             {"fermion", "boolean"});

AN_JSON_KEYS(turn, {"...", "component"}, {"turns", "rational"});

AN_JSON_KEYS(symmetry_witness, {"type", "'symmetry'"},
             {"of", "string where it is about a term or a field"},
             {"symmetry", "string"},
             {"centre", "string where it takes an element of a centre"},
             {"turns", "rational"},
             {"generator", "functional where it is made of the model's groups"},
             {"phases", "[turn]"}, {"verified", "boolean"});

AN_JSON_KEYS(operator_witness, {"type", "'operator'"},
             {"of", "string where it is about a term or a field"},
             {"term", "string"},
             {"detail", "string where there is more to say"},
             {"meson", "true where a proton turns a quark into another"},
             {"absorbed_by", "string where other terms take up charges"},
             {"verified", "boolean"});

json_t *an_json_component(const struct an_model *m, size_t field,
                          size_t generation, bool fermion, const int *labels)
{
    const struct an_field *f = &m->field[field];
    return AN_JSON(component, an_json_string(f->name),
                   an_json_generation(generation),
                   an_json_known(an_component_name(m, f, labels)),
                   an_json_weight(m, f, labels), json_boolean(fermion));
}

static json_t *turn_value(const struct an_model *m, const struct an_turn *t)
{
    return AN_JSON(
        turn,
        an_json_component(m, t->field, t->generation, t->fermion, t->labels),
        an_json_rational(t->turns));
}

json_t *an_json_witness(const struct an_model *m, const struct an_witness *w)
{
    if (w->type == AN_WITNESS_NONE)
        return json_null();
    if (w->type != AN_WITNESS_SYMMETRY)
        return AN_JSON(operator_witness, an_json_string("operator"),
                       an_json_known(w->what), an_json_string(w->term),
                       an_json_known(w->detail), an_json_true(w->meson),
                       an_json_known(w->absorbed), json_boolean(w->verified));
    AN_JSON_LIST(vacua, i, w->nturns, turn_value(m, &w->turn[i]));
    return AN_JSON(symmetry_witness, an_json_string("symmetry"),
                   an_json_known(w->what), an_json_string(w->symmetry),
                   an_json_known(w->centre), an_json_rational(w->forbidden),
                   w->functional ? an_json_functional(m, w->functional) : NULL,
                   vacua, json_boolean(w->verified));
}
