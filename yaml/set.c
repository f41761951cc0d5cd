/* set.c - FIELD.GROUP=VALUES, PARAMETER=VALUE and GROUP=Z(6) from the command
 * line.
 *
 * The text of the option is a source of its own, so that what theory/ finds
 * wrong with a value points into it. Names may hold no dot and no equals sign;
 * the dot that separates is still looked for from the left among names that
 * exist, which costs nothing and needs no rule about names.
 */
#include "yaml/set.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "yaml/tree/tree.h"

static struct an_where inside(const struct an_source *set, const char *s)
{
    return (struct an_where){set, 1, (size_t)(s - set->text) + 1};
}

/* The text s[0..n) without blanks around it. */
static struct an_node *piece(const struct an_source *set, const char *s,
                             size_t n, struct an_diags *diags)
{
    while (n > 0 && *s == ' ') {
        s++;
        n--;
    }
    while (n > 0 && s[n - 1] == ' ')
        n--;
    if (n == 0) {
        an_error(diags, inside(set, s), "a value is missing");
        return NULL;
    }
    char *text = an_strndup(s, n);
    struct an_node *node = an_node_new_scalar(text, inside(set, s));
    free(text);
    return node;
}

/* The first comma outside brackets, which hold generations: N[1,3]; or NULL. */
static const char *find_comma(const char *s, const char *end)
{
    int depth = 0;
    for (; s < end; s++) {
        depth += *s == '[' ? 1 : *s == ']' ? -1 : 0;
        if (*s == ',' && depth == 0)
            return s;
    }
    return NULL;
}

struct an_node *an_set_values(const struct an_source *set, const char *s,
                              bool list_allowed, struct an_diags *diags)
{
    size_t n = strlen(s);
    bool bracketed = n >= 2 && s[0] == '[' && s[n - 1] == ']';
    if (!list_allowed || (!bracketed && !find_comma(s, s + n)))
        return piece(set, s, n, diags);
    const char *end = s + n - (bracketed ? 1 : 0);
    struct an_node *list = an_node_new(AN_NODE_LIST, inside(set, s));
    s += bracketed;
    for (;;) {
        const char *comma = find_comma(s, end);
        const char *stop = comma ? comma : end;
        struct an_node *node = piece(set, s, (size_t)(stop - s), diags);
        if (!node || list->n == AN_MAX_ENTRIES) {
            if (node)
                an_error(diags, node->at, "more than %d values",
                         AN_MAX_ENTRIES);
            an_node_free(node);
            an_node_free(list);
            return NULL;
        }
        an_node_take(list, NULL, node->at, node);
        if (!comma)
            return list;
        s = comma + 1;
    }
}

static void replace(struct an_node *map, const char *key,
                    const struct an_source *set, struct an_node *value)
{
    size_t i = an_node_index(map, key);
    if (i == map->n) {
        an_node_take(map, key, inside(set, set->text), value);
        return;
    }
    an_node_free(map->entry[i].value);
    map->entry[i].value = value;
}

/* A field without the group whose charge is meant: of several, those that the
 * field names itself. */
static int missing_group(const struct an_node *tree,
                         const struct an_source *set, const char *name,
                         struct an_diags *diags)
{
    const struct an_node *groups = an_node_get(tree, "groups");
    const struct an_node *field =
        an_node_get(an_node_get(tree, "fields"), name);
    struct an_text own = {0}, all = {0};
    size_t nown = 0, nall = 0;
    for (size_t i = 0; groups && i < groups->n; i++) {
        const char *key = groups->entry[i].key;
        an_text_printf(&all, "%s%s.%s", nall++ ? ", " : "", name, key);
        if (an_node_get(field, key))
            an_text_printf(&own, "%s%s.%s", nown++ ? ", " : "", name, key);
    }
    an_error(diags, inside(set, set->text),
             "'%s' is a field: which of its charges?", an_quote(name).v);
    if (nown == 1)
        an_suggest(diags, an_text_string(&own));
    else
        an_expected(diags, "%s", an_text_string(nown ? &own : &all));
    an_text_clear(&own);
    an_text_clear(&all);
    return -1;
}

