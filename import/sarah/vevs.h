/* vevs.h - the vacuum of a file of SARAH. */
#ifndef AN_IMPORT_SARAH_VEVS_H
#define AN_IMPORT_SARAH_VEVS_H

struct an_sarah;
struct an_sarah_names;

/* The draft gets a step for each state with vevs, in the order of NameOfStates.
 * 0, or -1 with errors. */
int an_sarah_vevs(struct an_sarah *f, const struct an_sarah_names *names);

#endif
