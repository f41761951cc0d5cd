/* content.h - a search for content as a job.
 *
 * What is found of content after content goes to FILE.part while
 * FILE.checkpoint counts it (store.h). The file of a shard holds just that; the
 * listing of the whole is the caller's to write when all is found.
 */
#ifndef AN_CAMPAIGN_CONTENT_H
#define AN_CAMPAIGN_CONTENT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/run/ranks.h"
#include "content/content.h"
#include "campaign/complete.h"
#include "campaign/store.h"

struct an_content_request;
struct an_diags;
struct an_inputs;
struct an_merge;

struct an_content_job {
    /* ---- Filled in by the caller; all is borrowed. */
    const struct an_content_request *request; /* made */
    int threads; /* 0: all cores, or one of a rank */
    size_t shard, nshards;
    bool resume;
    const char *output; /* what is found is kept beside this file; NULL:
                           nowhere, or of a shard in fd */
    int fd;
    const struct an_inputs *inputs;
    struct an_ranks ranks;       /* zeroes: this process alone */
    bool (*stop)(void *context); /* asked by all threads */
    bool (*idle)(void *context); /* of rank 0, while it waits for others */
    /* The box is run through, then contents are solved. */
    void (*prepare)(void *context, uint64_t done, uint64_t total);
    void (*progress)(void *context, uint64_t done, uint64_t total);
    void *context;

    /* ---- What has become of it. */
    struct an_content content; /* as far as it came */
    struct an_completion completion;
    struct an_store store;
    struct an_shard_head head;
    struct an_diags *diags; /* of what goes wrong meanwhile */
    volatile sig_atomic_t stopped, failed, idle_ended;
};

/* Finds all that the box, or a shard of it, holds, as far as it comes before it
 * is stopped; the file of a shard is complete then. Ranks other than 0 only
 * help. 0, or -1 with errors. */
int an_content_job_run(struct an_content_job *j, struct an_diags *diags);

/* Afterwards: has the listing been written? If not, what --resume needs is
 * kept. 0, or -1 with an error. */
int an_content_job_end(struct an_content_job *j, bool written,
                       struct an_diags *diags);
void an_content_job_clear(struct an_content_job *j);

/* j->content := what the shards hold, of a request that was read from their
 * subject. 0, or -1 with an error. */
int an_content_job_merge(struct an_content_job *j, const struct an_merge *m,
                         struct an_diags *diags);

#endif
