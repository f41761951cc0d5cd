/* patience.h - a long unit of work asks now and then whether to go on. */
#ifndef AN_SEARCH_LISTS_PATIENCE_H
#define AN_SEARCH_LISTS_PATIENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Pairs between two questions: some milliseconds. */
#define AN_PATIENCE_PAIRS (UINT64_C(1) << 22)

/* What a thread has of its own; zeroes ask nothing. */
struct an_patience {
    bool (*stop)(void *context); /* is the search to end? */
    void *context;
    uint64_t pairs; /* since the last question */
    bool ended;     /* it has said so: what the unit has found is of no use */
};

/* An element of a list takes as long to find, or to sort, as so many pairs. */
#define AN_PATIENCE_ELEMENT 8

/* Are these, rows of n pairs, more than what is done between two questions? */
static inline bool an_patience_is_long(size_t n, size_t rows)
{
    return n * rows > AN_PATIENCE_PAIRS + n;
}

/* Rows first ... end - 1 := those that are to be done now, behind *done of them
 * that have been; true when more are left for another time. */
static inline bool an_patience_cut(size_t *done, size_t n, size_t *first,
                                   size_t *end)
{
    *first += *done;
    bool more = an_patience_is_long(n, *end - *first);
    if (more)
        *end = *first + AN_PATIENCE_PAIRS / n + 1;
    *done = more ? *done + (*end - *first) : 0;
    return more;
}

/* So many more pairs are done; true when the search is to end. */
static inline bool an_patience_ends(struct an_patience *p, uint64_t pairs)
{
    p->pairs += pairs;
    if (p->pairs >= AN_PATIENCE_PAIRS && p->stop) {
        p->pairs = 0;
        p->ended = p->ended || p->stop(p->context);
    }
    return p->ended;
}

#endif
