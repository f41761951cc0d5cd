/* store.h - what a search leaves on the disk, and how it goes on from there.
 *
 * FILE.part grows while FILE.checkpoint says how much of it counts; FILE
 * appears when it is complete. At any moment a kill leaves what --resume needs.
 */
#ifndef AN_CAMPAIGN_STORE_H
#define AN_CAMPAIGN_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "campaign/checkpoint.h"
#include "campaign/shard.h"
#include "campaign/stream.h"

struct an_inputs;

/* What a job writes; all is borrowed. */
struct an_store_task {
    const char *output; /* a file; NULL and "-": fd */
    int fd;             /* standard output */
    /* Takes what would go there; false: no more is wanted. NULL: fd. */
    bool (*take)(void *context, const char *text, size_t n);
    void *context;
    const struct an_inputs *inputs; /* which the output must not be; or NULL */
    const char *subject; /* one line that tells jobs apart; the shards of one
                            have the same */
    bool resume;
    bool streams;               /* what is found is written as it comes */
    struct an_shard_head *head; /* of a shard, complete but for its size; NULL:
                                   of the whole */
    const char *begin;          /* what stands before solutions */
    const char *json;           /* FILE.json, as in an_shard_head; NULL: none */
};

struct an_store {
    struct an_store_task task;
    struct an_stream stream;
    struct an_checkpoint checkpoint; /* as of the last unit, if saves */
    struct an_text text;             /* to be written; if the task does not
                                        stream, all there is: the store writes
                                        no file then */
    uint64_t found;
    uint64_t undecided; /* not found, as what is asked for is out of reach */
    bool open;
    bool saves;    /* there is a file that a checkpoint helps to continue */
    bool resumed;  /* this run goes on with an earlier one */
    bool finished; /* an earlier run has finished: nothing is left to do */
    bool saved;    /* a checkpoint has been written */
    bool failed;   /* one could not be written; an error says why */
    int64_t start, last, pause; /* milliseconds: since when, of the last
                                   checkpoint, until the next one */
};

/* Opens what the task writes to, goes on with an earlier run if it asks for
 * that, and writes what comes before solutions. 0, or -1 with errors; close in
 * any case. */
int an_store_open(struct an_store *s, const struct an_store_task *task,
                  struct an_diags *diags);

/* Writes s->text and empties it; false once something has failed. */
bool an_store_write(struct an_store *s);

/* A unit of work is done: a checkpoint, when it is time. False, with an error,
 * when it cannot be written. */
bool an_store_save(struct an_store *s, const struct an_search_state *state,
                   struct an_diags *diags);

/* The end. complete: s->text is the rest, and the file gets its name; share:
 * what a count has come to. Otherwise what can be resumed is kept. -1 with an
 * error when something could not be written. */
int an_store_close(struct an_store *s, bool complete, const fmpq_t share,
                   struct an_diags *diags);

/* The end of a job whose output is written otherwise: nothing is kept. */
int an_store_discard(struct an_store *s, struct an_diags *diags);

/* Can the search be resumed from what is left? */
bool an_store_resumes(const struct an_store *s);

void an_store_clear(struct an_store *s);

#endif
