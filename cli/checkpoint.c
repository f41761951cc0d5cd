/* checkpoint.c - how far a long search has come, in a file.
 *
 * Three lines: a title, the subject, and numbers. It is written under another
 * name, brought to the disk and then moved, so there is always a whole one,
 * whenever the process is killed or the power fails; and only after the output
 * that it counts.
 */
#include "cli/checkpoint.h"

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

/* The subject is another one: is it the same of another version? */
static int refuse_subject(const struct an_checkpoint *c, const char *other,
                          struct an_diags *diags)
{
    const char *own = an_text_string(&c->subject);
    size_t n = strcspn(own, " "), m = strcspn(other, " \n");
    if (n == m && strncmp(own, other, n) == 0)
        return refuse(c, "is of another search", diags);
    an_error(diags, nowhere, "%s was written by anomalon %.*s, this is %.*s",
             c->path, (int)(m < 40 ? m : 40), other, (int)n, own);
    return an_expected(diags, "the same version; remove the file to start "
                              "again");
}

/* The numbers of the third line. */
static bool read_numbers(struct an_checkpoint *c, const char *line)
{
    char sum[128], end[16];
    int n = sscanf(
        line, "next %zu bytes %" SCNu64 " found %" SCNu64 " sum %127s %15s",
        &c->state.next, &c->bytes, &c->found, sum, end);
    c->complete = n == 5 && strcmp(end, "complete") == 0;
    return n == 5 && (c->complete || strcmp(end, "so-far") == 0) &&
           fmpz_set_str(c->state.sum, sum, 10) == 0;
}

int an_checkpoint_read(struct an_checkpoint *c, bool *exists,
                       struct an_diags *diags)
{
    FILE *f = fopen(c->path, "r");
    struct an_text all = {0};
    char block[4096];
    *exists = f != NULL;
    if (!f && errno == ENOENT)
        return 0;
    if (!f)
        return refuse(c, "cannot be read", diags);
    for (size_t n = 1; n > 0;) {
        n = fread(block, 1, sizeof block, f);
        an_text_add_n(&all, block, n);
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
    else if (!read_numbers(c, s + n + m + 1))
        rc = refuse(c, "is damaged", diags);
    an_text_clear(&all);
    return rc;
}

/* Writes and syncs; false with errno. */
static bool write_to(FILE *f, const struct an_checkpoint *c)
{
    char *sum = fmpz_get_str(NULL, 10, c->state.sum);
    int n = fprintf(
        f, "%s%s\nnext %zu bytes %" PRIu64 " found %" PRIu64 " sum %s %s\n",
        title, an_text_string(&c->subject), c->state.next, c->bytes, c->found,
        sum, c->complete ? "complete" : "so-far");
    flint_free(sum);
    return n > 0 && fflush(f) == 0 && fsync(fileno(f)) == 0;
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
