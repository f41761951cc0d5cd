/* diag.c - diagnostics for people: file:line:column, the line, a caret.
 *
 * The caret stands under a column that counts bytes; the line is cut to a
 * window around it that fits the page, tabs become blanks and control
 * characters '?', so that nothing in a model file can move the cursor of a
 * terminal.
 */
#include "report/write/diag.h"

#include <string.h>

#include "base/unicode.h"

#define MARGIN 9  /* columns of "     7 | " */
#define CUT 3     /* columns that "..." takes */
#define WIDE 1000 /* columns where the page has no width */

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

/* Columns of s[0..n) as it is shown. */
static size_t columns(const char *s, size_t n, const struct an_style *style)
{
    struct an_text t = {0};
    add_safe(&t, s, n);
    an_style_spell(&t, style);
    size_t width = an_style_width(an_text_string(&t));
    an_text_clear(&t);
    return width;
}

static size_t next(const char *s, size_t i)
{
    for (i++; is_inside(s[i]); i++)
        ;
    return i;
}

/* [*from, *to) := the piece of a line with the caret in it that fits `room`,
 * three quarters of it left of the caret where the line is too long. */
static void window(size_t *from, size_t *to, const char *line, size_t caret,
                   size_t room, const struct an_style *s)
{
    size_t n = strlen(line), most = 4 * WIDE; /* bytes looked at */
    *from = caret > most ? next(line, caret - most) : 0;
    n = n > caret + most ? next(line, caret + most) : n;
    *to = n;
    if (*from == 0 && columns(line, n, s) <= room)
        return;
    room -= 2 * CUT;
    while (columns(line + *from, caret - *from, s) > room * 3 / 4)
        *from = next(line, *from);
    *to = *from;
    while (*to < n && columns(line + *from, next(line, *to) - *from, s) <= room)
        *to = next(line, *to);
}

static void add_excerpt(struct an_text *out, const struct an_diag *d,
                        const struct an_style *s)
{
    const char *line = d->excerpt, *dots = s->ascii ? "..." : "…";
    size_t n = strlen(line), caret = d->column > 0 ? d->column - 1 : 0;
    size_t least = MARGIN + 4 * CUT, from, to;
    size_t width = !s->width ? WIDE : s->width < least ? least : s->width;
    if (caret > n)
        caret = n;
    window(&from, &to, line, caret, width - MARGIN, s);
    size_t left = columns(line + from, caret - from, s);
    if (from > 0)
        left += s->ascii ? 3 : 1;
    an_text_printf(out, "%6zu | %s", d->line, from > 0 ? dots : "");
    add_safe(out, line + from, to - from);
    an_text_printf(out, "%s\n       | %*s", to < n ? dots : "", (int)left, "");
    an_style_ink(out, s, AN_GOOD, "^");
    an_text_add(out, "\n");
}

static void add_hint(struct an_text *out, const struct an_style *s,
                     const char *before, const char *text, const char *after)
{
    struct an_text t = {0};
    an_text_add(&t, before);
    add_safe(&t, text, strlen(text));
    an_text_add(&t, after);
    an_text_add(out, "       = ");
    an_style_wrap(out, s, MARGIN, MARGIN + 2, an_text_string(&t));
    an_text_clear(&t);
}

/* Is what is expected already said, of the one before, and the nearest of it
 * named? */
static bool is_said(const struct an_diags *diags, size_t i)
{
    const char *expected = diags->v[i].expected;
    const char *before = i > 0 ? diags->v[i - 1].expected : NULL;
    return expected && before && diags->v[i].suggestion &&
           strcmp(expected, before) == 0;
}

static void add_diag(struct an_text *out, const struct an_diag *d, bool is_said,
                     const struct an_style *s)
{
    bool error = d->severity == AN_ERROR;
    struct an_text at = {0}, t = {0};
    add_safe(&at, d->file, strlen(d->file));
    if (d->line > 0)
        an_text_printf(&at, ":%zu:%zu", d->line, d->column);
    an_style_ink(&t, s, AN_BOLD, at.n ? an_text_string(&at) : "anomalon");
    an_text_add(&t, ": ");
    an_style_ink(&t, s, error ? AN_BAD : AN_WARN,
                 error ? "error:" : "warning:");
    an_text_add(&t, " ");
    add_safe(&t, d->message, strlen(d->message));
    if (d->key)
        an_text_printf(&t, " [%s]", d->key);
    an_style_wrap(out, s, 0, MARGIN, an_text_string(&t));
    if (d->excerpt && d->line > 0)
        add_excerpt(out, d, s);
    if (d->expected && !is_said)
        add_hint(out, s, "expected: ", d->expected, "");
    if (d->suggestion)
        add_hint(out, s, "did you mean '", d->suggestion, "'?");
    an_text_clear(&at);
    an_text_clear(&t);
}

void an_report_diags(struct an_text *out, const struct an_diags *diags,
                     const struct an_style *s)
{
    struct an_text t = {0};
    for (size_t i = 0; i < diags->n; i++)
        add_diag(&t, &diags->v[i], is_said(diags, i), s);
    if (diags->ndropped > 0)
        an_text_printf(&t, "... and %zu more\n", diags->ndropped);
    an_style_put(out, &t, s);
}
