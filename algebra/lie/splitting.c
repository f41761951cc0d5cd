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

#include <flint/nmod_mat.h>
#include <flint/nmod_poly.h>

#include "base/mem.h"
#include "algebra/lie/rootsystem.h"

/* Draws of one prime that lead no further. */
#define MAX_DRAWS 12

/* M (n x n, initialised) := ad x, x a column of X. */
static void set_adjoint(nmod_mat_t M, const struct an_bracket_table *t,
                        const nmod_mat_t X, slong column)
{
    size_t n = t->n;
    nmod_mat_zero(M);
    for (size_t i = 0; i < n; i++) {
        ulong x = nmod_mat_entry(X, i, column);
        for (size_t j = 0; j < n && x != 0; j++)
            for (size_t k = 0; k < n; k++) {
                ulong *sum = &nmod_mat_entry(M, k, j);
                *sum = nmod_add(
                    *sum, nmod_mul(x, t->table[(i * n + j) * n + k], M->mod),
                    M->mod);
            }
    }
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
 * combination of the columns of X; returns how many. x := that combination. */
static slong centralise(nmod_mat_t K, nmod_mat_t x,
                        const struct an_bracket_table *t, const nmod_mat_t X,
                        slong columns, ulong *state)
{
    nmod_mat_t M;
    nmod_mat_init(M, (slong)t->n, (slong)t->n, t->prime);
    draw_element(x, X, columns, state);
    set_adjoint(M, t, x, 0);
    slong n = nmod_mat_nullspace(K, M);
    nmod_mat_clear(M);
    return n;
}

/* y (n x 1, initialised) := (M^p - M) z, p the prime of M: the remainder of
 * the polynomial t^p - t by the characteristic one at M. */
static void apply_power(nmod_mat_t y, const nmod_mat_t M, const nmod_mat_t z)
{
    nmod_poly_t f, g, t;
    nmod_mat_t Mz;
    nmod_poly_init(f, M->mod.n);
    nmod_poly_init(g, M->mod.n);
    nmod_poly_init(t, M->mod.n);
    nmod_mat_init_set(Mz, z);
    nmod_mat_charpoly(f, M);
    nmod_poly_set_coeff_ui(t, 1, 1);
    nmod_poly_powmod_ui_binexp(g, t, M->mod.n, f);
    nmod_poly_sub(g, g, t);
    nmod_mat_zero(y);
    for (slong k = nmod_poly_degree(g); k >= 0; k--) {
        nmod_mat_mul(Mz, M, y);
        nmod_mat_scalar_mul(y, z, nmod_poly_get_coeff_ui(g, k));
        nmod_mat_add(y, y, Mz);
    }
    nmod_mat_clear(Mz);
    nmod_poly_clear(t);
    nmod_poly_clear(g);
    nmod_poly_clear(f);
}

/* The columns of S (n x n, initialised) := the split part of the commuting
 * columns of C; returns how many. (ad c)^p = ad c is asked of one random
 * vector: it has a part in each eigenspace. */
static slong find_split_part(nmod_mat_t S, const struct an_bracket_table *t,
                             const nmod_mat_t C, slong rank, ulong *state)
{
    slong n = (slong)t->n;
    nmod_mat_t M, y, z, one, all, K;
    nmod_mat_init(M, n, n, t->prime);
    nmod_mat_init(y, n, 1, t->prime);
    nmod_mat_init(z, n, 1, t->prime);
    nmod_mat_init(one, n, n, t->prime);
    nmod_mat_init(all, n, rank, t->prime);
    nmod_mat_init(K, rank, rank, t->prime);
    nmod_mat_one(one);
    draw_element(z, one, n, state);
    for (slong c = 0; c < rank; c++) {
        set_adjoint(M, t, C, c);
        apply_power(y, M, z);
        for (slong i = 0; i < n; i++)
            nmod_mat_entry(all, i, c) = nmod_mat_entry(y, i, 0);
    }
    slong split = nmod_mat_nullspace(K, all);
    nmod_mat_zero(S);
    for (slong c = 0; c < split; c++)
        for (slong k = 0; k < rank; k++)
            for (slong i = 0; i < n; i++) {
                ulong *sum = &nmod_mat_entry(S, i, c);
                *sum = nmod_add(*sum,
                                nmod_mul(nmod_mat_entry(K, k, c),
                                         nmod_mat_entry(C, i, k), S->mod),
                                S->mod);
            }
    nmod_mat_clear(K);
    nmod_mat_clear(all);
    nmod_mat_clear(one);
    nmod_mat_clear(z);
    nmod_mat_clear(y);
    nmod_mat_clear(M);
    return split;
}

/* The columns of C := a split Cartan subalgebra; *rank of them. */
static bool find_cartan(nmod_mat_t C, slong *rank,
                        const struct an_bracket_table *t, const size_t *part,
                        size_t npart, ulong *state)
{
    slong n = (slong)t->n, columns = (slong)npart, known = 0;
    nmod_mat_t Z, S, x;
    nmod_mat_init(Z, n, n, t->prime);
    nmod_mat_init(S, n, n, t->prime);
    nmod_mat_init(x, n, 1, t->prime);
    for (size_t i = 0; i < npart; i++)
        nmod_mat_entry(Z, part[i], i) = 1;
    bool split = false;
    for (int tries = 0; tries < MAX_DRAWS && !split; tries++) {
        *rank = centralise(C, x, t, Z, columns, state);
        slong found = find_split_part(S, t, C, *rank, state);
        split = found == *rank;
        if (split || found <= known)
            continue;
        known = found;
        columns = centralise(Z, x, t, S, found, state);
        tries = -1;
    }
    nmod_mat_clear(x);
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
        set_adjoint(M, t, x, 0);
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
