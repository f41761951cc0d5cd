/* expect.c - the `expect` block -> expectations of the model.
 *
 * Most verdicts are per phase: a plain value is for the plain rule (the last
 * step, or every scenario), a mapping gives one value per scenario. Where the
 * value itself may be a mapping (counts of neutrinos, processes), names of
 * phases decide what the keys are.
 */
#include "yaml/expect.h"

#include <stdlib.h>
#include <string.h>

#include "theory/build/build.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/tree.h"
#include "yaml/value.h"

/* What is being read: one verdict for one phase. */
struct item {
    struct an_building *b;
    enum an_expect_what what;
    const char *phase; /* NULL: the plain rule */
    struct an_scalar key;
    struct an_where at;
};

static bool is_phase(const struct an_building *b, const char *name)
{
    for (size_t i = 0; i < b->model->nphases; i++) {
        if (strcmp(b->model->phase[i].name, name) == 0)
            return true;
    }
    return false;
}

static int add(const struct item *it, struct an_scalar value,
               const struct an_scalar *list, size_t n)
{
    return an_model_add_expect(it->b->model, it->what, it->phase, it->key,
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

/* term -> what it changes: each is one expectation with the list. */
static int read_missing(const struct item *it, const struct an_node *map)
{
    int rc = 0;
    for (size_t i = 0; i < map->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct item one = *it;
        one.key = (struct an_scalar){e->key, e->key_at};
        one.at = e->key_at;
        if (read_list(&one, e->value) < 0)
            rc = -1;
    }
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
        if (add(&one, list[i], NULL, 0) < 0)
            rc = -1;
    }
    free(list);
    return rc;
}

/* A mapping whose keys are part of the verdict: dirac: 2, or SU2L^2 l: 3/2. */
static int read_keyed(const struct item *it, const struct an_node *map)
{
    int rc = 0;
    for (size_t i = 0; i < map->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct item one = *it;
        one.key = (struct an_scalar){e->key, e->key_at};
        one.at = e->key_at;
        if (read_value(&one, e->value) < 0)
            rc = -1;
    }
    return rc;
}

/* {dirac: 2, massless: 1}: counts, unless a phase has such a name. */
static bool is_counts(const struct an_building *b, const struct an_node *map)
{
    static const char *const kinds[] = {"dirac", "majorana", "massless"};
    for (size_t i = 0; i < map->n; i++) {
        const char *key = map->entry[i].key;
        bool kind = false;
        for (size_t j = 0; j < sizeof kinds / sizeof *kinds; j++)
            kind = kind || strcmp(key, kinds[j]) == 0;
        if (!kind || is_phase(b, key))
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
static int by_phase(const struct item *it, const struct an_node *node,
                    int (*read)(const struct item *, const struct an_node *))
{
    int rc = 0;
    if (node->kind != AN_NODE_MAP)
        return read(it, node);
    for (size_t i = 0; i < node->n && it->b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &node->entry[i];
        struct item one = *it;
        one.phase = e->key;
        one.at = e->key_at;
        if (read(&one, e->value) < 0)
            rc = -1;
    }
    return rc;
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
            is_phase(it->b, e->key) && e->value->kind == AN_NODE_MAP;
        if (scenario)
            one.phase = e->key;
        else
            one.key = (struct an_scalar){e->key, e->key_at};
        int one_rc = scenario ? read_keyed(&one, e->value)
                              : by_phase(&one, e->value, read_value);
        if (one_rc < 0)
            rc = -1;
    }
    return rc;
}

static int in_mapping(const struct item *it, const struct an_node *node,
                      const char *example,
                      int (*read)(const struct item *, const struct an_node *))
{
    if (node->kind == AN_NODE_MAP)
        return read(it, node);
    an_error(it->b->diags, node->at, "expected a mapping, got %s",
             an_node_noun(node));
    return an_expected(it->b->diags, "%s", example);
}

static int read_entry(struct an_building *b, const struct an_entry *e)
{
    struct item it = {.b = b, .at = e->value->at};
    bool phases = strncmp(e->key, "anomal", 6) != 0;
    it.phase = phases ? b->where_phase : NULL;
    if (strcmp(e->key, "anomaly_free") == 0) {
        it.what = AN_EXPECT_ANOMALY_FREE;
        return read_value(&it, e->value);
    }
    if (strcmp(e->key, "anomalies") == 0) {
        it.what = AN_EXPECT_ANOMALY;
        return in_mapping(&it, e->value, "anomalies: {SU2L^2 l: 3/2}",
                          read_keyed);
    }
    if (strcmp(e->key, "residual") == 0) {
        it.what = AN_EXPECT_RESIDUAL;
        return by_phase(&it, e->value, read_value);
    }
    if (strcmp(e->key, "unbroken") == 0) {
        it.what = AN_EXPECT_UNBROKEN;
        return by_phase(&it, e->value, read_value);
    }
    if (strcmp(e->key, "neutrinos") == 0) {
        it.what = AN_EXPECT_NEUTRINOS;
        bool counts = e->value->kind == AN_NODE_MAP && is_counts(b, e->value);
        return counts ? read_keyed(&it, e->value)
                      : by_phase(&it, e->value, read_neutrinos);
    }
    if (strcmp(e->key, "dark_matter") == 0) {
        it.what = AN_EXPECT_DARK_MATTER;
        return by_phase(&it, e->value, read_value);
    }
    if (strcmp(e->key, "massless_charged") == 0) {
        it.what = AN_EXPECT_MASSLESS_CHARGED;
        return by_phase(&it, e->value, read_value);
    }
    if (strcmp(e->key, "candidates") == 0) {
        it.what = AN_EXPECT_CANDIDATES;
        return by_phase(&it, e->value, read_list);
    }
    if (strcmp(e->key, "accidental") == 0) {
        it.what = AN_EXPECT_ACCIDENTAL;
        return read_list(&it, e->value);
    }
    if (strcmp(e->key, "accidental_unbroken") == 0) {
        it.what = AN_EXPECT_ACCIDENTAL_UNBROKEN;
        return read_value(&it, e->value);
    }
    if (strcmp(e->key, "mechanism") == 0) {
        it.what = AN_EXPECT_MECHANISM;
        return by_phase(&it, e->value, read_list);
    }
    if (strcmp(e->key, "warnings") == 0) {
        it.what = AN_EXPECT_WARNINGS;
        return read_list(&it, e->value);
    }
    if (strcmp(e->key, "undecided") == 0) {
        it.what = AN_EXPECT_UNDECIDED;
        return by_phase(&it, e->value, read_list);
    }
    if (strcmp(e->key, "processes") == 0) {
        it.what = AN_EXPECT_PROCESS;
        return in_mapping(&it, e->value,
                          "processes: {proton_decay: "
                          "forbidden}",
                          read_named);
    }
    if (strcmp(e->key, "nature") == 0) {
        it.what = AN_EXPECT_NATURE;
        return in_mapping(&it, e->value, "nature: {N: Majorana}", read_named);
    }
    if (strcmp(e->key, "protected_by") == 0) {
        it.what = AN_EXPECT_PROTECTED_BY;
        return in_mapping(&it, e->value, "protected_by: {N: gauge}",
                          read_named);
    }
    if (strcmp(e->key, "stable_species") == 0) {
        it.what = AN_EXPECT_STABLE_SPECIES;
        return by_phase(&it, e->value, read_value);
    }
    if (strcmp(e->key, "missing") == 0) {
        it.what = AN_EXPECT_MISSING;
        return in_mapping(&it, e->value, "missing: {L H nuR*: [neutrinos]}",
                          read_missing);
    }
    bool allowed = strcmp(e->key, "allowed") == 0;
    if (!allowed && strcmp(e->key, "forbidden") != 0)
        return 0; /* an unknown key, reported with the others */
    it.what = allowed ? AN_EXPECT_ALLOWED : AN_EXPECT_FORBIDDEN;
    return by_phase(&it, e->value, read_terms);
}

static int read_map(struct an_building *b, const struct an_node *map,
                    const char *what, bool vevs)
{
    /* A search asks for vevs besides, and neither for warnings nor for what
     * takes long. */
    const char *const keys[] = {"anomaly_free",   "anomalies",
                                "residual",       "neutrinos",
                                "dark_matter",    "candidates",
                                "allowed",        "forbidden",
                                "undecided",      "unbroken",
                                "processes",      "massless_charged",
                                "nature",         "protected_by",
                                "stable_species", vevs ? "vevs" : "warnings",
                                "accidental",     "accidental_unbroken",
                                "mechanism",      "missing"};
    size_t n = sizeof keys / sizeof *keys - (vevs ? 4 : 0);
    int rc = an_value_keys(map, what, keys, n, b->diags);
    for (size_t i = 0; i < map->n && b->diags->ndropped == 0; i++) {
        if (read_entry(b, &map->entry[i]) < 0)
            rc = -1;
    }
    return rc;
}

int an_build_expect(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "expect");
    int rc = 0;
    for (size_t i = 0; i < b->nwhere; i++)
        if (read_map(b, b->where[i], "--where", true) < 0)
            rc = -1;
    return map && b->nwhere == 0 ? read_map(b, map, "'expect'", false) : rc;
}
