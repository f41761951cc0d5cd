/* rule.h - tables of what the charge of one vev decides, for programs. */
#ifndef AN_JSON_RULE_H
#define AN_JSON_RULE_H

struct an_rule_subject;
struct an_rule_table;
struct an_text;

/* Each appends one JSON object on one line (docs/report-format.md). */
void an_report_rule_json(struct an_text *out, const struct an_rule_table *t);
void an_report_rule_model_json(struct an_text *out,
                               const struct an_rule_subject *s);

#endif
