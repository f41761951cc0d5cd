/* frame.c - a vev along the component that is easiest to read.
 *
 * The factor acts transitively on directions of the field, a sphere, so that
 * any vev is a rotation of this one; and as no other vev can feel the rotation,
 * the vacuum as a whole is one. That two components are equivalent is a fact
 * about the group: equal algebras would not show it. One shape of matrix after
 * another, which all ask who feels the rotation: hence the length.
 */
#include "theory/build/frame.h"

#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/eigenvalues.h"
#include "algebra/lie/lie.h"
#include "algebra/vector.h"
#include "theory/colour.h"
#include "theory/build/charge.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/tensor.h"
#include "theory/vacuum.h"

/* Do electric charge, colour or names tell components under the factor apart?
 */
static bool is_marked(const struct an_model *m, size_t g)
{
    bool marked = an_colour_is_in(m, g);
    for (int i = 0; i < m->group[g].lie.rank && m->has_charge; i++)
        marked =
            marked ||
            !fmpq_is_zero(&m->electric_charge[m->coordinate[g] + (size_t)i]);
    for (size_t i = 0; i < m->nfields; i++)
        marked = marked || (m->field[i].ncomponents > 0 &&
                            m->field[i].component_group == g);
    for (size_t i = 0; i < m->nactive; i++)
        marked = marked ||
                 an_field_transforms(m, &m->field[m->active[i].vev.field], g);
    return marked;
}

static bool may_have_vev(const struct an_field *f)
{
    return an_field_has_boson(f) && f->type != AN_VECTOR;
}

/* Does a factor act on no other boson than the generations of a field? */
static bool is_of_field(size_t g, const struct an_model *m, size_t field)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (i != field && may_have_vev(&m->field[i]) &&
            an_field_transforms(m, &m->field[i], g))
            return false;
    return true;
}

bool an_factor_is_own(size_t g, const struct an_model *m, size_t field)
{
    return is_of_field(g, m, field) && m->field[field].generations == 1;
}

static bool is_of_process(const struct an_doublets *d, const struct an_model *m,
                          size_t g)
{
    for (size_t i = 0; i < d->n; i++)
        if (an_field_transforms(m, &m->field[d->v[i].field], g))
            return true;
    return false;
}

bool an_factor_is_named(size_t g, const struct an_model *m)
{
    bool named = an_colour_is_in(m, g) || is_of_process(&m->quarks, m, g) ||
                 is_of_process(&m->leptons, m, g);
    for (size_t i = 0; i < m->nfields; i++)
        named = named || (m->field[i].ncomponents > 0 &&
                          m->field[i].component_group == g);
    return named;
}

bool an_factor_turns_neutrinos(size_t g, const struct an_model *m)
{
    for (size_t i = 0; i < m->nactive; i++)
        if (an_field_transforms(m, &m->field[m->active[i].vev.field], g))
            return true;
    return false;
}

/* The vacua whose matrices are turned. */
struct scope {
    const struct an_model *m;
    struct an_vacuum *vacuum;
    size_t n;
    bool vevs; /* bosons without a vev in these may feel it */
};

static bool has_vev(const struct scope *s, size_t field)
{
    for (size_t i = 0; i < s->n; i++)
        for (size_t k = 0; k < s->vacuum[i].nvevs; k++)
            if (s->vacuum[i].vev[k].field == field)
                return true;
    return false;
}

/* Does no other vev feel a factor, nor anything that the file names?
 * Generations with a vev have it along one matrix: what turns one turns all. */
static bool turns_alone(size_t g, const struct scope *s, size_t field)
{
    const struct an_model *m = s->m;
    bool alone = !is_marked(m, g);
    if (!s->vevs)
        return alone && is_of_field(g, m, field);
    for (size_t i = 0; i < m->nfields && alone; i++)
        alone = i == field || !an_field_transforms(m, &m->field[i], g) ||
                !has_vev(s, i);
    return alone && !an_factor_is_named(g, m);
}

/* Has the representation a single label, `value` at `node`? */
static bool is_label(const struct an_lie *g, const int *labels, int node,
                     int value)
{
    int sum = 0;
    for (int i = 0; i < g->rank; i++)
        sum += labels[i];
    return sum == value && labels[node] == value;
}

static bool is_complex_sphere(const struct an_lie *g, const int *labels)
{
    return (g->series == 'A' && (is_label(g, labels, 0, 1) ||
                                 is_label(g, labels, g->rank - 1, 1))) ||
           (g->series == 'C' && is_label(g, labels, 0, 1));
}

/* With a vector of weight zero, but for SO(2N). */
static bool is_real_sphere(const struct an_lie *g, const int *labels)
{
    return (g->series == 'A' && g->rank == 1 && is_label(g, labels, 0, 2)) ||
           ((g->series == 'B' || g->series == 'D' || g->series == 'G') &&
            is_label(g, labels, 0, 1)) ||
           (g->series == 'C' && g->rank == 2 && is_label(g, labels, 1, 1));
}

