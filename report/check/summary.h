/* summary.h - many models at once: each with its verdicts, and a last line. */
#ifndef AN_REPORT_CHECK_SUMMARY_H
#define AN_REPORT_CHECK_SUMMARY_H

#include <stddef.h>

#include "report/write/document.h"

struct an_check;
struct an_style;

enum an_outcome {
    AN_PASSES,
    AN_FAILS,
    AN_UNDETERMINED,
    AN_BAD_INPUT,
    AN_NOT_READ, /* there is no such file */
};

/* How one model fared; the texts are owned by whoever holds the line. */
struct an_line {
    enum an_outcome outcome;
    char *name;  /* file, or name in the library */
    char *title; /* of the model, with its reference; NULL to leave out */
    struct an_document verdicts;
};

/* "✓", prose, by outcome; how a model fared that was checked. */
extern const char *const an_outcome_marks[AN_NOT_READ + 1];
enum an_outcome an_outcome_of(const struct an_check *c);

void an_line_init(struct an_line *line);
void an_line_clear(struct an_line *line);

/* line->outcome and ->verdicts := those of a model. */
void an_line_set(struct an_line *line, const struct an_check *c);

/* Appends one line for each, or its verdicts below its name where they do not
 * fit, and with `total` a last one that counts. */
void an_report_lines(struct an_text *out, const struct an_line *line, size_t n,
                     bool total, const struct an_style *s);

/* Appends a heading that counts, and a table with a row for each. */
void an_document_lines(struct an_document *d, const struct an_line *line,
                       size_t n);

#endif
