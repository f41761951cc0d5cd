/* fields.h - the fields of a model, their charges and phases. */
#ifndef AN_REPORT_CHECK_FIELDS_H
#define AN_REPORT_CHECK_FIELDS_H

struct an_check;
struct an_document;

/* Appends the section: representations and charges of each field, and what the
 * residual group turns it by where one vacuum decides that. */
void an_add_fields(struct an_document *d, const struct an_check *c);

#endif
