/* format.c - how a report is printed: its format, and a document in any of
 * them. */
#include "report/write/format.h"

#include <string.h>

#include "base/version.h"
#include "report/write/csv.h"
#include "report/write/document.h"
#include "report/write/html.h"
#include "report/write/latex.h"
#include "report/write/markdown.h"
#include "report/write/terminal.h"

const char *const an_format_names[AN_NFORMATS] = {
    "text", "json", "jsonl", "csv", "binary", "latex", "markdown", "html"};

bool an_format_read(enum an_format *format, const char *name)
{
    for (int i = 0; i < AN_NFORMATS; i++)
        if (strcmp(name, an_format_names[i]) == 0) {
            *format = (enum an_format)i;
            return true;
        }
    return false;
}

bool an_format_is_document(enum an_format format)
{
    return format >= AN_FORMAT_LATEX;
}

void an_document_begin(struct an_document *d, const struct an_writing *w)
{
    an_document_init(d);
    d->wide = w->format == AN_FORMAT_CSV;
    d->verbose = w->style.verbose || d->wide;
    d->pictures = w->format == AN_FORMAT_HTML;
}

void an_document_write(struct an_text *out, struct an_document *d,
                       const struct an_model *m, const struct an_writing *w)
{
    bool is_document = an_format_is_document(w->format);
    if (m && is_document)
        an_document_loosen(d);
    if (w->format != AN_FORMAT_CSV)
        an_document_prune(d);
    if (is_document)
        an_document_paragraph(d, "Decided exactly by anomalon %s.", AN_VERSION);
    switch (w->format) {
    case AN_FORMAT_CSV:
        an_document_csv(out, d, w->style.ascii);
        break;
    case AN_FORMAT_LATEX:
        an_document_latex(out, d, w->fragment);
        break;
    case AN_FORMAT_MARKDOWN:
        an_document_markdown(out, d);
        break;
    case AN_FORMAT_HTML:
        an_document_html(out, d, w->fragment);
        break;
    default:
        an_document_text(out, d, &w->style);
        break;
    }
}
