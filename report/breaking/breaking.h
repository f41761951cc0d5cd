/* breaking.h - every pattern of symmetry breaking, and the rule for U(1)s. */
#ifndef AN_REPORT_BREAKING_BREAKING_H
#define AN_REPORT_BREAKING_BREAKING_H

#include <stdbool.h>

#include "base/text.h"
#include "report/write/document.h"

struct an_patterns;

/* Appends the patterns of a model: a table of outcomes, which group contains
 * which (also as a picture, if asked for), the vevs that were tried. The
 * patterns are known and complete. */
void an_report_breaking(struct an_document *d, const struct an_patterns *p,
                        bool picture);

#endif
