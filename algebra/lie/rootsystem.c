/* rootsystem.c - the simple algebras of a root system given by its sums.
 *
 * The length of strings gives the Cartan integers <beta, alpha^v> = p - q,
 * beta - p alpha .. beta + q alpha the string. They are linear in beta, so any
 * combination of them over alpha that vanishes on no root tells positive roots
 * from negative ones. The simple ones are those that are no sum of two.
 */
#include "algebra/lie/rootsystem.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/ideals.h"
#include "algebra/lie/subalgebra.h"

void an_root_system_init(struct an_root_system *s, size_t n)
{
    *s = (struct an_root_system){.n = n};
    s->sum = an_alloc(n * n, sizeof *s->sum);
    for (size_t i = 0; i < n * n; i++)
        s->sum[i] = n;
}

void an_root_system_clear(struct an_root_system *s)
{
    free(s->sum);
    *s = (struct an_root_system){0};
}

/* The number of times that root a can be added to b. */
static int string(const struct an_root_system *s, size_t b, size_t a)
{
    int length = 0;
    for (size_t c = s->sum[b * s->n + a]; c < s->n; c = s->sum[c * s->n + a])
        length++;
    return length;
}

/* opposite[i] := the number of -root i; false when it is missing. */
static bool find_opposites(size_t *opposite, const struct an_root_system *s)
{
    size_t found = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            if (s->sum[i * s->n + j] == s->n + 1) {
                opposite[i] = j;
                found++;
                break;
            }
    return found == s->n;
}

static int cartan_integer(const struct an_root_system *s,
                          const size_t *opposite, size_t b, size_t a)
{
    return b == a             ? 2
           : b == opposite[a] ? -2
                              : string(s, b, opposite[a]) - string(s, b, a);
}

/* height[i] := a combination of Cartan integers, zero for no root. */
static bool find_heights(long *height, const struct an_root_system *s,
                         const size_t *opposite)
{
    unsigned long draw = 1;
    bool good = false;
    for (int tries = 0; tries < 20 && !good; tries++) {
        for (size_t i = 0; i < s->n; i++)
            height[i] = 0;
        for (size_t a = 0; a < s->n; a++) {
            draw = draw * 6364136223846793005u + 1442695040888963407u;
            for (size_t b = 0; b < s->n; b++)
                height[b] +=
                    (long)(draw >> 44) * cartan_integer(s, opposite, b, a);
        }
        good = true;
        for (size_t i = 0; i < s->n; i++)
            good = good && height[i] != 0;
    }
    return good;
}

static bool is_simple(const struct an_root_system *s, const size_t *opposite,
                      const long *height, size_t i)
{
    if (height[i] < 0)
        return false;
    for (size_t j = 0; j < s->n; j++) {
        size_t rest = s->sum[i * s->n + opposite[j]];
        if (height[j] > 0 && rest < s->n && height[rest] > 0)
            return false;
    }
    return true;
}

/* Roots of a simple algebra. */
static size_t count_roots(struct an_simple_type t)
{
    size_t n = (size_t)t.rank;
    switch (t.series) {
    case 'A':
        return n * (n + 1);
    case 'B':
    case 'C':
        return 2 * n * n;
    case 'D':
        return 2 * n * (n - 1);
    case 'E':
        return n == 6 ? 72 : n == 7 ? 126 : 240;
    case 'F':
        return 48;
    default:
        return 12;
    }
}

static bool name_factors(struct an_simple_type **type, size_t *ntypes,
                         const struct an_root_system *s, const size_t *opposite,
                         const size_t *simple, size_t rank)
{
    struct an_subalgebra h;
    size_t roots = 0;
    int *cartan = an_alloc(rank * rank, sizeof *cartan);
    for (size_t i = 0; i < rank; i++)
        for (size_t j = 0; j < rank; j++)
            cartan[i * rank + j] =
                cartan_integer(s, opposite, simple[i], simple[j]);
    an_subalgebra_init(&h);
    h.rank = (int)rank;
    an_subalgebra_ideals(&h, cartan);
    *ntypes = (size_t)h.nideals;
    *type = an_alloc(*ntypes, sizeof **type);
    for (size_t i = 0; i < *ntypes; i++) {
        (*type)[i] =
            (struct an_simple_type){h.ideal[i].series, h.ideal[i].rank};
        roots += count_roots((*type)[i]);
    }
    an_subalgebra_clear(&h);
    free(cartan);
    return roots == s->n;
}

bool an_root_system_types(struct an_simple_type **type, size_t *ntypes,
                          const struct an_root_system *s)
{
    size_t *opposite = an_alloc(s->n, sizeof *opposite), rank = 0;
    size_t *simple = an_alloc(s->n, sizeof *simple);
    long *height = an_alloc(s->n, sizeof *height);
    *type = NULL;
    *ntypes = 0;
    bool good =
        find_opposites(opposite, s) && find_heights(height, s, opposite);
    for (size_t i = 0; i < s->n && good; i++)
        if (is_simple(s, opposite, height, i))
            simple[rank++] = i;
    good = good && rank <= AN_MAX_RANK &&
           name_factors(type, ntypes, s, opposite, simple, rank);
    free(height);
    free(simple);
    free(opposite);
    return good;
}
