/* searching.c - a search while it runs: progress, signals, how it ends.
 *
 * SIGINT and SIGTERM are blocked meanwhile and looked for between units of
 * work, so that a search that is stopped leaves a checkpoint.
 */
#include "cli/searching.h"

#include <signal.h>

#include "base/diag.h"
#include "campaign/ranks.h"
#include "cli/cli.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/output.h"

/* ---- while it runs */

static void progress(void *context, uint64_t done, uint64_t total)
{
    struct an_searching *r = context;
    an_progress_show(&r->progress, done, total);
}

/* A search that did not come to its end: how to go on. */
static void explain(const struct an_searching *r)
{
    struct an_diags diags;
    struct an_where nowhere = {0};
    an_diags_init(&diags);
    an_error(&diags, nowhere,
             r->campaign.ranks.n == 1
                 ? "the search was stopped"
                 : "mpirun ends the search: a rank has died, or "
                   "it was told to");
    if (r->campaign.store.saves)
        an_expected(&diags, "the same command with --resume, to go on");
    else
        an_expected(&diags, "%s-o FILE, to be able to go on after that",
                    r->campaign.request->format == AN_SEARCH_DOCUMENT
                        ? "a listing in "
                        : "");
    an_output_diags(&diags, r->o);
    an_diags_clear(&diags);
}

/* Has SIGCONT come without a stop before? mpirun sends that when a rank has
 * died, a second before SIGTERM, and SIGKILL at once after it. */
static bool is_warned(struct an_searching *r)
{
    const struct timespec none = {0};
    struct timespec before = r->t;
    sigset_t cont;
    sigemptyset(&cont);
    sigaddset(&cont, SIGCONT);
    clock_gettime(CLOCK_MONOTONIC, &r->t);
    return sigtimedwait(&cont, NULL, &none) == SIGCONT &&
           r->t.tv_sec - before.tv_sec <= 1;
}

static bool idle(void *context)
{
    struct an_searching *r = context;
    bool warned = is_warned(r);
    r->alarmed = r->alarmed || an_interrupt_waits(NULL);
    if ((warned || r->alarmed) && !r->told) {
        explain(r);
        r->told = true;
    }
    return !r->alarmed;
}

/* ---- the end */

static int status_of(struct an_searching *r, int rc, struct an_diags *diags)
{
    const struct an_options *o = r->o;
    const struct an_campaign *c = &r->campaign;
    const struct an_store *s = &c->store;
    if (rc == 0 && (c->interrupted || c->ranks.lost)) {
        if (!r->told)
            explain(r);
        return AN_EXIT_INTERRUPTED;
    }
    if (rc < 0) {
        if ((s->failed || s->stream.failed) && an_store_resumes(s))
            an_expected(diags, "the same command with --resume, to go on "
                               "when that is mended");
        return an_output_refuse(diags, o);
    }
    if (s->finished && !o->quiet)
        an_output_note(o, "%s is complete", o->output);
    an_output_undecided(o, s->undecided);
    /* A shard that finds nothing is no failure of its job. */
    bool good = s->found > 0 && s->undecided == 0;
    return good || c->request->nshards > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
}

void an_searching_init(struct an_searching *r, const struct an_options *o,
                       struct an_request *request)
{
    *r = (struct an_searching){.o = o};
    r->campaign.request = request;
    r->campaign.stop = an_interrupt_waits;
    r->campaign.idle = idle;
    r->campaign.progress = progress;
    r->campaign.context = r;
}

int an_searching_lead(struct an_searching *r, struct an_diags *diags)
{
    sigset_t cont;
    sigemptyset(&cont);
    sigaddset(&cont, SIGCONT);
    an_interrupt_hold();
    if (r->campaign.ranks.n > 1)
        sigprocmask(SIG_BLOCK, &cont, NULL);
    an_progress_start(&r->progress, "searching", r->o->quiet);
    int rc = an_campaign_run(&r->campaign, diags);
    an_progress_end(&r->progress);
    return status_of(r, rc, diags);
}
