/* memory.c - what FLINT takes memory from, and the first pages of it.
 *
 * A page is given when its first byte is written, at the price of a fault,
 * which is high in a virtual machine: up to 8 us, and a short check uses 50
 * pages. Linux gives many at once since 5.14, for a fifth to a twentieth of
 * that.
 */
#define _DEFAULT_SOURCE /* madvise */
#include "cli/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#include <flint/flint.h>

#include "base/mem.h"

static const size_t FIRST = (size_t)120 << 10, PAGE = 4096;

static void take_first_pages(void)
{
#ifdef MADV_POPULATE_WRITE
    char *p = malloc(FIRST);
    size_t skip = PAGE - (uintptr_t)p % PAGE;
    if (p) /* an older kernel refuses, and nothing is lost */
        (void)madvise(p + skip, FIRST - skip, MADV_POPULATE_WRITE);
    free(p);
#endif
}

void an_memory_prepare(void)
{
    take_first_pages();
    /* FLINT asks for zeroes, most of all for small pieces (base/mem.c). */
    __flint_set_memory_functions(malloc, an_alloc, realloc, free);
}
