/* number.c - charges as SARAH's files write them.
 *
 * Rational arithmetic over symbols and square roots of integers, as far as
 * charges need it: sums of products with one symbol at most. Symbols that the
 * file assigns to stand for their values.
 */
#include "import/sarah/number.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/text/scalar.h"
#include "import/draft.h"
#include "import/sarah/file.h"

/* Calls one in the other: brackets, and symbols that stand for symbols. */
#define MAX_CALLS 1000

/* Squares are found in roots up to this; 2/Sqrt[40] is far below. */
#define MAX_ROOT 1000000000ul

/* Bits of a numerator or denominator in between. */
#define MAX_BITS 4000

struct reader {
    struct an_sarah *f;
    size_t depth;
};

void an_surd_init(struct an_surd *x)
{
    *x = (struct an_surd){0};
}

void an_surd_clear(struct an_surd *x)
{
    for (size_t i = 0; i < x->n; i++)
        fmpq_clear(x->v[i].coefficient);
    free(x->v);
    an_surd_init(x);
}

static bool same_symbol(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* x += c * Sqrt[root] * symbol */
static void add(struct an_surd *x, const fmpq_t c, unsigned long root,
                const char *symbol)
{
    size_t i = 0;
    while (i < x->n &&
           (x->v[i].root != root || !same_symbol(x->v[i].symbol, symbol)))
        i++;
    if (i == x->n) {
        x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
        fmpq_init(x->v[x->n].coefficient);
        x->v[x->n].root = root;
        x->v[x->n++].symbol = symbol;
    }
    fmpq_add(x->v[i].coefficient, x->v[i].coefficient, c);
    if (!fmpq_is_zero(x->v[i].coefficient))
        return;
    fmpq_clear(x->v[i].coefficient);
    x->v[i] = x->v[--x->n];
}

static int refuse(struct reader *r, const struct an_expr *e, const char *what)
{
    an_error(r->f->diags, e->at, "%s", what);
    return an_expected(r->f->diags,
                       "a charge: rational numbers, Sqrt[n] and symbols, such "
                       "as -1/6 or 2 x - 1/2");
}

/* root = square^2 * rest */
static void split_root(unsigned long *square, unsigned long *rest,
                       unsigned long root)
{
    *square = 1;
    for (unsigned long p = 2; p * p <= root && p < 40000; p++)
        while (root % (p * p) == 0) {
            root /= p * p;
            *square *= p;
        }
    *rest = root;
}

/* x *= y */
static int multiply(struct reader *r, struct an_surd *x,
                    const struct an_surd *y, const struct an_expr *e)
{
    struct an_surd product;
    fmpq_t c;
    int rc = 0;
    an_surd_init(&product);
    fmpq_init(c);
    for (size_t i = 0; rc == 0 && i < x->n; i++)
        for (size_t j = 0; rc == 0 && j < y->n; j++) {
            const struct an_surd_term *a = &x->v[i], *b = &y->v[j];
            unsigned long square, rest;
            if (an_sarah_step(r->f, e) < 0) {
                rc = -1;
                break;
            }
            fmpq_mul(c, a->coefficient, b->coefficient);
            if (a->symbol && b->symbol)
                rc = refuse(r, e, "a charge is linear in its symbols");
            else if (a->root > MAX_ROOT / b->root ||
                     fmpz_bits(fmpq_numref(c)) > MAX_BITS ||
                     fmpz_bits(fmpq_denref(c)) > MAX_BITS)
                rc = refuse(r, e, "a number of too many digits");
            if (rc < 0)
                break;
            split_root(&square, &rest, a->root * b->root);
            fmpz_mul_ui(fmpq_numref(c), fmpq_numref(c), square);
            fmpq_canonicalise(c);
            add(&product, c, rest, a->symbol ? a->symbol : b->symbol);
        }
    fmpq_clear(c);
    an_surd_clear(x);
    *x = product;
    return rc;
}

/* x := 1/x, of one term without a symbol: 1/(c Sqrt[n]) = Sqrt[n] / (c n). */
static int invert(struct reader *r, struct an_surd *x, const struct an_expr *e)
{
    if (x->n == 0)
        return refuse(r, e, "a division by zero");
    if (x->n > 1 || x->v[0].symbol)
        return refuse(r, e, "a division by more than a number");
    fmpz_mul_ui(fmpq_numref(x->v[0].coefficient),
                fmpq_numref(x->v[0].coefficient), x->v[0].root);
    fmpq_inv(x->v[0].coefficient, x->v[0].coefficient);
    fmpq_canonicalise(x->v[0].coefficient);
    return 0;
}

/* x := Sqrt[x] of a rational number: Sqrt[p/q] = Sqrt[p q] / q. */
static int take_root(struct reader *r, struct an_surd *x,
                     const struct an_expr *e)
{
    fmpz_t pq;
    unsigned long square, rest;
    if (x->n == 0)
        return 0;
    if (x->n > 1 || x->v[0].symbol || x->v[0].root != 1 ||
        fmpq_sgn(x->v[0].coefficient) < 0)
        return refuse(r, e, "a root of something else than a number");
    fmpq *c = x->v[0].coefficient;
    fmpz_init(pq);
    fmpz_mul(pq, fmpq_numref(c), fmpq_denref(c));
    bool small = fmpz_cmp_ui(pq, MAX_ROOT) <= 0;
    split_root(&square, &rest, small ? fmpz_get_ui(pq) : 1);
    fmpz_clear(pq);
    if (!small)
        return refuse(r, e, "a root of a number that is too large");
    fmpz_set_ui(fmpq_numref(c), square);
    fmpq_canonicalise(c);
    x->v[0].root = rest;
    return 0;
}

static int read(struct reader *r, struct an_surd *x, const struct an_expr *e);

static int read_symbol(struct reader *r, struct an_surd *x,
                       const struct an_expr *e)
{
    const struct an_expr *value;
    fmpq_t one;
    if (an_sarah_value(&value, r->f, e) < 0)
        return -1;
    if (value)
        return read(r, x, value);
    if (strcmp(e->text, "Pi") == 0 || strcmp(e->text, "E") == 0 ||
        strcmp(e->text, "I") == 0)
        return refuse(r, e, "no rational number");
    fmpq_init(one);
    fmpq_one(one);
    add(x, one, 1, e->text);
    fmpq_clear(one);
    return 0;
}

/* The exponent is *times, or half of it. */
static int read_exponent(struct reader *r, long *times, bool *half,
                         const struct an_surd *x, const struct an_expr *e)
{
    if (x->n == 0)
        return 0;
    const fmpq *k = x->v[0].coefficient;
    *half = fmpz_equal_ui(fmpq_denref(k), 2);
    if (x->n > 1 || x->v[0].symbol || x->v[0].root != 1 ||
        (!*half && !fmpz_is_one(fmpq_denref(k))) ||
        fmpz_cmp_si(fmpq_numref(k), *half ? 1 : AN_MAX_POWER) > 0 ||
        fmpz_cmp_si(fmpq_numref(k), *half ? -1 : -AN_MAX_POWER) < 0)
        return refuse(r, e, "a power that is too large, or no integer");
    *times = fmpz_get_si(fmpq_numref(k));
    return 0;
}

static int read_power(struct reader *r, struct an_surd *x,
                      const struct an_expr *e)
{
    struct an_surd base, exponent;
    fmpq_t one;
    an_surd_init(&base);
    an_surd_init(&exponent);
    fmpq_init(one);
    fmpq_one(one);
    int rc = read(r, &base, e->part[0]);
    if (rc == 0)
        rc = read(r, &exponent, e->part[1]);
    bool half = false;
    long times = 0;
    if (rc == 0)
        rc = read_exponent(r, &times, &half, &exponent, e);
    if (rc == 0 && half)
        rc = take_root(r, &base, e);
    if (rc == 0 && times < 0)
        rc = invert(r, &base, e);
    if (rc == 0)
        add(x, one, 1, NULL);
    for (long i = 0; rc == 0 && i < labs(times); i++)
        rc = multiply(r, x, &base, e);
    fmpq_clear(one);
    an_surd_clear(&exponent);
    an_surd_clear(&base);
    return rc;
}

static int read_product(struct reader *r, struct an_surd *x,
                        const struct an_expr *e)
{
    fmpq_t one;
    int rc = 0;
    fmpq_init(one);
    fmpq_one(one);
    add(x, one, 1, NULL);
    fmpq_clear(one);
    for (size_t i = 0; rc == 0 && i < e->n; i++) {
        struct an_surd y;
        an_surd_init(&y);
        rc = read(r, &y, e->part[i]);
        if (rc == 0)
            rc = multiply(r, x, &y, e->part[i]);
        an_surd_clear(&y);
    }
    return rc;
}

/* x += or -= the value of a part */
static int read_part(struct reader *r, struct an_surd *x,
                     const struct an_expr *e, bool minus)
{
    struct an_surd y;
    an_surd_init(&y);
    int rc = read(r, &y, e);
    for (size_t i = 0; rc == 0 && i < y.n; i++) {
        if (minus)
            fmpq_neg(y.v[i].coefficient, y.v[i].coefficient);
        add(x, y.v[i].coefficient, y.v[i].root, y.v[i].symbol);
        rc = an_sarah_step(r->f, e);
    }
    an_surd_clear(&y);
    return rc;
}

static int read_minus(struct reader *r, struct an_surd *x,
                      const struct an_expr *e)
{
    return read_part(r, x, e->part[0], true);
}

static int read_number(struct reader *r, struct an_surd *x,
                       const struct an_expr *e)
{
    fmpq_t q;
    fmpq_init(q);
    int rc =
        an_scalar_number(q, (struct an_scalar){e->text, e->at}, r->f->diags);
    if (rc == 0 && !fmpq_is_zero(q))
        add(x, q, 1, NULL);
    fmpq_clear(q);
    return rc;
}

static int read_call(struct reader *r, struct an_surd *x,
                     const struct an_expr *e)
{
    if (!an_expr_calls(e, AN_EXPR_CALL, "Sqrt") || e->n != 2)
        return refuse(r, e, "no number");
    return read(r, x, e->part[1]) < 0 ? -1 : take_root(r, x, e);
}

static int read_inverse(struct reader *r, struct an_surd *x,
                        const struct an_expr *e)
{
    return read(r, x, e->part[0]) < 0 ? -1 : invert(r, x, e);
}

static int read_sum(struct reader *r, struct an_surd *x,
                    const struct an_expr *e)
{
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < e->n; i++)
        rc = read_part(r, x, e->part[i], false);
    return rc;
}

