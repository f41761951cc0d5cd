/* where.h - --where: what is asked of solutions. */
#ifndef AN_YAML_WHERE_H
#define AN_YAML_WHERE_H

struct an_diags;
struct an_node;
struct an_source;

/* *node := the text as the mapping that `expect` would have; it is the
 * caller's to free in any case. */
int an_where_read(struct an_node **node, const struct an_source *where,
                  struct an_diags *diags);

#endif
