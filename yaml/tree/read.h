/* read.h - one pass over the events of libyaml: text -> tree. */
#ifndef AN_YAML_TREE_READ_H
#define AN_YAML_TREE_READ_H

struct an_diags;
struct an_node;
struct an_source;

/* *tree := the source as a mapping; NULL when that is impossible. 0, or
 * -1 with errors (the tree may still be good for finding more). */
int an_tree_read(struct an_node **tree, const struct an_source *source,
                 struct an_diags *diags);

#endif
