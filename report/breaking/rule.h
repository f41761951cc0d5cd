/* rule.h - tables of what the charge of one vev decides. */
#ifndef AN_REPORT_BREAKING_RULE_H
#define AN_REPORT_BREAKING_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "report/write/document.h"

struct an_model;
struct an_rule_row;
struct an_rule_table;
struct an_text;
struct an_vev_options;

/* Appends the general table: nature of neutrinos by their charge and the vev's.
 */
void an_report_rule(struct an_document *d, const struct an_rule_table *t);

/* What the table for a model is about. */
struct an_rule_subject {
    const struct an_model *model;
    size_t group; /* the U(1) of the hypothetical singlet */
    const struct an_vev_options *vevs;
    uint64_t always; /* those that are there too */
    const struct an_rule_row *row;
    size_t n;
};

/* Appends the table for a model: verdicts by the charge of a further vev. */
void an_report_rule_model(struct an_document *d,
                          const struct an_rule_subject *s);

#endif
