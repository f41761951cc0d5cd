/* group.c - the residual group: its discrete part and its continuous one.
 *
 * A / R_v, where R_v is spanned by the vevs and the order of each Z(n), is
 * Z^t + torsion. The torsion is dual to the components of the unbroken torus:
 * the residual discrete group. t counts the unbroken torus, from which the
 * Cartan generators of the unbroken non-abelian algebra are taken off.
 */

#include "residual/vacuum/group.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/normal.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/expression.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/vacuum/ideal_name.h"
#include "residual/vacuum/relations.h"

/* Leaves the gauged (or the global) coordinates of rows. */
static void project(struct an_rows *r, const struct an_model *m, bool gauged)
{
    for (slong k = 0; k < r->width; k++) {
        const struct an_group *g = an_model_group_at(m, (size_t)k);
        for (slong i = 0; i < r->n && !(g && g->gauged == gauged); i++)
            fmpz_zero(r->v + i * r->width + k);
    }
}

/* to := the torsion of A / R_v as the gauged (or the global) coordinates alone
 * see it: dual to those components of the unbroken torus that hold a symmetry
 * made of these alone. What leaves the vevs alone and lies in an unbroken U(1)
 * is none of them. */
static void projected_torsion(struct an_orders *to, const struct an_charges *L,
                              bool gauged)
{
    struct an_rows A, R;
    struct an_quotient q;
    an_vacuum_relations(&R, L);
    an_rows_init(&A, L->n);
    an_rows_copy(&A, &R);
    for (slong i = 0; i < L->T.ntorsion; i++)
        _fmpz_vec_set(an_rows_add(&A), fmpz_mat_entry(L->T.generators, i, 0),
                      L->n);
    project(&A, L->m, gauged);
    project(&R, L->m, gauged);
    an_quotient_init(&q, L->n);
    an_rows_quotient(&q, &A, &R);
    an_orders_set(to, q.order, q.ntorsion);
    an_quotient_clear(&q);
    an_rows_clear(&R);
    an_rows_clear(&A);
}

/* "SU3c", "SU(3) in SU4", "SU(2) in SU2A+SU2B". */
static char *unbroken_name(const struct an_charges *L, const struct an_part *p,
                           int i)
{
    const struct an_model *m = L->m;
    if (p->h.whole)
        return an_strdup(m->group[p->group].said);
    struct an_text t = {0};
    char *algebra = an_ideal_text(L, p, i);
    char *in = p->group < m->ngroups ? an_strdup(m->group[p->group].said)
                                     : an_part_groups_text(L, p, i);
    an_text_printf(&t, "%s in %s", algebra, in);
    free(in);
    free(algebra);
    return an_text_take(&t);
}

/* Is the ideal what is left of colour? */
static bool is_colour(const struct an_charges *L, const struct an_part *p,
                      const struct an_ideal *ideal)
{
    const struct an_subalgebra *c = &L->m->colour;
    return c->nideals == 1 && ideal->series == c->ideal[0].series &&
           ideal->rank == c->ideal[0].rank && an_part_holds_colour(L, p, ideal);
}

static void find_nonabelian(struct an_residual *r, const struct an_charges *L)
{
    size_t n = 0;
    for (size_t p = 0; p < L->nparts; p++)
        n += (size_t)L->part[p].h.nideals;
    r->nonabelian = an_alloc(n, sizeof *r->nonabelian);
    for (size_t p = 0; p < L->nparts; p++)
        for (int i = 0; i < L->part[p].h.nideals; i++) {
            const struct an_part *part = &L->part[p];
            r->nonabelian[r->nnonabelian++] = (struct an_unbroken){
                .group = part->group,
                .whole = part->h.whole,
                .series = part->h.ideal[i].series,
                .rank = part->h.ideal[i].rank,
                .gauged = part->gauged,
                .colour = is_colour(L, part, &part->h.ideal[i]),
                .name = unbroken_name(L, part, i),
            };
        }
}

void an_residual_find(struct an_residual *r, const struct an_charges *L)
{
    an_orders_set(&r->discrete, L->T.order, L->T.ntorsion);
    find_nonabelian(r, L);
}

void an_residual_parts_find(struct an_residual *r, const struct an_charges *L)
{
    projected_torsion(&r->gauged, L, true);
    projected_torsion(&r->imposed, L, false);
}

static void charge_row(struct an_residual *r, const struct an_charges *L,
                       size_t field, size_t generation, bool every,
                       const int *labels, bool fermion)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[field];
    r->charge =
        an_grow(r->charge, &r->cap_charges, r->ncharges + 1, sizeof *r->charge);
    struct an_residual_charge *c = &r->charge[r->ncharges++];
    *c = (struct an_residual_charge){
        .field = field,
        .generation = every ? AN_EVERY : generation,
        .fermion = fermion,
        .labels = an_alloc(m->total_rank, sizeof *c->labels),
        .turns = an_functional_new((slong)r->discrete.n),
        .integral = an_alloc(r->discrete.n, sizeof *c->integral),
        .units = _fmpz_vec_init((slong)r->discrete.n),
    };
    memcpy(c->labels, labels, m->total_rank * sizeof *labels);
    fmpq_init(c->electric);
    an_component_charge(c->electric, m, f, generation, labels);
    fmpq *x = an_functional_new(L->n);
    an_component_vector(x, m, f, generation, labels, c->fermion);
    for (size_t k = 0; k < r->discrete.n; k++) {
        fmpq *turns = &c->turns[k];
        an_vector_dot(turns, r->generator[k].functional, x, L->n);
        an_rational_mod1(turns, turns);
        fmpq_t units;
        fmpq_init(units);
        fmpq_mul_fmpz(units, turns, r->generator[k].order);
        c->integral[k] = fmpz_is_one(fmpq_denref(units));
        if (c->integral[k])
            fmpz_set(c->units + k, fmpq_numref(units));
        fmpq_clear(units);
    }
    an_functional_free(x, L->n);
    fmpz *y = _fmpz_vec_init(L->n);
    fmpz *class_of_y = _fmpz_vec_init(L->T.nfactors);
    an_charges_vector(y, L, field, generation, labels, fermion);
    fmpz_zero(y + L->n - 1);
    an_charges_class(class_of_y, &L->T, y);
    c->canonical = _fmpz_vec_is_zero(class_of_y + L->T.ntorsion,
                                     L->T.nfactors - L->T.ntorsion);
    _fmpz_vec_clear(class_of_y, L->T.nfactors);
    _fmpz_vec_clear(y, L->n);
}

void an_residual_charges_find(struct an_residual *r, const struct an_charges *L)
{
    for (size_t i = 0; i < L->m->nfields; i++) {
        const struct an_field_charges *d = &L->field[i];
        const struct an_field *f = &L->m->field[i];
        size_t n = d->nblocks > 1 ? f->generations : 1;
        bool fermion = an_field_has_fermion(f);
        bool both = fermion && an_field_has_boson(f) && an_model_has_r(L->m);
        for (size_t w = 0; w < d->component.n; w++)
            for (size_t j = 0; j < n; j++) {
                const int *labels = d->component.labels + w * d->component.rank;
                bool mixes = false;
                for (size_t k = 0; k < r->discrete.n; k++)
                    mixes =
                        mixes || an_outer_mixes(L, r->generator[k].functional,
                                                i, labels);
                if (mixes)
                    continue;
                charge_row(r, L, i, j, d->nblocks == 1, labels, fermion);
                if (both)
                    charge_row(r, L, i, j, d->nblocks == 1, labels, false);
            }
    }
}
