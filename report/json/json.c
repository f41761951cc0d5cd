/* json.c - reports for programs.
 *
 * The order of the keys is that of docs/report-format.md; jansson keeps it.
 */
#include "report/json/json.h"

#include <stdlib.h>

#include "base/version.h"
#include "report/json/lagrangian.h"
#include "report/json/model.h"
#include "report/json/vacuum.h"
#include "report/json/value.h"
#include "theory/build/settle.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

static json_t *instantons_value(const struct an_check *c)
{
    const struct an_instantons *s = &c->instantons;
    const struct an_model *m = c->model;
    if (!s->has_global)
        return json_null();
    json_t *o = json_object(), *list = json_array();
    for (size_t i = 0; i < s->n; i++) {
        json_t *p = an_json_append(list);
        an_json_put_string(p, "group", m->group[s->v[i].group].name);
        an_json_put(p, "violates", an_json_functional(m, s->v[i].violates));
    }
    an_json_put(o, "survives", an_json_orders(&s->discrete));
    an_json_put_true(o, "selective", s->selective);
    an_json_put(o, "vertices", list);
    return o;
}

static json_t *coupling_value(const struct an_term *term,
                              const struct an_term_verdict *v, const char *as)
{
    json_t *o = json_object();
    const char *canonical = v->canonical ? v->canonical : term->text;
    an_json_put_string(o, "term", canonical);
    an_json_put_string(o, "as_written", term->text);
    an_json_put_known(o, "name", term->name);
    an_json_put(o, "allowed", an_json_answer(an_word_allowed(v)));
    an_json_put_string(o, "reason", v->reason);
    an_json_put(o, "dimension", an_json_half(v->dimension));
    if (v->counted)
        an_json_put(o, "components", an_json_integer(v->components));
    an_json_put_known(o, "suggestion", as);
    an_json_put_known(o, "which", v->which);
    return o;
}

static json_t *expect_value(const struct an_check *c,
                            const struct an_expect_verdict *e)
{
    json_t *o = json_object();
    an_json_put_string(o, "what", e->what);
    if (e->has_phase)
        an_json_put_string(o, "phase", c->model->phase[e->phase].name);
    an_json_put_string(o, "expected", e->expected);
    an_json_put_string(o, "found", e->found);
    an_json_put(o, "holds", an_json_answer(e->holds));
    return o;
}

static json_t *diags_value(const struct an_diags *diags,
                           enum an_severity severity)
{
    json_t *list = json_array();
    for (size_t i = 0; i < diags->n; i++) {
        const struct an_diag *d = &diags->v[i];
        if (d->severity != severity)
            continue;
        json_t *o = an_json_append(list);
        an_json_put_known(o, "key", d->key);
        an_json_put_string(o, "file", d->file);
        an_json_put(o, "line", json_integer((json_int_t)d->line));
        an_json_put(o, "column", json_integer((json_int_t)d->column));
        an_json_put_string(o, "message", d->message);
        an_json_put_string(o, "expected", d->expected);
        an_json_put_string(o, "suggestion", d->suggestion);
    }
    return list;
}

/* Those of reading the file, then those of the verdicts. */
static json_t *warnings_value(const struct an_check *c)
{
    static const struct an_diags none = {0};
    json_t *list = diags_value(c->read ? c->read : &none, AN_WARNING);
    for (size_t i = 0; i < c->nwarnings; i++) {
        const struct an_check_warning *w = &c->warning[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "key", w->key);
        if (w->phase < c->nphases)
            an_json_put_string(o, "phase", c->model->phase[w->phase].name);
        an_json_put_string(o, "message", w->text);
    }
    return list;
}

static json_t *tool_value(void)
{
    json_t *o = json_object();
    an_json_put_string(o, "name", "anomalon");
    an_json_put_string(o, "version", AN_VERSION);
    return o;
}

