/* abelian.c - the name of a finite abelian group: Z2 x Z6, trivial.
 *
 * Every finite abelian group is Z_a x Z_b x ... with a | b | ... in one way. A
 * text that names a group in another way is refused with the one it should
 * have: Z_a x Z_b = Z_gcd x Z_lcm, applied to all pairs.
 */
#include "theory/text/abelian.h"

#include <stdlib.h>
#include <string.h>

#include <flint/ulong_extras.h>

#include "base/base.h"
#include "theory/expect.h"
#include "theory/text/scalar.h"

/* Factors in one name, and the largest order; their products fit a long. */
#define MAX_FACTORS 32
#define MAX_DIGITS 9

/* Blanks and one `x` or U+00D7 between factors. */
static const char *skip_times(const char *s, bool *found)
{
    s += strspn(s, " ");
    size_t n = *s == 'x' ? 1 : strncmp(s, "\xc3\x97", 2) == 0 ? 2 : 0;
    *found = n > 0;
    s += n;
    return s + strspn(s, " ");
}

/* The end of a factor Z6, Z_6 or Z(6) at s, and *order; NULL when there is
 * none. */
static const char *read_factor(long *order, const char *s)
{
    if (*s != 'Z')
        return NULL;
    s++;
    bool bracket = *s == '(';
    s += bracket || *s == '_';
    size_t n = strspn(s, "0123456789");
    if (n == 0 || n > MAX_DIGITS || *s == '0')
        return NULL;
    *order = strtol(s, NULL, 10);
    s += n;
    if (!bracket)
        return s;
    return *s == ')' ? s + 1 : NULL;
}

/* *n orders of a product; false when text is none. */
static bool read_product(long *order, size_t *n, const char *s)
{
    bool more = true;
    *n = 0;
    while (more) {
        if (*n == MAX_FACTORS)
            return false;
        s = read_factor(&order[*n], s);
        if (!s)
            return false;
        *n += order[*n] > 1;
        s = skip_times(s, &more);
    }
    return *s == '\0';
}

/* order := the invariant factors of the same group; *n of them. False, and
 * order unusable, when one exceeds the largest order. */
static bool normalise(long *order, size_t *n)
{
    long limit = 1000000000;
    for (size_t i = 0; i < *n; i++)
        for (size_t j = i + 1; j < *n; j++) {
            long d = (long)n_gcd((ulong)order[i], (ulong)order[j]);
            if (order[j] / d > limit / order[i])
                return false;
            order[j] = order[i] * (order[j] / d);
            order[i] = d;
        }
    size_t kept = 0;
    for (size_t i = 0; i < *n; i++)
        if (order[i] > 1)
            order[kept++] = order[i];
    *n = kept;
    return true;
}

static char *group_text(const long *order, size_t n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++)
        an_text_printf(&t, "%sZ%ld", i ? " x " : "", order[i]);
    if (n == 0)
        an_text_add(&t, "trivial");
    return an_text_take(&t);
}

static int refuse_order(long *order, size_t n, size_t i, struct an_scalar s,
                        struct an_diags *diags)
{
    an_error(diags, s.at,
             "'%s': each order divides the next, but %ld does not divide %ld",
             an_quote(s.text).v, order[i], order[i + 1]);
    if (normalise(order, &n)) {
        char *text = group_text(order, n);
        an_suggest(diags, text);
        free(text);
    }
    return -1;
}

int an_residual_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags)
{
    long order[MAX_FACTORS];
    size_t n = 0;
    if (strcmp(s.text, "trivial") != 0 && !read_product(order, &n, s.text)) {
        an_error(diags, s.at, "'%s' is no finite abelian group",
                 an_quote(s.text).v);
        return an_expected(diags, "trivial, Z6, or Z2 x Z6 where each order "
                                  "divides the next");
    }
    for (size_t i = 0; i + 1 < n; i++)
        if (order[i + 1] % order[i] != 0)
            return refuse_order(order, n, i, s, diags);
    e->nfactors = n;
    e->factors = an_alloc(n, sizeof *e->factors);
    if (n > 0)
        memcpy(e->factors, order, n * sizeof *order);
    free(e->value);
    e->value = group_text(order, n);
    return 0;
}
