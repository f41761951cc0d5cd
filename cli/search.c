/* search.c - `anomalon search`: every solution for unknown charges.
 *
 * Solutions go out as they are found, in an order that does not depend on the
 * threads and ranks. SIGINT and SIGTERM are blocked meanwhile and looked for
 * between units of work, so that a search that is stopped leaves a checkpoint.
 */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <flint/fmpq.h>

#include "cli/cli.h"
#include "cli/judge.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/ranks.h"
#include "cli/request.h"
#include "cli/store.h"
#include "cli/summary.h"

struct running {
    struct an_request *q;
    struct an_ranks ranks;
    struct an_store store;
    struct an_progress progress;
    struct an_diags *diags; /* of a checkpoint that cannot be written */
    bool enough;            /* as many as --first asks for */
    bool interrupted;       /* as `progress` saw it */
    /* As `idle`, which is called in another thread, saw it. */
    bool alarmed;      /* stopped */
    bool told;         /* the user knows how to go on */
    struct timespec t; /* when it was called last */
};

/* ---- while it runs */

static bool progress(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total)
{
    struct running *r = context;
    if (!an_store_save(&r->store, state, r->diags))
        return false;
    r->interrupted = an_judge_is_interrupted();
    if (!r->interrupted)
        an_progress_show(&r->progress, done, total);
    return !r->interrupted;
}

/* A search that did not come to its end: how to go on. */
static void explain(const struct running *r)
{
    struct an_diags diags;
    struct an_where nowhere = {0};
    an_diags_init(&diags);
    an_error(&diags, nowhere,
             r->ranks.n == 1 ? "the search was stopped"
                             : "mpirun ends the search: a rank has died, or "
                               "it was told to");
    if (r->store.saves)
        an_expected(&diags, "the same command with --resume, to go on");
    else
        an_expected(&diags, "-o FILE, to be able to go on after that");
    an_output_diags(&diags, r->q->o);
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
    r->alarmed = r->alarmed || an_judge_is_interrupted();
    if ((warned || r->alarmed) && !r->told) {
        explain(r);
        r->told = true;
    }
    return !r->alarmed;
}

static bool take(void *context, const struct an_solutions *found)
{
    struct running *r = context;
    struct an_solutions block = *found;
    /* A block of text at a time keeps memory small. */
    for (size_t i = 0; i < found->n; i += block.n) {
        block.n = found->n - i < 4096 ? found->n - i : 4096;
        uint64_t left = r->q->first ? r->q->first - r->store.found : UINT64_MAX;
        block.n = block.n < left ? block.n : (size_t)left;
        block.charge = found->charge + i * found->stride;
        an_report_search(&r->store.text, &r->q->layout[found->part], &block,
                         r->q->format);
        r->store.found += block.n;
        r->enough = r->store.found == r->q->first && r->q->first > 0;
        if (!an_store_write(&r->store) || r->enough)
            return false;
        /* A unit may take long to be written. */
        r->interrupted = an_judge_is_interrupted();
        if (r->interrupted)
            return false;
    }
    return true;
}

/* ---- the end */

/* What stands after all solutions; of a shard that is up to `merge`. */
static void add_summary(struct running *r, const fmpq_t share)
{
    struct an_text *text = &r->store.text;
    const struct an_request *q = r->q;
    if (q->nshards > 0)
        return;
    if (q->count) {
        char *digits = fmpz_get_str(NULL, 10, fmpq_numref(share));
        r->store.found = !fmpz_is_zero(fmpq_numref(share));
        if (q->o->output || !q->o->quiet)
            an_text_printf(text, "%s\n", digits);
        flint_free(digits);
    } else if (q->format == AN_SEARCH_TEXT && !q->o->quiet) {
        struct an_text number = {0}, undecided = {0};
        an_text_printf(&number, "%llu", (unsigned long long)r->store.found);
        an_request_undecided(&undecided, r->store.undecided);
        an_request_summary(text, q, an_text_string(&number),
                           an_text_string(&undecided), r->enough);
        an_text_clear(&number);
        an_text_clear(&undecided);
    } else if (q->format == AN_SEARCH_JSONL) {
        an_report_search_undecided(text, r->store.undecided);
    }
}

