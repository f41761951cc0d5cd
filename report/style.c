/* style.c - how text looks: colour, UTF-8 or ASCII, width of the page.
 *
 * Width counts code points that are not combining marks; the names of fields
 * and groups need no more than that. Escape sequences are the ones written
 * here: ESC [ digits m.
 */
#include "report/style.h"

#include <stdlib.h>
#include <string.h>

#define ESC '\033'
#define NO_BREAK "\xc2\xa0"

/* The signs that reports use, and how ASCII writes them. */
static const struct {
    const char *sign, *plain;
} spelling[] = {
    {"✓", "ok"}, {"✗", "FAIL"}, {"→", "->"}, {"−", "-"},    {"×", "x"},
    {"·", "|"},  {"—", "-"},    {"–", "-"},  {"π", " pi "}, {"⟨", "<"},
    {"⟩", ">"},  {"…", "..."},  {"₀", "0"},  {"₁", "1"},    {"₂", "2"},
    {"₃", "3"},  {"₄", "4"},    {"₅", "5"},  {"₆", "6"},    {"₇", "7"},
    {"₈", "8"},  {"₉", "9"},    {"ν", "nu"}, {"β", "beta"}, {"ω", "omega"},
    {"≠", "!="},
};

static const char *const inks[] = {
    [AN_PLAIN] = "",  [AN_BOLD] = "1", [AN_DIM] = "2",
    [AN_GOOD] = "32", [AN_BAD] = "31", [AN_WARN] = "33",
};

/* Bytes of the escape sequence at s, 0 if there is none. */
static size_t escape(const char *s)
{
    if (s[0] != ESC || s[1] != '[')
        return 0;
    size_t n = strcspn(s, "m");
    return s[n] ? n + 1 : n;
}

/* Bytes of the UTF-8 character at s; a stray byte is a character. */
static size_t character(const char *s)
{
    unsigned char c = (unsigned char)*s;
    size_t n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    for (size_t i = 1; i < n; i++)
        if (((unsigned char)s[i] & 0xc0) != 0x80)
            return i;
    return n;
}

/* U+0300 to U+036F: accents that stand on the letter before. */
static bool is_combining(const char *s)
{
    unsigned char a = (unsigned char)s[0], b = (unsigned char)s[1];
    return a == 0xcc || (a == 0xcd && b < 0xb0);
}

/* How ASCII writes the sign of n bytes at s. */
static const char *plain(const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof spelling / sizeof *spelling; i++)
        if (strlen(spelling[i].sign) == n &&
            memcmp(spelling[i].sign, s, n) == 0)
            return spelling[i].plain;
    return "?";
}

static bool is_spelled(const char *s, size_t n)
{
    return (unsigned char)*s >= 0x80 &&
           !(n == 2 && memcmp(s, NO_BREAK, 2) == 0);
}

/* Columns of n bytes; of what ASCII writes for them. */
static size_t width_of(const char *s, size_t n, bool ascii)
{
    size_t width = 0;
    for (size_t i = 0; i < n;) {
        size_t skip = escape(s + i);
        if (skip == 0) {
            skip = character(s + i);
            if (ascii && is_spelled(s + i, skip))
                width += strlen(plain(s + i, skip));
            else
                width += !is_combining(s + i);
        }
        i += skip;
    }
    return width;
}

size_t an_style_width(const char *text)
{
    return width_of(text, strlen(text), false);
}

void an_style_ink(struct an_text *out, const struct an_style *s,
                  enum an_ink ink, const char *text)
{
    if (s->colour && ink != AN_PLAIN && *text)
        an_text_printf(out, "\033[%sm%s\033[0m", inks[ink], text);
    else
        an_text_add(out, text);
}

void an_style_wrap(struct an_text *out, const struct an_style *s, size_t first,
                   size_t indent, const char *text)
{
    size_t column = first;
    bool fresh = true; /* nothing of ours on this line yet */
    for (const char *p = text; *p;) {
        size_t n = strcspn(p, " ");
        size_t width = width_of(p, n, s->ascii);
        if (!fresh && s->width && column + 1 + width > s->width) {
            an_text_printf(out, "\n%*s", (int)indent, "");
            column = indent;
            fresh = true;
        }
        if (!fresh)
            an_text_add(out, " ");
        column += !fresh;
        an_text_add_n(out, p, n);
        column += width;
        fresh = false;
        p += n + strspn(p + n, " ");
    }
    an_text_add(out, "\n");
}

void an_style_unbroken(struct an_text *out, const char *text)
{
    for (; *text; text++) {
        if (*text == ' ')
            an_text_add(out, NO_BREAK);
        else
            an_text_add_n(out, text, 1);
    }
}

void an_style_finish(struct an_text *t, const struct an_style *s)
{
    struct an_text out = {0};
    const char *p = an_text_string(t), *end = p + t->n;
    while (p < end) {
        size_t n = character(p);
        if (n == 2 && memcmp(p, NO_BREAK, 2) == 0)
            an_text_add(&out, " ");
        else if (s->ascii && is_spelled(p, n))
            an_text_add(&out, plain(p, n));
        else
            an_text_add_n(&out, p, n);
        p += n;
    }
    an_text_clear(t);
    *t = out;
}
