/* spin.h - the exact conditions on Z_n with fermions. */
#ifndef AN_ANOMALY_SPIN_H
#define AN_ANOMALY_SPIN_H

#include <stdbool.h>

#include <flint/fmpq.h>

struct an_anomalies;
struct an_symmetry;

/* Do the exact conditions hold? s1 and s3 are sum s and sum s^3; twisted:
 * g^(n/2) = (-1)^F. */
bool an_spin_holds(const fmpz_t n, const fmpz_t s1, const fmpz_t s3,
                   bool twisted);

/* Appends the exact condition; sum and cubes are sum s and sum s^3. */
void an_anomaly_spin(struct an_anomalies *a, const struct an_symmetry *y,
                     const fmpq_t sum, const fmpq_t cubes);

#endif
