/* group.c - the residual group: its discrete part and its continuous one.
 *
 * A / R_v, where R_v is spanned by the vevs and the order of each Z(n), is
 * Z^t + torsion. The torsion is dual to the components of the unbroken torus:
 * the residual discrete group. t counts the unbroken torus, from which the
 * Cartan generators of the unbroken non-abelian algebra are taken off.
 */

#include "residual/group.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/normal.h"
#include "algebra/rational.h"
#include "theory/expression.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/charges.h"
#include "residual/functional.h"
#include "residual/relations.h"
#include "residual/residual.h"
#include "residual/vectors.h"

void an_factors_set(fmpz **factor, size_t *n, const fmpz *order, slong count)
{
    *n = (size_t)count;
    *factor = _fmpz_vec_init(count);
    _fmpz_vec_set(*factor, order, count);
}

/* factor[0..*n) := the torsion of A / R_v seen by the gauged (or the global)
 * coordinates alone: dual to the symmetries made of those alone. */
static void projected_torsion(fmpz **factor, size_t *n,
                              const struct an_charges *L, bool gauged)
{
    const struct an_model *m = L->m;
    fmpz_mat_t A, R;
    struct an_vectors Rv;
    an_vectors_init(&Rv, L->n);
    an_vectors_add_all(&Rv, &L->vevs);
    an_vectors_add_all(&Rv, &L->fixed);
    an_vectors_matrix(A, &L->A);
    an_vectors_matrix(R, &Rv);
    for (slong k = 0; k < L->n; k++) {
        bool keep = false;
        for (size_t g = 0; g < m->ngroups; g++) {
            slong at = (slong)m->coordinate[g];
            slong size =
                m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 1;
            if (k >= at && k < at + size)
                keep = m->group[g].gauged == gauged;
        }
        for (slong i = 0; i < fmpz_mat_nrows(A) && !keep; i++)
            fmpz_zero(fmpz_mat_entry(A, i, k));
        for (slong i = 0; i < fmpz_mat_nrows(R) && !keep; i++)
            fmpz_zero(fmpz_mat_entry(R, i, k));
    }
    struct an_quotient q;
    an_quotient_init(&q, L->n);
    an_quotient_set(&q, A, R);
    an_factors_set(factor, n, q.order, q.ntorsion);
    an_quotient_clear(&q);
    fmpz_mat_clear(A);
    fmpz_mat_clear(R);
    an_vectors_clear(&Rv);
}

static char *unbroken_name(const struct an_group *g, bool whole, char series,
                           int rank)
{
    if (whole)
        return an_strdup(g->name);
    struct an_text t = {0};
    char *algebra = an_algebra_text(series, rank);
    an_text_printf(&t, "%s in %s", algebra, g->name);
    free(algebra);
    return an_text_take(&t);
}

static void find_nonabelian(struct an_residual *r, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    size_t n = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        n += (size_t)L->h[g].nfactors;
    r->nonabelian = an_alloc(n, sizeof *r->nonabelian);
    for (size_t g = 0; g < m->ngroups; g++)
        for (int i = 0; i < L->h[g].nfactors; i++) {
            const struct an_factor_algebra *f = &L->h[g].factor[i];
            r->nonabelian[r->nnonabelian++] = (struct an_unbroken){
                .group = g,
                .whole = L->h[g].whole,
                .series = f->series,
                .rank = f->rank,
                .gauged = m->group[g].gauged,
                .name = unbroken_name(&m->group[g], L->h[g].whole, f->series,
                                      f->rank),
            };
        }
}

void an_residual_find(struct an_residual *r, const struct an_charges *L)
{
    an_factors_set(&r->factor, &r->nfactors, L->T.order, L->T.ntorsion);
    projected_torsion(&r->gauged, &r->ngauged, L, true);
    projected_torsion(&r->imposed, &r->nimposed, L, false);
    find_nonabelian(r, L);
}

/* Functionals found so far, and their values on A as rows. */
struct independent {
    const struct an_charges *L;
    struct an_vectors values;
};

static bool vanishes_on(const fmpq *f, const struct an_vectors *r)
{
    fmpq_t x;
    bool zero = true;
    fmpq_init(x);
    for (slong i = 0; i < r->n && zero; i++) {
        an_functional_apply(x, f, r->v + i * r->width, r->width);
        zero = fmpq_is_zero(x);
    }
    fmpq_clear(x);
    return zero;
}

