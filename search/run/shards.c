/* shards.c - which units of work are a shard's.
 *
 * The shards divide the sum of the costs evenly, and a unit belongs to the one
 * in whose part it begins. So every unit is in exactly one shard, and the units
 * of a shard follow one another: the outputs of all shards, one after another,
 * are the output of the whole search.
 */
#include "search/run/shards.h"

#include <assert.h>

#include "search/lists/multiset.h"
#include "search/run/run.h"

/* Scaled costs and numbers of shards: products stay below 2^60. */
#define COST_BITS 40

static uint64_t plus(uint64_t a, uint64_t b)
{
    return a > AN_COUNT_MAX - b ? AN_COUNT_MAX : a + b;
}

uint64_t an_share_cost(const uint64_t *cost, size_t n)
{
    uint64_t total = 0;
    for (size_t i = 0; i < n; i++)
        total = plus(total, cost[i]);
    return total;
}

void an_share_find(size_t *first, size_t *end, const uint64_t *cost, size_t n,
                   size_t shard, size_t nshards)
{
    assert(shard >= 1 && shard <= nshards && nshards <= AN_SEARCH_MAX_SHARDS);
    uint64_t total = an_share_cost(cost, n), before = 0;
    int shift = 0;
    while (total >> shift >> COST_BITS)
        shift++;
    uint64_t scale = (total >> shift) + 1;
    *first = *end = n;
    for (size_t i = 0; i < n; i++) {
        uint64_t owner = (before >> shift) * nshards / scale + 1;
        if (owner >= shard && *first == n)
            *first = i;
        if (owner > shard) {
            *end = i;
            break;
        }
        before = plus(before, cost[i]);
    }
}
