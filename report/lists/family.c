/* family.c - families of solutions, in a document.
 *
 * What is solved, what is free, what is left over with its small solutions.
 * Numbers come as options that `check` takes.
 */
#include "report/lists/family.h"

#include <stdlib.h>

#include "base/prose.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "solve/solve.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/symbol.h"

/* Points that are listed where details are left out. */
#define MAX_POINTS 12

size_t an_solution_free(const struct an_solution *s,
                        const struct an_solution_family *f)
{
    size_t n = 0;
    for (size_t i = 0; i < f->n; i++)
        n += s->used[i] && !f->solved[i];
    return n;
}

const char *an_said_relation(struct an_document *d, struct an_math *f,
                             enum an_relation relation)
{
    static const char *const plain[] = {"", " = 0", " ≠ 0"};
    static const char *const latex[] = {"", " = 0", " \\neq 0"};
    an_math_add(f, plain[relation], latex[relation]);
    return an_said_math(d, f);
}

const char *an_said_polynomial(struct an_document *d,
                               const struct an_solution *s,
                               const fmpq_mpoly_t p, enum an_relation relation)
{
    struct an_math f = {0};
    struct an_unknowns names = an_model_unknowns(s->model);
    an_polynomial_write(&f, p, &names, s->ring);
    return an_said_relation(d, &f, relation);
}

/* Does the charge of some generation contain an unknown written `?`? */
static bool has_question_mark(const struct an_model *m,
                              const struct an_field *f, size_t group)
{
    for (size_t j = 0; j < f->generations && m->group[group].kind == AN_U1; j++)
        for (size_t k = 0; k < f->group[group].charge[j].n; k++)
            if (!an_model_is_parameter(m, f->group[group].charge[j].symbol[k]))
                return true;
    return false;
}

/* Appends num / den. */
static void add_quotient(struct an_math *t, const struct an_solution *s,
                         const fmpq_mpoly_t num, const fmpq_mpoly_t den)
{
    struct an_unknowns names = an_model_unknowns(s->model);
    an_quotient_write(t, num, den, &names, s->ring);
}

static void add_charge(struct an_text *t, const struct an_solution *s,
                       const struct an_solution_family *f,
                       const struct an_linear *charge)
{
    fmpq_mpoly_t num, den;
    fmpq_mpoly_init(num, s->ring);
    fmpq_mpoly_init(den, s->ring);
    an_family_charge(num, den, f, charge, s->ring);
    struct an_math value = {0};
    add_quotient(&value, s, num, den);
    an_text_add(t, an_text_string(&value.plain));
    an_math_clear(&value);
    fmpq_mpoly_clear(den, s->ring);
    fmpq_mpoly_clear(num, s->ring);
}

/* "--set a=1 --set nuR.B-L=-4,-4,5": a family without free unknowns. */
static const char *options(struct an_document *d, const struct an_solution *s,
                           const struct an_solution_family *f)
{
    const struct an_model *m = s->model;
    struct an_text t = {0};
    for (size_t k = 0; k < m->nparameters; k++) {
        const struct an_parameter *p = &m->parameter[k];
        if (!p->free || !s->used[p->unknown])
            continue;
        struct an_math value = {0};
        add_quotient(&value, s, &f->num[p->unknown], &f->den[p->unknown]);
        an_text_printf(&t, "%s--set %s=%s", t.n > 0 ? " " : "", p->name,
                       an_text_string(&value.plain));
        an_math_clear(&value);
    }
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            const struct an_field *field = &m->field[i];
            if (!has_question_mark(m, field, g))
                continue;
            const char *quote =
                an_say_option(&t, field->name, m->group[g].name);
            for (size_t j = 0; j < field->generations; j++) {
                an_text_add(&t, j ? "," : "");
                add_charge(&t, s, f, &field->group[g].charge[j]);
            }
            an_text_add(&t, quote);
        }
    return an_said_text(d, &t);
}

/* "a = 2 - c", of an unknown that is solved for. */
static const char *equation(struct an_document *d, const struct an_solution *s,
                            const struct an_solution_family *f, size_t unknown)
{
    struct an_math equation = {0};
    an_math_say(&equation, s->model->symbol[unknown]);
    an_math_add(&equation, " = ", NULL);
    add_quotient(&equation, s, &f->num[unknown], &f->den[unknown]);
    return an_said_math(d, &equation);
}