/* What group it is; the rest of its long form stays. */
static int set_group(struct an_node *groups, const struct an_source *set,
                     const char *name, const char *value,
                     struct an_diags *diags)
{
    struct an_node *node = piece(set, value, strlen(value), diags);
    struct an_node *own = an_node_get(groups, name);
    if (!node)
        return -1;
    if (own->kind == AN_NODE_MAP)
        replace(own, "group", set, node);
    else
        replace(groups, name, set, node);
    return 0;
}

static int set_parameter(struct an_node *tree, const struct an_source *set,
                         const char *name, const char *value,
                         struct an_diags *diags)
{
    struct an_node *map = an_node_get(tree, "parameters");
    if (!an_node_get(map, name) &&
        an_node_get(an_node_get(tree, "groups"), name))
        return set_group(an_node_get(tree, "groups"), set, name, value, diags);
    if (an_node_get(an_node_get(tree, "fields"), name))
        return missing_group(tree, set, name, diags);
    if (!an_node_get(map, name)) {
        an_error(diags, inside(set, set->text), "unknown parameter '%s'",
                 an_quote(name).v);
        an_expected(diags, "PARAMETER=VALUE or FIELD.GROUP=VALUE,VALUE...");
        return an_suggest(diags, an_node_nearest(map, name));
    }
    struct an_node *node = piece(set, value, strlen(value), diags);
    if (!node)
        return -1;
    replace(map, name, set, node);
    return 0;
}

static int unknown_charge(const struct an_node *tree,
                          const struct an_source *set, char *name,
                          struct an_diags *diags)
{
    const struct an_node *fields = an_node_get(tree, "fields");
    const struct an_node *groups = an_node_get(tree, "groups");
    char *dot = strchr(name, '.');
    *dot = '\0';
    bool is_field = an_node_get(fields, name);
    const char *what = is_field ? dot + 1 : name;
    const struct an_node *among = is_field ? groups : fields;
    struct an_text t = {0};
    an_error(diags, inside(set, set->text + (what - name)), "unknown %s '%s'",
             is_field ? "group" : "field", an_quote(what).v);
    for (size_t i = 0; among && i < among->n; i++)
        an_text_printf(&t, "%s%s", i > 0 ? ", " : "", among->entry[i].key);
    if (t.n > 0)
        an_expected(diags, "one of %s", an_text_string(&t));
    an_text_clear(&t);
    return an_suggest(diags, an_node_nearest(among, what));
}

static int set_charge(struct an_node *tree, const struct an_source *set,
                      char *name, const char *value, struct an_diags *diags)
{
    const struct an_node *fields = an_node_get(tree, "fields");
    const struct an_node *groups = an_node_get(tree, "groups");
    for (char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        *dot = '\0';
        struct an_node *field = an_node_get(fields, name);
        bool found =
            field && field->kind == AN_NODE_MAP && an_node_get(groups, dot + 1);
        if (found) {
            struct an_node *node = an_set_values(set, value, true, diags);
            if (node)
                replace(field, dot + 1, set, node);
            return node ? 0 : -1;
        }
        *dot = '.';
    }
    return unknown_charge(tree, set, name, diags);
}

int an_tree_set(struct an_node *tree, const struct an_source *set,
                struct an_diags *diags)
{
    const char *equals = strchr(set->text, '=');
    if (!equals || equals == set->text) {
        an_error(diags, inside(set, set->text),
                 "expected a name, '=' and a value, got '%s'",
                 an_quote(set->text).v);
        return an_expected(diags, "FIELD.GROUP=VALUE,VALUE... or "
                                  "PARAMETER=VALUE");
    }
    char *name = an_strndup(set->text, (size_t)(equals - set->text));
    int rc = strchr(name, '.')
                 ? set_charge(tree, set, name, equals + 1, diags)
                 : set_parameter(tree, set, name, equals + 1, diags);
    free(name);
    return rc;
}
