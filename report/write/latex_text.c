/* latex_text.c - plain UTF-8 for LaTeX's text mode.
 *
 * The result is ASCII, so that it compiles whatever input encoding and font
 * encoding the surrounding document has. Mathematics is opened where a sign
 * needs it; a run of indices is one index.
 */

#include "report/write/latex_text.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "report/write/symbols.h"

#define LONG_WORD 24

/* ASCII characters that LaTeX takes for more than themselves. */
static const char ascii[] =
    "\\ \\textbackslash{} { \\{ } \\} $ $\\mathdollar$ & \\& # \\# % \\% _ \\_ "
    "^ \\textasciicircum{} ~ \\textasciitilde{} < \\textless{} > "
    "\\textgreater{} | \\textbar{} \" ''";

/* Signs in mathematics that are no commands of their own. */
static const char signs[] =
    "ο o Α \\mathrm{A} Β \\mathrm{B} Ε \\mathrm{E} Ζ \\mathrm{Z} Η \\mathrm{H} "
    "Ι \\mathrm{I} Κ \\mathrm{K} Μ \\mathrm{M} Ν \\mathrm{N} Ο \\mathrm{O} Ρ "
    "\\mathrm{P} Τ \\mathrm{T} Χ \\mathrm{X} − - ∗ * ′ ' ″ '' ℂ \\mathbf{C} ℕ "
    "\\mathbf{N} ℚ \\mathbf{Q} ℝ \\mathbf{R} ℤ \\mathbf{Z} ° ^\\circ ½ "
    "\\tfrac{1}{2} ⅓ \\tfrac{1}{3} ⅔ \\tfrac{2}{3} ¼ \\tfrac{1}{4} ¾ "
    "\\tfrac{3}{4} ⅙ \\tfrac{1}{6} ⅚ \\tfrac{5}{6} ✗ \\times ✘ \\times";

/* Raised and lowered characters, each with its place. */
static const char indices[] =
    "₀ _0 ₁ _1 ₂ _2 ₃ _3 ₄ _4 ₅ _5 ₆ _6 ₇ _7 ₈ _8 ₉ _9 ₊ _+ ₋ _- ₌ _= ₐ _a ₑ "
    "_e ᵢ _i ⱼ _j ₖ _k ₗ _l ₘ _m ₙ _n ₒ _o ₚ _p ᵣ _r ₛ _s ₜ _t ᵤ _u ₓ _x ᵧ "
    "_\\gamma ᵩ _\\phi ᵦ _\\beta ᵪ _\\chi ⁰ ^0 ¹ ^1 ² ^2 ³ ^3 ⁴ ^4 ⁵ ^5 ⁶ ^6 ⁷ "
    "^7 ⁸ ^8 ⁹ ^9 ⁺ ^+ ⁻ ^- ⁿ ^n ⁱ ^i ᵃ ^a ᵇ ^b ᶜ ^c ᵈ ^d ᵉ ^e ᵏ ^k ᵐ ^m ᵀ ^T";

/* Letters and signs of text mode; what has no width becomes a group. */
static const char letters[] =
    "\xc2\xa0 ~ \xc2\xad \\- – -- — --- ‐ - ‑ - … \\dots{} ‘ ` ’ ' “ `` ” '' „ "
    ",, « $\\ll$ » $\\gg$ • $\\bullet$ § $\\mathsection$ ¶ $\\mathparagraph$ © "
    "(c) £ $\\mathsterling$ ¡ !` ¿ ?` ß \\ss{} æ \\ae{} Æ \\AE{} œ \\oe{} Œ "
    "\\OE{} ø \\o{} Ø \\O{} å \\aa{} Å \\AA{} Å \\AA{} ł \\l{} Ł \\L{} ı \\i{} "
    "ȷ \\j{} ð dh đ d Đ D þ th Þ Th \xe2\x80\x89 \\, \xe2\x80\xaf \\, "
    "\xe2\x80\x8b {} \xe2\x80\x8c {} \xe2\x80\x8d {}";

