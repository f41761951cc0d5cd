/* bosons.c - masses of gauge bosons for programs. */
#include "report/json/bosons.h"

#include <stdlib.h>

#include "report/json/keys.h"
#include "report/json/value.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/bosons/text.h"

AN_JSON_KEYS(boson_mass, {"mass2", "string"}, {"count", "integer"});

AN_JSON_KEYS(neutral_bosons, {"basis", "[string]"},
             {"norm", "[rational] where they are not all 1"},
             {"matrix", "[[string]]"}, {"massless", "[string]"},
             {"masses", "[boson_mass]"}, {"other_masses", "integer?"});

AN_JSON_KEYS(charged_bosons, {"basis", "[string]"},
             {"norm", "[rational] where they are not all 1"},
             {"matrix", "[[string]]"}, {"mass2", "string?"},
             {"masses", "[boson_mass]"}, {"other_masses", "integer?"},
             {"electric_charge", "rational"}, {"states", "integer"},
             {"real", "true where they are their own antiparticles"});

AN_JSON_KEYS(z_mixing, {"with", "string"}, {"entry", "string"});

AN_JSON_KEYS(z_boson, {"mass2", "string"}, {"mixing", "[z_mixing]"});

AN_JSON_KEYS(bosons, {"neutral", "neutral_bosons"},
             {"charged", "[charged_bosons]"},
             {"z", "z_boson where SU(2) x U(1) makes electromagnetism"},
             {"rho", "string?"});

AN_JSON_KEYS(unknown_bosons, {"decided", "false"}, {"why", "string"});

static json_t *matrix_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < x->n; i++) {
        AN_JSON_LIST(
            row, j, x->n,
            an_json_taken(an_gauge_bosons_text(b, x->entry[i * x->n + j])));
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
    AN_JSON_LIST(list, i, x->n, an_json_rational(x->norm + i));
    return list;
}

static json_t *masses_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    AN_JSON_LIST(
        list, i, x->nmasses,
        AN_JSON(boson_mass,
                an_json_taken(an_gauge_bosons_text(b, &x->mass[i].square)),
                an_json_count(x->mass[i].count)));
    return list;
}

static json_t *others_value(const struct an_boson_block *x)
{
    return x->solved ? an_json_count(x->nothers) : json_null();
}

static json_t *charged_value(const struct an_gauge_bosons *b,
                             const struct an_boson_block *x)
{
    bool one = x->solved && x->nmasses == 1 && x->nothers == 0;
    return AN_JSON(
        charged_bosons, an_json_strings(x->basis, x->n), norm_value(x),
        matrix_value(b, x),
        one ? an_json_taken(an_gauge_bosons_text(b, &x->mass[0].square))
            : json_null(),
        masses_value(b, x), others_value(x), an_json_rational(x->charge),
        an_json_count(x->states), an_json_true(x->real));
}

static json_t *z_value(const struct an_gauge_bosons *b)
{
    if (!b->has_z)
        return NULL;
    AN_JSON_LIST(list, i, b->nmixings,
                 AN_JSON(z_mixing,
                         an_json_string(b->neutral.basis[b->mixing[i].with]),
                         an_json_taken(an_z_mixing_text(b, i))));
    return AN_JSON(z_boson, an_json_taken(an_gauge_bosons_text(b, b->z)), list);
}

json_t *an_json_bosons(const struct an_gauge_bosons *b)
{
    if (b->why)
        return AN_JSON(unknown_bosons, json_false(), an_json_string(b->why));
    const struct an_boson_block *x = &b->neutral;
    AN_JSON_LIST(charged, i, b->ncharged, charged_value(b, &b->charged[i]));
    return AN_JSON(bosons,
                   AN_JSON(neutral_bosons, an_json_strings(x->basis, x->n),
                           norm_value(x), matrix_value(b, x),
                           an_json_strings(b->massless, b->nmassless),
                           masses_value(b, x), others_value(x)),
                   charged, z_value(b), an_json_taken(an_gauge_bosons_rho(b)));
}
