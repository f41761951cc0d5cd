/* mem.c - memory that cannot fail. */
#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void)
{
    fputs("anomalon: out of memory\n", stderr);
    abort();
}

void *an_alloc(size_t n, size_t size)
{
    void *p = calloc(n ? n : 1, size ? size : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *an_grow(void *v, size_t *cap, size_t need, size_t size)
{
    if (need <= *cap)
        return v;
    size_t want = *cap ? *cap : 4;
    while (want < need)
        want += want / 2 + 1;
    if (want > SIZE_MAX / size)
        out_of_memory();
    void *p = realloc(v, want * size);
    if (!p)
        out_of_memory();
    *cap = want;
    return p;
}

void *an_grow_zeroes(void *v, size_t *cap, size_t need, size_t size)
{
    if (need <= *cap)
        return v;
    free(v);
    *cap = need > 2 * *cap ? need : 2 * *cap;
    return an_alloc(*cap, size);
}

char *an_strdup(const char *s)
{
    return s ? an_strndup(s, strlen(s)) : NULL;
}

char *an_strndup(const char *s, size_t n)
{
    char *p = an_alloc(n + 1, 1);
    memcpy(p, s, n);
    return p;
}
