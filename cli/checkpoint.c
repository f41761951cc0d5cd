/* checkpoint.c - how far a long search has come, in a file.
 *
 * Three lines: a title, the subject, and numbers. It is written under another
 * name and then moved, so there is always a whole one, whenever the process is
 * killed; and only after the output that it counts.
 */
#include "cli/checkpoint.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"

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

/* The numbers of the third line. */
static bool read_numbers(struct an_checkpoint *c, const char *line)
{
    char sum[128];
    int n = sscanf(line,
                   "next %zu bytes %" SCNu64 " found %" SCNu64 " sum %127s",
                   &c->state.next, &c->bytes, &c->found, sum);
    return n == 4 && fmpz_set_str(c->state.sum, sum, 10) == 0;
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
        rc = refuse(c, "is of another search", diags);
    else if (!read_numbers(c, s + n + m + 1))
        rc = refuse(c, "is damaged", diags);
    an_text_clear(&all);
    return rc;
}

int an_checkpoint_write(const struct an_checkpoint *c, struct an_diags *diags)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s.new", c->path);
    char *temporary = an_text_take(&t);
    char *sum = fmpz_get_str(NULL, 10, c->state.sum);
    FILE *f = fopen(temporary, "w");
    bool good = f != NULL;
    if (good) {
        int n = fprintf(f,
                        "%s%s\nnext %zu bytes %" PRIu64
                        " found %" PRIu64 " sum %s\n",
                        title, an_text_string(&c->subject), c->state.next,
                        c->bytes, c->found, sum);
        good = n > 0;
        if (fclose(f) != 0)
            good = false;
        good = good && rename(temporary, c->path) == 0;
    }
    int rc = 0;
    if (!good)
        rc = an_error(diags, nowhere, "cannot write %s: %s", c->path,
                      strerror(errno));
    flint_free(sum);
    free(temporary);
    return rc;
}

void an_checkpoint_remove(const struct an_checkpoint *c)
{
    unlink(c->path);
}
