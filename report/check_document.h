/* check_document.h - the check of a model as a document. */
#ifndef AN_REPORT_CHECK_DOCUMENT_H
#define AN_REPORT_CHECK_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_document;

/* Appends the report of a model, its title a heading of level 1: verdicts with
 * their reasons, fields, anomalies, each vacuum, terms, expectations, notes.
 * `number` tells the pictures of several models on one page apart. With
 * `verbose` tables are complete, and each component has its row. */
void an_report_document(struct an_document *d, const struct an_check *c,
                        size_t number, bool verbose);

#endif
