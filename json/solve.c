/* solve.c - unknown charges, solved, for programs. */
#include "json/solve.h"

#include "algebra/math.h"
#include "base/version.h"
#include "json/keys.h"
#include "json/model.h"
#include "json/residual.h"
#include "json/value.h"
#include "report/lists/family.h"
#include "report/lists/solve.h"
#include "solve/solve.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/symbol.h"

AN_JSON_KEYS(condition, "name: string", "polynomial: string",
             "factors: [string]",
             "factored: false where it has too many terms");

AN_JSON_KEYS(neutrality, "term: string", "neutral: boolean?",
             "choices: [[string]]", "reason: string where it is never allowed");

AN_JSON_KEYS(point, "solution: {string}", "free: [string]",
             "verified: boolean");

AN_JSON_KEYS(family, "...: point", "orbit: integer",
             "nonzero: [string] where something must not vanish");

AN_JSON_KEYS(remainder, "...: family", "left: [string]", "irreducible: boolean",
             "bound: integer", "up_to_factors: boolean", "points: [point]",
             "clipped: true where the bound is less than was asked for",
             "more_points: true where some are left out");

AN_JSON_KEYS(obstacle, "name: string",
             "kind: 'constant'|'no rational root'|'no rational solution'|'no "
             "neutral choice'",
             "polynomial: string where it is not a coupling's");

AN_JSON_KEYS(solution, "format: 1", "version: string", "model: model",
             "verdict: 'solved'|'none'|'open'", "complete: boolean",
             "conditions: [condition]", "couplings: [neutrality]",
             "exchanges: [[string]]", "families: [family]",
             "remainders: [remainder]", "obstacles: [obstacle]",
             "residual: rational_values where it is one formula",
             "checksum: integer");

/* Empties f. */
static json_t *plain(struct an_math *f)
{
    return an_json_taken(an_math_plain(f));
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
    AN_JSON_LIST(list, i, system->n, polynomial(&system->v[i], s));
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
    return AN_JSON(condition, c->name, plain(&f), factors, c->factors.complete);
}

static json_t *coupling_value(const struct an_neutrality *x,
                              const struct an_solution *s)
{
    AN_JSON_LIST(choices, i, x->always ? 0 : x->n,
                 system_value(&x->choice[i], s));
    return AN_JSON(neutrality, s->model->coupling[x->coupling].text,
                   x->always               ? json_true()
                   : x->never || x->n == 0 ? json_false()
                                           : json_null(),
                   choices, x->never);
}

/* {"l1": "l2 - 3"}, the unknowns that are solved, and those that are free. */
static json_t *point_value(const struct an_solution_family *f,
                           const struct an_solution *s)
{
    struct an_unknowns names = an_model_unknowns(s->model);
    json_t *solved = json_object();
    for (size_t i = 0; i < f->n; i++) {
        struct an_math value = {0};
        if (!s->used[i] || !f->solved[i])
            continue;
        an_quotient_write(&value, &f->num[i], &f->den[i], &names, s->ring);
        an_json_put(solved, s->model->unknown[i], plain(&value));
    }
    AN_JSON_LIST(left, i, f->n,
                 s->used[i] && !f->solved[i] ? s->model->unknown[i] : NULL);
    return AN_JSON(point, solved, left, f->verified);
}

static json_t *family_value(const struct an_solution_family *f,
                            const struct an_solution *s)
{
    return AN_JSON(family, point_value(f, s), f->orbit,
                   an_json_some(system_value(&f->nonzero, s)));
}

static json_t *remainder_value(const struct an_solution_family *f,
                               const struct an_solution *s)
{
    AN_JSON_LIST(points, i, f->npoints, point_value(&f->point[i], s));
    return AN_JSON(remainder, family_value(f, s), system_value(&f->left, s),
                   f->irreducible, f->bound, f->scaled, points, f->clipped,
                   f->capped);
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
    return AN_JSON(obstacle, name, kinds[x->kind],
                   x->kind == AN_END_COUPLING ? NULL
                                              : polynomial(x->polynomial, s));
}

void an_report_solution_json(struct an_text *out, const struct an_solution *s,
                             const struct an_numbers_rule *leaves)
{
    static const char *const verdicts[] = {"solved", "none", "open"};
    const struct an_field *field = s->model->field;
    AN_JSON_LIST(conditions, i, s->nconditions,
                 condition_value(&s->condition[i], s));
    AN_JSON_LIST(couplings, i, s->nneutral, coupling_value(&s->neutral[i], s));
    AN_JSON_EACH(families, struct an_solution_family, f, s->family,
                 s->nfamilies,
                 an_family_is_explicit(f) ? family_value(f, s) : NULL);
    AN_JSON_EACH(remainders, struct an_solution_family, f, s->family,
                 s->nfamilies,
                 an_family_is_explicit(f) ? NULL : remainder_value(f, s));
    AN_JSON_LIST(obstacles, i, s->nobstacles,
                 obstacle_value(&s->obstacle[i], s));
    AN_JSON_EACH(
        exchanges, struct an_exchange, x, s->exchange, s->nexchanges,
        json_pack(
            "[oo]", json_sprintf("%s[%zu]", field[x->field].name, x->first + 1),
            json_sprintf("%s[%zu]", field[x->other].name, x->second + 1)));
    an_json_print(out, AN_JSON(solution, 1, AN_VERSION, an_json_model(s->model),
                               verdicts[an_solution_verdict(s)], s->complete,
                               conditions, couplings, exchanges, families,
                               remainders, obstacles,
                               an_json_numbers(s->model, leaves),
                               an_solution_checksum(s, leaves)));
}
