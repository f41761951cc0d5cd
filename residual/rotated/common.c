/* common.c - matrices of SU(N) and SO(N), all turned to axes they share.
 *
 * Axes are rational up to their lengths (shared_axes.h), and so are squares of
 * entries. Where one of these is no square, numbers in the same order stand for
 * all of a vev: f(M M^T) M is left alone by what leaves M alone, and the other
 * way round, and so are parts of a vector in different eigenspaces.
 */
#include "residual/rotated/common.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/mem.h"
#include "algebra/division.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "theory/build/matrix.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/shared_axes.h"
#include "residual/rotated/turning.h"

/* Rows that one is willing to look at. */
#define MAX_SIZE 16

/* ---- the matrices */

static bool has_natural(const struct an_group *g)
{
    return g->kind == AN_SIMPLE && (g->family == AN_SU || g->family == AN_SO) &&
           an_natural_size(&g->lie) <= MAX_SIZE;
}

static bool may_turn(const struct an_model *m, size_t g)
{
    bool may = has_natural(&m->group[g]);
    for (size_t k = 0; may && k < m->group[g].lie.npositive; k++)
        may = an_root_may_turn(m, g, k);
    return may;
}

/* k := a vev as a matrix; false when it is none. */
static bool set_link(struct an_shared_link *k, const struct an_model *m,
                     const struct an_vev *v)
{
    *k = (struct an_shared_link){.v = v};
    fmpq_mat_init(k->M, 0, 0);
    if (!v->number || v->canonical || v->replaced || v->turned ||
        v->form == AN_VEV_INVARIANT ||
        !an_field_indices(&k->x, m, &m->field[v->field]))
        return false;
    enum an_shape s = k->x.shape;
    bool column = s == AN_COLUMN;
    for (size_t i = 0; i < 2; i++) {
        k->group[i] = k->x.index[i].group;
        if (!has_natural(&m->group[k->group[i]]))
            return false;
    }
    if (s == AN_ADJOINT || s == AN_REAL_SYMMETRIC || s == AN_REAL_ANTISYMMETRIC)
        k->group[0] = k->group[1] = v->diagonal_group;
    size_t n = an_natural_size(&m->group[k->group[0]].lie);
    size_t c = column ? 1 : an_natural_size(&m->group[k->group[1]].lie);
    fmpq_mat_clear(k->M);
    fmpq_mat_init(k->M, (slong)n, (slong)c);
    bool planes = s == AN_REAL_ANTISYMMETRIC && v->rows == 1;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < c; j++) {
            fmpq *x = fmpq_mat_entry(k->M, (slong)i, (slong)j);
            if (column)
                fmpq_set(x, &v->number[i]);
            else if (!planes)
                an_matrix_entry(x, v, i, j);
            else if ((i ^ 1) == j && i / 2 < v->columns)
                (i < j ? fmpq_set : fmpq_neg)(x, &v->number[i / 2]);
        }
    k->symmetric =
        s == AN_SYMMETRIC || s == AN_ADJOINT || s == AN_REAL_SYMMETRIC;
    return true;
}

static bool is_symmetric(const fmpq_mat_t M)
{
    for (slong i = 0; i < fmpq_mat_nrows(M); i++)
        for (slong j = 0; j < i; j++)
            if (!fmpq_equal(fmpq_mat_entry(M, i, j), fmpq_mat_entry(M, j, i)))
                return false;
    return true;
}

/* Has each row and column one entry at most? Of symmetric ones, on the
 * diagonal. */
static bool is_sparse(const fmpq_mat_t M, bool symmetric)
{
    for (slong i = 0; i < fmpq_mat_nrows(M); i++)
        for (slong j = 0; j < fmpq_mat_ncols(M); j++) {
            if (fmpq_is_zero(fmpq_mat_entry(M, i, j)))
                continue;
            if (symmetric && i != j)
                return false;
            for (slong k = 0; k < i; k++)
                if (!fmpq_is_zero(fmpq_mat_entry(M, k, j)))
                    return false;
            for (slong k = 0; k < j; k++)
                if (!fmpq_is_zero(fmpq_mat_entry(M, i, k)))
                    return false;
        }
    return true;
}

