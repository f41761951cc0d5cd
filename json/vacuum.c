/* vacuum.c - the verdicts of one vacuum as JSON. A third of the file is tables
 * of keys. */
#include "json/vacuum.h"

#include "base/text.h"
#include "json/bosons.h"
#include "json/keys.h"
#include "json/lagrangian.h"
#include "json/residual.h"
#include "json/value.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/question.h"
#include "residual/verdicts/species.h"
#include "verdict/check.h"
#include "verdict/words.h"

AN_JSON_KEYS(vev, "field: string", "generation: integer where one has it",
             "component: string where it has a name",
             "invariant: {[integer|string]} where the file says what it leaves",
             "diagonal: [rational] where the file gives it",
             "matrix: [[rational]] where the file gives it",
             "weights: [weight] where it has no direction");

AN_JSON_KEYS(neutral_class, "self: boolean", "states: integer",
             "partners: integer", "massless: integer", "active: integer",
             "active_partners: integer", "members: [string]",
             "partner_members: [string]");

AN_JSON_KEYS(neutrinos, "nature: nature", "decided: boolean",
             "why: string where it is undecided or none",
             "active: integer if decided=true",
             "dirac: integer if decided=true",
             "majorana: integer if decided=true",
             "massless: integer if decided=true",
             "classes: [neutral_class] if decided=true",
             "witness: witness? if decided=true",
             "mass_witness: witness? if decided=true",
             "mechanism: term? where terms were asked for",
             "mechanism_text: string? where terms were asked for",
             "mechanism_terms: [string] where terms were asked for",
             "induced_vevs: [induced_vev] where terms were asked for",
             "light_singlets: integer where terms were asked for",
             "from_couplings: listed_neutrinos? where terms were asked for",
             "mass_matrix: mass_matrix where its terms were all listed");

AN_JSON_KEYS(candidate, "field: string", "generations: [integer]",
             "nature: particle",
             "protected_by: 'gauge'|'imposed'|'mixed'|'spin'", "decay: null");

AN_JSON_KEYS(
    dark_matter, "verdict: stability", "decided: boolean",
    "why: string where it is undecided or none, or not all of it known",
    "group: group? if decided=true", "neutral_group: group? if decided=true",
    "group_at_least: group where not all that is stable is known",
    "protected: [string] if decided=true",
    "candidates: [string] if decided=true",
    "candidates_detail: [candidate|unprotected] if decided=true",
    "protected_by: "
    "('gauge'|'imposed'|'mixed'|'spin'|'several'|'accidental'|'"
    "unprotected')? if decided=true",
    "stable_species: integer if decided=true",
    "charged_relic: boolean if decided=true",
    "relics: [string] if decided=true",
    "exotic_charge_only: boolean if decided=true",
    "witness: witness? if decided=true",
    "decays: [decay] where terms were asked for");

AN_JSON_KEYS(process, "asked: boolean", "allowed: boolean? if asked=true",
             "decided: boolean if asked=true", "why: string if decided=false",
             "gauge_exchange: boolean if asked=true",
             "witness: witness? if asked=true",
             "leading: leading? where it is allowed",
             "searched_to_dimension: integer where it is allowed");

/* In the order of enum an_process_name. */
AN_JSON_KEYS(processes, "proton_decay: process", "neutron_antineutron: process",
             "neutrinoless_double_beta: process",
             "neutrinoless_quadruple_beta: process");

AN_JSON_KEYS(massless, "fields: string", "count: integer",
             "electric_charge: rational", "coloured: boolean",
             "charged_under: string?");

AN_JSON_KEYS(allowed_processes, "proton_decay: boolean? where it was asked for",
             "neutron_antineutron: boolean? where it was asked for",
             "neutrinoless_double_beta: boolean? where it was asked for",
             "neutrinoless_quadruple_beta: boolean? where it was asked for");

AN_JSON_KEYS(with_instantons, "discrete: group?",
             "selective: true where it is of selection rules",
             "neutrinos: nature where the phase is final",
             "dark_matter: stability where the phase is final",
             "processes: allowed_processes where the phase is final");

AN_JSON_KEYS(vacuum, "residual: residual|undecided_residual",
             "neutrinos: neutrinos", "dark_matter: dark_matter",
             "processes: processes", "massless_matter: [massless]",
             "confined_matter: [massless]");

