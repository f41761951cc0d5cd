/* units.h - units of work and what is made of them, for workers and ranks. */
#ifndef AN_SEARCH_RUN_UNITS_H
#define AN_SEARCH_RUN_UNITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_search_run;
struct an_search_state;

/* What a unit has found, until it is handed over: n bytes. */
struct an_result {
    void *v; /* owned */
    size_t n, cap;
};

struct an_crew {
    const struct an_search_run *run;
    const uint64_t *cost; /* of each of n units */
    size_t n;
    int threads;                   /* fewer than the run has; 0: all */
    struct an_search_state *state; /* at the beginning of the search; in the end
                                      how far it has come */
    void *context;
    /* What a thread has of its own. */
    void *(*open)(void *context);
    void (*close)(void *own);
    /* r := what the unit finds; its buffer may be used again. False ends the
     * work before this unit. */
    bool (*work)(struct an_result *r, void *own, size_t unit);
    /* Makes r shorter on its way from one rank to another, and as it was. NULL:
     * it goes as it is. */
    void (*pack)(struct an_result *r, void *context, size_t unit);
    void (*unpack)(struct an_result *r, void *context, size_t unit);
    /* Takes the next unit; false ends the work. */
    bool (*add)(void *context, size_t unit, const struct an_result *r);
};

/* How many threads of this process take units. */
int an_crew_threads(const struct an_crew *c);

/* Sleeps for a moment. */
void an_nap(void);

#endif
