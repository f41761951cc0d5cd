/* ranks.h - processes that share a search.
 *
 * Rank 0 hands out units of work, and writes; the others compute. What they say
 * to each other goes through four functions, which MPI provides (mpi.h), or
 * anything else that carries bytes in order.
 */
#ifndef AN_SEARCH_RUN_RANKS_H
#define AN_SEARCH_RUN_RANKS_H

#include <stdbool.h>
#include <stddef.h>

struct an_ranks {
    int rank, n;   /* this process, of how many */
    bool one_each; /* only one thread of a process may compute */
    bool lost;     /* set when a rank cannot be reached, or is not waited for */
    /* Called again and again by a thread of rank 0 that waits for the others;
     * false ends that, and the search. May be NULL. */
    bool (*idle)(void *idle_context);
    void *idle_context;
    void *context;
    /* A message, whole; false when the rank is lost. One thread at a time calls
     * these. */
    bool (*send)(void *context, int to, const void *bytes, size_t n);
    /* The next message of that rank, which has n bytes. */
    bool (*receive)(void *context, int from, void *bytes, size_t n);
    /* *from := a rank that has sent something, -1 when there is none yet. */
    bool (*poll)(void *context, int *from);
};

/* Called once by every rank, before a search: do all of them have the same
 * text? NULL is the text of a rank that cannot begin. *which := a rank that has
 * another one (only rank 0 learns which), else -1. */
bool an_ranks_meet(const struct an_ranks *ranks, const char *text, int *which);

#endif
