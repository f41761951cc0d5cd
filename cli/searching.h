/* searching.h - a search while it runs: progress, signals, how it ends. */
#ifndef AN_CLI_SEARCHING_H
#define AN_CLI_SEARCHING_H

#include <stdbool.h>
#include <time.h>

#include "campaign/campaign.h"
#include "cli/progress.h"

struct an_diags;
struct an_options;
struct an_request;

struct an_searching {
    const struct an_options *o; /* borrowed */
    struct an_campaign campaign;
    struct an_progress progress;
    /* As the campaign's `idle`, which is called in another thread, saw it. */
    bool alarmed;      /* stopped */
    bool told;         /* the user knows how to go on */
    struct timespec t; /* when it was called last */
};

/* r := a search that has not begun; borrows all, and must not move. */
void an_searching_init(struct an_searching *r, const struct an_options *o,
                       struct an_request *request);

/* Runs it in the process that writes; the exit status. */
int an_searching_lead(struct an_searching *r, struct an_diags *diags);

#endif