AN_JSON_KEYS(
    phase, "name: string", "final: boolean", "vevs: [vev]",
    "residual: (residual|undecided_residual)?",
    "unknown: string if residual=null",
    "verdict: 'charge breaking' where a charged field has a vev",
    "neutrinos: neutrinos? if final=true",
    "dark_matter: dark_matter? if final=true",
    "processes: processes? if final=true",
    "massless_matter: [massless]? if final=true",
    "confined_matter: [massless]? if final=true",
    "with_instantons: with_instantons? where instantons violate a symmetry",
    "bosons: bosons|unknown_bosons where no charged field has a vev",
    "goldstones: goldstones where no charged field has a vev",
    "axions: [axion] where no charged field has a vev",
    "defects: [defect]? where no charged field has a vev");

AN_JSON_KEYS(asked_processes, "proton_decay: process where it was asked for",
             "neutron_antineutron: process where it was asked for",
             "neutrinoless_double_beta: process where it was asked for",
             "neutrinoless_quadruple_beta: process where it was asked for");

/* Each is null where the vacuum is not known. */
AN_JSON_KEYS(asked_phase, "name: string", "final: boolean",
             "unknown: string where it is not known",
             "residual: (residual|undecided_residual)? where it was asked for",
             "neutrinos: neutrinos? where it was asked for",
             "dark_matter: dark_matter? where it was asked for",
             "processes: asked_processes? where one was asked for",
             "massless_matter: [massless]? where it was asked for",
             "confined_matter: [massless]? where it was asked for");

static json_t *row_value(const fmpq *number, size_t n)
{
    AN_JSON_LIST(row, j, n, &number[j]);
    return row;
}

/* A number, or "3+4". */
static json_t *node_value(const struct an_lie *g, int node)
{
    if (node <= g->rank)
        return json_integer(node);
    struct an_text t = {0};
    an_diagram_node_add(&t, g, node);
    json_t *value = an_json_string(an_text_string(&t));
    an_text_clear(&t);
    return value;
}

static json_t *nodes_value(const struct an_model *m, const struct an_vev *v)
{
    json_t *groups = json_object(), *list = NULL;
    for (size_t i = 0; i < v->nnodes; i++) {
        if (i == 0 || v->node[i].group != v->node[i - 1].group) {
            list = json_array();
            an_json_put(groups, m->group[v->node[i].group].name, list);
        }
        json_array_append_new(
            list, node_value(&m->group[v->node[i].group].lie, v->node[i].node));
    }
    return groups;
}

/* A direction is given as a file would write it. */
json_t *an_json_vev(const struct an_model *m, const struct an_vev *v)
{
    bool direction = an_vev_is_direction(v);
    size_t rows = direction && !v->node ? v->rows : 0;
    AN_JSON_LIST(matrix, i, rows > 1 ? rows : 0,
                 row_value(v->number + i * v->columns, v->columns));
    AN_JSON_LIST(
        weights, i, direction ? 0 : v->nweights,
        an_json_weight(m, &m->field[v->field], v->weights + i * m->total_rank));
    return AN_JSON(vev, m->field[v->field].name,
                   an_json_generation(v->generation), v->component,
                   v->node ? nodes_value(m, v) : NULL,
                   rows == 1 ? row_value(v->number, v->columns) : NULL,
                   an_json_some(matrix), an_json_some(weights));
}

static json_t *members_value(const struct an_member *v, size_t n)
{
    AN_JSON_LIST(list, i, n, v[i].name);
    return list;
}

/* Why there is no verdict on neutrinos; NULL where there is one. */
static json_t *no_neutrinos(const struct an_findings *v)
{
    const struct an_neutrinos *n = &v->neutrinos;
    if (n->nature == AN_UNDECIDED_NATURE)
        return an_json_string(n->why ? n->why : v->why);
    if (n->confined) {
        struct an_text t = {0};
        an_text_printf(&t, "an active neutrino is charged under %s: confined",
                       n->confined);
        return an_json_taken(an_text_take(&t));
    }
    return n->nature == AN_NO_NEUTRINOS
               ? an_json_string("no active_neutrinos are named")
               : NULL;
}

/* What a check asks of the terms of one vacuum; all NULL where it asks none. */
struct terms {
    const struct an_vacuum_terms *vacuum;
    const struct an_listed_neutrinos *listed;
};

