/* vacuum.c - the verdicts of one phase as JSON. */
#include "report/json/vacuum.h"

#include <stdlib.h>

#include "base/text.h"
#include "report/json/lagrangian.h"
#include "report/json/model.h"
#include "report/json/value.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/phase.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* Public generations count from 1. */
static void put_generation(json_t *o, size_t generation)
{
    if (generation != AN_EVERY)
        an_json_put(o, "generation", json_integer((json_int_t)generation + 1));
}

static json_t *row_value(const fmpq *number, size_t n)
{
    json_t *row = json_array();
    for (size_t j = 0; j < n; j++)
        json_array_append_new(row, an_json_rational(&number[j]));
    return row;
}

static void put_nodes(json_t *o, const struct an_model *m,
                      const struct an_vev *v)
{
    json_t *groups = json_object(), *list = NULL;
    for (size_t i = 0; i < v->nnodes; i++) {
        if (i == 0 || v->node[i].group != v->node[i - 1].group) {
            list = json_array();
            an_json_put(groups, m->group[v->node[i].group].name, list);
        }
        json_array_append_new(list, json_integer(v->node[i].node));
    }
    an_json_put(o, "invariant", groups);
}

/* The direction as a file would write it. */
static void put_direction(json_t *o, const struct an_model *m,
                          const struct an_vev *v)
{
    if (v->node) {
        put_nodes(o, m, v);
        return;
    }
    if (v->rows == 1) {
        an_json_put(o, "diagonal", row_value(v->number, v->columns));
        return;
    }
    json_t *rows = json_array();
    for (size_t i = 0; i < v->rows; i++)
        json_array_append_new(
            rows, row_value(v->number + i * v->columns, v->columns));
    an_json_put(o, "matrix", rows);
}

json_t *an_json_vev(const struct an_model *m, const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    json_t *o = json_object();
    an_json_put_string(o, "field", f->name);
    put_generation(o, v->generation);
    an_json_put_known(o, "component", v->component);
    if (an_vev_is_direction(v))
        put_direction(o, m, v);
    if (an_vev_is_direction(v) || v->nweights == 0)
        return o;
    json_t *weights = json_array();
    for (size_t i = 0; i < v->nweights; i++)
        json_array_append_new(
            weights, an_json_weight(m, f, v->weights + i * m->total_rank));
    an_json_put(o, "weights", weights);
    return o;
}

/* What names a component: field, generation, component, weight, spin. */
static json_t *component_value(const struct an_model *m, size_t field,
                               size_t generation, bool fermion,
                               const int *labels)
{
    const struct an_field *f = &m->field[field];
    const char *name = an_component_name(m, f, labels);
    json_t *o = json_object();
    an_json_put_string(o, "field", f->name);
    put_generation(o, generation);
    an_json_put_known(o, "component", name);
    an_json_put(o, "weight", an_json_weight(m, f, labels));
    an_json_put_bool(o, "fermion", fermion);
    return o;
}

static json_t *witness_value(const struct an_model *m,
                             const struct an_witness *w)
{
    if (w->type == AN_WITNESS_NONE)
        return json_null();
    json_t *o = json_object();
    bool symmetry = w->type == AN_WITNESS_SYMMETRY;
    an_json_put_string(o, "type", symmetry ? "symmetry" : "operator");
    an_json_put_known(o, "of", w->what);
    if (symmetry) {
        json_t *phases = json_array();
        for (size_t i = 0; i < w->nturns; i++) {
            const struct an_turn *t = &w->turn[i];
            json_t *turn = component_value(m, t->field, t->generation,
                                           t->fermion, t->labels);
            an_json_put(turn, "turns", an_json_rational(t->turns));
            json_array_append_new(phases, turn);
        }
        an_json_put_string(o, "symmetry", w->symmetry);
        an_json_put_known(o, "centre", w->centre);
        an_json_put(o, "turns", an_json_rational(w->forbidden));
        if (w->functional)
            an_json_put(o, "generator", an_json_functional(m, w->functional));
        an_json_put(o, "phases", phases);
    } else {
        an_json_put_string(o, "term", w->term);
        an_json_put_known(o, "detail", w->detail);
        an_json_put_true(o, "meson", w->meson);
        an_json_put_known(o, "absorbed_by", w->absorbed);
    }
    an_json_put_bool(o, "verified", w->verified);
    return o;
}

