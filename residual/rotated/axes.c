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
 *
 * Symbols are drawn. Where only vectors have several, r_i at the draw is at
 * most the generic one, which is at most the number of vectors and at most what
 * they can span: equality proves it. A single tensor with symbols has the
 * algebra of the draw, which is that of generic symbols only if no eigenvalues
 * came together: each such pair would enlarge it.
 */
#include "residual/rotated/axes.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/eigenspaces.h"
#include "algebra/lie/lie.h"
#include "algebra/vector.h"
#include "theory/build/frame.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/tensor.h"
#include "theory/vacuum.h"
#include "residual/rotated/real_vevs.h"
#include "residual/rotated/widened.h"
#include "residual/stabiliser/known.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* ---- what leaves them alone */

/* An eigenspace of all tensors, or what is left over of it. */
struct block {
    size_t dimension; /* of the eigenspace */
    size_t taken;     /* of the projections of vectors */
};

/* The tensor that has entries which nothing relates; NULL: none. */
static const struct an_real_vev *free_tensor(const struct an_real_vevs *d)
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
    const struct an_real_vev *x = free_tensor(d);
    slong vectors = (slong)d->nvectors;
    bool proved = !x || (x->real && d->nparts == 1);
    for (slong i = 0; i < n; i++)
        proved = proved &&
                 (now[i].taken == vectors || now[i].taken == now[i].dimension ||
                  (!x && now[i].taken == all[i].taken));
    return proved;
}

/* b (room for N) := the eigenspaces; 0 when they are not known. */
static size_t find_blocks(struct block *b, const struct an_real_vevs *d)
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
            b[nblocks++] =
                (struct block){(size_t)now[i].dimension, (size_t)now[i].taken};
    fmpq_mat_clear(U);
    fmpq_mat_clear(V);
    free(all);
    free(now);
    return nblocks;
}

/* ---- along the axes */

struct layout {
    size_t *block; /* per axis: its eigenspace */
    size_t filled; /* so many planes are filled by vectors, ... */
    bool half;     /* ... the first axis of the next one, ... */
    bool last;     /* ... and the last axis of odd N */
};

static size_t left_over(const struct block *b)
{
    return b->dimension - b->taken;
}

/* The largest, or smallest, block with an odd number of axes left over that has
 * none yet; n: none. */
static size_t find_odd(const struct block *b, const bool *done, size_t n,
                       bool largest)
{
    size_t at = n;
    for (size_t i = 0; i < n; i++)
        if (!done[i] && left_over(&b[i]) % 2 != 0 &&
            (at == n || (largest ? left_over(&b[i]) > left_over(&b[at])
                                 : left_over(&b[i]) < left_over(&b[at]))))
            at = i;
    return at;
}

/* x (uninitialised) := an order of the axes; first: vectors fill the last one
 * of odd N before all others. */
static void layout_init(struct layout *x, const struct block *b, size_t n,
                        size_t N, bool first)
{
    size_t at = 0, odd;
    bool *done = an_alloc(n, sizeof *done);
    *x = (struct layout){.block = an_alloc(N, sizeof *x->block)};
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < b[i].taken; k++) {
            if (first && N % 2 != 0 && !x->last)
                x->block[N - 1] = i, x->last = true;
            else
                x->block[at++] = i;
        }
    x->filled = at / 2;
    x->half = at % 2 != 0;
    odd = find_odd(b, done, n, false);
    if (x->half && odd < n) {
        x->block[at++] = odd;
        done[odd] = true;
    } else if (x->half) {
        x->half = false;
        x->last = true;
        x->block[N - 1] = x->block[--at];
    }
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < left_over(&b[i]) / 2 * 2; k++)
            x->block[at++] = i;
    if (N % 2 != 0 && !x->last) {
        odd = find_odd(b, done, n, true);
        x->block[N - 1] = odd;
        done[odd] = true;
    }
    while ((odd = find_odd(b, done, n, true)) < n) {
        x->block[at++] = odd;
        done[odd] = true;
    }
    free(done);
}

/* v (uninitialised) := a vev of the item. */
static void begin_vev(struct an_vev *v, const struct an_vev *like,
                      const struct an_real_vev *x, const struct an_model *m)
{
    *v = (struct an_vev){
        .field = x->field,
        .generation =
            m->field[x->field].generations > 1 ? x->generation : AN_EVERY,
        .form = AN_VEV_COMPONENT,
        .replaced = true,
        .at = like->at,
    };
}

/* Different numbers for different eigenspaces; reports show those of the file.
 */
