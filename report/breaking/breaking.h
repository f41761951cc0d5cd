/* breaking.h - every pattern of symmetry breaking, and the rule for U(1)s. */
#ifndef AN_REPORT_BREAKING_BREAKING_H
#define AN_REPORT_BREAKING_BREAKING_H

struct an_document;
struct an_patterns;

/* Appends the patterns of a model: a table of outcomes, which group contains
 * which (also as a picture where they are wanted), the vevs that were tried.
 * The patterns are known and complete. */
void an_report_breaking(struct an_document *d, const struct an_patterns *p);

#endif
