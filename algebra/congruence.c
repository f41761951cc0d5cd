/* congruence.c - linear congruences A x = b modulo n, solved exactly.
 *
 * With one unknown t more, A x - b t = 0 modulo n is a lattice; t comes first,
 * so the first pivot of its Hermite form is the least t > 0 of a solution. If
 * that is 1, its row holds a solution, and the other rows are those of A x = 0.
 */
#include "algebra/congruence.h"

#include <assert.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>

#include "algebra/lattice.h"

void an_congruence_init(struct an_congruence *c)
{
    *c = (struct an_congruence){0};
    fmpz_mat_init(c->basis, 0, 0);
}

void an_congruence_clear(struct an_congruence *c)
{
    _fmpz_vec_clear(c->first, c->k);
    fmpz_mat_clear(c->basis);
    an_congruence_init(c);
}

/* L := the (t, x) with A x - b t = 0 modulo n. */
static void find_lattice(struct an_lattice *L, const fmpz_mat_t A,
                         const fmpz *b, ulong n)
{
    slong m = A->r, k = A->c;
    struct an_lattice all;
    fmpq_mat_t F, M;
    fmpz_mat_t one;
    an_lattice_init(&all, k + 1);
    fmpq_mat_init(F, m, k + 1);
    fmpq_mat_init(M, m, m);
    fmpz_mat_init(one, k + 1, k + 1);
    fmpz_mat_one(one);
    an_lattice_span(&all, one);
    for (slong i = 0; i < m; i++) {
        fmpz_neg(fmpq_mat_entry_num(F, i, 0), b + i);
        for (slong j = 0; j < k; j++)
            fmpz_set(fmpq_mat_entry_num(F, i, j + 1), fmpz_mat_entry(A, i, j));
        fmpz_set_ui(fmpq_mat_entry_num(M, i, i), n);
    }
    an_lattice_preimage(L, &all, F, M);
    fmpz_mat_clear(one);
    fmpq_mat_clear(M);
    fmpq_mat_clear(F);
    an_lattice_clear(&all);
}

/* c->first := the first solution, each entry as small as those before it allow.
 */
static void reduce_first(struct an_congruence *c)
{
    fmpz_t q;
    fmpz_init(q);
    for (slong i = 0; i < c->k; i++) {
        fmpz_fdiv_q(q, c->first + i, fmpz_mat_entry(c->basis, i, i));
        for (slong j = i; j < c->k; j++)
            fmpz_submul(c->first + j, q, fmpz_mat_entry(c->basis, i, j));
    }
    fmpz_clear(q);
}

void an_congruence_solve(struct an_congruence *c, const fmpz_mat_t A,
                         const fmpz *b, ulong n)
{
    slong k = A->c;
    struct an_lattice L;
    an_congruence_clear(c);
    an_lattice_init(&L, k + 1);
    find_lattice(&L, A, b, n);
    assert(L.basis->r == k + 1);
    c->k = k;
    c->first = _fmpz_vec_init(k);
    fmpz_mat_clear(c->basis);
    fmpz_mat_init(c->basis, k, k);
    c->solvable = fmpz_is_one(fmpz_mat_entry(L.basis, 0, 0));
    for (slong j = 0; j < k && c->solvable; j++) {
        fmpz_set(c->first + j, fmpz_mat_entry(L.basis, 0, j + 1));
        for (slong i = 0; i < k; i++)
            fmpz_set(fmpz_mat_entry(c->basis, i, j),
                     fmpz_mat_entry(L.basis, i + 1, j + 1));
    }
    if (c->solvable)
        reduce_first(c);
    an_lattice_clear(&L);
}

void an_congruence_count(fmpz_t number, const struct an_congruence *c, ulong n)
{
    fmpz_t each;
    fmpz_init(each);
    fmpz_set_ui(number, c->solvable);
    for (slong i = 0; i < c->k && c->solvable; i++) {
        fmpz_set_ui(each, n);
        fmpz_divexact(each, each, fmpz_mat_entry(c->basis, i, i));
        fmpz_mul(number, number, each);
    }
    fmpz_clear(each);
}

void an_congruence_generators(fmpz_mat_t G, fmpz **order,
                              const struct an_congruence *c, ulong n)
{
    fmpz_mat_t multiples;
    struct an_quotient q;
    fmpz_mat_init(multiples, c->k, c->k);
    fmpz_mat_one(multiples);
    fmpz_mat_scalar_mul_ui(multiples, multiples, n);
    an_quotient_init(&q, c->k);
    an_quotient_set(&q, c->basis, multiples);
    fmpz_mat_init(G, q.nfactors, c->k);
    *order = _fmpz_vec_init(q.nfactors);
    for (slong i = 0; i < q.nfactors; i++) {
        fmpz_set(*order + i, q.order + i);
        for (slong j = 0; j < c->k; j++)
            fmpz_mod_ui(fmpz_mat_entry(G, i, j),
                        fmpz_mat_entry(q.generators, i, j), n);
    }
    an_quotient_clear(&q);
    fmpz_mat_clear(multiples);
}
