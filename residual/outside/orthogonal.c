/* orthogonal.c - all components of what vectors and tensors leave of SO(N).
 *
 * What commutes with matrices and leaves vectors alone is a product of groups
 * O(n), U(n) and Sp(n) (commutant.h), of which only O(n) has two components. At
 * numbers drawn for the symbols it has at least as many as for generic ones if
 * its dimension is the same: near these numbers stabilisers are conjugate to
 * subgroups. So elements that reach as many components are all that there are.
 * Spin(N) adds -1, which is in T.
 */
#include "residual/outside/orthogonal.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/base.h"
#include "algebra/commutant.h"
#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "residual/rotated/real_vevs.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/charges.h"

/* Rows of matrices that one is willing to look at. */
#define MAX_NATURAL 16

static bool has_roots(const struct an_centraliser *R, size_t g)
{
    for (size_t k = 0; R->root[g] && k < R->m->group[g].lie.npositive; k++)
        if (R->root[g][k])
            return true;
    return false;
}

/* The dimension of the unbroken part of a factor that shares none with others.
 */
static slong dimension_of(const struct an_annihilator *a, size_t g)
{
    slong n = 0;
    for (size_t i = 0; i < a->h.n; i++)
        n += a->column[a->h.free[i]].group == g;
    return n;
}

/* At most so many components in SO(N); 0: not known. */
static size_t find_most(const struct an_vev_parts *p,
                        const struct an_annihilator *a, size_t g)
{
    const struct an_model *m = p->m;
    struct an_real_vevs d;
    struct an_commutant c;
    fmpq_mat_t V;
    size_t most = 0;
    if (m->group[g].kind != AN_SIMPLE || m->group[g].family != AN_SO ||
        m->group[g].lie.rank < 2 ||
        an_natural_size(&m->group[g].lie) > MAX_NATURAL)
        return 0;
    if (an_real_vevs_init(&d, m, g, a->L->vacuum)) {
        an_real_vevs_vectors(V, &d);
        an_commutant_find(&c, d.nparts ? d.part[0] : NULL, (slong)d.nparts, V);
        if (c.dimension == dimension_of(a, g))
            most = (size_t)1 << (c.orthogonal - c.reflects);
        fmpq_mat_clear(V);
    }
    an_real_vevs_clear(&d);
    return most;
}

bool an_orthogonal_bound_init(struct an_orthogonal_bound *b,
                              const struct an_centraliser *R,
                              const struct an_vev_parts *p,
                              const struct an_annihilator *a)
{
    bool known = true;
    b->most = an_alloc(p->m->ngroups, sizeof *b->most);
    for (size_t g = 0; g < p->m->ngroups && known; g++)
        if (has_roots(R, g)) {
            b->most[g] = find_most(p, a, g);
            known = b->most[g] > 0;
        }
    return known;
}

void an_orthogonal_bound_clear(struct an_orthogonal_bound *b)
{
    free(b->most);
    b->most = NULL;
}

/* x := labels of one factor as integers. */
static void set_row(fmpz *x, const int *labels, slong rank)
{
    for (slong i = 0; i < rank; i++)
        fmpz_set_si(x + i, labels[i]);
}

/* n := the components of the unbroken part of the torus of SO(N). */
static void count_torsion(fmpz_t n, const struct an_vev_parts *p, size_t g)
{
    const struct an_lie *lie = &p->m->group[g].lie;
    struct an_rows whole, vevs;
    struct an_quotient q;
    int *w = an_alloc((size_t)lie->rank, sizeof *w);
    an_rows_init(&whole, lie->rank);
    an_rows_init(&vevs, lie->rank);
    an_quotient_init(&q, lie->rank);
    for (size_t k = 0; k < an_natural_size(lie); k++) {
        for (int i = 0; i < lie->rank; i++)
            w[i] = 0;
        an_natural_weight(w, lie, k);
        set_row(an_rows_add(&whole), w, lie->rank);
    }
    for (size_t i = 0; i < p->nplaces; i++)
        set_row(an_rows_add(&vevs), p->weight[i] + p->m->first_label[g],
                lie->rank);
    an_rows_quotient(&q, &whole, &vevs);
    fmpz_one(n);
    for (slong i = 0; i < q.ntorsion; i++)
        fmpz_mul(n, n, &q.order[i]);
    an_quotient_clear(&q);
    an_rows_clear(&vevs);
    an_rows_clear(&whole);
    free(w);
}

/* Does an element move labels of factor g alone? */
static bool is_of_factor(const struct an_outer_element *e,
                         const struct an_model *m, size_t g)
{
    size_t r = m->total_rank, first = m->first_label[g];
    for (size_t i = 0; i < r; i++)
        for (size_t j = 0; j < r; j++) {
            size_t rank = (size_t)m->group[g].lie.rank;
            bool own = i >= first && i < first + rank;
            if (!own && e->image[i * r + j] != (i == j))
                return false;
        }
    return true;
}

bool an_orthogonal_bound_reached(const struct an_orthogonal_bound *b,
                                 const struct an_component_group *c,
                                 const struct an_vev_parts *p)
{
    bool reached = true;
    fmpz_t n;
    fmpz_init(n);
    for (size_t g = 0; g < p->m->ngroups && reached; g++) {
        ulong own = 0;
        if (b->most[g] == 0)
            continue;
        for (size_t i = 0; i < c->n; i++)
            own += is_of_factor(&c->element[i], p->m, g);
        count_torsion(n, p, g);
        fmpz_mul_ui(n, n, own);
        reached = fmpz_equal_ui(n, b->most[g]);
    }
    fmpz_clear(n);
    return reached;
}
