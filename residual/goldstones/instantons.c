/* instantons.c - which Goldstone bosons instantons lift. */
#include "residual/goldstones/instantons.h"

#include <flint/fmpq.h>
#include <flint/fmpq_vec.h>

#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "terms/accidental/accidental_broken.h"
#include "terms/accidental/space.h"
#include "terms/numbers.h"
#include "residual/goldstones/goldstones.h"
#include "residual/goldstones/place.h"

/* x += for each group by how much its instantons violate the U(1)s. */
static void find_anomalies(struct an_rows *x, const struct an_model *m,
                           const struct an_goldstone *u1, size_t n)
{
    struct an_numbers numbers;
    struct an_rows weight;
    fmpq *sum = _fmpq_vec_init((slong)n);
    fmpq_t part;
    fmpq_init(part);
    an_numbers_init(&numbers);
    an_numbers_set(&numbers, m, NULL, 0);
    const struct an_blocks *b = &numbers.blocks;
    an_rows_init(&weight, (slong)b->n);
    an_instantons(&weight, &numbers);
    for (size_t g = 0; g < m->ngroups; g++) {
        for (size_t i = 0; i < n; i++) {
            fmpq_zero(sum + i);
            for (size_t k = 0; k < b->n; k++) {
                an_goldstone_fermion(part, m, u1[i].charge, b->v[k].field,
                                     b->v[k].first);
                fmpq_mul_fmpz(part, part,
                              weight.v + (slong)g * weight.width + (slong)k);
                fmpq_add(sum + i, sum + i, part);
            }
        }
        an_vector_integers(an_rows_add(x), sum, (slong)n);
    }
    an_rows_clear(&weight);
    an_numbers_clear(&numbers);
    fmpq_clear(part);
    _fmpq_vec_clear(sum, (slong)n);
}

/* Is the i-th U(1) one without these anomalies, up to what is undone? */
static bool is_exact(const struct an_rows *anomalies,
                     const struct an_rows *undone, size_t i)
{
    struct an_rows all;
    an_rows_init(&all, undone->width);
    an_space_conserved(&all, anomalies);
    an_rows_copy(&all, undone);
    slong rank = an_rows_rank(&all);
    fmpz_one(an_rows_add(&all) + i);
    bool exact = an_rows_rank(&all) == rank;
    an_rows_clear(&all);
    return exact;
}

void an_instantons_lift(size_t *group, const struct an_model *m,
                        const struct an_goldstone *u1, const bool *broken,
                        size_t n, const struct an_rows *undone)
{
    struct an_rows all, one;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        group[i] = m->ngroups;
        any = any || broken[i];
    }
    if (!any)
        return;
    an_rows_init(&all, (slong)n);
    find_anomalies(&all, m, u1, n);
    for (size_t i = 0; i < n; i++) {
        if (!broken[i])
            continue;
        for (size_t g = 0; g < m->ngroups && group[i] == m->ngroups; g++) {
            an_rows_init(&one, (slong)n);
            an_rows_add_copy(&one, all.v + (slong)g * all.width);
            if (!is_exact(&one, undone, i))
                group[i] = g;
            an_rows_clear(&one);
        }
        for (size_t g = 0; g < m->ngroups && group[i] == m->ngroups; g++)
            if (!fmpz_is_zero(all.v + (slong)g * all.width + (slong)i) &&
                !is_exact(&all, undone, i))
                group[i] = g;
    }
    an_rows_clear(&all);
}
