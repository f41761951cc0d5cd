/* check.h - the check of a model as a document. */
#ifndef AN_REPORT_CHECK_CHECK_H
#define AN_REPORT_CHECK_CHECK_H

#include <stddef.h>

struct an_check;
struct an_document;

/* Appends the report of a model, its title a heading of level 1: verdicts, then
 * what they rest on: fields, anomalies, each vacuum, terms, expectations,
 * notes. `number` tells the pictures of several models on one page apart. */
void an_report_document(struct an_document *d, const struct an_check *c,
                        size_t number);

#endif
