/* ranks.h - have all processes of a search read the same request? */
#ifndef AN_CAMPAIGN_RANKS_H
#define AN_CAMPAIGN_RANKS_H

#include <stddef.h>

struct an_diags;
struct an_ranks;

/* Called by every rank before the search: have all of them the same subject,
 * and shard? NULL: this one has nothing to do, and no rank begins. -1 with an
 * error, or without one when the subject is NULL. */
int an_ranks_agree(const struct an_ranks *r, const char *subject, size_t shard,
                   struct an_diags *diags);

#endif
