/* numbers.c - what a broken U(1) leaves where its free parameters are rational
 * numbers.
 *
 * At a generic point the parts of the charge are coordinates of their own
 * (generic.c); numbers for the parameters are a linear map phi, which adds the
 * parts up. All charges span A, vevs and what breaks symmetries by hand span V,
 * and the discrete group is dual to the torsion of phi(A)/phi(V). Let A' be
 * what of A is, parts aside, a rational combination of V, and P what of A has
 * parts alone. Where V in P are the multiples of a number v, the torsion is
 * phi(A')/phi(V). If A' = P + V, it is phi(P)/v: P is spanned by a number g and
 * by g t_1, ..., g t_k with independent t of the parameters, so phi(P) is the
 * multiples of g/d, d the least common denominator of all t, and the group is
 * Z_n with n = (v/g) d.
 */
#include "residual/vacuum/numbers.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/normal.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/relations.h"

/* The parts of one U(1): their groups, that of numbers last. */
struct parts {
    const struct an_charges *L;
    size_t *group;
    size_t n;
};

static slong coordinate(const struct parts *p, size_t i)
{
    return (slong)p->L->m->coordinate[p->group[i]];
}

/* False where no part is a number. */
static bool parts_init(struct parts *p, const struct an_charges *L,
                       size_t whole)
{
    const struct an_model *m = L->m;
    size_t number = m->ngroups;
    *p = (struct parts){.L = L};
    p->group = an_alloc(m->ngroups, sizeof *p->group);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!m->group[g].part || m->group[g].whole != whole)
            continue;
        if (an_linear_is_constant(m->group[g].unit))
            number = g;
        else
            p->group[p->n++] = g;
    }
    p->group[p->n++] = number;
    return number < m->ngroups;
}

/* F (initialised by this call) := rows that read off all coordinates but the
 * parts. */
static void all_but_parts(fmpz_mat_t F, const struct parts *p)
{
    slong n = p->L->n;
    fmpz_mat_init(F, n, n);
    fmpz_mat_one(F);
    for (size_t i = 0; i < p->n; i++)
        fmpz_zero(fmpz_mat_entry(F, coordinate(p, i), coordinate(p, i)));
}

/* to := the vectors of A on which the rows of F vanish. */
static void kernel_in(struct an_lattice *to, const struct an_lattice *A,
                      const fmpz_mat_t F)
{
    fmpq_mat_t f, none;
    fmpq_mat_init(f, fmpz_mat_nrows(F), fmpz_mat_ncols(F));
    fmpq_mat_init(none, 0, fmpz_mat_nrows(F));
    fmpq_mat_set_fmpz_mat(f, F);
    an_lattice_preimage(to, A, f, none);
    fmpq_mat_clear(none);
    fmpq_mat_clear(f);
}

/* W (initialised by this call) := a basis of the functionals that vanish on V
 * and on the parts. */
static void annihilators(fmpz_mat_t W, const struct parts *p,
                         const struct an_lattice *V)
{
    slong n = p->L->n, k = fmpz_mat_nrows(V->basis);
    fmpz_mat_t columns;
    fmpz_mat_init(columns, n, k + (slong)p->n);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < k; j++)
            fmpz_set(fmpz_mat_entry(columns, i, j),
                     fmpz_mat_entry(V->basis, j, i));
    for (size_t i = 0; i < p->n; i++) {
        for (slong j = 0; j < k; j++)
            fmpz_zero(fmpz_mat_entry(columns, coordinate(p, i), j));
        fmpz_one(fmpz_mat_entry(columns, coordinate(p, i), k + (slong)i));
    }
    an_left_kernel(W, columns);
    fmpz_mat_clear(columns);
}

static void span_without_spin(struct an_lattice *to, const struct an_rows *r)
{
    fmpz_mat_t M;
    an_rows_matrix(M, r);
    for (slong i = 0; i < fmpz_mat_nrows(M); i++)
        fmpz_zero(fmpz_mat_entry(M, i, r->width - 1));
    an_lattice_span(to, M);
    fmpz_mat_clear(M);
}

/* H (initialised by this call) := the Hermite form of the parts of vectors that
 * have nothing else, numbers last. */
static void parts_form(fmpz_mat_t H, const struct parts *p,
                       const struct an_lattice *P)
{
    slong k = fmpz_mat_nrows(P->basis);
    fmpz_mat_init(H, k, (slong)p->n);
    for (slong i = 0; i < k; i++)
        for (size_t j = 0; j < p->n; j++)
            fmpz_set(fmpz_mat_entry(H, i, (slong)j),
                     fmpz_mat_entry(P->basis, i, coordinate(p, j)));
    an_hermite_form(H, NULL, H);
}