static void set_tensor(struct an_vev *v, const struct an_vev *like,
                       const struct an_real_vevs *d, const struct layout *l)
{
    size_t N = d->N;
    fmpq_t mean;
    fmpq_init(mean);
    v->form = AN_VEV_DIAGONAL;
    v->tensor = true;
    v->diagonal_group = d->group;
    v->ndiagonal = N;
    v->diagonal = _fmpq_vec_init((slong)N);
    for (size_t i = 0; i < N; i++) {
        ulong k = (ulong)l->block[i];
        fmpq_one(v->diagonal + i);
        fmpq_mul_2exp(v->diagonal + i, v->diagonal + i, k);
        fmpq_add(mean, mean, v->diagonal + i);
    }
    fmpq_div_fmpz(mean, mean, &(fmpz){(slong)N});
    for (size_t i = 0; i < N; i++)
        fmpq_sub(v->diagonal + i, v->diagonal + i, mean);
    fmpq_clear(mean);
    const fmpq *said = like->number ? like->number : v->diagonal;
    v->rows = like->number ? like->rows : 1;
    v->columns = N;
    v->number = _fmpq_vec_init((slong)(v->rows * N));
    an_vector_set(v->number, said, (slong)(v->rows * N));
    an_tensor_set_weights(v, d->m);
}

static void add_weight(struct an_vev *v, const struct an_real_vevs *d, size_t k)
{
    size_t r = d->m->total_rank;
    int *w = v->weights + v->nweights++ * r + d->m->first_label[d->group];
    an_natural_weight(w, &d->m->group[d->group].lie, k);
}

/* Which of the places that vectors fill one of them takes: the planes, the half
 * one, the last axis. */
struct share {
    size_t from, to; /* of the planes */
    bool half, last;
};

/* Beside tensors, all of them; else as many as it has real parts. used: how
 * many axes other vectors take. */
static struct share find_share(size_t *used, const struct an_real_vev *x,
                               const struct an_real_vevs *d,
                               const struct layout *l)
{
    size_t parts = x->real ? 1 : 2, planes = 2 * l->filled;
    if (d->nparts > 0)
        return (struct share){0, l->filled, l->half, l->last};
    if (*used >= planes + l->half + l->last)
        *used = 0;
    struct share s = {*used / 2, (*used + parts + 1) / 2, false, false};
    if (s.to > l->filled)
        s.to = l->filled;
    if (s.from > s.to)
        s.from = s.to;
    for (size_t k = 0; k < parts; k++, ++*used)
        if (*used >= planes) {
            s.half = s.half || (l->half && *used == planes);
            s.last = s.last || (l->last && *used == planes + l->half);
        }
    return s;
}

/* Along planes, and the last axis. */
static void set_vector(struct an_vev *v, const struct an_real_vevs *d,
                       const struct share *s)
{
    v->weights =
        an_alloc((s->to - s->from + 1) * d->m->total_rank, sizeof *v->weights);
    for (size_t k = s->from; k < s->to; k++)
        add_weight(v, d, k);
    if (s->last)
        add_weight(v, d, d->N / 2);
}

/* Along the first axis of a plane. */
static void set_axis(struct an_vev *v, const struct an_real_vevs *d,
                     size_t axis)
{
    v->form = AN_VEV_MATRIX;
    v->rows = 1;
    v->columns = d->N;
    v->number = _fmpq_vec_init((slong)d->N);
    fmpq_one(v->number + axis);
    an_matrix_set_weights(v, d->m);
}

static struct an_vev *next_vev(struct an_vacuum *to)
{
    to->vev = an_grow(to->vev, &to->cap, to->nvevs + 1, sizeof *to->vev);
    return &to->vev[to->nvevs++];
}

static void add_item_vevs(struct an_vacuum *to, const struct an_vev *like,
                          const struct an_real_vev *x,
                          const struct an_real_vevs *d, const struct layout *l,
                          size_t *used)
{
    if (x->tensor) {
        struct an_vev *v = next_vev(to);
        begin_vev(v, like, x, d->m);
        set_tensor(v, like, d, l);
        return;
    }
    struct share s = find_share(used, x, d, l);
    if (s.from < s.to || s.last) {
        struct an_vev *v = next_vev(to);
        begin_vev(v, like, x, d->m);
        set_vector(v, d, &s);
    }
    if (s.half) {
        struct an_vev *v = next_vev(to);
        begin_vev(v, like, x, d->m);
        set_axis(v, d, 2 * l->filled);
    }
}

