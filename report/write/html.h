/* html.h - a document as one page that needs nothing else. */
#ifndef AN_REPORT_WRITE_HTML_H
#define AN_REPORT_WRITE_HTML_H

struct an_document;
struct an_text;

/* Appends the document as one HTML page that needs neither network nor scripts.
 */
void an_document_html(struct an_text *out, const struct an_document *d);

#endif
