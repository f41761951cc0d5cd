/* search.c - `anomalon search`: every solution for unknown charges. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/text.h"
#include "search/problem.h"
#include "report/write/document.h"
#include "campaign/campaign.h"
#include "campaign/document.h"
#include "campaign/ranks.h"
#include "campaign/request.h"
#include "campaign/shard.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/launch.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/searching.h"

static const struct an_where nowhere = {0};

/* Solutions that a document lists, and with --verbose. */
#define ROWS 100
#define MANY_ROWS 1000

/* The variables of the options, and what the request borrows from. */
struct wanted {
    struct an_request request;
    size_t max, threads;
    const char *shard;
    struct an_texts where;
    struct an_folders folders;
    struct an_files files;
    struct an_text input; /* standard input */
};

static void init(void *variables)
{
    an_request_init(&((struct wanted *)variables)->request);
}

/* Exactly one of MODEL, --atlas and --chiral-set. */
static int read_subject(const struct wanted *s, const struct an_options *o,
                        struct an_diags *diags)
{
    const struct an_request *r = &s->request;
    if ((o->narg > 0) + (r->atlas != NULL) + (r->chiral > 0) != 1 ||
        o->narg > 1) {
        an_error(diags, nowhere, "search takes one thing to search for");
        return an_expected(diags, "a model file, --atlas sm, --atlas sm+nu, "
                                  "--atlas mssm or --chiral-set N");
    }
    return 0;
}

