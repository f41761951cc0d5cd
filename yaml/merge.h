/* merge.h - a child over its parent. */
#ifndef AN_YAML_MERGE_H
#define AN_YAML_MERGE_H

struct an_diags;
struct an_node;

/* parent := parent overridden by child, whose parts move over. The
 * parent's breaking and scenarios go to the mapping `dropped` where the child
 * has its own. */
int an_tree_merge(struct an_node *parent, struct an_node *child,
                  struct an_node *dropped, struct an_diags *diags);

#endif
