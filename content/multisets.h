/* multisets.h - every choice of multiplets that the sums without unknown
 * charges allow. */
#ifndef AN_CONTENT_MULTISETS_H
#define AN_CONTENT_MULTISETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_content_sums;

/* size choices of multiplets, each ascending types. */
struct an_multisets {
    size_t size;
    size_t *type; /* n times size */
    size_t n, cap;
    bool full; /* there are more than AN_CONTENT_MAX_KEPT */
    bool interrupted;
};

#define AN_MULTISETS_STEP 0x100000

/* Contents that are kept of one size; each takes a fraction of a
 * millisecond at least. */
#define AN_CONTENT_MAX_KEPT ((size_t)1 << 24)

/* *all := the number of multisets of the size of n things, *work := those whose
 * last two are looked up. False when either does not fit. */
bool an_multisets_cost(uint64_t *all, uint64_t *work, size_t n, size_t size);

/* x (zeroes) := those of the size, in the order of words. `stop`, which may be
 * NULL, is asked after each AN_MULTISETS_STEP that are looked up. */
void an_multisets_find(struct an_multisets *x, const struct an_content_sums *s,
                       size_t size, bool (*stop)(void *context), void *context);
void an_multisets_clear(struct an_multisets *x);

#endif