/* Is each vector of A the sum of one of P and one of V? */
static bool is_sum(const struct an_lattice *A, const struct an_lattice *P,
                   const struct an_lattice *V)
{
    struct an_lattice sum;
    fmpz_mat_t both;
    bool is = true;
    fmpz_mat_init(both, fmpz_mat_nrows(P->basis) + fmpz_mat_nrows(V->basis),
                  fmpz_mat_ncols(A->basis));
    fmpz_mat_concat_vertical(both, P->basis, V->basis);
    an_lattice_init(&sum, fmpz_mat_ncols(A->basis));
    an_lattice_span(&sum, both);
    for (slong i = 0; is && i < fmpz_mat_nrows(A->basis); i++)
        is = an_lattice_contains(NULL, &sum, fmpz_mat_entry(A->basis, i, 0));
    an_lattice_clear(&sum);
    fmpz_mat_clear(both);
    return is;
}

/* t := row i of H as an expression, in units of g in the last column. */
static void expression(struct an_linear *t, const struct parts *p,
                       const fmpz_mat_t H, slong i, const fmpz_t g)
{
    const struct an_charges *L = p->L;
    const struct an_model *m = L->m;
    fmpq_t unit, c;
    fmpq_init(unit);
    fmpq_init(c);
    slong last = coordinate(p, p->n - 1);
    fmpq_set_fmpz_frac(unit, g, L->scale + last);
    fmpq_mul(unit, unit, m->group[p->group[p->n - 1]].unit->constant);
    an_linear_init(t);
    for (size_t j = 0; j < p->n; j++) {
        fmpq_set_fmpz_frac(c, fmpz_mat_entry(H, i, (slong)j),
                           L->scale + coordinate(p, j));
        fmpq_div(c, c, unit);
        an_linear_add(t, c, m->group[p->group[j]].unit);
    }
    fmpq_clear(c);
    fmpq_clear(unit);
}

/* Reads the rule off the forms of P and of V in P. */
static bool read_rule(struct an_numbers_rule *x, const struct parts *p,
                      const fmpz_mat_t P, const fmpz_mat_t V)
{
    slong last = (slong)p->n - 1, k = fmpz_mat_nrows(P) - 1;
    if (fmpz_mat_nrows(V) != 1 || k < 1)
        return false;
    for (slong j = 0; j < last; j++)
        if (!fmpz_is_zero(fmpz_mat_entry(V, 0, j)))
            return false;
    /* A multiple of the vevs is in P, so its last row is a number. */
    const fmpz *g = fmpz_mat_entry(P, k, last);
    fmpz_divexact(x->factor, fmpz_mat_entry(V, 0, last), g);
    x->of = an_alloc((size_t)k, sizeof *x->of);
    for (slong i = 0; i < k; i++)
        expression(&x->of[x->n++], p, P, i, g);
    return true;
}

static bool find(struct an_numbers_rule *x, const struct parts *p)
{
    slong n = p->L->n;
    struct an_lattice A, V, inside, P, v;
    struct an_lattice *all[] = {&A, &V, &inside, &P, &v};
    struct an_rows relations;
    fmpz_mat_t F, W, form_P, form_v;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        an_lattice_init(all[i], n);
    an_vacuum_relations(&relations, p->L);
    span_without_spin(&A, &p->L->A);
    span_without_spin(&V, &relations);
    all_but_parts(F, p);
    kernel_in(&P, &A, F);
    kernel_in(&v, &V, F);
    annihilators(W, p, &V);
    kernel_in(&inside, &A, W);
    parts_form(form_P, p, &P);
    parts_form(form_v, p, &v);
    bool found = is_sum(&inside, &P, &V) && read_rule(x, p, form_P, form_v);
    fmpz_mat_clear(form_v);
    fmpz_mat_clear(form_P);
    fmpz_mat_clear(W);
    fmpz_mat_clear(F);
    an_rows_clear(&relations);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        an_lattice_clear(all[i]);
    return found;
}

struct an_numbers_rule *an_numbers_rule_find(const struct an_charges *L,
                                             size_t whole)
{
    struct an_numbers_rule *x = an_alloc(1, sizeof *x);
    struct parts p;
    fmpz_init(x->factor);
    if (!parts_init(&p, L, whole) || !find(x, &p)) {
        an_numbers_rule_free(x);
        x = NULL;
    }
    free(p.group);
    return x;
}

void an_numbers_rule_free(struct an_numbers_rule *x)
{
    for (size_t i = 0; x && i < x->n; i++)
        an_linear_clear(&x->of[i]);
    if (x) {
        free(x->of);
        fmpz_clear(x->factor);
    }
    free(x);
}
