/* own_mass.c - fermions that have masses with each other in any vacuum.
 *
 * All fermions are left-handed here. A representation of the whole group that
 * occurs as often as its conjugate, or one that is its own and real, or
 * pseudoreal and there an even number of times, has a mass term without any
 * vev. Z(n)s of elements outside the torus are no part of that group.
 */
#include "residual/verdicts/own_mass.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rows.h"
#include "theory/build/active.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/vacuum/charges.h"

/* The left-handed multiplets of all fermions, a row of charges for each block
 * of generations. */
struct multiplets {
    const struct an_charges *L;
    struct an_rows x;    /* the charges of the highest weight */
    struct an_rows dual; /* those of the conjugate representation */
    size_t *field;       /* of each row */
    long *count;         /* of its generations */
    bool *pseudoreal;    /* is it so if it is its own conjugate? */
    size_t cap_field, cap_count, cap_pseudoreal;
};

/* Leaves what is a charge of the whole group, those of a Z(n) in [0, n). */
static void reduce(fmpz *x, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        fmpz *charge = x + m->coordinate[g];
        if (m->group[g].outer)
            fmpz_zero(charge);
        else
            fmpz_mod_ui(charge, charge, (ulong)m->group[g].order);
    }
    fmpz_one(x + L->n - 1);
}

/* Adds one block of a field, or the conjugates of its right-handed part. */
static void add(struct multiplets *p, size_t field,
                const struct an_generations *b, bool conjugate)
{
    const struct an_charges *L = p->L;
    const struct an_model *m = L->m;
    const struct an_assignment *group = m->field[field].group;
    size_t r = m->total_rank, at = (size_t)p->x.n;
    int *highest = an_alloc(2 * r, sizeof *highest), *dual = highest + r;
    fmpz *x = _fmpz_vec_init(L->n), *y = _fmpz_vec_init(L->n);
    bool odd = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        if (!an_field_transforms(m, &m->field[field], g))
            continue;
        memcpy(highest + m->first_label[g], group[g].labels,
               (size_t)lie->rank * sizeof *highest);
        an_rep_conjugate(dual + m->first_label[g], lie, group[g].labels);
        odd ^= an_rep_reality(lie, group[g].labels) == AN_PSEUDOREAL;
    }
    an_charges_vector(x, L, field, b->first, highest, true);
    _fmpz_vec_neg(y, x, L->n);
    an_charges_difference(y, L, dual, NULL);
    reduce(x, L);
    reduce(y, L);
    an_rows_add_copy(&p->x, conjugate ? y : x);
    an_rows_add_copy(&p->dual, conjugate ? x : y);
    p->field = an_grow(p->field, &p->cap_field, at + 1, sizeof *p->field);
    p->count = an_grow(p->count, &p->cap_count, at + 1, sizeof *p->count);
    p->pseudoreal = an_grow(p->pseudoreal, &p->cap_pseudoreal, at + 1,
                            sizeof *p->pseudoreal);
    p->field[at] = field;
    p->count[at] = (long)b->count;
    p->pseudoreal[at] = odd;
    _fmpz_vec_clear(y, L->n);
    _fmpz_vec_clear(x, L->n);
    free(highest);
}

static void multiplets_init(struct multiplets *p, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    *p = (struct multiplets){.L = L};
    an_rows_init(&p->x, L->n);
    an_rows_init(&p->dual, L->n);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t b = 0;
             b < L->field[f].nblocks && an_field_has_fermion(&m->field[f]);
             b++) {
            if (m->field[f].type != AN_RIGHT)
                add(p, f, &L->field[f].block[b], false);
            if (m->field[f].type == AN_RIGHT || m->field[f].type == AN_DIRAC)
                add(p, f, &L->field[f].block[b], true);
        }
}

static void multiplets_clear(struct multiplets *p)
{
    an_rows_clear(&p->dual);
    an_rows_clear(&p->x);
    free(p->field);
    free(p->count);
    free(p->pseudoreal);
}

static bool are_equal(const struct an_rows *a, slong i, const struct an_rows *b,
                      slong j)
{
    return _fmpz_vec_equal(a->v + i * a->width, b->v + j * b->width, a->width);
}

/* Does a representation come with its conjugate? */
static bool is_balanced(const struct multiplets *p, slong i)
{
    long same = 0, dual = 0;
    for (slong k = 0; k < p->x.n; k++) {
        same += are_equal(&p->x, k, &p->x, i) ? p->count[k] : 0;
        dual += are_equal(&p->x, k, &p->dual, i) ? p->count[k] : 0;
    }
    bool self = are_equal(&p->x, i, &p->dual, i);
    return same == dual && !(self && p->pseudoreal[i] && same % 2 != 0);
}

/* Is it ordinary matter, or are components of it, or active neutrinos? */
static bool is_ordinary(const struct an_model *m, size_t field)
{
    return m->field[field].visible || m->field[field].component_visible ||
           an_model_has_active(m, field);
}

/* Is it not known what some element outside the torus does to a field? */
static bool is_unsure(const struct an_charges *L, size_t field)
{
    bool unsure = false;
    for (size_t g = 0; g < L->m->ngroups; g++) {
        const struct an_outer *o = L->m->group[g].outer;
        for (size_t k = 0; an_outer_applies(L, g) && k < o->unsure.n; k++)
            unsure = unsure || o->unsure.field[k] == field;
    }
    return unsure;
}

static bool are_related(const struct multiplets *p, slong i, slong k)
{
    return are_equal(&p->x, k, &p->x, i) || are_equal(&p->x, k, &p->dual, i);
}

/* flag (per field) := value of all that are related to fields of this value;
 * `of`: which fields may get it, or NULL for all. */
static void spread(bool *flag, bool value, const bool *of,
                   const struct multiplets *p)
{
    for (bool more = true; more;) {
        more = false;
        for (slong i = 0; i < p->x.n; i++)
            for (slong k = 0; k < p->x.n; k++) {
                size_t f = p->field[k];
                if (flag[p->field[i]] != value || flag[f] == value ||
                    (of && !of[f]) || !are_related(p, i, k))
                    continue;
                flag[f] = value;
                more = true;
            }
    }
}

void an_own_masses_find(bool *own, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct multiplets p;
    bool some = false;
    memset(own, 0, m->nfields * sizeof *own);
    for (size_t f = 0; f < m->nfields; f++)
        some = some || is_unsure(L, f);
    if (!some)
        return;
    multiplets_init(&p, L);
    bool *paired = an_alloc(m->nfields, sizeof *paired);
    for (size_t f = 0; f < m->nfields; f++)
        paired[f] = !is_ordinary(m, f);
    for (slong i = 0; i < p.x.n; i++)
        paired[p.field[i]] = paired[p.field[i]] && is_balanced(&p, i);
    spread(paired, false, NULL, &p);
    for (size_t f = 0; f < m->nfields; f++)
        own[f] = paired[f] && is_unsure(L, f);
    spread(own, true, paired, &p);
    free(paired);
    multiplets_clear(&p);
}
