/* expect.c - the `expect` section -> expectations of the model.
 *
 * Most verdicts are per vacuum: a plain value is for the plain rule (the last
 * step, or every scenario), a mapping gives one value per scenario. Where the
 * value itself may be a mapping (counts of neutrinos, processes), names of
 * vacua decide what the keys are.
 */
#include "yaml/expect.h"

#include <stdlib.h>
#include <string.h>

#include "theory/build/build.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

/* What is being read: one verdict for one vacuum. */
struct item {
    struct an_building *b;
    enum an_expect_what what;
    const char *vacuum; /* NULL: the plain rule */
    struct an_scalar key;
    struct an_where at;
};

static bool is_vacuum(const struct an_building *b, const char *name)
{
    for (size_t i = 0; i < b->model->nvacua; i++) {
        if (strcmp(b->model->vacuum[i].name, name) == 0)
            return true;
    }
    return false;
}

static int add(const struct item *it, struct an_scalar value,
               const struct an_scalar *list, size_t n)
{
    return an_model_add_expect(it->b->model, it->what, it->vacuum, it->key,
                               value, list, n, it->at, it->b->diags);
}

static int read_value(const struct item *it, const struct an_node *node)
{
    struct an_scalar value;
    if (an_value_scalar(&value, node, "a value", it->b->diags) < 0)
        return -1;
    return add(it, value, NULL, 0);
}

/* The whole list is one expectation. */
static int read_list(const struct item *it, const struct an_node *node)
{
    struct an_scalar none = {NULL, node->at}, *list;
    size_t n;
    const char *one = it->what == AN_EXPECT_WARNINGS     ? "a warning's key"
                      : it->what == AN_EXPECT_UNDECIDED  ? "a verdict"
                      : it->what == AN_EXPECT_ACCIDENTAL ? "a name"
                      : it->what == AN_EXPECT_MECHANISM  ? "a term"
                      : it->what == AN_EXPECT_MISSING    ? "a verdict"
                                                         : "a field";
    int rc = an_value_one_or_list(&list, &n, node, one, it->b->diags);
    if (rc == 0)
        rc = add(it, none, list, n);
    free(list);
    return rc;
}

/* Each term is one expectation. */
static int read_terms(const struct item *it, const struct an_node *node)
{
    struct an_scalar *list;
    size_t n;
    int rc = an_value_one_or_list(&list, &n, node, "a term", it->b->diags);
    for (size_t i = 0; i < n && it->b->diags->ndropped == 0; i++) {
        struct item one = *it;
        one.at = list[i].at;
        rc |= add(&one, list[i], NULL, 0);
    }
    free(list);
    return rc;
}

typedef int reader(const struct item *it, const struct an_node *node);

/* A mapping: each entry is one expectation, with its key, or for the vacuum of
 * that name. */
static int read_each(const struct item *it, const struct an_node *map,
                     reader *read, bool vacua)
{
    int rc = 0;
    for (size_t i = 0; i < map->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct item one = *it;
        if (vacua)
            one.vacuum = e->key;
        else
            one.key = (struct an_scalar){e->key, e->key_at};
        one.at = e->key_at;
        rc |= read(&one, e->value);
    }
    return rc;
}

/* dirac: 2, or SU2L^2 l: 3/2. */
static int read_keyed(const struct item *it, const struct an_node *map)
{
    return read_each(it, map, read_value, false);
}

/* term -> what it changes, each with a list. */
static int read_missing(const struct item *it, const struct an_node *map)
{
    return read_each(it, map, read_list, false);
}

/* {dirac: 2, massless: 1}: counts, unless a vacuum has such a name. */
static bool is_counts(const struct an_building *b, const struct an_node *map)
{
    static const char *const kinds[] = {"dirac", "majorana", "massless"};
    for (size_t i = 0; i < map->n; i++) {
        const char *key = map->entry[i].key;
        bool kind = false;
        for (size_t j = 0; j < sizeof kinds / sizeof *kinds; j++)
            kind = kind || strcmp(key, kinds[j]) == 0;
        if (!kind || is_vacuum(b, key))
            return false;
    }
    return map->n > 0;
}

static int read_neutrinos(const struct item *it, const struct an_node *node)
{
    return node->kind == AN_NODE_MAP ? read_keyed(it, node)
                                     : read_value(it, node);
}

/* plain value or mapping scenario -> value, each read by `read`. */
static int by_vacuum(const struct item *it, const struct an_node *node,
                     reader *read)
{
    return node->kind == AN_NODE_MAP ? read_each(it, node, read, true)
                                     : read(it, node);
}

/* name -> value, name -> {scenario: value}, or scenario -> {name: value}, for
 * processes and candidates. */
static int read_named(const struct item *it, const struct an_node *map)
{
    int rc = 0;
    for (size_t i = 0; i < map->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct item one = *it;
        one.at = e->key_at;
        bool scenario =
            is_vacuum(it->b, e->key) && e->value->kind == AN_NODE_MAP;
        if (scenario)
            one.vacuum = e->key;
        else
            one.key = (struct an_scalar){e->key, e->key_at};
        rc |= scenario ? read_keyed(&one, e->value)
                       : by_vacuum(&one, e->value, read_value);
    }
    return rc;
}

/* A value, or name -> value of axions, or scenario -> either. */
static int read_axions(const struct item *it, const struct an_node *node)
{
    if (node->kind != AN_NODE_MAP)
        return read_value(it, node);
    int rc = 0;
    for (size_t i = 0; i < node->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &node->entry[i];
        struct item one = *it;
        one.at = e->key_at;
        bool scenario = is_vacuum(it->b, e->key) && !it->vacuum;
        if (scenario)
            one.vacuum = e->key;
        else
            one.key = (struct an_scalar){e->key, e->key_at};
        rc |= scenario && e->value->kind == AN_NODE_MAP
                  ? read_keyed(&one, e->value)
                  : read_value(&one, e->value);
    }
    return rc;
}

