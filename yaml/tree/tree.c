/* tree.c - nodes of a model file: texts, lists, mappings.
 *
 * Mappings keep the order of the file and are searched from the front: they
 * hold at most AN_MAX_ENTRIES entries, nearly always fewer than fifty.
 */
#include "yaml/tree/tree.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"

struct an_node *an_node_new(enum an_node_kind kind, struct an_where at)
{
    struct an_node *node = an_alloc(1, sizeof *node);
    node->kind = kind;
    node->at = at;
    return node;
}

struct an_node *an_node_new_scalar(const char *text, struct an_where at)
{
    struct an_node *node = an_node_new(AN_NODE_SCALAR, at);
    node->text = an_strdup(text);
    return node;
}

/* The node with copies of its keys; its values are still to be copied. */
static struct an_node *copy_node(const struct an_node *node)
{
    struct an_node *copy = an_node_new(node->kind, node->at);
    copy->text = an_strdup(node->text);
    copy->is_null = node->is_null;
    if (node->n > 0)
        copy->entry = an_grow(NULL, &copy->cap, node->n, sizeof *copy->entry);
    copy->n = node->n;
    for (size_t i = 0; i < node->n; i++) {
        copy->entry[i] = node->entry[i];
        copy->entry[i].key = an_strdup(node->entry[i].key);
    }
    return copy;
}

/* A list of copies with values of the original replaces recursion. */
struct an_node *an_node_copy(const struct an_node *node)
{
    struct an_node *root = copy_node(node), **todo = NULL;
    size_t n = 0, cap = 0;
    todo = an_grow(todo, &cap, 1, sizeof(*todo));
    todo[n++] = root;
    while (n > 0) {
        struct an_node *next = todo[--n];
        todo = an_grow(todo, &cap, n + next->n + 1, sizeof(*todo));
        for (size_t i = 0; i < next->n; i++) {
            next->entry[i].value = copy_node(next->entry[i].value);
            if (next->entry[i].value->n > 0)
                todo[n++] = next->entry[i].value;
        }
    }
    free(todo);
    return root;
}

/* A list of nodes still to be freed replaces recursion. */
void an_node_free(struct an_node *node)
{
    struct an_node **todo = NULL;
    size_t n = 0, cap = 0;
    if (!node)
        return;
    todo = an_grow(todo, &cap, 1, sizeof(*todo));
    todo[n++] = node;
    while (n > 0) {
        struct an_node *next = todo[--n];
        todo = an_grow(todo, &cap, n + next->n + 1, sizeof(*todo));
        for (size_t i = 0; i < next->n; i++) {
            free(next->entry[i].key);
            if (next->entry[i].value)
                todo[n++] = next->entry[i].value;
        }
        free(next->entry);
        free(next->text);
        free(next);
    }
    free(todo);
}

void an_node_take(struct an_node *node, const char *key, struct an_where key_at,
                  struct an_node *value)
{
    node->entry =
        an_grow(node->entry, &node->cap, node->n + 1, sizeof *node->entry);
    node->entry[node->n++] = (struct an_entry){
        .key = an_strdup(key),
        .key_at = key_at,
        .value = value,
    };
}

size_t an_node_index(const struct an_node *map, const char *key)
{
    for (size_t i = 0; i < map->n; i++) {
        if (strcmp(map->entry[i].key, key) == 0)
            return i;
    }
    return map->n;
}

struct an_node *an_node_get(const struct an_node *map, const char *key)
{
    if (!map || map->kind != AN_NODE_MAP)
        return NULL;
    size_t i = an_node_index(map, key);
    return i < map->n ? map->entry[i].value : NULL;
}

void an_node_drop(struct an_node *node, size_t i)
{
    free(node->entry[i].key);
    an_node_free(node->entry[i].value);
    node->n--;
    memmove(&node->entry[i], &node->entry[i + 1],
            (node->n - i) * sizeof *node->entry);
}

const char *an_node_nearest(const struct an_node *map, const char *word)
{
    if (!map || map->kind != AN_NODE_MAP)
        return NULL;
    const char **names = an_alloc(map->n, sizeof(*names));
    for (size_t i = 0; i < map->n; i++)
        names[i] = map->entry[i].key;
    const char *best = an_nearest(word, names, map->n);
    free(names);
    return best;
}
