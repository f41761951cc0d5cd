/* instanton.c - what instantons leave of the global symmetries.
 *
 * The 't Hooft vertex of a gauged simple factor G has one leg for each zero
 * mode: 2 T(R) for each left-handed Weyl multiplet, so under a global charge q
 * it carries sum s n d 2T(R) q. A global symmetry that survives turns every
 * such vertex by a whole circle: the surviving group is dual to the lattice of
 * all global charges modulo the span of these vectors.
 */
#include "anomaly/instanton.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/algebra.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/expression.h"
#include "anomaly/sum.h"

void an_instantons_init(struct an_instantons *s)
{
    *s = (struct an_instantons){0};
}

void an_instantons_clear(struct an_instantons *s)
{
    for (size_t i = 0; i < s->n; i++)
        _fmpq_vec_clear(s->v[i].violates, (slong)s->ncoordinates);
    an_orders_clear(&s->discrete);
    free(s->v);
    an_instantons_init(s);
}

/* Global U(1)s and Z(n)s, as an_abelian_next. */
static bool global_next(size_t *g, const struct an_model *m)
{
    bool found;
    do
        found = an_abelian_next(g, m);
    while (found && m->group[*g].gauged);
    return found;
}

/* vertex[coordinate of each global group] and vertex[F] := charges. */
static void vertex_charges(fmpq *vertex, const struct an_weyls *w, size_t gauge)
{
    const struct an_model *m = w->model;
    fmpq_t legs, q;
    fmpq_init(legs);
    fmpq_init(q);
    for (size_t i = 0; i < w->n; i++) {
        const struct an_field *f = &m->field[w->v[i].field];
        fmpq_mul_fmpz(legs, &w->v[i].index[gauge], w->v[i].dimension);
        fmpq_div_fmpz(legs, legs, &w->v[i].dim[gauge]);
        fmpq_mul_ui(legs, legs, 2);
        fmpq_t each;
        fmpq_init(each);
        fmpq_mul_ui(each, legs, (unsigned long)f->generations);
        fmpq *parity = &vertex[m->ncoordinates - 1];
        fmpq_add(parity, parity, each);
        fmpq_clear(each);
        if (w->v[i].sign < 0)
            fmpq_neg(legs, legs);
        for (size_t g = AN_START; global_next(&g, m);)
            for (size_t j = 0; j < f->generations; j++) {
                an_component_abelian(q, m, f, j, g, true);
                fmpq_addmul(&vertex[m->coordinate[g]], legs, q);
            }
    }
    fmpq_clear(q);
    fmpq_clear(legs);
}

static bool violates_something(const fmpq *vertex, const struct an_model *m)
{
    for (size_t g = AN_START; global_next(&g, m);) {
        const fmpq *q = &vertex[m->coordinate[g]];
        if (!fmpq_is_zero(q) &&
            (m->group[g].kind == AN_U1 ||
             !fmpz_divisible_si(fmpq_numref(q), m->group[g].order)))
            return true;
    }
    return false;
}

static bool unknown_global(const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = AN_START; global_next(&g, m);)
            for (size_t j = 0; j < m->field[i].generations; j++)
                if (!an_linear_is_constant(&m->field[i].group[g].charge[j]))
                    return true;
    return false;
}

/* Row r of A := the global part of a charge vector, scaled to integers. */
static void put_row(fmpz_mat_t A, slong r, const fmpq *q, const fmpz_t scale,
                    const struct an_model *m)
{
    slong c = 0;
    fmpq_t x;
    fmpq_init(x);
    for (size_t g = AN_START; global_next(&g, m);) {
        fmpq_mul_fmpz(x, &q[m->coordinate[g]], scale);
        fmpz_set(fmpz_mat_entry(A, r, c++), fmpq_numref(x));
    }
    fmpq_clear(x);
}

