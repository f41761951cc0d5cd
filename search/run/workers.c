/* workers.c - units of work, done in any order and handed over in order.
 *
 * Threads and ranks take units as they come; what a unit finds waits until all
 * units before it have been handed over, so the order does not depend on who
 * does what. Nobody waits for that: whoever completes a unit hands over all
 * that are next, unless another does so already. When too much waits no more
 * units are given out until the line moves on; the first in line is always
 * somebody's, so it does, and memory stays bounded.
 *
 * Of rank 0 one thread more listens to the other ranks. It does nothing else,
 * unless it is the only one, so that it hears at once when a rank dies.
 */
#include "search/run/workers.h"

#include <stdlib.h>
#include <time.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/diag.h"
#include "base/mem.h"
#include "search/run/rank_work.h"
#include "search/run/ranks.h"
#include "search/run/run.h"
#include "search/run/shards.h"
#include "search/run/units.h"

/* What waits to be handed over: bytes, and units. */
#define HELD_MAX ((size_t)1 << 26)
#define WINDOW ((size_t)1 << 14)
/* Buffers that are kept to be used again. */
#define SPARE 8
/* A batch for another rank: pairs, about some milliseconds, and units. */
#define BATCH_COST (UINT64_C(1) << 22)
#define BATCH_UNITS 256

struct an_line {
    struct an_crew *c;
    size_t first, end; /* the shard's units */
    size_t issued;     /* units before have been given out */
    struct {
        struct an_result r;
        bool ready;
    } * slot;    /* unit i waits in slot i % WINDOW */
    size_t held; /* bytes that wait */
    struct an_result spare[SPARE];
    size_t nspare;
    uint64_t done, total;
    bool waits;   /* other ranks compute too: what is left may be theirs */
    bool alone;   /* the thread that listens to other ranks computes, too */
    bool handing; /* somebody is handing over */
    bool stopped; /* no more units are wanted */
};

static uint64_t cost_of(const struct an_line *l, size_t unit)
{
    const struct an_units *u = l->c->units;
    return u->cost[an_units_run(u, unit)];
}

/* The next units, as many as cost at most `cost` together, but one. */
static enum an_rank_command issue(struct an_unit_batch *b, struct an_line *l,
                                  uint64_t cost)
{
    enum an_rank_command command = WORK;
#pragma omp critical(an_crew)
    {
        size_t limit = l->c->state->next + WINDOW;
        limit = limit < l->end ? limit : l->end;
        *b = (struct an_unit_batch){l->issued, 0};
        if (l->stopped || l->issued == l->end)
            command = STOP;
        else if (l->held > HELD_MAX || l->issued == limit)
            command = WAIT;
        for (uint64_t sum = 0; command == WORK && l->issued < limit;) {
            sum += cost_of(l, l->issued);
            if (b->n == BATCH_UNITS || (b->n > 0 && sum > cost))
                break;
            b->n++;
            l->issued++;
        }
    }
    return command;
}

/* Unit i is done; r becomes a buffer that is free. */
static void store(struct an_line *l, size_t i, struct an_result *r)
{
#pragma omp critical(an_crew)
    {
        l->slot[i % WINDOW].r = *r;
        l->slot[i % WINDOW].ready = true;
        l->held += r->n;
        *r = (struct an_result){0};
        if (l->nspare > 0)
            *r = l->spare[--l->nspare];
    }
}

/* The next unit, if it is done and nobody hands over already. */
static bool begin_handing(struct an_line *l, struct an_result *r)
{
    bool mine;
#pragma omp critical(an_crew)
    {
        size_t i = l->c->state->next;
        mine = !l->handing && !l->stopped && i < l->issued &&
               l->slot[i % WINDOW].ready;
        if (mine) {
            *r = l->slot[i % WINDOW].r;
            l->slot[i % WINDOW].ready = false;
            l->handing = true;
        }
    }
    return mine;
}

