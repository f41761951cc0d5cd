/* reasons.h - labelled sentences: what verdicts rest on. */
#ifndef AN_REPORT_SAY_REASONS_H
#define AN_REPORT_SAY_REASONS_H

#include <stddef.h>

struct an_text;

struct an_reason {
    char *label; /* "" for a sentence that belongs to the one before */
    char *text;
};

struct an_reasons {
    struct an_reason *v;
    size_t n, cap;
};

void an_reasons_init(struct an_reasons *r);
void an_reasons_clear(struct an_reasons *r);

/* Appends a sentence, unless it is empty; takes the text, which is empty then.
 */
void an_reason_add(struct an_reasons *r, const char *label, struct an_text *t);

#endif
