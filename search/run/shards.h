/* shards.h - which units of work are a shard's. */
#ifndef AN_SEARCH_RUN_SHARDS_H
#define AN_SEARCH_RUN_SHARDS_H

#include <stddef.h>

struct an_units;

/* The shard's units, first ... end - 1. Units belong to the shard in whose part
 * of the work they begin. shard counts from 1 to nshards, which is at most
 * AN_SEARCH_MAX_SHARDS. */
void an_share_find(size_t *first, size_t *end, const struct an_units *u,
                   size_t shard, size_t nshards);

#endif
