/* fields.c - the fields of the tree -> fields of the model.
 *
 * A field's keys are the fixed ones below and one per group; anything else is
 * an error that names the nearest of both. A field that fails stays in the
 * model, marked as faulty, so that couplings may still name it.
 */
#include "yaml/fields.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/build/build.h"
#include "theory/find.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/section.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

static const char *const keys[] = {"type",    "generations", "sector",
                                   "visible", "light",       "components",
                                   "latex",   "description", "mass"};
#define NKEYS (sizeof keys / sizeof *keys)

/* What other programs and people call them. */
static const char *const other_keys[][2] = {
    {"gen", "generations"},
    {"gens", "generations"},
    {"generation", "generations"},
    {"ngen", "generations"},
    {"nf", "generations"},
    {"families", "generations"},
    {"flavors", "generations"},
    {"flavours", "generations"},
    {"copies", "generations"},
    {"spin", "type"},
    {"kind", "type"},
    {"chirality", "type"},
    {"comment", "description"},
    {"tex", "latex"},
};

bool an_field_has_key(const char *key)
{
    for (size_t i = 0; i < NKEYS; i++) {
        if (strcmp(key, keys[i]) == 0)
            return true;
    }
    return false;
}

static int unknown_key(const struct an_building *b, const struct an_entry *e)
{
    size_t n = 0;
    const char **names = an_alloc(NKEYS + b->ngroups, sizeof(*names));
    for (size_t i = 0; i < b->ngroups; i++)
        names[n++] = b->group[i].name;
    for (size_t i = 0; i < NKEYS; i++)
        names[n++] = keys[i];
    struct an_text t = {0};
    an_value_names(&t, names, n);
    an_error(b->diags, e->key_at,
             "unknown key '%s': neither a group nor a key of fields", e->key);
    an_expected(b->diags, "one of %s", an_text_string(&t));
    const char *meant =
        an_synonym(e->key, other_keys, sizeof other_keys / sizeof *other_keys);
    an_suggest(b->diags, meant ? meant : an_nearest(e->key, names, n));
    an_text_clear(&t);
    free(names);
    return -1;
}

static int bad_generations(const struct an_node *node, struct an_diags *diags)
{
    an_error(diags, node->at, "expected a number of generations, got '%s'",
             an_quote(node->text).v);
    return an_expected(diags, "an integer from 1 to %d", AN_MAX_GENERATIONS);
}

static int read_generations(size_t *n, const struct an_node *node,
                            struct an_diags *diags)
{
    struct an_scalar s;
    *n = 1;
    if (!node)
        return 0;
    if (node->is_null)
        return -1; /* reported when trees were merged */
    if (an_value_scalar(&s, node, "a number of generations", diags) < 0)
        return -1;
    size_t value = 0, digits = strspn(s.text, "0123456789");
    if (digits == 0 || s.text[digits] || s.text[0] == '0')
        return bad_generations(node, diags);
    for (size_t i = 0; i < digits && value <= AN_MAX_GENERATIONS; i++)
        value = 10 * value + (size_t)(s.text[i] - '0');
    if (value > AN_MAX_GENERATIONS)
        return bad_generations(node, diags);
    *n = value;
    return 0;
}

/* A field that differs from this name by case alone, else the only one with a
 * type that begins with it (`u` for uR), or NULL. */
static const char *twin(const struct an_node *fields, const char *name)
{
    const char *longer = NULL;
    size_t n = strlen(name), found = 0;
    for (size_t i = 0; i < fields->n; i++) {
        const char *key = fields->entry[i].key;
        if (strcmp(key, name) == 0)
            continue;
        if (an_equal_words(key, name))
            return key;
        if (strncasecmp(key, name, n) != 0 ||
            !an_node_get(fields->entry[i].value, "type"))
            continue;
        longer = key;
        found++;
    }
    return found == 1 ? longer : NULL;
}

/* The type as written; without one an error, and a type to go on with. */
static int read_type(struct an_scalar *type, const struct an_entry *e,
                     const struct an_node *fields, struct an_diags *diags)
{
    const struct an_node *node = an_node_get(e->value, "type");
    *type = (struct an_scalar){"scalar", e->key_at};
    if (node && node->is_null)
        return -1;
    if (node)
        return an_value_scalar(type, node, "a type", diags);
    an_error(diags, e->key_at, "the field '%s' has no type", e->key);
    an_expected(diags, "type: left, right, dirac, majorana, scalar, "
                       "real-scalar, vector or superfield");
    return an_suggest(diags, twin(fields, e->key));
}

static int set_assignment(const struct an_building *b, size_t field,
                          size_t group, const struct an_node *node)
{
    bool simple = b->model->group[group].kind == AN_SIMPLE;
    struct an_scalar one, *list;
    size_t n;
    int rc;
    if (node->kind == AN_NODE_MAP) {
        an_error(b->diags, node->at, "expected %s, got a mapping",
                 simple ? "a representation" : "a charge");
        return an_expected(b->diags,
                           simple ? "a dimension such as 3bar, or a list of "
                                    "Dynkin labels"
                                  : "a charge such as -1/3, or a list with one "
                                    "per generation");
    }
    if (node->kind == AN_NODE_SCALAR && simple) {
        rc = an_value_scalar(&one, node, "a representation", b->diags);
        return rc < 0 ? -1
                      : an_field_set_dimension(b->model, field, group, one,
                                               b->diags);
    }
    rc = an_value_one_or_list(&list, &n, node,
                              simple ? "a Dynkin label" : "a charge", b->diags);
    if (rc == 0 && simple)
        rc = an_field_set_labels(b->model, field, group, list, n, node->at,
                                 b->diags);
    else if (rc == 0)
        rc = an_field_set_charges(b->model, field, group, list, n, node->at,
                                  b->diags);
    free(list);
    return rc;
}

