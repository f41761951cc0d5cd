/* unicode.c - UTF-8, and the characters a model file may hold.
 *
 * Allowed is what YAML allows, without U+0085, U+2028 and U+2029: some programs
 * take them for a line's end and some do not, so that no two would agree on a
 * position.
 */
#include "yaml/impl.h"

#include <string.h>

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

bool an_unicode_is_allowed(unsigned long x)
{
    if (x < 0x80)
        return (x >= 0x20 && x != 0x7F) || x == '\t' || x == '\n' || x == '\r';
    bool line_end = x == 0x2028 || x == 0x2029;
    return x >= 0xA0 && !line_end && x != 0xFEFF && x != 0xFFFE && x != 0xFFFF;
}

struct an_shown an_show(const char *s)
{
    struct an_shown shown = {{0}};
    const size_t room = sizeof shown.v - sizeof "...";
    size_t n = strlen(s), used = 0;
    while (used < n) {
        unsigned long point = 0;
        size_t width = an_unicode_decode(&point, s + used, n - used);
        if (width == 0)
            width = 1;
        if (used + width > room)
            break;
        memcpy(shown.v + used, s + used, width);
        if (point < 0x20 || !an_unicode_is_allowed(point))
            memset(shown.v + used, '?', width);
        used += width;
    }
    if (used < n)
        memcpy(shown.v + used, "...", sizeof "...");
    return shown;
}
