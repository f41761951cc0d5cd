/* breaking.c - `anomalon breaking MODEL`: what every set of vevs leaves. */
#include "cli/breaking.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "theory/find.h"
#include "residual/patterns.h"
#include "report/breaking.h"
#include "report/json.h"
#include "report/json_breaking.h"
#include "report/symbol.h"
#include "report/symbol_text.h"
#include "cli/progress.h"

/* Options that are tried at once: bits of a set. */
#define MAX_TRIED 64

static const struct an_where nowhere = {0};

/* ---- which vevs */

/* Is the option a vev in every final phase of the model? */
static bool is_everywhere(const struct an_model *m,
                          const struct an_vev_options *o, size_t option)
{
    for (size_t i = 0; i < m->nphases; i++) {
        const struct an_phase *p = &m->phase[i];
        bool here = !p->final;
        for (size_t k = 0; k < p->nvevs && !here; k++)
            here = an_vev_options_index(o, m, &p->vev[k]) == option;
        if (!here)
            return false;
    }
    return true;
}

/* flag := the vevs of ordinary matter that all final phases of the model have.
 */
static void default_always(bool *flag, const struct an_model *m,
                           const struct an_vev_options *o)
{
    for (size_t i = 0; i < o->n; i++)
        flag[i] = m->field[o->v[i].vev.field].visible && is_everywhere(m, o, i);
}

/* Bytes of the first name of a list "A,Phi(1,-1),B". */
static size_t name_length(const char *list)
{
    size_t n = 0;
    for (int depth = 0; list[n] && (depth > 0 || list[n] != ','); n++)
        depth += (list[n] == '(') - (list[n] == ')');
    return n;
}

/* No option has this name; a field may, which then has several or none. */
static int unknown_vev(const struct an_model *m, const struct an_vev_options *o,
                       const char *option, const char *name,
                       struct an_diags *diags)
{
    const char **names = an_alloc(o->n, sizeof *names);
    struct an_text all = {0};
    size_t n = 0, field;
    bool known = an_model_find_field(&field, m, name);
    for (size_t i = 0; i < o->n; i++)
        n += known && o->v[i].vev.field == field;
    known = n > 0;
    for (size_t i = 0; i < o->n; i++) {
        names[i] = o->v[i].name;
        if (!known || o->v[i].vev.field == field)
            an_text_printf(&all, "%s%s", all.n ? ", " : "", names[i]);
    }
    if (known)
        an_error(diags, nowhere, "%s: '%s' could have one of %zu vevs", option,
                 name, n);
    else
        an_error(diags, nowhere, "%s: '%s' is no vev that the model could have",
                 option, name);
    if (o->n > 0)
        an_expected(diags, "one of %s", an_text_string(&all));
    if (!known)
        an_suggest(diags, an_nearest(name, names, o->n));
    an_text_clear(&all);
    free(names);
    return -1;
}

/* Sets the flags of the options that a list names, by their own names or, with
 * `fields`, by those of their fields. */
static int read_vevs(bool *flag, const struct an_model *m,
                     const struct an_vev_options *o, const char *option,
                     const char *list, bool fields, struct an_diags *diags)
{
    int rc = 0;
    while (list && rc == 0) {
        size_t n = name_length(list);
        char *name = an_strndup(list, n);
        bool found = false;
        for (size_t i = 0; i < o->n; i++)
            if (strcmp(o->v[i].name, name) == 0 ||
                (fields && strcmp(m->field[o->v[i].vev.field].name, name) == 0))
                found = flag[i] = true;
        if (!found)
            rc = unknown_vev(m, o, option, name, diags);
        free(name);
        list = list[n] ? list + n + 1 : NULL;
    }
    return rc;
}

