/* indent.h - lines that have lost their indentation. */
#ifndef AN_YAML_TREE_INDENT_H
#define AN_YAML_TREE_INDENT_H

struct an_diags;
struct an_node;

/* Entries that stand at the margin below an empty section, or keys
 * below an empty field, move inside; each time an error. */
int an_tree_indent(struct an_node *tree, struct an_diags *diags);

#endif
