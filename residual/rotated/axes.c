/* axes.c - vectors and symmetric tensors of SO(N), turned to the axes.
 *
 * Tensors that commute divide the space into the eigenspaces E_i that they have
 * in common. What leaves them and some vectors alone in O(N) maps each E_i into
 * itself and leaves the projections of the vectors on it alone: if these span
 * r_i of its n_i dimensions it is the product of all O(n_i - r_i). So other
 * tensors with as large eigenspaces, and other vectors with as many independent
 * projections, are left alone by a conjugate group. They are put along the axes
 * of the weights, so that the torus is a maximal one there: planes of two axes
 * that vectors fill first, then those of one eigenspace, then what is left
 * over.
 */
#include "residual/rotated/axes.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/frame.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/common_spaces.h"
#include "residual/rotated/layout.h"
#include "residual/rotated/real_vevs.h"
#include "residual/rotated/replace.h"
#include "residual/stabiliser/known.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

static int by_size(const void *a, const void *b)
{
    const struct an_common_space *x = a, *y = b;
    if (an_common_space_left(x) != an_common_space_left(y))
        return an_common_space_left(x) > an_common_space_left(y) ? -1 : 1;
    return (x->taken < y->taken) - (x->taken > y->taken);
}

static int by_dimension(const void *a, const void *b)
{
    const struct an_common_space *x = a, *y = b;
    return (x->dimension < y->dimension) - (x->dimension > y->dimension);
}

/* Have n blocks b the dimensions of c? Sorts c. */
static bool has_dimensions(const struct an_common_space *b, size_t n,
                           struct an_common_space *c)
{
    struct an_common_space *own = an_alloc(n, sizeof *own);
    bool same = true;
    memcpy(own, b, n * sizeof *own);
    qsort(own, n, sizeof *own, by_dimension);
    qsort(c, n, sizeof *c, by_dimension);
    for (size_t i = 0; i < n && same; i++)
        same = own[i].dimension == c[i].dimension;
    free(own);
    return same;
}

/* Do the vevs of p have these blocks? */
static bool has_blocks(const struct an_model *m, size_t group,
                       const struct an_vacuum *p,
                       const struct an_common_space *b, size_t n)
{
    struct an_real_vevs d;
    bool same = an_real_vevs_init(&d, m, group, p);
    struct an_common_space *own = an_alloc(d.N, sizeof *own);
    same = same && an_common_spaces_find(own, &d) == n;
    if (same)
        qsort(own, n, sizeof *own, by_size);
    for (size_t i = 0; i < n && same; i++)
        same = own[i].dimension == b[i].dimension && own[i].taken == b[i].taken;
    free(own);
    an_real_vevs_clear(&d);
    return same;
}

/* The dimension of the unbroken algebra of a vacuum, 0 when it is not certain.
 */
static size_t dimension_of(const struct an_model *m, const struct an_vacuum *p)
{
    struct an_charges L;
    size_t n = 0;
    char *why = NULL;
    if (an_charges_init(&L, m, p, NULL, 0, &why)) {
        const struct an_vacuum_algebra *u = an_vacuum_algebra_of(&L);
        n = u->why ? 0 : u->a.h.n + 1;
    }
    an_charges_clear(&L);
    free(why);
    return n;
}

/* SO(N), or SU(4), whose 6 is the vector of SO(6). */
static bool has_vector(const struct an_group *g)
{
    return (g->family == AN_SO && g->lie.rank > 1) ||
           (g->family == AN_SU && g->lie.rank == 3);
}

/* Is nothing that the file names turned by the factor? */
static bool is_unnamed(const struct an_model *m, size_t g)
{
    bool unnamed = m->group[g].kind == AN_SIMPLE && has_vector(&m->group[g]) &&
                   !an_factor_is_named(g, m) &&
                   !an_factor_turns_neutrinos(g, m);
    for (int i = 0; unnamed && i < m->group[g].lie.rank && m->has_charge; i++)
        unnamed =
            fmpq_is_zero(&m->electric_charge[m->coordinate[g] + (size_t)i]);
    return unnamed;
}

/* How many vevs of p a factor acts on. */
static size_t count_vevs(const struct an_model *m, const struct an_vacuum *p,
                         size_t g)
{
    size_t n = 0;
    for (size_t i = 0; i < p->nvevs; i++)
        n += an_field_transforms(m, &m->field[p->vev[i].field], g);
    return n;
}

/* Are the eigenspaces b of a tensor with symbols those of generic ones? If some
 * came together the tensor alone would leave a larger algebra. */
