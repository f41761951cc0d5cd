/* stream.c - output that is written as it is found, whole or not at all.
 *
 * A regular file is written beside its place, as FILE.part, which another run
 * can go on with, and moved there at the end; what is no regular file is
 * written as it is; a link stays a link.
 */
#include "campaign/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/checksum.h"
#include "campaign/target.h"

static int refuse(const struct an_stream *s, struct an_diags *diags)
{
    if (s->error == EBUSY && s->temporary)
        return an_error(diags, (struct an_where){0},
                        "another process writes %s", s->temporary);
    if (s->error == ENODATA && s->temporary) {
        an_error(diags, (struct an_where){0},
                 "%s is shorter than its checkpoint says", s->temporary);
        return an_expected(diags, "no --resume, to start again");
    }
    if (s->error == EILSEQ && s->temporary) {
        an_error(diags, (struct an_where){0},
                 "%s is damaged: it is not what its checkpoint counts",
                 s->temporary);
        return an_expected(diags, "no --resume, to start again");
    }
    return an_error(diags, (struct an_where){0}, "cannot write %s: %s",
                    s->path ? s->path : "standard output", strerror(s->error));
}

/* Two processes must not write the same file; where locks are unknown nobody
 * can tell. */
static bool is_locked(int fd)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    return fcntl(fd, F_SETLK, &lock) < 0 &&
           (errno == EAGAIN || errno == EACCES);
}

/* Is the file still the one of that name? Before it was locked another process
 * may have completed it. */
static bool is_named(int fd, const char *path)
{
    struct stat a, b;
    return fstat(fd, &a) == 0 && stat(path, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

static bool prepare(struct an_stream *s, mode_t mode)
{
    if (is_locked(s->fd) || !is_named(s->fd, s->temporary)) {
        errno = EBUSY;
        return false;
    }
    return ftruncate(s->fd, (off_t)s->sum.bytes) == 0 &&
           lseek(s->fd, 0, SEEK_END) >= 0 && fchmod(s->fd, mode) == 0;
}

/* s->sum := that of the bytes of an earlier run. This comes before the file is
 * locked: closing it would give the lock up. */
static int check_kept(struct an_stream *s, uint64_t kept, uint32_t checksum)
{
    if (an_checksum_file(&s->sum, s->temporary, kept) < 0) {
        errno = errno == ENOENT ? ENODATA : errno;
        return -1;
    }
    if (an_checksum_number(&s->sum) == checksum)
        return 0;
    errno = EILSEQ;
    return -1;
}

char *an_stream_part(const char *path)
{
    struct an_text t = {0};
    char *real = an_target_find(path);
    an_text_printf(&t, "%s.part", real ? real : path);
    free(real);
    return an_text_take(&t);
}

static int open_beside(struct an_stream *s, mode_t mode, uint64_t kept,
                       uint32_t checksum)
{
    s->temporary = an_stream_part(s->path);
    s->fd = -1;
    if (kept == 0 || check_kept(s, kept, checksum) == 0)
        s->fd = open(s->temporary, O_WRONLY | (kept ? 0 : O_CREAT), 0600);
    if (s->fd >= 0 && prepare(s, mode))
        return 0;
    s->error = errno;
    if (s->fd >= 0)
        close(s->fd);
    return -1;
}

static int open_path(struct an_stream *s, const char *path, uint64_t kept,
                     uint32_t checksum)
{
    struct stat st;
    bool exists = stat(path, &st) == 0;
    s->path =
        exists && !S_ISREG(st.st_mode) ? an_strdup(path) : an_target_find(path);
    if (!s->path) {
        s->error = errno;
        s->path = an_strdup(path);
        return -1;
    }
    if (!exists)
        return open_beside(s, an_target_mode(), kept, checksum);
    if (S_ISREG(st.st_mode))
        return open_beside(s, st.st_mode & 07777, kept, checksum);
    s->fd = open(path, O_WRONLY);
    s->error = errno;
    return s->fd < 0 ? -1 : 0;
}

static void free_names(struct an_stream *s)
{
    free(s->path);
    free(s->temporary);
    s->path = s->temporary = NULL;
}

int an_stream_open(struct an_stream *s, const char *path, uint64_t kept,
                   uint32_t checksum, struct an_diags *diags)
{
    *s =
        (struct an_stream){.fd = s->fd, .take = s->take, .context = s->context};
    if (!path || strcmp(path, "-") == 0 ||
        open_path(s, path, kept, checksum) == 0)
        return 0;
    refuse(s, diags);
    free_names(s);
    return -1;
}

bool an_stream_write(struct an_stream *s, struct an_text *text)
{
    const char *v = an_text_string(text);
    bool taken = s->take && !s->path;
    if (taken && text->n > 0 && !s->failed)
        s->failed = !s->take(s->context, v, text->n);
    for (size_t left = taken ? 0 : text->n; left > 0 && !s->failed;) {
        ssize_t n = write(s->fd, v, left);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            s->failed = true;
            s->error = errno == EPIPE ? 0 : errno;
            break;
        }
        an_checksum_add(&s->sum, v, (size_t)n);
        v += n;
        left -= (size_t)n;
    }
    text->n = 0;
    return !s->failed;
}

int an_stream_sync(struct an_stream *s, struct an_diags *diags)
{
    if (!s->temporary || fdatasync(s->fd) == 0)
        return 0;
    s->error = errno;
    return refuse(s, diags);
}

static void fail(struct an_stream *s, int error)
{
    s->failed = true;
    s->error = error;
}

int an_stream_close(struct an_stream *s, enum an_stream_end end,
                    struct an_diags *diags)
{
    /* The name first: closing the file unlocks it. */
    bool named = false;
    if (s->temporary && end == AN_STREAM_COMPLETE && !s->failed) {
        named = rename(s->temporary, s->path) == 0;
        if (!named)
            fail(s, errno);
    }
    if (s->temporary && !named &&
        (end == AN_STREAM_REMOVE || (s->failed && end != AN_STREAM_KEEP)))
        unlink(s->temporary);
    if (s->path && close(s->fd) < 0 && !s->failed)
        fail(s, errno);
    int rc = s->failed && s->error ? refuse(s, diags) : 0;
    free_names(s);
    return rc;
}

int an_stream_put(const char *path, struct an_text *text,
                  struct an_diags *diags)
{
    struct an_stream s = {0};
    if (an_stream_open(&s, path, 0, 0, diags) < 0)
        return -1;
    an_stream_write(&s, text);
    return an_stream_close(&s, AN_STREAM_COMPLETE, diags);
}
