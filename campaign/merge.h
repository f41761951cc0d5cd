/* merge.h - the output of a search from those of its shards. */
#ifndef AN_CAMPAIGN_MERGE_H
#define AN_CAMPAIGN_MERGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "campaign/shard.h"

struct an_diags;
struct an_inputs;
struct an_text;

struct an_merge {
    /* Filled in by the caller; texts are borrowed. */
    const char *const *path; /* the shards */
    size_t n;
    const char *output;       /* a file; NULL and "-": fd */
    int fd;                   /* standard output */
    bool quiet;               /* no closing line of text */
    struct an_inputs *inputs; /* get the shards; or NULL */
    void (*progress)(void *context, uint64_t done, uint64_t total); /* NULL */
    void *context;
    /* What they hold. */
    struct an_merge_piece {
        const char *path;
        size_t shard, head; /* head: bytes of the header */
        struct an_shard_end end;
    } * piece;                 /* by shard */
    struct an_shard_head head; /* of the first file */
    uint64_t bytes, found, undecided;
    fmpq_t share;
};

/* m (else zeroes) := what the shards hold; -1 with errors when they are not
 * those of one search. an_merge_clear in any case. */
int an_merge_read(struct an_merge *m, struct an_diags *diags);

/* Appends what the i-th piece holds. 0, or -1 with an error. */
int an_merge_take(struct an_text *t, const struct an_merge *m, size_t i,
                  struct an_diags *diags);

/* Writes it all, of shards that are no contents. 0, or -1 with errors. */
int an_merge_write(const struct an_merge *m, struct an_diags *diags);
void an_merge_clear(struct an_merge *m);

#endif
