/* mem.c - memory that cannot fail. */
#define _DEFAULT_SOURCE /* madvise */
#include "base/mem.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

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

/* Memory is given page by page, when the first byte of each is written, at the
 * price of a fault: up to 8 us in a virtual machine. So a process takes its
 * first pages together (Linux 5.14), and a table that is larger than LARGE
 * those of 2 MiB. Wishes: nothing is lost where they are refused. */
static const size_t FIRST = (size_t)120 << 10, LARGE = (size_t)8 << 20;

#if defined(MADV_POPULATE_WRITE) && defined(MADV_HUGEPAGE)
static void wish(char *p, size_t size, int advice)
{
    static const size_t PAGE = 4096;
    size_t skip = PAGE - (uintptr_t)p % PAGE;
    (void)madvise(p + skip, size - skip, advice);
}
#else
#define wish(p, size, advice) ((void)0)
#endif

void an_mem_begin(void)
{
    char *p = malloc(FIRST);
    if (p)
        wish(p, FIRST, MADV_POPULATE_WRITE);
    free(p);
}

void *an_alloc(size_t n, size_t size)
{
    n = n ? n : 1;
    size = size ? size : 1;
    bool small = n <= SMALL && size <= SMALL && n * size <= SMALL;
    void *p = small ? allocate(n * size) : calloc(n, size);
    if (!p)
        out_of_memory();
    if (small)
        memset(p, 0, n * size);
    else if (n * size >= LARGE)
        wish(p, n * size, MADV_HUGEPAGE);
    return p;
}

/* Two numbers that are no larger have a product. */
static const size_t HALF = SIZE_MAX >> (sizeof(size_t) * CHAR_BIT / 2);

void *an_grow(void *v, size_t *cap, size_t need, size_t size)
{
    if (v && need <= *cap)
        return v;
    size = size ? size : 1;
    size_t want = *cap ? *cap : 8; /* arrays of any size may share a cap */
    while (want < need)
        want += want < 64 ? want : want / 2;
    if ((want | size) > HALF && want > SIZE_MAX / size)
        out_of_memory();
    void *p = v ? realloc(v, want * size) : malloc(want * size);
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
