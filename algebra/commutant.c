/* commutant.c - orthogonal matrices that commute with symmetric ones.
 *
 * D, its symmetric and its antisymmetric part are kernels over Q. The symmetric
 * elements of the centre of D are numbers, one for each part, the antisymmetric
 * ones multiples of i for each complex part. A generic symmetric z in the
 * centre has a characteristic polynomial whose irreducible factors f belong to
 * sets of deg f parts that are conjugate over Q, of dimensions n^2 over the
 * numbers of each kind: n^2, 2 n^2 or 4 n^2, and n(n-1)/2, n^2 or n(2n+1) of
 * antisymmetric elements. That tells the kinds: if all parts have dimension n^2
 * (or 4 (n/2)^2), each of r real ones has n antisymmetric elements less than a
 * quaternionic one.
 *
 * An eigenvalue of a generic symmetric element of D has as many eigenvectors as
 * the part has copies, times 1, 2 or 4: a reflection in O(n) changes the sign
 * of as many axes.
 */
#include "algebra/commutant.h"

#include <assert.h>

#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>
#include <flint/fmpz_vec.h>

/* A space of N x N matrices: rows of N^2 numbers. */
struct space {
    fmpz_mat_t rows;
    slong n, N;
};

static void space_clear(struct space *s)
{
    fmpz_mat_clear(s->rows);
}

static fmpz *entry(const struct space *s, slong i, slong a, slong b)
{
    return fmpz_mat_entry(s->rows, i, a * s->N + b);
}

/* X (N x N) := element i. */
static void get(fmpz_mat_t X, const struct space *s, slong i)
{
    for (slong a = 0; a < s->N; a++)
        for (slong b = 0; b < s->N; b++)
            fmpz_set(fmpz_mat_entry(X, a, b), entry(s, i, a, b));
}

/* Row i of E := the numbers of Y, row by row. */
static void put(fmpz_mat_t E, slong i, const fmpz_mat_t Y)
{
    slong k = fmpz_mat_ncols(Y);
    for (slong a = 0; a < fmpz_mat_nrows(Y); a++)
        for (slong b = 0; b < k; b++)
            fmpz_set(fmpz_mat_entry(E, i, a * k + b), fmpz_mat_entry(Y, a, b));
}

/* x /= what all n numbers have in common; they are not all zero. */
static void make_primitive(fmpz *x, slong n)
{
    fmpz_t c;
    fmpz_init(c);
    _fmpz_vec_content(c, x, n);
    _fmpz_vec_scalar_divexact_fmpz(x, x, n, c);
    fmpz_clear(c);
}

/* to (uninitialised) := the combinations of `from` that E, one row for each
 * element, annihilates from the left: c E = 0. */
static void take_kernel(struct space *to, const struct space *from,
                        const fmpz_mat_t E)
{
    fmpz_mat_t T, K, C;
    fmpz_mat_init(T, fmpz_mat_ncols(E), from->n);
    fmpz_mat_init(K, from->n, from->n);
    fmpz_mat_transpose(T, E);
    to->N = from->N;
    to->n = fmpz_mat_nullspace(K, T);
    fmpz_mat_init(C, to->n, from->n);
    for (slong i = 0; i < to->n; i++)
        for (slong j = 0; j < from->n; j++)
            fmpz_set(fmpz_mat_entry(C, i, j), fmpz_mat_entry(K, j, i));
    fmpz_mat_init(to->rows, to->n, from->N * from->N);
    fmpz_mat_mul(to->rows, C, from->rows);
    for (slong i = 0; i < to->n; i++)
        make_primitive(entry(to, i, 0, 0), to->N * to->N);
    fmpz_mat_clear(C);
    fmpz_mat_clear(K);
    fmpz_mat_clear(T);
}

/* s := those of its elements with X T = T X, or with X T = 0, and T^T X = 0. */
static void restrict_to(struct space *s, const fmpz_mat_t T, bool zero)
{
    slong N = s->N, k = fmpz_mat_ncols(T);
    fmpz_mat_t X, Y, Z, E;
    struct space to;
    fmpz_mat_init(X, N, N);
    fmpz_mat_init(Y, N, k);
    fmpz_mat_init(Z, N, k);
    fmpz_mat_init(E, s->n, N * k);
    for (slong i = 0; i < s->n; i++) {
        get(X, s, i);
        fmpz_mat_mul(Y, X, T);
        if (!zero) {
            fmpz_mat_mul(Z, T, X);
            fmpz_mat_sub(Y, Y, Z);
        }
        put(E, i, Y);
    }
    take_kernel(&to, s, E);
    fmpz_mat_clear(E);
    fmpz_mat_clear(Z);
    fmpz_mat_clear(Y);
    fmpz_mat_clear(X);
    space_clear(s);
    *s = to;
}

