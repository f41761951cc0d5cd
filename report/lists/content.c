/* content.c - which fields complete a model, as a document or as JSON. */
#include "report/lists/content.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/prose.h"
#include "base/version.h"
#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "content/content.h"
#include "content/write.h"
#include "report/json/keys.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "report/say/symbol.h"
#include "report/say/title.h"
#include "report/write/document.h"
#include "theory/group.h"
#include "theory/model.h"

/* Solutions that are listed where details are left out. */
#define MAX_ROWS 100

AN_JSON_KEYS(content_multiplet, {"representations", "{string}", "always"},
             {"charges", "{string}", "always"});

AN_JSON_KEYS(content_scalar, {"name", "string", "always"},
             {"charges", "{string}", "always"});

AN_JSON_KEYS(content_mass, {"multiplets", "[integer]", "always"},
             {"scalar", "string", "always"},
             {"conjugate", "boolean", "always"});

AN_JSON_KEYS(
    content_solution, {"multiplets", "[content_multiplet]", "always"},
    {"states", "integer", "always"}, {"parameters", "[string]", "always"},
    {"scalars", "[content_scalar]", "always"},
    {"masses", "[content_mass]", "always"},
    {"values", "[string]",
     "where conditions on verdicts hold for these of a parameter alone"},
    {"left", "[string]", "where the charges are not solved for"},
    {"verdicts", "string", "where they were asked for"},
    {"unsearched", "true", "where it was not searched to the end"},
    {"searched", "true", "where it comes from the box of charges"});

AN_JSON_KEYS(content_count, {"multiplets", "integer", "always"},
             {"contents", "integer", "always"},
             {"possible", "integer", "always"}, {"linear", "integer", "always"},
             {"solved", "integer", "always"},
             {"solutions", "integer", "always"},
             {"remainders", "integer", "always"});

AN_JSON_KEYS(content_box, {"texts", "[string]", "always"},
             {"least", "integer", "always"}, {"most", "integer", "always"},
             {"types", "integer", "always"},
             {"integral_charge", "boolean", "always"},
             {"heavy", "[string]", "always"}, {"unit", "rational", "always"},
             {"max", "integer", "always"}, {"where", "[string]", "always"});

AN_JSON_KEYS(content, {"format", "1", "always"},
             {"version", "string", "always"}, {"model", "model", "always"},
             {"box", "content_box", "always"},
             {"conditions", "[string]", "always"},
             {"counts", "[content_count]", "always"},
             {"contents", "[content_solution]", "always"},
             {"left_out", "integer", "always"},
             {"undecided", "integer", "always"},
             {"checksum", "integer", "always"});

/* ---- the document */

static size_t remainders(const struct an_content *c)
{
    size_t n = 0;
    for (size_t i = 0; i < c->found.n; i++)
        n += c->found.v[i].nleft > 0;
    return n;
}

static void add_verdict(struct an_document *d, const struct an_content *c,
                        const struct an_content_asked *asked)
{
    size_t left = remainders(c), n = c->found.n - left;
    struct an_text t = {0};
    an_text_printf(&t, n == 0 ? "no solution" : "%zu solution%s", n,
                   n == 1 ? "" : "s");
    an_text_printf(&t, " with %zu", asked->least);
    if (asked->most > asked->least)
        an_text_printf(&t, " to %zu", asked->most);
    an_text_printf(&t, " new multiplet%s", asked->most > 1 ? "s" : "");
    if (left > 0)
        an_text_printf(&t, ", %zu unsolved remainder%s", left,
                       left > 1 ? "s" : "");
    if (asked->undecided > 0)
        an_text_printf(&t, ", %zu of them undecided", asked->undecided);
    if (asked->sampled > 0)
        an_text_printf(&t, ", of %zu famil%s not all values of parameters",
                       asked->sampled, asked->sampled > 1 ? "ies" : "y");
    bool open = left > 0 || asked->undecided > 0 || asked->sampled > 0;
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
    if (asked->sampled > 0)
        an_text_printf(&t, "%svalues of parameters up to %zu",
                       t.n > 0 ? ", " : "", asked->max);
    if (asked->sampled > 0 || (remainders(c) > 0 && !points)) {
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
            an_text_add(&t, t.n ? ", " : "");
            an_say_term(&t, b->scalar[k].name);
        }
    if (t.n > 0)
        an_text_add(
            &t,
            " gives every new fermion a mass by its vev alone, at dimension 4");
    an_document_put_entry(d, "masses", &t);
    for (size_t i = 0; i < asked->nwhere; i++)
        an_document_entry(d, i ? "" : "where", "%s", asked->where[i]);
    for (size_t i = 0; i < c->nconditions; i++) {
        an_text_add(&t, i ? ", " : "");
        an_say_anomaly(&t, c->condition[i]);
    }
    an_document_put_entry(d, "conditions", &t);
    an_document_entry(d, "irreducible",
                      "no proper part of the multiplets cancels by itself");
    add_searched(d, c, asked);
    an_document_entry(d, "listing", "anomalon %s, checksum %" PRIu32,
                      AN_VERSION, asked->checksum);
}

