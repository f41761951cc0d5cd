/* check.c - `anomalon check FILE...` */

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/unicode.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/job.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/scan.h"
#include "cli/style.h"
#include "cli/watch.h"

struct check {
    bool expect;
    struct an_texts scan, where;
};

/* What --where left out, of all files. */
struct left {
    size_t files, kept, unasked, undecided;
    size_t wrong;         /* kept: no models */
    struct an_diags *why; /* the first that it could not be asked of; owned */
};

static int worse(int a, int b)
{
    return a > b ? a : b;
}

/* One document of all models; of several, with a table of their verdicts. */
static void collect_documents(struct an_text *out, struct an_job *job,
                              const struct an_line *line, size_t n, bool many,
                              const struct an_options *o)
{
    struct an_document d;
    an_document_init(&d);
    if (many)
        an_document_lines(&d, line, n);
    for (size_t i = 0; i < n; i++)
        an_document_take(&d, &job[i].document, many);
    if (d.n > 0)
        an_output_add_document(out, &d, NULL, o);
    an_document_clear(&d);
}

/* Moves the jobs that are not left out to the front; how many they are. */
static size_t keep(struct left *left, struct an_job *job, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        left->undecided += job[i].undecided;
        left->unasked += job[i].unasked != NULL;
        if (job[i].unasked && !left->why) {
            left->why = job[i].unasked;
            job[i].unasked = NULL;
        }
        if (job[i].left_out)
            continue;
        left->wrong += job[i].status == AN_EXIT_WRONG;
        struct an_job one = job[kept];
        job[kept++] = job[i];
        if (kept - 1 < i)
            job[i] = one;
    }
    left->files += n;
    left->kept += kept;
    return kept;
}

/* What --where left out, on stderr; the exit status. */
static int tell_left(struct left *left, int status, const struct an_options *o)
{
    size_t models = left->files - left->wrong;
    if (models > 0 && left->unasked == models) {
        an_output_diags(left->why, o);
        status = AN_EXIT_WRONG;
    } else if (models > 0) {
        an_output_note(o, "that holds for %zu of %zu models",
                       left->kept - left->wrong, models);
        if (left->undecided > 0)
            an_output_note(o, "%zu left out as undecided", left->undecided);
        if (left->kept == 0)
            status = worse(status, AN_EXIT_FAILS);
    }
    if (left->why)
        an_diags_clear(left->why);
    free(left->why);
    return status;
}

/* out := what the finished jobs have to say; returns the worst status. */
static int collect(struct an_text *out, struct an_job *job, size_t n, bool many,
                   const struct an_options *o)
{
    struct an_line *line = an_alloc(n, sizeof *line);
    int status = AN_EXIT_HOLDS;
    for (size_t i = 0; i < n; i++) {
        an_output_diags(&job[i].diags, o);
        an_text_add(out, an_text_string(&job[i].out));
        line[i] = job[i].line;
        status = worse(status, job[i].status);
    }
    if (an_format_is_document(o->format) || o->format == AN_FORMAT_CSV) {
        collect_documents(out, job, line, n, many, o);
    } else if (many && o->format == AN_FORMAT_TEXT) {
        struct an_style style = an_options_style(o, false);
        an_report_lines(out, line, n, true, &style);
    }
    free(line); /* its texts belong to the jobs */
    return status;
}

/* The errors of an operand that names no file go over to its job. */
static void take_errors(struct an_job *job, struct an_file *file)
{
    if (!file->why)
        return;
    an_diags_clear(&job->diags);
    job->diags = *file->why;
    job->unread = true;
    free(file->why);
    file->why = NULL;
}

/* Files that are checked before any of them is printed, where each is printed
 * by itself. */
#define BLOCK 32

/* The check of many files, in blocks. */
struct checking {
    const struct an_options *o;
    struct an_files *files;
    struct an_job *job; /* of the block: n */
    size_t n;
    bool streams; /* JSON, printed as it comes */
    bool filtered;
    struct an_output output; /* of what streams */
    bool goes_on;            /* it takes more */
    struct left left;
    int status;
    size_t ndone;
    bool interrupted;
};

static void make_jobs(struct checking *c, size_t first)
{
    const struct check *own = c->o->own;
    for (size_t i = 0; i < c->n; i++) {
        struct an_job *job = &c->job[i];
        struct an_file *file = &c->files->v[first + i];
        an_job_init(job);
        job->path = file->path;
        job->one_line = c->files->many && !an_format_is_document(c->o->format);
        job->expects = own->expect;
        job->where = own->where.v;
        job->nwhere = own->where.n;
        job->number = first + i + 1;
        take_errors(job, file);
        job->line.name = an_unicode_printable(file->name);
    }
}

