/* models.c - `anomalon models [WORD...]`: the library, with its verdicts, or
 * the models for which all words hold. */

#include <stdlib.h>

#include "base/mem.h"
#include "cli/cli.h"
#include "cli/job.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/style.h"

static int list(struct an_text *out, const struct an_entries *all,
                const struct an_options *o, const struct an_folders *folders)
{
    struct an_job *job = an_alloc(all->n, sizeof *job);
    struct an_line *line = an_alloc(all->n, sizeof *line);
    int status = AN_EXIT_HOLDS;
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        an_job_init(&job[i]);
        job[i].path = all->v[i].path;
        job[i].one_line = job[i].titled = job[i].entry = true;
        job[i].line.name = an_strdup(all->v[i].name);
        job[i].word = (const char *const *)o->arg;
        job[i].nwords = o->narg;
    }
    an_jobs_run(job, all->n, o, folders, NULL, NULL);
    for (size_t i = 0; i < all->n; i++) {
        if (job[i].left_out)
            continue;
        if (job[i].diags.nerrors > 0) /* warnings are for `check` */
            an_output_diags(&job[i].diags, o);
        an_text_add(out, an_text_string(&job[i].out));
        line[n++] = job[i].line;
        if (job[i].status > status)
            status = job[i].status;
    }
    if (o->format == AN_FORMAT_TEXT) {
        struct an_style style = an_options_style(o, false);
        an_report_lines(out, line, n, false, &style);
    } else if (o->format != AN_FORMAT_JSON && n > 0) {
        struct an_document d;
        an_output_begin(&d, o);
        an_document_lines(&d, line, n);
        an_output_add_document(out, &d, NULL, o);
        an_document_clear(&d);
    }
    free(line);
    for (size_t i = 0; i < all->n; i++)
        an_job_clear(&job[i]);
    free(job);
    return n == 0 ? AN_EXIT_FAILS : status;
}

static int run(const struct an_options *o)
{
    struct an_folders folders;
    struct an_entries all;
    struct an_text out = {0};
    an_folders_init(&folders);
    an_entries_init(&all);
    an_folders_list(&all, &folders);
    int status = list(&out, &all, o, &folders);
    if (out.n == 0 && o->narg > 0)
        an_output_note(o, "no model of the library has all of these");
    status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_entries_clear(&all);
    an_folders_clear(&folders);
    return status;
}

const struct an_command an_command_models = {
    .name = "models",
    .summary = "the library of models, with verdicts",
    .operand = AN_OPERAND_WORDS,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "[WORD...] [--format F]",
    .about =
        "Lists the library, name, title, reference and verdicts: all models, "
        "or those for which every word holds.\n"
        "\n"
        "  Dirac, Majorana, massless, mixed   what neutrinos are\n"
        "  stable, unstable                   dark matter\n"
        "  Z6, Z2xZ6, trivial                 the residual group\n"
        "  anomalous\n"
        "  1812.01599                         the arXiv number of a reference\n"
        "  SU5, seesaw, ...                   how a group, or a word of the\n"
        "                                     name, title or description, "
        "begins\n",
    .details =
        "Capitals do not matter, and of several scenarios one is enough. "
        "Any of the names can be used with check and show, and in "
        "`extends:`. Folders listed in $ANOMALON_MODELS (with : between "
        "them) come first.\n"
        "\n"
        "Exit status as of check; 1 also when no model has all words.\n",
    .examples = "models B-L stable\n"
                "models 1812.01599 --json\n"
                "models Dirac --format csv\n",
    .run = run,
};
