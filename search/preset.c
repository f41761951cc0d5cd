/* preset.c - searches that need no model file. */
#include "search/preset.h"

#include "base/mem.h"
#include "search/problem.h"

/* Groups in the order Q uR dR L eR nuR Hu Hd: a row of weights, of which the
 * groups that there are take theirs. */
enum { NUR = 5, HU, HD, NSPECIES };

static void add_row(int64_t *row, const int64_t *weight, const size_t *copies)
{
    for (size_t g = 0, n = 0; g < NSPECIES; g++)
        if (copies[g] > 0)
            row[n++] = weight[g];
}

void an_search_atlas(struct an_search *s, const struct an_search_atlas *atlas,
                     int max)
{
    /* Right-handed fields enter with a minus sign. The conditions are those on
     * SU(3)^2 X, SU(2)^2 X, Y^2 X (times 6), Y X^2, gravity and X^3. */
    static const int64_t linear[4][NSPECIES] = {
        {2, -1, -1, 0, 0, 0, 0, 0},
        {3, 0, 0, 1, 0, 0, 1, 1},
        {1, -8, -2, 3, -6, 0, 3, 3},
        {6, -3, -3, 2, -1, -1, 2, 2},
    };
    static const int64_t quadratic[] = {1, -2, 1, -1, 1, 0, 1, -1};
    size_t f = atlas->families, h = atlas->higgsinos;
    const size_t copies[] = {f, f, f, f, f, atlas->singlets, h, h};
    int64_t row[NSPECIES];
    for (size_t g = 0; g < NSPECIES; g++)
        if (copies[g] > 0)
            an_search_add_group(s, copies[g], -max, max);
    for (size_t i = 0; i < 4; i++) {
        add_row(row, linear[i], copies);
        an_search_add_linear(s, row, 0);
    }
    an_search_set_cubic(s, row, 0);
    add_row(row, quadratic, copies);
    an_search_add_quadratic(s, row, 0);
    s->sign = true;
    s->primitive = true;
}

size_t an_search_chiral(struct an_search *part, size_t n, int max,
                        bool both_signs)
{
    static const int64_t weight[] = {1, -1};
    size_t nparts = both_signs ? n - 1 : n / 2;
    for (size_t p = 1; p <= nparts; p++) {
        struct an_search *s = &part[p - 1];
        an_search_add_group(s, p, 1, max);
        an_search_add_group(s, n - p, 1, max);
        an_search_add_linear(s, weight, 0);
        an_search_set_cubic(s, weight, 0);
        s->chiral = true;
        s->exchange = !both_signs;
        s->primitive = true;
    }
    return nparts;
}
