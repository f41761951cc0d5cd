/* zeros.c - rational zeros of a polynomial, where they are few for a reason.
 *
 * A quadric is completed to squares, sum c_i l_i^2 + e with linear l_i; where
 * products without squares or a linear rest are left it has points for sure. Of
 * one sign, its real zeros are those of all l_i. Two squares have no common
 * zero but the trivial one when the polynomial is irreducible. Three have one
 * exactly when Hilbert's symbols (-ac, -bc) are 1 at every place (Hasse and
 * Minkowski); the places are infinity, 2, and the primes in a b c.
 */
#include "algebra/zeros.h"

#include <stdlib.h>

#include <flint/fmpz_factor.h>

#include "base/mem.h"

/* ---- Hilbert symbols */

/* z := the integer that differs from q by a square. False when it or its square
 * factors are beyond 64 bits. */
static bool square_class(fmpz_t z, const fmpq_t q)
{
    fmpz_mul(z, fmpq_numref(q), fmpq_denref(q));
    return fmpz_abs_fits_ui(z);
}

/* z := p^v u, u prime to p; v mod 2. */
static bool split_prime(fmpz_t u, const fmpz_t z, const fmpz_t p)
{
    return fmpz_remove(u, z, p) % 2 != 0;
}

/* The symbol at an odd prime. */
static int symbol_odd(const fmpz_t a, const fmpz_t b, const fmpz_t p)
{
    fmpz_t u, v;
    fmpz_init(u);
    fmpz_init(v);
    bool x = split_prime(u, a, p), y = split_prime(v, b, p);
    int s = x && y && fmpz_fdiv_ui(p, 4) == 3 ? -1 : 1;
    fmpz_fdiv_r(u, u, p);
    fmpz_fdiv_r(v, v, p);
    if (y)
        s *= fmpz_jacobi(u, p);
    if (x)
        s *= fmpz_jacobi(v, p);
    fmpz_clear(v);
    fmpz_clear(u);
    return s;
}

/* The symbol at 2: (-1)^(e(u) e(v) + x w(v) + y w(u)), e(u) = (u - 1)/2,
 * w(u) = (u^2 - 1)/8. */
static int symbol_two(const fmpz_t a, const fmpz_t b)
{
    fmpz_t u, v, two;
    fmpz_init(u);
    fmpz_init(v);
    fmpz_init_set_ui(two, 2);
    bool x = split_prime(u, a, two), y = split_prime(v, b, two);
    unsigned long r = fmpz_fdiv_ui(u, 8), t = fmpz_fdiv_ui(v, 8);
    bool eu = r % 4 == 3, ev = t % 4 == 3;
    bool wu = r == 3 || r == 5, wv = t == 3 || t == 5;
    bool minus = (eu && ev) != ((x && wv) != (y && wu));
    fmpz_clear(two);
    fmpz_clear(v);
    fmpz_clear(u);
    return minus ? -1 : 1;
}

/* Are the symbols at the odd primes of z all 1? */
static bool symbols_are_one(const fmpz_t a, const fmpz_t b, const fmpz_t z)
{
    bool one = true;
    fmpz_factor_t f;
    fmpz_factor_init(f);
    fmpz_factor(f, z);
    for (slong i = 0; i < f->num && one; i++)
        if (!fmpz_equal_ui(f->p + i, 2))
            one = symbol_odd(a, b, f->p + i) == 1;
    fmpz_factor_clear(f);
    return one;
}

bool an_conic_has_points(const fmpq_t a, const fmpq_t b, const fmpq_t c)
{
    fmpq_t q;
    fmpz_t x, y;
    fmpq_init(q);
    fmpz_init(x);
    fmpz_init(y);
    fmpq_mul(q, a, c);
    fmpq_neg(q, q);
    bool small = square_class(x, q);
    fmpq_mul(q, b, c);
    fmpq_neg(q, q);
    small = square_class(y, q) && small;
    bool points = !(fmpz_sgn(x) < 0 && fmpz_sgn(y) < 0);
    if (small && points)
        points = symbol_two(x, y) == 1 && symbols_are_one(x, y, x) &&
                 symbols_are_one(x, y, y);
    fmpz_clear(y);
    fmpz_clear(x);
    fmpq_clear(q);
    return points;
}

/* ---- squares */

/* p = sum c[i] l[i]^2 + rest. */
struct squares {
    fmpq_mpoly_t rest;
    struct an_system l;
    fmpq *c;
    size_t cap;
    int positive, negative; /* signs of c */
};

