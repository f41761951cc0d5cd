/* content.c - which fields complete a model, as a document. */
#include "report/lists/content.h"

#include <inttypes.h>
#include <stdlib.h>

#include "algebra/lie/repname.h"
#include "base/prose.h"
#include "algebra/math.h"
#include "content/content.h"
#include "content/write.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/group.h"
#include "theory/model.h"

/* Solutions that are listed where details are left out. */
#define MAX_ROWS 100
/* Values of parameters in a row. */
#define MAX_VALUES 20

static size_t remainders(const struct an_content *c)
{
    size_t n = 0;
    for (size_t i = 0; i < c->found.n; i++)
        n += c->found.v[i].nleft > 0;
    return n;
}

/* How far a stopped run has come: numbers of multiplets that it did not look at
 * have no candidates. */
static const char *stopped_at(struct an_document *d, const struct an_content *c)
{
    const struct an_content_count *x = c->count, *last = x + c->ncounts - 1;
    while (x < last && x->tried == x->candidates && x->tried > 0)
        x++;
    return an_said(d, ": stopped after %zu of %zu possible contents of %zu",
                   x->tried, x->candidates, x->size);
}

static void add_verdict(struct an_document *d, const struct an_content *c)
{
    size_t left = remainders(c), n = c->found.n - left;
    const struct an_content_judged *x = &c->judged;
    bool open = left > 0 || x->undecided > 0 || x->sampled > 0;
    struct an_text t = {0};
    an_text_printf(&t, "%s with %zu",
                   n ? an_said_count(d, n, "solution") : "no solution",
                   c->least);
    if (c->most > c->least)
        an_text_printf(&t, " to %zu", c->most);
    an_text_add(&t, c->most > 1 ? " new multiplets" : " new multiplet");
    if (left > 0)
        an_text_printf(&t, ", %s",
                       an_said_count(d, left, "unsolved remainder"));
    if (x->undecided > 0)
        an_text_printf(&t, ", %zu of them undecided", x->undecided);
    if (x->sampled > 0)
        an_text_printf(&t, ", of %zu famil%s not all values of parameters",
                       x->sampled, x->sampled > 1 ? "ies" : "y");
    const char *s = an_said_text(d, &t);
    if (open || c->interrupted)
        an_document_verdict(d, AN_SAY_OPEN("%s%s ?"), s,
                            c->interrupted ? stopped_at(d, c) : "");
    else
        an_document_verdict(d,
                            n > 0 ? AN_SAY_GOOD("%s, and there are no others ✓")
                                  : AN_SAY_BAD("%s, and there are no others ✗"),
                            s);
}

/* What was tried where it was not solved. */
static void add_searched(struct an_document *d, const struct an_content *c,
                         const struct an_content_asked *asked)
{
    bool points = c->heavy || c->box->nunknown > 1;
    bool left = remainders(c) > 0, sampled = c->judged.sampled > 0;
    struct an_text t = {0};
    if (left)
        an_text_printf(&t, "%s of remainders up to %zu",
                       points ? "integer parameters" : "charges", asked->max);
    if (sampled)
        an_text_printf(&t, "%svalues of parameters up to %zu", left ? ", " : "",
                       asked->max);
    if (sampled || (left && !points))
        an_text_printf(&t, " in units of %s", an_said_number(d, asked->unit));
    an_document_entry(d, "searched", "%s", an_said_text(d, &t));
}

