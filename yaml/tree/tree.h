/* tree.h - the tree of a model file: texts with their places.
 *
 * A file becomes a tree (read.c), trees merge along the `extends` chain
 * (extends.c, merge.c), --set changes the result (set.c), and build.c and its
 * neighbours hand it to theory/build/build.h piece by piece.
 */
#ifndef AN_YAML_TREE_TREE_H
#define AN_YAML_TREE_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* Entries of one mapping or list: twice what any section may hold. */
#define AN_MAX_ENTRIES 8192

/* Bytes of a key: longer ones are no names, and YAML itself stops at 1024. */
#define AN_MAX_KEY 256

enum an_node_kind { AN_NODE_SCALAR, AN_NODE_LIST, AN_NODE_MAP };

struct an_node {
    enum an_node_kind kind;
    char *text;             /* of a scalar; owned */
    bool is_null;           /* scalar: unquoted and null, ~ or nothing */
    struct an_entry *entry; /* of a list or mapping; owned */
    size_t n, cap;
    struct an_where at;
};

struct an_entry {
    char *key; /* NULL in a list; owned */
    struct an_where key_at;
    struct an_node *value; /* owned; NULL once it has moved elsewhere */
};

struct an_node *an_node_new(enum an_node_kind kind, struct an_where at);
struct an_node *an_node_new_scalar(const char *text, struct an_where at);
/* A copy of all below it, for the caller to free; every value is there. */
struct an_node *an_node_copy(const struct an_node *node);
void an_node_free(struct an_node *node);
/* Appends an entry, taking the value (may be NULL for now); key is copied. */
void an_node_take(struct an_node *node, const char *key, struct an_where key_at,
                  struct an_node *value);
/* Index of a key in a mapping, or node->n. */
size_t an_node_index(const struct an_node *map, const char *key);
/* The value of a key; NULL when absent, or when map is NULL or no mapping. */
struct an_node *an_node_get(const struct an_node *map, const char *key);
/* Frees entry i and closes the gap. */
void an_node_drop(struct an_node *node, size_t i);
/* The key of a mapping nearest to word, or NULL; borrowed. */
const char *an_node_nearest(const struct an_node *map, const char *word);

#endif
