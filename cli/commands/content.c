/* content.c - `anomalon content MODEL`: which fields complete it. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/base.h"
#include "json/check.h"
#include "campaign/box.h"
#include "campaign/content.h"
#include "campaign/ranks.h"
#include "cli/cli.h"
#include "cli/contents.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/launch.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/searching.h"

static const struct an_where nowhere = {0};

/* The variables of the options, and what the request borrows from. */
struct wanted {
    const char *add, *unit, *shard;
    struct an_texts fermions, scalars, where;
    size_t max, threads;
    bool any_charge, verdicts, resume;
    struct an_folders folders;
    struct an_files files;
    struct an_yaml_file *file;
    struct an_text kept; /* beside which it is kept, of a folder */
};

struct contents {
    struct an_searching told; /* first: the context of callbacks */
    struct an_content_request request;
    struct an_content_job job;
    struct an_contents out;
    const char *doing; /* what the progress is of */
};

/* ---- the request */

static int open_model(struct wanted *w, const struct an_options *o,
                      struct an_diags *diags)
{
    const char *usage = o->command->usage;
    if (o->narg != 1) {
        an_error(diags, nowhere, "content takes one model");
        return an_expected(diags, "anomalon content %.*s",
                           (int)strcspn(usage, "\n"), usage);
    }
    if (an_files_add(&w->files, o->arg[0], &w->folders, diags) < 0 ||
        an_files_one(&w->files, o->arg[0], "content", diags) < 0)
        return -1;
    return an_file_open(&w->file, w->files.v[0].path, o, &w->folders, diags);
}

/* A shard holds what is found, not a listing. */
static int check_shard(const struct an_content_job *j,
                       const struct an_options *o, struct an_diags *diags)
{
    if (j->nshards == 0)
        return 0;
    if (o->format != AN_FORMAT_TEXT) {
        an_error(diags, nowhere, "a shard is no listing");
        return an_expected(diags, "--format of `anomalon merge`");
    }
    if (an_contents_is_folder(o->output)) {
        an_error(diags, nowhere, "a shard is one file, and %s a folder",
                 an_quote(o->output).v);
        return an_expected(diags, "-o FOLDER/ of `anomalon merge`");
    }
    return 0;
}

/* What is kept of a search into a folder lies in it. */
static int set_output(struct contents *x, struct wanted *w,
                      const struct an_options *o, struct an_diags *diags)
{
    struct an_content_job *j = &x->job;
    j->output = o->output && strcmp(o->output, "-") != 0 ? o->output : NULL;
    if (!j->output || !an_contents_is_folder(o->output))
        return 0;
    x->out.folder = o->output;
    an_text_printf(&w->kept, "%s/contents", o->output);
    j->output = an_text_string(&w->kept);
    return x->job.ranks.rank == 0 ? an_contents_make_folder(o->output, diags)
                                  : 0;
}

static int read_request(struct contents *x, struct wanted *w,
                        const struct an_options *o, struct an_diags *diags)
{
    struct an_content_request *r = &x->request;
    struct an_content_job *j = &x->job;
    if (open_model(w, o, diags) < 0)
        return -1;
    r->file = w->file;
    r->add = w->add;
    r->unit = w->unit;
    r->max = w->max;
    r->any_charge = w->any_charge;
    r->verdicts = w->verdicts;
    r->fermions = w->fermions.v;
    r->nfermions = w->fermions.n;
    r->scalars = w->scalars.v;
    r->nscalars = w->scalars.n;
    r->where = w->where.v;
    r->nwhere = w->where.n;
    j->request = r;
    j->threads = (int)w->threads;
    j->resume = w->resume;
    j->fd = STDOUT_FILENO;
    j->inputs = o->inputs;
    int rc = 0;
    if (w->shard)
        rc = an_shard_parse(&j->shard, &j->nshards, w->shard, diags);
    rc |= check_shard(j, o, diags);
    rc |= an_content_request_make(r, diags);
    return rc == 0 ? set_output(x, w, o, diags) : -1;
}

/* ---- the search */

static void tell(struct contents *x, const char *doing, uint64_t done,
                 uint64_t total)
{
    struct an_progress *p = &x->told.progress;
    if (!x->doing || strcmp(x->doing, doing) != 0) {
        an_progress_end(p);
        an_progress_start(p, doing, x->out.o->quiet);
    }
    x->doing = doing;
    an_progress_show(p, done, total);
}

