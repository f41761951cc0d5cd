/* lagrangian.c - accidental symmetries, missing terms, mass mechanisms, for
 * programs (docs/report-format.md). A third of the file is tables of keys. */
#include "json/lagrangian.h"

#include <stdlib.h>

#include "base/mem.h"
#include "json/keys.h"
#include "json/value.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

AN_JSON_KEYS(term, "term: string", "dimension: integer");

/* The first term that breaks a symmetry, and one before it that may. */
AN_JSON_KEYS(breaker, "broken_by: term?",
             "decided: false where a term is too large to count",
             "why: string if decided=false",
             "may_be_broken_by: term if decided=false");

AN_JSON_KEYS(uncounted, "decided: false where it is too large to count",
             "why: string if decided=false");

AN_JSON_KEYS(accidental_symmetry, "group: string", "name: string?",
             "charges: {rational}",
             "left_by_dimension: integer? where the group is finite",
             "anomalous: boolean", "anomaly: string if anomalous=true",
             "...: breaker");

AN_JSON_KEYS(broken_group, "group: string", "reason: string");

AN_JSON_KEYS(explicit_breaking, "term: string", "dimension: half",
             "breaks: [broken_group]");

AN_JSON_KEYS(counts, "dirac: integer", "majorana: integer",
             "massless: integer");

AN_JSON_KEYS(relics_effect, "phase: string", "verdict: 'dark_matter'|'relics'",
             "unstable: [string]", "light: [string]", "stable: [string]",
             "without: integer", "with: integer");

AN_JSON_KEYS(neutrinos_effect, "phase: string", "verdict: 'neutrinos'",
             "without: counts", "with: counts");

AN_JSON_KEYS(masses_effect, "phase: string", "verdict: 'masses'",
             "massive: [string]");

AN_JSON_KEYS(process_effect, "phase: string", "verdict: process_name",
             "without: 'forbidden'|'allowed'", "with: 'forbidden'|'allowed'");

AN_JSON_KEYS(
    missing_term, "...: term", "...: uncounted",
    "changes: ['dark_matter'|'neutrinos'|'masses'|'relics'|process_name]?",
    "effects: [relics_effect|neutrinos_effect|masses_effect|process_effect]?");

AN_JSON_KEYS(neutral_state, "name: string", "states: integer",
             "active: boolean");

AN_JSON_KEYS(mass_entry, "...: term", "row: integer", "column: integer",
             "antisymmetric: boolean", "listed: true where a coupling fills it",
             "by_hand: true where it takes explicit breaking",
             "gauge: true where a gauge coupling fills it", "exact: boolean");

AN_JSON_KEYS(mass_order, "dimension: integer", "rank: integer",
             "massless: integer");

AN_JSON_KEYS(mass_matrix, "states: [neutral_state]", "entries: [mass_entry]",
             "orders: [mass_order]", "searched_to_dimension: integer");

AN_JSON_KEYS(induced_vev, "...: term", "field: string");

AN_JSON_KEYS(listed_neutrinos, "...: counts", "unpaired: [string]");

AN_JSON_KEYS(leading, "dimension: integer", "any_of: [term]", "with: [term]");

AN_JSON_KEYS(decays_by, "term: string?", "...: leading", "indirect: boolean");

AN_JSON_KEYS(decay, "field: string", "generations: [integer]",
             "protection: 'protected'|'accidental'|'unprotected'",
             "decays_by: decays_by?");

/* As the candidates of vacuum.c. */
AN_JSON_KEYS(unprotected, "field: string", "generations: [integer]",
             "nature: particle", "protected_by: 'accidental'|'none'",
             "decay: decays_by?");

static const char uncounted[] = "too large to count";

json_t *an_json_uncounted(bool decided)
{
    return AN_JSON(uncounted, decided, uncounted);
}

json_t *an_json_term(const char *term, int dimension)
{
    if (!term)
        return NULL;
    return AN_JSON(term, term, dimension);
}

