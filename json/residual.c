/* residual.c - what a vacuum leaves, and what a verdict rests on, for programs
 * (docs/report-format.md). */
#include "json/residual.h"

#include "theory/component.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/vacuum/numbers.h"
#include "residual/witness/witness.h"
#include "verdict/words.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/value.h"

/* ---- what a verdict rests on */

AN_JSON_KEYS(component, "field: string",
             "generation: integer where generations differ",
             "component: string where it has a name", "weight: weight",
             "fermion: boolean");

AN_JSON_KEYS(turn, "...: component", "turns: rational");

AN_JSON_KEYS(symmetry_witness, "type: 'symmetry'",
             "of: string where it is about a term or a field",
             "symmetry: string",
             "centre: string where it takes an element of a centre",
             "turns: rational",
             "generator: functional where it is made of the model's groups",
             "phases: [turn]", "verified: boolean");

AN_JSON_KEYS(operator_witness, "type: 'operator'",
             "of: string where it is about a term or a field", "term: string",
             "detail: string where there is more to say",
             "meson: true where a proton turns a quark into another",
             "absorbed_by: string where other terms take up charges",
             "verified: boolean");

json_t *an_json_component(const struct an_model *m, size_t field,
                          size_t generation, bool fermion, const int *labels)
{
    const struct an_field *f = &m->field[field];
    return AN_JSON(component, f->name, an_json_generation(generation),
                   an_component_name(m, f, labels),
                   an_json_weight(m, f, labels), fermion);
}

json_t *an_json_witness(const struct an_model *m, const struct an_witness *w)
{
    if (w->type == AN_WITNESS_NONE)
        return json_null();
    if (w->type != AN_WITNESS_SYMMETRY)
        return AN_JSON(operator_witness, "operator", w->what, w->term,
                       w->detail, w->meson, w->absorbed, w->verified);
    AN_JSON_EACH(turns, struct an_turn, t, w->turn, w->nturns,
                 AN_JSON(turn,
                         an_json_component(m, t->field, t->generation,
                                           t->fermion, t->labels),
                         t->turns));
    return AN_JSON(symmetry_witness, "symmetry", w->what, w->symmetry,
                   w->centre, w->forbidden,
                   w->functional ? an_json_functional(m, w->functional) : NULL,
                   turns, w->verified);
}

/* ---- the residual group */

AN_JSON_KEYS(generator, "order: whole", "text: string",
             "generator: functional where it is made of the model's groups",
             "fermion_parity: boolean", "field_order: whole");

AN_JSON_KEYS(continuous, "name: string", "generator: functional",
             "text: string", "gauged: boolean");

AN_JSON_KEYS(rational_values, "factor: whole", "denominator_of: [string]");

AN_JSON_KEYS(selection_rule, "group: string", "cyclic: boolean",
             "identity: boolean", "elements: string?",
             "rational_values: rational_values where it is one formula");

AN_JSON_KEYS(nonabelian, "name: string", "algebra: string", "whole: boolean",
             "gauged: boolean");

AN_JSON_KEYS(charge, "...: component", "electric_charge: rational",
             "turns: [rational]", "units: [whole?]", "canonical: boolean");

AN_JSON_KEYS(alone, "group: string", "order: whole", "differs: boolean");

AN_JSON_KEYS(components, "order: whole", "abelian: boolean?", "name: string?");

AN_JSON_KEYS(residual, "discrete: group", "name: string", "gauged: group",
             "imposed: group", "generators: [generator]", "unbroken: string?",
             "continuous: [continuous]",
             "selective: true where it is of selection rules",
             "selection_rules: [selection_rule] where charges of a U(1) have "
             "independent parameters",
             "nonabelian: [nonabelian]", "charges: [charge]",
             "anomalies: [anomaly] where it is of a check", "alone: [alone]",
             "components: components where it has some outside the torus",
             "decided: true");

AN_JSON_KEYS(
    undecided_residual, "discrete: null", "decided: false", "why: string",
    "unbroken: string?", "unbroken_gauged: string where it is another one",
    "components: components where it is known to have some outside the torus");

static json_t *charge_value(const struct an_model *m,
                            const struct an_residual *r,
                            const struct an_residual_charge *q)
{
    AN_JSON_LIST(turns, k, r->discrete.n, &q->turns[k]);
    AN_JSON_LIST(units, k, r->discrete.n,
                 q->integral[k] ? an_json_integer(q->units + k) : json_null());
    return AN_JSON(
        charge,
        an_json_component(m, q->field, q->generation, q->fermion, q->labels),
        q->electric, turns, units, q->canonical);
}

json_t *an_json_numbers(const struct an_model *m,
                        const struct an_numbers_rule *x)
{
    if (!x)
        return NULL;
    AN_JSON_LIST(of, i, x->n, an_json_taken(an_linear_text(&x->of[i], m)));
    return AN_JSON(rational_values, x->factor, of);
}

/* NULL where there is none. */
static json_t *components_value(const struct an_component_law *l)
{
    if (fmpz_is_zero(l->order))
        return NULL;
    return AN_JSON(components, l->order, AN_JSON_IF(l->known, l->abelian),
                   l->name);
}

json_t *an_json_residual(const struct an_model *m, const struct an_findings *v,
                         const struct an_anomalies *anomalies)
{
    const struct an_residual *r = &v->residual;
    json_t *unbroken = an_json_taken(an_word_unbroken(r));
    if (r->undecided)
        return AN_JSON(undecided_residual, json_null(), false, v->why, unbroken,
                       r->gauged_algebra, components_value(&r->components));
    AN_JSON_EACH(
        generators, struct an_residual_generator, g, r->generator,
        r->generator ? r->discrete.n : 0,
        AN_JSON(generator, g->order, g->text,
                g->functional ? an_json_functional(m, g->functional) : NULL,
                g->fermion_parity, g->field_order));
    AN_JSON_EACH(
        connected, struct an_continuous, u, r->continuous, r->ncontinuous,
        AN_JSON(continuous, u->name, an_json_functional(m, u->functional),
                u->text, u->gauged));
    AN_JSON_EACH(rules, struct an_selection_rule, s, r->selection,
                 r->nselections,
                 AN_JSON(selection_rule, m->group[s->group].name, s->cyclic,
                         s->identity, s->text, an_json_numbers(m, s->numbers)));
    AN_JSON_EACH(simple, struct an_unbroken, u, r->nonabelian, r->nnonabelian,
                 AN_JSON(nonabelian, u->name,
                         json_sprintf("%c%d", u->series, u->rank), u->whole,
                         u->gauged));
    AN_JSON_LIST(charges, i, r->ncharges, charge_value(m, r, &r->charge[i]));
    AN_JSON_EACH(singly, struct an_alone, a, r->alone, r->nalone,
                 AN_JSON(alone, m->group[a->group].name, a->order, a->differs));
    return AN_JSON(residual, &r->discrete,
                   an_json_taken(an_orders_text(&r->discrete, false)),
                   &r->gauged, &r->imposed, generators, unbroken, connected,
                   r->selective, an_json_some(rules), simple, charges,
                   anomalies ? an_json_anomalies(m, anomalies) : NULL, singly,
                   components_value(&r->components), true);
}
