/* rule.h - tables of what one vev decides (docs/report-format.md). */
#ifndef AN_REPORT_JSON_RULE_H
#define AN_REPORT_JSON_RULE_H

struct an_rule_subject;
struct an_rule_table;
struct an_text;

void an_report_rule_json(struct an_text *out, const struct an_rule_table *t);

void an_report_rule_model_json(struct an_text *out,
                               const struct an_rule_subject *s);

#endif