/* s (uninitialised) := all symmetric or antisymmetric matrices. For them X v =
 * 0 says the same of X^T. */
static void space_init(struct space *s, slong N, int sign)
{
    slong i = 0;
    *s = (struct space){.N = N, .n = N * (N + sign) / 2};
    fmpz_mat_init(s->rows, s->n, N * N);
    for (slong a = 0; a < N; a++)
        for (slong b = a + (sign < 0); b < N; b++, i++) {
            fmpz_one(entry(s, i, a, b));
            fmpz_set_si(entry(s, i, b, a), sign);
        }
}

/* X (N x N) := a combination of the elements, drawn at random. */
static void draw(fmpz_mat_t X, const struct space *s, ulong *state)
{
    fmpz_mat_zero(X);
    for (slong i = 0; i < s->n; i++) {
        *state = *state * 6364136223846793005u + 1442695040888963407u;
        for (slong a = 0; a < s->N; a++)
            for (slong b = 0; b < s->N; b++)
                fmpz_addmul_ui(fmpz_mat_entry(X, a, b), entry(s, i, a, b),
                               1 + (*state >> 33) % 1000);
    }
}

/* s := its elements that commute with all of t, one after another. */
static void commute(struct space *s, const struct space *t)
{
    fmpz_mat_t T;
    fmpz_mat_init(T, t->N, t->N);
    for (slong i = 0; i < t->n && s->n > 0; i++) {
        get(T, t, i);
        restrict_to(s, T, false);
    }
    fmpz_mat_clear(T);
}

/* The rank of the space of all X C. */
static slong rank_of(const struct space *s, const fmpz_mat_t C)
{
    fmpz_mat_t X, Y, all;
    slong N = s->N;
    fmpz_mat_init(X, N, N);
    fmpz_mat_init(Y, N, N);
    fmpz_mat_init(all, s->n, N * N);
    for (slong i = 0; i < s->n; i++) {
        get(X, s, i);
        fmpz_mat_mul(Y, X, C);
        put(all, i, Y);
    }
    slong rank = fmpz_mat_rank(all);
    fmpz_mat_clear(all);
    fmpz_mat_clear(Y);
    fmpz_mat_clear(X);
    return rank;
}

/* C := g(Z). */
static void evaluate(fmpz_mat_t C, const fmpz_poly_t g, const fmpz_mat_t Z)
{
    fmpz_mat_t x;
    fmpz_mat_init(x, fmpz_mat_nrows(Z), fmpz_mat_nrows(Z));
    fmpz_mat_zero(C);
    for (slong i = fmpz_poly_length(g); i-- > 0;) {
        fmpz_mat_mul(x, C, Z);
        for (slong a = 0; a < fmpz_mat_nrows(Z); a++)
            fmpz_add(fmpz_mat_entry(x, a, a), fmpz_mat_entry(x, a, a),
                     g->coeffs + i);
        fmpz_mat_swap(C, x);
    }
    fmpz_mat_clear(x);
}

static bool is_x(const fmpz_poly_t f)
{
    return fmpz_poly_degree(f) == 1 && fmpz_is_zero(f->coeffs);
}

/* The kinds of d conjugate parts, of which D has so many elements in all. */
static void count_kinds(struct an_commutant *c, slong d, slong symmetric,
                        slong antisymmetric)
{
    slong size = (symmetric + antisymmetric) / d, n = 0;
    while (n * n < size)
        n++;
    if (n * n > size) {
        c->unitary += d;
        return;
    }
    /* r n (n - 1) / 2 + (d - r) n (n + 1) / 2 */
    slong r = (d * n * (n + 1) / 2 - antisymmetric) / n;
    c->orthogonal += r;
    c->symplectic += d - r;
}

/* Divides D by the eigenvalues of Z, symmetric in its centre; false when these
 * are not as many as parts. */
