/* text.c - a string that grows. */
#include "base/text.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Most texts are no longer, and grow once. */
static const size_t SHORT = 40;
/* Room for a number and a word beside it. */
enum { NUMBER = 30 };

void an_text_init(struct an_text *t)
{
    *t = (struct an_text){0};
}

void an_text_clear(struct an_text *t)
{
    free(t->v);
    an_text_init(t);
}

/* Room for n more bytes and the NUL. */
static void make_room(struct an_text *t, size_t n)
{
    size_t need = t->n + n + 1;
    if (!t->v || need > t->cap)
        t->v = an_grow(t->v, &t->cap, need > SHORT ? need : SHORT, 1);
}

char *an_text_extend(struct an_text *t, size_t n)
{
    make_room(t, n);
    t->n += n;
    t->v[t->n] = '\0';
    return t->v + t->n - n;
}

void an_text_add_n(struct an_text *t, const char *s, size_t n)
{
    memcpy(an_text_extend(t, n), s, n);
}

void an_text_add(struct an_text *t, const char *s)
{
    an_text_add_n(t, s, strlen(s));
}

/* What is empty stays without memory. */
static void add_some(struct an_text *t, const char *s, size_t n)
{
    if (n > 0)
        an_text_add_n(t, s, n);
}

static void add_number(struct an_text *t, bool minus, unsigned long k)
{
    char digits[NUMBER];
    size_t first = sizeof digits;
    do
        digits[--first] = (char)('0' + k % 10);
    while ((k /= 10) > 0);
    if (minus)
        digits[--first] = '-';
    an_text_add_n(t, digits + first, sizeof digits - first);
}

static void add_signed(struct an_text *t, long k)
{
    add_number(t, k < 0, k < 0 ? 0UL - (unsigned long)k : (unsigned long)k);
}

static void add_padded(struct an_text *t, int width, const char *s)
{
    size_t n = strlen(s);
    if (width > 0 && (size_t)width > n)
        memset(an_text_extend(t, (size_t)width - n), ' ', (size_t)width - n);
    add_some(t, s, n);
    if (width < 0 && (size_t)-width > n)
        memset(an_text_extend(t, (size_t)-width - n), ' ', (size_t)-width - n);
}

/* Appends what stands at a '%' where that needs no printf: strings and whole
 * numbers, most of what is printed. Returns the length of the conversion, or
 * 0. */
static size_t add_plain(struct an_text *t, const char *at, va_list *rest)
{
    if (at[1] == 's') {
        const char *s = va_arg(*rest, const char *);
        if (s)
            add_some(t, s, strlen(s));
        return 2;
    }
    if (at[1] == 'd') {
        add_signed(t, va_arg(*rest, int));
        return 2;
    }
    if (at[1] == 'l' && at[2] == 'd') {
        add_signed(t, va_arg(*rest, long));
        return 3;
    }
    if (at[1] == 'z' && at[2] == 'u') {
        add_number(t, false, va_arg(*rest, size_t));
        return 3;
    }
    if (at[1] == '*' && at[2] == 's') {
        int width = va_arg(*rest, int);
        add_padded(t, width, va_arg(*rest, const char *));
        return 3;
    }
    return 0;
}

void an_text_vprintf(struct an_text *t, const char *fmt, va_list ap)
{
    va_list rest, again;
    va_copy(rest, ap);
    const char *next;
    while ((next = strchr(fmt, '%'))) {
        add_some(t, fmt, (size_t)(next - fmt));
        size_t n = add_plain(t, next, &rest);
        fmt = next + n;
        if (n == 0)
            break;
    }
    if (!next) {
        add_some(t, fmt, strlen(fmt));
        va_end(rest);
        return;
    }
    va_copy(again, rest);
    make_room(t, NUMBER);
    int need = vsnprintf(t->v + t->n, t->cap - t->n, fmt, rest);
    if (need > 0 && (size_t)need >= t->cap - t->n) {
        make_room(t, (size_t)need);
        vsnprintf(t->v + t->n, t->cap - t->n, fmt, again);
    }
    t->n += need > 0 ? (size_t)need : 0;
    va_end(again);
    va_end(rest);
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
