/* indent.c - lines that have lost their indentation.
 *
 * `groups:` with its entries at the margin is a section without entries and
 * keys that nobody knows. Said once, where the first of them stands; the lines
 * then go where they belong, so that nothing else is wrong on their account.
 */
#include "yaml/tree/indent.h"

#include "base/mem.h"
#include "yaml/fields.h"
#include "yaml/section.h"
#include "yaml/tree/tree.h"

static bool is_empty(const struct an_node *node)
{
    return node->is_null && node->text && !*node->text;
}

/* map[i] := a mapping of the n entries behind it. */
static void indent(struct an_node *map, size_t i, size_t n)
{
    struct an_node *inner = an_node_new(AN_NODE_MAP, map->entry[i + 1].key_at);
    for (size_t k = 0; k < n; k++) {
        struct an_entry *e = &map->entry[i + 1];
        an_node_take(inner, e->key, e->key_at, e->value);
        e->value = NULL;
        an_node_drop(map, i + 1);
    }
    an_node_free(map->entry[i].value);
    map->entry[i].value = inner;
}

/* The keys of a field, below its name instead of inside it. */
static int indent_fields(struct an_node *fields, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i + 1 < fields->n; i++) {
        const struct an_entry *e = &fields->entry[i];
        if (!is_empty(e->value) || !an_field_has_key(e[1].key) ||
            e[1].value->kind == AN_NODE_MAP)
            continue;
        size_t n = 0;
        while (i + 1 + n < fields->n &&
               fields->entry[i + 1 + n].value->kind != AN_NODE_MAP &&
               !is_empty(fields->entry[i + 1 + n].value))
            n++;
        rc = an_error(diags, e[1].key_at,
                      "the lines below '%s' belong to it: indent them", e->key);
        an_expected(diags, "more blanks before '%s' than before '%s'", e[1].key,
                    e->key);
        indent(fields, i, n);
    }
    return rc;
}

int an_tree_indent(struct an_node *tree, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i + 1 < tree->n; i++) {
        const struct an_entry *e = &tree->entry[i];
        if (!is_empty(e->value) || !an_section_is_map(e->key))
            continue;
        size_t n = 0;
        while (i + 1 + n < tree->n &&
               !an_section_exists(tree->entry[i + 1 + n].key))
            n++;
        if (n == 0)
            continue;
        rc = an_error(diags, e[1].key_at,
                      "unknown key '%s' below an empty '%s'", e[1].key, e->key);
        an_expected(diags, "indent it under `%s:`", e->key);
        indent(tree, i, n);
    }
    struct an_node *fields = an_node_get(tree, "fields");
    if (fields && fields->kind == AN_NODE_MAP &&
        indent_fields(fields, diags) < 0)
        rc = -1;
    return rc;
}
