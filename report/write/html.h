/* html.h - a document as one page that needs nothing else. */
#ifndef AN_REPORT_WRITE_HTML_H
#define AN_REPORT_WRITE_HTML_H

#include <stdbool.h>

struct an_document;
struct an_text;

/* The style of pages, report/write/page.css. */
extern const char an_html_style[];

/* Appends the document as one HTML page that needs neither network nor scripts;
 * or as a fragment of one, an element whose style sheet is about itself alone.
 */
void an_document_html(struct an_text *out, const struct an_document *d,
                      bool fragment);

#endif
