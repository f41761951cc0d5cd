/* search.c - `anomalon search`: every solution for unknown charges.
 *
 * SIGINT and SIGTERM are blocked meanwhile and looked for between units of
 * work, so that a search that is stopped leaves a checkpoint.
 */
#include <signal.h>
#include <time.h>

#include "campaign/campaign.h"
#include "campaign/ranks.h"
#include "cli/cli.h"
#include "cli/commands/search_options.h"
#include "cli/launch.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"

struct running {
    const struct an_options *o;
    struct an_campaign campaign;
    struct an_progress progress;
    /* As `idle`, which is called in another thread, saw it. */
    bool alarmed;      /* stopped */
    bool told;         /* the user knows how to go on */
    struct timespec t; /* when it was called last */
};

/* ---- while it runs */

/* Is SIGINT or SIGTERM pending? */
static bool is_interrupted(void *context)
{
    (void)context;
    sigset_t pending;
    sigpending(&pending);
    return sigismember(&pending, SIGINT) == 1 ||
           sigismember(&pending, SIGTERM) == 1;
}

static void progress(void *context, uint64_t done, uint64_t total)
{
    struct running *r = context;
    an_progress_show(&r->progress, done, total);
}

/* A search that did not come to its end: how to go on. */
static void explain(const struct running *r)
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
        an_expected(&diags, "-o FILE, to be able to go on after that");
    an_output_diags(&diags, r->o);
    an_diags_clear(&diags);
}

/* Has SIGCONT come without a stop before? mpirun sends that when a rank has
 * died, a second before SIGTERM, and SIGKILL at once after it. */
static bool is_warned(struct running *r)
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
    struct running *r = context;
    bool warned = is_warned(r);
    r->alarmed = r->alarmed || is_interrupted(NULL);
    if ((warned || r->alarmed) && !r->told) {
        explain(r);
        r->told = true;
    }
    return !r->alarmed;
}

/* ---- the end */

static int status_of(struct running *r, int rc, struct an_diags *diags)
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

static int lead(struct running *r, struct an_diags *diags)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGTERM);
    if (r->campaign.ranks.n > 1)
        sigaddset(&blocked, SIGCONT);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
    an_progress_start(&r->progress, "searching", r->o->quiet);
    int rc = an_campaign_run(&r->campaign, diags);
    an_progress_end(&r->progress);
    return status_of(r, rc, diags);
}

int an_command_search(const struct an_options *o)
{
    struct an_diags diags;
    struct an_search_subject subject;
    struct an_request q;
    struct an_options own = *o;
    struct running r = {.o = &own};
    struct an_campaign *c = &r.campaign;
    c->request = &q;
    c->stop = is_interrupted;
    c->idle = idle;
    c->progress = progress;
    c->context = &r;
    an_diags_init(&diags);
    an_search_subject_init(&subject);
    int rc = an_launch_begin(&c->ranks, o, &diags), status = AN_EXIT_HOLDS;
    own.silent = c->ranks.rank > 0;
    an_request_init(&q);
    if (rc == 0) {
        rc = an_search_options_read(&q, &subject, &own, &diags);
        if (rc == 0)
            rc = an_request_make(&q, &diags);
        an_output_diags(&diags, &own);
        an_diags_clear(&diags);
        if (rc < 0)
            an_ranks_agree(&c->ranks, NULL, &diags);
    }
    if (rc < 0)
        status = an_output_refuse(&diags, &own);
    else if (c->ranks.rank > 0)
        an_campaign_run(c, &diags); /* rank 0 tells how it ends */
    else
        status = lead(&r, &diags);
    if (c->ranks.n > 1 && c->ranks.rank > 0)
        status = AN_EXIT_HOLDS;
    an_campaign_clear(c);
    an_request_clear(&q);
    an_search_subject_clear(&subject);
    an_diags_clear(&diags);
    an_launch_end(&c->ranks, status);
    return status;
}
