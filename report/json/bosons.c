/* bosons.c - masses of gauge bosons for programs. */
#include "report/json/bosons.h"

#include <stdlib.h>

#include "report/json/value.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/bosons/text.h"

static const struct an_json_key boson_mass_keys[] = {
    {"mass2", "string", "always"},
    {"count", "integer", "always"},
};

static const struct an_json_key neutral_bosons_keys[] = {
    {"basis", "[string]", "always"},
    {"norm", "[rational]", "where they are not all 1"},
    {"matrix", "[[string]]", "always"},
    {"massless", "[string]", "always"},
    {"masses", "[boson_mass]", "always"},
    {"other_masses", "integer?", "always"},
};

static const struct an_json_key charged_bosons_keys[] = {
    {"basis", "[string]", "always"},
    {"norm", "[rational]", "where they are not all 1"},
    {"matrix", "[[string]]", "always"},
    {"mass2", "string?", "always"},
    {"masses", "[boson_mass]", "always"},
    {"other_masses", "integer?", "always"},
    {"electric_charge", "rational", "always"},
    {"states", "integer", "always"},
    {"real", "true", "where they are their own antiparticles"},
};

static const struct an_json_key z_mixing_keys[] = {
    {"with", "string", "always"},
    {"entry", "string", "always"},
};

static const struct an_json_key z_boson_keys[] = {
    {"mass2", "string", "always"},
    {"mixing", "[z_mixing]", "always"},
};

static const struct an_json_key bosons_keys[] = {
    {"neutral", "neutral_bosons", "always"},
    {"charged", "[charged_bosons]", "always"},
    {"z", "z_boson", "where SU(2) x U(1) makes electromagnetism"},
    {"rho", "string?", "always"},
};

static const struct an_json_key unknown_bosons_keys[] = {
    {"decided", "false", "always"},
    {"why", "string", "always"},
};

static const struct an_json_object tables[] = {
    AN_JSON_TABLE(boson_mass),     AN_JSON_TABLE(neutral_bosons),
    AN_JSON_TABLE(charged_bosons), AN_JSON_TABLE(z_mixing),
    AN_JSON_TABLE(z_boson),        AN_JSON_TABLE(bosons),
    AN_JSON_TABLE(unknown_bosons),
};
const struct an_json_objects an_json_bosons_objects = {
    tables, sizeof tables / sizeof *tables};

/* Takes the text. */
static json_t *taken(char *text)
{
    json_t *value = an_json_string(text);
    free(text);
    return value;
}

static json_t *matrix_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < x->n; i++) {
        json_t *row = json_array();
        for (size_t j = 0; j < x->n; j++)
            json_array_append_new(
                row, taken(an_gauge_bosons_text(b, x->entry[i * x->n + j])));
        json_array_append_new(rows, row);
    }
    return rows;
}

/* NULL where all are 1. */
static json_t *norm_value(const struct an_boson_block *x)
{
    json_t *list = json_array();
    bool ones = true;
    for (size_t i = 0; i < x->n; i++) {
        ones = ones && fmpq_is_one(x->norm + i);
        json_array_append_new(list, an_json_rational(x->norm + i));
    }
    if (!ones)
        return list;
    json_decref(list);
    return NULL;
}

static json_t *masses_value(const struct an_gauge_bosons *b,
                            const struct an_boson_block *x)
{
    json_t *list = json_array();
    for (size_t i = 0; i < x->nmasses; i++)
        json_array_append_new(
            list, AN_JSON(boson_mass,
                          taken(an_gauge_bosons_text(b, &x->mass[i].square)),
                          json_integer((json_int_t)x->mass[i].count)));
    return list;
}

static json_t *others_value(const struct an_boson_block *x)
{
    return x->solved ? json_integer((json_int_t)x->nothers) : json_null();
}

static json_t *charged_value(const struct an_gauge_bosons *b,
                             const struct an_boson_block *x)
{
    bool one = x->solved && x->nmasses == 1 && x->nothers == 0;
    return AN_JSON(
        charged_bosons, an_json_strings(x->basis, x->n), norm_value(x),
        matrix_value(b, x),
        one ? taken(an_gauge_bosons_text(b, &x->mass[0].square)) : json_null(),
        masses_value(b, x), others_value(x), an_json_rational(x->charge),
        json_integer((json_int_t)x->states), an_json_true(x->real));
}

static json_t *z_value(const struct an_gauge_bosons *b)
{
    if (!b->has_z)
        return NULL;
    json_t *list = json_array();
    for (size_t i = 0; i < b->nmixings; i++)
        json_array_append_new(
            list, AN_JSON(z_mixing,
                          an_json_string(b->neutral.basis[b->mixing[i].with]),
                          taken(an_z_mixing_text(b, i))));
    return AN_JSON(z_boson, taken(an_gauge_bosons_text(b, b->z)), list);
}

json_t *an_json_bosons(const struct an_gauge_bosons *b)
{
    if (b->why)
        return AN_JSON(unknown_bosons, json_false(), an_json_string(b->why));
    const struct an_boson_block *x = &b->neutral;
    json_t *charged = json_array();
    for (size_t i = 0; i < b->ncharged; i++)
        json_array_append_new(charged, charged_value(b, &b->charged[i]));
    return AN_JSON(bosons,
                   AN_JSON(neutral_bosons, an_json_strings(x->basis, x->n),
                           norm_value(x), matrix_value(b, x),
                           an_json_strings(b->massless, b->nmassless),
                           masses_value(b, x), others_value(x)),
                   charged, z_value(b), taken(an_gauge_bosons_rho(b)));
}
