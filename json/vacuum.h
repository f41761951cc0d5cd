/* vacuum.h - the verdicts of one vacuum as JSON. */
#ifndef AN_JSON_VACUUM_H
#define AN_JSON_VACUUM_H

#include <stddef.h>

#include <jansson.h>

struct an_check;
struct an_model;
struct an_findings;
struct an_vev;

json_t *an_json_vacuum(const struct an_check *c, size_t i);

json_t *an_json_vev(const struct an_model *m, const struct an_vev *v);

/* The verdicts on a known, final vacuum. */
json_t *an_json_findings(const struct an_model *m, const struct an_findings *v);

/* The phase of a check of some verdicts: what was asked for, AN_ASK_.... */
json_t *an_json_asked_vacuum(const struct an_check *c, size_t i,
                             unsigned asked);

/* What instantons leave of the verdicts, in short. */
json_t *an_json_instantons(const struct an_findings *v);

#endif