static json_t *charges_value(const struct an_model *m,
                             const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->ncharges; i++) {
        const struct an_residual_charge *q = &r->charge[i];
        json_t *o =
            component_value(m, q->field, q->generation, q->fermion, q->labels);
        json_t *turns = json_array(), *units = json_array();
        for (size_t k = 0; k < r->discrete.n; k++) {
            json_array_append_new(turns, an_json_rational(&q->turns[k]));
            json_array_append_new(units, q->integral[k]
                                             ? an_json_integer(q->units + k)
                                             : json_null());
        }
        an_json_put(o, "electric_charge", an_json_rational(q->electric));
        an_json_put(o, "turns", turns);
        an_json_put(o, "units", units);
        an_json_put_bool(o, "canonical", q->canonical);
        json_array_append_new(list, o);
    }
    return list;
}

static json_t *generators_value(const struct an_model *m,
                                const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->discrete.n; i++) {
        const struct an_residual_generator *g = &r->generator[i];
        json_t *o = an_json_append(list);
        an_json_put(o, "order", an_json_integer(g->order));
        an_json_put_string(o, "text", g->text);
        if (g->functional)
            an_json_put(o, "generator", an_json_functional(m, g->functional));
        an_json_put_bool(o, "fermion_parity", g->fermion_parity);
        an_json_put(o, "field_order", an_json_integer(g->field_order));
    }
    return list;
}

static json_t *continuous_value(const struct an_model *m,
                                const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->ncontinuous; i++) {
        const struct an_continuous *u = &r->continuous[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "name", u->name);
        an_json_put(o, "generator", an_json_functional(m, u->functional));
        an_json_put_string(o, "text", u->text);
        an_json_put_bool(o, "gauged", u->gauged);
    }
    return list;
}

static json_t *selection_value(const struct an_model *m,
                               const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->nselections; i++) {
        const struct an_selection_rule *s = &r->selection[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "group", m->group[s->group].name);
        an_json_put_bool(o, "cyclic", s->cyclic);
        an_json_put_bool(o, "identity", s->identity);
        an_json_put_string(o, "elements", s->text);
    }
    return list;
}

static json_t *nonabelian_value(const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->nnonabelian; i++) {
        const struct an_unbroken *u = &r->nonabelian[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "name", u->name);
        an_json_put(o, "algebra", json_sprintf("%c%d", u->series, u->rank));
        an_json_put_bool(o, "whole", u->whole);
        an_json_put_bool(o, "gauged", u->gauged);
    }
    return list;
}

static json_t *alone_value(const struct an_model *m,
                           const struct an_residual *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->nalone; i++) {
        const struct an_alone *a = &r->alone[i];
        json_t *o = an_json_append(list);
        an_json_put_string(o, "group", m->group[a->group].name);
        an_json_put(o, "order", an_json_integer(a->order));
        an_json_put_bool(o, "differs", a->differs);
    }
    return list;
}

/* Whether a verdict was reached, and why not. */
static void put_decided(json_t *o, bool undecided, const char *why)
{
    an_json_put_bool(o, "decided", !undecided);
    if (undecided)
        an_json_put_string(o, "why", why);
}

/* anomalies: of its generators, or NULL to leave them out. */
static json_t *residual_value(const struct an_model *m,
                              const struct an_vacuum *v,
                              const struct an_anomalies *anomalies)
{
    const struct an_residual *r = &v->residual;
    char *unbroken = an_word_unbroken(r);
    if (r->undecided) {
        json_t *none = json_object();
        an_json_put(none, "discrete", json_null());
        put_decided(none, true, v->why);
        an_json_put_string(none, "unbroken", unbroken);
        an_json_put_known(none, "unbroken_gauged", r->gauged_algebra);
        free(unbroken);
        return none;
    }
    char *name = an_orders_text(&r->discrete, false);
    json_t *o = json_object();
    an_json_put(o, "discrete", an_json_orders(&r->discrete));
    an_json_put_string(o, "name", name);
    an_json_put(o, "gauged", an_json_orders(&r->gauged));
    an_json_put(o, "imposed", an_json_orders(&r->imposed));
    an_json_put(o, "generators", generators_value(m, r));
    an_json_put_string(o, "unbroken", unbroken);
    an_json_put(o, "continuous", continuous_value(m, r));
    an_json_put_true(o, "selective", r->selective);
    if (r->nselections > 0)
        an_json_put(o, "selection_rules", selection_value(m, r));
    an_json_put(o, "nonabelian", nonabelian_value(r));
    an_json_put(o, "charges", charges_value(m, r));
    if (anomalies)
        an_json_put(o, "anomalies", an_json_anomalies(m, anomalies));
    an_json_put(o, "alone", alone_value(m, r));
    put_decided(o, false, NULL);
    free(name);
    free(unbroken);
    return o;
}

