/* set.h - --set: one change of the tree. */
#ifndef AN_YAML_SET_H
#define AN_YAML_SET_H

#include <stdbool.h>

struct an_diags;
struct an_node;
struct an_source;

/* tree := tree changed by one --set, whose text is the source's. */
int an_tree_set(struct an_node *tree, const struct an_source *set,
                struct an_diags *diags);
/* What stands at s in the text: one value or, where a list is allowed,
 * "-4,-4,5" and "[1, 0]" too. NULL with an error. */
struct an_node *an_set_values(const struct an_source *set, const char *s,
                              bool list_allowed, struct an_diags *diags);

#endif