/* "(SU2L, Y, ell)" */
static void say_groups(struct an_text *t, const struct an_content_box *b)
{
    const char *between = "multiplets (";
    for (size_t g = 0; g < b->model->ngroups; g++) {
        if (!b->named[g])
            continue;
        an_text_add(t, between);
        an_say_group(t, b->model->group[g].name);
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
            an_symbol_rep(&x, &m->group[g], labels + m->first_label[g]);
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

static void cell_free(struct an_document *d,
                      const struct an_content_solution *s)
{
    struct an_text t = {0};
    for (size_t k = 0; k < s->nparameters; k++) {
        an_text_add(&t, k ? ", " : "");
        an_math(&t, s->parameter[k], s->parameter[k]);
    }
    for (size_t k = 0; k < s->nat; k++)
        an_text_printf(&t, "%s%s", k ? ", " : " = ", s->at[k]);
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
                        asked->verdicts ? "ll" : "l", NULL);
    an_document_header(d, "n|states");
    say_groups(&t, c->box);
    an_document_put_cell(d, &t);
    for (size_t k = 0; k < c->box->nscalars; k++)
        an_document_cell(d, AN_TERM, c->box->scalar[k].name);
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
            an_document_cell(d, "%s", asked->verdicts[i]);
    }
    if (rows < c->found.n)
        an_document_line(d, "... %zu more: --verbose, or --json",
                         c->found.n - rows);
}

static void add_counts(struct an_document *d, const struct an_content *c)
{
    an_document_heading(d, 2, "Contents");
    an_document_table(d, "rrrrrrr", NULL);
    an_document_header(d, "n|in the box|possible|linear|solved|solutions|"
                          "remainders");
    for (size_t i = 0; i < c->ncounts; i++) {
        const struct an_content_count *x = &c->count[i];
        an_document_cell(d, "%zu", x->size);
        an_document_cell(d, "%" PRIu64, x->contents);
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
    add_verdict(d, c, asked);
    add_box(d, c, asked);
    if (asked->left_out > 0)
        an_document_entry(d, "left out",
                          "%zu solution%s that do%s not meet them",
                          asked->left_out, asked->left_out > 1 ? "s" : "",
                          asked->left_out > 1 ? "" : "es");
    add_found(d, c, asked);
    add_counts(d, c);
}

/* ---- JSON */

static json_t *multiplet_value(const struct an_content *c,
                               const struct an_content_solution *s, size_t i)
{
    const struct an_model *m = c->box->model;
    json_t *reps = json_object(), *charges = json_object();
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!c->box->named[g])
            continue;
        bool simple = m->group[g].kind == AN_SIMPLE;
        char *x = simple ? an_rep_name(&m->group[g].lie,
                                       c->box->type[s->type[i]].labels +
                                           m->first_label[g])
                         : an_content_charge(c, s, i, g, false);
        an_json_put(simple ? reps : charges, m->group[g].name,
                    an_json_string(x));
        free(x);
    }
    return AN_JSON(content_multiplet, reps, charges);
}

static json_t *scalar_value(const struct an_content *c,
                            const struct an_content_solution *s, size_t k)
{
    const struct an_content_box *b = c->box;
    json_t *charges = json_object();
    for (size_t u = 0; u < b->nunknown; u++) {
        char *x = an_content_scalar_charge(c, s, k, b->unknown[u], false);
        an_json_put(charges, b->model->group[b->unknown[u]].name,
                    an_json_string(x));
        free(x);
    }
    return AN_JSON(content_scalar, an_json_string(b->scalar[k].name), charges);
}

static json_t *solution_value(const struct an_content *c,
                              const struct an_content_solution *s,
                              const char *verdicts)
{
    AN_JSON_LIST(multiplets, i, s->size, multiplet_value(c, s, i));
    AN_JSON_LIST(scalars, k, c->box->nscalars, scalar_value(c, s, k));
    AN_JSON_EACH(masses, struct an_content_mass, x, s->mass, s->nmasses,
                 AN_JSON(content_mass,
                         json_pack("[oo]", an_json_count(x->first + 1),
                                   an_json_count(x->second + 1)),
                         an_json_string(c->box->scalar[x->scalar].name),
                         json_boolean(x->conjugate)));
    return AN_JSON(content_solution, multiplets, an_json_count(s->states),
                   an_json_strings(s->parameter, s->nparameters), scalars,
                   masses, s->nat > 0 ? an_json_strings(s->at, s->nat) : NULL,
                   s->nleft > 0 ? an_json_strings(s->left, s->nleft) : NULL,
                   an_json_known(verdicts && *verdicts ? verdicts : NULL),
                   an_json_true(s->unsearched), an_json_true(s->searched));
}

static json_t *count_value(const struct an_content_count *x)
{
    return AN_JSON(content_count, an_json_count(x->size),
                   an_json_count(x->contents), an_json_count(x->possible),
                   an_json_count(x->linear), an_json_count(x->solved),
                   an_json_count(x->solutions), an_json_count(x->remainders));
}

static json_t *box_value(const struct an_content *c,
                         const struct an_content_asked *asked)
{
    const struct an_content_box *b = c->box;
    AN_JSON_LIST(heavy, k, b->nscalars,
                 b->scalar[k].heavy ? an_json_string(b->scalar[k].name) : NULL);
    AN_JSON_LIST(where, i, asked->nwhere, an_json_string(asked->where[i]));
    return AN_JSON(content_box, an_json_strings(b->text, b->ntexts),
                   an_json_count(asked->least), an_json_count(asked->most),
                   an_json_count(b->ntypes), json_boolean(!b->fractional),
                   heavy, an_json_rational(asked->unit),
                   an_json_count(asked->max), where);
}

void an_report_content_json(struct an_text *out, const struct an_content *c,
                            const struct an_content_asked *asked)
{
    AN_JSON_LIST(counts, i, c->ncounts, count_value(&c->count[i]));
    AN_JSON_LIST(found, i, c->found.n,
                 solution_value(c, &c->found.v[i],
                                asked->verdicts ? asked->verdicts[i] : NULL));
    an_json_print(out,
                  AN_JSON(content, json_integer(1), an_json_string(AN_VERSION),
                          an_json_model(c->box->model), box_value(c, asked),
                          an_json_strings(c->condition, c->nconditions), counts,
                          found, an_json_count(asked->left_out),
                          an_json_count(asked->undecided),
                          an_json_count(asked->checksum)));
}