/* Adds f when it is independent, on A, of those before. */
static bool add_independent(struct independent *s, const fmpq *f)
{
    const struct an_vectors *A = &s->L->A;
    fmpq_t x;
    fmpz_t den;
    fmpz_mat_t M;
    struct an_lattice span;
    fmpq_init(x);
    fmpz_init(den);
    fmpz_one(den);
    fmpz *row = an_vectors_add(&s->values);
    for (slong i = 0; i < A->n; i++) {
        an_functional_apply(x, f, A->v + i * A->width, A->width);
        fmpz_lcm(den, den, fmpq_denref(x));
    }
    for (slong i = 0; i < A->n; i++) {
        an_functional_apply(x, f, A->v + i * A->width, A->width);
        fmpq_mul_fmpz(x, x, den);
        fmpz_set(&row[i], fmpq_numref(x));
    }
    an_vectors_matrix(M, &s->values);
    an_lattice_init(&span, A->n);
    an_lattice_span(&span, M);
    bool fresh = fmpz_mat_nrows(span.basis) == s->values.n;
    if (!fresh) {
        _fmpz_vec_zero(row, A->n);
        s->values.n--;
    }
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    fmpz_clear(den);
    fmpq_clear(x);
    return fresh;
}

static bool is_gauged(const fmpq *f, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].gauged)
            continue;
        int size = m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 1;
        for (int i = 0; i < size; i++)
            if (!fmpq_is_zero(f + m->coordinate[g] + i))
                return false;
    }
    return true;
}

/* f, on true charges, without a common factor and with a positive start. */
static void make_primitive(fmpq *f, const struct an_charges *L)
{
    fmpz_t num, den;
    slong first = 0;
    fmpz_init(num);
    fmpz_init(den);
    an_functional_content(num, den, f, L->m);
    while (first < L->n && fmpq_is_zero(f + first))
        first++;
    if (first < L->n && fmpq_sgn(f + first) < 0)
        fmpz_neg(num, num);
    for (slong i = 0; i < L->n && !fmpz_is_zero(num); i++) {
        fmpq_mul_fmpz(f + i, f + i, den);
        fmpq_div_fmpz(f + i, f + i, num);
    }
    fmpz_clear(num);
    fmpz_clear(den);
}

/* Takes f (scaled) when it is unbroken and new. */
static void offer(struct an_residual *r, struct independent *s, const fmpq *f,
                  const char *name)
{
    const struct an_charges *L = s->L;
    if (!vanishes_on(f, &L->vevs) || !vanishes_on(f, &L->fixed) ||
        !vanishes_on(f, &L->roots) || !vanishes_on(f, &L->flavour) ||
        !add_independent(s, f))
        return;
    struct an_continuous *c = &r->continuous[r->ncontinuous++];
    c->functional = an_functional_new(L->n);
    for (slong i = 0; i < L->n; i++)
        fmpq_set(c->functional + i, f + i);
    c->gauged = is_gauged(f, L->m);
    an_functional_unscale(c->functional, L);
    if (*name == '\'')
        make_primitive(c->functional, L);
    c->text = an_generator_text(c->functional, L->m);
    struct an_text t = {0};
    an_text_printf(&t, "U(1)%s", name);
    c->name = an_text_take(&t);
}

static void offer_named(struct an_residual *r, struct independent *s)
{
    const struct an_charges *L = s->L;
    const struct an_model *m = L->m;
    if (m->has_charge)
        offer(r, s, L->electric, "_em");
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind != AN_U1)
            continue;
        fmpq *f = an_functional_new(L->n);
        fmpq_set_si(f + m->coordinate[g], 1, 1);
        fmpq_div_fmpz(f + m->coordinate[g], f + m->coordinate[g],
                      &L->scale[m->coordinate[g]]);
        struct an_text t = {0};
        an_text_printf(&t, "_%s", m->group[g].name);
        offer(r, s, f, an_text_string(&t));
        an_text_clear(&t);
        an_functional_free(f, L->n);
    }
}

