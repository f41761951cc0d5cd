/* section.c - the top-level keys of a model file and their shapes.
 *
 * The shape is checked file by file, before trees are merged, so that a
 * parent's mistakes are reported even where a child overrides them.
 */
#include "yaml/section.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

enum { SCALAR = 1, LIST = 2, MAP = 4 };

static const struct section {
    const char *name;
    int shapes;
    bool own; /* not inherited */
    const char *example;
} sections[] = {
    {"format", SCALAR, true, "format: 1"},
    {"name", SCALAR, true, "name: a short title"},
    {"reference", SCALAR | LIST, true, "reference: arXiv:1812.01599"},
    {"description", SCALAR, true, "description: a sentence or two"},
    {"extends", SCALAR, true, "extends: standard-model"},
    {"groups", MAP, false, "groups: {SU3c: SU(3), Y: U(1)}"},
    {"parameters", MAP, false, "parameters: {a: 7/2}"},
    {"fields", MAP, false, "fields: {chi: {type: scalar, Y: 1}}"},
    {"gauginos", SCALAR, false, "gauginos: true"},
    {"electric_charge", SCALAR | MAP, false, "electric_charge: T3[SU2L] + Y"},
    {"colour", SCALAR | LIST | MAP, false, "colour: SU3c"},
    {"active_neutrinos", SCALAR | LIST | MAP, false, "active_neutrinos: L"},
    {"processes", MAP, false, "processes: {quarks: Q, leptons: L}"},
    {"breaking", LIST, false, "breaking: [{name: electroweak, vevs: [H]}]"},
    {"scenarios", MAP, false, "scenarios: {electroweak: [H]}"},
    {"couplings", LIST, false, "couplings: [L* H eR]"},
    {"explicit_breaking", LIST, false, "explicit_breaking: [H eta]"},
    {"counting", MAP, false, "counting: {L: {L: 1, eR: 1}}"},
    {"expect", MAP, true, "expect: {anomaly_free: true}"},
    {"content", MAP, true, "content: {add: 4, fermions: 'Y=-1..1 ell=?'}"},
};

#define NSECTIONS (sizeof sections / sizeof *sections)

static const struct section *find(const char *name)
{
    for (size_t i = 0; i < NSECTIONS; i++) {
        if (strcmp(sections[i].name, name) == 0)
            return &sections[i];
    }
    return NULL;
}

/* Other words for sections. */
static const char *const other_names[][2] = {
    {"gauge", "groups"},
    {"symmetries", "groups"},
    {"particles", "fields"},
    {"charge", "electric_charge"},
    {"color", "colour"},
    {"vev", "breaking"},
    {"vevs", "breaking"},
    {"lagrangian", "couplings"},
    {"terms", "couplings"},
    {"yukawas", "couplings"},
    {"parent", "extends"},
    {"title", "name"},
    {"neutrinos", "active_neutrinos"},
};

static const struct section *find_other(const char *name)
{
    const char *meant =
        an_synonym(name, other_names, sizeof other_names / sizeof *other_names);
    return meant ? find(meant) : NULL;
}

static int unknown(const struct an_entry *e, struct an_diags *diags)
{
    const char *names[NSECTIONS];
    for (size_t i = 0; i < NSECTIONS; i++)
        names[i] = sections[i].name;
    struct an_text t = {0};
    an_value_names(&t, names, NSECTIONS);
    an_error(diags, e->key_at, "unknown key '%s'", e->key);
    an_expected(diags, "one of %s", an_text_string(&t));
    const struct section *meant = find_other(e->key);
    an_suggest(diags,
               meant ? meant->example : an_nearest(e->key, names, NSECTIONS));
    an_text_clear(&t);
    return -1;
}

static bool has_shape(const struct an_node *node, int shapes)
{
    if (node->kind == AN_NODE_SCALAR)
        return node->is_null || (shapes & SCALAR);
    return shapes & (node->kind == AN_NODE_LIST ? LIST : MAP);
}

static int check(const struct an_entry *e, struct an_diags *diags)
{
    static const char *const nouns[] = {
        [SCALAR] = "a text",
        [LIST] = "a list",
        [MAP] = "a mapping",
        [SCALAR | LIST] = "a text or a list",
        [SCALAR | MAP] = "a text or a mapping",
    };
    const struct section *s = find(e->key);
    if (!s)
        return unknown(e, diags);
    if (!has_shape(e->value, s->shapes)) {
        an_error(diags, e->value->at, "'%s' is %s, got %s", s->name,
                 nouns[s->shapes], an_node_noun(e->value));
        return an_expected(diags, "%s", s->example);
    }
    bool is_format = strcmp(s->name, "format") == 0 && !e->value->is_null;
    if (!is_format || strcmp(e->value->text, "1") == 0)
        return 0;
    an_error(diags, e->value->at, "unknown format '%s'",
             an_quote(e->value->text).v);
    return an_expected(diags, "format: 1");
}

int an_tree_check(struct an_node *tree, struct an_diags *diags)
{
    int rc = 0;
    size_t i = 0;
    while (i < tree->n) {
        if (check(&tree->entry[i], diags) == 0) {
            i++;
            continue;
        }
        rc = -1;
        an_node_drop(tree, i);
    }
    return rc;
}

bool an_section_is_own(const char *key)
{
    const struct section *s = find(key);
    return !s || s->own;
}

bool an_section_exists(const char *key)
{
    return find(key) != NULL;
}

int an_section_misplaced(const struct an_entry *e, const char *what,
                         struct an_diags *diags)
{
    an_error(diags, e->key_at, "'%s' is a part of the file, and no %s", e->key,
             what);
    return an_expected(diags, "no blanks before '%s'", e->key);
}

bool an_section_is_map(const char *key)
{
    const struct section *s = find(key);
    return s && s->shapes == MAP;
}

const char *an_section_name(size_t i)
{
    return i < NSECTIONS ? sections[i].name : NULL;
}
