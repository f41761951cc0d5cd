/* reps.h - the representations of a simple group, as a table or as JSON. */
#ifndef AN_REPORT_REPS_H
#define AN_REPORT_REPS_H

#include "report/write/style.h"

struct an_group;
struct an_json_objects; /* report/json/keys.h */
struct an_reps;

extern const struct an_json_objects an_report_reps_objects;

/* Appends name, Dynkin labels, dimension, index, cubic index, conjugate,
 * reality and congruence class of each. */
void an_report_reps(struct an_text *out, const struct an_group *group,
                    const struct an_reps *reps, const struct an_style *s);

void an_report_reps_json(struct an_text *out, const struct an_group *group,
                         const struct an_reps *reps);

#endif
