/* formula.c - linear expressions: 2a - 1/3, T3[SU2L] + (B-L)/2.
 *
 *     sum     = [sign] product {sign product}
 *     product = operand {["*"] operand | "/" operand}
 *     operand = number | symbol | "(" sum ")"
 *
 * One pass with a stack of open parentheses, so that the depth of the input
 * is no depth of calls. A value knows whether a symbol took part in it, and a
 * product of two such values is refused even where numbers stand behind the
 * symbols: whether a text is linear must not depend on them. That also bounds
 * the size of numbers, by the length of the text.
 *
 * p/q is one number (1/2 a is half of a), except behind a division: a/2/3 is
 * a sixth of a.
 */
#include "theory/text/formula.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "base/limits.h"
#include "base/text.h"
#include "base/unicode.h"
#include "algebra/rational.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"

/* Bytes of a formula; it bounds the digits of everything in between. */
#define LONGEST 1000

/* A sum that is being read: the whole text, or a parenthesis. */
struct frame {
    struct an_linear sum;     /* of the products that are complete */
    struct an_linear product; /* so far, of the one being read */
    bool sum_symbolic;        /* a symbol takes part in the sum */
    bool product_symbolic;
    bool started; /* a sign or an operand was read */
    bool minus;   /* the product is to be subtracted */
    char joint;   /* what joins the next operand: 0 for the first, * or / */
    size_t open;  /* where the parenthesis stands */
};

struct reader {
    const struct an_formula *formula;
    const void *names;
    const char *text;
    size_t n, i; /* bytes of the text, and read of it */
    struct an_where at;
    struct an_diags *diags;
    struct frame stack[AN_MAX_DEPTH + 1];
    size_t depth;      /* open parentheses; stack[depth] is being read */
    bool want;         /* an operand comes next, else an operator */
    bool after_number; /* a number was read, and no operator since */
};

static struct an_where here(const struct reader *r)
{
    return an_where_inside(r->at, r->i);
}

static void frame_init(struct frame *f, size_t open)
{
    *f = (struct frame){.open = open};
    an_linear_init(&f->sum);
    an_linear_init(&f->product);
}

static void frame_clear(struct frame *f)
{
    an_linear_clear(&f->product);
    an_linear_clear(&f->sum);
}

static void scale(struct an_linear *x, const fmpq_t c)
{
    fmpq_mul(x->constant, x->constant, c);
    if (fmpq_is_zero(c))
        x->n = 0;
    for (size_t i = 0; i < x->n; i++)
        fmpq_mul(&x->coefficient[i], &x->coefficient[i], c);
}

static int divide(struct reader *r, struct frame *f, const struct an_linear *x)
{
    if (fmpq_is_zero(x->constant))
        return an_error(r->diags, here(r), "division by zero");
    fmpq_t inverse;
    fmpq_init(inverse);
    fmpq_inv(inverse, x->constant);
    scale(&f->product, inverse);
    fmpq_clear(inverse);
    return 0;
}

/* The next operand of the product. */
static int apply(struct reader *r, const struct an_linear *x, bool symbolic)
{
    struct frame *f = &r->stack[r->depth];
    if (symbolic && (f->joint == '/' || (f->joint && f->product_symbolic)))
        return an_error(r->diags, here(r), "%s %s: %s",
                        f->joint == '/' ? "division by" : "a product with",
                        r->formula->symbol, r->formula->linear);
    if (f->joint == '/' && divide(r, f, x) < 0)
        return -1;
    if (f->joint == 0 || (f->joint == '*' && symbolic)) {
        /* Of two factors the one without symbols is a plain number. */
        fmpq_t c;
        fmpq_init(c);
        fmpq_set(c, f->product.constant);
        an_linear_set(&f->product, x);
        if (f->joint)
            scale(&f->product, c);
        fmpq_clear(c);
    } else if (f->joint == '*') {
        scale(&f->product, x->constant);
    }
    f->product_symbolic = f->product_symbolic || symbolic;
    f->started = true;
    r->want = false;
    return 0;
}

/* Adds the finished product to its sum. */
static void fold(struct frame *f)
{
    fmpq_t sign;
    fmpq_init(sign);
    fmpq_set_si(sign, f->minus ? -1 : 1, 1);
    an_linear_add(&f->sum, sign, &f->product);
    fmpq_clear(sign);
    f->sum_symbolic = f->sum_symbolic || f->product_symbolic;
    f->product_symbolic = false;
    f->joint = 0;
}

static int read_number(struct reader *r, size_t n)
{
    const char *s = r->text + r->i;
    int rc = -1;
    struct an_linear x;
    an_linear_init(&x);
    enum an_number_status status = an_rational_read(x.constant, s, n);
    if (r->after_number) {
        an_error(r->diags, here(r), "expected an operator before '%s'",
                 an_quote_n(s, n).v);
    } else if (status == AN_NUMBER_ZERO) {
        an_error(r->diags, here(r), "zero denominator");
    } else if (status == AN_NUMBER_TOO_LONG) {
        an_error(r->diags, here(r), "a number of more than %d digits",
                 AN_MAX_DIGITS);
    } else {
        assert(status != AN_NUMBER_SYNTAX);
        if (status == AN_NUMBER_ROUNDED)
            an_decimal_warn(x.constant, s, n, here(r), r->diags);
        rc = apply(r, &x, false);
        r->i += n;
        r->after_number = true;
    }
    an_linear_clear(&x);
    return rc;
}

