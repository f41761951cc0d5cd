/* content.c - `anomalon content MODEL`: which fields complete it. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "content/content.h"
#include "content/write.h"
#include "theory/model.h"
#include "theory/text/scalar.h"
#include "report/lists/content.h"
#include "report/write/document.h"
#include "campaign/checksum.h"
#include "campaign/complete.h"
#include "campaign/target.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"

static const struct an_where nowhere = {0};

struct wanted {
    const char *add, *unit;
    struct an_texts fermions, scalars, where;
    size_t max, threads;
    bool any_charge, verdicts;
    const char *folder; /* of -o, for model files; NULL: none */
};

/* What is asked, and what is found. */
struct job {
    const struct an_options *o;
    struct wanted *w;
    struct an_content_box box;
    struct an_content content;
    struct an_content_asked asked;
    struct an_source *source; /* texts of options, for places in errors */
    size_t nsource;
    const char **verdict; /* conditions on verdicts */
    size_t nverdicts;
    fmpq_t unit;
    char **said; /* --verdicts: of each solution */
    size_t nsaid;
    struct an_progress progress;
};

static void job_init(struct job *j, const struct an_options *o,
                     const struct an_model *m)
{
    struct wanted *w = o->own;
    size_t n = w->fermions.n + w->scalars.n + w->where.n + 2;
    *j = (struct job){.o = o, .w = w};
    an_content_box_init(&j->box, m);
    an_content_init(&j->content);
    j->source = an_alloc(n, sizeof *j->source);
    j->verdict = an_alloc(n, sizeof *j->verdict);
    fmpq_init(j->unit);
    fmpq_one(j->unit);
}

/* Before it the diagnostics are to be used. */
static void job_clear(struct job *j)
{
    an_names_clear(j->said, j->nsaid);
    an_content_clear(&j->content);
    an_content_box_clear(&j->box);
    for (size_t i = 0; i < j->nsource; i++) {
        free(j->source[i].name);
        free(j->source[i].text);
    }
    free(j->source);
    free(j->verdict);
    fmpq_clear(j->unit);
}

/* The place of an option's value. */
static struct an_where place(struct job *j, const char *option,
                             const char *text)
{
    struct an_source *s = &j->source[j->nsource++];
    *s = (struct an_source){an_strdup(option), an_strdup(text), strlen(text)};
    return (struct an_where){s, 1, 1};
}

/* ---- options */

/* "4", "3..5" */
static int read_add(struct job *j, struct an_diags *diags)
{
    const char *s = j->w->add;
    if (!s) {
        an_error(diags, nowhere, "how many multiplets may be added?");
        return an_expected(diags, "--add 4, or --add 3..5");
    }
    struct an_where at = place(j, "--add", s);
    const char *dots = strstr(s, "..");
    long least = 1, most;
    char *first = an_strndup(s, dots ? (size_t)(dots - s) : strlen(s));
    const char *last = dots ? dots + 2 : s;
    int rc = 0;
    if (dots)
        rc = an_scalar_integer(&least, (struct an_scalar){first, at}, 1,
                               AN_CONTENT_MAX_MULTIPLETS, diags);
    if (rc == 0)
        rc = an_scalar_integer(
            &most,
            (struct an_scalar){last, an_where_inside(at, (size_t)(last - s))},
            least, AN_CONTENT_MAX_MULTIPLETS, diags);
    free(first);
    if (rc == 0) {
        j->asked.least = (size_t)least;
        j->asked.most = (size_t)most;
    }
    return rc;
}

static int read_where(struct job *j, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < j->w->where.n; i++) {
        const char *s = j->w->where.v[i];
        struct an_where at = place(j, "--where", s);
        if (strncmp(s, "heavy=", 6) == 0) {
            rc |= an_content_set_heavy(&j->box, an_where_inside(at, 6), s + 6,
                                       diags);
        } else if (an_yaml_is_where(s) && strchr(s, '=')) {
            j->verdict[j->nverdicts++] = s;
        } else {
            rc = an_error(diags, at, "'%s' is no condition", an_quote(s).v);
            an_expected(diags, "heavy=S, or a verdict, neutrinos=Dirac");
        }
    }
    return rc;
}

/* Scalars are there to give masses. */
static int check_scalars(const struct job *j, struct an_diags *diags)
{
    for (size_t k = 0; k < j->box.nscalars; k++)
        if (!j->box.scalar[k].heavy) {
            an_error(diags, nowhere, "nothing is asked of scalar '%s'",
                     j->box.scalar[k].name);
            return an_expected(diags, "--where heavy=%s",
                               j->box.scalar[k].name);
        }
    return 0;
}

