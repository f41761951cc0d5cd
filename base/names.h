/* names.h - lists of names: arrays of texts, each owned by the array. */
#ifndef AN_BASE_NAMES_H
#define AN_BASE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/* Frees name[0..n) and the array; NULL with n = 0 is an empty list. */
void an_names_clear(char **name, size_t n);

/* Appends a name, which the array owns from then on. */
void an_names_add(char ***v, size_t *n, char *name);

/* A copy of name[0..n), for the caller to clear. */
char **an_names_copy(char *const *name, size_t n);

#endif
