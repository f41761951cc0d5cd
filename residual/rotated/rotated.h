/* rotated.h - vevs turned to fewer components, all by one element of the group.
 */
#ifndef AN_RESIDUAL_ROTATED_ROTATED_H
#define AN_RESIDUAL_ROTATED_ROTATED_H

struct an_model;

/* Turns the vevs of each vacuum of a finished model whose stabiliser is not
 * known to ones with fewer components, where it is known for these. One
 * element of the group turns all of them, in a chain those of all its steps;
 * nothing that the file names feels it. (docs/derivations/vacuum.md, "Fewer
 * components") */
void an_model_rotate_vevs(struct an_model *m);

#endif
