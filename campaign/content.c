/* content.c - a search for content as a job. */
#include "campaign/content.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "base/mem.h"
#include "content/find.h"
#include "content/write.h"
#include "campaign/box.h"
#include "campaign/build.h"
#include "campaign/merge.h"
#include "campaign/ranks.h"
#include "campaign/stream.h"

static const struct an_where nowhere = {0};

/* ---- while it runs */

static bool is_stopped(void *context)
{
    struct an_content_job *j = context;
    if (!j->stopped && j->stop && j->stop(j->context))
        j->stopped = 1;
    return j->stopped || j->failed || j->idle_ended;
}

static bool idle(void *context)
{
    struct an_content_job *j = context;
    if (!j->idle_ended && !j->idle(j->context))
        j->idle_ended = 1;
    return !j->idle_ended;
}

static bool progress(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total)
{
    struct an_content_job *j = context;
    j->store.found = j->content.found.n;
    j->store.undecided = j->content.judged.undecided;
    if (!an_store_save(&j->store, state, j->diags))
        return false;
    bool stopped = is_stopped(j);
    if (!stopped && j->progress)
        j->progress(j->context, done, total);
    return !stopped;
}

static bool take(void *context, const char *bytes, size_t n)
{
    struct an_store *s = &((struct an_content_job *)context)->store;
    an_text_add_n(&s->text, bytes, n);
    return an_store_write(s);
}

/* The verdicts on a solution. One that has no file is kept, and open. */
static int judge(void *context, struct an_content_solution *s)
{
    struct an_content_job *j = context;
    const struct an_content_request *r = j->request;
    const struct an_charge_box values = {.unit = r->charge_unit,
                                         .max = (int)r->charge_max,
                                         .stop = is_stopped,
                                         .context = j};
    static const int kept[] = {[AN_NO] = AN_KEPT_NOT,
                               [AN_YES] = AN_KEPT,
                               [AN_UNKNOWN] = AN_KEPT_UNDECIDED};
    enum an_answer answer = r->options.nwhere > 0 ? AN_UNKNOWN : AN_YES;
    struct an_text said = {0};
    struct an_diags own;
    if (is_stopped(j))
        return AN_KEPT_STOP;
    an_diags_init(&own);
    /* Conditions were checked: what this one cannot be asked, such as a field
     * that it does not have, it does not meet. */
    if (r->options.nwhere > 0 && an_content_is_writable(s) &&
        an_completion_keep(&answer, &j->completion, s, &values, &own) < 0)
        answer = AN_NO;
    if (r->verdicts && answer != AN_NO && an_content_is_writable(s))
        an_completion_verdicts(&said, &j->completion, s, &own);
    s->said = an_text_take(&said);
    an_diags_clear(&own);
    return kept[answer];
}

/* ---- what is kept */

static int open_store(struct an_content_job *j, struct an_diags *diags)
{
    const struct an_content_request *r = j->request;
    const struct an_store_task task = {
        .output = j->output,
        .fd = j->fd,
        .inputs = j->inputs,
        .subject = an_text_string(&r->subject),
        .resume = j->resume,
        .streams = j->output || j->nshards > 0,
        .head = j->nshards > 0 ? &j->head : NULL,
        .begin = "",
    };
    if (j->resume && !task.streams) {
        an_error(diags, nowhere, "--resume goes on with a file");
        return an_expected(diags, "-o FILE");
    }
    j->head = (struct an_shard_head){
        .version = an_strdup(an_build),
        .subject = an_strdup(task.subject),
        .shard = j->shard,
        .nshards = j->nshards,
        .content = true,
        .one = an_strdup(""),
        .many = an_strdup(""),
        .json = an_strdup(""),
    };
    return an_store_open(&j->store, &task, diags);
}

/* t := what an earlier run has found. */
static int read_kept(struct an_text *t, const struct an_content_job *j,
                     struct an_diags *diags)
{
    const struct an_store *s = &j->store;
    size_t from = j->nshards > 0 ? j->head.size : 0;
    char *path = an_stream_part(j->output), buffer[1 << 14];
    FILE *f = path ? fopen(path, "rb") : NULL;
    bool good = f && fseek(f, (long)from, SEEK_SET) == 0;
    size_t left = (size_t)s->checkpoint.bytes - from;
    while (good && left > 0) {
        size_t n = left < sizeof buffer ? left : sizeof buffer;
        good = fread(buffer, 1, n, f) == n;
        an_text_add_n(t, buffer, n);
        left -= n;
    }
    if (f)
        fclose(f);
    if (!good)
        an_error(diags, nowhere, "cannot read %s: %s", path ? path : j->output,
                 strerror(errno));
    free(path);
    return good ? 0 : -1;
}