/* A point in words: options when it is all numbers, else "a = 1, b = 2 - c". */
static const char *point(struct an_document *d, const struct an_solution *s,
                         const struct an_solution_family *f)
{
    const char *list = "";
    if (an_solution_free(s, f) == 0)
        return options(d, s, f);
    for (size_t i = 0; i < f->n; i++)
        if (s->used[i] && f->solved[i])
            list = an_said_next(d, list, ", ", equation(d, s, f, i));
    return list;
}

static void add_points(struct an_document *d, const struct an_solution *s,
                       const struct an_solution_family *f)
{
    struct an_text t = {0};
    if (f->bound == 0) {
        an_text_add(&t, "too many unknowns to look for small solutions; see "
                        "anomalon search");
    } else {
        an_text_printf(&t, "%zu%s small solution%s%s: integers up to %d%s",
                       f->npoints, f->capped ? " or more" : "",
                       f->npoints == 1 ? "" : "s",
                       s->nfamilies > 1 ? " outside the families" : "",
                       f->bound, f->scaled ? ", up to factors" : "");
        if (f->clipped)
            an_text_add(&t, " (more would take too long: anomalon search)");
    }
    an_document_entry(d, "points", "%s", an_said_text(d, &t));
    for (size_t i = 0; i < f->npoints; i++) {
        if (i == MAX_POINTS && !d->verbose) {
            an_document_formula(d, "... %zu more: --verbose", f->npoints - i);
            break;
        }
        an_document_formula(d, "%s", point(d, s, &f->point[i]));
    }
}

/* The unknowns that are not solved for; where they may be. */
static void add_free(struct an_document *d, const struct an_solution *s,
                     const struct an_solution_family *f)
{
    const char *left = "", *where = "";
    for (size_t i = 0; i < f->n; i++)
        if (s->used[i] && !f->solved[i])
            left = an_said_next(d, left, ", ", s->model->symbol[i]);
    an_document_entry(d, an_family_is_explicit(f) ? "free" : "unknown", "%s",
                      left);
    for (size_t i = 0; i < f->nonzero.n; i++)
        where = an_said_next(
            d, where, ", ",
            an_said_polynomial(d, s, &f->nonzero.v[i], AN_IS_NOT_ZERO));
    an_document_entry(d, "where", "%s", where);
}

static const char *kind_of(const fmpq_mpoly_t p, bool irreducible,
                           const struct an_solution *s)
{
    slong degree = an_polynomial_degree(p, s->ring);
    if (!irreducible)
        return "";
    return degree == 2   ? " (a quadric, irreducible over Q)"
           : degree == 3 ? " (a cubic, irreducible over Q)"
                         : " (irreducible over Q)";
}

void an_add_family(struct an_document *d, const struct an_solution *s, size_t i,
                   const struct an_numbers_rule *leaves)
{
    const struct an_solution_family *f = &s->family[i];
    bool explicit = an_family_is_explicit(f);
    bool one = an_solution_free(s, f) == 0;
    an_document_heading(d, 2, s->nfamilies > 1 ? "%s %zu" : "%s",
                        !explicit ? "Remainder"
                        : one     ? "Solution"
                                  : "Family",
                        i + 1);
    for (size_t k = 0; k < f->n; k++)
        if (s->used[k] && f->solved[k])
            an_document_formula(d, "%s", equation(d, s, f, k));
    add_free(d, s, f);
    if (leaves)
        an_document_entry(d, "residual group", "%s",
                          an_said_numbers(d, s->model, leaves));
    if (one)
        an_document_entry(d, "check with", "%s", options(d, s, f));
    for (size_t k = 0; k < f->left.n; k++)
        an_document_entry(d, k ? "" : "left over", "%s%s",
                          an_said_polynomial(d, s, &f->left.v[k], AN_IS_ZERO),
                          kind_of(&f->left.v[k], f->irreducible, s));
    an_document_entry(d, "verified",
                      f->verified ? "put into every condition " AN_SAY_GOOD("✓")
                                  : "not by substitution " AN_SAY_BAD("✗"));
    if (f->orbit > 1)
        an_document_entry(
            d, "orbit", "one of %zu that differ in the order of what is alike",
            f->orbit);
    if (f->left.n > 0)
        add_points(d, s, f);
}
