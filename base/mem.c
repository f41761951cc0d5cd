/* mem.c - memory that cannot fail. */
#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void)
{
    fputs("anomalon: out of memory\n", stderr);
    abort();
}

/* glibc's calloc passes by the lists of small pieces that were just freed,
 * which malloc takes from first. Large pieces are zeroes as they come.
 * Volatile: a compiler would make calloc again of malloc and memset. */
static const size_t SMALL = 1024;
static void *(*const volatile allocate)(size_t) = malloc;

void *an_alloc(size_t n, size_t size)
{
    n = n ? n : 1;
    size = size ? size : 1;
    bool small = n <= SMALL && size <= SMALL / n;
    void *p = small ? allocate(n * size) : calloc(n, size);
    if (!p)
        out_of_memory();
    return small ? memset(p, 0, n * size) : p;
}

void *an_grow(void *v, size_t *cap, size_t need, size_t size)
{
    if (v && need <= *cap)
        return v;
    size = size ? size : 1;
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
