/* where.c - KEY=VALUE from the command line: a verdict that is asked for.
 *
 * Keys and values are those of `expect`; dots lead into its mappings
 * (residual.electroweak=Z6, anomalies.SU2L^2 l=3/2). The text becomes the
 * mapping that a file would have, so that expect.c reads both. As in set.c the
 * text is a source of its own.
 */
#include "yaml/where.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "yaml/set.h"
#include "yaml/tree/tree.h"
#include "yaml/yaml.h"

/* Keys, and for a short one the section of `expect` it belongs to. */
static const struct {
    const char *key, *section;
} keys[] = {
    {"allowed", NULL},
    {"anomalies", NULL},
    {"anomaly_free", NULL},
    {"candidates", NULL},
    {"dark_matter", NULL},
    {"dirac", "neutrinos"},
    {"forbidden", NULL},
    {"green_schwarz", NULL},
    {"majorana", "neutrinos"},
    {"massless", "neutrinos"},
    {"massless_charged", NULL},
    {"nature", NULL},
    {"neutrinoless_double_beta", "processes"},
    {"neutrinoless_quadruple_beta", "processes"},
    {"neutrinos", NULL},
    {"neutron_antineutron", "processes"},
    {"processes", NULL},
    {"protected_by", NULL},
    {"proton_decay", "processes"},
    {"residual", NULL},
    {"stable_species", NULL},
    {"unbroken", NULL},
    {"vevs", NULL},
};
#define NKEYS (sizeof keys / sizeof *keys)

const char *an_yaml_where_key(size_t i)
{
    return i < NKEYS ? keys[i].key : NULL;
}

static size_t find_key(const char *text)
{
    size_t n = strcspn(text, ".= ");
    for (size_t i = 0; i < NKEYS; i++)
        if (strlen(keys[i].key) == n && strncmp(keys[i].key, text, n) == 0)
            return i;
    return NKEYS;
}

bool an_yaml_is_where(const char *text)
{
    return find_key(text + strspn(text, " ")) < NKEYS;
}

static struct an_where inside(const struct an_source *w, const char *s)
{
    return (struct an_where){w, 1, (size_t)(s - w->text) + 1};
}

/* The innermost map gets the value: a list where `expect` has one. */
static int add_value(struct an_node *map, const char *key, const char *section,
                     const struct an_source *w, const char *at,
                     struct an_diags *diags)
{
    static const char *const lists[] = {"allowed", "forbidden", "candidates",
                                        "vevs"};
    const char *value = strchr(w->text, '=') + 1;
    bool list = false;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        list = list || strcmp(section, lists[i]) == 0;
    struct an_node *node = an_set_values(w, value, list, diags);
    if (!node)
        return -1;
    if (strcmp(section, "vevs") == 0 && node->kind != AN_NODE_LIST) {
        struct an_node *all = an_node_new(AN_NODE_LIST, node->at);
        an_node_take(all, NULL, node->at, node);
        node = all;
    }
    an_node_take(map, key, inside(w, at), node);
    return 0;
}

/* A new map under a key of `map`. */
static struct an_node *add_map(struct an_node *map, const char *key,
                               const struct an_source *w, const char *at)
{
    struct an_node *inner = an_node_new(AN_NODE_MAP, inside(w, at));
    an_node_take(map, key, inside(w, at), inner);
    return inner;
}

int an_where_read(struct an_node **node, const struct an_source *w,
                  struct an_diags *diags)
{
    const char *s = w->text + strspn(w->text, " ");
    const char *equals = strchr(s, '=');
    size_t k = find_key(s);
    *node = an_node_new(AN_NODE_MAP, inside(w, s));
    struct an_node *map = *node;
    if (k == NKEYS || !equals) {
        an_error(diags, inside(w, s), "expected KEY=VALUE, got '%s'",
                 an_quote(w->text).v);
        return an_expected(diags, "a key of `expect`, '=' and its value: "
                                  "neutrinos=Dirac");
    }
    const char *section = keys[k].section ? keys[k].section : keys[k].key;
    if (keys[k].section)
        map = add_map(map, section, w, s);
    bool whole = strcmp(section, "anomalies") == 0;
    for (;;) {
        size_t n = strcspn(s, "=");
        const char *dot = whole && map != *node ? NULL : memchr(s, '.', n);
        n = dot ? (size_t)(dot - s) : n;
        size_t end = n;
        while (end > 0 && s[end - 1] == ' ')
            end--;
        if (end == 0)
            return an_error(diags, inside(w, s), "a name is missing");
        char *key = an_strndup(s, end);
        int rc = 0;
        if (dot)
            map = add_map(map, key, w, s);
        else
            rc = add_value(map, key, section, w, s, diags);
        free(key);
        if (!dot)
            return rc;
        s = dot + 1 + strspn(dot + 1, " ");
    }
}
