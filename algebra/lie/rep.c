/* rep.c - dimension, indices, reality and centre of a representation.
 *
 * Every pairing with a root is an integer: 6 (lambda, alpha) is the sum of
 * c_i norm_i lambda_i over the root's coefficients c_i. The Weyl dimension is
 * one quotient of two products of such integers.
 *
 * The cubic index: on an irreducible representation the symmetrised trace of a
 * third power is the dimension times the cubic Casimir, and that is a
 * Weyl-invariant cubic polynomial in lambda + rho, odd under conjugation. In
 * the N coordinates x_i of sum zero of SU(N) the only one is the sum of x_i^3.
 */
#include "algebra/lie/rep.h"

#include <assert.h>
#include <string.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>

#include "base/limits.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"

/* num / den := the dimension, or once it is known to exceed a cap that is not
 * zero, a part of the product that exceeds it: all factors are at least 1. */
static void weyl_product(fmpz_t num, fmpz_t den, const struct an_lie *g,
                         const int *labels, unsigned long cap)
{
    fmpz_t bound;
    fmpz_init(bound);
    fmpz_one(num);
    fmpz_one(den);
    int until_check = 0, n = 0;
    int node[AN_MAX_RANK]; /* those with a label */
    for (int i = 0; i < g->rank; i++)
        if (labels[i] != 0)
            node[n++] = i;
    for (size_t k = 0; k < g->npositive; k++) {
        const int *c = g->coefficients + k * (size_t)g->rank;
        unsigned long lambda = 0;
        unsigned long rho = 0;
        for (int j = 0; j < n; j++)
            lambda += (unsigned long)c[node[j]] * (unsigned)g->norm[node[j]] *
                      (unsigned)labels[node[j]];
        if (lambda == 0)
            continue;
        for (int i = 0; i < g->rank; i++)
            rho += (unsigned long)c[i] * (unsigned)g->norm[i];
        fmpz_mul_ui(num, num, lambda + rho);
        fmpz_mul_ui(den, den, rho);
        if (cap == 0 || until_check-- > 0)
            continue;
        until_check = 4;
        fmpz_mul_ui(bound, den, cap);
        if (fmpz_cmp(num, bound) > 0)
            break;
    }
    fmpz_clear(bound);
}

bool an_dimension_within(unsigned long *d, const struct an_lie *g,
                         const int *labels, unsigned long cap)
{
    assert(cap > 0);
    fmpz_t num, den, bound;
    fmpz_init(num);
    fmpz_init(den);
    fmpz_init(bound);
    weyl_product(num, den, g, labels, cap);
    fmpz_mul_ui(bound, den, cap);
    bool within = fmpz_cmp(num, bound) <= 0;
    if (within) {
        fmpz_divexact(num, num, den);
        *d = fmpz_get_ui(num);
    }
    fmpz_clear(bound);
    fmpz_clear(den);
    fmpz_clear(num);
    return within;
}

bool an_rep_is_trivial(const struct an_lie *g, const int *labels)
{
    for (int i = 0; i < g->rank; i++)
        if (labels[i] != 0)
            return false;
    return true;
}

const int *an_lie_highest_root(const struct an_lie *g)
{
    return g->positive + (g->npositive - 1) * (size_t)g->rank;
}

bool an_rep_is_adjoint(const struct an_lie *g, const int *labels)
{
    return memcmp(labels, an_lie_highest_root(g),
                  (size_t)g->rank * sizeof *labels) == 0;
}

void an_rep_dimension(fmpz_t d, const struct an_lie *g, const int *labels)
{
    fmpz_t den;
    fmpz_init(den);
    weyl_product(d, den, g, labels, 0);
    fmpz_divexact(d, d, den);
    fmpz_clear(den);
}

void an_rep_casimir(fmpq_t c, const struct an_lie *g, const int *labels)
{
    int shifted[AN_MAX_RANK];
    for (int i = 0; i < g->rank; i++)
        shifted[i] = labels[i] + 2;
    an_lie_inner(c, g, labels, shifted);
}

void an_rep_index(fmpq_t T, const struct an_lie *g, const int *labels)
{
    fmpz_t d;
    fmpz_init(d);
    an_rep_dimension(d, g, labels);
    an_rep_casimir(T, g, labels);
    fmpq_mul_fmpz(T, T, d);
    fmpz_set_ui(d, 2 * an_lie_dimension(g));
    fmpq_div_fmpz(T, T, d);
    fmpz_clear(d);
}

/* p := sum of the cubes of the coordinates of lambda + rho of A_n, scaled by
 * N = n + 1 so that they are integers of sum zero. */
