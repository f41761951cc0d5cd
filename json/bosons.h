/* bosons.h - what breaking does to bosons, for programs. */
#ifndef AN_JSON_BOSONS_H
#define AN_JSON_BOSONS_H

#include <jansson.h>

struct an_axions;
struct an_defects;
struct an_gauge_bosons;
struct an_goldstones;
struct an_model;
struct an_structure;

json_t *an_json_bosons(const struct an_gauge_bosons *b);
json_t *an_json_goldstones(const struct an_model *m,
                           const struct an_goldstones *g);
json_t *an_json_axions(const struct an_axions *x);
json_t *an_json_defects(const struct an_model *m, const struct an_defects *d);

/* NULL where charges are unknown. */
json_t *an_json_structure(const struct an_structure *s);

#endif
