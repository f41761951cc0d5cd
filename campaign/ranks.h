/* ranks.h - have all processes of a search read the same request? */
#ifndef AN_CAMPAIGN_RANKS_H
#define AN_CAMPAIGN_RANKS_H

struct an_diags;
struct an_ranks;
struct an_request;

/* Called by every rank before the search: have all of them read the same
 * request? q NULL: this one has nothing to do, and no rank begins. -1 with an
 * error, or without one when q is NULL. */
int an_ranks_agree(const struct an_ranks *r, const struct an_request *q,
                   struct an_diags *diags);

#endif
