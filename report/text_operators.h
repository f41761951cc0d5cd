/* text_operators.h - lists of terms, for people. */
#ifndef AN_REPORT_TEXT_OPERATORS_H
#define AN_REPORT_TEXT_OPERATORS_H

struct an_model;
struct an_operator_query;
struct an_operators;
struct an_style;
struct an_text;

/* Appends the terms that an_operators_find found for the query. */
void an_report_operators(struct an_text *out, const struct an_model *model,
                         const struct an_operator_query *query,
                         const struct an_operators *operators,
                         const struct an_style *s);

#endif
