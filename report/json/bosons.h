/* bosons.h - masses of gauge bosons for programs. */
#ifndef AN_REPORT_JSON_BOSONS_H
#define AN_REPORT_JSON_BOSONS_H

#include <jansson.h>

struct an_gauge_bosons;

json_t *an_json_bosons(const struct an_gauge_bosons *b);

#endif
