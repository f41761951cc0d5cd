/* sum.h - sums over Weyl fermions of products of charges. */
#ifndef AN_ANOMALY_SUM_H
#define AN_ANOMALY_SUM_H

#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

#include "algebra/math.h"
#include "anomaly/anomaly.h"

struct an_assignment;
struct an_model;

struct an_weyls {
    struct an_weyl *v;
    size_t n;
    const struct an_model *model;
    /* Of conditions, borrowed; NULL: charges are not summed, or all known. */
    const fmpq_mpoly_ctx_struct *ring;
};

void an_weyls_init(struct an_weyls *w, const struct an_model *model);
void an_weyls_clear(struct an_weyls *w);
/* The same, but a keeps the multiplets, if it has none yet. */
void an_weyls_give(struct an_anomalies *a, struct an_weyls *w);
void an_weyl_clear_all(struct an_weyl *v, size_t n, size_t ngroups);

/* The assignment of a Weyl field under a group. */
const struct an_assignment *an_weyl_under(const struct an_weyls *w, size_t i,
                                          size_t group);

/* A new anomaly at the end of the list; the caller fills in the rest. The name
 * is emptied. */
struct an_anomaly *an_anomaly_add(struct an_anomalies *a, struct an_math *name,
                                  enum an_anomaly_kind kind,
                                  enum an_anomaly_form form);

/* A zero contribution of a field, appended. */
struct an_contribution *an_part_add(struct an_anomaly *x, size_t field);

/* x gets, for each Weyl field i with a nonzero factor[i], the contribution
 * sign * factor[i] * sum over generations of the product of its charges under
 * group[0..n), n <= 3; then the total. n = 0 multiplies by the generations. */
void an_anomaly_sum(struct an_anomaly *x, const struct an_weyls *w,
                    const fmpq *factor, const size_t *group, size_t n);

#endif
