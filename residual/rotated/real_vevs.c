/* real_vevs.c - vevs of SO(N) as real vectors and matrices, symbols drawn.
 *
 * The k-th weight of the vector is x + i y or x - i y, of two axes, or the last
 * one of odd N. Real and imaginary parts of a complex field count by
 * themselves, as an element of O(N) is real. The file is long as each form of a
 * vev is read: by weights, rows, and matrices of SU(4).
 */
#include "residual/rotated/real_vevs.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/vector.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"

static bool is_su4(const struct an_lie *lie)
{
    return lie->series == 'A' && lie->rank == 3;
}

size_t an_vector_size(const struct an_lie *lie)
{
    return is_su4(lie) ? 6 : an_natural_size(lie);
}

/* M_12 M_34 - M_13 M_24 + M_14 M_23 is what SU(4) leaves invariant. */
int an_vector_entry(size_t *i, size_t *j, size_t k)
{
    *i = k < 3 ? 0 : k < 5 ? 1 : 2;
    *j = k < 3 ? k + 1 : k < 5 ? k - 1 : 3;
    return k == 4 ? -1 : 1;
}

void an_vector_weight(int *w, const struct an_lie *lie, size_t k)
{
    size_t i, j;
    if (is_su4(lie)) {
        an_vector_entry(&i, &j, k);
        an_natural_weight(w, lie, i);
        an_natural_weight(w, lie, j);
    } else {
        an_natural_weight(w, lie, k);
    }
}

static void draw(fmpq_t x, struct an_real_vevs *d)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    fmpq_set_ui(x, 1 + (d->state >> 33) % 1000, 1);
}

/* One more column. */
static fmpq *add_column(fmpq **v, size_t *n, size_t *cap, size_t N)
{
    *v = an_grow(*v, cap, (*n + 1) * N, sizeof **v);
    fmpq *x = *v + (*n)++ * N;
    for (size_t i = 0; i < N; i++)
        fmpq_init(x + i);
    return x;
}

void an_real_vevs_clear(struct an_real_vevs *d)
{
    for (size_t i = 0; i < d->nparts; i++)
        fmpq_mat_clear(d->part[i]);
    for (size_t i = 0; i < d->nvectors * d->N; i++)
        fmpq_clear(d->vector + i);
    for (size_t i = 0; i < d->nspan * d->N; i++)
        fmpq_clear(d->span + i);
    fmpq_mat_clear(d->M);
    free(d->part);
    free(d->vector);
    free(d->span);
    free(d->item);
}

/* The k-th vector of the natural basis is x + i sign y, of axes 2p and 2p + 1,
 * or the last axis alone. */
struct natural {
    size_t x;
    int sign; /* 0: no y */
};

static struct natural natural_of(size_t N, size_t k)
{
    size_t p = k < N - 1 - k ? k : N - 1 - k;
    return (struct natural){2 * p, 2 * p + 1 == N ? 0 : k == p ? 1 : -1};
}

/* The first k at or after *k for which a weight is the k-th one of the vector
 * (l unused) or the sum of the k-th and an l-th, l >= k; false: none. */
static bool find_natural(size_t *k, size_t *l, const struct an_real_vevs *d,
                         const int *labels, bool tensor)
{
    const struct an_lie *lie = &d->m->group[d->group].lie;
    size_t rank = (size_t)lie->rank;
    int sum[AN_MAX_RANK];
    for (; *k < d->N; ++*k)
        for (*l = *k; *l < (tensor ? d->N : *k + 1); ++*l) {
            memset(sum, 0, sizeof sum);
            an_vector_weight(sum, lie, *k);
            if (tensor)
                an_vector_weight(sum, lie, *l);
            if (memcmp(sum, labels, rank * sizeof *sum) == 0)
                return true;
        }
    return false;
}

/* re, im (N) += (a + ib) times a vector of the natural basis. */
static void add_natural(fmpq *re, fmpq *im, struct natural v, const fmpq_t a,
                        const fmpq_t b)
{
    fmpq_add(re + v.x, re + v.x, a);
    fmpq_add(im + v.x, im + v.x, b);
    if (v.sign == 0)
        return;
    fmpq *x = re + v.x + 1, *y = im + v.x + 1;
    if (v.sign > 0) {
        fmpq_sub(x, x, b);
        fmpq_add(y, y, a);
    } else {
        fmpq_add(x, x, b);
        fmpq_sub(y, y, a);
    }
}