static bool is_generic(const struct an_real_vevs *d, const struct an_vacuum *p,
                       const struct an_common_space *b, size_t n)
{
    const struct an_real_vev *x = an_real_vevs_free_tensor(d);
    struct an_vacuum alone = *p, to;
    struct an_real_vevs own;
    struct an_layout l;
    size_t size;
    alone.nvevs = 0;
    alone.vev = an_alloc(p->nvevs, sizeof *alone.vev);
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == x->field)
            alone.vev[alone.nvevs++] = p->vev[i];
    bool generic = an_real_vevs_init(&own, d->m, d->group, &alone);
    struct an_common_space *c = an_alloc(d->N, sizeof *c);
    generic = generic && an_common_spaces_find(c, &own) == n &&
              (size = dimension_of(d->m, &alone)) > 0;
    if (generic) {
        an_layout_init(&l, c, n, d->N, false);
        an_layout_vevs(&to, &alone, &own, &l);
        generic = size == dimension_of(d->m, &to) && has_dimensions(b, n, c);
        an_vacuum_drop_vevs(&to);
        free(l.block);
    }
    free(c);
    an_real_vevs_clear(&own);
    free(alone.vev);
    return generic;
}

/* The elements outside the torus and 1 where a layout decides a vacuum, or 1
 * where `algebra` and it shows its algebra; else 0. That has this dimension, if
 * it is known. */
static size_t helps(const struct an_layout *l, const struct an_common_space *b,
                    size_t n, const struct an_real_vevs *d,
                    const struct an_vacuum *p, size_t dimension, bool algebra)
{
    struct an_vacuum to;
    an_layout_vevs(&to, p, d, l);
    size_t elements = 0, own = 0;
    if (has_blocks(d->m, d->group, &to, b, n))
        elements = algebra ? 1 : an_vacuum_components(d->m, &to);
    if (elements > 0 && (algebra || dimension > 0))
        own = dimension_of(d->m, &to);
    an_vacuum_drop_vevs(&to);
    bool good = dimension > 0 ? own == dimension : !algebra || own > 0;
    return good ? elements : 0;
}

/* Puts the vevs of n vacua from `first` on along the axes of a layout. */
static void take_layout(struct an_model *m, size_t first, size_t n,
                        const struct an_real_vevs *d, const struct an_layout *l)
{
    for (size_t i = 0; i < n; i++) {
        struct an_vacuum *p = &m->vacuum[first + i], to;
        if (count_vevs(m, p, d->group) == 0)
            continue;
        an_layout_vevs(&to, p, d, l);
        an_vacuum_drop_vevs(p);
        *p = to;
    }
}

static void turn_factor(struct an_model *m, size_t g, size_t first, size_t n,
                        bool algebra)
{
    const struct an_vacuum *final = &m->vacuum[first + n - 1];
    size_t all = count_vevs(m, final, g), dimension;
    bool good = all > 0;
    for (size_t i = 0; i < n && good; i++) {
        size_t own = count_vevs(m, &m->vacuum[first + i], g);
        good = !m->vacuum[first + i].charged && (own == 0 || own == all);
    }
    if (!good || an_vacuum_components(m, final) > 0)
        return;
    struct an_real_vevs d;
    good = an_real_vevs_init(&d, m, g, final);
    struct an_common_space *b = an_alloc(d.N, sizeof *b);
    size_t nblocks = good ? an_common_spaces_find(b, &d) : 0;
    good = nblocks > 0 &&
           (!an_real_vevs_free_tensor(&d) || is_generic(&d, final, b, nblocks));
    dimension = good ? dimension_of(m, final) : 0;
    if (good)
        qsort(b, nblocks, sizeof *b, by_size);
    /* both layouts, where all is in the torus first; where the algebra is not
     * known, also what shows it alone */
    size_t fewest[2] = {0, 0}, at = 0;
    struct an_layout l[2];
    for (size_t i = 0; i < 2 && good; i++) {
        an_layout_init(&l[i], b, nblocks, d.N, i == 1);
        fewest[i] = helps(&l[i], b, nblocks, &d, final, dimension, false);
    }
    for (size_t i = 0; i < 2 && good && algebra && dimension == 0; i++)
        if (fewest[0] == 0 && fewest[1] == 0)
            fewest[i] = helps(&l[i], b, nblocks, &d, final, dimension, true);
    at = fewest[0] == 0 || (fewest[1] > 0 && fewest[1] < fewest[0]);
    if (good && fewest[at] > 0)
        take_layout(m, first, n, &d, &l[at]);
    for (size_t i = 0; i < 2 && good; i++)
        free(l[i].block);
    free(b);
    an_real_vevs_clear(&d);
}

void an_turn_axes(struct an_model *m, size_t first, size_t n, bool algebra)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (is_unnamed(m, g))
            turn_factor(m, g, first, n, algebra);
}
