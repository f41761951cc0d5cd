/* comparison.h - what was expected beside what was found. */
#ifndef AN_VERDICT_COMPARISON_H
#define AN_VERDICT_COMPARISON_H

#include <stdbool.h>
#include <stddef.h>

#include "anomaly/anomaly.h"

struct an_check;
struct an_expectation;
struct an_model;
struct an_text;

/* Takes what, expected and found. vacuum: NULL for the model as a whole. */
void an_expect_add(struct an_check *c, size_t expect, const size_t *vacuum,
                   char *what, char *expected, char *found,
                   enum an_answer holds);

/* "N, eta", "none"; for the caller to free. */
char *an_expect_join(char *const *list, size_t n);

/* Appends a term or gauge boson as users write it, prose. */
void an_expect_say(struct an_text *t, const struct an_model *m,
                   const char *name);

/* The same of fields or terms as users write them, prose. */
char *an_expect_terms(const struct an_model *m, char *const *list, size_t n);

/* Is it in the list? Both are prose or words. */

/* An expected residual group as it was written, prose. */
char *an_expect_group(const struct an_expectation *e);

bool an_expect_lists(const char *name, char *const *list, size_t n);

#endif