static json_t *neutrinos_value(const struct an_model *m,
                               const struct an_findings *v,
                               const struct terms *t)
{
    const struct an_neutrinos *n = &v->neutrinos;
    const struct an_vacuum_terms *p = t->vacuum;
    json_t *none = p ? json_null() : NULL;
    AN_JSON_EACH(classes, struct an_neutral_class, k, n->neutral, n->nneutral,
                 AN_JSON(neutral_class, k->self, k->states, k->partners,
                         k->massless, k->active, k->active_partners,
                         members_value(k->member, k->nmembers),
                         members_value(k->partner, k->npartners)));
    return AN_JSON(
        neutrinos, an_word_nature(n->nature), n->nature != AN_UNDECIDED_NATURE,
        no_neutrinos(v), n->active, n->dirac, n->majorana, n->massless, classes,
        an_json_witness(m, &n->witness), an_json_witness(m, &n->mass_witness),
        p && p->first ? an_json_term(p->first->term, p->first->dimension)
                      : none,
        p && p->mechanism ? an_json_string(p->mechanism) : none,
        p ? an_json_strings(p->chain, p->nchain) : NULL,
        p ? an_json_induced(m, &p->mass) : NULL,
        p ? json_integer(p->light) : NULL,
        p ? an_json_listed_neutrinos(t->listed) : NULL,
        p && p->mass.complete ? an_json_mass_matrix(&p->mass) : NULL);
}

/* What protects all candidates; "several" where they differ; other words where
 * terms were asked for. */
static const char *protected_by(const struct an_dark_matter *d,
                                const struct an_vacuum_terms *p)
{
    static const char *const keys[] = {NULL, "accidental", "unprotected"};
    if (p && keys[p->stability])
        return keys[p->stability];
    for (size_t i = 1; i < d->ndetails; i++)
        if (d->detail[i].guard != d->detail[0].guard)
            return "several";
    return d->ndetails > 0 ? an_word_guard(d->detail[0].guard) : NULL;
}

static json_t *dark_matter_value(const struct an_model *m,
                                 const struct an_findings *v,
                                 const struct terms *t)
{
    const struct an_dark_matter *d = &v->dark_matter;
    const struct an_vacuum_terms *p = t->vacuum;
    const char *why = d->undecided || d->least ? (d->why ? d->why : v->why)
                      : d->asked
                          ? NULL
                          : "no field is ordinary matter (`sector: visible`)";
    AN_JSON_EACH(details, struct an_candidate, c, d->detail, d->ndetails,
                 AN_JSON(candidate, c->name,
                         an_json_generations(c->generation, c->ngenerations),
                         an_word_particle(c->kind), an_word_guard(c->guard),
                         json_null()));
    if (p)
        an_json_unprotected(details, &p->onset);
    return AN_JSON(dark_matter, an_word_stability(d), !d->undecided, why,
                   AN_JSON_IF(!d->least, an_json_orders(&d->group)),
                   AN_JSON_IF(!d->least, an_json_orders(&d->neutral_group)),
                   AN_JSON_IF(d->least, an_json_orders(&d->group)),
                   an_json_strings(d->protected_name, d->nprotected),
                   an_json_strings(d->candidate, d->ncandidates), details,
                   protected_by(d, p), d->nspecies, d->charged_relic,
                   an_json_strings(d->relic, d->nrelics), d->exotic_charge_only,
                   an_json_witness(m, &d->witness),
                   p ? an_json_decays(&p->onset) : NULL);
}

static json_t *process_value(const struct an_model *m,
                             const struct an_findings *v, size_t i,
                             const struct terms *t)
{
    const struct an_process *p = &v->process[i];
    const struct an_onset *o =
        t->vacuum && t->vacuum->onset.asked[i] ? &t->vacuum->onset : NULL;
    const struct an_leading *l = o ? &o->process[i] : NULL;
    const char *why = p->strange ? an_word_doubt(p) : p->why ? p->why : v->why;
    return AN_JSON(process, p->asked, AN_JSON_IF(!p->undecided, p->allowed),
                   !p->undecided, why, p->exchange,
                   an_json_witness(m, &p->witness),
                   l ? an_json_leading(l) : NULL,
                   l ? json_integer(l->found ? l->dimension : o->bound) : NULL);
}

/* The processes that were asked for, AN_ASK_..., under the keys of a table. */
static json_t *processes_value(const char *const *keys,
                               const struct an_model *m,
                               const struct an_findings *v, unsigned asked,
                               const struct terms *t)
{
    json_t *value[AN_NPROCESSES] = {NULL};
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        if (asked & AN_ASK_PROCESS << i)
            value[i] = process_value(m, v, i, t);
    return an_json_object(keys, value, AN_NPROCESSES);
}

