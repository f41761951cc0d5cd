/* discrete.h - anomalies of discrete symmetries Z_n. */
#ifndef AN_ANOMALY_DISCRETE_H
#define AN_ANOMALY_DISCRETE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_anomalies;
struct an_model;
struct an_weyls;

/* sum s^3 = p n + r n^3/8, 3 | p if 3 | n, r = 0 for odd n: the sum vanishes
 * modulo the greatest common divisor of what p and r multiply. */
void an_discrete_cubic_modulus(fmpz_t modulus, const fmpz_t n);

/* The conditions on one imposed Z(n), group z. */
void an_anomaly_imposed(struct an_anomalies *a, const struct an_weyls *w,
                        size_t z);

/* Appends the discrete conditions of the symmetry that turns a component x by
 * f . x (mod 1), f a functional on the model's coordinates whose parts on
 * Dynkin labels are zero except where `skip` is set for that group (its mixed
 * condition is then reported as not defined and its components' phases are
 * used one by one). `name` is "Z6", prose, for
 * "SU3c^2 Z6". Kind AN_DISCRETE, none
 * counts. */
void an_anomaly_residual(struct an_anomalies *a, const struct an_model *model,
                         const fmpq *f, const bool *skip, const char *name);

#endif