/* to (N) += by x. */
static void add_multiple(fmpq *to, const fmpq *x, const fmpq_t by, size_t N)
{
    for (size_t i = 0; i < N; i++)
        fmpq_addmul(to + i, x + i, by);
}

/* A column for all that a vector can be, unless x is zero. */
static void add_span(struct an_real_vevs *d, const fmpq *x)
{
    if (!an_vector_is_zero(x, (slong)d->N))
        an_vector_set(add_column(&d->span, &d->nspan, &d->cap_span, d->N), x,
                      (slong)d->N);
}

/* Is an antisymmetric matrix of SU(4) along a real vector, or i times one? */
static bool is_along_real(const struct an_vev *v)
{
    bool same = true, opposite = true;
    fmpq_t x, y;
    fmpq_init(x);
    fmpq_init(y);
    for (size_t k = 0, i, j; k < 3; k++) {
        int sign = an_vector_entry(&i, &j, k);
        an_matrix_entry(x, v, i, j);
        sign *= an_vector_entry(&i, &j, 5 - k);
        an_matrix_entry(y, v, i, j);
        fmpq_mul_si(y, y, sign);
        same = same && fmpq_equal(x, y);
        fmpq_neg(y, y);
        opposite = opposite && fmpq_equal(x, y);
    }
    fmpq_clear(y);
    fmpq_clear(x);
    return same || opposite;
}

/* re, im (N) += (a + ib) times an antisymmetric matrix of SU(4). Of a real
 * field it is real, or i times that, and the latter stands for it. */
static void add_antisymmetric(struct an_real_vevs *d, fmpq *re, fmpq *im,
                              const struct an_vev *v, const fmpq_t a,
                              const fmpq_t b)
{
    slong n = (slong)d->N;
    fmpq *x = _fmpq_vec_init(n), *y = _fmpq_vec_init(n);
    bool real = d->m->field[v->field].type == AN_REAL_SCALAR;
    fmpq_t c, zero;
    fmpq_init(c);
    fmpq_init(zero);
    for (size_t k = 0, i, j; k < d->N; k++) {
        int sign = an_vector_entry(&i, &j, k);
        an_matrix_entry(c, v, i, j);
        fmpq_mul_si(c, c, sign);
        add_natural(x, y, natural_of(d->N, k), c, zero);
    }
    add_span(d, x);
    add_span(d, y);
    add_multiple(re, x, a, d->N);
    add_multiple(real ? re : im, y, a, d->N);
    fmpq_neg(c, b);
    if (!real) {
        add_multiple(re, y, c, d->N);
        add_multiple(im, x, b, d->N);
    }
    fmpq_clear(zero);
    fmpq_clear(c);
    _fmpq_vec_clear(y, n);
    _fmpq_vec_clear(x, n);
}

/* re, im (N) += one vev of a vector, a column for all that it can be. False
 * when it is not known. */
static bool add_vector(struct an_real_vevs *d, fmpq *re, fmpq *im,
                       const struct an_vev *v)
{
    size_t r = d->m->total_rank, at = d->m->first_label[d->group], l;
    fmpq_t a, b;
    bool known = true;
    fmpq_init(a);
    fmpq_init(b);
    draw(a, d);
    draw(b, d);
    bool su4 = is_su4(&d->m->group[d->group].lie);
    if (v->form == AN_VEV_MATRIX && su4) {
        add_antisymmetric(d, re, im, v, a, b);
    } else if (v->form == AN_VEV_MATRIX) {
        fmpq *all = add_column(&d->span, &d->nspan, &d->cap_span, d->N);
        for (size_t i = 0; i < d->N; i++) {
            fmpq_addmul(re + i, a, v->number + i);
            fmpq_addmul(im + i, b, v->number + i);
            fmpq_set(all + i, v->number + i);
        }
    }
    for (size_t i = 0; i < v->nweights && v->form != AN_VEV_MATRIX; i++) {
        size_t k = 0;
        known =
            known && find_natural(&k, &l, d, v->weights + i * r + at, false);
        if (!known)
            break;
        struct natural x = natural_of(d->N, k);
        draw(a, d);
        draw(b, d);
        add_natural(re, im, x, a, b);
        for (size_t y = 0; y < 1 + (x.sign != 0); y++)
            fmpq_one(add_column(&d->span, &d->nspan, &d->cap_span, d->N) + x.x +
                     y);
    }
    fmpq_clear(b);
    fmpq_clear(a);
    return known;
}

