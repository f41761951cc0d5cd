/* request.c - what a search is asked for, and the searches that it means. */
#include "campaign/request.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "search/where.h"
#include "campaign/open.h"
#include "campaign/target.h"

static const struct an_where nowhere = {0};

void an_request_init(struct an_request *r)
{
    *r = (struct an_request){.families = 3, .singlets = SIZE_MAX};
    an_model_init(&r->model);
    fmpq_init(r->unit);
    fmpq_one(r->unit);
}

void an_request_clear(struct an_request *r)
{
    for (size_t i = 0; i < r->nparts; i++) {
        an_search_clear(&r->part[i]);
        an_search_layout_clear(&r->layout[i]);
    }
    free(r->part);
    free(r->layout);
    if (r->judges)
        an_judge_clear(&r->judge);
    free(r->verdict);
    an_model_clear(&r->model);
    an_yaml_close(r->file);
    an_wheres_clear(&r->condition);
    fmpq_clear(r->unit);
}

static void request_parts(struct an_request *r, size_t n)
{
    r->part = an_alloc(n, sizeof *r->part);
    r->layout = an_alloc(n, sizeof *r->layout);
    r->nparts = n;
    for (size_t i = 0; i < n; i++) {
        an_search_init(&r->part[i]);
        an_search_layout_init(&r->layout[i]);
    }
}

/* ---- does it go together? */

/* What counts as one solution. */
static int check_classes(const struct an_request *r, struct an_diags *diags)
{
    if (r->modulo && (r->arrangements || r->multiples || r->signs)) {
        an_error(diags, nowhere,
                 "--modulo takes multiples, negatives and orders as one "
                 "solution");
        return an_expected(diags, "--modulo without %s",
                           r->arrangements ? "--all-orders"
                           : r->multiples  ? "--all-multiples"
                                           : "--both-signs");
    }
    if (r->chiral && r->modulo)
        return an_error(diags, nowhere,
                        "--modulo goes with a model or an atlas: a chiral set "
                        "has one U(1)");
    if (r->chiral && r->arrangements)
        return an_error(diags, nowhere, "a chiral set has no order");
    if (r->first && r->nshards > 0)
        return an_error(diags, nowhere,
                        "--first is for whole searches: each shard would end "
                        "by itself");
    if (r->first && r->count)
        return an_error(diags, nowhere,
                        "--first is for lists: --count counts all");
    return 0;
}

int an_unit_read(fmpq_t unit, const char *text, struct an_diags *diags)
{
    if (!text || (an_rational_read(unit, text, strlen(text)) == AN_NUMBER_OK &&
                  fmpq_sgn(unit) > 0))
        return 0;
    an_error(diags, nowhere, "--unit expects a positive rational, got '%s'",
             text);
    return an_expected(diags, "what a charge of 1 stands for: 1, 1/3");
}

static int check_binary(const struct an_request *r, struct an_diags *diags)
{
    if (r->format != AN_SEARCH_BINARY)
        return 0;
    if (!r->output && !r->count)
        return an_error(diags, nowhere,
                        "--format binary needs a file: -o FILE");
    if (r->max > 127)
        return an_error(diags, nowhere,
                        "--format binary holds charges up to 127, --max is %d",
                        r->max);
    return 0;
}

/* It is written when the search is over. */
static int check_document(const struct an_request *r, struct an_diags *diags)
{
    if (r->format != AN_SEARCH_DOCUMENT || (!r->resume && r->nshards == 0))
        return 0;
    an_error(diags, nowhere,
             "%s is for listings: a document is written at the end of a whole "
             "search",
             r->resume ? "--resume" : "--shard");
    return an_expected(diags, "--format text, jsonl, csv or binary");
}

int an_request_check(struct an_request *r, struct an_diags *diags)
{
    int rc = check_classes(r, diags);
    rc |= an_unit_read(r->unit, r->unit_text, diags);
    rc |= check_binary(r, diags);
    rc |= check_document(r, diags);
    if (r->resume && !r->output)
        rc = an_error(diags, nowhere,
                      "--resume goes on with a file: it needs -o FILE");
    return rc;
}

/* ---- what is searched for */

static int make_atlas(struct an_request *r, struct an_diags *diags)
{
    const char *name = r->atlas;
    static const char *const names[] = {"sm", "sm+nu", "mssm", "mssm+nu"};
    size_t i = 0;
    while (i < 4 && strcmp(name, names[i]) != 0)
        i++;
    if (i == 4) {
        an_error(diags, nowhere, "--atlas cannot be '%s'", name);
        an_expected(diags, "sm, sm+nu, mssm or mssm+nu");
        return an_suggest(diags, an_nearest(name, names, 4));
    }
    if (r->singlets == SIZE_MAX)
        r->singlets = i % 2 == 1 ? r->families : 0;
    const struct an_search_atlas atlas = {r->families, r->singlets, i >= 2};
    request_parts(r, 1);
    an_search_atlas(&r->part[0], &atlas, r->max);
    an_search_layout_atlas(&r->layout[0], &atlas);
    if (r->modulo && strcmp(r->modulo, "Y") != 0) {
        an_error(diags, nowhere, "--modulo cannot be '%s' for an atlas",
                 r->modulo);
        return an_expected(diags, "Y, hypercharge");
    }
    if (r->modulo)
        an_search_modulo_atlas(&r->part[0], &atlas);
    return an_wheres_apply(&r->part[0], &r->condition, &r->layout[0], NULL,
                           diags);
}

