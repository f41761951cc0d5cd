/* direction.h - how a file would write the direction of a vev. */
#ifndef AN_THEORY_TEXT_DIRECTION_H
#define AN_THEORY_TEXT_DIRECTION_H

#include <stddef.h>

struct an_diagram_node;
struct an_model;
struct an_text;
struct an_vev;

/* Appends "diagonal: [2, 2, 2, -3, -3]", "matrix: [[1, 0], [0, 2]]",
 * "invariant: {SU5: [1, 2, 4]}"; nothing of a vev that is along weights. */
void an_direction_add(struct an_text *t, const struct an_model *m,
                      const struct an_vev *v);
/* Appends "{SU5: [1, 2, 4]}" for nodes of Dynkin diagrams, group by group. */
void an_nodes_add(struct an_text *t, const struct an_model *m,
                  const struct an_diagram_node *node, size_t n);

#endif
