/* diag.c - diagnostics for people: file:line:column, the line, a caret.
 *
 * The caret stands under a column that counts bytes; the line is cut to a
 * window around it, tabs become blanks and control characters '?', so that
 * nothing in a model file can move the cursor of a terminal.
 */
#include "report/diag.h"

#include <string.h>

#include "base/unicode.h"

#define BEFORE 60 /* columns shown left of the caret at most */
#define SHOWN 100 /* columns shown in all */

static void add_safe(struct an_text *t, const char *s, size_t n)
{
    for (size_t i = 0, width; i < n; i += width) {
        unsigned long point = 0;
        width = an_unicode_decode(&point, s + i, n - i);
        if (s[i] == '\t')
            an_text_add(t, " ");
        else if (width > 0 && an_unicode_is_printable(point))
            an_text_add_n(t, s + i, width);
        else
            an_text_add(t, "?");
        width = width > 0 ? width : 1;
    }
}

static bool is_inside(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static void add_excerpt(struct an_text *out, const struct an_diag *d,
                        const struct an_style *s)
{
    const char *line = d->excerpt;
    size_t n = strlen(line), caret = d->column > 0 ? d->column - 1 : 0;
    if (caret > n)
        caret = n;
    size_t from = caret > BEFORE ? caret - BEFORE : 0;
    while (from < caret && is_inside(line[from]))
        from++;
    size_t to = n - from > SHOWN ? from + SHOWN : n;
    while (to < n && is_inside(line[to]))
        to++;
    struct an_text left = {0};
    add_safe(&left, line + from, caret - from);
    an_text_printf(out, "%6zu | %s", d->line, from > 0 ? "…" : "");
    add_safe(out, line + from, to - from);
    an_text_printf(out, "%s\n       | %*s", to < n ? "…" : "",
                   (int)(an_style_width(an_text_string(&left)) + (from > 0)),
                   "");
    an_style_ink(out, s, AN_GOOD, "^");
    an_text_add(out, "\n");
    an_text_clear(&left);
}

static void add_hint(struct an_text *out, const char *before, const char *text,
                     const char *after)
{
    an_text_printf(out, "       = %s", before);
    add_safe(out, text, strlen(text));
    an_text_printf(out, "%s\n", after);
}

static void add_diag(struct an_text *out, const struct an_diag *d,
                     const struct an_style *s)
{
    bool error = d->severity == AN_ERROR;
    struct an_text at = {0};
    add_safe(&at, d->file, strlen(d->file));
    if (d->line > 0)
        an_text_printf(&at, ":%zu:%zu", d->line, d->column);
    an_style_ink(out, s, AN_BOLD, at.n ? an_text_string(&at) : "anomalon");
    an_text_add(out, ": ");
    an_style_ink(out, s, error ? AN_BAD : AN_WARN,
                 error ? "error:" : "warning:");
    an_text_add(out, " ");
    add_safe(out, d->message, strlen(d->message));
    if (d->key)
        an_text_printf(out, " [%s]", d->key);
    an_text_add(out, "\n");
    if (d->excerpt && d->line > 0)
        add_excerpt(out, d, s);
    if (d->expected)
        add_hint(out, "expected: ", d->expected, "");
    if (d->suggestion)
        add_hint(out, "did you mean '", d->suggestion, "'?");
    an_text_clear(&at);
}

void an_report_diags(struct an_text *out, const struct an_diags *diags,
                     const struct an_style *s)
{
    struct an_text t = {0};
    for (size_t i = 0; i < diags->n; i++)
        add_diag(&t, &diags->v[i], s);
    if (diags->ndropped > 0)
        an_text_printf(&t, "... and %zu more\n", diags->ndropped);
    an_style_finish(&t, s);
    an_text_add(out, an_text_string(&t));
    an_text_clear(&t);
}
