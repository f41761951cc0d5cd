/* continuous.c - the unbroken U(1)s.
 *
 * A U(1) whose charges are combinations of several independent expressions
 * counts as one U(1) for each when it is asked what the symmetries forbid
 * (theory/build/generic.c); it has one gauge boson all the same. An unbroken
 * U(1) is a combination of the generators of the file that vanishes on all
 * relations, coefficient by coefficient of the parameters. What else vanishes
 * on them is a selection rule: the elements that remain of the U(1) come
 * arbitrarily close to all of it.
 */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_mat.h>
#include <flint/ulong_extras.h>
#include <flint/fmpz_vec.h>

#include "residual/functional/continuous.h"

#include "base/base.h"
#include "algebra/normal.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/expression.h"
#include "theory/text/generator.h"
#include "theory/text/symbol.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/vacuum/group.h"
#include "residual/vacuum/relations.h"
#include "residual/vacuum/selection.h"

/* Functionals found so far, and their values on all charges as rows. */
struct independent {
    const struct an_charges *L;
    bool parts;               /* is each part of a U(1) one by itself? */
    struct an_rows charges;   /* of all fields */
    struct an_rows relations; /* on which an unbroken charge vanishes */
    struct an_rows values;
    struct an_continuous *list;
    size_t n;
};

static bool vanishes_on(const fmpq *f, const struct an_rows *r)
{
    fmpq_t x;
    bool zero = true;
    fmpq_init(x);
    for (slong i = 0; i < r->n && zero; i++) {
        an_vector_dot_integers(x, f, r->v + i * r->width, r->width);
        zero = fmpq_is_zero(x);
    }
    fmpq_clear(x);
    return zero;
}

/* Adds f when it is independent, on all charges, of those before. */
static bool add_independent(struct independent *s, const fmpq *f)
{
    const struct an_rows *A = &s->charges;
    fmpq *x = _fmpq_vec_init(A->n);
    struct an_lattice span;
    fmpz *row = an_rows_add(&s->values);
    for (slong i = 0; i < A->n; i++)
        an_vector_dot_integers(x + i, f, A->v + i * A->width, A->width);
    an_vector_integers(row, x, A->n);
    an_lattice_init(&span, A->n);
    an_rows_span(&span, &s->values);
    bool fresh = fmpz_mat_nrows(span.basis) == s->values.n;
    if (!fresh) {
        _fmpz_vec_zero(row, A->n);
        s->values.n--;
    }
    an_lattice_clear(&span);
    _fmpq_vec_clear(x, A->n);
    return fresh;
}

static bool is_gauged(const fmpq *f, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (!m->group[g].gauged &&
            !an_vector_is_zero(f + m->coordinate[g],
                               (slong)an_group_width(&m->group[g])))
            return false;
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
static struct an_continuous *offer(struct independent *s, const fmpq *f,
                                   const char *name)
{
    const struct an_charges *L = s->L;
    if (!vanishes_on(f, &s->relations) || !add_independent(s, f))
        return NULL;
    struct an_continuous *c = &s->list[s->n++];
    c->functional = an_functional_new(L->n);
    an_vector_set(c->functional, f, L->n);
    c->gauged = is_gauged(f, L->m);
    c->electric = f == L->electric;
    an_functional_unscale(c->functional, L);
    if (*name == '\'')
        make_primitive(c->functional, L);
    c->text = an_generator_text(c->functional, L->m);
    struct an_math said = {0};
    an_math_u1(&said, name, "-");
    c->name = an_math_take(&said);
    return c;
}

static void offer_named(struct independent *s)
{
    const struct an_charges *L = s->L;
    const struct an_model *m = L->m;
    if (m->has_charge)
        offer(s, L->electric, "em");
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        if (m->group[g].part && !s->parts)
            continue;
        fmpq *f = an_functional_new(L->n);
        fmpq_set_si(f + m->coordinate[g], 1, 1);
        fmpq_div_fmpz(f + m->coordinate[g], f + m->coordinate[g],
                      &L->scale[m->coordinate[g]]);
        struct an_continuous *c = offer(s, f, m->group[g].name);
        if (c) {
            c->own = true;
            c->group = g;
        }
        an_functional_free(f, L->n);
    }
}

