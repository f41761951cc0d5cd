/* rank.h - the rank of a mass matrix of generic entries, order by order. */
#ifndef AN_MASSES_RANK_H
#define AN_MASSES_RANK_H

struct an_mass_matrix;

/* Fills x->order from its states and its sorted entries. */
void an_mass_orders(struct an_mass_matrix *x);

#endif