static void end_handing(struct an_line *l, struct an_result *r, bool go_on)
{
    bool kept;
#pragma omp critical(an_crew)
    {
        l->held -= r->n;
        l->handing = false;
        l->stopped = l->stopped || !go_on;
        kept = l->nspare < SPARE;
        if (kept)
            l->spare[l->nspare++] = *r;
    }
    if (!kept)
        free(r->v);
}

/* Hands over one unit, if it is there. */
static bool hand_over(struct an_line *l)
{
    struct an_crew *c = l->c;
    const struct an_search_run *run = c->run;
    struct an_result r;
    if (!begin_handing(l, &r))
        return false;
    size_t i = c->state->next;
    bool go_on = c->add(c->context, i, &r);
    l->done += cost_of(l, i);
#pragma omp critical(an_crew)
    c->state->next = i + 1;
    if (go_on && run->progress)
        go_on = run->progress(run->context, c->state, l->done, l->total);
    end_handing(l, &r, go_on);
    return true;
}

/* Is it the turn of a unit that is not done? Then its thread hands over. */
static bool begin_part(struct an_line *l, size_t unit, bool *stopped)
{
    bool mine;
#pragma omp critical(an_crew)
    {
        *stopped = l->stopped;
        mine = !l->stopped && !l->handing && l->c->state->next == unit;
        l->handing = l->handing || mine;
    }
    return mine;
}

bool an_crew_part(const struct an_crew *c, size_t unit, struct an_result *r,
                  bool waits)
{
    struct an_line *l = c->line;
    bool stopped;
    if (!l)
        return true;
    while (!begin_part(l, unit, &stopped)) {
        if (stopped || l->alone || !waits)
            return !stopped;
        if (!hand_over(l))
            an_nap();
    }
    bool go_on = c->add(c->context, unit, r);
    r->n = 0;
#pragma omp critical(an_crew)
    {
        l->handing = false;
        l->stopped = l->stopped || !go_on;
    }
    return go_on;
}

static bool is_over(const struct an_line *l)
{
    bool over;
#pragma omp critical(an_crew)
    over = !l->handing && (l->stopped || l->c->state->next == l->end);
    return over;
}

static void stop(struct an_line *l)
{
#pragma omp critical(an_crew)
    l->stopped = true;
}

/* One unit of those that are left, or what there is to hand over; false when
 * all is done. */
static bool do_unit(struct an_line *l, void *own, struct an_result *r)
{
    struct an_unit_batch b;
    enum an_rank_command command = issue(&b, l, 0);
    if (command == WORK && l->c->work(r, own, b.first))
        store(l, b.first, r);
    else if (command == WORK)
        stop(l);
    bool idle = command != WORK;
    while (hand_over(l))
        idle = false;
    if (command == STOP && (!l->waits || is_over(l)))
        return false;
    if (idle)
        an_nap();
    return true;
}

static void compute(struct an_line *l)
{
    struct an_result r = {0};
    void *own = l->c->open(l->c->context);
    while (do_unit(l, own, &r))
        continue;
    l->c->close(own);
    free(r.v);
}

/* ---- rank 0 and the others */

/* Threads of the other ranks: they are told to stop one by one. */
struct others {
    struct {
        size_t threads, stopped; /* no thread: not heard of yet */
    } * rank;
    size_t left; /* ranks with threads that work */
};

/* Hears a thread of a rank, and gives it work; false when the rank is lost. */
static bool serve(struct an_line *l, struct others *o, int from)
{
    struct an_ranks *ranks = l->c->run->ranks;
    struct an_unit_batch b;
    struct an_result *r = NULL;
    bool there = an_ranks_hear(ranks, from, &b, &r, &o->rank[from].threads);
    for (size_t i = 0; there && i < b.n; i++) {
        if (l->c->unpack)
            l->c->unpack(&r[i], l->c->context, b.first + i);
        store(l, b.first + i, &r[i]);
    }
    for (size_t i = 0; there && i < b.n; i++)
        free(r[i].v);
    free(r);
    if (!there)
        return false;
    enum an_rank_command command = issue(&b, l, BATCH_COST);
    if (command == STOP && ++o->rank[from].stopped == o->rank[from].threads)
        o->left--;
    return an_ranks_answer(ranks, from, command, b);
}

