/* campaign.c - a search as a job, from the request to the file. */
#include "campaign/campaign.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "json/search.h"
#include "report/lists/search.h"
#include "campaign/build.h"
#include "campaign/judge.h"
#include "campaign/ranks.h"
#include "campaign/summary.h"

static bool is_stopped(const struct an_campaign *c)
{
    return c->stop && c->stop(c->context);
}

static bool progress(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total)
{
    struct an_campaign *c = context;
    if (!an_store_save(&c->store, state, c->diags))
        return false;
    c->interrupted = is_stopped(c);
    if (!c->interrupted && c->progress)
        c->progress(c->context, done, total);
    return !c->interrupted;
}

/* Within a unit, which is given up. */
static bool end_within(void *context)
{
    struct an_campaign *c = context;
    bool ends = is_stopped(c);
    if (ends)
        c->ended_within = 1;
    return ends;
}

static bool idle(void *context)
{
    struct an_campaign *c = context;
    c->idle_ended = c->idle_ended || !c->idle(c->context);
    return !c->idle_ended;
}

/* What a document is cited by. */
static void add_to_checksum(struct an_campaign *c,
                            const struct an_solutions *batch)
{
    struct an_text lines = {0};
    an_report_search(&lines, &c->request->layout[batch->part], batch,
                     AN_SEARCH_JSONL);
    an_checksum_add(&c->listing, an_text_string(&lines), lines.n);
    an_text_clear(&lines);
}

/* What is written of a batch; a document has the first rows only. */
static void add_batch(struct an_campaign *c, const struct an_solutions *batch)
{
    const struct an_request *q = c->request;
    struct an_solutions kept = *batch;
    if (q->format == AN_SEARCH_DOCUMENT)
        add_to_checksum(c, batch);
    uint64_t room = q->rows > c->store.found ? q->rows - c->store.found : 0;
    if (q->format == AN_SEARCH_DOCUMENT && kept.n > room)
        kept.n = (size_t)room;
    an_report_search(&c->store.text, &q->layout[kept.part], &kept, q->format);
}

static bool take(void *context, const struct an_solutions *found)
{
    struct an_campaign *c = context;
    struct an_solutions batch = *found;
    /* A batch of text at a time keeps memory small. */
    for (size_t i = 0; i < found->n; i += batch.n) {
        batch.n = found->n - i < 4096 ? found->n - i : 4096;
        uint64_t left =
            c->request->first ? c->request->first - c->store.found : UINT64_MAX;
        batch.n = batch.n < left ? batch.n : (size_t)left;
        batch.charge = found->charge + i * found->stride;
        add_batch(c, &batch);
        c->store.found += batch.n;
        c->enough =
            c->store.found == c->request->first && c->request->first > 0;
        if (!an_store_write(&c->store) || c->enough)
            return false;
        /* A unit may take long to be written. */
        c->interrupted = is_stopped(c);
        if (c->interrupted)
            return false;
    }
    return true;
}

/* What stands after all solutions; of a shard that is up to `merge`. */
static void add_summary(struct an_campaign *c, const fmpq_t share)
{
    struct an_text *text = &c->store.text;
    const struct an_request *q = c->request;
    if (q->nshards > 0)
        return;
    if (q->count) {
        char *digits = fmpz_get_str(NULL, 10, fmpq_numref(share));
        c->store.found = !fmpz_is_zero(fmpq_numref(share));
        if (q->output || !q->quiet)
            an_text_printf(text, "%s%s", digits,
                           q->format == AN_SEARCH_DOCUMENT ? "" : "\n");
        flint_free(digits);
    } else if (q->format == AN_SEARCH_TEXT && !q->quiet) {
        struct an_text number = {0}, undecided = {0};
        an_text_printf(&number, "%llu", (unsigned long long)c->store.found);
        an_request_undecided(&undecided, c->store.undecided);
        an_request_summary(text, q, an_text_string(&number),
                           an_text_string(&undecided), c->enough);
        an_text_clear(&number);
        an_text_clear(&undecided);
    } else if (q->format == AN_SEARCH_JSONL) {
        an_report_search_undecided(text, c->store.undecided);
    }
}

static void start_judge(struct an_judge *j,
                        const struct an_search_layout *layout,
                        const struct an_search_run *how,
                        const struct an_campaign *c)
{
    an_judge_start(j, layout, an_search_threads(how));
    j->stop = c->stop;
    j->context = c->context;
}

/* Each part has a judge. */
static int keep(void *files, int thread, const int16_t *charge, size_t part)
{
    struct an_request_file *file = files;
    return an_judge_keep(&file[part].judge, thread, charge);
}

