/* origin.h - the tree of a text that was made from another one. */
#ifndef AN_YAML_ORIGIN_H
#define AN_YAML_ORIGIN_H

struct an_node;
struct an_source;
struct an_yaml_origin;

/* Every place in the tree becomes the one in `source` where it comes from; no
 * line of it where that is not known. */
void an_tree_move(struct an_node *tree, const struct an_source *source,
                  const struct an_yaml_origin *origin);

#endif
