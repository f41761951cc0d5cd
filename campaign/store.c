/* store.c - what a search leaves on the disk, and how it goes on from there.
 *
 * A checkpoint counts only bytes that are on the disk already, so it stays true
 * after a power failure too. At the end it says first that FILE.part is
 * complete, then FILE gets its name, then the checkpoint goes: whenever that is
 * cut short, the next run finds out what is left to do.
 */
#include "campaign/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/mem.h"
#include "campaign/checkpoint.h"
#include "base/checksum.h"
#include "campaign/shard.h"
#include "campaign/stream.h"
#include "campaign/target.h"
#include "json/search.h"

static const struct an_where nowhere = {0};

/* Milliseconds between two checkpoints: a twentieth of the time that the search
 * takes already, within these bounds, and twenty times what writing the last
 * one took. */
#define SHORTEST 20
#define LONGEST 1000
#define SHARE 20
/* A search that has taken so long waits for the disk at its end. */
#define DURABLE 5000

static int64_t milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* ---- the beginning */

static bool is_file(const char *path)
{
    struct stat st;
    return path && strcmp(path, "-") != 0 &&
           (stat(path, &st) < 0 || S_ISREG(st.st_mode));
}

/* FILE exists without a checkpoint: is it this shard, complete? */
static int look_at_shard(struct an_store *s, struct an_diags *diags)
{
    struct an_shard_head h = {0};
    struct an_shard_end e = {0};
    struct an_diags own;
    an_diags_init(&own);
    fmpq_init(e.share);
    const struct an_shard_head *own_head = s->task.head;
    if (an_shard_read(&h, &e, s->task.output, &own) == 0)
        s->finished = h.shard == own_head->shard &&
                      h.nshards == own_head->nshards &&
                      strcmp(h.subject, own_head->subject) == 0;
    s->found = e.found;
    s->undecided = e.undecided;
    fmpq_clear(e.share);
    an_shard_head_clear(&h);
    an_diags_clear(&own);
    if (s->finished)
        return 0;
    an_error(diags, nowhere,
             "%s exists and is not shard %zu/%zu of this "
             "search",
             s->task.output, own_head->shard, own_head->nshards);
    return an_expected(diags, "another -o FILE, or no --resume to replace it");
}

static int no_checkpoint(struct an_store *s, struct an_diags *diags)
{
    struct stat st;
    const char *path = s->task.output;
    if (stat(path, &st) < 0)
        return 0; /* nothing yet: from the beginning */
    if (s->task.head)
        return look_at_shard(s, diags);
    an_error(diags, nowhere,
             "%s exists and has no checkpoint: it is complete, "
             "or of something else",
             path);
    return an_expected(diags,
                       "another -o FILE, or no --resume to search again");
}

/* The checkpoint says that all has been written: is it under its name? */
static int ended_before(struct an_store *s, struct an_diags *diags)
{
    struct stat st;
    const struct an_checkpoint *c = &s->checkpoint;
    char *part = an_stream_part(s->task.output);
    bool waits = stat(part, &st) == 0;
    free(part);
    if (waits)
        return 0;
    struct an_checksum found;
    s->finished = stat(s->task.output, &st) == 0 && S_ISREG(st.st_mode) &&
                  (uint64_t)st.st_size == c->bytes &&
                  an_checksum_file(&found, s->task.output, c->bytes) == 0 &&
                  an_checksum_number(&found) == c->checksum;
    if (s->finished)
        return 0;
    an_error(diags, nowhere,
             "%s says that %s is complete, with %llu bytes, "
             "but it is not, or is damaged",
             c->path, s->task.output, (unsigned long long)c->bytes);
    return an_expected(diags, "no --resume, to search again");
}

static int read_checkpoint(struct an_store *s, struct an_diags *diags)
{
    struct an_checkpoint *c = &s->checkpoint;
    if (!s->task.resume)
        return 0;
    if (!s->saves)
        return an_error(diags, nowhere,
                        "--resume goes on with a file, and %s is none",
                        s->task.output);
    bool exists;
    if (an_checkpoint_read(c, &exists, diags) < 0)
        return -1;
    if (!exists)
        return no_checkpoint(s, diags);
    s->resumed = true;
    s->found = c->found;
    s->undecided = c->state.undecided;
    return c->complete ? ended_before(s, diags) : 0;
}

static void write_begin(struct an_store *s)
{
    struct an_text head = {0};
    if (s->task.head)
        an_shard_head_write(&head, s->task.head); /* sets its size */
    if (!s->resumed) {
        an_text_add_n(&s->text, an_text_string(&head), head.n);
        an_text_add(&s->text, s->task.begin);
        an_store_write(s);
    }
    an_text_clear(&head);
}

int an_store_open(struct an_store *s, const struct an_store_task *task,
                  struct an_diags *diags)
{
    const char *output = task->output;
    *s = (struct an_store){.task = *task, .pause = SHORTEST};
    s->saves = task->streams && is_file(output);
    s->start = s->last = milliseconds();
    an_checkpoint_init(&s->checkpoint, output ? output : "-");
    an_text_add(&s->checkpoint.subject, task->subject);
    if (task->head)
        an_text_printf(&s->checkpoint.subject, " shard %zu of %zu",
                       task->head->shard, task->head->nshards);
    if (an_target_check(output, task->inputs, true, diags) < 0 ||
        read_checkpoint(s, diags) < 0)
        return -1;
    if (s->finished || !task->streams)
        return 0;
    s->stream = (struct an_stream){
        .fd = task->fd, .take = task->take, .context = task->context};
    if (an_stream_open(&s->stream, output, s->resumed ? s->checkpoint.bytes : 0,
                       s->checkpoint.checksum, diags) < 0)
        return -1;
    s->open = true;
    if (s->saves && !s->resumed)
        an_checkpoint_remove(&s->checkpoint);
    write_begin(s);
    return 0;
}

