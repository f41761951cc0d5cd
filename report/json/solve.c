/* solve.c - unknown charges, solved, for programs (docs/report-format.md).
 */
#include "report/json/solve.h"

#include <stdlib.h>

#include "report/json/model.h"
#include "report/json/value.h"
#include "report/solve.h"
#include "report/solve_family.h"
#include "solve/solve.h"
#include "theory/model.h"

/* Takes text. */
static json_t *take_string(char *text)
{
    json_t *value = an_json_string(text);
    free(text);
    return value;
}

static json_t *system_value(const struct an_system *system,
                            const struct an_solution *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < system->n; i++)
        json_array_append_new(
            list, take_string(an_polynomial_text(
                      &system->v[i], an_solution_names(s), s->ring)));
    return list;
}

static json_t *condition_value(const struct an_condition *c,
                               const struct an_solution *s)
{
    json_t *o = json_object(), *factors = json_array();
    for (size_t i = 0; i < c->factors.n; i++)
        for (int k = 0; k < c->factors.v[i].power; k++)
            json_array_append_new(factors, take_string(an_polynomial_text(
                                               c->factors.v[i].base,
                                               an_solution_names(s), s->ring)));
    an_json_put_string(o, "name", c->name);
    an_json_put(o, "polynomial",
                take_string(an_factored_text(&c->factors, an_solution_names(s),
                                             s->ring)));
    an_json_put(o, "factors", factors);
    if (!c->factors.complete)
        an_json_put(o, "factored", json_false());
    return o;
}

/* ["nuR[1]", "nuR[2]"] */
static json_t *exchange_value(const struct an_exchange *x,
                              const struct an_solution *s)
{
    json_t *list = json_array();
    const size_t generation[] = {x->first, x->second};
    for (size_t i = 0; i < 2; i++) {
        struct an_text t = {0};
        an_text_printf(&t, "%s[%zu]", s->model->field[x->field].name,
                       generation[i] + 1);
        json_array_append_new(list, take_string(an_text_take(&t)));
    }
    return list;
}

static json_t *coupling_value(const struct an_neutrality *x,
                              const struct an_solution *s)
{
    json_t *o = json_object(), *choices = json_array();
    for (size_t i = 0; i < x->n && !x->always; i++)
        json_array_append_new(choices, system_value(&x->choice[i], s));
    an_json_put_string(o, "term", s->model->coupling[x->coupling].text);
    an_json_put(o, "neutral",
                x->always               ? json_true()
                : x->never || x->n == 0 ? json_false()
                                        : json_null());
    an_json_put(o, "choices", choices);
    an_json_put_known(o, "reason", x->never);
    return o;
}

/* {"l1": "l2 - 3"}: the unknowns that are solved. */
static json_t *values(const struct an_solution_family *f,
                      const struct an_solution *s)
{
    json_t *o = json_object();
    for (size_t i = 0; i < f->n; i++)
        if (s->used[i] && f->solved[i])
            an_json_put(
                o, s->model->unknown[i],
                take_string(an_quotient_text(&f->num[i], &f->den[i],
                                             an_solution_names(s), s->ring)));
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

static json_t *points_value(const struct an_solution_family *f,
                            const struct an_solution *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < f->npoints; i++) {
        json_t *o = an_json_append(list);
        an_json_put(o, "solution", values(&f->point[i], s));
        an_json_put(o, "free", free_unknowns(&f->point[i], s));
        an_json_put_bool(o, "verified", f->point[i].verified);
    }
    return list;
}

static json_t *family_value(const struct an_solution_family *f,
                            const struct an_solution *s)
{
    json_t *o = json_object();
    an_json_put(o, "solution", values(f, s));
    an_json_put(o, "free", free_unknowns(f, s));
    an_json_put_bool(o, "verified", f->verified);
    an_json_put(o, "orbit", json_integer((json_int_t)f->orbit));
    if (f->nonzero.n > 0)
        an_json_put(o, "nonzero", system_value(&f->nonzero, s));
    if (f->left.n == 0)
        return o;
    an_json_put(o, "left", system_value(&f->left, s));
    an_json_put_bool(o, "irreducible", f->irreducible);
    an_json_put(o, "bound", json_integer(f->bound));
    an_json_put_bool(o, "up_to_factors", f->scaled);
    an_json_put(o, "points", points_value(f, s));
    an_json_put_true(o, "clipped", f->clipped);
    an_json_put_true(o, "more_points", f->capped);
    return o;
}

static json_t *obstacle_value(const struct an_obstacle *x,
                              const struct an_solution *s)
{
    static const char *const kinds[] = {"constant", "no rational root",
                                        "no rational solution",
                                        "no neutral choice"};
    json_t *o = json_object();
    size_t n = s->nconditions;
    an_json_put(
        o, "name",
        an_json_string(
            x->from < n
                ? s->condition[x->from].name
                : s->model->coupling[s->neutral[x->from - n].coupling].text));
    an_json_put_string(o, "kind", kinds[x->kind]);
    if (x->kind != AN_END_COUPLING)
        an_json_put(o, "polynomial",
                    take_string(an_polynomial_text(
                        x->polynomial, an_solution_names(s), s->ring)));
    return o;
}

void an_report_solution_json(struct an_text *out, const struct an_solution *s)
{
    static const char *const verdicts[] = {"solved", "none", "open"};
    json_t *o = json_object(), *conditions = json_array();
    json_t *couplings = json_array(), *families = json_array();
    json_t *exchanges = json_array();
    json_t *remainders = json_array(), *obstacles = json_array();
    for (size_t i = 0; i < s->nconditions; i++)
        json_array_append_new(conditions, condition_value(&s->condition[i], s));
    for (size_t i = 0; i < s->nneutral; i++)
        json_array_append_new(couplings, coupling_value(&s->neutral[i], s));
    for (size_t i = 0; i < s->nfamilies; i++)
        json_array_append_new(an_family_is_explicit(&s->family[i]) ? families
                                                                   : remainders,
                              family_value(&s->family[i], s));
    for (size_t i = 0; i < s->nobstacles; i++)
        json_array_append_new(obstacles, obstacle_value(&s->obstacle[i], s));
    for (size_t i = 0; i < s->nexchanges; i++)
        json_array_append_new(exchanges, exchange_value(&s->exchange[i], s));
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", an_json_model(s->model));
    an_json_put_string(o, "verdict", verdicts[an_solution_verdict(s)]);
    an_json_put_bool(o, "complete", s->complete);
    an_json_put(o, "conditions", conditions);
    an_json_put(o, "couplings", couplings);
    an_json_put(o, "exchanges", exchanges);
    an_json_put(o, "families", families);
    an_json_put(o, "remainders", remainders);
    an_json_put(o, "obstacles", obstacles);
    an_json_print(out, o);
}
