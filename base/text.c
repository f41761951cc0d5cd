/* text.c - a string that grows. */
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void an_text_init(struct an_text *t)
{
    *t = (struct an_text){0};
}

void an_text_clear(struct an_text *t)
{
    free(t->v);
    an_text_init(t);
}

void an_text_add(struct an_text *t, const char *s)
{
    an_text_add_n(t, s, strlen(s));
}

void an_text_add_n(struct an_text *t, const char *s, size_t n)
{
    t->v = an_grow(t->v, &t->cap, t->n + n + 1, 1);
    memcpy(t->v + t->n, s, n);
    t->n += n;
    t->v[t->n] = '\0';
}

void an_text_vprintf(struct an_text *t, const char *fmt, va_list ap)
{
    va_list again;
    va_copy(again, ap);
    int need = vsnprintf(NULL, 0, fmt, ap);
    if (need > 0) {
        size_t n = (size_t)need;
        t->v = an_grow(t->v, &t->cap, t->n + n + 1, 1);
        vsnprintf(t->v + t->n, n + 1, fmt, again);
        t->n += n;
    }
    va_end(again);
}

void an_text_printf(struct an_text *t, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    an_text_vprintf(t, fmt, ap);
    va_end(ap);
}

char *an_text_format(const char *fmt, va_list ap)
{
    struct an_text t = {0};
    an_text_vprintf(&t, fmt, ap);
    return an_text_take(&t);
}

char *an_text_take(struct an_text *t)
{
    char *s = t->v ? t->v : an_alloc(1, 1);
    an_text_init(t);
    return s;
}

const char *an_text_string(const struct an_text *t)
{
    return t->v ? t->v : "";
}
