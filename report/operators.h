/* operators.h - lists of terms, as a table or as JSON. */
#ifndef AN_REPORT_OPERATORS_H
#define AN_REPORT_OPERATORS_H

#include "base/text.h"
#include "report/style.h"

struct an_model;
struct an_operator_query;
struct an_operators;

/* Appends the terms that an_operators_find found for the query. */
void an_report_operators(struct an_text *out, const struct an_model *model,
                         const struct an_operator_query *query,
                         const struct an_operators *operators,
                         const struct an_style *s);

/* Appends one JSON object on one line. */
void an_report_operators_json(struct an_text *out, const struct an_model *model,
                              const struct an_operator_query *query,
                              const struct an_operators *operators);

#endif
