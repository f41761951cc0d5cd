/* section.h - the top-level keys of a model file. */
#ifndef AN_YAML_SECTION_H
#define AN_YAML_SECTION_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_entry;
struct an_node;

/* Every top-level key has its shape; bad ones are reported and
 * dropped. */
int an_tree_check(struct an_node *tree, struct an_diags *diags);
/* Is the key one that children do not inherit? */
bool an_section_is_own(const char *key);
bool an_section_exists(const char *key);
/* A section stands where a "field" or "group" belongs: -1 with an error. */
int an_section_misplaced(const struct an_entry *e, const char *what,
                         struct an_diags *diags);
/* Is its value a mapping and nothing else? */
bool an_section_is_map(const char *key);
/* The i-th section in the order of writing; NULL past the last. */
const char *an_section_name(size_t i);

#endif