/* Integer functionals that vanish on vevs, fixed relations and roots. */
static void offer_rest(struct independent *s)
{
    const struct an_charges *L = s->L;
    fmpz_mat_t M, Mt, K;
    an_rows_matrix(M, &s->relations);
    fmpz_mat_init(Mt, L->n, s->relations.n);
    fmpz_mat_transpose(Mt, M);
    an_left_kernel(K, Mt);
    char name[] = "'''''''''";
    size_t unnamed = 0;
    for (slong i = 0; i < fmpz_mat_nrows(K); i++) {
        fmpq *f = an_functional_new(L->n);
        for (slong k = 0; k < L->n - 1; k++)
            fmpq_set_fmpz(f + k, fmpz_mat_entry(K, i, k));
        size_t before = s->n;
        size_t primes = unnamed < sizeof name - 2 ? unnamed : sizeof name - 2;
        offer(s, f, name + (sizeof name - 2 - primes));
        unnamed += s->n > before;
        an_functional_free(f, L->n);
    }
    fmpz_mat_clear(M);
    fmpz_mat_clear(Mt);
    fmpz_mat_clear(K);
}

#define NUMBER ((size_t)-1)

static void coefficient(fmpq_t c, const struct an_linear *x, size_t symbol)
{
    fmpq_zero(c);
    if (symbol == NUMBER)
        fmpq_set(c, x->constant);
    for (size_t i = 0; i < x->n && symbol != NUMBER; i++)
        if (x->symbol[i] == symbol)
            fmpq_set(c, &x->coefficient[i]);
}

/* y := the coefficient of a symbol (or NUMBER) in the charges x, those of parts
 * put together again; F is left out. */
static void put_together(fmpq *y, const struct an_charges *L, const fmpz *x,
                         size_t symbol)
{
    const struct an_model *m = L->m;
    fmpq_t c;
    fmpq_init(c);
    for (slong k = 0; k < L->n; k++) {
        fmpq_zero(y + k);
        if (symbol == NUMBER && k < L->n - 1)
            fmpq_set_fmpz(y + k, x + k);
    }
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!m->group[g].part)
            continue;
        size_t from = m->coordinate[g], to = m->coordinate[m->group[g].whole];
        fmpq_zero(y + from);
        coefficient(c, m->group[g].unit, symbol);
        fmpq_mul_fmpz(c, c, x + from);
        fmpq_div_fmpz(c, c, L->scale + from);
        fmpq_mul_fmpz(c, c, L->scale + to);
        fmpq_add(y + to, y + to, c);
    }
    fmpq_clear(c);
}

/* to := all coefficients of all rows, each up to a factor. */
static void put_all_together(struct an_rows *to, const struct an_charges *L,
                             const struct an_rows *rows)
{
    fmpq *y = an_functional_new(L->n);
    fmpz_t den;
    fmpz_init(den);
    for (slong i = 0; i < rows->n; i++)
        for (size_t u = 0; u <= L->m->nunknowns; u++) {
            put_together(y, L, rows->v + i * L->n, u ? u - 1 : NUMBER);
            fmpz *row = an_rows_add(to);
            _fmpq_vec_get_fmpz_vec_fmpz(row, den, y, L->n);
        }
    fmpz_clear(den);
    an_functional_free(y, L->n);
}

/* Polynomials of a higher degree take long. */
static const ulong MAX_POWER = 1 << 18;

/* power[u] := powers of one variable for 1 (u = 0) and the parameters. A term
 * of a minor is a product of `whole` of them, of as many columns that have
 * them, and different terms get different powers: (u, u^2, ..., u^whole) modulo
 * a prime above u and whole are the digits of power[u], small enough that
 * digits of sums do not carry; so a sum tells the sums of powers of its u, and
 * with them (Newton) the u. False when they are too large. */
static bool set_powers(ulong *power, size_t nu, ulong whole)
{
    ulong prime = n_nextprime(FLINT_MAX(nu, whole), 1);
    for (size_t u = 0; u <= nu; u++) {
        ulong base = 1, digit = 1;
        power[u] = 0;
        for (ulong k = 0; k < whole; k++) {
            digit = digit * u % prime;
            if (base > MAX_POWER)
                return false;
            power[u] += digit * base;
            base *= whole * prime;
        }
        if (power[u] > MAX_POWER)
            return false;
    }
    return true;
}