/* The search itself, by all ranks. */
static int compute(struct running *r, fmpq_t share, struct an_diags *diags)
{
    struct an_request *q = r->q;
    struct an_search_run how = {
        .threads = q->threads,
        .shard = q->shard,
        .nshards = q->nshards,
        .context = r,
        .take = take,
        .progress = progress,
        .undecided = &r->store.undecided,
    };
    if (r->ranks.n > 1) {
        how.ranks = &r->ranks;
        if (r->ranks.rank == 0) {
            r->ranks.idle = idle;
            r->ranks.idle_context = r;
        }
        how.threads = q->threads ? q->threads : 1;
    }
    if (r->store.resumed)
        how.start = &r->store.checkpoint.state;
    if (q->judges) {
        an_judge_start(&q->judge, &q->layout[0], an_search_threads(&how));
        how.keep = an_judge_keep;
        how.judge = &q->judge;
    }
    int rc = q->count
                 ? an_search_count_share(share, q->part, q->nparts, &how, diags)
                 : an_search_list(q->part, q->nparts, &how, diags);
    r->interrupted = r->interrupted || r->alarmed || q->judge.stopped;
    return rc;
}

/* Rank 0: what goes on the disk, around the search. */
static int run(struct running *r, struct an_diags *diags)
{
    struct an_store *s = &r->store;
    fmpq_t share;
    int rc = an_store_open(s, r->q, diags);
    bool done = rc == 0 && (s->finished || s->checkpoint.complete);
    bool begins = rc == 0 && !done;
    if (an_ranks_agree(&r->ranks, begins ? r->q : NULL, diags) < 0 && begins) {
        begins = false;
        rc = -1;
    }
    fmpq_init(share);
    an_progress_start(&r->progress, "searching", r->q->o->quiet);
    if (begins) {
        rc = compute(r, share, diags);
        done = rc == 0 && !r->interrupted && !s->failed && !s->stream.failed &&
               !r->ranks.lost;
        if (done)
            add_summary(r, share);
    }
    an_progress_end(&r->progress);
    bool failed = s->failed;
    if (an_store_close(s, done, share, diags) < 0 || failed)
        rc = -1;
    fmpq_clear(share);
    return rc;
}

static int status_of(struct running *r, int rc, struct an_diags *diags)
{
    const struct an_options *o = r->q->o;
    if (rc == 0 && (r->interrupted || r->ranks.lost)) {
        if (!r->told)
            explain(r);
        return AN_EXIT_INTERRUPTED;
    }
    if (rc < 0) {
        if ((r->store.failed || r->store.stream.failed) &&
            an_store_resumes(&r->store))
            an_expected(diags, "the same command with --resume, to go on "
                               "when that is mended");
        return an_output_refuse(diags, o);
    }
    if (r->store.finished && !o->quiet)
        an_output_note(o, "%s is complete", o->output);
    an_request_note(o, r->store.undecided);
    /* A shard that finds nothing is no failure of its job. */
    bool good = r->store.found > 0 && r->store.undecided == 0;
    return good || r->q->nshards > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
}

static int lead(struct running *r, struct an_diags *diags)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGTERM);
    if (r->ranks.n > 1)
        sigaddset(&blocked, SIGCONT);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
    return status_of(r, run(r, diags), diags);
}

/* Ranks other than 0 say nothing. */
static void assist(struct running *r, struct an_diags *diags)
{
    fmpq_t share;
    fmpq_init(share);
    if (an_ranks_agree(&r->ranks, r->q, diags) == 0)
        compute(r, share, diags);
    fmpq_clear(share);
}

int an_command_search(const struct an_options *o)
{
    struct an_diags diags;
    struct an_request q;
    struct running r = {.q = &q, .diags = &diags};
    struct an_options own = *o;
    an_diags_init(&diags);
    int rc = an_ranks_begin(&r.ranks, o, &diags), status = AN_EXIT_HOLDS;
    own.silent = r.ranks.rank > 0;
    an_request_init(&q, &own);
    if (rc == 0) {
        rc = an_request_read(&q, &diags);
        if (rc < 0)
            an_ranks_agree(&r.ranks, NULL, &diags);
    }
    if (rc < 0) {
        status = an_output_refuse(&diags, &own);
    } else if (r.ranks.rank > 0) {
        assist(&r, &diags);
    } else {
        status = lead(&r, &diags);
    }
    if (r.ranks.n > 1 && r.ranks.rank > 0)
        status = AN_EXIT_HOLDS; /* rank 0 tells it */
    an_store_clear(&r.store);
    an_request_clear(&q);
    an_diags_clear(&diags);
    an_ranks_end(&r.ranks, status);
    return status;
}
