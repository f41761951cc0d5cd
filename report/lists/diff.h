/* diff.h - what differs between two models, or how they are the same. */
#ifndef AN_REPORT_LISTS_DIFF_H
#define AN_REPORT_LISTS_DIFF_H

struct an_diff;
struct an_document;
struct an_text;

/* Appends the comparison of two models, which people know by these names. */
void an_report_diff(struct an_document *d, const struct an_diff *x,
                    const char *a, const char *b);

#endif
