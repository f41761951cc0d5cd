/* layout.c - vectors and symmetric tensors of SO(N) along the axes of weights.
 *
 * The torus is to be a maximal one of what is left alone: planes of two axes
 * that vectors fill come first, then those of one eigenspace, then what is left
 * over.
 */
#include "residual/rotated/layout.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/matrix.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/tensor.h"
#include "theory/vacuum.h"
#include "residual/rotated/common_spaces.h"
#include "residual/rotated/real_vevs.h"
#include "residual/rotated/replace.h"

/* The largest, or smallest, block with an odd number of axes left over that has
 * none yet; n: none. */
static size_t find_odd(const struct an_common_space *b, const bool *done,
                       size_t n, bool largest)
{
    size_t at = n;
    for (size_t i = 0; i < n; i++)
        if (!done[i] && an_common_space_left(&b[i]) % 2 != 0 &&
            (at == n || (largest ? an_common_space_left(&b[i]) >
                                       an_common_space_left(&b[at])
                                 : an_common_space_left(&b[i]) <
                                       an_common_space_left(&b[at]))))
            at = i;
    return at;
}

void an_layout_init(struct an_layout *x, const struct an_common_space *b,
                    size_t n, size_t N, bool first)
{
    size_t at = 0, odd;
    bool *done = an_alloc(n, sizeof *done);
    *x = (struct an_layout){.block = an_alloc(N, sizeof *x->block)};
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
        for (size_t k = 0; k < an_common_space_left(&b[i]) / 2 * 2; k++)
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
                       const struct an_real_vevs *d, const struct an_layout *l)
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
    an_vector_weight(w, &d->m->group[d->group].lie, k);
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
                               const struct an_layout *l)
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

/* Are vectors matrices of SU(4)? */
static bool is_matrix(const struct an_real_vevs *d)
{
    return an_natural_size(&d->m->group[d->group].lie) != d->N;
}

/* Along an axis, of SO(N) the first of a plane; of SU(4) two entries of a
 * matrix. */
static void set_axis(struct an_vev *v, const struct an_real_vevs *d,
                     size_t axis)
{
    if (is_matrix(d)) {
        struct an_vev like = *v;
        fmpq_mat_t M;
        fmpq_mat_init(M, 4, 4);
        for (size_t k = 0, i, j; k < 2; k++) {
            int sign = an_vector_entry(&i, &j, k ? 5 - axis / 2 : axis / 2);
            sign = k && axis % 2 ? -sign : sign;
            fmpq_set_si(fmpq_mat_entry(M, (slong)i, (slong)j), sign, 1);
            fmpq_set_si(fmpq_mat_entry(M, (slong)j, (slong)i), -sign, 1);
        }
        an_matrix_set(v, &like, d->m, M);
        v->replaced = true;
        fmpq_mat_clear(M);
        return;
    }
    v->form = AN_VEV_MATRIX;
    v->rows = 1;
    v->columns = d->N;
    v->number = _fmpq_vec_init((slong)d->N);
    fmpq_one(v->number + axis);
    an_matrix_set_weights(v, d->m);
}

static void add_item_vevs(struct an_vacuum *to, const struct an_vev *like,
                          const struct an_real_vev *x,
                          const struct an_real_vevs *d,
                          const struct an_layout *l, size_t *used)
{
    if (x->tensor) {
        struct an_vev *v = an_vacuum_new_vev(to);
        begin_vev(v, like, x, d->m);
        set_tensor(v, like, d, l);
        return;
    }
    if (is_matrix(d) && !x->real && !x->free) { /* in one real direction */
        size_t all = 2 * l->filled + l->half;
        struct an_vev *v = an_vacuum_new_vev(to);
        begin_vev(v, like, x, d->m);
        set_axis(v, d, *used < all ? *used : 0);
        ++*used;
        return;
    }
    struct share s = find_share(used, x, d, l);
    if (s.from < s.to || s.last) {
        struct an_vev *v = an_vacuum_new_vev(to);
        begin_vev(v, like, x, d->m);
        set_vector(v, d, &s);
    }
    if (s.half) {
        struct an_vev *v = an_vacuum_new_vev(to);
        begin_vev(v, like, x, d->m);
        set_axis(v, d, 2 * l->filled);
    }
}

void an_layout_vevs(struct an_vacuum *to, const struct an_vacuum *p,
                    const struct an_real_vevs *d, const struct an_layout *l)
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
            struct an_vev *copy = an_vacuum_new_vev(to);
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
