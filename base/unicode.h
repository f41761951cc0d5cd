/* unicode.h - UTF-8, and input as messages show it.
 *
 * A message is one line of valid UTF-8 whatever the input held: it goes to
 * terminals and into JSON.
 */
#ifndef AN_BASE_UNICODE_H
#define AN_BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>

/* *point := the first character of s[0..n), n > 0; the result is its width in
 * bytes, 0 when the bytes are not UTF-8 (overlong forms and surrogates are
 * not). */
size_t an_unicode_decode(unsigned long *point, const char *s, size_t n);

/* Is it neither a control character nor a mark of byte order? */
bool an_unicode_is_printable(unsigned long point);

/* A copy, with `?` for each byte of what is not printable; for the caller to
 * free. */
char *an_unicode_printable(const char *s);

/* A copy with the dashes of typesetting (U+2010 to U+2014, U+2212) as `-` and
 * without curly quotes, for the caller to free; NULL when the text has none. */
char *an_unicode_plain(const char *s, size_t n);

/* A piece of input as a message shows it: returned by value, so that a message
 * can quote without anything to free. */
struct an_quoted {
    char v[64];
};

/* The first bytes of a text: whole characters, `?` for each byte of what is not
 * printable, "..." when something was left off. Use as
 * an_error(diags, at, "unknown field '%s'", an_quote(s).v). */
struct an_quoted an_quote(const char *s);
/* The same of s[0..n). */
struct an_quoted an_quote_n(const char *s, size_t n);

#endif
