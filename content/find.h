/* find.h - which fields complete a model: the work. */
#ifndef AN_CONTENT_FIND_H
#define AN_CONTENT_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "content/exact.h"
#include "search/run/run.h"

struct an_content;
struct an_content_box;
struct an_content_solution;
struct an_diags;

struct an_content_run {
    size_t least, most; /* new multiplets: from so many to so many */
    struct an_charge_box
        charges; /* `stop` ends the run; asked by all threads */
    /* What becomes of a solution, an enum an_kept; it may fill in s->at and
     * s->said. Called by all threads at once. NULL: all are kept. */
    int (*judge)(void *context, struct an_content_solution *s);
    void *judge_context;
    /* Takes what is found of contents, in order, by one thread at a time of
     * rank 0; false ends the run. NULL: nothing is to be kept. */
    bool (*take)(void *context, const char *bytes, size_t n);
    void *take_context;
    const char *found; /* what an earlier run has taken, that run.start is the
                          end of; nfound bytes */
    size_t nfound;
    /* How far the box has been run through before, or NULL. */
    void (*prepare)(void *context, uint64_t done, uint64_t total);
    void *prepare_context;
    struct an_search_run how; /* threads, shard, start, ranks, progress: as of a
                                 search */
};

/* c (initialised) := all contents of a finished box, or of a shard of it; of
 * ranks other than 0 nothing. 0, or -1 with an error: the model has unknown
 * charges, or the box is too large, which the error estimates. */
int an_content_find(struct an_content *c, const struct an_content_box *box,
                    const struct an_content_run *run, struct an_diags *diags);

#endif
