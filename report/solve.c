/* solve.c - unknown charges, solved, for people.
 *
 * The verdict, the conditions with their factors, and each family of solutions:
 * what is solved, what is free, what is left over. Numbers come as options that
 * `check` takes.
 */
#include "report/solve.h"

#include <stdlib.h>

#include "base/mem.h"
#include "search/solve.h"
#include "theory/model.h"
#include "report/grid.h"
#include "report/impl.h"
#include "report/words.h"

/* Alternatives of a coupling, points and families that are listed without
 * --verbose. */
#define MAX_ALTERNATIVES 4
#define MAX_POINTS 12
#define MAX_FAMILIES 20

static const char *const *names(const struct an_solution *s)
{
    return (const char *const *)s->model->unknown;
}

/* ---- counting */

static size_t count_free(const struct an_solution *s,
                         const struct an_solution_family *f)
{
    size_t n = 0;
    for (size_t i = 0; i < f->n; i++)
        n += s->used[i] && !f->solved[i];
    return n;
}

static void add_count(struct an_text *t, size_t n, const char *one,
                      const char *many)
{
    if (n > 0)
        an_text_printf(t, "%s%zu %s", t->n > 0 ? " and " : "", n,
                       n == 1 ? one : many);
}

static bool has_small_points(const struct an_solution *s)
{
    for (size_t i = 0; i < s->nfamilies; i++)
        if (s->family[i].npoints > 0)
            return true;
    return false;
}

static void add_verdict(struct an_text *out, const struct an_solution *s,
                        const struct an_style *style)
{
    enum an_solved verdict = an_solution_verdict(s);
    struct an_text t = {0};
    size_t families = 0, single = 0, left = 0;
    for (size_t i = 0; i < s->nfamilies; i++) {
        const struct an_solution_family *f = &s->family[i];
        if (!an_family_is_explicit(f))
            left++;
        else if (count_free(s, f) == 0)
            single++;
        else
            families++;
    }
    add_count(&t, families, "family of solutions", "families of solutions");
    add_count(&t, single, families ? "single solution" : "solution",
              families ? "single solutions" : "solutions");
    add_count(&t, left, "unsolved remainder", "unsolved remainders");
    if (verdict == AN_SOLVED_NONE)
        an_text_add(&t, "no rational solution ✗");
    else if (verdict == AN_SOLVED_SOME && left == 0 && s->complete)
        an_text_add(&t, ", and there are no others ✓");
    else if (verdict == AN_SOLVED_SOME)
        an_text_add(&t, has_small_points(s) ? " with small solutions ✓" : " ✓");
    else
        an_text_printf(&t, "%sundetermined ?", t.n > 0 ? ": " : "");
    an_style_ink(out, style,
                 verdict == AN_SOLVED_SOME   ? AN_GOOD
                 : verdict == AN_SOLVED_NONE ? AN_BAD
                                             : AN_WARN,
                 an_text_string(&t));
    an_text_add(out, "\n");
    an_text_clear(&t);
}

/* ---- conditions */

static void add_heading(struct an_text *out, const struct an_style *style,
                        const char *text)
{
    an_text_add(out, "\n");
    an_style_ink(out, style, AN_BOLD, text);
    an_text_add(out, "\n");
}

static void add_conditions(struct an_text *out, const struct an_solution *s,
                           const struct an_style *style)
{
    struct an_grid g;
    struct an_text zero = {0}, line = {0};
    size_t nzero = 0;
    an_grid_init(&g, 2);
    for (size_t i = 0; i < s->nconditions; i++) {
        const struct an_condition *c = &s->condition[i];
        if (c->factors.n == 0 && fmpq_is_zero(c->factors.constant)) {
            an_text_add(&zero, nzero++ ? ", " : "");
            an_style_unbroken(&zero, c->name);
            continue;
        }
        char *p = an_factored_text(&c->factors, names(s), s->ring);
        an_grid_add(&g, "%s", c->name);
        an_grid_add(&g, c->factors.n == 0 ? "%s ≠ 0 ✗" : "%s = 0", p);
        free(p);
    }
    add_heading(out, style, "Conditions");
    an_grid_print(out, &g, style, 2, false);
    if (nzero > 0) {
        an_word_count(&line, nzero, "sum");
        an_text_printf(&line, " vanish%s for all values: %s",
                       nzero == 1 ? "es" : "", an_text_string(&zero));
        an_text_add(out, "  ");
        an_style_wrap(out, style, 2, 4, an_text_string(&line));
    }
    an_grid_clear(&g);
    an_text_clear(&zero);
    an_text_clear(&line);
}

/* "a - b = 0, c = 0". */
static void add_system(struct an_text *t, const struct an_system *system,
                       const struct an_solution *s)
{
    for (size_t i = 0; i < system->n; i++) {
        char *p = an_polynomial_text(&system->v[i], names(s), s->ring);
        an_text_printf(t, "%s%s = 0", i ? ", " : "", p);
        free(p);
    }
}

