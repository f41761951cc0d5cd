/* searching.h - a search while it runs: progress, signals, how it ends. */
#ifndef AN_CLI_SEARCHING_H
#define AN_CLI_SEARCHING_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "cli/progress.h"

struct an_diags;
struct an_options;
struct an_ranks;
struct an_store;

struct an_searching {
    const struct an_options *o; /* borrowed, as what follows */
    const struct an_ranks *ranks;
    const struct an_store *store;
    bool document; /* what is written cannot be gone on with */
    struct an_progress progress;
    /* As an_searching_idle, which is called in another thread, saw it. */
    bool alarmed;      /* stopped */
    bool told;         /* the user knows how to go on */
    struct timespec t; /* when it was called last */
};

/* In the process that writes, before the search and after it. r must not move
 * meanwhile. */
void an_searching_begin(struct an_searching *r, const char *what);
void an_searching_end(struct an_searching *r);

/* Callbacks of the search, r being their context: the progress, and whether
 * rank 0 may wait on for the others. */
void an_searching_progress(void *r, uint64_t done, uint64_t total);
bool an_searching_idle(void *r);

/* It was stopped, or a rank is lost: says how to go on, once. Returns the exit
 * status. */
int an_searching_stopped(struct an_searching *r);

/* It has failed: prints the errors, with what --resume can do. Returns the exit
 * status. */
int an_searching_failed(const struct an_searching *r, struct an_diags *diags);

#endif
