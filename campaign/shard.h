/* shard.h - what one shard of a search leaves in its file.
 *
 * A header of lines, the shard's solutions as the whole search would print
 * them, and a line that says how many there are. The header holds all that the
 * merged output needs besides.
 */
#ifndef AN_CAMPAIGN_SHARD_H
#define AN_CAMPAIGN_SHARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "base/text.h"
#include "report/lists/search.h"
#include "base/checksum.h"

/* *shard and *nshards := those of "3/8". */
int an_shard_parse(size_t *shard, size_t *nshards, const char *text,
                   struct an_diags *diags);

/* What a header says. */
struct an_shard_head {
    char *version;
    char *subject; /* two searches with the same one print the same */
    size_t shard, nshards;
    bool count, content; /* a number; what is found of contents */
    enum an_search_format format;
    char *one;   /* the line after all solutions, if there is one */
    char *many;  /* and if not, '#' being their number; "" for none */
    char *json;  /* FILE.json, the same way; "" for none */
    size_t size; /* bytes of the header */
};

void an_shard_head_clear(struct an_shard_head *h);

/* Appends the header; h->size := its bytes. */
void an_shard_head_write(struct an_text *out, struct an_shard_head *h);

/* Appends a line of the head, with the number for '#', and for '@' what was not
 * decided, if anything: as words, or as a number. */
void an_shard_line(struct an_text *out, const char *line, const char *number,
                   uint64_t undecided, bool words);

/* How it ends. */
struct an_shard_end {
    uint64_t bytes; /* of solutions */
    uint64_t found, undecided;
    fmpq_t share;              /* counting: an_search_count_share */
    struct an_checksum before; /* of all bytes of the file up to here */
};

void an_shard_end_write(struct an_text *out, const struct an_shard_end *end);

/* h (zeroes) and e (share initialised) := what the file says. -1 with errors
 * when it is no shard, or not complete. */
int an_shard_read(struct an_shard_head *h, struct an_shard_end *e,
                  const char *path, struct an_diags *diags);

#endif
