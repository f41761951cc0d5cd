/* style.c - how text looks: colour, UTF-8 or ASCII, width of the page.
 *
 * Width is that of a terminal: no column for combining marks, two for the wide
 * characters of East Asian scripts, one for all others. Escape sequences are
 * the ones written here: ESC [ digits m. They and the marks of spans take none.
 * No line is longer than the page: what finishes a text folds those that still
 * are.
 */
#include "report/write/style.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/unicode.h"

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

/* Bytes of the escape sequence or mark of a span at s, 0 if there is none. */
static size_t escape(const char *s)
{
    if (s[0] != ESC || s[1] != '[')
        return an_span_mark(s);
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

/* Characters that take no column, and those that take two (Unicode 15, East
 * Asian Width W and F, in whole blocks). */
static const struct {
    unsigned long first, last;
    size_t columns;
} widths[] = {
    {0x300, 0x36f, 0},     {0x483, 0x489, 0},     {0x591, 0x5bd, 0},
    {0x1ab0, 0x1aff, 0},   {0x1dc0, 0x1dff, 0},   {0x200b, 0x200f, 0},
    {0x20d0, 0x20ff, 0},   {0xfe00, 0xfe0f, 0},   {0xfe20, 0xfe2f, 0},
    {0x1100, 0x115f, 2},   {0x2e80, 0x303e, 2},   {0x3041, 0x4dbf, 2},
    {0x4e00, 0xa4cf, 2},   {0xa960, 0xa97f, 2},   {0xac00, 0xd7a3, 2},
    {0xf900, 0xfaff, 2},   {0xfe30, 0xfe6f, 2},   {0xff01, 0xff60, 2},
    {0xffe0, 0xffe6, 2},   {0x1f300, 0x1f64f, 2}, {0x1f680, 0x1f6ff, 2},
    {0x1f900, 0x1f9ff, 2}, {0x20000, 0x3fffd, 2},
};

/* Columns of the character of n bytes at s. */
static size_t columns_of(const char *s, size_t n)
{
    unsigned long point = 0;
    if (n == 1 || an_unicode_decode(&point, s, n) == 0)
        return 1;
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        if (point >= widths[i].first && point <= widths[i].last)
            return widths[i].columns;
    return 1;
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

/* Columns of what stands at s, an escape sequence or a character, as ASCII
 * writes it if asked; *n := its bytes. */
static size_t step(size_t *n, const char *s, bool ascii)
{
    if (*s >= ' ' && *s <= '~') {
        *n = 1;
        return 1;
    }
    *n = escape(s);
    if (*n > 0)
        return 0;
    *n = character(s);
    if (ascii && is_spelled(s, *n))
        return strlen(plain(s, *n));
    return columns_of(s, *n);
}

/* Columns of n bytes; of what ASCII writes for them. */
static size_t width_of(const char *s, size_t n, bool ascii)
{
    size_t width = 0;
    for (size_t i = 0, bytes; i < n; i += bytes)
        width += step(&bytes, s + i, ascii);
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

void an_style_prose(struct an_text *out, const struct an_style *s,
                    const char *prose)
{
    struct an_span span;
    while (an_span_next(&span, &prose)) {
        enum an_ink ink = span.kind == '+'   ? AN_GOOD
                          : span.kind == '-' ? AN_BAD
                          : span.kind == '?' ? AN_WARN
                                             : AN_PLAIN;
        char *plain = an_strndup(span.plain, span.n);
        an_style_ink(out, s, ink, plain);
        free(plain);
    }
}

size_t an_style_word(const char *text, bool ascii)
{
    size_t most = 0;
    for (const char *p = text; *p; p += strspn(p, " ")) {
        size_t n = strcspn(p, " "), width = width_of(p, n, ascii);
        most = width > most ? width : most;
        p += n;
    }
    return most;
}

/* May a word that has to be cut be cut before text[n]? Behind "U(1)_" of
 * "U(1)_hypercharge", so that what follows stays readable. */
static bool is_joint(const char *text, size_t n)
{
    return n > 1 && isalpha((unsigned char)text[n]) && text[n + 1] &&
           text[n + 1] != ' ' && strchr("_-/", text[n - 1]) &&
           (isalnum((unsigned char)text[n - 2]) || text[n - 2] == ')');
}

size_t an_style_piece(const char *text)
{
    size_t most = 0, from = 0;
    for (size_t i = 0; i == 0 || text[i - 1]; i++) {
        if (text[i] && text[i] != ' ' && !is_joint(text, i))
            continue;
        size_t width = width_of(text + from, i - from, false);
        most = width > most ? width : most;
        from = text[i] == ' ' ? i + 1 : i;
    }
    return most;
}

size_t an_style_line(const char *text, size_t room, bool ascii)
{
    size_t n = strspn(text, " "), column = n, bytes;
    size_t soft = 0, hard = 0, joint = 0;
    for (; text[n] && text[n] != '\n'; n += bytes) {
        column += step(&bytes, text + n, ascii);
        if (column > room && text[n] != ' ') {
            joint = joint > 0 ? joint : n > 0 ? n : bytes;
            n = soft > 0 ? soft : hard > 0 ? hard : joint;
            break;
        }
        if (is_joint(text, n))
            joint = n;
        if (text[n] == ' ')
            soft = n;
        else if (strncmp(text + n, NO_BREAK, 2) == 0)
            hard = n;
    }
    while (n > 0 && text[n - 1] == ' ')
        n--;
    return n;
}

/* Appends n bytes, several blanks as one. */
static void add_squeezed(struct an_text *out, const char *s, size_t n)
{
    size_t from = 0;
    for (size_t i = 1; i < n; i++)
        if (s[i] == ' ' && s[i - 1] == ' ') {
            an_text_add_n(out, s + from, i - from);
            from = i + 1;
        }
    if (from < n)
        an_text_add_n(out, s + from, n - from);
}

/* Appends the text with `to` for each `from`. */
static void add_replaced(struct an_text *out, const char *text,
                         const char *from, const char *to)
{
    const char *next;
    for (; (next = strstr(text, from)); text = next + strlen(from)) {
        an_text_add_n(out, text, (size_t)(next - text));
        an_text_add(out, to);
    }
    an_text_add(out, text);
}

const char *an_style_next(const char *p)
{
    if (strncmp(p, NO_BREAK, 2) == 0)
        p += 2;
    p += strspn(p, " ");
    return *p == '\n' ? p + 1 : p;
}

void an_style_wrap(struct an_text *out, const struct an_style *s, size_t first,
                   size_t indent, const char *text)
{
    const char *p = text + strspn(text, " \n");
    for (size_t column = first; *p; column = indent) {
        size_t room = !s->width            ? SIZE_MAX
                      : s->width <= column ? 1
                                           : s->width - column;
        size_t n = an_style_line(p, room, s->ascii);
        /* a first word that has more room on the next line goes there */
        bool later = n < strcspn(p, " \n") && column > indent;
        add_squeezed(out, p, later ? 0 : n);
        p = later ? p : an_style_next(p + n);
        if (*p)
            an_text_printf(out, "\n%*s", (int)indent, "");
    }
    an_text_add(out, "\n");
}

void an_style_part(struct an_text *out, const char *verdict, size_t most)
{
    an_text_add(out, out->n ? NO_BREAK "· " : "");
    if (an_style_width(verdict) <= most)
        an_style_unbroken(out, verdict);
    else
        an_text_add(out, verdict);
}

void an_style_unbroken(struct an_text *out, const char *text)
{
    add_replaced(out, text, " ", NO_BREAK);
}

/* t := its text with every line that is too long folded, deeper than it
 * began. */
static void fold(struct an_text *t, size_t width)
{
    struct an_text out = {0};
    for (const char *p = an_text_string(t); *p;) {
        size_t length = strcspn(p, "\n"), indent = strspn(p, " ") + 2;
        if (width_of(p, length, false) <= width) {
            an_text_add_n(&out, p, length + (p[length] == '\n'));
            p += length + (p[length] == '\n');
            continue;
        }
        char *line = an_strndup(p, length);
        indent = indent < width / 2 ? indent : width / 2;
        const char *q = line;
        for (size_t room = width; *q; room = width - indent) {
            if (q > line)
                an_text_printf(&out, "\n%*s", (int)indent, "");
            size_t n = an_style_line(q, room, false);
            an_text_add_n(&out, q, n);
            q = an_style_next(q + n);
        }
        an_text_add(&out, p[length] ? "\n" : "");
        p += length + (p[length] == '\n');
        free(line);
    }
    an_text_clear(t);
    *t = out;
}

void an_style_spell(struct an_text *t, const struct an_style *s)
{
    struct an_text prose = {0}, out = {0};
    an_style_prose(&prose, s, an_text_string(t));
    an_text_clear(t);
    *t = prose;
    if (!s->ascii)
        return;
    const char *p = an_text_string(t), *end = p + t->n;
    for (size_t n; p < end; p += n) {
        n = character(p);
        if (is_spelled(p, n))
            an_text_add(&out, plain(p, n));
        else
            an_text_add_n(&out, p, n);
    }
    an_text_clear(t);
    *t = out;
}

void an_style_finish(struct an_text *t, const struct an_style *s)
{
    struct an_text out = {0};
    an_style_spell(t, s);
    if (s->width > 0)
        fold(t, s->width);
    add_replaced(&out, an_text_string(t), NO_BREAK, " ");
    an_text_clear(t);
    *t = out;
}

void an_style_put(struct an_text *out, struct an_text *t,
                  const struct an_style *s)
{
    an_style_finish(t, s);
    an_text_add(out, an_text_string(t));
    an_text_clear(t);
}