static void add_box(struct an_document *d, const struct an_content *c,
                    const struct an_content_asked *asked)
{
    const struct an_content_box *b = c->box;
    const char *heavy = "", *conditions = "", *many = "its vev";
    for (size_t i = 0; i < b->ntexts; i++)
        an_document_entry(d, i ? "" : "box", "%s", b->text[i]);
    an_document_entry(
        d, "types", "%zu left-handed Weyl multiplets%s", b->ntypes,
        b->fractional ? ", whatever their electric charges"
        : b->model->has_charge
            ? an_said(d,
                      ", of integral electric charge as colour singlets (%zu "
                      "others are left out)",
                      b->nfraction)
            : "");
    for (size_t k = 0; k < b->nscalars; k++)
        if (b->scalar[k].heavy) {
            many = *heavy ? "their vevs" : many;
            heavy = an_said_next(d, heavy, ", ",
                                 an_said_symbol(d, b->scalar[k].name));
        }
    if (*heavy)
        an_document_entry(d, "masses",
                          "%s give%s every new fermion a mass by %s alone, at "
                          "dimension 4",
                          heavy, *many == 'i' ? "s" : "", many);
    for (size_t i = 0; i < asked->nwhere; i++)
        an_document_entry(d, i ? "" : "where", "%s", asked->where[i]);
    for (size_t i = 0; i < c->nconditions; i++)
        conditions = an_said_next(d, conditions, ", ", c->condition[i]);
    an_document_entry(d, "conditions", "%s", conditions);
    an_document_entry(d, "irreducible",
                      "no proper part of the multiplets cancels by itself");
    add_searched(d, c, asked);
    an_say_listing(d, asked->checksum);
}

/* "(3,0,-3/4)", in one piece. */
static void say_multiplet(struct an_text *t, const struct an_content *c,
                          const struct an_content_solution *s, size_t i)
{
    const struct an_model *m = c->box->model;
    const int *labels = c->box->type[s->type[i]].labels;
    struct an_math f = {0};
    size_t n = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        struct an_text x = {0};
        if (!c->box->named[g])
            continue;
        if (m->group[g].kind == AN_SIMPLE)
            an_say_rep(&x, &m->group[g].lie, labels + m->first_label[g]);
        char *q = m->group[g].kind == AN_SIMPLE
                      ? an_text_take(&x)
                      : an_content_charge(c, s, i, g, true);
        an_math_add(&f, f.plain.n ? "," : "(", NULL);
        an_math_say(&f, q);
        free(q);
    }
    an_math_add(&f, ")", NULL);
    for (size_t k = 0; k < f.plain.n; k++)
        if (f.plain.v[k] != ' ')
            f.plain.v[n++] = f.plain.v[k];
    f.plain.v[n] = '\0';
    f.plain.n = n;
    an_math_put(t, &f);
}

/* Of a remainder with the equations. */
static const char *multiplets(struct an_document *d, const struct an_content *c,
                              const struct an_content_solution *s)
{
    struct an_text t = {0};
    for (size_t i = 0; i < s->size; i++) {
        an_text_add(&t, i ? " " : "");
        say_multiplet(&t, c, s, i);
    }
    for (size_t k = 0; k < s->nleft; k++) {
        struct an_math f = {0};
        an_math_say(&f, s->left_formula[k]);
        an_math_add(&f, " = 0", NULL);
        an_text_add(&t, k ? ", "
                        : s->unsearched
                            ? " not solved, not searched to the end: "
                            : " not solved: ");
        an_math_put(&t, &f);
    }
    return an_said_text(d, &t);
}

static const char *scalar(struct an_document *d, const struct an_content *c,
                          const struct an_content_solution *s, size_t scalar)
{
    struct an_text t = {0};
    for (size_t u = 0; u < c->box->nunknown; u++) {
        char *x =
            an_content_scalar_charge(c, s, scalar, c->box->unknown[u], true);
        an_text_printf(&t, "%s%s", u ? ", " : "", x);
        free(x);
    }
    return an_said_text(d, &t);
}

