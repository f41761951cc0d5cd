/* phase.c - charges under Z[n], which SARAH's files write as phases.
 *
 * The number of turns of a product is the sum of those of its factors, so that
 * nothing complex is ever computed.
 */
#include <string.h>

#include "base/base.h"
#include "import/draft.h"
#include "import/sarah/file.h"
#include "import/sarah/number.h"

#define MAX_NESTING 200

static bool is_imaginary_unit(const struct an_expr *e)
{
    return an_expr_is(e, "I") || an_expr_is(e, "\\[ImaginaryI]") ||
           an_expr_is(e, "\\[ImaginaryJ]");
}

static int refuse(struct an_sarah *f, const struct an_expr *e)
{
    an_error(f->diags, e->at, "no charge under Z[n]");
    return an_expected(f->diags, "a root of one: 1, -1, Exp[2 Pi I k/n]");
}

/* The expression is angle * Pi * I. A product, with its signs. */
static int read_angle(fmpq_t angle, struct an_sarah *f, const struct an_expr *e)
{
    const struct an_expr *factor[AN_MAX_FACTORS];
    size_t n = 0, pis = 0, is = 0;
    int rc = 0;
    fmpq_one(angle);
    factor[n++] = e;
    while (rc == 0 && n > 0) {
        const struct an_expr *x = factor[--n];
        const struct an_expr *value = NULL;
        if (x->kind == AN_EXPR_SYMBOL && an_sarah_value(&value, f, x) < 0)
            return -1;
        if (x->kind == AN_EXPR_MINUS)
            fmpq_neg(angle, angle);
        if (value) {
            factor[n++] = value;
        } else if (x->kind == AN_EXPR_PRODUCT || x->kind == AN_EXPR_MINUS) {
            if (n + x->n > AN_MAX_FACTORS)
                return refuse(f, e);
            for (size_t i = 0; i < x->n; i++)
                factor[n++] = x->part[i];
        } else if (an_expr_is(x, "Pi") || an_expr_is(x, "\\[Pi]")) {
            pis++;
        } else if (is_imaginary_unit(x)) {
            is++;
        } else {
            struct an_surd y;
            an_surd_init(&y);
            rc = an_surd_read(&y, f, x);
            if (rc == 0 && y.n == 0)
                fmpq_zero(angle);
            else if (rc == 0 && (y.n > 1 || y.v[0].symbol || y.v[0].root != 1))
                rc = refuse(f, e);
            else if (rc == 0)
                fmpq_mul(angle, angle, y.v[0].coefficient);
            an_surd_clear(&y);
        }
    }
    if (rc == 0 && !fmpq_is_zero(angle) && (pis != 1 || is != 1))
        return refuse(f, e);
    return rc;
}

/* turns += k * (half of the angle) */
static int add_exponential(fmpq_t turns, long k, struct an_sarah *f,
                           const struct an_expr *exponent)
{
    fmpq_t angle;
    fmpq_init(angle);
    int rc = read_angle(angle, f, exponent);
    fmpq_mul_si(angle, angle, k);
    fmpq_div_2exp(angle, angle, 1);
    fmpq_add(turns, turns, angle);
    fmpq_clear(angle);
    return rc;
}

/* turns += k times those of e */
static int add_phase(fmpq_t turns, long k, struct an_sarah *f,
                     const struct an_expr *e, size_t depth)
{
    const struct an_expr *value = NULL;
    long power;
    if (depth > MAX_NESTING || k > AN_MAX_ORDER || k < -AN_MAX_ORDER)
        return refuse(f, e);
    if (an_sarah_step(f, e) < 0)
        return -1;
    if (e->kind == AN_EXPR_SYMBOL && an_sarah_value(&value, f, e) < 0)
        return -1;
    if (value)
        return add_phase(turns, k, f, value, depth + 1);
    fmpq_t step;
    fmpq_init(step);
    int rc = 0;
    if (is_imaginary_unit(e)) {
        fmpq_set_si(step, k, 4);
        fmpq_add(turns, turns, step);
    } else if (e->kind == AN_EXPR_NUMBER) {
        rc = strcmp(e->text, "1") == 0 ? 0 : refuse(f, e);
    } else if (e->kind == AN_EXPR_MINUS) {
        fmpq_set_si(step, k, 2);
        fmpq_add(turns, turns, step);
        rc = add_phase(turns, k, f, e->part[0], depth + 1);
    } else if (e->kind == AN_EXPR_PRODUCT) {
        for (size_t i = 0; rc == 0 && i < e->n; i++)
            rc = add_phase(turns, k, f, e->part[i], depth + 1);
    } else if (e->kind == AN_EXPR_INVERSE) {
        rc = add_phase(turns, -k, f, e->part[0], depth + 1);
    } else if (e->kind == AN_EXPR_POWER && an_expr_is(e->part[0], "E")) {
        rc = add_exponential(turns, k, f, e->part[1]);
    } else if (an_expr_calls(e, AN_EXPR_CALL, "Exp") && e->n == 2) {
        rc = add_exponential(turns, k, f, e->part[1]);
    } else if (e->kind == AN_EXPR_POWER) {
        rc = an_sarah_integer(&power, f, e->part[1]);
        if (rc == 0 && (power > AN_MAX_ORDER || power < -AN_MAX_ORDER))
            rc = refuse(f, e);
        if (rc == 0)
            rc = add_phase(turns, k * power, f, e->part[0], depth + 1);
    } else {
        rc = refuse(f, e);
    }
    fmpq_clear(step);
    return rc;
}

int an_sarah_phase(fmpq_t turns, struct an_sarah *f, const struct an_expr *e)
{
    fmpq_zero(turns);
    return add_phase(turns, 1, f, e, 0);
}
