/* lagrangian.c - accidental symmetries, missing terms, mass mechanisms,
 * for programs (docs/report-format.md). */
#include "report/json/lagrangian.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "report/json/value.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"
#include "verdict/words.h"

static json_t *term_value(const char *term, int dimension)
{
    json_t *o = json_object();
    an_json_put_string(o, "term", term);
    an_json_put(o, "dimension", json_integer(dimension));
    return o;
}

static json_t *accidental_value(const struct an_check *c,
                                const struct an_accidentals *a,
                                const struct an_accidental *s)
{
    json_t *o = json_object(), *charges = json_object();
    struct an_text group = {0};
    bool is_u1 = fmpz_is_zero(s->order);
    char *order = fmpz_get_str(NULL, 10, s->order);
    an_text_printf(&group, "Z(%s)", order);
    flint_free(order);
    for (size_t k = 0; k < a->ncolumns; k++)
        if (!fmpq_is_zero(s->charge + k))
            an_json_put(charges, a->column[k].name,
                        an_json_rational(s->charge + k));
    an_json_put_string(o, "group", is_u1 ? "U(1)" : an_text_string(&group));
    an_json_put(o, "name", s->named ? an_json_string(s->name) : json_null());
    an_json_put(o, "charges", charges);
    if (!is_u1)
        an_json_put(o, "left_by_dimension",
                    s->from > 0 ? json_integer(s->from) : json_null());
    an_json_put_bool(o, "anomalous", s->anomalous);
    if (s->anomalous)
        an_json_put_string(o, "anomaly", c->model->group[s->group].name);
    an_json_put(o, "broken_by",
                s->breaker ? term_value(s->breaker, s->dimension)
                           : json_null());
    if (s->doubt) {
        an_json_put(o, "decided", json_false());
        an_json_put_string(o, "why", "too large to count");
        an_json_put(o, "may_be_broken_by",
                    term_value(s->doubt, s->doubt_dimension));
    }
    an_text_clear(&group);
    return o;
}

static json_t *counts_value(const struct an_neutrino_counts *n)
{
    json_t *o = json_object();
    an_json_put(o, "dirac", json_integer(n->dirac));
    an_json_put(o, "majorana", json_integer(n->majorana));
    an_json_put(o, "massless", json_integer(n->massless));
    return o;
}

static json_t *effect_value(const struct an_model *m, const struct an_effect *e)
{
    static const char *const fate[] = {"forbidden", "allowed"};
    json_t *o = json_object();
    an_json_put_string(o, "phase", m->phase[e->phase].name);
    an_json_put_string(o, "verdict", an_change_key(e->change));
    switch (e->change) {
    case AN_CHANGES_DARK_MATTER:
    case AN_CHANGES_RELICS:
        an_json_put(o, "unstable",
                    an_json_strings(e->unstable.v, e->unstable.n));
        an_json_put(o, "light", an_json_strings(e->light.v, e->light.n));
        an_json_put(o, "stable", an_json_strings(e->stable.v, e->stable.n));
        an_json_put(o, "without", json_integer((json_int_t)e->species[0]));
        an_json_put(o, "with", json_integer((json_int_t)e->species[1]));
        break;
    case AN_CHANGES_NEUTRINOS:
        an_json_put(o, "without", counts_value(&e->neutrinos[0]));
        an_json_put(o, "with", counts_value(&e->neutrinos[1]));
        break;
    case AN_CHANGES_MASSES:
        an_json_put(o, "massive", an_json_strings(e->masses.v, e->masses.n));
        break;
    default:
        an_json_put_string(o, "without", fate[e->allowed[0]]);
        an_json_put_string(o, "with", fate[e->allowed[1]]);
    }
    return o;
}

static json_t *missing_value(const struct an_check *c,
                             const struct an_missing *x)
{
    const struct an_missing_terms *all = &c->lagrangian.listed.missing;
    json_t *o = term_value(x->term, x->dimension), *changes = json_array();
    json_t *effects = json_array();
    for (int k = 0; k < AN_NCHANGES; k++)
        if (x->changes[k])
            json_array_append_new(
                changes, an_json_string(an_change_key((enum an_change)k)));
    for (size_t i = 0; i < x->neffects; i++)
        json_array_append_new(
            effects, effect_value(c->model, &all->effects.v[x->effect[i]]));
    if (!x->decided) {
        an_json_put(o, "decided", json_false());
        an_json_put_string(o, "why", "too large to count");
    }
    an_json_put(o, "changes", all->judged ? json_incref(changes) : json_null());
    an_json_put(o, "effects", all->judged ? json_incref(effects) : json_null());
    json_decref(changes);
    json_decref(effects);
    return o;
}

