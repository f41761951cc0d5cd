/* mathml.h - mathematics given in LaTeX, as MathML or text of SVG. */
#ifndef AN_REPORT_WRITE_MATHML_H
#define AN_REPORT_WRITE_MATHML_H

#include <stdbool.h>
#include <stddef.h>

struct an_text;

/* Appends latex[0..n) as <math> elements, between which a line may break
 * unless it is to stay whole: letters, numbers, signs, \mathbf, \mathrm,
 * \mathbb, \overline, \tilde, \frac, \sqrt, pmatrix, _ and ^, Greek letters. At
 * any other command it appends nothing and returns false. */
bool an_mathml(struct an_text *out, const char *latex, size_t n, bool whole);

/* The same as the inside of an SVG <text>. */
bool an_mathml_svg(struct an_text *out, const char *latex, size_t n);

#endif
