/* html.h - a document as one page that needs nothing else. */
#ifndef AN_REPORT_WRITE_HTML_H
#define AN_REPORT_WRITE_HTML_H

#include <stdbool.h>
#include <stddef.h>

struct an_document;
struct an_text;

/* The style of pages, report/write/page.css. */
extern const char an_html_style[];

/* Appends the document as one HTML page that needs neither network nor scripts;
 * or as a fragment of one, an element whose style sheet is about itself alone.
 */
void an_document_html(struct an_text *out, const struct an_document *d,
                      bool fragment);

/* Appends s[0..n), plain UTF-8, for HTML's text and quoted attributes. Control
 * characters and bytes that are no UTF-8 become U+FFFD. */
void an_html_text(struct an_text *out, const char *s, size_t n);

/* Appends a text without elements, mathematics (document.h) as it reads plain:
 * for attributes and titles. */
void an_html_plain(struct an_text *out, const char *text);

#endif
