/* content.c - which fields complete a model, as a document. */
#include "report/lists/content.h"

#include <inttypes.h>
#include <stdlib.h>

#include "algebra/lie/repname.h"
#include "base/prose.h"
#include "algebra/math.h"
#include "theory/text/symbol.h"
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
static void say_stopped(struct an_text *t, const struct an_content *c)
{
    size_t i = 0;
    while (i + 1 < c->ncounts && c->count[i].tried == c->count[i].candidates &&
           c->count[i].tried > 0)
        i++;
    an_text_printf(t, ": stopped after %zu of %zu possible contents of %zu",
                   c->count[i].tried, c->count[i].candidates, c->count[i].size);
}

static void say_found(struct an_text *t, const struct an_content *c)
{
    size_t left = remainders(c), n = c->found.n - left;
    const struct an_content_judged *x = &c->judged;
    an_text_printf(t, n == 0 ? "no solution" : "%zu solution%s", n,
                   n == 1 ? "" : "s");
    an_text_printf(t, " with %zu", c->least);
    if (c->most > c->least)
        an_text_printf(t, " to %zu", c->most);
    an_text_printf(t, " new multiplet%s", c->most > 1 ? "s" : "");
    if (left > 0)
        an_text_printf(t, ", %zu unsolved remainder%s", left,
                       left > 1 ? "s" : "");
    if (x->undecided > 0)
        an_text_printf(t, ", %zu of them undecided", x->undecided);
    if (x->sampled > 0)
        an_text_printf(t, ", of %zu famil%s not all values of parameters",
                       x->sampled, x->sampled > 1 ? "ies" : "y");
    if (c->interrupted)
        say_stopped(t, c);
}

static void add_verdict(struct an_document *d, const struct an_content *c)
{
    size_t left = remainders(c), n = c->found.n - left;
    struct an_text t = {0};
    say_found(&t, c);
    bool open = left > 0 || c->judged.undecided > 0 || c->judged.sampled > 0 ||
                c->interrupted;
    an_text_add(&t, open ? "" : ", and there are no others");
    const char *s = an_text_string(&t);
    if (open)
        an_document_verdict(d, AN_SAY_OPEN("%s ?"), s);
    else if (n > 0)
        an_document_verdict(d, AN_SAY_GOOD("%s ✓"), s);
    else
        an_document_verdict(d, AN_SAY_BAD("%s ✗"), s);
    an_text_clear(&t);
}

/* What was tried where it was not solved. */
static void add_searched(struct an_document *d, const struct an_content *c,
                         const struct an_content_asked *asked)
{
    bool points = c->heavy || c->box->nunknown > 1;
    struct an_text t = {0};
    if (remainders(c) > 0)
        an_text_printf(&t,
                       points ? "integer parameters of remainders up to %zu"
                              : "charges of remainders up to %zu",
                       asked->max);
    if (c->judged.sampled > 0)
        an_text_printf(&t, "%svalues of parameters up to %zu",
                       t.n > 0 ? ", " : "", asked->max);
    if (c->judged.sampled > 0 || (remainders(c) > 0 && !points)) {
        struct an_math unit = {0};
        an_text_add(&t, " in units of ");
        an_math_number(&unit, asked->unit);
        an_math_put(&t, &unit);
    }
    an_document_put_entry(d, "searched", &t);
}

static void add_box(struct an_document *d, const struct an_content *c,
                    const struct an_content_asked *asked)
{
    const struct an_content_box *b = c->box;
    size_t nheavy = 0;
    struct an_text t = {0};
    for (size_t i = 0; i < b->ntexts; i++)
        an_document_entry(d, i ? "" : "box", "%s", b->text[i]);
    an_text_printf(&t, "%zu left-handed Weyl multiplets", b->ntypes);
    if (b->fractional)
        an_text_add(&t, ", whatever their electric charges");
    else if (b->model->has_charge)
        an_text_printf(&t,
                       ", of integral electric charge as colour singlets (%zu "
                       "others are left out)",
                       b->nfraction);
    an_document_put_entry(d, "types", &t);
    for (size_t k = 0; k < b->nscalars; k++)
        if (b->scalar[k].heavy) {
            an_text_add(&t, nheavy++ ? ", " : "");
            an_say_symbol(&t, b->scalar[k].name);
        }
    if (t.n > 0)
        an_text_add(
            &t, nheavy > 1
                    ? " give every new fermion a mass by their vevs alone, "
                      "at dimension 4"
                    : " gives every new fermion a mass by its vev alone, at "
                      "dimension 4");
    an_document_put_entry(d, "masses", &t);
    for (size_t i = 0; i < asked->nwhere; i++)
        an_document_entry(d, i ? "" : "where", "%s", asked->where[i]);
    for (size_t i = 0; i < c->nconditions; i++) {
        an_text_add(&t, i ? ", " : "");
        an_text_add(&t, c->condition[i]);
    }
    an_document_put_entry(d, "conditions", &t);
    an_document_entry(d, "irreducible",
                      "no proper part of the multiplets cancels by itself");
    add_searched(d, c, asked);
    an_say_listing(d, asked->checksum);
}