/* The search itself, by all ranks. */
static int compute(struct an_campaign *c, fmpq_t share, struct an_diags *diags)
{
    struct an_request *q = c->request;
    struct an_search_run how = {
        .threads = q->threads,
        .shard = q->shard,
        .nshards = q->nshards,
        .context = c,
        .take = take,
        .progress = progress,
        .undecided = &c->store.undecided,
    };
    if (c->ranks.n <= 1)
        how.stop = end_within;
    if (c->ranks.n > 1) {
        how.ranks = &c->ranks;
        if (c->ranks.rank == 0 && c->idle) {
            c->ranks.idle = idle;
            c->ranks.idle_context = c;
        }
        how.threads = q->threads ? q->threads : 1;
    }
    if (c->store.resumed)
        how.start = &c->store.checkpoint.state;
    if (q->judges) {
        for (size_t i = 0; i < q->nfiles; i++)
            start_judge(&q->file[i].judge, &q->layout[i], &how, c);
        how.keep = keep;
        how.judge = q->file;
    }
    int rc = q->count
                 ? an_search_count_share(share, q->part, q->nparts, &how, diags)
                 : an_search_list(q->part, q->nparts, &how, diags);
    for (size_t i = 0; i < q->nfiles && q->judges; i++)
        c->interrupted = c->interrupted || q->file[i].judge.stopped;
    c->interrupted = c->interrupted || c->idle_ended || c->ended_within;
    return rc;
}

/* ---- what it writes */

/* The text without its last newline, which the caller frees. */
static char *take_line(struct an_text *t)
{
    char *line = an_text_take(t);
    size_t n = strlen(line);
    if (n > 0 && line[n - 1] == '\n')
        line[n - 1] = '\0';
    return line;
}

/* Of a shard, or what of it there is of a whole search too. */
static void set_head(struct an_shard_head *h, const struct an_request *r)
{
    struct an_text t = {0};
    *h = (struct an_shard_head){
        .version = an_strdup(an_build),
        .shard = r->shard,
        .nshards = r->nshards,
        .count = r->count,
        .format = r->format,
    };
    an_request_describe(&t, r);
    h->subject = take_line(&t);
    bool sums_up = !r->count && r->format == AN_SEARCH_TEXT;
    if (sums_up)
        an_request_summary(&t, r, "1", "@", false);
    h->one = take_line(&t);
    if (sums_up)
        an_request_summary(&t, r, "#", "@", false);
    h->many = take_line(&t);
    if (!r->count && r->format == AN_SEARCH_BINARY)
        an_report_search_binary(&t, &r->layout[0], r->part[0].width, "#", "@");
    h->json = take_line(&t);
}

static int open_store(struct an_campaign *c, struct an_diags *diags)
{
    const struct an_request *q = c->request;
    if (!q->count && q->shard <= 1)
        an_report_search_head(&c->begin, &q->layout[0], q->format);
    const struct an_store_task task = {
        .output = q->output,
        .fd = q->fd,
        .take = q->take,
        .context = q->context,
        .inputs = q->inputs,
        .subject = c->head.subject,
        .resume = q->resume,
        .streams = q->format != AN_SEARCH_DOCUMENT,
        .head = q->nshards > 0 ? &c->head : NULL,
        .begin = an_text_string(&c->begin),
        .json = *c->head.json ? c->head.json : NULL,
    };
    return an_store_open(&c->store, &task, diags);
}

/* Rank 0: what goes on the disk, around the search. */
static int lead(struct an_campaign *c, struct an_diags *diags)
{
    struct an_store *s = &c->store;
    fmpq_t share;
    int rc = open_store(c, diags);
    bool done = rc == 0 && (s->finished || s->checkpoint.complete);
    bool begins = rc == 0 && !done;
    if (an_ranks_agree(&c->ranks, begins ? c->head.subject : NULL,
                       c->request->shard, diags) < 0 &&
        begins) {
        begins = false;
        rc = -1;
    }
    fmpq_init(share);
    if (begins) {
        rc = compute(c, share, diags);
        done = rc == 0 && !c->interrupted && !s->failed && !s->stream.failed &&
               !c->ranks.lost;
        if (done)
            add_summary(c, share);
    }
    bool failed = s->failed;
    if (an_store_close(s, done, share, diags) < 0 || failed)
        rc = -1;
    fmpq_clear(share);
    return rc;
}

/* Ranks other than 0 say nothing. */
static int assist(struct an_campaign *c, struct an_diags *diags)
{
    fmpq_t share;
    fmpq_init(share);
    int rc =
        an_ranks_agree(&c->ranks, c->head.subject, c->request->shard, diags);
    if (rc == 0)
        rc = compute(c, share, diags);
    fmpq_clear(share);
    return rc;
}

int an_campaign_run(struct an_campaign *c, struct an_diags *diags)
{
    c->diags = diags;
    set_head(&c->head, c->request);
    return c->ranks.rank > 0 ? assist(c, diags) : lead(c, diags);
}

void an_campaign_clear(struct an_campaign *c)
{
    an_store_clear(&c->store);
    an_shard_head_clear(&c->head);
    an_text_clear(&c->begin);
}
