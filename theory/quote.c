/* quote.c - input as messages show it.
 *
 * A message is one line of valid UTF-8 whatever the file held: it goes to
 * terminals and into JSON. A struct is returned by value, so that a message
 * can quote without anything to free.
 */
#include "theory/impl.h"

#include <stdint.h>
#include <string.h>

/* What marks that something was left off. */
#define DOTS "..."

/* The smallest code point that needs a sequence of 1 to 4 bytes. */
static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};

/* The length of the UTF-8 character that s[0..n) begins with, n > 0; 0 for a
 * broken one and for what is no printable character. */
static size_t character(const char *s, size_t n)
{
    unsigned char first = (unsigned char)s[0];
    if (first < 0x80)
        return first >= 0x20 && first != 0x7f;
    size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || length > n)
        return 0;
    uint32_t code = first & (0x7fu >> length);
    for (size_t i = 1; i < length; i++) {
        unsigned char next = (unsigned char)s[i];
        if ((next & 0xc0) != 0x80)
            return 0;
        code = code << 6 | (next & 0x3fu);
    }
    bool surrogate = code >= 0xd800 && code <= 0xdfff;
    /* U+0080 to U+009F, U+2028 and U+2029 end lines. */
    bool control = code < 0xa0 || code == 0x2028 || code == 0x2029;
    bool valid = code >= least[length] && code <= 0x10ffff;
    return valid && !surrogate && !control ? length : 0;
}

struct an_quoted an_quote(const char *s, size_t n)
{
    struct an_quoted q = {{0}};
    const size_t room = sizeof q.v - sizeof DOTS;
    size_t used = 0, i = 0;
    while (i < n) {
        size_t length = character(s + i, n - i);
        if (used + (length ? length : 1) > room)
            break;
        if (length)
            memcpy(q.v + used, s + i, length);
        else
            q.v[used] = '?';
        used += length ? length : 1;
        i += length ? length : 1;
    }
    if (i < n)
        memcpy(q.v + used, DOTS, sizeof DOTS);
    return q;
}

struct an_where an_where_inside(struct an_where at, size_t offset)
{
    if (at.line != 0)
        at.column += offset;
    return at;
}
