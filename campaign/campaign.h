/* campaign.h - a search as a job, from the request to the file.
 *
 * Solutions are written as they are found, in an order that does not depend on
 * the threads and ranks; a job that is stopped leaves a checkpoint, with which
 * the next one goes on.
 */
#ifndef AN_CAMPAIGN_CAMPAIGN_H
#define AN_CAMPAIGN_CAMPAIGN_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "search/run/ranks.h"
#include "campaign/merge.h"
#include "campaign/request.h"
#include "campaign/store.h"

struct an_campaign {
    struct an_request *request; /* made; borrowed */
    struct an_ranks ranks;      /* that share it; zeroes: this one alone */
    /* What the caller has to say meanwhile; each may be NULL. */
    bool (*stop)(void *context); /* is it to end? asked between units of work,
                                    and by all threads between verdicts */
    bool (*idle)(void *context); /* the same of rank 0, while it waits for
                                    others; called by another thread */
    void (*progress)(void *context, uint64_t done, uint64_t total);
    void *context;
    /* What has become of it. */
    struct an_shard_head head; /* of a shard; also of a whole search */
    struct an_text begin;      /* what stands before its solutions */
    struct an_store store;
    struct an_checksum
        listing;            /* of a document: of its solutions as JSON lines */
    struct an_diags *diags; /* of a checkpoint that cannot be written */
    bool enough;            /* as many as request->first */
    bool interrupted;       /* as `stop` or `idle` have said */
    bool idle_ended;        /* the latter */
    volatile sig_atomic_t ended_within; /* the former, to a thread */
};

/* Searches, or goes on; rank 0 writes, and others help. 0, also when it was
 * interrupted or a rank is lost, or -1 with errors. */
int an_campaign_run(struct an_campaign *c, struct an_diags *diags);
void an_campaign_clear(struct an_campaign *c);

#endif
