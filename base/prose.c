/* prose.c - sentences whose names and formulas say what they are. */
#include "base/prose.h"

#include <string.h>

#include "base/text.h"

#define OPEN '\002'
#define CLOSE '\003'
#define MIDDLE '\037'

static const char kinds[] = "m+-?";

void an_math(struct an_text *t, const char *plain, const char *latex)
{
    an_text_printf(t, AN_SAY_MATH("%s", "%s"), plain, latex);
}

/* The span that is not words at s; false when there is none. */
static bool read_span(struct an_span *span, const char *s)
{
    const char signs[] = {OPEN, CLOSE, '\0'};
    if (s[0] != OPEN || s[1] == '\0' || !strchr(kinds, s[1]))
        return false;
    size_t n = strcspn(s + 2, signs);
    if (s[2 + n] != CLOSE)
        return false;
    *span = (struct an_span){.kind = s[1], .plain = s + 2, .n = n};
    if (span->kind != 'm')
        return true;
    const char *middle = memchr(span->plain, MIDDLE, n);
    if (!middle)
        return false;
    span->n = (size_t)(middle - span->plain);
    span->latex = middle + 1;
    span->nlatex = n - span->n - 1;
    return true;
}

bool an_span_next(struct an_span *span, const char **p)
{
    const char *s = *p;
    *span = (struct an_span){.plain = s};
    if (*s == '\0')
        return false;
    if (read_span(span, s)) {
        *p =
            (span->latex ? span->latex + span->nlatex : span->plain + span->n) +
            1;
        return true;
    }
    span->kind = 0;
    span->plain = s;
    span->latex = NULL;
    span->n = 1 + strcspn(s + 1, (char[]){OPEN, '\0'});
    *p = s + span->n;
    return true;
}

size_t an_span_mark(const char *s)
{
    if (s[0] == OPEN)
        return s[1] && strchr(kinds, s[1]) ? 2 : 0;
    if (s[0] == CLOSE)
        return 1;
    if (s[0] != MIDDLE)
        return 0;
    size_t n = strcspn(s, (char[]){CLOSE, '\0'});
    return s[n] ? n + 1 : 0;
}

void an_prose_plain(struct an_text *t, const char *prose)
{
    struct an_span span;
    while (an_span_next(&span, &prose))
        an_text_add_n(t, span.plain, span.n);
}

void an_prose_loosen(char *prose)
{
    char *to = prose;
    bool inside = false;
    for (const char *s = prose; *s; s++) {
        bool joined = inside && s[0] == '\xc2' && s[1] == '\xa0';
        inside = *s == OPEN || (inside && *s != CLOSE);
        *to++ = joined ? ' ' : *s;
        s += joined;
    }
    *to = '\0';
}

bool an_prose_reads(const char *prose, const char *words)
{
    struct an_text t = {0};
    an_prose_plain(&t, prose);
    bool same = strcmp(an_text_string(&t), words) == 0;
    an_text_clear(&t);
    return same;
}