/* Integer functionals that vanish on vevs, fixed relations and roots. */
static void offer_rest(struct an_residual *r, struct independent *s)
{
    const struct an_charges *L = s->L;
    struct an_vectors all;
    fmpz_mat_t M, Mt, K;
    an_vectors_init(&all, L->n);
    an_vectors_add_all(&all, &L->vevs);
    an_vectors_add_all(&all, &L->fixed);
    an_vectors_add_all(&all, &L->roots);
    an_vectors_add_all(&all, &L->flavour);
    an_vectors_matrix(M, &all);
    fmpz_mat_init(Mt, L->n, all.n);
    fmpz_mat_transpose(Mt, M);
    an_left_kernel(K, Mt);
    char name[] = "'''''''''";
    size_t unnamed = 0;
    for (slong i = 0; i < fmpz_mat_nrows(K); i++) {
        fmpq *f = an_functional_new(L->n);
        for (slong k = 0; k < L->n - 1; k++)
            fmpq_set_fmpz(f + k, fmpz_mat_entry(K, i, k));
        size_t before = r->ncontinuous;
        size_t primes = unnamed < sizeof name - 2 ? unnamed : sizeof name - 2;
        offer(r, s, f, name + (sizeof name - 2 - primes));
        unnamed += r->ncontinuous > before;
        an_functional_free(f, L->n);
    }
    fmpz_mat_clear(M);
    fmpz_mat_clear(Mt);
    fmpz_mat_clear(K);
    an_vectors_clear(&all);
}

void an_continuous_find(struct an_residual *r, const struct an_charges *L)
{
    struct independent s = {.L = L};
    slong want = L->T.nfactors - L->T.ntorsion;
    for (size_t g = 0; g < L->m->ngroups; g++)
        want -= L->m->group[g].kind == AN_SIMPLE && an_factor_acts(L->m, g)
                    ? L->h[g].rank
                    : 0;
    an_vectors_init(&s.values, L->A.n);
    r->continuous = an_alloc((size_t)L->n + 1, sizeof *r->continuous);
    offer_named(r, &s);
    if ((slong)r->ncontinuous < want)
        offer_rest(r, &s);
    an_vectors_clear(&s.values);
}

static void charge_row(struct an_residual *r, const struct an_charges *L,
                       size_t field, size_t generation, bool every,
                       const int *labels)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[field];
    r->charge =
        an_grow(r->charge, &r->cap_charges, r->ncharges + 1, sizeof *r->charge);
    struct an_residual_charge *c = &r->charge[r->ncharges++];
    *c = (struct an_residual_charge){
        .field = field,
        .generation = every ? 0 : generation + 1,
        .fermion = an_field_has_fermion(f),
        .labels = an_alloc(m->total_rank, sizeof *c->labels),
        .turns = an_functional_new((slong)r->nfactors),
        .integral = an_alloc(r->nfactors, sizeof *c->integral),
        .units = _fmpz_vec_init((slong)r->nfactors),
    };
    memcpy(c->labels, labels, m->total_rank * sizeof *labels);
    fmpq_init(c->electric);
    an_component_charge(c->electric, m, f, generation, labels);
    fmpq *x = an_functional_new(L->n);
    an_component_vector(x, m, f, generation, labels, c->fermion);
    for (size_t k = 0; k < r->nfactors; k++) {
        fmpq *turns = &c->turns[k];
        an_functional_turn(turns, r->generator[k].functional, x, L->n);
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
    fmpz_mat_t class_of_y;
    fmpz_mat_init(class_of_y, 1, L->T.nfactors);
    an_charges_vector(y, L, field, generation, labels, false);
    an_charges_class(class_of_y, &L->T, y, L->n);
    c->canonical = true;
    for (slong i = L->T.ntorsion; i < L->T.nfactors; i++)
        if (!fmpz_is_zero(fmpz_mat_entry(class_of_y, 0, i)))
            c->canonical = false;
    fmpz_mat_clear(class_of_y);
    _fmpz_vec_clear(y, L->n);
}

void an_residual_charges_find(struct an_residual *r, const struct an_charges *L)
{
    for (size_t i = 0; i < L->m->nfields; i++) {
        const struct an_field_charges *d = &L->field[i];
        size_t n = d->nblocks > 1 ? L->m->field[i].generations : 1;
        for (size_t w = 0; w < d->component.n; w++)
            for (size_t j = 0; j < n; j++)
                charge_row(r, L, i, j, d->nblocks == 1,
                           d->component.labels + w * d->component.rank);
    }
}
