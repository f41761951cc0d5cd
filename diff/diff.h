/* diff.h - two models: the same under other names, or what differs. */
#ifndef AN_DIFF_DIFF_H
#define AN_DIFF_DIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "anomaly/anomaly.h"
#include "diff/differences.h"
#include "diff/match.h"

struct an_diags;
struct an_model;

/* A thing of one model and what it is in the other. */
struct an_renamed {
    char *a, *b; /* prose; owned */
};

struct an_diff {
    enum an_answer same; /* AN_UNKNOWN: `why` says why that is not decided */
    bool identical;      /* not even names differ */
    const char *why;     /* static, or NULL */
    struct an_differences list;
    struct an_renamed *group, *field; /* where same, but not identical */
    size_t ngroups, nfields, cap_groups, cap_fields;
};

/* d := the comparison of two finished models; where charges have free
 * parameters they become generic ones. 0, or -1 with an error. To be cleared in
 * any case. */
int an_diff_find(struct an_diff *d, struct an_model *a, struct an_model *b,
                 struct an_diags *diags);
void an_diff_clear(struct an_diff *d);

#endif
