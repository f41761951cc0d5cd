/* states.h - the neutral fermions of a vacuum, as rows of a mass matrix. */
#ifndef AN_MASSES_STATES_H
#define AN_MASSES_STATES_H

struct an_blocks;
struct an_singlets;
struct an_mass_matrix;
struct an_model;

/* Adds those of the components that are electrically neutral. */
void an_mass_states(struct an_mass_matrix *x, const struct an_model *m,
                    const struct an_blocks *blocks,
                    const struct an_singlets *c);

#endif
