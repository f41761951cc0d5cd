/* differences.h - what two models do not have in common, by name. */
#ifndef AN_DIFF_DIFFERENCES_H
#define AN_DIFF_DIFFERENCES_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_model;

struct an_difference {
    const char *what; /* "group", "field", "vacuum", "term", "sum", "verdict";
                         static */
    char *name;       /* prose, as the texts that follow; owned */
    char *a, *b;      /* what each model says; NULL: it has no such thing */
};

struct an_differences {
    struct an_difference *v;
    size_t n, cap;
};

void an_differences_clear(struct an_differences *d);

/* Moves all of `from` to the end of d. */
void an_differences_take(struct an_differences *d, struct an_differences *from);

/* Appends those of what the files say: groups, fields, electric charge, vacua,
 * terms. The models are as they were built. */
void an_differences_models(struct an_differences *d, const struct an_model *a,
                           const struct an_model *b);

/* Appends those of sums and verdicts. True when one of them depends on no
 * name: then the models are not the same under any. */
bool an_differences_checks(struct an_differences *d, const struct an_check *a,
                           const struct an_check *b);

#endif
