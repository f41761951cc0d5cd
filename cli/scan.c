/* scan.c - MODEL --scan: one model at many values.
 *
 * Points are checked in blocks, so that JSON is printed as it comes, and rows
 * are kept in the order of the grid whatever thread was first.
 */
#include "cli/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/report.h"
#include "campaign/scan.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/job.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/watch.h"

/* Points that are checked before their rows are printed. */
#define BLOCK 256

struct scanning {
    const struct an_options *o;
    const struct an_scan_command *c;
    struct an_scan grid;
    const char **name; /* of its axes */
    struct an_scan_row *row;
    size_t nrows, cap_rows;
    struct an_output output; /* of JSON */
    struct an_diags *first;  /* errors of the first point that has some */
    size_t nwrong, nunasked, nundecided, ndone;
    int status;
    bool interrupted;
    struct an_job *job; /* of the block */
    size_t njobs;
};

static void make_job(struct an_job *job, const struct scanning *s, size_t point,
                     const char *path)
{
    size_t n = s->grid.naxes;
    an_job_init(job);
    job->path = path;
    job->expects = s->c->expects;
    job->where = s->c->where ? s->c->where->v : NULL;
    job->nwhere = s->c->where ? s->c->where->n : 0;
    job->point = an_alloc(1, sizeof *job->point);
    job->point->work = s->c->work;
    job->point->name = s->name;
    job->point->n = n;
    job->point->set = an_alloc(n, sizeof *job->point->set);
    job->point->row.value = an_alloc(n, sizeof *job->point->row.value);
    job->point->at = an_alloc(n, sizeof *job->point->at);
    an_scan_settings(job->point->set, &s->grid, point);
    for (size_t i = 0; i < n; i++)
        job->point->at[i] = an_scan_at(&s->grid, i);
    an_scan_values(job->point->row.value, &s->grid, point);
}

/* Keeps the errors, for the end, if they are the first. */
static void keep_errors(struct scanning *s, struct an_diags *diags)
{
    if (s->first)
        return;
    s->first = an_alloc(1, sizeof *s->first);
    *s->first = *diags;
    an_diags_init(diags);
}

/* What a finished job adds, its row or its line of JSON. */
static void collect(struct scanning *s, struct an_text *out, struct an_job *job)
{
    s->interrupted |= job->stopped;
    if (job->stopped)
        return;
    s->ndone++;
    s->nundecided += job->undecided;
    if (job->unasked) {
        s->nunasked++;
        keep_errors(s, job->unasked);
    }
    if (job->status == AN_EXIT_WRONG) {
        s->nwrong++;
        keep_errors(s, &job->diags);
    }
    if (job->left_out)
        return;
    s->status = job->status > s->status ? job->status : s->status;
    an_text_add(out, an_text_string(&job->out));
    s->row = an_grow(s->row, &s->cap_rows, s->nrows + 1, sizeof *s->row);
    s->row[s->nrows++] = job->point->row;
    job->point->row = (struct an_scan_row){0};
}

static bool has_list(const struct an_scan *s)
{
    bool found = false;
    for (size_t i = 0; i < s->naxes; i++)
        found = found || strchr(s->axis[i].value[0], ',');
    return found;
}

/* What rows do not say. */
static void tell(struct scanning *s)
{
    size_t n = s->nwrong + s->nunasked;
    if (s->first)
        an_output_diags(s->first, s->o);
    if (n > 1)
        an_output_note(s->o,
                       "errors at %zu of %zu points; these are those "
                       "of the first",
                       n, s->ndone);
    if (n > 0 && s->grid.npoints == 1 && has_list(&s->grid))
        an_output_note(s->o, "a list is one point, a charge for each "
                             "generation; semicolons part points: "
                             "'chi.B-L=1; 2; 3'");
    if (s->nundecided > 0)
        an_output_note(s->o, "%zu left out as undecided", s->nundecided);
    if (s->interrupted)
        an_output_note(s->o, "interrupted after %zu of %zu points%s", s->ndone,
                       s->grid.npoints,
                       s->o->output ? "; nothing is written" : "");
    if (s->interrupted)
        s->status = AN_EXIT_INTERRUPTED;
    else if (n == s->ndone)
        s->status = AN_EXIT_WRONG;
    else if (s->nrows == 0 && s->status == AN_EXIT_HOLDS)
        s->status = AN_EXIT_FAILS;
}

/* A table of all rows, unless there is nothing but errors. */
static int print(struct scanning *s)
{
    struct an_text out = {0};
    struct an_document d;
    int status = s->status;
    an_output_begin(&d, s->o);
    bool all_wrong = s->nwrong + s->nunasked == s->ndone;
    if (!all_wrong && !(s->interrupted && s->o->output)) {
        an_report_scan(&d, s->c->heads, s->name, s->grid.naxes, s->row,
                       s->nrows, s->grid.npoints);
        an_output_add_document(&out, &d, NULL, s->o);
        status = an_output_write(&out, s->o, status);
    }
    an_document_clear(&d);
    an_text_clear(&out);
    return status;
}