/* re, im += (a + ib) times the symmetric product of two vectors. */
static void add_square(fmpq_mat_t re, fmpq_mat_t im, struct natural v,
                       struct natural w, const fmpq_t a, const fmpq_t b)
{
    for (size_t i = 0; i < 1 + (v.sign != 0); i++)
        for (size_t j = 0; j < 1 + (w.sign != 0); j++) {
            int sign = (i ? v.sign : 1) * (j ? w.sign : 1);
            for (int swap = 0; swap < 2; swap++) {
                slong p = (slong)(v.x + i), q = (slong)(w.x + j);
                fmpq *x = fmpq_mat_entry(re, swap ? q : p, swap ? p : q);
                fmpq *y = fmpq_mat_entry(im, swap ? q : p, swap ? p : q);
                /* times 1, i sign, or i i sign */
                if (i + j == 1) {
                    (sign > 0 ? fmpq_sub : fmpq_add)(x, x, b);
                    (sign > 0 ? fmpq_add : fmpq_sub)(y, y, a);
                } else if ((i + j == 2) == (sign > 0)) {
                    fmpq_sub(x, x, a);
                    fmpq_sub(y, y, b);
                } else {
                    fmpq_add(x, x, a);
                    fmpq_add(y, y, b);
                }
            }
        }
}

static bool add_tensor(struct an_real_vevs *d, fmpq_mat_t re, fmpq_mat_t im,
                       const struct an_vev *v, struct an_real_vev *x)
{
    size_t r = d->m->total_rank, at = d->m->first_label[d->group];
    bool known = !v->canonical && v->form != AN_VEV_INVARIANT;
    fmpq_t a, b;
    fmpq_init(a);
    fmpq_init(b);
    draw(a, d);
    draw(b, d);
    if (an_vev_is_direction(v)) {
        for (size_t i = 0; i < d->N && known; i++)
            for (size_t j = 0; j < d->N; j++) {
                const fmpq *y = !v->tensor ? v->number + i * v->columns + j
                                : i == j   ? v->diagonal + i
                                           : NULL;
                slong p = (slong)i, q = (slong)j;
                if (!y)
                    continue;
                fmpq_addmul(fmpq_mat_entry(re, p, q), a, y);
                fmpq_addmul(fmpq_mat_entry(im, p, q), b, y);
            }
    } else {
        x->free = true;
        for (size_t i = 0; i < v->nweights && known; i++) {
            const int *labels = v->weights + i * r + at;
            size_t k = 0, l, terms = 0;
            for (; find_natural(&k, &l, d, labels, true); k++, terms++) {
                draw(a, d);
                draw(b, d);
                add_square(re, im, natural_of(d->N, k), natural_of(d->N, l), a,
                           b);
            }
            known = terms == 1 || (terms > 1 && v->form == AN_VEV_ALL);
        }
    }
    fmpq_clear(b);
    fmpq_clear(a);
    return known;
}

/* A column of the vectors, unless x (N) is zero. */
static void take_vector(struct an_real_vevs *d, const fmpq *x)
{
    if (an_vector_is_zero(x, (slong)d->N))
        return;
    fmpq *to = add_column(&d->vector, &d->nvectors, &d->cap_vector, d->N);
    an_vector_set(to, x, (slong)d->N);
}

/* A part of a tensor, unless it is zero. */
static void take_part(struct an_real_vevs *d, const fmpq_mat_t x)
{
    fmpq_t c;
    fmpq_mat_t y;
    if (fmpq_mat_is_zero(x))
        return;
    fmpq_init(c);
    draw(c, d);
    fmpq_mat_init(y, (slong)d->N, (slong)d->N);
    fmpq_mat_scalar_mul_fmpq(y, x, c);
    fmpq_mat_add(d->M, d->M, y);
    fmpq_mat_clear(y);
    fmpq_clear(c);
    d->part = an_grow(d->part, &d->cap_parts, d->nparts + 1, sizeof *d->part);
    fmpq_mat_init_set(d->part[d->nparts++], x);
}

