/* outcome.h - patterns by what they leave. */
#ifndef AN_BREAKING_OUTCOME_H
#define AN_BREAKING_OUTCOME_H

struct an_patterns;

/* Sorts p->v by outcome, sets the outcomes, and renumbers the steps. */
void an_sort_patterns(struct an_patterns *p);

#endif
