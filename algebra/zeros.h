/* zeros.h - rational zeros of a polynomial, where they are few for a reason. */
#ifndef AN_ALGEBRA_ZEROS_H
#define AN_ALGEBRA_ZEROS_H

#include "algebra/polynomial.h"

enum an_zeros {
    AN_ZEROS_MANY,   /* no reason why they should be few was found */
    AN_ZEROS_NONE,   /* there is no rational zero */
    AN_ZEROS_COMMON, /* exactly where all `forms` vanish */
};

/* The rational zeros of a polynomial that is irreducible over Q and not linear.
 * Few, proven: in one unknown (none), homogeneous in two (only zero), quadrics
 * that are definite or whose sum of two or three squares has no solution
 * (Hasse and Minkowski). forms is empty before. */
enum an_zeros an_polynomial_zeros(struct an_system *forms, const fmpq_mpoly_t p,
                                  const fmpq_mpoly_ctx_t ring);

/* Has a x^2 + b y^2 + c z^2 = 0 a rational solution but 0? a, b, c are not
 * zero. True also when numbers are too large to be factored (64 bits). */
bool an_conic_has_points(const fmpq_t a, const fmpq_t b, const fmpq_t c);

#endif
