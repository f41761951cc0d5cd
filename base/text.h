/* text.h - a string that grows. */
#ifndef AN_BASE_TEXT_H
#define AN_BASE_TEXT_H

#include <stdarg.h>
#include <stddef.h>

struct an_text {
    char *v;    /* NUL-terminated; NULL while empty */
    size_t n;   /* bytes before the NUL */
    size_t cap; /* bytes allocated */
};

void an_text_init(struct an_text *t);
void an_text_clear(struct an_text *t);

/* Appends. */
void an_text_add(struct an_text *t, const char *s);
void an_text_add_n(struct an_text *t, const char *s, size_t n);
/* n bytes that are not set yet: the first of them. */
char *an_text_extend(struct an_text *t, size_t n);
__attribute__((format(printf, 2, 3))) void an_text_printf(struct an_text *t,
                                                          const char *fmt, ...);
void an_text_vprintf(struct an_text *t, const char *fmt, va_list ap);

/* The text of a format, for the caller to free. */
char *an_text_format(const char *fmt, va_list ap);

/* The string itself ("" when empty); the caller frees it, t is empty again. */
char *an_text_take(struct an_text *t);

/* The string, borrowed; "" when empty. */
const char *an_text_string(const struct an_text *t);

#endif
