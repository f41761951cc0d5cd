/* check_tables.h - the tables of a check, as papers print them. */
#ifndef AN_REPORT_CHECK_TABLES_H
#define AN_REPORT_CHECK_TABLES_H

#include <stdbool.h>
#include <stddef.h>

struct an_anomalies;
struct an_check;
struct an_document;
struct an_model;

void an_table_fields(struct an_document *d, const struct an_check *c);
void an_table_anomalies(struct an_document *d, const struct an_model *m,
                        const struct an_anomalies *all, const char *caption);
void an_table_charges(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool each);
void an_table_scenarios(struct an_document *d, const struct an_check *c);
void an_table_processes(struct an_document *d, const struct an_check *c,
                        size_t vacuum);
void an_table_couplings(struct an_document *d, const struct an_check *c);
void an_table_accidental(struct an_document *d, const struct an_check *c);
void an_table_missing(struct an_document *d, const struct an_check *c);
void an_table_expectations(struct an_document *d, const struct an_check *c,
                           bool all);

#endif
