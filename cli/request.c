/* request.c - what `anomalon search` is asked for.
 *
 * The options, checked against each other, and the searches that they mean: of
 * a model file, or one of those that need none.
 */
#include "cli/request.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "search/where.h"
#include "cli/files.h"
#include "cli/judge.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/shard.h"

static const struct an_where nowhere = {0};

/* Families and singlets of --atlas. */
#define MAX_COPIES 8

void an_request_init(struct an_request *r, const struct an_options *o)
{
    *r = (struct an_request){.o = o, .families = 3};
    fmpq_init(r->unit);
    fmpq_one(r->unit);
    an_folders_init(&r->folders);
    an_files_init(&r->files);
    an_wheres_init(&r->where, o);
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
    an_yaml_close(r->file);
    an_files_clear(&r->files);
    an_folders_clear(&r->folders);
    an_wheres_clear(&r->where);
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

/* ---- options */

/* *x := the number given with an option, if it is given. */
static int read_number(size_t *x, const struct an_request *r,
                       const char *option, size_t low, size_t high,
                       struct an_diags *diags)
{
    const char *text = an_options_given(r->o, option);
    if (!text)
        return 0;
    size_t n = strlen(text);
    if (n > 0 && n < 10 && strspn(text, "0123456789") == n) {
        unsigned long value = strtoul(text, NULL, 10);
        if (value >= low && value <= high) {
            *x = value;
            return 0;
        }
    }
    return an_error(diags, nowhere,
                    "%s expects a number from %zu to %zu, got '%s'", option,
                    low, high, text);
}

static int read_unit(struct an_request *r, struct an_diags *diags)
{
    const char *text = an_options_given(r->o, "--unit");
    if (!text)
        return 0;
    if (an_rational_read(r->unit, text, strlen(text)) == AN_NUMBER_OK &&
        fmpq_sgn(r->unit) > 0)
        return 0;
    an_error(diags, nowhere, "--unit expects a positive rational, got '%s'",
             text);
    return an_expected(diags, "what a charge of 1 stands for: 1, 1/3");
}

static int read_format(struct an_request *r, struct an_diags *diags)
{
    switch (r->o->format) {
    case AN_FORMAT_TEXT:
        r->format = AN_SEARCH_TEXT;
        return 0;
    case AN_FORMAT_JSON:
    case AN_FORMAT_JSONL:
        r->format = AN_SEARCH_JSONL;
        return 0;
    case AN_FORMAT_CSV:
        r->format = AN_SEARCH_CSV;
        return 0;
    default: /* binary: main refuses what search does not have */
        break;
    }
    r->format = AN_SEARCH_BINARY;
    if (!r->o->output && !r->count)
        return an_error(diags, nowhere,
                        "--format binary needs a file: -o FILE");
    if (r->max > 127)
        return an_error(diags, nowhere,
                        "--format binary holds charges up to 127, --max is %d",
                        r->max);
    return 0;
}

/* Exactly one of MODEL, --atlas and --chiral-set. */
static int read_subject(const struct an_request *r, struct an_diags *diags)
{
    bool atlas = an_options_given(r->o, "--atlas");
    bool chiral = an_options_given(r->o, "--chiral-set");
    bool copies = an_options_given(r->o, "--families") ||
                  an_options_given(r->o, "--singlets");
    if ((r->o->narg > 0) + atlas + chiral != 1 || r->o->narg > 1) {
        an_error(diags, nowhere, "search takes one thing to search for");
        return an_expected(diags, "a model file, --atlas sm, --atlas sm+nu, "
                                  "--atlas mssm or --chiral-set N");
    }
    if (copies && !atlas)
        return an_error(diags, nowhere,
                        "--families and --singlets go with --atlas");
    if (!r->o->narg && (r->o->has_set || an_options_given(r->o, "--unit")))
        return an_error(diags, nowhere, "--set and --unit go with a model");
    return 0;
}

/* What counts as one solution. */
static int read_classes(struct an_request *r, struct an_diags *diags)
{
    r->orders = an_options_given(r->o, "--all-orders");
    r->multiples = an_options_given(r->o, "--all-multiples");
    r->signs = an_options_given(r->o, "--both-signs");
    r->modulo = an_options_given(r->o, "--modulo");
    if (r->modulo && (r->orders || r->multiples || r->signs)) {
        an_error(diags, nowhere,
                 "--modulo takes multiples, negatives and orders as one "
                 "solution");
        return an_expected(diags, "--modulo without %s",
                           r->orders      ? "--all-orders"
                           : r->multiples ? "--all-multiples"
                                          : "--both-signs");
    }
    if (r->chiral && r->modulo)
        return an_error(diags, nowhere,
                        "--modulo goes with a model or an atlas: a chiral set "
                        "has one U(1)");
    if (r->chiral && r->orders)
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

static int read_options(struct an_request *r, struct an_diags *diags)
{
    size_t threads = 0;
    if (read_subject(r, diags) < 0)
        return -1;
    if (!r->o->has_max || r->o->max < 1 || r->o->max > AN_SEARCH_MAX_CHARGE) {
        an_error(diags, nowhere,
                 "search needs --max Q, the largest charge, from 1 to %d",
                 AN_SEARCH_MAX_CHARGE);
        return an_expected(diags, "anomalon search --atlas sm --max 5");
    }
    r->max = (int)r->o->max;
    r->count = an_options_given(r->o, "--count");
    r->resume = an_options_given(r->o, "--resume");
    int rc = read_number(&threads, r, "--threads", 1, AN_MAX_THREADS, diags);
    rc |= read_number(&r->families, r, "--families", 1, MAX_COPIES, diags);
    rc |= read_number(&r->singlets, r, "--singlets", 0, MAX_COPIES, diags);
    rc |= read_number(&r->chiral, r, "--chiral-set", 2, AN_SEARCH_MAX_WIDTH,
                      diags);
    rc |= read_number(&r->first, r, "--first", 1, 999999999, diags);
    r->threads = (int)threads;
    const char *shard = an_options_given(r->o, "--shard");
    if (shard)
        rc |= an_shard_parse(&r->shard, &r->nshards, shard, diags);
    rc |= read_classes(r, diags);
    rc |= read_unit(r, diags);
    rc |= read_format(r, diags);
    if (r->resume && !r->o->output)
        rc = an_error(diags, nowhere,
                      "--resume goes on with a file: it needs -o FILE");
    return rc;
}

/* ---- what is searched for */

static int make_atlas(struct an_request *r, const char *name,
                      struct an_diags *diags)
{
    static const char *const names[] = {"sm", "sm+nu", "mssm", "mssm+nu"};
    size_t i = 0;
    while (i < 4 && strcmp(name, names[i]) != 0)
        i++;
    if (i == 4) {
        an_error(diags, nowhere, "--atlas cannot be '%s'", name);
        an_expected(diags, "sm, sm+nu, mssm or mssm+nu");
        return an_suggest(diags, an_nearest(name, names, 4));
    }
    if (i % 2 == 1 && !an_options_given(r->o, "--singlets"))
        r->singlets = r->families;
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
    return an_wheres_apply(&r->part[0], &r->where, &r->layout[0], NULL, diags);
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
    int rc = an_wheres_apply(&whole, &r->where, &layout, NULL, diags);
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
    if (r->where.n > 0)
        return make_named_sets(r, diags);
    request_parts(r, r->signs ? r->chiral - 1 : r->chiral / 2);
    an_search_chiral(r->part, r->chiral, r->max, r->signs);
    for (size_t i = 0; i < r->nparts; i++)
        an_search_layout_chiral(&r->layout[i], r->chiral, i + 1);
    return 0;
}

/* The models that solutions are put into. What is wrong with the file has been
 * said by now: here only --where can be. */
static int make_judge(struct an_request *r, const struct an_yaml_options *how,
                      struct an_diags *diags)
{
    struct an_diags own;
    an_diags_init(&own);
    r->judges = true;
    int rc = an_judge_init(&r->judge, r->files.v[0].path, r->file, how, &own);
    if (rc < 0) {
        an_output_diags(&own, r->o);
        an_diags_clear(diags);
    }
    an_diags_clear(&own);
    return rc;
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
        rc = an_wheres_apply(s, &r->where, l, m, diags);
    return rc;
}

static int make_model(struct an_request *r, struct an_diags *diags)
{
    struct an_model model;
    an_model_init(&model);
    request_parts(r, 1);
    r->nverdicts = an_wheres_verdicts(&r->verdict, &r->where);
    int rc = an_files_add(&r->files, r->o->arg[0], &r->folders, diags);
    if (rc == 0)
        rc = an_files_one(&r->files, r->o->arg[0], "search", diags);
    struct an_options o = *r->o;
    o.where = r->verdict;
    o.nwhere = r->nverdicts;
    struct an_yaml_options how = an_file_options(&o, &r->folders);
    if (rc == 0)
        rc = an_file_open(&r->file, r->files.v[0].path, &o, &r->folders, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, r->file, diags);
    if (rc == 0 && r->nverdicts > 0)
        rc = make_judge(r, &how, diags);
    if (rc == 0)
        rc = make_search(r, &model, diags);
    an_output_diags(diags, r->o);
    an_diags_clear(diags);
    an_model_clear(&model);
    return rc;
}

static int make_parts(struct an_request *r, struct an_diags *diags)
{
    const char *atlas = an_options_given(r->o, "--atlas");
    if (atlas)
        return make_atlas(r, atlas, diags);
    return r->chiral ? make_sets(r, diags) : make_model(r, diags);
}

int an_request_read(struct an_request *r, struct an_diags *diags)
{
    if (read_options(r, diags) < 0 || make_parts(r, diags) < 0)
        return -1;
    for (size_t i = 0; i < r->nparts; i++) {
        struct an_search *s = &r->part[i];
        s->sign = s->sign && !r->signs;
        s->primitive = s->primitive && !r->multiples;
        s->ordered = r->orders;
        r->layout[i].both_signs = r->signs;
    }
    return 0;
}
