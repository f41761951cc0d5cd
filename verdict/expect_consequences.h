/* expect_consequences.h - expectations about Goldstone bosons and axions,
 * compared with what was found. */
#ifndef AN_VERDICT_EXPECT_CONSEQUENCES_H
#define AN_VERDICT_EXPECT_CONSEQUENCES_H

#include <stddef.h>

struct an_check;

/* Appends the verdict on expectation i in a vacuum. */
void an_expect_consequence(struct an_check *c, size_t i, size_t vacuum);

#endif