/* Adds the row with the parameters as powers of one variable. */
static void polynomial_row(fmpz_poly_mat_t M, slong i,
                           const struct an_charges *L, const fmpz *x,
                           const ulong *power)
{
    size_t nu = L->m->nunknowns;
    fmpq *y = an_functional_new(L->n * (slong)(nu + 1));
    fmpz *z = _fmpz_vec_init(L->n * (slong)(nu + 1));
    fmpz_t den;
    fmpz_init(den);
    for (size_t u = 0; u <= nu; u++)
        put_together(y + (slong)u * L->n, L, x, u ? u - 1 : NUMBER);
    _fmpq_vec_get_fmpz_vec_fmpz(z, den, y, L->n * (slong)(nu + 1));
    for (size_t u = 0; u <= nu; u++)
        for (slong k = 0; k < L->n; k++)
            if (!fmpz_is_zero(z + (slong)u * L->n + k))
                fmpz_poly_set_coeff_fmpz(fmpz_poly_mat_entry(M, i, k),
                                         (slong)power[u],
                                         z + (slong)u * L->n + k);
    fmpz_clear(den);
    _fmpz_vec_clear(z, L->n * (slong)(nu + 1));
    an_functional_free(y, L->n * (slong)(nu + 1));
}

static slong rank_of(const struct an_charges *L, const struct an_rows *rows,
                     const ulong *power)
{
    fmpz_poly_mat_t M;
    fmpz_poly_mat_init(M, rows->n, L->n);
    for (slong i = 0; i < rows->n; i++)
        polynomial_row(M, i, L, rows->v + i * L->n, power);
    slong rank = fmpz_poly_mat_rank(M);
    fmpz_poly_mat_clear(M);
    return rank;
}

/* The number of unbroken U(1)s whose coefficients may depend on parameters. */
static slong dimension(const struct an_charges *L, const ulong *power)
{
    struct an_rows rows;
    an_rows_init(&rows, L->n);
    an_residual_relations(&rows, L);
    slong broken = rank_of(L, &rows, power);
    an_rows_copy(&rows, &L->A);
    slong all = rank_of(L, &rows, power);
    an_rows_clear(&rows);
    return all - broken;
}

static void independent_clear(struct independent *s)
{
    an_rows_clear(&s->charges);
    an_rows_clear(&s->relations);
    an_rows_clear(&s->values);
}

static void find_directions(struct an_residual *r, const struct an_charges *L)
{
    struct independent s = {.L = L, .parts = true};
    slong want = L->T.nfactors - L->T.ntorsion;
    want -= L->roots.n + L->flavour.n;
    an_rows_init(&s.charges, L->n);
    an_rows_copy(&s.charges, &L->A);
    an_rows_init(&s.relations, L->n);
    an_residual_relations(&s.relations, L);
    an_rows_init(&s.values, s.charges.n);
    s.list = an_alloc((size_t)L->n + 1, sizeof *s.list);
    offer_named(&s);
    if ((slong)s.n < want)
        offer_rest(&s);
    r->direction = s.list;
    r->ndirections = s.n;
    independent_clear(&s);
}

static void find_unbroken(struct an_residual *r, const struct an_charges *L)
{
    struct independent s = {.L = L};
    struct an_rows rows;
    an_rows_init(&rows, L->n);
    an_residual_relations(&rows, L);
    an_rows_init(&s.charges, L->n);
    put_all_together(&s.charges, L, &L->A);
    an_rows_init(&s.relations, L->n);
    put_all_together(&s.relations, L, &rows);
    an_rows_init(&s.values, s.charges.n);
    s.list = an_alloc((size_t)L->n + 1, sizeof *s.list);
    offer_named(&s);
    offer_rest(&s);
    r->continuous = s.list;
    r->ncontinuous = s.n;
    an_rows_clear(&rows);
    independent_clear(&s);
}

/* Every direction is a U(1). */
static void copy_directions(struct an_residual *r, slong n)
{
    r->continuous = an_alloc(r->ndirections, sizeof *r->continuous);
    r->ncontinuous = r->ndirections;
    for (size_t i = 0; i < r->ndirections; i++) {
        const struct an_continuous *d = &r->direction[i];
        struct an_continuous *c = &r->continuous[i];
        c->name = an_strdup(d->name);
        c->text = an_strdup(d->text);
        c->gauged = d->gauged;
        c->electric = d->electric;
        c->own = d->own;
        c->group = d->group;
        c->functional = an_functional_new(n);
        an_vector_set(c->functional, d->functional, n);
    }
}

bool an_continuous_find(struct an_residual *r, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    ulong whole = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        whole += m->group[g].split;
    find_directions(r, L);
    if (whole == 0) {
        copy_directions(r, L->n);
        return true;
    }
    find_unbroken(r, L);
    an_selection_find(r, L);
    ulong *power = an_alloc(m->nunknowns + 1, sizeof *power);
    bool known = set_powers(power, m->nunknowns, whole) &&
                 (slong)r->ncontinuous == dimension(L, power);
    free(power);
    return known;
}
