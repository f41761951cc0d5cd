/* api.c - a model as text in, a report as text out. */
#include "api/api.h"

#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/version.h"
#include "theory/build/build.h"
#include "theory/build/generic.h"
#include "theory/model.h"
#include "theory/named.h"
#include "yaml/yaml.h"
#include "terms/list.h"
#include "solve/residues.h"
#include "solve/solve.h"
#include "verdict/check.h"
#include "verdict/consequences.h"
#include "report/json/json.h"
#include "report/json/document.h"
#include "report/json/operators.h"
#include "report/json/residues.h"
#include "report/json/solve.h"
#include "report/lists/operators.h"
#include "report/lists/residues.h"
#include "report/lists/solve.h"
#include "report/report.h"
#include "campaign/open.h"

static const struct an_where nowhere = {0};

enum format { JSON, TEXT, MARKDOWN, HTML, LATEX, NFORMATS };
static const char *const formats[NFORMATS] = {"json", "text", "markdown",
                                              "html", "latex"};

/* One call. */
struct call {
    const struct an_api_options *options;
    enum format format;
    struct an_text out;
    struct an_diags diags;
};

/* Appends the result to call->out; a status, or -1 with errors. */
typedef int an_api_work(struct call *call, struct an_model *m);

static int read_format(struct call *call)
{
    const char *wanted = call->options->format;
    for (int i = 0; i < NFORMATS; i++)
        if (!wanted || strcmp(wanted, formats[i]) == 0) {
            call->format = (enum format)i;
            return 0;
        }
    an_error(&call->diags, nowhere, "unknown format '%s'", an_quote(wanted).v);
    an_expected(&call->diags, "json, text, markdown, html or latex");
    return an_suggest(&call->diags, an_nearest(wanted, formats, NFORMATS));
}

/* Appends a document in the format of the call. */
static void write_document(struct call *call, struct an_document *d,
                           const struct an_model *m)
{
    struct an_style style = {.verbose = call->options->verbose, .width = 80};
    if (call->format != TEXT)
        an_spell_document(d, m);
    an_document_prune(d);
    if (call->format == HTML)
        an_document_html(&call->out, d);
    else if (call->format == LATEX)
        an_document_latex(&call->out, d, call->options->fragment);
    else if (call->format == MARKDOWN)
        an_document_markdown(&call->out, d);
    else
        an_document_text(&call->out, d, &style);
}

static void begin(struct an_document *d, const struct call *call)
{
    an_document_init(d);
    d->verbose = call->options->verbose;
    d->pictures = call->format == HTML;
}

static int check(struct call *call, struct an_model *m)
{
    struct an_check c;
    struct an_document d;
    bool verbose = call->options->verbose;
    if (call->options->nset > 0)
        an_model_drop_expects(m);
    an_check_init(&c);
    begin(&d, call);
    an_check_model(&c, m, AN_ASK_ALL, &call->diags);
    if (verbose || !c.lagrangian.asked)
        an_lagrangian_find(&c.lagrangian, &c, verbose);
    an_check_consequences(&c, verbose || call->format == JSON);
    if (call->format == JSON) {
        an_report_json(&call->out, &c);
    } else {
        an_report_document(&d, &c, 1);
        write_document(call, &d, m);
    }
    int status = c.passed == AN_YES ? AN_API_HOLDS : AN_API_FAILS;
    an_document_clear(&d);
    an_check_clear(&c);
    return status;
}

static int explain(struct call *call, struct an_model *m)
{
    size_t vacuum = AN_EVERY_VACUUM;
    if (call->options->phase &&
        an_vacuum_read(&vacuum, m, "phase", call->options->phase,
                       &call->diags) < 0)
        return -1;
    struct an_check c;
    struct an_document d;
    an_check_init(&c);
    begin(&d, call);
    an_check_model(&c, m, AN_ASK_ALL, &call->diags);
    an_check_consequences(&c, true);
    an_explain(&d, &c, vacuum);
    if (call->format == JSON)
        an_document_json(&call->out, &d, m);
    else
        write_document(call, &d, m);
    an_document_clear(&d);
    an_check_clear(&c);
    return AN_API_HOLDS;
}

