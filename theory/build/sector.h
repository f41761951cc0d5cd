/* sector.h - building a model: what is ordinary matter, and component names. */
#ifndef AN_THEORY_BUILD_SECTOR_H
#define AN_THEORY_BUILD_SECTOR_H

struct an_diags;
struct an_model;

/* The factor that every field's component names belong to, now that colour is
 * known: 0, or -1 with errors. */
int an_components_finish(struct an_model *m, struct an_diags *diags);

#endif