static int read_options(struct job *j, struct an_diags *diags)
{
    struct wanted *w = j->w;
    int rc = read_add(j, diags);
    j->box.fractional = w->any_charge;
    if (w->fermions.n == 0) {
        rc = an_error(diags, nowhere, "which multiplets may be added?");
        an_expected(diags, "--fermions 'SU2L=1,2,3 Y=-1..1:1/2 ell=?'");
    }
    for (size_t i = 0; i < w->fermions.n; i++)
        rc |= an_content_add_fermions(&j->box,
                                      place(j, "--fermions", w->fermions.v[i]),
                                      w->fermions.v[i], diags);
    for (size_t i = 0; i < w->scalars.n; i++)
        rc |= an_content_add_scalar(&j->box,
                                    place(j, "--scalars", w->scalars.v[i]),
                                    w->scalars.v[i], diags);
    rc |= read_where(j, diags);
    if (w->unit) {
        struct an_where at = place(j, "--unit", w->unit);
        rc |= an_scalar_number(j->unit, (struct an_scalar){w->unit, at}, diags);
        if (rc == 0 && fmpq_sgn(j->unit) <= 0)
            rc = an_error(diags, at, "a unit is a positive number");
    }
    if (rc == 0)
        rc = check_scalars(j, diags);
    if (rc == 0)
        rc = an_content_box_finish(&j->box, diags);
    return rc == 0 ? 0 : -1;
}

/* ---- work */

static bool tell(void *context, size_t size, size_t done, size_t total)
{
    struct an_progress *p = context;
    if (an_progress_due(p) && total > 0)
        an_progress_tell(p, "%zu of %zu contents of %zu multiplets", done,
                         total, size);
    return !an_interrupt_waits(NULL);
}

/* Takes solutions off that do not meet the conditions on verdicts. Those of
 * which that cannot be said stay. */
static int judge(struct job *j, const struct an_completion *x,
                 struct an_diags *diags)
{
    struct an_content_list *l = &j->content.found;
    const struct an_charge_box values = {.unit = j->unit,
                                         .max = (int)j->w->max};
    size_t n = 0;
    int rc = 0;
    for (size_t i = 0; i < l->n; i++) {
        enum an_answer answer = AN_UNKNOWN;
        j->content.interrupted |= an_interrupt_waits(NULL);
        if (rc == 0 && !j->content.interrupted &&
            an_content_is_writable(&l->v[i]))
            rc = an_completion_keep(&answer, x, &l->v[i], j->verdict,
                                    j->nverdicts, &values, diags);
        j->asked.undecided += answer == AN_UNKNOWN;
        j->asked.sampled +=
            l->v[i].nparameters > 0 && (answer == AN_NO || l->v[i].nat > 0);
        if (answer == AN_NO) {
            j->asked.left_out++;
            an_content_solution_clear(&l->v[i]);
        } else {
            l->v[n++] = l->v[i];
        }
    }
    l->n = n;
    return rc;
}

static int add_verdicts(struct job *j, const struct an_completion *x,
                        struct an_diags *diags)
{
    const struct an_content_list *l = &j->content.found;
    int rc = 0;
    for (size_t i = 0; i < l->n && rc == 0; i++) {
        struct an_text t = {0};
        j->content.interrupted |= an_interrupt_waits(NULL);
        if (!j->content.interrupted && an_content_is_writable(&l->v[i]))
            rc = an_completion_verdicts(&t, x, &l->v[i], diags);
        an_names_add(&j->said, &j->nsaid, an_text_take(&t));
    }
    j->asked.verdicts = j->said;
    return rc;
}

static int write_text(struct an_text *text, const char *folder,
                      const char *name, const struct an_options *o)
{
    struct an_options one = *o;
    struct an_text path = {0};
    an_text_printf(&path, "%s/%s", folder, name);
    one.output = an_text_string(&path);
    int status = an_output_write(text, &one, AN_EXIT_HOLDS);
    an_text_clear(&path);
    an_text_clear(text);
    return status;
}

/* A file for each solution that one can be written for. 0, or -1 with an error
 * that is said already. */
static int write_models(const struct job *j, const struct an_completion *x,
                        struct an_diags *diags)
{
    const struct an_content_list *l = &j->content.found;
    const char *folder = j->w->folder;
    struct an_text text = {0};
    size_t written = 0;
    if (mkdir(folder, 0777) < 0 && errno != EEXIST)
        return an_error(diags, nowhere, "cannot make '%s': %s",
                        an_quote(folder).v, strerror(errno));
    for (size_t i = 0; i < l->n; i++) {
        char name[64];
        if (!an_content_is_writable(&l->v[i]))
            continue;
        if (an_completion_write(&text, x, &l->v[i], diags) < 0)
            return -1;
        snprintf(name, sizeof name, "content-%04zu.yaml", i + 1);
        if (write_text(&text, folder, name, j->o) != AN_EXIT_HOLDS)
            return an_error(diags, nowhere, "not all models were written");
        written++;
    }
    if (written < l->n)
        an_output_note(j->o,
                       "%zu of %zu solutions have no model file: their charges "
                       "are no linear expressions",
                       l->n - written, l->n);
    return 0;
}

