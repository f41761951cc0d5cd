/* universal.h - are the mixed anomalies of a symmetry universal?
 *
 * An axion cancels (Green, Schwarz) the sums A_G = sum 2T(R) q of an R-symmetry
 * or a Z(n) with gauge groups G if A_G = k_G rho, of a Z(n) modulo n, for one
 * number rho and the levels k_G: 1 of simple groups, or what the file says; of
 * U(1)s what it says, and those without one are left out. For a U(1) A_G is sum
 * 2 Y^2 q, and as charges q of a Z(n) are defined modulo n, so is that sum, up
 * to n times the greatest common divisor of all 2 D Y^2 (arXiv:1102.3595).
 */
#ifndef AN_ANOMALY_UNIVERSAL_H
#define AN_ANOMALY_UNIVERSAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_anomalies;
struct an_model;
struct an_text;
struct an_weyls;

/* The sum with one gauge group: value, modulo another number (0: exact), both
 * over the level. */
struct an_universal_sum {
    size_t group;
    fmpq_t value, modulus;
};

struct an_universal {
    size_t group;                 /* the symmetry */
    struct an_universal_sum *sum; /* two or more */
    size_t nsums;
    bool known;  /* its charges are */
    bool holds;  /* there is such a rho */
    bool cancel; /* ... namely 0 */
};

void an_universals_clear(struct an_anomalies *a);

/* a->universal := one for each R-symmetry and each Z(n) of the model with two
 * gauge groups that have a level. */
void an_universals_find(struct an_anomalies *a, const struct an_weyls *w);

/* Appends "Green-Schwarz: sums of R over levels, SU3c 6 mod 4, SU2L 2 mod 4:
 * universal"; nothing where they vanish or charges are unknown. */
void an_say_universal(struct an_text *t, const struct an_model *m,
                      const struct an_universal *u);

#endif
