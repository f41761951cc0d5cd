/* reps.h - the representations of a simple group, for programs. */
#ifndef AN_JSON_REPS_H
#define AN_JSON_REPS_H

struct an_group;
struct an_reps;
struct an_text;

/* Appends one JSON object on one line (docs/report-format.md). */
void an_report_reps_json(struct an_text *out, const struct an_group *group,
                         const struct an_reps *reps);

#endif
