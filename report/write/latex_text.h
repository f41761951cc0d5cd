/* latex_text.h - plain UTF-8 for LaTeX's text mode. */
#ifndef AN_REPORT_WRITE_LATEX_TEXT_H
#define AN_REPORT_WRITE_LATEX_TEXT_H

#include <stddef.h>

struct an_text;

/* Appends s[0..n), plain UTF-8, for LaTeX's text mode: ASCII only, special
 * characters escaped, Greek letters, indices and signs as mathematics, accents
 * as commands. What LaTeX cannot set without further packages becomes its
 * number: [U+4E2D]. Line ends and tabs count as blanks. */
void an_latex_text(struct an_text *out, const char *s, size_t n);

#endif
