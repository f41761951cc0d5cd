/* check.c - reports for programs.
 *
 * What the keys mean is said in docs/report-format.md.
 */
#include "json/check.h"

#include <stdlib.h>

#include "base/version.h"
#include "json/bosons.h"
#include "json/keys.h"
#include "json/lagrangian.h"
#include "json/model.h"
#include "json/vacuum.h"
#include "json/value.h"
#include "theory/build/settle.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

AN_JSON_KEYS(tool, "name: 'anomalon'", "version: string");

AN_JSON_KEYS(vertex, "group: string", "violates: functional");

AN_JSON_KEYS(instantons, "survives: group",
             "selective: true where it is of selection rules",
             "vertices: [vertex]");

AN_JSON_KEYS(universal_sum, "group: string", "sum: rational",
             "modulus: rational");

AN_JSON_KEYS(universal, "symmetry: string", "universal: boolean?",
             "cancel: boolean?", "sums: [universal_sum]");

AN_JSON_KEYS(coupling, "term: string", "as_written: string",
             "name: string where the file has one", "allowed: boolean?",
             "reason: string?", "dimension: half",
             "components: whole where they were counted",
             "suggestion: string where other conjugates are allowed",
             "which: string where some generations work");

AN_JSON_KEYS(clash, "term: string", "as_written: string", "group: string",
             "asks: string");

AN_JSON_KEYS(expectation, "what: string", "phase: string where it is about one",
             "expected: string?", "found: string?", "holds: boolean?");

AN_JSON_KEYS(diagnostic, "key: string where it is a warning", "file: string?",
             "line: integer", "column: integer", "message: string",
             "expected: string?", "suggestion: string?");

AN_JSON_KEYS(warning, "key: string", "phase: string where it is about one",
             "message: string");

AN_JSON_KEYS(
    check, "format: 1", "passed: boolean?", "tool: tool", "model: model",
    "anomalies: [anomaly]", "anomaly_free: boolean?",
    "green_schwarz: [universal] where R-symmetries or Z(n)s have sums with two "
    "gauge groups",
    "instantons: instantons?", "phases: [phase]",
    "condition: string where parameters are free",
    "units: string where parameters are free", "couplings: [coupling]",
    "contradiction: [clash] where couplings exclude each other",
    "explicit_breaking: [explicit_breaking] where terms were asked for",
    "accidental_symmetries: [accidental_symmetry]? where terms were asked for",
    "accidental_r_symmetry: {rational} where the listed couplings have a U(1) "
    "R-symmetry that is not imposed",
    "anomaly_free_combinations: [string] where terms were asked for",
    "accidental_of: 'listed'|'all' where terms were asked for",
    "searched_to_dimension: integer where terms were asked for",
    "missing_terms: [missing_term]? where terms were asked for",
    "global_structure: global_structure where charges are known",
    "expect: [expectation]", "notes: [string]",
    "warnings: [diagnostic|warning]");

AN_JSON_KEYS(asked, "format: 1", "model: model",
             "anomalies: [anomaly] where they were asked for",
             "anomaly_free: boolean? where it was asked for",
             "phases: [asked_phase]", "notes: [string]");

AN_JSON_KEYS(bad_model, "file: string");

AN_JSON_KEYS(errors, "format: 1", "model: bad_model", "errors: [diagnostic]",
             "warnings: [diagnostic]");

AN_JSON_KEYS(entry_phase, "name: string",
             "residual: group? where no charge is unknown",
             "neutrinos: string where no charge is unknown",
             "dark_matter: string where no charge is unknown",
             "operator: term where terms were asked for and one gives mass");

AN_JSON_KEYS(entry, "name: string", "title: string?", "file: string",
             "reference: [string]", "passed: boolean?",
             "anomaly_free: boolean?", "phases: [entry_phase]");

static json_t *instantons_value(const struct an_check *c)
{
    const struct an_instantons *s = &c->instantons;
    const struct an_model *m = c->model;
    if (!s->has_global)
        return json_null();
    AN_JSON_LIST(list, i, s->n,
                 AN_JSON(vertex, m->group[s->v[i].group].name,
                         an_json_functional(m, s->v[i].violates)));
    return AN_JSON(instantons, &s->discrete, s->selective, list);
}

static json_t *universal_value(const struct an_model *m,
                               const struct an_universal *u)
{
    AN_JSON_LIST(sums, k, u->nsums,
                 AN_JSON(universal_sum, m->group[u->sum[k].group].name,
                         u->sum[k].value, u->sum[k].modulus));
    return AN_JSON(universal, m->group[u->group].name,
                   AN_JSON_IF(u->known, u->holds),
                   AN_JSON_IF(u->known, u->cancel), sums);
}

static json_t *coupling_value(const struct an_term *term,
                              const struct an_term_verdict *v, const char *as)
{
    return AN_JSON(coupling, v->canonical ? v->canonical : term->text,
                   term->text, term->name, an_json_answer(an_word_allowed(v)),
                   v->reason, an_json_half(v->dimension),
                   v->counted ? v->components : NULL, as, v->which);
}

static json_t *diags_value(const struct an_diags *diags,
                           enum an_severity severity)
{
    AN_JSON_EACH(
        list, struct an_diag, d, diags->v, diags->n,
        AN_JSON_IF(d->severity == severity,
                   AN_JSON(diagnostic, d->key, d->file, d->line, d->column,
                           d->message, d->expected, d->suggestion)));
    return list;
}