static void add_choices(struct an_text *t, const struct an_neutrality *x,
                        const struct an_solution *s, bool all)
{
    for (size_t i = 0; i < x->n; i++) {
        if (!all && i == MAX_ALTERNATIVES) {
            an_text_printf(t, " or one of %zu more", x->n - i);
            break;
        }
        an_text_add(t, i ? " or " : "");
        add_system(t, &x->choice[i], s);
    }
    if (x->n == 0)
        an_text_add(t, "no choice of generations is neutral ✗");
}

static void add_couplings(struct an_text *out, const struct an_solution *s,
                          const struct an_style *style)
{
    struct an_grid g;
    size_t restricting = 0;
    an_grid_init(&g, 2);
    for (size_t i = 0; i < s->nneutral; i++) {
        const struct an_neutrality *x = &s->neutral[i];
        if (x->always)
            continue;
        struct an_text t = {0};
        if (x->never)
            an_text_printf(&t, "✗ %s", x->never);
        else
            add_choices(&t, x, s, style->verbose);
        an_grid_add(&g, "%s", s->model->coupling[x->coupling].text);
        an_grid_add(&g, "%s", an_text_string(&t));
        an_text_clear(&t);
        restricting++;
    }
    if (restricting > 0) {
        add_heading(out, style, "Couplings");
        an_grid_print(out, &g, style, 2, false);
    }
    an_grid_clear(&g);
}

/* ---- families */

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

static void add_charge(struct an_text *t, const struct an_solution *s,
                       const struct an_solution_family *f,
                       const struct an_linear *charge)
{
    fmpq_mpoly_t num, den;
    fmpq_mpoly_init(num, s->ring);
    fmpq_mpoly_init(den, s->ring);
    an_family_charge(num, den, f, charge, s->ring);
    char *value = an_quotient_text(num, den, names(s), s->ring);
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
        an_text_printf(t, "%s--set %s=", t->n > 0 ? " " : "", p->name);
        char *value = an_quotient_text(&f->num[p->unknown], &f->den[p->unknown],
                                       names(s), s->ring);
        an_text_add(t, value);
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
        char *value =
            an_quotient_text(&f->num[i], &f->den[i], names(s), s->ring);
        an_grid_add(g, "%s", s->model->unknown[i]);
        an_grid_add(g, "= %s", value);
        free(value);
    }
}

/* A point in words: options when it is all numbers, else "a = 1, b = 2 - c". */
static void add_point(struct an_text *t, const struct an_solution *s,
                      const struct an_solution_family *f)
{
    if (count_free(s, f) == 0) {
        add_options(t, s, f);
        return;
    }
    for (size_t i = 0; i < f->n; i++) {
        if (!s->used[i] || !f->solved[i])
            continue;
        char *value =
            an_quotient_text(&f->num[i], &f->den[i], names(s), s->ring);
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
    an_print_item(out, style, "points", an_text_string(&t));
    an_text_clear(&t);
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
    if (t.n > 0)
        an_print_item(out, style, an_family_is_explicit(f) ? "free" : "unknown",
                      an_text_string(&t));
    an_text_clear(&t);
    for (size_t i = 0; i < f->nonzero.n; i++) {
        char *p = an_polynomial_text(&f->nonzero.v[i], names(s), s->ring);
        an_text_printf(&t, "%s%s ≠ 0", i ? ", " : "", p);
        free(p);
    }
    if (t.n > 0)
        an_print_item(out, style, "where", an_text_string(&t));
    an_text_clear(&t);
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
        char *p = an_polynomial_text(&f->left.v[i], names(s), s->ring);
        an_text_printf(&t, "%s = 0%s", p,
                       kind_of(&f->left.v[i], f->irreducible, s));
        an_print_item(out, style, i ? "" : "left over", an_text_string(&t));
        an_text_clear(&t);
        free(p);
    }
}

static void add_family(struct an_text *out, const struct an_solution *s,
                       size_t i, const struct an_style *style)
{
    const struct an_solution_family *f = &s->family[i];
    struct an_text t = {0};
    struct an_grid g;
    an_grid_init(&g, 2);
    const char *what = !an_family_is_explicit(f) ? "Remainder"
                       : count_free(s, f) == 0   ? "Solution"
                                                 : "Family";
    an_text_printf(&t, s->nfamilies > 1 ? "%s %zu" : "%s", what, i + 1);
    add_heading(out, style, an_text_string(&t));
    an_text_clear(&t);
    add_values(&g, s, f);
    an_grid_print(out, &g, style, 2, false);
    an_grid_clear(&g);
    add_free(out, s, f, style);
    if (count_free(s, f) == 0) {
        add_options(&t, s, f);
        an_print_item(out, style, "check with", an_text_string(&t));
        an_text_clear(&t);
    }
    add_left(out, s, f, style);
    an_print_item(out, style, "verified",
                  f->verified ? "put into every condition ✓"
                              : "not by substitution ✗");
    if (f->orbit > 1) {
        an_text_printf(&t, "one of %zu that differ in the order of generations",
                       f->orbit);
        an_print_item(out, style, "orbit", an_text_string(&t));
        an_text_clear(&t);
    }
    if (f->left.n > 0)
        add_points(out, s, f, style);
}