/* The model file that the operand names. */
static int find_model(struct wanted *s, const struct an_options *o,
                      struct an_diags *diags)
{
    struct an_request *r = &s->request;
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

/* The request is complete: what its options bind to is filled in before. */
static int read_request(struct wanted *s, const struct an_options *o,
                        struct an_diags *diags)
{
    struct an_request *r = &s->request;
    if (read_subject(s, o, diags) < 0)
        return -1;
    r->max = (int)s->max;
    r->threads = (int)s->threads;
    r->where = s->where.v;
    r->nwhere = s->where.n;
    r->output = o->output;
    r->fd = STDOUT_FILENO;
    r->quiet = o->quiet;
    r->inputs = o->inputs;
    r->format = an_search_formats[o->format];
    r->rows = o->verbose ? MANY_ROWS : ROWS;
    int rc = 0;
    if (s->shard)
        rc = an_shard_parse(&r->shard, &r->nshards, s->shard, diags);
    rc |= an_request_check(r, diags);
    return rc == 0 && o->narg > 0 ? find_model(s, o, diags) : rc;
}

/* ---- the search */

struct searching {
    struct an_searching told; /* first: the context of callbacks */
    struct an_campaign campaign;
};

static void begin(struct searching *r, const struct an_options *o,
                  struct an_request *request)
{
    struct an_campaign *c = &r->campaign;
    *r = (struct searching){0};
    r->told.o = o;
    r->told.ranks = &c->ranks;
    r->told.store = &c->store;
    c->request = request;
    c->stop = an_interrupt_waits;
    c->idle = an_searching_idle;
    c->progress = an_searching_progress;
    c->context = &r->told;
}

static int status_of(struct searching *r, int rc, struct an_diags *diags)
{
    const struct an_options *o = r->told.o;
    const struct an_campaign *c = &r->campaign;
    const struct an_store *s = &c->store;
    if (rc == 0 && (c->interrupted || c->ranks.lost))
        return an_searching_stopped(&r->told);
    if (rc < 0)
        return an_searching_failed(&r->told, diags);
    if (s->finished && !o->quiet)
        an_output_note(o, "%s is complete", o->output);
    an_output_undecided(o, s->undecided);
    /* A shard that finds nothing is no failure of its job. */
    bool good = s->found > 0 && s->undecided == 0;
    return good || c->request->nshards > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
}

/* In the process that writes. */
static int lead(struct searching *r, struct an_diags *diags)
{
    r->told.document = r->campaign.request->format == AN_SEARCH_DOCUMENT;
    an_searching_begin(&r->told, "searching");
    int rc = an_campaign_run(&r->campaign, diags);
    an_searching_end(&r->told);
    return status_of(r, rc, diags);
}

/* A file is opened before a search that may be long. */
static int write_document(struct searching *r, struct an_diags *diags)
{
    struct an_campaign *c = &r->campaign;
    const struct an_options *o = r->told.o;
    const struct an_request *q = c->request;
    struct an_output out;
    struct an_document d;
    struct an_text text = {0};
    if (an_output_open(&out, o) < 0) {
        an_ranks_agree(&c->ranks, NULL, 0, diags);
        return an_output_close(&out, AN_EXIT_WRONG);
    }
    int status = lead(r, diags);
    if (status > AN_EXIT_FAILS) {
        out.refused = true;
        an_output_close(&out, status);
        return status;
    }
    an_output_begin(&d, o);
    an_campaign_document(&d, c);
    an_output_add_document(&text, &d, q->path ? &q->model : NULL, o);
    an_output_add(&out, &text);
    an_text_clear(&text);
    an_document_clear(&d);
    return an_output_close(&out, status);
}

static int run(const struct an_options *o)
{
    struct an_diags diags;
    struct wanted *s = o->own;
    struct an_options own = *o;
    struct searching r;
    struct an_campaign *c = &r.campaign;
    begin(&r, &own, &s->request);
    an_diags_init(&diags);
    an_folders_init(&s->folders);
    an_files_init(&s->files);
    int rc = an_launch_begin(&c->ranks, o, s->shard, &diags);
    int status = AN_EXIT_HOLDS;
    own.silent = c->ranks.rank > 0;
    if (rc == 0) {
        rc = read_request(s, &own, &diags);
        if (rc == 0)
            rc = an_request_make(&s->request, &diags);
        an_output_diags(&diags, &own);
        an_diags_clear(&diags);
        if (rc < 0)
            an_ranks_agree(&c->ranks, NULL, 0, &diags);
    }
    if (rc < 0)
        status = an_output_refuse(&diags, &own);
    else if (c->ranks.rank > 0)
        an_campaign_run(c, &diags); /* rank 0 tells how it ends */
    else if (s->request.format == AN_SEARCH_DOCUMENT)
        status = write_document(&r, &diags);
    else
        status = lead(&r, &diags);
    if (c->ranks.n > 1 && c->ranks.rank > 0)
        status = AN_EXIT_HOLDS;
    an_campaign_clear(c);
    an_request_clear(&s->request);
    an_folders_clear(&s->folders);
    an_files_clear(&s->files);
    an_text_clear(&s->input);
    an_diags_clear(&diags);
    an_launch_end(&c->ranks, status);
    return status;
}

#define AT(member) offsetof(struct wanted, member)
#define OF(member) offsetof(struct wanted, request.member)

static const struct an_option options[] = {
    {"--max", 0, "Q", AN_TAKES_NUMBER, AT(max), .help = "the largest charge",
     .least = 1, .most = AN_SEARCH_MAX_CHARGE},
    {"--order", 0, "N|N..M", AN_TAKES_TEXT, OF(order),
     .help = "of Z(n), in place of the file's: 6, 2..60", .with = "MODEL"},
    {"--anomalies", 0, "none|linear|cubic|exact", AN_TAKES_TEXT, OF(anomalies),
     .help = "of Z(n), that have to vanish: G^2 Z_n and grav^2 Z_n, and with "
             "cubic Z_n^3, with exact those of spin manifolds (linear for a "
             "gauged Z(n), none for a global one unless given)",
     .with = "MODEL"},
    {"--up-to", 0, "automorphisms|inverse|nothing", AN_TAKES_TEXT, OF(up_to),
     .help = "of Z(n), what is one solution: g -> g^k for every k (unless "
             "given), g -> g^-1 only, or nothing",
     .with = "MODEL"},
    {"--unit", 0, "U", AN_TAKES_TEXT, OF(unit_text),
     .help = "charges are integers times this, such as 1/3", .with = "MODEL"},
    {"--atlas", 0, "sm|sm+nu|mssm|mssm+nu", AN_TAKES_TEXT, OF(atlas),
     .help =
         "flavour-dependent U(1)s of the Standard Model or the MSSM, with or "
         "without nuR"},
    {"--families", 0, "F", AN_TAKES_NUMBER, OF(families), .help = "of an atlas",
     .with = "--atlas", .least = 1, .most = AN_MAX_COPIES, .unless = 3},
    {"--singlets", 0, "N", AN_TAKES_NUMBER, OF(singlets),
     .help = "right-handed neutrinos of an atlas (3 unless given)",
     .with = "--atlas", .most = AN_MAX_COPIES, .unless = SIZE_MAX},
    {"--chiral-set", 0, "N", AN_TAKES_NUMBER, OF(chiral),
     .help = "N Weyl charges, none with its negative", .least = 2,
     .most = AN_SEARCH_MAX_WIDTH},
    {"--where", 0, "KEY=VALUE", AN_TAKES_TEXTS, AT(where),
     .help = "keep what meets all of these, see below"},
    {"--modulo", 0, "Y", AN_TAKES_CHARGE, OF(modulo),
     .help =
         "X and X + c Y are one solution, for every rational c; the one whose "
         "largest charge is smallest is printed"},
    {"--all-orders", 0, NULL, AN_TAKES_NOTHING, OF(arrangements),
     .help = "orders of identical multiplets are several solutions"},
    {"--all-multiples", 0, NULL, AN_TAKES_NOTHING, OF(multiples),
     .help = "multiples are several solutions; of Z(n), those of smaller "
             "order too"},
    {"--both-signs", 0, NULL, AN_TAKES_NOTHING, OF(signs),
     .help = "X and -X are two solutions"},
    {"--first", 0, "N", AN_TAKES_NUMBER, OF(first),
     .help = "stop after N solutions", .least = 1, .most = 999999999},
    {"--count", 0, NULL, AN_TAKES_NOTHING, OF(count),
     .help = "print their number only; needs no list"},
    {"--format", 0, "F", AN_TAKES_FORMAT, 0,
     .help = "how to print; binary: one signed byte per charge in -o FILE, "
             "described "
             "by FILE.json; latex, markdown, html: a document with the first "
             "solutions"},
    {"--resume", 0, NULL, AN_TAKES_NOTHING, OF(resume),
     .help = "goes on with a search into -o FILE that was stopped or killed; "
             "nothing "
             "is lost and nothing repeated"},
    {"--threads", 0, "T", AN_TAKES_NUMBER, AT(threads),
     .help = "all cores unless given, or as many as a gigabyte is enough for; "
             "the order does not depend on it",
     .least = 1, .most = AN_MAX_THREADS},
    {"--shard", 0, "I/N", AN_TAKES_TEXT, AT(shard),
     .help =
         "part I of N parts of the work, for array jobs; `anomalon merge` puts "
         "their files together"},
    {0},
};

const struct an_command an_command_search = {
    .name = "search",
    .summary = "every set of charges that cancels all anomalies",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|jsonl|csv|binary|latex|markdown|html",
    .usage = "MODEL --max Q [OPTIONS]\n"
             "MODEL [--order N..M] [OPTIONS]\n"
             "--atlas NAME --max Q [OPTIONS]\n"
             "--chiral-set N --max Q [OPTIONS]",
    .about =
        "Finds every solution of the anomaly conditions with integer charges "
        "up to Q, up to the order of identical multiplets; unless some charge "
        "is fixed, also up to multiples and to the overall sign. The search is "
        "exhaustive. In MODEL charges of one U(1) are written \"?\", which "
        "--set "
        "'F.G=?,?,?' makes; couplings listed in the file must be allowed by "
        "it.\n"
        "\n"
        "Of a Z(n) every charge is one of 0 .. n-1, so there is no Q: all "
        "solutions of order exactly n are found, for the file's n or those of "
        "--order, one of each class under g -> g^k.\n",
    .details =
        "Conditions of --where:\n"
        "\n"
        "  SUM=SUM               an equation of charges, linear: 'nuR[1] = "
        "-4',\n"
        "                        'L[1] + 2 L[2] = 0', 'Q = 0' for all "
        "generations,\n"
        "                        'nuR[1].B-L = nuR[2].B-L' with the name of "
        "the U(1)\n"
        "  universal=FIELD,...   all generations of a field have one charge\n"
        "  chiral=true|false     no vector-like pair, or some\n"
        "  neutrinos=Dirac, dirac=3, residual=Z6, dark_matter=stable, "
        "candidates=...,\n"
        "  'forbidden=L* H* nuR', proton_decay=forbidden, residual.PHASE=Z6, "
        "...\n"
        "                        of a model: as check compares a file with "
        "`expect`\n"
        "  vevs=FIELD,...        these verdicts are about this vacuum\n"
        "\n"
        "Equations act before the search. Some order of identical "
        "multiplets has to meet all of them; the solution is printed in "
        "that order.\n"
        "\n"
        "With -o FILE, which appears when it is complete, solutions go to "
        "FILE.part, and FILE.checkpoint counts them. To --resume the "
        "search must be the same, and so must the sources that the program "
        "was built from; threads and ranks may be others. Built with MPI "
        "(make MPI=1) the processes that mpirun starts share the work, "
        "with one thread each unless --threads says more; rank 0 writes "
        "the same output.\n"
        "\n"
        "Exit status: 0 there are solutions, or this shard is complete; 1 "
        "there is none, or a verdict asked for is undecided for some; 2 "
        "the model or an option is wrong; 130 the search was stopped.\n",
    .examples =
        "# From B-L with three unknown right-handed charges to a checked "
        "model:\n"
        "search b-l-445 --set 'nuR.B-L=?,?,?' --max 10\n"
        "search b-l-445 --set 'nuR.B-L=?,?,?' --max 10 --where "
        "neutrinos=Dirac\n"
        "check b-l-445 --set nuR.B-L=-4,-4,5\n"
        "# How many flavour-dependent U(1)s the Standard Model has; those "
        "that leave\n"
        "# quarks alone; those that differ by more than hypercharge:\n"
        "search --atlas sm --max 5 --count\n"
        "search --atlas sm --max 5 --where Q=0 --where uR=0 --where dR=0\n"
        "search --atlas sm --max 5 --modulo Y --count\n"
        "# Which Z(n) the couplings allow, and with which charges:\n"
        "search scotogenic --set N.Z2=? --set eta.Z2=? --order 2..6\n",
    .option = options,
    .size = sizeof(struct wanted),
    .init = init,
    .run = run,
};
