/* modules.h - representations as matrices of raising operators, for tests.
 *
 * Written down by hand, without a Cartan matrix; each operator is an integer
 * matrix. A product's roots are those of its factors, which act on their own.
 */
#ifndef AN_TESTS_TERMS_MODULES_H
#define AN_TESTS_TERMS_MODULES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "base/mem.h"

enum {
    RANK = 8,  /* simple roots of everything together */
    DIM = 128, /* components of one field */
    MOVES = 3  /* components that one operator makes of one */
};

/* A representation: weights, and what each raising operator makes of each
 * component. */
struct module {
    int dim;
    int weight[DIM][RANK];
    int nmoves[DIM][RANK];
    int to[DIM][RANK][MOVES];
    int by[DIM][RANK][MOVES];
};

static inline void add_move(struct module *m, int from, int root, int to,
                            int by)
{
    int n = m->nmoves[from][root]++;
    assert_true(n < MOVES);
    m->to[from][root][n] = to;
    m->by[from][root][n] = by;
}

/* Spin (d - 1) / 2 of an SU(2): f^k v / k! has e f_k = (d - k) f_(k-1). */
static inline void set_spin(struct module *m, int root, int d)
{
    *m = (struct module){.dim = d};
    for (int k = 0; k < d; k++) {
        m->weight[k][root] = d - 1 - 2 * k;
        if (k > 0)
            add_move(m, k, root, k - 1, d - k);
    }
}

/* The N of SU(N), or its dual for sign = -1. */
static inline void set_fundamental(struct module *m, int root, int N, int sign)
{
    *m = (struct module){.dim = N};
    for (int k = 0; k + 1 < N; k++) {
        m->weight[k][root + k] = sign;
        m->weight[k + 1][root + k] = -sign;
        if (sign > 0)
            add_move(m, k + 1, root + k, k, 1);
        else
            add_move(m, k, root + k, k + 1, -1);
    }
}

/* The 10 of SO(10): e_1 .. e_5, then -e_1 .. -e_5. */
static inline void set_vector(struct module *m, int root)
{
    *m = (struct module){.dim = 10};
    for (int s = 0; s < 2; s++)
        for (int k = 0; k < 5; k++) {
            int *w = m->weight[5 * s + k] + root;
            int sign = s == 0 ? 1 : -1;
            if (k < 4)
                w[k] += sign;
            if (k > 0)
                w[k - 1] -= sign;
            if (k >= 3)
                w[4] += sign;
            if (k == 4)
                w[3] = -sign;
        }
    for (int k = 0; k < 4; k++) {
        add_move(m, k + 1, root + k, k, 1);
        add_move(m, 5 + k, root + k, 5 + k + 1, -1);
    }
    add_move(m, 5 + 4, root + 4, 3, 1);
    add_move(m, 5 + 3, root + 4, 4, -1);
}

/* The number of bits of s below bit k. */
static inline int below(int s, int k)
{
    int n = 0;
    for (int i = 0; i < k; i++)
        n += s >> i & 1;
    return n;
}

/* A 16 of SO(10): even subsets of five fermionic levels. */
static inline void set_spinor(struct module *m, int root)
{
    int number[32];
    *m = (struct module){0};
    for (int s = 0; s < 32; s++)
        number[s] = below(s, 5) % 2 == 0 ? m->dim++ : -1;
    for (int s = 0; s < 32; s++) {
        int c = number[s];
        for (int k = 0; c >= 0 && k < 4; k++) {
            int two = s >> k & 3; /* level k, level k + 1 */
            m->weight[c][root + k] = two == 1 ? 1 : two == 2 ? -1 : 0;
            if (two == 2)
                add_move(m, c, root + k, number[s ^ 3 << k], 1);
        }
        if (c >= 0 && s >> 3 == 0)
            add_move(m, c, root + 4, number[s | 24], 1);
        if (c >= 0)
            m->weight[c][root + 4] = s >> 3 == 3 ? 1 : s >> 3 == 0 ? -1 : 0;
    }
}

/* What an operator makes of a subset s that holds k: k is replaced. */
static inline void add_replacements(struct module *m, const struct module *a,
                                    const int *number, int s, int k)
{
    for (int r = 0; r < RANK; r++) {
        m->weight[number[s]][r] += a->weight[k][r];
        if (a->nmoves[k][r] == 0)
            continue;
        int j = a->to[k][r][0];
        int rest = s ^ (1 << k);
        int sign = (below(rest, k) + below(rest, j)) % 2 != 0 ? -1 : 1;
        if (!(rest >> j & 1))
            add_move(m, number[s], r, number[rest | 1 << j],
                     sign * a->by[k][r][0]);
    }
}

/* m := the p-th exterior power of a: the subsets of p of its components, where
 * an operator makes at most one component of another. */
static inline void set_exterior(struct module *m, const struct module *a, int p)
{
    int subsets = 1 << a->dim;
    int *number = an_alloc((size_t)subsets, sizeof *number);
    *m = (struct module){0};
    for (int s = 0; s < subsets; s++)
        number[s] = below(s, a->dim) == p ? m->dim++ : -1;
    assert_true(m->dim <= DIM);
    for (int s = 0; s < subsets; s++)
        for (int k = 0; number[s] >= 0 && k < a->dim; k++)
            if (s >> k & 1)
                add_replacements(m, a, number, s, k);
    free(number);
}

/* Operator r on component c of a product, from a factor: component i of it
 * goes to j as c goes to c + (j - i) stride. */
static inline void add_factor(struct module *m, int c, const struct module *a,
                              int i, int stride)
{
    for (int r = 0; r < RANK; r++) {
        m->weight[c][r] += a->weight[i][r];
        for (int k = 0; k < a->nmoves[i][r]; k++)
            add_move(m, c, r, c + (a->to[i][r][k] - i) * stride,
                     a->by[i][r][k]);
    }
}

/* m := a x b; component i of a and j of b is i b->dim + j. */
static inline void set_product(struct module *m, const struct module *a,
                               const struct module *b)
{
    *m = (struct module){.dim = a->dim * b->dim};
    assert_true(m->dim <= DIM);
    for (int c = 0; c < m->dim; c++) {
        add_factor(m, c, a, c / b->dim, b->dim);
        add_factor(m, c, b, c % b->dim, 1);
    }
}

/* The roots: one for each half of the Lorentz group, then the gauge group's,
 * SU(2) x SU(3), SU(5) or SO(10). */
static inline void set_part(struct module *m, char part)
{
    struct module *vector = an_alloc(1, sizeof *vector);
    switch (part) {
    case 'l':
    case 'r':
        set_spin(m, part == 'l' ? 0 : 1, 2);
        break;
    case 'd':
        set_spin(m, 2, 2);
        break;
    case 't':
        set_spin(m, 2, 3);
        break;
    case '3':
    case 'a':
        set_fundamental(m, 3, 3, part == '3' ? 1 : -1);
        break;
    case '5':
    case 'f':
        set_fundamental(m, 2, 5, part == '5' ? 1 : -1);
        break;
    case 'T':
        set_fundamental(vector, 2, 5, 1);
        set_exterior(m, vector, 2);
        break;
    case 'S':
        set_spinor(m, 2);
        break;
    case 'V':
        set_vector(m, 2);
        break;
    case 'W':
        set_vector(vector, 2);
        set_exterior(m, vector, 3);
        break;
    default:
        fail();
    }
    free(vector);
}

#endif
