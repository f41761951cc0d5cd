/* sections.h - the sections of a check, each a file. */
#ifndef AN_REPORT_CHECK_SECTIONS_H
#define AN_REPORT_CHECK_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>

struct an_anomalies;
struct an_anomaly;
struct an_check;
struct an_document;
struct an_model;
struct an_residual;

/* Appends the verdicts of a model: "free of anomalies ✓", "U(1)_B−L → Z₆",
 * "Dirac neutrinos", and what else is wrong with it. Of several scenarios there
 * is a table; `terse` shows the first one, and counts the others. */
void an_add_verdicts(struct an_document *d, const struct an_check *c,
                     bool terse);

/* Appends the verdicts of one vacuum, the first one behind "name: " unless it
 * is NULL. */
void an_add_vacuum_verdicts(struct an_document *d, const struct an_check *c,
                            size_t vacuum, const char *name);

/* Appends the section: representations and charges of each field, and what the
 * residual group turns it by where one vacuum decides that. */
void an_add_fields(struct an_document *d, const struct an_check *c);

/* Appends the table alone, with the phases in a vacuum unless r is NULL;
 * charges that are not known by their names, or `?`. */
void an_add_field_table(struct an_document *d, const struct an_model *m,
                        const struct an_residual *r, bool unknown);

/* Appends the section. */
void an_add_anomalies(struct an_document *d, const struct an_check *c);

/* Appends a table of sums, those that vanish among them if details are wanted;
 * none without rows. */
void an_add_sums(struct an_document *d, const struct an_model *m,
                 const struct an_anomalies *all);

/* Appends the verdict "exact conditions fail: Z3^3 ✗", of gauged Z(n)s; or
 * none. */
void an_add_exact(struct an_document *d, const struct an_check *c);

/* Is it a condition on an imposed Z(n) that is not gauged? */
bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a);

/* Appends the section of a vacuum; `number` tells the pictures of several
 * models on one page apart. */
void an_add_vacuum(struct an_document *d, const struct an_check *c,
                   size_t vacuum, size_t number);

/* Appends the sections; those that were not asked for are left out. */
void an_add_lagrangian(struct an_document *d, const struct an_check *c);

/* Appends the entries of the mass matrix of one vacuum, and its ranks. */
void an_add_mass_matrix(struct an_document *d, const struct an_check *c,
                        size_t vacuum);

#endif
