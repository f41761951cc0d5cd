/* composite.h - dark baryons and the like. */
#ifndef AN_RESIDUAL_VERDICTS_COMPOSITE_H
#define AN_RESIDUAL_VERDICTS_COMPOSITE_H

struct an_dark_matter;
struct an_stability_group;

/* Adds the neutral composites of nonzero class with the fewest constituents to
 * the candidates, and the first of them to s->first when that is empty. */
void an_composites_find(struct an_dark_matter *d, struct an_stability_group *s);

#endif
