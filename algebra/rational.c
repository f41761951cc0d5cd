/* rational.c - numbers as people write them: -3, p/q, 0.5.
 *
 * The text is scanned once, before any arithmetic, so that a megabyte of
 * digits costs a megabyte of reading. Numerators and denominators that pass
 * have at most AN_MAX_DIGITS digits and go to FLINT as plain digit strings.
 *
 * A decimal is suspected to be rounded when a fraction with a small denominator
 * rounds or truncates to it. Two such fractions differ by at least 1/132, so
 * with three decimals at most one can be meant.
 */
#include "algebra/rational.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#include <flint/ulong_extras.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"

/* The largest denominator that a rounded decimal is tried with. */
#define MAX_MEANT 12

/* Fewer decimals than this are never taken for a rounding. */
#define MIN_DECIMALS 3

static size_t digits(const char *text, size_t n)
{
    size_t k = 0;
    while (k < n && text[k] >= '0' && text[k] <= '9')
        k++;
    return k;
}

/* z := the digits a[0..na) followed by b[0..nb). */
static void set_digits(fmpz_t z, const char *a, size_t na, const char *b,
                       size_t nb)
{
    char s[AN_MAX_DIGITS + 1];
    assert(na + nb > 0 && na + nb <= AN_MAX_DIGITS);
    memcpy(s, a, na);
    memcpy(s + na, b, nb);
    s[na + nb] = '\0';
    int rc = fmpz_set_str(z, s, 10);
    assert(rc == 0);
    (void)rc;
}

/* Is x >= 0, in units of 10^-decimals the integer `scaled`, the rounding or the
 * truncation of a fraction p/q that is no such multiple itself? */
static bool is_rounding(fmpz_t p, unsigned long q, const fmpz_t scaled,
                        const fmpz_t unit)
{
    fmpz_t twice, below;
    bool found = false;
    fmpz_init(twice);
    fmpz_init(below);
    /* p := x q rounded, p/q - x in units of 1/(q unit) is `below`. */
    fmpz_mul_ui(below, scaled, 2 * q);
    fmpz_add(below, below, unit);
    fmpz_mul_ui(twice, unit, 2);
    fmpz_fdiv_q(p, below, twice);
    fmpz_mul(below, p, unit);
    if (fmpz_fdiv_ui(below, q) != 0) {
        fmpz_submul_ui(below, scaled, q);
        fmpz_mul_ui(twice, below, 2);
        found = fmpz_sgn(below) > 0 ? fmpz_cmp_ui(below, q) < 0
                                    : fmpz_cmp_si(twice, -(long)q) >= 0;
    }
    fmpz_clear(below);
    fmpz_clear(twice);
    return found;
}

/* The fraction that |decimal|, written with that many decimals, may mean. */
static bool find_meant(fmpq_t meant, const fmpq_t decimal, size_t decimals)
{
    fmpz_t unit, scaled, p;
    bool found = false;
    fmpz_init(unit);
    fmpz_init(scaled);
    fmpz_init(p);
    fmpz_set_ui(unit, 10);
    fmpz_pow_ui(unit, unit, decimals);
    fmpz_mul(scaled, fmpq_numref(decimal), unit);
    fmpz_divexact(scaled, scaled, fmpq_denref(decimal));
    bool negative = fmpz_sgn(scaled) < 0;
    fmpz_abs(scaled, scaled);
    for (unsigned long q = 2; q <= MAX_MEANT && !found; q++) {
        found = is_rounding(p, q, scaled, unit);
        if (found) {
            if (negative)
                fmpz_neg(p, p);
            fmpz_set(fmpq_numref(meant), p);
            fmpz_set_ui(fmpq_denref(meant), q);
            fmpq_canonicalise(meant);
        }
    }
    fmpz_clear(p);
    fmpz_clear(scaled);
    fmpz_clear(unit);
    return found;
}

enum an_number_status an_rational_read(fmpq_t q, const char *text, size_t n)
{
    bool negative = n > 0 && text[0] == '-';
    size_t sign = n > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const char *left = text + sign;
    size_t nleft = digits(left, n - sign);
    size_t used = sign + nleft;
    const char *right = "";
    size_t nright = 0;
    char separator = '\0';
    if (used < n) {
        separator = text[used];
        right = text + used + 1;
        nright = digits(right, n - used - 1);
        used += 1 + nright;
        if (nright == 0 || (separator != '/' && separator != '.'))
            return AN_NUMBER_SYNTAX;
    }
    if (nleft == 0 || used != n)
        return AN_NUMBER_SYNTAX;
    size_t together = separator == '.' ? nleft + nright : nleft;
    if (together > AN_MAX_DIGITS || nright > AN_MAX_DIGITS)
        return AN_NUMBER_TOO_LONG;

