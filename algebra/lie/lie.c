/* lie.c - simple Lie algebras from their Cartan matrices.
 *
 * Positive roots grow by height. If beta - p alpha_i is the last root of the
 * alpha_i-string below beta, then beta + alpha_i is a root exactly when
 * p > <beta, alpha_i^v> (Humphreys, Introduction to Lie Algebras, section 9.4).
 * p is kept per root and node, so a root is only ever compared with those of
 * its own height.
 *
 * The inverse Cartan matrices of the four series have closed forms (products of
 * the weights in orthogonal coordinates), which matters at rank 64; the
 * exceptional ones are inverted.
 */
#include "algebra/lie/lie.h"

#include <stdlib.h>
#include <string.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "base/limits.h"
#include "base/mem.h"

/* `norm` of a long root. */
#define LONG_NORM 6

static bool exists(char series, int rank)
{
    switch (series) {
    case 'A':
        return rank >= 1 && rank <= AN_MAX_RANK;
    case 'B':
    case 'C':
        return rank >= 2 && rank <= AN_MAX_RANK;
    case 'D':
        return rank >= 3 && rank <= AN_MAX_RANK;
    case 'E':
        return rank >= 6 && rank <= 8;
    case 'F':
        return rank == 4;
    case 'G':
        return rank == 2;
    default:
        return false;
    }
}

static void set_norms(struct an_lie *g)
{
    for (int i = 0; i < g->rank; i++) {
        bool last = i == g->rank - 1;
        g->norm[i] = LONG_NORM;
        if ((g->series == 'B' && last) || (g->series == 'C' && !last) ||
            (g->series == 'F' && i >= 2))
            g->norm[i] = LONG_NORM / 2;
        if (g->series == 'G' && i == 0)
            g->norm[i] = LONG_NORM / 3;
    }
}

/* The node (from 0) that node i > 0 of the diagram hangs on, to its left. */
static int left_neighbour(const struct an_lie *g, int i)
{
    if (g->series == 'D' && i == g->rank - 1)
        return i - 2;
    if (g->series == 'E' && i == 2)
        return 0;
    return i - 1;
}

/* <alpha_i, alpha_j^v> = 2 (alpha_i, alpha_j) / (alpha_j, alpha_j); of joined
 * nodes 2 (alpha_i, alpha_j) is minus the larger square. */
static void join(struct an_lie *g, int i, int j)
{
    int larger = g->norm[i] > g->norm[j] ? g->norm[i] : g->norm[j];
    g->cartan[i * g->rank + j] = -larger / g->norm[j];
    g->cartan[j * g->rank + i] = -larger / g->norm[i];
}

static void set_cartan(struct an_lie *g)
{
    for (int i = 0; i < g->rank; i++)
        g->cartan[i * g->rank + i] = 2;
    for (int i = 1; i < g->rank; i++) {
        if (g->series == 'E' && i == 1)
            join(g, 1, 3); /* node 2 hangs on node 4 */
        else
            join(g, left_neighbour(g, i), i);
    }
}

static size_t count_positive(char series, int rank)
{
    size_t n = (size_t)rank;
    switch (series) {
    case 'A':
        return n * (n + 1) / 2;
    case 'B':
    case 'C':
        return n * n;
    case 'D':
        return n * (n - 1);
    case 'E':
        return rank == 6 ? 36 : rank == 7 ? 63 : 120;
    case 'F':
        return 24;
    default:
        return 6;
    }
}

/* Appends root b + alpha_i unless it is among the roots [level, end). */
static size_t add_root(struct an_lie *g, int *below, size_t b, int i,
                       size_t level, size_t end)
{
    size_t rank = (size_t)g->rank;
    size_t bytes = rank * sizeof(int);
    int *new = g->coefficients + end *rank;
    memcpy(new, g->coefficients + b * rank, bytes);
    new[i]++;
    size_t k = level;
    while (k < end && memcmp(new, g->coefficients + k * rank, bytes) != 0)
        k++;
    below[k * rank + (size_t)i] = below[b * rank + (size_t)i] + 1;
    if (k < end)
        return end;
    for (size_t j = 0; j < rank; j++)
        g->positive[end * rank + j] =
            g->positive[b * rank + j] + g->cartan[(size_t)i * rank + j];
    return end + 1;
}

