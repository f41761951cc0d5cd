/* html_text.c - plain text in HTML. */
#include "report/write/html_text.h"

#include "base/text.h"
#include "base/unicode.h"
#include "report/write/document.h"
#include "report/write/symbols.h"

void an_html_text(struct an_text *out, const char *s, size_t n)
{
    static const char entities[] = "& &amp; < &lt; > &gt; \" &quot; ' &#39;";
    struct an_symbol_row row;
    for (size_t i = 0; i < n;) {
        unsigned long point = 0;
        size_t used = an_unicode_decode(&point, s + i, n - i);
        bool blank = s[i] == '\n' || s[i] == '\t' || s[i] == '\r';
        if (an_symbol_find(&row, entities, s + i, 1))
            an_text_add_n(out, row.value, row.nvalue);
        else if (used > 0 && (blank || an_unicode_is_printable(point)))
            an_text_add_n(out, s + i, used);
        else
            an_text_add(out, "\xef\xbf\xbd");
        i += used ? used : 1;
    }
}

void an_html_plain(struct an_text *out, const char *text)
{
    struct an_span span;
    while (an_span_next(&span, &text))
        an_html_text(out, span.plain, span.n);
}