/* to (uninitialised) := p with vevs along axes. */
static void lay_out(struct an_vacuum *to, const struct an_vacuum *p,
                    const struct an_real_vevs *d, const struct layout *l)
{
    const struct an_model *m = d->m;
    bool *done = an_alloc(d->nitems, sizeof *done);
    size_t used = 0;
    *to = *p;
    to->vev = NULL;
    to->nvevs = to->cap = 0;
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        if (!an_field_transforms(m, &m->field[v->field], d->group)) {
            struct an_vev *copy = next_vev(to);
            an_vev_copy(copy, v, m);
            continue;
        }
        for (size_t k = 0; k < d->nitems; k++)
            if (d->item[k].field == v->field && !done[k]) {
                add_item_vevs(to, v, &d->item[k], d, l, &used);
                done[k] = true;
            }
    }
    free(done);
}

/* ---- vacua */

static int by_size(const void *a, const void *b)
{
    const struct block *x = a, *y = b;
    if (left_over(x) != left_over(y))
        return left_over(x) > left_over(y) ? -1 : 1;
    return (x->taken < y->taken) - (x->taken > y->taken);
}

static int by_dimension(const void *a, const void *b)
{
    const struct block *x = a, *y = b;
    return (x->dimension < y->dimension) - (x->dimension > y->dimension);
}

/* Have n blocks b the dimensions of c? Sorts c. */
static bool has_dimensions(const struct block *b, size_t n, struct block *c)
{
    struct block *own = an_alloc(n, sizeof *own);
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
                       const struct an_vacuum *p, const struct block *b,
                       size_t n)
{
    struct an_real_vevs d;
    bool same = an_real_vevs_init(&d, m, group, p);
    struct block *own = an_alloc(d.N, sizeof *own);
    same = same && find_blocks(own, &d) == n;
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

/* Is nothing that the file names turned by the factor? */
static bool is_unnamed(const struct an_model *m, size_t g)
{
    bool unnamed = m->group[g].kind == AN_SIMPLE &&
                   m->group[g].family == AN_SO && m->group[g].lie.rank > 1 &&
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
                       const struct block *b, size_t n)
{
    const struct an_real_vev *x = free_tensor(d);
    struct an_vacuum alone = *p, to;
    struct an_real_vevs own;
    struct layout l;
    size_t size;
    alone.nvevs = 0;
    alone.vev = an_alloc(p->nvevs, sizeof *alone.vev);
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == x->field)
            alone.vev[alone.nvevs++] = p->vev[i];
    bool generic = an_real_vevs_init(&own, d->m, d->group, &alone);
    struct block *c = an_alloc(d->N, sizeof *c);
    generic = generic && find_blocks(c, &own) == n &&
              (size = dimension_of(d->m, &alone)) > 0;
    if (generic) {
        layout_init(&l, c, n, d->N, false);
        lay_out(&to, &alone, &own, &l);
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
static size_t helps(const struct layout *l, const struct block *b, size_t n,
                    const struct an_real_vevs *d, const struct an_vacuum *p,
                    size_t dimension, bool algebra)
{
    struct an_vacuum to;
    lay_out(&to, p, d, l);
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
                        const struct an_real_vevs *d, const struct layout *l)
{
    for (size_t i = 0; i < n; i++) {
        struct an_vacuum *p = &m->vacuum[first + i], to;
        if (count_vevs(m, p, d->group) == 0)
            continue;
        lay_out(&to, p, d, l);
        an_vacuum_drop_vevs(p);
        *p = to;
    }
}

static void turn_factor(struct an_model *m, size_t g, size_t first, size_t n)
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
    struct block *b = an_alloc(d.N, sizeof *b);
    size_t nblocks = good ? find_blocks(b, &d) : 0;
    good =
        nblocks > 0 && (!free_tensor(&d) || is_generic(&d, final, b, nblocks));
    dimension = good ? dimension_of(m, final) : 0;
    if (good)
        qsort(b, nblocks, sizeof *b, by_size);
    /* both layouts, where all is in the torus first; where the algebra is not
     * known, also what shows it alone */
    size_t fewest[2] = {0, 0}, at = 0;
    struct layout l[2];
    for (size_t i = 0; i < 2 && good; i++) {
        layout_init(&l[i], b, nblocks, d.N, i == 1);
        fewest[i] = helps(&l[i], b, nblocks, &d, final, dimension, false);
    }
    for (size_t i = 0; i < 2 && good && dimension == 0; i++)
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

void an_turn_axes(struct an_model *m, size_t first, size_t n)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (is_unnamed(m, g))
            turn_factor(m, g, first, n);
}