static int read_counts_or_nature(const struct item *it,
                                 const struct an_node *node)
{
    bool counts = node->kind == AN_NODE_MAP && is_counts(it->b, node);
    return counts ? read_keyed(it, node) : by_vacuum(it, node, read_neutrinos);
}

/* The keys, and how their values are read. */
static const struct verdict {
    const char *key;
    enum an_expect_what what;
    reader *read;
    const char *mapping; /* an example, where it must be one; else NULL */
    bool by_vacuum;      /* one value, or one for each scenario */
    bool plain;          /* of the file alone: not for --where */
} verdicts[] = {
    {"anomaly_free", AN_EXPECT_ANOMALY_FREE, read_value, NULL, false, false},
    {"green_schwarz", AN_EXPECT_GREEN_SCHWARZ, read_value, NULL, false, false},
    {"anomalies", AN_EXPECT_ANOMALY, read_keyed, "anomalies: {SU2L^2 l: 3/2}",
     false, false},
    {"residual", AN_EXPECT_RESIDUAL, read_value, NULL, true, false},
    {"neutrinos", AN_EXPECT_NEUTRINOS, read_counts_or_nature, NULL, false,
     false},
    {"dark_matter", AN_EXPECT_DARK_MATTER, read_value, NULL, true, false},
    {"candidates", AN_EXPECT_CANDIDATES, read_list, NULL, true, false},
    {"allowed", AN_EXPECT_ALLOWED, read_terms, NULL, true, false},
    {"forbidden", AN_EXPECT_FORBIDDEN, read_terms, NULL, true, false},
    {"undecided", AN_EXPECT_UNDECIDED, read_list, NULL, true, false},
    {"unbroken", AN_EXPECT_UNBROKEN, read_value, NULL, true, false},
    {"processes", AN_EXPECT_PROCESS, read_named,
     "processes: {proton_decay: forbidden}", false, false},
    {"massless_charged", AN_EXPECT_MASSLESS_CHARGED, read_value, NULL, true,
     false},
    {"nature", AN_EXPECT_NATURE, read_named, "nature: {N: Majorana}", false,
     false},
    {"protected_by", AN_EXPECT_PROTECTED_BY, read_named,
     "protected_by: {N: gauge}", false, false},
    {"stable_species", AN_EXPECT_STABLE_SPECIES, read_value, NULL, true, false},
    {"warnings", AN_EXPECT_WARNINGS, read_list, NULL, false, true},
    {"accidental", AN_EXPECT_ACCIDENTAL, read_list, NULL, false, true},
    {"accidental_unbroken", AN_EXPECT_ACCIDENTAL_UNBROKEN, read_value, NULL,
     false, true},
    {"mechanism", AN_EXPECT_MECHANISM, read_list, NULL, true, true},
    {"goldstones", AN_EXPECT_GOLDSTONES, read_value, NULL, true, true},
    {"domain_walls", AN_EXPECT_DOMAIN_WALLS, read_axions, NULL, false, true},
    {"E/N", AN_EXPECT_AXION_RATIO, read_axions, NULL, false, true},
    {"missing", AN_EXPECT_MISSING, read_missing,
     "missing: {L H nuR*: [neutrinos]}", false, true},
};
#define NVERDICTS (sizeof verdicts / sizeof *verdicts)

static int read_entry(struct an_building *b, const struct an_entry *e)
{
    size_t i = 0;
    while (i < NVERDICTS && strcmp(e->key, verdicts[i].key) != 0)
        i++;
    if (i == NVERDICTS)
        return 0; /* an unknown key, reported with the others */
    const struct verdict *v = &verdicts[i];
    struct item it = {.b = b, .what = v->what, .at = e->value->at};
    if (v->what != AN_EXPECT_ANOMALY && v->what != AN_EXPECT_ANOMALY_FREE &&
        v->what != AN_EXPECT_GREEN_SCHWARZ)
        it.vacuum = b->where_vacuum;
    if (v->mapping && e->value->kind != AN_NODE_MAP) {
        an_error(b->diags, e->value->at, "expected a mapping, got %s",
                 an_node_noun(e->value));
        return an_expected(b->diags, "%s", v->mapping);
    }
    return v->by_vacuum ? by_vacuum(&it, e->value, v->read)
                        : v->read(&it, e->value);
}

/* A search asks for vevs besides, and neither for warnings nor for what takes
 * long. */
static int read_map(struct an_building *b, const struct an_node *map,
                    const char *what, bool where)
{
    const char *keys[NVERDICTS + 1];
    size_t n = 0;
    for (size_t i = 0; i < NVERDICTS; i++)
        if (!where || !verdicts[i].plain)
            keys[n++] = verdicts[i].key;
    if (where)
        keys[n++] = "vevs";
    int rc = an_value_keys(map, what, keys, n, b->diags);
    for (size_t i = 0; i < map->n && b->diags->ndropped == 0; i++)
        rc |= read_entry(b, &map->entry[i]);
    return rc;
}

int an_build_expect(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "expect");
    int rc = 0;
    for (size_t i = 0; i < b->nwhere; i++)
        rc |= read_map(b, b->where[i], "--where", true);
    return map && b->nwhere == 0 ? read_map(b, map, "'expect'", false) : rc;
}
