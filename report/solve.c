/* solve.c - unknown charges, solved, for people.
 *
 * The verdict, the conditions with their factors, what couplings demand, and
 * why branches end; families of solutions are in solve_family.c.
 */
#include "report/solve.h"

#include <stdlib.h>

#include "base/text.h"
#include "report/solve_family.h"
#include "report/text_item.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "solve/solve.h"
#include "theory/model.h"
#include "verdict/words.h"

/* What is listed of a coupling, and of families, without --verbose. */
#define MAX_ALTERNATIVES 4
#define MAX_FAMILIES 20

/* ---- counting */

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
        else if (an_solution_free(s, f) == 0)
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
        an_text_printf(&t, "%s%s ✓",
                       has_small_points(s) ? " with small solutions" : "",
                       s->complete ? "" : ", given up");
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
        char *p = an_factored_text(&c->factors, an_solution_names(s), s->ring);
        an_grid_add(&g, "%s", c->name);
        an_grid_add(&g, c->factors.n == 0 ? "%s ≠ 0 ✗" : "%s = 0", p);
        free(p);
    }
    an_style_heading(out, style, "Conditions", "%s", "");
    an_grid_print(out, &g, style, 2, false);
    if (nzero > 0) {
        an_word_count(&line, nzero, "sum");
        an_text_printf(&line, " vanish%s for all values: %s",
                       nzero == 1 ? "es" : "", an_text_string(&zero));
        an_style_line_put(out, style, &line);
    }
    an_text_clear(&zero);
}

/* "a - b = 0, c = 0". */
static void add_system(struct an_text *t, const struct an_system *system,
                       const struct an_solution *s)
{
    for (size_t i = 0; i < system->n; i++) {
        char *p =
            an_polynomial_text(&system->v[i], an_solution_names(s), s->ring);
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
        an_grid_put(&g, &t);
        restricting++;
    }
    if (restricting > 0) {
        an_style_heading(out, style, "Couplings", "%s", "");
        an_grid_print(out, &g, style, 2, false);
    }
    an_grid_clear(&g);
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
    if (s->nfamilies == 0)
        an_text_clear(&t);
    an_text_add(out, t.n > 0 ? "\n" : "");
    an_style_line_put(out, style, &t);
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
    char *p = an_polynomial_text(x->polynomial, an_solution_names(s), s->ring);
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
            an_style_heading(out, style,
                             s->nfamilies == 0 ? "Why"
                                               : "Branches without rational "
                                                 "solutions",
                             "%s", "");
        struct an_text t = {0};
        add_obstacle(&t, s, x);
        an_style_line_put(out, style, &t);
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
        an_print_family(&t, s, i, style);
    if (shown < s->nfamilies)
        an_text_printf(&t, "\n... %zu more: --verbose, or --json\n",
                       s->nfamilies - shown);
    add_obstacles(&t, s, style);
    if (!s->complete) {
        an_text_add(&t, "\n");
        an_style_wrap(&t, style, 0, 0,
                      "Given up: there are too many cases for an exact "
                      "solution, and there may be further solutions. `anomalon "
                      "search` lists all those up to a bound.");
    }
    an_style_put(out, &t, style);
}
