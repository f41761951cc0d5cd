/* markup.h - plain text and mathematics in the spelling of LaTeX and HTML.
 *
 * Whatever a text holds, what is appended is well-formed: names and
 * descriptions come from users.
 */
#ifndef AN_REPORT_MARKUP_H
#define AN_REPORT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Appends s[0..n), plain UTF-8, for LaTeX's text mode: ASCII only, special
 * characters escaped, Greek letters, indices and signs as mathematics, accents
 * as commands. What LaTeX cannot set without further packages becomes its
 * number: [U+4E2D]. Line ends and tabs count as blanks. */
void an_latex_text(struct an_text *out, const char *s, size_t n);

/* Appends s[0..n), plain UTF-8, for HTML's text and quoted attributes. Control
 * characters and bytes that are no UTF-8 become U+FFFD. */
void an_html_text(struct an_text *out, const char *s, size_t n);

/* Appends mathematics given in LaTeX as HTML: letters, numbers, signs, \mathbf,
 * \mathrm, \mathbb, \overline, \tilde, \frac, \sqrt, _ and ^, Greek letters. At
 * any other command it appends nothing and returns false. */
bool an_html_math(struct an_text *out, const char *latex, size_t n);

#endif
