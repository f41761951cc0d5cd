/* shards.c - which units of work are a shard's.
 *
 * The shards divide the sum of the costs evenly, and a unit belongs to the one
 * in whose part it begins. So every unit is in exactly one shard, and the units
 * of a shard follow one another: the outputs of all shards, one after another,
 * are the output of the whole search.
 */
#include "search/run/shards.h"

#include <assert.h>
#include <stdint.h>

#include "search/run/run.h"
#include "search/run/units.h"

/* Scaled costs and numbers of shards: products stay below 2^60. */
#define COST_BITS 40

/* How the work is divided. */
struct division {
    size_t nshards;
    int shift;
    uint64_t scale;
};

static uint64_t owner_of(const struct division *d, uint64_t before)
{
    return (before >> d->shift) * d->nshards / d->scale + 1;
}

/* The first unit of a shard, or of one behind it. */
static size_t first_of(const struct division *d, const struct an_units *u,
                       size_t shard)
{
    uint64_t before = 0;
    for (size_t run = 0; run < u->nruns; run++) {
        size_t first = an_units_first(u, run), low = 0;
        size_t n = u->end[run] - first, high = n;
        uint64_t cost = u->cost[run];
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (owner_of(d, an_costs_add(before, middle, cost)) < shard)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < n)
            return first + low;
        before = an_costs_add(before, n, cost);
    }
    return an_units_number(u);
}

void an_share_find(size_t *first, size_t *end, const struct an_units *u,
                   size_t shard, size_t nshards)
{
    assert(shard >= 1 && shard <= nshards && nshards <= AN_SEARCH_MAX_SHARDS);
    struct division d = {.nshards = nshards};
    uint64_t total = an_units_cost(u, 0, an_units_number(u));
    while (total >> d.shift >> COST_BITS)
        d.shift++;
    d.scale = (total >> d.shift) + 1;
    *first = first_of(&d, u, shard);
    *end = first_of(&d, u, shard + 1);
}
