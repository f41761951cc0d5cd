/* reps.h - the representations of a simple group. */
#ifndef AN_REPORT_LISTS_REPS_H
#define AN_REPORT_LISTS_REPS_H

struct an_document;
struct an_group;
struct an_reps;

/* Appends a table of those up to dimension max, which are all: name, Dynkin
 * labels, dimension, index, cubic index, congruence class, reality and
 * conjugate of each. */
void an_report_reps(struct an_document *d, const struct an_group *group,
                    const struct an_reps *reps, unsigned long max);

#endif
