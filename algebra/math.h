/* math.h - mathematics in two spellings at once.
 *
 * Whatever is appended goes to both: `plain` for a terminal, `latex` for LaTeX
 * in math mode. Zeroes are an empty formula.
 */
#ifndef AN_ALGEBRA_MATH_H
#define AN_ALGEBRA_MATH_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpz_mat.h>

#include "base/text.h"

struct an_math {
    struct an_text plain, latex;
};

void an_math_clear(struct an_math *f);

/* Appends the two spellings; latex NULL: they are the same. */
void an_math_add(struct an_math *f, const char *plain, const char *latex);

/* Appends prose (base/prose.h): words as they are, but × and the colon of
 * an_math_colon in LaTeX, mathematics in both spellings. */
void an_math_say(struct an_math *f, const char *prose);

/* Appends a colon, for what it is about to stand before: a sign behind it is
 * that of a number. */
void an_math_colon(struct an_math *f);

/* Appends another formula, which is emptied. */
void an_math_join(struct an_math *f, struct an_math *other);

/* "-3/2"; "^2", nothing for 1. */
void an_math_number(struct an_math *f, const fmpq *q);
void an_math_integer(struct an_math *f, const fmpz *n);
void an_math_count(struct an_math *f, long n);
void an_math_power(struct an_math *f, long power);

/* A number to multiply with: a negative one in parentheses. */
void an_math_multiplier(struct an_math *f, const fmpq *q);

/* A number as a summand: "3", " + 3", " - 3"; the first one unsigned. */
void an_math_summand(struct an_math *f, const fmpq *q, bool first);

/* Appends the sign of q as that of one more summand: "", "-", " + ", " - ".
 * size := |q|. */
void an_math_sign(fmpq_t size, struct an_math *f, const fmpq *q);

/* Appends c times a symbol, prose, as the next summand: "2 a", " - 1/3 b"; name
 * NULL for a constant. Nothing for c = 0. */
void an_math_term(struct an_math *f, const fmpq *c, const char *name);

/* Appends a factor, prose, to some power, conjugate where that is negative, a
 * blank before all but the first: "L nuR*^2". */
void an_math_factor(struct an_math *f, const char *name, const fmpz *power);

/* Appends " = 1/3 mod 1", unless that is the number itself. */
void an_math_mod1(struct an_math *f, const fmpq *q);

/* "(0 -6; 1 0)", rows apart by semicolons. */
void an_math_matrix(struct an_math *f, const fmpz_mat_t A);

/* Appends the formula to prose, and empties it. */
void an_math_put(struct an_text *t, struct an_math *f);

/* Append a number, and exp(2 pi i turns), as prose: a root, 0 <= turns < 1, as
 * a power of omega = exp(2 pi i/order), 1, \omega, \omega^{2}; where there are
 * several with their order, \omega_{6}^{5}. What is no such power stays
 * e^{2\pi i/9}. What this omega is: "ω = exp(2πi/6)". */
void an_say_number(struct an_text *t, const fmpq *q);
void an_say_root(struct an_text *t, const fmpq *turns, const fmpz_t order,
                 bool several);
void an_say_omega(struct an_text *t, const fmpz_t order, bool several);

/* The formula as prose, or its plain spelling; it is empty then. For the caller
 * to free. */
char *an_math_take(struct an_math *f);
char *an_math_plain(struct an_math *f);

#endif
