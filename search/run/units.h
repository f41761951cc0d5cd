/* units.h - units of work and what is made of them, for workers and ranks. */
#ifndef AN_SEARCH_RUN_UNITS_H
#define AN_SEARCH_RUN_UNITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_line;
struct an_search_run;
struct an_search_state;

/* Units in the order of their numbers, from 0. Those of one cell are a run and
 * cost the same, so memory goes with the number of cells. */
struct an_units {
    size_t *end;    /* of each run: the number of units up to its last one */
    uint64_t *cost; /* of each unit of the run */
    size_t nruns, cap_end, cap_cost;
};

void an_units_clear(struct an_units *u);

/* A run of n units behind the others. */
void an_units_add(struct an_units *u, size_t n, uint64_t cost);

size_t an_units_number(const struct an_units *u);

/* The run of a unit, and the first unit of a run. */
size_t an_units_run(const struct an_units *u, size_t unit);
size_t an_units_first(const struct an_units *u, size_t run);

/* before + n * cost, at most AN_COUNT_MAX. */
uint64_t an_costs_add(uint64_t before, uint64_t n, uint64_t cost);

/* What units first ... end - 1 cost together. */
uint64_t an_units_cost(const struct an_units *u, size_t first, size_t end);

/* What a unit has found, until it is handed over: n bytes. */
struct an_result {
    void *v; /* owned */
    size_t n, cap;
};

struct an_crew {
    const struct an_search_run *run;
    const struct an_units *units;
    int threads;                   /* fewer than the run has; 0: all */
    uint64_t memory;               /* bytes that a thread holds, about */
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
    /* Takes the next unit, or a part of it; false ends the work. */
    bool (*add)(void *context, size_t unit, const struct an_result *r);
    struct an_line *line; /* while it runs on rank 0: what waits in it */
};

/* How many threads of this process take units: those that are asked for, or as
 * many as there are and hold AN_MAX_MEMORY together. */
int an_crew_threads(const struct an_crew *c);

/* Sleeps for a moment. */
void an_nap(void);

#endif