static void field_charges(fmpq *q, const struct an_model *m,
                          const struct an_field *f, size_t generation,
                          bool fermion)
{
    for (size_t g = AN_START; global_next(&g, m);)
        an_component_abelian(&q[m->coordinate[g]], m, f, generation, g,
                             fermion);
}

static void common_denominator(fmpz_t scale, const struct an_model *m)
{
    fmpz_one(scale);
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = AN_START; global_next(&g, m);)
            for (size_t j = 0; j < m->field[i].generations; j++)
                fmpz_lcm(scale, scale,
                         fmpq_denref(m->field[i].group[g].charge[j].constant));
}

/* Rows n e_Z of every global Z(n), scaled, into A from row r on. */
static slong put_orders(fmpz_mat_t A, slong r, const fmpz_t scale,
                        const struct an_model *m)
{
    slong c = 0;
    for (size_t g = AN_START; global_next(&g, m);) {
        if (m->group[g].kind == AN_ZN)
            fmpz_mul_si(fmpz_mat_entry(A, r++, c), scale, m->group[g].order);
        c++;
    }
    return r;
}

static void find_survivors(struct an_instantons *s, const struct an_model *m)
{
    size_t nglobal = 0, rows = 0;
    for (size_t g = AN_START; global_next(&g, m);) {
        nglobal++;
        s->selective = s->selective || m->group[g].part;
    }
    for (size_t i = 0; i < m->nfields; i++)
        rows += 2 * m->field[i].generations;
    fmpz_t scale;
    fmpz_mat_t A, R;
    fmpz_init(scale);
    common_denominator(scale, m);
    fmpz_mat_init(A, (slong)(rows + nglobal + s->n), (slong)nglobal);
    fmpz_mat_init(R, (slong)(nglobal + s->n), (slong)nglobal);
    fmpq *q = _fmpq_vec_init((slong)m->ncoordinates);
    slong a = put_orders(A, 0, scale, m), r = put_orders(R, 0, scale, m);
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t j = 0; j < m->field[i].generations; j++) {
            field_charges(q, m, &m->field[i], j, false);
            put_row(A, a++, q, scale, m);
            field_charges(q, m, &m->field[i], j, true);
            put_row(A, a++, q, scale, m);
        }
    for (size_t i = 0; i < s->n; i++) {
        put_row(R, r++, s->v[i].violates, scale, m);
        put_row(A, a++, s->v[i].violates, scale, m);
    }
    struct an_quotient quotient;
    an_quotient_init(&quotient, (slong)nglobal);
    an_quotient_set(&quotient, A, R);
    an_orders_set(&s->discrete, quotient.order, quotient.nfactors);
    s->has_global = s->n > 0 || s->discrete.n > 0;
    an_quotient_clear(&quotient);
    _fmpq_vec_clear(q, (slong)m->ncoordinates);
    fmpz_mat_clear(A);
    fmpz_mat_clear(R);
    fmpz_clear(scale);
}

bool an_anomaly_instantons(struct an_instantons *s,
                           const struct an_model *model)
{
    struct an_weyls w;
    if (unknown_global(model))
        return false;
    an_weyls_init(&w, model);
    s->ncoordinates = model->ncoordinates;
    for (size_t g = AN_START; an_gauged_next(&g, model, AN_SIMPLE);) {
        fmpq *vertex = _fmpq_vec_init((slong)model->ncoordinates);
        vertex_charges(vertex, &w, g);
        if (violates_something(vertex, model)) {
            s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
            s->v[s->n++] = (struct an_instanton){g, vertex};
            continue;
        }
        _fmpq_vec_clear(vertex, (slong)model->ncoordinates);
    }
    find_survivors(s, model);
    an_weyls_clear(&w);
    return true;
}

const fmpq **an_instantons_relations(const struct an_instantons *s)
{
    const fmpq **relation = an_alloc(s->n, sizeof *relation);
    for (size_t i = 0; i < s->n; i++)
        relation[i] = s->v[i].violates;
    return relation;
}