/* Prints what n finished jobs have to say: JSON as it comes, all else when all
 * is there. Nothing is opened for a single file that cannot be read. */
static void print(struct checking *c, struct an_job *job, size_t n)
{
    struct an_text out = {0};
    size_t stopped = 0;
    for (size_t i = 0; i < n; i++)
        stopped += job[i].stopped;
    c->interrupted |= stopped > 0;
    c->ndone += n - stopped;
    size_t kept = keep(&c->left, job, n);
    c->left.files -= stopped;
    if (kept > 0 || !c->filtered)
        c->status =
            worse(c->status, collect(&out, job, kept, c->files->many, c->o));
    if (c->filtered && (c->interrupted || c->ndone == c->files->n))
        c->status = tell_left(&c->left, c->status, c->o);
    if (c->interrupted)
        an_output_note(c->o, "interrupted after %zu of %zu models%s", c->ndone,
                       c->files->n, c->o->output ? "; nothing is written" : "");
    if (c->streams)
        c->goes_on = c->goes_on && an_output_add(&c->output, &out);
    else if (!(c->interrupted && c->o->output) &&
             (out.n > 0 || c->status != AN_EXIT_WRONG || c->files->many))
        c->status = an_output_write(&out, c->o, c->status);
    an_text_clear(&out);
}

static int finish(struct checking *c)
{
    if (c->streams && c->interrupted && c->o->output)
        c->output.refused = true; /* whole or not at all */
    int status =
        c->streams ? an_output_close(&c->output, c->status) : c->status;
    return c->interrupted ? AN_EXIT_INTERRUPTED : status;
}

/* A model does not end: what is finished is said. */
static void give_up(void *context)
{
    struct checking *c = context;
    struct an_job *job = an_alloc(c->n, sizeof *job);
    size_t n = 0;
    for (size_t i = 0; i < c->n; i++)
        if (c->job[i].finished)
            job[n++] = c->job[i];
    c->interrupted = true;
    print(c, job, n);
    finish(c);
}

static int check_files(struct an_files *files, const struct an_options *o,
                       const struct an_folders *folders,
                       const struct an_text *input)
{
    struct checking c = {.o = o, .files = files, .status = AN_EXIT_HOLDS};
    struct an_watch watch;
    bool watched = files->n > 1;
    c.filtered = ((const struct check *)o->own)->where.n > 0;
    c.streams = files->many && o->format == AN_FORMAT_JSON;
    c.goes_on = !c.streams || an_output_open(&c.output, o) == 0;
    size_t block = c.streams ? BLOCK : files->n;
    c.job = an_alloc(block, sizeof *c.job);
    if (watched)
        an_watch_init(&watch, "checking", files->n, o->quiet, give_up, &c);
    for (size_t i = 0; i < files->n && c.goes_on && !c.interrupted; i += c.n) {
        c.n = files->n - i < block ? files->n - i : block;
        make_jobs(&c, i);
        an_jobs_run(c.job, c.n, o, folders, input, watched ? &watch : NULL);
        if (watched && !c.streams)
            an_progress_end(&watch.progress);
        print(&c, c.job, c.n);
        for (size_t k = 0; k < c.n; k++)
            an_job_clear(&c.job[k]);
    }
    if (watched)
        an_watch_clear(&watch);
    free(c.job);
    return finish(&c);
}

static bool reads_stdin(const struct an_files *files)
{
    for (size_t i = 0; i < files->n; i++)
        if (strcmp(files->v[i].path, "-") == 0)
            return true;
    return false;
}

/* Are they all verdicts? */
static int check_where(const struct an_texts *where, struct an_diags *diags)
{
    struct an_where nowhere = {0};
    int rc = 0;
    for (size_t i = 0; i < where->n; i++) {
        if (an_yaml_is_where(where->v[i]) && strchr(where->v[i], '='))
            continue;
        struct an_text keys = {0};
        for (size_t k = 0; an_yaml_where_key(k); k++)
            an_text_printf(&keys, "%s%s", k ? ", " : "", an_yaml_where_key(k));
        an_error(diags, nowhere, "--where takes KEY=VALUE, got '%s'",
                 an_quote(where->v[i]).v);
        rc = an_expected(diags, "one of %s", an_text_string(&keys));
        an_text_clear(&keys);
    }
    return rc;
}

