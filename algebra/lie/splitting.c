/* splitting.c - the roots of a reductive Lie algebra from its brackets.
 *
 * Over a field of p elements a Cartan subalgebra C, the kernel of ad x for a
 * random x, need not be split. Its split part is: where (ad c)^p = ad c all
 * eigenvalues of ad c lie in the field, and c -> (ad c)^p is linear on C. In
 * the centraliser of the split part one draws again, until all of C is split;
 * each step succeeds about as often as an element of the Weyl group has a fixed
 * vector. Then the eigenvalues of ad x, x in C, are zero, as often as the rank
 * says, and the values of the roots at x, each once, and sums of roots are sums
 * of eigenvalues.
 */
#include "algebra/lie/splitting.h"

#include <stdlib.h>

#include <flint/nmod.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_poly.h>
#include <flint/nmod_poly_factor.h>
#include <flint/nmod_vec.h>

#include "base/mem.h"
#include "algebra/lie/rootsystem.h"

/* Draws of one prime that lead no further. */
#define MAX_DRAWS 12

/* M (n x n, initialised) := ad x, x (n x 1). */
static void set_adjoint(nmod_mat_t M, const struct an_bracket_table *t,
                        const nmod_mat_t x)
{
    slong n = (slong)t->n;
    ulong *sum = _nmod_vec_init(n * n);
    _nmod_vec_zero(sum, n * n);
    for (slong i = 0; i < n; i++)
        if (nmod_mat_entry(x, i, 0) != 0)
            _nmod_vec_scalar_addmul_nmod(sum, t->table + i * n * n, n * n,
                                         nmod_mat_entry(x, i, 0), M->mod);
    for (slong j = 0; j < n; j++)
        for (slong k = 0; k < n; k++)
            nmod_mat_entry(M, k, j) = sum[j * n + k];
    _nmod_vec_clear(sum);
}

/* x (n x 1, initialised) := a random combination of the first columns of X. */
static void draw_element(nmod_mat_t x, const nmod_mat_t X, slong columns,
                         ulong *state)
{
    nmod_mat_zero(x);
    for (slong c = 0; c < columns; c++) {
        *state = *state * 6364136223846793005u + 1442695040888963407u;
        ulong by = (*state >> 8) % x->mod.n;
        for (slong i = 0; i < x->r; i++) {
            ulong *sum = &nmod_mat_entry(x, i, 0);
            *sum = nmod_add(*sum, nmod_mul(by, nmod_mat_entry(X, i, c), x->mod),
                            x->mod);
        }
    }
}

/* The columns of K (n x n, initialised) := what commutes with a random
 * combination x of the columns of X, M = ad x; returns how many. */
static slong centralise(nmod_mat_t K, nmod_mat_t M,
                        const struct an_bracket_table *t, const nmod_mat_t X,
                        slong columns, ulong *state)
{
    nmod_mat_t x;
    nmod_mat_init(x, (slong)t->n, 1, t->prime);
    draw_element(x, X, columns, state);
    set_adjoint(M, t, x);
    slong n = nmod_mat_nullspace(K, M);
    nmod_mat_clear(x);
    return n;
}

/* A (n x (m + r), initialised) := M^i w for i < m, and [w, c] for the columns c
 * of C; w in the image of M. */
static void set_images(nmod_mat_t A, const struct an_bracket_table *t,
                       const nmod_mat_t M, const nmod_mat_t C, slong m,
                       ulong *state)
{
    slong n = (slong)t->n, r = A->c - m;
    nmod_mat_t W, w, next, one, D;
    nmod_mat_init(W, n, n, t->prime);
    nmod_mat_init(D, n, n, t->prime);
    nmod_mat_init(one, n, n, t->prime);
    nmod_mat_init(w, n, 1, t->prime);
    nmod_mat_init(next, n, 1, t->prime);
    nmod_mat_one(one);
    draw_element(next, one, n, state);
    nmod_mat_mul(w, M, next);
    set_adjoint(W, t, w);
    nmod_mat_mul(D, W, C);
    for (slong i = 0; i < m; i++) {
        for (slong k = 0; k < n; k++)
            nmod_mat_entry(A, k, i) = nmod_mat_entry(w, k, 0);
        nmod_mat_mul(next, M, w);
        nmod_mat_swap(next, w);
    }
    for (slong c = 0; c < r; c++)
        for (slong k = 0; k < n; k++)
            nmod_mat_entry(A, k, m + c) = nmod_mat_entry(D, k, c);
    nmod_mat_clear(next);
    nmod_mat_clear(w);
    nmod_mat_clear(one);
    nmod_mat_clear(D);
    nmod_mat_clear(W);
}

/* F (m x m, initialised) := the p-th power of polynomials modulo f of degree m
 * and p elements, on the basis of powers of t. */
static void set_frobenius(nmod_mat_t F, const nmod_poly_t f)
{
    nmod_poly_t h, power, t;
    nmod_poly_init(h, F->mod.n);
    nmod_poly_init(power, F->mod.n);
    nmod_poly_init(t, F->mod.n);
    nmod_poly_set_coeff_ui(t, 1, 1);
    nmod_poly_powmod_ui_binexp(h, t, F->mod.n, f);
    nmod_poly_one(power);
    for (slong i = 0; i < F->c; i++) {
        for (slong k = 0; k < F->r; k++)
            nmod_mat_entry(F, k, i) = nmod_poly_get_coeff_ui(power, k);
        nmod_poly_mulmod(power, power, h, f);
    }
    nmod_poly_clear(t);
    nmod_poly_clear(power);
    nmod_poly_clear(h);
}