/* Is a generation of a field among the vevs twice? */
static bool is_sum(const struct an_vacuum *p, size_t vev)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (i != vev && p->vev[i].field == p->vev[vev].field &&
            (p->vev[i].generation == AN_EVERY ||
             an_generation_is(p->vev[vev].generation, p->vev[i].generation)))
            return true;
    return false;
}

/* Which factors are turned, and all vevs that they act on. Is there anything to
 * do? */
static bool collect(struct an_shared_axes *w, const struct an_vacuum *p)
{
    const struct an_model *m = w->m;
    bool any = false;
    for (size_t g = 0; g < m->ngroups; g++)
        w->fixed[g] = !may_turn(m, g);
    for (size_t i = 0; i < p->nvevs; i++) {
        struct an_shared_link *k = &w->link[w->nlinks];
        bool good = set_link(k, m, &p->vev[i]);
        good = good && !is_sum(p, i) && (!k->symmetric || is_symmetric(k->M));
        if (!good)
            fmpq_mat_clear(k->M);
        for (size_t g = 0; g < m->ngroups && !good; g++)
            w->fixed[g] = w->fixed[g] ||
                          an_field_transforms(m, &m->field[p->vev[i].field], g);
        w->nlinks += good;
    }
    for (size_t i = 0; i < w->nlinks; i++) {
        const struct an_shared_link *k = &w->link[i];
        any = any || !w->fixed[k->group[0]] || !w->fixed[k->group[1]];
        w->used[k->group[0]] = w->used[k->group[1]] = true;
    }
    return any;
}

/* ---- axes */

/* W (uninitialised) := a matrix between axes, times their lengths. */
static void set_between(fmpq_mat_t W, const struct an_shared_axes *w,
                        const struct an_shared_link *k)
{
    slong n = fmpq_mat_nrows(k->M), c = fmpq_mat_ncols(k->M);
    fmpq_mat_t T;
    fmpq_mat_init(T, n, n);
    fmpq_mat_init(W, n, c);
    fmpq_mat_transpose(T, w->axes[k->group[0]].U);
    fmpq_mat_mul(W, T, k->M);
    if (k->x.shape != AN_COLUMN)
        fmpq_mat_mul(W, W, w->axes[k->group[1]].U);
    fmpq_mat_clear(T);
}

/* on[] := the axes of a factor along which a vector has a part; are there an
 * even number? */
static bool find_taken(bool *on, const struct an_shared_axes *w, size_t group)
{
    bool even = true;
    for (size_t l = 0; l < w->nlinks; l++) {
        fmpq_mat_t W;
        if (w->link[l].x.shape != AN_COLUMN || w->link[l].group[0] != group)
            continue;
        set_between(W, w, &w->link[l]);
        for (slong i = 0; i < fmpq_mat_nrows(W); i++)
            if (!on[i] && !fmpq_is_zero(fmpq_mat_entry(W, i, 0))) {
                on[i] = true;
                even = !even;
            }
        fmpq_mat_clear(W);
    }
    return even;
}

/* Appends the axes that are not done: those of vectors first or, of an odd
 * number, last, so that planes are theirs or none of theirs. */
static void add_rest(slong *to, slong n, bool *done,
                     const struct an_shared_axes *w, size_t group)
{
    slong N = fmpq_mat_nrows(w->axes[group].U);
    bool *taken = an_alloc((size_t)N, sizeof *taken);
    bool first = find_taken(taken, w, group);
    for (int round = 0; round < 2; round++)
        for (slong i = 0; i < N; i++)
            if (!done[i] && taken[i] == (first == (round == 0))) {
                to[n++] = i;
                done[i] = true;
            }
    free(taken);
}

/* to (room for N) := the axes of a factor, those of one plane side by side: of
 * an antisymmetric matrix, or of one part. */