static void abandon(struct an_line *l)
{
    l->c->run->ranks->lost = true;
    stop(l);
}

/* The thread that listens; it computes too if it is alone. */
static void listen(struct an_line *l, bool alone)
{
    struct an_ranks *ranks = l->c->run->ranks;
    struct others o = {.left = (size_t)ranks->n - 1};
    struct an_result r = {0};
    l->alone = alone;
    void *own = alone ? l->c->open(l->c->context) : NULL;
    o.rank = an_alloc((size_t)ranks->n, sizeof *o.rank);
    while (o.left > 0 || !is_over(l)) {
        int from;
        if ((ranks->idle && !ranks->idle(ranks->idle_context)) ||
            !ranks->poll(ranks->context, &from) ||
            (from >= 0 && !serve(l, &o, from))) {
            abandon(l);
            break;
        }
        if (from < 0 && !(alone && do_unit(l, own, &r)))
            an_nap();
    }
    if (alone)
        l->c->close(own);
    free(r.v);
    free(o.rank);
}

static void lead(struct an_line *l)
{
    int threads = an_crew_threads(l->c) + 1;
    l->waits = true;
    (void)threads; /* a compiler without OpenMP does not use it */
#pragma omp parallel num_threads(threads)
    {
#ifdef _OPENMP
        if (omp_get_thread_num() > 0)
            compute(l);
        else
            listen(l, omp_get_num_threads() == 1);
#else
        listen(l, true);
#endif
    }
}

/* ---- */

static int refuse_start(const struct an_line *l, size_t next,
                        struct an_diags *diags)
{
    an_error(diags, (struct an_where){0},
             "unit of work %zu is to be the next one, of units %zu to %zu",
             next, l->first, l->end);
    return an_expected(diags, "a checkpoint that is not damaged");
}

/* Where the shard begins and ends, and where this run does. */
static int set_range(struct an_line *l, struct an_diags *diags)
{
    const struct an_crew *c = l->c;
    const struct an_search_run *run = c->run;
    l->end = an_units_number(c->units);
    if (run->nshards > 0)
        an_share_find(&l->first, &l->end, c->units, run->shard, run->nshards);
    size_t next = run->start ? run->start->next : l->first;
    if (next < l->first || next > l->end)
        return refuse_start(l, next, diags);
    c->state->next = l->issued = next;
    l->done = an_units_cost(c->units, l->first, next);
    l->total = an_units_cost(c->units, l->first, l->end);
    return 0;
}

static void line_clear(struct an_line *l)
{
    for (size_t i = 0; i < WINDOW; i++)
        if (l->slot[i].ready)
            free(l->slot[i].r.v);
    free(l->slot);
    for (size_t i = 0; i < l->nspare; i++)
        free(l->spare[i].v);
}

int an_crew_run(bool *complete, struct an_crew *c, struct an_diags *diags)
{
    struct an_line l = {.c = c};
    struct an_ranks *ranks = c->run->ranks;
    int threads = an_crew_threads(c);
    (void)threads;
    *complete = false;
    if (ranks && ranks->rank > 0) {
        an_ranks_work(c);
        return 0;
    }
    if (set_range(&l, diags) < 0) {
        if (ranks)
            ranks->lost = true; /* they wait for work */
        return -1;
    }
    l.slot = an_alloc(WINDOW, sizeof *l.slot);
    c->line = &l;
    if (ranks && ranks->n > 1) {
        lead(&l);
    } else {
#pragma omp parallel num_threads(threads)
        compute(&l);
    }
    *complete = !l.stopped && c->state->next == l.end;
    c->line = NULL;
    line_clear(&l);
    return 0;
}
