/* gaugino.c - mass entries between gauginos and fermions of superfields.
 *
 * Gauge interactions couple phi* T psi lambda. Where phi has a vev this fills
 * the entry of its partner psi and a gaugino: of a U(1) when the superfield is
 * charged under one, of a simple group when the weight of the vev does not
 * vanish under it. Beside the gauginos that a file asks for, a majorana field
 * without charges counts as the gaugino of the U(1)s, one in the adjoint
 * representation as that of its group. Induced
 * vevs are left out: those of sneutrinos are the same for all gauginos, and a
 * turn of the doublets removes them.
 */
#include "masses/gaugino.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>
#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "terms/blocks.h"
#include "masses/matrix.h"
#include "masses/vev_products.h"

#define NO_GROUP ((size_t)-1)

/* Has the field a charge under the group, or, where that is NO_GROUP, under
 * some gauged one? */
static bool has_u1_charge(const struct an_model *m, const struct an_field *f,
                          size_t generation, size_t only)
{
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        if ((only == NO_GROUP || g == only) &&
            !(an_linear_is_constant(&f->group[g].charge[generation]) &&
              fmpq_is_zero(f->group[g].charge[generation].constant)))
            return true;
    return false;
}

/* Is the representation adjoint under one gauged group, and trivial under the
 * others? *any := it is not trivial. */
static bool is_adjoint(size_t *group, bool *any, const struct an_model *m,
                       const struct an_field *f)
{
    size_t n = 0;
    *any = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        if (an_rep_is_trivial(lie, f->group[g].labels))
            continue;
        *any = true;
        n++;
        *group = g;
        if (!an_rep_is_adjoint(lie, f->group[g].labels) || !m->group[g].gauged)
            return false;
    }
    return n == 1;
}

/* Does the weight vanish under the group? */
static bool vanishes(const struct an_model *m, const int *labels, size_t group)
{
    return an_rep_is_trivial(&m->group[group].lie,
                             labels + m->first_label[group]);
}

/* Has the superfield of a state a vev in its own component? */
static bool has_own_vev(const struct an_model *m, const struct an_vevs *vevs,
                        const struct an_mass_state *a)
{
    for (size_t i = 0; i < vevs->n; i++)
        if (vevs->v[i].induced == 0 &&
            vevs->alphabet.block[vevs->v[i].letter] == a->block &&
            memcmp(vevs->v[i].weight, a->labels,
                   m->total_rank * sizeof *a->labels) == 0)
            return true;
    return false;
}

static bool couples(const struct an_model *m, const struct an_mass_state *psi,
                    const struct an_blocks *blocks,
                    const struct an_mass_state *gaugino)
{
    size_t group = 0;
    bool any;
    const struct an_field *f = &m->field[gaugino->field];
    if (f->gaugino && m->group[f->gaugino - 1].kind == AN_U1)
        return has_u1_charge(m, &m->field[psi->field],
                             blocks->v[psi->block].first, f->gaugino - 1);
    if (is_adjoint(&group, &any, m, f))
        return vanishes(m, gaugino->labels, group) &&
               !vanishes(m, psi->labels, group);
    return !any && has_u1_charge(m, &m->field[psi->field],
                                 blocks->v[psi->block].first, NO_GROUP);
}

static uint64_t residue(const fmpq_t q)
{
    ulong num = fmpz_fdiv_ui(fmpq_numref(q), AN_MASS_PRIME);
    ulong den = fmpz_fdiv_ui(fmpq_denref(q), AN_MASS_PRIME);
    return den ? n_mulmod2(num, n_invmod(den, AN_MASS_PRIME), AN_MASS_PRIME)
               : 0;
}

/* an_mass_entry.strength of two states that couple: the charge under one U(1),
 * or the label of an SU(2). */
static uint64_t strength(const struct an_model *m,
                         const struct an_mass_state *psi,
                         const struct an_blocks *blocks,
                         const struct an_mass_state *gaugino)
{
    size_t group = NO_GROUP, n = 0;
    bool any;
    uint64_t t = 0;
    const struct an_field *f = &m->field[gaugino->field];
    fmpq_t q;
    fmpq_init(q);
    if (is_adjoint(&group, &any, m, f)) {
        fmpq_set_si(q, psi->labels[m->first_label[group]], 1);
        t = m->group[group].lie.rank == 1 ? residue(q) : 0;
    } else {
        size_t first = blocks->v[psi->block].first;
        for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
            if (f->gaugino == 0 || f->gaugino - 1 == g) {
                group = g;
                n++;
            }
        const struct an_linear *x =
            &m->field[psi->field].group[group].charge[first];
        t = n == 1 && an_linear_is_constant(x) ? residue(x->constant) : 0;
    }
    fmpq_clear(q);
    return t;
}

static void add_field(struct an_math *t, const struct an_field *f, fmpz power)
{
    struct an_label l;
    an_label_init(&l, f);
    an_math_add(t, t->plain.n ? " " : "", t->plain.n ? "\\," : "");
    an_label_put(t, &l, &power, false);
}

void an_mass_gauginos(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_vevs *vevs)
{
    for (size_t i = 0; i < x->nstates; i++) {
        const struct an_mass_state *a = &x->state[i];
        if (m->field[a->field].type != AN_SUPERFIELD ||
            !has_own_vev(m, vevs, a))
            continue;
        for (size_t j = 0; j < x->nstates; j++) {
            const struct an_mass_state *b = &x->state[j];
            if ((m->field[b->field].type != AN_MAJORANA &&
                 !m->field[b->field].gaugino) ||
                !couples(m, a, &vevs->blocks, b))
                continue;
            struct an_math t = {0};
            add_field(&t, &m->field[a->field], 1);
            add_field(&t, &m->field[a->field], -1);
            add_field(&t, &m->field[b->field], 1);
            x->entry = an_grow(x->entry, &x->cap_entries, x->nentries + 1,
                               sizeof *x->entry);
            x->entry[x->nentries++] = (struct an_mass_entry){
                .i = i < j ? i : j,
                .j = i < j ? j : i,
                .dimension = 4,
                .term = an_math_take(&t),
                .gauge = true,
                .psi = i,
                .strength = strength(m, a, &vevs->blocks, b),
                .exact = true};
        }
    }
}
