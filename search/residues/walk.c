/* walk.c - all solutions of a search for charges of a Z(n), in the order of
 * words.
 *
 * The basis is triangular: given the charges before it, charge i is a number
 * modulo pivot i, and whatever it is, charges can follow. So nothing is tried
 * in vain, but where tied charges would descend.
 */
#include "search/residues/walk.h"

#include "search/residues/system.h"

/* Solutions of the equations in a unit of work, about, and units of a search.
 */
#define UNIT_SIZE 1024
#define MAX_UNITS (1 << 18)

void an_residue_parts(struct an_residue_parts *p,
                      const struct an_residue_system *r)
{
    *p = (struct an_residue_parts){.units = r->solvable};
    p->cost = fmpz_get_ui(r->number);
    while (r->solvable && p->depth < r->width && p->cost > UNIT_SIZE) {
        size_t choices = (size_t)(r->n / r->pivot[p->depth]);
        if (p->units * choices > MAX_UNITS)
            break;
        p->units *= choices;
        p->cost /= choices;
        p->depth++;
    }
}

/* Charge i := x, which it can be. */
static void put(struct an_residue_walk *w, size_t i, int x)
{
    const struct an_residue_system *r = w->r;
    const int *row = r->basis + i * r->width;
    const int *from = w->level[i];
    int64_t q = (x - from[i]) / r->pivot[i];
    for (size_t j = 0; j < r->width; j++) {
        int64_t y = (from[j] + q * row[j]) % r->n;
        w->level[i + 1][j] = (int)(y < 0 ? y + r->n : y);
    }
}

/* Charge i := x, if that is a residue, and is not below what it is tied to. */
static bool choose(struct an_residue_walk *w, size_t i, int x)
{
    if (x >= w->r->n || (w->r->tied[i] && x < w->level[i][i - 1]))
        return false;
    put(w, i, x);
    return true;
}

/* The least that charge i can be, tied or not. */
static int least(const struct an_residue_walk *w, size_t i)
{
    return w->level[i][i] % w->r->pivot[i];
}

static bool choose_first(struct an_residue_walk *w, size_t i)
{
    int x = least(w, i), d = w->r->pivot[i];
    int below = w->r->tied[i] ? w->level[i][i - 1] - x : 0;
    return choose(w, i, below > 0 ? x + (below + d - 1) / d * d : x);
}

static bool choose_next(struct an_residue_walk *w, size_t i)
{
    return choose(w, i, w->level[i + 1][i] + w->r->pivot[i]);
}

bool an_residue_walk_begin(struct an_residue_walk *w,
                           const struct an_residue_system *r,
                           const struct an_residue_parts *p, size_t unit)
{
    size_t weight = p->units;
    w->r = r;
    w->depth = p->depth;
    w->begun = false;
    for (size_t j = 0; j < r->width; j++)
        w->level[0][j] = r->first[j];
    for (size_t i = 0; i < p->depth; i++) {
        weight /= (size_t)(r->n / r->pivot[i]);
        int digit = (int)(unit / weight);
        unit %= weight;
        if (!choose(w, i, least(w, i) + digit * r->pivot[i]))
            return false;
    }
    return true;
}

bool an_residue_walk_next(struct an_residue_walk *w)
{
    size_t width = w->r->width, i = w->begun ? width : w->depth;
    bool deeper = !w->begun;
    w->begun = true;
    while (!deeper || i < width) {
        if (!deeper && i-- == w->depth)
            return false;
        deeper = deeper ? choose_first(w, i) : choose_next(w, i);
        if (deeper)
            i++;
    }
    return true;
}
