/* name.h - what a pattern's group and its vevs are called. */
#ifndef AN_REPORT_BREAKING_NAME_H
#define AN_REPORT_BREAKING_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_pattern;
struct an_pattern_set;
struct an_patterns;
struct an_residual;
struct an_text;
struct an_vev_options;

/* A space at which no line is broken. */
#define AN_NBSP "\u00a0"

/* Is option i in the set, which has the first 64 at most? */
bool an_breaking_has(uint64_t set, size_t i);

/* Appends the options of a set, with `sep` between them. */
void an_breaking_options(struct an_text *t, const struct an_vev_options *o,
                         uint64_t set, const char *sep);

/* Appends a smallest set; alike: with the options that could stand for each. */
void an_breaking_set(struct an_text *t, const struct an_patterns *p,
                     const struct an_pattern_set *s, bool alike);

/* Appends the continuous part of a pattern's group: what all have in common, or
 * the rest. */
void an_breaking_continuous(struct an_text *t, const struct an_patterns *p,
                            const struct an_residual *r, bool common);

/* Appends the group of a pattern, what all have in common left out. */
void an_breaking_group(struct an_text *t, const struct an_patterns *p,
                       const struct an_pattern *x);

#endif