static void set_order(slong *to, const struct an_shared_axes *w, size_t group)
{
    const struct an_division *x = &w->axes[group];
    slong N = fmpq_mat_nrows(x->U), n = 0;
    bool *done = an_alloc((size_t)N, sizeof *done);
    for (size_t l = 0; l < w->nlinks; l++) {
        const struct an_shared_link *k = &w->link[l];
        fmpq_mat_t W;
        if (k->symmetric || k->x.shape == AN_COLUMN || k->group[0] != group ||
            k->group[1] != group)
            continue;
        set_between(W, w, k);
        for (slong i = 0; i < N; i++)
            for (slong j = i + 1; j < N; j++)
                if (!done[i] && !done[j] &&
                    !fmpq_is_zero(fmpq_mat_entry(W, i, j))) {
                    to[n++] = i;
                    to[n++] = j;
                    done[i] = done[j] = true;
                }
        fmpq_mat_clear(W);
    }
    for (slong part = 0; part < x->nparts; part++) {
        slong last = -1;
        for (slong i = x->start[part]; i < x->start[part + 1]; i++) {
            if (done[i])
                continue;
            if (last >= 0) {
                to[n++] = last;
                to[n++] = i;
                done[last] = done[i] = true;
            }
            last = last >= 0 ? -1 : i;
        }
    }
    add_rest(to, n, done, w, group);
    free(done);
}

static void order_axes(struct an_shared_axes *w, size_t group)
{
    struct an_division *x = &w->axes[group];
    slong *order = an_alloc((size_t)fmpq_mat_nrows(x->U), sizeof *order);
    set_order(order, w, group);
    an_division_arrange(x, order);
    free(order);
}

/* ---- vevs */

/* q := the square of the length of axis j. */
static void set_length(fmpq_t q, const struct an_division *x, slong j)
{
    fmpq_zero(q);
    for (slong i = 0; i < fmpq_mat_nrows(x->U); i++)
        fmpq_addmul(q, fmpq_mat_entry(x->U, i, j), fmpq_mat_entry(x->U, i, j));
}

/* W := numbers in the order of the squares Q, with the signs of W: their roots,
 * if all are rational. Returns whether they are. */
static bool take_roots(fmpq_mat_t W, const fmpq_mat_t Q)
{
    slong n = fmpq_mat_nrows(W), c = fmpq_mat_ncols(W);
    bool exact = true;
    fmpq_t root;
    fmpq_init(root);
    for (slong i = 0; i < n * c && exact; i++)
        exact = an_rational_sqrt(root, fmpq_mat_entry(Q, i / c, i % c));
    fmpq_clear(root);
    for (slong i = 0; i < n * c; i++) {
        fmpq *to = fmpq_mat_entry(W, i / c, i % c);
        const fmpq *q = fmpq_mat_entry(Q, i / c, i % c);
        int sign = fmpq_sgn(to);
        if (exact) {
            an_rational_sqrt(to, q);
        } else if (sign != 0) {
            slong place = 1;
            for (slong k = 0; k < n * c; k++) {
                const fmpq *y = fmpq_mat_entry(Q, k / c, k % c);
                bool first = !fmpq_is_zero(y) && fmpq_cmp(y, q) < 0;
                for (slong l = 0; l < k && first; l++)
                    first = !fmpq_equal(y, fmpq_mat_entry(Q, l / c, l % c));
                place += first;
            }
            fmpq_set_si(to, place, 1);
        }
        if (sign < 0)
            fmpq_neg(to, to);
    }
    return exact;
}

/* W (uninitialised) := a matrix in the new axes; *exact: as it is, or its
 * numbers replaced by others. False when a row or column has two entries. */
static bool set_turned(fmpq_mat_t W, bool *exact,
                       const struct an_shared_axes *w,
                       const struct an_shared_link *k)
{
    fmpq_mat_t Q;
    fmpq_t a, b;
    set_between(W, w, k);
    slong n = fmpq_mat_nrows(W), c = fmpq_mat_ncols(W);
    *exact = true;
    if (k->x.shape != AN_COLUMN && !is_sparse(W, k->symmetric))
        return false;
    fmpq_init(a);
    fmpq_init(b);
    fmpq_mat_init(Q, n, c);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < c; j++) {
            fmpq *x = fmpq_mat_entry(W, i, j), *q = fmpq_mat_entry(Q, i, j);
            if (fmpq_is_zero(x))
                continue;
            set_length(a, &w->axes[k->group[0]], i);
            fmpq_one(b);
            if (k->x.shape != AN_COLUMN)
                set_length(b, &w->axes[k->group[1]], j);
            fmpq_mul(q, x, x);
            fmpq_div(q, q, a);
            fmpq_div(q, q, b);
            if (k->symmetric)
                fmpq_div(x, x, a);
        }
    if (!k->symmetric)
        *exact = take_roots(W, Q);
    fmpq_mat_clear(Q);
    fmpq_clear(b);
    fmpq_clear(a);
    return true;
}

