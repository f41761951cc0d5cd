/* charges.c - the charges of components, and their classes. */

#include "residual/vacuum/charges.h"

#include <assert.h>

#include <flint/fmpz_vec.h>

#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/rsymmetry.h"

bool an_outer_applies(const struct an_charges *L, size_t group)
{
    const struct an_outer *o = L->m->group[group].outer;
    return o && L->vacuum == &L->m->vacuum[o->vacuum];
}

bool an_outer_is_there(const struct an_charges *L)
{
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g))
            return true;
    return false;
}

bool an_outer_is_still(const struct an_charges *L)
{
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g) && L->m->group[g].outer->still)
            return true;
    return false;
}

const struct an_outer *an_outer_alone(const struct an_charges *L)
{
    const struct an_outer *o = NULL;
    size_t n = 0;
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g)) {
            o = L->m->group[g].outer;
            n++;
        }
    return n == 1 ? o : NULL;
}

bool an_outer_mixes(const struct an_charges *L, const fmpq *f, size_t field,
                    const int *labels)
{
    const struct an_model *m = L->m;
    bool mixes = false;
    for (size_t g = 0; g < m->ngroups && !mixes; g++)
        mixes =
            an_outer_applies(L, g) &&
            !fmpz_is_one(fmpq_denref(f + m->coordinate[g])) &&
            (!an_weyl_fixes(m->group[g].outer->image, labels, m->total_rank) ||
             an_outer_places_have(&m->group[g].outer->split, field, labels,
                                  m->total_rank) ||
             an_outer_places_have(&m->group[g].outer->unsure, field, labels,
                                  m->total_rank));
    return mixes;
}

bool an_charges_turn(fmpz *x, const struct an_charges *L, const int *labels)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        if (!an_outer_applies(L, g) ||
            an_weyl_fixes(m->group[g].outer->image, labels, m->total_rank))
            continue;
        fmpz *charge = x + m->coordinate[g];
        fmpz_add_ui(charge, charge, 1);
        if (fmpz_cmp_si(charge, m->group[g].order) < 0)
            return true;
        fmpz_zero(charge);
    }
    return false;
}

void an_charges_vector(fmpz *x, const struct an_charges *L, size_t field,
                       size_t generation, const int *labels, bool fermion)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[field];
    fmpq_t q;
    fmpq_init(q);
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t at = m->coordinate[g];
        if (m->group[g].kind == AN_SIMPLE) {
            for (int i = 0; i < m->group[g].lie.rank; i++)
                fmpz_set_si(&x[at + (size_t)i],
                            labels[m->first_label[g] + (size_t)i]);
            continue;
        }
        if (m->group[g].outer) {
            fmpz_set_si(&x[at], an_outer_applies(L, g)
                                    ? an_outer_charge(m, g, field, labels)
                                    : 0);
            continue;
        }
        an_component_abelian(q, m, f, generation, g, fermion);
        an_rational_scale(&x[at], q, &L->scale[at]);
    }
    fmpz_set_si(&x[L->n - 1], fermion);
    fmpq_clear(q);
}

void an_charges_difference(fmpz *x, const struct an_charges *L, const int *a,
                           const int *b)
{
    for (size_t i = 0; i < L->m->total_rank; i++)
        fmpz_set_si(x + L->coordinate[i], a[i] - (b ? b[i] : 0));
}

void an_charges_class(fmpz *class_of_x, const struct an_quotient *q,
                      const fmpz *x)
{
    bool inside = an_quotient_class(class_of_x, q, x);
    assert(inside);
    (void)inside;
}

bool an_charges_class_is_zero(const struct an_quotient *q, const fmpz *x)
{
    fmpz *c = _fmpz_vec_init(q->nfactors);
    an_charges_class(c, q, x);
    bool zero = _fmpz_vec_is_zero(c, q->nfactors);
    _fmpz_vec_clear(c, q->nfactors);
    return zero;
}
