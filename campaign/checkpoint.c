/* checkpoint.c - how far a long search has come, in a file.
 *
 * Four lines: a title, the subject, numbers, and the checksum of these three.
 * It is written under another name, brought to the disk and then moved, so
 * there is always a whole one, whenever the process is killed or the power
 * fails; and only after the output that it counts.
 */
#include "campaign/checkpoint.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <flint/flint.h>
#include <flint/fmpz.h>

#include "base/mem.h"
#include "search/run/run.h"
#include "base/checksum.h"

static const struct an_where nowhere = {0};
static const char title[] = "anomalon search checkpoint\n";

void an_checkpoint_init(struct an_checkpoint *c, const char *output)
{
    struct an_text t = {0};
    *c = (struct an_checkpoint){0};
    an_search_state_init(&c->state);
    an_text_printf(&t, "%s.checkpoint", output);
    c->path = an_text_take(&t);
}

void an_checkpoint_clear(struct an_checkpoint *c)
{
    free(c->path);
    an_text_clear(&c->subject);
    an_search_state_clear(&c->state);
    *c = (struct an_checkpoint){0};
}

static int refuse(const struct an_checkpoint *c, const char *why,
                  struct an_diags *diags)
{
    an_error(diags, nowhere, "%s %s", c->path, why);
    return an_expected(diags, "the checkpoint of this search; remove the file "
                              "to start again");
}

/* The subject is another one: is it that of another build? */
static int refuse_subject(const struct an_checkpoint *c, const char *other,
                          struct an_diags *diags)
{
    const char *own = an_text_string(&c->subject);
    size_t n = strcspn(own, " "), m = strcspn(other, " \n");
    if (n == m && strncmp(own, other, n) == 0)
        return refuse(c, "is of another search", diags);
    an_error(diags, nowhere, "%s was written by anomalon %.*s, this is %.*s",
             c->path, (int)(m < 40 ? m : 40), other, (int)n, own);
    return an_expected(diags, "the same version, built from the same sources; "
                              "remove the file to start again");
}

/* The numbers of the third line; the fourth says whether all are as they were
 * written. */
static bool read_numbers(struct an_checkpoint *c, const char *all,
                         const char *line)
{
    char sum[128], end[16];
    uint32_t own = 0;
    struct an_checksum before = {0};
    int n = sscanf(line,
                   "next %zu bytes %" SCNu64 " checksum %" SCNu32
                   " found %" SCNu64 " undecided %" SCNu64 " sum %127s %15s",
                   &c->state.next, &c->bytes, &c->checksum, &c->found,
                   &c->state.undecided, sum, end);
    const char *last = strchr(line, '\n');
    if (n != 7 || !last ||
        sscanf(last + 1, "checksum %" SCNu32 "\n", &own) != 1)
        return false;
    an_checksum_add(&before, all, (size_t)(last + 1 - all));
    c->complete = strcmp(end, "complete") == 0;
    return (c->complete || strcmp(end, "so-far") == 0) &&
           own == an_checksum_number(&before) &&
           fmpz_set_str(c->state.sum, sum, 10) == 0;
}

int an_checkpoint_read(struct an_checkpoint *c, bool *exists,
                       struct an_diags *diags)
{
    FILE *f = fopen(c->path, "r");
    struct an_text all = {0};
    char buffer[4096];
    *exists = f != NULL;
    if (!f && errno == ENOENT)
        return 0;
    if (!f)
        return refuse(c, "cannot be read", diags);
    for (size_t n = 1; n > 0;) {
        n = fread(buffer, 1, sizeof buffer, f);
        an_text_add_n(&all, buffer, n);
    }
    fclose(f);
    const char *s = an_text_string(&all);
    const char *subject = an_text_string(&c->subject);
    size_t n = strlen(title), m = strlen(subject);
    int rc = 0;
    if (strncmp(s, title, n) != 0)
        rc = refuse(c, "is no checkpoint", diags);
    else if (strncmp(s + n, subject, m) != 0 || s[n + m] != '\n')
        rc = refuse_subject(c, s + n, diags);
    else if (!read_numbers(c, s, s + n + m + 1))
        rc = refuse(c, "is damaged", diags);
    an_text_clear(&all);
    return rc;
}

/* Writes and syncs; false with errno. */
static bool write_to(FILE *f, const struct an_checkpoint *c)
{
    struct an_text t = {0};
    struct an_checksum own = {0};
    char *sum = fmpz_get_str(NULL, 10, c->state.sum);
    an_text_printf(&t,
                   "%s%s\nnext %zu bytes %" PRIu64 " checksum %" PRIu32
                   " found %" PRIu64 " undecided %" PRIu64 " sum %s %s\n",
                   title, an_text_string(&c->subject), c->state.next, c->bytes,
                   c->checksum, c->found, c->state.undecided, sum,
                   c->complete ? "complete" : "so-far");
    flint_free(sum);
    an_checksum_add(&own, t.v, t.n);
    an_text_printf(&t, "checksum %" PRIu32 "\n", an_checksum_number(&own));
    bool good = fwrite(t.v, 1, t.n, f) == t.n;
    an_text_clear(&t);
    return good && fflush(f) == 0 && fsync(fileno(f)) == 0;
}

static char *temporary_of(const struct an_checkpoint *c)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s.new", c->path);
    return an_text_take(&t);
}

int an_checkpoint_write(const struct an_checkpoint *c, struct an_diags *diags)
{
    char *temporary = temporary_of(c);
    FILE *f = fopen(temporary, "w");
    bool good = f && write_to(f, c);
    int error = errno;
    if (f && fclose(f) != 0 && good) {
        good = false;
        error = errno;
    }
    if (good && rename(temporary, c->path) < 0) {
        good = false;
        error = errno;
    }
    if (f && !good)
        unlink(temporary);
    free(temporary);
    if (good)
        return 0;
    return an_error(diags, nowhere, "cannot write %s: %s", c->path,
                    strerror(error));
}

void an_checkpoint_remove(const struct an_checkpoint *c)
{
    char *temporary = temporary_of(c);
    unlink(temporary);
    unlink(c->path);
    free(temporary);
}