/* One row more than there are roots is allocated, as room to try one. */
static void set_positive(struct an_lie *g)
{
    size_t rank = (size_t)g->rank;
    g->npositive = count_positive(g->series, g->rank);
    g->positive = an_alloc((g->npositive + 1) * rank, sizeof(int));
    g->coefficients = an_alloc((g->npositive + 1) * rank, sizeof(int));
    int *below = an_alloc((g->npositive + 1) * rank, sizeof(int));
    for (size_t i = 0; i < rank; i++) {
        memcpy(g->positive + i * rank, g->cartan + i * rank,
               rank * sizeof(int));
        g->coefficients[i * rank + i] = 1;
        below[i * rank + i] = 2; /* alpha_i - 2 alpha_i is a root */
    }
    size_t start = 0;
    size_t end = rank;
    while (start < end) {
        size_t level = end;
        for (size_t b = start; b < level; b++)
            for (size_t i = 0; i < rank; i++)
                if (below[b * rank + i] > g->positive[b * rank + i])
                    end = add_root(g, below, b, (int)i, level, end);
        start = level;
    }
    free(below);
}

/* m := (omega_i, omega_j), i <= j from 1, of one of the four series. */
static void set_classical_metric(fmpq_t m, char series, int rank, int i, int j)
{
    if (series == 'A')
        fmpq_set_si(m, (slong)i * (rank + 1 - j), (ulong)rank + 1);
    else if (series == 'C')
        fmpq_set_si(m, i, 2);
    else if (series == 'B' || i <= rank - 2)
        fmpq_set_si(m, (slong)i * (j == rank ? 1 : 2), 2);
    else
        fmpq_set_si(m, i == j ? rank : rank - 2, 4);
    if (series == 'B' && i == rank)
        fmpq_set_si(m, rank, 4);
    if (series == 'D' && i <= rank - 2 && j == rank - 1)
        fmpq_set_si(m, i, 2);
}

/* (omega_i, omega_j) = (C^-1)_ij (alpha_j, alpha_j) / 2. */
static void set_exceptional_metric(fmpq_mat_t metric, const struct an_lie *g)
{
    fmpz_mat_t C;
    fmpz_t det;
    fmpz_mat_init(C, g->rank, g->rank);
    fmpz_init(det);
    for (int i = 0; i < g->rank; i++)
        for (int j = 0; j < g->rank; j++)
            fmpz_set_si(fmpz_mat_entry(C, i, j), g->cartan[i * g->rank + j]);
    fmpz_mat_inv(C, det, C);
    fmpz_mul_ui(det, det, LONG_NORM);
    for (int i = 0; i < g->rank; i++)
        for (int j = 0; j < g->rank; j++) {
            fmpz_mul_si(fmpz_mat_entry(C, i, j), fmpz_mat_entry(C, i, j),
                        g->norm[j]);
            fmpq_set_fmpz_frac(fmpq_mat_entry(metric, i, j),
                               fmpz_mat_entry(C, i, j), det);
        }
    fmpz_clear(det);
    fmpz_mat_clear(C);
}

static void set_metric(struct an_lie *g)
{
    fmpq_mat_clear(g->metric);
    fmpq_mat_init(g->metric, g->rank, g->rank);
    if (g->series >= 'E') {
        set_exceptional_metric(g->metric, g);
        return;
    }
    for (int i = 0; i < g->rank; i++)
        for (int j = i; j < g->rank; j++) {
            fmpq *m = fmpq_mat_entry(g->metric, i, j);
            set_classical_metric(m, g->series, g->rank, i + 1, j + 1);
            fmpq_set(fmpq_mat_entry(g->metric, j, i), m);
        }
}