/* Letters with accents: the n-th of `letters` is the n-th of `bases` under the
 * accent, which also exists as a character of its own, after its letter. */
static const struct {
    const char *accent, *combining, *letters, *bases;
} accents[] = {
    {"\\`", "\xcc\x80", "ÀÈÌÒÙàèìòùǸǹ", "AEIOUaeiouNn"},
    {"\\'", "\xcc\x81", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź", "AEIOUYaeiouyCcLlNnRrSsZz"},
    {"\\^", "\xcc\x82", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ", "AEIOUaeiouCcGgHhJjSsWwYy"},
    {"\\~", "\xcc\x83", "ÃÑÕãñõĨĩŨũ", "ANOanoIiUu"},
    {"\\=", "\xcc\x84", "ĀāĒēĪīŌōŪū", "AaEeIiOoUu"},
    {"\\=", "\xcc\x85", "", ""},
    {"\\u", "\xcc\x86", "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"},
    {"\\.", "\xcc\x87", "ĊċĖėĠġİŻż", "CcEeGgIZz"},
    {"\\\"", "\xcc\x88", "ÄËÏÖÜäëïöüÿŸ", "AEIOUaeiouyY"},
    {"\\r", "\xcc\x8a", "Ůů", "Uu"},
    {"\\H", "\xcc\x8b", "ŐőŰű", "OoUu"},
    {"\\v", "\xcc\x8c", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎ", "CcDdEeLlNnRrSsTtZzAa"},
    {"\\d", "\xcc\xa3", "ẠạẸẹỊịỌọỤụḤḥṢṣṬṭ", "AaEeIiOoUuHhSsTt"},
    {"\\c", "\xcc\xa7", "ÇçĢģĶķĻļŅņŖŗŞşŢţ", "CcGgKkLlNnRrSsTt"},
    {"\\b", "\xcc\xb1", "", ""},
    /* below the letter; LaTeX's ogonek needs another encoding */
    {"\\c", "\xcc\xa8", "ĄąĘęĮįŲų", "AaEeIiUu"},
};
#define NACCENTS (sizeof accents / sizeof *accents)

static bool is_at(const char *s, size_t n, const char *sign)
{
    size_t m = strlen(sign);
    return m <= n && memcmp(s, sign, m) == 0;
}

/* \'{e}; an i loses its dot. */
static void add_accent(struct an_text *out, const char *accent, char base)
{
    if (base == 'i' || base == 'j')
        an_text_printf(out, "%s{\\%c}", accent, base);
    else
        an_text_printf(out, "%s{%c}", accent, base);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A letter and the accent behind it: the bytes that both take, or 0. */
static size_t add_combined(struct an_text *out, const char *s, size_t n)
{
    for (size_t i = 0; i < NACCENTS && n >= 3 && is_letter(*s); i++)
        if (is_at(s + 1, n - 1, accents[i].combining)) {
            add_accent(out, accents[i].accent, *s);
            return 3;
        }
    return 0;
}

static bool add_accented(struct an_text *out, const char *s, size_t width)
{
    for (size_t i = 0; i < NACCENTS; i++) {
        const char *p = accents[i].letters;
        for (size_t k = 0; *p; k++) {
            unsigned long point;
            size_t w = an_unicode_decode(&point, p, strlen(p));
            if (w == width && memcmp(p, s, w) == 0) {
                add_accent(out, accents[i].accent, accents[i].bases[k]);
                return true;
            }
            p += w;
        }
    }
    return false;
}

/* A run of raised or of lowered characters: the bytes that it takes, or 0. */
static size_t add_indices(struct an_text *out, const char *s, size_t n)
{
    size_t used = 0;
    char place = 0;
    struct an_symbol_row row;
    while (an_symbol_find(&row, indices, s + used, n - used) &&
           (!place || place == *row.value)) {
        if (!place)
            an_text_printf(out, "$%c{", *row.value);
        place = *row.value;
        an_text_add_n(out, row.value + 1, row.nvalue - 1);
        an_text_add(out, row.value[1] == '\\' ? " " : "");
        used += row.nkey;
    }
    if (place)
        an_text_add(out, "}$");
    return used;
}

/* One character that is not ASCII; width is 0 when it is no character. */
static void add_character(struct an_text *out, const char *s, size_t width,
                          unsigned long point)
{
    struct an_symbol_row row;
    if (an_symbol_find(&row, letters, s, width))
        an_text_add_n(out, row.value, row.nvalue);
    else if (an_symbol_find(&row, signs, s, width))
        an_text_printf(out, "$%.*s$", (int)row.nvalue, row.value);
    else if (an_symbol_of_sign(&row, s, width))
        an_text_printf(out, "$\\%.*s$", (int)row.nvalue, row.value);
    else if (add_accented(out, s, width))
        return;
    else if (width == 0)
        an_text_add(out, "?");
    else if (an_unicode_is_printable(point))
        an_text_printf(out, "{[}U+%04lX]", point);
}

/* Is the character inside a word so long that a line may end behind it? */
static bool may_break(const char *s, size_t i, size_t n)
{
    size_t from = i, to = i;
    if (!strchr("/-_.:", s[i]) || !s[i])
        return false;
    while (from > 0 && s[from - 1] != ' ' && i - from < LONG_WORD)
        from--;
    while (to < n && s[to] != ' ' && to - i < LONG_WORD)
        to++;
    return to - from >= LONG_WORD && to > i + 1;
}

/* Is the hyphen the sign of what follows, or does it stand between numbers? */
static bool is_minus(const char *s, size_t i, size_t n)
{
    if (s[i] != '-' || i + 1 >= n)
        return false;
    if (isalnum((unsigned char)s[i + 1]))
        return i == 0 || strchr(" (", s[i - 1]);
    return i > 1 && i + 2 < n && s[i - 1] == ' ' && s[i + 1] == ' ' &&
           isdigit((unsigned char)s[i - 2]) && isdigit((unsigned char)s[i + 2]);
}

/* One ASCII character; `before` is the one that it follows. The second of two
 * hyphens, quotes, commas or angles would join the first one: {} is between. */
static void add_ascii(struct an_text *out, const char *s, size_t i, size_t n,
                      char before)
{
    struct an_symbol_row row;
    char c = s[i];
    if ((before == c && strchr("-'`,", c)) ||
        (c == '`' && (before == '?' || before == '!')))
        an_text_add(out, "{}");
    if (is_minus(s, i, n))
        an_text_add(out, "$-$");
    else if (c == '\n' || c == '\r' || c == '\t')
        an_text_add(out, " ");
    else if (an_symbol_find(&row, ascii, &c, 1))
        an_text_add_n(out, row.value, row.nvalue);
    else if (c >= ' ' && c != 0x7f)
        an_text_add_n(out, &c, 1);
    if (may_break(s, i, n))
        an_text_add(out, "\\allowbreak{}");
}

void an_latex_text(struct an_text *out, const char *s, size_t n)
{
    char before = 0;
    for (size_t i = 0; i < n;) {
        unsigned long point = 0;
        bool is_ascii = (unsigned char)s[i] < 0x80;
        size_t used = add_combined(out, s + i, n - i);
        if (used == 0 && !is_ascii)
            used = add_indices(out, s + i, n - i);
        if (used == 0 && is_ascii) {
            add_ascii(out, s, i, n, before);
            used = 1;
        } else if (used == 0) {
            used = an_unicode_decode(&point, s + i, n - i);
            add_character(out, s + i, used, point);
            used += used == 0;
        }
        before = used == 1 ? s[i] : 0;
        i += used;
    }
}
