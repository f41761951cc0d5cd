/* expect_anomalies.h - expectations about sums, compared with them. */
#ifndef AN_VERDICT_EXPECT_ANOMALIES_H
#define AN_VERDICT_EXPECT_ANOMALIES_H

#include <stddef.h>

struct an_check;

/* c gets the verdict on the i-th expectation of the model: whether it is free
 * of anomalies, whether mixed ones are universal, one sum. */
void an_expect_free(struct an_check *c, size_t i);
void an_expect_universal(struct an_check *c, size_t i);
void an_expect_anomaly(struct an_check *c, size_t i);

#endif
