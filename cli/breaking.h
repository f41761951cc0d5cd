/* breaking.h - what the two ways of `anomalon breaking` share. */
#ifndef AN_CLI_BREAKING_H
#define AN_CLI_BREAKING_H

#include <stdint.h>

#include "theory/model.h"
#include "theory/option.h"
#include "anomaly/anomaly.h"
#include "report/document.h"
#include "cli/cli.h"

/* ---- breaking.c */

/* Which options are vevs, as bits. */
struct an_breaking_choice {
    uint64_t always; /* --with, or by default those of ordinary matter that all
                        final phases of the model have; none with --all */
    uint64_t tried;  /* the others, of --fields where it is given */
};

/* c := the choice; of more than 64 options those that are no vevs are dropped.
 */
int an_breaking_choose(struct an_breaking_choice *c,
                       struct an_vev_options *vevs, const struct an_model *m,
                       const struct an_options *o, struct an_diags *diags);

/* What instantons absorb in a model, as further relations. */
struct an_absorbed {
    struct an_instantons instantons;
    const fmpq **extra; /* instantons.n functionals' worth */
};
void an_absorbed_find(struct an_absorbed *a, const struct an_model *m);
void an_absorbed_clear(struct an_absorbed *a);

/* Appends the document on a model in the format that is asked for. */
void an_breaking_print(struct an_text *out, struct an_document *d,
                       const struct an_model *m, const struct an_options *o);

/* ---- rule.c: --table */

/* Appends the table of the general rule. */
int an_rule_print(struct an_text *out, const struct an_options *o,
                  struct an_diags *diags);

/* Appends the table for a model with known charges. */
int an_rule_print_model(struct an_text *out, const struct an_model *m,
                        struct an_vev_options *vevs, const struct an_options *o,
                        struct an_diags *diags);

#endif