static json_t *broken_value(const struct an_model *m,
                            const struct an_explicit *x)
{
    json_t *o = json_object(), *list = json_array();
    for (size_t i = 0; i < x->n; i++) {
        json_t *b = an_json_append(list);
        an_json_put_string(b, "group", m->group[x->v[i].group].name);
        an_json_put_string(b, "reason", x->v[i].reason);
    }
    an_json_put_string(o, "term", x->canonical);
    an_json_put(o, "dimension", an_json_half(x->dimension));
    an_json_put(o, "breaks", list);
    return o;
}

void an_json_terms(json_t *report, const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    const struct an_missing_terms *m = &c->lagrangian.listed.missing;
    if (!c->lagrangian.asked)
        return;
    json_t *symmetries = json_array(), *missing = json_array();
    json_t *broken = json_array();
    for (size_t i = 0; i < c->lagrangian.nbroken; i++)
        json_array_append_new(broken,
                              broken_value(c->model, &c->lagrangian.broken[i]));
    an_json_put(report, "explicit_breaking", broken);
    for (size_t i = 0; i < a->n; i++)
        json_array_append_new(symmetries, accidental_value(c, a, &a->v[i]));
    for (size_t i = 0; i < m->n; i++)
        json_array_append_new(missing, missing_value(c, &m->v[i]));
    an_json_put(report, "accidental_symmetries",
                a->complete ? json_incref(symmetries) : json_null());
    an_json_put(report, "anomaly_free_combinations",
                an_json_strings(a->exact, a->nexact));
    an_json_put_string(report, "accidental_of", a->listed ? "listed" : "all");
    an_json_put(report, "searched_to_dimension", json_integer(a->bound));
    an_json_put(report, "missing_terms",
                m->asked && m->complete ? json_incref(missing) : json_null());
    json_decref(symmetries);
    json_decref(missing);
}

static json_t *matrix_value(const struct an_mass_matrix *m)
{
    json_t *o = json_object(), *states = json_array();
    json_t *entries = json_array(), *orders = json_array();
    for (size_t i = 0; i < m->nstates; i++) {
        json_t *x = an_json_append(states);
        an_json_put_string(x, "name", m->state[i].name);
        an_json_put(x, "states", json_integer(m->state[i].n));
        an_json_put_bool(x, "active", m->state[i].active);
    }
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        json_t *x = term_value(e->term, e->dimension);
        an_json_put(x, "row", json_integer((json_int_t)e->i));
        an_json_put(x, "column", json_integer((json_int_t)e->j));
        an_json_put_bool(x, "antisymmetric", e->antisymmetric);
        an_json_put_true(x, "listed", e->origin == AN_ORIGIN_LISTED);
        an_json_put_true(x, "by_hand", an_mass_by_hand(e));
        an_json_put_true(x, "gauge", e->gauge);
        an_json_put_bool(x, "exact", e->exact);
        json_array_append_new(entries, x);
    }
    for (size_t k = 0; k < m->norders; k++) {
        json_t *x = an_json_append(orders);
        an_json_put(x, "dimension", json_integer(m->order[k].dimension));
        an_json_put(x, "rank", json_integer(m->order[k].rank));
        an_json_put(x, "massless", json_integer(m->order[k].massless));
    }
    an_json_put(o, "states", states);
    an_json_put(o, "entries", entries);
    an_json_put(o, "orders", orders);
    an_json_put(o, "searched_to_dimension", json_integer(m->bound));
    return o;
}

void an_json_mechanism(json_t *neutrinos, const struct an_check *c,
                       size_t phase)
{
    if (!c->lagrangian.asked || !c->lagrangian.phase[phase].known)
        return;
    const struct an_phase_terms *p = &c->lagrangian.phase[phase];
    an_json_put(neutrinos, "mechanism",
                p->first ? term_value(p->first->term, p->first->dimension)
                         : json_null());
    an_json_put_string(neutrinos, "mechanism_text", p->mechanism);
    an_json_put(neutrinos, "mechanism_terms",
                an_json_strings(p->chain, p->nchain));
    json_t *induced = json_array();
    for (size_t i = 0; i < p->mass.induced.n; i++) {
        const struct an_induced *v = &p->mass.induced.v[i];
        json_t *x = term_value(v->term, v->dimension);
        an_json_put_string(x, "field", c->model->field[v->field].name);
        json_array_append_new(induced, x);
    }
    an_json_put(neutrinos, "induced_vevs", induced);
    an_json_put(neutrinos, "light_singlets", json_integer(p->light));
    const struct an_listed_neutrinos *l =
        &c->lagrangian.listed.neutrinos[phase];
    json_t *listed = json_null();
    if (l->asked) {
        listed = json_object();
        an_json_put(listed, "dirac", json_integer(l->dirac));
        an_json_put(listed, "majorana", json_integer(l->majorana));
        an_json_put(listed, "massless", json_integer(l->massless));
        an_json_put(listed, "unpaired",
                    an_json_strings(l->unpaired, l->nunpaired));
    }
    an_json_put(neutrinos, "from_couplings", listed);
    if (p->mass.complete)
        an_json_put(neutrinos, "mass_matrix", matrix_value(&p->mass));
}

