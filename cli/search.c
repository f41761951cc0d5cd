/* search.c - `anomalon search`: every solution for unknown charges.
 *
 * Solutions go out as they are found, in an order that does not depend on the
 * threads. With -o checkpoints are written; SIGINT and SIGTERM are
 * blocked meanwhile and looked for between units of work, so that a search that
 * is stopped leaves a checkpoint too.
 */
#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <flint/fmpz.h>

#include "algebra/rational.h"
#include "cli/checkpoint.h"
#include "cli/request.h"
#include "cli/stream.h"

/* Seconds between two lines about progress, where no terminal is. */
#define QUIET_STEP 10
/* Milliseconds between two checkpoints. */
#define SAVE_STEP 250

struct running {
    const struct an_request *q;
    struct an_stream stream;
    struct an_text text;
    uint64_t found;
    struct an_checkpoint checkpoint;
    bool saves;   /* there is a file that a checkpoint helps to continue */
    bool resumed; /* this run goes on with an earlier one */
    time_t start, told;
    int64_t saved; /* milliseconds */
    bool terminal, interrupted;
    struct an_diags *diags; /* of a checkpoint that cannot be written */
    bool failed;
};

/* ---- while it runs */

static void tell(struct running *r, const char *fmt, long a, long b)
{
    char line[80];
    int n = snprintf(line, sizeof line, fmt, a, b);
    if (n > 0)
        (void)!write(STDERR_FILENO, line, (size_t)n);
    r->told = time(NULL);
}

static int64_t milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The checkpoint, now and then, and when the search is stopped. */
static bool save(struct running *r, const struct an_search_state *state)
{
    int64_t now = milliseconds();
    if (!r->saves || (now < r->saved + SAVE_STEP && !r->interrupted))
        return true;
    struct an_checkpoint *c = &r->checkpoint;
    c->state.next = state->next;
    fmpz_set(c->state.sum, state->sum);
    c->bytes = r->stream.bytes;
    c->found = r->found;
    r->saved = now;
    r->failed = an_checkpoint_write(c, r->diags) < 0;
    return !r->failed;
}

static void show(struct running *r, uint64_t done, uint64_t total)
{
    time_t now = time(NULL);
    bool first = r->told == r->start;
    if (r->q->o->quiet || now - r->start < 2 ||
        (!first && now - r->told < (r->terminal ? 1 : QUIET_STEP)))
        return;
    /* Shifted so that products below stay in range. */
    while (total >> 40) {
        total >>= 1;
        done >>= 1;
    }
    uint64_t elapsed = (uint64_t)(now - r->start);
    uint64_t left = done ? elapsed * (total - done) / done : 0;
    tell(r,
         r->terminal ? "\rsearching: %ld %%, about %ld s left   "
                     : "searching: %ld %%, about %ld s left\n",
         (long)(100 * done / (total ? total : 1)), (long)left);
}

static bool progress(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total)
{
    struct running *r = context;
    sigset_t pending;
    sigpending(&pending);
    r->interrupted = sigismember(&pending, SIGINT) == 1 ||
                     sigismember(&pending, SIGTERM) == 1;
    if (!r->stream.failed && !save(r, state))
        return false;
    if (!r->interrupted)
        show(r, done, total);
    return !r->interrupted;
}

static bool take(void *context, const struct an_solutions *found)
{
    struct running *r = context;
    struct an_solutions block = *found;
    /* A block of text at a time keeps memory small. */
    for (size_t i = 0; i < found->n; i += block.n) {
        block.n = found->n - i < 4096 ? found->n - i : 4096;
        block.charge = found->charge + i * found->stride;
        an_report_search(&r->text, &r->q->layout[found->part], &block,
                         r->q->format);
        if (!an_stream_write(&r->stream, &r->text))
            return false;
    }
    r->found += found->n;
    return true;
}

/* ---- the end */

static void add_summary(struct running *r)
{
    if (r->q->format != AN_SEARCH_TEXT || r->q->o->quiet)
        return;
    an_text_printf(&r->text, "%llu solution%s with charges up to %d",
                   (unsigned long long)r->found, r->found == 1 ? "" : "s",
                   r->q->max);
    if (!fmpq_is_one(r->q->unit)) {
        char *unit = an_rational_text(r->q->unit);
        an_text_printf(&r->text, " in units of %s", unit);
        free(unit);
    }
    bool both = r->q->part[0].primitive;
    an_text_add(&r->text, ", and there are no others");
    an_text_add(&r->text, both ? " but their multiples and negatives\n" : "\n");
}

/* What the bytes mean, in FILE.json beside FILE; nothing for a device. */
static int write_header(const struct running *r, struct an_diags *diags)
{
    struct an_text text = {0}, path = {0};
    struct an_stream s;
    an_text_printf(&path, "%s.json", r->q->o->output);
    an_report_search_binary(&text, &r->q->layout[0], r->q->part[0].width,
                            r->found);
    int rc = an_stream_open(&s, an_text_string(&path), 0, diags);
    if (rc == 0) {
        an_stream_write(&s, &text);
        rc = an_stream_close(&s, AN_STREAM_COMPLETE, diags);
    }
    an_text_clear(&text);
    an_text_clear(&path);
    return rc;
}

