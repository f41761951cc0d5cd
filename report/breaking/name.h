/* name.h - what a pattern's group and its vevs are called. */
#ifndef AN_REPORT_BREAKING_NAME_H
#define AN_REPORT_BREAKING_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_document;
struct an_pattern;
struct an_pattern_set;
struct an_patterns;
struct an_residual;
struct an_vev_options;

/* A space at which no line is broken. */
#define AN_NBSP "\u00a0"

/* Is option i in the set, which has the first 64 at most? */
bool an_breaking_has(uint64_t set, size_t i);

/* The options of a set, with `sep` between them; "" for the empty one. */
const char *an_breaking_options(struct an_document *d,
                                const struct an_vev_options *o, uint64_t set,
                                const char *sep);

/* A smallest set; alike: with the options that could stand for each. */
const char *an_breaking_set(struct an_document *d, const struct an_patterns *p,
                            const struct an_pattern_set *s, bool alike);

/* The continuous part of a pattern's group: what all have in common, or the
 * rest. */
const char *an_breaking_continuous(struct an_document *d,
                                   const struct an_patterns *p,
                                   const struct an_residual *r, bool common);

/* The group of a pattern, what all have in common left out. */
const char *an_breaking_group(struct an_document *d,
                              const struct an_patterns *p,
                              const struct an_pattern *x);

#endif