/* "up to the order of nuR[1], nuR[2], nuR[3] and of L[1], L[2]": classes of
 * exchanges, each named by its first member. */
static void add_exchanges(struct an_text *out, const struct an_solution *s,
                          const struct an_style *style)
{
    struct an_text t = {0};
    const char *before = "up to the order of ";
    for (size_t k = 0; k < s->nexchanges; k++) {
        const struct an_exchange *x = &s->exchange[k];
        const char *name = s->model->field[x->field].name;
        bool first = true;
        for (size_t i = 0; i < s->nexchanges && first; i++)
            first = s->exchange[i].field != x->field ||
                    s->exchange[i].second != x->first;
        bool known = false;
        for (size_t i = 0; i < k; i++)
            known = known || (s->exchange[i].field == x->field &&
                              s->exchange[i].first == x->first);
        if (!first || known)
            continue;
        an_text_printf(&t, "%s%s[%zu", before, name, x->first + 1);
        for (size_t i = k; i < s->nexchanges; i++)
            if (s->exchange[i].field == x->field &&
                s->exchange[i].first == x->first)
                an_text_printf(&t, ",%zu", s->exchange[i].second + 1);
        an_text_add(&t, "]");
        before = ", of ";
    }
    if (t.n > 0 && s->nfamilies > 0) {
        an_text_add(out, "\n  ");
        an_style_wrap(out, style, 2, 4, an_text_string(&t));
    }
    an_text_clear(&t);
}

/* ---- why there is nothing */

static const char *source_name(const struct an_solution *s, size_t from)
{
    if (from < s->nconditions)
        return s->condition[from].name;
    size_t coupling = s->neutral[from - s->nconditions].coupling;
    return s->model->coupling[coupling].text;
}

static void add_obstacle(struct an_text *t, const struct an_solution *s,
                         const struct an_obstacle *x)
{
    const char *name = source_name(s, x->from);
    char *p = an_polynomial_text(x->polynomial, names(s), s->ring);
    switch (x->kind) {
    case AN_END_CONSTANT:
        an_text_printf(t, "%s is %s when the others hold", name, p);
        break;
    case AN_END_ROOT:
        an_text_printf(t, "%s: %s = 0 has no rational root", name, p);
        break;
    case AN_END_FORM:
        an_text_printf(t, "%s: %s = 0 has no rational solution", name, p);
        break;
    case AN_END_COUPLING:
        an_text_printf(t,
                       "%s: no choice of generations is neutral when the "
                       "conditions hold",
                       name);
        break;
    }
    free(p);
}

static void add_obstacles(struct an_text *out, const struct an_solution *s,
                          const struct an_style *style)
{
    size_t n = 0;
    for (size_t i = 0; i < s->nobstacles; i++) {
        const struct an_obstacle *x = &s->obstacle[i];
        bool shown = s->nfamilies == 0 || x->kind == AN_END_ROOT ||
                     x->kind == AN_END_FORM;
        if (!shown)
            continue;
        if (n++ == 0)
            add_heading(out, style,
                        s->nfamilies == 0 ? "Why"
                                          : "Branches without rational "
                                            "solutions");
        struct an_text t = {0};
        add_obstacle(&t, s, x);
        an_text_add(out, "  ");
        an_style_wrap(out, style, 2, 4, an_text_string(&t));
        an_text_clear(&t);
    }
}

void an_report_solution(struct an_text *out, const struct an_solution *s,
                        const struct an_style *style)
{
    struct an_text t = {0};
    an_print_title(&t, s->model, style);
    add_verdict(&t, s, style);
    add_conditions(&t, s, style);
    add_couplings(&t, s, style);
    add_exchanges(&t, s, style);
    size_t shown = s->nfamilies;
    if (shown > MAX_FAMILIES && !style->verbose)
        shown = MAX_FAMILIES;
    for (size_t i = 0; i < shown; i++)
        add_family(&t, s, i, style);
    if (shown < s->nfamilies)
        an_text_printf(&t, "\n... %zu more: --verbose, or --json\n",
                       s->nfamilies - shown);
    add_obstacles(&t, s, style);
    if (!s->complete)
        an_text_printf(&t,
                       "\nGiven up after %d branches: there may be further "
                       "solutions.\n",
                       AN_SOLVE_MAX_BRANCHES);
    an_style_finish(&t, style);
    an_text_add(out, an_text_string(&t));
    an_text_clear(&t);
}
