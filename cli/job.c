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
#include "theory/build/build.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "verdict/consequences.h"
#include "verdict/words.h"
#include "report/report.h"
#include "campaign/open.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/match.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/style.h"

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

static void report(struct an_job *job, const struct an_check *c,
                   const struct an_options *o)
{
    struct an_style style = an_options_style(o, false);
    job->status = c->passed == AN_YES ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
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
        an_spell_document(&job->line.verdicts, c->model);
    if (job->one_line)
        return;
    job->document.verbose = o->verbose;
    job->document.pictures = o->format == AN_FORMAT_HTML;
    an_report_document(&job->document, c, job->number);
    if (text)
        an_document_text(&job->out, &job->document, &style);
    else
        an_spell_document(&job->document, c->model);
}

static void refuse(struct an_job *job, const struct an_options *o)
{
    struct an_text t = {0};
    job->status = AN_EXIT_WRONG;
    job->line.outcome = job->unread ? AN_NOT_READ : AN_BAD_INPUT;
    if (o->format == AN_FORMAT_JSON) {
        an_report_json_errors(&job->out, job->path, &job->diags);
        return;
    }
    an_word_count(&t, job->diags.nerrors, "error");
    if (!job->unread)
        an_document_put_verdict(&job->line.verdicts, &t);
    an_text_clear(&t);
}

static void run(struct an_job *job, const struct an_options *o,
                const struct an_folders *folders, const struct an_text *input)
{
    if (job->unread) {
        refuse(job, o);
        return;
    }
    bool is_stdin = strcmp(job->path, "-") == 0;
    struct an_yaml_options options = an_file_options(o, folders);
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
    if (o->set.n > 0 && !job->expects)
        an_model_drop_expects(&model);
    if (rc == 0) {
        an_check_model(&check, &model, &job->diags);
        bool deep = o->verbose || !check.lagrangian.asked;
        if (!job->one_line && !job->entry && deep && an_output_is_written(o))
            an_lagrangian_find(&check.lagrangian, &check, o->verbose);
        if (!job->one_line && !job->entry && an_output_is_written(o))
            an_check_consequences(&check,
                                  o->verbose || o->format == AN_FORMAT_JSON);
        report(job, &check, o);
    } else {
        refuse(job, o);
    }
    an_check_clear(&check);
    an_model_clear(&model);
    an_yaml_close(file);
}

void an_jobs_run(struct an_job *job, size_t n, const struct an_options *o,
                 const struct an_folders *folders, const struct an_text *input)
{
    if (n == 1) { /* a single check does not wait for threads to start */
        run(job, o, folders, input);
        return;
    }
#pragma omp parallel
    {
#pragma omp for schedule(dynamic)
        for (size_t i = 0; i < n; i++)
            run(&job[i], o, folders, input);
        flint_cleanup();
    }
}