json_t *an_json_breaker(const char *term, int dimension, const char *doubt,
                        int doubt_dimension)
{
    return AN_JSON(breaker, an_json_term(term, dimension), !doubt, uncounted,
                   an_json_term(doubt, doubt_dimension));
}

/* By the fields; what is not charged is left out. */
static json_t *charges_value(const struct an_accidentals *a, const fmpq *charge)
{
    json_t *charges = json_object();
    for (size_t k = 0; k < a->ncolumns; k++)
        if (!fmpq_is_zero(charge + k))
            an_json_put(charges, a->column[k].name,
                        an_json_rational(charge + k));
    return charges;
}

static json_t *accidental_value(const struct an_check *c,
                                const struct an_accidentals *a,
                                const struct an_accidental *s)
{
    bool is_u1 = fmpz_is_zero(s->order);
    char *order = fmpz_get_str(NULL, 10, s->order);
    json_t *o = AN_JSON(
        accidental_symmetry,
        is_u1 ? json_string("U(1)") : json_sprintf("Z(%s)", order),
        s->named ? s->name : NULL, charges_value(a, s->charge),
        is_u1         ? NULL
        : s->from > 0 ? json_integer(s->from)
                      : json_null(),
        s->anomalous, s->anomalous ? c->model->group[s->group].name : NULL,
        an_json_breaker(s->breaker, s->dimension, s->doubt,
                        s->doubt_dimension));
    flint_free(order);
    return o;
}

json_t *an_json_accidental_r(const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    return a->complete && a->r_charge ? charges_value(a, a->r_charge) : NULL;
}

json_t *an_json_accidentals(const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    if (!a->complete)
        return json_null();
    AN_JSON_LIST(list, i, a->n, accidental_value(c, a, &a->v[i]));
    return list;
}

static json_t *counts_value(long dirac, long majorana, long massless)
{
    return AN_JSON(counts, dirac, majorana, massless);
}

static json_t *effect_value(const struct an_model *m, const struct an_effect *e)
{
    static const char *const fate[] = {"forbidden", "allowed"};
    const struct an_neutrino_counts *n = e->neutrinos;
    json_t *vacuum = an_json_string(m->vacuum[e->vacuum].name);
    json_t *verdict = an_json_string(an_change_key(e->change));
    switch (e->change) {
    case AN_CHANGES_DARK_MATTER:
    case AN_CHANGES_RELICS:
        return AN_JSON(relics_effect, vacuum, verdict,
                       an_json_strings(e->unstable.v, e->unstable.n),
                       an_json_strings(e->light.v, e->light.n),
                       an_json_strings(e->stable.v, e->stable.n), e->species[0],
                       e->species[1]);
    case AN_CHANGES_NEUTRINOS:
        return AN_JSON(neutrinos_effect, vacuum, verdict,
                       counts_value(n[0].dirac, n[0].majorana, n[0].massless),
                       counts_value(n[1].dirac, n[1].majorana, n[1].massless));
    case AN_CHANGES_MASSES:
        return AN_JSON(masses_effect, vacuum, verdict,
                       an_json_strings(e->masses.v, e->masses.n));
    default:
        return AN_JSON(process_effect, vacuum, verdict, fate[e->allowed[0]],
                       fate[e->allowed[1]]);
    }
}

static json_t *missing_value(const struct an_check *c,
                             const struct an_missing *x)
{
    const struct an_missing_terms *all = &c->lagrangian.listed.missing;
    json_t *term = an_json_term(x->term, x->dimension);
    if (!all->judged)
        return AN_JSON(missing_term, term, an_json_uncounted(x->decided), NULL,
                       NULL);
    AN_JSON_LIST(changes, k, AN_NCHANGES,
                 x->changes[k] ? an_change_key((enum an_change)k) : NULL);
    AN_JSON_LIST(effects, i, x->neffects,
                 effect_value(c->model, &all->effects.v[x->effect[i]]));
    return AN_JSON(missing_term, term, an_json_uncounted(x->decided), changes,
                   effects);
}

