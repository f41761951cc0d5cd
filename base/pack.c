/* pack.c - texts and numbers in a row, to be kept in a file and read back. */
#include "base/pack.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"

void an_pack_text(struct an_text *t, const char *s)
{
    size_t n = s ? strlen(s) : 0;
    an_text_printf(t, "%zu:", n);
    an_text_add_n(t, s ? s : "", n);
    an_text_add(t, ",");
}

void an_pack_number(struct an_text *t, uint64_t n)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRIu64, n);
    an_pack_text(t, digits);
}

void an_pack_names(struct an_text *t, char *const *name, size_t n)
{
    an_pack_number(t, n);
    for (size_t i = 0; i < n; i++)
        an_pack_text(t, name[i]);
}

/* *n := the number that s[0..size) begins with, at most `most`; the digits, 0
 * if it is none. */
static size_t read_digits(uint64_t *n, const char *s, size_t size,
                          uint64_t most)
{
    size_t k = 0;
    *n = 0;
    for (; k < size && s[k] >= '0' && s[k] <= '9'; k++) {
        uint64_t digit = (uint64_t)(s[k] - '0');
        if (*n > (most - digit) / 10 || digit > most)
            return 0;
        *n = 10 * *n + digit;
    }
    return k;
}

/* The bytes of the next one; NULL when there is none. */
static const char *next(size_t *n, struct an_unpack *u)
{
    uint64_t size = 0;
    size_t left = (size_t)(u->end - u->s);
    size_t k = u->bad ? 0 : read_digits(&size, u->s, left, left);
    u->bad = k == 0 || left - k < 2 || u->s[k] != ':' || size > left - k - 2 ||
             u->s[k + 1 + size] != ',';
    *n = (size_t)size;
    if (u->bad)
        return NULL;
    const char *bytes = u->s + k + 1;
    u->s = bytes + size + 1;
    return bytes;
}

char *an_unpack_text(struct an_unpack *u)
{
    size_t n;
    const char *s = next(&n, u);
    u->bad = u->bad || memchr(s, '\0', n) != NULL;
    return u->bad ? an_strdup("") : an_strndup(s, n);
}

uint64_t an_unpack_number(struct an_unpack *u, uint64_t most)
{
    size_t n;
    uint64_t x = 0;
    const char *s = next(&n, u);
    u->bad = u->bad || n == 0 || read_digits(&x, s, n, most) != n;
    return u->bad ? 0 : x;
}

void an_unpack_names(char ***name, size_t *n, struct an_unpack *u, size_t most)
{
    size_t count = (size_t)an_unpack_number(u, most);
    for (size_t i = 0; i < count && !u->bad; i++)
        an_names_add(name, n, an_unpack_text(u));
}