static int operators(struct call *call, struct an_model *m)
{
    int most = call->options->max_dimension;
    struct an_operator_query query = {.max_dimension = most ? most : 4};
    struct an_operators found;
    struct an_document d;
    if (most < 0 || most > AN_MAX_DIMENSION)
        return an_error(&call->diags, nowhere,
                        "max_dimension is %d; expected a number from 1 to %d",
                        most, AN_MAX_DIMENSION);
    query.has_vacuum = call->options->phase;
    if (query.has_vacuum &&
        an_vacuum_read(&query.vacuum, m, "phase", call->options->phase,
                       &call->diags) < 0)
        return -1;
    if (an_model_make_generic(m, &call->diags) < 0)
        return -1;
    an_operators_init(&found);
    begin(&d, call);
    an_operators_find(&found, m, &query);
    int status = AN_API_HOLDS;
    if (!found.complete) {
        status = an_error(&call->diags, nowhere,
                          "too many products of fields up to dimension %d",
                          query.max_dimension);
    } else if (call->format == JSON) {
        an_report_operators_json(&call->out, m, &query, &found);
    } else {
        an_report_operators(&d, m, &query, &found);
        write_document(call, &d, m);
    }
    an_document_clear(&d);
    an_operators_clear(&found);
    return status;
}

static int solve_residues(struct call *call, struct an_model *m)
{
    struct an_residue_solution s;
    struct an_document d;
    an_residue_solution_init(&s);
    begin(&d, call);
    int status = an_solve_residues(&s, m, &call->diags);
    if (status == 0 && call->format == JSON) {
        an_report_residues_json(&call->out, &s);
    } else if (status == 0) {
        an_report_residues(&d, &s);
        write_document(call, &d, m);
    }
    if (status == 0 && s.nfamilies == 0)
        status = AN_API_FAILS;
    an_document_clear(&d);
    an_residue_solution_clear(&s);
    return status;
}

static int solve(struct call *call, struct an_model *m)
{
    if (an_model_has_unknown_residues(m))
        return solve_residues(call, m);
    struct an_solve_run run = {.bound = call->options->max};
    struct an_solution s;
    struct an_document d;
    if (run.bound < 0 || run.bound > 1000)
        return an_error(&call->diags, nowhere,
                        "max is %d; expected a number from 1 to 1000",
                        run.bound);
    an_solution_init(&s);
    begin(&d, call);
    int status = an_solve_model(&s, m, &run, &call->diags);
    if (status == 0) {
        if (call->format == JSON) {
            an_report_solution_json(&call->out, &s);
        } else {
            an_report_solution(&d, &s);
            write_document(call, &d, m);
        }
        if (an_solution_verdict(&s) != AN_SOLVED_SOME)
            status = AN_API_FAILS;
    }
    an_document_clear(&d);
    an_solution_clear(&s);
    return status;
}

static enum an_api_status run(char **report, const char *text, size_t size,
                              const struct an_api_options *options,
                              an_api_work *work)
{
    static const struct an_api_options none;
    struct call call = {.options = options ? options : &none};
    const char *name = call.options->name ? call.options->name : "model";
    struct an_yaml_options how = {
        .set = call.options->set,
        .nset = call.options->nset,
        .after = call.options->folder,
        .nafter = call.options->nfolders,
        .alone = !call.options->beside,
    };
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_diags_init(&call.diags);
    an_model_init(&model);
    int status = read_format(&call);
    if (status == 0)
        status = an_model_file_open(&file, name, text, size, &how, &call.diags);
    if (status == 0)
        status = an_yaml_build(&model, file, &call.diags);
    if (status == 0)
        status = work(&call, &model);
    if (status < 0) {
        an_text_clear(&call.out);
        an_report_json_errors(&call.out, name, &call.diags);
    }
    an_model_clear(&model);
    an_yaml_close(file);
    an_diags_clear(&call.diags);
    *report = an_text_take(&call.out);
    return status < 0 ? AN_API_WRONG : (enum an_api_status)status;
}

enum an_api_status an_api_check(char **report, const char *model, size_t size,
                                const struct an_api_options *options)
{
    return run(report, model, size, options, check);
}

enum an_api_status an_api_explain(char **report, const char *model, size_t size,
                                  const struct an_api_options *options)
{
    return run(report, model, size, options, explain);
}

enum an_api_status an_api_operators(char **report, const char *model,
                                    size_t size,
                                    const struct an_api_options *options)
{
    return run(report, model, size, options, operators);
}

enum an_api_status an_api_solve(char **report, const char *model, size_t size,
                                const struct an_api_options *options)
{
    return run(report, model, size, options, solve);
}

void an_api_free(char *report)
{
    free(report);
}

void an_api_end_thread(void)
{
    flint_cleanup();
}

const char *an_api_version(void)
{
    return AN_VERSION;
}