/* One key per group. */
static int set_assignments(const struct an_building *b, size_t field,
                           const struct an_node *map)
{
    int rc = 0;
    for (size_t i = 0; i < map->n; i++) {
        const struct an_entry *e = &map->entry[i];
        if (an_field_has_key(e->key) || e->value->is_null)
            continue;
        const struct an_named *group = an_building_group(b, e->key);
        if (!group)
            rc = unknown_key(b, e);
        else if (group->good &&
                 set_assignment(b, field, group->index, e->value) < 0)
            rc = -1;
    }
    return rc;
}

static int set_names(const struct an_building *b, size_t field,
                     const struct an_node *map)
{
    const struct an_node *components = an_node_get(map, "components");
    const struct an_node *visible = an_node_get(map, "visible");
    struct an_scalar *list = NULL;
    size_t n = 0;
    int rc = 0;
    if (components && !components->is_null) {
        rc = an_value_list(&list, &n, components, "a name", b->diags);
        if (rc == 0)
            rc = an_field_set_components(b->model, field, list, n,
                                         components->at, b->diags);
        free(list);
    }
    /* Without the names nothing can be said about those that are visible. */
    if (rc < 0 || !visible || visible->is_null)
        return rc;
    rc = an_value_list(&list, &n, visible, "a component's name", b->diags);
    if (rc == 0)
        rc = an_field_set_visible(b->model, field, list, n, visible->at,
                                  b->diags);
    free(list);
    return rc;
}

static int set_sector(const struct an_building *b, size_t field,
                      const struct an_node *map)
{
    const struct an_node *sector = an_node_get(map, "sector");
    const struct an_node *light = an_node_get(map, "light");
    struct an_scalar s;
    int rc = 0;
    if (sector && !sector->is_null &&
        (an_value_scalar(&s, sector, "visible or new", b->diags) < 0 ||
         an_field_set_sector(b->model, field, s, b->diags) < 0))
        rc = -1;
    if (light && !light->is_null &&
        an_value_bool(&b->model->field[field].light, light, b->diags) < 0)
        rc = -1;
    return rc;
}

/* latex, description, mass: kept as they are. */
static int set_text(char **text, const struct an_node *map, const char *key,
                    struct an_diags *diags)
{
    const struct an_node *node = an_node_get(map, key);
    if (!node || node->is_null)
        return 0;
    if (node->kind != AN_NODE_SCALAR)
        return an_error(diags, node->at, "expected a text, got %s",
                        an_node_noun(node));
    *text = an_strdup(node->text);
    return 0;
}

static int set_texts(const struct an_building *b, size_t field,
                     const struct an_node *map)
{
    struct an_field *f = &b->model->field[field];
    int rc = set_text(&f->latex, map, "latex", b->diags);
    rc |= set_text(&f->description, map, "description", b->diags);
    return set_text(&f->mass, map, "mass", b->diags) < 0 ? -1 : rc;
}

/* A field that the builder refuses altogether still has its keys checked. */
static int check_keys(const struct an_building *b, const struct an_node *map)
{
    for (size_t i = 0; i < map->n; i++) {
        const char *key = map->entry[i].key;
        if (!an_field_has_key(key) && !an_building_group(b, key))
            unknown_key(b, &map->entry[i]);
    }
    return -1;
}

static int build_field(const struct an_building *b, const struct an_entry *e)
{
    struct an_scalar type;
    size_t generations, i;
    if (e->value->kind != AN_NODE_MAP && an_section_exists(e->key))
        return an_section_misplaced(e, "field", b->diags);
    if (e->value->kind != AN_NODE_MAP) {
        an_error(b->diags, e->value->at, "a field is a mapping, got %s",
                 an_node_noun(e->value));
        return an_expected(b->diags, "%s: {type: left, generations: 3}",
                           e->key);
    }
    int rc = read_type(&type, e, an_node_get(b->tree, "fields"), b->diags);
    const struct an_node *number = an_node_get(e->value, "generations");
    rc |= read_generations(&generations, number, b->diags);
    if (an_model_add_field(&i, b->model, e->key, e->key_at, type, generations,
                           b->diags) < 0) {
        rc = -1;
        if (!an_model_find_field(&i, b->model, e->key))
            return check_keys(b, e->value);
    }
    struct an_field *f = &b->model->field[i];
    f->faulty = f->faulty || rc < 0;
    if (set_assignments(b, i, e->value) < 0)
        f->faulty = true;
    bool faulty = f->faulty;
    rc |= set_names(b, i, e->value);
    rc |= set_sector(b, i, e->value);
    rc |= set_texts(b, i, e->value);
    return faulty ? -1 : rc;
}

int an_build_fields(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "fields");
    int rc = 0;
    for (size_t i = 0; map && i < map->n && b->diags->ndropped == 0; i++)
        rc |= build_field(b, &map->entry[i]);
    return rc;
}
