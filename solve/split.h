/* split.h - the alternatives that a branch leaves. */
#ifndef AN_SOLVE_SPLIT_H
#define AN_SOLVE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

struct an_solution;
struct an_branch;

/* Branches that wait. */
struct an_branches {
    struct an_branch *v;
    size_t n, cap;
};

/* Appends the alternatives that a branch, solved as far as it can be, leaves;
 * false when it leaves none: it is a family. */
bool an_branch_split(struct an_branches *out, const struct an_branch *b,
                     const struct an_solution *s);

#endif
