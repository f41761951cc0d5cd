/* solve_family.c - families of solutions, for people.
 *
 * What is solved, what is free, what is left over with its small solutions.
 * Numbers come as options that `check` takes.
 */
#include "report/solve_family.h"

#include <stdlib.h>

#include "report/text_item.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "solve/solve.h"
#include "theory/find.h"
#include "theory/model.h"
#include "verdict/words.h"

/* Points that are listed without --verbose. */
#define MAX_POINTS 12

const char *const *an_solution_names(const struct an_solution *s)
{
    return (const char *const *)s->model->unknown;
}

size_t an_solution_free(const struct an_solution *s,
                        const struct an_solution_family *f)
{
    size_t n = 0;
    for (size_t i = 0; i < f->n; i++)
        n += s->used[i] && !f->solved[i];
    return n;
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

/* The value of an unknown, for the caller to free. */
static char *value_of(const struct an_solution *s,
                      const struct an_solution_family *f, size_t unknown)
{
    return an_quotient_text(&f->num[unknown], &f->den[unknown],
                            an_solution_names(s), s->ring);
}

static void add_charge(struct an_text *t, const struct an_solution *s,
                       const struct an_solution_family *f,
                       const struct an_linear *charge)
{
    fmpq_mpoly_t num, den;
    fmpq_mpoly_init(num, s->ring);
    fmpq_mpoly_init(den, s->ring);
    an_family_charge(num, den, f, charge, s->ring);
    char *value = an_quotient_text(num, den, an_solution_names(s), s->ring);
    an_text_add(t, value);
    free(value);
    fmpq_mpoly_clear(den, s->ring);
    fmpq_mpoly_clear(num, s->ring);
}

/* "--set a=1 --set nuR.B-L=-4,-4,5": a family without free unknowns. */
static void add_options(struct an_text *t, const struct an_solution *s,
                        const struct an_solution_family *f)
{
    const struct an_model *m = s->model;
    for (size_t k = 0; k < m->nparameters; k++) {
        const struct an_parameter *p = &m->parameter[k];
        if (!p->free || !s->used[p->unknown])
            continue;
        char *value = value_of(s, f, p->unknown);
        an_text_printf(t, "%s--set %s=%s", t->n > 0 ? " " : "", p->name, value);
        free(value);
    }
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            const struct an_field *field = &m->field[i];
            if (!has_question_mark(m, field, g))
                continue;
            bool plain = an_word_is_plain(field->name) &&
                         an_word_is_plain(m->group[g].name);
            const char *quote = plain ? "" : "\"";
            an_text_printf(t, "%s--set %s%s.%s=", t->n > 0 ? " " : "", quote,
                           field->name, m->group[g].name);
            for (size_t j = 0; j < field->generations; j++) {
                an_text_add(t, j ? "," : "");
                add_charge(t, s, f, &field->group[g].charge[j]);
            }
            an_text_add(t, quote);
        }
}

static void add_values(struct an_grid *g, const struct an_solution *s,
                       const struct an_solution_family *f)
{
    for (size_t i = 0; i < f->n; i++) {
        if (!s->used[i] || !f->solved[i])
            continue;
        char *value = value_of(s, f, i);
        an_grid_add(g, "%s", s->model->unknown[i]);
        an_grid_add(g, "= %s", value);
        free(value);
    }
}

/* A point in words: options when it is all numbers, else "a = 1, b = 2 - c". */
static void add_point(struct an_text *t, const struct an_solution *s,
                      const struct an_solution_family *f)
{
    if (an_solution_free(s, f) == 0) {
        add_options(t, s, f);
        return;
    }
    for (size_t i = 0; i < f->n; i++) {
        if (!s->used[i] || !f->solved[i])
            continue;
        char *value = value_of(s, f, i);
        an_text_printf(t, "%s%s = %s", t->n > 0 ? ", " : "",
                       s->model->unknown[i], value);
        free(value);
    }
}

static void add_points(struct an_text *out, const struct an_solution *s,
                       const struct an_solution_family *f,
                       const struct an_style *style)
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
    an_print_put_item(out, style, "points", &t);
    for (size_t i = 0; i < f->npoints; i++) {
        if (i == MAX_POINTS && !style->verbose) {
            an_text_printf(out, "    ... %zu more: --verbose\n",
                           f->npoints - i);
            break;
        }
        add_point(&t, s, &f->point[i]);
        an_text_add(out, "    ");
        an_style_wrap(out, style, 4, 6, an_text_string(&t));
        an_text_clear(&t);
    }
}

static void add_free(struct an_text *out, const struct an_solution *s,
                     const struct an_solution_family *f,
                     const struct an_style *style)
{
    struct an_text t = {0};
    for (size_t i = 0; i < f->n; i++)
        if (s->used[i] && !f->solved[i])
            an_text_printf(&t, "%s%s", t.n ? ", " : "", s->model->unknown[i]);
    an_print_put_item(out, style, an_family_is_explicit(f) ? "free" : "unknown",
                      &t);
    for (size_t i = 0; i < f->nonzero.n; i++) {
        char *p =
            an_polynomial_text(&f->nonzero.v[i], an_solution_names(s), s->ring);
        an_text_printf(&t, "%s%s ≠ 0", i ? ", " : "", p);
        free(p);
    }
    an_print_put_item(out, style, "where", &t);
}

static const char *kind_of(const fmpq_mpoly_t p, bool irreducible,
                           const struct an_solution *s)
{
    slong degree = an_polynomial_degree(p, s->ring);
    if (!irreducible)
        return "";
    return degree == 2   ? "  (a quadric, irreducible over Q)"
           : degree == 3 ? "  (a cubic, irreducible over Q)"
                         : "  (irreducible over Q)";
}

static void add_left(struct an_text *out, const struct an_solution *s,
                     const struct an_solution_family *f,
                     const struct an_style *style)
{
    for (size_t i = 0; i < f->left.n; i++) {
        struct an_text t = {0};
        char *p =
            an_polynomial_text(&f->left.v[i], an_solution_names(s), s->ring);
        an_text_printf(&t, "%s = 0%s", p,
                       kind_of(&f->left.v[i], f->irreducible, s));
        an_print_put_item(out, style, i ? "" : "left over", &t);
        free(p);
    }
}

void an_print_family(struct an_text *out, const struct an_solution *s, size_t i,
                     const struct an_style *style)
{
    const struct an_solution_family *f = &s->family[i];
    struct an_text t = {0};
    struct an_grid g;
    an_grid_init(&g, 2);
    const char *what = !an_family_is_explicit(f)     ? "Remainder"
                       : an_solution_free(s, f) == 0 ? "Solution"
                                                     : "Family";
    an_text_printf(&t, s->nfamilies > 1 ? "%s %zu" : "%s", what, i + 1);
    an_style_heading(out, style, an_text_string(&t), "%s", "");
    an_text_clear(&t);
    add_values(&g, s, f);
    an_grid_print(out, &g, style, 2, false);
    add_free(out, s, f, style);
    if (an_solution_free(s, f) == 0) {
        add_options(&t, s, f);
        an_print_put_item(out, style, "check with", &t);
    }
    add_left(out, s, f, style);
    an_print_item(out, style, "verified",
                  f->verified ? "put into every condition ✓"
                              : "not by substitution ✗");
    if (f->orbit > 1) {
        an_text_printf(&t, "one of %zu that differ in the order of generations",
                       f->orbit);
        an_print_put_item(out, style, "orbit", &t);
    }
    if (f->left.n > 0)
        add_points(out, s, f, style);
}
