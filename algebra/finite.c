/* finite.c - finite groups by their multiplication tables.
 *
 * An abelian group is the product of Z_(n_i), n_i dividing the next, with
 * product of gcd(d, n_i) elements x that have x^d = 1: the largest n_i is the
 * exponent, and its factor taken out leaves the numbers of the others.
 *
 * A group with a cyclic subgroup C of index 2 is dihedral when all y outside C
 * have y^2 = 1, and dicyclic when they have y^2 = z, the element of order 2 in
 * C: for x in C, x y is outside C too, so that x y x y = y y, and y^-1 x y =
 * x^-1.
 */
#include "algebra/finite.h"

#include <stdlib.h>

#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "base/text.h"

static size_t times(const struct an_finite_group *g, size_t a, size_t b)
{
    return g->product[a * g->n + b];
}

static size_t order_of(const struct an_finite_group *g, size_t x)
{
    size_t order = 1;
    for (size_t y = x; y != 0; y = times(g, y, x))
        order++;
    return order;
}

bool an_finite_group_is_abelian(const struct an_finite_group *g)
{
    for (size_t a = 0; a < g->n; a++)
        for (size_t b = 0; b < a; b++)
            if (times(g, a, b) != times(g, b, a))
                return false;
    return true;
}

static char *abelian_name(const struct an_finite_group *g)
{
    size_t *killed = an_alloc(g->n + 1, sizeof *killed); /* by each power */
    size_t *factor = an_alloc(g->n, sizeof *factor), factors = 0, left = g->n;
    struct an_text t = {0};
    for (size_t x = 0; x < g->n; x++) {
        size_t order = order_of(g, x);
        for (size_t d = order; d <= g->n; d += order)
            killed[d]++;
    }
    while (left > 1) {
        size_t exponent = 1;
        while (killed[exponent] != left)
            exponent++;
        factor[factors++] = exponent;
        for (size_t d = 1; d <= g->n; d++)
            killed[d] /= n_gcd(d, exponent);
        left /= exponent;
    }
    while (factors-- > 0)
        an_text_printf(&t, "%sZ%zu", t.n ? " x " : "", factor[factors]);
    if (!t.n)
        an_text_add(&t, "trivial");
    free(factor);
    free(killed);
    return an_text_take(&t);
}

/* Is each element outside the powers of x, of order n/2, one whose square is
 * `square`? */
static bool have_square(const struct an_finite_group *g, size_t x,
                        size_t square)
{
    bool *power = an_alloc(g->n, sizeof *power), all = true;
    size_t y = 0;
    do {
        power[y] = true;
        y = times(g, y, x);
    } while (y != 0);
    for (y = 0; y < g->n && all; y++)
        all = power[y] || times(g, y, y) == square;
    free(power);
    return all;
}

static size_t power_of(const struct an_finite_group *g, size_t x, size_t n)
{
    size_t y = 0;
    while (n-- > 0)
        y = times(g, y, x);
    return y;
}

/* Of a group that is not abelian. */
static bool add_cyclic_extension(struct an_text *t,
                                 const struct an_finite_group *g)
{
    size_t half = g->n / 2;
    for (size_t x = 0; x < g->n; x++) {
        if (2 * order_of(g, x) != g->n)
            continue;
        if (have_square(g, x, 0)) {
            an_text_printf(t, "%s%zu", half == 3 ? "S" : "D", half);
            return true;
        }
        if (half % 2 == 0 && have_square(g, x, power_of(g, x, half / 2))) {
            if (half == 4)
                an_text_add(t, "Q8");
            else
                an_text_printf(t, "Dic%zu", half / 2);
            return true;
        }
    }
    return false;
}

char *an_finite_group_name(const struct an_finite_group *g)
{
    struct an_text t = {0};
    if (an_finite_group_is_abelian(g))
        return abelian_name(g);
    if (add_cyclic_extension(&t, g))
        return an_text_take(&t);
    size_t threes = 0;
    for (size_t x = 0; x < g->n; x++)
        threes += order_of(g, x) == 3;
    return g->n == 12 && threes == 8 ? an_strdup("A4") : NULL;
}
