/* csv.c - the table of a document as comma-separated values (RFC 4180).
 *
 * Cells are spelled as on a terminal, in full. One that holds a comma, a quote
 * or a line break is quoted, also one that begins or ends with a blank, which
 * readers may drop.
 */
#include "report/write/csv.h"

#include <assert.h>
#include <string.h>

#include "report/write/document.h"
#include "report/write/style.h"

static bool needs_quotes(const struct an_text *t)
{
    const char *s = an_text_string(t);
    return t->n > 0 &&
           (strpbrk(s, ",\"\r\n") || s[0] == ' ' || s[t->n - 1] == ' ');
}

static void add_cell(struct an_text *out, const char *cell, bool ascii)
{
    const struct an_style style = {.ascii = ascii};
    struct an_text t = {0};
    an_text_add(&t, cell);
    an_style_finish(&t, &style);
    const char *quote = needs_quotes(&t) ? "\"" : "";
    an_text_add(out, quote);
    for (const char *s = an_text_string(&t); *s; s++) {
        if (*s == '"')
            an_text_add(out, "\"");
        an_text_add_n(out, s, 1);
    }
    an_text_add(out, quote);
    an_text_clear(&t);
}

void an_document_csv(struct an_text *out, const struct an_document *d,
                     bool ascii)
{
    const struct an_block *b = d->block, *end = d->block + d->n;
    while (b < end && b->kind != AN_BLOCK_TABLE)
        b++;
    if (b == end)
        return;
    assert(b->ncells % b->columns == 0);
    for (size_t i = 0; i < b->ncells; i++) {
        add_cell(out, b->cell[i], ascii);
        an_text_add(out, (i + 1) % b->columns == 0 ? "\n" : ",");
    }
}