static json_t *clashes_value(const struct an_model *m)
{
    json_t *list = json_array();
    for (size_t i = 0; i < m->nclashes; i++) {
        const struct an_clash *x = &m->clash[i];
        const struct an_term *t = &m->coupling[x->coupling];
        json_t *o = an_json_append(list);
        char *term = an_term_text(t, m);
        an_json_put_string(o, "term", term);
        an_json_put_string(o, "as_written", t->text);
        an_json_put_string(o, "group", m->group[x->group].name);
        an_json_put_string(o, "asks", x->asks);
        free(term);
    }
    return list;
}

void an_report_json(struct an_text *out, const struct an_check *c)
{
    const struct an_model *m = c->model;
    json_t *o = json_object(), *phases = json_array();
    json_t *couplings = json_array(), *expect = json_array();
    for (size_t i = 0; i < c->nphases; i++)
        json_array_append_new(phases, an_json_phase(c, i));
    for (size_t i = 0; i < c->ncouplings; i++)
        json_array_append_new(couplings,
                              coupling_value(&m->coupling[i], &c->coupling[i],
                                             c->coupling_as[i]));
    for (size_t i = 0; i < c->nexpects; i++)
        json_array_append_new(expect, expect_value(c, &c->expect[i]));
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "passed", an_json_answer(c->passed));
    an_json_put(o, "tool", tool_value());
    an_json_put(o, "model", an_json_model(m));
    an_json_put(o, "anomalies", an_json_anomalies(m, &c->anomalies));
    an_json_put(o, "anomaly_free", an_json_answer(c->anomalies.free));
    an_json_put(o, "instantons", instantons_value(c));
    an_json_put(o, "phases", phases);
    an_json_condition(o, m);
    an_json_put(o, "couplings", couplings);
    if (m->nclashes > 0)
        an_json_put(o, "contradiction", clashes_value(m));
    an_json_terms(o, c);
    an_json_put(o, "expect", expect);
    an_json_put(o, "notes", an_json_strings(c->note, c->nnotes));
    an_json_put(o, "warnings", warnings_value(c));
    an_json_print(out, o);
}

void an_report_json_errors(struct an_text *out, const char *file,
                           const struct an_diags *diags)
{
    json_t *o = json_object(), *model = json_object();
    an_json_put_string(model, "file", file);
    an_json_put(o, "format", json_integer(1));
    an_json_put(o, "model", model);
    an_json_put(o, "errors", diags_value(diags, AN_ERROR));
    an_json_put(o, "warnings", diags_value(diags, AN_WARNING));
    an_json_print(out, o);
}

/* The verdicts of one phase that counts, without their reasons. */
static json_t *entry_phase(const struct an_check *c, size_t i)
{
    const struct an_vacuum *v = &c->phase[i];
    const struct an_residual *r = &v->residual;
    json_t *o = json_object();
    an_json_put_string(o, "name", c->model->phase[i].name);
    if (!v->known)
        return o;
    an_json_put(o, "residual",
                r->undecided ? json_null() : an_json_orders(&r->discrete));
    an_json_put_string(o, "neutrinos", an_word_nature(v->neutrinos.nature));
    an_json_put_string(o, "dark_matter", an_word_stability(&v->dark_matter));
    return o;
}

void an_report_json_entry(struct an_text *out, const char *name,
                          const struct an_check *c)
{
    const struct an_model *m = c->model;
    json_t *o = json_object(), *phases = json_array();
    for (size_t i = 0; i < c->nphases; i++)
        if (m->phase[i].final)
            json_array_append_new(phases, entry_phase(c, i));
    an_json_put_string(o, "name", name);
    an_json_put_string(o, "title", m->name);
    an_json_put_string(o, "file", m->file);
    an_json_put(o, "reference", an_json_strings(m->reference, m->nreferences));
    an_json_put(o, "passed", an_json_answer(c->passed));
    an_json_put(o, "anomaly_free", an_json_answer(c->anomalies.free));
    an_json_put(o, "phases", phases);
    an_json_print(out, o);
}
