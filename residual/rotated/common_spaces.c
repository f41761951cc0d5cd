/* common_spaces.c - the eigenspaces that tensors of SO(N) have in common.
 *
 * Symbols are drawn. Where only vectors have several, r_i at the draw is at
 * most the generic one, which is at most the number of vectors and at most what
 * they can span: equality proves it. A single tensor with symbols has the
 * algebra of the draw, which is that of generic symbols only if no eigenvalues
 * came together: each such pair would enlarge it.
 */
#include "residual/rotated/common_spaces.h"

#include <stdbool.h>
#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/base.h"
#include "algebra/eigenspaces.h"
#include "residual/rotated/real_vevs.h"

const struct an_real_vev *an_real_vevs_free_tensor(const struct an_real_vevs *d)
{
    for (size_t i = 0; i < d->nitems; i++)
        if (d->item[i].tensor && d->item[i].free)
            return &d->item[i];
    return NULL;
}

/* Is what is left alone at the draw that for generic symbols? Of the
 * eigenspaces of a tensor with symbols that is for its algebra to show. */
static bool is_proved(const struct an_real_vevs *d,
                      const struct an_eigenspaces *now,
                      const struct an_eigenspaces *all, slong n)
{
    const struct an_real_vev *x = an_real_vevs_free_tensor(d);
    slong vectors = (slong)d->nvectors;
    bool proved = !x || (x->real && d->nparts == 1);
    for (slong i = 0; i < n; i++)
        proved = proved &&
                 (now[i].taken == vectors || now[i].taken == now[i].dimension ||
                  (!x && now[i].taken == all[i].taken));
    return proved;
}

size_t an_common_spaces_find(struct an_common_space *b,
                             const struct an_real_vevs *d)
{
    struct an_eigenspaces *now = an_alloc(d->N, sizeof *now);
    struct an_eigenspaces *all = an_alloc(d->N, sizeof *all);
    fmpq_mat_t V, U;
    size_t nblocks = 0;
    bool known = true;
    for (size_t i = 0; i < d->nparts; i++)
        for (size_t j = 0; j < i && known; j++)
            known = an_matrices_commute(d->part[i], d->part[j]);
    an_real_vevs_vectors(V, d);
    an_real_vevs_span(U, d);
    slong n = known ? an_eigenspaces_find(now, d->M, V) : 0;
    if (known)
        an_eigenspaces_find(all, d->M, U);
    known = known && is_proved(d, now, all, n);
    for (slong i = 0; i < n && known; i++)
        for (slong k = 0; k < now[i].count; k++)
            b[nblocks++] = (struct an_common_space){(size_t)now[i].dimension,
                                                    (size_t)now[i].taken};
    fmpq_mat_clear(U);
    fmpq_mat_clear(V);
    free(all);
    free(now);
    return nblocks;
}

size_t an_common_space_left(const struct an_common_space *b)
{
    return b->dimension - b->taken;
}
