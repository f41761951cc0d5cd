/* residues.c - unknown charges of a Z(n), solved, for programs
 * (docs/report-format.md). */
#include "report/json/residues.h"

#include <stdlib.h>

#include "base/text.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "report/lists/residues.h"
#include "solve/equations.h"
#include "solve/residues.h"
#include "theory/group.h"
#include "theory/model.h"

static const struct an_json_key congruence_keys[] = {
    {"name", "string", "always"},
    {"always", "boolean", "always"},
    {"choices", "[string]", "always"},
};

static const struct an_json_key residue_generator_keys[] = {
    {"order", "integer", "always"},
    {"charges", "{integer}", "always"},
};

static const struct an_json_key residue_family_keys[] = {
    {"solution", "{integer}", "always"},
    {"generators", "[residue_generator]", "always"},
    {"solutions", "whole", "always"},
    {"verified", "boolean", "always"},
};

static const struct an_json_key residue_solution_keys[] = {
    {"format", "1", "always"},
    {"model", "model", "always"},
    {"verdict", "'solved'|'none'", "always"},
    {"group", "string", "always"},
    {"order", "integer", "always"},
    {"conditions", "[congruence]", "always"},
    {"couplings", "[congruence]", "always"},
    {"families", "[residue_family]", "always"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(congruence),
    AN_JSON_TABLE(residue_generator),
    AN_JSON_TABLE(residue_family),
    AN_JSON_TABLE(residue_solution),
};
const struct an_json_objects an_json_residue_objects = {
    tables, sizeof tables / sizeof *tables};

static json_t *demands_value(const struct an_residue_solution *s,
                             bool couplings)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->ndemands; i++) {
        const struct an_residue_demand *x = &s->demand[i];
        json_t *choices = json_array();
        for (size_t k = 0; k < x->row->n && !x->always; k++) {
            struct an_math row = an_congruence(x, k, s);
            json_array_append_new(choices,
                                  an_json_string(an_text_string(&row.plain)));
            an_math_clear(&row);
        }
        json_t *value = AN_JSON(congruence, an_json_string(x->name),
                                json_boolean(x->always), choices);
        if (x->coupling == couplings)
            json_array_append_new(list, value);
        else
            json_decref(value);
    }
    return list;
}

static json_t *charges_value(const fmpz *x, const struct an_residue_solution *s)
{
    json_t *o = json_object();
    for (size_t u = 0; u < s->n; u++)
        an_json_put(o, s->model->unknown[u],
                    json_integer((json_int_t)fmpz_get_si(x + u)));
    return o;
}

static json_t *family_value(const struct an_residue_family *f,
                            const struct an_residue_solution *s)
{
    json_t *generators = json_array();
    for (slong k = 0; k < f->generator->r; k++)
        json_array_append_new(
            generators,
            AN_JSON(residue_generator,
                    json_integer((json_int_t)fmpz_get_si(f->order + k)),
                    charges_value(f->generator->rows[k], s)));
    return AN_JSON(residue_family, charges_value(f->c.first, s), generators,
                   an_json_integer(f->number), json_boolean(f->verified));
}

void an_report_residues_json(struct an_text *out,
                             const struct an_residue_solution *s)
{
    json_t *families = json_array();
    for (size_t i = 0; i < s->nfamilies; i++)
        json_array_append_new(families, family_value(&s->family[i], s));
    an_json_print(
        out,
        AN_JSON(residue_solution, json_integer(1), an_json_model(s->model),
                an_json_string(s->nfamilies > 0 ? "solved" : "none"),
                an_json_string(s->model->group[s->group].name),
                json_integer((json_int_t)s->order), demands_value(s, false),
                demands_value(s, true), families));
}
