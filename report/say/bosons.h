/* bosons.h - what breaking does to bosons, in sentences. */
#ifndef AN_REPORT_SAY_BOSONS_H
#define AN_REPORT_SAY_BOSONS_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_defects;
struct an_document;

/* Append entries, of a check whose consequences are known, else nothing:
 * Goldstone bosons and axions; an unusual rho and mixing of the Z, with `all`
 * masses, and defects. */
void an_reason_goldstones(struct an_document *d, const struct an_check *c,
                          size_t vacuum, bool all);
void an_reason_bosons(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool all);
void an_reason_defects(struct an_document *d, const struct an_check *c,
                       size_t vacuum);
void an_reason_structure(struct an_document *d, const struct an_check *c);

/* "strings (Z2), monopoles (Z)"; nothing where there are none. */
const char *an_said_defects(struct an_document *d, const struct an_defects *x);

#endif
