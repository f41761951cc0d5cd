/* format.h - how a report is printed: its format, and a document in any of
 * them. */
#ifndef AN_REPORT_WRITE_FORMAT_H
#define AN_REPORT_WRITE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "report/write/style.h"

struct an_document;
struct an_model;
struct an_text;

enum an_format {
    AN_FORMAT_TEXT,
    AN_FORMAT_JSON,
    AN_FORMAT_JSONL,
    AN_FORMAT_CSV,
    AN_FORMAT_BINARY,
    AN_FORMAT_LATEX, /* this and the rest: documents */
    AN_FORMAT_MARKDOWN,
    AN_FORMAT_HTML,
};
#define AN_NFORMATS (AN_FORMAT_HTML + 1)

/* "text", in the order of the enum. */
extern const char *const an_format_names[AN_NFORMATS];

/* *format := the one of that name; false when there is none. */
bool an_format_read(enum an_format *format, const char *name);

/* Is it LaTeX, Markdown or HTML? */
bool an_format_is_document(enum an_format format);

/* How a document is written. */
struct an_writing {
    enum an_format format;
    bool fragment;         /* LaTeX to \input, HTML to set into a page */
    struct an_style style; /* of text; CSV: ascii alone; verbose: of all */
};

/* d := an empty document for the format: whether it says everything, has
 * pictures, and is as wide as a page. */
void an_document_begin(struct an_document *d, const struct an_writing *w);

/* Appends the document as text, CSV, LaTeX, Markdown or HTML, whichever is
 * asked for; with the symbols of its model, unless m is NULL. */
void an_document_write(struct an_text *out, struct an_document *d,
                       const struct an_model *m, const struct an_writing *w);

#endif
