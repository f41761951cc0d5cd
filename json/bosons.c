/* bosons.c - what breaking does to bosons, for programs: masses of gauge
 * bosons, Goldstone bosons, axions, defects, the global structure of the gauge
 * group. */
#include "json/bosons.h"

#include "theory/model.h"
#include "residual/axions/axions.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/bosons/text.h"
#include "residual/defects/defects.h"
#include "residual/goldstones/goldstones.h"
#include "residual/structure/structure.h"
#include "json/keys.h"
#include "json/lagrangian.h"
#include "json/value.h"

AN_JSON_KEYS(boson_mass, "mass2: string", "count: integer");

AN_JSON_KEYS(neutral_bosons, "basis: [string]",
             "norm: [rational] where they are not all 1", "matrix: [[string]]",
             "massless: [string]", "masses: [boson_mass]",
             "other_masses: integer?");

AN_JSON_KEYS(charged_bosons, "basis: [string]",
             "norm: [rational] where they are not all 1", "matrix: [[string]]",
             "mass2: string?", "masses: [boson_mass]", "other_masses: integer?",
             "electric_charge: rational", "states: integer",
             "real: true where they are their own antiparticles");

AN_JSON_KEYS(z_mixing, "with: string", "entry: string");

AN_JSON_KEYS(z_boson, "mass2: string", "mixing: [z_mixing]");

AN_JSON_KEYS(bosons, "neutral: neutral_bosons", "charged: [charged_bosons]",
             "z: z_boson where SU(2) x U(1) makes electromagnetism",
             "rho: string?");

AN_JSON_KEYS(unknown_bosons, "decided: false", "why: string");

static json_t *square_value(const struct an_gauge_bosons *b,
                            const fmpq_mpoly_t square)
{
    return an_json_taken(an_gauge_bosons_text(b, square));
}

static json_t *matrix_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < x->n; i++) {
        AN_JSON_LIST(row, j, x->n, square_value(b, x->entry[i * x->n + j]));
        json_array_append_new(rows, row);
    }
    return rows;
}

/* NULL where all are 1. */
static json_t *norm_value(const struct an_boson_block *x)
{
    bool ones = true;
    for (size_t i = 0; i < x->n; i++)
        ones = ones && fmpq_is_one(x->norm + i);
    if (ones)
        return NULL;
    AN_JSON_LIST(list, i, x->n, x->norm + i);
    return list;
}

static json_t *masses_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    AN_JSON_LIST(list, i, x->nmasses,
                 AN_JSON(boson_mass, square_value(b, &x->mass[i].square),
                         x->mass[i].count));
    return list;
}

static json_t *charged_value(const struct an_gauge_bosons *b,
                             const struct an_boson_block *x)
{
    bool one = x->solved && x->nmasses == 1 && x->nothers == 0;
    return AN_JSON(charged_bosons, an_json_strings(x->basis, x->n),
                   norm_value(x), matrix_value(b, x),
                   one ? square_value(b, &x->mass[0].square) : NULL,
                   masses_value(b, x), AN_JSON_IF(x->solved, x->nothers),
                   x->charge, x->states, x->real);
}

json_t *an_json_bosons(const struct an_gauge_bosons *b)
{
    if (b->why)
        return AN_JSON(unknown_bosons, false, b->why);
    const struct an_boson_block *x = &b->neutral;
    AN_JSON_LIST(charged, i, b->ncharged, charged_value(b, &b->charged[i]));
    json_t *z = NULL;
    if (b->has_z) {
        AN_JSON_LIST(mixings, i, b->nmixings,
                     AN_JSON(z_mixing, x->basis[b->mixing[i].with],
                             an_json_taken(an_z_mixing_text(b, i))));
        z = AN_JSON(z_boson, square_value(b, b->z), mixings);
    }
    return AN_JSON(
        bosons,
        AN_JSON(neutral_bosons, an_json_strings(x->basis, x->n), norm_value(x),
                matrix_value(b, x), an_json_strings(b->massless, b->nmassless),
                masses_value(b, x), AN_JSON_IF(x->solved, x->nothers)),
        charged, z, an_json_taken(an_gauge_bosons_rho(b)));
}

/* ---- Goldstone bosons, axions, defects */

AN_JSON_KEYS(goldstone, "symmetry: string", "count: integer where it is not 1",
             "imposed: boolean", "anomalous: true where instantons lift it",
             "anomaly: string if anomalous=true", "...: breaker",
             "potential: term where a term of vevs alone is known to lift it");

AN_JSON_KEYS(goldstones, "eaten: integer?", "physical: [goldstone]?",
             "why: string if physical=null",
             "listed_alone: [goldstone] where the listed terms leave more",
             "searched_to_dimension: integer");

AN_JSON_KEYS(axion, "symmetry: string", "N: rational", "E: rational",
             "E/N: rational?", "domain_walls: whole?", "quality: term?");

AN_JSON_KEYS(defect, "kind: 'string'|'monopole'|'wall'", "group: group",
             "after: string where a step comes before",
             "bounded_by_strings: true where walls are");

AN_JSON_KEYS(global_structure, "trivial: group",
             "charge_quantum: rational where colour is a gauged factor",
             "new_charge_quantum: rational where colour is a gauged factor");

static json_t *list_value(const struct an_model *m,
                          const struct an_goldstone *v, size_t n)
{
    AN_JSON_LIST(
        list, i, n,
        AN_JSON(goldstone, v[i].symmetry,
                v[i].count == 1 ? NULL : an_json_count(v[i].count),
                v[i].imposed, v[i].instantons < m->ngroups,
                v[i].instantons < m->ngroups ? m->group[v[i].instantons].name
                                             : NULL,
                an_json_breaker(v[i].breaker, v[i].dimension, v[i].doubt,
                                v[i].doubt_dimension),
                an_json_term(v[i].potential, v[i].potential_dimension)));
    return list;
}

json_t *an_json_goldstones(const struct an_model *m,
                           const struct an_goldstones *g)
{
    return AN_JSON(goldstones, AN_JSON_IF(g->counted, g->eaten),
                   g->why ? NULL : list_value(m, g->v, g->n), g->why,
                   an_json_some(list_value(m, g->more, g->nmore)), g->bound);
}

json_t *an_json_axions(const struct an_axions *x)
{
    json_t *list = json_array();
    fmpq_t ratio;
    fmpq_init(ratio);
    for (size_t i = 0; i < x->n; i++) {
        const struct an_axion *a = &x->v[i];
        fmpq_div(ratio, a->E, a->N);
        json_array_append_new(
            list,
            AN_JSON(axion, a->of->symmetry, a->N, a->E,
                    x->has_ratio ? ratio : NULL, x->has_walls ? x->walls : NULL,
                    an_json_term(a->of->breaker, a->of->dimension)));
    }
    fmpq_clear(ratio);
    return list;
}

json_t *an_json_defects(const struct an_model *m, const struct an_defects *d)
{
    if (d->why)
        return json_null();
    AN_JSON_LIST(
        list, i, d->n,
        AN_JSON(defect, an_defect_word(d->v[i].kind), &d->v[i].group,
                d->before < m->nvacua ? m->vacuum[d->before].name : NULL,
                d->v[i].bounded));
    return list;
}

json_t *an_json_structure(const struct an_structure *s)
{
    if (!s->known)
        return NULL;
    return AN_JSON(global_structure, &s->trivial,
                   s->has_quantum ? s->quantum : NULL,
                   s->has_quantum ? s->new_quantum : NULL);
}