static int open_parenthesis(struct reader *r)
{
    if (r->depth == AN_MAX_DEPTH)
        return an_error(r->diags, here(r), "more than %d nested parentheses",
                        AN_MAX_DEPTH);
    frame_init(&r->stack[++r->depth], r->i);
    r->i++;
    r->after_number = false;
    return 0;
}

static int close_parenthesis(struct reader *r)
{
    if (r->depth == 0)
        return an_error(r->diags, here(r), "')' closes nothing");
    struct frame *f = &r->stack[r->depth--];
    fold(f);
    size_t after = r->i + 1;
    r->i = f->open; /* what is wrong is the parenthesis as a whole */
    int rc = apply(r, &f->sum, f->sum_symbolic);
    frame_clear(f);
    r->i = after;
    r->after_number = false;
    return rc;
}

static int refuse_character(struct reader *r)
{
    const char *s = r->text + r->i;
    if (isalpha((unsigned char)*s) || *s == '_')
        return r->formula->refuse(r->names, r->text, s, r->at, r->diags);
    size_t n = 1;
    while (n < 4 && ((unsigned char)s[n] & 0xc0) == 0x80)
        n++;
    an_error(r->diags, here(r), "expected a number or %s, got '%s'",
             r->formula->symbol, an_quote_n(s, n).v);
    char *plain = an_unicode_plain(r->text, r->n); /* copied from a paper */
    an_suggest(r->diags, plain);
    free(plain);
    return -1;
}

static int read_operand(struct reader *r)
{
    const char *s = r->text + r->i;
    size_t nnumber = an_rational_span(s, r->n - r->i);
    const char *slash = memchr(s, '/', nnumber);
    if (slash && r->stack[r->depth].joint == '/')
        nnumber = (size_t)(slash - s);
    struct an_linear x;
    an_linear_init(&x);
    size_t nsymbol = r->formula->match(&x, r->names, s);
    int rc = 0;
    if (nsymbol > nnumber) {
        rc = apply(r, &x, true);
        r->i += nsymbol;
        r->after_number = false;
    } else if (nnumber > 0) {
        rc = read_number(r, nnumber);
    } else if (*s == '(') {
        rc = open_parenthesis(r);
    } else {
        rc = refuse_character(r);
    }
    an_linear_clear(&x);
    return rc;
}

static int read_operator(struct reader *r)
{
    struct frame *f = &r->stack[r->depth];
    char c = r->text[r->i];
    if (c == ')')
        return close_parenthesis(r);
    r->want = true;
    if (c == '+' || c == '-') {
        fold(f);
        f->minus = c == '-';
    } else {
        f->joint = c == '/' ? '/' : '*';
    }
    if (strchr("+-*/", c)) {
        r->after_number = false;
        r->i++;
    }
    return 0;
}

static int read_next(struct reader *r)
{
    struct frame *f = &r->stack[r->depth];
    char c = r->text[r->i];
    if (!r->want)
        return read_operator(r);
    if (f->started || (c != '+' && c != '-'))
        return read_operand(r);
    f->minus = c == '-';
    f->started = true;
    r->i++;
    return 0;
}

static bool is_too_long(const fmpq_t q)
{
    /* 2^300 has 91 digits: nearly every number is done here. */
    if (fmpz_bits(fmpq_numref(q)) <= 300 && fmpz_bits(fmpq_denref(q)) <= 300)
        return false;
    fmpz_t limit;
    fmpz_init(limit);
    fmpz_set_ui(limit, 10);
    fmpz_pow_ui(limit, limit, AN_MAX_DIGITS);
    bool too_long = fmpz_cmpabs(fmpq_numref(q), limit) >= 0 ||
                    fmpz_cmpabs(fmpq_denref(q), limit) >= 0;
    fmpz_clear(limit);
    return too_long;
}

static int finish(struct reader *r)
{
    struct frame *f = &r->stack[r->depth];
    if (r->want)
        return an_error(r->diags, here(r),
                        "expected a number or %s at the end of '%s'",
                        r->formula->symbol, an_quote_n(r->text, r->n).v);
    if (r->depth > 0)
        return an_error(r->diags, an_where_inside(r->at, f->open),
                        "'(' is never closed");
    fold(f);
    bool too_long = is_too_long(f->sum.constant);
    for (size_t i = 0; i < f->sum.n; i++)
        too_long = too_long || is_too_long(&f->sum.coefficient[i]);
    if (too_long)
        return an_error(r->diags, r->at, "%s with more than %d digits",
                        r->formula->what, AN_MAX_DIGITS);
    return 0;
}

int an_formula_read(struct an_linear *x, const struct an_formula *formula,
                    const void *names, const char *text, struct an_where at,
                    struct an_diags *diags)
{
    static const char blanks[] = " \t\r\n";
    struct reader r = {.formula = formula,
                       .names = names,
                       .text = text,
                       .n = strlen(text),
                       .at = at,
                       .diags = diags,
                       .want = true};
    if (r.n > LONGEST)
        return an_error(diags, at, "%s of more than %d characters",
                        formula->what, LONGEST);
    r.i = strspn(text, blanks);
    if (r.i == r.n)
        return an_error(diags, at, "expected %s, got nothing", formula->what);
    int rc = 0;
    frame_init(&r.stack[0], 0);
    while (rc == 0 && r.i < r.n) {
        rc = read_next(&r);
        r.i += strspn(text + r.i, blanks);
    }
    if (rc == 0)
        rc = finish(&r);
    if (rc == 0)
        an_linear_set(x, &r.stack[0].sum);
    for (size_t i = 0; i <= r.depth; i++)
        frame_clear(&r.stack[i]);
    return rc;
}
