/* operators.h - a list of terms, as a document. */
#ifndef AN_REPORT_LISTS_OPERATORS_H
#define AN_REPORT_LISTS_OPERATORS_H

#include <stdbool.h>
#include <stddef.h>

struct an_document;
struct an_model;
struct an_operator_query;
struct an_operators;
struct an_scan_row;
struct an_text;

/* Appends the terms that were found for the query: a table, or that there is
 * none. */
void an_report_operators(struct an_document *d, const struct an_model *model,
                         const struct an_operator_query *query,
                         const struct an_operators *operators);

/* row := how many there are of each dimension up to that of the query, and the
 * first. */
void an_scan_row_operators(struct an_scan_row *row,
                           const struct an_model *model,
                           const struct an_operator_query *query,
                           const struct an_operators *operators);

#endif
