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
    uint16_t *type; /* n times size; sixteen million of twelve are 400 MB */
    size_t n, cap;
    bool full; /* there are more than AN_CONTENT_MAX_KEPT */
    bool interrupted;
};

/* Pairs that are looked up or compared between two questions whether to stop:
 * some milliseconds. */
#define AN_MULTISETS_STEP 0x10000

/* Is the search to end? `looked` pairs have been looked up since the last time.
 */
typedef bool an_multisets_stop(void *context, uint64_t looked);

/* Contents that are kept of one size; each takes a fraction of a
 * millisecond at least. */
#define AN_CONTENT_MAX_KEPT ((size_t)1 << 24)

/* *all := the number of multisets of the size of n things, *work := those whose
 * last two are looked up. False when either does not fit. */
bool an_multisets_cost(uint64_t *all, uint64_t *work, size_t n, size_t size);

/* x (zeroes) := those of the size, in the order of words; stop may be NULL. */
void an_multisets_find(struct an_multisets *x, const struct an_content_sums *s,
                       size_t size, an_multisets_stop *stop, void *context);
/* The choices are no longer needed, their number stays. */
void an_multisets_drop(struct an_multisets *x);

#endif
