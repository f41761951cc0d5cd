/* api.c - a model as text in, a report as text out. */
#include "api/api.h"

#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>

#include "anomaly/anomaly.h"
#include "api/call.h"
#include "api/content.h"
#include "api/search.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "base/version.h"
#include "breaking/breaking.h"
#include "campaign/open.h"
#include "json/operators.h"
#include "json/residues.h"
#include "json/solve.h"
#include "report/breaking/breaking.h"
#include "json/breaking.h"
#include "json/document.h"
#include "json/check.h"
#include "report/lists/operators.h"
#include "report/lists/residues.h"
#include "report/lists/solve.h"
#include "report/report.h"
#include "residual/findings.h"
#include "residual/question.h"
#include "solve/residues.h"
#include "solve/solve.h"
#include "terms/list.h"
#include "theory/build/build.h"
#include "theory/build/generic.h"
#include "theory/model.h"
#include "theory/named.h"
#include "theory/option.h"
#include "verdict/check.h"
#include "verdict/consequences.h"
#include "verdict/family.h"
#include "yaml/yaml.h"

static const struct an_where nowhere = {0};

/* Appends the result to call->out; a status, or -1 with errors. */
typedef int an_api_work(struct an_call *call, struct an_model *m);

static bool is_json(const struct an_call *call)
{
    return call->writing.format == AN_FORMAT_JSON;
}

/* Of each key what a vacuum is asked; of sums, nothing. */
static const char *const keys[] = {"anomalies",
                                   "anomaly_free",
                                   "residual",
                                   "neutrinos",
                                   "dark_matter",
                                   "massless_matter",
                                   "confined_matter",
                                   "processes",
                                   "proton_decay",
                                   "neutron_antineutron",
                                   "neutrinoless_double_beta",
                                   "neutrinoless_quadruple_beta"};
#define NKEYS (sizeof keys / sizeof *keys)
static const unsigned questions[NKEYS] = {
    0,
    0,
    AN_ASK_RESIDUAL | AN_ASK_GENERATORS | AN_ASK_CHARGES,
    AN_ASK_NEUTRINOS | AN_ASK_CLASSES | AN_ASK_WITNESSES,
    AN_ASK_DARK_MATTER | AN_ASK_WITNESSES,
    AN_ASK_MASSLESS,
    AN_ASK_MASSLESS,
    AN_ASK_PROCESSES | AN_ASK_WITNESSES,
    AN_ASK_PROCESS | AN_ASK_WITNESSES,
    AN_ASK_PROCESS << 1 | AN_ASK_WITNESSES,
    AN_ASK_PROCESS << 2 | AN_ASK_WITNESSES,
    AN_ASK_PROCESS << 3 | AN_ASK_WITNESSES,
};

static int read_verdicts(unsigned *asked, bool *sums, struct an_call *call)
{
    const struct an_api_options *o = call->options;
    *asked = 0;
    *sums = false;
    if (!is_json(call))
        return an_error(&call->diags, nowhere,
                        "verdicts are told as json, not as %s", o->format);
    for (size_t i = 0; i < o->nverdicts; i++) {
        size_t k = 0;
        while (k < NKEYS && strcmp(keys[k], o->verdicts[i]) != 0)
            k++;
        if (k == NKEYS) {
            an_error(&call->diags, nowhere, "there is no verdict '%s'",
                     an_quote(o->verdicts[i]).v);
            return an_suggest(&call->diags,
                              an_nearest(o->verdicts[i], keys, NKEYS));
        }
        *asked |= questions[k];
        *sums = *sums || questions[k] == 0;
    }
    return 0;
}

static int check_verdicts(struct an_call *call, struct an_model *m)
{
    struct an_check c;
    unsigned asked;
    bool sums;
    if (read_verdicts(&asked, &sums, call) < 0)
        return -1;
    an_check_init(&c);
    an_check_asked(&c, m, asked, sums);
    an_report_json_asked(&call->out, &c, asked, sums);
    an_check_clear(&c);
    return AN_API_HOLDS;
}

static int check(struct an_call *call, struct an_model *m)
{
    struct an_check c;
    bool verbose = call->options->verbose;
    if (call->options->verdicts)
        return check_verdicts(call, m);
    if (call->options->nset > 0)
        an_model_drop_expects(m);
    an_check_init(&c);
    an_check_model(&c, m, AN_ASK_ALL, &call->diags);
    if (verbose || !c.lagrangian.asked)
        an_lagrangian_find(&c.lagrangian, &c, verbose);
    an_check_consequences(&c, verbose || is_json(call));
    if (is_json(call)) {
        an_report_json(&call->out, &c);
    } else {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_report_document(&d, &c, 1);
        an_call_write(call, &d, m);
    }
    int status = c.passed == AN_YES ? AN_API_HOLDS : AN_API_FAILS;
    an_check_clear(&c);
    return status;
}

static int explain(struct an_call *call, struct an_model *m)
{
    size_t vacuum = AN_EVERY_VACUUM;
    if (call->options->phase &&
        an_vacuum_read(&vacuum, m, "phase", call->options->phase,
                       &call->diags) < 0)
        return -1;
    struct an_check c;
    struct an_document d;
    an_check_init(&c);
    an_document_begin(&d, &call->writing);
    an_check_model(&c, m, AN_ASK_ALL, &call->diags);
    an_check_consequences(&c, true);
    an_explain(&d, &c, vacuum);
    if (is_json(call))
        an_document_json(&call->out, &d, m);
    else
        an_document_write(&call->out, &d, m, &call->writing);
    an_document_clear(&d);
    an_check_clear(&c);
    return AN_API_HOLDS;
}

