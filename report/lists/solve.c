/* solve.c - unknown charges, solved, as a document.
 *
 * The verdict, the conditions with their factors, what couplings demand, and
 * why branches end; families of solutions are in family.c.
 */
#include "report/lists/solve.h"

#include "base/prose.h"
#include "base/text.h"
#include "theory/text/label.h"
#include "report/lists/family.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "solve/solve.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/symbol.h"

/* What is listed of a coupling, and of families, where details are left out. */
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

static void add_verdict(struct an_document *d, const struct an_solution *s)
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
    an_document_verdict(d,
                        verdict == AN_SOLVED_SOME   ? AN_SAY_GOOD("%s")
                        : verdict == AN_SOLVED_NONE ? AN_SAY_BAD("%s")
                                                    : AN_SAY_OPEN("%s"),
                        an_text_string(&t));
    an_text_clear(&t);
}

/* ---- conditions */

static void add_conditions(struct an_document *d, const struct an_solution *s)
{
    const char *zero = "";
    struct an_unknowns names = an_model_unknowns(s->model);
    size_t nzero = 0;
    an_document_heading(d, 2, "Conditions");
    for (size_t i = 0; i < s->nconditions; i++) {
        const struct an_condition *c = &s->condition[i];
        bool never = c->factors.n == 0;
        struct an_math f = {0};
        if (never && fmpq_is_zero(c->factors.constant)) {
            zero = an_said_next(d, zero, ", ", an_said_unbroken(d, c->name));
            nzero++;
            continue;
        }
        an_factored_write(&f, &c->factors, &names, s->ring);
        an_document_entry(
            d, c->name, "%s%s",
            an_said_relation(d, &f, never ? AN_IS_NOT_ZERO : AN_IS_ZERO),
            never ? " " AN_SAY_BAD("✗") : "");
    }
    if (nzero > 0)
        an_document_line(d, "%s vanish%s for all values: %s",
                         an_said_count(d, nzero, "sum"), nzero == 1 ? "es" : "",
                         zero);
}

/* "a - b = 0, c = 0 or d = 0": what makes a coupling neutral. */
static const char *choices(struct an_document *d, const struct an_neutrality *x,
                           const struct an_solution *s)
{
    struct an_text t = {0};
    if (x->n == 0)
        return "no choice of generations is neutral " AN_SAY_BAD("✗");
    for (size_t i = 0; i < x->n; i++) {
        const struct an_system *c = &x->choice[i];
        if (!d->verbose && i == MAX_ALTERNATIVES) {
            an_text_printf(&t, " or one of %zu more", x->n - i);
            break;
        }
        an_text_add(&t, i ? " or " : "");
        for (size_t k = 0; k < c->n; k++)
            an_text_printf(&t, "%s%s", k ? ", " : "",
                           an_said_polynomial(d, s, &c->v[k], AN_IS_ZERO));
    }
    return an_said_text(d, &t);
}

static const char *coupling(struct an_document *d, const struct an_solution *s,
                            size_t i)
{
    return an_said_term(d, &s->model->coupling[s->neutral[i].coupling],
                        s->model);
}

static void add_couplings(struct an_document *d, const struct an_solution *s)
{
    bool begun = false;
    for (size_t i = 0; i < s->nneutral; i++) {
        const struct an_neutrality *x = &s->neutral[i];
        if (x->always)
            continue;
        if (!begun)
            an_document_heading(d, 2, "Couplings");
        begun = true;
        an_document_entry(d, coupling(d, s, i), "%s%s",
                          x->never ? AN_SAY_BAD("✗") " " : "",
                          x->never ? x->never : choices(d, x, s));
    }
}

/* Is the first one of the pair the second of another, or the first of an
 * earlier one? */
static bool is_named_before(const struct an_solution *s, size_t k)
{
    const struct an_exchange *x = &s->exchange[k];
    for (size_t i = 0; i < s->nexchanges; i++) {
        const struct an_exchange *y = &s->exchange[i];
        if ((y->other == x->field && y->second == x->first) ||
            (i < k && y->field == x->field && y->first == x->first))
            return true;
    }
    return false;
}

/* The field with these generations, which are emptied. */
static const char *member(struct an_document *d, const struct an_field *f,
                          struct an_text *list)
{
    struct an_label l;
    an_label_init(&l, f);
    if (f->generations > 1)
        an_label_generations(&l, an_text_string(list));
    an_text_clear(list);
    return an_said_taken(d, an_label_take(&l));
}

