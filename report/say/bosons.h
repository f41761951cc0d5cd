/* bosons.h - what breaking does to bosons, in sentences. */
#ifndef AN_REPORT_SAY_BOSONS_H
#define AN_REPORT_SAY_BOSONS_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_document;
struct an_model;
struct an_text;

/* Appends a mass, a boson or the like as mathematics, "1/4 g[SU2L]^2 v[H]^2" as
 * the rooms of physics write it. */
void an_symbol_mass(struct an_text *t, const char *text);

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

#endif