/* "(SU2L, Y, ell)" */
static void say_groups(struct an_text *t, const struct an_content_box *b)
{
    const char *between = "multiplets (";
    for (size_t g = 0; g < b->model->ngroups; g++) {
        if (!b->named[g])
            continue;
        an_text_add(t, between);
        an_text_add(t, b->model->group[g].said);
        between = ", ";
    }
    an_text_add(t, ")");
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
static void cell_multiplets(struct an_document *d, const struct an_content *c,
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
    an_document_put_cell(d, &t);
}

static void cell_scalar(struct an_document *d, const struct an_content *c,
                        const struct an_content_solution *s, size_t scalar)
{
    struct an_text t = {0};
    for (size_t u = 0; u < c->box->nunknown; u++) {
        char *x =
            an_content_scalar_charge(c, s, scalar, c->box->unknown[u], true);
        an_text_printf(&t, "%s%s", u ? ", " : "", x);
        free(x);
    }
    an_document_put_cell(d, &t);
}

/* "a", "a, b", "a = 1/2, 3/2", "(a, b) = (1/2, 3), (1/2, 4)" */
static void cell_free(struct an_document *d,
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
    an_document_put_cell(d, &t);
}

static void add_found(struct an_document *d, const struct an_content *c,
                      const struct an_content_asked *asked)
{
    size_t rows = c->found.n;
    struct an_text t = {0};
    if (rows == 0)
        return;
    if (rows > MAX_ROWS && !d->verbose)
        rows = MAX_ROWS;
    an_document_heading(d, 2, "Solutions");
    an_document_columns(d, "rrl", c->box->nscalars, "l",
                        asked->verdicts ? "ll" : "l", "n|states");
    say_groups(&t, c->box);
    an_document_put_cell(d, &t);
    for (size_t k = 0; k < c->box->nscalars; k++) {
        an_say_symbol(&t, c->box->scalar[k].name);
        an_document_put_cell(d, &t);
    }
    an_document_header(d, asked->verdicts ? "free|verdicts" : "free");
    for (size_t i = 0; i < rows; i++) {
        const struct an_content_solution *s = &c->found.v[i];
        an_document_cell(d, "%zu", s->size);
        an_document_cell(d, "%lu", s->states);
        cell_multiplets(d, c, s);
        for (size_t k = 0; k < c->box->nscalars; k++)
            cell_scalar(d, c, s, k);
        cell_free(d, s);
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
        an_document_cell(d, "%zu", x->size);
        an_document_cell(d, "%" PRIu64, x->contents);
        if (stopped && x->candidates > 0)
            an_document_cell(d, "%zu of %zu", x->tried, x->candidates);
        else if (stopped)
            an_document_cell(d, "-");
        an_document_cell(d, "%zu", x->possible);
        an_document_cell(d, "%zu", x->linear);
        an_document_cell(d, "%zu", x->solved);
        an_document_cell(d, "%zu", x->solutions);
        an_document_cell(d, "%zu", x->remainders);
    }
    an_document_line(d,
                     "possible: the sums without unknown charges%s vanish; "
                     "linear: so can those that are linear in them",
                     c->heavy ? ", of multiplets that can be paired," : "");
}

void an_report_content(struct an_document *d, const struct an_content *c,
                       const struct an_content_asked *asked)
{
    const struct an_model *m = c->box->model;
    an_say_title(d, m);
    add_verdict(d, c);
    add_box(d, c, asked);
    if (c->judged.left_out > 0)
        an_document_entry(d, "left out",
                          "%zu solution%s that do%s not meet them",
                          c->judged.left_out, c->judged.left_out > 1 ? "s" : "",
                          c->judged.left_out > 1 ? "" : "es");
    add_found(d, c, asked);
    add_counts(d, c);
}