/* "nuR[1,2,3]" or "N, M": a class of exchanges, by its first member. */
static const char *class_of(struct an_document *d, const struct an_solution *s,
                            size_t k)
{
    const struct an_exchange *x = &s->exchange[k];
    const struct an_field *field = s->model->field;
    struct an_text list = {0};
    const char *all = "";
    size_t last = x->field;
    an_text_printf(&list, "%zu", x->first + 1);
    for (size_t i = k; i < s->nexchanges; i++) {
        const struct an_exchange *y = &s->exchange[i];
        if (y->field != x->field || y->first != x->first)
            continue;
        if (y->other != last)
            all = an_said_next(d, all, ", ", member(d, &field[last], &list));
        last = y->other;
        an_text_printf(&list, "%s%zu", list.n ? "," : "", y->second + 1);
    }
    return an_said_next(d, all, ", ", member(d, &field[last], &list));
}

/* "up to the order of nuR[1,2,3], of L[1,2]" */
static void add_exchanges(struct an_document *d, const struct an_solution *s)
{
    const char *all = "";
    for (size_t k = 0; k < s->nexchanges; k++)
        if (!is_named_before(s, k))
            all = an_said_next(d, all, ", of ", class_of(d, s, k));
    if (*all && s->nfamilies > 0)
        an_document_verdict(d, "up to the order of %s", all);
}

/* ---- why there is nothing */

static const char *obstacle(struct an_document *d, const struct an_solution *s,
                            const struct an_obstacle *x)
{
    static const char *const why[] = {
        [AN_END_CONSTANT] = " when the others hold",
        [AN_END_ROOT] = " has no rational root",
        [AN_END_FORM] = " has no rational solution",
    };
    size_t n = s->nconditions;
    bool constant = x->kind == AN_END_CONSTANT;
    const char *source =
        x->from < n ? s->condition[x->from].name : coupling(d, s, x->from - n);
    if (x->kind == AN_END_COUPLING)
        return an_said(d,
                       "%s: no choice of generations is neutral when the "
                       "conditions hold",
                       source);
    return an_said(d, "%s%s%s%s", source, constant ? " is " : ": ",
                   an_said_polynomial(d, s, x->polynomial,
                                      constant ? AN_AS_IT_IS : AN_IS_ZERO),
                   why[x->kind]);
}

static void add_obstacles(struct an_document *d, const struct an_solution *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->nobstacles; i++) {
        const struct an_obstacle *x = &s->obstacle[i];
        if (s->nfamilies > 0 && x->kind != AN_END_ROOT &&
            x->kind != AN_END_FORM)
            continue;
        if (n++ == 0)
            an_document_heading(d, 2,
                                s->nfamilies == 0
                                    ? "Why"
                                    : "Branches without rational solutions");
        an_document_line(d, "%s", obstacle(d, s, x));
    }
}

static void add_body(struct an_document *d, const struct an_solution *s,
                     const struct an_numbers_rule *leaves)
{
    size_t shown = s->nfamilies;
    add_conditions(d, s);
    add_couplings(d, s);
    if (shown > MAX_FAMILIES && !d->verbose)
        shown = MAX_FAMILIES;
    for (size_t i = 0; i < shown; i++)
        an_add_family(d, s, i, leaves);
    if (shown < s->nfamilies)
        an_document_paragraph(d, "... %zu more: --verbose, or --json",
                              s->nfamilies - shown);
    add_obstacles(d, s);
    if (!s->complete)
        an_document_paragraph(
            d, "Given up: there are too many cases for an exact solution, and "
               "there may be further solutions. `anomalon search` lists all "
               "those up to a bound.");
}

uint32_t an_solution_checksum(const struct an_solution *s,
                              const struct an_numbers_rule *leaves)
{
    struct an_document d;
    an_document_init(&d);
    d.verbose = true;
    add_body(&d, s, leaves);
    uint32_t sum = an_listing_checksum(&d);
    an_document_clear(&d);
    return sum;
}

void an_report_solution(struct an_document *d, const struct an_solution *s,
                        const struct an_numbers_rule *leaves)
{
    an_say_title(d, s->model);
    add_verdict(d, s);
    add_exchanges(d, s);
    an_say_listing(d, an_solution_checksum(s, leaves));
    add_body(d, s, leaves);
}
