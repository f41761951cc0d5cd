/* vacua.h - which vevs `anomalon breaking` tries, and what instantons absorb.
 */
#ifndef AN_CLI_COMMANDS_VACUA_H
#define AN_CLI_COMMANDS_VACUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theory/option.h"
#include "anomaly/anomaly.h"

struct an_diags;
struct an_model;

/* The variables of the options of `anomalon breaking`; a text that is not given
 * is NULL. */
struct an_breaking_options {
    size_t table; /* 0: not given */
    const char *charge, *partner, *group, *unit, *with, *fields;
    bool all;
};

/* Which options are vevs, as bits. */
struct an_vacua_choice {
    uint64_t always; /* --with, or by default those of ordinary matter that all
                        final vacua of the model have; none with --all */
    uint64_t tried;  /* the others, of --fields where it is given */
};

/* c := the choice; of more than 64 options those that are no vevs are dropped.
 */
int an_vacua_choose(struct an_vacua_choice *c, struct an_vev_options *vevs,
                    const struct an_model *m,
                    const struct an_breaking_options *o,
                    struct an_diags *diags);

/* What instantons absorb in a model, as further relations. */
struct an_vacua_extra {
    struct an_instantons instantons;
    const fmpq **extra; /* instantons.n functionals' worth */
};
void an_vacua_extra_find(struct an_vacua_extra *a, const struct an_model *m);
void an_vacua_extra_clear(struct an_vacua_extra *a);

#endif
