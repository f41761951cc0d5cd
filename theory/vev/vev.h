/* vev.h - the weights that get a vev, and the weight of the active neutrino. */
#ifndef AN_THEORY_VEV_VEV_H
#define AN_THEORY_VEV_VEV_H

struct an_diags;
struct an_model;
struct an_vev;

/* Fills in nweights and weights of a vev, or of active neutrinos; colour and
 * the electric charge are final. 0, or -1 with one error, which lists the
 * choices where there are several. charged: NULL, or where a clause goes on a
 * vev that breaks electromagnetism or colour, which is no error then (a text
 * that is there already stays). */
int an_vev_resolve(struct an_vev *v, const struct an_model *m, char **charged,
                   struct an_diags *diags);
int an_active_resolve(struct an_vev *v, const struct an_model *m,
                      struct an_diags *diags);

#endif
