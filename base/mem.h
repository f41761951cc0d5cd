/* mem.h - memory that cannot fail.
 *
 * Out of memory ends the process here and nowhere else (GMP and FLINT do the
 * same); limits.h keeps bad input from reaching this.
 */
#ifndef AN_BASE_MEM_H
#define AN_BASE_MEM_H

#include <stddef.h>

/* At the start of a process, if at all: makes what it does first faster. */
void an_mem_begin(void);

/* n * size bytes of zeroes; never NULL, also for n = 0. */
void *an_alloc(size_t n, size_t size);

/* v with room for at least `need` items; *cap is updated. New items are not
 * cleared. v may be NULL when *cap is 0. */
void *an_grow(void *v, size_t *cap, size_t need, size_t size);

/* The same for a v that is all zeroes, and so is what is given back. What is
 * never used of it takes no memory. */
void *an_grow_zeroes(void *v, size_t *cap, size_t need, size_t size);

/* A copy that the caller frees; NULL gives NULL. */
char *an_strdup(const char *s);

/* A copy of the first n bytes, terminated. */
char *an_strndup(const char *s, size_t n);

#endif
