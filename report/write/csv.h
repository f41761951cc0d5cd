/* csv.h - the table of a document as comma-separated values (RFC 4180). */
#ifndef AN_REPORT_WRITE_CSV_H
#define AN_REPORT_WRITE_CSV_H

#include <stdbool.h>

struct an_document;
struct an_text;

/* Appends the first table of the document, its header first, in UTF-8 or
 * ASCII; nothing when it has none. Lines end with a newline alone, as those of
 * a search do. */
void an_document_csv(struct an_text *out, const struct an_document *d,
                     bool ascii);

#endif
