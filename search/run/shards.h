/* shards.h - which units of work are a shard's. */
#ifndef AN_SEARCH_RUN_SHARDS_H
#define AN_SEARCH_RUN_SHARDS_H

#include <stddef.h>
#include <stdint.h>

/* The shard's units among n of these costs, first ... end - 1. Units belong to
 * the shard in whose part of the work they begin. shard counts from 1 to
 * nshards, which is at most AN_SEARCH_MAX_SHARDS. */
void an_share_find(size_t *first, size_t *end, const uint64_t *cost, size_t n,
                   size_t shard, size_t nshards);

/* The sum, at most UINT64_MAX / 4. */
uint64_t an_share_cost(const uint64_t *cost, size_t n);

#endif