/* Those of reading the file, then those of the verdicts. */
static json_t *warnings_value(const struct an_check *c)
{
    static const struct an_diags none = {0};
    json_t *list = diags_value(c->read ? c->read : &none, AN_WARNING);
    for (size_t i = 0; i < c->nwarnings; i++) {
        const struct an_check_warning *w = &c->warning[i];
        const char *vacuum =
            w->vacuum < c->nvacua ? c->model->vacuum[w->vacuum].name : NULL;
        json_array_append_new(list, AN_JSON(warning, w->key, vacuum, w->text));
    }
    return list;
}

json_t *an_json_errors(const struct an_diags *diags)
{
    return diags_value(diags, AN_ERROR);
}

void an_report_json(struct an_text *out, const struct an_check *c)
{
    const struct an_model *m = c->model;
    const struct an_accidentals *a = &c->lagrangian.accidental;
    const struct an_anomalies *sums = &c->anomalies;
    bool asked = c->lagrangian.asked;
    AN_JSON_LIST(universals, i, sums->nuniversals,
                 universal_value(m, &sums->universal[i]));
    AN_JSON_LIST(
        couplings, i, c->ncouplings,
        coupling_value(&m->coupling[i], &c->coupling[i], c->coupling_as[i]));
    AN_JSON_EACH(
        clashes, struct an_clash, x, m->clash, m->nclashes,
        AN_JSON(
            clash, an_json_taken(an_term_text(&m->coupling[x->coupling], m)),
            m->coupling[x->coupling].text, m->group[x->group].name, x->asks));
    AN_JSON_EACH(expected, struct an_expect_verdict, e, c->expect, c->nexpects,
                 AN_JSON(expectation, e->what,
                         e->has_vacuum ? m->vacuum[e->vacuum].name : NULL,
                         e->expected, e->found, an_json_answer(e->holds)));
    AN_JSON_LIST(vacua, i, c->nvacua, an_json_vacuum(c, i));
    an_json_print(
        out,
        AN_JSON(check, 1, an_json_answer(c->passed),
                AN_JSON(tool, "anomalon", AN_VERSION), an_json_model(m),
                an_json_anomalies(m, sums), an_json_answer(sums->free),
                an_json_some(universals), instantons_value(c), vacua,
                m->condition, m->units, couplings, an_json_some(clashes),
                asked ? an_json_explicit(c) : NULL,
                asked ? an_json_accidentals(c) : NULL,
                asked ? an_json_accidental_r(c) : NULL,
                asked ? an_json_strings(a->exact, a->nexact) : NULL,
                asked ? a->listed ? "listed" : "all" : NULL,
                AN_JSON_IF(asked, a->bound), asked ? an_json_missing(c) : NULL,
                c->consequence ? an_json_structure(&c->structure) : NULL,
                expected, an_json_strings(c->note, c->nnotes),
                warnings_value(c)));
}

void an_report_json_asked(struct an_text *out, const struct an_check *c,
                          unsigned asked, bool sums)
{
    AN_JSON_LIST(vacua, i, c->nvacua, an_json_asked_vacuum(c, i, asked));
    an_json_print(
        out, AN_JSON(asked, 1, an_json_model(c->model),
                     sums ? an_json_anomalies(c->model, &c->anomalies) : NULL,
                     sums ? an_json_answer(c->anomalies.free) : NULL, vacua,
                     an_json_strings(c->note, c->nnotes)));
}

void an_report_json_errors(struct an_text *out, const char *file,
                           const struct an_diags *diags)
{
    an_json_print(out, AN_JSON(errors, 1, AN_JSON(bad_model, file),
                               diags_value(diags, AN_ERROR),
                               diags_value(diags, AN_WARNING)));
}

/* The verdicts of one vacuum that counts, without their reasons. */
static json_t *entry_vacuum(const struct an_check *c, size_t i)
{
    const struct an_findings *v = &c->vacuum[i];
    const struct an_residual *r = &v->residual;
    const struct an_mass_entry *first =
        c->lagrangian.asked ? c->lagrangian.vacuum[i].first : NULL;
    json_t *name = an_json_string(c->model->vacuum[i].name);
    if (!v->known)
        return AN_JSON(entry_phase, name, NULL, NULL, NULL, NULL);
    return AN_JSON(entry_phase, name,
                   r->undecided ? json_null() : an_json_orders(&r->discrete),
                   an_word_nature(v->neutrinos.nature),
                   an_word_stability(&v->dark_matter),
                   first ? an_json_term(first->term, first->dimension) : NULL);
}

json_t *an_json_entry_vacua(const struct an_check *c)
{
    AN_JSON_LIST(list, i, c->nvacua,
                 c->model->vacuum[i].final ? entry_vacuum(c, i) : NULL);
    return list;
}

void an_report_json_entry(struct an_text *out, const char *name,
                          const struct an_check *c)
{
    const struct an_model *m = c->model;
    an_json_print(out, AN_JSON(entry, name, m->name, m->file,
                               an_json_strings(m->reference, m->nreferences),
                               an_json_answer(c->passed),
                               an_json_answer(c->anomalies.free),
                               an_json_entry_vacua(c)));
}
