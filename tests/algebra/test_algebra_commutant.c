/* test_algebra_commutant.c - groups that commute with symmetric matrices.
 *
 * Pauli matrices over the real numbers, the complex numbers and the quaternions
 * generate all matrices of two rows over these.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <flint/fmpq.h>

#include "algebra/commutant.h"

#define MOST 5

struct row {
    const char *what;
    slong N, n; /* n matrices, one after another */
    const signed char *A;
    slong nvectors;
    const signed char *v; /* N numbers each */
    struct an_commutant expected;
};

static void compare(const struct row *r)
{
    struct an_commutant c;
    fmpq_mat_t A[MOST], V;
    assert_true(r->n <= MOST);
    for (slong k = 0; k < r->n; k++) {
        fmpq_mat_init(A[k], r->N, r->N);
        for (slong i = 0; i < r->N * r->N; i++)
            fmpq_set_si(fmpq_mat_entry(A[k], i / r->N, i % r->N),
                        r->A[k * r->N * r->N + i], 1);
    }
    fmpq_mat_init(V, r->N, r->nvectors);
    for (slong k = 0; k < r->nvectors; k++)
        for (slong i = 0; i < r->N; i++)
            fmpq_set_si(fmpq_mat_entry(V, i, k), r->v[k * r->N + i], 2);
    an_commutant_find(&c, A[0], r->n, V);
    if (c.dimension != r->expected.dimension ||
        c.orthogonal != r->expected.orthogonal ||
        c.unitary != r->expected.unitary ||
        c.symplectic != r->expected.symplectic ||
        c.reflects != r->expected.reflects)
        fail_msg("%s: dimension %ld, %ld O, %ld U, %ld Sp", r->what,
                 (long)c.dimension, (long)c.orthogonal, (long)c.unitary,
                 (long)c.symplectic);
    fmpq_mat_clear(V);
    for (slong k = 0; k < r->n; k++)
        fmpq_mat_clear(A[k]);
}

/* clang-format off */
static const signed char diagonal[] = {1, 0, 0, 0, 0,  0, 1, 0, 0, 0,
    0, 0, 2, 0, 0,  0, 0, 0, 3, 0,  0, 0, 0, 0, 3};
/* twice the eigenvalues 2^(1/2) and -2^(1/2) */
static const signed char irrational[] = {1, 1, 0, 0,  1, -1, 0, 0,
    0, 0, 1, 1,  0, 0, 1, -1};
/* times 1 of three rows */
static const signed char real[] = {
    0, 0, 0, 1, 0, 0,  0, 0, 0, 0, 1, 0,  0, 0, 0, 0, 0, 1,
    1, 0, 0, 0, 0, 0,  0, 1, 0, 0, 0, 0,  0, 0, 1, 0, 0, 0,
    1, 0, 0, 0, 0, 0,  0, 1, 0, 0, 0, 0,  0, 0, 1, 0, 0, 0,
    0, 0, 0, -1, 0, 0,  0, 0, 0, 0, -1, 0,  0, 0, 0, 0, 0, -1};
/* off the diagonal 1, -i and i */
static const signed char complex[] = {
    0, 0, 1, 0,  0, 0, 0, 1,  1, 0, 0, 0,  0, 1, 0, 0,
    1, 0, 0, 0,  0, 1, 0, 0,  0, 0, -1, 0,  0, 0, 0, -1,
    0, 0, 0, 1,  0, 0, -1, 0,  0, -1, 0, 0,  1, 0, 0, 0};
static const signed char vectors[] = {1, 2, 0, 0, 3,  2, 4, 0, 0, 6};
/* clang-format on */

/* Each of 1, i, j, k off the diagonal, and the third Pauli matrix. */
static void make_quaternions(signed char *A)
{
    static const signed char left[4][4] = {
        {1, 2, 3, 4}, {-2, 1, -4, 3}, {-3, 4, 1, -2}, {-4, -3, 2, 1}};
    for (int q = 0; q < 4; q++)
        for (int i = 0; i < 4; i++) {
            /* unit q times unit i is a sign times another one */
            int y = left[q][i], to = (y < 0 ? -y : y) - 1;
            signed char sign = y < 0 ? -1 : 1;
            A[q * 64 + to * 8 + 4 + i] = sign;
            A[q * 64 + (4 + i) * 8 + to] = sign;
        }
    for (int i = 0; i < 8; i++)
        A[4 * 64 + i * 9] = i < 4 ? 1 : -1;
}

static void kinds(void **state)
{
    (void)state;
    static signed char quaternions[5 * 64];
    make_quaternions(quaternions);
    const struct row row[] = {
        {"all of O(5)", 5, 0, NULL, 0, NULL, {10, 1, 0, 0, true}},
        {"a vector, twice", 5, 0, NULL, 2, vectors, {6, 1, 0, 0, true}},
        {"a diagonal", 5, 1, diagonal, 0, NULL, {2, 3, 0, 0, true}},
        {"and a vector with parts in two eigenspaces",
         5,
         1,
         diagonal,
         1,
         vectors,
         {0, 3, 0, 0, true}},
        {"conjugate parts", 4, 1, irrational, 0, NULL, {2, 2, 0, 0, true}},
        {"O(3), two copies", 6, 2, real, 0, NULL, {3, 1, 0, 0, false}},
        {"U(1)", 4, 3, complex, 0, NULL, {1, 0, 1, 0, false}},
        {"U(2), of one matrix less",
         4,
         2,
         complex,
         0,
         NULL,
         {1, 1, 0, 0, false}},
        {"Sp(1)", 8, 5, quaternions, 0, NULL, {3, 0, 0, 1, false}},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        compare(&row[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