/* The flags of both kinds. */
static int read_flags(bool *always, bool *tried, const struct an_model *m,
                      const struct an_vev_options *vevs,
                      const struct an_options *o, struct an_diags *diags)
{
    const char *with = an_options_given(o, "--with");
    const char *fields = an_options_given(o, "--fields");
    bool all = an_options_given(o, "--all");
    bool table = an_options_given(o, "--table"); /* tries one of its own */
    if (all && with)
        return an_error(diags, nowhere,
                        "--all has no vevs that are always there: it does not "
                        "go with --with");
    if (!all && !with)
        default_always(always, m, vevs);
    for (size_t i = 0; i < vevs->n && !fields && !table; i++)
        tried[i] = true;
    if (with && read_vevs(always, m, vevs, "--with", with, false, diags) < 0)
        return -1;
    return fields ? read_vevs(tried, m, vevs, "--fields", fields, true, diags)
                  : 0;
}

static void set_bits(struct an_breaking_choice *c, const bool *always,
                     const bool *tried, size_t n)
{
    *c = (struct an_breaking_choice){0};
    for (size_t i = 0; i < n; i++) {
        c->always |= (uint64_t)always[i] << i;
        c->tried |= (uint64_t)(tried[i] && !always[i]) << i;
    }
}

/* Of too many options those that are needed. */
static int drop_others(bool *always, bool *tried, struct an_vev_options *vevs,
                       struct an_diags *diags)
{
    size_t n = 0, all = vevs->n;
    bool *keep = an_alloc(all, sizeof *keep);
    for (size_t i = 0; i < all; i++) {
        keep[i] = always[i] || tried[i];
        always[n] = always[i];
        tried[n] = tried[i];
        n += keep[i];
    }
    if (n <= MAX_TRIED)
        an_vev_options_keep(vevs, keep);
    free(keep);
    if (n <= MAX_TRIED)
        return 0;
    an_error(diags, nowhere, "there are %zu vevs to try, and %d can be", n,
             MAX_TRIED);
    return an_expected(diags, "the vevs of some fields: --fields A,B");
}

int an_breaking_choose(struct an_breaking_choice *c,
                       struct an_vev_options *vevs, const struct an_model *m,
                       const struct an_options *o, struct an_diags *diags)
{
    bool *always = an_alloc(vevs->n, sizeof *always);
    bool *tried = an_alloc(vevs->n, sizeof *tried);
    int rc = read_flags(always, tried, m, vevs, o, diags);
    if (rc == 0 && vevs->n > MAX_TRIED)
        rc = drop_others(always, tried, vevs, diags);
    if (rc == 0)
        set_bits(c, always, tried, vevs->n);
    free(tried);
    free(always);
    return rc;
}

/* ---- the report */

void an_absorbed_find(struct an_absorbed *a, const struct an_model *m)
{
    an_instantons_init(&a->instantons);
    an_anomaly_instantons(&a->instantons, m);
    a->extra = an_alloc(a->instantons.n, sizeof *a->extra);
    for (size_t i = 0; i < a->instantons.n; i++)
        a->extra[i] = a->instantons.v[i].violates;
}

void an_absorbed_clear(struct an_absorbed *a)
{
    free(a->extra);
    an_instantons_clear(&a->instantons);
}

void an_breaking_print(struct an_text *out, struct an_document *d,
                       const struct an_model *m, const struct an_options *o)
{
    if (o->format == AN_FORMAT_LATEX || o->format == AN_FORMAT_HTML)
        an_symbol_document(d, m);
    an_output_add_document(out, d, o);
}

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
    an_breaking_print(out, &d, p->model, o);
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
    struct an_breaking_choice choice;
    struct an_absorbed absorbed;
    struct an_patterns p;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (an_options_given(o, table[i]))
            return an_error(diags, nowhere, "%s goes with --table", table[i]);
    if (an_breaking_choose(&choice, vevs, m, o, diags) < 0)
        return -1;
    q.always = choice.always;
    q.tried = choice.tried;
    an_absorbed_find(&absorbed, m);
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
    an_absorbed_clear(&absorbed);
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
