/* breaking.c - breaking patterns for programs (docs/report-format.md). */
#include "json/breaking.h"

#include "breaking/patterns.h"
#include "report/breaking/name.h"
#include "json/bosons.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/vacuum.h"
#include "json/value.h"
#include "theory/option.h"

AN_JSON_KEYS(vev_option, "...: vev", "name: string",
             "role: 'always'|'left_out'|'idle'|'tried'", "in_model: boolean",
             "like: string where an earlier one breaks the same",
             "unbroken: string of a direction, where it is known");

AN_JSON_KEYS(refused, "field: string",
             "reason: "
             "'charged'|'coloured'|'adjoint'|'subgroups'|'too_many_components'|"
             "'too_large'",
             "undecided: [string] where sums of directions miss some");

AN_JSON_KEYS(vev_set, "vevs: [string]", "decided: boolean");

AN_JSON_KEYS(
    pattern, "number: integer", "level: integer", "outcome: integer",
    "smallest_sets: [vev_set]", "more_sets: boolean", "absorbs: [string]",
    "phases: [string]", "...: vacuum", "defects: [defect]?",
    "with_instantons: with_instantons where instantons violate a symmetry");

AN_JSON_KEYS(pattern_step, "group: integer", "subgroup: integer",
             "by: [string]");

AN_JSON_KEYS(breaking, "format: 1", "model: model",
             "condition: string where parameters are free",
             "units: string where parameters are free", "vevs: [vev_option]",
             "refused: [refused]", "patterns: [pattern]",
             "steps: [pattern_step]");

json_t *an_json_options(const struct an_vev_options *o, uint64_t set)
{
    AN_JSON_LIST(list, i, o->n, an_breaking_has(set, i) ? o->v[i].name : NULL);
    return list;
}

static json_t *option_value(const struct an_patterns *p, size_t i)
{
    static const char *const roles[] = {
        [AN_OPTION_ALWAYS] = "always",
        [AN_OPTION_LEFT_OUT] = "left_out",
        [AN_OPTION_IDLE] = "idle",
        [AN_OPTION_TRIED] = "tried",
    };
    const struct an_vev_option *v = &p->options->v[i];
    const struct an_vev_option *like = an_patterns_like(p, i);
    return AN_JSON(vev_option, an_json_vev(p->model, &v->vev), v->name,
                   roles[an_patterns_role(p, i)], v->own,
                   like ? like->name : NULL, p->alone[i]);
}

static json_t *refused_value(const struct an_patterns *p)
{
    static const char *const reasons[] = {
        [AN_VEV_CHARGED] = "charged",          [AN_VEV_COLOURED] = "coloured",
        [AN_VEV_DIRECTION] = "adjoint",        [AN_VEV_SUBGROUPS] = "subgroups",
        [AN_VEV_MANY] = "too_many_components", [AN_VEV_LARGE] = "too_large",
    };
    AN_JSON_EACH(list, struct an_refused_field, r, p->options->refused,
                 p->options->nrefused,
                 AN_JSON(refused, p->model->field[r->field].name,
                         reasons[r->why],
                         an_json_some(an_json_strings(r->missed, r->nmissed))));
    return list;
}

static json_t *pattern_value(const struct an_patterns *p, size_t i)
{
    const struct an_pattern *x = &p->v[i];
    AN_JSON_LIST(sets, k, x->nsets,
                 AN_JSON(vev_set, an_json_options(p->options, x->set[k].vevs),
                         x->set[k].decided));
    AN_JSON_LIST(vacua, k, p->model->nvacua,
                 x->is_vacuum[k] ? p->model->vacuum[k].name : NULL);
    return AN_JSON(pattern, i + 1, x->level, x->outcome + 1, sets, x->more_sets,
                   an_json_options(p->options, x->closed), vacua,
                   an_json_findings(x->view ? x->view : p->model, &x->vacuum),
                   an_json_defects(p->model, &x->defects),
                   x->with_instantons.known
                       ? an_json_instantons(&x->with_instantons)
                       : NULL);
}

void an_report_breaking_json(struct an_text *out, const struct an_patterns *p)
{
    AN_JSON_LIST(vevs, i, p->options->n, option_value(p, i));
    AN_JSON_LIST(patterns, i, p->n, pattern_value(p, i));
    AN_JSON_EACH(steps, struct an_pattern_step, s, p->step, p->nsteps,
                 AN_JSON(pattern_step, s->group + 1, s->subgroup + 1,
                         an_json_options(p->options, s->by)));
    an_json_print(out, AN_JSON(breaking, 1, an_json_model(p->model),
                               p->model->condition, p->model->units, vevs,
                               refused_value(p), patterns, steps));
}
