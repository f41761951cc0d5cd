/* guard.c - which kind of symmetry moves a state and no light one. */

#include "residual/verdicts/guard.h"

#include "algebra/lattice.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

static bool is_coordinate_of(const struct an_model *m, slong k, bool gauged)
{
    const struct an_group *g = an_model_group_at(m, (size_t)k);
    return g && g->gauged == gauged;
}

static bool all_even(const struct an_lattice *V)
{
    const fmpz_mat_struct *b = V->basis;
    for (slong i = 0; i < fmpz_mat_nrows(b); i++)
        if (fmpz_is_odd(fmpz_mat_entry(b, i, fmpz_mat_ncols(b) - 1)))
            return false;
    return true;
}

/* P (initialised) := the charges of A_0 without those of the groups that `keep`
 * flags by being gauged; F is even unless it is free. */
static void unmoved(struct an_lattice *P, const struct an_charges *L,
                    const struct an_lattice *physical, const bool keep[2],
                    bool free_spin)
{
    fmpq_mat_t F, M;
    slong rows = 0;
    fmpq_mat_init(F, L->n, L->n);
    for (slong k = 0; k < L->n - 1; k++)
        for (int gauged = 0; gauged < 2; gauged++)
            if (keep[gauged] && is_coordinate_of(L->m, k, gauged))
                fmpq_set_si(fmpq_mat_entry(F, rows++, k), 1, 1);
    if (!free_spin)
        fmpq_set_si(fmpq_mat_entry(F, rows, L->n - 1), 1, 2);
    fmpq_mat_init(M, !free_spin, L->n);
    if (!free_spin)
        fmpq_set_si(fmpq_mat_entry(M, 0, rows), 1, 1);
    an_lattice_preimage(P, physical, F, M);
    fmpq_mat_clear(F);
    fmpq_mat_clear(M);
}

void an_guards_init(struct an_guards *g, const struct an_charges *L,
                    const struct an_lattice *physical,
                    const struct an_lattice *V)
{
    *g = (struct an_guards){.L = L, .physical = physical, .V = V};
    for (int kind = 0; kind < AN_GUARD_SPIN; kind++)
        an_lattice_init(&g->fixed[kind], L->n);
}

void an_guards_clear(struct an_guards *g)
{
    for (int kind = 0; kind < AN_GUARD_SPIN; kind++)
        an_lattice_clear(&g->fixed[kind]);
}

static const struct an_lattice *fixed(struct an_guards *g, int kind)
{
    static const bool keep[AN_GUARD_SPIN][2] = {
        [AN_GUARD_GAUGE] = {false, true},
        [AN_GUARD_IMPOSED] = {true, false},
        [AN_GUARD_MIXED] = {true, true},
    };
    if (!g->known[kind]) {
        unmoved(&g->fixed[kind], g->L, g->physical, keep[kind], all_even(g->V));
        an_lattice_join(&g->fixed[kind], g->V);
        g->known[kind] = true;
    }
    return &g->fixed[kind];
}

enum an_guard an_guards_find(struct an_guards *g, const fmpz *x)
{
    int kind = 0;
    while (kind < AN_GUARD_SPIN && an_lattice_contains(NULL, fixed(g, kind), x))
        kind++;
    return (enum an_guard)kind;
}
