/* fields.h - the table of fields that every step draws on. */
#ifndef AN_REPORT_EXPLAIN_FIELDS_H
#define AN_REPORT_EXPLAIN_FIELDS_H

struct an_explanation;

/* The steps. */
void an_explain_fields(struct an_explanation *e);

#endif
