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
