/* stream.h - output that is written as it is found, whole or not at all. */
#ifndef AN_CAMPAIGN_STREAM_H
#define AN_CAMPAIGN_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "base/checksum.h"

struct an_stream {
    int fd; /* without a path, the caller's */
    /* Takes what is written in place of fd, without a path; false: no more is
     * wanted. NULL: fd. */
    bool (*take)(void *context, const char *text, size_t n);
    void *context;
    char *path;      /* the file, or NULL: fd is all there is */
    char *temporary; /* FILE.part, until it is complete; NULL: in place */
    struct an_checksum sum; /* of the bytes written, those of an earlier run
                               included */
    bool failed;            /* error says why; 0: the reader has gone */
    int error;
};

/* The name of FILE.part, beside the file that a link names; the caller frees
 * it. */
char *an_stream_part(const char *path);

/* Opens FILE.part beside a file; NULL and "-": what s->fd is, standard output,
 * or s->take. kept: how many of its bytes an earlier run has left that are to
 * stay, with that checksum. -1 with an error, also when they are not there, or
 * when another process writes the file. */
int an_stream_open(struct an_stream *s, const char *path, uint64_t kept,
                   uint32_t checksum, struct an_diags *diags);

/* Writes the text and empties it; false once something has failed. */
bool an_stream_write(struct an_stream *s, struct an_text *text);

/* What has been written is on the disk. 0, or -1 with an error. */
int an_stream_sync(struct an_stream *s, struct an_diags *diags);

/* What becomes of FILE.part. */
enum an_stream_end { AN_STREAM_COMPLETE, AN_STREAM_KEEP, AN_STREAM_REMOVE };

/* The file gets its name when it is complete. 0, or -1 with an error; a closed
 * pipe is none. */
int an_stream_close(struct an_stream *s, enum an_stream_end end,
                    struct an_diags *diags);

/* Writes a file that is short, whole or not at all. */
int an_stream_put(const char *path, struct an_text *text,
                  struct an_diags *diags);

#endif
