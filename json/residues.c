/* residues.c - unknown charges of a Z(n), solved, for programs. */
#include "json/residues.h"

#include "algebra/math.h"
#include "base/version.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/value.h"
#include "report/lists/residues.h"
#include "solve/equations.h"
#include "solve/residues.h"
#include "theory/model.h"

AN_JSON_KEYS(congruence, "name: string", "always: boolean",
             "choices: [string]");

AN_JSON_KEYS(residue_generator, "order: integer", "charges: {integer}");

AN_JSON_KEYS(residue_family, "solution: {integer}",
             "generators: [residue_generator]", "solutions: whole",
             "verified: boolean");

AN_JSON_KEYS(residue_solution, "format: 1", "version: string", "model: model",
             "verdict: 'solved'|'none'", "group: string", "order: integer",
             "conditions: [congruence]", "couplings: [congruence]",
             "families: [residue_family]", "checksum: integer");

static json_t *demand_value(const struct an_residue_solution *s,
                            const struct an_residue_demand *x)
{
    json_t *choices = json_array();
    for (size_t k = 0; k < x->row->n && !x->always; k++) {
        struct an_math row = {0};
        an_residue_demand_write(&row, x, k, s);
        json_array_append_new(choices, an_json_taken(an_math_plain(&row)));
    }
    return AN_JSON(congruence, x->name, x->always, choices);
}

static json_t *charges_value(const fmpz *x, const struct an_residue_solution *s)
{
    json_t *o = json_object();
    for (size_t u = 0; u < s->n; u++)
        an_json_put(o, s->model->unknown[u], an_json_integer(x + u));
    return o;
}

static json_t *family_value(const struct an_residue_family *f,
                            const struct an_residue_solution *s)
{
    AN_JSON_LIST(generators, k, (size_t)f->generator->r,
                 AN_JSON(residue_generator, f->order + k,
                         charges_value(f->generator->rows[k], s)));
    return AN_JSON(residue_family, charges_value(f->c.first, s), generators,
                   f->number, f->verified);
}

void an_report_residues_json(struct an_text *out,
                             const struct an_residue_solution *s)
{
    AN_JSON_EACH(conditions, struct an_residue_demand, x, s->demand,
                 s->ndemands, x->coupling ? NULL : demand_value(s, x));
    AN_JSON_EACH(couplings, struct an_residue_demand, x, s->demand, s->ndemands,
                 x->coupling ? demand_value(s, x) : NULL);
    AN_JSON_LIST(families, i, s->nfamilies, family_value(&s->family[i], s));
    an_json_print(
        out, AN_JSON(residue_solution, 1, AN_VERSION, an_json_model(s->model),
                     s->nfamilies > 0 ? "solved" : "none",
                     s->model->group[s->group].name, s->order, conditions,
                     couplings, families, an_residues_checksum(s, 1)));
}
