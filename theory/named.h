/* named.h - options that name something of a model: a field, a vacuum. */
#ifndef AN_THEORY_NAMED_H
#define AN_THEORY_NAMED_H

#include <stddef.h>

struct an_diags;
struct an_model;

/* The error of an option that names what the model does not have; -1. */
int an_unknown_name(const char *option, const char *name,
                    const char *const *names, size_t n, struct an_diags *diags);

/* vacuum := the one of this name, which the option gives. */
int an_vacuum_read(size_t *vacuum, const struct an_model *m, const char *option,
                   const char *name, struct an_diags *diags);

#endif