    enum an_number_status status = AN_NUMBER_OK;
    fmpq_t x, meant;
    fmpq_init(x);
    fmpq_init(meant);
    if (separator == '.') {
        set_digits(fmpq_numref(x), left, nleft, right, nright);
        fmpz_set_ui(fmpq_denref(x), 10);
        fmpz_pow_ui(fmpq_denref(x), fmpq_denref(x), nright);
    } else {
        set_digits(fmpq_numref(x), left, nleft, "", 0);
        if (separator == '/')
            set_digits(fmpq_denref(x), right, nright, "", 0);
    }
    if (fmpz_is_zero(fmpq_denref(x))) {
        status = AN_NUMBER_ZERO;
    } else {
        fmpq_canonicalise(x);
        if (negative)
            fmpq_neg(x, x);
        if (separator == '.' && nright >= MIN_DECIMALS &&
            find_meant(meant, x, nright))
            status = AN_NUMBER_ROUNDED;
        fmpq_set(q, x);
    }
    fmpq_clear(meant);
    fmpq_clear(x);
    return status;
}

size_t an_rational_span(const char *text, size_t n)
{
    size_t left = digits(text, n);
    if (left == 0 || left == n || (text[left] != '/' && text[left] != '.'))
        return left;
    size_t right = digits(text + left + 1, n - left - 1);
    return right ? left + 1 + right : left;
}

void an_rational_append(struct an_text *t, const fmpq *q)
{
    char *s = fmpq_get_str(NULL, 10, q);
    an_text_add(t, s);
    flint_free(s);
}

void an_integer_append(struct an_text *t, const fmpz *n)
{
    char *s = fmpz_get_str(NULL, 10, n);
    an_text_add(t, s);
    flint_free(s);
}

char *an_rational_text(const fmpq *q)
{
    struct an_text t = {0};
    an_rational_append(&t, q);
    return an_text_take(&t);
}

bool an_rational_meant(fmpq_t meant, const fmpq_t decimal)
{
    /* The decimals needed: the larger power of 2 and 5 in the denominator. */
    fmpz_t rest, two, five;
    fmpz_init_set(rest, fmpq_denref(decimal));
    fmpz_init_set_ui(two, 2);
    fmpz_init_set_ui(five, 5);
    slong n2 = fmpz_remove(rest, rest, two);
    slong n5 = fmpz_remove(rest, rest, five);
    size_t decimals = (size_t)(n2 > n5 ? n2 : n5);
    bool finite = fmpz_is_one(rest);
    fmpz_clear(five);
    fmpz_clear(two);
    fmpz_clear(rest);
    if (!finite)
        return false;
    if (decimals < MIN_DECIMALS)
        decimals = MIN_DECIMALS;
    return find_meant(meant, decimal, decimals);
}

bool an_rational_sqrt(fmpq_t r, const fmpq_t q)
{
    if (!fmpz_is_square(fmpq_numref(q)) || !fmpz_is_square(fmpq_denref(q)))
        return false;
    fmpz_sqrt(fmpq_numref(r), fmpq_numref(q));
    fmpz_sqrt(fmpq_denref(r), fmpq_denref(q));
    return true;
}

void an_rational_mod1(fmpq_t r, const fmpq_t q)
{
    fmpz_fdiv_r(fmpq_numref(r), fmpq_numref(q), fmpq_denref(q));
    fmpz_set(fmpq_denref(r), fmpq_denref(q));
}

/* Two products of three such numbers add up to less than a word, be it of 64
 * bits or, in a browser, of 32. */
static bool is_short(fmpz x)
{
    static const fmpz SHORT = WORD(1) << (FLINT_BITS - 4) / 3;
    return x < SHORT && x > -SHORT;
}

void an_rational_scale(fmpz_t x, const fmpq_t q, const fmpz_t scale)
{
    const fmpz num = *fmpq_numref(q), den = *fmpq_denref(q);
    assert(fmpz_divisible(scale, fmpq_denref(q)));
    if (is_short(num) && is_short(den) && is_short(*scale)) {
        fmpz_set_si(x, num * (*scale / den));
        return;
    }
    fmpz_divexact(x, scale, fmpq_denref(q));
    fmpz_mul(x, x, fmpq_numref(q));
}

void an_rational_addmul(fmpq_t q, const fmpq_t a, const fmpz_t n,
                        const fmpz_t d)
{
    const fmpz qn = *fmpq_numref(q), qd = *fmpq_denref(q);
    const fmpz an = *fmpq_numref(a), ad = *fmpq_denref(a);
    if (is_short(qn) && is_short(qd) && is_short(an) && is_short(ad) &&
        is_short(*n) && is_short(*d)) {
        slong num = qn * ad * *d + an * *n * qd, den = qd * ad * *d;
        slong g = den == 1 ? 1 : (slong)n_gcd((ulong)labs(num), (ulong)den);
        fmpz_set_si(fmpq_numref(q), num / g);
        fmpz_set_si(fmpq_denref(q), den / g);
        return;
    }
    fmpq_t b;
    fmpq_init(b);
    fmpq_set_fmpz_frac(b, n, d);
    fmpq_addmul(q, a, b);
    fmpq_clear(b);
}
