/* parameter.h - free and fixed parameters, and the other unknowns of a model.
 */
#ifndef AN_THEORY_PARAMETER_H
#define AN_THEORY_PARAMETER_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_model;

struct an_parameter {
    char *name;
    bool free;      /* stays symbolic */
    fmpq_t value;   /* when not free */
    size_t unknown; /* when free: index into unknowns */
    struct an_where at;
};

/* The index of a new unknown of that name. */
size_t an_unknown_add(struct an_model *m, const char *name);

#endif