static json_t *neutrinos_value(const struct an_model *m,
                               const struct an_vacuum *v)
{
    const struct an_neutrinos *n = &v->neutrinos;
    bool undecided = n->nature == AN_UNDECIDED_NATURE;
    json_t *o = json_object(), *classes;
    an_json_put_string(o, "nature", an_word_nature(n->nature));
    put_decided(o, undecided, v->why);
    if (undecided)
        return o;
    classes = json_array();
    if (n->confined) {
        struct an_text why = {0};
        an_text_printf(&why, "an active neutrino is charged under %s: confined",
                       n->confined);
        an_json_put_string(o, "why", an_text_string(&why));
        an_text_clear(&why);
    } else if (n->nature == AN_NO_NEUTRINOS) {
        an_json_put_string(o, "why", "no active_neutrinos are named");
    }
    an_json_put(o, "active", json_integer(n->active));
    an_json_put(o, "dirac", json_integer(n->dirac));
    an_json_put(o, "majorana", json_integer(n->majorana));
    an_json_put(o, "massless", json_integer(n->massless));
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *k = &n->neutral[i];
        json_t *p = an_json_append(classes);
        an_json_put_bool(p, "self", k->self);
        an_json_put(p, "states", json_integer(k->states));
        an_json_put(p, "partners", json_integer(k->partners));
        an_json_put(p, "active", json_integer(k->active));
        an_json_put(p, "active_partners", json_integer(k->active_partners));
        an_json_put(p, "members", an_json_strings(k->member, k->nmembers));
        an_json_put(p, "partner_members",
                    an_json_strings(k->partner, k->npartners));
    }
    an_json_put(o, "classes", classes);
    an_json_put(o, "witness", witness_value(m, &n->witness));
    an_json_put(o, "mass_witness", witness_value(m, &n->mass_witness));
    return o;
}

static json_t *candidate_value(const struct an_candidate *c)
{
    json_t *o = json_object();
    an_json_put_string(o, "field", c->name);
    an_json_put(o, "generations",
                an_json_generations(c->generation, c->ngenerations));
    an_json_put_string(o, "nature", an_word_particle(c->kind));
    an_json_put_string(o, "protected_by", an_word_guard(c->guard));
    an_json_put(o, "decay", json_null());
    return o;
}

/* What protects all candidates; "several" where they differ. */
static json_t *common_guard(const struct an_dark_matter *d)
{
    if (d->ndetails == 0)
        return json_null();
    for (size_t i = 1; i < d->ndetails; i++)
        if (d->detail[i].guard != d->detail[0].guard)
            return json_string("several");
    return json_string(an_word_guard(d->detail[0].guard));
}

static json_t *dark_matter_value(const struct an_model *m,
                                 const struct an_vacuum *v)
{
    const struct an_dark_matter *d = &v->dark_matter;
    json_t *o = json_object();
    an_json_put_string(o, "verdict", an_word_stability(d));
    put_decided(o, d->undecided, v->why);
    if (d->undecided)
        return o;
    json_t *detail = json_array();
    for (size_t k = 0; k < d->ndetails; k++)
        json_array_append_new(detail, candidate_value(&d->detail[k]));
    if (!d->asked)
        an_json_put_string(o, "why",
                           "no field is ordinary matter (`sector: "
                           "visible`)");
    an_json_put(o, "group", an_json_orders(&d->group));
    an_json_put(o, "neutral_group", an_json_orders(&d->neutral_group));
    an_json_put(o, "protected",
                an_json_strings(d->protected_name, d->nprotected));
    an_json_put(o, "candidates", an_json_strings(d->candidate, d->ncandidates));
    an_json_put(o, "candidates_detail", detail);
    an_json_put(o, "protected_by", common_guard(d));
    an_json_put(o, "stable_species", json_integer((json_int_t)d->nspecies));
    an_json_put_bool(o, "charged_relic", d->charged_relic);
    an_json_put(o, "relics", an_json_strings(d->relic, d->nrelics));
    an_json_put_bool(o, "exotic_charge_only", d->exotic_charge_only);
    an_json_put(o, "witness", witness_value(m, &d->witness));
    return o;
}

