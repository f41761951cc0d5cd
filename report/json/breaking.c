/* breaking.c - breaking patterns for programs (docs/report-format.md). */
#include "report/json/breaking.h"

#include <stdint.h>

#include "breaking/patterns.h"
#include "report/breaking/breaking.h"
#include "report/breaking/name.h"
#include "report/json/goldstones.h"
#include "report/json/model.h"
#include "report/json/vacuum.h"
#include "report/json/value.h"
#include "theory/model.h"
#include "theory/option.h"

static const struct an_json_key vev_option_keys[] = {
    {"...", "vev", "always"},
    {"name", "string", "always"},
    {"role", "'always'|'left_out'|'idle'|'tried'", "always"},
    {"in_model", "boolean", "always"},
    {"like", "string", "where an earlier one breaks the same"},
    {"unbroken", "string", "of a direction, where it is known"},
};

static const struct an_json_key refused_keys[] = {
    {"field", "string", "always"},
    {"reason",
     "'charged'|'coloured'|'adjoint'|'subgroups'|'too_many_components'|'too_"
     "large'",
     "always"},
    {"undecided", "[string]", "where sums of directions miss some"},
};

static const struct an_json_key vev_set_keys[] = {
    {"vevs", "[string]", "always"},
    {"decided", "boolean", "always"},
};

static const struct an_json_key pattern_keys[] = {
    {"number", "integer", "always"},
    {"level", "integer", "always"},
    {"outcome", "integer", "always"},
    {"smallest_sets", "[vev_set]", "always"},
    {"more_sets", "boolean", "always"},
    {"absorbs", "[string]", "always"},
    {"phases", "[string]", "always"},
    {"...", "vacuum", "always"},
    {"defects", "[defect]?", "always"},
    {"with_instantons", "with_instantons",
     "where instantons violate a symmetry"},
};

static const struct an_json_key pattern_step_keys[] = {
    {"group", "integer", "always"},
    {"subgroup", "integer", "always"},
    {"by", "[string]", "always"},
};

static const struct an_json_key breaking_keys[] = {
    {"format", "1", "always"},
    {"model", "model", "always"},
    {"condition", "string", "where parameters are free"},
    {"units", "string", "where parameters are free"},
    {"vevs", "[vev_option]", "always"},
    {"refused", "[refused]", "always"},
    {"patterns", "[pattern]", "always"},
    {"steps", "[pattern_step]", "always"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(vev_option),   AN_JSON_TABLE(refused),
    AN_JSON_TABLE(vev_set),      AN_JSON_TABLE(pattern),
    AN_JSON_TABLE(pattern_step), AN_JSON_TABLE(breaking),
};
const struct an_json_objects an_json_breaking_objects = {
    tables, sizeof tables / sizeof *tables};

static json_t *names_value(const struct an_patterns *p, uint64_t set)
{
    json_t *list = json_array();
    for (size_t i = 0; i < p->options->n; i++)
        if (an_breaking_has(set, i))
            json_array_append_new(list, an_json_string(p->options->v[i].name));
    return list;
}

static const char *role(const struct an_patterns *p, size_t i)
{
    if (an_breaking_has(p->always, i))
        return "always";
    if (!an_breaking_has(p->tried, i))
        return "left_out";
    return an_breaking_has(p->idle, i) ? "idle" : "tried";
}

static json_t *vevs_value(const struct an_patterns *p)
{
    json_t *list = json_array();
    for (size_t i = 0; i < p->options->n; i++) {
        const struct an_vev_option *v = &p->options->v[i];
        bool alike = an_breaking_has(p->tried & ~p->idle, i) && p->like[i] != i;
        json_array_append_new(
            list, AN_JSON(vev_option, an_json_vev(p->model, &v->vev),
                          an_json_string(v->name), an_json_string(role(p, i)),
                          json_boolean(v->own),
                          alike ? an_json_string(p->options->v[p->like[i]].name)
                                : NULL,
                          p->alone[i] ? an_json_string(p->alone[i]) : NULL));
    }
    return list;
}

static json_t *refused_value(const struct an_patterns *p)
{
    static const char *const reasons[] = {
        [AN_VEV_CHARGED] = "charged",          [AN_VEV_COLOURED] = "coloured",
        [AN_VEV_DIRECTION] = "adjoint",        [AN_VEV_SUBGROUPS] = "subgroups",
        [AN_VEV_MANY] = "too_many_components", [AN_VEV_LARGE] = "too_large",
    };
    json_t *list = json_array();
    for (size_t i = 0; i < p->options->nrefused; i++) {
        const struct an_refused_field *r = &p->options->refused[i];
        json_array_append_new(
            list,
            AN_JSON(refused, an_json_string(p->model->field[r->field].name),
                    an_json_string(reasons[r->why]),
                    r->nmissed > 0 ? an_json_strings(r->missed, r->nmissed)
                                   : NULL));
    }
    return list;
}

static json_t *sets_value(const struct an_patterns *p,
                          const struct an_pattern *x)
{
    json_t *list = json_array();
    for (size_t i = 0; i < x->nsets; i++)
        json_array_append_new(list,
                              AN_JSON(vev_set, names_value(p, x->set[i].vevs),
                                      json_boolean(x->set[i].decided)));
    return list;
}

static json_t *pattern_value(const struct an_patterns *p, size_t i)
{
    const struct an_pattern *x = &p->v[i];
    json_t *vacua = json_array();
    for (size_t k = 0; k < p->model->nvacua; k++)
        if (x->is_vacuum[k])
            json_array_append_new(vacua,
                                  an_json_string(p->model->vacuum[k].name));
    return AN_JSON(pattern, json_integer((json_int_t)i + 1),
                   json_integer((json_int_t)x->level),
                   json_integer((json_int_t)x->outcome + 1), sets_value(p, x),
                   json_boolean(x->more_sets), names_value(p, x->closed), vacua,
                   an_json_findings(x->view ? x->view : p->model, &x->vacuum),
                   an_json_defects(p->model, &x->defects),
                   x->with_instantons.known
                       ? an_json_instantons(&x->with_instantons)
                       : NULL);
}

static json_t *steps_value(const struct an_patterns *p)
{
    json_t *list = json_array();
    for (size_t i = 0; i < p->nsteps; i++) {
        const struct an_pattern_step *s = &p->step[i];
        json_array_append_new(
            list, AN_JSON(pattern_step, json_integer((json_int_t)s->group + 1),
                          json_integer((json_int_t)s->subgroup + 1),
                          names_value(p, s->by)));
    }
    return list;
}

void an_report_breaking_json(struct an_text *out, const struct an_patterns *p)
{
    json_t *patterns = json_array();
    for (size_t i = 0; i < p->n; i++)
        json_array_append_new(patterns, pattern_value(p, i));
    an_json_print(out,
                  AN_JSON(breaking, json_integer(1), an_json_model(p->model),
                          an_json_known(p->model->condition),
                          an_json_known(p->model->units), vevs_value(p),
                          refused_value(p), patterns, steps_value(p)));
}
