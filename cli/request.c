/* request.c - what `anomalon search` is asked for.
 *
 * The options, checked against each other, and the searches that they mean: of
 * a model file, or one of those that need none.
 */
#include "cli/request.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/version.h"
#include "cli/shard.h"
#include "theory/model.h"
#include "yaml/yaml.h"

static const struct an_where nowhere = {0};

/* Families and singlets of --atlas. */
#define MAX_COPIES 8

void an_request_init(struct an_request *r, const struct an_options *o)
{
    *r = (struct an_request){.o = o, .families = 3};
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
        return an_expected(diags, "a model file, --atlas sm, --atlas sm+nu or "
                                  "--chiral-set N");
    }
    if (copies && !atlas)
        return an_error(diags, nowhere,
                        "--families and --singlets go with --atlas");
    if (!r->o->narg && (r->o->has_set || an_options_given(r->o, "--unit")))
        return an_error(diags, nowhere, "--set and --unit go with a model");
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
    int rc = read_number(&threads, r, "--threads", 1, 4096, diags);
    rc |= read_number(&r->families, r, "--families", 1, MAX_COPIES, diags);
    rc |= read_number(&r->singlets, r, "--singlets", 0, MAX_COPIES, diags);
    rc |= read_number(&r->chiral, r, "--chiral-set", 2, AN_SEARCH_MAX_WIDTH,
                      diags);
    r->threads = (int)threads;
    rc |= read_unit(r, diags);
    rc |= read_format(r, diags);
    const char *shard = an_options_given(r->o, "--shard");
    if (shard)
        rc |= an_shard_parse(&r->shard, &r->nshards, shard, diags);
    if (r->resume && !r->o->output)
        rc = an_error(diags, nowhere,
                      "--resume goes on with a file: it needs -o FILE");
    return rc;
}

/* ---- what is searched for */

static int make_atlas(struct an_request *r, const char *name,
                      struct an_diags *diags)
{
    static const char *const names[] = {"sm", "sm+nu"};
    bool plain = strcmp(name, names[0]) == 0;
    if (!plain && strcmp(name, names[1]) != 0) {
        an_error(diags, nowhere, "--atlas cannot be '%s'", name);
        an_expected(diags, "sm or sm+nu");
        return an_suggest(diags, an_nearest(name, names, 2));
    }
    if (!plain && !an_options_given(r->o, "--singlets"))
        r->singlets = r->families;
    request_parts(r, 1);
    an_search_atlas(&r->part[0], r->families, r->singlets, r->max);
    an_search_layout_atlas(&r->layout[0], r->families, r->singlets);
    return 0;
}

static int make_model(struct an_request *r, struct an_diags *diags)
{
    struct an_folders folders;
    struct an_files files;
    struct an_text input = {0};
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_folders_init(&folders);
    an_files_init(&files);
    an_model_init(&model);
    request_parts(r, 1);
    int rc = an_files_add(&files, r->o->arg[0], &folders, diags);
    if (rc == 0 && files.n != 1)
        rc = an_error(diags, nowhere, "search takes one model, not a folder");
    bool is_stdin = rc == 0 && strcmp(files.v[0].path, "-") == 0;
    if (is_stdin)
        rc = an_stdin_read(&input, diags);
    if (rc == 0) {
        struct an_yaml_options options = {
            .before = (const char *const *)folders.before,
            .nbefore = folders.nbefore,
            .after = (const char *const *)folders.after,
            .nafter = folders.nafter,
            .set = r->o->set,
            .nset = r->o->nset,
        };
        rc = an_yaml_open(&file, files.v[0].path,
                          is_stdin ? an_text_string(&input) : NULL, input.n,
                          &options, diags);
    }
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    if (rc == 0)
        rc = an_search_model(&r->part[0], &r->layout[0], &model, r->unit,
                             r->max, diags);
    /* Diagnostics point into the file: they are shown before it goes. */
    an_output_diags(diags, r->o);
    an_diags_clear(diags);
    an_model_clear(&model);
    an_yaml_close(file);
    an_text_clear(&input);
    an_files_clear(&files);
    an_folders_clear(&folders);
    return rc;
}

static int make_parts(struct an_request *r, struct an_diags *diags)
{
    const char *atlas = an_options_given(r->o, "--atlas");
    if (atlas)
        return make_atlas(r, atlas, diags);
    if (!r->chiral)
        return make_model(r, diags);
    request_parts(r, r->chiral / 2);
    an_search_chiral(r->part, r->chiral, r->max);
    for (size_t i = 0; i < r->nparts; i++)
        an_search_layout_chiral(&r->layout[i], r->chiral, i + 1);
    return 0;
}

int an_request_read(struct an_request *r, struct an_diags *diags)
{
    return read_options(r, diags) < 0 ? -1 : make_parts(r, diags);
}

void an_request_describe(struct an_text *out, const struct an_request *r)
{
    an_text_printf(out, "%s %s %d max %d ", AN_VERSION,
                   r->count ? "count" : "list", (int)r->format, r->max);
    for (size_t i = 0; i < r->nparts; i++) {
        an_search_layout_describe(out, &r->layout[i]);
        an_search_describe(out, &r->part[i]);
    }
}

void an_request_summary(struct an_text *out, const struct an_request *r,
                        const char *number)
{
    an_text_printf(out, "%s solution%s with charges up to %d", number,
                   strcmp(number, "1") == 0 ? "" : "s", r->max);
    if (!fmpq_is_one(r->unit)) {
        char *unit = an_rational_text(r->unit);
        an_text_printf(out, " in units of %s", unit);
        free(unit);
    }
    an_text_add(out, ", and there are no others");
    an_text_add(out, r->part[0].primitive
                         ? " but their multiples and negatives\n"
                         : "\n");
}
