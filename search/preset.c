/* preset.c - searches that need no model file. */
#include "search/problem.h"

#include "base/mem.h"

void an_search_atlas(struct an_search *s, size_t families, size_t singlets,
                     int max)
{
    /* Q uR dR L eR nuR; right-handed fields enter with a minus sign. The
     * conditions are those on SU(3)^2 X, SU(2)^2 X, Y^2 X (times 6), Y X^2,
     * gravity and X^3. */
    static const int64_t colour[] = {2, -1, -1, 0, 0, 0},
                         weak[] = {3, 0, 0, 1, 0, 0},
                         hypercharge[] = {1, -8, -2, 3, -6, 0},
                         quadratic[] = {1, -2, 1, -1, 1, 0},
                         gravity[] = {6, -3, -3, 2, -1, -1};
    for (int g = 0; g < 5; g++)
        an_search_add_group(s, families, -max, max);
    if (singlets > 0)
        an_search_add_group(s, singlets, -max, max);
    an_search_add_linear(s, colour, 0);
    an_search_add_linear(s, weak, 0);
    an_search_add_linear(s, hypercharge, 0);
    an_search_add_linear(s, gravity, 0);
    an_search_add_quadratic(s, quadratic, 0);
    an_search_set_cubic(s, gravity, 0);
    s->sign = true;
    s->primitive = true;
}

size_t an_search_chiral(struct an_search *part, size_t n, int max)
{
    static const int64_t weight[] = {1, -1};
    size_t nparts = 0;
    for (size_t p = 1; 2 * p <= n; p++) {
        struct an_search *s = &part[nparts++];
        an_search_add_group(s, p, 1, max);
        an_search_add_group(s, n - p, 1, max);
        an_search_add_linear(s, weight, 0);
        an_search_set_cubic(s, weight, 0);
        s->chiral = true;
        s->primitive = true;
    }
    return nparts;
}
