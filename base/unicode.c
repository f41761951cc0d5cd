/* unicode.c - UTF-8, and input as messages show it.
 *
 * Some programs take U+0085, U+2028 and U+2029 for a line's end and some do
 * not, so that no two would agree on a position: they count as control
 * characters. So do those that turn the direction of writing: what is shown
 * would not be what is meant.
 */
#include "base/unicode.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What marks that something was left off. */
#define DOTS "..."

size_t an_unicode_decode(unsigned long *point, const char *s, size_t n)
{
    /* the smallest character that needs so many bytes */
    static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char c = (unsigned char)s[0];
    size_t width = c < 0x80             ? 1
                   : (c & 0xE0) == 0xC0 ? 2
                   : (c & 0xF0) == 0xE0 ? 3
                   : (c & 0xF8) == 0xF0 ? 4
                                        : 0;
    if (width == 0 || width > n)
        return 0;
    unsigned long x = width == 1 ? c : c & (0x7Fu >> width);
    for (size_t i = 1; i < width; i++) {
        unsigned char next = (unsigned char)s[i];
        if ((next & 0xC0) != 0x80)
            return 0;
        x = x << 6 | (next & 0x3F);
    }
    if (x < least[width] || (x >= 0xD800 && x <= 0xDFFF) || x > 0x10FFFF)
        return 0;
    *point = x;
    return width;
}

bool an_unicode_is_printable(unsigned long x)
{
    if (x < 0x80)
        return x >= 0x20 && x != 0x7F;
    bool line_end = x == 0x2028 || x == 0x2029;
    bool turns = x == 0x61C || x == 0x200E || x == 0x200F ||
                 (x >= 0x202A && x <= 0x202E) || (x >= 0x2066 && x <= 0x2069);
    return x >= 0xA0 && !line_end && !turns && x != 0xFEFF && x != 0xFFFE &&
           x != 0xFFFF;
}

/* The width of the first character of s[0..n), 1 where there is none; *shown :=
 * is it printable? */
static size_t look(bool *shown, const char *s, size_t n)
{
    unsigned long point = 0;
    size_t width = an_unicode_decode(&point, s, n);
    *shown = width > 0 && an_unicode_is_printable(point);
    return width > 0 ? width : 1;
}

char *an_unicode_printable(const char *s)
{
    size_t n = strlen(s);
    char *copy = an_strndup(s, n);
    bool shown;
    for (size_t i = 0, width; i < n; i += width) {
        width = look(&shown, s + i, n - i);
        if (!shown)
            memset(copy + i, '?', width);
    }
    return copy;
}

char *an_unicode_plain(const char *s, size_t n)
{
    char *copy = an_strndup(s, n);
    size_t used = 0;
    unsigned long point;
    for (size_t i = 0, width; i < n; i += width) {
        width = an_unicode_decode(&point, s + i, n - i);
        if (width == 0) { /* no UTF-8: kept */
            copy[used++] = s[i];
            width = 1;
            continue;
        }
        bool quote = point == 0xab || point == 0xbb ||
                     (point >= 0x2018 && point <= 0x201f);
        if (point == 0x2212 || (point >= 0x2010 && point <= 0x2014)) {
            copy[used++] = '-';
        } else if (!quote) {
            memcpy(copy + used, s + i, width);
            used += width;
        }
    }
    copy[used] = '\0';
    if (used < n)
        return copy;
    free(copy);
    return NULL;
}

struct an_quoted an_quote(const char *s)
{
    return an_quote_n(s, strlen(s));
}

struct an_quoted an_quote_n(const char *s, size_t n)
{
    struct an_quoted q = {{0}};
    const size_t room = sizeof q.v - sizeof DOTS;
    size_t used = 0;
    while (used < n) {
        bool shown;
        size_t width = look(&shown, s + used, n - used);
        if (used + width > room)
            break;
        if (shown)
            memcpy(q.v + used, s + used, width);
        else
            memset(q.v + used, '?', width);
        used += width;
    }
    if (used < n)
        memcpy(q.v + used, DOTS, sizeof DOTS);
    return q;
}