/* ---- while it runs */

bool an_store_write(struct an_store *s)
{
    return !s->task.streams || an_stream_write(&s->stream, &s->text);
}

static int64_t pause_of(int64_t elapsed, int64_t cost)
{
    int64_t pause = elapsed / SHARE;
    pause = pause > SHORTEST ? pause : SHORTEST;
    pause = pause < LONGEST ? pause : LONGEST;
    return pause > SHARE * cost ? pause : SHARE * cost;
}

static bool write_checkpoint(struct an_store *s, struct an_diags *diags)
{
    int64_t before = milliseconds();
    s->failed = an_stream_sync(&s->stream, diags) < 0 ||
                an_checkpoint_write(&s->checkpoint, diags) < 0;
    s->last = milliseconds();
    s->pause = pause_of(s->last - s->start, s->last - before);
    s->saved = s->saved || !s->failed;
    return !s->failed;
}

bool an_store_save(struct an_store *s, const struct an_search_state *state,
                   struct an_diags *diags)
{
    struct an_checkpoint *c = &s->checkpoint;
    if (!s->saves || s->stream.failed)
        return !s->stream.failed;
    c->state.next = state->next;
    c->state.undecided = state->undecided;
    fmpz_set(c->state.sum, state->sum);
    c->bytes = s->stream.sum.bytes;
    c->checksum = an_checksum_number(&s->stream.sum);
    c->found = s->found;
    return milliseconds() - s->last < s->pause || write_checkpoint(s, diags);
}

/* ---- the end */

/* What the bytes mean, in FILE.json beside FILE. */
static int write_json(const struct an_store *s, struct an_diags *diags)
{
    struct an_text text = {0}, path = {0};
    char number[24];
    snprintf(number, sizeof number, "%llu", (unsigned long long)s->found);
    an_text_printf(&path, "%s.json", s->task.output);
    an_shard_line(&text, s->task.json, number, s->undecided, false);
    int rc = an_stream_put(an_text_string(&path), &text, diags);
    an_text_clear(&text);
    an_text_clear(&path);
    return rc;
}

static void add_end(struct an_store *s, const fmpq_t share)
{
    struct an_shard_end end = {
        .bytes = s->stream.sum.bytes + s->text.n - s->task.head->size,
        .found = s->found,
        .undecided = s->undecided,
        .before = s->stream.sum,
    };
    an_checksum_add(&end.before, s->text.v, s->text.n);
    fmpq_init(end.share);
    fmpq_set(end.share, share);
    an_shard_end_write(&s->text, &end);
    fmpq_clear(end.share);
}

/* All is written: a checkpoint says so, and FILE gets its name. */
static int finish(struct an_store *s, struct an_diags *diags)
{
    struct an_checkpoint *c = &s->checkpoint;
    bool durable = s->resumed || milliseconds() - s->start > DURABLE;
    int rc = durable ? an_stream_sync(&s->stream, diags) : 0;
    if (rc == 0 && s->saves && (s->resumed || s->saved)) {
        c->complete = true;
        c->bytes = s->stream.sum.bytes;
        c->checksum = an_checksum_number(&s->stream.sum);
        c->found = s->found;
        c->state.undecided = s->undecided;
        rc = an_checkpoint_write(c, diags);
    }
    if (rc == 0 && s->saves && s->task.json && !s->task.head)
        rc = write_json(s, diags);
    enum an_stream_end end = rc == 0 ? AN_STREAM_COMPLETE : AN_STREAM_KEEP;
    if (an_stream_close(&s->stream, end, diags) < 0)
        rc = -1;
    if (rc == 0 && s->saves)
        an_checkpoint_remove(c);
    return rc;
}

int an_store_close(struct an_store *s, bool complete, const fmpq_t share,
                   struct an_diags *diags)
{
    if (!s->open) {
        if (s->finished)
            an_checkpoint_remove(&s->checkpoint);
        return 0;
    }
    s->open = false;
    if (complete && s->task.head && !s->checkpoint.complete)
        add_end(s, share);
    if (complete && an_store_write(s))
        return finish(s, diags);
    bool keep = an_store_resumes(s);
    if (keep && s->checkpoint.state.next > 0 && !s->failed)
        write_checkpoint(s, diags);
    return an_stream_close(&s->stream, keep ? AN_STREAM_KEEP : AN_STREAM_REMOVE,
                           diags);
}

int an_store_discard(struct an_store *s, struct an_diags *diags)
{
    if (!s->open)
        return 0;
    s->open = false;
    int rc = an_stream_close(&s->stream, AN_STREAM_REMOVE, diags);
    if (s->saves)
        an_checkpoint_remove(&s->checkpoint);
    return rc;
}

bool an_store_resumes(const struct an_store *s)
{
    return s->saves && (s->resumed || s->saved || s->checkpoint.state.next > 0);
}

void an_store_clear(struct an_store *s)
{
    an_checkpoint_clear(&s->checkpoint);
    an_text_clear(&s->text);
}
