/* electric.h - the electric charge that a vacuum leaves. */
#ifndef AN_IMPORT_ELECTRIC_H
#define AN_IMPORT_ELECTRIC_H

struct an_draft;

/* The draft gets its electric charge: the one combination of Cartan generators
 * (but colour's) and gauged U(1)s that is orthogonal to every vev, of which the
 * charged lepton has -1; else the one that the names of its groups suggest. It
 * has its vevs; those that are charged or coloured become scenarios. */
void an_draft_find_charge(struct an_draft *d);

#endif
