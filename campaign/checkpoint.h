/* checkpoint.h - how far a long search has come, in a file.
 *
 * Beside the output FILE lie FILE.part, what has been found, and
 * FILE.checkpoint, which says how much of it counts. Both vanish when FILE is
 * complete.
 */
#ifndef AN_CAMPAIGN_CHECKPOINT_H
#define AN_CAMPAIGN_CHECKPOINT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "search/run/run.h"

struct an_checkpoint {
    char *path;             /* FILE.checkpoint */
    struct an_text subject; /* one line: two searches with the same one are the
                               same */
    struct an_search_state state;
    uint64_t bytes;    /* of FILE.part that are complete */
    uint32_t checksum; /* an_checksum_number of them */
    uint64_t found;    /* solutions in them */
    bool complete;     /* they are all, and only the name is missing */
};

/* An empty checkpoint of the output file `output`. */
void an_checkpoint_init(struct an_checkpoint *c, const char *output);
void an_checkpoint_clear(struct an_checkpoint *c);

/* c := the file; *exists says whether there is one. -1 with an error when it is
 * of another search, or no checkpoint. */
int an_checkpoint_read(struct an_checkpoint *c, bool *exists,
                       struct an_diags *diags);

/* The file becomes c, at once and on the disk; a failure leaves the old one. */
int an_checkpoint_write(const struct an_checkpoint *c, struct an_diags *diags);

void an_checkpoint_remove(const struct an_checkpoint *c);

#endif
