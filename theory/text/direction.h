/* direction.h - how a file would write the direction of a vev. */
#ifndef AN_THEORY_TEXT_DIRECTION_H
#define AN_THEORY_TEXT_DIRECTION_H

struct an_model;
struct an_text;
struct an_vev;

/* Appends "diagonal: [2, 2, 2, -3, -3]", "matrix: [[1, 0], [0, 2]]"; nothing of
 * a vev that is along weights. */
void an_direction_add(struct an_text *t, const struct an_vev *v);

#endif
