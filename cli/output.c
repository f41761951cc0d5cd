/* output.c - stdout, stderr, and files that are written whole or not at all.
 *
 * A file is written beside its place under another name and then moved there.
 * What is no regular file (/dev/stdout) is written as it is. SIGPIPE is ignored
 * by main, so a reader that has gone shows as EPIPE, which is no error of ours.
 */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "campaign/summary.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/style.h"
#include "cli/waiting.h"
#include "report/write/diag.h"
#include "report/write/format.h"

/* 0, or -1 with errno. */
static int write_all(int fd, const struct an_text *text)
{
    const char *s = an_text_string(text);
    if (fd == STDOUT_FILENO || fd == STDERR_FILENO)
        an_waiting_end();
    for (size_t left = text->n; left > 0;) {
        ssize_t n = write(fd, s, left);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        s += n;
        left -= (size_t)n;
    }
    return 0;
}

static bool is_file(const struct an_options *o)
{
    return o->output && strcmp(o->output, "-") != 0;
}

bool an_output_is_written(const struct an_options *o)
{
    return is_file(o) || !o->quiet;
}

/* A link stays a link: the file that it names is the one replaced. */
static int open_file(struct an_output *out, const char *path)
{
    struct stat st;
    struct an_text t = {0};
    bool exists = stat(path, &st) == 0;
    if (exists && !S_ISREG(st.st_mode)) {
        out->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        return out->fd;
    }
    out->target = an_target_find(path);
    if (!out->target)
        return -1;
    out->mode = exists ? st.st_mode & 07777 : an_target_mode();
    an_text_printf(&t, "%s.XXXXXX", out->target);
    out->temporary = an_text_take(&t);
    out->fd = mkstemp(out->temporary);
    return out->fd;
}

/* Whether the file may be written: what was read meanwhile counts. */
static void check_target(struct an_output *out)
{
    const struct an_options *o = out->options;
    struct an_diags diags;
    an_diags_init(&diags);
    if (!out->refused &&
        an_target_check(o->output, o->inputs, false, &diags) < 0) {
        an_output_diags(&diags, o);
        out->refused = true;
    }
    an_diags_clear(&diags);
}

int an_output_open(struct an_output *out, const struct an_options *o)
{
    *out = (struct an_output){.fd = -1, .options = o};
    check_target(out);
    if (!out->refused && is_file(o))
        out->error = open_file(out, o->output) < 0 ? errno : 0;
    else if (!out->refused && an_output_is_written(o))
        out->fd = STDOUT_FILENO;
    return out->refused || out->error ? -1 : 0;
}

bool an_output_add(struct an_output *out, const struct an_text *text)
{
    if (out->fd >= 0 && !out->error && write_all(out->fd, text) < 0)
        out->error = errno;
    return !out->error;
}

/* The file goes to its place, unless something is wrong. */
static void close_file(struct an_output *out)
{
    check_target(out);
    if (out->fd >= 0 && !out->error && out->temporary &&
        fchmod(out->fd, out->mode) < 0)
        out->error = errno;
    if (out->fd >= 0 && close(out->fd) < 0 && !out->error)
        out->error = errno;
    if (out->fd >= 0 && out->temporary) {
        bool good = !out->error && !out->refused;
        if (good && rename(out->temporary, out->target) < 0)
            out->error = errno;
        if (!good || out->error)
            unlink(out->temporary);
    }
}

int an_output_close(struct an_output *out, int status)
{
    const struct an_options *o = out->options;
    struct an_diags diags;
    an_diags_init(&diags);
    if (is_file(o))
        close_file(out);
    if (out->error && (out->error != EPIPE || is_file(o))) {
        an_error(&diags, (struct an_where){0}, "cannot write %s: %s",
                 is_file(o) ? o->output : "standard output",
                 strerror(out->error));
        an_output_diags(&diags, o);
        out->refused = true;
    }
    an_diags_clear(&diags);
    free(out->temporary);
    free(out->target);
    return out->refused ? AN_EXIT_WRONG : status;
}

int an_output_write(const struct an_text *text, const struct an_options *o,
                    int status)
{
    struct an_output out;
    if (an_output_open(&out, o) == 0)
        an_output_add(&out, text);
    return an_output_close(&out, status);
}

static struct an_writing writing(const struct an_options *o)
{
    return (struct an_writing){o->format, o->fragment,
                               an_options_style(o, false)};
}

void an_output_begin(struct an_document *d, const struct an_options *o)
{
    struct an_writing w = writing(o);
    an_document_begin(d, &w);
}

void an_output_add_document(struct an_text *out, struct an_document *d,
                            const struct an_model *m,
                            const struct an_options *o)
{
    struct an_writing w = writing(o);
    an_document_write(out, d, m, &w);
}

void an_output_diags(const struct an_diags *diags, const struct an_options *o)
{
    if (o->silent || diags->n == 0 || (o->quiet && diags->nerrors == 0))
        return;
    struct an_style style = an_options_style(o, true);
    struct an_text t = {0};
    an_report_diags(&t, diags, &style);
    (void)!write_all(STDERR_FILENO, &t);
    an_text_clear(&t);
}

void an_output_note(const struct an_options *o, const char *fmt, ...)
{
    struct an_text t = {0};
    va_list ap;
    va_start(ap, fmt);
    an_text_vprintf(&t, fmt, ap);
    va_end(ap);
    an_text_add(&t, "\n");
    if (!o->silent && !o->quiet)
        (void)!write_all(STDERR_FILENO, &t);
    an_text_clear(&t);
}

void an_output_undecided(const struct an_options *o, uint64_t undecided)
{
    struct an_text t = {0};
    an_request_note(&t, undecided);
    if (t.n > 0)
        an_output_note(o, "%s", an_text_string(&t));
    an_text_clear(&t);
}

int an_output_refuse(const struct an_diags *diags, const struct an_options *o)
{
    an_output_diags(diags, o);
    return AN_EXIT_WRONG;
}
