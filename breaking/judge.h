/* judge.h - the verdicts of a pattern. */
#ifndef AN_BREAKING_JUDGE_H
#define AN_BREAKING_JUDGE_H

#include <stdint.h>

struct an_model;
struct an_pattern;
struct an_pattern_query;
struct an_patterns;
struct an_vacuum;
struct an_vev;

/* vacuum := a set of vevs and those that are always there, borrowed; the caller
 * frees vacuum->vev. */
void an_pattern_vacuum(struct an_vacuum *vacuum, const struct an_patterns *p,
                       uint64_t set);

/* Sets the vacua of a pattern, which has its sets. */
void an_pattern_check(struct an_pattern *x, const struct an_patterns *p,
                      const struct an_pattern_query *q);

void an_pattern_view_clear(struct an_pattern *x, const struct an_patterns *p);

/* "SU(4) x SU(2) x SU(2)": what one vev leaves of the model's continuous group,
 * for the caller to free; NULL where it is not known. */
char *an_vev_unbroken_text(const struct an_model *m, const struct an_vev *v);

#endif
