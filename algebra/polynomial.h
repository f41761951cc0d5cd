/* polynomial.h - polynomials over Q in several unknowns: factors and text.
 *
 * FLINT's fmpq_mpoly_t, in a ring of n unknowns that the caller makes with
 * AN_MONOMIAL_ORDER: terms of higher degree first, then by the order of the
 * unknowns. A polynomial is *primitive* when its coefficients are integers
 * without common divisor and the first is positive; up to a rational factor
 * every one is.
 */
#ifndef AN_ALGEBRA_POLYNOMIAL_H
#define AN_ALGEBRA_POLYNOMIAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mpoly.h>

#include "algebra/math.h"

#define AN_MONOMIAL_ORDER ORD_DEGLEX

/* Polynomials of one ring; all zeroes is an empty one. */
struct an_system {
    fmpq_mpoly_struct *v;
    size_t n, cap;
};

void an_system_add(struct an_system *s, const fmpq_mpoly_t p,
                   const fmpq_mpoly_ctx_t ring);
/* copy is uninitialised. */
void an_system_copy(struct an_system *copy, const struct an_system *s,
                    const fmpq_mpoly_ctx_t ring);
void an_system_clear(struct an_system *s, const fmpq_mpoly_ctx_t ring);
bool an_system_has(const struct an_system *s, const fmpq_mpoly_t p,
                   const fmpq_mpoly_ctx_t ring);

/* p = constant * product of base^power; the bases are primitive, different, of
 * positive degree and irreducible over Q when `complete`. */
struct an_factored {
    fmpq_t constant;
    struct an_power {
        fmpq_mpoly_t base;
        int power;
    } * v;
    size_t n, cap;
    bool complete; /* false: p has too many terms to be factored, and stands as
                      one base */
};

void an_factored_init(struct an_factored *f);
void an_factored_clear(struct an_factored *f, const fmpq_mpoly_ctx_t ring);

/* f (initialised) := the factors of p, simple ones first. */
void an_polynomial_factor(struct an_factored *f, const fmpq_mpoly_t p,
                          const fmpq_mpoly_ctx_t ring);

/* The names of the unknowns of a ring, prose. */
struct an_unknowns {
    const char *const *v;
    bool blank; /* products with blanks, without `*` */
};

/* Appends "-3/2*a^2*b + 3"; "-3/2*(l1 - l2 + 3)", "18*a*(a + b)^2", of factors
 * and of a polynomial in its factors. */
void an_polynomial_write(struct an_math *f, const fmpq_mpoly_t p,
                         const struct an_unknowns *names,
                         const fmpq_mpoly_ctx_t ring);
void an_factored_write(struct an_math *f, const struct an_factored *x,
                       const struct an_unknowns *names,
                       const fmpq_mpoly_ctx_t ring);
void an_product_write(struct an_math *f, const fmpq_mpoly_t p,
                      const struct an_unknowns *names,
                      const fmpq_mpoly_ctx_t ring);

/* Appends "(a + b)/(2*c)" for num / den. */
void an_quotient_write(struct an_math *f, const fmpq_mpoly_t num,
                       const fmpq_mpoly_t den, const struct an_unknowns *names,
                       const fmpq_mpoly_ctx_t ring);

/* p := p without its rational factor; zero stays zero. */
void an_polynomial_primitive(fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring);

/* The total degree; -1 for zero. */
slong an_polynomial_degree(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring);

/* Do all terms have the same degree? True for zero. */
bool an_polynomial_is_homogeneous(const fmpq_mpoly_t p,
                                  const fmpq_mpoly_ctx_t ring);

/* uses[i] := p contains unknown i; uses has one entry for each. Returns how
 * many there are. */
size_t an_polynomial_unknowns(bool *uses, const fmpq_mpoly_t p,
                              const fmpq_mpoly_ctx_t ring);

/* c := the coefficient of the unknown to the given power in p, a polynomial in
 * the others. c and p distinct. */
void an_polynomial_coefficient(fmpq_mpoly_t c, const fmpq_mpoly_t p, slong i,
                               slong power, const fmpq_mpoly_ctx_t ring);

/* q := den^d p(unknown i = num / den), d the degree of p in the unknown. q
 * aliases nothing. */
void an_polynomial_substitute(fmpq_mpoly_t q, const fmpq_mpoly_t p, slong i,
                              const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                              const fmpq_mpoly_ctx_t ring);

#endif