static void prepare(void *context, uint64_t done, uint64_t total)
{
    tell(context, "running through the box", done, total);
}

static void progress(void *context, uint64_t done, uint64_t total)
{
    tell(context, "completing", done, total);
}

static void begin(struct contents *x, const struct an_options *o)
{
    struct an_content_job *j = &x->job;
    *x = (struct contents){0};
    x->told.o = o;
    x->told.ranks = &j->ranks;
    x->told.store = &j->store;
    j->stop = an_interrupt_waits;
    j->idle = an_searching_idle;
    j->prepare = prepare;
    j->progress = progress;
    j->context = &x->told;
    x->out.o = o;
    x->out.request = &x->request;
    x->out.completion = &j->completion;
    an_content_request_init(&x->request);
}

/* What is finished is printed, unless it is kept to go on with. */
static int stopped(struct contents *x, struct an_diags *diags)
{
    const struct an_options *o = x->out.o;
    const struct an_content_job *j = &x->job;
    if (j->nshards == 0 && !o->output && !j->ranks.lost)
        an_contents_print(&x->out, diags);
    return an_searching_stopped(&x->told);
}

/* In the process that writes. */
static int lead(struct contents *x, struct an_diags *diags)
{
    struct an_content_job *j = &x->job;
    const struct an_options *o = x->out.o;
    an_searching_begin(&x->told, "completing");
    int rc = an_content_job_run(j, diags);
    an_searching_end(&x->told);
    bool found = rc == 0 && !j->failed;
    bool complete = found && !j->content.interrupted && !j->ranks.lost;
    int status = AN_EXIT_HOLDS;
    if (complete && j->nshards == 0)
        status = an_contents_print(&x->out, diags);
    bool written = complete && status != AN_EXIT_WRONG;
    if (an_content_job_end(j, written, diags) < 0 || !found)
        return an_searching_failed(&x->told, diags);
    if (!complete)
        return stopped(x, diags);
    if (j->store.finished)
        an_output_note(o, "%s is complete", o->output);
    return status;
}

static int run(const struct an_options *o)
{
    struct wanted *w = o->own;
    struct an_diags diags;
    struct contents x;
    struct an_options own = *o;
    begin(&x, &own);
    an_diags_init(&diags);
    an_folders_init(&w->folders);
    an_files_init(&w->files);
    struct an_ranks *ranks = &x.job.ranks;
    int status = AN_EXIT_HOLDS;
    int rc = an_launch_begin(ranks, o, w->shard, &diags);
    own.silent = ranks->rank > 0;
    if (rc == 0) {
        rc = read_request(&x, w, &own, &diags);
        if (rc < 0)
            an_ranks_agree(ranks, NULL, 0, &diags);
    }
    if (rc < 0) {
        status = AN_EXIT_WRONG;
        if (o->format == AN_FORMAT_JSON && ranks->rank == 0) {
            struct an_text out = {0};
            an_report_json_errors(&out, o->narg > 0 ? o->arg[0] : "", &diags);
            an_output_write(&out, &own, status);
            an_text_clear(&out);
        }
    }
    an_output_diags(&diags, &own);
    an_diags_clear(&diags);
    if (rc == 0 && ranks->rank > 0)
        an_content_job_run(&x.job, &diags); /* rank 0 tells how it ends */
    else if (rc == 0)
        status = lead(&x, &diags);
    if (ranks->rank > 0)
        status = AN_EXIT_HOLDS;
    an_content_job_clear(&x.job);
    an_content_request_clear(&x.request);
    an_yaml_close(w->file);
    an_folders_clear(&w->folders);
    an_files_clear(&w->files);
    an_text_clear(&w->kept);
    an_diags_clear(&diags);
    an_launch_end(ranks, status);
    return status;
}

#define AT(member) offsetof(struct wanted, member)

