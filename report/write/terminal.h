/* terminal.h - a document on a terminal. */
#ifndef AN_REPORT_WRITE_TERMINAL_H
#define AN_REPORT_WRITE_TERMINAL_H

struct an_document;
struct an_style;
struct an_text;

/* Appends the document: tables aligned, lines broken at the width of the page.
 */
void an_document_text(struct an_text *out, const struct an_document *d,
                      const struct an_style *s);

#endif