json_t *an_json_missing(const struct an_check *c)
{
    const struct an_missing_terms *m = &c->lagrangian.listed.missing;
    if (!m->asked || !m->complete)
        return json_null();
    AN_JSON_EACH(list, struct an_missing, x, m->v, m->n, missing_value(c, x));
    return list;
}

static json_t *broken_value(const struct an_model *m,
                            const struct an_explicit *x)
{
    AN_JSON_LIST(
        list, i, x->n,
        AN_JSON(broken_group, m->group[x->v[i].group].name, x->v[i].reason));
    return AN_JSON(explicit_breaking, x->canonical, an_json_half(x->dimension),
                   list);
}

json_t *an_json_explicit(const struct an_check *c)
{
    AN_JSON_LIST(list, i, c->lagrangian.nbroken,
                 broken_value(c->model, &c->lagrangian.broken[i]));
    return list;
}

json_t *an_json_mass_matrix(const struct an_mass_matrix *m)
{
    AN_JSON_EACH(states, struct an_mass_state, s, m->state, m->nstates,
                 AN_JSON(neutral_state, s->name, s->n, s->active));
    AN_JSON_EACH(entries, struct an_mass_entry, e, m->entry, m->nentries,
                 AN_JSON(mass_entry, an_json_term(e->term, e->dimension), e->i,
                         e->j, e->antisymmetric, e->origin == AN_ORIGIN_LISTED,
                         an_mass_by_hand(e), e->gauge, e->exact));
    AN_JSON_EACH(orders, struct an_mass_dimension, o, m->order, m->norders,
                 AN_JSON(mass_order, o->dimension, o->rank, o->massless));
    return AN_JSON(mass_matrix, states, entries, orders, m->bound);
}

json_t *an_json_induced(const struct an_model *m,
                        const struct an_mass_matrix *mass)
{
    AN_JSON_EACH(list, struct an_induced, v, mass->induced.v, mass->induced.n,
                 AN_JSON(induced_vev, an_json_term(v->term, v->dimension),
                         m->field[v->field].name));
    return list;
}

json_t *an_json_listed_neutrinos(const struct an_listed_neutrinos *l)
{
    if (!l->asked)
        return json_null();
    return AN_JSON(listed_neutrinos,
                   counts_value(l->dirac, l->majorana, l->massless),
                   an_json_strings(l->unpaired, l->nunpaired));
}

static json_t *leading_terms(const struct an_leading_terms *l)
{
    AN_JSON_LIST(list, i, l->n, an_json_term(l->v[i].text, l->v[i].dimension));
    return list;
}

json_t *an_json_leading(const struct an_leading *l)
{
    if (!l->found)
        return json_null();
    return AN_JSON(leading, l->dimension, leading_terms(&l->either),
                   leading_terms(&l->need));
}

static json_t *decays_by(const struct an_protected *x)
{
    const struct an_leading *l = &x->leading;
    bool single = l->either.n > 0 && l->need.n == 0;
    if (!l->found)
        return json_null();
    return AN_JSON(decays_by, single ? l->either.v[0].text : NULL,
                   an_json_leading(l), x->indirect);
}

json_t *an_json_decays(const struct an_onset *o)
{
    static const char *const names[] = {"protected", "accidental",
                                        "unprotected"};
    AN_JSON_EACH(list, struct an_protected, x, o->decay, o->ndecays,
                 AN_JSON(decay, x->name,
                         an_json_generations(x->generation, x->ngenerations),
                         names[x->protection], decays_by(x)));
    return list;
}

/* Generations of a new neutral field that no symmetry protects, or gauge
 * bosons, as candidates are written. */
static json_t *unprotected_value(const struct an_protected *x, const bool *flag,
                                 enum an_particle_kind kind)
{
    static const char *const names[] = {"accidental", "accidental", "none"};
    return AN_JSON(unprotected, x->name,
                   an_json_generations(flag, x->ngenerations),
                   an_word_particle(kind), names[x->protection], decays_by(x));
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

void an_json_unprotected(json_t *list, const struct an_onset *o)
{
    for (size_t i = 0; i < o->ndecays; i++)
        append_unprotected(list, &o->decay[i]);
}