/* It is along a weight instead. */
static void forget_numbers(struct an_vev *v)
{
    _fmpq_vec_clear(v->number, (slong)(v->rows * v->columns));
    if (v->diagonal)
        _fmpq_vec_clear(v->diagonal, (slong)v->ndiagonal);
    v->number = v->diagonal = NULL;
    v->rows = v->columns = v->ndiagonal = 0;
    v->form = AN_VEV_COMPONENT;
}

void an_vev_rotate(struct an_vev *v, const struct an_model *m)
{
    const struct an_field *f = &m->field[v->field];
    bool real = f->type == AN_REAL_SCALAR;
    size_t g = 0;
    if (v->nweights == 0 || v->form == AN_VEV_DIAGONAL ||
        v->form == AN_VEV_INVARIANT || !an_field_only_simple(&g, m, f) ||
        !an_factor_is_own(g, m, v->field) || is_marked(m, g))
        return;
    const struct an_lie *lie = &m->group[g].lie;
    const int *labels = f->group[g].labels;
    if (!(real ? is_real_sphere(lie, labels)
               : v->nweights > 1 && is_complex_sphere(lie, labels)))
        return;
    if (v->form == AN_VEV_MATRIX)
        forget_numbers(v);
    v->nweights = 1;
    memset(v->weights, 0, m->total_rank * sizeof *v->weights);
    if (!real || lie->series == 'D')
        memcpy(v->weights + m->first_label[g], labels,
               (size_t)lie->rank * sizeof *labels);
}

/* ---- matrices */

/* Is this vev the only one that its field has, wherever it has any? */
static bool is_only_vev(const struct scope *s, const struct an_vev *v)
{
    bool only = true;
    for (size_t i = 0; i < s->n; i++) {
        size_t n = 0;
        for (size_t k = 0; k < s->vacuum[i].nvevs; k++) {
            const struct an_vev *u = &s->vacuum[i].vev[k];
            if (u->field != v->field)
                continue;
            n++;
            only = only && u->number && an_vevs_same_direction(u, v);
        }
        only = only && n < 2;
    }
    return only;
}

static bool is_charged(const struct an_model *m, const struct an_field *f)
{
    bool charged = false;
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        for (size_t j = 0; j < f->generations; j++) {
            const struct an_linear *q = &f->group[g].charge[j];
            charged = charged ||
                      !(an_linear_is_constant(q) && fmpq_is_zero(q->constant));
        }
    return charged;
}

static bool is_symmetric(const fmpq_mat_t M)
{
    fmpq_mat_t T;
    fmpq_mat_init(T, fmpq_mat_ncols(M), fmpq_mat_nrows(M));
    fmpq_mat_transpose(T, M);
    bool yes = fmpq_mat_equal(T, M);
    fmpq_mat_clear(T);
    return yes;
}

static slong count_equal(const fmpq *d, slong n, slong i)
{
    slong count = 0;
    for (slong j = 0; j < n; j++)
        count += fmpq_equal(&d[i], &d[j]);
    return count;
}

/* d (n) := equal ones side by side, those without a partner last, of these the
 * one with most equals, which an axis of its own shows best. */
static void pair_up(fmpq *d, slong n)
{
    slong left = n; /* where those without a partner begin */
    for (slong i = 0; i < left;) {
        slong j = i + 1;
        while (j < left && !fmpq_equal(&d[i], &d[j]))
            j++;
        if (j < left) {
            fmpq_swap(&d[i + 1], &d[j]);
            i += 2;
            continue;
        }
        left--;
        for (j = i; j < left; j++)
            fmpq_swap(&d[j], &d[j + 1]);
    }
    for (slong i = left; i + 1 < n; i++)
        if (count_equal(d, n, i) > count_equal(d, n, n - 1))
            fmpq_swap(&d[i], &d[n - 1]);
    /* planes that are equal to the last axis beside it */
    for (slong i = 0, last = left - 2; i < last;) {
        if (left == n || !fmpq_equal(&d[i], &d[n - 1])) {
            i += 2;
            continue;
        }
        for (slong j = i; j < last; j++)
            fmpq_set(&d[j], &d[j + 2]);
        fmpq_set(&d[last], &d[n - 1]);
        fmpq_set(&d[last + 1], &d[n - 1]);
        last -= 2;
    }
}

/* The numbers, so that their sum is zero. */
static void take_off_mean(fmpq *d, slong n)
{
    fmpq_t mean;
    fmpq_init(mean);
    for (slong i = 0; i < n; i++)
        fmpq_add(mean, mean, &d[i]);
    fmpz_mul_si(fmpq_denref(mean), fmpq_denref(mean), n);
    fmpq_canonicalise(mean);
    for (slong i = 0; i < n; i++)
        fmpq_sub(&d[i], &d[i], mean);
    fmpq_clear(mean);
}