/* Adds the vev of a generation. */
static bool add_item(struct an_real_vevs *d, const struct an_vacuum *p,
                     struct an_real_vev x)
{
    bool known = true;
    size_t count = 0;
    slong n = (slong)d->N;
    fmpq *re = _fmpq_vec_init(n), *im = _fmpq_vec_init(n);
    fmpq_mat_t A, B;
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(B, n, n);
    for (size_t i = 0; i < p->nvevs && known; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->field != x.field ||
            !an_generation_is(v->generation, x.generation))
            continue;
        known =
            v->form != AN_VEV_TERMS &&
            (x.tensor ? add_tensor(d, A, B, v, &x) : add_vector(d, re, im, v));
        if (!x.tensor)
            x.free = x.free || count++ > 0 || v->form != AN_VEV_MATRIX ||
                     (is_su4(&d->m->group[d->group].lie) && !is_along_real(v));
    }
    take_vector(d, re);
    take_part(d, A);
    if (!x.real) {
        if (x.free) /* otherwise it is along the real part */
            take_vector(d, im);
        take_part(d, B);
    }
    d->item = an_grow(d->item, &d->cap, d->nitems + 1, sizeof *d->item);
    d->item[d->nitems++] = x;
    fmpq_mat_clear(B);
    fmpq_mat_clear(A);
    _fmpq_vec_clear(im, n);
    _fmpq_vec_clear(re, n);
    return known;
}

static bool has_vev(const struct an_vacuum *p, size_t field, size_t generation)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == field &&
            an_generation_is(p->vev[i].generation, generation))
            return true;
    return false;
}

static bool is_charged(const struct an_model *m, const struct an_field *f)
{
    bool charged = false;
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        for (size_t j = 0; j < f->generations; j++)
            charged = charged || !fmpq_is_zero(f->group[g].charge[j].constant);
    return charged;
}

bool an_real_vevs_init(struct an_real_vevs *d, const struct an_model *m,
                       size_t group, const struct an_vacuum *p)
{
    struct an_indices x;
    bool known = true;
    *d = (struct an_real_vevs){.m = m, .group = group, .state = 1};
    d->N = an_vector_size(&m->group[group].lie);
    fmpq_mat_init(d->M, (slong)d->N, (slong)d->N);
    for (size_t f = 0; f < m->nfields && known; f++)
        for (size_t j = 0; j < m->field[f].generations && known; j++) {
            const struct an_field *field = &m->field[f];
            if (!an_field_transforms(m, field, group) || !has_vev(p, f, j))
                continue;
            known =
                (field->type == AN_SCALAR || field->type == AN_REAL_SCALAR) &&
                an_field_indices(&x, m, field) &&
                (x.shape == AN_COLUMN || x.shape == AN_REAL_SYMMETRIC ||
                 (x.shape == AN_ANTISYMMETRIC && d->N == 6)) &&
                !is_charged(m, field);
            if (known)
                known = add_item(d, p,
                                 (struct an_real_vev){
                                     .field = f,
                                     .generation = j,
                                     .tensor = x.shape == AN_REAL_SYMMETRIC,
                                     .real = field->type == AN_REAL_SCALAR,
                                 });
        }
    return known;
}

/* V (uninitialised) := n columns of N numbers each. */
static void set_columns(fmpq_mat_t V, const fmpq *x, size_t N, size_t n)
{
    fmpq_mat_init(V, (slong)N, (slong)n);
    for (size_t j = 0; j < n; j++)
        for (size_t i = 0; i < N; i++)
            fmpq_set(fmpq_mat_entry(V, (slong)i, (slong)j), x + j * N + i);
}

void an_real_vevs_vectors(fmpq_mat_t V, const struct an_real_vevs *d)
{
    set_columns(V, d->vector, d->N, d->nvectors);
}

void an_real_vevs_span(fmpq_mat_t V, const struct an_real_vevs *d)
{
    set_columns(V, d->span, d->N, d->nspan);
}
