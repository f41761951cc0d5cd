/* job.c - the check of one file, from reading to the finished report.
 *
 * Jobs share nothing that changes, so several run at once; what they print is
 * kept and shown in order afterwards. FLINT keeps memory of its own for each
 * thread, which each thread gives back.
 */
#include "cli/job.h"

#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>

#include "base/mem.h"
#include "base/names.h"
#include "json/check.h"
#include "json/scan.h"
#include "report/write/document.h"
#include "theory/build/build.h"
#include "theory/build/generic.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "residual/question.h"
#include "verdict/consequences.h"
#include "verdict/filter.h"
#include "verdict/words.h"
#include "report/report.h"
#include "campaign/open.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/match.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/style.h"
#include "cli/watch.h"

void an_job_init(struct an_job *job)
{
    *job = (struct an_job){0};
    an_line_init(&job->line);
    an_document_init(&job->document);
    an_diags_init(&job->diags);
}

void an_job_clear(struct an_job *job)
{
    an_line_clear(&job->line);
    an_document_clear(&job->document);
    an_text_clear(&job->out);
    an_diags_clear(&job->diags);
    if (job->unasked)
        an_diags_clear(job->unasked);
    free(job->unasked);
    if (job->point) {
        an_names_clear(job->point->set, job->point->n);
        free(job->point->at);
        an_scan_row_clear(&job->point->row);
    }
    free(job->point);
    an_job_init(job);
}

static char *title(const struct an_model *m)
{
    struct an_text t = {0};
    an_text_add(&t, m->name ? m->name : "");
    for (size_t i = 0; i < m->nreferences; i++)
        an_text_printf(&t, "%s%s", i ? ", " : " (", m->reference[i]);
    an_text_add(&t, m->nreferences ? ")" : "");
    return an_text_take(&t);
}

/* The row of a point. */
static void report_point(struct an_job *job, const struct an_check *c,
                         const struct an_options *o)
{
    struct an_scan_point *p = job->point;
    an_scan_row_set(&p->row, c);
    if (o->format == AN_FORMAT_JSON)
        an_report_scan_json(&job->out, p->name, p->row.value, p->n, c);
}

static void report(struct an_job *job, const struct an_check *c,
                   const struct an_options *o)
{
    struct an_style style = an_options_style(o, false);
    job->status = c->passed == AN_YES ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    if (job->point) {
        report_point(job, c, o);
        return;
    }
    for (size_t i = 0; i < job->nwords && !job->left_out; i++)
        job->left_out = !an_match_word(job->word[i], job->line.name, c);
    if (job->left_out)
        return;
    if (o->format == AN_FORMAT_JSON) {
        if (job->entry)
            an_report_json_entry(&job->out, job->line.name, c);
        else
            an_report_json(&job->out, c);
        return;
    }
    bool text = o->format == AN_FORMAT_TEXT;
    an_line_set(&job->line, c);
    if (!text || job->titled)
        job->line.title = title(c->model);
    if (an_format_is_document(o->format))
        an_document_loosen(&job->line.verdicts);
    if (job->one_line)
        return;
    job->document.verbose = o->verbose;
    job->document.pictures = o->format == AN_FORMAT_HTML;
    an_report_document(&job->document, c, job->number);
    if (text)
        an_document_text(&job->out, &job->document, &style);
    else
        an_document_loosen(&job->document);
}

static void refuse(struct an_job *job, const struct an_options *o)
{
    struct an_text t = {0};
    job->status = AN_EXIT_WRONG;
    job->line.outcome = job->unread ? AN_NOT_READ : AN_BAD_INPUT;
    if (job->point) {
        struct an_scan_row *row = &job->point->row;
        row->outcome = AN_BAD_INPUT;
        if (o->format == AN_FORMAT_JSON)
            an_report_scan_json_errors(&job->out, job->point->name, row->value,
                                       job->point->n, &job->diags);
        return;
    }
    if (o->format == AN_FORMAT_JSON) {
        an_report_json_errors(&job->out, job->path, &job->diags);
        return;
    }
    an_word_count(&t, job->diags.nerrors, "error");
    if (!job->unread)
        an_document_verdict(&job->line.verdicts, "%s", an_text_string(&t));
    an_text_clear(&t);
}