/* The first unknown whose square is in p; false if there is none. */
static bool find_square(slong *unknown, fmpq_t c, const fmpq_mpoly_t p,
                        const fmpq_mpoly_ctx_t ring)
{
    bool found = false;
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    for (slong i = 0; i < fmpq_mpoly_ctx_nvars(ring) && !found; i++) {
        an_polynomial_coefficient(q, p, i, 2, ring);
        found = !fmpq_mpoly_is_zero(q, ring);
        if (found) {
            fmpq_mpoly_get_fmpq(c, q, ring);
            *unknown = i;
        }
    }
    fmpq_mpoly_clear(q, ring);
    return found;
}

/* Takes c (x + b / 2c)^2 off, c x^2 + b x the terms with x in the rest. */
static bool complete_square(struct squares *s, const fmpq_mpoly_ctx_t ring)
{
    slong i = 0;
    fmpq_t c, half;
    fmpq_init(c);
    fmpq_init(half);
    bool found = find_square(&i, c, s->rest, ring);
    if (found) {
        fmpq_mpoly_t l, b;
        fmpq_mpoly_init(l, ring);
        fmpq_mpoly_init(b, ring);
        fmpq_set_si(half, 1, 2);
        fmpq_div(half, half, c);
        an_polynomial_coefficient(b, s->rest, i, 1, ring);
        fmpq_mpoly_scalar_mul_fmpq(b, b, half, ring);
        fmpq_mpoly_gen(l, i, ring);
        fmpq_mpoly_add(l, l, b, ring);
        an_system_add(&s->l, l, ring);
        size_t n = s->l.n;
        s->c = an_grow(s->c, &s->cap, n, sizeof *s->c);
        fmpq_init(&s->c[n - 1]);
        fmpq_set(&s->c[n - 1], c);
        *(fmpq_sgn(c) > 0 ? &s->positive : &s->negative) += 1;
        fmpq_mpoly_mul(b, l, l, ring);
        fmpq_mpoly_scalar_mul_fmpq(b, b, c, ring);
        fmpq_mpoly_sub(s->rest, s->rest, b, ring);
        fmpq_mpoly_clear(b, ring);
        fmpq_mpoly_clear(l, ring);
    }
    fmpq_clear(half);
    fmpq_clear(c);
    return found;
}

/* The zeros of sum c_i l_i^2 + e. */
static enum an_zeros judge(const struct squares *s, const fmpq_t e)
{
    size_t n = s->l.n;
    bool affine = !fmpq_is_zero(e);
    int sign = fmpq_sgn(e);
    bool definite =
        s->positive + (sign > 0) == 0 || s->negative + (sign < 0) == 0;
    bool few = definite || n + affine <= 2;
    if (!few && n + affine == 3)
        few = !an_conic_has_points(&s->c[0], &s->c[1], affine ? e : &s->c[2]);
    if (!few)
        return AN_ZEROS_MANY;
    return affine ? AN_ZEROS_NONE : AN_ZEROS_COMMON;
}

static enum an_zeros quadric_zeros(struct an_system *forms,
                                   const fmpq_mpoly_t p,
                                   const fmpq_mpoly_ctx_t ring)
{
    enum an_zeros answer = AN_ZEROS_MANY;
    struct squares s = {.cap = 0};
    fmpq_t e;
    fmpq_init(e);
    fmpq_mpoly_init(s.rest, ring);
    fmpq_mpoly_set(s.rest, p, ring);
    while (complete_square(&s, ring))
        ;
    if (fmpq_mpoly_is_fmpq(s.rest, ring)) {
        fmpq_mpoly_get_fmpq(e, s.rest, ring);
        answer = judge(&s, e);
    }
    if (answer == AN_ZEROS_COMMON)
        for (size_t i = 0; i < s.l.n; i++)
            an_system_add(forms, &s.l.v[i], ring);
    for (size_t i = 0; i < s.l.n; i++)
        fmpq_clear(&s.c[i]);
    free(s.c);
    an_system_clear(&s.l, ring);
    fmpq_mpoly_clear(s.rest, ring);
    fmpq_clear(e);
    return answer;
}

enum an_zeros an_polynomial_zeros(struct an_system *forms, const fmpq_mpoly_t p,
                                  const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring);
    bool *uses = an_alloc((size_t)n, sizeof *uses);
    size_t count = an_polynomial_unknowns(uses, p, ring);
    enum an_zeros answer = AN_ZEROS_MANY;
    if (count == 1) {
        answer = AN_ZEROS_NONE;
    } else if (count == 2 && an_polynomial_is_homogeneous(p, ring)) {
        fmpq_mpoly_t x;
        fmpq_mpoly_init(x, ring);
        for (slong i = 0; i < n; i++) {
            fmpq_mpoly_gen(x, i, ring);
            if (uses[i])
                an_system_add(forms, x, ring);
        }
        fmpq_mpoly_clear(x, ring);
        answer = AN_ZEROS_COMMON;
    } else if (an_polynomial_degree(p, ring) == 2) {
        answer = quadric_zeros(forms, p, ring);
    }
    free(uses);
    return answer;
}