/* Sets whose charges have conditions are searched for by their signs. */
static int make_named_sets(struct an_request *r, struct an_diags *diags)
{
    struct an_search whole;
    struct an_search_layout layout;
    size_t n = 0;
    an_search_init(&whole);
    an_search_layout_init(&layout);
    an_search_chiral_set(&whole, r->chiral, r->max);
    whole.sign = !r->signs;
    an_search_layout_chiral(&layout, r->chiral, r->chiral);
    int rc = an_wheres_apply(&whole, &r->condition, &layout, NULL, diags);
    if (rc == 0)
        rc = an_search_split(&r->part, &n, &whole, diags);
    r->layout = an_alloc(n, sizeof *r->layout);
    r->nparts = n;
    for (size_t i = 0; i < n; i++) {
        an_search_layout_init(&r->layout[i]);
        an_search_layout_chiral(&r->layout[i], r->chiral, r->chiral);
    }
    an_search_layout_clear(&layout);
    an_search_clear(&whole);
    return rc;
}

static int make_sets(struct an_request *r, struct an_diags *diags)
{
    if (r->condition.n > 0)
        return make_named_sets(r, diags);
    request_parts(r, r->signs ? r->chiral - 1 : r->chiral / 2);
    an_search_chiral(r->part, r->chiral, r->max, r->signs);
    for (size_t i = 0; i < r->nparts; i++)
        an_search_layout_chiral(&r->layout[i], r->chiral, i + 1);
    return 0;
}

/* The models that solutions are put into. What is wrong with the file has been
 * said by now, and warnings are said once: here only --where can be. */
static int make_judge(struct an_request *r, const struct an_yaml_options *how,
                      struct an_diags *diags)
{
    struct an_diags own;
    an_diags_init(&own);
    r->judges = true;
    if (an_judge_init(&r->judge, r->path, r->file, how, &own) < 0) {
        an_diags_clear(diags);
        *diags = own;
        return -1;
    }
    an_diags_clear(&own);
    return 0;
}

static int make_search(struct an_request *r, const struct an_model *model,
                       struct an_diags *diags)
{
    const struct an_model *m = r->judges ? &r->judge.model[0] : model;
    struct an_search *s = &r->part[0];
    struct an_search_layout *l = &r->layout[0];
    int rc = an_search_model(s, l, m, r->unit, r->max, r->judges, diags);
    if (rc == 0 && r->modulo)
        rc = an_search_modulo_model(s, l, m, r->modulo, diags);
    if (rc == 0 && r->modulo && !s->sign) {
        rc = an_error(diags, nowhere,
                      "--modulo %s: charges of %s are fixed, and multiples "
                      "would change them",
                      r->modulo, l->group);
        an_expected(diags,
                    "a model in which all charges of %s that are not 0 "
                    "are unknown",
                    l->group);
    }
    if (rc == 0)
        rc = an_wheres_apply(s, &r->condition, l, m, diags);
    return rc;
}

static int make_model(struct an_request *r, struct an_diags *diags)
{
    struct an_yaml_options how = r->file_options;
    request_parts(r, 1);
    r->nverdicts = an_wheres_verdicts(&r->verdict, &r->condition);
    how.where = r->verdict;
    how.nwhere = r->nverdicts;
    int rc =
        an_model_file_open(&r->file, r->path, r->text, r->ntext, &how, diags);
    an_inputs_add_model(r->inputs, r->file);
    if (rc == 0)
        rc = an_yaml_build(&r->model, r->file, diags);
    if (rc == 0 && r->nverdicts > 0)
        rc = make_judge(r, &how, diags);
    if (rc == 0)
        rc = make_search(r, &r->model, diags);
    return rc;
}

static int make_parts(struct an_request *r, struct an_diags *diags)
{
    if (r->atlas)
        return make_atlas(r, diags);
    return r->chiral ? make_sets(r, diags) : make_model(r, diags);
}

int an_request_make(struct an_request *r, struct an_diags *diags)
{
    if (an_request_check(r, diags) < 0)
        return -1;
    an_wheres_init(&r->condition, r->where, r->nwhere);
    if (make_parts(r, diags) < 0)
        return -1;
    for (size_t i = 0; i < r->nparts; i++) {
        struct an_search *s = &r->part[i];
        s->sign = s->sign && !r->signs;
        s->primitive = s->primitive && !r->multiples;
        s->arranged = r->arrangements;
        r->layout[i].both_signs = r->signs;
    }
    return 0;
}
