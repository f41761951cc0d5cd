/* induced.h - vevs that other vevs induce. */
#ifndef AN_MASSES_INDUCED_H
#define AN_MASSES_INDUCED_H

struct an_induced_list;
struct an_model;
struct an_modules;
struct an_vevs;

/* Adds to both what the vevs induce. The products are then written down to this
 * length, or where that is too many to the one returned; nothing is added when
 * even three vevs make too many. */
int an_vevs_induce(struct an_vevs *s, struct an_induced_list *list,
                   const struct an_model *m, struct an_modules *modules,
                   int longest);
void an_induced_clear(struct an_induced_list *list);

#endif
