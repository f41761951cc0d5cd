/* parents.h - models that others extend, read once. */
#ifndef AN_YAML_PARENTS_H
#define AN_YAML_PARENTS_H

#include <stdbool.h>

struct an_diags;
struct an_node;
struct an_source;
struct an_yaml_parents;

/* A file of a chain of `extends`. */
struct an_link {
    struct an_source *source;
    struct an_node *tree; /* NULL: it has none */
    bool kept; /* both belong to an an_yaml_parents, and the tree is without
                  what children do not inherit; else the caller's to free */
};

/* link->tree := that of link->source, checked section by section. 0, or -1 with
 * errors (the tree may still be good for finding more). */
int an_link_read(struct an_link *link, struct an_diags *diags);

/* link := the model file `path` as parents have it, read when they do not; read
 * in any case when they are NULL. 0, or -1 with errors, which are those of
 * reading: a file that has any is not kept. */
int an_link_find(struct an_link *link, const char *path,
                 struct an_yaml_parents *parents, struct an_diags *diags);

#endif
