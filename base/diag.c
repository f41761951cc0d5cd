/* diag.c - what is wrong with the input, and where. */
#include "base/diag.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "base/warning.h"

/* An excerpt longer than this is no help. */
#define LONGEST_EXCERPT 400

void an_diags_init(struct an_diags *diags)
{
    *diags = (struct an_diags){0};
}

static void diag_clear(struct an_diag *d)
{
    free(d->file);
    free(d->message);
    free(d->expected);
    free(d->suggestion);
    free(d->excerpt);
}

void an_diags_clear(struct an_diags *diags)
{
    for (size_t i = 0; i < diags->n; i++)
        diag_clear(&diags->v[i]);
    free(diags->v);
    an_diags_init(diags);
}

static char *excerpt(struct an_where at)
{
    if (!at.source || !at.source->text || at.line == 0)
        return NULL;
    const char *s = at.source->text, *end = s + at.source->size;
    for (size_t line = 1; line < at.line; line++) {
        s = memchr(s, '\n', (size_t)(end - s));
        if (!s)
            return NULL;
        s++;
    }
    const char *stop = memchr(s, '\n', (size_t)(end - s));
    size_t n = (size_t)((stop ? stop : end) - s);
    if (n > 0 && s[n - 1] == '\r')
        n--;
    if (n > LONGEST_EXCERPT)
        return NULL;
    return memchr(s, '\0', n) ? NULL : an_strndup(s, n);
}

/* The message without marks of spans; takes the prose. */
static char *plain(char *prose)
{
    struct an_text t = {0};
    an_prose_plain(&t, prose);
    free(prose);
    return an_text_take(&t);
}

/* The place in the text that this one's is a part of. */
static struct an_where outside(struct an_where at)
{
    if (!at.source || at.line != 1 || !at.source->of.source)
        return at;
    struct an_where of = at.source->of;
    of.column += at.column - 1;
    return of;
}

/* An error has no key. */
static void append(struct an_diags *diags, const char *key, struct an_where at,
                   char *message)
{
    at = outside(at);
    diags->nerrors += !key;
    if (diags->n >= AN_MAX_DIAGS) {
        diags->ndropped++;
        free(message);
        return;
    }
    diags->v = an_grow(diags->v, &diags->cap, diags->n + 1, sizeof *diags->v);
    diags->v[diags->n++] = (struct an_diag){
        .severity = key ? AN_WARNING : AN_ERROR,
        .key = key,
        .file = an_strdup(at.source ? at.source->name : ""),
        .line = at.line,
        .column = at.column,
        .message = message,
        .excerpt = excerpt(at),
    };
}

int an_error(struct an_diags *diags, struct an_where at, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    append(diags, NULL, at, plain(an_text_format(fmt, ap)));
    va_end(ap);
    return -1;
}

void an_warning(struct an_diags *diags, struct an_where at, const char *key,
                const char *fmt, ...)
{
    assert(an_warning_meaning(key));
    va_list ap;
    va_start(ap, fmt);
    append(diags, key, at, plain(an_text_format(fmt, ap)));
    va_end(ap);
}

int an_expected(struct an_diags *diags, const char *fmt, ...)
{
    if (diags->n == 0 || diags->ndropped > 0)
        return -1;
    struct an_diag *d = &diags->v[diags->n - 1];
    va_list ap;
    va_start(ap, fmt);
    char *expected = an_text_format(fmt, ap);
    va_end(ap);
    free(d->expected);
    d->expected = expected;
    return -1;
}

int an_suggest(struct an_diags *diags, const char *suggestion)
{
    if (diags->n == 0 || diags->ndropped > 0 || !suggestion)
        return -1;
    struct an_diag *d = &diags->v[diags->n - 1];
    free(d->suggestion);
    d->suggestion = an_strdup(suggestion);
    return -1;
}

static size_t file_rank(const struct an_diags *diags, size_t i)
{
    size_t k = 0;
    while (strcmp(diags->v[k].file, diags->v[i].file) != 0)
        k++;
    return k;
}

void an_diags_sort(struct an_diags *diags)
{
    size_t n = diags->n;
    size_t *rank = an_alloc(n, sizeof *rank);
    for (size_t i = 0; i < n; i++)
        rank[i] = file_rank(diags, i);
    for (size_t i = 1; i < n; i++) {
        struct an_diag d = diags->v[i];
        size_t r = rank[i], j = i;
        for (; j > 0; j--) {
            const struct an_diag *e = &diags->v[j - 1];
            if (rank[j - 1] < r ||
                (rank[j - 1] == r &&
                 (e->line < d.line ||
                  (e->line == d.line && e->column <= d.column))))
                break;
            diags->v[j] = *e;
            rank[j] = rank[j - 1];
        }
        diags->v[j] = d;
        rank[j] = r;
    }
    free(rank);
}
