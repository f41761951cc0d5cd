/* lagrangian.h - what terms say: accidental symmetries, missing terms, masses.
 */
#ifndef AN_REPORT_CHECK_LAGRANGIAN_H
#define AN_REPORT_CHECK_LAGRANGIAN_H

#include <stddef.h>

struct an_check;
struct an_document;

/* Appends the sections; those that were not asked for are left out. */
void an_add_lagrangian(struct an_document *d, const struct an_check *c);

/* Appends the entries of the mass matrix of one vacuum, and its ranks. */
void an_add_mass_matrix(struct an_document *d, const struct an_check *c,
                        size_t vacuum);

#endif
