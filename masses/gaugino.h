/* gaugino.h - mass entries between gauginos and fermions of superfields. */
#ifndef AN_MASSES_GAUGINO_H
#define AN_MASSES_GAUGINO_H

struct an_mass_matrix;
struct an_model;
struct an_vevs;

/* Adds the entries that gauge couplings of superfields with vevs fill. */
void an_mass_gauginos(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_vevs *vevs);

#endif