static void print(struct an_text *out, struct job *j)
{
    const struct an_options *o = j->o;
    struct an_checksum sum = {0};
    struct an_text listing = {0};
    an_content_describe(&listing, &j->content);
    an_checksum_add(&sum, an_text_string(&listing), listing.n);
    j->asked.checksum = an_checksum_number(&sum);
    an_text_clear(&listing);
    j->asked.unit = j->unit;
    j->asked.max = j->w->max;
    j->asked.where = j->verdict;
    j->asked.nwhere = j->nverdicts;
    if (o->format == AN_FORMAT_JSON) {
        an_report_content_json(out, &j->content, &j->asked);
        return;
    }
    struct an_document d;
    an_output_begin(&d, o);
    an_report_content(&d, &j->content, &j->asked);
    an_output_add_document(out, &d, j->box.model, o);
    an_document_clear(&d);
}

/* Solutions are those of the whole box, never a part. */
static int interrupted(const struct job *j)
{
    an_output_note(j->o,
                   "stopped: nothing is said of a box that was not looked "
                   "at as a whole");
    return AN_EXIT_INTERRUPTED;
}

static int find(struct an_text *out, struct job *j,
                const struct an_completion *x, struct an_diags *diags)
{
    const struct an_content_run run = {
        .least = j->asked.least,
        .most = j->asked.most,
        .charges = {.unit = j->unit, .max = (int)j->w->max},
        .threads = (int)j->w->threads,
        .context = &j->progress,
        .progress = tell,
    };
    bool models = j->nverdicts > 0 || j->w->verdicts || j->w->folder;
    if (models && strcmp(x->path, "-") == 0)
        return an_error(diags, nowhere,
                        "verdicts and model files need a model "
                        "that has a file");
    an_interrupt_hold();
    an_progress_start(&j->progress, "completing", j->o->quiet);
    int rc = an_content_find(&j->content, &j->box, &run, diags);
    if (rc == 0 && !j->content.interrupted && j->nverdicts > 0)
        rc = judge(j, x, diags);
    if (rc == 0 && !j->content.interrupted && j->w->verdicts)
        rc = add_verdicts(j, x, diags);
    an_progress_end(&j->progress);
    if (rc < 0)
        return -1;
    if (j->content.interrupted)
        return interrupted(j);
    if (j->w->folder && write_models(j, x, diags) < 0)
        return -1;
    print(out, j);
    return j->content.found.n > 0 && j->asked.undecided == 0 ? AN_EXIT_HOLDS
                                                             : AN_EXIT_FAILS;
}

static int complete(struct an_text *out, const char *path,
                    const struct an_options *o,
                    const struct an_folders *folders, an_work *none,
                    struct an_diags *diags)
{
    (void)none;
    struct an_yaml_file *file = NULL;
    struct an_model model;
    struct job j;
    an_model_init(&model);
    int rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    job_init(&j, o, &model);
    if (rc == 0)
        rc = read_options(&j, diags);
    if (rc == 0) {
        const struct an_yaml_options options = an_file_options(o, folders);
        const struct an_completion x = {path, &options, &j.content};
        rc = find(out, &j, &x, diags);
    }
    job_clear(&j);
    an_model_clear(&model);
    an_yaml_close(file);
    return rc;
}

/* -o names a folder: one that is there, or a path that ends in /. */
static bool is_folder(const char *path)
{
    struct stat st;
    size_t n = path ? strlen(path) : 0;
    return n > 0 && (path[n - 1] == '/' ||
                     (stat(path, &st) == 0 && S_ISDIR(st.st_mode)));
}

static int run(const struct an_options *o)
{
    struct wanted *w = o->own;
    struct an_options own = *o;
    if (is_folder(o->output)) {
        w->folder = o->output;
        own.output = NULL;
    }
    return an_single_file(&own, complete, NULL);
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
             "parameters special values",
     .least = 1, .most = 1000, .unless = 10},
    {"--unit", 0, "U", AN_TAKES_TEXT, AT(unit),
     .help = "of these charges and values, such as 1/3"},
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
             "[OPTIONS]",
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
        "of charges up to --max units.\n",
    .details =
        "With -o FOLDER (one that exists, or ends in /) each solution is "
        "written as a model file, FOLDER/content-0001.yaml and so on, for "
        "check.\n"
        "\n"
        "Where the charges of a solution have free parameters, verdicts of "
        "--where are those of generic values; where these do not meet the "
        "conditions and there is one parameter, multiples of --unit up to "
        "--max of them are tried, and those that do are listed.\n"
        "\n"
        "Exit status: 0 there are solutions; 1 there is none, or a verdict "
        "asked for is undecided for some; 2 the model or an option is wrong; "
        "130 it was stopped.\n",
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
