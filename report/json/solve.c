/* solve.c - unknown charges, solved, for programs (docs/report-format.md).
 */
#include "report/json/solve.h"

#include <stdlib.h>

#include "base/text.h"
#include "report/json/model.h"
#include "report/json/residual.h"
#include "report/json/value.h"
#include "report/lists/family.h"
#include "solve/solve.h"
#include "theory/model.h"
#include "theory/text/symbol.h"

static const struct an_json_key condition_keys[] = {
    {"name", "string", "always"},
    {"polynomial", "string", "always"},
    {"factors", "[string]", "always"},
    {"factored", "false", "where it has too many terms"},
};

static const struct an_json_key neutrality_keys[] = {
    {"term", "string", "always"},
    {"neutral", "boolean?", "always"},
    {"choices", "[[string]]", "always"},
    {"reason", "string", "where it is never allowed"},
};

static const struct an_json_key point_keys[] = {
    {"solution", "{string}", "always"},
    {"free", "[string]", "always"},
    {"verified", "boolean", "always"},
};

static const struct an_json_key family_keys[] = {
    {"...", "point", "always"},
    {"orbit", "integer", "always"},
    {"nonzero", "[string]", "where something must not vanish"},
};

static const struct an_json_key remainder_keys[] = {
    {"...", "family", "always"},
    {"left", "[string]", "always"},
    {"irreducible", "boolean", "always"},
    {"bound", "integer", "always"},
    {"up_to_factors", "boolean", "always"},
    {"points", "[point]", "always"},
    {"clipped", "true", "where the bound is less than was asked for"},
    {"more_points", "true", "where some are left out"},
};

static const struct an_json_key obstacle_keys[] = {
    {"name", "string", "always"},
    {"kind",
     "'constant'|'no rational root'|'no rational solution'|'no neutral choice'",
     "always"},
    {"polynomial", "string", "where it is not a coupling's"},
};

static const struct an_json_key solution_keys[] = {
    {"format", "1", "always"},
    {"model", "model", "always"},
    {"verdict", "'solved'|'none'|'open'", "always"},
    {"complete", "boolean", "always"},
    {"conditions", "[condition]", "always"},
    {"couplings", "[neutrality]", "always"},
    {"exchanges", "[[string]]", "always"},
    {"families", "[family]", "always"},
    {"remainders", "[remainder]", "always"},
    {"obstacles", "[obstacle]", "always"},
    {"residual", "rational_values", "where it is one formula"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(condition), AN_JSON_TABLE(neutrality),
    AN_JSON_TABLE(point),     AN_JSON_TABLE(family),
    AN_JSON_TABLE(remainder), AN_JSON_TABLE(obstacle),
    AN_JSON_TABLE(solution),
};
const struct an_json_objects an_json_solve_objects = {
    tables, sizeof tables / sizeof *tables};

/* Empties f. */
static json_t *plain(struct an_math *f)
{
    json_t *value = an_json_string(an_text_string(&f->plain));
    an_math_clear(f);
    return value;
}

static json_t *polynomial(const fmpq_mpoly_t p, const struct an_solution *s)
{
    struct an_math f = {0};
    struct an_unknowns names = an_model_unknowns(s->model);
    an_polynomial_write(&f, p, &names, s->ring);
    return plain(&f);
}

static json_t *system_value(const struct an_system *system,
                            const struct an_solution *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < system->n; i++)
        json_array_append_new(list, polynomial(&system->v[i], s));
    return list;
}

static json_t *condition_value(const struct an_condition *c,
                               const struct an_solution *s)
{
    struct an_math f = {0};
    struct an_unknowns names = an_model_unknowns(s->model);
    json_t *factors = json_array();
    for (size_t i = 0; i < c->factors.n; i++)
        for (int k = 0; k < c->factors.v[i].power; k++)
            json_array_append_new(factors, polynomial(c->factors.v[i].base, s));
    an_factored_write(&f, &c->factors, &names, s->ring);
    return AN_JSON(condition, an_json_string(c->name), plain(&f), factors,
                   c->factors.complete ? NULL : json_false());
}

/* ["nuR[1]", "nuR[2]"] */
static json_t *exchange_value(const struct an_exchange *x,
                              const struct an_solution *s)
{
    json_t *list = json_array();
    const size_t field[] = {x->field, x->other};
    const size_t generation[] = {x->first, x->second};
    for (size_t i = 0; i < 2; i++) {
        struct an_text t = {0};
        an_text_printf(&t, "%s[%zu]", s->model->field[field[i]].name,
                       generation[i] + 1);
        json_array_append_new(list, an_json_string(an_text_string(&t)));
        an_text_clear(&t);
    }
    return list;
}