static int run(const struct an_options *o)
{
    struct an_diags diags;
    struct an_folders folders;
    struct an_files files;
    struct an_text input = {0};
    const struct check *own = o->own;
    an_diags_init(&diags);
    an_folders_init(&folders);
    an_files_init(&files);
    int status = AN_EXIT_HOLDS;
    bool asks = check_where(&own->where, &diags) == 0;
    if (asks && own->scan.n > 0) {
        an_files_clear(&files);
        an_folders_clear(&folders);
        return an_scan_run(
            o, &(struct an_scan_command){.scan = &own->scan,
                                         .where = &own->where,
                                         .expects = own->expect,
                                         .heads = &an_scan_verdicts});
    }
    files.many = o->narg > 1 || o->format == AN_FORMAT_CSV; /* a table */
    for (size_t i = 0; i < o->narg; i++)
        an_files_add_any(&files, o->arg[i], &folders);
    if (!asks) {
        status = an_output_refuse(&diags, o);
    } else if (o->narg == 0) {
        an_error(&diags, (struct an_where){0}, "no model to check");
        an_expected(&diags, "anomalon check FILE..., - for standard input");
        status = an_output_refuse(&diags, o);
    } else if (reads_stdin(&files) && an_stdin_read(&input, &diags) < 0) {
        status = an_output_refuse(&diags, o);
    } else {
        status = check_files(&files, o, &folders, &input);
    }
    an_text_clear(&input);
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}

static const struct an_option options[] = {
    {"--expect", 0, NULL, AN_TAKES_NOTHING, offsetof(struct check, expect),
     .help = "with --set: compare the file's expectations all the same"},
    {"--scan", 0, "X=A..B", AN_TAKES_TEXTS, offsetof(struct check, scan),
     .help = "one model at many values, 1..6, -1..1:1/2 or '1; 2; -4,-4,5': a "
             "table of verdicts; several: a grid",
     .with = "MODEL"},
    {"--where", 0, "KEY=VALUE", AN_TAKES_TEXTS, offsetof(struct check, where),
     .help = "only models, or points of a scan, with that verdict: a key of "
             "`expect` and its value"},
    {0},
};

const struct an_command an_command_check = {
    .name = "check",
    .summary = "every verdict on a model, with its reason",
    .operand = AN_OPERAND_MODELS,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "FILE... [--format F] [--verbose] [--set X=V] [-o FILE]\n"
             "MODEL --scan X=VALUES [--where KEY=VALUE] [-o FILE]",
    .about =
        "Checks models. One file gets a full report: anomalies, and for "
        "each phase the residual group, neutrinos, dark matter and rare "
        "processes; then the couplings, the accidental symmetries and what "
        "the file expects. Several files, or a folder, get their verdicts "
        "alone and a summary; as LaTeX, Markdown or HTML they are one "
        "document, with a section for each model.\n"
        "\n"
        "A model passes when it is free of anomalies (unless it expects "
        "otherwise), meets its expectations, and all of its couplings are "
        "allowed.\n",
    .details =
        "FILE: an existing path wins, then a library name; an arXiv number "
        "names every model of the library with that reference; anything "
        "else with / or .yaml is a path; - is standard input. Files of SARAH "
        "(.m) and PyR@TE (.model) are read as well. Folders are searched for "
        "*.yaml, *.yml and models of these programs, hidden ones skipped, in "
        "bytewise order.\n"
        "\n"
        "LaTeX needs the packages amsmath, amssymb and booktabs. A field's "
        "`latex` key is its symbol; without one the name decides: nuR is a "
        "nu with the index R. HTML needs neither network nor scripts, and "
        "has pictures of the breaking and of the residual phases.\n"
        "\n"
        "Exit status: 0 every model passes; 1 a model fails, or is "
        "undetermined because charges are unknown; 2 a model, an operand "
        "or an option is wrong.\n",
    .examples =
        "# Another set of charges for which all anomalies cancel: L* H* "
        "nuR, which the\n"
        "# model must forbid, is allowed then.\n"
        "check b-l-one-loop-z6 --set nuR.B-L=-1\n"
        "# Several at once, and every model of a paper:\n"
        "check standard-model su5 so10\n"
        "check 1812.01599\n"
        "# The tables of a model for a paper, and a page about every model "
        "of a folder:\n"
        "check b-l-one-loop-z6 --format latex --fragment -o tables.tex\n"
        "check models --format html -o models.html\n"
        "# Their verdicts for a spreadsheet:\n"
        "check models --format csv -o verdicts.csv\n"
        "# Which models have Dirac neutrinos and stable dark matter?\n"
        "check models --where neutrinos=Dirac --where dark_matter=stable\n"
        "# One model at many charges:\n"
        "check b-l-one-loop-z6 --scan chi.B-L=1..6\n",
    .option = options,
    .size = sizeof(struct check),
    .run = run,
};
