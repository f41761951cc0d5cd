/* breaking.c - `anomalon breaking MODEL`: what every set of vevs leaves. */
#include "anomaly/anomaly.h"
#include "base/limits.h"
#include "breaking/patterns.h"
#include "cli/cli.h"
#include "cli/commands/rule.h"
#include "cli/commands/vacua.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"
#include "report/breaking.h"
#include "report/json/breaking.h"
#include "report/json/json.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/option.h"

static const struct an_where nowhere = {0};

static int too_many(struct an_diags *diags)
{
    an_error(diags, nowhere, "the vevs give more than %d different vacua",
             AN_MAX_PATTERNS);
    return an_expected(diags, "fewer vevs to try: --fields A,B, or vevs that "
                              "are always there: --with H");
}

static void tell(void *context, size_t done, size_t total)
{
    struct an_progress *p = context;
    if (an_progress_due(p))
        an_progress_tell(p, "%zu of %zu vacua", done, total);
}

static int print_patterns(struct an_text *out, const struct an_patterns *p,
                          const struct an_options *o, struct an_diags *diags)
{
    if (!p->known)
        return an_error(diags, nowhere, "%s", p->unknown);
    if (!p->complete)
        return too_many(diags);
    if (o->format == AN_FORMAT_JSON) {
        an_report_breaking_json(out, p);
        return 0;
    }
    struct an_document d;
    an_document_init(&d);
    an_report_breaking(&d, p, o->format == AN_FORMAT_HTML);
    an_output_add_document(out, &d, p->model, o);
    an_document_clear(&d);
    return 0;
}

/* The patterns of a model with known charges. */
static int find_patterns(struct an_text *out, const struct an_model *m,
                         struct an_vev_options *vevs,
                         const struct an_options *o, struct an_diags *diags)
{
    static const char *const table[] = {"--charge", "--partner", "--group",
                                        "--unit"};
    struct an_pattern_query q = {.options = vevs};
    struct an_vacua_choice choice;
    struct an_vacua_extra absorbed;
    struct an_patterns p;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (an_options_given(o, table[i]))
            return an_error(diags, nowhere, "%s goes with --table", table[i]);
    if (an_vacua_choose(&choice, vevs, m, o, diags) < 0)
        return -1;
    q.always = choice.always;
    q.tried = choice.tried;
    an_vacua_extra_find(&absorbed, m);
    q.extra = absorbed.extra;
    q.nextra = absorbed.instantons.n;
    struct an_progress progress;
    an_progress_start(&progress, "checking", o->quiet);
    q.progress = tell;
    q.context = &progress;
    an_patterns_init(&p);
    an_patterns_find(&p, m, &q);
    an_progress_end(&progress);
    int rc = print_patterns(out, &p, o, diags);
    an_patterns_clear(&p);
    an_vacua_extra_clear(&absorbed);
    return rc;
}

static int list(struct an_text *out, struct an_model *m,
                const struct an_options *o, struct an_diags *diags)
{
    struct an_vev_options vevs;
    if (an_generic_model(m, diags) < 0)
        return -1;
    if (an_model_has_unknown_charges(m)) {
        an_error(diags, nowhere,
                 "the model has unknown charges, so nothing "
                 "can be said of its vevs");
        return an_expected(diags, "known ones: --set FIELD.GROUP=VALUES");
    }
    an_vev_options_init(&vevs);
    an_vev_options_find(&vevs, m);
    int rc = an_options_given(o, "--table")
                 ? an_rule_print_model(out, m, &vevs, o, diags)
                 : find_patterns(out, m, &vevs, o, diags);
    an_vev_options_clear(&vevs);
    return rc;
}

/* The general rule needs no model. */
static int print_rule(const struct an_options *o)
{
    struct an_diags diags;
    struct an_text out = {0};
    an_diags_init(&diags);
    int status = AN_EXIT_HOLDS;
    if (an_rule_print(&out, o, &diags) < 0) {
        status = AN_EXIT_WRONG;
        if (o->format == AN_FORMAT_JSON)
            an_report_json_errors(&out, "", &diags);
    }
    an_output_diags(&diags, o);
    if (status == AN_EXIT_HOLDS || out.n > 0)
        status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_diags_clear(&diags);
    return status;
}

int an_command_breaking(const struct an_options *o)
{
    if (o->narg == 0 && an_options_given(o, "--table"))
        return print_rule(o);
    return an_command_single(o, "breaking", "MODEL, or --table N", list);
}
