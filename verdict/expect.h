/* expect.h - the model's expectations, compared with what was found. */
#ifndef AN_VERDICT_EXPECT_H
#define AN_VERDICT_EXPECT_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_expectation;
struct an_model;

/* C->expect := the model's expectations, compared. */
void an_check_expect(struct an_check *c);

/* Appends the verdict on expectation i alone (one for each vacuum that it is
 * about); what it is compared with is found already. */
void an_expect_compare(struct an_check *c, size_t i);

/* What a vacuum is to be asked for it (residual/question.h). */
unsigned an_expect_asks(const struct an_expectation *e);

/* A plain expectation is about the last step of the chain, or about every
 * scenario where there is no chain; one that names a vacuum is about that one.
 */
bool an_expect_is_about(const struct an_model *m,
                        const struct an_expectation *e, size_t vacuum);

/* Does the model say of every verdict of a vacuum that is undecided that it is?
 */
bool an_expect_undecided(const struct an_check *c, size_t vacuum);

#endif