/* An adjoint along a Hermitian matrix: along its eigenvalues, or, where nothing
 * else acts on it, along any that are equal where these are. */
static void turn_adjoint(struct an_vev *v, const struct an_model *m,
                         const fmpq_mat_t M)
{
    slong n = fmpq_mat_nrows(M);
    fmpq *d = _fmpq_vec_init(n);
    if (is_symmetric(M) &&
        (an_eigenvalue_classes(d, M) || !is_charged(m, &m->field[v->field]))) {
        take_off_mean(d, n);
        an_eigenvalues_functional(v->diagonal, &m->group[v->diagonal_group], d);
        v->form = AN_VEV_DIAGONAL;
        v->nweights = 1;
        memset(v->weights, 0, m->total_rank * sizeof *v->weights);
    }
    _fmpq_vec_clear(d, n);
}

/* An antisymmetric tensor U M U^T: entries (2k-1, 2k) with the singular values,
 * each of which occurs twice, and zeros. */
static void turn_antisymmetric(struct an_vev *v, const struct an_model *m,
                               const fmpq_mat_t M)
{
    slong n = fmpq_mat_nrows(M);
    fmpq *d = _fmpq_vec_init(n);
    an_singular_classes(d, M);
    pair_up(d, n);
    v->planes = true;
    v->ncanonical = (size_t)n / 2;
    v->canonical = _fmpq_vec_init(n / 2);
    for (slong i = 0; i + 1 < n; i += 2)
        fmpq_set(&v->canonical[i / 2], &d[i]);
    an_matrix_set_weights(v, m);
    _fmpq_vec_clear(d, n);
}

/* A bifundamental U M V, or a symmetric tensor U M U^T, U and V unitary up to a
 * phase that is generic anyway: diagonal with the singular values of M, of
 * which only those that are equal, or zero, matter. Two equal ones a of a
 * symmetric tensor are turned on to (0 a, a 0), which is left alone by the
 * torus of the rotations of the two. */
static void turn_matrix(struct an_vev *v, const struct an_model *m,
                        const fmpq_mat_t M, bool symmetric)
{
    slong rows = fmpq_mat_nrows(M), columns = fmpq_mat_ncols(M);
    fmpq_mat_t T;
    fmpq_mat_init(T, columns, rows);
    fmpq_mat_transpose(T, M);
    v->ncanonical = (size_t)(rows < columns ? rows : columns);
    v->canonical = _fmpq_vec_init((slong)v->ncanonical);
    an_singular_classes(v->canonical, rows < columns ? T : M);
    fmpq_mat_clear(T);
    v->planes = symmetric;
    if (symmetric)
        pair_up(v->canonical, rows);
    an_matrix_set_weights(v, m);
}

/* Is the Pfaffian of A, antisymmetric, negative? By elimination of pairs of
 * rows and columns; A is changed. */
static bool has_negative_pfaffian(fmpq_mat_t A)
{
    slong n = fmpq_mat_nrows(A);
    bool negative = false;
    fmpq_t x;
    fmpq_init(x);
    for (slong k = 0; k + 1 < n; k += 2) {
        slong p = k + 1;
        while (p < n && fmpq_is_zero(fmpq_mat_entry(A, k, p)))
            p++;
        if (p == n) {
            negative = false;
            break;
        }
        if (p > k + 1) {
            negative = !negative;
            fmpq_mat_swap_rows(A, NULL, k + 1, p);
            fmpq_mat_swap_cols(A, NULL, k + 1, p);
        }
        const fmpq *pivot = fmpq_mat_entry(A, k, k + 1);
        negative ^= fmpq_sgn(pivot) < 0;
        for (slong i = k + 2; i < n; i++)
            for (slong j = k + 2; j < n; j++) {
                fmpq *y = fmpq_mat_entry(A, i, j);
                fmpq_mul(x, fmpq_mat_entry(A, k, i),
                         fmpq_mat_entry(A, k + 1, j));
                fmpq_div(x, x, pivot);
                fmpq_sub(y, y, x);
                fmpq_mul(x, fmpq_mat_entry(A, k + 1, i),
                         fmpq_mat_entry(A, k, j));
                fmpq_div(x, x, pivot);
                fmpq_add(y, y, x);
            }
    }
    fmpq_clear(x);
    return negative;
}

/* A symmetric tensor of SO(N): along its eigenvalues, two equal ones in one
 * plane. */
