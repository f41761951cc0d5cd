/* summands.h - the products that an anomaly is a sum of, one field at a time.
 *
 * A sum keeps the contribution of each field; here is what that is made of, for
 * those who write it down. */
#ifndef AN_ANOMALY_SUMMANDS_H
#define AN_ANOMALY_SUMMANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "anomaly/anomaly.h"
#include "theory/text/linear.h"

struct an_field;
struct an_model;

/* The part of a field; NULL where it is zero. */
const struct an_contribution *an_anomaly_part(const struct an_anomaly *a,
                                              size_t field);

/* q (initialised) := the charge of the field's fermion, as it is written. */
void an_fermion_charge(struct an_linear *q, const struct an_model *m,
                       const struct an_field *f, size_t group, size_t j);

/* Has the field a summand that is not zero, even if all of them add up to zero?
 * Has any field? */
bool an_anomaly_holds(const struct an_model *m, const struct an_anomaly *a,
                      const struct an_weyl *w);
bool an_anomaly_has_summands(const struct an_model *m,
                             const struct an_anomalies *all,
                             const struct an_anomaly *a);

#endif
