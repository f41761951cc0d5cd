/* names.c - lists of names: arrays of texts, each owned by the array. */
#include "base/names.h"

#include <stdlib.h>

#include "base/mem.h"

void an_names_clear(char **name, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(name[i]);
    free(name);
}

void an_names_add(char ***v, size_t *n, char *name)
{
    size_t cap = *n;
    *v = an_grow(*v, &cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = name;
}

char **an_names_copy(char *const *name, size_t n)
{
    char **copy = an_alloc(n, sizeof *copy);
    for (size_t i = 0; i < n; i++)
        copy[i] = an_strdup(name[i]);
    return copy;
}
