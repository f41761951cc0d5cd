/* rule.h - `anomalon breaking [MODEL] --table N`: what one vev of charge 1 .. N
 * makes of neutrinos. */
#ifndef AN_CLI_COMMANDS_RULE_H
#define AN_CLI_COMMANDS_RULE_H

#include <stddef.h>

#include "breaking/choice.h"

struct an_diags;
struct an_model;
struct an_options;
struct an_text;
struct an_vev_options;

/* The variables of the options of `anomalon breaking`; a text that is not given
 * is NULL. */
struct an_breaking_options {
    size_t table; /* 0: not given */
    const char *charge, *partner, *group, *unit;
    struct an_vev_wish vevs;
};

/* Appends the table of the general rule. */
int an_rule_print(struct an_text *out, const struct an_options *o,
                  struct an_diags *diags);

/* Appends the table for a model with known charges. */
int an_rule_print_model(struct an_text *out, const struct an_model *m,
                        struct an_vev_options *vevs, const struct an_options *o,
                        struct an_diags *diags);

#endif