static const struct an_option options[] = {
    {"--add", 0, "N|N..M", AN_TAKES_TEXT, AT(add),
     .help = "up to N new multiplets, or N to M; at most 12"},
    {"--fermions", 0, "TEXT", AN_TAKES_TEXTS, AT(fermions),
     .help = "what they may be: 'SU2L=1,2,3 Y=-1..1:1/2 ell=?'; several are "
             "all allowed"},
    {"--scalars", 0, "TEXT", AN_TAKES_TEXTS, AT(scalars),
     .help = "a new scalar with a vev: 'S: ell=?, vev'"},
    {"--where", 0, "KEY=VALUE", AN_TAKES_TEXTS, AT(where),
     .help = "keep what meets all of these: heavy=S, the vev of S alone gives "
             "every new fermion a mass; or a verdict, neutrinos=Dirac"},
    {"--any-charge", 0, NULL, AN_TAKES_NOTHING, AT(any_charge),
     .help = "colour singlets may have fractional electric charges"},
    {"--verdicts", 0, NULL, AN_TAKES_NOTHING, AT(verdicts),
     .help = "a column with the verdicts of check on each solution"},
    {"--max", 0, "B", AN_TAKES_NUMBER, AT(max),
     .help = "of what is not solved, charges up to B units are tried, and of "
             "parameters special values (10 unless given)",
     .least = 1, .most = AN_CONTENT_MAX_UNITS},
    {"--unit", 0, "U", AN_TAKES_TEXT, AT(unit),
     .help = "of these charges and values, such as 1/3"},
    {"--resume", 0, NULL, AN_TAKES_NOTHING, AT(resume),
     .help = "goes on with a search into -o FILE or FOLDER that was stopped or "
             "killed; nothing is lost"},
    {"--shard", 0, "I/N", AN_TAKES_TEXT, AT(shard),
     .help = "part I of N parts of the work, for array jobs; `anomalon merge` "
             "makes one listing of their files"},
    {"--threads", 0, "T", AN_TAKES_NUMBER, AT(threads),
     .help = "all cores unless given; the order does not depend on it",
     .least = 1, .most = AN_MAX_THREADS},
    {0},
};

const struct an_command an_command_content = {
    .name = "content",
    .summary = "which new fields complete a model",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "MODEL --add N --fermions TEXT [--scalars TEXT --where heavy=S] "
             "[OPTIONS]\n"
             "MODEL [OPTIONS]",
    .about =
        "Finds every choice of new left-handed Weyl multiplets from a box, "
        "with unknown charges under one or more U(1)s, for which all anomalies "
        "cancel with those of the model. A right-handed multiplet is the "
        "conjugate of a left-handed one. Contents are given up to the order of "
        "their multiplets, and only where no proper part of them cancels by "
        "itself.\n"
        "\n"
        "In --fermions, a group has the representations and charges that are "
        "listed, one of first..last:step, or ? for an unknown charge; groups "
        "that are not named do not act. Electric charges of colour singlets "
        "are integral unless --any-charge is given.\n"
        "\n"
        "The sums that do not know the unknown charge leave few contents; "
        "their charges are solved for exactly, as solve does. A content that "
        "is not solved stays in the list as a remainder, with its solutions "
        "of charges up to --max units.\n"
        "\n"
        "The section `content` of MODEL says the same under the keys add, "
        "fermions, scalars, where, integral_charge, unit and max; an option "
        "comes before its key.\n",
    .details =
        "With -o FOLDER (one that exists, or ends in /) each solution is "
        "written as a model file, FOLDER/content-0001.yaml and so on, for "
        "check.\n"
        "\n"
        "Where the charges of a solution have free parameters, verdicts of "
        "--where are those of generic values; where these do not meet the "
        "conditions, multiples of --unit up to --max are tried for all of "
        "them, and those that do are listed.\n"
        "\n"
        "Contents of few multiplets come first. What is finished is printed "
        "when the search is stopped; with -o FILE "
        "or FOLDER it is kept, and --resume goes on. Shards, and processes "
        "that mpirun starts, share the work as those of search.\n"
        "\n"
        "Exit status: 0 there are solutions, or this shard is complete; 1 "
        "there is none, or a verdict asked for is undecided for some; 2 the "
        "model or an option is wrong; 130 it was stopped.\n",
    .examples =
        "# What completes gauged lepton number:\n"
        "content lepton-number-neutrinos --add 4 --fermions 'SU2L=1,2,3 "
        "Y=-1..1:1/2 ell=?'\n"
        "# Those to which one scalar gives all masses:\n"
        "content lepton-number-neutrinos --add 6 --fermions 'SU2L=1,2,3 "
        "Y=-1..1:1/2 ell=?' --scalars 'S: ell=?, vev' --where heavy=S\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