/* to (uninitialised) := p, turned. */
static bool turn_vacuum(struct an_vacuum *to, const struct an_shared_axes *w,
                        const struct an_vacuum *p)
{
    bool good = true;
    an_vacuum_copy(to, p, w->m);
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs && good; i++) {
        struct an_shared_link k;
        fmpq_mat_t W;
        bool exact;
        if (set_link(&k, w->m, &p->vev[i]) &&
            (!w->fixed[k.group[0]] || !w->fixed[k.group[1]])) {
            good = w->used[k.group[0]] && w->used[k.group[1]];
            if (good) {
                good = set_turned(W, &exact, w, &k);
                if (good) {
                    an_vev_clear(&to->vev[i]);
                    an_matrix_set(&to->vev[i], &p->vev[i], w->m, W);
                    to->vev[i].replaced = !exact;
                }
                fmpq_mat_clear(W);
            }
        }
        fmpq_mat_clear(k.M);
    }
    return good;
}

static bool find_axes(struct an_shared_axes *w, const struct an_vacuum *p)
{
    const struct an_model *m = w->m;
    bool good = collect(w, p);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!w->used[g])
            continue;
        slong N = (slong)an_natural_size(&m->group[g].lie);
        an_division_init(&w->axes[g], N, w->fixed[g]);
        w->set[g] = an_alloc((size_t)N, sizeof **w->set);
    }
    good = good && an_shared_axes_divide(w) && an_shared_axes_choose(w);
    for (size_t g = 0; g < m->ngroups && good; g++)
        if (w->used[g] && !w->fixed[g])
            order_axes(w, g);
    return good;
}

static void work_init(struct an_shared_axes *w, const struct an_model *m,
                      size_t nvevs)
{
    *w = (struct an_shared_axes){.m = m};
    w->axes = an_alloc(m->ngroups, sizeof *w->axes);
    w->used = an_alloc(m->ngroups, sizeof *w->used);
    w->fixed = an_alloc(m->ngroups, sizeof *w->fixed);
    w->set = an_alloc(m->ngroups, sizeof *w->set);
    w->link = an_alloc(nvevs, sizeof *w->link);
}

static void work_clear(struct an_shared_axes *w)
{
    for (size_t i = 0; i < w->nlinks; i++)
        fmpq_mat_clear(w->link[i].M);
    for (size_t g = 0; g < w->m->ngroups; g++) {
        if (w->used[g])
            an_division_clear(&w->axes[g]);
        free(w->set[g]);
    }
    free(w->link);
    free(w->set);
    free(w->fixed);
    free(w->used);
    free(w->axes);
}

static bool take(struct an_model *m, size_t first, size_t n, bool pairs,
                 const struct an_replacement *why)
{
    const struct an_vacuum *p = &m->vacuum[first];
    struct an_vacuum *to = an_alloc(n, sizeof *to);
    struct an_shared_axes w;
    work_init(&w, m, p[n - 1].nvevs);
    w.pairs = pairs;
    bool good = find_axes(&w, &p[n - 1]);
    size_t made = 0;
    while (made < n && good) {
        good = turn_vacuum(&to[made], &w, &p[made]);
        made++;
    }
    if (good)
        good = an_vacua_replace(m, first, n, to, why);
    else
        while (made > 0)
            an_vacuum_drop_vevs(&to[--made]);
    work_clear(&w);
    free(to);
    return good;
}

bool an_vacua_turn_common(struct an_model *m, size_t first, size_t n,
                          const struct an_replacement *why)
{
    return take(m, first, n, false, why) || take(m, first, n, true, why);
}