/* The rest: rows as a table, errors, the end of the output. */
static int finish(struct scanning *s)
{
    bool streams = s->o->format == AN_FORMAT_JSON;
    tell(s);
    if (streams && s->interrupted && s->o->output)
        s->output.refused = true; /* whole or not at all */
    int status = streams ? an_output_close(&s->output, s->status) : print(s);
    return s->interrupted ? AN_EXIT_INTERRUPTED : status;
}

/* What the finished points of the block add. */
static bool collect_block(struct scanning *s)
{
    struct an_text out = {0};
    for (size_t k = 0; k < s->njobs; k++)
        if (s->job[k].finished)
            collect(s, &out, &s->job[k]);
    bool goes_on =
        s->o->format != AN_FORMAT_JSON || an_output_add(&s->output, &out);
    an_text_clear(&out);
    return goes_on && !s->interrupted;
}

/* A point does not end. */
static void give_up(void *context)
{
    struct scanning *s = context;
    collect_block(s);
    s->interrupted = true;
    finish(s);
}

static void run_points(struct scanning *s, const char *path,
                       const struct an_folders *folders,
                       const struct an_text *input)
{
    struct an_watch watch;
    bool goes_on = true;
    s->job = an_alloc(BLOCK, sizeof *s->job);
    an_watch_init(&watch, "scanning", s->grid.npoints, s->o->quiet, give_up, s);
    for (size_t i = 0; i < s->grid.npoints && goes_on; i += s->njobs) {
        size_t left = s->grid.npoints - i;
        s->njobs = left < BLOCK ? left : BLOCK;
        for (size_t k = 0; k < s->njobs; k++)
            make_job(&s->job[k], s, i + k, path);
        an_jobs_run(s->job, s->njobs, s->o, folders, input, &watch);
        goes_on = collect_block(s);
        for (size_t k = 0; k < s->njobs; k++)
            an_job_clear(&s->job[k]);
    }
    an_watch_clear(&watch);
    free(s->job);
}

static int scan_model(struct scanning *s, const char *path,
                      const struct an_folders *folders,
                      const struct an_text *input)
{
    bool streams = s->o->format == AN_FORMAT_JSON;
    s->name = an_alloc(s->grid.naxes, sizeof *s->name);
    for (size_t i = 0; i < s->grid.naxes; i++)
        s->name[i] = s->grid.axis[i].name;
    if (!streams || an_output_open(&s->output, s->o) == 0)
        run_points(s, path, folders, input);
    int status = finish(s);
    for (size_t i = 0; i < s->nrows; i++)
        an_scan_row_clear(&s->row[i]);
    if (s->first)
        an_diags_clear(s->first);
    free(s->first);
    free(s->row);
    free(s->name);
    return status;
}

/* What is scanned is not set as well. */
static int check_settings(const struct scanning *s, struct an_diags *diags)
{
    const struct an_texts *set = &s->o->set;
    for (size_t i = 0; i < set->n; i++)
        for (size_t k = 0; k < s->grid.naxes; k++) {
            const char *name = s->grid.axis[k].name;
            size_t n = strlen(name);
            if (strncmp(set->v[i], name, n) == 0 && set->v[i][n] == '=')
                return an_error(diags,
                                (struct an_where){&s->grid.axis[k].text, 1, 1},
                                "'%s' is set and scanned", name);
        }
    return 0;
}

int an_scan_run(const struct an_options *o, const struct an_scan_command *c)
{
    struct scanning s = {.o = o, .c = c};
    struct an_diags diags;
    struct an_folders folders;
    struct an_files files;
    struct an_text input = {0};
    struct an_where nowhere = {0};
    an_diags_init(&diags);
    an_folders_init(&folders);
    an_files_init(&files);
    int rc = an_scan_read(&s.grid, c->scan->v, c->scan->n, &diags);
    if (rc == 0)
        rc = check_settings(&s, &diags);
    if (o->narg != 1) {
        an_error(&diags, nowhere, "--scan takes one model");
        rc = an_expected(&diags, "anomalon %s MODEL --scan X=1..6",
                         o->command->name);
    } else if (rc == 0) {
        rc = an_files_add(&files, o->arg[0], &folders, &diags);
        if (rc == 0)
            rc = an_files_one(&files, o->arg[0], "--scan", &diags);
        if (rc == 0 && strcmp(files.v[0].path, "-") == 0)
            rc = an_stdin_read(&input, &diags);
    }
    int status = rc < 0 ? an_output_refuse(&diags, o)
                        : scan_model(&s, files.v[0].path, &folders, &input);
    an_scan_clear(&s.grid);
    an_text_clear(&input);
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}