static json_t *coupling_value(const struct an_neutrality *x,
                              const struct an_solution *s)
{
    json_t *choices = json_array();
    for (size_t i = 0; i < x->n && !x->always; i++)
        json_array_append_new(choices, system_value(&x->choice[i], s));
    return AN_JSON(neutrality,
                   an_json_string(s->model->coupling[x->coupling].text),
                   x->always               ? json_true()
                   : x->never || x->n == 0 ? json_false()
                                           : json_null(),
                   choices, an_json_known(x->never));
}

/* {"l1": "l2 - 3"}: the unknowns that are solved. */
static json_t *values(const struct an_solution_family *f,
                      const struct an_solution *s)
{
    struct an_unknowns names = an_model_unknowns(s->model);
    json_t *o = json_object();
    for (size_t i = 0; i < f->n; i++) {
        struct an_math value = {0};
        if (!s->used[i] || !f->solved[i])
            continue;
        an_quotient_write(&value, &f->num[i], &f->den[i], &names, s->ring);
        an_json_put(o, s->model->unknown[i], plain(&value));
    }
    return o;
}

static json_t *free_unknowns(const struct an_solution_family *f,
                             const struct an_solution *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < f->n; i++)
        if (s->used[i] && !f->solved[i])
            json_array_append_new(list, an_json_string(s->model->unknown[i]));
    return list;
}

static json_t *point_value(const struct an_solution_family *f,
                           const struct an_solution *s)
{
    return AN_JSON(point, values(f, s), free_unknowns(f, s),
                   json_boolean(f->verified));
}

static json_t *points_value(const struct an_solution_family *f,
                            const struct an_solution *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < f->npoints; i++)
        json_array_append_new(list, point_value(&f->point[i], s));
    return list;
}

static json_t *family_value(const struct an_solution_family *f,
                            const struct an_solution *s)
{
    return AN_JSON(family, point_value(f, s),
                   json_integer((json_int_t)f->orbit),
                   f->nonzero.n > 0 ? system_value(&f->nonzero, s) : NULL);
}

static json_t *remainder_value(const struct an_solution_family *f,
                               const struct an_solution *s)
{
    return AN_JSON(remainder, family_value(f, s), system_value(&f->left, s),
                   json_boolean(f->irreducible), json_integer(f->bound),
                   json_boolean(f->scaled), points_value(f, s),
                   an_json_true(f->clipped), an_json_true(f->capped));
}

static json_t *obstacle_value(const struct an_obstacle *x,
                              const struct an_solution *s)
{
    static const char *const kinds[] = {"constant", "no rational root",
                                        "no rational solution",
                                        "no neutral choice"};
    size_t n = s->nconditions;
    const char *name =
        x->from < n ? s->condition[x->from].name
                    : s->model->coupling[s->neutral[x->from - n].coupling].text;
    return AN_JSON(
        obstacle, an_json_string(name), an_json_string(kinds[x->kind]),
        x->kind == AN_END_COUPLING ? NULL : polynomial(x->polynomial, s));
}

void an_report_solution_json(struct an_text *out, const struct an_solution *s,
                             const struct an_numbers_rule *leaves)
{
    static const char *const verdicts[] = {"solved", "none", "open"};
    json_t *conditions = json_array();
    json_t *couplings = json_array(), *families = json_array();
    json_t *exchanges = json_array();
    json_t *remainders = json_array(), *obstacles = json_array();
    for (size_t i = 0; i < s->nconditions; i++)
        json_array_append_new(conditions, condition_value(&s->condition[i], s));
    for (size_t i = 0; i < s->nneutral; i++)
        json_array_append_new(couplings, coupling_value(&s->neutral[i], s));
    for (size_t i = 0; i < s->nfamilies; i++)
        if (an_family_is_explicit(&s->family[i]))
            json_array_append_new(families, family_value(&s->family[i], s));
        else
            json_array_append_new(remainders,
                                  remainder_value(&s->family[i], s));
    for (size_t i = 0; i < s->nobstacles; i++)
        json_array_append_new(obstacles, obstacle_value(&s->obstacle[i], s));
    for (size_t i = 0; i < s->nexchanges; i++)
        json_array_append_new(exchanges, exchange_value(&s->exchange[i], s));
    an_json_print(out,
                  AN_JSON(solution, json_integer(1), an_json_model(s->model),
                          an_json_string(verdicts[an_solution_verdict(s)]),
                          json_boolean(s->complete), conditions, couplings,
                          exchanges, families, remainders, obstacles,
                          an_json_numbers(s->model, leaves)));
}
