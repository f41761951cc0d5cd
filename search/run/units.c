/* units.c - units of work: how many take them, how far they have come. */
#include "search/run/units.h"

#include <stdlib.h>
#include <time.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/limits.h"
#include "base/mem.h"
#include "search/lists/multiset.h"
#include "search/run/run.h"

void an_units_clear(struct an_units *u)
{
    free(u->end);
    free(u->cost);
    *u = (struct an_units){0};
}

void an_units_add(struct an_units *u, size_t n, uint64_t cost)
{
    size_t before = an_units_number(u), runs = u->nruns + 1;
    u->end = an_grow(u->end, &u->cap_end, runs, sizeof *u->end);
    u->cost = an_grow(u->cost, &u->cap_cost, runs, sizeof *u->cost);
    u->end[u->nruns] = before + n;
    u->cost[u->nruns++] = cost;
}

size_t an_units_number(const struct an_units *u)
{
    return u->nruns ? u->end[u->nruns - 1] : 0;
}

size_t an_units_run(const struct an_units *u, size_t unit)
{
    size_t low = 0, high = u->nruns;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (u->end[middle] <= unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t an_units_first(const struct an_units *u, size_t run)
{
    return run ? u->end[run - 1] : 0;
}

uint64_t an_costs_add(uint64_t before, uint64_t n, uint64_t cost)
{
    uint64_t left = AN_COUNT_MAX - before;
    return n > 0 && cost > left / n ? AN_COUNT_MAX : before + n * cost;
}

uint64_t an_units_cost(const struct an_units *u, size_t first, size_t end)
{
    uint64_t total = 0;
    for (size_t run = an_units_run(u, first); first < end; run++) {
        size_t next = u->end[run] < end ? u->end[run] : end;
        total = an_costs_add(total, next - first, u->cost[run]);
        first = next;
    }
    return total;
}

void an_search_state_init(struct an_search_state *s)
{
    *s = (struct an_search_state){0};
    fmpz_init(s->sum);
}

void an_search_state_clear(struct an_search_state *s)
{
    fmpz_clear(s->sum);
    an_search_state_init(s);
}

int an_search_threads(const struct an_search_run *run)
{
#ifdef _OPENMP
    return run->threads > 0 ? run->threads : omp_get_max_threads();
#else
    (void)run;
    return 1;
#endif
}

int an_crew_threads(const struct an_crew *c)
{
    int n = c->threads > 0 ? c->threads : an_search_threads(c->run);
    if (c->run->threads > 0 || c->memory == 0)
        return n;
    uint64_t fit = AN_MAX_MEMORY / c->memory;
    return fit < 1 ? 1 : fit < (uint64_t)n ? (int)fit : n;
}

void an_nap(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
}
