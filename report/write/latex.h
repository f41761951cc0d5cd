/* latex.h - a document in LaTeX, with amsmath, amssymb and booktabs.
 */
#ifndef AN_REPORT_WRITE_LATEX_H
#define AN_REPORT_WRITE_LATEX_H

#include <stdbool.h>

struct an_document;
struct an_text;

/* Appends the document in LaTeX: whole, for pdflatex with amsmath, amssymb and
 * booktabs, or its tables alone, as floats, for \input. Of a picture, what it
 * shows. */
void an_document_latex(struct an_text *out, const struct an_document *d,
                       bool fragment);

#endif