static int operators(struct an_call *call, struct an_model *m)
{
    int most = call->options->max_dimension;
    struct an_operator_query query = {.max_dimension = most ? most : 4};
    struct an_operators found;
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
    an_operators_find(&found, m, &query);
    int status = AN_API_HOLDS;
    if (!found.complete) {
        status = an_error(&call->diags, nowhere,
                          "too many products of fields up to dimension %d",
                          query.max_dimension);
    } else if (is_json(call)) {
        an_report_operators_json(&call->out, NULL, NULL, 0, m, &query, &found);
    } else {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_report_operators(&d, m, &query, &found);
        an_call_write(call, &d, m);
    }
    an_operators_clear(&found);
    return status;
}

static int solve_residues(struct an_call *call, struct an_model *m)
{
    struct an_residue_solution s;
    an_residue_solution_init(&s);
    int status = an_solve_residues(&s, m, AN_ANOMALIES_USUAL, &call->diags);
    if (status == 0 && is_json(call)) {
        an_report_residues_json(&call->out, &s);
    } else if (status == 0) {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_report_residues(&d, &s);
        an_call_write(call, &d, m);
    }
    if (status == 0 && s.nfamilies == 0)
        status = AN_API_FAILS;
    an_residue_solution_clear(&s);
    return status;
}

static int solve(struct an_call *call, struct an_model *m)
{
    if (an_model_has_unknown_residues(m))
        return solve_residues(call, m);
    struct an_solve_run run = {.bound = call->options->max};
    struct an_solution s;
    if (run.bound < 0 || run.bound > 1000)
        return an_error(&call->diags, nowhere,
                        "max is %d; expected a number from 1 to 1000",
                        run.bound);
    an_solution_init(&s);
    int status = an_solve_model(&s, m, &run, &call->diags);
    if (status == 0) {
        struct an_findings v;
        an_findings_init(&v);
        const struct an_numbers_rule *leaves = an_family_rule(&v, m, &s);
        if (is_json(call)) {
            an_report_solution_json(&call->out, &s, leaves);
        } else {
            struct an_document d;
            an_document_begin(&d, &call->writing);
            an_report_solution(&d, &s, leaves);
            an_call_write(call, &d, m);
        }
        an_findings_clear(&v);
        if (an_solution_verdict(&s) != AN_SOLVED_SOME)
            status = AN_API_FAILS;
    }
    an_solution_clear(&s);
    return status;
}

/* The patterns that q tries. */
static int find_patterns(struct an_call *call, const struct an_model *m,
                         struct an_pattern_query *q)
{
    struct an_instantons instantons;
    struct an_patterns p;
    an_instantons_init(&instantons);
    an_anomaly_instantons(&instantons, m);
    const fmpq **extra = an_instantons_relations(&instantons);
    q->question = (struct an_question){
        .verdicts = is_json(call) ? AN_ASK_ALL : AN_ASK_VERDICTS,
        .extra = extra,
        .nextra = instantons.n};
    an_patterns_init(&p);
    an_patterns_find(&p, m, q);
    int status = an_patterns_check(&p, &call->diags);
    if (status == 0 && is_json(call)) {
        an_report_breaking_json(&call->out, &p);
    } else if (status == 0) {
        struct an_document d;
        an_document_begin(&d, &call->writing);
        an_report_breaking(&d, &p);
        an_call_write(call, &d, m);
    }
    an_patterns_clear(&p);
    free(extra);
    an_instantons_clear(&instantons);
    return status;
}

static int breaking(struct an_call *call, struct an_model *m)
{
    const struct an_api_options *o = call->options;
    const struct an_vev_wish wish = {
        .with = o->with, .fields = o->fields, .all = o->all};
    struct an_pattern_query q = {0};
    struct an_vev_options vevs;
    an_vev_options_init(&vevs);
    int status = an_vevs_find(&vevs, m, &call->diags);
    if (status == 0)
        status = an_vevs_choose(&q, &vevs, m, &wish, &call->diags);
    if (status == 0)
        status = find_patterns(call, m, &q);
    an_vev_options_clear(&vevs);
    return status;
}

static enum an_api_status run(char **report, const char *text, size_t size,
                              const struct an_api_options *options,
                              an_api_work *work)
{
    struct an_yaml_file *file = NULL;
    struct an_model model;
    struct an_call call;
    an_model_init(&model);
    int status = an_call_begin(&call, options);
    if (status == 0)
        status = an_model_file_open(&file, call.name, text, size, &call.how,
                                    &call.diags);
    if (status == 0)
        status = an_yaml_build(&model, file, &call.diags);
    if (status == 0)
        status = work(&call, &model);
    an_model_clear(&model);
    enum an_api_status result = an_call_end(report, &call, status);
    an_yaml_close(file);
    return result;
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

enum an_api_status an_api_breaking(char **report, const char *model,
                                   size_t size,
                                   const struct an_api_options *options)
{
    return run(report, model, size, options, breaking);
}

enum an_api_status an_api_content(char **report, const char *model, size_t size,
                                  const struct an_api_options *options)
{
    struct an_call call;
    int status = an_call_begin(&call, options);
    if (status == 0)
        status = an_call_content(&call, model, size);
    return an_call_end(report, &call, status);
}

enum an_api_status an_api_search(char **report, const char *model, size_t size,
                                 const struct an_api_options *options)
{
    struct an_call call;
    int status = an_call_begin(&call, options);
    if (status == 0)
        status = an_call_search(&call, model, size);
    return an_call_end(report, &call, status);
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
