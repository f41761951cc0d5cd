/* html_text.h - plain text in HTML. */
#ifndef AN_REPORT_WRITE_HTML_TEXT_H
#define AN_REPORT_WRITE_HTML_TEXT_H

#include <stddef.h>

struct an_text;

/* Appends s[0..n), plain UTF-8, for HTML's text and quoted attributes. Control
 * characters and bytes that are no UTF-8 become U+FFFD. */
void an_html_text(struct an_text *out, const char *s, size_t n);

/* Appends a text without elements, mathematics (document.h) as it reads plain:
 * for attributes and titles. */
void an_html_plain(struct an_text *out, const char *text);

#endif
