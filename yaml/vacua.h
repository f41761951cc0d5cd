/* vacua.h - building a model: its vacua and its light neutrinos. */
#ifndef AN_YAML_VACUA_H
#define AN_YAML_VACUA_H

struct an_building;

int an_build_active(struct an_building *b);
int an_build_vacua(struct an_building *b);

/* A scenario named like its vevs, for `vevs` of b->where. */
int an_build_where_vacuum(struct an_building *b);

#endif
