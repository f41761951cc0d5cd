/* numbers.h - what rational values of free parameters leave, in words. */
#ifndef AN_REPORT_SAY_NUMBERS_H
#define AN_REPORT_SAY_NUMBERS_H

struct an_document;
struct an_model;
struct an_numbers_rule;

/* "Z_N, N = 3 d with d the least common denominator of n and f" */
const char *an_said_numbers(struct an_document *d, const struct an_model *m,
                            const struct an_numbers_rule *x);

#endif
