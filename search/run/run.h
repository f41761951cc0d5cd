/* run.h - running a search: what is told of it, in which shard, on how many
 * threads and ranks. */
#ifndef AN_SEARCH_RUN_RUN_H
#define AN_SEARCH_RUN_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

struct an_diags;
struct an_ranks;
struct an_search;

/* Shards of a search. */
#define AN_SEARCH_MAX_SHARDS 100000

/* Solutions as they are found: n of them, each `width` charges in the order of
 * the groups, ascending in each, `stride` apart. */
struct an_solutions {
    const int16_t *charge;
    size_t n, stride, width;
    size_t part; /* which of the searches that run together */
};

/* How far a search has come: all units of work before `next` are done. Units
 * depend on the searches alone, so another run can go on from here. */
struct an_search_state {
    size_t next;
    fmpz_t sum;         /* counting: what those units have added up to */
    uint64_t undecided; /* solutions that the judge could not decide */
};

void an_search_state_init(struct an_search_state *s);
void an_search_state_clear(struct an_search_state *s);

/* What a judge says of a solution. */
enum an_kept { AN_KEPT_STOP = -1, AN_KEPT_NOT, AN_KEPT, AN_KEPT_UNDECIDED };

struct an_search_run {
    int threads;                         /* 0: as many as there are */
    size_t shard, nshards;               /* only this one, from 1, of so many
                                            parts of the work; 0: all of it */
    const struct an_search_state *start; /* NULL: the beginning */
    struct an_ranks *ranks;              /* processes that share the work, all
                                            with the same run; NULL: only one */
    void *context;
    /* Called for one batch after another, in the same order whatever the
     * threads and ranks, by one thread at a time of rank 0; false ends the
     * search. NULL: the number of solutions, with `arranged` of all orders, is
     * added to the state's sum. */
    bool (*take)(void *context, const struct an_solutions *found);
    /* Called after each unit, in order, as `take` is, with a measure of the
     * work; false ends the search. May be NULL. */
    bool (*progress)(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total);
    /* Asked by all threads at once within units that take long: is the search
     * to end? NULL: it does between units only, as it has to with ranks. */
    bool (*stop)(void *context);
    /* Whether a solution is wanted, an enum an_kept: not decided is counted
     * apart, `arranged` with all orders; stop ends the search. Called by all
     * threads at once, each with its number from 0, for every solution that
     * meets all conditions. NULL: all are. */
    int (*keep)(void *judge, int thread, const int16_t *charge, size_t part);
    void *judge;
    uint64_t *undecided; /* how many there were, with those of `start`; not set
                            when the search is ended before. NULL: not asked */
};

/* How many threads there will be. */
int an_search_threads(const struct an_search_run *run);

/* Visits every solution of part[0..n), unless it is ended before. 0, or -1 with
 * an error when the numbers could exceed their types, or the tables their
 * limits. Of ranks other than 0 nothing is called and nothing filled. */
int an_search_list(const struct an_search *part, size_t n,
                   const struct an_search_run *run, struct an_diags *diags);

/* count := the number of solutions that an_search_list would visit, without
 * visiting them where histograms do: multiples by Moebius inversion, sign by
 * Burnside's lemma, chirality by inclusion and exclusion. `take` is not called.
 * When the search is ended before, count is of no use. No shards: those have
 * shares. */
int an_search_count(fmpz_t count, const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags);

/* share := what a shard contributes to the number: a multiple of 1/2, of any
 * sign. The shares of all shards add up to the number. */
int an_search_count_share(fmpq_t share, const struct an_search *part, size_t n,
                          const struct an_search_run *run,
                          struct an_diags *diags);

#endif