/* The columns of S (n x n, initialised) := the split part of the commuting
 * columns of C, the kernel of M; returns how many. On the image of M each ad c
 * is a polynomial in M, modulo the characteristic one there, f: the one that
 * makes [w, c] of w. Their p-th powers are polynomials' p-th powers. */
static slong find_split_part(nmod_mat_t S, const struct an_bracket_table *t,
                             const nmod_mat_t M, const nmod_mat_t C, slong rank,
                             ulong *state)
{
    slong m = (slong)t->n - rank, split = 0;
    nmod_mat_t A, F, Q, D, K, part;
    nmod_poly_t f;
    nmod_poly_init(f, t->prime);
    nmod_mat_init(A, (slong)t->n, m + rank, t->prime);
    nmod_mat_init(F, m, m, t->prime);
    nmod_mat_init(D, m, rank, t->prime);
    nmod_mat_init(K, rank, rank, t->prime);
    nmod_mat_zero(S);
    nmod_mat_charpoly(f, M);
    nmod_poly_shift_right(f, f, rank);
    set_images(A, t, M, C, m, state);
    if (nmod_mat_rref(A) == m && (m == 0 || nmod_mat_entry(A, m - 1, m - 1))) {
        set_frobenius(F, f);
        nmod_mat_window_init(Q, A, 0, m, m, m + rank);
        nmod_mat_mul(D, F, Q);
        nmod_mat_sub(D, D, Q);
        nmod_mat_window_clear(Q);
        split = nmod_mat_nullspace(K, D);
        nmod_mat_window_init(Q, C, 0, 0, (slong)t->n, rank);
        nmod_mat_window_init(part, S, 0, 0, (slong)t->n, rank);
        nmod_mat_mul(part, Q, K);
        nmod_mat_window_clear(part);
        nmod_mat_window_clear(Q);
    }
    nmod_mat_clear(K);
    nmod_mat_clear(D);
    nmod_mat_clear(F);
    nmod_mat_clear(A);
    nmod_poly_clear(f);
    return split;
}

/* The columns of C := a split Cartan subalgebra; *rank of them. The centraliser
 * of a split part that is as large as C is C: there is no larger one. */
static bool find_cartan(nmod_mat_t C, slong *rank,
                        const struct an_bracket_table *t, const size_t *part,
                        size_t npart, ulong *state)
{
    slong n = (slong)t->n, columns = (slong)npart, known = 0;
    nmod_mat_t Z, S, M;
    nmod_mat_init(Z, n, n, t->prime);
    nmod_mat_init(S, n, n, t->prime);
    nmod_mat_init(M, n, n, t->prime);
    for (size_t i = 0; i < npart; i++)
        nmod_mat_entry(Z, part[i], i) = 1;
    bool split = false;
    for (int tries = 0; tries < MAX_DRAWS && !split; tries++) {
        *rank = centralise(C, M, t, Z, columns, state);
        slong found = find_split_part(S, t, M, C, *rank, state);
        split = found == *rank;
        if (columns <= *rank)
            break;
        if (split || found <= known)
            continue;
        known = found;
        columns = centralise(Z, M, t, S, found, state);
        tries = -1;
    }
    nmod_mat_clear(M);
    nmod_mat_clear(S);
    nmod_mat_clear(Z);
    return split;
}

/* s (initialised by this call when true) := the roots as eigenvalues, the zeros
 * of f, and their sums. False unless these are distinct and in the field. */
static bool set_sums(struct an_root_system *s, const nmod_poly_t f)
{
    nmod_poly_factor_t factors;
    nmod_poly_factor_init(factors);
    nmod_poly_factor(factors, f);
    size_t n = (size_t)factors->num;
    if (factors->num != nmod_poly_degree(f)) {
        nmod_poly_factor_clear(factors);
        return false;
    }
    ulong *value = an_alloc(n, sizeof *value);
    for (size_t i = 0; i < n; i++)
        value[i] = nmod_neg(nmod_poly_get_coeff_ui(factors->p + i, 0), f->mod);
    an_root_system_init(s, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            ulong sum = nmod_add(value[i], value[j], f->mod);
            size_t k = 0;
            while (k < n && value[k] != sum)
                k++;
            s->sum[i * n + j] = sum == 0 ? n + 1 : k;
        }
    free(value);
    nmod_poly_factor_clear(factors);
    return true;
}

bool an_split(struct an_root_system *s, size_t *rank,
              const struct an_bracket_table *t, const size_t *part,
              size_t npart)
{
    slong n = (slong)t->n, dimension = 0;
    ulong state = 1;
    nmod_mat_t C, M, x;
    nmod_poly_t f;
    nmod_mat_init(C, n, n, t->prime);
    nmod_mat_init(M, n, n, t->prime);
    nmod_mat_init(x, n, 1, t->prime);
    nmod_poly_init(f, t->prime);
    bool split = find_cartan(C, &dimension, t, part, npart, &state);
    if (split) {
        draw_element(x, C, dimension, &state);
        set_adjoint(M, t, x);
        nmod_mat_charpoly(f, M);
        nmod_poly_shift_right(f, f, dimension);
        split = set_sums(s, f);
        *rank = (size_t)dimension;
    }
    nmod_poly_clear(f);
    nmod_mat_clear(x);
    nmod_mat_clear(M);
    nmod_mat_clear(C);
    return split;
}