static void cubic_casimir(fmpz_t p, int n, const int *labels)
{
    fmpz_t sum, x;
    fmpz_init(sum);
    fmpz_init(x);
    long length = 0; /* of a row of the Young diagram of lambda + rho */
    for (int i = n - 1; i >= 0; i--) {
        length += labels[i] + 1L;
        fmpz_add_si(sum, sum, length);
    }
    fmpz_zero(p);
    for (int i = n; i >= 0; i--) {
        length = i == n ? 0 : length + labels[i] + 1;
        fmpz_set_si(x, length);
        fmpz_mul_ui(x, x, (ulong)n + 1);
        fmpz_sub(x, x, sum);
        fmpz_pow_ui(x, x, 3);
        fmpz_add(p, p, x);
    }
    fmpz_clear(x);
    fmpz_clear(sum);
}

void an_rep_cubic(fmpz_t A, const struct an_lie *g, const int *labels)
{
    fmpz_zero(A);
    if (!an_lie_has_cubic(g))
        return;
    int own[AN_MAX_RANK];
    int unit[AN_MAX_RANK] = {1};
    for (int i = 0; i < g->rank; i++)
        own[i] = labels[i];
    if (g->series == 'D') {
        own[0] = labels[2];
        own[1] = labels[0];
        own[2] = labels[1];
    }
    fmpz_t p, d;
    fmpz_init(p);
    fmpz_init(d);
    cubic_casimir(A, g->rank, own);
    an_rep_dimension(d, g, labels);
    fmpz_mul(A, A, d);
    cubic_casimir(p, g->rank, unit);
    fmpz_mul_ui(p, p, (ulong)g->rank + 1);
    assert(fmpz_divisible(A, p));
    fmpz_divexact(A, A, p);
    fmpz_clear(d);
    fmpz_clear(p);
}

int an_node_conjugate(char series, int rank, int i)
{
    static const int e6[] = {5, 1, 4, 3, 2, 0};
    if (series == 'A')
        return rank - 1 - i;
    if (series == 'D' && rank % 2 == 1 && i >= rank - 2)
        return 2 * rank - 3 - i;
    if (series == 'E' && rank == 6)
        return e6[i];
    return i;
}

bool an_node_is_odd(char series, int rank, int i)
{
    int n = rank;
    int k = i + 1;
    switch (series) {
    case 'A':
        return k * (n + 1 - k) % 2 != 0;
    case 'B':
        return k == n && n * (n + 1) / 2 % 2 != 0;
    case 'C':
        return k % 2 != 0;
    case 'D':
        return k >= n - 1 && n * (n - 1) / 2 % 2 != 0;
    case 'E':
        return n == 7 && (k == 2 || k == 5 || k == 7);
    default:
        return false;
    }
}

void an_rep_conjugate(int *out, const struct an_lie *g, const int *labels)
{
    int copy[AN_MAX_RANK];
    memcpy(copy, labels, (size_t)g->rank * sizeof(int));
    for (int i = 0; i < g->rank; i++)
        out[an_node_conjugate(g->series, g->rank, i)] = copy[i];
}

enum an_reality an_rep_reality(const struct an_lie *g, const int *labels)
{
    bool odd = false;
    for (int i = 0; i < g->rank; i++) {
        if (labels[an_node_conjugate(g->series, g->rank, i)] != labels[i])
            return AN_COMPLEX;
        if (an_node_is_odd(g->series, g->rank, i))
            odd ^= labels[i] % 2 != 0;
    }
    return odd ? AN_PSEUDOREAL : AN_REAL;
}

/* The nodes (from 1) of the coweights that generate the centre: the phase of a
 * weight is its coefficient of that simple root. Among several choices, the one
 * that gives the representation called unbarred the smallest phase. */
static int centre_nodes(int node[2], const struct an_lie *g)
{
    int n = g->rank;
    switch (g->series) {
    case 'A':
    case 'C':
        node[0] = n;
        return 1;
    case 'B':
        node[0] = 1;
        return 1;
    case 'D':
        node[0] = n % 4 == 3 ? n - 1 : n;
        if (n % 2 == 1)
            return 1;
        node[0] = 1;
        node[1] = n;
        return 2;
    case 'E':
        node[0] = n == 6 ? 1 : 7;
        return n == 8 ? 0 : 1;
    default:
        return 0;
    }
}

int an_lie_centre(fmpq *z, const struct an_lie *g)
{
    int node[2] = {0, 0};
    int ncentre = centre_nodes(node, g);
    fmpz_t scale;
    fmpz_init(scale);
    for (int k = 0; k < ncentre; k++) {
        int j = node[k] - 1;
        for (int i = 0; i < g->rank; i++) {
            fmpq *phase = z + k * g->rank + i;
            fmpz_set_si(scale, 6);
            fmpq_mul_fmpz(phase, fmpq_mat_entry(g->metric, i, j), scale);
            fmpz_set_si(scale, g->norm[j]);
            fmpq_div_fmpz(phase, phase, scale);
            an_rational_mod1(phase, phase);
        }
    }
    fmpz_clear(scale);
    return ncentre;
}