/* Does --where hold for the model of a file? It is left out where not. */
static void ask(struct an_job *job, const struct an_yaml_file *file)
{
    struct an_filter filter = {0};
    struct an_diags diags;
    struct an_model model;
    enum an_answer holds = AN_UNKNOWN;
    an_diags_init(&diags);
    an_model_init(&model);
    if (an_yaml_build_where(&model, file, &diags) < 0) {
        job->unasked = an_alloc(1, sizeof *job->unasked);
        *job->unasked = diags;
        an_diags_init(&diags);
    } else if (an_model_make_generic(&model, &diags) == 0) {
        an_filter_init(&filter, &model);
        holds = an_filter_passes(&filter, &model);
    }
    job->left_out = holds != AN_YES;
    job->undecided = holds == AN_UNKNOWN && !job->unasked;
    an_filter_clear(&filter);
    an_model_clear(&model);
    an_diags_clear(&diags);
}

/* How its file is opened: *set and *at, for the caller to free, have all
 * settings and their places. */
static struct an_yaml_options
job_options(const char ***set, struct an_where **at, const struct an_job *job,
            const struct an_options *o, const struct an_folders *folders)
{
    struct an_yaml_options options = an_file_options(o, folders);
    size_t n = 0, own = job->point ? job->point->n : 0;
    *set = an_alloc(options.nset + own, sizeof **set);
    *at = an_alloc(options.nset + own, sizeof **at);
    for (; n < options.nset; n++)
        (*set)[n] = options.set[n];
    for (size_t i = 0; i < own; i++, n++) {
        (*set)[n] = job->point->set[i];
        (*at)[n] = job->point->at[i];
    }
    options.set = *set;
    options.set_at = *at;
    options.nset = n;
    options.where = job->where;
    options.nwhere = job->nwhere;
    return options;
}

static void run(struct an_job *job, const struct an_options *o,
                const struct an_folders *folders, const struct an_text *input)
{
    if (job->unread) {
        refuse(job, o);
        return;
    }
    bool is_stdin = strcmp(job->path, "-") == 0;
    const char **set;
    struct an_where *at;
    struct an_yaml_options options = job_options(&set, &at, job, o, folders);
    struct an_yaml_file *file = NULL;
    struct an_model model;
    struct an_check check;
    an_model_init(&model);
    an_check_init(&check);
    int rc = an_model_file_open(&file, job->path,
                                is_stdin ? an_text_string(input) : NULL,
                                is_stdin ? input->n : 0, &options, &job->diags);
    an_inputs_add_model(o->inputs, file);
    if (rc == 0)
        rc = an_yaml_build(&model, file, &job->diags);
    if (options.nset > 0 && !job->expects)
        an_model_drop_expects(&model);
    if (rc == 0 && job->nwhere > 0)
        ask(job, file);
    if (rc == 0 && job->point && job->point->work) {
        job->status = AN_EXIT_HOLDS;
        rc = job->point->work(job->point, &job->out, &model, o, &job->diags);
        if (rc < 0)
            refuse(job, o);
    } else if (rc == 0 && !job->left_out) {
        bool lines = job->one_line && o->format != AN_FORMAT_JSON;
        an_check_model(&check, &model, lines ? AN_ASK_VERDICTS : AN_ASK_ALL,
                       &job->diags);
        bool deep = o->verbose || !check.lagrangian.asked;
        if (!job->one_line && !job->entry && deep && an_output_is_written(o))
            an_lagrangian_find(&check.lagrangian, &check, o->verbose);
        if (!job->one_line && !job->entry && !job->point &&
            an_output_is_written(o))
            an_check_consequences(&check,
                                  o->verbose || o->format == AN_FORMAT_JSON);
        report(job, &check, o);
    } else if (rc < 0) {
        refuse(job, o);
    }
    an_check_clear(&check);
    an_model_clear(&model);
    an_yaml_close(file);
    free(set);
    free(at);
}

static void run_watched(struct an_job *job, const struct an_options *o,
                        const struct an_folders *folders,
                        const struct an_text *input, struct an_watch *watch)
{
    job->stopped = job->left_out = an_interrupt_waits(NULL);
    if (!job->stopped)
        run(job, o, folders, input);
    an_watch_finish(watch, &job->finished);
}

void an_jobs_run(struct an_job *job, size_t n, const struct an_options *o,
                 const struct an_folders *folders, const struct an_text *input,
                 struct an_watch *watch)
{
    if (n == 1 &&
        !watch) { /* a single check does not wait for threads to start */
        run(job, o, folders, input);
        return;
    }
    if (watch)
        an_watch_begin(watch);
#pragma omp parallel
    {
#pragma omp for schedule(dynamic)
        for (size_t i = 0; i < n; i++)
            if (watch)
                run_watched(&job[i], o, folders, input, watch);
            else
                run(&job[i], o, folders, input);
        flint_cleanup();
    }
    if (watch)
        an_watch_end(watch);
}
