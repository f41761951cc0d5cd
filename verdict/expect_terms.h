/* expect_terms.h - expectations about terms, compared with what was found. */
#ifndef AN_VERDICT_EXPECT_TERMS_H
#define AN_VERDICT_EXPECT_TERMS_H

#include <stddef.h>

struct an_check;

/* Appends the verdict on expectation i, about what the terms
 * conserve. */
void an_expect_accidental(struct an_check *c, size_t i);
void an_expect_mechanism(struct an_check *c, size_t i, size_t vacuum);
void an_expect_missing(struct an_check *c, size_t i);

#endif