static void turn_tensor(struct an_vev *v, const struct an_model *m,
                        const fmpq_mat_t M)
{
    slong n = fmpq_mat_nrows(M);
    fmpq *d = _fmpq_vec_init(n);
    if (an_eigenvalue_classes(d, M) || !is_charged(m, &m->field[v->field])) {
        take_off_mean(d, n);
        pair_up(d, n);
        v->form = AN_VEV_DIAGONAL;
        v->tensor = v->turned = true;
        v->ndiagonal = (size_t)n;
        v->diagonal = d;
        an_tensor_set_weights(v, m);
        d = NULL;
    }
    if (d)
        _fmpq_vec_clear(d, n);
}

/* An adjoint of SO(N), antisymmetric: turns of planes by its singular values,
 * each of which occurs twice, one of them backwards when the Pfaffian says so.
 */
static void turn_planes(struct an_vev *v, const struct an_model *m,
                        fmpq_mat_t M)
{
    const struct an_group *g = &m->group[v->diagonal_group];
    slong n = fmpq_mat_nrows(M), rank = g->lie.rank, found = 0;
    if (is_charged(m, &m->field[v->field]))
        return;
    fmpq *d = _fmpq_vec_init(n);
    an_singular_classes(d, M);
    pair_up(d, n);
    for (slong i = 0; i + 1 < n; i += 2)
        fmpq_set(&d[found++], &d[i]);
    if (n % 2 == 0 && has_negative_pfaffian(M))
        fmpq_neg(&d[rank - 1], &d[rank - 1]);
    v->ndiagonal = (size_t)rank;
    v->diagonal = _fmpq_vec_init(rank);
    an_eigenvalues_functional(v->diagonal, g, d);
    v->form = AN_VEV_DIAGONAL;
    v->turned = true;
    v->nweights = 1;
    memset(v->weights, 0, m->total_rank * sizeof *v->weights);
    _fmpq_vec_clear(d, n);
}

/* A diagonal of SO(N): in another order of the axes. */
static void turn_diagonal(struct an_vev *v, const struct an_model *m)
{
    slong n = (slong)v->ndiagonal;
    fmpq *old = _fmpq_vec_init(n);
    an_vector_set(old, v->diagonal, n);
    pair_up(v->diagonal, n);
    for (slong i = 0; i < n; i++)
        v->turned = v->turned || !fmpq_equal(&old[i], &v->diagonal[i]);
    an_tensor_set_weights(v, m);
    _fmpq_vec_clear(old, n);
}

/* Does it turn the vev? */
static bool turn(struct an_vev *v, const struct scope *s)
{
    const struct an_model *m = s->m;
    struct an_indices x;
    const struct an_field *f = &m->field[v->field];
    if (v->tensor && v->nweights > 0 && is_only_vev(s, v) &&
        turns_alone(v->diagonal_group, s, v->field)) {
        turn_diagonal(v, m);
        return v->turned;
    }
    if (v->form != AN_VEV_MATRIX || v->nweights == 0 || v->canonical ||
        !an_field_indices(&x, m, f) || x.shape == AN_COLUMN)
        return false;
    bool real =
        x.shape == AN_REAL_SYMMETRIC || x.shape == AN_REAL_ANTISYMMETRIC;
    for (size_t k = 0; k < 2; k++)
        if ((!real && m->group[x.index[k].group].lie.series != 'A') ||
            !turns_alone(x.index[k].group, s, v->field))
            return false;
    if (!is_only_vev(s, v))
        return false;
    fmpq_mat_t M;
    fmpq_mat_init(M, (slong)x.index[0].size, (slong)x.index[1].size);
    for (size_t i = 0; i < x.index[0].size; i++)
        for (size_t j = 0; j < x.index[1].size; j++)
            an_matrix_entry(fmpq_mat_entry(M, (slong)i, (slong)j), v, i, j);
    if (x.shape == AN_ADJOINT)
        turn_adjoint(v, m, M);
    else if (x.shape == AN_ANTISYMMETRIC)
        turn_antisymmetric(v, m, M);
    else if (x.shape == AN_REAL_SYMMETRIC)
        turn_tensor(v, m, M);
    else if (real)
        turn_planes(v, m, M);
    else
        turn_matrix(v, m, M, x.shape == AN_SYMMETRIC);
    fmpq_mat_clear(M);
    return v->form != AN_VEV_MATRIX || v->canonical;
}

static bool turn_all(const struct scope *s)
{
    bool any = false;
    for (size_t i = 0; i < s->n; i++)
        for (size_t k = 0; k < s->vacuum[i].nvevs; k++)
            any |= turn(&s->vacuum[i].vev[k], s);
    return any;
}

void an_matrices_diagonalise(struct an_model *m)
{
    const struct scope s = {.m = m, .vacuum = m->vacuum, .n = m->nvacua};
    turn_all(&s);
}

bool an_matrices_diagonalise_of(struct an_vacuum *p, size_t n,
                                const struct an_model *m)
{
    const struct scope s = {.m = m, .vacuum = p, .n = n, .vevs = true};
    return turn_all(&s);
}
