/* generic.c - do numbers drawn for the symbols show the generic algebra?
 *
 * Let S be the space of symbols, p the numbers, h what annihilates p, S^h the
 * symbols that all of h annihilates, and K generators that map S into itself.
 * If K p + S^h = S, the map (k, s) -> k s from exp(K) x S^h to S is a
 * submersion at (1, p), so the generic point of S is an image k s and k h k^-1
 * annihilates it: the generic dimension is at least that of h, and it is never
 * larger. (docs/derivations/vacuum.md, "What one draw tells".)
 *
 * Modulo a prime a rank can only fall: if it is full, it is so over Q.
 */
#include "residual/draws/generic.h"

#include <stdlib.h>

#include <flint/nmod.h>
#include <flint/nmod_vec.h>

#include "base/base.h"
#include "residual/draws/moves.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"

/* Does a generator that is a solution by itself move S? */
static bool moves_alone(const struct an_annihilator *a,
                        const struct an_symbol_moves *m)
{
    for (size_t i = 0; i < a->h.n; i++)
        if (a->h.v[i].n == 1 && m->moves[a->h.free[i]])
            return true;
    return false;
}

/* order (moved.n) := the entries by column, start (columns + 1) where each
 * begins. */
static void sort(size_t *order, size_t *start, const struct an_vev_action *x,
                 size_t columns)
{
    size_t *next = an_alloc(columns + 1, sizeof *next);
    for (size_t i = 0; i < x->moved.n; i++)
        start[x->moved.v[i].column + 1]++;
    for (size_t c = 0; c < columns; c++)
        start[c + 1] += start[c];
    for (size_t c = 0; c < columns; c++)
        next[c] = start[c];
    for (size_t i = 0; i < x->moved.n; i++)
        order[next[x->moved.v[i].column]++] = i;
    free(next);
}

/* k (initialised) := what all solutions annihilate in S. */
static void find_annihilated(struct an_kernel *k,
                             const struct an_annihilator *a,
                             const struct an_vev_action *x)
{
    size_t *start = an_alloc(a->ncolumns + 1, sizeof *start);
    size_t *order = an_alloc(x->moved.n, sizeof *order);
    struct an_homogeneous s;
    fmpq_t y, by;
    fmpz_t den;
    fmpz_init(den);
    fmpq_init(y);
    fmpq_init(by);
    sort(order, start, x, a->ncolumns);
    an_homogeneous_init(&s, x->nsymbols);
    for (size_t i = 0; i < a->h.n; i++) {
        /* in integers, which are quicker */
        fmpz_one(den);
        for (size_t j = 0; j < a->h.v[i].n; j++)
            fmpz_lcm(den, den, fmpq_denref(a->h.v[i].by + j));
        for (size_t j = 0; j < a->h.v[i].n; j++) {
            size_t c = a->h.v[i].vector[j];
            fmpq_mul_fmpz(by, a->h.v[i].by + j, den);
            for (size_t e = start[c]; e < start[c + 1]; e++) {
                const struct an_vev_entry *m = &x->moved.v[order[e]];
                fmpq_mul(y, &m->by, by);
                an_homogeneous_add(&s, i * x->nrows + m->row, m->symbol, y);
            }
        }
    }
    an_kernel_set(k, &s);
    an_homogeneous_clear(&s);
    fmpq_clear(by);
    fmpq_clear(y);
    fmpz_clear(den);
    free(order);
    free(start);
}

/* rows (k->n x n) := the solutions modulo the prime; false when a denominator
 * is a multiple of it. */
static bool reduce(ulong *rows, const struct an_kernel *k, size_t n)
{
    bool good = true;
    nmod_t mod;
    nmod_init(&mod, AN_MOVES_PRIME);
    for (size_t i = 0; i < k->n; i++)
        for (size_t j = 0; j < k->v[i].n; j++) {
            const fmpq *x = k->v[i].by + j;
            ulong den = fmpz_fdiv_ui(fmpq_denref(x), AN_MOVES_PRIME);
            good = good && den != 0;
            if (den)
                rows[i * n + k->v[i].vector[j]] = nmod_div(
                    fmpz_fdiv_ui(fmpq_numref(x), AN_MOVES_PRIME), den, mod);
        }
    return good;
}

bool an_draw_is_generic(const struct an_annihilator *a,
                        const struct an_vev_action *x, const fmpq *value)
{
    struct an_symbol_moves m;
    struct an_kernel k;
    an_kernel_init(&k);
    an_symbol_moves_init(&m, x, a->ncolumns, NULL);
    bool good = m.good && !moves_alone(a, &m);
    if (good) {
        find_annihilated(&k, a, x);
        ulong *rows = an_alloc(k.n * x->nsymbols, sizeof *rows);
        good = reduce(rows, &k, x->nsymbols) &&
               an_symbols_reach(&m, value, rows, k.n);
        free(rows);
    }
    an_symbol_moves_clear(&m);
    an_kernel_clear(&k);
    return good;
}