/* The checkpoint of an earlier run, if one is asked for. */
static int open_checkpoint(struct running *r, struct an_diags *diags)
{
    struct stat st;
    const char *output = r->q->o->output;
    r->saves = output && strcmp(output, "-") != 0 &&
               (stat(output, &st) < 0 || S_ISREG(st.st_mode));
    if (!r->saves)
        return 0;
    an_checkpoint_init(&r->checkpoint, output);
    an_request_describe(&r->checkpoint.subject, r->q);
    if (!r->q->resume) {
        an_checkpoint_remove(&r->checkpoint);
        return 0;
    }
    if (an_checkpoint_read(&r->checkpoint, &r->resumed, diags) < 0)
        return -1;
    r->found = r->checkpoint.found;
    return 0;
}

static int run_list(struct running *r, const struct an_search_run *run,
                    struct an_diags *diags)
{
    uint64_t kept = r->resumed ? r->checkpoint.bytes : 0;
    if (an_stream_open(&r->stream, r->q->o->output, kept, diags) < 0)
        return -1;
    bool is_file = r->stream.temporary;
    if (!r->resumed)
        an_report_search_head(&r->text, &r->q->layout[0], r->q->format);
    an_stream_write(&r->stream, &r->text);
    int rc = an_search_list(r->q->part, r->q->nparts, run, diags);
    bool complete = rc == 0 && !r->interrupted && !r->failed;
    if (complete) {
        add_summary(r);
        an_stream_write(&r->stream, &r->text);
    }
    /* What a checkpoint counts is kept for --resume. */
    enum an_stream_end end = AN_STREAM_REMOVE;
    if (complete && !r->stream.failed)
        end = AN_STREAM_COMPLETE;
    else if (r->saves && r->checkpoint.state.next > 0)
        end = AN_STREAM_KEEP;
    if (an_stream_close(&r->stream, end, diags) < 0)
        return -1;
    if (complete && r->q->format == AN_SEARCH_BINARY && is_file)
        rc = write_header(r, diags);
    return rc;
}

static int run_count(struct running *r, const struct an_search_run *run,
                     struct an_diags *diags)
{
    fmpz_t count;
    fmpz_init(count);
    int rc = an_search_count(count, r->q->part, r->q->nparts, run, diags);
    if (rc == 0 && !r->interrupted) {
        char *digits = fmpz_get_str(NULL, 10, count);
        an_text_printf(&r->text, "%s\n", digits);
        r->found = !fmpz_is_zero(count);
        flint_free(digits);
    }
    fmpz_clear(count);
    return rc;
}

/* A search that was stopped: how to go on. */
static int stopped(struct running *r)
{
    struct an_diags diags;
    an_diags_init(&diags);
    an_error(&diags, (struct an_where){0}, "the search was stopped");
    if (r->saves)
        an_expected(&diags, "the same command with --resume, to go on");
    an_output_diags(&diags, r->q->o);
    an_diags_clear(&diags);
    return AN_EXIT_INTERRUPTED;
}

static int run(struct running *r, struct an_diags *diags)
{
    struct an_search_run how = {
        .threads = r->q->threads,
        .context = r,
        .take = take,
        .progress = progress,
    };
    sigset_t blocked;
    r->diags = diags;
    r->start = r->told = time(NULL);
    r->saved = milliseconds();
    r->terminal = isatty(STDERR_FILENO);
    if (open_checkpoint(r, diags) < 0)
        return -1;
    if (r->resumed)
        how.start = &r->checkpoint.state;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGTERM);
    sigprocmask(SIG_BLOCK, &blocked, NULL);
    int rc = r->q->count ? run_count(r, &how, diags) : run_list(r, &how, diags);
    if (r->terminal && r->told != r->start)
        tell(r, "\r%*ld\r", 60, 0);
    return r->failed ? -1 : rc;
}

int an_command_search(const struct an_options *o)
{
    struct an_diags diags;
    struct an_request q;
    struct running r = {.q = &q};
    an_diags_init(&diags);
    an_request_init(&q, o);
    int rc = an_request_read(&q, &diags);
    if (rc == 0)
        rc = run(&r, &diags);
    int status = r.found > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    if (rc < 0)
        status = an_output_refuse(&diags, o);
    else if (r.interrupted)
        status = stopped(&r);
    else if (q.count)
        status = an_output_write(&r.text, o, status);
    if (r.saves && rc == 0 && !r.interrupted && status < AN_EXIT_WRONG)
        an_checkpoint_remove(&r.checkpoint);
    if (r.saves)
        an_checkpoint_clear(&r.checkpoint);
    an_text_clear(&r.text);
    an_request_clear(&q);
    an_diags_clear(&diags);
    return status;
}
