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
#include "base/version.h"
#include "campaign/summary.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/style.h"
#include "report/diag.h"
#include "report/say/spell.h"
#include "report/write/document.h"
#include "report/write/html.h"
#include "report/write/latex.h"
#include "report/write/markdown.h"
#include "report/write/terminal.h"

/* 0, or -1 with errno. */
static int write_all(int fd, const struct an_text *text)
{
    const char *s = an_text_string(text);
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

static int write_in_place(const char *path, const struct an_text *text)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (fd < 0)
        return -1;
    int rc = write_all(fd, text);
    if (close(fd) < 0)
        rc = -1;
    return rc;
}

static int write_beside(const char *path, mode_t mode,
                        const struct an_text *text)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s.XXXXXX", path);
    char *temporary = an_text_take(&t);
    int fd = mkstemp(temporary), rc = -1;
    if (fd >= 0) {
        rc = write_all(fd, text);
        if (rc == 0)
            rc = fchmod(fd, mode);
        if (close(fd) < 0)
            rc = -1;
        if (rc == 0)
            rc = rename(temporary, path);
        int saved = errno;
        if (rc < 0)
            unlink(temporary);
        errno = saved;
    }
    free(temporary);
    return rc;
}

/* A link stays a link: the file that it names is the one replaced. */
static int write_file(const char *path, const struct an_text *text)
{
    struct stat st;
    bool exists = stat(path, &st) == 0;
    if (exists && !S_ISREG(st.st_mode))
        return write_in_place(path, text);
    char *real = an_target_find(path);
    if (!real)
        return -1;
    int rc = write_beside(real, exists ? st.st_mode & 07777 : an_target_mode(),
                          text);
    free(real);
    return rc;
}

static bool is_file(const struct an_options *o)
{
    return o->output && strcmp(o->output, "-") != 0;
}

bool an_output_is_written(const struct an_options *o)
{
    return is_file(o) || !o->quiet;
}

int an_output_write(const struct an_text *text, const struct an_options *o,
                    int status)
{
    struct an_diags diags;
    int rc = 0;
    an_diags_init(&diags);
    if (an_target_check(o->output, o->inputs, false, &diags) < 0) {
        an_output_diags(&diags, o);
        status = AN_EXIT_WRONG;
    } else if (is_file(o)) {
        rc = write_file(o->output, text);
    } else if (an_output_is_written(o)) {
        rc = write_all(STDOUT_FILENO, text);
    }
    if (rc < 0 && (errno != EPIPE || is_file(o))) {
        an_error(&diags, (struct an_where){0}, "cannot write %s: %s",
                 is_file(o) ? o->output : "standard output", strerror(errno));
        status = an_output_refuse(&diags, o);
    }
    an_diags_clear(&diags);
    return status;
}

void an_output_add_document(struct an_text *out, struct an_document *d,
                            const struct an_model *m,
                            const struct an_options *o)
{
    struct an_style style = an_options_style(o, false);
    if (m && o->format >= AN_FORMAT_LATEX)
        an_spell_document(d, m);
    if (o->format >= AN_FORMAT_LATEX)
        an_document_paragraph(d, "Decided exactly by anomalon %s.", AN_VERSION);
    switch (o->format) {
    case AN_FORMAT_LATEX:
        an_document_latex(out, d, o->fragment);
        break;
    case AN_FORMAT_MARKDOWN:
        an_document_markdown(out, d);
        break;
    case AN_FORMAT_HTML:
        an_document_html(out, d);
        break;
    default:
        an_document_text(out, d, &style);
        break;
    }
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