/* "a", "a, b", "a = 1/2, 3/2", "(a, b) = (1/2, 3), (1/2, 4)" */
static const char *parameters(struct an_document *d,
                              const struct an_content_solution *s)
{
    struct an_text t = {0};
    bool tuple = s->nparameters > 1 && s->nat > 0;
    size_t shown = s->nat > MAX_VALUES && !d->verbose ? MAX_VALUES : s->nat;
    an_text_add(&t, tuple ? "(" : "");
    for (size_t k = 0; k < s->nparameters; k++) {
        an_text_add(&t, k ? ", " : "");
        an_math(&t, s->parameter[k], s->parameter[k]);
    }
    an_text_add(&t, tuple ? ")" : "");
    for (size_t k = 0; k < shown; k++)
        an_text_printf(&t, tuple ? "%s(%s)" : "%s%s", k ? ", " : " = ",
                       s->at[k]);
    if (shown < s->nat)
        an_text_printf(&t, ", %zu more", s->nat - shown);
    if (s->searched)
        an_text_add(&t, t.n > 0 ? ", of a remainder" : "of a remainder");
    return an_said_text(d, &t);
}

static void add_found(struct an_document *d, const struct an_content *c,
                      const struct an_content_asked *asked)
{
    const struct an_content_box *b = c->box;
    const char *groups = "";
    size_t rows = c->found.n;
    if (rows == 0)
        return;
    if (rows > MAX_ROWS && !d->verbose)
        rows = MAX_ROWS;
    an_document_heading(d, 2, "Solutions");
    an_document_columns(d, "rrl", b->nscalars, "l",
                        asked->verdicts ? "ll" : "l", "n|states");
    for (size_t g = 0; g < b->model->ngroups; g++)
        if (b->named[g])
            groups = an_said_next(d, groups, ", ", b->model->group[g].said);
    an_document_cell(d, "multiplets (%s)", groups);
    for (size_t k = 0; k < b->nscalars; k++)
        an_document_cell(d, "%s", an_said_symbol(d, b->scalar[k].name));
    an_document_header(d, asked->verdicts ? "free|verdicts" : "free");
    for (size_t i = 0; i < rows; i++) {
        const struct an_content_solution *s = &c->found.v[i];
        an_document_row(d, "%zu|%lu|%s", s->size, s->states,
                        multiplets(d, c, s));
        for (size_t k = 0; k < b->nscalars; k++)
            an_document_cell(d, "%s", scalar(d, c, s, k));
        an_document_cell(d, "%s", parameters(d, s));
        if (asked->verdicts)
            an_document_cell(d, "%s", s->said);
    }
    if (rows < c->found.n)
        an_document_line(d, "... %zu more: --verbose, or --json",
                         c->found.n - rows);
}

static void add_counts(struct an_document *d, const struct an_content *c)
{
    bool stopped = c->interrupted;
    an_document_heading(d, 2, "Contents");
    an_document_table(d, stopped ? "rrrrrrrr" : "rrrrrrr",
                      stopped ? "n|in the box|tried|possible|linear|solved|"
                                "solutions|remainders"
                              : "n|in the box|possible|linear|solved|"
                                "solutions|remainders");
    for (size_t i = 0; i < c->ncounts; i++) {
        const struct an_content_count *x = &c->count[i];
        an_document_row(d, "%zu|%" PRIu64, x->size, x->contents);
        if (stopped && x->candidates > 0)
            an_document_cell(d, "%zu of %zu", x->tried, x->candidates);
        else if (stopped)
            an_document_cell(d, "-");
        an_document_row(d, "%zu|%zu|%zu|%zu|%zu", x->possible, x->linear,
                        x->solved, x->solutions, x->remainders);
    }
    an_document_line(d,
                     "possible: the sums without unknown charges%s vanish; "
                     "linear: so can those that are linear in them",
                     c->heavy ? ", of multiplets that can be paired," : "");
}

void an_report_content(struct an_document *d, const struct an_content *c,
                       const struct an_content_asked *asked)
{
    size_t out = c->judged.left_out;
    an_say_title(d, c->box->model);
    add_verdict(d, c);
    add_box(d, c, asked);
    if (out > 0)
        an_document_entry(d, "left out", "%s that do%s not meet them",
                          an_said_count(d, out, "solution"),
                          out > 1 ? "" : "es");
    add_found(d, c, asked);
    add_counts(d, c);
}
