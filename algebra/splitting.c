/* splitting.c - the roots of a reductive Lie algebra from its brackets.
 *
 * The eigenvalues of ad x, x drawn at random, are zero, as often as the rank
 * says, and the values of the roots at x, each once. When all lie in the prime
 * field, sums of roots are sums of eigenvalues. They do when the torus of x is
 * split over that field, one case in the order of the Weyl group.
 */
#include "algebra/splitting.h"

#include <stdlib.h>

#include <flint/nmod_mat.h>
#include <flint/nmod_poly.h>
#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "algebra/rootsystem.h"

/* Draws of one prime. */
#define MAX_DRAWS 200

/* f := the characteristic polynomial of ad x on the chosen basis elements, a
 * subalgebra with x in it. */
static void adjoint_polynomial(nmod_poly_t f, const struct an_bracket_table *t,
                               const ulong *x, const size_t *part, size_t npart)
{
    nmod_mat_t M;
    size_t n = t->n;
    nmod_mat_init(M, (slong)npart, (slong)npart, t->prime);
    for (size_t j = 0; j < npart; j++)
        for (size_t k = 0; k < npart; k++) {
            ulong sum = 0;
            for (size_t i = 0; i < n; i++)
                if (x[i] != 0)
                    sum = nmod_add(
                        sum,
                        nmod_mul(x[i],
                                 t->table[(i * n + part[j]) * n + part[k]],
                                 f->mod),
                        f->mod);
            nmod_mat_entry(M, k, j) = sum;
        }
    nmod_mat_charpoly(f, M);
    nmod_mat_clear(M);
}

/* Takes the zeros off f; returns how many. */
static size_t remove_zeros(nmod_poly_t f)
{
    size_t n = 0;
    while (nmod_poly_get_coeff_ui(f, (slong)n) == 0)
        n++;
    nmod_poly_shift_right(f, f, (slong)n);
    return n;
}

/* Is f a product of different linear factors: does it divide t^p - t? */
static bool is_split(const nmod_poly_t f)
{
    nmod_poly_t x, y;
    if (nmod_poly_degree(f) < 2)
        return true;
    nmod_poly_init_mod(x, f->mod);
    nmod_poly_init_mod(y, f->mod);
    nmod_poly_set_coeff_ui(x, 1, 1);
    nmod_poly_powmod_ui_binexp(y, x, f->mod.n, f);
    bool split = nmod_poly_equal(x, y);
    nmod_poly_clear(x);
    nmod_poly_clear(y);
    return split;
}

/* root (initialised by this call) := the roots of f and their sums. */
static void set_sums(struct an_root_system *s, const nmod_poly_t f)
{
    nmod_poly_factor_t factors;
    nmod_poly_factor_init(factors);
    nmod_poly_factor(factors, f);
    size_t n = (size_t)factors->num;
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
}

bool an_split(struct an_root_system *s, size_t *rank,
              const struct an_bracket_table *t, const size_t *part,
              size_t npart)
{
    ulong *x = an_alloc(t->n, sizeof *x);
    size_t *all = an_alloc(t->n, sizeof *all);
    ulong draw = 1;
    bool split = false;
    nmod_poly_t f;
    nmod_poly_init(f, t->prime);
    for (size_t i = 0; i < t->n; i++)
        all[i] = i;
    for (int tries = 0; tries < MAX_DRAWS && !split; tries++) {
        for (size_t i = 0; i < npart; i++) {
            draw =
                n_mulmod2(draw + 1, 6364136223846793005u % t->prime, t->prime);
            x[part[i]] = draw;
        }
        adjoint_polynomial(f, t, x, part, npart);
        remove_zeros(f);
        if (!is_split(f))
            continue;
        adjoint_polynomial(f, t, x, all, t->n);
        *rank = remove_zeros(f);
        split = is_split(f);
    }
    if (split)
        set_sums(s, f);
    nmod_poly_clear(f);
    free(all);
    free(x);
    return split;
}
