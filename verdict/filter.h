/* filter.h - does a model meet its expectations? The cheap ones first.
 *
 * The same comparisons as in a check, but no verdict is found that no
 * expectation asks for, and the first one that fails ends it.
 */
#ifndef AN_VERDICT_FILTER_H
#define AN_VERDICT_FILTER_H

#include <stddef.h>

#include "anomaly/anomaly.h"

struct an_model;

/* In which order expectations are looked at: terms, sums, vacua. */
struct an_filter {
    size_t *order; /* indices into the model's expectations */
    size_t n;
};

/* f := that of the expectations of m; an_filter_clear in any case. */
void an_filter_init(struct an_filter *f, const struct an_model *m);
void an_filter_clear(struct an_filter *f);

/* Are all of them met, by a model with the same ones? AN_UNKNOWN: none fails,
 * but some verdict is undecided. Models can be asked about on several threads
 * at once. */
enum an_answer an_filter_passes(const struct an_filter *f,
                                const struct an_model *m);

#endif