/* x, which is zero, := the value of e */
static int read(struct reader *r, struct an_surd *x, const struct an_expr *e)
{
    static int (*const readers[])(struct reader *, struct an_surd *,
                                  const struct an_expr *) = {
        [AN_EXPR_NUMBER] = read_number,   [AN_EXPR_SYMBOL] = read_symbol,
        [AN_EXPR_STRING] = read_call,     [AN_EXPR_LIST] = read_call,
        [AN_EXPR_CALL] = read_call,       [AN_EXPR_ELEMENT] = read_call,
        [AN_EXPR_SUM] = read_sum,         [AN_EXPR_PRODUCT] = read_product,
        [AN_EXPR_INVERSE] = read_inverse, [AN_EXPR_POWER] = read_power,
        [AN_EXPR_MINUS] = read_minus,     [AN_EXPR_RULE] = read_call,
    };
    if (++r->depth > MAX_CALLS)
        return refuse(r, e, "names that stand for names without an end");
    int rc = an_sarah_step(r->f, e);
    if (rc == 0)
        rc = readers[e->kind](r, x, e);
    r->depth--;
    return rc;
}

int an_surd_read(struct an_surd *x, struct an_sarah *f, const struct an_expr *e)
{
    struct reader r = {f, 0};
    an_surd_clear(x);
    return read(&r, x, e);
}

int an_sarah_integer(long *k, struct an_sarah *f, const struct an_expr *e)
{
    struct an_surd x;
    an_surd_init(&x);
    int rc = an_surd_read(&x, f, e);
    bool fine = x.n == 0 || (x.n == 1 && !x.v[0].symbol && x.v[0].root == 1 &&
                             fmpz_is_one(fmpq_denref(x.v[0].coefficient)) &&
                             fmpz_bits(fmpq_numref(x.v[0].coefficient)) < 40);
    if (rc == 0 && fine)
        *k = x.n == 0 ? 0 : fmpz_get_si(fmpq_numref(x.v[0].coefficient));
    else if (rc == 0)
        rc = an_error(f->diags, e->at, "expected an integer");
    an_surd_clear(&x);
    return rc;
}
