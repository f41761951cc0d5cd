/* search_options.c - the options of `anomalon search`, as a request. */
#include "cli/commands/search_options.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "search/problem.h"
#include "campaign/request.h"
#include "campaign/shard.h"
#include "cli/options.h"

static const struct an_where nowhere = {0};

void an_search_subject_init(struct an_search_subject *s)
{
    *s = (struct an_search_subject){0};
    an_folders_init(&s->folders);
    an_files_init(&s->files);
}

void an_search_subject_clear(struct an_search_subject *s)
{
    an_folders_clear(&s->folders);
    an_files_clear(&s->files);
    an_text_clear(&s->input);
    free(s->where);
    s->where = NULL;
}

/* *x := the number given with an option, if it is given. */
static int read_number(size_t *x, const struct an_options *o,
                       const char *option, size_t low, size_t high,
                       struct an_diags *diags)
{
    const char *text = an_options_given(o, option);
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

/* Exactly one of MODEL, --atlas and --chiral-set. */
static int read_subject(const struct an_options *o, struct an_diags *diags)
{
    bool atlas = an_options_given(o, "--atlas");
    bool chiral = an_options_given(o, "--chiral-set");
    bool copies =
        an_options_given(o, "--families") || an_options_given(o, "--singlets");
    if ((o->narg > 0) + atlas + chiral != 1 || o->narg > 1) {
        an_error(diags, nowhere, "search takes one thing to search for");
        return an_expected(diags, "a model file, --atlas sm, --atlas sm+nu, "
                                  "--atlas mssm or --chiral-set N");
    }
    if (copies && !atlas)
        return an_error(diags, nowhere,
                        "--families and --singlets go with --atlas");
    if (!o->narg && (o->has_set || an_options_given(o, "--unit")))
        return an_error(diags, nowhere, "--set and --unit go with a model");
    return 0;
}

/* main refuses what search does not have. */
static const enum an_search_format formats[AN_NFORMATS] = {
    [AN_FORMAT_TEXT] = AN_SEARCH_TEXT,     [AN_FORMAT_JSON] = AN_SEARCH_JSONL,
    [AN_FORMAT_JSONL] = AN_SEARCH_JSONL,   [AN_FORMAT_CSV] = AN_SEARCH_CSV,
    [AN_FORMAT_BINARY] = AN_SEARCH_BINARY,
};

/* What can only be given, or not. */
static void read_flags(struct an_request *r, const struct an_options *o)
{
    r->count = an_options_given(o, "--count");
    r->resume = an_options_given(o, "--resume");
    r->arrangements = an_options_given(o, "--all-orders");
    r->multiples = an_options_given(o, "--all-multiples");
    r->signs = an_options_given(o, "--both-signs");
    r->modulo = an_options_given(o, "--modulo");
    r->atlas = an_options_given(o, "--atlas");
    r->unit_text = an_options_given(o, "--unit");
    r->output = o->output;
    r->fd = STDOUT_FILENO;
    r->quiet = o->quiet;
    r->inputs = o->inputs;
    r->format = formats[o->format];
}

static int read_numbers(struct an_request *r, const struct an_options *o,
                        struct an_diags *diags)
{
    size_t threads = 0;
    int rc = read_number(&threads, o, "--threads", 1, AN_MAX_THREADS, diags);
    rc |= read_number(&r->families, o, "--families", 1, AN_MAX_COPIES, diags);
    rc |= read_number(&r->singlets, o, "--singlets", 0, AN_MAX_COPIES, diags);
    rc |= read_number(&r->chiral, o, "--chiral-set", 2, AN_SEARCH_MAX_WIDTH,
                      diags);
    rc |= read_number(&r->first, o, "--first", 1, 999999999, diags);
    r->threads = (int)threads;
    const char *shard = an_options_given(o, "--shard");
    if (shard)
        rc |= an_shard_parse(&r->shard, &r->nshards, shard, diags);
    return rc;
}

static void read_where(struct an_request *r, struct an_search_subject *s,
                       const struct an_options *o)
{
    s->where = an_alloc(o->ngiven, sizeof *s->where);
    for (size_t i = 0; i < o->ngiven; i++)
        if (strcmp(o->given[i].name, "--where") == 0)
            s->where[r->nwhere++] = o->given[i].value;
    r->where = s->where;
}

/* The model file that the operand names. */
static int find_model(struct an_request *r, struct an_search_subject *s,
                      const struct an_options *o, struct an_diags *diags)
{
    if (an_files_add(&s->files, o->arg[0], &s->folders, diags) < 0 ||
        an_files_one(&s->files, o->arg[0], "search", diags) < 0)
        return -1;
    r->path = s->files.v[0].path;
    r->file_options = an_file_options(o, &s->folders);
    if (strcmp(r->path, "-") != 0)
        return 0;
    int rc = an_stdin_read(&s->input, diags);
    r->text = an_text_string(&s->input);
    r->ntext = s->input.n;
    return rc;
}

int an_search_options_read(struct an_request *r, struct an_search_subject *s,
                           const struct an_options *o, struct an_diags *diags)
{
    if (read_subject(o, diags) < 0)
        return -1;
    if (!o->has_max || o->max < 1 || o->max > AN_SEARCH_MAX_CHARGE) {
        an_error(diags, nowhere,
                 "search needs --max Q, the largest charge, from 1 to %d",
                 AN_SEARCH_MAX_CHARGE);
        return an_expected(diags, "anomalon search --atlas sm --max 5");
    }
    r->max = (int)o->max;
    read_flags(r, o);
    read_where(r, s, o);
    int rc = read_numbers(r, o, diags);
    rc |= an_request_check(r, diags);
    return rc == 0 && o->narg > 0 ? find_model(r, s, o, diags) : rc;
}