static json_t *leading_terms(const struct an_leading_terms *l)
{
    json_t *list = json_array();
    for (size_t i = 0; i < l->n; i++)
        json_array_append_new(list,
                              term_value(l->v[i].text, l->v[i].dimension));
    return list;
}

/* Which terms do it from which dimension on. */
static void put_leading(json_t *o, const struct an_leading *l)
{
    an_json_put(o, "dimension", json_integer(l->dimension));
    an_json_put(o, "any_of", leading_terms(&l->either));
    an_json_put(o, "with", leading_terms(&l->need));
}

static json_t *decay_value(const struct an_protected *x)
{
    static const char *const names[] = {"protected", "accidental",
                                        "unprotected"};
    const struct an_leading *l = &x->leading;
    bool single = l->either.n > 0 && l->need.n == 0;
    json_t *o = json_object(), *by = json_null();
    if (l->found) {
        by = json_object();
        an_json_put_string(by, "term", single ? l->either.v[0].text : NULL);
        put_leading(by, l);
        an_json_put_bool(by, "indirect", x->indirect);
    }
    an_json_put_string(o, "field", x->name);
    an_json_put(o, "generations",
                an_json_generations(x->generation, x->ngenerations));
    an_json_put_string(o, "protection", names[x->protection]);
    an_json_put(o, "decays_by", by);
    return o;
}

/* Generations of a new neutral field that no symmetry protects, or gauge
 * bosons, as candidates are written. */
static json_t *unprotected_value(const struct an_protected *x, const bool *flag,
                                 enum an_particle_kind kind)
{
    static const char *const names[] = {"accidental", "accidental", "none"};
    json_t *o = json_object();
    an_json_put_string(o, "field", x->name);
    an_json_put(o, "generations", an_json_generations(flag, x->ngenerations));
    an_json_put_string(o, "nature", an_word_particle(kind));
    an_json_put_string(o, "protected_by", names[x->protection]);
    json_t *decay = decay_value(x);
    an_json_put(o, "decay", json_incref(json_object_get(decay, "decays_by")));
    json_decref(decay);
    return o;
}

/* One entry for each nature. */
static void append_unprotected(json_t *list, const struct an_protected *x)
{
    bool *flag = an_alloc(x->ngenerations, sizeof *flag);
    if (x->ngenerations == 0)
        json_array_append_new(list, unprotected_value(x, flag, x->kind[0]));
    for (int kind = 0; kind <= AN_VECTOR_PARTICLE; kind++) {
        bool any = false;
        for (size_t j = 0; j < x->ngenerations; j++) {
            flag[j] = x->generation[j] && (int)x->kind[j] == kind;
            any = any || flag[j];
        }
        if (any)
            json_array_append_new(
                list, unprotected_value(x, flag, (enum an_particle_kind)kind));
    }
    free(flag);
}

void an_json_onset(json_t *processes, const struct an_check *c, size_t phase)
{
    if (!c->lagrangian.asked || !c->lagrangian.phase[phase].known)
        return;
    const struct an_onset *o = &c->lagrangian.phase[phase].onset;
    for (int i = 0; i < AN_NPROCESSES; i++) {
        const struct an_leading *l = &o->process[i];
        json_t *process =
            json_object_get(processes, an_process_key((enum an_process_name)i));
        json_t *first = json_null();
        if (!o->asked[i])
            continue;
        if (l->found) {
            first = json_object();
            put_leading(first, l);
        }
        an_json_put(process, "leading", first);
        an_json_put(process, "searched_to_dimension",
                    json_integer(l->found ? l->dimension : o->bound));
    }
}

void an_json_stability(json_t *dark_matter, const struct an_check *c,
                       size_t phase)
{
    if (!c->lagrangian.asked || !c->lagrangian.phase[phase].known)
        return;
    const struct an_phase_terms *p = &c->lagrangian.phase[phase];
    json_t *list = json_array();
    for (size_t i = 0; i < p->onset.ndecays; i++)
        json_array_append_new(list, decay_value(&p->onset.decay[i]));
    static const char *const keys[] = {NULL, "accidental", "unprotected"};
    if (keys[p->stability])
        an_json_put_string(dark_matter, "protected_by", keys[p->stability]);
    json_t *detail = json_object_get(dark_matter, "candidates_detail");
    for (size_t i = 0; i < p->onset.ndecays; i++)
        append_unprotected(detail, &p->onset.decay[i]);
    an_json_put(dark_matter, "decays", list);
}
