/* operators.h - a list of terms, for programs. */
#ifndef AN_JSON_OPERATORS_H
#define AN_JSON_OPERATORS_H

#include <stddef.h>

struct an_model;
struct an_operator_query;
struct an_operators;
struct an_text;

/* Appends one JSON object on one line; of a point of a scan with what is
 * scanned, name[0..n), and its values. */
void an_report_operators_json(struct an_text *out, const char *const *name,
                              const char *const *value, size_t n,
                              const struct an_model *model,
                              const struct an_operator_query *query,
                              const struct an_operators *operators);

#endif
