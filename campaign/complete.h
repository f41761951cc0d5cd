/* complete.h - models that new fields complete, judged as their files would be.
 */
#ifndef AN_CAMPAIGN_COMPLETE_H
#define AN_CAMPAIGN_COMPLETE_H

#include <stddef.h>

#include "anomaly/anomaly.h"
#include "yaml/yaml.h"

struct an_charge_box;
struct an_content;
struct an_content_solution;
struct an_diags;
struct an_text;

/* A model that is completed. All is borrowed. */
struct an_completion {
    const struct an_yaml_options *options; /* its text is the parent; and the
                                              conditions asked for */
    const struct an_content *content;
};

/* 0, or -1 with an error: no completed model can be asked for the conditions.
 * The largest contents of the box are what is asked. */
int an_completion_check(const struct an_completion *x, struct an_diags *diags);

/* *answer := the completed model meets all conditions "KEY=VALUE", at a generic
 * point where it has parameters; AN_UNKNOWN: none fails, but some verdict is
 * undecided. 0, or -1 with an error: a condition is wrong. s is writable. */
int an_completion_passes(enum an_answer *answer, const struct an_completion *x,
                         const struct an_content_solution *s,
                         struct an_diags *diags);

/* Values of all parameters of a family that are tried. */
#define AN_COMPLETION_MAX_POINTS 10000

/* *answer := the same, and where it is not AN_YES and s a linear family, s->at
 * := the multiples of a unit, up to so many of them for each parameter, at
 * which the conditions are met and s is irreducible; AN_YES if there are any,
 * AN_UNKNOWN if they are too many to be tried. */
int an_completion_keep(enum an_answer *answer, const struct an_completion *x,
                       struct an_content_solution *s,
                       const struct an_charge_box *values,
                       struct an_diags *diags);

/* Appends the verdicts on the completed model as `check` prints them in a line,
 * prose with every name in two spellings. 0, or -1 with an error. */
int an_completion_verdicts(struct an_text *t, const struct an_completion *x,
                           const struct an_content_solution *s,
                           struct an_diags *diags);

/* Appends the completed model as a file that stands alone; of one whose charged
 * matter stays massless, that is expected. 0, or -1 with an error. */
int an_completion_write(struct an_text *out, const struct an_completion *x,
                        const struct an_content_solution *s,
                        struct an_diags *diags);

#endif
