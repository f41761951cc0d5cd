/* settle.h - what the listed couplings ask of free parameters. */
#ifndef AN_THEORY_BUILD_SETTLE_H
#define AN_THEORY_BUILD_SETTLE_H

#include <stdbool.h>
#include <stddef.h>

struct an_linear;
struct an_model;

/* A condition of those that have no common solution. */
struct an_clash {
    size_t coupling, group; /* of the model */
    char *asks;             /* "qS = -2" */
};

/* Of a finished model whose only unknowns are free parameters: charges are
 * replaced by those for which every coupling is neutral, m->condition says
 * which ("qS = 1/2"). NULL, or why there is no such solution (m->clash says
 * which couplings contradict each other) or no single one (a coupling leaves
 * open which generations it joins), for the caller to free. */
char *an_model_settle(struct an_model *m);

/* In charges of a finished model, each unknown u with is[u] becomes value[u],
 * an expression in the others, which are free parameters from then on. */
void an_model_put_values(struct an_model *m, const bool *is,
                         const struct an_linear *value);

/* Is every unknown a free parameter, and a charge one? */
bool an_model_only_parameters(const struct an_model *m);

#endif
