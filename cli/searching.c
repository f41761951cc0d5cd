/* searching.c - a search while it runs: progress, signals, how it ends.
 *
 * SIGINT and SIGTERM are blocked meanwhile and looked for between units of
 * work, so that a search that is stopped leaves a checkpoint.
 */
#include "cli/searching.h"

#include <signal.h>

#include "base/diag.h"
#include "search/run/ranks.h"
#include "campaign/store.h"
#include "cli/cli.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/output.h"

void an_searching_progress(void *context, uint64_t done, uint64_t total)
{
    struct an_searching *r = context;
    an_progress_show(&r->progress, done, total);
}

static const char *way_on(const struct an_searching *r)
{
    if (r->store->saves)
        return "the same command with --resume, to go on";
    return r->document ? "a listing in -o FILE, to be able to go on after that"
                       : "-o FILE, to be able to go on after that";
}

/* A search that did not come to its end: how to go on. */
static void explain(const struct an_searching *r)
{
    struct an_diags diags;
    struct an_where nowhere = {0};
    an_diags_init(&diags);
    an_error(&diags, nowhere,
             r->ranks->n <= 1 ? "the search was stopped"
                              : "mpirun ends the search: a rank has died, or "
                                "it was told to");
    an_expected(&diags, "%s", way_on(r));
    an_output_diags(&diags, r->o);
    an_diags_clear(&diags);
}

/* Has SIGCONT come? mpirun sends that when a rank has died, a second before
 * SIGTERM, and SIGKILL at once after it; so does who goes on after a stop.
 * held := the seconds since the last time. */
static bool is_warned(struct an_searching *r, long *held)
{
    const struct timespec none = {0};
    struct timespec before = r->t;
    sigset_t cont;
    sigemptyset(&cont);
    sigaddset(&cont, SIGCONT);
    clock_gettime(CLOCK_MONOTONIC, &r->t);
    *held = (long)(r->t.tv_sec - before.tv_sec);
    return sigtimedwait(&cont, NULL, &none) == SIGCONT;
}

/* Stopped, or short of a processor: which of both, a process cannot tell. */
static void explain_pause(const struct an_searching *r, long held)
{
    /* The progress itself is another thread's. */
    struct an_progress p = {.what = r->progress.what,
                            .terminal = r->progress.terminal};
    an_progress_tell(&p, "was held up for %ld s; if mpirun ends it now: %s",
                     held, way_on(r));
}

bool an_searching_idle(void *context)
{
    struct an_searching *r = context;
    long held;
    bool warned = is_warned(r, &held);
    r->alarmed = r->alarmed || an_interrupt_waits(NULL);
    if (r->alarmed || (warned && held <= 1))
        an_searching_stopped(r);
    else if (warned)
        explain_pause(r, held);
    return !r->alarmed;
}

int an_searching_stopped(struct an_searching *r)
{
    if (!r->told)
        explain(r);
    r->told = true;
    return AN_EXIT_INTERRUPTED;
}

int an_searching_failed(const struct an_searching *r, struct an_diags *diags)
{
    const struct an_store *s = r->store;
    if ((s->failed || s->stream.failed) && an_store_resumes(s))
        an_expected(diags, "the same command with --resume, to go on when that "
                           "is mended");
    return an_output_refuse(diags, r->o);
}

void an_searching_begin(struct an_searching *r, const char *what)
{
    sigset_t cont;
    sigemptyset(&cont);
    sigaddset(&cont, SIGCONT);
    an_interrupt_hold();
    if (r->ranks->n > 1)
        sigprocmask(SIG_BLOCK, &cont, NULL);
    clock_gettime(CLOCK_MONOTONIC, &r->t);
    an_progress_start(&r->progress, what, r->o->quiet);
}

void an_searching_end(struct an_searching *r)
{
    an_progress_end(&r->progress);
}
