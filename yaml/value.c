/* value.c - what a node holds, with the error that says what was expected.
 *
 * Everything above YAML (numbers, names, terms) is read by theory/; here it is
 * decided only whether a place holds one line of text, a list or a mapping.
 */
#include "yaml/value.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "yaml/tree/tree.h"

const char *an_node_noun(const struct an_node *node)
{
    if (node->kind == AN_NODE_LIST)
        return "a list";
    if (node->kind == AN_NODE_MAP)
        return "a mapping";
    return node->is_null ? "nothing" : "a text";
}

int an_value_scalar(struct an_scalar *s, const struct an_node *node,
                    const char *what, struct an_diags *diags)
{
    if (node->kind != AN_NODE_SCALAR || node->is_null)
        return an_error(diags, node->at, "expected %s, got %s", what,
                        an_node_noun(node));
    if (strchr(node->text, '\n'))
        return an_error(diags, node->at,
                        "expected %s on one line, got several lines", what);
    *s = (struct an_scalar){.text = node->text, .at = node->at};
    return 0;
}

int an_value_list(struct an_scalar **v, size_t *n, const struct an_node *node,
                  const char *what, struct an_diags *diags)
{
    *v = NULL;
    *n = 0;
    if (node->kind != AN_NODE_LIST)
        return an_error(diags, node->at,
                        "expected a list, each item %s, "
                        "got %s",
                        what, an_node_noun(node));
    *v = an_alloc(node->n, sizeof(**v));
    int rc = 0;
    for (size_t i = 0; i < node->n; i++) {
        const struct an_node *item = node->entry[i].value;
        if (an_value_scalar(&(*v)[i], item, what, diags) < 0)
            rc = -1;
    }
    *n = rc < 0 ? 0 : node->n;
    return rc;
}

int an_value_one_or_list(struct an_scalar **v, size_t *n,
                         const struct an_node *node, const char *what,
                         struct an_diags *diags)
{
    if (node->kind == AN_NODE_LIST)
        return an_value_list(v, n, node, what, diags);
    *v = an_alloc(1, sizeof(**v));
    int rc = an_value_scalar(*v, node, what, diags);
    *n = rc < 0 ? 0 : 1;
    return rc;
}

int an_value_bool(bool *b, const struct an_node *node, struct an_diags *diags)
{
    struct an_scalar s;
    if (an_value_scalar(&s, node, "true or false", diags) < 0)
        return -1;
    *b = strcmp(s.text, "true") == 0;
    if (*b || strcmp(s.text, "false") == 0)
        return 0;
    static const char *const yes[] = {"yes", "on", "y", "True", "TRUE", "1"};
    static const char *const no[] = {"no", "off", "n", "False", "FALSE", "0"};
    an_error(diags, s.at, "expected true or false, got '%s'",
             an_quote(s.text).v);
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
        if (strcmp(s.text, yes[i]) == 0)
            return an_suggest(diags, "true");
        if (strcmp(s.text, no[i]) == 0)
            return an_suggest(diags, "false");
    }
    return -1;
}

void an_value_names(struct an_text *t, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_text_printf(t, "%s%s", i > 0 ? ", " : "", names[i]);
}

int an_value_keys(const struct an_node *map, const char *what,
                  const char *const *names, size_t n, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < map->n; i++) {
        const char *key = map->entry[i].key;
        size_t j = 0;
        while (j < n && strcmp(key, names[j]) != 0)
            j++;
        if (j < n)
            continue;
        struct an_text t = {0};
        an_value_names(&t, names, n);
        an_error(diags, map->entry[i].key_at, "unknown key '%s' in %s", key,
                 what);
        an_expected(diags, "one of %s", an_text_string(&t));
        rc = an_suggest(diags, an_nearest(key, names, n));
        an_text_clear(&t);
    }
    return rc;
}
