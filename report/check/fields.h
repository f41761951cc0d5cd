/* fields.h - the table of fields. */
#ifndef AN_REPORT_CHECK_FIELDS_H
#define AN_REPORT_CHECK_FIELDS_H

#include <stdbool.h>

struct an_check;
struct an_document;
struct an_model;
struct an_residual;

/* Appends the section: representations and charges of each field, and what the
 * residual group turns it by where one vacuum decides that. */
void an_add_fields(struct an_document *d, const struct an_check *c);

/* Appends the table alone, with the phases in a vacuum unless r is NULL;
 * charges that are not known by their names, or `?`. */
void an_add_field_table(struct an_document *d, const struct an_model *m,
                        const struct an_residual *r, bool unknown);

#endif
