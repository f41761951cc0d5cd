/* svg.c - what pictures are drawn with.
 *
 * Sine and cosine are sums of their series in integers, 30 bits behind the
 * point, which is a million times finer than what is drawn.
 */
#include "report/picture/svg.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/prose.h"
#include "report/write/document.h"
#include "report/write/html.h"
#include "report/write/mathml.h"

#define BITS 30
#define ONE ((int64_t)1 << BITS)
#define QUARTER 1686629713 /* pi/2 */

/* The sum of x^k/k! with alternating signs, k = first, first + 2, ... */
static int64_t series(int64_t x, int first)
{
    int64_t term = first ? x : ONE, sum = term;
    for (int k = first + 1; k < 18; k += 2) {
        term = -(term * x / ONE) * x / ONE / k / (k + 1);
        sum += term;
    }
    return sum;
}

static long scaled(int64_t x, long radius)
{
    int64_t y = x * radius, half = ONE / 2;
    return (long)((y < 0 ? y - half : y + half) / ONE);
}

void an_svg_point(long *x, long *y, const fmpq_t turns, long radius)
{
    fmpz_t t, two;
    fmpz_init(t);
    fmpz_init_set_ui(two, 1);
    fmpz_mul_2exp(two, two, BITS + 2);
    fmpz_mul_2exp(t, fmpq_numref(turns), BITS + 2);
    fmpz_fdiv_q(t, t, fmpq_denref(turns));
    fmpz_fdiv_r(t, t, two);
    int64_t all = (int64_t)fmpz_get_si(t);
    int64_t angle = all % ONE * QUARTER / ONE;
    int64_t c = series(angle, 0), s = series(angle, 1), d = c;
    for (int64_t quarter = all / ONE; quarter > 0; quarter--) {
        d = c;
        c = -s;
        s = d;
    }
    *x = scaled(c, radius);
    *y = scaled(s, radius);
    fmpz_clear(two);
    fmpz_clear(t);
}

/* ---- texts */

void an_svg_text(struct an_text *svg, const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        if (!span.latex || !an_mathml_svg(svg, span.latex, span.nlatex))
            an_html_text(svg, span.plain, span.n);
}

#define NO_WIDTH "\xe2\x80\x8b" /* behind an index */

size_t an_svg_letters(const char *text)
{
    struct an_text svg = {0};
    an_svg_text(&svg, text);
    size_t n = 0;
    for (const char *s = an_text_string(&svg); *s; s++) {
        if (strncmp(s, NO_WIDTH, strlen(NO_WIDTH)) == 0)
            s += strlen(NO_WIDTH) - 1;
        else if (*s == '<')
            s = strchr(s, '>');
        else
            n += (*s & 0xc0) != 0x80;
        s = *s == '&' ? strchr(s, ';') : s;
    }
    an_text_clear(&svg);
    return n;
}

/* Bytes of a blank at s. */
static size_t blank(const char *s)
{
    return *s == ' ' ? 1 : strncmp(s, "\u00a0", 2) == 0 ? 2 : 0;
}

/* The blank at which a line may end next; else the end. */
static const char *find_break(const char *text, bool narrow)
{
    static const char *const signs[] = {"×", "+", "("};
    const char *start = text;
    struct an_span span;
    while (an_span_next(&span, &text))
        for (size_t i = span.plain == start; i < span.n && !span.kind; i++) {
            const char *s = span.plain + i, *next = s + blank(s);
            bool ends = i > 0 && i + 1 == span.n && strchr(",:", s[-1]);
            for (size_t k = 0; k < (narrow ? 3 : 1); k++)
                ends = ends || strncmp(next, signs[k], strlen(signs[k])) == 0;
            if (next > s && ends)
                return s;
        }
    return text;
}

void an_svg_break(struct an_text *lines, const char *text, size_t most,
                  bool narrow)
{
    size_t from = lines->n;
    for (const char *end; *text; text = end) {
        struct an_text both = {0};
        end = find_break(text, narrow);
        an_text_add(&both, an_text_string(lines) + from);
        an_text_add_n(&both, text, (size_t)(end - text));
        if (lines->n > from && an_svg_letters(an_text_string(&both)) > most) {
            an_text_add(lines, "\n");
            from = lines->n;
            text += blank(text);
        }
        an_text_add_n(lines, text, (size_t)(end - text));
        an_text_clear(&both);
    }
}

void an_svg_label(struct an_text *svg, long x, long y, bool middle,
                  const char *text)
{
    an_text_printf(svg, "<text x=\"%ld\" y=\"%ld\"%s>", x, y,
                   middle ? " text-anchor=\"middle\"" : "");
    an_svg_text(svg, text);
    an_text_add(svg, "</text>\n");
}

void an_svg_put(struct an_document *d, struct an_text *drawn, const char *id,
                long width, long height, const char *title, const char *shows)
{
    struct an_text svg = {0};
    an_text_printf(&svg,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                   "viewBox=\"0 0 %ld %ld\" width=\"%ld\" height=\"%ld\" "
                   "aria-labelledby=\"%s-t %s-d\">\n<title id=\"%s-t\">",
                   width, height, width, height, id, id, id);
    an_html_plain(&svg, title);
    an_text_printf(&svg, "</title>\n<desc id=\"%s-d\">", id);
    an_html_plain(&svg, shows);
    an_text_printf(&svg, "</desc>\n%s</svg>", an_text_string(drawn));
    an_document_picture(d, an_text_string(&svg), shows);
    an_text_clear(&svg);
    an_text_clear(drawn);
}