static json_t *massless_list(const struct an_massless_matter *v, size_t n)
{
    AN_JSON_LIST(list, i, n,
                 AN_JSON(massless, v[i].what, v[i].count, v[i].electric,
                         v[i].coloured, v[i].under));
    return list;
}

json_t *an_json_instantons(const struct an_findings *v)
{
    if (!v->known)
        return json_null();
    const struct an_residual *r = &v->residual;
    const struct an_process *p = v->process;
    json_t *process[AN_NPROCESSES] = {NULL};
    for (size_t i = 0; i < AN_NPROCESSES && v->final; i++)
        if (p[i].asked)
            process[i] =
                p[i].undecided ? json_null() : json_boolean(p[i].allowed);
    return AN_JSON(with_instantons, r->undecided ? NULL : &r->discrete,
                   r->selective,
                   v->final ? an_word_nature(v->neutrinos.nature) : NULL,
                   v->final ? an_word_stability(&v->dark_matter) : NULL,
                   v->final ? an_json_object(allowed_processes_keys, process,
                                             AN_NPROCESSES)
                            : NULL);
}

static const struct terms no_terms = {NULL, NULL};

json_t *an_json_findings(const struct an_model *m, const struct an_findings *v)
{
    return AN_JSON(vacuum, an_json_residual(m, v, NULL),
                   neutrinos_value(m, v, &no_terms),
                   dark_matter_value(m, v, &no_terms),
                   processes_value(processes_keys, m, v, ~0u, &no_terms),
                   massless_list(v->massless, v->nmassless),
                   massless_list(v->confined, v->nconfined));
}

json_t *an_json_vacuum(const struct an_check *c, size_t i)
{
    const struct an_model *m = c->model;
    const struct an_findings *v = &c->vacuum[i];
    const struct an_vacuum *p = &m->vacuum[i];
    bool known = v->known, judged = p->final && known;
    const struct an_consequences *x =
        c->consequence && !v->charge_breaking ? &c->consequence[i] : NULL;
    struct terms t = no_terms;
    AN_JSON_LIST(vevs, k, p->nsaid, an_json_vev(m, &p->said[k]));
    if (known && c->lagrangian.asked && c->lagrangian.vacuum[i].known)
        t = (struct terms){&c->lagrangian.vacuum[i],
                           &c->lagrangian.listed.neutrinos[i]};
    return AN_JSON(
        phase, p->name, p->final, vevs,
        known ? an_json_residual(m, v, &c->residual_anomalies[i]) : NULL,
        v->unknown, v->charge_breaking ? an_word_unknown(v) : NULL,
        judged ? neutrinos_value(m, v, &t) : NULL,
        judged ? dark_matter_value(m, v, &t) : NULL,
        judged ? processes_value(processes_keys, m, v, ~0u, &t) : NULL,
        judged ? massless_list(v->massless, v->nmassless) : NULL,
        judged ? massless_list(v->confined, v->nconfined) : NULL,
        p->final && c->instanton_vacuum
            ? an_json_instantons(&c->instanton_vacuum[i])
            : NULL,
        x ? an_json_bosons(&x->bosons) : NULL,
        x ? an_json_goldstones(m, &x->goldstones) : NULL,
        x ? an_json_axions(&x->axions) : NULL,
        x ? an_json_defects(m, &x->defects) : NULL);
}

/* The value, where it was asked for; a null where nothing is known. */
#define ASKED(bits, value)                                                     \
    (!(asked & (bits)) ? NULL : v->known ? (value) : json_null())

json_t *an_json_asked_vacuum(const struct an_check *c, size_t i, unsigned asked)
{
    const struct an_model *m = c->model;
    const struct an_findings *v = &c->vacuum[i];
    if (!m->vacuum[i].final)
        asked &= AN_ASK_RESIDUAL;
    return AN_JSON(
        asked_phase, m->vacuum[i].name, m->vacuum[i].final, v->unknown,
        ASKED(AN_ASK_RESIDUAL, an_json_residual(m, v, NULL)),
        ASKED(AN_ASK_NEUTRINOS, neutrinos_value(m, v, &no_terms)),
        ASKED(AN_ASK_DARK_MATTER, dark_matter_value(m, v, &no_terms)),
        ASKED(AN_ASK_PROCESSES,
              processes_value(asked_processes_keys, m, v, asked, &no_terms)),
        ASKED(AN_ASK_MASSLESS, massless_list(v->massless, v->nmassless)),
        ASKED(AN_ASK_MASSLESS, massless_list(v->confined, v->nconfined)));
}
