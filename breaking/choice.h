/* choice.h - which vevs are tried, as a user names them.
 *
 * What the sums of instantons absorb is the caller's to add (a query's
 * question); this room knows no anomalies.
 */
#ifndef AN_BREAKING_CHOICE_H
#define AN_BREAKING_CHOICE_H

#include <stdbool.h>

struct an_diags;
struct an_model;
struct an_pattern_query;
struct an_patterns;
struct an_vev_options;

/* What a user says; a text that is not given is NULL. */
struct an_vev_wish {
    const char *with;   /* "H,chi": vevs that are always there */
    const char *fields; /* "A,B": vevs of these fields alone are tried */
    bool all;           /* without `with`: no vev is always there. Else those of
                           ordinary matter that all final vacua of the model have
                           are */
    bool none;          /* without `fields`: none is tried */
};

/* o := the vevs that the scalars of m could get, at generic values of free
 * parameters. o is initialised; -1 with an error when charges are unknown. */
int an_vevs_find(struct an_vev_options *o, struct an_model *m,
                 struct an_diags *diags);

/* q->options := vevs, and q->always and q->tried as is wished; of more than 64
 * vevs those that are neither are dropped. 0, or -1 with an error that names
 * the options of `anomalon breaking`. */
int an_vevs_choose(struct an_pattern_query *q, struct an_vev_options *vevs,
                   const struct an_model *m, const struct an_vev_wish *wish,
                   struct an_diags *diags);

/* -1 with an error unless the patterns are known and complete. */
int an_patterns_check(const struct an_patterns *p, struct an_diags *diags);

#endif
