/* neutrinos.h - Dirac, Majorana or massless? */
#ifndef AN_RESIDUAL_NEUTRINOS_H
#define AN_RESIDUAL_NEUTRINOS_H

struct an_neutrinos;
struct an_residual;
struct an_charges;
struct an_fermions;

void an_neutrinos_find(struct an_neutrinos *x, const struct an_charges *L,
                       const struct an_fermions *s,
                       const struct an_residual *r);

#endif