static json_t *processes_value(const struct an_model *m,
                               const struct an_vacuum *v)
{
    json_t *o = json_object();
    for (int i = 0; i < AN_NPROCESSES; i++) {
        const struct an_process *p = &v->process[i];
        json_t *q = json_object();
        an_json_put_bool(q, "asked", p->asked);
        if (p->asked) {
            an_json_put(q, "allowed",
                        p->undecided ? json_null() : json_boolean(p->allowed));
            put_decided(q, p->undecided,
                        p->strange ? an_word_doubt(p) : v->why);
            an_json_put_bool(q, "gauge_exchange", p->exchange);
            an_json_put(q, "witness", witness_value(m, &p->witness));
        }
        an_json_put(o, an_process_key((enum an_process_name)i), q);
    }
    return o;
}

static json_t *massless_list(const struct an_massless_matter *v, size_t n)
{
    json_t *list = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *o = an_json_append(list);
        an_json_put_string(o, "fields", v[i].what);
        an_json_put(o, "count", json_integer(v[i].count));
        an_json_put(o, "electric_charge", an_json_rational(v[i].electric));
        an_json_put_bool(o, "coloured", v[i].coloured);
        an_json_put_string(o, "charged_under", v[i].under);
    }
    return list;
}

static void put_massless(json_t *o, const struct an_vacuum *v)
{
    an_json_put(o, "massless_matter",
                v->known ? massless_list(v->massless, v->nmassless)
                         : json_null());
    an_json_put(o, "confined_matter",
                v->known ? massless_list(v->confined, v->nconfined)
                         : json_null());
}

json_t *an_json_instantons(const struct an_vacuum *v)
{
    if (!v->known)
        return json_null();
    json_t *o = json_object();
    const struct an_residual *r = &v->residual;
    an_json_put(o, "discrete",
                r->undecided ? json_null() : an_json_orders(&r->discrete));
    an_json_put_true(o, "selective", r->selective);
    if (!v->final)
        return o;
    an_json_put_string(o, "neutrinos", an_word_nature(v->neutrinos.nature));
    an_json_put_string(o, "dark_matter", an_word_stability(&v->dark_matter));
    json_t *processes = json_object();
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (v->process[i].asked)
            an_json_put(processes, an_process_key((enum an_process_name)i),
                        v->process[i].undecided
                            ? json_null()
                            : json_boolean(v->process[i].allowed));
    an_json_put(o, "processes", processes);
    return o;
}

void an_json_vacuum(json_t *o, const struct an_model *m,
                    const struct an_vacuum *v)
{
    an_json_put(o, "residual", residual_value(m, v, NULL));
    an_json_put(o, "neutrinos", neutrinos_value(m, v));
    an_json_put(o, "dark_matter", dark_matter_value(m, v));
    an_json_put(o, "processes", processes_value(m, v));
    put_massless(o, v);
}

json_t *an_json_phase(const struct an_check *c, size_t i)
{
    const struct an_model *m = c->model;
    const struct an_vacuum *v = &c->phase[i];
    const struct an_phase *p = &m->phase[i];
    json_t *o = json_object(), *vevs = json_array();
    for (size_t k = 0; k < p->nvevs; k++)
        json_array_append_new(vevs, an_json_vev(m, &p->vev[k]));
    an_json_put_string(o, "name", p->name);
    an_json_put_bool(o, "final", p->final);
    an_json_put(o, "vevs", vevs);
    an_json_put(o, "residual",
                v->known ? residual_value(m, v, &c->residual_anomalies[i])
                         : json_null());
    if (!v->known)
        an_json_put_string(o, "unknown", v->unknown);
    if (v->charge_breaking)
        an_json_put_string(o, "verdict", an_word_unknown(v));
    if (!p->final)
        return o;
    bool known = v->known;
    json_t *neutrinos = known ? neutrinos_value(m, v) : json_null();
    json_t *dark_matter = known ? dark_matter_value(m, v) : json_null();
    json_t *processes = known ? processes_value(m, v) : json_null();
    if (known && !v->residual.undecided) {
        an_json_mechanism(neutrinos, c, i);
        an_json_stability(dark_matter, c, i);
        an_json_onset(processes, c, i);
    }
    an_json_put(o, "neutrinos", neutrinos);
    an_json_put(o, "dark_matter", dark_matter);
    an_json_put(o, "processes", processes);
    put_massless(o, v);
    if (c->instanton_phase)
        an_json_put(o, "with_instantons",
                    an_json_instantons(&c->instanton_phase[i]));
    return o;
}