/* ---- the work */

static int compute(struct an_content_job *j, const struct an_text *kept,
                   struct an_diags *diags)
{
    const struct an_content_request *r = j->request;
    struct an_content_run run = {
        .least = r->least,
        .most = r->most,
        .charges = {.unit = r->charge_unit,
                    .max = (int)r->charge_max,
                    .stop = is_stopped,
                    .context = j},
        .judge_context = j,
        .take_context = j,
        .found = an_text_string(kept),
        .nfound = kept->n,
        .prepare = j->prepare,
        .prepare_context = j->context,
        .how = {.threads = j->threads,
                .shard = j->shard,
                .nshards = j->nshards,
                .context = j,
                .progress = progress},
    };
    if (r->options.nwhere > 0 || r->verdicts)
        run.judge = judge;
    if (j->store.open)
        run.take = take;
    if (j->ranks.n > 1) {
        run.how.ranks = &j->ranks;
        run.how.threads = j->threads ? j->threads : 1;
        if (j->ranks.rank == 0 && j->idle) {
            j->ranks.idle = idle;
            j->ranks.idle_context = j;
        }
    }
    if (j->store.resumed)
        run.how.start = &j->store.checkpoint.state;
    return an_content_find(&j->content, &r->box, &run, diags);
}

/* Can the conditions be asked? */
static int check(struct an_content_job *j, struct an_diags *diags)
{
    const struct an_content_request *r = j->request;
    j->completion = (struct an_completion){&r->options, &j->content};
    an_content_init(&j->content);
    int rc = an_content_begin(&j->content, &r->box, r->least, r->most, diags);
    if (rc == 0 && r->options.nwhere > 0)
        rc = an_completion_check(&j->completion, diags);
    return rc;
}

/* Rank 0: what is kept, around the work. */
static int lead(struct an_content_job *j, struct an_diags *diags)
{
    struct an_store *s = &j->store;
    struct an_text kept = {0};
    int rc = check(j, diags);
    if (rc == 0)
        rc = open_store(j, diags);
    bool begins = rc == 0 && !s->finished && !s->checkpoint.complete;
    if (begins && s->resumed)
        rc = read_kept(&kept, j, diags);
    begins = begins && rc == 0;
    if (an_ranks_agree(&j->ranks,
                       begins ? an_text_string(&j->request->subject) : NULL,
                       j->shard, diags) < 0 &&
        begins) {
        begins = false;
        rc = -1;
    }
    if (begins)
        rc = compute(j, &kept, diags);
    if (begins) {
        s->found = j->content.found.n;
        s->undecided = j->content.judged.undecided;
    }
    if (s->failed || s->stream.failed)
        j->failed = 1;
    an_text_clear(&kept);
    return rc;
}

int an_content_job_run(struct an_content_job *j, struct an_diags *diags)
{
    j->diags = diags;
    if (j->ranks.rank == 0)
        return lead(j, diags);
    struct an_text none = {0};
    int rc = check(j, diags);
    if (an_ranks_agree(&j->ranks,
                       rc == 0 ? an_text_string(&j->request->subject) : NULL,
                       j->shard, diags) < 0)
        return -1;
    return compute(j, &none, diags);
}

int an_content_job_end(struct an_content_job *j, bool written,
                       struct an_diags *diags)
{
    struct an_store *s = &j->store;
    fmpq_t share;
    if (j->nshards == 0 && written)
        return an_store_discard(s, diags);
    fmpq_init(share);
    bool done =
        s->finished || s->checkpoint.complete || (j->nshards > 0 && written);
    int rc = an_store_close(s, done, share, diags);
    fmpq_clear(share);
    return rc;
}

int an_content_job_merge(struct an_content_job *j, const struct an_merge *m,
                         struct an_diags *diags)
{
    int rc = check(j, diags);
    for (size_t i = 0; i < m->n && rc == 0; i++) {
        struct an_text t = {0};
        rc = an_merge_take(&t, m, i, diags);
        if (rc == 0 && !an_content_add(&j->content, an_text_string(&t), t.n))
            rc = an_error(diags, nowhere, "%s is damaged", m->piece[i].path);
        an_text_clear(&t);
    }
    an_content_end(&j->content);
    return rc;
}

void an_content_job_clear(struct an_content_job *j)
{
    an_store_clear(&j->store);
    an_shard_head_clear(&j->head);
    an_content_clear(&j->content);
}
