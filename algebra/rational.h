/* rational.h - numbers as people write them: -3, p/q, 0.5.
 *
 * Our own grammar (docs/model-format.md): an optional sign, then an integer,
 * p/q or a finite decimal; no exponent, no blanks. FLINT's reader accepts 1/0.
 */
#ifndef AN_ALGEBRA_RATIONAL_H
#define AN_ALGEBRA_RATIONAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_text;

enum an_number_status {
    AN_NUMBER_OK,
    AN_NUMBER_ROUNDED,  /* read, but looks like a rounded 1/3: 0.333, 0.1667 */
    AN_NUMBER_SYNTAX,   /* not a number */
    AN_NUMBER_ZERO,     /* zero denominator */
    AN_NUMBER_TOO_LONG, /* more than AN_MAX_DIGITS digits */
};

/* q := the number written in text[0..n), canonical. On ROUNDED q is the exact
 * value of the decimal; on any error q is untouched. */
enum an_number_status an_rational_read(fmpq_t q, const char *text, size_t n);

/* The longest prefix of text[0..n) that has the form of an unsigned number
 * (digits, digits/digits, digits.digits); 0 if there is none. */
size_t an_rational_span(const char *text, size_t n);

/* Appends "-3/2", "-3". */
void an_rational_append(struct an_text *t, const fmpq *q);
void an_integer_append(struct an_text *t, const fmpz *n);

/* "-3/2", for the caller to free. */
char *an_rational_text(const fmpq *q);

/* The fraction with a denominator of at most 12 that a rounded decimal means
 * (0.333 -> 1/3); false when there is none. */
bool an_rational_meant(fmpq_t meant, const fmpq_t decimal);

/* r := the square root of q >= 0; false, r untouched, where that is irrational.
 * May alias. */
bool an_rational_sqrt(fmpq_t r, const fmpq_t q);

/* x := q scale, for a scale that the denominator divides. */
void an_rational_scale(fmpz_t x, const fmpq_t q, const fmpz_t scale);

/* q += a n / d for d > 0; a may alias q. Most numbers have few digits. */
void an_rational_addmul(fmpq_t q, const fmpq_t a, const fmpz_t n,
                        const fmpz_t d);

/* r := the representative of q mod 1 in [0, 1); may alias q. */
void an_rational_mod1(fmpq_t r, const fmpq_t q);

#endif
