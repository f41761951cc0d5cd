/* dropped.h - vevs of a parent that a child does without. */
#ifndef AN_YAML_DROPPED_H
#define AN_YAML_DROPPED_H

struct an_building;

/* Appends the warnings. */
void an_build_dropped(const struct an_building *b);

#endif