/* gram / denominator := the metric. */
static void set_gram(struct an_lie *g)
{
    size_t rank = (size_t)g->rank;
    fmpz_t scale, x;
    fmpz_init(x);
    fmpz_init(scale);
    fmpz_one(scale);
    for (int i = 0; i < g->rank; i++)
        for (int j = 0; j < g->rank; j++)
            fmpz_lcm(scale, scale, fmpq_mat_entry_den(g->metric, i, j));
    g->gram = an_alloc(rank * rank, sizeof *g->gram);
    g->denominator = (int)fmpz_get_si(scale);
    for (int i = 0; i < g->rank; i++)
        for (int j = 0; j < g->rank; j++) {
            fmpz_divexact(x, scale, fmpq_mat_entry_den(g->metric, i, j));
            fmpz_mul(x, x, fmpq_mat_entry_num(g->metric, i, j));
            g->gram[i * g->rank + j] = (int)fmpz_get_si(x);
        }
    fmpz_clear(scale);
    fmpz_clear(x);
}

void an_lie_init(struct an_lie *g)
{
    *g = (struct an_lie){0};
    fmpq_mat_init(g->metric, 0, 0);
}

void an_lie_clear(struct an_lie *g)
{
    fmpq_mat_clear(g->metric);
    free(g->coefficients);
    free(g->positive);
    free(g->norm);
    free(g->cartan);
    free(g->gram);
    an_lie_init(g);
}

bool an_lie_set(struct an_lie *g, char series, int rank)
{
    if (!exists(series, rank))
        return false;
    an_lie_clear(g);
    g->series = series;
    g->rank = rank;
    g->norm = an_alloc((size_t)rank, sizeof(int));
    g->cartan = an_alloc((size_t)rank * (size_t)rank, sizeof(int));
    set_norms(g);
    set_cartan(g);
    set_positive(g);
    set_metric(g);
    set_gram(g);
    return true;
}

size_t an_lie_dimension(const struct an_lie *g)
{
    return 2 * g->npositive + (size_t)g->rank;
}

/* 6 (alpha, alpha) / 2 of positive root k. */
static int root_norm(const struct an_lie *g, size_t k)
{
    size_t rank = (size_t)g->rank;
    int square = 0;
    for (size_t i = 0; i < rank; i++)
        square += g->coefficients[k * rank + i] * g->norm[i] *
                  g->positive[k * rank + i];
    return square / 2;
}

void an_lie_coroot(int *coroot, const struct an_lie *g, size_t k)
{
    size_t rank = (size_t)g->rank;
    int norm = root_norm(g, k);
    for (size_t i = 0; i < rank; i++)
        coroot[i] = g->coefficients[k * rank + i] * g->norm[i] / norm;
}

bool an_lie_is_su2(const struct an_lie *g)
{
    return g->series == 'A' && g->rank == 1;
}

bool an_lie_has_cubic(const struct an_lie *g)
{
    return (g->series == 'A' && g->rank >= 2) ||
           (g->series == 'D' && g->rank == 3);
}

bool an_lie_has_witten(const struct an_lie *g)
{
    return an_lie_is_su2(g) || g->series == 'C' ||
           (g->series == 'B' && g->rank == 2);
}

/* Neighbours in a Dynkin diagram are at most two nodes apart. */
void an_lie_reflect(int *w, const struct an_lie *g, int i)
{
    int k = w[i];
    const int *root = g->cartan + i * g->rank;
    for (int j = i < 2 ? 0 : i - 2; j < g->rank && j <= i + 2; j++)
        w[j] -= k * root[j];
}

/* A reflection lowers the labels of neighbours alone. */
void an_lie_dominant(int *w, const struct an_lie *g)
{
    for (int i = 0; i < g->rank;) {
        if (w[i] >= 0) {
            i++;
            continue;
        }
        an_lie_reflect(w, g, i);
        i = i < 2 ? 0 : i - 2;
    }
}

/* 64 entries of at most 1,200 times labels: far below 2^63. */
void an_lie_inner(fmpq_t p, const struct an_lie *g, const int *a, const int *b)
{
    fmpz_t part;
    fmpz_init(part);
    fmpz_zero(fmpq_numref(p));
    for (int i = 0; i < g->rank; i++) {
        const int *row = g->gram + i * g->rank;
        slong sum = 0;
        for (int j = 0; a[i] && j < g->rank; j++)
            sum += (slong)row[j] * b[j];
        if (sum == 0)
            continue;
        fmpz_set_si(part, sum);
        fmpz_addmul_si(fmpq_numref(p), part, a[i]);
    }
    fmpz_set_si(fmpq_denref(p), g->denominator);
    fmpq_canonicalise(p);
    fmpz_clear(part);
}
