/* breaking.c - breaking patterns for programs (docs/report-format.md). */
#include "report/json/breaking.h"

#include <stdint.h>

#include "breaking/patterns.h"
#include "report/breaking.h"
#include "report/breaking_name.h"
#include "report/json/model.h"
#include "report/json/vacuum.h"
#include "report/json/value.h"
#include "theory/model.h"
#include "theory/option.h"

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
        json_t *o = an_json_vev(p->model, &v->vev);
        an_json_put_string(o, "name", v->name);
        an_json_put_string(o, "role", role(p, i));
        an_json_put_bool(o, "in_model", v->own);
        if (an_breaking_has(p->tried & ~p->idle, i) && p->like[i] != i)
            an_json_put_string(o, "like", p->options->v[p->like[i]].name);
        json_array_append_new(list, o);
    }
    return list;
}

static json_t *refused_value(const struct an_patterns *p)
{
    static const char *const reasons[] = {
        [AN_VEV_CHARGED] = "charged",   [AN_VEV_COLOURED] = "coloured",
        [AN_VEV_DIRECTION] = "adjoint", [AN_VEV_MANY] = "too_many_components",
        [AN_VEV_LARGE] = "too_large",
    };
    json_t *list = json_array();
    for (size_t i = 0; i < p->options->nrefused; i++) {
        const struct an_refused_field *r = &p->options->refused[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "field", p->model->field[r->field].name);
        an_json_put_string(o, "reason", reasons[r->why]);
    }
    return list;
}

static json_t *sets_value(const struct an_patterns *p,
                          const struct an_pattern *x)
{
    json_t *list = json_array();
    for (size_t i = 0; i < x->nsets; i++) {
        json_t *o = an_json_append(list);
        an_json_put(o, "vevs", names_value(p, x->set[i].vevs));
        an_json_put_bool(o, "decided", x->set[i].decided);
    }
    return list;
}

static json_t *pattern_value(const struct an_patterns *p, size_t i)
{
    const struct an_pattern *x = &p->v[i];
    json_t *o = json_object(), *phases = json_array();
    for (size_t k = 0; k < p->model->nphases; k++)
        if (x->is_phase[k])
            json_array_append_new(phases,
                                  an_json_string(p->model->phase[k].name));
    an_json_put(o, "number", json_integer((json_int_t)i + 1));
    an_json_put(o, "level", json_integer((json_int_t)x->level));
    an_json_put(o, "outcome", json_integer((json_int_t)x->outcome + 1));
    an_json_put(o, "smallest_sets", sets_value(p, x));
    an_json_put_bool(o, "more_sets", x->more_sets);
    an_json_put(o, "absorbs", names_value(p, x->closed));
    an_json_put(o, "phases", phases);
    an_json_vacuum(o, p->model, &x->vacuum);
    if (x->with_instantons.known)
        an_json_put(o, "with_instantons",
                    an_json_instantons(&x->with_instantons));
    return o;
}

static json_t *steps_value(const struct an_patterns *p)
{
    json_t *list = json_array();
    for (size_t i = 0; i < p->nsteps; i++) {
        const struct an_pattern_step *s = &p->step[i];
        json_t *o = an_json_append(list);
        an_json_put(o, "group", json_integer((json_int_t)s->group + 1));
        an_json_put(o, "subgroup", json_integer((json_int_t)s->subgroup + 1));
        an_json_put(o, "by", names_value(p, s->by));
    }
    return list;
}

void an_report_breaking_json(struct an_text *out, const struct an_patterns *p)
{
    json_t *o = json_object(), *patterns = json_array();
    for (size_t i = 0; i < p->n; i++)
        json_array_append_new(patterns, pattern_value(p, i));
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", an_json_model(p->model));
    an_json_condition(o, p->model);
    an_json_put(o, "vevs", vevs_value(p));
    an_json_put(o, "refused", refused_value(p));
    an_json_put(o, "patterns", patterns);
    an_json_put(o, "steps", steps_value(p));
    an_json_print(out, o);
}