static bool count_parts(struct an_commutant *c, const fmpz_mat_t Z, slong parts,
                        const struct space *symmetric,
                        const struct space *antisymmetric)
{
    fmpz_poly_t p, power, g;
    fmpz_poly_factor_t f;
    fmpz_mat_t C;
    fmpz_poly_init(p);
    fmpz_poly_init(power);
    fmpz_poly_init(g);
    fmpz_poly_factor_init(f);
    fmpz_mat_init(C, fmpz_mat_nrows(Z), fmpz_mat_nrows(Z));
    fmpz_mat_charpoly(p, Z);
    fmpz_poly_factor(f, p);
    for (slong i = 0; i < f->num; i++)
        if (!is_x(f->p + i)) /* what D annihilates */
            parts -= fmpz_poly_degree(f->p + i);
    for (slong i = 0; i < f->num && parts == 0; i++) {
        if (is_x(f->p + i))
            continue;
        fmpz_poly_pow(power, f->p + i, (ulong)f->exp[i]);
        fmpz_poly_div(g, p, power);
        evaluate(C, g, Z);
        count_kinds(c, fmpz_poly_degree(f->p + i), rank_of(symmetric, C),
                    rank_of(antisymmetric, C));
    }
    fmpz_mat_clear(C);
    fmpz_poly_factor_clear(f);
    fmpz_poly_clear(g);
    fmpz_poly_clear(power);
    fmpz_poly_clear(p);
    return parts == 0;
}

/* Has a symmetric matrix an eigenvalue other than zero with an odd number of
 * eigenvectors? */
static bool has_odd_eigenvalue(const fmpz_mat_t X)
{
    fmpz_poly_t p;
    fmpz_poly_factor_t f;
    bool odd = false;
    fmpz_poly_init(p);
    fmpz_poly_factor_init(f);
    fmpz_mat_charpoly(p, X);
    fmpz_poly_factor(f, p);
    for (slong i = 0; i < f->num; i++)
        odd = odd || (!is_x(f->p + i) && f->exp[i] % 2 != 0);
    fmpz_poly_factor_clear(f);
    fmpz_poly_clear(p);
    return odd;
}

/* s (uninitialised) := the elements of D with this sign under a transpose. */
static void find_space(struct space *s, const fmpq_mat_struct *A, slong n,
                       const fmpq_mat_t V, int sign)
{
    slong N = fmpq_mat_nrows(V), k = fmpq_mat_ncols(V);
    fmpz_mat_t B;
    fmpz_t den;
    fmpz_init(den);
    space_init(s, N, sign);
    fmpz_mat_init(B, N, k);
    fmpq_mat_get_fmpz_mat_matwise(B, den, V);
    if (k > 0)
        restrict_to(s, B, true);
    fmpz_mat_clear(B);
    fmpz_mat_init(B, N, N);
    for (slong i = 0; i < n && s->n > 0; i++) {
        fmpq_mat_get_fmpz_mat_matwise(B, den, A + i);
        restrict_to(s, B, false);
    }
    fmpz_mat_clear(B);
    fmpz_clear(den);
}

void an_commutant_find(struct an_commutant *c, const fmpq_mat_struct *A,
                       slong n, const fmpq_mat_t V)
{
    slong N = fmpq_mat_nrows(V);
    struct space symmetric, antisymmetric, centre;
    fmpz_mat_t X;
    ulong state = 1;
    *c = (struct an_commutant){0};
    for (slong i = 0; i < n; i++)
        assert(fmpq_mat_nrows(A + i) == N && fmpq_mat_ncols(A + i) == N);
    find_space(&symmetric, A, n, V, 1);
    find_space(&antisymmetric, A, n, V, -1);
    fmpz_mat_init(X, N, N);
    c->dimension = antisymmetric.n;
    draw(X, &symmetric, &state);
    c->reflects = has_odd_eigenvalue(X);
    centre = (struct space){.N = N, .n = symmetric.n};
    fmpz_mat_init_set(centre.rows, symmetric.rows);
    commute(&centre, &symmetric);
    commute(&centre, &antisymmetric);
    do
        draw(X, &centre, &state);
    while (!count_parts(c, X, centre.n, &symmetric, &antisymmetric));
    fmpz_mat_clear(X);
    space_clear(&centre);
    space_clear(&antisymmetric);
    space_clear(&symmetric);
}
